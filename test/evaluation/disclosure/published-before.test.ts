import { describe, expect, it } from 'vitest';
import { publishedBefore } from '../../../src/evaluation/disclosure/published-before.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { exampleInput } from '../facts/reported-programme.js';
import { issued } from './attacker/attack-programmes.js';

const input = exampleInput();
const report = evaluateQuarter(input);
const here = { section: 'reach', table: 'reach_by_site' };
const asIssued = issued(report);

describe('what was published before', () => {
  it('is the number last shown, and what the report on earlier days hid', () => {
    const earlier = { ...asIssued, until: '2026-06-30' };
    const before = publishedBefore({ ...input, issuedBefore: [earlier] }, here);
    expect(before.lastShown('staff', 'site: Eastgate')).toBe(40);
    expect(before.lastShown('staff', 'site: Nowhere')).toBeNull();
    const byBand = publishedBefore(
      { ...input, issuedBefore: [earlier] },
      { ...here, table: 'reach_by_band' },
    );
    expect(byBand.wasHidden('taking_part', 'band: not stated')).toBe(true);
    expect(byBand.lastShown('taking_part', 'band: not stated')).toBeNull();
  });

  it('leaves aside reports of other rounds, and on later days', () => {
    for (const other of [{ round: 'Round 1' }, { until: '2026-12-31' }]) {
      const before = publishedBefore({ ...input, issuedBefore: [{ ...asIssued, ...other }] }, here);
      expect(before.lastShown('staff', 'site: Eastgate')).toBeNull();
    }
  });

  it('holds a report on one round and one on all against each other, as the rest is of the other rounds', () => {
    const own = { ...asIssued, id: 5 };
    const others = (issuedBefore: ReportInput['issuedBefore'], round: string | null) =>
      (publishedBefore({ ...input, round, issuedBefore }, here).others ?? []).map(({ lastShown }) =>
        lastShown('staff', 'site: Eastgate'),
      );
    expect(others([{ ...own, round: 'Round 1' }], null)).toEqual([40]);
    expect(others([own], 'Round 1')).toEqual([40]);
    expect(others([{ ...own, round: 'Round 2' }], 'Round 1')).toEqual([]);
    // Each by itself: who takes part in the round may be the very people whom an earlier report on all counts.
    const earlier = { ...asIssued, id: 4, until: '2026-06-30' };
    expect(others([earlier, own], 'Round 1')).toEqual([40, 40]);
    // What was handed out after this one first was changes nothing of it, made once more.
    expect(others([own, { ...own, id: 6, round: 'Round 1' }], null)).toEqual([]);
  });

  it('changes nothing of the report itself, made once more', () => {
    const again = evaluateQuarter({
      ...input,
      issuedBefore: [asIssued, { ...asIssued, until: '2026-12-31' }],
    });
    expect(again.sections).toEqual(report.sections);
  });

  it('turns a cause that a few more pairings share into the ends between which they lie', () => {
    // Nobody has met since: all 32 open pairings need attention, each for the same cause.
    const silent = { ...input, checkIns: [] };
    const now = evaluateQuarter(silent);
    const causes = (one: typeof now) =>
      one.sections.flatMap(({ tables }) => tables).find(({ name }) => name === 'attention_causes');
    const [row] = causes(now)?.rows ?? [];
    const count = row?.cells[0]?.value ?? 0;
    expect(count).toBeGreaterThanOrEqual(10);
    const then = issued(now);
    const figures = then.figures.map((one) =>
      one.metric === 'attention_pairings' ? { ...one, value: count - 3 } : one,
    );
    const earlier = { ...then, until: '2026-06-30', figures };
    const later = causes(evaluateQuarter({ ...silent, issuedBefore: [earlier] }));
    expect(later?.rows[0]?.cells[0]).toMatchObject({
      value: null,
      instead: `from ${Math.max(10, count - 12)} to ${count + 6}`,
    });
  });
});
