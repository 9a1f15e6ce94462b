import { describe, expect, it } from 'vitest';
import { OBJECTIVES } from '../../../src/domain/settings/matching-settings.js';
import { proofWords } from '../../../src/matching/proof/proof-words.js';

describe('proofWords', () => {
  it('says something else of every objective', () => {
    const certificate = { proven: true, gap: 0, reasons: [] };
    const said = OBJECTIVES.map((objective) => proofWords({ objective, certificate }));
    expect(new Set(said).size).toBe(OBJECTIVES.length);
    expect(said.every((words) => words.startsWith('Proven'))).toBe(true);
  });

  it('tells what counts where pairings may change', () => {
    const rematching = { mayChange: 'one' as const, switchingCost: 0.1, pairingIds: [], goOn: 0, gain: null };
    const certificate = { proven: true, gap: 0, reasons: [] };
    expect(proofWords({ objective: 'coverage', certificate, rematching })).toMatch(
      /Each change of a single pairing was tried, counted with its switching cost;/,
    );
  });

  it('gives the reasons where nothing is proven', () => {
    const certificate = { proven: false, gap: 12, reasons: ['one', 'two'] };
    expect(proofWords({ objective: 'coverage', certificate })).toBe('Not proven to be the best: one; two.');
  });

  const certificate = { proven: true, gap: 0, reasons: [] };

  it('speaks of empty places only where every mentor is to have some mentees', () => {
    const said = (menteesForEveryMentor: number) =>
      OBJECTIVES.map((objective) => proofWords({ objective, certificate, menteesForEveryMentor }));
    expect(said(0).filter((words) => words.includes('empty'))).toEqual([]);
    expect(said(1).filter((words) => words.includes('empty'))).toHaveLength(3);
    expect(said(2)).toEqual(said(1));
  });

  it.each([
    [999, 'coverage', false],
    [1000, 'coverage', true],
    [1001, 'fit', true],
    [1000, 'fairest', false],
  ] as const)(
    'says what an empty place counts for %d mentees under %s: %s',
    (menteeCount, objective, isSaid) => {
      const words = proofWords({ objective, certificate, menteeCount, menteesForEveryMentor: 1 });
      expect(words.includes('An empty one counts as 1,000 whole fits.')).toBe(isSaid);
    },
  );

  it('says that stages were proven one by one from the second mentor on, or where somebody is short of mentors', () => {
    const pair = { menteeId: 1, mentorId: 2, fit: 1, parts: [], decision: 'proposed' as const };
    const STAGES = / This holds of first mentors, and of further ones in the places that are left\.$/;
    const wordsOf = (change: Partial<Parameters<typeof proofWords>[0]>) =>
      proofWords({ objective: 'coverage', certificate, ...change });
    expect(wordsOf({ pairs: [] })).not.toMatch(STAGES);
    expect(wordsOf({ pairs: [pair, { ...pair, mentorNumber: 1 }] })).not.toMatch(STAGES);
    expect(wordsOf({ pairs: [pair, { ...pair, mentorNumber: 2 }] })).toMatch(STAGES);
    expect(wordsOf({ pairs: [pair], short: [{ menteeId: 1, has: 1, reason: 'no place' }] })).toMatch(STAGES);
  });

  it('says what being left out counts for, where it counts', () => {
    const wordsOf = (price: object) => proofWords({ objective: 'fit', certificate, ...price });
    expect(wordsOf({})).toBe('Proven optimal: no other matching has a higher total fit.');
    expect(wordsOf({ priceOfLeavingOut: 0.5 })).toMatch(
      / 0\.5 is taken off the fit for each mentee left out\.$/,
    );
  });

  it('says what is proven of all mentors at once, where they were given so and somebody was to have two', () => {
    const short = [{ menteeId: 1, has: 1, reason: 'no place' }];
    const wordsOf = (objective: 'coverage' | 'fit', isShort: boolean) =>
      proofWords({ objective, certificate, severalMentors: 'joint', ...(isShort ? { short } : {}) });
    expect(wordsOf('coverage', true)).toMatch(
      /gives more mentees a mentor; or as many, and more of them a second one/,
    );
    expect(wordsOf('fit', true)).toMatch(/has a higher total fit of all pairs\.$/);
    expect(wordsOf('coverage', false)).toBe(proofWords({ objective: 'coverage', certificate }));
    expect(proofWords({ objective: 'fit', certificate, short })).not.toMatch(/of all pairs/);
  });
});
