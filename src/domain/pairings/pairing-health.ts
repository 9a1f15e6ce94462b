import { StateError } from '../../errors.js';
import { byDay } from '../dates/by-day.js';
import { addDays, daysBetween, type IsoDate } from '../dates/iso-date.js';
import type { CadenceSettings } from '../settings/settings.js';
import { agreedCadence } from './agreed-cadence.js';
import type { CheckIn } from './check-in.js';
import { concernInWords, openConcernsOn } from './concern.js';
import { fitAnswersOn } from './fit-check.js';
import type { Feedback, Side } from './pair-feedback.js';
import { isOpen, type Pairing, type PairingStatus, statusOn } from './pairing.js';

export const HEALTH_STATUSES = ['on_track', 'needs_attention', 'too_early', 'paused'] as const;
/** How an open pairing does. Only `on_track` is good news: too young to judge is neither good nor bad. */
export type HealthStatus = (typeof HEALTH_STATUSES)[number];

export const ATTENTION_CAUSES = [
  'concern_open',
  'change_requested',
  'not_a_fit',
  'low_rating',
  'rating_fell',
  'sides_disagree',
  'first_meeting_late',
  'nothing_recorded',
  'check_in_late',
  'check_in_very_late',
  'silent',
] as const;
/** Why a pairing needs attention, for counting; the reasons say the same in words. */
export type AttentionCause = (typeof ATTENTION_CAUSES)[number];

export interface PairingHealth {
  readonly status: HealthStatus;
  /** At least one, in words, the most pressing first. */
  readonly reasons: readonly string[];
  /** What asks for attention, in the order of the reasons; empty unless the status is `needs_attention`. */
  readonly findings: readonly Finding[];
}

/** One thing that asks for attention. */
export interface Finding {
  readonly cause: AttentionCause;
  readonly reason: string;
  /** The first day on which it was so. */
  readonly since: IsoDate;
}

export interface PairingHealthInput {
  readonly pairing: Pairing;
  /** Check-ins in any order; those of other pairings and after `today` are passed over. The same holds for feedback. */
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
}

/** Nothing closes by itself. */
const ASK_TO_CLOSE = '; ask whether to close it';

/** A fall, or a gap between the two sides, of this much asks for contact. */
const RATING_STEP = 2;

/**
 * `pairingHealth` judges one open pairing as things stand at the end of `today`. Days on which it was paused do not count
 * against it.
 * @throws StateError for a pairing that had not begun or was over by then.
 */
export function pairingHealth(input: PairingHealthInput): PairingHealth {
  const { pairing, today } = input;
  const cadence = agreedCadence(pairing, today, input.cadence);
  const status = statusOn(pairing, today);
  if (status === null || !isOpen(status)) throw notOpen(pairing, status, today);
  if (status === 'paused') return pausedHealth(pairing, today);
  const last = lastMeeting(input);
  const answers = input.feedback.filter(
    ({ pairingId, givenOn }) => pairingId === pairing.id && givenOn <= today,
  );
  const findings = [
    ...concernFindings(pairing, today),
    ...fitFindings(pairing, today),
    ...feedbackFindings(answers, cadence),
    ...meetingFindings({ ...input, cadence }, last?.heldOn, answers.length > 0),
  ];
  if (findings.length > 0) {
    return {
      status: 'needs_attention',
      reasons: findings.map(({ reason }) => reason),
      findings,
    };
  }
  return unremarkableHealth(input, last);
}

/** The latest check-in by today: looked for in one go, as reports judge thousands of pairings on several days. */
function lastMeeting({ pairing, checkIns, today }: PairingHealthInput): CheckIn | undefined {
  let last: CheckIn | undefined;
  for (const checkIn of checkIns) {
    if (checkIn.pairingId !== pairing.id || checkIn.heldOn > today) continue;
    if (last === undefined || checkIn.heldOn > last.heldOn) last = checkIn;
  }
  return last;
}

/** Concerns that are not closed: each since its day came, where it has one that came. */
export function concernFindings({ concerns = [] }: Pairing, today: IsoDate): Finding[] {
  return openConcernsOn(concerns, today).map((open) => {
    const { dueOn } = open.state;
    const since = dueOn !== null && dueOn <= today ? dueOn : open.concern.raisedOn;
    const overdue = dueOn !== null && dueOn < today ? ', which has passed' : '';
    return { cause: 'concern_open', reason: `${concernInWords(open)}${overdue}`, since };
  });
}

/** Sides that said last that it is not a fit: it stands until they say otherwise. */
function fitFindings({ fitChecks = [] }: Pairing, today: IsoDate): Finding[] {
  return fitAnswersOn(fitChecks, today)
    .filter(({ answer }) => answer === 'not_a_fit')
    .map(({ givenBy, givenOn, note }) => ({
      cause: 'not_a_fit',
      reason: `the ${givenBy} says it is not a good fit${note === null ? '' : `: ${note}`}`,
      since: givenOn,
    }));
}

function notOpen(pairing: Pairing, status: PairingStatus | null, today: IsoDate): StateError {
  const what = status === null ? `begins on ${pairing.startedOn}` : `is ${status}`;
  return new StateError(
    `Pairing ${pairing.id} ${what}, so there is nothing to judge on ${today}.`,
    'Only pairings that go on can be on track or need attention.',
  );
}

function pausedHealth(pairing: Pairing, today: IsoDate): PairingHealth {
  const change = pairing.changes.findLast(({ since }) => since <= today);
  const why = change?.reason == null ? '' : `: ${change.reason}`;
  return {
    status: 'paused',
    reasons: [`paused since ${change?.since ?? pairing.startedOn}${why}`],
    findings: [],
  };
}

function unremarkableHealth(input: PairingHealthInput, last: CheckIn | undefined): PairingHealth {
  const { pairing, today, cadence } = input;
  if (last !== undefined) {
    const what = last.byCount === undefined ? 'last check-in' : 'last heard of meetings';
    const reason = `${what} ${daysAgo(daysBetween(last.heldOn, today))}`;
    return { status: 'on_track', reasons: [reason], findings: [] };
  }
  // Later than that, and without a meeting, it needs attention.
  const days = activeDaysBetween(pairing, pairing.startedOn, today);
  const reason = `began ${daysAgo(days)}; the first meeting has ${cadence.firstMeetingWithinDays} days`;
  return { status: 'too_early', reasons: [reason], findings: [] };
}

function daysAgo(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`;
}

/** Days from one day to a later one, less those on which the pairing was paused or over. */
export function activeDaysBetween(pairing: Pick<Pairing, 'changes'>, from: IsoDate, to: IsoDate): number {
  let days = daysBetween(from, to);
  for (const [at, change] of pairing.changes.entries()) {
    if (change.status === 'active') continue;
    const since = change.since > from ? change.since : from;
    const next = pairing.changes[at + 1]?.since ?? to;
    const until = next < to ? next : to;
    if (since < until) days -= daysBetween(since, until);
  }
  return days;
}

function meetingFindings(
  { pairing, today, cadence }: PairingHealthInput,
  last: IsoDate | undefined,
  hasFeedback: boolean,
): Finding[] {
  if (last === undefined) {
    const days = activeDaysBetween(pairing, pairing.startedOn, today);
    if (days <= cadence.firstMeetingWithinDays) return [];
    const since = dayAfterActiveDays(cadence.firstMeetingWithinDays, pairing, pairing.startedOn);
    const due = `was due within ${cadence.firstMeetingWithinDays}${days > cadence.silentAfterDays ? ASK_TO_CLOSE : ''}`;
    return hasFeedback
      ? [
          {
            cause: 'first_meeting_late',
            reason: `no meeting recorded in ${days} days; the first ${due}`,
            since,
          },
        ]
      : [
          {
            cause: 'nothing_recorded',
            reason: `nothing recorded in ${days} days; the first meeting ${due}`,
            since,
          },
        ];
  }
  const days = activeDaysBetween(pairing, last, today);
  const limit = limitPassed(days, cadence);
  if (limit === undefined) return [];
  const [cause, most] = limit;
  const reason = `no check-in for ${days} days; agreed every ${cadence.checkInEveryDays}`;
  const advice = cause === 'silent' ? ASK_TO_CLOSE : '';
  return [{ cause, reason: `${reason}${advice}`, since: dayAfterActiveDays(most, pairing, last) }];
}

/** The worst limit that so many days without a check-in have passed, with its days. */
function limitPassed(
  days: number,
  { silentAfterDays, redAfter, amberAfter, checkInEveryDays }: CadenceSettings,
): readonly [AttentionCause, number] | undefined {
  const limits = [
    ['silent', silentAfterDays],
    ['check_in_very_late', redAfter * checkInEveryDays],
    ['check_in_late', amberAfter * checkInEveryDays],
  ] as const;
  return limits.find(([, most]) => days > most);
}

/** The first day on which more than so many days since one had gone by, days of a pause not counted. */
export function dayAfterActiveDays(limit: number, pairing: Pick<Pairing, 'changes'>, from: IsoDate): IsoDate {
  const most = Math.floor(limit);
  let day = addDays(from, most + 1);
  for (;;) {
    const lacking = most + 1 - activeDaysBetween(pairing, from, day);
    if (lacking <= 0) return day;
    day = addDays(day, lacking);
  }
}

function feedbackFindings(answers: readonly Feedback[], cadence: CadenceSettings): Finding[] {
  if (answers.length === 0) return [];
  const ordered = [...answers].sort(byDay(({ givenOn }) => givenOn));
  const ofSide = (side: Side) => ordered.filter(({ givenBy }) => givenBy === side);
  const [mentee, mentor] = [ofSide('mentee'), ofSide('mentor')];
  return [
    ...findingsOfSide('mentee', mentee, cadence),
    ...findingsOfSide('mentor', mentor, cadence),
    ...sidesApart(ratingsIn(mentee).at(-1), ratingsIn(mentor).at(-1)),
  ];
}

type Rating = Feedback & { readonly rating: number };

function ratingsIn(answers: readonly Feedback[]): Rating[] {
  return answers.filter((answer): answer is Rating => answer.rating !== null);
}

/** What one side said, its answers in order. */
function findingsOfSide(side: Side, own: readonly Feedback[], { lowRating }: CadenceSettings): Finding[] {
  const findings: Finding[] = [];
  // An answer that says nothing of it withdraws nothing.
  const request = own.findLast(({ wantsChange }) => wantsChange !== null);
  if (request?.wantsChange === true) {
    const reason = `the ${side} asks for a change`;
    findings.push({ cause: 'change_requested', reason, since: request.givenOn });
  }
  const [last, before] = ratingsIn(own).reverse();
  if (last === undefined) return findings;
  const since = last.givenOn;
  if (last.rating <= lowRating) {
    findings.push({ cause: 'low_rating', reason: `the ${side} gave ${last.rating} of 5`, since });
  }
  if (before !== undefined && before.rating - last.rating >= RATING_STEP) {
    const reason = `the ${side}'s rating fell from ${before.rating} to ${last.rating}`;
    findings.push({ cause: 'rating_fell', reason, since });
  }
  return findings;
}

function sidesApart(mentee: Rating | undefined, mentor: Rating | undefined): Finding[] {
  if (mentee === undefined || mentor === undefined) return [];
  if (Math.abs(mentee.rating - mentor.rating) < RATING_STEP) return [];
  const reason = `the mentee gave ${mentee.rating}, the mentor ${mentor.rating} of 5`;
  const since = mentee.givenOn > mentor.givenOn ? mentee.givenOn : mentor.givenOn;
  return [{ cause: 'sides_disagree', reason, since }];
}
