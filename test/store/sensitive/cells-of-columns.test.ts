import { describe, expect, it } from 'vitest';
import { withCells } from '../../../src/store/sensitive/cells-of-columns.js';
import {
  MARK,
  numbersNamedIn,
  setColumnsApart,
  storedText,
  TextsApart,
  unlessApart,
} from '../../../src/store/sensitive/sensitive-values.js';
import { looseProgramme } from '../../support/row-in.js';

const named = {
  text: (name: string, text: string) => `${name}:${text}`,
  texts: (name: string, texts: readonly string[]) => texts.map((text) => `${name}:${text}`),
};

describe('the cells of a row', () => {
  it.each([
    ['person_attributes', { name: 'needs', attribute_values: '["a"]' }, { attribute_values: '["needs:a"]' }],
    [
      'survey_answers',
      { attribute: 'needs', question: 'Q', answer_values: '["a"]', written: 'A' },
      { answer_values: '["needs:a"]', written: 'needs:A' },
    ],
    [
      'survey_answers',
      { attribute: null, question: 'Q', answer_values: '["a"]', written: null },
      { answer_values: '["Q:a"]' },
    ],
    [
      'fact_changes',
      { kind: 'attribute', name: 'needs', value: '["a"]', value_before: null },
      { value: '["needs:a"]' },
    ],
    ['fact_changes', { kind: 'person', name: 'unit', value: '["a"]', value_before: null }, {}],
    ['person_attributes', { name: null, attribute_values: '["a"]' }, {}],
    ['person_attributes', { name: 'needs', attribute_values: 'damaged' }, {}],
    ['people', { name: 'needs', attribute_values: '["a"]' }, {}],
  ])('of %s are put otherwise by their column, and nothing else is: %j', (table, row, changed) => {
    expect(withCells(table, row, named)).toEqual({ ...row, ...changed });
  });
});

describe('a text that is kept apart', () => {
  const store = looseProgramme((db) => setColumnsApart(db, new Set(['health'])));

  it('stands elsewhere as a number, the same for the same text of a column', () => {
    store.transaction((db) => {
      const [one, again, other] = ['asthma', `as${MARK}thma`, 'none'].map((text) =>
        storedText(db, 'health', text),
      );
      expect(one).toBe(`${MARK}1`);
      expect(again).toBe(one);
      expect(other).toBe(`${MARK}2`);
      expect(storedText(db, 'unit', `A${MARK}`)).toBe('A');
    });
    const told = new TextsApart(store);
    expect(told.texts([`${MARK}1`, 'plain', `${MARK}2`])).toEqual(['asthma', 'plain', 'none']);
    expect(() => told.text(`${MARK}3`)).toThrow('row 3 of table sensitive_values is missing');
  });

  it('is known by its number, whole or as JSON writes it', () => {
    expect([unlessApart(`${MARK}1`, 'not shown'), unlessApart('1', 'not shown')]).toEqual(['not shown', '1']);
    expect(unlessApart(`a${MARK}1`, 'not shown')).toBe(`a${MARK}1`);
    expect(numbersNamedIn(JSON.stringify([`${MARK}12`, 'x', `${MARK}3`]))).toEqual(['12', '3']);
    expect(numbersNamedIn(`${MARK}4`)).toEqual(['4']);
    expect(numbersNamedIn('["12"]')).toEqual([]);
  });
});
