import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { FitCheck, FitCheckFacts } from '../../../domain/pairings/fit-check.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { RowValues } from '../../columns/row-values.js';
import { parseSide } from '../../values/meeting-words.js';
import { parseFit } from '../../values/words/words-of-pairings.js';
import { type PairFileInput, PairRows } from '../rows/pair-rows.js';
import type { PlanOfRows } from '../rows/plan-of-rows.js';
import { sortRows } from '../rows/sort-rows.js';

/** What importing fit checks will do. */
export type FitChecksPlan = PlanOfRows<'fit-checks', FitCheckFacts, FitCheck>;

/**
 * Compares what sides said of the fit with what is on record: each once a day.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planFitChecks(input: PairFileInput): FitChecksPlan {
  const rows = new PairRows(input, ['given_by', 'given_on', 'fit']);
  const sorted = sortRows<FitCheckFacts, FitCheck>(
    rows.rows.map((values) => ({ values, facts: fitCheckOf(values, rows) })),
    {
      known: input.pairings.flatMap(({ fitChecks = [] }) => fitChecks),
      keyOf: ({ pairingId, givenBy, givenOn }) => JSON.stringify([pairingId, givenBy, givenOn]),
      contentOf: ({ answer, note }) => JSON.stringify([answer, note]),
      completed: (facts, was) => ({ ...facts, note: facts.note ?? was.note }),
      clash: 'What this side said of the fit on this day is',
      remedy:
        'Remove the row, or correct its date; where the file is right, mentor undo first takes back what says otherwise.',
    },
  );
  return { kind: 'fit-checks', ...sorted, dateOrder: rows.dates.order, notes: rows.notes() };
}

function fitCheckOf(values: RowValues, rows: PairRows): FitCheckFacts | null {
  rows.require(values, 'given_by', 'Write mentee or mentor.');
  rows.require(values, 'given_on', 'Write the day it was said, such as 2026-04-03.');
  rows.require(values, 'fit', 'Write good, deciding or not a fit.');
  const givenOn = rows.pastDay(values, 'given_on');
  const givenBy = values.read('given_by', parseSide);
  const answer = values.read('fit', parseFit);
  const note = rows.prose(values, 'note') ?? null;
  const pairing = rows.pairing(values, givenOn);
  if (pairing === undefined || givenOn === undefined) return null;
  complainOfDay(values, givenOn, pairing);
  if (givenBy === undefined || answer === undefined) return null;
  return { pairingId: pairing.id, givenBy, givenOn, answer, note };
}

function complainOfDay(values: RowValues, day: IsoDate, { startedOn, endedOn }: Pairing): void {
  const wrong =
    day < startedOn
      ? `before the pairing began (${startedOn})`
      : endedOn !== null && day > endedOn
        ? `after the pairing ended (${endedOn})`
        : undefined;
  if (wrong !== undefined) values.complain('given_on', `${day} is ${wrong}.`, 'Correct the date.');
}
