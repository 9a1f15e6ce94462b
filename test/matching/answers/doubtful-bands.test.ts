import { describe, expect, it } from 'vitest';
import { doubtfulBands } from '../../../src/matching/answers/doubtful-bands.js';
import { comparedValues, numberOf } from '../../../src/matching/criteria/person-values.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

describe('a band that leaves open whether it is theirs', () => {
  const acting = personOf(1, { givenName: 'Ann', familyName: 'Lee', band: 'Band 7 (acting)' });
  const plain = personOf(2, { band: 'AfC Band Seven' });

  it('is not known to criteria, requirements and groups, while other forms are one band', () => {
    expect([comparedValues(acting, 'band'), numberOf(acting, 'band', '2026-01-01')]).toEqual([
      [],
      Number.NaN,
    ]);
    expect([comparedValues(plain, 'band'), numberOf(plain, 'band', '2026-01-01')]).toEqual([['Band 7'], 7]);
  });

  it('is told with who has it', () => {
    const participants = [participant(acting, 'mentee'), participant(plain, 'mentor')];
    expect(doubtfulBands(roundOf({ participants, settings: settingsOf() }))).toEqual([
      {
        words:
          'The band of 1 person leaves open which they have, and counts as not known: "Band 7 (acting)" (Ann Lee).',
        remedy: 'Write the one they are to be matched by, such as Band 7, and import again.',
        kind: 'fault',
      },
    ]);
  });
});
