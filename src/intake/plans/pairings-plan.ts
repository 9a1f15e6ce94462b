import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  type EndedBy,
  endedByOf,
  isOpen,
  type Pairing,
  type PairingStatus,
  pairKey,
} from '../../domain/pairings/pairing.js';
import type { RowValues } from '../columns/row-values.js';
import { parseEndedBy, parsePairingStatus } from '../values/meeting-words.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { type ReadRow, sortRows } from './rows/sort-rows.js';

/** A pairing as a file tells of it. */
export interface PairingFacts {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly startedOn: IsoDate;
  readonly status: PairingStatus;
  /** null while it goes on. */
  readonly endedOn: IsoDate | null;
  readonly endReason: string | null;
  /** null where it goes on, was completed or called off, or nobody said. */
  readonly endedBy: EndedBy | null;
}

/** What importing pairings will do. */
export type PairingsPlan = PlanOfRows<'pairings', PairingFacts>;

function pairingOf(values: RowValues, rows: PairRows, today: IsoDate): PairingFacts | null {
  for (const field of ['mentee', 'mentor'] as const)
    rows.require(values, field, 'Write a staff number or an e-mail.');
  rows.require(values, 'started_on', 'Write the day it began, such as 2026-04-03.');
  const [mentee, mentor] = [rows.person(values, 'mentee'), rows.person(values, 'mentor')];
  const [startedOn, ended] = [rows.dayAhead(values, 'started_on'), rows.pastDay(values, 'ended_on')];
  const status = values.read('status', parsePairingStatus) ?? (ended === undefined ? 'active' : 'ended');
  if (mentee !== undefined && mentee.id === mentor?.id) {
    values.complain(
      'mentor',
      `${rows.nameOf(mentee.id)} cannot be their own mentor.`,
      'Correct mentee or mentor.',
    );
  }
  if (!isOpen(status) && ended === undefined)
    rows.require(
      values,
      'ended_on',
      `A pairing that is ${status} needs the day on which it ${status === 'cancelled' ? 'was called off' : 'came to its end'}.`,
    );
  if (isOpen(status) && ended !== undefined) {
    values.complain(
      'ended_on',
      `The pairing is ${status}, yet has an end (${ended}).`,
      'Remove the date, or write completed or ended.',
    );
  }
  if (status === 'paused' && startedOn !== undefined && startedOn > today) {
    values.complain(
      'status',
      `The pairing begins on ${startedOn}, so it cannot be paused yet.`,
      'Write planned, or correct the date.',
    );
  }
  if (startedOn !== undefined && ended !== undefined) refuseOrder(values, { startedOn, ended, status });
  if (mentee === undefined || mentor === undefined || startedOn === undefined) return null;
  const endReason = isOpen(status) ? null : (rows.prose(values, 'end_reason') ?? null);
  const endedBy = values.read('ended_by', parseEndedBy) ?? null;
  const two = { menteeId: mentee.id, mentorId: mentor.id };
  const end = { endedOn: ended ?? null, endReason, endedBy: status === 'ended' ? endedBy : null };
  return { ...two, startedOn, status, ...end };
}

/** One is called off before the day on which it was to begin, and ends on that day at the earliest. */
function refuseOrder(
  values: RowValues,
  { startedOn, ended, status }: { startedOn: IsoDate; ended: IsoDate; status: PairingStatus },
): void {
  if (status === 'cancelled' && ended >= startedOn)
    values.complain(
      'ended_on',
      `It was called off on ${ended}, yet had begun on ${startedOn}.`,
      'Write ended, or correct one of the dates.',
    );
  if (status !== 'cancelled' && ended < startedOn)
    values.complain(
      'ended_on',
      `It ended on ${ended}, before it began (${startedOn}).`,
      'Correct one of the dates; where it was called off before, write cancelled as its status.',
    );
}

/** Says of each pairing why somebody is to be protected from it; undefined where nobody is. */
export type Protection = (pairings: readonly PairingFacts[]) => readonly (string | undefined)[];

/** A new pairing that somebody is to be protected from is refused, unless the coordinator says that it is meant. */
function refuseHarmful(
  read: readonly ReadRow<PairingFacts>[],
  known: readonly Pairing[],
  protection: Protection,
): void {
  const keys = new Set(known.map(keyOf));
  const created = read.flatMap(({ values, facts }) =>
    facts === null || values.reasons.length > 0 || keys.has(keyOf(facts)) ? [] : [{ values, facts }],
  );
  for (const [at, words] of protection(created.map(({ facts }) => facts)).entries()) {
    if (words === undefined) continue;
    created[at]?.values.complain(
      'mentor',
      `${words}.`,
      'Correct the row; or, where the pairing is known and meant to go on, import it with --anyway.',
    );
  }
}

function keyOf({ menteeId, mentorId, startedOn }: PairingFacts | Pairing): string {
  return JSON.stringify([menteeId, mentorId, startedOn]);
}

/** Two people are one pairing at a time: a second open one of the same two is refused. */
function refuseSecondOpen(read: readonly ReadRow<PairingFacts>[], known: readonly Pairing[]): void {
  const open = new Map(
    known.filter(({ status }) => isOpen(status)).map((pairing) => [pairKey(pairing), pairing.startedOn]),
  );
  for (const { values, facts } of read) {
    if (facts === null || !isOpen(facts.status) || values.reasons.length > 0) continue;
    const since = open.get(pairKey(facts));
    if (since !== undefined && since !== facts.startedOn) {
      values.complain(
        null,
        `The two are a pairing already, since ${since}.`,
        'Correct started_on, or end the other pairing first.',
      );
    } else open.set(pairKey(facts), facts.startedOn);
  }
}

/**
 * Compares a list of pairings with those on record. A pairing is known by its two people and the day it began; its status
 * is changed with `mentor pairs`, not by importing it again.
 * @param protection what the pairings that would be new are asked about.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planPairings(input: PairFileInput, protection: Protection = () => []): PairingsPlan {
  const rows = new PairRows(input, ['mentee', 'mentor', 'started_on']);
  const read = rows.rows.map((values) => ({ values, facts: pairingOf(values, rows, input.today) }));
  refuseSecondOpen(read, input.pairings);
  refuseHarmful(read, input.pairings, protection);
  const sorted = sortRows<PairingFacts>(read, {
    known: input.pairings.map((pairing) => ({ ...pairing, endedBy: endedByOf(pairing) })),
    keyOf,
    contentOf: ({ status, endedOn, endReason, endedBy }) =>
      JSON.stringify([status, endedOn, endReason, endedBy]),
    completed: (facts, known) => ({ ...facts, endedBy: facts.endedBy ?? known.endedBy }),
    clash: 'This pairing is',
    remedy: 'Use mentor pairs pause, resume, complete, end or cancel to change it.',
  });
  return {
    kind: 'pairings',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...plannedInWords(sorted.creates, input.today)],
  };
}

/** What begins later, in words. */
function plannedInWords(creates: PairingsPlan['creates'], today: IsoDate): string[] {
  const days = creates.map(({ facts }) => facts.startedOn).filter((day) => day > today);
  const [first] = days.toSorted();
  if (first === undefined) return [];
  return [
    days.length === 1
      ? `1 pairing is planned: it begins on ${first}.`
      : `${days.length} pairings are planned: the first begins on ${first}.`,
  ];
}
