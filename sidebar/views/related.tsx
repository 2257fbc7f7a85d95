// Below the card: its newest orders, contacts and receivables, shown as they arrive in a second call.
import type { ComponentChildren } from 'preact';
import type { Card, RelatedRows } from '../../src/contract/sidebar-api';
import { choiceWord, tabTitle } from '../../src/domain/catalogue/catalogue';
import type { FieldValue } from '../../src/domain/table/field-value';
import { dayWords, dueDayWords, pastDayWords } from '../../src/text/screens/day-words';
import { numberWords } from '../../src/text/screens/value-words';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { repName } from './results';
import type { Ui } from './ui';

type Row = RelatedRows['rows'][number];
type RelatedTab = 'orders' | 'contacts' | 'receivables';

const textOf = (row: Row, key: string): string => String(row.fields[key] ?? '');
const amountOf = (value: FieldValue | undefined): string =>
  typeof value === 'number' ? numberWords(value) : String(value ?? '');

/** A word of a list; the page has the lists of every table, but not their columns. */
const listWord = (list: string, row: Row, key: string, { setting }: Ui): string =>
  choiceWord(list, textOf(row, key), setting.language) ?? textOf(row, key);

function orderWords(row: Row, ui: Ui): ComponentChildren {
  const { state, setting } = ui;
  return (
    <>
      <span class="row-line">
        <span>{textOf(row, 'product') || textOf(row, 'orderNumber')}</span>
        <span>{amountOf(row.fields['amount'])}</span>
      </span>
      <span class="meta">{pastDayWords(textOf(row, 'date'), state.today, setting.language)}</span>
    </>
  );
}

function contactWords(row: Row, ui: Ui): ComponentChildren {
  const { state, setting, text } = ui;
  const head = [
    pastDayWords(textOf(row, 'when').slice(0, 10), state.today, setting.language),
    listWord('channels', row, 'channel', ui),
    repName(textOf(row, 'rep')),
  ];
  const open = ['open', ''].includes(textOf(row, 'promiseStatus'));
  const promise = open ? textOf(row, 'promise') : '';
  const due = dueDayWords(textOf(row, 'promiseDue'), state.today, setting.language);
  return (
    <>
      <span class="meta">{head.filter((word) => word !== '').join(' · ')}</span>
      <span class="clamp">{textOf(row, 'said') || listWord('outcomes', row, 'outcome', ui)}</span>
      {promise !== '' && (
        <span class={due.late ? 'late' : undefined}>
          {text.promise(promise, due.late ? `! ${due.words}` : due.words)}
        </span>
      )}
    </>
  );
}

function receivableWords(row: Row, ui: Ui): ComponentChildren {
  const { state, setting, text } = ui;
  const { amount, paid } = row.fields;
  const left = typeof amount === 'number' ? amount - (typeof paid === 'number' ? paid : 0) : null;
  const due = textOf(row, 'due');
  const late = dueDayWords(due, state.today, setting.language).late && left !== null && left > 0;
  return (
    <>
      <span class="row-line">
        <span>{textOf(row, 'invoice')}</span>
        <span>{left === null ? amountOf(amount) : left > 0 ? text.leftToPay(numberWords(left)) : text.paid}</span>
      </span>
      {due !== '' && (
        <span
          class={late ? 'late' : 'meta'}
        >{`${late ? '! ' : ''}${dayWords(due, state.today, setting.language)}`}</span>
      )}
    </>
  );
}

const WORDS: Readonly<Record<RelatedTab, (row: Row, ui: Ui) => ComponentChildren>> = {
  orders: orderWords,
  contacts: contactWords,
  receivables: receivableWords,
};
const TABS: readonly RelatedTab[] = ['contacts', 'orders', 'receivables'];

function Table({ name, related, ui }: { readonly name: RelatedTab; readonly related: RelatedRows; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const key = `card.${name}`;
  return (
    <Disclosure
      id={`part-${name}`}
      title={tabTitle(name, setting.language)}
      aside={<span class="meter">{related.all}</span>}
      open={state.open[key] ?? false}
      onToggle={(open) => actions.fold(key, open)}
    >
      {related.rows.length === 0 ? (
        <p class="meta">{text.noRows}</p>
      ) : (
        <ul class="related">
          {related.rows.map((row, at) => (
            <li key={at}>{WORDS[name](row, ui)}</li>
          ))}
        </ul>
      )}
      {related.all > related.rows.length && <p class="meta">{text.newestOf(related.rows.length, related.all)}</p>}
    </Disclosure>
  );
}

export function Related({ card, ui }: { readonly card: Card; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const related = state.related[card.id];
  if (related === undefined) return null;
  if (related === 'fetching') {
    return (
      <p class="meta related-note" role="status">
        {text.loadingRows}
      </p>
    );
  }
  if (related === 'failed') {
    return (
      <p class="related-note">
        {text.rowsNotLoaded}{' '}
        <Button look="link" onPress={() => void actions.fetchRelated(card.id)}>
          {text.retry}
        </Button>
      </p>
    );
  }
  return (
    <>
      {TABS.map((name) => (
        <Table key={name} name={name} related={related[name]} ui={ui} />
      ))}
    </>
  );
}
