import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import {
  type Skill,
  type SkillFacts,
  type SkillLevel,
  type SkillsOnRecord,
  skillKey,
} from '../../domain/skills/skill.js';
import type { SkillTransfer, TransferFacts, TransferOutcome } from '../../domain/skills/skill-transfer.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Every skill by its name, and all that was said of who holds which, in the order in which it was recorded. */
export function skillsOnRecord(db: ReadHandle): SkillsOnRecord {
  const skills = listSkills(db);
  return { skills, facts: skills.length === 0 ? [] : listFacts(db) };
}

/** Every skill by its name. */
export function listSkills(db: ReadHandle): Skill[] {
  return db.all<Skill>(sql`SELECT id, name FROM skills ORDER BY name`);
}

function listFacts(db: ReadHandle): SkillFacts[] {
  return db
    .all<{
      skill_id: number;
      person_id: number;
      level: SkillLevel | 'none' | null;
      wants: number | null;
      held_since: string | null;
      valid_until: string | null;
      holds_from: string;
    }>(sql`
      SELECT skill_id, person_id, level, wants, held_since, valid_until, holds_from FROM skill_facts ORDER BY id`)
    .map((row) => ({
      skillId: row.skill_id,
      personId: row.person_id,
      level: row.level,
      wants: row.wants === null ? null : row.wants === 1,
      heldSince: row.held_since,
      validUntil: row.valid_until,
      holdsFrom: row.holds_from,
    }));
}

/** The number of a skill by its name, however it is written; a new one is recorded. */
export function skillNumber(
  db: WriteHandle,
  name: string,
  { recordedAt, today }: Recording,
): { readonly id: number; readonly isNew: boolean } {
  const known = listSkills(db).find((skill) => skillKey(skill.name) === skillKey(name));
  if (known !== undefined) return { id: known.id, isNew: false };
  const { id } = db.run(sql`
    INSERT INTO skills (name, recorded_at, recorded_on)
    VALUES (${name.trim().replace(/\s+/gu, ' ')}, ${recordedAt}, ${today})`);
  return { id, isNew: true };
}

/** Records what is said of somebody and a skill; gives the row's id. */
export function recordSkillFact(
  db: WriteHandle,
  { skillId, personId, level, wants, heldSince, validUntil, holdsFrom }: SkillFacts,
  { recordedAt, today }: Recording,
): number {
  const wish = wants === null ? null : Number(wants);
  return db.run(sql`
    INSERT INTO skill_facts (skill_id, person_id, level, wants, held_since, valid_until, holds_from, recorded_at, recorded_on)
    VALUES (${skillId}, ${personId}, ${level}, ${wish}, ${heldSince}, ${validUntil}, ${holdsFrom}, ${recordedAt}, ${today})`)
    .id;
}

/** Every pairing in which a skill is taught, by its number. */
export function listTransfers(db: ReadHandle): SkillTransfer[] {
  return db
    .all<{
      id: number;
      skill_id: number;
      learner_id: number;
      teacher_id: number;
      started_on: string;
      planned_until: string;
      ended_on: string | null;
      outcome: TransferOutcome | null;
    }>(sql`
      SELECT id, skill_id, learner_id, teacher_id, started_on, planned_until, ended_on, outcome
      FROM skill_transfers ORDER BY id`)
    .map((row) => ({
      id: row.id,
      skillId: row.skill_id,
      learnerId: row.learner_id,
      teacherId: row.teacher_id,
      startedOn: row.started_on,
      plannedUntil: row.planned_until,
      endedOn: row.ended_on,
      outcome: row.outcome,
    }));
}

/** Records that one person teaches another a skill; gives its number. */
export function recordTransfer(
  db: WriteHandle,
  { skillId, learnerId, teacherId, startedOn, plannedUntil }: TransferFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO skill_transfers (skill_id, learner_id, teacher_id, started_on, planned_until, recorded_at, recorded_on)
    VALUES (${skillId}, ${learnerId}, ${teacherId}, ${startedOn}, ${plannedUntil}, ${recordedAt}, ${today})`)
    .id;
}

/** Records what came of it, and the last day on which it went on. */
export function endTransfer(
  db: WriteHandle,
  id: number,
  { endedOn, outcome }: { endedOn: IsoDate; outcome: TransferOutcome },
): void {
  db.run(sql`UPDATE skill_transfers SET ended_on = ${endedOn}, outcome = ${outcome} WHERE id = ${id}`);
}
