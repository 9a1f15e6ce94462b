import { expect, it } from 'vitest';
import { wordsAsCell, wordsIn, wordsOfForm } from '../../../src/store/retention/words-of-forms.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

it.each([
  ['whole', 'a; b', ['a; b']],
  ['semicolons', 'a;  b ;c', ['a', 'b', 'c']],
  ['list', '["a","b; c",7]', ['a', 'b; c', '7']],
  ['list', '"a"', ['"a"']],
  ['list', '["a', ['["a']],
] as const)('of a cell that is %s, %j, the words are %j', (split, cell, words) => {
  expect(wordsIn(cell, split)).toEqual(words);
});

it('words stand in a cell again as they stood', () => {
  expect(wordsAsCell(['a', 'b'], 'semicolons')).toBe('a; b');
  expect(wordsAsCell([], 'semicolons')).toBeNull();
  expect(wordsAsCell(['a'], 'list')).toBe('["a"]');
  expect(wordsAsCell([], 'list')).toBe('[]');
});

it('a word is one of a form where two have chosen it, of two pairings or as two who answer', () => {
  const store = looseProgramme((db) => {
    const feedback = (pairing_id: number, helpful: string | null) =>
      enterRow(db, 'feedback', { pairing_id, helpful });
    feedback(1, 'Time; Mine alone; Twice');
    feedback(1, 'Twice');
    feedback(2, 'Time');
    feedback(3, null);
    for (const [id, person_id] of [
      [1, 1],
      [2, 1],
      [3, 2],
    ] as const)
      enterRow(db, 'survey_responses', { id, person_id, wave: `wave ${id}` });
    const answer = (response_id: number, question: string, words: readonly string[]) =>
      enterRow(db, 'survey_answers', { response_id, question, answer_values: JSON.stringify(words) });
    answer(1, 'Q', ['Both', 'Own']);
    answer(2, 'Q', ['Own']);
    answer(3, 'Q', ['Both']);
    answer(3, 'Other', ['Own']);
  });
  const feedback = { table: 'feedback', owner: 'pairing_id', columns: [] };
  const ofFeedback = wordsOfForm(store, feedback, { name: 'helpful', words: 'semicolons' });
  expect(ofFeedback.divide('Time; Mine alone; Twice', '')).toEqual({
    stays: ['Time'],
    goes: ['Mine alone', 'Twice'],
  });
  const answers = { table: 'survey_answers', owner: 'response_id', columns: [] };
  const ofAnswers = wordsOfForm(store, answers, { name: 'answer_values', words: 'list' });
  expect(ofAnswers.divide('["Both","Own"]', 'Q')).toEqual({ stays: ['Both'], goes: ['Own'] });
  expect(ofAnswers.divide('["Both"]', 'Other')).toEqual({ stays: [], goes: ['Both'] });
});
