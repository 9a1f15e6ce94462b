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
  expect(changedValues(programme(), 1)).toEqual([
    { field: 'band', file: null, line: null, wave: null, holdsFrom: DAY, recordedOn: DAY },
    { field: 'unit', file: 'file 2', line: 7, wave: null, holdsFrom: null, recordedOn: DAY },
    { field: 'needs', file: 'file 2', line: 7, wave: null, holdsFrom: null, recordedOn: DAY },
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
