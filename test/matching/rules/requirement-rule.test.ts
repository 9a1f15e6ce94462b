import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import {
  NO_BOUND,
  type RequirementSettings,
  type SidesRequired,
} from '../../../src/domain/settings/requirement-settings.js';
import { UK_HEALTH_LADDERS } from '../../../src/domain/settings/uk-health-ladders.js';
import { applyWhatIf } from '../../../src/matching/answers/what-if.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem, forbiddingRule } from '../../../src/matching/problem/problem.js';
import { gapsOfRules } from '../../../src/matching/rules/build-rules.js';
import { aProgramme } from '../round/a-programme.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const round = (
  mentees: readonly Person[],
  mentors: readonly Person[],
  ...requirements: RequirementSettings[]
) =>
  roundOf({
    participants: [
      ...mentees.map((person) => participant(person, 'mentee')),
      ...mentors.map((person) => participant(person, 'mentor')),
    ],
    settings: settingsOf({ requirements, rules: { managementChain: false } }),
  });

/** Why the first mentee may not have each mentor; undefined where they may. */
function forbidden(input: ReturnType<typeof round>) {
  const problem = buildProblem(input);
  return problem.mentors.map((_, mentor) => forbiddingRule(problem, 0, mentor)?.words(0, mentor));
}

const senior = (from: number, to = NO_BOUND): RequirementSettings => ({
  name: 'senior',
  unknown: 'forbid',
  condition: {
    kind: 'criterion',
    atLeast: 1,
    criterion: {
      ...{ name: 'senior', kind: 'gap', weight: 1, attribute: 'band', softness: 0 },
      ...{ idealFrom: from, idealTo: to, ladders: UK_HEALTH_LADDERS },
    },
  },
});
const site = (kind: 'same' | 'different'): RequirementSettings => ({
  name: `${kind} site`,
  unknown: 'forbid',
  condition: {
    kind: 'criterion',
    atLeast: 1,
    criterion: { name: 'site', kind, weight: 1, attribute: 'site' },
  },
});
const women = (of: SidesRequired): RequirementSettings => ({
  name: 'women',
  unknown: 'forbid',
  condition: { kind: 'is', attribute: 'gender', values: ['woman', 'female'], of },
});
const nurse = (id: number, band: string | null) => personOf(id, { profession: 'Nurse', band });
const gender = (id: number, ...values: string[]) => personOf(id, { attributes: { gender: values } });

describe('a requirement', () => {
  it('asks for a mentor at least as senior, in steps of the ladder, and of nobody on none', () => {
    const mentors = [nurse(5, '5'), nurse(6, '6'), nurse(7, '8a'), nurse(8, null)];
    expect(forbidden(round([nurse(1, '6')], mentors, senior(0)))).toEqual([
      '“senior” is required: mentor 1 step below (6 and 5)',
      undefined,
      undefined,
      "“senior” is required: the mentor's band not known on a ladder",
    ]);
  });

  it('asks for one or two grades above', () => {
    const mentors = ['5', '6', '7', '8a'].map((band, at) => nurse(5 + at, band));
    const ok = forbidden(round([nurse(1, '5')], mentors, senior(1, 2))).map((each) => each === undefined);
    expect(ok).toEqual([false, true, true, false]);
  });

  it('asks for the same site, or another; unknown may pass', () => {
    const mentors = [personOf(5, { site: 'North' }), personOf(6, { site: 'South' }), personOf(7)];
    const mentee = personOf(1, { site: 'north' });
    const met = (requirement: RequirementSettings) =>
      forbidden(round([mentee], mentors, requirement)).map((each) => each === undefined);
    expect(met(site('same'))).toEqual([true, false, false]);
    expect(met(site('different'))).toEqual([false, true, false]);
    expect(met({ ...site('different'), unknown: 'pass' })).toEqual([false, true, true]);
  });

  it('asks for a value of the mentor, the mentee or both', () => {
    const mentors = [gender(5, 'Woman'), gender(6, 'Man'), gender(7)];
    expect(forbidden(round([gender(1, 'Man')], mentors, women('mentor')))).toEqual([
      undefined,
      '“women” is required: Given006 Family006 has gender Man',
      '“women” is required: the gender of Given007 Family007 is not known',
    ]);
    expect(
      forbidden(round([gender(1, 'Man')], mentors, women('both'))).every((each) => each !== undefined),
    ).toBe(true);
    expect(forbidden(round([gender(1, 'female')], mentors, women('mentee')))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    // A man is no woman, whatever is known of the other; only what is not known may pass.
    const passing = { ...women('both'), unknown: 'pass' as const };
    expect(forbidden(round([gender(1)], mentors, passing)).map((each) => each === undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each(['F', 'f', 'Female', 'Women', 'Woman (including trans woman)', 'Lady'])(
    'knows %s as a woman',
    (word) => {
      const only = (...values: string[]): RequirementSettings => ({
        name: 'women',
        unknown: 'forbid',
        condition: { kind: 'is', attribute: 'gender', values, of: 'mentor' },
      });
      for (const named of ['woman', 'female', 'F'])
        expect(forbidden(round([gender(1)], [gender(5, word), gender(6, 'M')], only(named)))).toEqual([
          undefined,
          '“women” is required: Given006 Family006 has gender M',
        ]);
    },
  );

  it.each([
    ['yes', true],
    ['Yes please', true],
    ['Female', true],
    ['women', true],
    ['no', false],
    ['No preference', false],
    ['Man', false],
    ['', false],
    ['if at all possible', true],
    ["I don't mind", false],
    ['I do not mind either way', false],
    ["It doesn't matter to me", false],
    ['not bothered', false],
    ['No thanks', false],
    ['No - not needed', false],
    ['No, I am happy with anyone', false],
    ['No strong preferences', false],
    ['Any gender is fine', false],
    ['Either', false],
    // What cannot be read as a no is kept to, and told of.
    ['No men please', true],
    ['not a man', true],
    ['Anyone but a man', true],
    ['never with a man', true],
  ])('holds where a mentee asked for it: %s', (answer, isAsked) => {
    const asked = { ...women('mentor'), askedIn: { attribute: 'wants', by: 'mentee' as const } };
    const mentee = personOf(1, { attributes: { wants: [answer] } });
    const words = forbidden(round([mentee], [gender(5, 'Man'), gender(6, 'Woman')], asked));
    expect(words.map((each) => each === undefined)).toEqual([!isAsked, true]);
  });

  it('asks for a number within limits, of which a range lies within them whole', () => {
    const experienced = (attribute: string, from: number): RequirementSettings => ({
      name: 'experienced',
      unknown: 'forbid',
      condition: { kind: 'is', attribute, values: [], limits: { from, to: NO_BOUND }, of: 'mentor' },
    });
    const years = ['2.9', '3', '36 months', '2-4 years', 'since 2010', ''].map((text, at) =>
      personOf(at + 2, { attributes: { years_experience: [text] } }),
    );
    const mentee = personOf(1);
    expect(
      forbidden(round([mentee], years, experienced('years_experience', 3))).map((words) => words ?? ''),
    ).toEqual([
      expect.stringContaining('has years experience 2.9'),
      '',
      '',
      expect.stringContaining('has years experience 2-4 years'),
      '',
      expect.stringContaining('is not known'),
    ]);
    // ST7 is no band 7.
    const bands = ['6', 'Band 7', 'ST7'].map((band, at) => personOf(at + 2, { band }));
    expect(
      forbidden(round([mentee], bands, experienced('band', 7))).map((words) => words === undefined),
    ).toEqual([false, true, false]);
  });

  it('is not asked for by the name of another requirement in the same column', () => {
    const asked = { ...women('mentor'), askedIn: { attribute: 'wants', by: 'mentee' as const } };
    const local = {
      ...site('same'),
      name: 'same site',
      askedIn: { attribute: 'wants', by: 'mentee' as const },
    };
    const mentee = personOf(1, { site: 'North', attributes: { wants: ['Same site'] } });
    const man = personOf(5, { site: 'North', attributes: { gender: ['Man'] } });
    expect(forbidden(round([mentee], [man], asked, local))).toEqual([undefined]);
  });

  it('holds where a mentor asked for it, or either of the two', () => {
    const wanting = personOf(5, { site: 'South', attributes: { local: ['yes'] } });
    const mentors = [wanting, personOf(6, { site: 'South' })];
    const asking = (by: 'mentor' | 'either' | 'mentee') =>
      forbidden(
        round([personOf(1, { site: 'North' })], mentors, {
          ...site('same'),
          askedIn: { attribute: 'local', by },
        }),
      ).map((each) => each === undefined);
    expect([asking('mentor'), asking('either'), asking('mentee')]).toEqual([
      [false, true],
      [false, true],
      [true, true],
    ]);
  });

  it('takes the letter of an HR system for what it stands for', () => {
    expect(
      forbidden(round([gender(1)], [gender(5, 'F'), gender(6, 'm'), gender(7, 'Female')], women('mentor'))),
    ).toEqual([undefined, '“women” is required: Given006 Family006 has gender m', undefined]);
  });

  it('asks of the other what one of the two asked for, and of both where both did', () => {
    const asked = { ...women('other'), askedIn: { attribute: 'wants', by: 'either' as const } };
    const person = (id: number, own: string[], wants: string) =>
      personOf(id, { attributes: { gender: own, wants: [wants] } });
    const mentors = [
      person(5, ['Woman'], 'yes'),
      person(6, ['Man'], 'yes'),
      person(7, ['Man'], 'no'),
      person(8, [], ''),
    ];
    const met = (mentee: Person) =>
      forbidden(round([mentee], mentors, asked)).map((words) => words === undefined);
    expect(met(person(1, ['Man'], 'no'))).toEqual([false, false, true, true]);
    expect(met(person(1, ['Man'], 'yes'))).toEqual([false, false, false, false]);
    expect(met(person(1, ['Woman'], 'yes'))).toEqual([true, false, false, false]);
    expect(met(person(1, [], 'no'))).toEqual([false, false, true, true]);
    const untold = (mentee: Person) => gapsOfRules(round([mentee], mentors, asked)).map(({ words }) => words);
    expect(untold(person(1, ['Woman'], 'no'))).toEqual([]);
    expect(untold(person(1, ['Woman'], 'yes'))).toEqual([expect.stringContaining('Family008.')]);
  });

  it('compares decimals as they are written', () => {
    const years = (id: number, value: string) => personOf(id, { attributes: { years: [value] } });
    const criterion = { name: 'lead', kind: 'gap', weight: 1, attribute: 'years', softness: 0 } as const;
    const three: RequirementSettings = {
      name: 'lead',
      unknown: 'forbid',
      condition: {
        kind: 'criterion',
        atLeast: 1,
        criterion: { ...criterion, idealFrom: 3, idealTo: NO_BOUND },
      },
    };
    expect(
      forbidden(round([years(1, '2.1')], [years(5, '5.1'), years(6, '5.0')], three)).map(
        (each) => each === undefined,
      ),
    ).toEqual([true, false]);
  });

  it('tells of whom nobody can tell, of a column nobody has, and of answers that are neither yes nor no', () => {
    const [unknown] = gapsOfRules(round([nurse(1, '6')], [nurse(5, '7'), nurse(6, null)], senior(0)));
    expect(unknown?.words).toBe(
      'Whether "senior" is met cannot be told of 1 person, so nobody is matched with them where it holds: Given006 Family006.',
    );
    // Whoever has told nothing, whatever is known of everybody they could be matched with.
    const [blank] = gapsOfRules(round([gender(1)], [gender(5, 'Man'), gender(6)], women('both')));
    expect(blank?.words).toBe(
      'Whether "women" is met cannot be told of 2 people, so nobody is matched with them where it holds: Given001 Family001, Given006 Family006.',
    );
    const [missing] = gapsOfRules(
      round([personOf(1)], [personOf(5, { attributes: { genders: ['Man'] } })], women('both')),
    );
    expect(`${missing?.words} ${missing?.remedy}`).toBe(
      'Nobody on record has "gender", which the requirement "women" looks at. Did you mean "genders"?',
    );
    const asked = { ...women('mentor'), askedIn: { attribute: 'wants', by: 'mentee' as const } };
    const maybe = personOf(1, { attributes: { wants: ['maybe'] } });
    expect(gapsOfRules(round([maybe], [gender(5, 'Man')], asked)).at(-1)?.words).toBe(
      '1 answer in "wants" cannot be read as yes or no to "women", and counts as yes: "maybe" (Given001 Family001).',
    );
  });

  it('of mentees together is asked of mentees alone', () => {
    const input = round([nurse(1, '6'), nurse(2, null)], [nurse(5, null)]);
    const settings = { ...input.settings, menteesTogether: [senior(-1, 1)] };
    expect(gapsOfRules({ ...input, settings }).map(({ words }) => words)).toEqual([
      'Whether "senior" is met cannot be told of 1 person, so nobody is a mentee beside them: Given002 Family002.',
    ]);
  });

  it('can be let go of by a supposition, under its own name', () => {
    const input = round(
      [personOf(1, { site: 'North' })],
      [personOf(5, { site: 'North' })],
      site('different'),
    );
    expect(matchRound(input).solution.matched).toBe(0);
    expect(matchRound(applyWhatIf(input, ['drop rule require different site'])).solution.matched).toBe(1);
  });

  it('never makes a result better', () => {
    const requirements = fc.constantFrom(site('same'), site('different'), {
      ...site('different'),
      unknown: 'pass' as const,
    });
    fc.assert(
      fc.property(aProgramme, requirements, (input, requirement) => {
        const settings = { ...input.settings, requirements: [requirement] };
        const [free, bound] = [input, { ...input, settings }].map((each) => matchRound(each).solution);
        const isWorse =
          (bound?.matched ?? 0) < (free?.matched ?? 0) ||
          (bound?.matched === free?.matched && (bound?.total ?? 0) <= (free?.total ?? 0));
        expect(isWorse).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('asks nothing by a wish that neither of the two has, and what was asked for where one does', () => {
    const kinds = [{ name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman'] } as const];
    const wish: RequirementSettings = {
      name: 'as wished',
      unknown: 'forbid',
      condition: {
        kind: 'criterion',
        atLeast: null,
        criterion: { name: 'as wished', kind: 'asked', weight: 1, askedIn: 'asks', kinds },
      },
    };
    const asking = (id: number, asks: string, own: string[]) =>
      personOf(id, { attributes: { asks: [asks], gender: own } });
    const mentors = [gender(5, 'woman'), gender(6, 'man'), gender(7)];
    const isForbidden = (mentee: Person, ...others: Person[]) =>
      forbidden(round([mentee], [...mentors, ...others], wish)).map((words) => words !== undefined);
    expect(isForbidden(gender(1, 'man'))).toEqual([false, false, false]);
    expect(isForbidden(asking(1, 'no', ['man']))).toEqual([false, false, false]);
    expect(isForbidden(asking(1, 'a woman', ['man']))).toEqual([false, true, true]);
    // The mentor asked for a woman: of whom nothing is known, it cannot be told.
    expect(isForbidden(gender(1), asking(8, 'a woman', ['man']))).toEqual([false, false, false, true]);
  });

  it('is not asked for by the name of a kind of person that a criterion weighs', () => {
    const kinds = [
      { name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman'] },
      { name: 'same site', kind: 'same', attribute: 'site' },
    ] as const;
    const criteria = [{ name: 'kind', kind: 'asked', weight: 1, askedIn: 'asks', kinds } as const];
    const required: RequirementSettings = {
      ...women('mentor'),
      name: 'a woman',
      askedIn: { attribute: 'asks', by: 'mentee' },
    };
    const asking = (...asks: string[]) => personOf(1, { attributes: { asks } });
    const isForbidden = (mentee: Person) => {
      const input = round([mentee], [gender(5, 'man')], required);
      return forbidden({ ...input, settings: { ...input.settings, criteria } })[0] !== undefined;
    };
    expect([isForbidden(asking('same site')), isForbidden(asking('same site', 'a woman'))]).toEqual([
      false,
      true,
    ]);
  });
});
