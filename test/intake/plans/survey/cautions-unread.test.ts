import { describe, expect, it } from 'vitest';
import { cautionsUnreadInWords } from '../../../../src/intake/plans/survey/cautions-unread.js';
import { PEOPLE } from '../plan-inputs.js';

const ELSE = 'Anything else we should know?';

function told(text: string, { question = ELSE, attribute = null as string | null, personId = 1 } = {}) {
  const answers = [{ question, attribute, values: [text] }];
  return cautionsUnreadInWords([{ personId, wave: 'profile', submittedAt: null, answers }], PEOPLE);
}

describe('answers that nothing reads', () => {
  it.each([
    ['Please do not put me with Ben Santos'],
    ["I can't work with Santos, Ben"],
    ['Anyone but Cas Nguyen'],
    ['Ben Santos is my brother'],
    ['I used to be married to Ben Santos'],
    ['ben@example.org and I do not get on'],
    ['Yes - Ben Santos', 'Do you have any concerns about a particular person?'],
    ['Ben Santos', 'Anyone we should be aware of before matching?'],
  ])('%j may ask to be kept apart, and is told', (text, question = ELSE) => {
    expect(told(text, { question })).toEqual([
      `Not read, though it may ask to keep two people apart: ${question}: "${text}" (Ada Okafor). If it does: mentor rule never PERSON PERSON --reason "…", or --map "COLUMN=avoids".`,
    ]);
  });

  it.each([
    ['Ben Santos has helped me a lot'],
    ['I do not work on Fridays'],
    ['Not with anybody called Ben'],
    ['Ada Okafor does not like to be matched late'],
    ['No', 'Do you have any concerns about a particular person?'],
  ])('%j is nothing of the kind', (text, question = ELSE) => {
    expect(told(text, { question })).toEqual([]);
  });

  it('are none where a field reads them, nor where nobody says who answered', () => {
    expect(told('not Ben Santos as my mentor', { attribute: 'avoids' })).toEqual([]);
    const answers = [{ question: ELSE, attribute: null, values: ['Not with Ben Santos'] }];
    const unnamed = { personId: null, wave: 'end', submittedAt: null, answers };
    expect(cautionsUnreadInWords([unnamed], PEOPLE)).toEqual([]);
    const named = Array.from({ length: 7 }, () => ({ ...unnamed, personId: 1 }));
    expect(cautionsUnreadInWords(named, PEOPLE)[0]).toContain(' and 2 more. If it does');
  });
});
