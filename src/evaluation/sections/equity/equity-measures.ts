import { addMonths } from '../../../domain/dates/iso-date.js';
import { goalStatusOn } from '../../../domain/pairings/goal.js';
import type { Person } from '../../../domain/people/person.js';
import { isInPost } from '../../../domain/people/presence.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { type Pair, peopleBehind } from '../../disclosure/people-behind.js';
import { bandsAfterAYear, MONTHS_ON } from '../../facts/band-after-a-year.js';
import { mentoredFrom } from '../../facts/followed-staff.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { waitsInPeriod } from '../../facts/waits-in-period.js';
import { type Metric, shareOf, type Unit } from '../../metric.js';
import { latestRatings, TOP_FROM, topBoxOf } from '../learning/experience.js';
import { goalsDue } from '../learning/goal-metrics.js';
import { firstMeetingsDue } from '../pairings/activity.js';
import { dosesOf, isFull } from '../pairings/dose-metrics.js';

/** One thing of which it is so or not, and the mentee whose groups it belongs to; of a pairing with the two. */
export interface EquityCase {
  readonly mentee: Person | null;
  readonly pair: Pair | null;
  readonly isSo: boolean;
}

/** Something that should be so for every group alike; more is better. */
export interface EquityMeasure {
  readonly name: string;
  readonly label: string;
  /** What the share is of. */
  readonly cases: string;
  readonly unit: Unit;
  /** After `fewer` or `more`: `pairings met in time`. */
  readonly verb: string;
  /** Whether its cases are of one period alone, as those of the next are others. */
  readonly isOfPeriod: boolean;
  /** Whose mentees are matched in the period, as a rule: those of all cases, of those of which it is so, or of none. */
  readonly matched: 'all' | 'so' | 'none';
  casesOf(facts: PeriodFacts): EquityCase[];
  /** The share of all, where it may be told otherwise than by its cases. */
  totalOf?(facts: PeriodFacts): Metric;
}

/** Whoever was matched so many days after they began to wait did not wait long. */
export const SHORT_WAIT = 28;

/** What groups are compared by, beside the match itself, in the order of a mentee's way. */
export const EQUITY_MEASURES: readonly EquityMeasure[] = [
  {
    name: 'matched_in_28',
    label: `Matched within ${SHORT_WAIT} days`,
    cases: 'Waits that can be judged',
    unit: 'people',
    verb: `mentees were matched within ${SHORT_WAIT} days`,
    isOfPeriod: false,
    matched: 'so',
    casesOf: (facts) =>
      waitsInPeriod(facts)
        .filter(({ end, days }) => end === 'matched' || days > SHORT_WAIT)
        .map(({ menteeId, end, days }) => ({
          mentee: facts.personById.get(menteeId) ?? null,
          pair: null,
          isSo: end === 'matched' && days <= SHORT_WAIT,
        })),
  },
  {
    name: 'first_meeting_in_time',
    label: 'First meeting in time',
    cases: 'Pairings due to meet',
    unit: 'pairings',
    verb: 'pairings met in time',
    isOfPeriod: true,
    matched: 'all',
    casesOf: (facts) =>
      firstMeetingsDue(facts).map(({ pairing, isInTime }) => ofPair(facts, pairing, isInTime)),
  },
  {
    name: 'full_dose',
    label: 'Met as often as agreed',
    cases: 'Pairings due to meet again',
    unit: 'pairings',
    verb: 'pairings met as often as agreed',
    isOfPeriod: false,
    matched: 'all',
    casesOf: (facts) => dosesOf(facts).map((dose) => ofPair(facts, dose.pairing, isFull(dose))),
  },
  {
    name: 'mentees_gave_top',
    label: 'Mentees gave 4 or 5',
    cases: 'Ratings',
    unit: 'answers',
    verb: 'mentees gave 4 or 5',
    isOfPeriod: true,
    matched: 'all',
    casesOf: (facts) => {
      const pairings = new Map(facts.activeDuring.map((pairing) => [pairing.id, pairing]));
      return latestRatings(facts, 'mentee').flatMap(({ pairingId, rating }) => {
        const pairing = pairings.get(pairingId);
        return pairing === undefined ? [] : [ofPair(facts, pairing, (rating ?? 0) >= TOP_FROM)];
      });
    },
    totalOf: (facts) => topBoxOf(facts, 'mentee'),
  },
  {
    name: 'goals_met',
    label: 'Goals met',
    cases: 'Goals due',
    unit: 'goals',
    verb: 'goals were met',
    isOfPeriod: true,
    matched: 'all',
    casesOf: (facts) => {
      const pairings = new Map(facts.input.pairings.map((pairing) => [pairing.id, pairing]));
      return goalsDue(facts).flatMap((goal) => {
        const pairing = pairings.get(goal.pairingId);
        const isMet = goalStatusOn(goal, facts.period.until) === 'met';
        return pairing === undefined ? [] : [ofPair(facts, pairing, isMet)];
      });
    },
  },
  {
    name: 'pairings_went_on',
    label: 'Went on or completed',
    cases: 'Pairings',
    unit: 'pairings',
    verb: 'pairings went on or were completed',
    isOfPeriod: false,
    matched: 'all',
    casesOf: (facts) => {
      const ended = new Set(facts.closed.filter(({ status }) => status === 'ended').map(({ id }) => id));
      return facts.activeDuring.map((pairing) => ofPair(facts, pairing, !ended.has(pairing.id)));
    },
  },
  {
    name: 'stayed_12m',
    label: 'Still in post after a year',
    cases: 'Mentored a year ago',
    unit: 'people',
    verb: 'mentored staff were still in post after a year',
    isOfPeriod: false,
    matched: 'none',
    casesOf: (facts) =>
      mentoredFrom(facts).flatMap(({ person, on }) => {
        const last = addMonths(on, MONTHS_ON);
        const isKnown = (person.knownFrom ?? on) <= on;
        return isKnown && last <= facts.period.until
          ? [{ mentee: person, pair: null, isSo: isInPost(person, last) }]
          : [];
      }),
  },
  {
    name: 'band_higher_12m',
    label: 'Band higher after a year',
    cases: 'Mentored a year ago, bands known',
    unit: 'people',
    verb: 'mentored staff had a higher band after a year',
    isOfPeriod: false,
    matched: 'none',
    // In the band of the day on which mentoring began: whoever rose is in a higher one now, and that group would have risen by itself.
    casesOf: (facts) =>
      bandsAfterAYear(facts, mentoredFrom(facts)).flatMap(({ person, bandThen, band }) =>
        band === 'not_compared'
          ? []
          : [{ mentee: { ...person, band: bandThen }, pair: null, isSo: band === 'higher' }],
      ),
  },
];

function ofPair({ personById }: PeriodFacts, pair: Pair, isSo: boolean): EquityCase {
  return { mentee: personById.get(pair.menteeId) ?? null, pair, isSo };
}

/** The share of all cases; hidden where they are of few people. */
export function totalOf(measure: EquityMeasure, facts: PeriodFacts, cases: readonly EquityCase[]): Metric {
  const { name, label } = measure;
  if (measure.totalOf !== undefined) return { ...measure.totalOf(facts), name, label, group: '' };
  const metric = shareOf(
    { name, label },
    { part: cases.filter(({ isSo }) => isSo).length, whole: cases.length },
  );
  return ofEnoughPeople(metric, peopleIn(cases), facts.input.settings.report.smallestGroup);
}

/** How many people cases protect each other as: each mentee once and, of pairings, no more than the mentors. */
export function peopleIn(cases: readonly EquityCase[]): number {
  const pairs = cases.flatMap(({ pair }) => pair ?? []);
  return pairs.length === cases.length
    ? peopleBehind(pairs)
    : new Set(cases.map(({ mentee }) => mentee?.id)).size;
}
