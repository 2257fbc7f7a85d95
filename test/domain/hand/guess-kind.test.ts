import { describe, expect, it } from '@jest/globals';
import { guessKind } from '../../../src/domain/hand/guess-kind';

describe('guessKind()', () => {
  it.each(['Alfreds Ltd', 'Smith & Co.', 'Bauer GmbH', '华东工具有限公司', '红星电机厂', '北京大学'])(
    'takes %s for an organisation',
    (name) => {
      expect(guessKind(name)).toBe('organisation');
    },
  );
  it.each(['', 'Lee', 'Corinne Agnew', 'Colin Grouper', '张伟', '厂田先生'])('takes %s for a person', (name) => {
    expect(guessKind(name)).toBe('individual');
  });
});
