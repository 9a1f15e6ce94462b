import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakdownOf, groupsOf, SITE } from '../../../src/evaluation/disclosure/breakdown.js';
import { person } from '../facts/reported-programme.js';

function peopleAt(sizes: Readonly<Record<string, number>>) {
  return Object.entries(sizes).flatMap(([name, size], at) =>
    Array.from({ length: size }, (_, i) => person(at * 1000 + i, { site: name === '' ? null : name })),
  );
}

function bySite(whole: Readonly<Record<string, number>>, part: Readonly<Record<string, number>>) {
  return breakdownOf({
    name: 'by_site',
    title: 'By site',
    dimension: SITE,
    whole: { name: 'whole', label: 'Whole', people: peopleAt(whole) },
    part: { name: 'part', label: 'Part', people: peopleAt(part) },
    share: { name: 'share', label: 'Share' },
    smallestGroup: 10,
  });
}

describe('a breakdown', () => {
  it('shows whole, part and share of every group, those not stated last', () => {
    const table = bySite({ '': 12, North: 20, East: 40 }, { '': 12, North: 10, East: 30 });
    expect(table?.rows.map(({ group, cells }) => [group, ...cells.map(({ value }) => value)])).toEqual([
      ['East', 40, 30, 0.75],
      ['North', 20, 10, 0.5],
      ['not stated', 12, 12, 1],
    ]);
  });

  it('is none where there is one group only, which is the whole programme', () => {
    expect(bySite({ East: 40 }, { East: 30 })).toBeNull();
    expect(bySite({}, {})).toBeNull();
  });

  it('hides a share with its part, and the next smallest part with it', () => {
    const table = bySite({ A: 40, B: 40, C: 40 }, { A: 3, B: 20, C: 30 });
    expect(table?.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['shown', 'suppressed', 'suppressed'],
      ['shown', 'suppressed', 'suppressed'],
      ['shown', 'shown', 'shown'],
    ]);
  });

  it('orders groups by code point, those not stated last', () => {
    expect(groupsOf(['b', null, 'a', 'B', 'a', 'not stated'])).toEqual(['B', 'a', 'b', 'not stated']);
  });

  it('never shows a count of 1 to 9, nor one hidden count beside a known total', () => {
    const sizes = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(sizes, (groups) => {
        const whole = Object.fromEntries(groups.map(([a, b], at) => [`S${at}`, a + b]));
        const part = Object.fromEntries(groups.map(([a], at) => [`S${at}`, a]));
        const rows = bySite(whole, part)?.rows ?? [];
        for (const column of [0, 1]) {
          const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
          expect(cells.filter(({ value }) => value !== null && value > 0 && value < 10)).toEqual([]);
          expect(cells.filter(({ state }) => state === 'suppressed')).not.toHaveLength(1);
        }
        for (const { cells } of rows) {
          if (cells[0]?.state !== 'shown' || cells[1]?.state !== 'shown') expect(cells[2]?.n).toBeNull();
        }
      }),
    );
  });
});
