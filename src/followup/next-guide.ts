import type { IsoDate } from '../domain/dates/iso-date.js';
import { agreementOn } from '../domain/pairings/agreement.js';
import { type Goal, goalStatusOn } from '../domain/pairings/goal.js';
import { isOpen, type Pairing, statusOn } from '../domain/pairings/pairing.js';
import type { GuideKind } from '../domain/settings/guide-templates.js';
import { type AroundAgreedDays, endReached, reviewDue } from './agreed-days-due.js';

/** What tells which meeting comes next. */
export interface BeforeMeeting extends AroundAgreedDays {
  readonly pairing: Pairing;
  readonly goals: readonly Goal[];
  readonly today: IsoDate;
}

/** A guide and why it is this one. */
export interface GuideProposed {
  readonly kind: GuideKind;
  readonly because: string;
}

/**
 * The guide for a pairing's next meeting, by what both of the two know. Never that for a difficult conversation: it would tell one of
 * them what the other said of it.
 */
export function nextGuide(known: BeforeMeeting): GuideProposed {
  const { pairing, checkIns, goals, today } = known;
  const status = statusOn(pairing, today);
  if (status !== null && !isOpen(status))
    return { kind: 'ending', because: `it has been over since ${pairing.endedOn ?? today}` };
  if (!checkIns.some(({ heldOn }) => heldOn <= today))
    return { kind: 'first', because: 'no meeting is on record yet' };
  const terms = agreementOn(pairing.agreements ?? [], today)?.terms;
  const [ending] = endReached(pairing, known);
  if (ending !== undefined) return { kind: 'ending', because: ending.why };
  const [review] = terms === undefined ? [] : reviewDue(terms, known);
  if (review !== undefined) return { kind: 'midpoint', because: review.why };
  if (!goals.some((goal) => goalStatusOn(goal, today) === 'open'))
    return { kind: 'goals', because: 'no goal is set, or every goal is closed' };
  return { kind: 'next', because: 'they have met, and goals are set' };
}
