import { describe, expect, it } from 'vitest';
import { rolesGivenUpInWords } from '../../../../src/intake/plans/survey/roles-given-up.js';
import { PAIRINGS } from '../plan-inputs.js';

const nameOf = (id: number) => `P${id}`;
/** Pairing 11: Ben (2) is mentored by Ada (1), and it is open; Cas and Dee are through. */
const told = (personId: number, role: 'mentor' | 'mentee' | 'both' | null) =>
  rolesGivenUpInWords([{ personId, role }], PAIRINGS, nameOf);

describe('whoever gives a role up while their pairing goes on', () => {
  it('is told of, with the pairing and how it is ended', () => {
    expect(told(2, null)).toEqual([
      'According to this file, P2 takes no part; pairing 11 with P1 goes on all the same. If it is over: mentor pairs end 11',
    ]);
    expect(told(1, 'mentee')).toEqual([
      expect.stringMatching(/^According to this file, P1 is a mentee, not a mentor;/),
    ]);
  });

  it('is not told of where they keep the side, or the pairing is over', () => {
    expect([told(2, 'mentee'), told(2, 'both'), told(1, 'mentor'), told(3, null), told(4, null)]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('is named up to a number', () => {
    const [open] = PAIRINGS.filter(({ id }) => id === 11);
    const many = Array.from({ length: 10 }, (_, at) => ({ ...open, id: 100 + at, menteeId: 50 + at }));
    const lines = rolesGivenUpInWords([{ personId: 1, role: null }], many as typeof PAIRINGS, nameOf);
    expect([lines.length, lines.at(-1)]).toEqual([9, expect.stringMatching(/^2 more pairings go on/)]);
  });
});
