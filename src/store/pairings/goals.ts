import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type {
  Goal,
  GoalAction,
  GoalChange,
  GoalFacts,
  GoalOutcome,
  GoalPurpose,
} from '../../domain/pairings/goal.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface GoalRow {
  id: number;
  pairing_id: number;
  text: string;
  purpose: GoalPurpose | null;
  measure: string | null;
  set_on: string;
  due_on: string | null;
}

/** Every goal by its number, as far as it was known on a day. */
export function listGoals(db: ReadHandle, knownOn: IsoDate = LAST_DAY): Goal[] {
  const changes = groupedBy(changesKnown(db, knownOn), ({ goal_id }) => goal_id);
  const actions = groupedBy(actionsKnown(db, knownOn), ({ goalId }) => goalId);
  return db
    .all<GoalRow>(sql`
      SELECT id, pairing_id, text, purpose, measure, set_on, due_on FROM goals WHERE recorded_on <= ${knownOn} ORDER BY id`)
    .map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      text: row.text,
      purpose: row.purpose,
      measure: row.measure,
      setOn: row.set_on,
      dueOn: row.due_on,
      changes: changes.get(row.id)?.map(asChange) ?? [],
      actions: actions.get(row.id) ?? [],
    }));
}

interface ChangeRow {
  goal_id: number;
  changed_on: string;
  progress: number | null;
  outcome: GoalOutcome | null;
  note: string | null;
}

function changesKnown(db: ReadHandle, knownOn: IsoDate): ChangeRow[] {
  return db.all<ChangeRow>(sql`
    SELECT goal_id, changed_on, progress, outcome, note FROM goal_changes WHERE recorded_on <= ${knownOn}
    ORDER BY goal_id, changed_on, id`);
}

function asChange({ changed_on, progress, outcome, note }: ChangeRow): GoalChange {
  return { on: changed_on, progress, outcome, note };
}

interface ActionRow {
  id: number;
  goal_id: number;
  text: string;
  owner: Side;
  resource: string | null;
  due_on: string | null;
  done_on: string | null;
}

function actionsKnown(db: ReadHandle, knownOn: IsoDate): GoalAction[] {
  return db
    .all<ActionRow>(sql`
      SELECT id, goal_id, text, owner, resource, due_on, done_on FROM goal_actions WHERE recorded_on <= ${knownOn}
      ORDER BY goal_id, id`)
    .map(({ id, goal_id, text, owner, resource, due_on, done_on }) => ({
      id,
      goalId: goal_id,
      text,
      owner,
      resource,
      dueOn: due_on,
      doneOn: done_on,
    }));
}

/** Records a goal; gives its number. */
export function recordGoal(db: WriteHandle, goal: GoalFacts, { recordedAt, today }: Recording): number {
  return db.run(sql`
    INSERT INTO goals (pairing_id, text, purpose, measure, set_on, due_on, recorded_at, recorded_on)
    VALUES (${goal.pairingId}, ${goal.text}, ${goal.purpose}, ${goal.measure}, ${goal.setOn}, ${goal.dueOn}, ${recordedAt},
            ${today})`).id;
}

/** Notes how far a goal has come, or how it was closed. */
export function recordGoalChange(
  db: WriteHandle,
  goalId: number,
  { on, progress, outcome, note, recordedAt, today }: GoalChange & Recording,
): number {
  return db.run(sql`
    INSERT INTO goal_changes (goal_id, changed_on, progress, outcome, note, recorded_at, recorded_on)
    VALUES (${goalId}, ${on}, ${progress}, ${outcome}, ${note}, ${recordedAt}, ${today})`).id;
}

/** Records a step of a goal; gives its number. */
export function recordGoalAction(
  db: WriteHandle,
  action: Omit<GoalAction, 'id' | 'doneOn'>,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO goal_actions (goal_id, text, owner, resource, due_on, recorded_at, recorded_on)
    VALUES (${action.goalId}, ${action.text}, ${action.owner}, ${action.resource}, ${action.dueOn}, ${recordedAt},
            ${today})`).id;
}

/** Marks a step as done. */
export function markActionDone(db: WriteHandle, id: number, doneOn: IsoDate): void {
  db.run(sql`UPDATE goal_actions SET done_on = ${doneOn} WHERE id = ${id}`);
}
