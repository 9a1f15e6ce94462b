import { describe, expect, it } from 'vitest';
import { targetOfQuestion, whyNoField } from '../../../../src/intake/columns/question-wordings.js';
import {
  isDoubted,
  letterOf,
  likelihoods,
  SUBJECTS,
  toldByWords,
  weightsIn,
} from '../../../../src/intake/columns/wordings/second-reading.js';

const NAMES = ['Priya Nair', 'Tom Ellery'];
const TERMS = ['Leadership', 'Audit'];

/** Weights under which `word` speaks for the subject as much as the number says. */
function speakingFor(subject: (typeof SUBJECTS)[number], weight: number) {
  const letters = SUBJECTS.map((one) => letterOf(one === subject ? weight : 0)).join('');
  return weightsIn(`${letters}word`);
}

describe('a table of weights', () => {
  it.each([
    [0, 0],
    [0.14, 0.1],
    [-1.26, -1.3],
    [99, 3.1],
    [-99, -3.2],
  ])('keeps %d as %d', (weight, kept) => {
    const [read] = weightsIn(`${letterOf(weight).repeat(SUBJECTS.length)}trait`).get('trait') ?? [];
    expect(read).toBeCloseTo(kept);
  });

  it('holds traits with blanks in them, on several lines, and none without letters', () => {
    const g = letterOf(0).repeat(SUBJECTS.length);
    expect([...weightsIn(`${g}a b\t${g}@names c\n${g}d\n`).keys()]).toEqual(['a b', '@names c', 'd']);
    expect(weightsIn('').size).toBe(0);
  });
});

describe('the likelihoods of a question', () => {
  it('add up to one, and are even where no word of it is known', () => {
    const all = [...likelihoods('word', [], new Map()).values()];
    expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(new Set(all).size).toBe(1);
  });

  it('follow the words', () => {
    const likely = likelihoods('word', [], speakingFor('needs', 2)).get('needs') ?? 0;
    expect(likely).toBeCloseTo(Math.exp(2) / (Math.exp(2) + SUBJECTS.length - 1));
  });
});

describe('a reading that the words speak against', () => {
  const question = { text: 'word', cells: TERMS };
  // Of fifteen subjects, one has e^w / (e^w + 14): 0.2 lies between w = 1.2 and w = 1.3.
  it.each([
    [1.2, true],
    [1.3, false],
  ])('at a weight of %d is doubted: %s', (weight, doubted) => {
    expect(isDoubted('needs', question, speakingFor('needs', weight))).toBe(doubted);
    expect(isDoubted('goals', question, speakingFor('needs', weight))).toBe(doubted);
  });

  it('is never doubted in a box, whose one text is a tick or its option', () => {
    const needs = (cells: string[]) => isDoubted('needs', { text: 'word', cells }, speakingFor('needs', 1));
    expect([needs(['Selected', '', 'Selected']), needs([]), needs(['Selected', 'x'])]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is never doubted where it protects, or where nothing is weighed', () => {
    expect(isDoubted('avoids', question, speakingFor('needs', 3))).toBe(false);
    expect(isDoubted('own_manager', question, speakingFor('needs', 3))).toBe(false);
    expect(isDoubted('submitted_on', question, speakingFor('needs', 3))).toBe(false);
  });

  it.each([
    ['My mentee’s strong points', TERMS],
    ['Which of your goals have you achieved so far?', ['Lead a project', 'Finish my MSc']],
    ['Languages you’d need an interpreter for', ['Polish', 'Hindi; Urdu']],
  ])('is kept as text and told: %s', (text, cells) => {
    expect(targetOfQuestion(text, 'survey', cells)).toBeUndefined();
    expect(whyNoField(text, 'survey', cells)).toContain(`--map "${text}=`);
  });
});

describe('a field that only the words tell', () => {
  // e^w / (e^w + 14) passes 0.8 between w = 4.0 and w = 4.1: no single weight is that high, so two words are needed.
  it.each([
    ['word', undefined],
    ['word word', undefined],
  ])('is none for %j', (text, told) => {
    expect(toldByWords(text, TERMS, speakingFor('needs', 3))).toBe(told);
  });

  it('is read where its answers are such, and nothing else', () => {
    const asked = 'I’d jump at the chance to be paired with';
    expect(targetOfQuestion(asked, 'survey', NAMES)).toBe('prefers');
    expect(targetOfQuestion(asked, 'survey', TERMS)).toBeUndefined();
    expect(targetOfQuestion(asked, 'survey')).toBeUndefined();
    expect(targetOfQuestion(asked, 'roster', NAMES)).toBeUndefined();
  });

  it('is never a role, nor who answers', () => {
    expect(toldByWords('word', TERMS, weightsOfMany('role'))).toBeUndefined();
    expect(toldByWords('word', TERMS, weightsOfMany('needs'))).toBe('needs');
  });
});

/** Two traits of `word`, which together say the subject for certain. */
function weightsOfMany(subject: (typeof SUBJECTS)[number]) {
  const letters = SUBJECTS.map((one) => letterOf(one === subject ? 3 : 0)).join('');
  return weightsIn(`${letters}word\t${letters}< word`);
}
