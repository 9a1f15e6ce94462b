import { describe, expect, it } from 'vitest';
import { withoutFrames } from '../../../../src/intake/columns/wordings/question-frames.js';

describe('what stands around a question', () => {
  it.each([
    [' in your own words, what do you hope to gain', ' what do you hope to gain'],
    [' in two or three words, what do you offer', ' in two or three words, what do you offer'],
    [' in a sentence or two, what do you offer', ' what do you offer'],
    [' please tell us in confidence, whom you would avoid', ' whom you would avoid'],
    [' work email so that we can reach you', ' work email'],
    [' would you like a mentor this year', ' would you like a mentor'],
    [' would you like a mentor in the coming academic year', ' would you like a mentor'],
    [' will you mentor for our 2026 intake', ' will you mentor'],
    [' who should not be your mentor, if any', ' who should not be your mentor'],
  ])('is taken from %j', (sentence, core) => {
    expect(withoutFrames(sentence)).toBe(core);
  });

  it.each([
    ' would you like a mentor next year',
    ' where do you see yourself in five years',
    ' tell us about yourself',
    ' this year',
    ' how many hours in the week',
    ' in case of emergency, whom should we call',
    ' list those you know so that we do not match you with them',
  ])('is none of %j', (sentence) => {
    expect(withoutFrames(sentence)).toBe(sentence);
  });

  it('says the same in the words that the tables know', () => {
    expect(withoutFrames(' i wish to be assigned a mentor')).toBe(' i wish to have a mentor');
    expect(withoutFrames(' be matched with a particular mentor')).toBe(
      ' be matched with a particular mentor',
    );
    expect(withoutFrames(' who is your clinical mentor')).toBe(' who is your mentor');
  });
});
