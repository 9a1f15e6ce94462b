import { describe, expect, it } from 'vitest';
import { shareOf, suppressed } from '../../../../src/evaluation/metric.js';
import type { ReportTable } from '../../../../src/evaluation/report-value.js';
import { groupDifferences } from '../../../../src/evaluation/sections/equity/group-differences.js';

type Counts = readonly [part: number, whole: number];

function tableOf(groups: Readonly<Record<string, Counts | 'hidden'>>): ReportTable {
  const rows = Object.entries(groups).map(([group, counts]) => {
    const [part, whole] = counts === 'hidden' ? [1, 2] : counts;
    const share = shareOf({ name: 'match_rate', label: 'Share' }, { part, whole });
    const cell = counts === 'hidden' ? suppressed(share, 10) : share;
    return { group, cells: [cell, cell, cell] };
  });
  return { name: 'by_site', title: 'By site', groupTitle: 'Site', columns: [], rows, note: '' };
}

const compared = (groups: Readonly<Record<string, Counts | 'hidden'>>, all: Counts) =>
  groupDifferences([
    {
      tables: [tableOf(groups)],
      name: 'match_rate',
      all: { part: all[0], whole: all[1] },
      verb: 'are matched',
    },
  ]);

describe('differences between groups', () => {
  it('are told where chance does not explain them, of a group against all others', () => {
    // Newcombe 1998, method 10, of 20/50 against 60/80: −0.35, from −0.50 to −0.18.
    expect(compared({ North: [20, 50], South: 'hidden' }, [80, 130])).toEqual([
      'Site North: fewer are matched than of all others, 40 % (20 of 50) against 75 % (60 of 80). The difference of 35 points (95 % interval 18–50) is more than chance would explain.',
    ]);
  });

  it('are not told where chance may explain them, nor of groups that are hidden, nor of everybody', () => {
    expect(compared({ North: [20, 50], South: [40, 80] }, [60, 130])).toEqual([]);
    expect(compared({ North: 'hidden', South: 'hidden' }, [60, 130])).toEqual([]);
    expect(compared({ North: [50, 50] }, [50, 50])).toEqual([]);
  });

  it('name a band once', () => {
    const [sentence] = compared({ 'Site 6': [20, 50], South: 'hidden' }, [80, 130]);
    expect(sentence).toMatch(/^Site 6: fewer/);
  });

  it('come with a word on chance where several groups are compared', () => {
    const groups: Record<string, Counts> = { Odd: [1, 40] };
    for (let at = 1; at <= 11; at++) groups[`Ward ${at}`] = [20, 40];
    expect(compared(groups, [221, 480]).at(-1)).toBe(
      '12 groups are compared: of many, about one in twenty stands out by chance alone.',
    );
  });
});
