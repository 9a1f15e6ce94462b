import type { Context } from '../../../context.js';
import { skillKey } from '../../../domain/skills/skill.js';
import type { SurveyAnswer } from '../../../domain/surveys/survey-response.js';
import type { ApplicationsPlan } from '../../../intake/plans/applications-plan.js';
import type { InvitationsPlan } from '../../../intake/plans/invitations-plan.js';
import { notOnRecord, type ReviewFacts } from '../../../intake/plans/meetings/changes-of-reviews.js';
import type { CheckInsPlan } from '../../../intake/plans/meetings/check-ins-plan.js';
import { isOfCircle } from '../../../intake/plans/meetings/meeting-facts.js';
import type { MilestonesPlan } from '../../../intake/plans/milestones-plan.js';
import type { OutcomesPlan } from '../../../intake/plans/outcomes-plan.js';
import type { PairingsPlan } from '../../../intake/plans/pairings-plan.js';
import type { RuleFacts } from '../../../intake/plans/rules-plan.js';
import type { SkillsPlan } from '../../../intake/plans/skills-plan.js';
import type { ResponseToRecord } from '../../../intake/plans/survey/compare-responses.js';
import type { SurveyPlan } from '../../../intake/plans/survey/survey-plan.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { recordCheckIn } from '../../../store/pairings/check-ins.js';
import { correctCircleMeeting, recordCircleMeeting } from '../../../store/pairings/circles.js';
import { recordFeedback } from '../../../store/pairings/feedback-rows.js';
import { recordMilestone, updateMilestone } from '../../../store/pairings/milestones.js';
import { changePairing, createPairing } from '../../../store/pairings/pairings.js';
import { recordReviewChanges } from '../../../store/pairings/review-changes.js';
import { recordApplication } from '../../../store/people/applications.js';
import { recordInvitation } from '../../../store/people/invitations.js';
import { setParticipation } from '../../../store/people/participations.js';
import { recordSkillFact, skillNumber } from '../../../store/people/skill-rows.js';
import { recordAttendance } from '../../../store/people/training-rows.js';
import { addNamedRule } from '../../../store/rounds/named-rules.js';
import { findRound } from '../../../store/rounds/rounds.js';
import { recordOutcomes } from '../../../store/surveys/outcomes.js';
import { recordSurveyResponse } from '../../../store/surveys/survey-responses.js';
import type { Note } from '../../session/loading/reading-and-changing.js';
import { changePart } from '../../session/parts/change-part.js';
import { takePartAsMentors } from '../../session/parts/take-part-as-mentors.js';
import { applyPairingList, isPairingList, type PairingListPlan } from './apply-pairing-lists.js';
import type { FilePlan } from './plan-file.js';

interface Applying {
  readonly db: WriteHandle;
  readonly note: Note;
  readonly context: Context;
  readonly roundId: number;
  readonly importId: number;
}

/** Writes what a plan for a file other than a roster says, inside the caller's transaction. */
export function applyPlan(plan: FilePlan, { db, note, context, importId }: Omit<Applying, 'roundId'>): void {
  const applying = { db, note, context, importId, roundId: findRound(db, context.round).id };
  if (isPairingList(plan)) applyPairingList(plan, applying);
  else if (plan.kind === 'survey') applySurvey(plan, applying);
  else if (plan.kind === 'pairings') applyPairings(plan, applying);
  else if (plan.kind === 'check-ins') applyMeetings(plan, applying);
  else if (plan.kind === 'milestones') applyMilestones(plan, applying);
  else if (plan.kind === 'outcomes') applyOutcomes(plan, applying);
  else if (plan.kind === 'applications') applyApplications(plan, applying);
  else if (plan.kind === 'invitations') applyInvitations(plan, applying);
  else if (plan.kind === 'skills') applySkills(plan, applying);
  else note({ action: 'created', ...recordRows(plan, applying) });
}

/** Records rows one by one: what they are, and the ids they got. */
function recordRows(
  plan: Exclude<
    Exclude<FilePlan, PairingListPlan>,
    {
      kind:
        | 'survey'
        | 'pairings'
        | 'check-ins'
        | 'milestones'
        | 'outcomes'
        | 'skills'
        | 'applications'
        | 'invitations';
    }
  >,
  { db, context }: Applying,
): { readonly what: string; readonly ids: readonly number[] } {
  switch (plan.kind) {
    case 'feedback':
      return { what: 'feedback', ids: plan.creates.map(({ facts }) => recordFeedback(db, facts, context)) };
    case 'training':
      return {
        what: 'attendance',
        ids: plan.creates.map(({ facts }) => recordAttendance(db, facts, context)),
      };
    case 'rules':
      return { what: 'rule', ids: plan.creates.map(({ facts }) => recordRule(db, facts, context)) };
  }
}

function applyMeetings({ creates, updates }: CheckInsPlan, { db, note, context }: Applying): void {
  const [ofPairings, ofCircles]: [number[], number[]] = [[], []];
  for (const { facts } of creates)
    if (isOfCircle(facts)) ofCircles.push(recordCircleMeeting(db, facts, context));
    else ofPairings.push(recordReview(db, facts, context));
  note({ what: 'check-in', action: 'created', ids: ofPairings });
  note({ what: 'circle-meeting', action: 'created', ids: ofCircles });
  const corrected = updates.flatMap(({ facts, was }) =>
    isOfCircle(facts) || isOfCircle(was) ? [] : [correctReview(db, { facts, was }, context)],
  );
  note({ what: 'check-in', action: 'corrected', ids: corrected });
  const circlesCorrected = updates.flatMap(({ facts }) =>
    isOfCircle(facts) ? correctCircleMeeting(db, facts) : [],
  );
  note({ what: 'circle-meeting', action: 'corrected', ids: circlesCorrected });
}

/** A check-in with what it changed, where it was a review. */
function recordReview(db: WriteHandle, facts: ReviewFacts, context: Context): number {
  const id = recordCheckIn(db, facts, context);
  const { pairingId, changed: changes = [] } = facts;
  recordReviewChanges(db, { pairingId, checkInId: id, changes }, context);
  return id;
}

/** What it changed stays with the number that the review has. */
function correctReview(
  db: WriteHandle,
  { facts, was }: { readonly facts: ReviewFacts; readonly was: ReviewFacts & { readonly id: number } },
  context: Context,
): number {
  const changes = notOnRecord(facts.changed, was.changed);
  recordReviewChanges(db, { pairingId: facts.pairingId, checkInId: was.id, changes }, context);
  return recordCheckIn(db, { ...facts, corrects: was.id }, context);
}

function applyMilestones({ creates, updates }: MilestonesPlan, { db, note, context }: Applying): void {
  const ids = creates.map(({ facts }) => recordMilestone(db, facts, context));
  note({ what: 'milestone', action: 'created', ids });
  for (const { facts, was } of updates) updateMilestone(db, was.id, facts);
  note({ what: 'milestone', action: 'updated', ids: updates.map(({ was }) => was.id) });
}

function applyOutcomes({ creates, updates }: OutcomesPlan, { db, note, context, importId }: Applying): void {
  const recorded = (rows: OutcomesPlan['creates']) =>
    recordOutcomes(
      db,
      rows.map(({ line, facts }) => ({ facts, origin: { importId, line } })),
      context,
    );
  note({ what: 'outcome', action: 'created', ids: recorded(creates) });
  note({ what: 'outcome', action: 'replaced', ids: recorded(updates) });
}

/** Whoever is accepted and has not withdrawn since takes part as a mentor. */
function applyApplications(
  { creates, updates }: ApplicationsPlan,
  { db, note, context, roundId }: Applying,
): void {
  const recorded = (rows: ApplicationsPlan['creates']) =>
    rows.flatMap(({ facts }) => facts.map((one) => recordApplication(db, { ...one, roundId }, context)));
  note({ what: 'application', action: 'created', ids: recorded(creates) });
  note({ what: 'application', action: 'updated', ids: recorded(updates) });
  for (const { facts } of [...creates, ...updates]) {
    const accepted = facts.at(-1);
    if (accepted?.event === 'accepted')
      takePartAsMentors(db, context, { roundId, personIds: [accepted.personId], on: accepted.on });
  }
}

/** Whoever said yes takes part as what they were invited. */
function applyInvitations(
  { creates, updates }: InvitationsPlan,
  { db, note, context, roundId }: Applying,
): void {
  const recorded = [...creates, ...updates].flatMap(({ facts }) =>
    facts.map((one) => ({ event: one.event, id: recordInvitation(db, { ...one, roundId }, context) })),
  );
  const idsOf = (event: string) => recorded.filter((one) => one.event === event).map(({ id }) => id);
  note({ what: 'invitation', action: 'created', ids: idsOf('invited') });
  note({ what: 'invitation', action: 'declined', ids: idsOf('declined') });
  for (const { joins } of [...creates, ...updates]) {
    if (joins === undefined) continue;
    const { personId, role, on } = joins;
    const dating = { recordedAt: context.recordedAt, today: context.today, holdsFrom: on };
    changePart(db, { personId, roundId }, { options: { role }, dating });
  }
}

function recordRule(db: WriteHandle, facts: RuleFacts, context: Context): number {
  return addNamedRule(db, { ...facts, recordedAt: context.countsAt, recordedOn: context.today });
}

function applySkills({ creates }: SkillsPlan, { db, note, context }: Applying): void {
  const fresh: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const known = numbers.get(skillKey(name));
    if (known !== undefined) return known;
    const { id, isNew } = skillNumber(db, name, context);
    if (isNew) fresh.push(id);
    numbers.set(skillKey(name), id);
    return id;
  };
  const ids = creates.flatMap(({ facts }) =>
    facts.map(({ skill, ...fact }) => recordSkillFact(db, { ...fact, skillId: numberOf(skill) }, context)),
  );
  note({ what: 'skill', action: 'created', ids: fresh });
  note({ what: 'skill of a person', action: 'created', ids });
}

function applySurvey(
  { responses, participations }: SurveyPlan,
  { db, note, context, roundId, importId }: Applying,
): void {
  for (const [personId, participation] of participations) {
    const { line, statedOn, ...stated } = participation;
    const origin = { importId, line };
    const who = { roundId, personId, origin: 'survey', participation: stated } as const;
    setParticipation(db, who, { ...context, holdsFrom: statedOn ?? context.today, origin });
  }
  const record = ({ line, response, stands }: ResponseToRecord): number[] => {
    const origin = { importId, line };
    const id = recordSurveyResponse(db, response, { ...context, roundId, origin });
    if (stands === undefined) return [id];
    // What the row adds came in with it; the rest with the questionnaire that was sent in later.
    const isOfRow = ({ question, saidAt }: SurveyAnswer) =>
      saidAt === response.submittedAt && response.answers.some((answer) => answer.question === question);
    const answers = stands.answers.map((answer) => (isOfRow(answer) ? { ...answer, origin } : answer));
    const from = stands.origin === undefined ? {} : { origin: stands.origin };
    return [id, recordSurveyResponse(db, { ...stands, answers }, { ...context, roundId, ...from })];
  };
  const [fresh, replacing] = [false, true].map((replaces) =>
    responses.filter((one) => one.replaces === replaces),
  );
  note({ what: 'response', action: 'created', ids: (fresh ?? []).flatMap(record) });
  note({ what: 'response', action: 'replaced', ids: (replacing ?? []).flatMap(record) });
}

function applyPairings({ creates }: PairingsPlan, { db, note, context, roundId }: Applying): void {
  const ids = creates.map(({ facts }) => {
    const { menteeId, mentorId, startedOn, status, endedOn, endReason, endedBy } = facts;
    const id = createPairing(db, { roundId, menteeId, mentorId, startedOn, fit: null, runId: null }, context);
    if (status !== 'active')
      changePairing(db, id, {
        status,
        since: endedOn ?? startedOn,
        reason: endReason,
        ...(endedBy === null ? {} : { by: endedBy }),
        recordedOn: context.today,
      });
    return id;
  });
  note({ what: 'pairing', action: 'created', ids });
}
