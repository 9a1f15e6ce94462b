import { expect, it } from 'vitest';
import { answeredValues, changedValues, firstOrigin } from '../../../src/store/facts/value-origins.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const DAY = '2026-03-01';
type Columns = Readonly<Record<string, string | number | null>>;

function programme() {
  return looseProgramme((db) => {
    for (const id of [1, 2]) enterRow(db, 'imports', { id, file_name: `file ${id}` });
    for (const id of [1, 2])
      enterRow(db, 'people', { id, import_id: id, import_line: 10 + id, known_from: DAY, recorded_on: DAY });
    enterRow(db, 'people', { id: 3, recorded_on: DAY });
    const change = (name: string, over: Columns) =>
      enterRow(db, 'fact_changes', {
        person_id: 1,
        kind: 'person',
        name,
        import_id: 2,
        import_line: 7,
        recorded_on: DAY,
        ...over,
      });
    change('unit', { import_line: 6 });
    change('band', { holds_from: DAY, import_id: null, import_line: null });
    change('unit', {});
    change('needs', { kind: 'attribute' });
    change('role', { kind: 'roster' });
    change('site', { person_id: 2 });
    const response = {
      person_id: 1,
      round_id: 1,
      wave: 'profile',
      import_id: 1,
      import_line: 4,
      recorded_on: DAY,
    };
    enterRow(db, 'survey_responses', {
      ...response,
      id: 1,
      submitted_on: '2026-02-01',
      submitted_at: '2026-02-01T08:00:00Z',
    });
    enterRow(db, 'survey_responses', {
      ...response,
      id: 2,
      wave: 'start',
      submitted_on: '2026-01-01',
      submitted_at: '2026-01-01T08:00:00Z',
    });
    enterRow(db, 'survey_responses', { ...response, id: 3, replaced_by: 1 });
    enterRow(db, 'survey_responses', { ...response, id: 4, person_id: 2 });
    enterRow(db, 'survey_responses', { ...response, id: 5, round_id: 2 });
    const answer = (response_id: number, position: number, over: Columns) =>
      enterRow(db, 'survey_answers', {
        response_id,
        position,
        attribute: 'needs',
        answer_values: '["x"]',
        ...over,
      });
    answer(2, 0, { attribute: 'languages' });
    answer(2, 1, {});
    answer(1, 0, {});
    answer(1, 1, { attribute: null });
    answer(1, 2, { attribute: 'interests', answer_values: '[]' });
    answer(3, 0, { attribute: 'wishes' });
    answer(4, 0, { attribute: 'hobbies' });
    answer(5, 0, {
      attribute: 'goals',
      said_on: '2026-01-15',
      said_at: '2026-01-15T08:00:00Z',
      import_id: 2,
      import_line: 9,
    });
  });
}

it('what a roster says of somebody came with the file and line that first named them', () => {
  const store = programme();
  const origin = { field: '', wave: null, recordedOn: DAY };
  expect(firstOrigin(store, 2)).toEqual({ ...origin, file: 'file 2', line: 12, holdsFrom: DAY });
  expect(firstOrigin(store, 3)).toEqual({ ...origin, file: null, line: null, holdsFrom: null });
  expect(firstOrigin(store, 4)).toBeUndefined();
});

it('what was changed since came with its latest change, in the order of recording', () => {
  expect(changedValues(programme(), 1, DAY)).toEqual([
    { field: 'band', file: null, line: null, wave: null, holdsFrom: DAY, recordedOn: DAY },
    { field: 'unit', file: 'file 2', line: 7, wave: null, holdsFrom: null, recordedOn: DAY },
    { field: 'needs', file: 'file 2', line: 7, wave: null, holdsFrom: null, recordedOn: DAY },
  ]);
});

it('a change recorded later of an earlier day, or of a day that is yet to come, is not where the value comes from', () => {
  const store = looseProgramme((db) => {
    enterRow(db, 'people', { id: 1, known_from: DAY, recorded_on: DAY });
    const change = (name: string, ...days: readonly (string | null)[]) => {
      for (const [at, holds_from] of days.entries())
        enterRow(db, 'fact_changes', {
          ...{ person_id: 1, kind: 'person', name, holds_from, import_line: at + 1, recorded_on: DAY },
        });
    };
    change('site', '2026-06-01', '2026-05-01');
    change('unit', '2026-02-01');
    change('band', '2026-06-01', null, '2026-03-02');
    change('profession', '2026-06-01', '2027-01-01');
    change('left_on', '2026-06-01', '2026-05-01');
  });
  const held = changedValues(store, 1, '2026-12-01').map(({ field, line }) => [field, line]);
  // What the first roster said of the unit held from a later day on.
  expect(held).toEqual([
    ['site', 1],
    ['band', 3],
    ['profession', 1],
    ['left_on', 2],
  ]);
});

it('what somebody answered came with their latest answer that counts, of its own file where it has one', () => {
  const answered = { wave: 'profile', recordedOn: DAY, file: 'file 1', line: 4 };
  expect(answeredValues(programme(), 1)).toEqual([
    { ...answered, field: 'languages', wave: 'start', holdsFrom: '2026-01-01' },
    { ...answered, field: 'needs', holdsFrom: '2026-02-01' },
    { ...answered, field: 'goals', holdsFrom: '2026-01-15', file: 'file 2', line: 9 },
  ]);
});
