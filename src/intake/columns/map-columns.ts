import { addToList } from '../../domain/add-to-list.js';
import {
  AS_TEXT,
  dayFieldsOf,
  FIELDS,
  type Field,
  type FileKind,
  IGNORE,
} from '../../domain/files/file-fields.js';
import type { KnownItem } from '../../domain/instruments/known-items.js';
import type { Complaint } from '../../errors.js';
import { headerKey } from '../table/header.js';
import { lacksYear, namesWeek } from '../values/days/days-without-year.js';
import { claimColumn, isSetAside } from './claim-columns.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, type ClaimedColumn, freeAttributeName, isFieldOf } from './column-claims.js';
import { isSaid } from './interpretation.js';
import { complaintsAboutStated } from './stated-columns.js';

/** Columns that may each be the same field. */
export interface FieldClash {
  readonly field: Field;
  readonly columns: readonly Column[];
}

/** What was made of a file's columns. */
export interface Mapping {
  readonly kind: FileKind;
  /** The column that holds each field. */
  readonly fields: ReadonlyMap<Field, Column>;
  /** The columns that fill each attribute: one, or several that are parts of one question. */
  readonly attributes: ReadonlyMap<string, readonly Column[]>;
  /** A survey's columns that together are the code by which respondents are known, in its order. */
  readonly code: readonly Column[];
  /** Columns that are neither; a survey's other questions are among them and are still kept as answers. */
  readonly rest: readonly Column[];
  /** The items of instruments that a survey's columns ask, by their place; they are among the rest, as answers. */
  readonly items: ReadonlyMap<number, KnownItem>;
  /** Columns of which nothing is stored, because somebody said so. */
  readonly ignored: readonly Column[];
  /** What each column claims to hold, by its place, also where another column has the field. */
  readonly claims: ReadonlyMap<number, Claim>;
  /** Why columns that were nearly understood are only kept, by their place. */
  readonly objections: ReadonlyMap<number, string>;
  /** Fields that several columns claim equally; each is among the complaints. */
  readonly clashes: readonly FieldClash[];
  /** Columns that cannot be told apart, and names on the command line that fit none; nothing can be imported with them. */
  readonly complaints: readonly Complaint[];
}

function complaintAboutClash({ field, columns }: FieldClash, source: string): Complaint {
  const names = columns.map(({ name }) => `"${name}"`);
  return {
    source,
    field,
    message: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} may each be the ${field}.`,
    remedy: `Say which: --map ${JSON.stringify(`${columns[0]?.name}=${field}`)}, and --map ${JSON.stringify(`${columns[1]?.name}=${IGNORE}`)} for the other.`,
  };
}

/** So many fields that come twice, the second time all to the right of the first, are two tables. */
const FIELDS_OF_A_TABLE = 2;

/** Where two tables stand side by side, to leave out the columns of one would lose everybody in it. */
function complaintsAboutClashes(clashes: readonly FieldClash[], source: string): Complaint[] {
  const [left, right] = [0, 1].map((at) => clashes.flatMap(({ columns }) => columns[at]?.position ?? []));
  const areTwice = clashes.every(({ columns }) => columns.length === 2);
  const second = Math.min(...(right ?? []));
  if (clashes.length < FIELDS_OF_A_TABLE || !areTwice || Math.max(...(left ?? [])) >= second)
    return clashes.map((clash) => complaintAboutClash(clash, source));
  const fields = clashes.map(({ field }) => field).join(', ');
  return [
    {
      source,
      message: `Two tables stand side by side: the columns of ${fields} come twice, the second time from "${clashes.flatMap(({ columns }) => columns.filter(({ position }) => position === second))[0]?.name}".`,
      remedy:
        'Put the second table below the first, under the same headings, or in a file of its own. Where one of them holds mentors and the other mentees, add a column role; or import the two files with --role mentor and --role mentee.',
    },
  ];
}

/** What a cell must look like to say anything of the field. */
const LOOKS_LIKE: Readonly<Partial<Record<Field, RegExp>>> = { email: /@/u };

/**
 * Of several claimants those whose cells say something: an export has a column Email of `anonymous` throughout beside the
 * addresses that were asked for. Where none says anything, or a person has said which, all remain.
 */
function filledOnes(
  claimants: readonly ClaimedColumn[],
  field: Field,
  { cellsOf }: MappingChoices,
): readonly ClaimedColumn[] {
  if (claimants.length < 2 || cellsOf === undefined) return claimants;
  if (claimants.some(({ claim }) => claim !== undefined && isSaid(claim.origin))) return claimants;
  const looks = LOOKS_LIKE[field] ?? /\S/u;
  const filled = claimants.filter(({ column }) => {
    for (const cell of cellsOf(column)) if (looks.test(cell)) return true;
    return false;
  });
  return filled.length === 0 ? claimants : filled;
}

/** Gives each field the surest of its claimants; equally sure ones are complained of. */
function settleFields(all: readonly ClaimedColumn[], choices: MappingChoices) {
  const fields = new Map<Field, Column>();
  const clashes: FieldClash[] = [];
  for (const field of FIELDS[choices.kind]) {
    const claimants = filledOnes(
      all.filter(({ claim }) => claim?.target === field),
      field,
      choices,
    );
    const surest = Math.min(...claimants.map(({ claim }) => claim?.sureness ?? 0));
    const winners = claimants.filter(({ claim }) => claim?.sureness === surest);
    const [first] = winners;
    if (first !== undefined) fields.set(field, first.column);
    // A tool may write several columns of one sort about a response, such as a time for each form; the first will do.
    const isWrittenByTool = winners.every(({ column }) => column.role !== undefined);
    // Whoever else is somebody's manager is kept apart from them too (`holdsSomebodyAbove`): nobody need choose between two.
    const isManager = field === 'manager' && choices.kind === 'roster';
    if (winners.length > 1 && !isWrittenByTool && !isManager && field !== 'code')
      clashes.push({ field, columns: winners.map(({ column }) => column) });
  }
  return { fields, clashes };
}

/** The columns of a code in the order in which they were named, so that another wave may hold them in another order. */
function codeColumns(all: readonly ClaimedColumn[], choices: MappingChoices): Column[] {
  const { stated, profile, columns } = choices;
  const named = [...(stated?.keys() ?? []), ...(profile?.keys() ?? []), ...columns.keys()].map(headerKey);
  const placeOf = ({ name, key }: Column) =>
    named.findIndex((header) => header === headerKey(name) || header === key);
  const claims = all.filter(({ claim }) => claim?.target === 'code');
  const isNamed = ({ claim }: ClaimedColumn) => claim !== undefined && isSaid(claim.origin);
  const areNamed = claims.some(isNamed);
  return claims
    .filter((one) => !areNamed || isNamed(one))
    .map(({ column }) => column)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Columns that fill attributes: those that claim one and, in a roster, every column that is nothing else. */
function settleAttributes(
  all: readonly ClaimedColumn[],
  taken: readonly Column[],
  { kind, items }: MappingChoices,
) {
  const attributes = new Map<string, Column[]>();
  const rest: Column[] = [];
  const ignored: Column[] = [];
  const isTaken = new Set(taken);
  const open = all.filter(({ column }) => !isTaken.has(column));
  const claimsAttribute = (one: ClaimedColumn) =>
    one.claim !== undefined &&
    !isSetAside(one) &&
    !isFieldOf(kind, one.claim.target) &&
    (kind !== 'survey' || items?.named(one.claim.target) === undefined);
  for (const { column, claim } of open.filter(claimsAttribute)) {
    const target = claim?.target ?? '';
    addToList(attributes, target, column);
  }
  for (const one of open.filter((each) => !claimsAttribute(each))) {
    const { column, claim } = one;
    if (claim?.target === IGNORE) ignored.push(column);
    else if (kind === 'survey' && column.role !== undefined) continue;
    else if (kind !== 'roster') rest.push(column);
    else attributes.set(freeAttributeName(column.text, column.position, attributes), [column]);
  }
  return { attributes, rest, ignored };
}

/** Of several columns that claim one item the first has it, unless somebody said which. */
function settleItems(all: readonly ClaimedColumn[], { kind, items }: MappingChoices): Map<number, KnownItem> {
  const found = new Map<number, KnownItem>();
  if (kind !== 'survey' || items === undefined) return found;
  const taken = new Set<string>();
  const isStated = ({ claim }: ClaimedColumn) => claim !== undefined && isSaid(claim.origin);
  for (const one of [...all.filter(isStated), ...all.filter((other) => !isStated(other))]) {
    const target = one.claim?.target ?? '';
    const item = taken.has(target) ? undefined : items.named(target);
    if (item === undefined) continue;
    taken.add(target);
    found.set(one.column.position, item);
  }
  return found;
}

/** Why a column that asks an item is only kept: another asks it too. */
function secondOfItem(claim: Claim | undefined, { kind, items }: MappingChoices, isTaken: boolean) {
  const isItem = kind === 'survey' && claim !== undefined && items?.named(claim.target) !== undefined;
  return isItem && !isTaken ? `another column is ${claim.target} already` : undefined;
}

/**
 * Decides what each column of a file holds: as stated for the file, as a profile or the settings say, as it was confirmed
 * before, by its own name, a known heading or, in forms, by the wording of the question. Of several columns that claim one field
 * the surest has it.
 */
export function mapColumns(columns: readonly Column[], choices: MappingChoices): Mapping {
  const all = sendersAlone(
    columns.map((column) => withDaysInFull(claimColumn(column, choices), choices)),
    choices,
  );
  const { fields, clashes } = settleFields(all, choices);
  const code = choices.kind === 'survey' ? codeColumns(all, choices) : [];
  fields.delete('code');
  const items = settleItems(all, choices);
  const settled = settleAttributes(all, [...fields.values(), ...code], choices);
  return {
    kind: choices.kind,
    fields,
    code,
    ...settled,
    items,
    claims: new Map(
      all.flatMap(({ column, claim }) => (claim === undefined ? [] : [[column.position, claim] as const])),
    ),
    objections: new Map(
      all.flatMap(({ column, claim, because = secondOfItem(claim, choices, items.has(column.position)) }) =>
        because === undefined ? [] : [[column.position, because]],
      ),
    ),
    clashes,
    complaints: [
      ...complaintsAboutStated(columns, choices),
      ...complaintsAboutClashes(clashes, choices.source),
    ],
  };
}

/** Days without a year, or of a week, are told by something else in the file: a likely reading, whatever the column is headed. */
function withDaysInFull(one: ClaimedColumn, { kind, cellsOf }: MappingChoices): ClaimedColumn {
  const { column, claim } = one;
  if (kind === 'roster' || kind === 'survey' || claim === undefined || cellsOf === undefined) return one;
  if (isSaid(claim.origin) || !dayFieldsOf(kind).some((field) => field === claim.target)) return one;
  for (const cell of cellsOf(column))
    if (lacksYear(cell) || namesWeek(cell))
      return { column, claim: { ...claim, origin: 'days not in full' } };
  return one;
}

/** Fields of a list of meetings that say who met. */
const WHO_MET: readonly Field[] = ['pairing', 'mentee', 'mentor', 'circle'];

/** Of meetings an address says who met only where nothing else does, and then it is only likely: its sender's pairing is meant. */
function sendersAlone(
  all: readonly ClaimedColumn[],
  { kind }: Pick<MappingChoices, 'kind'>,
): readonly ClaimedColumn[] {
  if (kind !== 'check-ins') return all;
  const isKnown = all.some(({ claim }) => WHO_MET.some((field) => field === claim?.target));
  return all.map((one) => {
    const { column, claim } = one;
    if (claim?.target !== 'email' || isSaid(claim.origin)) return one;
    return isKnown
      ? { column, claim: undefined }
      : { column, claim: { ...claim, origin: 'ambiguous heading' } };
  });
}

/** Whether somebody said that a column is kept as it is and fills nothing. */
export function isSaidToBeText({ claims }: Pick<Mapping, 'claims'>, { position }: Column): boolean {
  return claims.get(position)?.target === AS_TEXT;
}
