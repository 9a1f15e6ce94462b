import { describe, expect, it } from 'vitest';
import type { SurveyResponse } from '../../../src/domain/surveys/survey-response.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { waveComparisons } from '../../../src/evaluation/facts/matched-questions.js';
import type { RoundAnswers } from '../../../src/evaluation/facts/report-input.js';
import { emptyInput } from './reported-programme.js';

const CONFIDENT = 'I feel confident';

/** A wave in which person after person gave these points. */
function wave(name: string, day: string, points: readonly (number | null)[], first = 1): SurveyResponse[] {
  return points.map((given, at) => ({
    personId: first + at,
    wave: name,
    submittedAt: `${day}T10:00:00Z`,
    submittedOn: day,
    answers: [
      {
        question: CONFIDENT,
        attribute: null,
        values: [String(given)],
        score: { scale: 'agreement, 5 points', points: given },
      },
      { question: 'Anything else?', attribute: null, values: ['no'] },
    ],
  }));
}

const round = (...waves: SurveyResponse[][]): RoundAnswers => ({
  round: 'Round 1',
  responses: waves.flat(),
  links: [],
});
const input = (...waves: SurveyResponse[][]) => emptyInput({ surveys: [round(...waves)] });
const BEFORE = [1, 2, 3, 2, 3, 4, 2, 3, 2, 3];
const AFTER = [3, 3, 4, 3, 3, 5, 4, 4, 1, 5];

describe('waveComparisons', () => {
  it('pairs the answers of those who gave points before and after', () => {
    const found = waveComparisons(
      input(wave('baseline', '2026-04-01', [1, 2, null, 4]), wave('end', '2026-08-01', [3, 5, 5], 2)),
    );
    expect(found.comparisons).toEqual([
      {
        round: 'Round 1',
        before: 'baseline',
        after: 'end',
        unlinked: { before: 0, after: 0 },
        questions: [
          {
            question: CONFIDENT,
            before: 3,
            after: 3,
            pairs: [
              { before: 2, after: 3 },
              { before: 4, after: 5 },
            ],
            once: [1],
            between: [],
            besideParts: [],
            people: { both: 2, once: 1 },
          },
        ],
      },
    ]);
  });

  it('compares the first wave with the latest of the period, and leaves out what came after it', () => {
    const waves = [
      wave('baseline', '2026-04-01', BEFORE),
      wave('midpoint', '2026-07-15', AFTER),
      wave('end', '2026-11-01', AFTER),
    ];
    expect(waveComparisons(input(...waves)).comparisons.map(({ before, after }) => [before, after])).toEqual([
      ['baseline', 'midpoint'],
    ]);
    const [baseline = [], , end = []] = waves;
    expect(waveComparisons(input(baseline, end)).comparisons).toEqual([]);
    const old = wave('midpoint', '2026-05-01', AFTER);
    expect(waveComparisons(input(baseline, old)).comparisons).toEqual([]);
  });
});

describe('a wave between the first and the latest', () => {
  const SAID = [2, 3, 2, 3, 4, 4, 3, 3, 1, 5];
  const told = (...waves: SurveyResponse[][]) => {
    const report = evaluateQuarter(input(...waves));
    const tables = report.sections.find(({ number }) => number === 8)?.tables ?? [];
    return tables.find(({ name }) => name === 'between')?.rows ?? [];
  };

  it('is told of those who answered it and both others, in the order of the waves', () => {
    const rows = told(
      wave('baseline', '2026-04-01', BEFORE),
      // Two who answered nothing else, and the first of the others not this one.
      [...wave('spring', '2026-05-01', SAID.slice(1), 2), ...wave('spring', '2026-05-02', [5, 5], 50)],
      wave('summer', '2026-06-20', SAID),
      wave('end', '2026-08-01', AFTER),
    );
    expect(rows.map(({ group }) => group)).toEqual([`${CONFIDENT}, spring`, `${CONFIDENT}, summer`]);
    expect(
      rows.map(({ cells }) => cells.map(({ value, n, denominator }) => [value, n, denominator])),
    ).toEqual([
      [
        [9, 9, null],
        [28 / 9, 9, 11],
      ],
      [
        [10, 10, null],
        [3, 10, 10],
      ],
    ]);
    expect(rows[0]?.cells[1]?.group).toBe(
      `round: Round 1, waves: baseline to end, between: spring, question: ${CONFIDENT}`,
    );
  });

  it('is not told of fewer than eight, nor of few who all said the same', () => {
    const between = (points: readonly number[]) =>
      told(
        wave('baseline', '2026-04-01', BEFORE),
        wave('summer', '2026-06-20', points),
        wave('end', '2026-08-01', AFTER),
      ).map(({ cells }) => cells.map(({ state }) => state));
    expect(between(SAID.slice(0, 8))).toEqual([['shown', 'shown']]);
    expect(between(SAID.slice(0, 7))).toEqual([['shown', 'suppressed']]);
    expect(between(Array(9).fill(4))).toEqual([['shown', 'suppressed']]);
  });

  it('has no table where there is none', () => {
    expect(told(wave('baseline', '2026-04-01', BEFORE), wave('end', '2026-08-01', AFTER))).toEqual([]);
  });
});

describe('section 8', () => {
  const learning = (...waves: SurveyResponse[][]) =>
    evaluateQuarter(input(...waves)).sections.find(({ number }) => number === 8);
  const cells = (...waves: SurveyResponse[][]) => learning(...waves)?.tables[0]?.rows[0]?.cells ?? [];

  it('states n before, after and matched, the means of the matched, and their change with its interval', () => {
    const found = cells(
      [...wave('baseline', '2026-04-01', BEFORE), ...wave('baseline', '2026-04-01', [5, 5], 50)],
      wave('end', '2026-08-01', AFTER),
    );
    expect(found.map(({ name, value }) => [name, value])).toEqual([
      ['answers_before', 12],
      ['answers_after', 10],
      ['answers_matched', 10],
      ['mean_before', 2.5],
      ['mean_after', 3.5],
      ['mean_change', 1],
      ['rose', 0.8],
    ]);
    const change = found[5];
    // Differences 2, 1, 1, 1, 0, 1, 2, 1, −1, 2: standard deviation √(8/9), t(9) 2.262, so 1 ± 0.674.
    expect(change?.interval?.low).toBeCloseTo(0.3256, 3);
    expect(change?.interval?.high).toBeCloseTo(1.6744, 3);
    expect(change).toMatchObject({ n: 10, denominator: 12 });
    expect(change?.note).toContain('exact p');
  });

  it('hides means of fewer than five matched, and of few who all said the same', () => {
    const few = cells(wave('baseline', '2026-04-01', [1, 2, 3, 4]), wave('end', '2026-08-01', [5, 5, 4, 4]));
    expect(few.map(({ state }) => state)).toEqual([
      'shown',
      'shown',
      'shown',
      'suppressed',
      'suppressed',
      'suppressed',
      'suppressed',
    ]);
    const alike = cells(
      wave('baseline', '2026-04-01', [1, 2, 3, 4, 2, 3]),
      wave('end', '2026-08-01', [5, 5, 5, 5, 5, 5]),
    );
    expect(alike.slice(3).map(({ state }) => state)).toEqual(Array(4).fill('suppressed'));
  });

  it('tells nothing where there is nothing to compare, and says what to import', () => {
    const report = evaluateQuarter(input(wave('baseline', '2026-08-01', BEFORE)));
    const learning = report.sections.find(({ number }) => number === 8);
    expect([learning?.metrics, learning?.tables]).toEqual([[], []]);
    expect(learning?.intro.join(' ')).toContain('import the answers of a survey before and after');
    const compared = evaluateQuarter(
      input(wave('baseline', '2026-04-01', BEFORE), wave('end', '2026-08-01', AFTER)),
    );
    expect(compared.sections.find(({ number }) => number === 8)?.intro).toEqual([]);
  });
});
