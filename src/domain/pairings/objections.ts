import type { IsoDate } from '../dates/iso-date.js';
import { counted } from '../text/counted.js';
import type { CheckInFacts } from './check-in.js';
import type { FitCheckFacts } from './fit-check.js';
import { countOfSameDays, whenHeld, withDaysIn } from './meetings-by-count.js';
import type { FeedbackFacts } from './pair-feedback.js';
import type { Pairing } from './pairing.js';

/** What speaks against recording something. */
export interface Objection {
  /** In words. */
  readonly message: string;
  /** Whether the coordinator may record it all the same. */
  readonly canBeOverruled: boolean;
}

/** What is known beside the fact to be recorded. */
interface Known<Fact> {
  readonly pairing: Pairing;
  /** What is recorded already, of this pairing or any. */
  readonly recorded: readonly Fact[];
  readonly today: IsoDate;
}

/** What speaks against a check-in: a day to come, a day outside the pairing's life, or one like it that is there already. */
export function objectionToCheckIn(
  facts: CheckInFacts,
  { pairing, recorded, today }: Known<CheckInFacts>,
): Objection | undefined {
  const outside = objectionToDay(facts.heldOn, { pairing, today, what: 'meeting' });
  if (outside !== undefined) return outside;
  if (facts.byCount !== undefined) return objectionToCount(facts, { pairing, recorded });
  const same = recorded.some(
    ({ pairingId, heldOn, kind, byCount }) =>
      byCount === undefined &&
      pairingId === facts.pairingId &&
      heldOn === facts.heldOn &&
      kind === facts.kind,
  );
  if (!same) return undefined;
  return { message: `This pairing has a check-in on ${facts.heldOn} already.`, canBeOverruled: true };
}

/** What speaks against a count of meetings: days that are none, or days whose meetings are on record already. */
function objectionToCount(
  facts: CheckInFacts,
  { pairing, recorded }: Pick<Known<CheckInFacts>, 'pairing' | 'recorded'>,
): Objection | undefined {
  const { heldOn, byCount } = facts;
  if (byCount === undefined) return undefined;
  if (byCount.since > heldOn)
    return {
      message: `A count from ${byCount.since} to ${heldOn} is about no day.`,
      canBeOverruled: false,
    };
  if (byCount.since < pairing.startedOn)
    return {
      message: `${byCount.since} is before the pairing began (${pairing.startedOn}).`,
      canBeOverruled: false,
    };
  const other = countOfSameDays(facts, recorded);
  if (other !== undefined)
    return {
      message: `A count of these days is on record already: ${whenHeld(other)}.`,
      canBeOverruled: true,
    };
  const dated = withDaysIn(facts, recorded);
  if (dated.length < byCount.meetings) return undefined;
  const days = dated.map((one) => one.heldOn).join(', ');
  return {
    message: `${counted(dated.length, 'meeting', 'meetings')} of these days ${dated.length === 1 ? 'is' : 'are'} on record with ${dated.length === 1 ? 'its day' : 'their days'} (${days}): a count of ${byCount.meetings} adds none.`,
    canBeOverruled: true,
  };
}

/** What speaks against feedback: as for a check-in; the same side's feedback of the same day counts as like it. */
export function objectionToFeedback(
  facts: FeedbackFacts,
  { pairing, recorded, today }: Known<FeedbackFacts>,
): Objection | undefined {
  const outside = objectionToDay(facts.givenOn, { pairing, today, what: 'feedback' });
  // People answer a closing survey after the end: that is no reason to refuse.
  if (facts.givenOn < pairing.startedOn) return outside;
  if (facts.givenOn > today) return outside;
  const same = recorded.some(
    (one) =>
      one.pairingId === facts.pairingId &&
      one.givenOn === facts.givenOn &&
      one.givenBy === facts.givenBy &&
      !takesBack(facts, one),
  );
  if (!same) return undefined;
  return {
    message: `The ${facts.givenBy}'s feedback of ${facts.givenOn} is recorded already.`,
    canBeOverruled: true,
  };
}

/** What speaks against a fit check: a day to come or outside the pairing's life, or the same answer of that side and day. */
export function objectionToFitCheck(
  facts: FitCheckFacts,
  { pairing, recorded, today }: Known<FitCheckFacts>,
): Objection | undefined {
  const { givenOn: day, givenBy, answer } = facts;
  const outside = objectionToDay(day, { pairing, today, what: 'answer' });
  if (outside !== undefined) return outside;
  const same = recorded.some(
    (one) => one.givenOn === day && one.givenBy === givenBy && one.answer === answer,
  );
  if (!same) return undefined;
  return { message: `The ${givenBy}'s answer of ${day} is recorded already.`, canBeOverruled: true };
}

/** Whether feedback says nothing but that what was asked for earlier that day is asked for no more, or again. */
function takesBack(
  { rating, helpful, toImprove, wantsChange }: FeedbackFacts,
  earlier: FeedbackFacts,
): boolean {
  const saysMore = [rating, helpful, toImprove].some((said) => said !== null);
  return !saysMore && wantsChange !== null && wantsChange !== earlier.wantsChange;
}

function objectionToDay(
  day: IsoDate,
  { pairing, today, what }: { pairing: Pairing; today: IsoDate; what: string },
): Objection | undefined {
  if (day > today)
    return {
      message: `${day} is after today (${today}): record the ${what} when it has happened.`,
      canBeOverruled: false,
    };
  if (pairing.status === 'cancelled') {
    return {
      message: `The pairing was cancelled on ${pairing.endedOn}: it never began.`,
      canBeOverruled: false,
    };
  }
  if (day < pairing.startedOn) {
    return { message: `${day} is before the pairing began (${pairing.startedOn}).`, canBeOverruled: false };
  }
  if (pairing.endedOn !== null && day > pairing.endedOn) {
    return { message: `${day} is after the pairing ended (${pairing.endedOn}).`, canBeOverruled: true };
  }
  return undefined;
}
