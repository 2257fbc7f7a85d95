// Thirty invented individuals, half of them Chinese, with the birthdays that calendar rules have to handle.
import { addDays } from '../../src/domain/civil-date';
import citiesData from '../data/cities-data';
import individualsData from '../data/individuals-data';
import type { Making, Row } from '../making';
import { daysAgo } from '../making';
import { inventedPhone } from '../phone-numbers';
import type { SampleCard } from '../sample-card';
import { sampleMark } from '../sample-mark';
import { addressOf } from './team-rows';

type Individual = ReturnType<typeof individualsData>[number];

const countryOf = (person: Individual): string => ('country' in person ? person.country : 'CN');

/** A withheld phone has a reason; so has one that the sample has no free number for. */
const phoneOf = (person: Individual, at: number): string | null =>
  person.story === 'withheld' ? null : inventedPhone(countryOf(person), at + 20);

export function individualCards(making: Making): readonly SampleCard[] {
  return individualsData().map((person, at): SampleCard => {
    const id = making.ids.next('customers');
    return {
      id,
      speaks: person.lang,
      kind: 'individual',
      story: person.story,
      northwind: null,
      customer: customerRow(making, person, { id, at }),
      own: ownRow(making, person, { id, at }),
      people: [],
    };
  });
}

function customerRow(
  making: Making,
  person: Individual,
  { id, at }: { readonly id: string; readonly at: number },
): Row<'customers'> {
  const { random } = making;
  const chinese = person.lang === 'zh';
  const phone = phoneOf(person, at);
  const [latitude = null, longitude = null] = citiesData()[person.city] ?? [];
  return {
    id,
    name: person.name,
    kind: 'individual',
    phone,
    phoneWithheld: phone !== null ? null : person.story === 'withheld' ? 'noTrust' : 'selfProtection',
    email: `person${at + 1}@example.com`,
    owner: person.owner === '' ? null : addressOf(person.owner),
    valid: 'valid',
    doNotContact: person.story === 'doNotContact',
    territory: person.territory,
    country: countryOf(person),
    language: chinese ? 'zh' : 'en',
    contactHours: chinese ? '工作日 18:00-20:00' : 'Weekdays 17:00-19:00',
    preferredChannel: chinese ? random.pick(['wechat', 'phone']) : random.pick(['phone', 'sms', 'mail']),
    intent: random.pick(['clear', 'some', 'none']),
    power: random.pick(['strong', 'weak']),
    statedNeed: chinese ? '节日礼盒与家用食材' : 'Good things for the kitchen, and presents',
    latitude,
    longitude,
    address: chinese ? `${person.city}市示例路${at + 1}号` : `${at + 1} Sample Street, ${person.city}`,
    postalCode: chinese ? String(200000 + at * 10) : null,
    consent: person.story !== 'doNotContact',
    consentDate: person.story === 'doNotContact' ? null : daysAgo(making, 100 + at),
    source: sampleMark(making.language),
    talkKind: random.pick(['priceSensitive', 'hesitant', 'talkative', 'decided', 'aloof']),
    businessModel: 'retail',
    potential: random.pick(['high', 'medium', 'low']),
    creditStatus: 'good',
    acquisitionCost: 20 + at,
    retentionCost: 15 + at,
    created: `${daysAgo(making, 550 + at * 5)} 15:00`,
  };
}

function birthdayOf(making: Making, person: Individual): string {
  if (!('soon' in person)) return person.birthday;
  // Without a year, so that it comes round on that day whatever the year is.
  return addDays(making.today, person.soon).slice(5);
}

function ownRow(
  making: Making,
  person: Individual,
  { id, at }: { readonly id: string; readonly at: number },
): Row<'individuals'> {
  const chinese = person.lang === 'zh';
  const income = 40_000 + ((at * 7919) % 60) * 1000;
  return {
    id,
    birthday: birthdayOf(making, person),
    birthdayCalendar: person.calendar,
    sex: person.sex,
    nativePlace: chinese ? person.city : null,
    ethnicity: chinese ? '汉族' : null,
    education: chinese ? (at % 2 === 0 ? '本科' : '大专') : at % 2 === 0 ? 'Degree' : 'Apprenticeship',
    occupation: person.occupation,
    career: chinese ? '做过三年学徒，后自己开店' : 'Learned the trade in a large kitchen, then went independent',
    employer: person.employer === '' ? null : person.employer,
    employerAddress: chinese ? `${person.city}市示例大道${at + 1}号` : `${at + 1} Example Road, ${person.city}`,
    employerPhone: inventedPhone(countryOf(person), at + 60),
    family: chinese ? (at % 3 === 0 ? '未婚' : '已婚，有一孩') : at % 3 === 0 ? 'Single' : 'Married, two children',
    socialRelations: chinese ? '同行朋友多' : 'Knows most of the trade in town',
    personality: person.personality,
    interests: person.interests,
    leisure: chinese ? '周末短途游' : 'Weekends outdoors',
    personalIncome: income,
    householdIncome: income * 2,
    perHeadIncome: Math.round((income * 2) / 3),
    decidesAlone: at % 4 !== 0,
    alsoDecides: at % 4 !== 0 ? null : chinese ? '配偶' : 'Partner',
    workingHours: chinese ? '09:00-18:00' : '08:00-16:30',
    daysOff: chinese ? '周日' : 'Sunday and Monday',
    employerPostalCode: chinese ? String(200001 + at * 10) : null,
    homePhone: inventedPhone(countryOf(person), at + 90),
    homePostalCode: chinese ? String(200005 + at * 10) : null,
    homeAddress: chinese ? `${person.city}市示例里${at + 1}弄` : `${at + 1} Home Lane, ${person.city}`,
  };
}
