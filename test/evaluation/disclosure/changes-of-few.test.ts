import { describe, expect, it } from 'vitest';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import type { IssuedReport } from '../../../src/domain/reports/issued-report.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { allDefinitions } from '../../../src/evaluation/definitions/all-definitions.js';
import { FLOORS } from '../../../src/evaluation/definitions/figure-definition.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../src/evaluation/issued/figures-of.js';
import { emptyInput, feedback, pairing, person } from '../facts/reported-programme.js';
import { issued } from './attacker/attack-programmes.js';

/** Pairings 1 to 60, of which the mentees with these numbers gave a rating on a day in the third quarter. */
function rated(ids: readonly number[], facts: Partial<ReportInput> = {}): ReportInput {
  const all = Array.from({ length: 60 }, (_, at) => at + 1);
  return emptyInput({
    people: all.flatMap((id) => [person(id), person(100 + id)]),
    pairings: all.map((id) => pairing(id, '2026-04-10')),
    feedback: ids.map((id) =>
      feedback(id, id, '2026-08-01', { givenBy: 'mentee', rating: 1 + ((id * 7) % 5), wantsChange: false }),
    ),
    ...facts,
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const RATINGS = ['mean_rating', 'median_rating', 'top_box', 'rating_answers'];

/** What is shown of the mentees' ratings of the period: how many numbers, and how many are hidden. */
function shownOf(input: ReportInput, period = input.period.name) {
  const own = figuresOf(evaluateQuarter(input)).filter(
    (figure) =>
      RATINGS.includes(figure.metric) && figure.group.startsWith('side: mentee') && figure.period === period,
  );
  const hidden = own.filter(({ state }) => state === 'suppressed').length;
  return { shown: own.length - hidden, hidden };
}

const EVERY_RATING = 9;

function asIssued(input: ReportInput, facts: Partial<IssuedReport> = {}): IssuedReport {
  return { ...issued(evaluateQuarter(input)), ...facts };
}

describe('numbers that a few more answers change', () => {
  const first = asIssued(rated(upTo(30)));

  it('are all held back beside the report that was issued without them', () => {
    expect(shownOf(rated(upTo(30)))).toEqual({ shown: EVERY_RATING, hidden: 0 });
    const again = rated(upTo(31), { issuedBefore: [first] });
    expect(shownOf(again)).toEqual({ shown: 0, hidden: EVERY_RATING });
    const [mean] =
      evaluateQuarter(again).sections[0]?.metrics.filter(({ name }) => name === 'mean_rating') ?? [];
    expect(mean).toMatchObject({
      value: null,
      n: null,
      target: null,
      instead: 'too few changes since last issued',
    });
  });

  it('stand where nothing has changed, or as many as a group have answered since', () => {
    expect(shownOf(rated(upTo(30), { issuedBefore: [first] })).shown).toBe(EVERY_RATING);
    expect(shownOf(rated(upTo(39), { issuedBefore: [first] })).shown).toBe(0);
    expect(shownOf(rated(upTo(40), { issuedBefore: [first] })).shown).toBe(EVERY_RATING);
  });

  it('are held back too where as many answers are others', () => {
    const other = rated([...upTo(29), 34], { issuedBefore: [first] });
    expect(shownOf(other).shown).toBe(0);
  });

  it('are of people: ten answers about one mentor are one', () => {
    const pairings = rated([]).pairings.map((one) => (one.id > 30 ? { ...one, mentorId: 101 } : one));
    const late = rated(upTo(45), { pairings, issuedBefore: [asIssued(rated(upTo(30), { pairings }))] });
    expect(shownOf(late).shown).toBe(0);
  });

  it('are held against every report issued, not the last alone', () => {
    const second = asIssued(rated(upTo(45), { issuedBefore: [first] }), { id: 2 });
    expect(shownOf(rated(upTo(31), { issuedBefore: [first, second] })).shown).toBe(0);
  });

  it.each([
    ['a day more', { from: '2026-07-01', to: '2026-09-29', until: '2026-09-29', periodName: 'other' }],
    ['one round of all', { round: 'Round 1' }],
    ['later days, issued before this one', { from: '2026-07-31', to: '2026-12-31', until: '2026-12-31' }],
  ])('are held back beside a report on nearly the same: %s', (_, facts) => {
    const other = asIssued(rated(upTo(30)), facts);
    const figures = other.figures.map((one) => ({ ...one, period: other.periodName }));
    expect(shownOf(rated(upTo(31), { issuedBefore: [{ ...other, figures }] })).shown).toBe(0);
  });

  it('stand beside a report on other days, whose answers are others', () => {
    const before = asIssued(rated(upTo(31)), {
      from: '2026-04-01',
      to: '2026-06-30',
      until: '2026-06-30',
      periodName: '2026-Q2',
    });
    const figures = before.figures.map((one) => ({ ...one, period: '2026-Q2' }));
    expect(shownOf(rated(upTo(30), { issuedBefore: [{ ...before, figures }] })).shown).toBe(EVERY_RATING);
  });

  it('are held back as the period before, beside the headlines', () => {
    const quarters = {
      period: quarterNamed('2026-Q4', 1, '2027-01-05'),
      previous: quarterNamed('2026-Q3', 1, '2027-01-05'),
    };
    const later = rated(upTo(31), { ...quarters, issuedBefore: [first] });
    expect(shownOf(later, '2026-Q3')).toEqual({ shown: 0, hidden: 1 });
    expect(shownOf(rated(upTo(30), { ...quarters, issuedBefore: [first] }), '2026-Q3').shown).toBe(1);
  });

  it('change nothing of a report that is made once more after later ones were issued', () => {
    const second = asIssued(rated(upTo(31)), {
      id: 2,
      until: '2026-12-31',
      to: '2026-12-31',
      periodName: 'later',
    });
    expect(shownOf(rated(upTo(30), { issuedBefore: [first, second] })).shown).toBe(EVERY_RATING);
  });

  it('are protected where one person is no group', () => {
    const settings = { ...DEFAULT_SETTINGS, report: { ...DEFAULT_SETTINGS.report, smallestGroup: 1 } };
    const alone = rated(upTo(31), { settings, issuedBefore: [first] });
    expect(shownOf(alone).shown).toBe(EVERY_RATING);
  });
});

describe('every number that rests on what single people said or did', () => {
  it('has a basis, by which it is held back with its brothers', () => {
    // Held against the reports issued before in its own list.
    const inLists = [
      'need_waiting',
      'need_mentors_free',
      'need_places_free',
      'need_short',
      'attention_pairings',
    ];
    const needing = allDefinitions(DEFAULT_SETTINGS)
      .filter(
        ({ floor, name }) => (floor === FLOORS.answers || floor === FLOORS.named) && !inLists.includes(name),
      )
      .filter(({ basis }) => basis === undefined)
      .map(({ name }) => name);
    expect(needing).toEqual([]);
  });
});
