import { describe, expect, it } from 'vitest';
import { equityOf } from '../../../src/matching/answers/equity-of-groups.js';
import { personOf } from '../round/round-of.js';

const sites = ['East', 'East', ' east ', 'West', 'West', null];
const people = sites.map((site, at) => personOf(at + 1, { site }));
const run = {
  pairs: [1, 2, 4].map((menteeId) => ({
    menteeId,
    mentorId: 9,
    fit: menteeId / 10,
    parts: [],
    decision: 'proposed' as const,
  })),
  leftOver: [3, 5, 6].map((menteeId) => ({ menteeId, reason: '' })),
};
const interval = () => ({ low: 0, high: 1 });

describe('equityOf', () => {
  it('tells matched share and mean fit by group, unknown values last', () => {
    const groups = equityOf({ run, people, attribute: 'site', hide: () => [], interval });
    expect(groups.map(({ value, mentees, matched, meanFit }) => [value, mentees, matched, meanFit])).toEqual([
      ['East', 3, 2, expect.closeTo(0.15, 12)],
      ['West', 2, 1, 0.4],
      [null, 1, 0, null],
    ]);
    expect(groups[0]?.share).toBeCloseTo(2 / 3, 12);
    expect(groups[0]?.shareInterval).toEqual({ low: 0, high: 1 });
  });

  it('counts a mentee with two mentors once, and their pairs in the mean fit', () => {
    const [first] = run.pairs;
    const second = { menteeId: 1, mentorId: 8, fit: 0.5, parts: [], mentorNumber: 2 };
    const ofBefore = { ...second, menteeId: 6, decision: 'proposed' as const };
    const twice = {
      pairs: [
        { menteeId: 1, mentorId: 9, parts: [], ...first, fit: 0.2, decision: 'vetoed' as const },
        { ...second, decision: 'proposed' as const },
        ...run.pairs.slice(1),
        ofBefore,
      ],
      leftOver: run.leftOver.slice(0, 2),
    };
    const groups = equityOf({ run: twice, people, attribute: 'site', hide: () => [], interval });
    expect(groups.map(({ value, mentees, matched, meanFit }) => [value, mentees, matched, meanFit])).toEqual([
      ['East', 3, 2, expect.closeTo(0.3, 12)],
      ['West', 2, 1, 0.4],
    ]);
  });

  it('shows nothing of a group that is hidden', () => {
    const hide = (counts: readonly number[]) => counts.map((count) => count < 3);
    const [east, west] = equityOf({ run, people, attribute: 'site', hide, interval });
    expect(east?.hidden).toBe(false);
    expect(west).toEqual({
      value: 'West',
      hidden: true,
      mentees: null,
      matched: null,
      share: null,
      shareInterval: null,
      meanFit: null,
    });
  });
});
