import type {
  Circle,
  CircleMeetingFacts,
  CircleMember,
  MeetingOfCircle,
} from '../../domain/circles/circle.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface CircleRow {
  id: number;
  round_id: number;
  name: string;
  formed_on: string;
  meets_at: string | null;
  closed_on: string | null;
}

/** Every circle of every round, by its number, with its members and meetings. */
export function listCircles(db: ReadHandle): Circle[] {
  const rows = db.all<CircleRow>(sql`
    SELECT id, round_id, name, formed_on, meets_at, closed_on FROM circles ORDER BY id`);
  if (rows.length === 0) return [];
  const members = groupedBy(listMembers(db), ({ circle_id }) => circle_id);
  const meetings = groupedBy(listMeetings(db), ({ circle_id }) => circle_id);
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    name: row.name,
    formedOn: row.formed_on,
    meetsAt: row.meets_at,
    closedOn: row.closed_on,
    members: members.get(row.id)?.map(asMember) ?? [],
    meetings: meetings.get(row.id)?.map(asMeeting) ?? [],
  }));
}

interface MemberRow {
  id: number;
  circle_id: number;
  person_id: number;
  joined_on: string;
  left_on: string | null;
}

function listMembers(db: ReadHandle): MemberRow[] {
  return db.all<MemberRow>(sql`
    SELECT id, circle_id, person_id, joined_on, left_on FROM circle_members ORDER BY circle_id, joined_on, id`);
}

function asMember({ id, person_id, joined_on, left_on }: MemberRow): CircleMember {
  return { id, personId: person_id, joinedOn: joined_on, outFrom: left_on };
}

interface MeetingRow {
  circle_id: number;
  held_on: string;
  minutes: number | null;
  present: number | null;
}

function listMeetings(db: ReadHandle): MeetingRow[] {
  return db.all<MeetingRow>(sql`
    SELECT circle_id, held_on, minutes, present FROM circle_meetings ORDER BY circle_id, held_on, id`);
}

function asMeeting({ held_on, minutes, present }: MeetingRow): CircleMeetingFacts {
  return { heldOn: held_on, minutes, present };
}

/** Records a circle; gives its number. Its members are recorded one by one. */
export function recordCircle(
  db: WriteHandle,
  circle: Pick<Circle, 'roundId' | 'name' | 'formedOn' | 'meetsAt'>,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO circles (round_id, name, formed_on, meets_at, recorded_at, recorded_on)
    VALUES (${circle.roundId}, ${circle.name}, ${circle.formedOn}, ${circle.meetsAt}, ${recordedAt}, ${today})`)
    .id;
}

/** Records that somebody is in a circle from a day on; gives the row's id. */
export function recordMember(
  db: WriteHandle,
  { circleId, personId, joinedOn }: { circleId: number; personId: number; joinedOn: IsoDate },
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO circle_members (circle_id, person_id, joined_on, recorded_at, recorded_on)
    VALUES (${circleId}, ${personId}, ${joinedOn}, ${recordedAt}, ${today})`).id;
}

/** Records from which day on a member is none any more. */
export function endMembership(db: WriteHandle, memberId: number, outFrom: IsoDate): void {
  db.run(sql`UPDATE circle_members SET left_on = ${outFrom} WHERE id = ${memberId}`);
}

/** Records a meeting of a circle; gives its id. */
export function recordCircleMeeting(
  db: WriteHandle,
  { circleId, heldOn, minutes, present }: MeetingOfCircle,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO circle_meetings (circle_id, held_on, minutes, present, recorded_at, recorded_on)
    VALUES (${circleId}, ${heldOn}, ${minutes}, ${present}, ${recordedAt}, ${today})`).id;
}

/** Puts right what is told of a meeting of a circle on record; gives its id. */
export function correctCircleMeeting(
  db: WriteHandle,
  { circleId, heldOn, minutes, present }: MeetingOfCircle,
): number[] {
  const ofDay = sql`circle_id = ${circleId} AND held_on = ${heldOn}`;
  db.run(sql`UPDATE circle_meetings SET minutes = ${minutes}, present = ${present} WHERE ${ofDay}`);
  return db.all<{ id: number }>(sql`SELECT id FROM circle_meetings WHERE ${ofDay}`).map(({ id }) => id);
}

/** Closes a circle from a day on. */
export function closeCircle(db: WriteHandle, id: number, closedOn: IsoDate): void {
  db.run(sql`UPDATE circles SET closed_on = ${closedOn} WHERE id = ${id}`);
}
