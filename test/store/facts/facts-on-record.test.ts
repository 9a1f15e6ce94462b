import { describe, expect, it } from 'vitest';
import type { WriteHandle } from '../../../src/store/database/connection.js';
import { factsOnRecord } from '../../../src/store/facts/facts-on-record.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const DAY = '2026-03-31';
const DAY_AFTER = '2026-04-01';
const [ROUND, OTHER_ROUND] = [1, 2];

/** How a row of a round, or of a pairing or what belongs to one, says whose it is. */
type Belongs = 'round_id' | 'pairing_id' | 'goal_id' | 'concern_id' | 'nobody';

/** Every kind of fact, the day it is about, and what it belongs to. */
const KINDS: readonly (readonly [table: string, day: string, belongs: Belongs])[] = [
  ['people', 'hired_on', 'nobody'],
  ['participations', 'joined_on', 'round_id'],
  ['invitations', 'happened_on', 'round_id'],
  ['applications', 'happened_on', 'round_id'],
  ['pairing_terms', 'renewed_on', 'pairing_id'],
  ['check_ins', 'held_on', 'pairing_id'],
  ['feedback', 'given_on', 'pairing_id'],
  ['survey_responses', 'submitted_on', 'round_id'],
  ['agreement_signatures', 'signed_on', 'nobody'],
  ['goal_changes', 'changed_on', 'goal_id'],
  ['fit_checks', 'given_on', 'pairing_id'],
  ['concern_changes', 'changed_on', 'concern_id'],
  ['follow_ups', 'followed_up_on', 'pairing_id'],
  ['decisions', 'decided_on', 'nobody'],
  ['decision_changes', 'changed_on', 'nobody'],
  ['attendances', 'attended_on', 'nobody'],
  ['outcomes', 'held_on', 'nobody'],
];

/** Each round has a pairing, a goal and a concern, of its own number. */
function withTwoRounds(db: WriteHandle): void {
  for (const id of [ROUND, OTHER_ROUND]) {
    enterRow(db, 'rounds', { id });
    const recorded = { recorded_on: DAY };
    enterRow(db, 'pairings', { id, round_id: id, started_on: DAY, ...recorded });
    enterRow(db, 'goals', { id, pairing_id: id, set_on: DAY, ...recorded });
    enterRow(db, 'concerns', { id, pairing_id: id, raised_on: DAY, ...recorded });
  }
}

function counted(fill: (db: WriteHandle) => void) {
  const store = looseProgramme((db) => {
    withTwoRounds(db);
    fill(db);
  });
  const meant = { until: DAY, knownOn: DAY };
  return {
    all: factsOnRecord(store, meant),
    ofRound: factsOnRecord(store, { ...meant, roundId: ROUND }),
    evenLater: factsOnRecord(store, { until: DAY_AFTER }),
  };
}

describe('facts on record', () => {
  it.each(KINDS)(
    'of %s are about days up to one, known by another, and of a round',
    (table, day, belongs) => {
      const { all, ofRound, evenLater } = counted((db) => {
        const owner = (id: number) => (belongs === 'nobody' ? {} : { [belongs]: id });
        const fact = { [day]: DAY, recorded_on: DAY };
        enterRow(db, table, { ...owner(ROUND), ...fact });
        enterRow(db, table, { ...owner(OTHER_ROUND), ...fact });
        enterRow(db, table, { ...owner(ROUND), ...fact, [day]: DAY_AFTER });
        enterRow(db, table, { ...owner(ROUND), ...fact, recorded_on: DAY_AFTER });
      });
      expect(all[table]).toBe(2);
      expect(ofRound[table]).toBe(belongs === 'nobody' ? 2 : 1);
      expect(evenLater[table]).toBe(4);
    },
  );

  it.each([
    ['pairings', 'started_on', 'round_id'],
    ['goals', 'set_on', 'pairing_id'],
    ['concerns', 'raised_on', 'pairing_id'],
  ])('of %s, of which each round has one, are counted alike', (table, day, belongs) => {
    const { all, ofRound } = counted((db) => {
      enterRow(db, table, { [belongs]: ROUND, [day]: DAY_AFTER, recorded_on: DAY });
      enterRow(db, table, { [belongs]: ROUND, [day]: DAY, recorded_on: DAY_AFTER });
    });
    expect([all[table], ofRound[table]]).toEqual([2, 1]);
  });

  it('are changes of a pairing but for its beginning', () => {
    const { all, ofRound } = counted((db) => {
      const change = { since: DAY, recorded_on: DAY };
      for (const pairing_id of [ROUND, OTHER_ROUND])
        for (const position of [0, 1]) enterRow(db, 'pairing_changes', { pairing_id, position, ...change });
      enterRow(db, 'pairing_changes', { pairing_id: ROUND, position: 2, ...change, since: DAY_AFTER });
      enterRow(db, 'pairing_changes', { pairing_id: ROUND, position: 3, ...change, recorded_on: DAY_AFTER });
    });
    expect([all.pairing_changes, ofRound.pairing_changes]).toEqual([2, 1]);
  });

  it('are of people from their first roster, of answers from their import, where no other day is known', () => {
    const { all } = counted((db) => {
      enterRow(db, 'people', { known_from: DAY, recorded_on: DAY });
      enterRow(db, 'people', { known_from: DAY_AFTER, recorded_on: DAY });
      enterRow(db, 'people', { hired_on: DAY_AFTER, known_from: DAY, recorded_on: DAY });
      enterRow(db, 'survey_responses', { recorded_on: DAY });
    });
    expect([all.people, all.survey_responses]).toEqual([1, 1]);
  });

  it('are links of codes and merges that were made, and those taken back, by a day', () => {
    const { all, ofRound } = counted((db) => {
      for (const round_id of [ROUND, OTHER_ROUND]) {
        enterRow(db, 'code_links', { round_id, linked_on: DAY, taken_back_on: DAY });
        enterRow(db, 'code_links', { round_id, linked_on: DAY, taken_back_on: DAY_AFTER });
        enterRow(db, 'code_links', { round_id, linked_on: DAY_AFTER });
      }
      enterRow(db, 'person_merges', { merged_on: DAY, undone_on: DAY });
      enterRow(db, 'person_merges', { merged_on: DAY, undone_on: DAY_AFTER });
      enterRow(db, 'person_merges', { merged_on: DAY_AFTER });
    });
    expect(all).toMatchObject({ code_links: 4, code_links_taken_back: 2, merges: 2, merges_taken_back: 1 });
    expect(ofRound).toMatchObject({
      code_links: 2,
      code_links_taken_back: 1,
      merges: 2,
      merges_taken_back: 1,
    });
  });

  it('are changes of what a report tells, corrections of what always was so apart from what began on a day', () => {
    const { all, ofRound } = counted((db) => {
      const change = (name: string, over: Readonly<Record<string, string | number | null>>) =>
        enterRow(db, 'fact_changes', { name, recorded_on: DAY, ...over });
      change('band', { holds_from: DAY });
      change('band', { holds_from: DAY_AFTER });
      change('band', { holds_from: DAY, recorded_on: DAY_AFTER });
      change('band', { holds_from: null });
      change('unit', { holds_from: DAY });
      change('role', { holds_from: DAY, round_id: ROUND });
      change('role', { holds_from: DAY, round_id: OTHER_ROUND });
      change('hired_on', { value: DAY });
      change('hired_on', { value: DAY_AFTER, value_before: DAY });
      change('left_on', { value: DAY_AFTER });
    });
    const told = (facts: Readonly<Record<string, number>>) =>
      Object.entries(facts).filter(([kind]) => kind.includes(':'));
    const ofAll = [
      ['entered: band', 1],
      ['corrected: band', 1],
      ['entered: hired_on', 1],
      ['corrected: hired_on', 1],
    ];
    expect(told(all).sort()).toEqual([...ofAll, ['entered: role', 2]].sort());
    expect(told(ofRound).sort()).toEqual([...ofAll, ['entered: role', 1]].sort());
  });
});
