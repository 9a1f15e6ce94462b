import { describe, expect, it } from 'vitest';
import { targetOfQuestion } from '../../../src/intake/columns/question-wordings.js';
import { asksForChange, asksOfRelation } from '../../../src/intake/columns/relation-questions.js';

describe('asksOfRelation', () => {
  it.each([
    'How is your mentoring going?',
    'How are you and your mentor getting on?',
    'Mentoring: how is it going?',
    'Is the match working for you?',
    'How supported do you feel by your mentor?',
    'Has your mentor helped you?',
    'What have you learned from your mentor?',
    'Do you want to continue with your mentor?',
    'How often do you and your mentor meet?',
    'When did you last meet your mentor?',
    'Should we find you another mentor?',
  ])('sees that %j is asked of a relation', (text) => {
    expect(asksOfRelation(text)).toBe(true);
  });

  it.each([
    'How often do you want to meet?',
    'When can you meet your mentor?',
    'Have you ever had a mentor?',
    'How satisfied were you with your previous mentor?',
    'How satisfied are you with your job?',
    'Are you a new mentor?',
    'Would you like to be a new mentor?',
    'Would you like a mentor from a different ward?',
    'Would you like another mentee?',
    'Does your mentor need to be a woman?',
    'What do you hope to gain from mentoring?',
  ])('does not take %j for one', (text) => {
    expect(asksOfRelation(text)).toBe(false);
  });

  it('knows a wish for another partner', () => {
    expect(asksForChange('Would you like to change your mentor?')).toBe(true);
    expect(asksForChange('What would you like to change at work?')).toBe(false);
  });
});

describe('how it goes', () => {
  const asked = 'How is your mentoring going?';

  it('is a rating where it is answered in numbers or few words', () => {
    expect(targetOfQuestion(asked, 'feedback', ['4', '', '2'])).toBe('rating');
    expect(targetOfQuestion(asked, 'feedback', ['Very well', 'Badly'])).toBe('rating');
  });

  it('is none where it is answered in sentences', () => {
    expect(targetOfQuestion(asked, 'feedback', ['We have had two good meetings'])).toBeUndefined();
  });
});
