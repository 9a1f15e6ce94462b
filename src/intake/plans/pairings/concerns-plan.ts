import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Concern, ConcernFacts, ConcernState } from '../../../domain/pairings/concern.js';
import { normaliseTerm } from '../../../domain/text/normalise-term.js';
import type { RowValues } from '../../columns/row-values.js';
import { parseRaisedBy, parseSeverity, parseTopic } from '../../values/words/words-of-pairings.js';
import { type PairFileInput, PairRows } from '../rows/pair-rows.js';
import type { PlanOfRows } from '../rows/plan-of-rows.js';
import { sortRows } from '../rows/sort-rows.js';

/** A concern, how it stood when it was raised, and when it was settled. */
export interface ConcernOfRow extends ConcernFacts, Pick<ConcernState, 'severity' | 'actsNext' | 'dueOn'> {
  readonly closed: { readonly on: IsoDate; readonly note: string | null } | null;
}

/** One on record, with its number. */
export interface ConcernKnown extends ConcernOfRow {
  readonly id: number;
}

/** What importing concerns will do: those that are raised, and those on record that are settled. */
export type ConcernsPlan = PlanOfRows<'concerns', ConcernOfRow, ConcernKnown>;

/**
 * Compares a list of concerns with those on record, by their words; one that is open, and was settled on the day of its row, is closed. What else is
 * told of one on record is left as it stands.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planConcerns(input: PairFileInput & { readonly concerns: readonly Concern[] }): ConcernsPlan {
  const rows = new PairRows(input, ['text', 'topic']);
  const known = input.concerns.flatMap(asKnown);
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  const sorted = sortRows<ConcernOfRow, ConcernKnown>(
    rows.rows.map((values) => ({ values, facts: concernOf(values, rows, { byKey, today: input.today }) })),
    {
      known,
      keyOf,
      contentOf: ({ topic, raisedOn, raisedBy, severity, closed }) =>
        JSON.stringify([topic, raisedOn, raisedBy, severity, closed?.on]),
      completed: (facts, was) => ({ ...was, closed: was.closed ?? facts.closed }),
      replaces: true,
      clash: 'This concern about the pairing is',
      remedy: 'Keep one of the two rows.',
    },
  );
  return { kind: 'concerns', ...sorted, dateOrder: rows.dates.order, notes: rows.notes() };
}

const keyOf = ({ pairingId, text }: Pick<ConcernFacts, 'pairingId' | 'text'>) =>
  `${pairingId} ${normaliseTerm(text)}`;

function asKnown(concern: Concern): ConcernKnown[] {
  const { id, pairingId, raisedOn, raisedBy, topic, text } = concern;
  const last = concern.changes.at(-1);
  if (last === undefined) return [];
  const { severity, actsNext, dueOn } = last;
  const closed = last.status === 'closed' ? { on: last.on, note: last.note } : null;
  return [{ id, pairingId, raisedOn, raisedBy, topic, text, severity, actsNext, dueOn, closed }];
}

function concernOf(
  values: RowValues,
  rows: PairRows,
  { byKey, today }: { readonly byKey: ReadonlyMap<string, ConcernKnown>; readonly today: IsoDate },
): ConcernOfRow | null {
  rows.require(values, 'text', 'Write what the concern is.');
  rows.require(values, 'topic', 'Write what it is about, such as time or communication.');
  const text = rows.prose(values, 'text')?.trim();
  const raisedOn = rows.pastDay(values, 'raised_on');
  const told = {
    topic: values.read('topic', parseTopic),
    severity: values.read('severity', parseSeverity),
    raisedBy: values.read('raised_by', parseRaisedBy),
  };
  const dueOn = rows.dayAhead(values, 'due_on') ?? null;
  const actsNext = rows.prose(values, 'acts_next') ?? null;
  const closedOn = rows.pastDay(values, 'closed_on');
  const note = rows.prose(values, 'note') ?? null;
  const pairing = rows.pairing(values, raisedOn);
  const { topic } = told;
  if (text === undefined || topic === undefined || pairing === undefined || values.reasons.length > 0)
    return null;
  const was = byKey.get(keyOf({ pairingId: pairing.id, text }));
  const facts = {
    pairingId: pairing.id,
    text: was?.text ?? text,
    topic,
    severity: told.severity ?? was?.severity ?? 'medium',
    raisedBy: told.raisedBy ?? was?.raisedBy ?? 'coordinator',
    raisedOn: raisedOn ?? was?.raisedOn ?? today,
    actsNext,
    dueOn,
    closed: closedOn === undefined ? null : { on: closedOn, note },
  };
  complain(values, { facts, was, began: pairing.startedOn });
  return values.reasons.length > 0 ? null : facts;
}

function complain(
  values: RowValues,
  {
    facts: { raisedOn, dueOn, closed, topic },
    was,
    began,
  }: { readonly facts: ConcernOfRow; readonly was: ConcernKnown | undefined; readonly began: IsoDate },
): void {
  const remedy = 'Correct the row; mentor concern list shows what is on record.';
  if (raisedOn < began)
    values.complain('raised_on', `${raisedOn} is before the pairing began (${began}).`, remedy);
  if (dueOn !== null && dueOn < raisedOn)
    values.complain('due_on', `${dueOn} is before it was raised (${raisedOn}).`, remedy);
  if (closed !== null && closed.on < raisedOn)
    values.complain('closed_on', `${closed.on} is before it was raised (${raisedOn}).`, remedy);
  if (was === undefined) return;
  if (was.topic !== topic)
    values.complain('topic', `Concern ${was.id} is about ${was.topic}; the row says ${topic}.`, remedy);
  if (was.raisedOn !== raisedOn)
    values.complain(
      'raised_on',
      `Concern ${was.id} was raised on ${was.raisedOn}, as it is on record.`,
      remedy,
    );
  if (was.closed !== null && closed !== null && was.closed.on !== closed.on)
    values.complain(
      'closed_on',
      `Concern ${was.id} was closed on ${was.closed.on}, as it is on record.`,
      remedy,
    );
}
