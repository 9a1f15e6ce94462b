import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/domain/pairings/pairing.js';
import type { Person } from '../../../src/domain/people/person.js';
import { StateError } from '../../../src/errors.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { explainFit } from '../../../src/matching/problem/explain-fit.js';
import { buildProblem, forbiddingRule } from '../../../src/matching/problem/problem.js';
import { fingerprintText } from '../../../src/matching/round/fingerprint-text.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { bestByTrial, type Value } from '../answers/best-by-trial.js';
import { aProgramme, participantWith } from './a-programme.js';
import { namedRule, participant } from './round-of.js';

function isAbove(input: MatchingInput, upper: number, lower: number): boolean {
  let at: number | null = lower;
  for (let steps = 0; steps < 20 && at !== null; steps++) {
    at = input.people.find(({ id }) => id === at)?.managerId ?? null;
    if (at === upper) return true;
  }
  return false;
}

describe('matchRound on small programmes', () => {
  it('reaches the best there is by trying everything, with a proof', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const { run } = matchRound(input);
        const [matched, total] = bestByTrial(buildProblem(input));
        expect([run.pairs.length, Math.round(run.totalFit * 1e6)]).toEqual([matched, total]);
        expect(run.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
        expect(run.pairs.length + run.leftOver.length).toBe(run.menteeCount);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps capacity, vetoes, lines of management, earlier pairings and status', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const { run } = matchRound(input);
        for (const { person, capacity } of input.participants) {
          const held = input.pairings.filter((each) => each.mentorId === person.id && isOpen(each.status));
          const given = run.pairs.filter(({ mentorId }) => mentorId === person.id);
          if (given.length === 0) continue;
          expect(person.status).toBe('active');
          expect(given.length + held.length).toBeLessThanOrEqual(capacity ?? input.settings.defaultCapacity);
        }
        for (const { menteeId: mentee, mentorId: mentor, fit } of run.pairs) {
          expect(mentee).not.toBe(mentor);
          expect(run.pairs.some((each) => each.menteeId === mentor && each.mentorId === mentee)).toBe(false);
          expect(
            input.namedRules.some(
              (rule) => [rule.menteeId, rule.mentorId].sort().join() === [mentee, mentor].sort().join(),
            ),
          ).toBe(false);
          expect(isAbove(input, mentor, mentee) || isAbove(input, mentee, mentor)).toBe(false);
          expect(input.pairings.some((each) => each.menteeId === mentee && each.mentorId === mentor)).toBe(
            false,
          );
          expect(fit ?? 0).toBeGreaterThanOrEqual(input.settings.rules.minimumFit);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of rows, nor does its fingerprint', () => {
    const shuffled = aProgramme.chain((input) =>
      fc.record({
        input: fc.constant(input),
        participants: fc.shuffledSubarray([...input.participants], { minLength: input.participants.length }),
        people: fc.shuffledSubarray([...input.people], { minLength: input.people.length }),
        namedRules: fc.shuffledSubarray([...input.namedRules], { minLength: input.namedRules.length }),
        pairings: fc.shuffledSubarray([...input.pairings], { minLength: input.pairings.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, ...orders }) => {
        const other = { ...input, ...orders };
        expect(matchRound(other).run).toEqual(matchRound(input).run);
        expect(fingerprintText(other)).toBe(fingerprintText(input));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a must wherever it does not clash, and is then still the best there is', () => {
    fc.assert(
      fc.property(aProgramme, fc.nat(), (input, pick) => {
        const problem = buildProblem(input);
        const mentee = problem.mentees[pick % Math.max(1, problem.mentees.length)];
        const mentor = problem.mentors[pick % Math.max(1, problem.mentors.length)];
        if (mentee === undefined || mentor === undefined) return;
        const must = namedRule(99, 'must', [mentee.id, mentor.person.id]);
        const withMust = { ...input, namedRules: [...input.namedRules, must] };
        const rule = forbiddingRule(
          problem,
          problem.mentees.indexOf(mentee),
          problem.mentors.indexOf(mentor),
        );
        const mayBe = rule === undefined || rule.name === 'minimum fit';
        if (!mayBe || mentor.places === 0) {
          expect(() => matchRound(withMust)).toThrow(StateError);
          return;
        }
        const { run } = matchRound(withMust);
        expect(
          run.pairs.some((each) => each.menteeId === mentee.id && each.mentorId === mentor.person.id),
        ).toBe(true);
        expect(run.certificate.proven).toBe(true);
        expect([run.pairs.length, Math.round(run.totalFit * 1e6)]).toEqual(
          bestByTrial(buildProblem(withMust)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('scores the matrix and the explanations alike, to the last millionth', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const problem = buildProblem(input);
        for (const mentee of problem.mentees.keys()) {
          for (const mentor of problem.mentors.keys()) {
            const score = problem.scores.at(mentee, mentor);
            if (score >= 0) expect(explainFit(problem, mentee, mentor).fit ?? 0).toBe(score / 1e6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives a reason that counts every mentor but oneself', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const { run, solution } = matchRound(input);
        for (const { menteeId, reason } of run.leftOver) {
          const match = /^(\d+) mentors? considered: (.*?)\. ?/.exec(reason);
          if (match === null) continue;
          const others = solution.problem.mentors.filter(({ person }) => person.id !== menteeId).length;
          const counted = (match[2] ?? '')
            .split(', ')
            .reduce((sum, part) => sum + Number.parseInt(part, 10), 0);
          expect([Number(match[1]), counted]).toEqual([others, others]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never does worse for one more place, or for one more mentor', () => {
    const isAtLeast = (one: Value, other: Value) =>
      one[0] > other[0] || (one[0] === other[0] && one[1] >= other[1]);
    const worthOf = (input: MatchingInput): Value => {
      const { matched, total } = matchRound(input).solution;
      return [matched, total];
    };
    fc.assert(
      fc.property(aProgramme, participantWith(77), (input, { person }) => {
        const before = worthOf(input);
        // A mentor more may lower the means that unknown answers are taken for: measured as before, nothing is lost.
        const { means } = buildProblem(input).input;
        const raised = input.participants.map((each) => ({ ...each, capacity: (each.capacity ?? 1) + 1 }));
        expect(isAtLeast(worthOf({ ...input, participants: raised }), before)).toBe(true);
        const measured = means === undefined ? input : { ...input, means };
        const joined = { ...measured, people: [...input.people, person] };
        const participants = [...input.participants, participant(person, 'mentor', 1)];
        expect(isAtLeast(worthOf({ ...joined, participants }), before)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the ids people happen to have', () => {
    const other = (id: number) => 1000 - 7 * id;
    fc.assert(
      fc.property(aProgramme, (input) => {
        const person = (each: Person) => ({
          ...each,
          id: other(each.id),
          managerId: each.managerId === null ? null : other(each.managerId),
        });
        const pair = <Pair extends { menteeId: number; mentorId: number }>(each: Pair) => ({
          ...each,
          menteeId: other(each.menteeId),
          mentorId: other(each.mentorId),
        });
        const relabelled = matchRound({
          ...input,
          people: input.people.map(person),
          participants: input.participants.map((each) => ({ ...each, person: person(each.person) })),
          pairings: input.pairings.map(pair),
          namedRules: input.namedRules.map(pair),
        });
        const { run } = matchRound(input);
        expect(relabelled.run.pairs).toEqual(run.pairs.map(pair));
        expect(relabelled.run.leftOver).toEqual(
          run.leftOver.map((each) => ({ ...each, menteeId: other(each.menteeId) })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
