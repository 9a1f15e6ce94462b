import { mentorNumberOf, type RunResult } from '../domain/run.js';
import type { Objective } from '../domain/settings.js';

const PROVEN: Readonly<Record<Objective, string>> = {
  coverage: 'Proven optimal: no other matching places more mentees, or as many with a higher total fit.',
  fit: 'Proven optimal: no other matching has a higher total fit, the price of those left out taken off.',
  fairest:
    'Proven: no other matching places more mentees. Among those that place as many, the worst-off fare best in this one.',
  stable: 'Proven stable: no mentee and mentor would both rather have each other than what they have.',
};

type Proven = Pick<RunResult, 'objective' | 'certificate'> & Partial<Pick<RunResult, 'pairs' | 'short'>>;

/** What a run's certificate says, in a sentence or two for the people who read the proposal. */
export function proofWords({ objective, certificate, pairs = [], short = [] }: Proven): string {
  if (!certificate.proven) return `Not proven to be the best: ${certificate.reasons.join('; ')}.`;
  const isStaged = short.length > 0 || pairs.some((pair) => mentorNumberOf(pair) > 1);
  return isStaged
    ? `${PROVEN[objective]} This holds of first mentors, and of further ones in the places that are left.`
    : PROVEN[objective];
}
