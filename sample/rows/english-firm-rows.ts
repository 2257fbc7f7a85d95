// Six invented organisation cards in English with a key person each, for what Northwind's own customers cannot show.
import { addDays } from '../../src/domain/civil-date';
import citiesData from '../data/cities-data';
import firmsData from '../data/english-firms-data';
import type { Making } from '../making';
import { daysAgo } from '../making';
import { inventedPhone } from '../phone-numbers';
import type { SampleCard } from '../sample-card';
import { sampleMark } from '../sample-mark';
import { addressOf } from './team-rows';

export function englishFirmCards(making: Making): readonly SampleCard[] {
  return firmsData().map((firm, at): SampleCard => {
    const { random, ids, today } = making;
    const id = ids.next('customers');
    const [latitude = null, longitude = null] = citiesData()[firm.city] ?? [];
    const prospect = firm.story === 'prospect';
    const phone = inventedPhone(firm.country, at + 1);
    return {
      id,
      speaks: 'en',
      kind: 'organisation',
      story: firm.story,
      northwind: null,
      customer: {
        id,
        name: firm.name,
        kind: 'organisation',
        phone,
        phoneWithheld: phone === null ? 'tooShort' : null,
        email: `buying@firm${at + 1}.example`,
        owner: firm.owner === '' ? null : addressOf(firm.owner),
        valid: 'valid',
        doNotContact: false,
        territory: firm.territory,
        country: firm.country,
        language: 'en',
        preferredChannel: 'phone',
        needDate: prospect ? addDays(today, 30) : null,
        intent: firm.intent,
        power: firm.power,
        opportunityReal: firm.intent === 'clear',
        oursToWin: prospect,
        budget: prospect ? 120_000 : 4000 + at * 1500,
        statedNeed: firm.need,
        realNeed: prospect ? 'Must cut the number of suppliers from nine to three by the summer' : null,
        quantityNeeded: prospect ? 6000 : random.whole(20, 200),
        latitude,
        longitude,
        creditLimit: 5000 + at * 2500,
        address: `${firm.address}, ${firm.city}`,
        postalCode: firm.postalCode,
        consent: true,
        consentDate: daysAgo(making, 90 + at * 20),
        source: sampleMark(making.language),
        notes: 'A sample card; everything in it is invented.',
        talkKind: random.pick(['decided', 'priceSensitive', 'hesitant']),
        businessModel: firm.model,
        potential: firm.potential,
        goodSigns: prospect || firm.story === 'dealer' ? ['ourDirection', 'usesResources', 'newDemands'] : [],
        creditStatus: 'good',
        acquisitionCost: 400 + at * 100,
        retentionCost: 300 + at * 100,
        created: `${daysAgo(making, prospect ? 80 : 560 + at * 20)} 11:00`,
      },
      own: {
        id,
        nature: 'private',
        executive: firm.person,
        lineOfBusiness: firm.business,
        headcount: random.whole(12, 400),
        creditRating: 'A',
      },
      people: [
        {
          id: ids.next('people'),
          customer: id,
          name: firm.person,
          role: firm.role,
          say: 'decides',
          opinionLeader: true,
          stance: firm.story === 'lost' ? 'opposes' : 'neutral',
          personalWants: 'To be the one who found the better supplier',
          birthday: addDays('1970-03-05', at * 457),
          birthdayCalendar: 'solar',
          phone: inventedPhone(firm.country, at + 40),
          email: `person@firm${at + 1}.example`,
        },
      ],
    };
  });
}
