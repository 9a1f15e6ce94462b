import {
  FIELDS,
  type Field,
  type FileKind,
  IGNORE,
  STANDARD_ATTRIBUTES,
} from '../../domain/files/file-fields.js';
import { nearest } from '../../domain/text/nearest.js';
import type { Complaint } from '../../errors.js';
import { headerKey, type MetadataRole } from '../table/header.js';
import { roleIn } from '../values/roles.js';
import { parseYesNo } from '../values/yes-no.js';
import { attributeName } from './attribute-name.js';
import {
  type Claim,
  claimOf,
  claimOfMetadata,
  freeAttributeName,
  isFieldOf,
  SURENESS,
} from './column-claims.js';
import { columnsInWords } from './columns-in-words.js';

/** A column or a survey question, by its place in the rows. */
export interface Column {
  readonly position: number;
  readonly text: string;
  readonly key: string;
  readonly name: string;
  /** The question of which this column holds one item; without it, `text` is the question. */
  readonly question?: string;
  /** Present on what a survey tool writes about a response, rather than asks. */
  readonly role?: MetadataRole;
}

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
  /** What was decided, a line each. */
  readonly notes: readonly string[];
  /** Fields that several columns claim equally; each is among the complaints. */
  readonly clashes: readonly FieldClash[];
  /** Columns that cannot be told apart, and names on the command line that fit none; nothing can be imported with them. */
  readonly complaints: readonly Complaint[];
}

/** What else is known for mapping a file's columns. */
export interface MappingChoices {
  readonly kind: FileKind;
  readonly source: string;
  /** The programme's own column names: header → field or attribute. Headers that the file lacks do not matter. */
  readonly columns: ReadonlyMap<string, string>;
  /** The same, stated for this file; every header must be there. */
  readonly stated?: ReadonlyMap<string, string>;
  /** Every column of the file, to be told of, where the columns mapped are a survey's questions. */
  readonly headers?: readonly { readonly name: string; readonly role?: MetadataRole }[];
  /** A column's cells: settle whether `Role` is the role in the programme or the job. */
  readonly cellsOf?: (column: Column) => Iterable<string>;
}

interface ClaimedColumn {
  readonly column: Column;
  readonly claim: Claim | undefined;
}

function statedTarget(column: Column, names: ReadonlyMap<string, string>): string | undefined {
  const own = names.get(column.name);
  if (own !== undefined || names.size === 0) return own;
  for (const [header, target] of names) if (headerKey(header) === column.key) return target;
  return undefined;
}

/** Whether cells are filled, and none of them says what is asked; no more of them are read than that needs. */
function saysOtherwise(cells: Iterable<string>, isSaid: (cell: string) => boolean): boolean {
  let isFilled = false;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (isSaid(cell)) return false;
    isFilled = true;
  }
  return isFilled;
}

/** A roster's column `Role` often holds the job: it is the role in the programme only if a cell says so. */
function isJobRole(column: Column, claim: Claim | undefined, choices: MappingChoices): boolean {
  const { kind, cellsOf } = choices;
  if (claim?.target !== 'role' || claim.sureness === SURENESS.stated || kind !== 'roster') return false;
  return cellsOf !== undefined && saysOtherwise(cellsOf(column), (cell) => roleIn(cell) !== undefined);
}

/** A column `Mentor` may hold who the mentor is: it says who takes part only if a cell says yes or no. */
function isSomebodysName(column: Column, claim: Claim | undefined, choices: MappingChoices): boolean {
  const isYesNo = claim?.target === 'is_mentor' || claim?.target === 'is_mentee';
  if (!isYesNo || claim.sureness === SURENESS.stated || choices.cellsOf === undefined) return false;
  return saysOtherwise(choices.cellsOf(column), (cell) => parseYesNo(cell) !== undefined);
}

function claimed(column: Column, choices: MappingChoices): ClaimedColumn {
  const stated = statedTarget(column, choices.stated ?? new Map()) ?? statedTarget(column, choices.columns);
  if (stated !== undefined) return { column, claim: { target: stated, sureness: SURENESS.stated } };
  const isForm = choices.kind === 'survey' || choices.kind === 'feedback';
  if (isForm && column.role !== undefined)
    return { column, claim: claimOfMetadata(column.role, choices.kind) };
  const claim = claimOf(column.question ?? column.text, choices.kind);
  if (isSomebodysName(column, claim, choices)) return { column, claim: undefined };
  return { column, claim: isJobRole(column, claim, choices) ? claimOf('Job role', choices.kind) : claim };
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

function complaintsAboutStated(columns: readonly Column[], choices: MappingChoices): Complaint[] {
  const { source, kind, stated = new Map<string, string>() } = choices;
  const isKnown = (header: string) =>
    columns.some(({ name, key }) => name === header || key === headerKey(header));
  const missing = [...stated.keys()]
    .filter((header) => !isKnown(header))
    .map((header) => {
      const guess = nearest(
        header,
        (choices.headers ?? columns).map(({ name }) => name),
      );
      const remedy =
        guess === undefined
          ? `The columns are ${columnsInWords(choices.headers ?? columns)}.`
          : `Did you mean "${guess}"?`;
      return { source, field: header, message: `There is no column "${header}".`, remedy };
    });
  const takesAttributes = kind === 'roster' || kind === 'survey';
  // An answer may well be about a fact of the roster: then it has its name.
  const known = takesAttributes ? [...FIELDS[kind], ...STANDARD_ATTRIBUTES, ...FIELDS.roster] : FIELDS[kind];
  // An attribute may have any name, but one that is nearly a field's is a slip.
  const isAttribute = (target: string) =>
    takesAttributes &&
    target !== '' &&
    attributeName(target) === target &&
    nearest(target, known) === undefined;
  const isTarget = (target: string) =>
    target === IGNORE || known.some((name) => name === target) || isAttribute(target);
  const unknown = [...stated]
    .filter(([, target]) => !isTarget(target))
    .map(([header, target]) => {
      const guess = nearest(target, known);
      const remedy = `${guess === undefined ? '' : `Did you mean "${guess}"? `}The fields are ${FIELDS[kind].join(', ')}, or ${IGNORE}.`;
      return { source, field: header, message: `"${target}" is not a field of ${kind}.`, remedy };
    });
  return [...missing, ...unknown];
}

/** Gives each field the surest of its claimants; equally sure ones are complained of. */
function settleFields(all: readonly ClaimedColumn[], choices: MappingChoices) {
  const fields = new Map<Field, Column>();
  const clashes: FieldClash[] = [];
  for (const field of FIELDS[choices.kind]) {
    const claimants = all.filter(({ claim }) => claim?.target === field);
    const surest = Math.min(...claimants.map(({ claim }) => claim?.sureness ?? 0));
    const winners = claimants.filter(({ claim }) => claim?.sureness === surest);
    const [first] = winners;
    if (first !== undefined) fields.set(field, first.column);
    // A tool may write several columns of one sort about a response, such as a time for each form; the first will do.
    const isWrittenByTool = winners.every(({ column }) => column.role !== undefined);
    if (winners.length > 1 && !isWrittenByTool && field !== 'code')
      clashes.push({ field, columns: winners.map(({ column }) => column) });
  }
  return { fields, clashes };
}

/** The columns of a code in the order in which they were named, so that another wave may hold them in another order. */
function codeColumns(all: readonly ClaimedColumn[], { stated, columns }: MappingChoices): Column[] {
  const named = [...(stated?.keys() ?? []), ...columns.keys()].map(headerKey);
  const placeOf = ({ name, key }: Column) =>
    named.findIndex((header) => header === headerKey(name) || header === key);
  const claims = all.filter(({ claim }) => claim?.target === 'code');
  const isNamed = claims.some(({ claim }) => claim?.sureness === SURENESS.stated);
  return claims
    .filter(({ claim }) => !isNamed || claim?.sureness === SURENESS.stated)
    .map(({ column }) => column)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Columns that fill attributes: those that claim one and, in a roster, every column that is nothing else. */
function settleAttributes(all: readonly ClaimedColumn[], taken: readonly Column[], kind: FileKind) {
  const attributes = new Map<string, Column[]>();
  const rest: Column[] = [];
  const isTaken = new Set(taken);
  const open = all.filter(({ column }) => !isTaken.has(column));
  const claimsAttribute = ({ claim }: ClaimedColumn) =>
    claim !== undefined && claim.target !== IGNORE && !isFieldOf(kind, claim.target);
  for (const { column, claim } of open.filter(claimsAttribute)) {
    const target = claim?.target ?? '';
    const columns = attributes.get(target);
    if (columns === undefined) attributes.set(target, [column]);
    else columns.push(column);
  }
  for (const { column, claim } of open.filter((one) => !claimsAttribute(one))) {
    if (kind === 'survey' && column.role !== undefined) continue;
    if (kind !== 'roster' || claim?.target === IGNORE) rest.push(column);
    else attributes.set(freeAttributeName(column.text, column.position, attributes), [column]);
  }
  return { attributes, rest };
}

/** A note that lists more columns than this is read by nobody. */
const MOST_NAMES = 20;

/** Columns by which the tool itself says who answered, where no question does. */
function whoAnswered({ fields }: Pick<Mapping, 'fields'>, { kind, headers = [] }: MappingChoices): string[] {
  if (kind !== 'survey' || fields.has('staff_number')) return [];
  return (['email', 'token'] as const).flatMap((field) => {
    const column = headers.find(({ role }) => role === field);
    return column === undefined || fields.has(field) ? [] : inWords(column.name, field);
  });
}

function inWords(name: string, field: Field): string {
  return name === field ? field : `${name} → ${field}`;
}

function notesOn(
  mapping: Omit<Mapping, 'notes' | 'clashes' | 'complaints'>,
  choices: MappingChoices,
): string[] {
  const list = (columns: readonly Column[]) => {
    const names = columns.slice(0, MOST_NAMES).map(({ name }) => name);
    return [...names, ...(columns.length > MOST_NAMES ? [`${columns.length - MOST_NAMES} more`] : [])].join(
      ', ',
    );
  };
  const briefly = ([first, ...others]: readonly Column[]) =>
    `${first?.name}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  const isStandard = (name: string) => (STANDARD_ATTRIBUTES as readonly string[]).includes(name);
  const fields = [...mapping.fields].map(([field, { name }]) => inWords(name, field));
  const named = [...mapping.attributes].filter(([name]) => isStandard(name));
  const kept = [...mapping.attributes]
    .filter(([name]) => !isStandard(name))
    .flatMap(([, columns]) => columns);
  const read = [
    ...whoAnswered(mapping, choices),
    ...fields,
    ...(mapping.code.length === 0 ? [] : [`${mapping.code.map(({ name }) => name).join(' + ')} → code`]),
    ...named.map(([name, columns]) => (list(columns) === name ? name : `${briefly(columns)} → ${name}`)),
  ];
  const restWord = mapping.kind === 'survey' ? 'Kept as answers' : 'Not used';
  return [
    `Columns: ${read.length === 0 ? 'none recognised' : read.join('; ')}.`,
    ...(kept.length === 0 ? [] : [`Kept as they are: ${list(kept)}.`]),
    ...(mapping.rest.length === 0 ? [] : [`${restWord}: ${list(mapping.rest)}.`]),
  ];
}

/**
 * Decides what each column of a file holds: as stated for the file, as the settings say, by its own name, by a synonym,
 * or, in forms, by the wording of the question. Of several columns that claim one field the surest has it.
 */
export function mapColumns(columns: readonly Column[], choices: MappingChoices): Mapping {
  const all = columns.map((column) => claimed(column, choices));
  const { fields, clashes } = settleFields(all, choices);
  const code = choices.kind === 'survey' ? codeColumns(all, choices) : [];
  fields.delete('code');
  const settled = settleAttributes(all, [...fields.values(), ...code], choices.kind);
  const mapping = { kind: choices.kind, fields, code, ...settled };
  return {
    ...mapping,
    notes: notesOn(mapping, choices),
    clashes,
    complaints: [
      ...complaintsAboutStated(columns, choices),
      ...clashes.map((clash) => complaintAboutClash(clash, choices.source)),
    ],
  };
}
