// The Organisations row of a Chinese firm, with every field filled in.
// A firm without production or without trade says so in that group of fields.
import textsData from '../data/chinese-firm-texts-data';
import firmsData from '../data/chinese-firms-data';
import type { Row } from '../making';
import type { Wordings } from '../worded';
import { worded } from '../worded';

type Firm = ReturnType<typeof firmsData>[number];

/** The firm's own texts, or the same one everywhere when it has no such operations. */
function operations(
  wordings: Wordings,
  firm: Firm,
  { without, text }: { readonly without: Firm['line']; readonly text: string },
): Record<string, string> {
  const place = firmsData()
    .filter(({ line }) => line !== without)
    .findIndex(({ name }) => name === firm.name);
  return Object.fromEntries(
    Object.entries(wordings).map(([key, texts]) => [key, firm.line === without ? text : (texts[place] ?? '')]),
  );
}

export function particularsOf(firm: Firm, at: number, id: string): Row<'organisations'> {
  const { own, industry, trade, noIndustry, noTrade } = textsData();
  const [headcount, workers, technicians, seniorEngineers, economists, accountants] = firm.staff;
  return {
    ...worded(own, at),
    ...operations(industry, firm, { without: 'trade', text: noIndustry }),
    ...operations(trade, firm, { without: 'industry', text: noTrade }),
    ...(firm.story === 'overdue'
      ? {
          arrears: '两笔货款逾期六十天以上',
          creditRating: '差',
          cashTurnover: '周转慢，约100天',
          attitude: '回避对账，需经理出面',
        }
      : {}),
    id,
    nature: firm.nature,
    proprietor: firm.proprietor,
    executive: firm.executive,
    legalRepresentative: firm.legalRepresentative,
    founded: firm.founded,
    legalForm: firm.legalForm,
    lineOfBusiness: firm.business,
    registeredCapital: firm.capital,
    fixedAssets: firm.assets,
    size: firm.size,
    scope: firm.scope,
    growthPlans: firm.plans,
    headcount,
    workers,
    technicians,
    seniorEngineers,
    economists,
    accountants,
  };
}
