import { mentorNumberOf, type RunResult } from '../../domain/rounds/run.js';
import { comingFirstInWords } from '../../domain/settings/coming-first.js';
import type { ChangesAllowed, Objective } from '../../domain/settings/matching-settings.js';

const PROVEN: Readonly<Record<Objective, string>> = {
  coverage: 'Proven optimal: no other matching places more mentees, or as many with a higher total fit.',
  fit: 'Proven optimal: no other matching has a higher total fit.',
  fairest:
    'Proven: no other matching places more mentees. Among those that place as many, the worst-off fare best in this one.',
  stable: 'Proven stable: no mentee and mentor would both rather have each other than what they have.',
};

/** What the proof takes into account where pairings may change. */
const RULES_OF_CHANGE: Readonly<Record<ChangesAllowed, string>> = {
  any: ' Each change counts with its switching cost, and nobody loses the mentor they have without getting another.',
  one: ' Each change of a single pairing was tried, counted with its switching cost; nobody loses the mentor they have without getting another.',
};

/** The same where all mentors of a mentee were given at once. */
const PROVEN_JOINTLY = {
  coverage:
    'Proven optimal: no other matching gives more mentees a mentor; or as many, and more of them a second one, then a third; or as many again, with a higher total fit of all pairs.',
  fit: 'Proven optimal: no other matching has a higher total fit of all pairs.',
} as const;

/** The same where every mentor is to have some mentees. */
const PROVEN_WITH_MINIMUM: Readonly<Record<Objective, string>> = {
  coverage:
    'Proven optimal: no other matching places more mentees; or as many, and leaves fewer empty of the places that every mentor is to have filled; or as few, with a higher total fit.',
  fit: 'Proven optimal: no other matching leaves fewer empty of the places that every mentor is to have filled; or as few, with a higher total fit.',
  fairest:
    'Proven: no other matching places more mentees; or as many, and leaves fewer empty of the places that every mentor is to have filled. Among those equal in both, the worst-off fare best in this one.',
  stable: PROVEN.stable,
};

/** From so many mentees on an empty place counts as 1,000 whole fits, and no more. */
const MENTEES_OF_A_LARGE_ROUND = 1000;

/** The same where criteria come one after the other. */
function provenInOrder(order: readonly string[]): string {
  const then = order.map((name) => `as many with a higher total by “${name}”`);
  return `Proven optimal: no other matching places more mentees; or ${then.join('; or as much by that, and ').replaceAll('and as many with', 'and')}; or as much by all of these, and a higher total fit.`;
}

function provenWords({ objective, menteeCount = 0, menteesForEveryMentor = 0, order = [] }: Proven): string {
  if (order.length > 0) return provenInOrder(order);
  if (menteesForEveryMentor === 0) return PROVEN[objective];
  const isLarge = menteeCount >= MENTEES_OF_A_LARGE_ROUND && objective !== 'fairest';
  return `${PROVEN_WITH_MINIMUM[objective]}${isLarge ? ' An empty one counts as 1,000 whole fits.' : ''}`;
}

type Proven = Pick<RunResult, 'objective' | 'certificate' | 'rematching'> &
  Partial<
    Pick<
      RunResult,
      | 'pairs'
      | 'short'
      | 'whoComesFirst'
      | 'menteeCount'
      | 'menteesForEveryMentor'
      | 'priceOfLeavingOut'
      | 'severalMentors'
      | 'order'
    >
  >;

/** Who of those who could not all be placed was, by what. */
function comingFirstWords({ whoComesFirst = [] }: Proven): string {
  if (whoComesFirst.length === 0) return '';
  return ` Among those who cannot all have a mentor, as many as can be of those who come first do, before any fit: ${comingFirstInWords(whoComesFirst)}.`;
}

/** What being left out counts as, where it counts: `0.5 is taken off the fit for each mentee left out.` */
function priceWords({ priceOfLeavingOut: price }: Proven): string {
  return price === undefined ? '' : ` ${price} is taken off the fit for each mentee left out.`;
}

/** What a run's certificate says, in a sentence or two for the people who read the proposal. */
export function proofWords(run: Proven): string {
  const { certificate, objective, rematching, pairs = [], short = [], severalMentors } = run;
  if (!certificate.proven) return `Not proven to be the best: ${certificate.reasons.join('; ')}.`;
  const isStaged = short.length > 0 || pairs.some((pair) => mentorNumberOf(pair) > 1);
  if (isStaged && severalMentors === 'joint')
    return `${PROVEN_JOINTLY[objective === 'fit' ? 'fit' : 'coverage']}${priceWords(run)}`;
  const changes = rematching === undefined ? '' : RULES_OF_CHANGE[rematching.mayChange];
  const stages = isStaged
    ? ' This holds of first mentors, and of further ones in the places that are left.'
    : '';
  return `${provenWords(run)}${priceWords(run)}${changes}${stages}${comingFirstWords(run)}`;
}
