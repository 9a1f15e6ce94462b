import { describe, expect, it } from 'vitest';
import { type FitPart, WHO_COMES_FIRST } from '../../../../src/domain/rounds/run.js';
import { reasonsInBrief } from '../../../../src/rendering/tables/matching/brief-reasons.js';
import { reasonsInWords } from '../../../../src/rendering/tables/matching/proposal-table.js';

const part = (criterion: string, given: Partial<FitPart>): FitPart => ({
  criterion,
  score: 1,
  weight: 0.1,
  words: `${criterion} in words`,
  ...given,
});

const parts: readonly FitPart[] = [
  part('site', { score: 0 }),
  part('needs', { score: 0.5, weight: 0.6, words: '1 of 2 needs covered: Triage; not covered: Audit' }),
  part('language', {}),
  part('experience', { score: 0.4 }),
  part('mode', { score: null, countsAs: 0.2, lacking: 0.1, words: 'mode not known: taken for 0.20' }),
  part('availability', { score: null, weight: 0, lacking: 0.1 }),
  part('wishes', { score: null, weight: 0, lacking: 0, words: 'neither named any wishes' }),
];

describe('reasons in brief', () => {
  it('say what weighs most in its own words, and name the rest as it is met', () => {
    expect(reasonsInBrief(parts)).toBe(
      '1 of 2 needs covered: Triage; not covered: Audit; also language; partly experience; not site; not known: mode, availability',
    );
  });

  it('say who comes first, and nothing of wishes that nobody made', () => {
    const first = part(WHO_COMES_FIRST, {
      score: null,
      weight: 0,
      lacking: 0,
      words: 'comes first: left over',
    });
    const unasked = part('wishes', { score: null, weight: 0, lacking: 0 });
    expect(reasonsInBrief([unasked, first])).toBe('comes first: left over');
    expect(reasonsInWords([unasked, first])).toBe('comes first: left over');
  });
});

describe('reasons in full', () => {
  it('say each criterion in its words, and those of which nothing is known together', () => {
    expect(reasonsInWords(parts)).toBe(
      'site in words; 1 of 2 needs covered: Triage; not covered: Audit; language in words; experience in words; mode not known: taken for 0.20; not known, so not judged, and its weight shared out: availability',
    );
  });

  it('leave out nothing of a run from before it was kept how much could not be judged', () => {
    expect(reasonsInWords([part('site', { score: null, weight: 0, words: 'site not known' })])).toBe(
      'site not known',
    );
  });
});
