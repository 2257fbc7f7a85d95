// CUSTOMER_BEST_WORST: who brings more than twice what serving them costs, and who costs more than they bring; with the reason.
// Source: the handbook's marks of the best and the worst customers. What counts as a sign is the team's matter.
import { checkHeights, numberAt, readColumn, readLanguage, textAt } from './columns';
import type { Column } from './columns';
import { micros } from './money';
import type { Language } from '../language';

const BEST = { en: 'best', zh: '最佳' } as const;
const WORST = { en: 'worst', zh: '最差' } as const;

export function customerBestWorst(
  rawIds: unknown,
  rawProfits: unknown,
  serviceCosts: unknown,
  goodSigns: unknown,
  badSigns: unknown,
  rawLanguage?: unknown,
): (string | null)[][] {
  const ids = readColumn('ids', rawIds);
  const profits = readColumn('profits', rawProfits);
  const costs = readColumn('service_costs', serviceCosts);
  const goods = readColumn('good_signs', goodSigns);
  const bads = readColumn('bad_signs', badSigns);
  const language = readLanguage(rawLanguage);
  for (const column of [profits, costs, goods, bads]) checkHeights(ids, column);
  return ids.cells.map((_, at) => {
    if (textAt(ids, at, 'not an id', '不是编号') === '') return [null, null];
    const profit = numberAt(profits, at);
    const orNone = (column: Column): number => numberAt(column, at) ?? 0;
    const [cost, good, bad] = [orNone(costs), orNone(goods), orNone(bads)];
    if (profit === null) return [null, null];
    if (micros(profit) > 2 * micros(cost) && good > bad)
      return [BEST[language], bestReason(profit, cost, good, bad, language)];
    const dear = micros(cost) > micros(profit);
    return dear || bad - good >= 2
      ? [WORST[language], worstReason(profit, cost, good, bad, dear, language)]
      : [null, null];
  });
}

const money = (amount: number): string => String(Math.round(amount * 100) / 100);

function bestReason(profit: number, cost: number, good: number, bad: number, language: Language): string {
  const [p, c] = [money(profit), money(cost)];
  return language === 'en'
    ? `profit ${p} is more than twice the cost of service ${c}; ${good} good signs, ${bad} bad`
    : `利润${p}超过服务成本${c}的两倍；好迹象${good}个，坏迹象${bad}个`;
}

function worstReason(
  profit: number,
  cost: number,
  good: number,
  bad: number,
  dear: boolean,
  language: Language,
): string {
  const [p, c] = [money(profit), money(cost)];
  const reasons: string[] = [];
  if (dear)
    reasons.push(language === 'en' ? `cost of service ${c} is more than profit ${p}` : `服务成本${c}超过利润${p}`);
  if (bad - good >= 2)
    reasons.push(language === 'en' ? `${bad} bad signs, ${good} good` : `坏迹象${bad}个，好迹象${good}个`);
  return reasons.join(language === 'en' ? '; ' : '；');
}
