import type { IsoDate } from '../../domain/dates/iso-date.js';
import type {
  Decision,
  DecisionChange,
  DecisionFacts,
  DecisionStatus,
} from '../../domain/decisions/decision.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface DecisionRow {
  id: number;
  decided_on: string;
  text: string;
  finding: string | null;
}

/** Every decision by its number, as far as it was known on a day. */
export function listDecisions(db: ReadHandle, knownOn: IsoDate = LAST_DAY): Decision[] {
  const rows = db.all<DecisionRow>(sql`
    SELECT id, decided_on, text, finding FROM decisions WHERE recorded_on <= ${knownOn} ORDER BY id`);
  const changes = groupedBy(
    rows.length === 0 ? [] : changesKnown(db, knownOn),
    ({ decision_id }) => decision_id,
  );
  return rows.map(({ id, decided_on, text, finding }) => ({
    id,
    decidedOn: decided_on,
    text,
    finding,
    changes: changes.get(id)?.map(asChange) ?? [],
  }));
}

interface ChangeRow {
  decision_id: number;
  changed_on: string;
  status: DecisionStatus;
  acts_next: string | null;
  due_on: string | null;
  effect: string | null;
}

function changesKnown(db: ReadHandle, knownOn: IsoDate): ChangeRow[] {
  return db.all<ChangeRow>(sql`
    SELECT decision_id, changed_on, status, acts_next, due_on, effect FROM decision_changes
    WHERE recorded_on <= ${knownOn} ORDER BY decision_id, changed_on, id`);
}

function asChange({ changed_on, status, acts_next, due_on, effect }: ChangeRow): DecisionChange {
  return { on: changed_on, status, actsNext: acts_next, dueOn: due_on, effect };
}

/** Records a decision; gives its number. How it stands is recorded beside it. */
export function recordDecision(
  db: WriteHandle,
  { decidedOn, text, finding }: DecisionFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO decisions (decided_on, text, finding, recorded_at, recorded_on)
    VALUES (${decidedOn}, ${text}, ${finding}, ${recordedAt}, ${today})`).id;
}

/** Records how a decision stands from a day on. */
export function recordDecisionChange(
  db: WriteHandle,
  decisionId: number,
  { on, status, actsNext, dueOn, effect, recordedAt, today }: DecisionChange & Recording,
): void {
  db.run(sql`
    INSERT INTO decision_changes (decision_id, changed_on, status, acts_next, due_on, effect, recorded_at, recorded_on)
    VALUES (${decisionId}, ${on}, ${status}, ${actsNext}, ${dueOn}, ${effect}, ${recordedAt}, ${today})`);
}
