import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleRanges, type KnownRow } from '../../../src/evaluation/disclosure/feasible-ranges.js';
import { equation, feasibleIntervals } from './attacker/whole-numbers.js';

const exactly = (count: number) => ({ low: count, high: count });
const OPEN = { low: 0, high: 99 };

describe('feasible ranges', () => {
  it('are a lone hidden count itself, and what two leave each other', () => {
    const shown = { whole: exactly(12), part: exactly(12), rest: OPEN };
    const alone = feasibleRanges([{ whole: exactly(12), part: OPEN, rest: OPEN }, shown], {
      whole: 24,
      part: 13,
      rest: 11,
    });
    expect(alone[0]?.part).toEqual(exactly(1));
    const two = feasibleRanges(
      [
        { whole: exactly(12), part: OPEN, rest: OPEN },
        { whole: exactly(20), part: OPEN, rest: OPEN },
      ],
      { whole: 32, part: 13, rest: 19 },
    );
    expect(two.map(({ part }) => part)).toEqual([
      { low: 0, high: 12 },
      { low: 1, high: 13 },
    ]);
  });

  it('are those a search over whole numbers finds', () => {
    // A count, and ends that hold it: known, or up to four off on either side.
    const counted = fc.tuple(fc.nat(9), fc.nat(4), fc.nat(4));
    const around = (count: number, below: number, above: number) => ({
      low: Math.max(0, count - below),
      high: count + above,
    });
    const row = fc.tuple(counted, counted, fc.nat(4), fc.nat(4)).map(([part, rest, below, above]) => ({
      counts: { whole: part[0] + rest[0], part: part[0], rest: rest[0] },
      known: {
        whole: around(part[0] + rest[0], below, above),
        part: around(...part),
        rest: around(...rest),
      } satisfies KnownRow,
    }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const total = (name: 'whole' | 'part' | 'rest') =>
          rows.reduce((sum, { counts }) => sum + counts[name], 0);
        const totals = { whole: total('whole'), part: total('part'), rest: total('rest') };
        const system = {
          bounds: rows.flatMap(({ known: { whole, part, rest } }) => [whole, part, rest]),
          equations: [
            ...rows.map((_, at) => equation([at * 3], [at * 3 + 1, at * 3 + 2], 0)),
            ...[totals.whole, totals.part, totals.rest].map((all, column) =>
              equation(
                rows.map((_, at) => at * 3 + column),
                [],
                all,
              ),
            ),
          ],
        };
        const found = feasibleRanges(
          rows.map(({ known }) => known),
          totals,
        ).flatMap(({ whole, part, rest }) => [whole, part, rest]);
        const searched = feasibleIntervals(system) ?? [];
        // `+ 0` makes a zero of a negative one.
        expect(found).toEqual(searched.map(({ low, high }) => ({ low: low + 0, high: high + 0 })));
      }),
      { numRuns: 300 },
    );
  });
});
