import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Goal, GoalFacts, GoalOutcome } from '../../../domain/pairings/goal.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { normaliseTerm } from '../../../domain/text/normalise-term.js';
import type { RowValues } from '../../columns/row-values.js';
import { parseGoalOutcome, parsePurpose } from '../../values/words/words-of-pairings.js';
import { type PairFileInput, PairRows } from '../rows/pair-rows.js';
import type { PlanOfRows } from '../rows/plan-of-rows.js';
import { sortRows } from '../rows/sort-rows.js';

/** A goal, and how it ended where the row says so. */
export interface GoalOfRow extends GoalFacts {
  readonly closed: {
    readonly outcome: GoalOutcome;
    readonly on: IsoDate;
    readonly note: string | null;
  } | null;
}

/** One on record, with its number. */
export interface GoalKnown extends GoalOfRow {
  readonly id: number;
}

/** What importing goals will do: those that pairings set, and those on record that are closed. */
export type GoalsPlan = PlanOfRows<'goals', GoalOfRow, GoalKnown>;

/**
 * Compares a list of goals with those on record, by their words. A blank cell leaves what is on record as it is; one that goes on, and ended as the
 * row says, is closed.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planGoals(input: PairFileInput & { readonly goals: readonly Goal[] }): GoalsPlan {
  const rows = new PairRows(input, ['text']);
  const known = input.goals.map(asKnown);
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  const sorted = sortRows<GoalOfRow, GoalKnown>(
    rows.rows.map((values) => ({ values, facts: goalOf(values, rows, { byKey, today: input.today }) })),
    {
      known,
      keyOf,
      contentOf: ({ purpose, measure, setOn, dueOn, closed }) =>
        JSON.stringify([purpose, measure, setOn, dueOn, closed?.outcome, closed?.on, closed?.note]),
      completed: (facts, was) => ({ ...was, closed: was.closed ?? facts.closed }),
      replaces: true,
      clash: 'This goal of the pairing is',
      remedy: 'Keep one of the two rows.',
    },
  );
  return { kind: 'goals', ...sorted, dateOrder: rows.dates.order, notes: rows.notes() };
}

const keyOf = ({ pairingId, text }: Pick<GoalFacts, 'pairingId' | 'text'>) =>
  `${pairingId} ${normaliseTerm(text)}`;

function asKnown(goal: Goal): GoalKnown {
  const { id, pairingId, text, purpose, measure, setOn, dueOn } = goal;
  const last = goal.changes.findLast(({ outcome }) => outcome !== null);
  const closed =
    last === undefined || last.outcome === null
      ? null
      : { outcome: last.outcome, on: last.on, note: last.note };
  return { id, pairingId, text, purpose, measure, setOn, dueOn, closed };
}

function goalOf(
  values: RowValues,
  rows: PairRows,
  { byKey, today }: { readonly byKey: ReadonlyMap<string, GoalKnown>; readonly today: IsoDate },
): GoalOfRow | null {
  rows.require(values, 'text', 'Write what is to be achieved.');
  const text = rows.prose(values, 'text')?.trim();
  const setOn = rows.pastDay(values, 'set_on');
  const dueOn = rows.dayAhead(values, 'due_on') ?? null;
  const told = { purpose: values.read('purpose', parsePurpose) ?? null, dueOn };
  const outcome = values.read('outcome', parseGoalOutcome);
  const closedOn = rows.pastDay(values, 'closed_on');
  const note = rows.prose(values, 'note') ?? null;
  const measure = rows.prose(values, 'measure') ?? null;
  const pairing = rows.pairing(values, setOn);
  if (closedOn !== undefined && outcome === undefined)
    values.complain(
      'closed_on',
      'Nothing says how it ended.',
      'Write met, partly, not met or dropped into outcome.',
    );
  if (text === undefined || pairing === undefined || values.reasons.length > 0) return null;
  const was = byKey.get(keyOf({ pairingId: pairing.id, text }));
  const from = setOn ?? was?.setOn ?? today;
  const closed = outcome === undefined ? null : { outcome, on: closedOn ?? today, note };
  const facts = { pairingId: pairing.id, text: was?.text ?? text, ...told, measure, setOn: from, closed };
  complainOfDays(values, { facts, pairing });
  if (was !== undefined) complainOfContradictions(values, was, { ...facts, setOn: from });
  return values.reasons.length > 0 ? null : facts;
}

function complainOfDays(
  values: RowValues,
  { facts: { setOn, dueOn, closed }, pairing }: { readonly facts: GoalOfRow; readonly pairing: Pairing },
): void {
  const began = pairing.startedOn;
  if (setOn < began)
    values.complain('set_on', `${setOn} is before the pairing began (${began}).`, 'Correct the date.');
  if (dueOn !== null && dueOn < setOn)
    values.complain('due_on', `${dueOn} is before the goal was set (${setOn}).`, 'Correct the date.');
  if (closed !== null && closed.on < setOn)
    values.complain('closed_on', `${closed.on} is before the goal was set (${setOn}).`, 'Correct the date.');
}

function complainOfContradictions(values: RowValues, was: GoalKnown, said: GoalOfRow): void {
  const remedy =
    'Correct the row; where the file is right, mentor undo first takes back what says otherwise.';
  const pairs = [
    ['purpose', was.purpose, said.purpose],
    ['measure', was.measure, said.measure],
    ['set_on', was.setOn, said.setOn],
    ['due_on', was.dueOn, said.dueOn],
    ['outcome', was.closed?.outcome ?? null, said.closed?.outcome ?? null],
  ] as const;
  for (const [field, known, here] of pairs) {
    // What the record leaves open is told with the goal, not added by a list.
    const isOther = here !== null && known !== here && !(field === 'outcome' && known === null);
    if (isOther)
      values.complain(
        field,
        `Goal ${was.id} has ${known ?? 'none'} on record; the row says ${here}.`,
        remedy,
      );
  }
}
