// Tier, score and forecast at the top of a card, each with its explanation behind “why”: the points of every factor, how the
// forecast is made up, what kind of customer this is. A figure that the sheet cannot tell now is the last known one, and says so.
import type { ComponentChildren } from 'preact';
import type { Card, CardValue } from '../../src/contract/sidebar-api';
import { numberWords } from '../../src/text/screens/value-words';
import type { Ui } from './ui';

interface ValueProps {
  readonly card: Card;
  readonly value: CardValue | null;
  readonly ui: Ui;
}

const numberOf = (value: CardValue | null, key: string): number | null => {
  const found = value?.fields[key];
  return typeof found === 'number' ? found : null;
};
const wordOf = (value: CardValue | null, key: string): string => {
  const found = value?.fields[key];
  return typeof found === 'string' ? found : '';
};
const rounded = (figure: number, decimals: 0 | 1): string => numberWords(Number(figure.toFixed(decimals)));
const money = (figure: number): string => rounded(figure, 0);

/** The points of each factor, without those that this customer is not scored by. */
const factorsOf = (why: string): readonly string[] =>
  why.split(/, |、/).filter((part) => part !== '' && !/ blank$|为空$/.test(part));

function Why({
  name,
  ui,
  label,
  children,
}: {
  readonly name: string;
  readonly ui: Ui;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  const { state, actions, text } = ui;
  const key = `card.why.${name}`;
  const open = state.open[key] ?? false;
  return (
    <>
      <button
        type="button"
        class="button button-link"
        aria-label={text.value.whyOf(label)}
        aria-expanded={open}
        onClick={() => actions.fold(key, !open)}
      >
        <span>{text.value.why}</span>
      </button>
      {open && <ul class="why">{children}</ul>}
    </>
  );
}

/** Said in words where the sheet shows no value now. */
function Unsettled({
  value,
  keys,
  ui,
}: {
  readonly value: CardValue | null;
  readonly keys: readonly string[];
  readonly ui: Ui;
}) {
  const key = keys.find((one) => value?.unsettled[one] !== undefined);
  const why = key === undefined ? undefined : value?.unsettled[key];
  if (key === undefined || why === undefined) return null;
  const known = (value?.fields[key] ?? null) !== null;
  return <span class="meta">{known ? ui.text.value.kept[why] : ui.text.value.none[why]}</span>;
}

function TierFact({ card, value, ui }: ValueProps) {
  const { text } = ui;
  const own = card.fields['score'];
  const score = numberOf(value, 'score') ?? (typeof own === 'number' ? own : null);
  const factors = factorsOf(wordOf(value, 'scoreWhy'));
  const [best, readiness, worth] = [wordOf(value, 'bestWorstWhy'), wordOf(value, 'readiness'), wordOf(value, 'worth')];
  if (score === null && value?.unsettled['score'] === undefined) return null;
  return (
    <div class="fact">
      <dt>{text.tier}</dt>
      <dd>
        {score !== null && <span>{text.score(rounded(score, 1))}</span>}
        {factors.length > 0 && (
          <Why name="score" label={text.tier} ui={ui}>
            {factors.map((factor) => (
              <li key={factor}>{factor}</li>
            ))}
            {readiness !== '' && <li>{text.value.readiness(readiness)}</li>}
            {best !== '' && <li>{best}</li>}
            {worth !== '' && <li>{text.value.worth(worth)}</li>}
          </Why>
        )}
        <Unsettled value={value} keys={['tier', 'score']} ui={ui} />
      </dd>
    </div>
  );
}

function ForecastFact({ value, ui }: ValueProps) {
  const { text } = ui;
  const [alive, expected] = [numberOf(value, 'alive'), numberOf(value, 'expectedValue')];
  const [orders, amount] = [numberOf(value, 'expectedOrders'), numberOf(value, 'expectedAmount')];
  const open = value?.unsettled['alive'] !== undefined;
  if (alive === null && !open) return null;
  const pattern = wordOf(value, 'pattern');
  const net = numberOf(value, 'netValue');
  return (
    <div class="fact">
      <dt>{text.value.ahead}</dt>
      <dd>
        {expected !== null && <span>{text.value.expected(money(expected))}</span>}
        {alive !== null && <span>{text.value.alive(rounded(100 * alive, 0))}</span>}
        {alive !== null && (
          <Why name="forecast" label={text.value.ahead} ui={ui}>
            {orders !== null && amount !== null && <li>{text.value.ordersOf(rounded(orders, 1), money(amount))}</li>}
            {numberOf(value, 'orders') !== null && (
              <li>
                {text.value.soFar(
                  rounded(numberOf(value, 'orders') ?? 0, 0),
                  money(numberOf(value, 'amount') ?? 0),
                  rounded(numberOf(value, 'recency') ?? 0, 0),
                )}
              </li>
            )}
            {pattern !== '' && <li>{text.value.pattern(pattern)}</li>}
            {net !== null && <li>{text.value.netValue(money(net))}</li>}
          </Why>
        )}
        <Unsettled value={value} keys={['alive', 'expectedValue']} ui={ui} />
      </dd>
    </div>
  );
}

/** Inside the card's list of facts. */
export function CardValueFacts({ card, ui }: { readonly card: Card; readonly ui: Ui }) {
  const related = ui.state.related[card.id];
  const value = typeof related === 'object' ? related.value : null;
  return (
    <>
      <TierFact card={card} value={value} ui={ui} />
      <ForecastFact card={card} value={value} ui={ui} />
    </>
  );
}
