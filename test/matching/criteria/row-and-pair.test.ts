import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import type { CriterionSettings } from '../../../src/domain/settings/criterion-settings.js';
import { buildCriterion } from '../../../src/matching/criteria/build-criteria.js';
import { TermBook } from '../../../src/matching/criteria/terms.js';
import { personOf } from '../round/round-of.js';

const GAP = { kind: 'gap', weight: 1, idealFrom: 1, idealTo: 2, softness: 2 } as const;

const EVERY_KIND: readonly CriterionSettings[] = [
  { name: 'needs', kind: 'coverage', weight: 1, menteeAttribute: 'needs', mentorAttribute: 'strengths' },
  {
    name: 'ranked',
    kind: 'coverage',
    weight: 1,
    menteeAttribute: 'needs',
    mentorAttribute: 'strengths',
    ranked: true,
  },
  { name: 'interests', kind: 'similarity', weight: 1, attribute: 'needs' },
  { name: 'site', kind: 'same', weight: 1, attribute: 'site' },
  { name: 'mix', kind: 'different', weight: 1, attribute: 'profession' },
  { name: 'years', attribute: 'years_experience', ...GAP },
  {
    name: 'grade',
    attribute: 'band',
    ...GAP,
    ladders: [
      { professions: ['nurse'], steps: [{ band: '5' }, { band: '6', level: 2 }, { band: '7', level: 3 }] },
      { professions: ['doctor'], steps: [{ band: 'FY1' }, { band: '7', level: 4 }] },
    ],
  },
  { name: 'plain grade', attribute: 'band', ...GAP },
  { name: 'time', kind: 'overlap', weight: 1, attribute: 'strengths', enough: 2 },
  { name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' },
  {
    name: 'distance',
    kind: 'distance',
    weight: 1,
    attribute: 'site',
    ways: [{ from: 'East', to: 'West', distance: 20 }],
    tooFar: 60,
    waivedForVideo: true,
  },
  {
    name: 'style',
    kind: 'answers',
    weight: 1,
    items: ['q1', 'q2', 'q3'],
    scaleFrom: 1,
    scaleTo: 5,
    complementary: false,
  },
  {
    name: 'affinity',
    kind: 'affinity',
    weight: 1,
    askedIn: 'shared_identity',
    attributes: ['gender', 'heritage'],
  },
  {
    name: 'asked',
    kind: 'asked',
    weight: 1,
    askedIn: 'asks_for',
    kinds: [
      { name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman', 'female'] },
      { name: 'same site', kind: 'same', attribute: 'site' },
      { name: 'another profession', kind: 'different', attribute: 'profession' },
    ],
  },
];

const some = (...values: string[]) => fc.subarray(values);
const aPerson = (id: number): fc.Arbitrary<Person> =>
  fc
    .record({
      site: fc.constantFrom(null, 'East', 'West', 'North'),
      profession: fc.constantFrom(null, 'Nurse', 'Doctor'),
      band: fc.constantFrom(null, '5', '6', '7', 'FY1'),
      attributes: fc.record({
        needs: some('audit', 'triage', 'ECMO'),
        strengths: some('audits', 'Triage', 'rota'),
        years_experience: some('3', '8'),
        prefers: some('P001', 'P004', 'p005@example.org', 'nobody'),
        mode: some('video', 'in person'),
        q1: some('1', '9'),
        q2: some('4'),
        q3: some('5'),
        shared_identity: some('gender', 'heritage'),
        gender: some('woman', 'man'),
        asks_for: some('A woman', 'same site', 'Another profession', 'a saint'),
        heritage: some('Irish'),
      }),
    })
    .map((parts) => personOf(id, parts));

describe('every criterion', () => {
  it('gives a row of scores that is what it says of each pair', () => {
    const people = fc.tuple(aPerson(1), aPerson(2), aPerson(3), aPerson(4), aPerson(5), aPerson(6));
    fc.assert(
      fc.property(people, fc.constantFrom(...EVERY_KIND), ([a, b, c, ...mentors], settings) => {
        const criterion = buildCriterion(settings, {
          mentees: [a, b, c],
          mentors,
          terms: new TermBook(new Map()),
          onDate: '2026-07-01',
        });
        for (const mentee of [0, 1, 2, 0]) {
          const scores = [...criterion.scoreRow(mentee)];
          const judged = criterion.judgedRow(mentee);
          const said = mentors.map((_, mentor) => criterion.judge(mentee, mentor));
          expect(scores).toEqual(said.map(({ score }) => score ?? 0));
          expect([...judged]).toEqual(said.map(({ score }) => (score === null ? 0 : 1)));
          expect(
            said.every(({ score, words }) => (score === null || (score >= 0 && score <= 1)) && words !== ''),
          ).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('shares one row among mentees who are alike, without mixing it up with others', () => {
    const site = (id: number, name: string) => personOf(id, { site: name });
    const mentees = Array.from({ length: 12 }, (_, at) => site(at + 1, at % 3 === 0 ? 'East' : 'West'));
    const sides = {
      mentees,
      mentors: [site(20, 'East'), site(21, 'West')],
      terms: new TermBook(new Map()),
      onDate: '2026-07-01',
    };
    const criterion = buildCriterion({ name: 'site', kind: 'same', weight: 1, attribute: 'site' }, sides);
    const rows = mentees.map((_, mentee) => [...criterion.scoreRow(mentee)]);
    expect(rows).toEqual(mentees.map((_, at) => (at % 3 === 0 ? [1, 0] : [0, 1])));
  });
});
