import fc from 'fast-check';
import type { Participant } from '../../../src/domain/people/participant.js';
import type { NamedRule } from '../../../src/domain/rounds/named-rule.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from './pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from './round-of.js';

const terms = fc.uniqueArray(fc.constantFrom('audit', 'triage', 'ECMO', 'rota', 'sepsis'), { maxLength: 4 });

/** Somebody with the gaps of real data: no site, no needs, an unknown manager, on leave. */
export function participantWith(id: number): fc.Arbitrary<Participant> {
  const parts = fc.record({
    site: fc.constantFrom(null, 'Eastgate', 'North', 'Harbour'),
    managerId: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 2 }),
    status: fc.constantFrom(
      'active' as const,
      'active' as const,
      'active' as const,
      'on_leave' as const,
      'left' as const,
    ),
    attributes: fc.record({
      needs: terms,
      strengths: terms,
      languages: fc.subarray(['English', 'Polish', 'Urdu']),
      years_experience: fc.constantFrom([], ['1'], ['6'], ['20']),
    }),
  });
  const role = fc.constantFrom('mentee' as const, 'mentee' as const, 'mentor' as const, 'both' as const);
  return fc
    .tuple(parts, role, fc.constantFrom(null, 0, 1, 2))
    .map(([person, itsRole, capacity]) => participant(personOf(id, person), itsRole, capacity));
}

const ids = fc.integer({ min: 1, max: 9 });
const pairOfIds = fc.tuple(ids, ids).filter(([a, b]) => a !== b);
const nevers: fc.Arbitrary<readonly NamedRule[]> = fc
  .array(pairOfIds, { maxLength: 3 })
  .map((pairs) => pairs.map((pair, at) => namedRule(at + 1, 'never', pair)));

/** A small programme with the mess of real ones: leavers, chains with circles, missing values, earlier pairings. */
export const aProgramme: fc.Arbitrary<MatchingInput> = fc
  .record({
    participants: fc
      .integer({ min: 1, max: 9 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => participantWith(at + 1)))),
    namedRules: nevers,
    earlier: fc.uniqueArray(pairOfIds, { maxLength: 2, selector: (pair) => pair.join() }),
    current: fc.option(pairOfIds),
    settings: fc
      .record({ sharedLanguage: fc.boolean(), minimumFit: fc.constantFrom(0, 0, 0.4) })
      .map((rules) => settingsOf({ rules })),
    seed: fc.constantFrom(0, 0, 7),
  })
  .map(({ participants, earlier, current, ...rest }) => {
    const pairings = earlier.map((pair) => pairingOf(pair, { roundId: 9, status: 'completed' }));
    if (current !== null) pairings.push(pairingOf(current));
    return roundOf({ participants, pairings, ...rest });
  });

/** One of which every assignment can be tried. */
export const aSmallProgramme = aProgramme.filter((input) => {
  const { mentees, mentors } = buildProblem(input);
  return mentees.length * mentors.length <= 20;
});
