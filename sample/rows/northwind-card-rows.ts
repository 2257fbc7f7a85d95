// Northwind's 91 customers as organisation cards, each with its contact as key person.
// Name, address, phone, contact and owner are Northwind's; intents, signs, terms and the like are invented.
import { choiceKey } from '../../src/domain/catalogue/catalogue';
import { addDays } from '../../src/domain/civil-date';
import citiesData from '../data/cities-data';
import storiesData from '../data/northwind-stories-data';
import type { Making, Row } from '../making';
import { daysAgo } from '../making';
import type { Northwind } from '../northwind';
import type { CsvRow } from '../read-csv';
import type { SampleCard, Story } from '../sample-card';
import { northwindPerson } from './northwind-person-rows';
import { employeeAddresses } from './team-rows';
import { territoryOf } from './territory-rows';

// prettier-ignore
const LANGUAGES: Readonly<Record<string, string>> = {
  DE: 'de', AT: 'de', CH: 'de', FR: 'fr', BE: 'fr', ES: 'es', MX: 'es', AR: 'es', VE: 'es', IT: 'it', BR: 'pt', PT: 'pt',
  SE: 'other', NO: 'other', DK: 'other', FI: 'other', PL: 'other',
};

const LINES = [
  'Grocery',
  'Restaurant',
  'Delicatessen',
  'Import and wholesale',
  'Supermarket',
  'Wine and spirits',
] as const;

/** The employee with most orders of the customer; the earlier id where two have as many. */
function mainReps(northwind: Northwind): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { customer_id = '', employee_id = '' } of northwind.orders) {
    const of = counts.get(customer_id) ?? new Map<string, number>();
    of.set(employee_id, (of.get(employee_id) ?? 0) + 1);
    counts.set(customer_id, of);
  }
  const addresses = employeeAddresses(northwind);
  const main = [...counts].map(([customer, of]): [string, string] => {
    const [first] = [...of].sort((a, b) => b[1] - a[1] || Number(a[0]) - Number(b[0]));
    return [customer, addresses.get(first?.[0] ?? '') ?? ''];
  });
  return new Map(main);
}

export function northwindCards(making: Making, northwind: Northwind): readonly SampleCard[] {
  const owners = mainReps(northwind);
  const [anyRep = ''] = employeeAddresses(northwind).values();
  return northwind.customers.map((customer): SampleCard => {
    const northwindId = customer['customer_id'] ?? '';
    const story: Story = (storiesData() as Readonly<Record<string, Story>>)[northwindId] ?? 'regular';
    const id = making.ids.next('customers');
    const owner = story === 'pool' ? null : (owners.get(northwindId) ?? anyRep);
    return {
      id,
      speaks: 'en',
      kind: 'organisation',
      story,
      northwind: northwindId,
      customer: customerRow(making, northwind, customer, { id, owner, story }),
      own: ownRow(making, customer, id),
      people: [northwindPerson(making, customer, id)],
    };
  });
}

function customerRow(
  making: Making,
  northwind: Northwind,
  customer: CsvRow,
  { id, owner, story }: { readonly id: string; readonly owner: string | null; readonly story: Story },
): Row<'customers'> {
  const { random, today } = making;
  const {
    company_name: name = '',
    address = '',
    city = '',
    region = '',
    postal_code = '',
    country: land = '',
  } = customer;
  const country = choiceKey('countries', land) ?? 'other';
  const [latitude = null, longitude = null] = citiesData()[city] ?? [];
  const needs = random.chance(0.3);
  return {
    id,
    name,
    kind: 'organisation',
    phone: customer['phone'] ?? null,
    email: `office@${(customer['customer_id'] ?? '').toLowerCase()}.example`,
    owner,
    valid: story === 'invalid' ? 'invalid' : 'valid',
    doNotContact: story === 'doNotContact',
    territory: territoryOf(northwind, country, city),
    country,
    language: LANGUAGES[country] ?? 'en',
    contactHours: random.pick(['09:00-11:30', '14:00-16:30', 'Tuesdays and Thursdays', 'Not before 10:00']),
    preferredChannel: random.pick(['phone', 'mail', 'visit', 'letter']),
    needDate: needs ? addDays(today, random.whole(5, 120)) : null,
    intent: random.pick(['clear', 'some', 'some', 'none']),
    power: random.pick(['strong', 'strong', 'weak', 'notNow']),
    opportunityReal: random.chance(0.7),
    oursToWin: random.chance(0.6),
    budget: needs ? random.whole(2, 40) * 500 : null,
    statedNeed: random.pick([
      'The usual goods on time',
      'A wider choice for the holidays',
      'A cheaper delivery',
      'Goods that nobody else in town has',
    ]),
    bestTime: random.pick(['morning', 'afternoon']),
    latitude,
    longitude,
    creditLimit: random.whole(2, 30) * 1000,
    address: [address, city, region].filter((part) => part !== '').join(', '),
    postalCode: postal_code,
    consent: story !== 'doNotContact' && random.chance(0.8),
    source: making.language === 'en' ? 'Northwind sample data' : 'Northwind 示例数据',
    talkKind: random.pick([
      'priceSensitive',
      'hesitant',
      'decided',
      'sceptical',
      'talkative',
      'faultFinding',
      'expert',
      'silent',
    ]),
    businessModel: random.pick(['retail', 'retail', 'service', 'channel']),
    potential: random.pick(['high', 'medium', 'medium', 'low']),
    creditStatus: random.pick(['good', 'good', 'fair']),
    tradingTerms: '30 days net',
    satisfaction: random.pick(['verySatisfied', 'satisfied', 'satisfied', 'fair']),
    acquisitionCost: random.whole(2, 12) * 50,
    retentionCost: random.whole(2, 16) * 50,
    created: `${daysAgo(making, random.whole(60, 200))} 09:00`,
  };
}

function ownRow({ random }: Making, customer: CsvRow, id: string): Row<'organisations'> {
  return {
    id,
    nature: 'private',
    executive: customer['contact_name'] ?? null,
    legalForm: random.pick(['Limited company', 'Family business', 'Partnership']),
    lineOfBusiness: random.pick(LINES),
    size: random.pick(['1 shop', '2 to 5 shops', '1 restaurant', '1 warehouse']),
    creditRating: random.pick(['A', 'A', 'B', 'C']),
    headcount: random.whole(3, 90),
  };
}
