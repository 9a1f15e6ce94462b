import { describe, expect, it } from 'vitest';
import { consentRefusedInWords } from '../../../../src/intake/plans/survey/consent-refused.js';
import { PEOPLE } from '../plan-inputs.js';

function told(question: string, ...texts: string[]) {
  const responses = texts.map((text, at) => ({
    personId: at + 1,
    wave: 'profile',
    submittedAt: null,
    answers: [{ question, attribute: null, values: [text] }],
  }));
  return consentRefusedInWords(responses, PEOPLE);
}

describe('who does not want their answers kept', () => {
  it.each([
    ['I am happy for my answers to be kept', 'No'],
    ['I consent to my data being stored for the programme', 'no, thanks'],
    ['May we keep your details on file?', 'I do not consent'],
    ['Do you agree to us using your information to match you?', 'I don’t agree'],
    ['Do you mind if we store your answers?', 'Yes'],
  ])('is named: %s %s', (question, answer) => {
    expect(told(question, answer)).toEqual([
      `Said no to "${question}": Ada Okafor. Their answers are taken in like the others; if they are not to be, delete these rows from the file and import it again (mentor undo takes back what was imported).`,
    ]);
  });

  it.each([
    ['I am happy for my answers to be kept', 'Yes'],
    ['I am happy for my answers to be kept', 'I do not mind'],
    ['Do you mind if we store your answers?', 'No'],
    ['Are you happy with the information on your ward?', 'No'],
    ['Are you willing to hold a workshop?', 'No'],
    ['Have you used the online answers?', 'No'],
  ])('is nobody: %s %s', (question, answer) => {
    expect(told(question, answer)).toEqual([]);
  });

  it('are told by question, and once in a line', () => {
    const [line, ...others] = told('May we store your answers?', 'No', 'Yes', 'No');
    expect(others).toEqual([]);
    expect(line).toContain(': Ada Okafor, Cas Nguyễn. Their');
    const many = told('May we store your answers?', ...Array.from({ length: 12 }, () => 'No'));
    expect(many[0]).toContain(' and 2 more. Their');
    expect(many[0]).toContain('somebody not named');
  });
});
