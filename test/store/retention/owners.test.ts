import { expect, it } from 'vitest';
import { ownersOf, peopleWhoLeft } from '../../../src/store/retention/owners.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const AT = '2026-01-01T09:00:00Z';
const [EARLY, LATE] = ['2026-03-01', '2026-06-01'];

/** Two pairings that ended and one that goes on; two rounds, of which one is closed. */
function programme() {
  return looseProgramme((db) => {
    enterRow(db, 'rounds', { id: 1, closed_on: LATE });
    enterRow(db, 'rounds', { id: 2 });
    const pair = { mentee_id: 1, mentor_id: 2, recorded_at: AT };
    enterRow(db, 'pairings', { id: 1, ended_on: EARLY, ...pair });
    enterRow(db, 'pairings', { id: 2, ended_on: LATE, ...pair, mentor_id: 3 });
    enterRow(db, 'pairings', { id: 3, ...pair });
    [1, 2, 2, 3].forEach((pairing_id, at) => {
      enterRow(db, 'concerns', { id: at + 1, pairing_id, recorded_at: AT });
    });
    const change = (concern_id: number, status: string, changed_on: string) =>
      enterRow(db, 'concern_changes', { concern_id, status, changed_on });
    change(1, 'open', EARLY);
    change(1, 'closed', '2026-04-01');
    change(2, 'open', EARLY);
    change(2, 'closed', EARLY);
    change(3, 'closed', EARLY);
    change(3, 'open', LATE);
    change(4, 'closed', EARLY);
    for (const id of [1, 2]) {
      const own = { id, round_id: id, person_id: 7, recorded_at: AT };
      for (const table of ['survey_responses', 'invitations', 'applications']) enterRow(db, table, own);
    }
    enterRow(db, 'named_rules', { id: 1, mentee_id: 1, mentor_id: 2, dropped_on: EARLY, recorded_at: AT });
    enterRow(db, 'named_rules', { id: 2, mentee_id: 1, mentor_id: 2, recorded_at: AT });
  });
}

it('the time of texts runs from the end of what they are about', () => {
  const store = programme();
  const owner = { recordedAt: AT };
  expect(ownersOf(store, 'pairings')).toEqual([
    { ...owner, id: 1, from: EARLY, people: [1, 2] },
    { ...owner, id: 2, from: LATE, people: [1, 3] },
  ]);
  expect(ownersOf(store, 'concerns')).toEqual([
    { ...owner, id: 1, from: '2026-04-01', people: [1, 2] },
    { ...owner, id: 2, from: LATE, people: [1, 3] },
  ]);
  expect(ownersOf(store, 'named_rules')).toEqual([{ ...owner, id: 1, from: EARLY, people: [1, 2] }]);
});

it.each(['survey_responses', 'invitations', 'applications'] as const)(
  'the time of %s runs from the day on which their round was closed',
  (table) => {
    expect(ownersOf(programme(), table)).toEqual([{ id: 1, recordedAt: AT, from: LATE, people: [7] }]);
  },
);

it('the time of people runs once they have left and their pairings are over, if they ever took part', () => {
  const store = looseProgramme((db) => {
    const person = (id: number, over: Readonly<Record<string, string | null>>) =>
      enterRow(db, 'people', {
        id,
        staff_number: `n${id}`,
        status: 'left',
        recorded_at: AT,
        recorded_on: LATE,
        ...over,
      });
    person(1, { left_on: EARLY });
    person(2, { left_on: EARLY });
    person(3, { left_on: EARLY });
    person(4, { left_on: EARLY, staff_number: 'erased-4' });
    person(5, { left_on: EARLY, status: 'active' });
    person(6, { left_on: EARLY, hired_on: LATE, status: 'active' });
    person(7, {});
    person(8, {});
    person(9, { left_on: EARLY });
    person(10, { status: 'active' });
    for (const person_id of [1, 4, 5, 6, 7, 10]) enterRow(db, 'participations', { person_id });
    enterRow(db, 'survey_responses', { person_id: 8 });
    enterRow(db, 'pairings', { mentee_id: 1, mentor_id: 9, ended_on: LATE });
    enterRow(db, 'pairings', { mentee_id: 3, mentor_id: 11 });
    const left = (value: string, over: Readonly<Record<string, string | null>>) =>
      enterRow(db, 'fact_changes', {
        person_id: 7,
        kind: 'person',
        name: 'status',
        value,
        recorded_on: EARLY,
        ...over,
      });
    left('left', { holds_from: '2026-02-01' });
    left('left', {});
    left('active', { recorded_on: LATE });
    left('left', { name: 'unit', recorded_on: LATE });
    left('left', { kind: 'attribute', recorded_on: LATE });
  });
  expect(peopleWhoLeft(store).map(({ id, from }) => [id, from])).toEqual([
    [1, LATE],
    [5, EARLY],
    [7, EARLY],
    [8, LATE],
    [9, LATE],
  ]);
});
