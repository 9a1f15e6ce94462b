import type { Feedback, FeedbackFacts, Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Person } from '../../domain/people/person.js';
import type { RowValues } from '../columns/row-values.js';
import { statedRange } from '../values/blanks/missing-codes.js';
import { parseSide } from '../values/meeting-words.js';
import { parseEmail } from '../values/names/emails.js';
import {
  type LikertScale,
  NOT_APPLICABLE,
  ownScales,
  parseLikert,
  placeOfLabel,
  type ScaleVerdict,
  scaleInWords,
  scaleOf,
} from '../values/numbers/likert.js';
import { ratingNotation } from '../values/numbers/rating-notation.js';
import { statedDirection } from '../values/numbers/scale-direction.js';
import { parseWholeNumber, RATING } from '../values/numbers/whole-numbers.js';
import { quoted, type Reading } from '../values/reading.js';
import { parseWish } from '../values/wish-for-change.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { respondentKnownBy } from './rows/respondent-known-by.js';
import { sortRows } from './rows/sort-rows.js';

/** What importing feedback will do. */
export type FeedbackPlan = PlanOfRows<'feedback', FeedbackFacts>;

/** `4`, `4 - Good` and `Good (4)`; a number with a word beside it is what forms make of a labelled scale. */
function parseRating(text: string): Reading<number> {
  const labelled = /^(\d+)\s*[-–:.)(]\s*\p{L}.*$/u.exec(text)?.[1] ?? /^\p{L}.*\((\d+)\)$/u.exec(text)?.[1];
  return parseWholeNumber(labelled ?? text, RATING);
}

/** How the ratings of a column are read, and what is to be told of it. */
export interface RatingReader {
  readonly read: (text: string) => Reading<number>;
  readonly notes: readonly string[];
}

/**
 * How a rating is read: a number, stars, `4/5`, or a word of the one scale of five points that has all words of the column. Where the
 * question says that one is the best, one counts as five.
 */
export function ratingReader(
  cells: readonly string[],
  { own, asked = '' }: { readonly own: readonly LikertScale[]; readonly asked?: string },
): RatingReader {
  const signs = ratingNotation(asked, cells);
  const plain =
    signs.verdict === 'read' && signs.notation.outOf !== HUNDRED ? signs.notation.plain : undefined;
  const bare = plain === undefined ? cells : cells.map(plain);
  const found = scaleOf(bare, own);
  const candidates =
    found.verdict === 'scale' ? [found.scale] : found.verdict === 'several' ? found.scales : [];
  const [scale, ...others] = candidates.filter(({ highest }) => highest === RATING.most);
  const said = scale === undefined ? saidTurned(found, asked) : undefined;
  const other = signs.verdict === 'read' ? otherThanFive(signs.notation.outOf) : otherScale(bare, asked);
  const readOne = (text: string): Reading<number> => {
    if (other !== undefined && /^\d/u.test(text.trim())) return onOtherScale(text, other);
    const read = scale === undefined || others.length > 0 ? undefined : parseLikert(text, scale);
    if (read === undefined || read.problem !== undefined) return parseRating(text);
    return { value: read.value === NOT_APPLICABLE ? undefined : read.value };
  };
  const read = (text: string): Reading<number> => {
    const one = readOne(plain?.(text) ?? text);
    if (said === undefined || one.value === undefined) return one;
    return { value: RATING.least + RATING.most - one.value };
  };
  const notes = [
    ...(plain !== undefined && signs.verdict === 'read' ? [`Ratings: ${signs.notation.example}.`] : []),
    ...(scale?.isTurned === true ? [`Ratings are on ${scaleInWords(scale)}.`] : []),
    ...(said === undefined ? [] : [`Ratings run the other way round (${said}): 1 counts as 5, 5 as 1.`]),
  ];
  return { read, notes };
}

/** So many numbers of a column may be slips; more of them show that it is on another scale. */
const SLIPS = 0.05;
const OUT_OF = /\b(?:out of|of|\/)\s*(\d{1,3})\b/iu;

const otherThanFive = (outOf: number | undefined) =>
  outOf === undefined || outOf === RATING.most ? undefined : `out of ${outOf}`;

/** That a column is not on a scale of 1 to 5, as its heading or its numbers say: a 3 in it is not 3 of 5. */
function otherScale(cells: readonly string[], asked: string): string | undefined {
  const range = statedRange(asked);
  const [lowest, highest] =
    range === undefined
      ? [RATING.least, Number(OUT_OF.exec(asked)?.[1] ?? Number.NaN)]
      : [range.lowest, range.highest];
  const isFive = highest === RATING.most && lowest === RATING.least;
  if (isFive) return undefined;
  if (highest > 2) return `from ${lowest} to ${highest}`;
  const numbers = cells
    .map((cell) => cell.trim())
    .filter((cell) => /^\d{1,3}$/u.test(cell))
    .map(Number);
  const beyond = numbers.filter((number) => number < RATING.least || number > RATING.most);
  if (beyond.length <= SLIPS * numbers.length || beyond.length === numbers.length) return undefined;
  return `from ${Math.min(...numbers, RATING.least)} to ${Math.max(...numbers)}`;
}

function onOtherScale(text: string, other: string): Reading<number> {
  return {
    problem: `${quoted(text.trim())} is on a scale ${other}, and ratings are from ${RATING.least} to ${RATING.most}.`,
    remedy: 'Convert the whole column; or import the file as a survey (--as survey), which keeps its scale.',
  };
}

/** What says that the numbers run the other way round: the question, or words beside one of them. */
function saidTurned(found: ScaleVerdict, asked: string): string | undefined {
  if (found.verdict === 'open end') return found.said;
  const stated = statedDirection(asked, placeOfLabel);
  return stated.direction === 'turned' ? stated.said : undefined;
}

/** Percentages are no stars. */
const HUNDRED = 100;

/** The person who filled in the form; nobody where it was filled in anonymously or the column is missing. */
function respondentOf(values: RowValues, rows: PairRows): Person | undefined {
  const email = values.read('email', parseEmail);
  const mailed = email === undefined ? undefined : rows.person(values, 'email');
  if (values.said('staff_number') !== undefined) {
    const numbered = rows.person(values, 'staff_number');
    if (email === undefined || numbered === undefined || mailed === undefined) return mailed ?? numbered;
    if (numbered.id === mailed.id) return mailed;
    const message = `The staff number is that of ${rows.nameOf(numbered.id)}, the e-mail that of ${rows.nameOf(mailed.id)}.`;
    values.complain('staff_number', message, 'Correct one of the two.');
    return undefined;
  }
  if (email !== undefined) return mailed;
  const name = values.text('name');
  return name === undefined || /^anonym/iu.test(name) ? undefined : rows.person(values, 'name');
}

function sideOf(person: Person | undefined, pairing: Pairing): Side | undefined {
  if (person?.id === pairing.menteeId) return 'mentee';
  return person?.id === pairing.mentorId ? 'mentor' : undefined;
}

function givenBy(
  values: RowValues,
  pairing: Pairing,
  respondent: { person: Person | undefined; rows: PairRows },
): Side | undefined {
  const stated = values.read('given_by', parseSide);
  const derived = sideOf(respondent.person, pairing);
  const known = respondentKnownBy(values);
  if (respondent.person !== undefined && derived === undefined) {
    const who = respondent.rows.nameOf(respondent.person.id);
    values.complain(
      known?.field ?? null,
      `${who} is not in this pairing.`,
      `Correct mentee, mentor or the ${known?.inWords ?? 'name'}.`,
    );
  } else if (stated !== undefined && derived !== undefined && stated !== derived) {
    values.complain(
      'given_by',
      `It says ${stated}, but the ${known?.inWords ?? 'name'} is that of the ${derived}.`,
      'Correct one of the two.',
    );
  } else if (stated === undefined && derived === undefined && values.reasons.length === 0) {
    values.complain(
      'given_by',
      'Nothing says which of the two gave this feedback.',
      'Write mentee or mentor into given_by.',
    );
  }
  return stated ?? derived;
}

function feedbackOf(
  values: RowValues,
  rows: PairRows,
  readRating: (text: string) => Reading<number>,
): FeedbackFacts | null {
  rows.require(values, 'given_on', 'Write the day it was given, such as 2026-04-03.');
  const givenOn = rows.pastDay(values, 'given_on');
  const person = respondentOf(values, rows);
  const namesPair = (['pairing', 'mentee', 'mentor'] as const).some(
    (field) => values.text(field) !== undefined,
  );
  const pairing =
    namesPair || person === undefined
      ? rows.pairing(values, givenOn, person)
      : rows.pairingOfRespondent(values, person);
  const side = pairing === undefined ? undefined : givenBy(values, pairing, { person, rows });
  const said = {
    rating: values.read('rating', readRating) ?? null,
    helpful: answerIn(values, 'helpful', rows),
    toImprove: answerIn(values, 'to_improve', rows),
    wantsChange: values.read('wants_change', parseWish) ?? null,
  };
  if (Object.values(said).every((answer) => answer === null) && values.reasons.length === 0) {
    values.complain(null, 'No question was answered.', 'Leave the row out.');
  }
  if (pairing !== undefined && givenOn !== undefined && givenOn < pairing.startedOn) {
    values.complain(
      'given_on',
      `${givenOn} is before the pairing began (${pairing.startedOn}).`,
      'Correct the date.',
    );
  }
  if (pairing === undefined || givenOn === undefined || side === undefined) return null;
  return { pairingId: pairing.id, givenBy: side, givenOn, ...said };
}

/** What was written; the answers of a multiple choice in Microsoft Forms, `A;B;`, as a list that reads well. */
function answerIn(values: RowValues, field: 'helpful' | 'to_improve', rows: PairRows): string | null {
  const text = rows.prose(values, field) ?? null;
  if (rows.profile !== 'microsoft-forms') return text;
  return text?.replace(/;$/u, '').replace(/;(?=\S)/gu, '; ') ?? null;
}

/**
 * Compares feedback, as a table or as a form's export, with what is on record. Each side gives feedback on a pairing at
 * most once a day.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planFeedback(
  input: PairFileInput & { readonly feedback: readonly Feedback[] },
): FeedbackPlan {
  const rows = new PairRows(input, ['given_on']);
  const column = input.mapping.fields.get('rating');
  const ratings =
    column === undefined ? [] : input.table.rows.map(({ cells }) => cells[column.position] ?? '');
  const rating = ratingReader(ratings, {
    own: ownScales(input.settings),
    asked: column?.text ?? '',
  });
  const read = rows.rows.map((values) => ({ values, facts: feedbackOf(values, rows, rating.read) }));
  const sorted = sortRows<FeedbackFacts>(read, {
    known: input.feedback,
    keyOf: ({ pairingId, givenBy: side, givenOn }) => JSON.stringify([pairingId, side, givenOn]),
    contentOf: ({ rating, helpful, toImprove, wantsChange }) =>
      JSON.stringify([rating, helpful, toImprove, wantsChange]),
    clash: 'Feedback from this side on this day is',
    remedy:
      'Remove the row, or correct its date; where the file is right, mentor undo first takes back the import or the entry that says otherwise.',
  });
  return {
    kind: 'feedback',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...rating.notes],
  };
}
