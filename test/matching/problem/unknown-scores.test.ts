import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../src/domain/people/participant.js';
import { judgedShare } from '../../../src/domain/rounds/run.js';
import { UNKNOWN_COUNTS, type UnknownCounts } from '../../../src/domain/settings/criterion-settings.js';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { explainFit } from '../../../src/matching/problem/explain-fit.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import { COMPUTING } from '../../../src/matching/round/computing.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from '../round/a-programme.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const NEEDS = {
  name: 'needs',
  kind: 'coverage',
  weight: 3,
  menteeAttribute: 'needs',
  mentorAttribute: 'strengths',
} as const;
const SITE = { name: 'site', kind: 'same', weight: 1, attribute: 'site' } as const;

function mentee(id: number, needs: string[], site: string | null = 'North') {
  return participant(personOf(id, { site, attributes: { needs } }), 'mentee');
}

function mentor(id: number, strengths: string[], site: string | null = 'North') {
  return participant(personOf(id, { site, attributes: { strengths } }), 'mentor');
}

function problemOf(
  participants: readonly Participant[],
  settings: Partial<Omit<MatchingSettings, 'rules'>> = {},
) {
  return buildProblem(
    roundOf({ participants, settings: settingsOf({ criteria: [NEEDS, SITE], ...settings }) }),
  );
}

/** The fit and the first part, of the pair at these indices. */
function pairAt(problem: Problem, menteeAt: number, mentorAt: number) {
  const { fit, parts } = explainFit(problem, menteeAt, mentorAt);
  return { fit, judged: judgedShare(parts), ...parts[0] };
}

// Means of needs: all pairs (1 + 0.5 + 0 + 0) ÷ 4, of the first mentee 0.75, of the second 0; of the mentors 0.5 and 0.25.
const PEOPLE = [
  mentee(1, ['audit', 'triage']),
  mentee(2, ['ECMO']),
  mentee(3, []),
  mentor(6, ['audit', 'triage']),
  mentor(7, ['audit']),
  mentor(8, []),
];

describe('what is not known', () => {
  it('counts as the mean of all pairs, or of those of the mentee or the mentor where it is lower', () => {
    const problem = problemOf(PEOPLE);
    expect(pairAt(problem, 0, 2)).toEqual({
      criterion: 'needs',
      score: null,
      countsAs: 0.375,
      weight: 0.75,
      lacking: 0.75,
      words: "the mentor's strengths not known: taken for 0.38, the mean of all pairs",
      fit: 0.531_249,
      judged: 0.25,
    });
    expect(pairAt(problem, 1, 2)).toMatchObject({
      countsAs: 0,
      words: "the mentor's strengths not known: taken for 0.00, the mean of this mentee's pairs",
      fit: 0.25,
    });
    expect(pairAt(problem, 2, 0)).toMatchObject({
      countsAs: 0.375,
      words: "the mentee's needs not known: taken for 0.38, the mean of all pairs",
    });
    expect(pairAt(problem, 2, 1)).toMatchObject({
      countsAs: 0.25,
      words: "the mentee's needs not known: taken for 0.25, the mean of this mentor's pairs",
    });
    // Of mentees on average (0.375 + 0) ÷ 2, of mentors (0.375 + 0.25) ÷ 2.
    expect(pairAt(problem, 2, 2)).toMatchObject({
      countsAs: 0.1875,
      words:
        "the mentee's needs not known: taken for 0.19, the mean of pairs of which one of the two is known",
      judged: 0.25,
    });
  });

  it('is shared out, nothing, or forbids, where the settings say so, also of one criterion', () => {
    const share = problemOf(PEOPLE, { unknown: 'share' });
    expect(pairAt(share, 0, 2)).toMatchObject({
      weight: 0,
      words: "the mentor's strengths not known: not judged, its weight shared out",
      fit: 1,
      judged: 0.25,
    });
    const zero = problemOf(PEOPLE, { unknown: 'zero' });
    expect(pairAt(zero, 0, 2)).toMatchObject({
      countsAs: 0,
      words: "the mentor's strengths not known: counts as 0",
      fit: 0.25,
    });
    const forbid = problemOf(PEOPLE, { criteria: [{ ...NEEDS, unknown: 'forbid' }, SITE] });
    const rule = forbid.rules.find(({ name }) => name === 'unknown needs');
    expect([0, 1, 2].map((each) => [...(rule?.excludes(each) ?? [])])).toEqual([[2], [2], [0, 1, 2]]);
    expect(rule?.words(0, 2)).toBe("“needs” must be known of both: the mentor's strengths not known");
    const sharedAlone = problemOf(PEOPLE, {
      unknown: 'zero',
      criteria: [{ ...NEEDS, unknown: 'share' }, SITE],
    });
    expect(pairAt(sharedAlone, 0, 2).fit).toBe(1);
  });

  it('is shared out where nobody answered, for then there is no mean', () => {
    const problem = problemOf([mentee(1, []), mentor(6, ['audit'])]);
    expect(pairAt(problem, 0, 0)).toMatchObject({ weight: 0, fit: 1, judged: 0.25 });
    expect(pairAt(problemOf([mentee(1, [], null), mentor(6, [])]), 0, 0)).toMatchObject({
      fit: null,
      judged: 0,
    });
  });

  it('lets the pair win of two equal ones of which more is known, whatever the order of people', () => {
    const full = mentor(7, ['audit', 'triage']);
    const blank = (id: number) => mentor(id, [], null);
    const settings = settingsOf({ criteria: [NEEDS, SITE] });
    for (const id of [6, 8]) {
      const { run } = matchRound(
        roundOf({ participants: [mentee(1, ['audit', 'ECMO']), full, blank(id)], settings }),
      );
      expect(run.pairs.map(({ mentorId }) => mentorId)).toEqual([7]);
    }
  });

  it('makes nothing of a wish that nobody made, and no less of a pair that was wished for', () => {
    const wishes = { name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' } as const;
    const wishing = participant(
      personOf(1, { site: 'North', attributes: { prefers: ['P006', 'P007'] } }),
      'mentee',
    );
    const people = [
      wishing,
      mentee(2, []),
      mentor(6, [], 'South'),
      mentor(7, []),
      mentor(8, []),
      mentor(9, [], 'South'),
    ];
    const problem = problemOf(people, { criteria: [wishes, SITE] });
    expect(pairAt(problem, 0, 0)).toMatchObject({ score: 1, weight: 0.5, fit: 0.5, judged: 1 });
    // The second of two choices: half of what is missing to a whole fit.
    expect(pairAt(problem, 0, 1)).toMatchObject({ score: 0.5, countsAs: 1, weight: 0.5, fit: 1 });
    expect(pairAt(problem, 0, 2)).toMatchObject({ score: 0, weight: 0.5, fit: 0.5 });
    expect(pairAt(problem, 0, 3)).toMatchObject({ score: 0, fit: 0 });
    expect(pairAt(problem, 1, 1)).toEqual({
      criterion: 'wishes',
      score: null,
      weight: 0,
      lacking: 0,
      words: 'neither named any wishes',
      fit: 1,
      judged: 1,
    });
  });
});

const withUnknown: fc.Arbitrary<MatchingInput> = fc
  .tuple(aProgramme, fc.constantFrom(...UNKNOWN_COUNTS), fc.constantFrom(undefined, ...UNKNOWN_COUNTS))
  .map(([input, unknown, own]) => {
    const [first, ...others] = input.settings.criteria;
    const criteria =
      first === undefined ? [] : [own === undefined ? first : { ...first, unknown: own }, ...others];
    return { ...input, settings: { ...input.settings, criteria, unknown } };
  });

describe('on small programmes, what is not known', () => {
  it('counts the same in the solver, row by row, and in the explanation', () => {
    fc.assert(
      fc.property(withUnknown, (input) => {
        const problem = buildProblem(input);
        const byRow = buildProblem(input, { ...COMPUTING, mostPairsInMemory: 0 });
        for (const mentee of problem.mentees.keys()) {
          for (const mentor of problem.mentors.keys()) {
            const score = problem.scores.at(mentee, mentor);
            expect([byRow.scores.at(mentee, mentor), byRow.scores.rowOf(mentee)[mentor]]).toEqual([
              score,
              score,
            ]);
            const { fit, parts } = explainFit(problem, mentee, mentor);
            if (score >= 0) expect(fit ?? 0).toBe(score / 1e6);
            const sum = parts.reduce(
              (all, part) => all + part.weight * (part.countsAs ?? part.score ?? 0),
              0,
            );
            expect(Math.abs(sum - (fit ?? 0))).toBeLessThan(1e-5);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever is ruled, decided and paired', () => {
    const fitsOf = (input: MatchingInput) => {
      const problem = buildProblem(input);
      return new Map(
        problem.mentees.flatMap(({ id }, mentee) =>
          problem.mentors.map(({ person }, mentor) => [
            `${id} ${person.id}`,
            explainFit(problem, mentee, mentor).fit,
          ]),
        ),
      );
    };
    fc.assert(
      fc.property(aProgramme, (input) => {
        const free = fitsOf({
          ...input,
          pairings: [],
          namedRules: [],
          settings: settingsOf({ rules: { managementChain: false } }),
        });
        for (const [pair, fit] of fitsOf(input)) expect([pair, free.get(pair)]).toEqual([pair, fit]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Everybody with all answers but those taken away. */
const terms = fc.subarray(['audit', 'triage', 'ECMO', 'rota'], { minLength: 1 });
const years = fc.constantFrom('1', '4', '9', '20');
const answered = fc.record({
  needs: terms,
  strengths: terms,
  languages: terms,
  availability: terms,
  years_experience: years,
});
const aFullRound = fc.tuple(
  fc.array(answered, { minLength: 1, maxLength: 4 }),
  fc.array(answered, { minLength: 2, maxLength: 4 }),
  fc.constantFrom('mean' as const, 'zero' as const, 'forbid' as const),
);

function fullRound(
  [mentees, mentors]: readonly [readonly object[], readonly object[], unknown],
  unknown: UnknownCounts,
): MatchingInput {
  const person = (answers: object, id: number) =>
    personOf(id, {
      site: 'North',
      attributes: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value].flat()])),
    });
  const participants = [
    ...mentees.map((answers, at) => participant(person(answers, at + 1), 'mentee')),
    ...mentors.map((answers, at) => participant(person(answers, at + 11), 'mentor')),
  ];
  return roundOf({ participants, settings: settingsOf({ unknown }) });
}

function without(input: MatchingInput, id: number, ...answers: readonly string[]): MatchingInput {
  const participants = input.participants.map((each) => {
    if (each.person.id !== id) return each;
    const attributes = new Map([...each.person.attributes].filter(([name]) => !answers.includes(name)));
    return { ...each, person: { ...each.person, attributes } };
  });
  return { ...input, participants, people: participants.map(({ person }) => person) };
}

const ALL = ['needs', 'strengths', 'languages', 'availability', 'years_experience'] as const;

/** A column of the scores as fits in millionths, and of the first criterion alone. */
function rowsOf(input: MatchingInput) {
  const problem = buildProblem(input);
  const { mentees, mentors } = problem;
  return mentees.map((_, mentee) =>
    mentors.map((__, mentor) => ({
      score: problem.scores.at(mentee, mentor),
      needs: explainFit(problem, mentee, mentor).parts[0]?.score ?? null,
    })),
  );
}

describe('an answer taken away', () => {
  it('never makes anybody a better match where it counts as nothing, or forbids', () => {
    fc.assert(
      fc.property(
        aFullRound,
        fc.constantFrom('zero' as const, 'forbid' as const),
        fc.nat(),
        fc.constantFrom(...ALL),
        (people, unknown, pick, answer) => {
          const input = fullRound(people, unknown);
          const { id } = input.people[pick % input.people.length] ?? { id: -1 };
          const [before, after] = [rowsOf(input), rowsOf(without(input, id, answer))];
          for (const [mentee, row] of after.entries())
            for (const [mentor, { score }] of row.entries())
              expect(Math.max(score, -1)).toBeLessThanOrEqual(before[mentee]?.[mentor]?.score ?? -1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('by default never betters a pair that it suited at least as well as the mean, nor anybody on the whole whom it did', () => {
    fc.assert(
      fc.property(aFullRound, fc.nat(), (people, pick) => {
        const input = fullRound(people, 'mean');
        const mentors = people[1].length;
        const mentor = pick % mentors;
        const [before, after] = [rowsOf(input), rowsOf(without(input, mentor + 11, 'strengths'))];
        const own = before.map((row) => row[mentor]?.needs ?? 0);
        const all = before.flatMap((row) => row.map(({ needs }) => needs ?? 0));
        const mean = (numbers: readonly number[]) =>
          numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
        const total = (rows: typeof before) => rows.reduce((sum, row) => sum + (row[mentor]?.score ?? 0), 0);
        for (const [mentee, row] of before.entries()) {
          const ofMentee = mean(row.map(({ needs }) => needs ?? 0));
          if ((own[mentee] ?? 0) < ofMentee - 1e-9) continue;
          expect(after[mentee]?.[mentor]?.score).toBeLessThanOrEqual(row[mentor]?.score ?? -1);
        }
        if (mean(own) >= mean(all) - 1e-9) expect(total(after)).toBeLessThanOrEqual(total(before));
      }),
      { numRuns: 200 },
    );
  });

  it('by default never leaves somebody without any answer the best match there is for anybody', () => {
    fc.assert(
      fc.property(
        aFullRound,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ALL))),
        (people, pick, more) => {
          const [mentees, mentors] = [people[0].length, people[1].length];
          const gaps = more.reduce(
            (input, [at, answer]) => without(input, input.people[at % input.people.length]?.id ?? -1, answer),
            fullRound(people, 'mean'),
          );
          const blankMentor = pick % mentors;
          const ofMentors = rowsOf(without(gaps, blankMentor + 11, ...ALL));
          for (const row of ofMentors) {
            const others = row.filter((_, at) => at !== blankMentor).map(({ score }) => score);
            expect(row[blankMentor]?.score).toBeLessThanOrEqual(Math.max(...others));
          }
          const blankMentee = pick % mentees;
          const ofMentees = rowsOf(without(gaps, blankMentee + 1, ...ALL));
          if (mentees < 2) return;
          for (let mentor = 0; mentor < mentors; mentor++) {
            const others = ofMentees.flatMap((row, at) =>
              at === blankMentee ? [] : [row[mentor]?.score ?? 0],
            );
            expect(ofMentees[blankMentee]?.[mentor]?.score).toBeLessThanOrEqual(Math.max(...others));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
