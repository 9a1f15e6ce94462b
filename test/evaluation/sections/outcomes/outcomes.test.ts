import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/domain/outcomes/outcome.js';
import { factsOf } from '../../../../src/evaluation/facts/period-facts.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import type { Metric } from '../../../../src/evaluation/metric.js';
import type { Section } from '../../../../src/evaluation/report-value.js';
import { resultsSection } from '../../../../src/evaluation/sections/results/results.js';
import { outcomesOf } from '../../facts/measured-programme.js';
import { emptyInput, pairing, person } from '../../facts/reported-programme.js';

const MENTORED = Array.from({ length: 20 }, (_, at) => at + 1);
/** Of 40 on ward A 20 are mentored from 10 April on, and 15 of 60 elsewhere; of ward B (40), ward C (5) and ward D (6) a few. */
const people = [
  ...Array.from({ length: 40 }, (_, at) => person(at + 1, { unit: 'Ward A' })),
  ...Array.from({ length: 40 }, (_, at) => person(at + 101, { unit: 'Ward B' })),
  ...Array.from({ length: 5 }, (_, at) => person(at + 201, { unit: 'ward C' })),
  ...Array.from({ length: 6 }, (_, at) => person(at + 251, { unit: 'Ward D' })),
  ...Array.from({ length: 60 }, (_, at) => person(at + 301, { unit: 'Ward E' })),
];
const ALSO = [
  101,
  102,
  103,
  104,
  201,
  202,
  251,
  252,
  253,
  ...Array.from({ length: 15 }, (_, at) => at + 301),
];
const NOT_MENTORED = people.flatMap(({ id }) => (MENTORED.includes(id) || ALSO.includes(id) ? [] : [id]));

function section(outcomes: readonly Outcome[], facts: Partial<ReportInput> = {}): Section {
  const input = emptyInput({
    people,
    pairings: [...MENTORED, ...ALSO].map((id) => pairing(id, '2026-04-10', { mentorId: 401 + id })),
    outcomes,
    ...facts,
  });
  return resultsSection(factsOf(input, input.period));
}

function cellsOf(of: Section, name: string): Metric[] {
  return of.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter((metric) => metric.name === name);
}

const numbersOf = (of: Section, name: string) => cellsOf(of, name).map(({ value }) => value);
const settingsWith = (better: 'higher' | 'lower', per = 100) => {
  const { settings } = emptyInput();
  return { ...settings, outcomes: [{ measure: 'Review', better, kind: null, per }] };
};

/** Of everybody with these ids a value of 3 before and one after: 5 or 4 of the mentored, 3 or 4 of the others. */
function reviews(ids: readonly number[]): Outcome[] {
  return outcomesOf(
    ids.flatMap((id) => [
      { personId: id, measure: 'Review', heldOn: '2026-02-28', value: 3 },
      {
        personId: id,
        measure: 'Review',
        heldOn: '2026-08-31',
        value: id <= 20 ? 5 - (id % 2) : 3 + (id % 2),
      },
    ]),
  );
}

describe('measures of people', () => {
  it('are told before and after the first day with a mentor, of those who have both', () => {
    const found = section(reviews(MENTORED), { settings: settingsWith('higher') });
    expect(cellsOf(found, 'outcome_people')).toMatchObject([{ value: 20, denominator: 20 }]);
    expect(
      ['outcome_before', 'outcome_after', 'outcome_change', 'outcome_better'].map((name) =>
        numbersOf(found, name),
      ),
    ).toEqual([[3], [4.5], [1.5], [1]]);
    const [change] = cellsOf(found, 'outcome_change');
    // t(19) = 2.093024; the deviation of ten changes of 1 and ten of 2 is √(5/19).
    expect(change?.interval?.low).toBeCloseTo(1.5 - (2.093024 * Math.sqrt(5 / 19)) / Math.sqrt(20), 5);
  });

  it('take several values of one person together, and none of more than twelve months off', () => {
    const found = section(
      outcomesOf(
        MENTORED.flatMap((id) => [
          { personId: id, measure: 'Sick days', heldOn: '2025-04-09', value: 900, denominator: 1 },
          { personId: id, measure: 'Sick days', heldOn: '2025-04-10', value: 2, denominator: 10 },
          { personId: id, measure: 'Sick days', heldOn: '2026-04-09', value: id % 2, denominator: 30 },
          { personId: id, measure: 'Sick days', heldOn: '2026-04-10', value: 1 + (id % 2), denominator: 20 },
          { personId: id, measure: 'Sick days', heldOn: '2027-04-10', value: 900, denominator: 1 },
        ]),
      ),
    );
    // (2 + 0 or 1) in 40, before; 1 or 2 in 20, after: in a hundred.
    expect(numbersOf(found, 'outcome_before')).toEqual([(5 + 7.5) / 2]);
    expect(numbersOf(found, 'outcome_after')).toEqual([7.5]);
    expect(cellsOf(found, 'outcome_better')).toMatchObject([
      { state: 'no_data', note: 'which way is better is not said' },
    ]);
  });

  it('are nothing where some have a denominator and some do not', () => {
    const mixed = reviews(MENTORED).map((one) => (one.id === 1 ? { ...one, denominator: 5 } : one));
    const found = section(mixed);
    expect(cellsOf(found, 'outcome_change')).toMatchObject([
      { state: 'no_data', note: 'some values are out of so many and some are not' },
    ]);
  });

  it('stand beside those of like colleagues, pair by pair, and are never called an effect', () => {
    const found = section(reviews([...MENTORED, ...NOT_MENTORED]));
    expect(numbersOf(found, 'outcome_pairs')).toEqual([20]);
    const [mentored = 0, colleagues = 0, difference] = [
      'outcome_change_mentored',
      'outcome_change_colleagues',
      'outcome_difference',
    ].map((name) => numbersOf(found, name)[0] ?? 0);
    expect([mentored, colleagues]).toEqual([1.5, 0.5]);
    expect(difference).toBe(1);
    const words = found.tables
      .filter(({ name }) => name.startsWith('outcome'))
      .map(({ note, title }) => note + title);
    expect(words.join(' ')).not.toMatch(/\beffect/);
  });

  it('are hidden of few, where all are alike, and beside colleagues where few have none', () => {
    expect(cellsOf(section(reviews(MENTORED.slice(0, 7))), 'outcome_change')).toMatchObject([
      { state: 'suppressed' },
    ]);
    const alike = reviews(MENTORED.slice(0, 9)).map((one) => ({ ...one, value: 3 }));
    expect(cellsOf(section(alike), 'outcome_change')).toMatchObject([{ state: 'suppressed' }]);
    // 17 colleagues for 20 mentored people: the three would be told by the difference of the two means.
    const few = [...MENTORED, ...NOT_MENTORED.slice(0, 17)];
    const found = section(reviews(few));
    expect(numbersOf(found, 'outcome_pairs')).toEqual([17]);
    expect(cellsOf(found, 'outcome_change_mentored')).toMatchObject([{ state: 'suppressed' }]);
    expect(cellsOf(found, 'outcome_change')).toMatchObject([{ state: 'shown' }]);
  });
});

/** Falls of four wards in every month of a year up to September. */
function falls(valueAt: (unit: string, month: number) => number): Outcome[] {
  return outcomesOf(
    ['Ward A', 'ward b', 'Ward C', 'ward d'].flatMap((unit) =>
      Array.from({ length: 12 }, (_, month) => ({
        unit,
        measure: 'Falls',
        heldOn: `${month < 3 ? 2025 : 2026}-${String(((month + 9) % 12) + 1).padStart(2, '0')}-28`,
        value: valueAt(unit, month),
        denominator: 500,
      })),
    ),
  );
}

describe('measures of units', () => {
  const found = section(falls((unit, month) => (unit === 'Ward A' ? (month < 6 ? 20 : 10) : 15)));

  it('are those of mentored units beside others, without units too small to be told', () => {
    expect(
      found.tables
        .find(({ name }) => name === 'mentored_units')
        ?.rows.map(({ group, cells }) => [
          group,
          cells[0]?.value ?? null,
          cells[1]?.value ?? cells[1]?.instead,
        ]),
    ).toEqual([
      ['Ward A', 40, 20],
      ['Ward B', 40, 'fewer than 10 of 40'],
      ['Ward D', null, null],
      ['ward C', null, null],
      ['elsewhere, or not stated', 60, 15],
    ]);
    expect(numbersOf(found, 'unit_outcome_units')).toEqual([1, 1]);
    expect(numbersOf(found, 'unit_outcome')).toEqual([2, 3]);
    expect(found.notes.join(' ')).toContain('2 units with measures are left out');
  });

  it('run month by month with the rules of run charts, told where they say something', () => {
    const [table] = found.tables.filter(({ runs }) => runs);
    expect(table?.rows.map(({ group }) => group)).toEqual(
      Array.from(
        { length: 12 },
        (_, at) => `${at < 3 ? 2025 : 2026}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`,
      ),
    );
    expect(numbersOf(found, 'unit_outcome_median')).toEqual([3, 3]);
    expect(numbersOf(found, 'unit_outcome_shift')).toEqual([6, 0]);
    expect(table?.note).toContain(
      'Mentored units: 6 months in a row above the median, 2025-10 to 2026-03 (by the rules a shift is 6 on one side, a trend 5 one way). Something changed; the chart does not say what.',
    );
    expect(table?.note).toContain('Other units: no shift and no trend');
  });

  it('that nothing is told of change no number, whatever they are', () => {
    const other = section(
      falls((unit, month) =>
        unit === 'Ward C' ? 99 * month : unit === 'Ward A' ? (month < 6 ? 20 : 10) : 15,
      ),
    );
    expect(other).toEqual(found);
  });
});

describe('results without measures', () => {
  it('say in a line what to import', () => {
    expect(section([]).notes.join(' ')).toContain('import a table of outcomes');
    const others = section(reviews(NOT_MENTORED));
    expect(others.notes.join(' ')).toContain('Nobody who was mentored has a measure on record');
  });
});
