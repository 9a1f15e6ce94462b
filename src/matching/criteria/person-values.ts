import { type IsoDate, monthsBetween } from '../../domain/dates/iso-date.js';
import { bandName, bandNumber, isDoubtfulBand } from '../../domain/people/band.js';
import { attributeValues, type Person } from '../../domain/people/person.js';
import { type Years, yearsIn } from '../../domain/people/years.js';

/** Columns of the roster that criteria, rules and the waiting list may look at like attributes. */
export const ROSTER_COLUMNS = ['profession', 'band', 'unit', 'site', 'hired_on'] as const;
type RosterColumn = (typeof ROSTER_COLUMNS)[number];

function isRosterColumn(name: string): name is RosterColumn {
  return ROSTER_COLUMNS.some((column) => column === name);
}

/** The values of a roster column or of an attribute, under one name; the roster column wins where both are there. */
export function valuesOf(person: Person, name: string): readonly string[] {
  const column = isRosterColumn(name) ? person[name === 'hired_on' ? 'hiredOn' : name] : null;
  return column === null || column.trim() === '' ? attributeValues(person, name) : [column];
}

/** Attributes that hold pay bands or grades. */
const HOLDS_BANDS = /(?:^|_)(?:band|grade)s?(?:_|$)/u;

/** Whether an attribute holds pay bands or grades. */
export function holdsBands(name: string): boolean {
  return HOLDS_BANDS.test(name);
}

/** Attributes that hold what people and HR systems write in a letter or in one of several words. */
const HOLDS_GENDER = /(?:^|_)(?:gender|sex)(?:_|$)/u;
/** `F`, `Woman`, `Female (including trans women)`. What says more, or anything else, stays as it is. */
const WOMAN =
  /^(?:f|females?|wom[ae]n|lad(?:y|ies))(?:\s*\((?:incl(?:uding|udes|\.)?\s+)trans\s+(?:females?|wom[ae]n)\))?$/iu;
const MAN =
  /^(?:m|males?|m[ae]n|gentlem[ae]n)(?:\s*\((?:incl(?:uding|udes|\.)?\s+)trans\s+(?:males?|m[ae]n)\))?$/iu;

function genderAsCompared(value: string): string {
  const said = value.trim();
  if (WOMAN.test(said)) return 'woman';
  return MAN.test(said) ? 'man' : value;
}

/** What a value counts as where it is compared with another: bands under one name, however they are written (`5`, `AfC 5`), and `F` as woman. */
export function asCompared(name: string, value: string): string {
  if (HOLDS_BANDS.test(name)) return bandName(value);
  return HOLDS_GENDER.test(name) ? genderAsCompared(value) : value;
}

/** The values of a person as they are compared; a band that leaves open whether it is theirs (`Band 7 (acting)`) is not known. */
export function comparedValues(person: Person, name: string): readonly string[] {
  const values = valuesOf(person, name);
  const known = HOLDS_BANDS.test(name) ? values.filter((value) => !isDoubtfulBand(value)) : values;
  return HOLDS_BANDS.test(name) || HOLDS_GENDER.test(name)
    ? known.map((value) => asCompared(name, value))
    : known;
}

/** An attribute's name as words, `years_experience` → `years experience`. */
export function attributeWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Attributes that hold a length of time in years, in whatever unit they were written. */
const IN_YEARS = /(?:^|_)(?:years?|experience|tenure)(?:_|$)/u;

/** Whether an attribute tells how senior somebody is: a band or grade, years of something, the day of hiring. */
export function tellsSeniority(name: string): boolean {
  return name === 'hired_on' || holdsBands(name) || IN_YEARS.test(name);
}

/**
 * The number in the first value: of a band its number (8a to 8d are quarters), of years of experience the years as of the day
 * (`6 months` are half a year, `10–15` the middle of both), of the hire date the years since, else the first number in it, `7`, `Grade 6`, in which a decimal comma is a
 * point and the hyphen of `ST-7` no minus. NaN where there is none.
 */
export function numberOf(person: Person, name: string, onDate: IsoDate): number {
  const range = numberRangeOf(person, name, onDate);
  return range === undefined ? Number.NaN : (range.from + range.to) / 2;
}

/** The same, with both ends of what was written as a range; undefined where there is none. */
export function numberRangeOf(person: Person, name: string, onDate: IsoDate): Years | undefined {
  if (name === 'hired_on' && person.hiredOn !== null)
    return alone(monthsBetween(person.hiredOn, onDate) / 12);
  const written = valuesOf(person, name)[0] ?? '';
  if (IN_YEARS.test(name)) return yearsIn(written, onDate);
  if (HOLDS_BANDS.test(name) && isDoubtfulBand(written)) return undefined;
  const number = bandNumber(written) ?? firstNumberIn(written);
  return number === undefined ? undefined : alone(number);
}

function alone(number: number): Years {
  return { from: number, to: number };
}

/** The first number in a text; the hyphen of `ST-7` is no minus. */
export function firstNumberIn(text: string): number | undefined {
  const number = /(?:(?<![\p{L}\p{N}])-)?\d+(?:[.,]\d+)?/u.exec(text)?.[0];
  return number === undefined ? undefined : Number(number.replace(',', '.'));
}
