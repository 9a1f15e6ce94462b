import { describe, expect, it } from 'vitest';
import type { CountRow } from '../../../src/evaluation/disclosure/first-telling.js';
import { protectTable } from '../../../src/evaluation/disclosure/protect-table.js';

/** Every table of so many rows that has these totals and somebody in every row. */
function* tablesOf(rows: number, totals: CountRow): Generator<CountRow[]> {
  if (rows === 1) {
    if (totals.whole >= 1 && totals.part <= totals.whole) yield [totals];
    return;
  }
  for (let whole = 1; whole <= totals.whole - rows + 1; whole++) {
    for (let part = 0; part <= Math.min(whole, totals.part); part++) {
      const left = { whole: totals.whole - whole, part: totals.part - part };
      for (const others of tablesOf(rows - 1, left)) yield [{ whole, part }, ...others];
    }
  }
}

/** What stands in the report, as one text: two tables with the same text cannot be told apart, even knowing how it is made. */
function printed(table: readonly CountRow[], smallestGroup: number): string {
  const told = protectTable({ rows: table, smallestGroup });
  return JSON.stringify(
    table.map(({ whole, part }, at) => [
      told[at],
      told[at]?.whole.kind === 'exact' ? whole : null,
      told[at]?.part.kind === 'exact' ? part : null,
    ]),
  );
}

/** Of all small counts that are not told, how many are left to whoever knows the rule as fewer numbers than the bound. */
function narrowedByRule({
  rows,
  whole,
  smallestGroup: k,
}: {
  rows: number;
  whole: number;
  smallestGroup: number;
}) {
  const seen = { small: 0, narrowed: 0 };
  for (let part = 0; part <= whole; part++) {
    const alike = new Map<string, CountRow[][]>();
    for (const table of tablesOf(rows, { whole, part })) {
      const key = printed(table, k);
      alike.set(key, [...(alike.get(key) ?? []), table]);
    }
    const least = Math.min(Math.floor((k - 1) / 2), part, whole - part);
    for (const tables of alike.values()) {
      for (const counts of countsOf(tables, rows)) {
        const [low, high] = [Math.min(...counts), Math.max(...counts)];
        const small = counts.filter((count) => count < k).length;
        seen.small += small;
        if (high - low < least) seen.narrowed += small;
      }
    }
  }
  return seen;
}

/** Each count of each row, in all the tables. */
function countsOf(tables: readonly CountRow[][], rows: number): number[][] {
  return Array.from({ length: rows }, (_, at) => at).flatMap((at) => {
    const own = tables.flatMap((table) => table[at] ?? []);
    return [
      own.map(({ whole }) => whole),
      own.map(({ part }) => part),
      own.map(({ whole, part }) => whole - part),
    ];
  });
}

describe('whoever knows how it is chosen what to hide', () => {
  // Every table of that size is tried: what is left open is exactly what looks the same.
  it.each([
    { rows: 2, whole: 30, smallestGroup: 5 },
    { rows: 2, whole: 32, smallestGroup: 6 },
    { rows: 3, whole: 17, smallestGroup: 4 },
  ])('learns little more of $rows groups of $whole in all', (size) => {
    const { small, narrowed } = narrowedByRule(size);
    expect(small).toBeGreaterThan(1000);
    // What stands in the README: at most about one small count in twenty.
    expect(narrowed / small).toBeLessThan(0.06);
  });
});
