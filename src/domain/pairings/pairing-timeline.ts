import { addToList } from '../add-to-list.js';
import type { IsoDate } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';
import { counted } from '../text/counted.js';
import { type Agreement, holdsFrom } from './agreement.js';
import type { CheckIn } from './check-in.js';
import type { FollowUp } from './follow-up.js';
import type { Goal } from './goal.js';
import type { LetterDraft } from './letter-draft.js';
import { reportedByInWords } from './meetings-by-count.js';
import type { MilestoneFacts } from './milestone.js';
import { type Feedback, SIDES } from './pair-feedback.js';
import { ENDED_BY_IN_WORDS, isOpen, type Pairing } from './pairing.js';
import { isShared, type Reflection } from './reflection.js';
import { type Resource, resourceInWords } from './resource.js';
import { type ReviewChange, reviewChangeInWords } from './review-change.js';

/** One thing that happened to a pairing. */
export interface TimelineEntry {
  readonly on: IsoDate;
  readonly what: string;
}

/** A pairing with all that is on record of it, and nothing of others. */
export interface PairingRecord {
  readonly pairing: Pairing;
  readonly today: IsoDate;
  readonly checkIns: readonly CheckIn[];
  readonly reviewChanges: readonly ReviewChange[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  readonly followUps: readonly FollowUp[];
  readonly drafts: readonly LetterDraft[];
  readonly reflections: readonly Reflection[];
  readonly resources: readonly Resource[];
}

/**
 * The story of a pairing until today, and what is already decided for later, by day; what happened on one day in the order of the work. Of concerns it tells how many, of
 * feedback the rating: their words are told elsewhere, to who asks for them. Of reflections only those are there that are shared.
 */
export function pairingTimeline(known: PairingRecord): TimelineEntry[] {
  const { pairing, today } = known;
  const happened = [
    ...lettersDrafted(known),
    ...known.checkIns.map((checkIn) => ofCheckIn(checkIn, known)),
    ...(pairing.fitChecks ?? []).map(({ givenOn, givenBy, answer, note }) => ({
      on: givenOn,
      what: withReason(`fit: ${answer.replaceAll('_', ' ')}, says the ${givenBy}`, note),
    })),
    ...(pairing.terms ?? []).map(({ renewedOn, until }) => ({
      on: renewedOn,
      what: `renewed until ${until}`,
    })),
    ...(pairing.agreements ?? []).flatMap(ofAgreement),
    ...known.goals.flatMap(ofGoal),
    ...(pairing.milestones ?? []).flatMap(ofMilestone),
    ...known.feedback.map(ofFeedback),
    ...known.reflections
      .filter((each) => isShared(each, today))
      .map(({ writtenOn, writtenBy }) => ({ on: writtenOn, what: `reflection of the ${writtenBy}, shared` })),
    ...concernsRaised(pairing),
    ...known.followUps.map(({ on, kind, until, note }) => ({
      on,
      what: withReason(kind === 'done' ? 'followed up' : `put off until ${until}`, note),
    })),
  ].filter(({ on }) => on <= today);
  // Node sorts stably: what stands earlier in the list comes first on one day.
  // An event may be still to come.
  const helping = known.resources.map((each) => ({ on: each.on, what: resourceInWords(each, known) }));
  const { goingOn, over } = changesOfStatus(pairing);
  return [...matched(pairing), ...goingOn, ...happened, ...helping, ...over].toSorted((a, b) =>
    compareText(a.on, b.on),
  );
}

function withReason(what: string, reason: string | null): string {
  return reason === null || reason === '' ? what : `${what}: ${reason}`;
}

/** The day on which the proposal was accepted. */
function matched({ runId, fit, startedOn, recordedOn = startedOn }: Pairing): TimelineEntry[] {
  if (runId === null) return [];
  return [
    { on: recordedOn, what: `matched by run ${runId}${fit === null ? '' : `, fit ${fit.toFixed(2)}`}` },
  ];
}

const WORDS = {
  active: 'resumed',
  paused: 'paused',
  completed: 'completed',
  ended: 'ended',
  cancelled: 'called off',
} as const;

/** What ends a pairing comes after all else of that day: what led to it was before. */
function changesOfStatus({ changes }: Pairing): Record<'goingOn' | 'over', TimelineEntry[]> {
  const told = changes.map(({ status, since, reason, by }, at) => ({
    goesOn: isOpen(status),
    entry: {
      on: since,
      what: withReason(
        `${at === 0 && status === 'active' ? 'began' : WORDS[status]}${by === undefined ? '' : ` by ${ENDED_BY_IN_WORDS[by]}`}`,
        reason,
      ),
    },
  }));
  const those = (wanted: boolean) => told.filter(({ goesOn }) => goesOn === wanted).map(({ entry }) => entry);
  return { goingOn: those(true), over: those(false) };
}

/** A count stands on the last of its days: which of them were meetings nobody noted. */
function ofCheckIn(
  { id, heldOn: on, kind, minutes, byCount, reportedBy }: CheckIn,
  { pairing: { agreements = [] }, reviewChanges }: PairingRecord,
): TimelineEntry {
  const told = reportedBy === undefined ? '' : `, ${reportedByInWords(reportedBy)}`;
  if (byCount !== undefined)
    return {
      on,
      what: `${counted(byCount.meetings, 'meeting', 'meetings')} since ${byCount.since}, by count${told}`,
    };
  const length = minutes === null ? '' : `, ${minutes} minutes`;
  const changed = reviewChanges
    .filter(({ checkInId }) => checkInId === id)
    .map((change) => `; ${reviewChangeInWords(change, agreements)}`);
  return { on, what: `${kind === 'formal' ? 'formal review' : 'met'}${length}${told}${changed.join('')}` };
}

function lettersDrafted({ drafts }: PairingRecord): TimelineEntry[] {
  const sides = new Map<string, LetterDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.draftedOn} ${draft.kind}`;
    addToList(sides, key, draft);
  }
  return [...sides.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const to = SIDES.filter((side) => together.some((draft) => draft.to === side)).join(' and ');
    return [{ on: first.draftedOn, what: `${first.kind} letter drafted, to ${to}` }];
  });
}

function ofAgreement(agreement: Agreement): TimelineEntry[] {
  const { version, draftedOn, signedOn } = agreement;
  const name = `agreement, version ${version}`;
  const from = holdsFrom(agreement);
  return [
    { on: draftedOn, what: `${name}: drafted` },
    ...SIDES.flatMap((side): TimelineEntry[] => {
      const on = signedOn[side];
      return on === null ? [] : [{ on, what: `${name}: signed by the ${side}` }];
    }),
    ...(from === null ? [] : [{ on: from, what: `${name}: holds` }]),
  ];
}

function ofGoal({ id, text, setOn, changes, actions }: Goal): TimelineEntry[] {
  return [
    { on: setOn, what: `goal ${id} set: ${text}` },
    ...actions.flatMap(({ id: step, text: words, doneOn }) =>
      doneOn === null ? [] : [{ on: doneOn, what: `step ${step} of goal ${id} done: ${words}` }],
    ),
    ...changes.map(({ on, progress, outcome, note }) => {
      const state = outcome?.replaceAll('_', ' ') ?? (progress === null ? 'noted' : `${progress} per cent`);
      return { on, what: withReason(`goal ${id} ${state}`, note) };
    }),
  ];
}

function ofMilestone({ name, reachedOn, confirmedBy }: MilestoneFacts): TimelineEntry[] {
  if (reachedOn === null) return [];
  const confirmed = confirmedBy === null ? '' : `, confirmed by ${confirmedBy}`;
  return [{ on: reachedOn, what: `milestone reached: ${name}${confirmed}` }];
}

function ofFeedback({ givenOn, givenBy, rating, wantsChange }: Feedback): TimelineEntry {
  const said = rating === null ? 'feedback' : `feedback, ${rating} of 5`;
  return {
    on: givenOn,
    what: `${said}, from the ${givenBy}${wantsChange === true ? ', who wants a change' : ''}`,
  };
}

function concernsRaised({ concerns = [] }: Pairing): TimelineEntry[] {
  const raised = new Map<IsoDate, number>();
  for (const { raisedOn } of concerns) raised.set(raisedOn, (raised.get(raisedOn) ?? 0) + 1);
  return [...raised].map(([on, count]) => ({ on, what: `${counted(count, 'concern', 'concerns')} raised` }));
}
