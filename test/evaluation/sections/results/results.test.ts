import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.js';
import { followedStaff } from '../../../../src/evaluation/facts/followed-staff.js';
import { factsOf } from '../../../../src/evaluation/facts/period-facts.js';
import { emptyInput, pairing, person } from '../../facts/reported-programme.js';
import { figureOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

const SINCE = '2024-01-01';

function staff(count: number, facts: (at: number) => Partial<Person>): Person[] {
  return Array.from({ length: count }, (_, at) =>
    person(at + 1, { knownFrom: SINCE, hiredOn: '2020-01-01', ...facts(at) }),
  );
}

describe('staff who leave', () => {
  it('are counted in the quarter of the day after their last in post, by the mean of two headcounts', () => {
    const days = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
    const section = sectionOf('results', { people: staff(20, (at) => ({ leftOn: days[at] ?? null })) });
    // In post on the first day: all but who left on the last of June; on the last: those whose last day it is too.
    expect(figureOf(section, 'leavers').value).toBe(2);
    expect(figureOf(section, 'leaver_rate')).toMatchObject({ n: 2, denominator: (19 + 18) / 2 });
    expect(figureOf(section, 'leaver_rate_12m')).toMatchObject({ n: 2, denominator: (20 + 18) / 2 });
    expect(figureOf(section, 'stability_12m')).toMatchObject({ n: 18, denominator: 20 });
  });

  it.each([
    ['2026-08-01', 'records begin on 2026-08-01'],
    ['2026-09-30', 'records begin on 2026-09-30'],
    ['2026-10-01', 'records begin after the period'],
  ])(
    'are not spoken of before the first roster, which those who had left are not on: %s',
    (knownFrom, note) => {
      const section = sectionOf('results', { people: staff(20, () => ({ knownFrom })) });
      for (const name of ['leaver_rate', 'leaver_rate_12m', 'stability_12m'])
        expect(figureOf(section, name)).toMatchObject({ state: 'no_data', note });
    },
  );

  it('in their first year are judged when it has passed', () => {
    const hired = ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'];
    const people = staff(4, (at) => ({ hiredOn: hired[at] ?? null, leftOn: at === 2 ? '2026-09-29' : null }));
    expect(figureOf(sectionOf('results', { people }), 'retention_12m')).toMatchObject({
      n: 1,
      denominator: 2,
    });
  });

  it('who are on leave have not left', () => {
    const people = staff(12, () => ({
      leaveFrom: '2026-07-01',
      leaveUntil: '2027-07-01',
      status: 'on_leave',
    }));
    expect(figureOf(sectionOf('results', { people }), 'leavers').value).toBe(0);
  });
});

/** Mentees 1 to 20, mentored from 1 July 2025; 21 to 60 are like them, and 61 to 80 work elsewhere. */
function mentored(leftOn: (id: number) => string | null) {
  const people = staff(80, (at) => ({
    site: at < 60 ? 'Eastgate' : 'Northfield',
    leftOn: leftOn(at + 1),
  }));
  const pairings = Array.from({ length: 20 }, (_, at) =>
    pairing(at + 1, '2025-07-01', { mentorId: 61 + at }),
  );
  return { people, pairings };
}

describe('mentored staff', () => {
  it('stand beside one colleague each who is like them, and no one else', () => {
    const input = emptyInput({ settings: NOTHING_HIDDEN, ...mentored(() => null) });
    const { alike, mentors } = followedStaff(factsOf(input, input.period));
    expect([alike.mentored.length, alike.colleagues.length, mentors.length]).toEqual([20, 20, 20]);
  });

  it('are followed from the day of the match: who had left before is not among them', () => {
    const programme = mentored((id) => (id === 1 ? '2025-06-01' : null));
    const input = emptyInput({ settings: NOTHING_HIDDEN, ...programme });
    expect(followedStaff(factsOf(input, input.period)).mentored).toHaveLength(19);
  });

  it('are followed from their first roster where that came later', () => {
    const { people, pairings } = mentored(() => null);
    const late = people.map((one) => ({ ...one, knownFrom: '2025-10-01' }));
    const input = emptyInput({ settings: NOTHING_HIDDEN, people: late, pairings });
    expect(followedStaff(factsOf(input, input.period)).mentored[0]).toMatchObject({ entry: 92 });
  });

  it('are compared after 12 months, with the share of each and the interval of the difference', () => {
    // Of 20 mentored 2 leave within a year, of 20 colleagues 8.
    const section = sectionOf(
      'results',
      mentored((id) => (id <= 2 || (id > 20 && id <= 28) ? '2025-12-01' : null)),
    );
    const cells = section.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const inPost = cells.filter(({ name }) => name === 'in_post_12m');
    expect(inPost.map(({ group, value }) => [group, Number(value?.toFixed(9))])).toEqual([
      ['staff: mentored', 0.9],
      ['staff: mentors', 1],
      ['staff: mentored with a like colleague', 0.9],
      ['staff: like colleagues', 0.6],
    ]);
    // Nobody was followed for two years, and of nobody half have left.
    expect(section.tables.map(({ name }) => name)).not.toContain('stays');
    const difference = cells.find(({ name }) => name === 'in_post_difference_12m');
    // By hand: variance of a share without censoring is p(1 − p)/n.
    const half = 1.959963985 * Math.sqrt((0.9 * 0.1) / 20 + (0.6 * 0.4) / 20);
    expect(difference?.value).toBeCloseTo(0.3, 12);
    expect(difference?.interval?.low).toBeCloseTo(0.3 - half, 8);
    expect(difference?.note).toMatch(/^log-rank p 0\.0\d\d$/);
  });

  it('stand with what had become of them by then: followed so long, gone, followed no longer', () => {
    const section = sectionOf(
      'results',
      mentored((id) => (id <= 2 || (id > 20 && id <= 28) ? '2025-12-01' : null)),
    );
    const followed = section.tables.find(({ name }) => name === 'retention_followed');
    const counts = (followed?.rows ?? []).map(({ group, cells }) => [
      group,
      ...cells.map(({ value }) => value),
    ]);
    expect(counts.filter(([group]) => /colleagues/.test(String(group)))).toEqual([
      ['Their colleagues, not yet mentored, 3 months', 20, 0, 0],
      ['Their colleagues, not yet mentored, 6 months', 12, 8, 0],
      ['Their colleagues, not yet mentored, 12 months', 12, 8, 0],
      ['Their colleagues, not yet mentored, 24 months', null, null, null],
    ]);
  });

  it('are not counted twice over where the two counts would tell of the few without a like colleague', () => {
    const programme = mentored((id) => (id <= 2 ? '2025-12-01' : null));
    const people = programme.people.map((one) => (one.id <= 2 ? { ...one, profession: 'physicist' } : one));
    const settings = { ...NOTHING_HIDDEN, report: { ...NOTHING_HIDDEN.report, smallestGroup: 5 } };
    const section = sectionOf('results', { ...programme, people, settings });
    const rows = section.tables.find(({ name }) => name === 'retention_followed')?.rows ?? [];
    const states = (title: string) =>
      rows.find(({ group }) => group === `${title}, 12 months`)?.cells.map(({ state }) => state);
    expect(states('Mentored')).toEqual(['suppressed', 'suppressed', 'suppressed']);
    expect(states('Mentored, with a like colleague')).toEqual(['shown', 'shown', 'shown']);
  });

  it('have a curve no longer than enough of them are followed', () => {
    const few = mentored(() => null);
    const settings = { ...NOTHING_HIDDEN, report: { ...NOTHING_HIDDEN.report, smallestGroup: 10 } };
    const section = sectionOf('results', { ...few, settings });
    const cells = section.tables.flatMap(({ rows }) => rows[0]?.cells ?? []);
    expect(cells.find(({ name }) => name === 'in_post_12m')?.value).toBe(1);
    expect(cells.find(({ name }) => name === 'in_post_24m')).toMatchObject({
      state: 'no_data',
      note: 'too few were followed so long',
    });
  });
});

describe('without any day of hiring or leaving', () => {
  it('says what to import', () => {
    const section = sectionOf('results', { people: [person(1, { hiredOn: null })] });
    expect([section.metrics, section.intro]).toEqual([
      [],
      ['No day of hiring or leaving is on record: import a roster with hired_on and left_on.'],
    ]);
  });
});
