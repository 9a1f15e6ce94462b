import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupCap } from '../../../src/domain/settings/cap-settings.js';
import type { Objective } from '../../../src/domain/settings/matching-settings.js';
import { StateError } from '../../../src/errors.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

type Worth = readonly [matched: number, total: number];

/** The best (matched, total) by trying every assignment within the places and the caps. */
function bestWithinCaps({ problem }: Solution, caps: readonly GroupCap[]): Worth {
  const siteOf = (cap: GroupCap, mentee: number, mentor: number) =>
    cap.of === 'mentors' ? problem.mentors[mentor]?.person : problem.mentees[mentee];
  const groupOf = (cap: GroupCap, mentee: number, mentor: number) => {
    const person = siteOf(cap, mentee, mentor);
    const value = cap.attribute === 'site' ? person?.site : person?.unit;
    if (value == null || (cap.value !== undefined && cap.value !== value)) return undefined;
    return `${cap.of} ${cap.attribute} ${value}`;
  };
  const mentorIds = problem.mentors.map(({ person }) => person.id);
  /** `used`: pairs by group, and under `mentee mentor` the pairs themselves. */
  const search = (mentee: number, places: readonly number[], used: ReadonlyMap<string, number>): Worth => {
    if (mentee === problem.mentees.length) return [0, 0];
    const own = problem.mentees[mentee]?.id;
    let best = search(mentee + 1, places, used);
    for (const [mentor, left] of places.entries()) {
      const score = problem.scores.at(mentee, mentor);
      const groups = caps.map((cap) => [cap, groupOf(cap, mentee, mentor)] as const);
      const isFull = groups.some(([cap, key]) => key !== undefined && (used.get(key) ?? 0) >= cap.most);
      const isOwnMentee = used.has(`${mentorIds[mentor]} ${own}`);
      if (left === 0 || score < 0 || isFull || isOwnMentee) continue;
      const then = new Map(used).set(`${own} ${mentorIds[mentor]}`, 1);
      for (const [, key] of groups) if (key !== undefined) then.set(key, (then.get(key) ?? 0) + 1);
      const [matched, total] = search(mentee + 1, places.with(mentor, left - 1), then);
      if (matched + 1 > best[0] || (matched + 1 === best[0] && total + score > best[1]))
        best = [matched + 1, total + score];
    }
    return best;
  };
  return search(
    0,
    problem.mentors.map(({ places }) => places),
    new Map(),
  );
}

const somebody = (id: number, role: 'mentee' | 'mentor' | 'both') =>
  fc
    .record({
      site: fc.constantFrom(null, 'North', 'South'),
      ward: fc.constantFrom('A', 'B'),
      needs: fc.subarray(['audit', 'triage', 'rota'], { minLength: 1 }),
      strengths: fc.subarray(['audit', 'triage', 'rota'], { minLength: 1 }),
      capacity: fc.constantFrom(1, 2),
    })
    // Every ward lies within one site.
    .map(({ site, ward, capacity, ...attributes }) =>
      participant(
        personOf(id, { site, unit: site === null ? null : `${site} ${ward}`, attributes }),
        role,
        capacity,
      ),
    );

const mentees = [1, 2, 3, 4, 5].map((id) => somebody(id, 'mentee'));
const mentors = [6, 7, 8].map((id) => somebody(id, 'mentor'));
const aCap = (of: 'mentors' | 'mentees', attribute: 'site' | 'unit') =>
  fc.constantFrom(0, 1, 2).map((most): GroupCap => ({ of, attribute, most }));
const someCaps = fc
  .tuple(aCap('mentors', 'site'), aCap('mentors', 'unit'), aCap('mentees', 'site'), aCap('mentees', 'unit'))
  .chain((all) => fc.subarray(all, { minLength: 1 }));

function round(
  participants: MatchingInput['participants'],
  groups: readonly GroupCap[],
  objective: Objective,
) {
  const settings = settingsOf({ caps: { groups }, objective, rules: { managementChain: false } });
  return roundOf({ participants, settings });
}

describe('caps on groups of pairs', () => {
  it('give the best matching within them, proven, on either side and within each other', () => {
    fc.assert(
      fc.property(fc.tuple(...mentees, ...mentors), someCaps, (participants, caps) => {
        const { solution } = matchRound(round(participants, caps, 'coverage'));
        expect([solution.matched, solution.total]).toEqual(bestWithinCaps(solution, caps));
        expect(solution.certificate.proven).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('give it where people are both, and nobody is the mentor of their own mentor', () => {
    const both = [1, 2, 3, 4].map((id) => somebody(id, 'both'));
    fc.assert(
      fc.property(fc.tuple(...both), someCaps, (participants, caps) => {
        const { solution } = matchRound(round(participants, caps, 'coverage'));
        expect([solution.matched, solution.total]).toEqual(bestWithinCaps(solution, caps));
        expect(solution.certificate.proven).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('never make a result better, nor a plain one different where they are wide', () => {
    fc.assert(
      fc.property(
        fc.tuple(...mentees, ...mentors),
        fc.constantFrom('coverage', 'fit'),
        (participants, objective) => {
          const wide = [{ of: 'mentors', attribute: 'site', most: 9 } as const];
          const plain = matchRound(round(participants, [], objective)).solution;
          const capped = matchRound(round(participants, wide, objective)).solution;
          expect([capped.matched, capped.total]).toEqual([plain.matched, plain.total]);
          const tight = matchRound(
            round(participants, [{ ...wide[0], most: 1 } as GroupCap], objective),
          ).solution;
          expect(objective === 'fit' || tight.matched <= plain.matched).toBe(true);
          expect(objective === 'coverage' || tight.total <= plain.total).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  const at = (id: number, site: string) => personOf(id, { site });
  const people = [1, 2, 3].map((id) => participant(at(id, 'North'), 'mentee'));
  const north = participant(at(8, 'North'), 'mentor', 3);

  it('count pairings that go on and pairs that are settled', () => {
    const caps = [{ of: 'mentors', attribute: 'site', value: 'North', most: 2 } as const];
    const input = round([...people, north], caps, 'coverage');
    expect(matchRound(input).solution.matched).toBe(2);
    expect(matchRound({ ...input, pairings: [pairingOf([1, 8])] }).solution.matched).toBe(1);
    const must = matchRound({ ...input, namedRules: [namedRule(1, 'must', [3, 8])] });
    expect(must.run.pairs.map(({ menteeId }) => menteeId)).toEqual([1, 3]);
  });

  it('are the reason of those left over', () => {
    const caps = [{ of: 'mentees', attribute: 'site', most: 2 } as const];
    const { run } = matchRound(round([...people, north], caps, 'coverage'));
    expect(run.leftOver.map(({ reason }) => reason)).toEqual([
      '1 mentor considered: 1 for whom a cap is reached (the mentees of site North may have only 2).',
    ]);
  });

  it('keep a waiting list in its order', () => {
    const waiting = [1, 2, 3].map((id) =>
      participant(personOf(id, { attributes: { since: [`2026-0${4 - id}-01`] } }), 'mentee'),
    );
    const caps = [{ of: 'mentors', attribute: 'site', most: 1 } as const];
    const input = round([...waiting, north], caps, 'coverage');
    const settings = { ...input.settings, priorityAttribute: 'since' };
    expect(matchRound({ ...input, settings }).run.pairs.map(({ menteeId }) => menteeId)).toEqual([3]);
  });

  it('hold mentors to the most mentees of one, whatever they said', () => {
    const settings = settingsOf({ caps: { menteesOfOneMentor: 1, groups: [] } });
    const { solution } = matchRound(roundOf({ participants: [...people, north], settings }));
    expect([solution.matched, solution.problem.mentors[0]?.capacity]).toEqual([1, 1]);
  });

  it('on the mentees of one mentor are named where a mentor who would take more is full', () => {
    const mentees = [1, 2, 3].map((id) => participant(personOf(id), 'mentee'));
    const reason = (capacity: number) =>
      matchRound(
        roundOf({
          participants: [...mentees, participant(personOf(9), 'mentor', capacity)],
          settings: settingsOf({ caps: { menteesOfOneMentor: 2, groups: [] } }),
        }),
      ).run.leftOver[0]?.reason;
    expect(reason(3)).toContain(
      'Given009 Family009 would take more than the 2 mentees that mentees_of_one_mentor allows.',
    );
    expect(reason(2)).not.toContain('mentees_of_one_mentor');
  });

  it('are refused in words where they overlap, or cannot be weighed against something else', () => {
    const overlapping = [participant(personOf(9, { site: 'North', unit: 'ICU' }), 'mentor')];
    const both = [
      { of: 'mentors', attribute: 'site', most: 1 } as const,
      { of: 'mentors', attribute: 'unit', most: 1 } as const,
    ];
    const other = [
      participant(personOf(6, { site: 'South', unit: 'ICU' }), 'mentor'),
      participant(personOf(7, { site: 'North' }), 'mentor'),
    ];
    const input = round([...people, ...overlapping, ...other], both, 'coverage');
    expect(() => matchRound(input)).toThrow(
      'The caps on site North and unit ICU overlap: Given009 Family009 is in both, and others in one alone.',
    );
    for (const objective of ['fairest', 'stable'] as const)
      expect(() => matchRound(round([...people, north], both.slice(0, 1), objective))).toThrow(StateError);
    const rematching = { mayChange: 'any', pairingIds: [] } as const;
    expect(() =>
      matchRound({ ...round([...people, north], both.slice(0, 1), 'coverage'), rematching }),
    ).toThrow('Caps on groups of pairs cannot be kept together with --may-change.');
  });
});
