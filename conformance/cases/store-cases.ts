// Items 9, 10 and 11: triggers, locks, cache, properties and mail, as far as one run can ask.
import type { ConformanceCase } from '../case';
import { thrown } from '../case';

const ME = (): string => Session.getEffectiveUser().getEmail();
const cache = (): GoogleAppsScript.Cache.Cache => {
  const found = CacheService.getDocumentCache();
  if (found === null) throw new Error('no document cache');
  return found;
};

/** Clears this user's triggers, so that a run can be repeated. */
function withoutTriggers<T>(work: () => T): T {
  const clear = (): void => {
    for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  };
  clear();
  try {
    return work();
  } finally {
    clear();
  }
}

export const storeCases: readonly ConformanceCase[] = [
  {
    item: 9,
    rule: 'a time-driven trigger is listed with its handler until it is deleted',
    evidence: 'documented',
    expected: [['onConformanceHour', 'CLOCK'], 0],
    see: () => {
      const seen = withoutTriggers(() => {
        ScriptApp.newTrigger('onConformanceHour').timeBased().everyHours(1).create();
        const [made] = ScriptApp.getProjectTriggers();
        return [made?.getHandlerFunction(), String(made?.getEventType())];
      });
      return [seen, ScriptApp.getProjectTriggers().length];
    },
  },
  {
    item: 9,
    rule: 'everyMinutes takes 1, 5, 10, 15 and 30 only',
    evidence: 'documented',
    expected: true,
    see: () =>
      withoutTriggers(() =>
        thrown(() => ScriptApp.newTrigger('onConformanceHour').timeBased().everyMinutes(7).create()),
      ) !== 'nothing thrown',
  },
  {
    item: 9,
    rule: 'a zone that does not exist is refused',
    evidence: 'documented',
    expected: true,
    see: () =>
      withoutTriggers(() =>
        thrown(() =>
          ScriptApp.newTrigger('onConformanceHour').timeBased().everyDays(1).atHour(9).inTimezone('Moon/Base').create(),
        ),
      ) !== 'nothing thrown',
  },
  {
    item: 10,
    rule: 'a document has a lock; taking it twice in one run is no error',
    evidence: 'documented',
    expected: [true, true, true, false],
    see: () => {
      const lock = LockService.getDocumentLock();
      const seen = [lock.tryLock(100), lock.tryLock(100), lock.hasLock()];
      lock.releaseLock();
      return [...seen, lock.hasLock()];
    },
  },
  {
    item: 10,
    rule: 'a cache value over 100 KB is refused',
    evidence: 'measured',
    expected: ['nothing thrown', 'Exception: Argument too large: value…'].map((text) => text.replace('…', '')),
    see: () =>
      [102_400, 102_401].map((size) => thrown(() => cache().put('conformance', 'x'.repeat(size))).replace(/\.$/, '')),
  },
  {
    item: 10,
    rule: 'a cache key over 250 characters is refused',
    evidence: 'documented',
    expected: 'Exception: Argument too large: key…',
    see: () => thrown(() => cache().put('k'.repeat(251), 'x')),
  },
  {
    item: 10,
    rule: 'what is not in the cache reads as null',
    evidence: 'documented',
    expected: null,
    see: () => cache().get('conformance nobody'),
  },
  {
    item: 10,
    rule: 'properties hold text only: a number comes back as text',
    evidence: 'documented',
    expected: '7',
    see: () => {
      const properties = PropertiesService.getDocumentProperties();
      const untyped: { setProperty(key: string, value: unknown): unknown } = properties;
      untyped.setProperty('conformance', 7);
      return String(properties.getProperty('conformance')).replace(/\.0$/, '');
    },
  },
  {
    item: 10,
    rule: 'a property that is not there reads as null',
    evidence: 'documented',
    expected: null,
    see: () => PropertiesService.getDocumentProperties().getProperty('conformance nobody'),
  },
  {
    item: 10,
    rule: 'a property over 9 KB is refused',
    evidence: 'reported',
    expected: true,
    see: () =>
      thrown(() => PropertiesService.getDocumentProperties().setProperty('conformance', 'x'.repeat(9 * 1024 + 1))) !==
      'nothing thrown',
  },
  {
    item: 11,
    rule: 'a mail without recipient is refused',
    evidence: 'reported',
    expected: 'Exception: Failed to send email: no recipient…',
    see: () => thrown(() => MailApp.sendEmail('', 'conformance', 'x')),
  },
  {
    item: 11,
    rule: 'an address that is none is refused',
    evidence: 'reported',
    expected: 'Exception: Invalid email: nobody…',
    see: () => thrown(() => MailApp.sendEmail('nobody', 'conformance', 'x')),
  },
  {
    item: 11,
    rule: 'the quota counts recipients',
    evidence: 'documented',
    expected: 1,
    see: () => {
      const before = MailApp.getRemainingDailyQuota();
      MailApp.sendEmail({
        to: ME(),
        subject: 'Conformance check',
        body: 'Sent by the conformance check. Nothing to do.',
      });
      return before - MailApp.getRemainingDailyQuota();
    },
  },
  {
    item: 11,
    rule: 'a body over the limit is refused',
    evidence: 'reported',
    expected: 'Exception: Limit Exceeded: Email Body Size…',
    see: () => thrown(() => MailApp.sendEmail(ME(), 'conformance', 'x'.repeat(500 * 1024))),
  },
  {
    item: 11,
    rule: 'more than 50 recipients of one mail are refused',
    evidence: 'reported',
    expected: 'Exception: Limit Exceeded: Email Recipients Per Message…',
    see: () =>
      thrown(() =>
        MailApp.sendEmail(
          Array.from({ length: 51 }, (_, at) => `conformance${at}@example.com`).join(','),
          'conformance',
          'x',
        ),
      ),
  },
];
