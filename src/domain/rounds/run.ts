import type { IsoDate, IsoInstant } from '../dates/iso-date.js';
import type { ComingFirst } from '../settings/coming-first.js';
import type { ChangesAllowed, Objective, SeveralMentors } from '../settings/matching-settings.js';

/** One criterion's share in a pair's fit. */
export interface FitPart {
  readonly criterion: string;
  /** 0–1; null when it could not be judged for want of data. */
  readonly score: number | null;
  /**
   * What it counted as where that is not the score, 0–1: what was taken for it where it could not be judged; or for a wish, which
   * counts no less than the rest of the fit. A fit is the sum of weights times what counts.
   */
  readonly countsAs?: number;
  /** The weight that counted; the weights of a pair sum to 1. 0 where it was shared out over the other criteria, or nobody asked. */
  readonly weight: number;
  /** The share of all weight that could not be judged here, 0–1; 0 where nobody asked. Absent where there is a score. */
  readonly lacking?: number;
  /** The reason in words, `3 of 4 needs covered: ECMO, triage, wound care`. */
  readonly words: string;
}

/** The part that weighs nothing and says what put the mentee forward among those who look for a mentor. */
export const WHO_COMES_FIRST = 'who comes first';

export const PAIR_DECISIONS = ['proposed', 'accepted', 'vetoed', 'locked'] as const;
/** What the coordinator decided on a proposed pair; a locked pair is kept whatever else is re-solved. */
export type PairDecision = (typeof PAIR_DECISIONS)[number];

/** The pairing that a proposed pair takes the place of. */
export interface ReplacedPairing {
  readonly pairingId: number;
  readonly mentorId: number;
  /** Judged at the time of the run like any other pair, 0–1, a whole number of millionths; null where nothing could be judged. */
  readonly fit: number | null;
}

/** One pair of a proposal. */
export interface ProposedPair {
  readonly menteeId: number;
  readonly mentorId: number;
  /** 0–1, a whole number of millionths; null where nothing could be judged, which the solver counts as 0. */
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
  readonly decision: PairDecision;
  /** The day it was decided; absent while nobody has. */
  readonly decidedOn?: IsoDate;
  /** 2 for the mentee's second mentor, 3 for the third …, those they had before counted; absent for the first. */
  readonly mentorNumber?: number;
  /** Absent for a mentee who had no mentor in the round. */
  readonly replaces?: ReplacedPairing;
}

/** Whether nobody has decided yet that the pair becomes a pairing or never does. */
export function isWaiting({ decision }: Pick<ProposedPair, 'decision'>): boolean {
  return decision === 'proposed' || decision === 'locked';
}

/** Whether a pair has a fit: anything of it could be judged, or was taken for something. */
export function hasFit(parts: readonly FitPart[]): boolean {
  return parts.some(({ weight }) => weight > 0);
}

/** The share of the weight that could be judged of a pair, 0–1; null where a run of an earlier version did not keep it. */
export function judgedShare(parts: readonly FitPart[]): number | null {
  let lacking = 0;
  for (const part of parts) {
    if (part.score !== null) continue;
    if (part.lacking === undefined) return null;
    lacking += part.lacking;
  }
  return parts.length === 0 ? null : Math.max(0, Math.round((1 - lacking) * 1_000_000) / 1_000_000);
}

/** A mentee whom the run could not place, so that they have no mentor at all, and why. */
export interface LeftOver {
  readonly menteeId: number;
  /** `4 mentors considered: 2 in their management chain, 1 full, 1 vetoed`. */
  readonly reason: string;
}

/** A mentee who has a mentor but fewer than they are to have, and why. */
export interface ShortOfMentors extends LeftOver {
  /** Mentors they have with this run, 1 or more. */
  readonly has: number;
}

/** The mentee's how-manieth mentor a pair would be; 1 is the first. */
export function mentorNumberOf({ mentorNumber = 1 }: Pick<ProposedPair, 'mentorNumber'>): number {
  return mentorNumber;
}

/** Mentees who had no mentor before the run and to whom it gives one, or several, whatever was decided on these pairs since. */
export function menteesMatched({ pairs }: Pick<RunResult, 'pairs'>): ReadonlySet<number> {
  return new Set(pairs.filter((pair) => mentorNumberOf(pair) === 1).map(({ menteeId }) => menteeId));
}

/** What the independent check of the optimum found. */
export interface Certificate {
  readonly proven: boolean;
  /** Distance between the proof's bound and the total fit, in millionths; 0 means proven optimal. */
  readonly gap: number;
  /** What the check stumbled over; empty when proven. */
  readonly reasons: readonly string[];
}

/** Which existing pairings a run might change, and what came of it against changing none. */
export interface RunRematching {
  readonly mayChange: ChangesAllowed;
  /** Fit that had to be more than gained for each pairing changed. */
  readonly switchingCost: number;
  /** The pairings that might change; those kept by a decision of the coordinator are no longer among them. */
  readonly pairingIds: readonly number[];
  /** How many of them go on as they are. */
  readonly goOn: number;
  /**
   * People more who are matched, and fit more in all (without the switching cost), than if every pairing went on; null where
   * that cannot be, since rules or locks ask for a change.
   */
  readonly gain: { readonly matched: number; readonly totalFit: number } | null;
}

/** What a run came to that its own pairs do not tell: it takes everybody's wishes and all other pairs as they were then. */
export interface WishFigures {
  /** Mentees who named wishes, matched or not, and how many got their choice 1, 2, 3 … */
  readonly wishing: number;
  readonly choicesMet: readonly number[];
  /**
   * Allowed pairs who are not paired though both would rather have each other: under `stable` by wishes, then by fit, else by fit alone.
   * An optimum for all may have some: they are what individuals give up for the whole.
   */
  readonly blockingPairs: number;
}

/** What one computation of the matching came to, before the store has given it an id. */
export interface RunResult {
  readonly objective: Objective;
  readonly seed: number;
  /** SHA-256 over people, rules, pairings and settings that went in: equal inputs, equal fingerprint. */
  readonly fingerprint: string;
  /** Mentees without a mentor who look for one. */
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Places the mentors offered, after those taken by current pairings. */
  readonly placeCount: number;
  /** Sum of the fit of its pairs; pairings that go on are not among them. */
  readonly totalFit: number;
  readonly certificate: Certificate;
  readonly pairs: readonly ProposedPair[];
  readonly leftOver: readonly LeftOver[];
  /** Absent until the run is kept, and of those that an earlier version kept. */
  readonly wishFigures?: WishFigures;
  /** Who has a mentor but not as many as they are to have; absent where there is nobody such. */
  readonly short?: readonly ShortOfMentors[];
  /** Absent where every existing pairing had to go on. */
  readonly rematching?: RunRematching;
  /** Criteria that came one after the other before all fits; absent where there were none. */
  readonly order?: readonly string[];
  /** How several mentors for a mentee were given; absent for one after the other, and where the settings ask for nothing else. */
  readonly severalMentors?: SeveralMentors;
  /** Who came first where not everybody could have a mentor; absent where nothing was asked, or it made no difference. */
  readonly whoComesFirst?: readonly ComingFirst[];
  /** Under `fit`, the fit that leaving a mentee out cost; absent where it cost nothing. */
  readonly priceOfLeavingOut?: number;
  /** Mentees whom every mentor was to have, as far as they take so many; absent where nothing was asked. */
  readonly menteesForEveryMentor?: number;
}

export type RunStatus = 'proposed' | 'accepted' | 'discarded';

/** One computation of the matching, kept with its inputs' fingerprint. */
export interface Run extends RunResult {
  readonly id: number;
  readonly roundId: number;
  readonly computedAt: IsoInstant;
  readonly status: RunStatus;
}
