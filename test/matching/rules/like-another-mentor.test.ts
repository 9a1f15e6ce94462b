import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { unmetSettings } from '../../../src/matching/answers/unmet-settings.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { gapsOfRules } from '../../../src/matching/rules/build-rules.js';
import { solveRound } from '../../../src/matching/solving/solve-round.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const settings = settingsOf({ mentorsPerMentee: 2, mentorsDifferIn: ['mentor_kind'] });

const kind = (id: number, ...kinds: string[]) => personOf(id, { attributes: { mentor_kind: kinds } });

function roundWith(mentees: readonly Person[], mentors: readonly Person[], capacity = 2) {
  return roundOf({
    participants: [
      ...mentees.map((person) => participant(person, 'mentee')),
      ...mentors.map((person) => participant(person, 'mentor', capacity)),
    ],
    settings,
  });
}

describe('mentors of one person who are to differ', () => {
  it('are of another kind each, and whoever has one alone is told why', () => {
    const [clinical, alike, career] = [kind(5, 'clinical'), kind(6, 'Clinical'), kind(7, 'career')];
    const { run } = matchRound(roundWith([personOf(1), personOf(2), personOf(3)], [clinical, alike, career]));
    const kindOf = new Map([clinical, alike, career].map(({ id }) => [id, id === 7 ? 'career' : 'clinical']));
    const kinds = [1, 2, 3].map((id) =>
      run.pairs.filter(({ menteeId }) => menteeId === id).map(({ mentorId }) => kindOf.get(mentorId)),
    );
    expect(kinds.every((own) => new Set(own).size === own.length)).toBe(true);
    expect(run.certificate.proven).toBe(true);
    expect(run.short?.map(({ reason }) => reason).join()).toContain('too like a mentor they have');
  });

  it('differ from those of pairings that go on, and from those settled for later', () => {
    const mentors = [kind(5, 'clinical'), kind(6, 'clinical'), kind(7, 'career')];
    const input = {
      ...roundWith([personOf(1)], mentors),
      namedRules: [namedRule(1, 'must', [1, 5])],
    };
    const { run } = matchRound(input);
    expect(run.pairs.map(({ mentorId }) => mentorId)).toEqual([5, 7]);
  });

  it('do not differ where it is not known, which is told', () => {
    const input = roundWith([personOf(1)], [kind(5, 'clinical'), kind(6)]);
    expect(matchRound(input).run.pairs.length).toBe(1);
    expect(gapsOfRules(input).map(({ words }) => words)).toContain(
      'The mentor kind of 1 mentor is not known, so nobody has them beside another mentor: Given006 Family006.',
    );
    expect(unmetSettings(input)).toEqual([]);
  });

  it('are refused together with all mentors at once', () => {
    const input = roundWith([personOf(1)], [kind(5, 'clinical')]);
    expect(() => solveRound({ ...input, settings: { ...settings, severalMentors: 'joint' } })).toThrow(
      'do not go together with mentors who are to differ',
    );
  });

  it('never are alike, and each stage is proven, whatever the kinds', () => {
    const someKind = fc.constantFrom([], ['clinical'], ['career'], ['clinical', 'career']);
    fc.assert(
      fc.property(
        fc.array(someKind, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (kinds, n) => {
          const mentors = kinds.map((own, at) => kind(at + 10, ...own));
          const mentees = Array.from({ length: n }, (_, at) => personOf(at + 1));
          const { run } = matchRound(roundWith(mentees, mentors));
          const kindsOf = new Map(
            mentors.map(({ id, attributes }) => [id, attributes.get('mentor_kind') ?? []]),
          );
          for (const { id } of mentees) {
            const [one, other] = run.pairs
              .filter(({ menteeId }) => menteeId === id)
              .map(({ mentorId }) => kindsOf.get(mentorId) ?? []);
            if (one === undefined || other === undefined) continue;
            expect([one.length > 0, other.length > 0, one.some((each) => other.includes(each))]).toEqual([
              true,
              true,
              false,
            ]);
          }
          expect(run.certificate.proven).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
