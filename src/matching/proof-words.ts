import { mentorNumberOf, type RunResult } from '../domain/run.js';
import type { ChangesAllowed, Objective } from '../domain/settings.js';

const PROVEN: Readonly<Record<Objective, string>> = {
  coverage: 'Proven optimal: no other matching places more mentees, or as many with a higher total fit.',
  fit: 'Proven optimal: no other matching has a higher total fit, the price of those left out taken off.',
  fairest:
    'Proven: no other matching places more mentees. Among those that place as many, the worst-off fare best in this one.',
  stable: 'Proven stable: no mentee and mentor would both rather have each other than what they have.',
};

/** What the proof takes into account where pairings may change. */
const RULES_OF_CHANGE: Readonly<Record<ChangesAllowed, string>> = {
  any: ' Each change counts with its switching cost, and nobody loses the mentor they have without getting another.',
  one: ' Each change of a single pairing was tried, counted with its switching cost; nobody loses the mentor they have without getting another.',
};

type Proven = Pick<RunResult, 'objective' | 'certificate' | 'rematching'> &
  Partial<Pick<RunResult, 'pairs' | 'short'>>;

/** What a run's certificate says, in a sentence or two for the people who read the proposal. */
export function proofWords({ objective, certificate, rematching, pairs = [], short = [] }: Proven): string {
  if (!certificate.proven) return `Not proven to be the best: ${certificate.reasons.join('; ')}.`;
  const isStaged = short.length > 0 || pairs.some((pair) => mentorNumberOf(pair) > 1);
  const stages = isStaged
    ? ' This holds of first mentors, and of further ones in the places that are left.'
    : '';
  return `${PROVEN[objective]}${rematching === undefined ? '' : RULES_OF_CHANGE[rematching.mayChange]}${stages}`;
}
