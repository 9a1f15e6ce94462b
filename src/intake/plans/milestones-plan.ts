import type { MilestoneFacts, RecordedMilestone } from '../../domain/pairings/milestone.js';
import { type MilestoneOfPairing, milestonesOn } from '../../domain/pairings/milestones-on.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { isSameMilestone, numberOfMilestone } from '../../domain/settings/milestone-settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { nearest } from '../../domain/text/nearest.js';
import type { RowValues } from '../columns/row-values.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { sortRows } from './rows/sort-rows.js';

/** What importing milestones will do: those that pairings get or reach, and those on record of which more is told. */
export type MilestonesPlan = PlanOfRows<'milestones', MilestoneFacts, RecordedMilestone>;

/** What a row tells of a milestone; null where it leaves that open. */
type Told = Pick<MilestoneFacts, 'dueOn' | 'reachedOn' | 'confirmedBy'>;

const MOST_NAMED = 5;

/**
 * Compares a list of milestones with those of its pairings. What is blank is left as it is; a milestone on record that the row says was reached is
 * reached; a name that is neither the programme's nor the pairing's is a new one of the pairing, and told of.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planMilestones(input: PairFileInput): MilestonesPlan {
  const hasDay = input.mapping.fields.has('due_on') || input.mapping.fields.has('reached_on');
  const rows = new PairRows(input, hasDay ? ['milestone'] : ['milestone', 'reached_on']);
  const known = input.pairings.flatMap(({ milestones = [] }) => milestones);
  const fresh = new Set<string>();
  const [standing, read]: [number[], { values: RowValues; facts: MilestoneFacts | null }[]] = [[], []];
  for (const values of rows.rows) {
    const facts = milestoneOfRow(values, rows, { input, fresh });
    if (facts === 'as it stands') standing.push(values.line);
    else read.push({ values, facts });
  }
  const sorted = sortRows<MilestoneFacts, RecordedMilestone>(read, {
    known,
    keyOf: ({ pairingId, name }) => `${pairingId} ${numberOfMilestone(name)}`,
    contentOf: ({ dueOn, reachedOn, confirmedBy }) => JSON.stringify([dueOn, reachedOn, confirmedBy]),
    completed: (facts, was) => ({
      ...was,
      dueOn: was.dueOn ?? facts.dueOn,
      reachedOn: was.reachedOn ?? facts.reachedOn,
      confirmedBy: was.confirmedBy ?? facts.confirmedBy,
    }),
    replaces: true,
    clash: 'This milestone of the pairing is',
    remedy: 'Keep one of the two rows.',
  });
  const names = [...fresh];
  const told = `Milestones of the pairings’ own, not named in mentor.yaml: ${inARow(names, MOST_NAMED)}.`;
  return {
    kind: 'milestones',
    ...sorted,
    unchanged: [...sorted.unchanged, ...standing.map((line) => ({ line }))],
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...(names.length > 0 ? [told] : [])],
  };
}

/** What is to be recorded of a row; null after a complaint. One that says what holds for every pairing says nothing new. */
function milestoneOfRow(
  values: RowValues,
  rows: PairRows,
  { input, fresh }: { readonly input: PairFileInput; readonly fresh: Set<string> },
): MilestoneFacts | 'as it stands' | null {
  rows.require(values, 'milestone', 'Write the name of the milestone.');
  const dueOn = values.read('due_on', (text) => rows.dates.read('due_on', text))?.date ?? null;
  const reachedOn = rows.pastDay(values, 'reached_on') ?? null;
  const told: Told = { dueOn, reachedOn, confirmedBy: rows.prose(values, 'confirmed_by') ?? null };
  const written = rows.prose(values, 'milestone')?.trim().replace(/\s+/gu, ' ');
  const pairing = rows.pairing(values, reachedOn ?? undefined);
  if (told.confirmedBy !== null && reachedOn === null && values.text('reached_on') === undefined)
    values.complain(
      'confirmed_by',
      'It says who confirmed it, and not when it was reached.',
      'Write the day into reached_on.',
    );
  if (written === undefined || pairing === undefined || values.reasons.length > 0) return null;
  const all = milestonesOfPairing(pairing, input);
  const found = all.find(({ name }) => isSameMilestone(name, written));
  if (found === undefined) return newMilestone(values, { pairing, all, written, told, fresh, input });
  complainOfContradictions(values, found, told);
  if (found.recorded === undefined && reachedOn === null && (dueOn === null || dueOn === found.dueOn))
    return values.reasons.length > 0 ? null : 'as it stands';
  return {
    pairingId: pairing.id,
    name: found.name,
    setOn: reachedOn ?? input.today,
    ...told,
    dueOn: dueOn === found.dueOn ? (found.recorded?.dueOn ?? null) : dueOn,
  };
}

function milestonesOfPairing(
  pairing: Pairing,
  { settings, people, today }: PairFileInput,
): MilestoneOfPairing[] {
  const hiredOn = people.find(({ id }) => id === pairing.menteeId)?.hiredOn ?? null;
  return milestonesOn(pairing, { ofProgramme: settings.milestones.ofProgramme, hiredOn, today });
}

/** What is on record otherwise; a day that the programme gives may be another for one pairing. */
function complainOfContradictions(
  values: RowValues,
  { name, recorded }: MilestoneOfPairing,
  told: Told,
): void {
  if (recorded === undefined) return;
  const remedy =
    'Correct the row; where the file is right, mentor undo first takes back what says otherwise.';
  const pairs = [
    ['due_on', recorded.dueOn, told.dueOn, 'is due on'],
    ['reached_on', recorded.reachedOn, told.reachedOn, 'was reached on'],
    ['confirmed_by', recorded.confirmedBy, told.confirmedBy, 'was confirmed by'],
  ] as const;
  for (const [field, known, said, words] of pairs)
    if (known !== null && said !== null && known !== said)
      values.complain(
        field,
        `"${name}" ${words} ${known}, as it is on record; the row says ${said}.`,
        remedy,
      );
}

/** One that the pairing has not: near to one that it has, it is a slip. */
function newMilestone(
  values: RowValues,
  {
    pairing,
    all,
    written,
    told,
    fresh,
    input,
  }: {
    readonly pairing: Pairing;
    readonly all: readonly MilestoneOfPairing[];
    readonly written: string;
    readonly told: Told;
    readonly fresh: Set<string>;
    readonly input: PairFileInput;
  },
): MilestoneFacts | null {
  const meant = nearest(
    written,
    all.map(({ name }) => name),
  );
  if (meant !== undefined) {
    const remedy = 'Write it so; or, where it is another one, give it a name that is plainly another.';
    values.complain('milestone', `"${written}" is nearly "${meant}", which the pairing has.`, remedy);
    return null;
  }
  if (!isOpen(pairing.status) && told.reachedOn === null) {
    values.complain(
      null,
      `The pairing is ${pairing.status}, and the milestone was not reached.`,
      'Leave the row out, or write the day into reached_on.',
    );
    return null;
  }
  fresh.add(written);
  return { pairingId: pairing.id, name: written, setOn: told.reachedOn ?? input.today, ...told };
}
