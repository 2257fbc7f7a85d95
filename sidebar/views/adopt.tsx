// A team's own sheet becomes cards: which sheet, what its unknown columns are, then one button. The old sheet stays.
import { useState } from 'preact/hooks';
import type { AdoptionColumn, AdoptionProposal, Language } from '../../src/contract/sidebar-api';
import { label, sections, tab } from '../../src/domain/catalogue/catalogue';
import { adoptableFields } from '../../src/domain/adopt/match-header';
import type { Adoption } from '../adoption';
import { mappingOf, proposalOf } from '../adoption';
import { Alert } from './alert';
import { Button } from './button';
import { LanguageChoice } from './empty-archive';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

interface AdoptProps {
  readonly ui: Ui;
  readonly adoption: Adoption;
}

/** Fields to choose from, under the headings of the card; those of one kind under that kind's tab. */
function fieldGroups(language: Language): readonly (readonly [string, readonly (readonly [string, string])[]])[] {
  const fields = [...adoptableFields().values()];
  const named = (keep: (at: (typeof fields)[number]) => boolean) =>
    fields.filter(keep).map(({ field }) => [field.key, label(field, language)] as const);
  return [
    ...sections().map(
      (line) =>
        [
          label(line, language),
          named(({ tab: key, field }) => key === 'customers' && field.section === line.key),
        ] as const,
    ),
    ...(['individuals', 'organisations'] as const).map(
      (key) => [label(tab(key), language), named((at) => at.tab === key)] as const,
    ),
  ].filter(([, options]) => options.length > 0);
}

function ColumnChoice({ ui, column, adoption }: AdoptProps & { readonly column: AdoptionColumn }) {
  const { text, actions, setting } = ui;
  const field = mappingOf(adoption).find((mapped) => mapped.column === column.column)?.field ?? null;
  const name = column.header === '' ? text.adoptNoHeader(column.column + 1) : column.header;
  const id = `adopt-${column.column}`;
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select
        id={id}
        class="input"
        value={field ?? ''}
        onChange={(event) => actions.chooseColumn(column.column, event.currentTarget.value || null)}
      >
        <option value="">{text.adoptKeep}</option>
        {fieldGroups(setting.language).map(([title, options]) => (
          <optgroup key={title} label={title}>
            {options.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function SheetChoice({ ui, adoption }: AdoptProps) {
  const { text, actions } = ui;
  if (adoption.proposals.length < 2) return null;
  return (
    <fieldset class="choices">
      <legend>{text.adoptWhich}</legend>
      {adoption.proposals.map(({ sheet, title, customers }) => (
        <label key={sheet} class="choice">
          <input
            type="radio"
            name="adopt-sheet"
            checked={sheet === adoption.sheet}
            onChange={() => actions.chooseSheet(sheet)}
          />
          {text.adoptSheet(title, customers)}
        </label>
      ))}
    </fieldset>
  );
}

function Chosen({ ui, adoption, proposal }: AdoptProps & { readonly proposal: AdoptionProposal }) {
  const { state, text, actions } = ui;
  const [language, choose] = useState<Language>(state.language);
  const matched = proposal.columns.filter(({ field }) => field !== null);
  const asked = proposal.columns.filter(({ field }) => field === null);
  const isNamed = mappingOf(adoption).some(({ field }) => field === 'name');
  const { phase, slow, refusal } = adoption;
  const underWay = phase === 'settingUp' ? text.settingUp : phase === 'copying' ? text.adoptCopying : null;
  const rows = proposal.left.map(({ row }) => row);
  return (
    <>
      <p>{text.adoptFound(proposal.title, proposal.customers, matched.length, proposal.columns.length)}</p>
      {rows.length > 0 && <p class="meta">{text.adoptLeft(rows.slice(0, 5).join(', '), rows.length)}</p>}
      {proposal.copiedBefore && <Alert tone="warning">{text.adoptedBefore}</Alert>}
      {asked.length > 0 && <h2>{text.adoptAsk(asked.length)}</h2>}
      {asked.map((column) => (
        <ColumnChoice key={column.column} ui={ui} adoption={adoption} column={column} />
      ))}
      {matched.length > 0 && (
        <details>
          <summary>{text.adoptMatched(matched.length)}</summary>
          {matched.map((column) => (
            <ColumnChoice key={column.column} ui={ui} adoption={adoption} column={column} />
          ))}
        </details>
      )}
      {state.archive !== 'open' && <LanguageChoice ui={ui} language={language} choose={choose} />}
      {refusal && (
        <Alert tone="error" urgent>
          {refusal.code === 'not-allowed' ? text.notSetUp['not-allowed'] : text.adoptFailed}
        </Alert>
      )}
      {!isNamed && <Alert tone="warning">{text.adoptNeedsName}</Alert>}
      {slow && <p role="status">{text.stillWaiting}</p>}
      <div class="buttons">
        {isNamed && (
          <Button look="primary" busy={underWay} onPress={() => void actions.copySheet(language)}>
            {text.adoptCopy(proposal.customers)}
          </Button>
        )}
        {underWay === null && (
          <Button look="link" onPress={actions.leaveAdoption}>
            {text.back}
          </Button>
        )}
      </div>
      <p class="meta">{text.adoptStays}</p>
    </>
  );
}

function Done({ ui, adoption }: AdoptProps) {
  const { text, actions } = ui;
  const { reply } = adoption;
  if (!reply) return null;
  return (
    <>
      <p role="status">{text.adoptDone(reply.copied + reply.already, reply.individuals, reply.organisations)}</p>
      {reply.own > 0 && <p>{text.adoptOwn(reply.own)}</p>}
      {reply.asValues.length > 0 && <p>{text.adoptValues(reply.asValues.join(', '))}</p>}
      <p class="meta">{text.adoptStays}</p>
      <div class="buttons">
        <Button look="primary" onPress={actions.leaveAdoption}>
          {text.adoptOpen}
        </Button>
      </div>
    </>
  );
}

export function AdoptScreen({ ui, adoption }: AdoptProps) {
  const { text, actions } = ui;
  const proposal = proposalOf(adoption);
  const { phase } = adoption;
  const refused =
    phase === 'choosing' && proposal === null ? (adoption.refusal ? text.notOpened : text.adoptNone) : null;
  return (
    <main class="empty adopt" aria-busy={phase !== 'choosing' && phase !== 'done'}>
      <h1 tabIndex={-1} data-focus="heading">
        {phase === 'done' ? text.adoptDoneTitle : text.adoptTitle}
      </h1>
      {phase === 'looking' && <Skeleton title={null} label={text.loading} />}
      {refused !== null && <p>{refused}</p>}
      {refused !== null && <Button onPress={actions.leaveAdoption}>{text.back}</Button>}
      {phase !== 'done' && proposal !== null && (
        <>
          <SheetChoice ui={ui} adoption={adoption} />
          <Chosen key={proposal.sheet} ui={ui} adoption={adoption} proposal={proposal} />
        </>
      )}
      {phase === 'done' && <Done ui={ui} adoption={adoption} />}
    </main>
  );
}
