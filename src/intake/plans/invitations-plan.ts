import type { Role } from '../../domain/people/participant.js';
import type { InvitationFacts } from '../../domain/recruiting/invitation.js';
import type { RowValues } from '../columns/row-values.js';
import { quoted, type Reading } from '../values/reading.js';
import { parseRole } from '../values/roles/roles.js';
import {
  type Joining,
  type KnownOfInvitations,
  RepliesOfFile,
  type ReplyOfRow,
  replyOfRow,
} from './replies-of-file.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { sortRows } from './rows/sort-rows.js';

/** What a row adds to the record: the invitation, the no to it, how somebody takes part who said yes. */
export interface InvitationToRecord {
  readonly line: number;
  readonly facts: readonly InvitationFacts[];
  readonly joins?: Joining;
}

/** What importing invitations will do. */
export interface InvitationsPlan
  extends Omit<PlanOfRows<'invitations', InvitationFacts>, 'creates' | 'updates'> {
  readonly creates: readonly InvitationToRecord[];
  /** What was answered to invitations that are on record. */
  readonly updates: readonly InvitationToRecord[];
}

/** Reads as what somebody was invited; `none` is no invitation. */
export function parseInvitedAs(text: string): Reading<Role> {
  const read = parseRole(text);
  if (read.problem !== undefined) return read;
  if (read.value !== 'none') return { value: read.value };
  return {
    problem: `${quoted(text)} says that nobody was invited.`,
    remedy: 'Leave the row out, or write mentor, mentee or both.',
  };
}

interface InvitationOfRow {
  readonly values: RowValues;
  readonly facts: InvitationFacts | null;
  readonly reply: ReplyOfRow | undefined;
}

function invitationOf(values: RowValues, rows: PairRows): InvitationOfRow {
  rows.require(values, 'invited_on', 'Write the day of the invitation, such as 2026-04-03.');
  const on = rows.pastDay(values, 'invited_on');
  const person = personOfRow(values, rows);
  const invitedAs = values.read('invited_as', parseInvitedAs) ?? null;
  const reply = replyOfRow(values, { rows, invitedOn: on });
  if (on === undefined || person === undefined) return { values, facts: null, reply };
  return { values, facts: { personId: person.id, event: 'invited', on, invitedAs, reason: null }, reply };
}

/**
 * Compares a list of invitations, and of what was answered, with those of the round on record. Somebody is invited at most once a day. Whoever
 * said yes takes part as what they were invited; a no is recorded where they do not take part.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planInvitationsOfFile(input: PairFileInput, known: KnownOfInvitations): InvitationsPlan {
  const rows = new PairRows(input, ['invited_on']);
  const read = rows.rows.map((values) => invitationOf(values, rows));
  const sorted = sortRows<InvitationFacts>(read, {
    known: known.invitations.filter(({ event }) => event === 'invited'),
    keyOf: ({ personId, on }) => `${personId} ${on}`,
    contentOf: ({ invitedAs }) => invitedAs ?? '',
    clash: 'An invitation of this person on this day is',
    remedy: 'Remove the row, or correct its date.',
  });
  const replies = new RepliesOfFile({ known, today: input.today, nameOf: (id) => rows.nameOf(id) });
  const added = new Map(
    read.flatMap(({ values, facts, reply }) =>
      facts === null || reply === undefined || values.reasons.length > 0
        ? []
        : [[values.line, replies.take(facts, reply)] as const],
    ),
  );
  const isNew = (line: number) => {
    const more = added.get(line);
    return more !== undefined && (more.facts.length > 0 || more.joins !== undefined);
  };
  return {
    kind: 'invitations',
    creates: sorted.creates.map(({ line, facts }) => {
      const { facts: declined = [], ...joining } = added.get(line) ?? {};
      return { line, facts: [facts, ...declined], ...joining };
    }),
    updates: sorted.unchanged.flatMap(({ line }) => {
      const more = added.get(line);
      return more !== undefined && isNew(line) ? [{ line, ...more }] : [];
    }),
    unchanged: sorted.unchanged.filter(({ line }) => !isNew(line)),
    rejects: sorted.rejects,
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...replies.notes()],
  };
}
