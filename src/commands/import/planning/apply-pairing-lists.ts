import type { Context } from '../../../context.js';
import { GOAL_OUTCOMES } from '../../../domain/pairings/goal.js';
import { SIDES } from '../../../domain/pairings/pair-feedback.js';
import type { ConcernOfRow, ConcernsPlan } from '../../../intake/plans/pairings/concerns-plan.js';
import type { FitChecksPlan } from '../../../intake/plans/pairings/fit-checks-plan.js';
import type { GoalOfRow, GoalsPlan } from '../../../intake/plans/pairings/goals-plan.js';
import type { SignaturesPlan } from '../../../intake/plans/pairings/signatures-plan.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { recordSignature } from '../../../store/pairings/agreements.js';
import { recordConcern, recordConcernChange } from '../../../store/pairings/concerns.js';
import { recordFitCheck } from '../../../store/pairings/fit-checks.js';
import { recordGoal, recordGoalChange } from '../../../store/pairings/goals.js';
import type { Note } from '../../session/loading/reading-and-changing.js';

/** Lists of what is so of pairings, beside their meetings. */
export type PairingListPlan = FitChecksPlan | SignaturesPlan | GoalsPlan | ConcernsPlan;

interface Applying {
  readonly db: WriteHandle;
  readonly note: Note;
  readonly context: Context;
}

const KINDS: readonly string[] = ['fit-checks', 'signatures', 'goals', 'concerns'];

/** Whether a plan is one of these. */
export function isPairingList(plan: { readonly kind: string }): plan is PairingListPlan {
  return KINDS.includes(plan.kind);
}

/** Writes what such a list says, as the commands for one pairing do. */
export function applyPairingList(plan: PairingListPlan, applying: Applying): void {
  if (plan.kind === 'fit-checks') applyFitChecks(plan, applying);
  else if (plan.kind === 'signatures') applySignatures(plan, applying);
  else if (plan.kind === 'goals') applyGoals(plan, applying);
  else applyConcerns(plan, applying);
}

function applyFitChecks({ creates }: FitChecksPlan, { db, note, context }: Applying): void {
  const ids = creates.map(({ facts }) => recordFitCheck(db, facts, context));
  note({ what: 'fit check', action: 'created', ids });
}

function applySignatures({ updates }: SignaturesPlan, { db, note, context }: Applying): void {
  for (const { facts, was } of updates) {
    for (const side of SIDES) {
      const signedOn = facts.signedOn[side];
      if (signedOn !== null && was.signedOn[side] === null)
        recordSignature(db, { agreementId: facts.agreementId, side, signedOn }, context);
    }
  }
  note({ what: 'agreement', action: 'signed', ids: updates.map(({ facts }) => facts.agreementId) });
}

function applyGoals({ creates, updates }: GoalsPlan, { db, note, context }: Applying): void {
  const fresh = creates.map(({ facts }) => ({ id: recordGoal(db, facts, context), facts }));
  note({ what: 'goal', action: 'created', ids: fresh.map(({ id }) => id) });
  const closed = [...fresh, ...updates.map(({ facts, was }) => ({ id: was.id, facts }))].flatMap(
    ({ id, facts }) => closedGoal(id, facts),
  );
  for (const { id, change } of closed) recordGoalChange(db, id, { ...change, ...recording(context) });
  for (const outcome of GOAL_OUTCOMES) {
    const ids = closed.filter(({ change }) => change.outcome === outcome).map(({ id }) => id);
    note({ what: 'goal', action: outcome, ids });
  }
}

function closedGoal(id: number, { closed }: GoalOfRow) {
  return closed === null ? [] : [{ id, change: { ...closed, progress: null } }];
}

function applyConcerns({ creates, updates }: ConcernsPlan, { db, note, context }: Applying): void {
  const fresh = creates.map(({ facts }) => {
    const id = recordConcern(db, facts, context);
    const { severity, actsNext, dueOn, raisedOn: on } = facts;
    const state = { status: 'open', severity, actsNext, dueOn, on, note: null } as const;
    recordConcernChange(db, id, { ...state, ...recording(context) });
    return { id, facts };
  });
  note({ what: 'concern', action: 'created', ids: fresh.map(({ id }) => id) });
  const settled = [...fresh, ...updates.map(({ facts, was }) => ({ id: was.id, facts }))].filter(
    ({ facts }) => facts.closed !== null,
  );
  for (const { id, facts } of settled) closeConcern(db, { id, facts }, context);
  note({ what: 'concern', action: 'closed', ids: settled.map(({ id }) => id) });
}

function closeConcern(
  db: WriteHandle,
  { id, facts }: { readonly id: number; readonly facts: ConcernOfRow },
  context: Context,
): void {
  const { severity, actsNext, dueOn, closed } = facts;
  if (closed === null) return;
  const state = { status: 'closed', severity, actsNext, dueOn, ...closed } as const;
  recordConcernChange(db, id, { ...state, ...recording(context) });
}

function recording({ recordedAt, today }: Context) {
  return { recordedAt, today };
}
