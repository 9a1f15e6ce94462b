import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { NamedRule, NamedRuleKind } from '../../domain/rounds/named-rule.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface NamedRuleRow {
  id: number;
  kind: NamedRuleKind;
  mentee_id: number;
  mentor_id: number;
  because: string;
  recorded_at: string;
  recorded_on: string;
}

/** The rules about named people that hold, oldest first. */
export function listNamedRules(db: ReadHandle): NamedRule[] {
  return namedRulesIn(
    db.all<NamedRuleRow>(sql`
      SELECT id, kind, mentee_id, mentor_id, because, recorded_at, recorded_on
      FROM named_rules WHERE dropped_at IS NULL ORDER BY id`),
  );
}

/** The rules that held on a day, oldest first: recorded by then, and not dropped by then. */
export function namedRulesOn(db: ReadHandle, day: IsoDate): NamedRule[] {
  return namedRulesIn(
    db.all<NamedRuleRow>(sql`
      SELECT id, kind, mentee_id, mentor_id, because, recorded_at, recorded_on
      FROM named_rules WHERE recorded_on <= ${day} AND (dropped_on IS NULL OR dropped_on > ${day}) ORDER BY id`),
  );
}

function namedRulesIn(rows: readonly NamedRuleRow[]): NamedRule[] {
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    because: row.because,
    recordedAt: row.recorded_at,
    recordedOn: row.recorded_on,
  }));
}

/** Records a rule; gives its id. */
export function addNamedRule(db: WriteHandle, rule: Omit<NamedRule, 'id'>): number {
  return db.run(sql`
    INSERT INTO named_rules (kind, mentee_id, mentor_id, because, recorded_at, recorded_on)
    VALUES (${rule.kind}, ${rule.menteeId}, ${rule.mentorId}, ${rule.because}, ${rule.recordedAt},
            ${rule.recordedOn})`).id;
}

/** Drops a rule: it no longer holds, and stays on record. Tells whether there was one to drop. */
export function dropNamedRule(db: WriteHandle, id: number, { recordedAt, today }: Recording): boolean {
  return (
    db.run(sql`
      UPDATE named_rules SET dropped_at = ${recordedAt}, dropped_on = ${today} WHERE id = ${id} AND dropped_at IS NULL`)
      .changes > 0
  );
}
