import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { noticesOf, notLookedAt } from '../../../src/matching/answers/notices.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

type Attributes = Readonly<Record<string, readonly string[]>>;

/** A round of mentees with these attributes, and two mentors of one name. */
function round(settings: Parameters<typeof settingsOf>[0], ...mentees: readonly Attributes[]) {
  const sam = { givenName: 'Sam', familyName: 'Poe' };
  return roundOf({
    participants: [
      ...mentees.map((attributes, at) => participant(personOf(at + 1, { attributes }), 'mentee')),
      participant(personOf(8, sam), 'mentor'),
      participant(personOf(9, sam), 'mentor'),
    ],
    settings: settingsOf({ criteria: [], ...settings, rules: { managementChain: false } }),
  });
}

const said = (...parts: Parameters<typeof round>) =>
  noticesOf(round(...parts)).map(({ words, remedy }) => `${words} ${remedy}`);

describe('noticesOf', () => {
  it('has nothing to say where everything meets something', () => {
    const criteria = [{ name: 'field', kind: 'same', weight: 1, attribute: 'specialty' } as const];
    expect(said({ criteria }, { specialty: ['Renal'] })).toEqual([]);
  });

  it('names an attribute that nobody has, with the nearest, but not one that surveys bring', () => {
    const criteria = [{ name: 'field', kind: 'same', weight: 1, attribute: 'specialty' } as const];
    expect(said({ criteria }, { speciality: ['Renal'] })).toEqual([
      'Nobody on record has "specialty", which the criterion "field" looks at. Did you mean "speciality"?',
    ]);
    expect(
      said({ criteria: [{ name: 'field', kind: 'same', weight: 0, attribute: 'specialty' }] }, {}),
    ).toEqual([]);
    expect(said({ criteria: DEFAULT_SETTINGS.matching.criteria.slice(0, 3) }, {})).toEqual([]);
    expect(
      said({ criteria: DEFAULT_SETTINGS.matching.criteria.slice(0, 3) }, { language: ['Welsh'] }),
    ).toEqual([
      'Nobody on record has "languages", which the criterion "language" looks at. Did you mean "language"?',
    ]);
    expect(said({ priorityAttribute: 'waiting' }, { waiting_since: ['1'] })).toEqual([
      'Nobody on record has "waiting", which priority_attribute names. On record are waiting_since.',
    ]);
  });

  it('names what was called most important and is no criterion', () => {
    const criteria = [{ name: 'specialty', kind: 'same', weight: 1, attribute: 'field' } as const];
    const settings = { criteria, mostImportant: { attribute: 'top', factor: 2 } };
    const words = said(settings, { field: ['a'], top: ['Speciality match'] }, { top: ['specialty'] });
    expect(words).toEqual([
      'What 1 person called most important is no criterion, so nothing counts more for them: "Speciality match" (Given001 Family001, did they mean specialty?). The criteria are specialty. Correct the cells, or give a criterion that name.',
    ]);
  });

  it('names identities asked for that no criterion knows', () => {
    const criteria = [
      { name: 'identity', kind: 'affinity', weight: 1, askedIn: 'share', attributes: ['ethnicity'] } as const,
    ];
    const words = said({ criteria }, { share: ['Ethnicity', 'Race'], ethnicity: ['Black'] });
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(
      /^1 thing that mentees asked to share is none that the criterion "identity" knows/,
    );
    expect(words[0]).toContain('"Race" (Given001 Family001)');
  });

  it('names wishes for nobody, or for one of two', () => {
    const criteria = [{ name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' } as const];
    const words = said({ criteria }, { prefers: ['Sam', 'Mary Seacole', 'P008', 'none'] });
    expect(words).toEqual([
      '2 wishes name nobody who takes part, or not for certain, and count for nothing: "Sam" (Given001 Family001, did they mean Sam Poe (P008) or Sam Poe (P009)?); "Mary Seacole" (Given001 Family001). Name them by staff number or e-mail, then import again.',
    ]);
  });

  it('names wishes that no criterion weighs, and places on the waiting list that cannot be read', () => {
    expect(said({}, { prefers: ['P008'] }, { prefers: ['P009'] })).toEqual([
      '2 people said whom they would like to be paired with, and no criterion looks at it: their wishes count for nothing. To weigh them, add to mentor.yaml under matching, criteria: wishes: { kind: preference, weight: 3, attribute: prefers }',
    ]);
    expect(said({ objective: 'stable' }, { prefers: ['P008'] })).toEqual([]);
    expect(said({ priorityAttribute: 'since' }, { since: ['soon'] }, { since: ['2026-01-01'] })).toEqual([
      '1 place on the waiting list cannot be read, so this person comes last: "soon" (Given001 Family001). Write a number or a day, such as 2026-05-01, in "since".',
    ]);
  });
});

describe('notLookedAt', () => {
  it('names what is on record and makes no difference, by criteria and rules', () => {
    const people = [personOf(1, { band: '5', profession: 'Nurse', unit: 'ICU' }), personOf(2)];
    const participants = people.map((person) => participant(person, 'both'));
    const settings = settingsOf({ rules: { sameUnit: true } });
    expect(notLookedAt(roundOf({ participants, settings })).map(({ words }) => words)).toEqual([
      'No criterion looks at band and profession: they make no difference to who is matched with whom.',
    ]);
    expect(notLookedAt(roundOf({ participants: [participant(personOf(1), 'both')] }))).toEqual([]);
  });
});
