import type { IsoDate } from '../../domain/dates/iso-date.js';
import { comparableName, type OutcomeFacts, outcomeKey } from '../../domain/outcomes/outcome.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { type NumberVerdict, numbersIn, numbersInWords } from '../columns/number-columns.js';
import type { RowValues } from '../columns/row-values.js';
import { monthAsDay } from '../values/days/month-as-day.js';
import { type MeasuredValue, numbersWritten, parseMeasuredValue } from '../values/numbers/measured-value.js';
import type { DecimalMark } from '../values/numbers/numbers.js';
import { quoted } from '../values/reading.js';
import { measuredSubject, type Subjects, subjectsOf } from './measured-subject.js';
import { measuresUndirected } from './measures-undirected.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { refuseFile } from './rows/refuse-file.js';
import { replacementsInWords } from './rows/replacements-in-words.js';
import { type ReadRow, sortRows } from './rows/sort-rows.js';
import { refuseWideOutcomes } from './wide-outcomes.js';

/** What importing values of measures will do, of the rows that hold a value. */
export type OutcomesPlan = PlanOfRows<'outcomes', OutcomeFacts>;

/** At most so many rows are named in a note. */
const NAMED = 5;
const ONE_HUNDRED = 100;

interface Reader {
  readonly rows: PairRows;
  readonly subjects: Subjects;
  readonly mark: DecimalMark | undefined;
  readonly today: IsoDate;
  /** The name of a measure as it is on record, or in the settings, or as it was first written. */
  readonly nameOf: (measure: string) => string;
}

/**
 * Compares values of measures with what is on record: of one person or unit, one measure and one day there is one value.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates, or its decimal mark, cannot.
 */
export function planOutcomes(
  input: PairFileInput,
  known: { readonly outcomes: readonly OutcomeFacts[]; readonly measures: readonly string[] },
): OutcomesPlan {
  refuseWideOutcomes(input);
  const rows = new PairRows(input, ['measure', 'date', 'value']);
  const { mark, notes: onNumbers } = marksOf(input);
  const subjects = subjectsOf(input, known.outcomes);
  const nameOf = namesKept([...known.measures, ...input.settings.outcomes.map(({ measure }) => measure)]);
  const reader = { rows, subjects, mark, today: input.today, nameOf };
  const filled = rows.rows.filter((values) => !isWithoutValue(values, mark));
  const read = filled.map((values) => ({ values, facts: outcomeOf(values, reader) }));
  const sorted = sorting(read, known.outcomes);
  const taken = [...sorted.creates, ...sorted.updates].map(({ facts }) => facts);
  return {
    kind: 'outcomes',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [
      ...rows.notes(),
      ...onNumbers,
      ...blanksInWords(rows.rows.filter((values) => isWithoutValue(values, mark))),
      ...monthsInWords(rows.rows),
      ...subjects.notes(),
      ...replacementsInWords(sorted.updates, {
        named: ({ measure, heldOn }) => `${measure} on ${heldOn}`,
        inWords: written,
      }),
      ...measuresUndirected(taken, input.settings.outcomes),
    ],
  };
}

/** The decimal mark of value and denominator together: they are of one hand. */
function marksOf({ table, mapping, settings }: PairFileInput): {
  mark: DecimalMark | undefined;
  notes: string[];
} {
  const columns = (['value', 'denominator'] as const).flatMap((field) => mapping.fields.get(field) ?? []);
  const written = columns.flatMap(({ position }) =>
    table.rows.flatMap(({ cells }) => numbersWritten(cells[position] ?? '').filter(isNumberLike)),
  );
  const verdict: NumberVerdict = numbersIn(written, settings.intake.decimalMark);
  const name = columns.map((column) => column.name).join(' and ');
  if (verdict.verdict === 'ambiguous' || verdict.verdict === 'contradictory') {
    const [message, remedy] =
      verdict.verdict === 'ambiguous'
        ? [
            `${quoted(verdict.example)} may be a whole number or a fraction.`,
            'Say which mark divides fractions with --decimal-mark comma or dot (or intake.decimal_mark in mentor.yaml).',
          ]
        : [
            `${verdict.examples.map(quoted).join(' and ')} have two decimal marks.`,
            'Write all numbers of the file one way.',
          ];
    refuseFile(table.source, [{ source: table.source, field: name, message, remedy }]);
  }
  const mark = verdict.verdict === 'numbers' ? verdict.mark : undefined;
  return { mark, notes: numbersInWords(name, verdict) };
}

function isNumberLike(text: string): boolean {
  return /^[+\-\u2212]?[\d.,\s\u00A0\u202F'’]*\d$/u.test(text.trim());
}

function isWithoutValue(values: RowValues, mark: DecimalMark | undefined): boolean {
  const text = values.text('value');
  if (text === undefined) return values.reasons.length === 0;
  const { value, problem } = parseMeasuredValue(text, mark);
  return value === undefined && problem === undefined;
}

function outcomeOf(values: RowValues, reader: Reader): OutcomeFacts | null {
  const subject = measuredSubject(values, reader);
  const written = values.said('measure');
  if (written === undefined)
    values.complain('measure', 'This cell must be filled.', 'Write what was measured or counted.');
  const heldOn = dayOf(values, reader);
  const measured = measuredIn(values, reader);
  if (subject === undefined || written === undefined || heldOn === undefined || measured === undefined)
    return null;
  return { ...subject, measure: reader.nameOf(written), heldOn, ...measured };
}

/** A month stands for its last day, up to which it was counted. */
function dayOf(values: RowValues, { rows, today }: Reader): IsoDate | undefined {
  rows.require(values, 'date', 'Write the day that the value is of, such as 2026-04-30, or the month.');
  const month = monthAsDay(values.said('date') ?? '');
  if (month === undefined) return rows.pastDay(values, 'date');
  if (month <= today) return month;
  values.complain(
    'date',
    `That month ends on ${month}, after today (${today}).`,
    'Wait until it is over, or correct the date.',
  );
  return undefined;
}

function measuredIn(values: RowValues, { mark }: Reader): MeasuredValue | undefined {
  const reading = parseMeasuredValue(values.text('value') ?? '', mark);
  if (reading.problem !== undefined) values.complain('value', reading.problem, reading.remedy);
  const own = reading.value;
  const stated = values.read('denominator', (text) => parseMeasuredValue(text, mark))?.value;
  if (own === undefined) return undefined;
  if (stated !== undefined && own.denominator !== null && stated !== own.denominator) {
    const what = own.denominator === ONE_HUNDRED ? 'a percentage' : `out of ${own.denominator}`;
    values.complain(
      'value',
      `The value is ${what}, and the denominator is ${stated}.`,
      'Write how many, of how many.',
    );
    return undefined;
  }
  const denominator = stated ?? own.denominator;
  if (denominator !== null && denominator <= 0) {
    values.complain(
      'denominator',
      `A value out of ${denominator} means nothing.`,
      'Leave the row out, or correct it.',
    );
    return undefined;
  }
  return { value: own.value, denominator };
}

/** Of names that differ in capitals and spaces alone, the first. */
function namesKept(known: readonly string[]): (name: string) => string {
  const first = new Map<string, string>();
  const keep = (name: string) => {
    const kept = first.get(comparableName(name)) ?? name.trim().replace(/\s+/gu, ' ');
    first.set(comparableName(name), kept);
    return kept;
  };
  known.forEach(keep);
  return keep;
}

function sorting(read: readonly ReadRow<OutcomeFacts>[], known: readonly OutcomeFacts[]) {
  return sortRows(read, {
    known,
    keyOf: outcomeKey,
    contentOf: ({ value, denominator }) => JSON.stringify([value, denominator]),
    replaces: true,
    clash: 'The value of this measure for that day is',
    remedy: 'Keep one of the two rows.',
  });
}

function blanksInWords(blank: readonly RowValues[]): string[] {
  if (blank.length === 0) return [];
  const lines = firstFew(blank, NAMED, ({ line }) => `line ${line}`);
  return [`No value, so not recorded: ${counted(blank.length, 'row', 'rows')} (${lines}).`];
}

function monthsInWords(rows: readonly RowValues[]): string[] {
  const first = rows
    .map((values) => values.said('date') ?? '')
    .find((text) => monthAsDay(text) !== undefined);
  return first === undefined ? [] : [`A month stands for its last day: ${first} for ${monthAsDay(first)}.`];
}

function written({ value, denominator }: OutcomeFacts): string {
  return denominator === null ? String(value) : `${value} of ${denominator}`;
}
