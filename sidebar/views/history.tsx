// What was changed on a card, by whom and how, the newest first; each line can be put back by a save like any other.
import { useState } from 'preact/hooks';
import type { Card, HistoryEntry, HistoryReply } from '../../src/contract/sidebar-api';
import { isMarkKey, isStatement } from '../../src/domain/card/marks';
import { choiceWord, label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { sameValue } from '../../src/domain/table/field-value';
import { pastDayWords } from '../../src/text/screens/day-words';
import { historyFold } from '../checked-actions';
import { isTyped, linesOfCard } from '../card-layout';
import { countChanges } from '../draft';
import { markLines } from '../marks';
import { isUnderWay } from '../save-state';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { wordsOf } from './mark';
import { repName } from './results';
import type { Ui } from './ui';

const SHOWN_AT_ONCE = 20;

interface HistoryProps {
  readonly card: Card;
  readonly ui: Ui;
}

/** The fields that the card has, marks included. */
function linesOf(card: Card, entries: readonly HistoryEntry[]): ReadonlyMap<string, FieldLine> {
  const lines = linesOfCard(card.kind, card.fields);
  const marks = entries.flatMap(({ field }) => (field !== null && isMarkKey(field) ? [field] : []));
  return new Map([...lines, ...markLines(lines, [...new Set(marks)])].map((line) => [line.key, line]));
}

/** Lines of one save stand under one heading. */
const isSameSave = (a: HistoryEntry, b: HistoryEntry | undefined): boolean =>
  b !== undefined && a.when === b.when && a.who === b.who && a.how === b.how;

/** A line of a field that people may write, and that does not hold the earlier value already. */
function canPutBack({ field, before }: HistoryEntry, line: FieldLine | undefined, card: Card): boolean {
  if (field === null || !line || sameValue(card.fields[field], before)) return false;
  return isStatement(field) ? !card.formulas.includes(field) : isTyped(line, card.formulas);
}

interface EntryProps extends HistoryProps {
  readonly entry: HistoryEntry;
  readonly line: FieldLine | undefined;
  /** Of its save: says when, by whom and how. */
  readonly first: boolean;
}

function Entry({ entry, line, first, card, ui }: EntryProps) {
  const { actions, state, text, setting } = ui;
  const { when, who, how, field, name, before, after } = entry;
  const words = (value: HistoryEntry['before']): string =>
    (line ? wordsOf(line, value, ui) : String(value ?? '')) || text.clashEmpty;
  const day = `${pastDayWords(when.slice(0, 10), state.today, setting.language)} ${when.slice(11)}`.trim();
  const made = [day, repName(who), choiceWord('changeWays', how, setting.language) ?? how];
  const own = countChanges(state.drafts[card.id]) > 0;
  return (
    <li>
      {first && <span class="meta">{made.filter((word) => word !== '').join(' · ')}</span>}
      <span class="row-line">
        <b>{field === 'id' ? text.cardMade : line ? label(line, setting.language) : name}</b>
        {!own && canPutBack(entry, line, card) && (
          <Button
            look="link"
            spoken={text.putBackField(line ? label(line, setting.language) : name)}
            onPress={() =>
              void actions.putBack(
                card.id,
                { changes: { [field ?? '']: before }, base: { [field ?? '']: after } },
                'history',
              )
            }
          >
            {text.putBack}
          </Button>
        )}
      </span>
      {field !== 'id' && <span class="clamp">{text.changed(words(before), words(after))}</span>}
    </li>
  );
}

function Entries({ history, card, ui }: HistoryProps & { readonly history: HistoryReply }) {
  const { text, state } = ui;
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const { entries, all, unsearched } = history;
  const lines = linesOf(card, entries);
  const draft = state.drafts[card.id];
  const own = countChanges(draft) > 0 && !isUnderWay(state.saves[card.id]);
  return (
    <>
      {own && <p class="meta">{text.putBackLater}</p>}
      {entries.length === 0 && <p class="meta">{text.noHistory}</p>}
      <ol class="related history">
        {entries.slice(0, shown).map((entry, at) => (
          <Entry
            key={at}
            entry={entry}
            first={!isSameSave(entry, entries[at - 1])}
            line={lines.get(entry.field ?? '')}
            card={card}
            ui={ui}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <Button onPress={() => show(shown + SHOWN_AT_ONCE)}>
          {text.historyMore(Math.min(SHOWN_AT_ONCE, entries.length - shown))}
        </Button>
      )}
      {entries.length <= shown && all > entries.length && <p class="meta">{text.newestOf(entries.length, all)}</p>}
      {entries.length <= shown && unsearched > 0 && <p class="meta">{text.historyUnsearched(unsearched)}</p>}
    </>
  );
}

export function History({ card, ui }: HistoryProps) {
  const { state, actions, text } = ui;
  const history = state.history[card.id];
  const open = state.open[historyFold(card.id)] ?? false;
  return (
    <Disclosure
      id="part-history"
      title={text.history}
      open={open}
      onToggle={(opened) => (opened ? actions.openHistory(card.id) : actions.fold(historyFold(card.id), false))}
      focus="history"
    >
      {typeof history === 'object' ? (
        <Entries history={history} card={card} ui={ui} />
      ) : history === 'failed' ? (
        <p>
          {text.historyNotLoaded}{' '}
          <Button look="link" onPress={() => void actions.fetchHistory(card.id)}>
            {text.retry}
          </Button>
        </p>
      ) : (
        <p class="meta" role="status">
          {text.loading}
        </p>
      )}
    </Disclosure>
  );
}
