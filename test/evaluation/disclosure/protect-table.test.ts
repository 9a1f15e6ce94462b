import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTable, type TableToProtect } from '../../../src/evaluation/disclosure/protect-table.js';
import { roundedTo, toldInWords } from '../../../src/evaluation/disclosure/told.js';

type Counts = readonly (readonly [whole: number, part: number])[];

/** What is told of each row, in words: the number, what stands in its place, or `?`. */
function toldOf(counts: Counts, facts: Partial<TableToProtect> = {}): string[] {
  const rows = counts.map(([whole, part]) => ({ whole, part }));
  return protectTable({ rows, smallestGroup: 10, ...facts }).map((told, at) => {
    const { whole, part } = rows[at] ?? { whole: 0, part: 0 };
    const words = (count: number, said: (typeof told)['whole']) => {
      if (said.kind === 'exact') return String(count);
      if (said.kind === 'rounded') return `about ${roundedTo(count, said.base)}`;
      return toldInWords(said) || '?';
    };
    return `${words(whole, told.whole)}: ${words(part, told.part)}`;
  });
}

const issued = (whole: number | null, part: number | null, wasHidden = false) => ({
  ...{ whole, part, wasHidden },
  rest: whole === null || part === null ? null : whole - part,
});

describe('what a table tells', () => {
  it('is every number where whole, part and rest of each row are large', () => {
    expect(
      toldOf([
        [40, 20],
        [30, 12],
        [25, 15],
      ]),
    ).toEqual(['40: 20', '30: 12', '25: 15']);
  });

  it('is a part of a few as such, and one part more is hidden, of the smallest whole', () => {
    expect(
      toldOf([
        [40, 3],
        [60, 30],
        [50, 20],
      ]),
    ).toEqual(['40: fewer than 10', '60: 30', '50: ?']);
  });

  it('does not hide what is smallest among the shown', () => {
    // The part of the first row is the smallest that could be shown; the second row has the smaller whole.
    expect(
      toldOf([
        [90, 11],
        [45, 30],
        [80, 2],
      ]),
    ).toEqual(['90: 11', '45: ?', '80: fewer than 10']);
  });

  it('is nothing of a small group, nor of another whose size would tell its size', () => {
    expect(
      toldOf([
        [40, 20],
        [4, 4],
        [50, 20],
      ]),
    ).toEqual(['?: ?', '?: ?', '50: 20']);
  });

  it('is zero, and all, where the totals tell that of every row', () => {
    expect(
      toldOf([
        [12, 0],
        [30, 0],
      ]),
    ).toEqual(['12: 0', '30: 0']);
    expect(
      toldOf([
        [12, 12],
        [30, 30],
      ]),
    ).toEqual(['12: 12', '30: 30']);
  });

  it('is nothing of counts of many pairings that are about few people', () => {
    const rows = [
      { whole: 40, part: 20, fewPeople: { whole: false, part: true, rest: false } },
      { whole: 60, part: 30 },
      { whole: 50, part: 20 },
    ];
    expect(protectTable({ rows, smallestGroup: 10 })[0]?.part.kind).toBe('nothing');
  });
});

describe('beside a report issued before', () => {
  it('a count that changed by a few stands as the ends between which it lies', () => {
    expect(
      toldOf(
        [
          [41, 20],
          [30, 12],
          [60, 30],
        ],
        { before: [issued(40, 20), issued(30, 12), issued(60, 30)] },
      ),
    ).toEqual(['from 31 to 49: ?', '?: ?', '60: 30']);
  });

  it('a count that stayed, changed by a group or more, or was hidden, is shown', () => {
    const counts: Counts = [
      [40, 20],
      [55, 27],
      [25, 13],
    ];
    expect(toldOf(counts, { before: [issued(40, 20), issued(30, 12), issued(null, null)] })).toEqual([
      '40: 20',
      '55: 27',
      '25: 13',
    ]);
  });

  it('no part is shown where the rest changed by a few', () => {
    const counts: Counts = [
      [40, 20],
      [50, 25],
      [25, 13],
      [60, 30],
    ];
    expect(toldOf(counts, { before: [issued(40, 20), issued(30, 12), null, null] })).toEqual([
      '40: 20',
      '50: ?',
      '25: ?',
      '60: 30',
    ]);
  });

  it('what was hidden is hidden again before anything else', () => {
    const counts: Counts = [
      [40, 20],
      [4, 4],
      [50, 20],
    ];
    expect(
      toldOf(counts, { before: [issued(40, 20), issued(null, null, true), issued(null, null, true)] }),
    ).toEqual(['40: 20', '?: ?', '?: ?']);
  });

  it('no number shown differs from the one last shown by fewer than a group', () => {
    const row = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('some', 'nobody', 'everybody'),
        (all, who) => {
          const rows = all.map(([part, rest]) =>
            who === 'nobody'
              ? { whole: rest, part: 0 }
              : who === 'everybody'
                ? { whole: part, part }
                : { whole: part + rest, part },
          );
          const then = all.map(([, , part, rest]) => issued(part + rest, part));
          const told = protectTable({ rows, smallestGroup: 10, before: then });
          told.forEach(({ whole, part }, at) => {
            const [now, was] = [rows[at], then[at]];
            const isFew = (change: number) => change !== 0 && Math.abs(change) < 10;
            // That nobody is left in the part, or in the rest, the totals tell.
            const isOver = (of: 'part' | 'rest') =>
              rows.every((one) => (of === 'part' ? one.part : one.whole - one.part) === 0);
            if (now === undefined || was === undefined) return;
            if (whole.kind === 'exact') expect(isFew(now.whole - (was.whole ?? 0))).toBe(false);
            if (part.kind === 'exact' && !isOver('part'))
              expect(isFew(now.part - (was.part ?? 0))).toBe(false);
            const rest = now.whole - now.part - ((was.whole ?? 0) - (was.part ?? 0));
            if (whole.kind === 'exact' && part.kind === 'exact' && !isOver('rest'))
              expect(isFew(rest)).toBe(false);
          });
        },
      ),
    );
  });
});

describe('rounding', () => {
  it('stands in place of hiding, small counts too', () => {
    expect(
      toldOf(
        [
          [40, 3],
          [62, 30],
          [53, 20],
        ],
        { rounding: 5 },
      ),
    ).toEqual(['about 40: about 5', 'about 60: about 30', 'about 55: about 20']);
  });

  it('gives way to hiding where exact totals would undo it', () => {
    // 7 and 7 round to 5 and 5; together they are 14, so that each could only be 7.
    const [first] = toldOf(
      [
        [7, 3],
        [7, 4],
      ],
      { rounding: 5 },
    );
    expect(first).toBe('?: ?');
  });
});
