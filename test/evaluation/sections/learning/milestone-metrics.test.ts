import { describe, expect, it } from 'vitest';
import type { RecordedMilestone } from '../../../../src/domain/pairings/milestone.js';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { factsOf } from '../../../../src/evaluation/facts/period-facts.js';
import { milestoneMetrics } from '../../../../src/evaluation/sections/learning/milestone-metrics.js';
import { emptyInput, pairing } from '../../facts/reported-programme.js';

function milestone(id: number, dueOn: string | null, reachedOn: string | null): RecordedMilestone {
  const facts = { pairingId: 1, setOn: '2026-05-01', confirmedBy: null };
  return { id, name: `Milestone ${id}`, dueOn, reachedOn, ...facts };
}

/** Value and parts of each number, where the programme has one milestone of its own: 60 days after the start. */
function numbersOf(pairings: readonly Pairing[], { ofProgramme = true, smallestGroup = 1 } = {}) {
  const shift = { name: 'First shift alone', after: 'start', amount: 60, unit: 'day' } as const;
  const settings = {
    ...DEFAULT_SETTINGS,
    report: { ...DEFAULT_SETTINGS.report, smallestGroup },
    milestones: { ofProgramme: ofProgramme ? [shift] : [], celebrateIf: null },
  };
  const input = emptyInput({ settings, pairings });
  return milestoneMetrics(factsOf(input, input.period)).map(({ n, denominator }) => [n, denominator]);
}

describe('numbers of milestones', () => {
  it('are none where there is none', () => {
    expect(numbersOf([pairing(1, '2026-06-01')], { ofProgramme: false })).toEqual([]);
  });

  it('count those due from the first day of the quarter to the last, and reached by their day', () => {
    const own = [
      milestone(1, '2026-06-30', '2026-06-30'),
      milestone(2, '2026-07-01', '2026-07-01'),
      milestone(3, '2026-09-30', '2026-06-01'),
      milestone(4, '2026-09-01', '2026-09-02'),
      milestone(5, '2026-09-30', null),
      milestone(6, '2026-10-01', '2026-09-30'),
      milestone(7, null, '2026-08-01'),
    ];
    const one = { ...pairing(1, '2026-05-01'), milestones: own };
    expect(numbersOf([one], { ofProgramme: false })).toEqual([
      [4, null],
      [2, 4],
    ]);
  });

  it('take in those of the programme, and of a pairing that was over by then only what it had reached', () => {
    const over = { status: 'ended', endedOn: '2026-07-30' } as const;
    const pairings = [
      // Due on 2 August, on 31 July, on 30 July, the last day of the next, and on 1 October.
      pairing(1, '2026-06-03'),
      pairing(2, '2026-06-01', over),
      pairing(3, '2026-05-31', over),
      pairing(4, '2026-08-02'),
    ];
    expect(numbersOf(pairings)).toEqual([
      [2, null],
      [0, 2],
    ]);
  });

  it('hide how many of few people were reached in time', () => {
    expect(numbersOf([pairing(1, '2026-06-03')], { smallestGroup: 10 })).toEqual([
      [1, null],
      [null, null],
    ]);
  });
});
