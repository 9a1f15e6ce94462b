import { describe, expect, it } from 'vitest';
import type { SurveyResponse } from '../../../../src/domain/surveys/survey-response.js';
import {
  knownByInWords,
  unidentifiedOf,
} from '../../../../src/intake/plans/survey/unidentified-responses.js';

const said = (value: string, change: Partial<SurveyResponse> = {}): SurveyResponse => ({
  personId: null,
  code: [],
  wave: 'end',
  submittedAt: null,
  answers: [{ question: 'Hours?', attribute: null, values: [value] }],
  ...change,
});
const lines = (...responses: SurveyResponse[]) =>
  responses.map((response, at) => ({ line: at + 2, response }));

describe('responses of which nobody knows who gave them', () => {
  it('are each one of their own, though two say the same', () => {
    const { fresh, known } = unidentifiedOf(lines(said('3'), said('3'), said('4')), []);
    expect([fresh.map(({ line, replaces }) => [line, replaces]), known]).toEqual([
      [
        [2, false],
        [3, false],
        [4, false],
      ],
      [],
    ]);
  });

  it('are known as often as they are on record, word for word, in the same wave', () => {
    const { fresh, known } = unidentifiedOf(lines(said('3'), said('3'), said('3'), said('4')), [
      said('3'),
      said('3'),
      said('4', { wave: 'start' }),
    ]);
    expect([known, fresh.map(({ line }) => line)]).toEqual([
      [{ line: 2 }, { line: 3 }],
      [4, 5],
    ]);
  });

  it('are not those of a person or behind a token', () => {
    const others = lines(said('3', { personId: 1 }), said('3', { token: 'a1' }));
    expect(unidentifiedOf(others, [])).toEqual({ fresh: [], known: [] });
    expect(unidentifiedOf(lines(said('3')), [said('3', { personId: 1 })]).fresh).toHaveLength(1);
  });
});

describe('by what respondents are known', () => {
  const person = said('3', { personId: 1 });
  const { code: _, ...withoutCode } = said('3');
  const token: SurveyResponse = { ...withoutCode, token: 'a1' };

  it('is not told of where all are people on record', () => {
    expect(knownByInWords(lines(person, person))).toEqual([]);
  });

  it('is counted, and nobody is named', () => {
    expect(knownByInWords(lines(person, token, token))).toEqual([
      'Respondents are known 1 by staff number or e-mail, 2 by token alone.',
    ]);
    expect(knownByInWords(lines(token))).toEqual(['Respondents are known 1 by token alone.']);
  });

  it('is nothing where nobody was asked', () => {
    expect(knownByInWords(lines(said('3')))[0]).toMatch(
      /^Nobody was asked who they are: 1 anonymous answer, each/,
    );
    expect(knownByInWords(lines(said('3'), said('4')))[0]).toMatch(/: 2 anonymous answers, each/);
  });

  it('is too little where only names tell it, and how to link them is said', () => {
    expect(knownByInWords(lines(said('3'), said('4')), true)).toEqual([
      expect.stringMatching(/^Only names tell who answered.*: 2 answers, each.*staff numbers or e-mails\.$/),
    ]);
  });

  it('says of how many too much of the code is missing', () => {
    const { code: __, ...known } = person;
    const words = knownByInWords(lines(known, said('3')));
    expect(words).toEqual([
      'Respondents are known 1 by staff number or e-mail, 1 by code alone.',
      'Too much of the code was left out to link the answer to another wave: 1; they are counted.',
    ]);
  });
});
