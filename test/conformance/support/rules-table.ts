// The part of COVERAGE.md that lists every rule: what it rests on, how it is asked, whether it was seen on Google.
// Knows no rule by name.
import type { Evidence, Rule, ToldCase } from '../../../conformance/case';
import { toldCases } from '../../../conformance/cases/told-cases';
import { allRules, eventRules } from '../../../conformance/rules';
import { seenOnGoogle } from '../../../conformance/seen-on-google';

const EVIDENCE: readonly Evidence[] = ['documented', 'measured', 'reported', 'unverified'];
const TOLD: Readonly<Record<ToldCase['how'], string>> = {
  deployment: 'not by the script: another deployment',
  time: 'not by the script: much time',
  person: 'not by the script: a person',
};

export function rulesTable(): string {
  const items = [...new Set(allRules.map(({ item }) => item))].sort((one, other) => one - other);
  return [summary(items), ...items.map(itemTable)].join('\n');
}

function summary(items: readonly number[]): string {
  const rows = items.map((item) => {
    const here = allRules.filter((one) => one.item === item);
    const counts = EVIDENCE.map((evidence) => here.filter((one) => one.evidence === evidence).length);
    const told = toldCases.filter((one) => one.item === item).length;
    return `| item ${item} | ${here.length} | ${counts.join(' | ')} | ${told} | ${seenCount(here)} |`;
  });
  const head = `| | rules | ${EVIDENCE.join(' | ')} | not asked by the script | seen on the real platform |`;
  return [head, '|---|---|---|---|---|---|---|---|', ...rows, ''].join('\n');
}

function itemTable(item: number): string {
  const here = allRules.filter((one) => one.item === item);
  const abouts = [...new Set(here.map(({ about }) => about))];
  const rows = abouts.flatMap((about) => here.filter((one) => one.about === about).map(row));
  const head = '| about | rule | rests on | asked | seen on the real platform |';
  return [`#### Item ${item}`, '', head, '|---|---|---|---|---|', ...rows, ''].join('\n');
}

function row(rule: Rule): string {
  const cells = [rule.about, rule.rule, rule.evidence, askedHow(rule), seenOnGoogle[rule.rule] ?? 'not yet'];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('_', '\\_').replaceAll('<', '\\<')).join(' | ')} |`;
}

function askedHow(rule: Rule): string {
  const told = toldCases.find((one) => one.rule === rule.rule);
  if (told !== undefined) return TOLD[told.how];
  return eventRules.includes(rule) ? 'when it happens' : 'by the script';
}

function seenCount(here: readonly Rule[]): string {
  const seen = here.filter(({ rule }) => rule in seenOnGoogle).length;
  return seen === 0 ? 'none yet' : String(seen);
}
