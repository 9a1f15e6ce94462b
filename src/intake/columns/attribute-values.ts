import { STANDARD_ATTRIBUTES, TERM_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { cellAsList } from '../../domain/files/list-cell.js';
import { wayToMeet } from '../../domain/people/way-to-meet.js';
import { isLengthOfTime } from '../../domain/people/years.js';
import type { Settings } from '../../domain/settings/settings.js';
import { isNotApplicable } from '../values/blanks/not-applicable.js';
import { isBlankMark, namesAmong, saysNothing, termsAmong } from '../values/blanks/nothing-words.js';
import { isDenied } from '../values/denied-terms.js';
import { optionsKeptWhole } from '../values/list-inference.js';
import { areSlashed, type ListSeparator, listSeparatorOf, splitList } from '../values/lists.js';
import { quoted } from '../values/reading.js';
import { readTimes } from '../values/times/read-times.js';
import { parseYesNo } from '../values/yes-no.js';
import type { Column } from './column.js';
import { type DividedCell, firstDivided, type StatedDivision } from './column-division.js';

/** Units of a column of experience that are not years, in a second row of the header or in the heading. */
const SHORTER_THAN_YEARS = /^[([]?\s*(?:in |no\.? of |number of )?(months|weeks|days)\b/iu;
const IN_SHORTER = /(?:[([]\s*(?:in )?|\bin )(months|weeks|days)\b/iu;
const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/u;

/** `3,5` and `12 years` as the number that matching compares, `18` under months as `18 months`; anything else stays as written. */
function yearsOf(written: string, { unit = '', text: asked = '' }: AskedFor): string {
  const [, shorter] = SHORTER_THAN_YEARS.exec(unit) ?? IN_SHORTER.exec(asked) ?? [];
  const text = shorter !== undefined && BARE_NUMBER.test(written) ? `${written} ${shorter}` : written;
  const years = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*\+?\s*(?:years?|yrs?|y)?$/iu.exec(text)?.[1];
  return years?.replace(',', '.') ?? text;
}

/** The question of a column and, in a grid, its item. */
type AskedFor = Partial<Pick<Column, 'item' | 'text' | 'unit'>>;

/** A yes in a box, or in a grid, is its item: `What would you like help with? [Research]`. */
function tickedAs(item: string, name: string, parts: readonly string[]): string[] {
  if (!TERM_ATTRIBUTES.includes(name) || name === 'availability') return [...parts];
  return parts.flatMap((part) => {
    const said = parseYesNo(part);
    return said === undefined ? [part] : said ? [item] : [];
  });
}

/** Attributes that name people. */
const OF_PEOPLE: readonly string[] = ['prefers', 'avoids'];
/** Attributes in which `Other` and `None of the above` say nothing that could be compared. */
const OF_TERMS: readonly string[] = STANDARD_ATTRIBUTES.filter((name) => !OF_PEOPLE.includes(name));

/** What says something among the parts of an answer; in a column of the programme's own `None` and `Other` may be what somebody means. */
function saidOf(name: string, parts: readonly string[]): string[] {
  if (OF_PEOPLE.includes(name)) return namesAmong(parts);
  if (name === 'mode') return parts.filter((part) => !saysNothing(part));
  if (OF_TERMS.includes(name)) return termsAmong(parts).filter((part) => !isDenied(name, part));
  if (parts.length === 1 && parts.every(isBlankMark)) return [];
  return parts.filter((part) => part.trim() !== '' && !isNotApplicable(part));
}

function languagesIn(part: string): string[] {
  if (saysNothing(part)) return [part];
  return part.split(/,|\s*[/&]\s*|\band\b/u).flatMap((language) => language.trim() || []);
}

/**
 * The values of an attribute in the form in which matching compares them. `asked` is the row of a grid that the cell
 * answers, such as `Monday`, and the question. Answers such as `N/A` and `Prefer not to say` say nothing and are left out.
 */
export function attributeValues(name: string, parts: readonly string[], asked: AskedFor = {}): string[] {
  const { item, text = '' } = asked;
  const written = name === 'languages' ? parts.flatMap(languagesIn) : parts;
  const said = saidOf(name, item === undefined ? written : tickedAs(item, name, written));
  if (name === 'availability') return [...readTimes(said, item ?? text).slots];
  if (name === 'years_experience') return said.map((part) => yearsOf(part, asked));
  return name === 'mode' ? said.map((part) => wayToMeet(part) ?? part) : said;
}

/** Attributes whose cells are lists of terms: the standard ones and those that a criterion compares term by term. */
export function termAttributes(settings: Settings): ReadonlySet<string> {
  const names = settings.matching.criteria.flatMap((criterion) => {
    switch (criterion.kind) {
      case 'coverage':
        return [criterion.menteeAttribute, criterion.mentorAttribute];
      case 'similarity':
      case 'overlap':
      case 'preference':
        return [criterion.attribute];
      case 'affinity':
        return [criterion.askedIn, ...criterion.attributes];
      case 'asked':
        return [criterion.askedIn];
      default:
        return [];
    }
  });
  return new Set([...TERM_ATTRIBUTES, ...names]);
}

/** Terms that stand by themselves however often two of them come together: a language, a time of the week. */
const APART: ReadonlySet<string> = new Set(['languages', 'availability']);

/** How a column's cells are to be divided. */
export interface DivisionChoices {
  /** Attributes whose cells are lists of terms. */
  readonly terms: ReadonlySet<string>;
  /** What somebody said of the column. */
  readonly stated?: StatedDivision | undefined;
  /** What stands between the terms of the column, where not all of its cells are at hand to tell. */
  readonly separator?: ListSeparator;
}

/** How a column's cells are divided. */
export interface CellDivision {
  divide(cell: string): string[];
  /** The first cell that is divided; undefined where none is. */
  readonly divided: DividedCell | undefined;
  /** Terms with a comma in them that are not divided. */
  readonly whole: readonly string[];
}

/**
 * How the cells of one column are divided: as somebody said; else `;` and `|` divide in every column that has them, commas and
 * line ends only in lists of terms, as a remark may well hold them. A cell that ends in `;` is a list in every column.
 */
export function cellDivision(
  name: string,
  cells: Iterable<string>,
  { terms, stated, separator: known }: DivisionChoices,
): CellDivision {
  if (stated === 'whole')
    return { divide: (cell) => [cell.trim()].filter((text) => text !== ''), divided: undefined, whole: [] };
  const all = [...cells];
  const found = stated ?? known ?? listSeparatorOf(all);
  const isOfTerms = terms.has(name) && stated === undefined;
  const isSlashed = found === ',' && isOfTerms && name !== 'availability' && areSlashed(all);
  const separator = isSlashed ? '/' : found;
  const isJoined = found === ',' && isOfTerms && !APART.has(name);
  const whole = isJoined ? optionsKeptWhole(all, separator) : [];
  const isList = stated !== undefined || separator === ';' || separator === '|' || terms.has(name);
  const isMixed =
    stated === undefined && separator !== ',' && terms.has(name) && areMixed(all, name, separator);
  const apart = isMixed
    ? optionsKeptWhole(
        all.filter((cell) => !cell.includes(separator)),
        ',',
      )
    : [];
  const divide = (cell: string) => {
    if (stated !== undefined) return cellAsList(cell, stated);
    if (isMixed && !cell.includes(separator)) return splitList(cell, ',', apart);
    if (isList) return splitList(cell, separator, whole);
    // Without a `;` outside quotation marks this is the cell as it is.
    return cellAsList(cell, cell.trim().endsWith(';') ? ';' : '\0');
  };
  return {
    divide,
    divided: isList ? firstDivided(all, { separator, divide }) : undefined,
    whole: [...whole, ...apart],
  };
}

/**
 * Whether people who wrote lists themselves divided them in two ways: some cells at `;`, others at commas, none at both. Where a comma
 * stands beside a `;`, it is part of a term. Names have commas in them.
 */
function areMixed(cells: readonly string[], name: string, separator: ListSeparator): boolean {
  if (NAMES_WITH_COMMAS.has(name)) return false;
  const divided = cells.filter((cell) => cell.includes(separator));
  return (
    divided.length > 0 && divided.every((cell) => !(cell.includes(',') || cell.trim().endsWith(separator)))
  );
}

const NAMES_WITH_COMMAS: ReadonlySet<string> = new Set(['prefers', 'avoids']);

const NAMED = 3;

/** What of a column's cells says nothing in its field, or says when somebody cannot, in a line each. */
export function notReadInWords(column: string, name: string, cells: Iterable<string>): string[] {
  if (name === 'availability') return timesNotReadInWords(column, cells);
  if (name !== 'years_experience') return [];
  const unread = [...cells]
    .map((cell) => cell.trim())
    .filter((text) => text !== '' && !isNotApplicable(text));
  const told = examplesOf(unread.filter((text) => !isLengthOfTime(text)));
  if (told === undefined) return [];
  return [
    `No length of time in ${column}: ${told}. They count as not known; write years, such as 7, 0.5 or "6 months".`,
  ];
}

function timesNotReadInWords(column: string, cells: Iterable<string>): string[] {
  const said = [...new Set(cells)].filter((cell) => !saysNothing(cell));
  const read = said.map((cell) => {
    const terms = termsAmong([cell]);
    return readTimes(terms.length === 0 ? [cell] : terms, column);
  });
  const [noTime, cannot, asWritten] = [
    examplesOf(read.flatMap((times) => times.noTime)),
    examplesOf(read.flatMap((times) => times.cannot)),
    examplesOf(read.flatMap((times) => times.asWritten)),
  ];
  return [
    ...(noTime === undefined ? [] : [`No time in ${column}: ${noTime}. They count as not known.`]),
    ...(cannot === undefined
      ? []
      : [`In ${column}, ${cannot} say when somebody cannot: such times are not among those when they can.`]),
    ...(asWritten === undefined
      ? []
      : [
          `Kept as written in ${column}, as the name of a shift: ${asWritten}. Only who wrote the same shares it; write times as Mon am; Tue pm.`,
        ]),
  ];
}

/** Up to three different texts; undefined where there are none. */
function examplesOf(texts: readonly string[]): string | undefined {
  const different = [...new Set(texts)];
  if (different.length === 0) return undefined;
  const more = different.length > NAMED ? ' and others' : '';
  return `${different.slice(0, NAMED).map(quoted).join(', ')}${more}`;
}
