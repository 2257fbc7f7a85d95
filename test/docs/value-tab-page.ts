// docs/value-tab.md as the catalogue has it: every block with its columns and the formula that set-up writes.
// The words around the tables stand here; nothing of a block is written twice.
import { defaultSettings } from '../../src/domain/archive-value/default-rows';
import type { Places } from '../../src/domain/archive-value/formula-template';
import { valueCharts } from '../../src/domain/archive-value/value-chart';
import { blockFormula, rowFormula, rowFormulaFields, valueBlocks } from '../../src/domain/archive-value/value-blocks';
import { fieldOf, fieldsOf, tabTitle } from '../../src/domain/catalogue/catalogue';

/** Where set-up puts every column. */
const places: Places = {
  title: (tab) => tabTitle(tab, 'en'),
  column: (tab, field) => fieldsOf(tab).findIndex(({ key }) => key === field) + 1,
};

const INTRODUCTION = `# The Value tab: one formula a block, to read and to copy

Set-up makes this tab and never changes a cell in it that holds something: a formula that you change stays yours, one that you
delete comes back with the next set-up. Each block is one formula in row 4 that fills everything below and beside it; row 1 has
the headers, row 2 the titles, row 3 says what a block tells. What each function works out stands in
[value-models.md](value-models.md).

- The first block lists the customers. All blocks up to *Tier* have the same customer in the same row, in the order of the
  Customers tab; sort there, not here.
- Put columns of your own between two blocks, not inside one: a block fills the cells beside its formula.
- A block that cannot work shows why in its own cell: the forecast needs 30 customers who ordered on two days or more. Text in
  the way of a block makes that block \`#REF!\`; delete the text and it is back.
- \`INDEX(Orders!$B:$B,2):INDEX(Orders!$B:$B,ROWS(Orders!$B:$B))\` is the column from its second cell to its last. Typed as
  \`Orders!$B$2:$B\` it would move down when somebody inserts a row above the first order, and that order would never count.
- All days are counted from *Today* in the Settings tab, which the add-on moves on. \`TODAY()\` would never finish.
- The score looks a customer up among the others: from two orders on by orders, before that by readiness, quantity needed,
  development potential and the two opportunity checks. So a prospect can be a key customer.

## Tier, score and funnel level of a card

The cells in the Customers tab look the customer up here. Type your own formula into any of them, such as
\`=IF(AND(XLOOKUP($A2,Value!$A$4:$A,Value!$AA$4:$AA,0)>5000,$M2<>"Lost"),"Key","General")\`, and drag it down: saving from the
sidebar, sorting and set-up leave it alone, and new cards go on with the formula of the row above. A tier that changes is
written into the change log by the daily round, with the points that made it.
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (formula: string): string => `\`\`\`formula\n${formula}\n\`\`\``;

export function valueTabPage(): string {
  const rows = rowFormulaFields().map((field) => {
    const line = fieldOf('customers', field);
    const formula = rowFormula(field, places, 'en').replace(
      /R\[0\]C(\d+)/g,
      (_, at: string) => `$${letters(Number(at))}2`,
    );
    return `**${line.en}** ${line.zh}\n\n${code(toA1(formula))}`;
  });
  const blocks = valueBlocks().map((block) =>
    [
      `## ${block.en} ${block.zh}`,
      block.explainEn,
      block.explainZh,
      table(
        ['column', '列'],
        block.columns.map(({ en, zh }) => [en, zh]),
      ),
      code(blockFormula(block, places, 'en')),
    ].join('\n\n'),
  );
  const settings = defaultSettings('en', 'the day').map(({ name, value, whatItDoes, key }) =>
    [name, value, key, whatItDoes].map(String),
  );
  const charts = `## Charts 图表

Right of the blocks stand charts of their cells, which change as the cells do. Set-up makes each one once: restyle, move or delete
it as you like, it stays as you left it. To have one back, insert a chart over the two columns of its block.

${table(
  ['Chart', '图表', 'Block'],
  valueCharts('en').map(({ title, block }, at) => [
    title,
    valueCharts('zh')[at]?.title ?? '',
    `${block.en} ${block.zh}`,
  ]),
)}`;
  const chapter = `## Settings that the formulas read\n\nFound by their code, so the names may be changed.\n\n${table(
    ['Setting', 'Value at first', 'Code', 'What it does'],
    settings,
  )}`;
  return `${[INTRODUCTION, ...rows, ...blocks, charts, chapter].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Open columns of other tabs, as a cell shows them. */
const toA1 = (formula: string): string =>
  formula.replace(/(?:R(\d+))?C(\d+):C(\d+)/g, (_, row: string | undefined, first: string, last: string) => {
    return `$${letters(Number(first))}${row === undefined ? '' : `$${row}`}:$${letters(Number(last))}`;
  });
