import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import type { AnswerAlert } from '../domain/instruments/answers-that-alert.js';
import { agreementOn } from '../domain/pairings/agreement.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import { CONCERN_SEVERITIES, openConcernsOn } from '../domain/pairings/concern.js';
import { type Goal, goalStatusOn } from '../domain/pairings/goal.js';
import type { Feedback, Side } from '../domain/pairings/pair-feedback.js';
import { isOpen, type Pairing, statusOn } from '../domain/pairings/pairing.js';
import { activeDaysBetween, concernFindings, pairingHealth } from '../domain/pairings/pairing-health.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { AnswersByPerson } from '../domain/pairings/surveys-due.js';
import type { TaskKind } from '../domain/pairings/task-kinds.js';
import { fullName, type Person } from '../domain/people/person.js';
import { lastDayInPost, presenceOn } from '../domain/people/presence.js';
import type { ProgrammeMilestone } from '../domain/settings/milestone-settings.js';
import type { AgreementSettings, CadenceSettings } from '../domain/settings/settings.js';
import { endReached, reviewDue } from './agreed-days-due.js';
import { eventsAhead } from './events-ahead.js';
import { fitChecksDue } from './fit-checks-due.js';
import { milestonesDue } from './milestones-due.js';
import { surveyDue } from './survey-due.js';

/** Something that asks somebody to act, before it is known whether they have. */
export interface Found {
  readonly kind: TaskKind;
  readonly why: string;
  /** null where nobody knows. */
  readonly since: IsoDate | null;
  /** From which day on what is to be done counts, where that is not the day on which it is done. */
  readonly countsFrom?: IsoDate;
  /** The round in which it is to be done, where a command has to name it. */
  readonly roundToName?: string;
  /** What it is about, where it is one thing that has a name. */
  readonly name?: string;
  /** Of what is equally urgent, the graver comes first; absent: 0. */
  readonly gravity?: number;
  /** Who is to be asked, where it is one of the two. */
  readonly side?: Side;
}

/** A pairing with all that is known of it. */
export interface PairingToday {
  readonly pairing: Pairing;
  readonly people: ReadonlyMap<number, Person>;
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  /** Of the pairing. */
  readonly resources: readonly Resource[];
  /** What was said in surveys that asks for a look; absent where nobody looked. */
  readonly alerts?: readonly AnswerAlert[];
  /** The days on which people answered surveys of a wave; absent where nobody looked. */
  readonly answers?: AnswersByPerson;
  readonly rulesBroken: ReadonlyMap<number, string>;
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
  readonly agreement: AgreementSettings;
  /** Those that every pairing is to reach; absent where the programme has none. */
  readonly milestones?: readonly ProgrammeMilestone[];
}

const NOBODY: AnswersByPerson = new Map();

/** All that asks for something in one pairing; of one that is over, only its concerns. */
export function findingsOfPairing(known: PairingToday): Found[] {
  return [...openConcerns(known), ...besideConcerns(known)];
}

/** Concerns stand until they are closed, whatever becomes of the pairing. */
function openConcerns({ pairing, today }: PairingToday): Found[] {
  const [gravest] = openConcernsOn(pairing.concerns ?? [], today);
  const gravity = gravest === undefined ? 0 : 1 + CONCERN_SEVERITIES.indexOf(gravest.state.severity);
  return concernFindings(pairing, today).map(({ cause, reason, since }) => ({
    kind: cause,
    why: reason,
    since,
    gravity,
  }));
}

function besideConcerns(known: PairingToday): Found[] {
  const { pairing, today } = known;
  if (!isOpen(statusOn(pairing, today) ?? pairing.status)) return [];
  const gone = whoHasLeft(known);
  // Whatever else is wrong with it, it ends.
  if (gone.length > 0) return gone;
  if (pairing.startedOn > today)
    return [...ruleBroken(known), ...plannedStart(known), ...whoIsLeaving(known)];
  return [
    ...ruleBroken(known),
    ...lowAnswers(known),
    ...(isSomebodyOnLeave(known)
      ? said(known)
      : [
          ...health(known),
          ...firstMeetingDue(known),
          ...fitChecksDue(known),
          ...surveyDue({ ...known, answers: known.answers ?? NOBODY }),
        ]),
    // Nobody reviews anything with somebody on leave; what comes to its end does so all the same.
    ...agreed(known).filter(({ kind }) => kind !== 'review_due' || !isSomebodyOnLeave(known)),
    ...goalsDue(known),
    ...eventsAhead(known.resources, known),
    // Nobody is to reach anything during a pause or a leave.
    ...(isSomebodyOnLeave(known) || statusOn(pairing, today) !== 'active' ? [] : milestonesAhead(known)),
    ...whoIsLeaving(known),
    ...leave(known),
  ];
}

/** That answers were low, and whose; never what was answered. */
function lowAnswers({ pairing, alerts = [] }: PairingToday): Found[] {
  return alerts
    .filter(({ pairingId }) => pairingId === pairing.id)
    .map(({ saidBy, scale, called, wave, saidOn }) => ({
      kind: 'low_answers',
      why: `the ${saidBy}'s answers about the other are ${called} on "${scale}" (${wave}, ${saidOn})`,
      since: saidOn,
    }));
}

function twoOf({ pairing, people }: PairingToday): Person[] {
  return [pairing.menteeId, pairing.mentorId].flatMap((id) => people.get(id) ?? []);
}

function whoHasLeft(known: PairingToday): Found[] {
  const { today } = known;
  return twoOf(known)
    .filter((person) => presenceOn(person, today) === 'left')
    .map((person) => {
      const day = lastDayInPost(person);
      const when = day === null ? '' : `; the last day in post was ${day}`;
      return {
        kind: 'someone_left',
        why: `${fullName(person)} has left${when}`,
        since: day === null ? null : addDays(day, 1),
        ...(day === null ? {} : { countsFrom: dayOfEnd(known.pairing, day) }),
      };
    });
}

/** A pairing ends with the last day in post, but never before its own last change. */
function dayOfEnd({ changes, startedOn }: Pairing, lastDay: IsoDate): IsoDate {
  const latest = changes.at(-1)?.since ?? startedOn;
  return latest > lastDay ? latest : lastDay;
}

function ruleBroken({ pairing, rulesBroken }: PairingToday): Found[] {
  const words = rulesBroken.get(pairing.id);
  return words === undefined ? [] : [{ kind: 'rule_broken', why: words, since: null }];
}

function health(known: PairingToday): Found[] {
  const { findings } = pairingHealth(known);
  return findings
    .filter(({ cause }) => cause !== 'concern_open')
    .map(({ cause, reason, since }) => ({ kind: cause, why: reason, since }));
}

function isSomebodyOnLeave(known: PairingToday): boolean {
  return twoOf(known).some((person) => presenceOn(person, known.today) === 'on_leave');
}

/** Of the pairing's health what the two said: nobody expects somebody on leave to meet. */
function said(known: PairingToday): Found[] {
  return health(known).filter(({ kind }) => OF_FEEDBACK.has(kind));
}

const OF_FEEDBACK: ReadonlySet<TaskKind> = new Set([
  'change_requested',
  'not_a_fit',
  'low_rating',
  'rating_fell',
  'sides_disagree',
]);

function isWithin(day: IsoDate, { today, cadence }: PairingToday): boolean {
  return day >= today && daysBetween(today, day) <= cadence.lookAheadDays;
}

function plannedStart(known: PairingToday): Found[] {
  const { startedOn } = known.pairing;
  return isWithin(startedOn, known)
    ? [{ kind: 'planned_start', why: `begins on ${startedOn}`, since: startedOn }]
    : [];
}

/** Nothing held yet, and the day it is due comes near. */
function firstMeetingDue({ pairing, checkIns, today, cadence }: PairingToday): Found[] {
  if (statusOn(pairing, today) !== 'active' || checkIns.some(({ heldOn }) => heldOn <= today)) return [];
  const days = activeDaysBetween(pairing, pairing.startedOn, today);
  const left = cadence.firstMeetingWithinDays - days;
  if (left < 0 || days < cadence.warnFirstMeetingAfterDays) return [];
  const due = addDays(today, left);
  return [{ kind: 'first_meeting_due', why: `no meeting yet; the first is due by ${due}`, since: due }];
}

/** What the two have agreed: that they have, when they look at it, and until when it lasts. */
function agreed(known: PairingToday): Found[] {
  const {
    pairing,
    today,
    agreement: { signWithinDays },
  } = known;
  const agreement = agreementOn(pairing.agreements ?? [], today);
  const end = endReached(pairing, known).map(
    ({ day, why }): Found => ({ kind: 'end_reached', why, since: day }),
  );
  if (agreement !== undefined) {
    const review = reviewDue(agreement.terms, known);
    return [...review.map(({ day, why }): Found => ({ kind: 'review_due', why, since: day })), ...end];
  }
  if (signWithinDays === null || activeDaysBetween(pairing, pairing.startedOn, today) <= signWithinDays)
    return end;
  const state =
    pairing.agreements === undefined ? 'no agreement is on record' : 'the agreement is not signed by both';
  const since = addDays(pairing.startedOn, signWithinDays + 1);
  return [...end, { kind: 'agreement_unsigned', why: state, since }];
}

/** Goals, and steps of goals that go on, whose day has passed, and nobody has said how they went. */
function goalsDue({ goals, today }: PairingToday): Found[] {
  return goals.flatMap((goal) => {
    if (goalStatusOn(goal, today) !== 'open') return [];
    const steps = goal.actions
      .filter(({ doneOn }) => doneOn === null || doneOn > today)
      .map(({ id, text, owner, dueOn }) => ({ what: `step ${id}, ${text} (the ${owner})`, dueOn }));
    return [{ what: `goal ${goal.id}, ${goal.text}`, dueOn: goal.dueOn }, ...steps].flatMap(
      ({ what, dueOn }): Found[] =>
        dueOn === null || dueOn >= today
          ? []
          : [{ kind: 'goal_due', why: `${what}, was due on ${dueOn}`, since: addDays(dueOn, 1) }],
    );
  });
}

/** What they are to reach, and have not: late, or due soon. */
function milestonesAhead(known: PairingToday): Found[] {
  return milestonesDue(known).map(({ name, dueOn, isLate }) =>
    isLate
      ? { kind: 'milestone_late', why: `${name} was due on ${dueOn}`, since: addDays(dueOn, 1), name }
      : { kind: 'milestone_due', why: `${name} is due on ${dueOn}`, since: dueOn, name },
  );
}

function whoIsLeaving(known: PairingToday): Found[] {
  return twoOf(known).flatMap((person) => {
    const day = lastDayInPost(person);
    if (day === null || !isWithin(day, known)) return [];
    return [{ kind: 'someone_leaving', why: `${fullName(person)} leaves on ${day}`, since: day }];
  });
}

/** Leaves and pauses: begun, about to end, over, or too long. */
function leave(known: PairingToday): Found[] {
  const { pairing, today } = known;
  const two = twoOf(known);
  const onLeave = two.filter((person) => presenceOn(person, today) === 'on_leave');
  if (statusOn(pairing, today) === 'active') {
    return onLeave.map((person) => ({
      kind: 'someone_on_leave',
      why: `${fullName(person)} is on leave, and the pairing goes on`,
      since: person.leaveFrom ?? null,
    }));
  }
  if (onLeave.length > 0) return onLeave.flatMap((person) => leaveEnding(person, known));
  return afterPause(two, known);
}

function leaveEnding(person: Person, known: PairingToday): Found[] {
  const day = person.leaveUntil ?? null;
  if (day === null || !isWithin(day, known)) return [];
  return [{ kind: 'leave_ending', why: `the leave of ${fullName(person)} ends on ${day}`, since: day }];
}

/** A pause with nobody on leave: for a leave that is over, or too long. */
function afterPause(two: readonly Person[], { pairing, today, cadence }: PairingToday): Found[] {
  const pausedOn = pairing.changes.findLast(({ since }) => since <= today)?.since ?? pairing.startedOn;
  const back = two.filter(
    ({ leaveUntil = null }) => leaveUntil !== null && leaveUntil >= pausedOn && leaveUntil < today,
  );
  if (back.length > 0) {
    return back.map((person) => ({
      kind: 'back_from_leave',
      why: `${fullName(person)} is back from leave, and the pairing is paused`,
      since: addDays(person.leaveUntil ?? today, 1),
    }));
  }
  const days = daysBetween(pausedOn, today);
  if (days <= cadence.pauseAtMostDays) return [];
  const since = addDays(pausedOn, cadence.pauseAtMostDays + 1);
  return [{ kind: 'pause_long', why: `paused for ${days} days, since ${pausedOn}`, since }];
}
