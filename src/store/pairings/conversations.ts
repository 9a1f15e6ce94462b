import type {
  Conversation,
  ConversationFacts,
  ConversationKind,
  ConversationOutcome,
} from '../../domain/conversations/conversation.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Every conversation of every round, by its number. */
export function listConversations(db: ReadHandle): Conversation[] {
  return db
    .all<{
      id: number;
      round_id: number;
      kind: ConversationKind;
      person_id: number;
      other_id: number;
      arranged_on: string;
      due_on: string;
      closed_on: string | null;
      outcome: ConversationOutcome | null;
    }>(sql`
      SELECT id, round_id, kind, person_id, other_id, arranged_on, due_on, closed_on, outcome
      FROM conversations ORDER BY id`)
    .map((row) => ({
      id: row.id,
      roundId: row.round_id,
      kind: row.kind,
      personId: row.person_id,
      otherId: row.other_id,
      arrangedOn: row.arranged_on,
      dueOn: row.due_on,
      closedOn: row.closed_on,
      outcome: row.outcome,
    }));
}

/** Records that two people are to talk; gives its number. */
export function recordConversation(
  db: WriteHandle,
  { roundId, kind, personId, otherId, arrangedOn, dueOn }: ConversationFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO conversations (round_id, kind, person_id, other_id, arranged_on, due_on, recorded_at, recorded_on)
    VALUES (${roundId}, ${kind}, ${personId}, ${otherId}, ${arrangedOn}, ${dueOn}, ${recordedAt}, ${today})`)
    .id;
}

/** Records what came of it, and on which day. */
export function closeConversation(
  db: WriteHandle,
  id: number,
  { closedOn, outcome }: { readonly closedOn: IsoDate; readonly outcome: ConversationOutcome },
): void {
  db.run(sql`UPDATE conversations SET closed_on = ${closedOn}, outcome = ${outcome} WHERE id = ${id}`);
}
