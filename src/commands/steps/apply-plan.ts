import type { Context } from '../../context.js';
import { resolveManagers } from '../../domain/management.js';
import type { PairingsPlan } from '../../intake/pairings-plan.js';
import type { RosterPlan } from '../../intake/roster-plan.js';
import type { SurveyPlan } from '../../intake/survey-plan.js';
import { recordCheckIn } from '../../store/check-ins.js';
import type { WriteHandle } from '../../store/connection.js';
import { recordFeedback } from '../../store/feedback.js';
import { changePairing, createPairing } from '../../store/pairings.js';
import { setParticipation } from '../../store/participations.js';
import {
  createPerson,
  listPeople,
  releaseKeys,
  setManagers,
  setRosterAttributes,
  updatePerson,
} from '../../store/people.js';
import { findRound } from '../../store/rounds.js';
import { recordSurveyResponse } from '../../store/survey-responses.js';
import type { FilePlan } from './plan-file.js';
import type { Note } from './use-store.js';

interface Applying {
  readonly db: WriteHandle;
  readonly note: Note;
  readonly context: Context;
  readonly roundId: number;
}

/** Writes what a plan says, inside the caller's transaction. */
export function applyPlan(plan: FilePlan, { db, note, context }: Omit<Applying, 'roundId'>): void {
  const applying = { db, note, context, roundId: findRound(db, context.round).id };
  switch (plan.kind) {
    case 'roster':
      applyRoster(plan, applying);
      break;
    case 'survey':
      applySurvey(plan, applying);
      break;
    case 'pairings':
      applyPairings(plan, applying);
      break;
    case 'check-ins':
      note({
        what: 'check-in',
        action: 'created',
        ids: plan.creates.map(({ facts }) => recordCheckIn(db, facts, context.recordedAt)),
      });
      break;
    case 'feedback':
      note({
        what: 'feedback',
        action: 'created',
        ids: plan.creates.map(({ facts }) => recordFeedback(db, facts, context.recordedAt)),
      });
      break;
  }
}

function applyRoster({ creates, updates }: RosterPlan, { db, note, context, roundId }: Applying): void {
  const say = (personId: number, { participation, attributes }: RosterPlan['creates'][number]) => {
    setRosterAttributes(db, personId, attributes);
    setParticipation(db, { roundId, personId, origin: 'roster' }, participation);
  };
  const ids = updates.map(({ personId }) => personId);
  // Someone new may have the e-mail that another gives up: those on record go first.
  releaseKeys(db, ids);
  for (const update of updates) {
    updatePerson(db, update.personId, update.facts);
    say(update.personId, update);
  }
  const created = creates.map((create) => {
    const personId = createPerson(db, create.facts, context.recordedAt);
    say(personId, create);
    return personId;
  });
  setManagers(db, resolveManagers(listPeople(db)).managerOf);
  const fields = [...new Set(updates.flatMap(({ changes }) => changes.map(({ field }) => field)))].sort();
  note({ what: 'person', action: 'created', ids: created });
  note({ what: 'person', action: 'updated', ids, fields });
}

function applySurvey(
  { responses, participations }: SurveyPlan,
  { db, note, context, roundId }: Applying,
): void {
  for (const [personId, participation] of participations) {
    setParticipation(db, { roundId, personId, origin: 'survey' }, participation);
  }
  const record = ({ response }: SurveyPlan['responses'][number]) =>
    recordSurveyResponse(db, response, { roundId, recordedAt: context.recordedAt });
  const [fresh, replacing] = [false, true].map((replaces) =>
    responses.filter((one) => one.replaces === replaces),
  );
  note({ what: 'response', action: 'created', ids: (fresh ?? []).map(record) });
  note({ what: 'response', action: 'replaced', ids: (replacing ?? []).map(record) });
}

function applyPairings({ creates }: PairingsPlan, { db, note, context, roundId }: Applying): void {
  const ids = creates.map(({ facts }) => {
    const { menteeId, mentorId, startedOn, status, endedOn, endReason } = facts;
    const id = createPairing(
      db,
      { roundId, menteeId, mentorId, startedOn, fit: null, runId: null },
      context.recordedAt,
    );
    if (status !== 'active')
      changePairing(db, id, { status, since: endedOn ?? startedOn, reason: endReason });
    return id;
  });
  note({ what: 'pairing', action: 'created', ids });
}
