import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { holdsFrom } from '../../domain/pairings/agreement.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import { type Goal, goalProgressOn, goalStatusOn } from '../../domain/pairings/goal.js';
import type { Feedback } from '../../domain/pairings/pair-feedback.js';
import { ENDED_BY_IN_WORDS, endedByOf, type Pairing, standingOn } from '../../domain/pairings/pairing.js';
import { pairingTimeline, type TimelineEntry } from '../../domain/pairings/pairing-timeline.js';
import { plannedEndOn } from '../../domain/pairings/planned-end.js';
import type { ReviewChange } from '../../domain/pairings/review-change.js';
import { keyWithName, type Person, personKey } from '../../domain/people/person.js';
import { kindOf } from '../../domain/rounds/round.js';
import type { FitPart } from '../../domain/rounds/run.js';
import type { Settings } from '../../domain/settings/settings.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { listFollowUps } from '../../store/pairings/follow-ups.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listLetterDrafts } from '../../store/pairings/letter-drafts.js';
import { listReflections } from '../../store/pairings/reflections.js';
import { listResources } from '../../store/pairings/resources.js';
import { listReviewChanges } from '../../store/pairings/review-changes.js';
import { findRun } from '../../store/rounds/runs.js';
import type { RecordSection } from '../../terminal/record-view.js';
import { fitPartsAsValue } from '../output/fit-parts-as-value.js';
import { type ShownRecord, showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { pairingInWords, pairingNamed } from '../session/naming/pairing-named.js';
import { healthOfPairings } from '../session/standing/health-of-pairings.js';
import { checkInsAsValue, checkInsSection } from './check-ins-of-story.js';

/** Everything known of one pairing. */
interface Story {
  readonly pairing: Pairing;
  readonly today: IsoDate;
  readonly title: string;
  readonly mentee: Person | undefined;
  readonly mentor: Person | undefined;
  /** null for a pairing that is over or has not begun. */
  readonly health: { readonly status: string; readonly reasons: readonly string[] } | null;
  readonly parts: readonly FitPart[];
  readonly checkIns: readonly CheckIn[];
  readonly reviewChanges: readonly ReviewChange[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  readonly timeline: readonly TimelineEntry[];
}

/** Shows one pairing: how it came about, how it stands, what happened and what was said. */
export async function showPairing(context: Context, text: string, options: OutputOptions): Promise<void> {
  const settings = await loadSettings(context);
  const story = await reading(context, (db) => storyIn(db, { text, settings, context }));
  const sections = [
    headOf(story),
    whyOf(story),
    agreementOf(story),
    goalsOf(story),
    checkInsSection(story),
    feedbackOf(story),
    timelineOf(story),
  ];
  const record: ShownRecord = {
    schema: 'mentor/pairing',
    title: story.title,
    sections: sections.filter(({ fields }) => fields.length > 0),
    value: storyAsValue(story),
  };
  showRecord(context, record, options);
}

function storyIn(
  db: ReadHandle,
  { text, settings, context }: { text: string; settings: Settings; context: Context },
): Story {
  const programme = programmeIn(db, context, settings);
  const pairing = pairingNamed(text, programme);
  const { menteeId, mentorId, runId } = pairing;
  const proposed = (runId === null ? undefined : findRun(db, runId))?.pairs.find(
    (pair) => pair.menteeId === menteeId && pair.mentorId === mentorId,
  );
  const people = peopleById(programme.people);
  const ofPairing = ({ pairingId }: { readonly pairingId: number | null }) => pairingId === pairing.id;
  const known = {
    pairing,
    today: context.today,
    // As they were told: what each counts for beside the others is in the list of pairings.
    checkIns: listCheckIns(db).filter(ofPairing),
    reviewChanges: listReviewChanges(db).filter(ofPairing),
    feedback: programme.feedback.filter(ofPairing),
    goals: listGoals(db).filter(ofPairing),
  };
  const timeline = pairingTimeline({
    ...known,
    followUps: listFollowUps(db).filter(ofPairing),
    drafts: listLetterDrafts(db).filter(ofPairing),
    reflections: listReflections(db).filter(ofPairing),
    resources: listResources(db).filter(ofPairing),
  });
  return {
    ...known,
    timeline,
    title: pairingInWords(pairing, programme.people),
    mentee: people.get(menteeId),
    mentor: people.get(mentorId),
    health: healthNow(pairing, programme),
    parts: proposed?.parts ?? [],
  };
}

function headOf({ pairing, title, mentee, mentor, health, today }: Story): RecordSection {
  const nameOf = (person: Person | undefined) => (person === undefined ? null : keyWithName(person));
  return {
    heading: title,
    fields: [
      ...(kindOf(pairing) === 'reverse'
        ? [{ label: 'Kind', value: 'reverse mentoring: the mentor is the junior of the two' }]
        : []),
      { label: 'Mentee', value: nameOf(mentee) },
      { label: 'Mentee e-mail', value: mentee?.email ?? null },
      { label: 'Mentor', value: nameOf(mentor) },
      { label: 'Mentor e-mail', value: mentor?.email ?? null },
      ...pairing.changes.map(({ status, since, reason, by }) => ({
        label: since > today ? 'planned' : status,
        value: `${since > today ? 'from' : 'since'} ${since}${by === undefined ? '' : `, by ${ENDED_BY_IN_WORDS[by]}`}${reason === null ? '' : `: ${reason}`}`,
      })),
      { label: 'Meant to last', value: lastsUntil(pairing, today) },
      {
        label: 'Health',
        value: health === null ? null : `${health.status.replaceAll('_', ' ')}: ${health.reasons.join('; ')}`,
      },
      { label: 'Fit', value: pairing.fit === null ? null : pairing.fit.toFixed(2) },
    ],
  };
}

/** Until when, where that is known and it is not over. */
function lastsUntil(pairing: Pairing, today: IsoDate): string | null {
  const until = plannedEndOn(pairing, today);
  return until === null || pairing.endedOn !== null ? null : `until ${until}`;
}

function whyOf({ parts }: Story): RecordSection {
  return {
    heading: 'Why these two',
    fields: parts.map(({ criterion, words }) => ({ label: criterion, value: words })),
  };
}

/** Every version, with its state and what it says of how often they meet and until when. */
function agreementOf({ pairing: { agreements = [] } }: Story): RecordSection {
  return {
    heading: 'Agreement',
    fields: agreements.map((agreement) => {
      const { version, draftedOn, terms } = agreement;
      const from = holdsFrom(agreement);
      return {
        label: `version ${version}`,
        value: joined('; ', [
          from === null ? `drafted ${draftedOn}, not signed by both` : `holds from ${from}`,
          terms.everyDays === null ? '' : `every ${terms.everyDays} days`,
          terms.endsOn === null ? '' : `until ${terms.endsOn}`,
          terms.purpose ?? '',
        ]),
      };
    }),
  };
}

/** Each goal with how it stands, and its steps below it. */
function goalsOf({ goals, today }: Story): RecordSection {
  return {
    heading: 'Goals',
    fields: goals.flatMap((goal) => {
      const progress = goalProgressOn(goal, today);
      const state = joined(', ', [
        (goalStatusOn(goal, today) ?? 'planned').replace('_', ' '),
        progress === null ? '' : `${progress} per cent`,
        goal.dueOn === null ? '' : `due ${goal.dueOn}`,
      ]);
      const steps = goal.actions.map(({ id, text, owner, dueOn, doneOn }) => ({
        label: `  step ${id}`,
        value: joined(', ', [
          text,
          `the ${owner}`,
          doneOn === null ? (dueOn === null ? '' : `due ${dueOn}`) : `done ${doneOn}`,
        ]),
      }));
      return [{ label: `goal ${goal.id}`, value: `${goal.text} (${state})` }, ...steps];
    }),
  };
}

function feedbackOf({ feedback }: Story): RecordSection {
  return {
    heading: 'Feedback',
    fields: feedback.map(({ givenOn, givenBy, rating, helpful, toImprove, wantsChange }) => ({
      label: `${givenOn} ${givenBy}`,
      value: joined('; ', [
        rating === null ? '' : `${rating} of 5`,
        helpful === null ? '' : `helpful: ${helpful}`,
        toImprove === null ? '' : `to improve: ${toImprove}`,
        wantsChange === true ? 'wants a change' : '',
      ]),
    })),
  };
}

/** What happened, and what is decided for later, by day. */
function timelineOf({ timeline, today }: Story): RecordSection {
  return {
    heading: 'Timeline',
    fields: timeline.map(({ on, what }) => ({ label: on, value: on > today ? `planned: ${what}` : what })),
  };
}

function joined(separator: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}

function storyAsValue(story: Story) {
  const { pairing, today, mentee, mentor, health, parts, feedback, goals, timeline } = story;
  return {
    pairing: pairing.id,
    mentee: mentee === undefined ? null : personKey(mentee),
    mentor: mentor === undefined ? null : personKey(mentor),
    status: standingOn(pairing, today),
    fit: pairing.fit,
    started_on: pairing.startedOn,
    ended_on: pairing.endedOn,
    end_reason: pairing.endReason,
    ended_by: endedByOf(pairing),
    planned_until: plannedEndOn(pairing, today),
    kind: kindOf(pairing),
    renewals: (pairing.terms ?? []).map(({ renewedOn, until }) => ({ renewed_on: renewedOn, until })),
    changes: pairing.changes.map(({ status, since, reason }) => ({ status, since, reason })),
    health,
    parts: fitPartsAsValue(parts),
    goals: goals.map((goal) => ({
      goal: goal.id,
      text: goal.text,
      purpose: goal.purpose,
      measure: goal.measure,
      set_on: goal.setOn,
      due_on: goal.dueOn,
      status: goalStatusOn(goal, today),
      progress: goalProgressOn(goal, today),
      actions: goal.actions.map(({ id, text, owner, resource, dueOn, doneOn }) => {
        return { action: id, text, owner, resource, due_on: dueOn, done_on: doneOn };
      }),
    })),
    check_ins: checkInsAsValue(story),
    feedback: feedback.map(({ givenBy, givenOn, rating, helpful, toImprove, wantsChange }) => {
      const said = { rating, helpful, to_improve: toImprove, wants_change: wantsChange };
      return { given_by: givenBy, given_on: givenOn, ...said };
    }),
    timeline: timeline.map(({ on, what }) => ({ on, what, is_planned: on > today })),
  };
}

/** As lists tell it. */
function healthNow(pairing: Pairing, programme: Programme): Story['health'] {
  const now = healthOfPairings(programme)(pairing);
  return now === null ? null : { status: now.level, reasons: now.reasons };
}
