import { describe, expect, it } from 'vitest';
import type { CriterionSettings } from '../../../src/domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { type TwoPeople, wordsForPeople } from '../../../src/matching/answers/words-for-people.js';
import { personOf } from '../round/round-of.js';

const HODAN = { givenName: 'Hodan', familyName: 'Abdi', site: 'Northgate' };
const RUTH = { givenName: 'Ruth', familyName: 'Okonkwo', site: 'Northgate' };

function pairOf(mentee: Parameters<typeof personOf>[1], mentor: Parameters<typeof personOf>[1]): TwoPeople {
  return { mentee: personOf(1, { ...HODAN, ...mentee }), mentor: personOf(2, { ...RUTH, ...mentor }) };
}

function words(
  pair: TwoPeople,
  {
    criteria = DEFAULT_SETTINGS.matching.criteria,
    ...letters
  }: { criteria?: readonly CriterionSettings[]; agreedIn?: string; mayShare?: readonly string[] } = {},
) {
  const settings = {
    matching: { ...DEFAULT_SETTINGS.matching, criteria },
    letters: { ...DEFAULT_SETTINGS.letters, ...letters },
  };
  return wordsForPeople(pair, settings, '2026-07-01');
}

const NEEDS = { needs: ['ECMO', 'triage', 'audit'] };
const STRENGTHS = { strengths: ['Triage', 'ecmo'] };

describe('what the two of a pair are told', () => {
  it('is what brought them together, to each from their own side', () => {
    expect(words(pairOf({ attributes: NEEDS }, { attributes: STRENGTHS }))).toEqual({
      toMentee: [
        'Ruth can help with two of the three things you named: ECMO and triage.',
        'You both work at Northgate.',
      ],
      toMentor: [
        'Hodan would like help with ECMO and triage, which you offer.',
        'You both work at Northgate.',
      ],
    });
  });

  it.each([
    [['ECMO'], 'Ruth can help with what you named: ECMO.'],
    [['ECMO', 'triage'], 'Ruth can help with both things you named: ECMO and triage.'],
    [['ECMO', 'audit'], 'Ruth can help with one of the two things you named: ECMO.'],
  ])('counts as people do: %j', (needs, sentence) => {
    const { toMentee } = words(pairOf({ attributes: { needs } }, { attributes: STRENGTHS }));
    expect(toMentee[0]).toBe(sentence);
  });

  it('says nothing of what does not speak for the pair', () => {
    const pair = pairOf(
      { site: 'Southgate', attributes: { needs: ['audit'] } },
      { attributes: { ...STRENGTHS, languages: ['English'] } },
    );
    expect(words(pair)).toEqual({ toMentee: [], toMentor: [] });
  });

  it('tells nothing somebody did not agree to share, of the answers of the one who did not', () => {
    const pair = pairOf(
      { attributes: { ...NEEDS, may_tell: ['No'] } },
      { attributes: { ...STRENGTHS, may_tell: ['Yes'] } },
    );
    expect(words(pair, { agreedIn: 'may_tell' })).toEqual({
      toMentee: [
        'Ruth can help with two of the three things you named: ECMO and triage.',
        'You both work at Northgate.',
      ],
      toMentor: ['You both work at Northgate.'],
    });
  });

  it.each(['', 'no', 'I do not agree', 'yes, except needs', 'maybe'])(
    'takes nothing but a plain yes for one: "%s"',
    (answer) => {
      const pair = pairOf({ attributes: { ...NEEDS, may_tell: [answer] } }, { attributes: STRENGTHS });
      expect(words(pair, { agreedIn: 'may_tell' }).toMentor).toEqual(['You both work at Northgate.']);
    },
  );

  it('never tells of identities, answers to questionnaires, or columns that are not named', () => {
    const same = {
      attributes: {
        gender: ['woman'],
        religion: ['x'],
        shared_identity: ['gender'],
        q1: ['4'],
        style: ['calm'],
      },
    };
    const criteria: readonly CriterionSettings[] = [
      { name: 'identity', kind: 'affinity', weight: 3, askedIn: 'shared_identity', attributes: ['gender'] },
      { name: 'gender', kind: 'same', weight: 1, attribute: 'gender' },
      { name: 'religion', kind: 'similarity', weight: 1, attribute: 'religion' },
      { name: 'style', kind: 'same', weight: 1, attribute: 'style' },
      {
        name: 'q',
        kind: 'answers',
        weight: 1,
        items: ['q1'],
        scaleFrom: 1,
        scaleTo: 5,
        complementary: false,
      },
    ];
    expect(words(pairOf(same, same), { criteria })).toEqual({ toMentee: [], toMentor: [] });
    expect(words(pairOf(same, same), { criteria, mayShare: ['style'] }).toMentee).toEqual([
      'You have something in common, style: calm.',
    ]);
  });

  it('passes over sensitive things among the needs', () => {
    const pair = pairOf(
      { attributes: { needs: ['ECMO', 'my disability'] } },
      { attributes: { strengths: ['ECMO', 'My disability'] } },
    );
    expect(words(pair).toMentor[0]).toBe('Hodan would like help with ECMO, which you offer.');
    expect(words(pair).toMentee[0]).toBe('Ruth can help with what you named: ECMO.');
  });

  it('tells of one’s own wish, never of the other’s', () => {
    const criteria: readonly CriterionSettings[] = [
      { name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' },
    ];
    const pair = pairOf(
      { attributes: { prefers: ['Ruth Okonkwo'] } },
      { attributes: { prefers: ['Sam Poe'] } },
    );
    expect(words(pair, { criteria })).toEqual({ toMentee: ['You asked for Ruth.'], toMentor: [] });
  });

  it('says where the other comes from where that was wanted', () => {
    const criteria: readonly CriterionSettings[] = [
      { name: 'other site', kind: 'different', weight: 1, attribute: 'site' },
      { name: 'other profession', kind: 'different', weight: 1, attribute: 'profession' },
    ];
    const pair = pairOf({ profession: 'nurse' }, { site: 'Southgate', profession: 'midwife' });
    expect(words(pair, { criteria }).toMentee).toEqual([
      'Ruth works at another site: Southgate.',
      'Ruth is of another profession: midwife.',
    ]);
  });
});
