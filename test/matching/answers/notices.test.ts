import { describe, expect, it } from 'vitest';
import type { CriterionSettings } from '../../../src/domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { noticesOf, notJudgedBy, notLookedAt } from '../../../src/matching/answers/notices.js';
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

  it('names words and places of the settings that are near to what somebody wrote', () => {
    const needs = { name: 'needs', kind: 'similarity', weight: 1, attribute: 'needs' } as const;
    const synonyms = new Map([
      ['Wund care', 'tissue viability'],
      ['ITU', 'critical care'],
    ]);
    expect(said({ criteria: [needs], synonyms }, { needs: ['Wound care'] })).toEqual([
      'Nobody wrote "Wund care", which synonyms names. Did you mean "Wound care"?',
    ]);
    const far: CriterionSettings = {
      name: 'far',
      kind: 'distance',
      weight: 1,
      attribute: 'base',
      tooFar: 30,
      waivedForVideo: false,
      ways: [{ from: 'North', to: 'Sooth', distance: 10 }],
    };
    expect(said({ criteria: [far] }, { base: ['North'] }, { base: ['South'] })).toEqual([
      'Nobody who takes part has "Sooth" under base, which the criterion "far" names. Did you mean "South"?',
    ]);
  });

  it('says how days of the waiting list are read that may be read either way', () => {
    const whoComesFirst = [{ by: 'waiting', attribute: 'since' }] as const;
    expect(said({ whoComesFirst }, { since: ['03/04/2026'] }, { since: ['02/05/2026'] })).toEqual([
      'Days on the waiting list such as 03/04/2026 are read with the day before the month, as nothing there says otherwise. If the month comes first, write them as 2026-05-01 in "since", and import again.',
    ]);
    expect(said({ whoComesFirst }, { since: ['03/04/2026'] }, { since: ['13/05/2026'] })).toEqual([]);
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
    // A column with a meaning of its own is no misspelling.
    expect(
      said({ criteria: DEFAULT_SETTINGS.matching.criteria.slice(0, 3) }, { disability: ['none'] }),
    ).toEqual([]);
    expect(said({ priorityAttribute: 'waiting' }, { waiting_since: ['1'] })).toEqual([
      'Nobody on record has "waiting", which priority_attribute looks at. On record are waiting_since.',
    ]);
  });

  it('names a cap on an attribute that nobody has', () => {
    const caps = { groups: [{ of: 'mentors', attribute: 'town', most: 1 } as const] };
    expect(said({ caps }, { twon: ['Bath'] })).toEqual([
      'Nobody on record has "town", which a cap on pairs looks at. Did you mean "twon"?',
    ]);
  });

  it('names values that nobody has: all of them, or those near to one that is not named', () => {
    const only = (...values: string[]) => ({
      requirements: [
        {
          name: 'only women',
          condition: { kind: 'is', attribute: 'gender', values, of: 'mentee' },
          unknown: 'pass',
        } as const,
      ],
    });
    const women = [{ gender: ['Woman'] }, { gender: ['woman'] }];
    expect(said(only('woman', 'female'), ...women)).toEqual([]);
    expect(said(only('female'), { gender: ['F'] })).toEqual([]);
    expect(said(only('womna', 'fmale'), ...women)).toEqual([
      'No mentee has "womna" and "fmale" under gender, which the requirement "only women" names. Did you mean "woman"?',
    ]);
    expect(said(only('woman', 'nonbinary'), ...women, { gender: ['non-binry'] })).toEqual([
      'No mentee has "nonbinary" under gender, which the requirement "only women" names. Did you mean "non-binry"?',
    ]);
    const yes = noticesOf(round(only('yes'), { gender: ['y'] }));
    expect(yes.map(({ kind, remedy }) => [kind, remedy])).toEqual([['remark', 'On record are y.']]);
  });

  it('names values on record that are a letter away from one that counts', () => {
    const nurses = {
      requirements: [
        {
          name: 'nurses',
          condition: { kind: 'is', attribute: 'job', values: ['Nurse', 'Ward A'], of: 'mentee' },
          unknown: 'pass',
        } as const,
      ],
    };
    expect(
      said(nurses, ...['Nurse', 'Nurce', 'Ward A', 'Ward B', 'Midwife'].map((job) => ({ job: [job] }))),
    ).toEqual([
      '"Nurce", on record under job, is not "Nurse", which the requirement "nurses" names: it does not count as that. If it is meant, correct it on the record, or name it in mentor.yaml too.',
    ]);
  });

  it('names values of kinds asked for, caps and who comes first', () => {
    const kinds = [{ name: 'a nurse', kind: 'is', attribute: 'job', values: ['nures'] } as const];
    const criteria = [{ name: 'wishes', kind: 'asked', weight: 1, askedIn: 'asks', kinds } as const];
    const caps = { groups: [{ of: 'mentees', attribute: 'job', value: 'Docter', most: 1 } as const] };
    const whoComesFirst = [{ by: 'class', attribute: 'job', order: ['nurse', 'doctr'] } as const];
    const words = said(
      { criteria, caps, whoComesFirst },
      { job: ['nurse'], asks: ['a nurse'] },
      { job: ['doctor'] },
    );
    expect(words.slice(0, 3)).toEqual([
      'Nobody who takes part has "nures" under job, which "a nurse" of the criterion "wishes" names. Did you mean "nurse"?',
      'No mentee has "Docter" under job, which a cap names. Did you mean "doctor"?',
      'No mentee has "doctr" under job, which who_comes_first names. Did you mean "doctor"?',
    ]);
  });

  it('names wishes of a kind that a requirement does not know', () => {
    const kinds = [{ name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman'] } as const];
    const criterion = { name: 'kind', kind: 'asked', weight: 1, askedIn: 'asks', kinds } as const;
    const requirements = [
      {
        name: 'kind',
        condition: { kind: 'criterion', criterion, atLeast: null },
        unknown: 'forbid',
      } as const,
    ];
    expect(said({ requirements }, { asks: ['a man'], gender: ['woman'] }).join('\n')).toMatch(
      /1 wish about the other person is not known to the requirement "kind", and counts for nothing: "a man"/,
    );
  });

  it('names trainings that are nearly one asked for', () => {
    const input = round({}, { needs: ['audit'] });
    const [mentee, one, other] = input.participants;
    if (mentee === undefined || one === undefined || other === undefined) throw new Error('three take part');
    const trained = (text: string) => personOf(8, { attributes: { training: [text] } });
    const gaps = (text: string) =>
      noticesOf({
        ...input,
        participants: [
          mentee,
          participant(trained(text), 'mentor'),
          participant(personOf(9, { attributes: { training: ['mentor training'] } }), 'mentor'),
        ],
        settings: settingsOf({
          criteria: [],
          rules: { managementChain: false, requiredTraining: ['mentor training'] },
        }),
      }).map(({ words }) => words);
    expect(gaps('Mentor trainning')).toEqual([
      '1 training of a mentor is near to one that required_training asks for, and counts as another: "Mentor trainning" (Given008 Family008, did they mean mentor training?).',
    ]);
    expect(gaps('audit')).toEqual([]);
  });

  it('names what was called most important and is no criterion', () => {
    const criteria = [{ name: 'specialty', kind: 'same', weight: 1, attribute: 'field' } as const];
    const settings = { criteria, mostImportant: { attribute: 'top', factor: 2 } };
    const words = said(settings, { field: ['a'], top: ['Speciality match'] }, { top: ['specialty'] });
    expect(words).toEqual([
      'What 1 person called most important is not a criterion, so nothing counts more for them: "Speciality match" (Given001 Family001, did they mean specialty?). The criteria are specialty. Correct the cells, or give a criterion that name.',
    ]);
  });

  it('names identities asked for that no criterion knows', () => {
    const criteria = [
      { name: 'identity', kind: 'affinity', weight: 1, askedIn: 'share', attributes: ['ethnicity'] } as const,
    ];
    const words = said({ criteria }, { share: ['Ethnicity', 'Race'], ethnicity: ['Black'] });
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(
      /^1 thing that mentees asked to share is not known to the criterion "identity", and counts for nothing/,
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

  it('says of a wish for somebody on record who takes no part that this is why', () => {
    const criteria = [{ name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' } as const];
    const input = round({ criteria }, { prefers: ['Mary Seacole'] });
    const [one] = input.people;
    if (one === undefined) throw new Error('nobody');
    const mary = { ...one, id: 99, staffNumber: 'P099', givenName: 'Mary', familyName: 'Seacole' };
    expect(noticesOf({ ...input, people: [...input.people, mary] }).map(({ words }) => words)).toEqual([
      '1 wish names nobody who takes part, or not for certain, and counts for nothing: "Mary Seacole" (Given001 Family001, and Mary Seacole does not take part).',
    ]);
  });

  it('names wishes that no criterion weighs, and places on the waiting list that cannot be read', () => {
    expect(said({}, { prefers: ['P008'] }, { prefers: ['P009'] })).toEqual([
      '2 people said whom they would like to be paired with, and no criterion looks at it: their wishes count for nothing. To weigh them, add to mentor.yaml under matching, criteria: wishes: { weight: 3 }',
    ]);
    expect(said({ objective: 'stable' }, { prefers: ['P008'] })).toEqual([]);
    expect(said({ priorityAttribute: 'since' }, { since: ['soon'] }, { since: ['2026-01-01'] })).toEqual([
      '1 place on the waiting list cannot be read, so this person comes last: "soon" (Given001 Family001). Write a number or a day, such as 2026-05-01, in "since".',
    ]);
  });
});

describe('notJudgedBy', () => {
  it('names criteria by which no pair can be judged, since nobody answered', () => {
    const told = { needs: ['Audit'], strengths: ['Audit'], availability: ['Mon am'], languages: ['Welsh'] };
    const participants = [participant(personOf(1, { attributes: told }), 'both')];
    expect(notJudgedBy(roundOf({ participants })).map(({ words }) => words)).toEqual([
      'No pair is judged by experience: years experience is on record for nobody who takes part.',
    ]);
    const all = { ...told, years_experience: ['3'] };
    const full = roundOf({ participants: [participant(personOf(1, { attributes: all }), 'both')] });
    expect(notJudgedBy(full)).toEqual([]);
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
    const looking = settingsOf({
      rules: { sameUnit: true },
      caps: { groups: [{ of: 'mentors', attribute: 'band', most: 1 }] },
      whoComesFirst: [{ by: 'class', attribute: 'profession', order: ['Nurse'] }],
    });
    expect(notLookedAt(roundOf({ participants, settings: looking }))).toEqual([]);
  });
});
