import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/intake/responses/question.js';
import { writtenAnswer } from '../../../src/intake/responses/written-answer.js';

const question = (positions: readonly number[], boxes?: Question['boxes']): Question => ({
  name: 'Topics',
  text: 'Topics',
  positions,
  kind: 'multiple',
  options: ['Audit', 'Teaching', 'Other'],
  ...(boxes === undefined ? {} : { boxes }),
});

describe('writtenAnswer', () => {
  it('is the cell, untouched', () => {
    expect(writtenAnswer(question([1]), ['x', ' Audit,  Teaching\n'])).toBe(' Audit,  Teaching\n');
    expect(writtenAnswer(question([3]), ['x'])).toBe('');
  });

  it('is every filled cell where options have columns of their own, marks with their option', () => {
    expect(writtenAnswer(question([0, 1, 2], 'own text'), ['Audit', '', 'Poems'])).toBe('Audit | Poems');
    expect(writtenAnswer(question([0, 1, 2], 'marks'), ['1', '0', ''])).toBe('Audit: 1 | Teaching: 0');
  });
});
