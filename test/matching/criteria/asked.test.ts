import { describe, expect, it } from 'vitest';
import type { AskedSettings } from '../../../src/domain/settings/criterion-settings.js';
import { unmetSettings } from '../../../src/matching/answers/unmet-settings.js';
import { buildCriterion } from '../../../src/matching/criteria/build-criteria.js';
import { TermBook } from '../../../src/matching/criteria/terms.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const ASKED: AskedSettings = {
  name: 'kinds of people',
  kind: 'asked',
  weight: 1,
  askedIn: 'asks_for',
  kinds: [
    { name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman', 'female'] },
    { name: 'same site', kind: 'same', attribute: 'site' },
    { name: 'another profession', kind: 'different', attribute: 'profession' },
  ],
};

type Parts = NonNullable<Parameters<typeof personOf>[1]>;

function judge(mentee: Parts, mentor: Parts) {
  const sides = {
    mentees: [personOf(1, mentee)],
    mentors: [personOf(2, mentor)],
    terms: new TermBook(new Map()),
    onDate: '2026-07-01',
  };
  return buildCriterion(ASKED, sides).judge(0, 0);
}

describe('wishes about kinds of people', () => {
  it('count the share that is met, of both sides together', () => {
    const mentee = {
      site: 'North',
      profession: 'nurse',
      attributes: { asks_for: ['A woman', 'Same site'], gender: ['man'] },
    };
    const mentor = {
      site: 'South',
      profession: 'midwife',
      attributes: { gender: ['Female'], asks_for: ['another profession'] },
    };
    expect(judge(mentee, mentor)).toEqual({
      score: 2 / 3,
      words:
        'the mentee asked for a woman (met), same site (not met); the mentor asked for another profession (met)',
    });
  });

  it('are nothing where nobody asks, and not judged where nothing can be told', () => {
    expect(judge({}, {})).toEqual({ score: null, words: 'neither asked for a kind of person' });
    expect(judge({ attributes: { asks_for: ['a woman'] } }, {}).score).toBeNull();
  });

  it('never lower the fit of a pair that meets them, and prefer it', () => {
    const asking = personOf(1, { attributes: { asks_for: ['a woman'] } });
    const [man, woman] = [
      personOf(2, { attributes: { gender: ['man'] } }),
      personOf(3, { attributes: { gender: ['woman'] } }),
    ];
    const input = roundOf({
      participants: [participant(asking, 'mentee'), participant(man, 'mentor'), participant(woman, 'mentor')],
      settings: settingsOf({ criteria: [ASKED] }),
    });
    const { run } = matchRound(input);
    expect(run.pairs.map(({ mentorId, fit }) => [mentorId, fit])).toEqual([[3, 1]]);
    expect(run.certificate.proven).toBe(true);
  });

  it('that no kind has the name of are told, with the nearest; a no asks for nothing', () => {
    const people = ['a womann', 'no preference', 'not a man', 'same site'].map((asks, at) =>
      personOf(at + 1, { site: 'North', attributes: { asks_for: [asks], gender: ['woman'] } }),
    );
    const input = roundOf({
      participants: people.map((person) => participant(person, 'both')),
      settings: settingsOf({ criteria: [ASKED] }),
    });
    const told = unmetSettings(input).map(({ words }) => words);
    expect(told.join('\n')).toContain('"a womann"');
    expect(told.join('\n')).toContain('"not a man"');
    expect(told.join('\n')).not.toContain('no preference');
  });
});
