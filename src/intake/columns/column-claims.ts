import { FIELDS, type FileKind, STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { attributeName } from '../../domain/text/attribute-name.js';
import type { MetadataRole } from '../table/header.js';
import { compactPhrase, withoutRemarks } from '../table/header-phrase.js';
import { isTimeAlone } from '../values/times/read-times.js';
import type { Column } from './column.js';
import type { StatedDivision } from './column-division.js';
import { AMBIGUOUS_HEADINGS, ATTRIBUTE_SYNONYMS } from './headings/attribute-synonyms.js';
import { SYNONYMS } from './headings/column-synonyms.js';
import { LIKELY_FOREIGN, writtenOut } from './headings/likely-headings.js';
import { groupOfManagerHeading } from './headings/manager-headings.js';
import { TEMPLATE_HEADINGS } from './headings/template-headings.js';
import type { Origin } from './interpretation.js';
import { meetingDayAsked } from './meeting-day-wordings.js';
import { targetOfQuestion } from './question-wordings.js';
import { isTurnedByRemarks, meaningOfQuestion } from './wordings/question-meaning.js';

/** Which of several columns that claim a field has it: less is surer. */
export const SURENESS = { stated: -1, ownName: 0, synonym: 1, wording: 50 } as const;

/** What a column says it holds. */
export interface Claim {
  /** A field of the file's kind, or the name of an attribute. */
  readonly target: string;
  readonly sureness: number;
  /** By what it says so. */
  readonly origin: Origin;
  /** How its cells are divided, where somebody said so. */
  readonly division?: StatedDivision;
}

/** A column and what it says it holds. */
export interface ClaimedColumn {
  readonly column: Column;
  readonly claim: Claim | undefined;
  /** Why a column that was nearly understood is only kept. */
  readonly because?: string;
}

type SynonymTable = ReadonlyMap<string, Claim>;

function headersIn(list: string): string[] {
  return list.split(',').filter((header) => header.trim() !== '');
}

function tableFor(kind: FileKind): SynonymTable {
  const table = new Map<string, Claim>();
  const add = (header: string, claim: Claim) => {
    const key = compactPhrase(header);
    if ((table.get(key)?.sureness ?? Number.POSITIVE_INFINITY) > claim.sureness) table.set(key, claim);
  };
  // A survey's question "Code" may ask for anything: what respondents are known by is named in more words.
  for (const field of FIELDS[kind])
    if (field !== 'code') add(field, { target: field, sureness: SURENESS.ownName, origin: 'own name' });
  for (const [field, groups] of Object.entries(SYNONYMS[kind])) {
    groups.forEach((headers, group) => {
      for (const header of headersIn(headers))
        add(header, { target: field, sureness: SURENESS.synonym + group, origin: 'known heading' });
    });
  }
  for (const [target, headings] of Object.entries(TEMPLATE_HEADINGS[kind]))
    for (const heading of headings)
      add(withoutRemarks(heading), { target, sureness: SURENESS.synonym, origin: 'template' });
  if (kind !== 'roster' && kind !== 'survey') return table;
  if (kind === 'roster')
    for (const [target, headings] of Object.entries(LIKELY_FOREIGN))
      for (const heading of headersIn(headings))
        add(heading, { target, sureness: SURENESS.wording, origin: 'ambiguous heading' });
  for (const attribute of STANDARD_ATTRIBUTES) {
    add(attribute, { target: attribute, sureness: SURENESS.ownName, origin: 'own name' });
    for (const header of headersIn(ATTRIBUTE_SYNONYMS[attribute] ?? ''))
      add(header, { target: attribute, sureness: SURENESS.synonym, origin: 'known heading' });
    for (const header of headersIn(AMBIGUOUS_HEADINGS[attribute] ?? ''))
      add(header, { target: attribute, sureness: SURENESS.wording, origin: 'ambiguous heading' });
  }
  return table;
}

const TABLES: Readonly<Record<FileKind, SynonymTable>> = {
  roster: tableFor('roster'),
  survey: tableFor('survey'),
  pairings: tableFor('pairings'),
  'check-ins': tableFor('check-ins'),
  feedback: tableFor('feedback'),
  milestones: tableFor('milestones'),
  'fit-checks': tableFor('fit-checks'),
  signatures: tableFor('signatures'),
  goals: tableFor('goals'),
  concerns: tableFor('concerns'),
  rules: tableFor('rules'),
  invitations: tableFor('invitations'),
  training: tableFor('training'),
  applications: tableFor('applications'),
  outcomes: tableFor('outcomes'),
  skills: tableFor('skills'),
};

/** `3. Your email address`, `Q3) Name`, `2.a. If other`: forms count their questions. */
const QUESTION_NUMBER = /^\s*(?:q(?:uestion)?\s*)?\d{1,3}(?:\.?[a-z]|(?:\.\d{1,2}))?[.):]+\s+/iu;

/** A known heading with something in brackets, unless that says `not`, or of whom it is: `Preferences [not with]`, `Email (line manager)`. */
function withRemarks(header: string, asked: string, table: SynonymTable): Claim | undefined {
  const known = table.get(compactPhrase(withoutRemarks(asked)));
  return known !== undefined && !isTurnedByRemarks(header, known.target) ? known : undefined;
}

/** `Surname / family name` says one thing in two ways. */
function saidTwice(heading: string, table: SynonymTable): Claim | undefined {
  const [first, ...others] = heading.split('/').map((part) => table.get(compactPhrase(part)));
  if (first === undefined || others.length === 0) return undefined;
  return others.every((other) => other?.target === first.target)
    ? { ...first, sureness: SURENESS.wording, origin: 'wording' }
    : undefined;
}

/**
 * What a header claims to hold in a file of the kind; undefined when it is none of our columns. The cells, where they are at hand, have
 * a say in what is understood by its wording.
 */
export function claimOf(header: string, kind: FileKind, cells?: Iterable<string>): Claim | undefined {
  const table = TABLES[kind];
  const asked = header.replace(QUESTION_NUMBER, '');
  const known =
    table.get(compactPhrase(header)) ?? table.get(compactPhrase(asked)) ?? withRemarks(header, asked, table);
  const eitherWay = known === undefined ? saidTwice(asked, table) : undefined;
  if (eitherWay !== undefined) return eitherWay;
  if (known !== undefined) return isToolsOwn(header, kind, known) ? undefined : known;
  const manager = kind === 'roster' ? groupOfManagerHeading(asked) : undefined;
  if (manager !== undefined)
    return { target: 'manager', sureness: SURENESS.synonym + manager, origin: 'known heading' };
  if ((kind === 'survey' || kind === 'roster') && isTimeAlone(withoutRemarks(asked)))
    return { target: 'availability', sureness: SURENESS.wording, origin: 'ambiguous heading' };
  const written = kind === 'roster' ? writtenOut(withoutRemarks(asked)) : undefined;
  const short = written === undefined ? undefined : table.get(compactPhrase(written));
  if (short !== undefined) return { ...short, sureness: SURENESS.wording, origin: 'wording' };
  const target = targetOfQuestion(header, kind, cells);
  if (target === 'held_on') return claimOfMeetingDay(header);
  return target === undefined ? undefined : { target, sureness: SURENESS.wording, origin: 'wording' };
}

/** The field whose column is called so for certain: `hired_on` for `start_date`. */
export function fieldHeaded(name: string, kind: FileKind): string | undefined {
  const known = TABLES[kind].get(compactPhrase(name));
  return known?.origin === 'known heading' ? known.target : undefined;
}

/** The day a meeting was held counts over a bare date; that of the last one held over the time stamp alone, which is the last of the groups. */
function claimOfMeetingDay(header: string): Claim {
  const isLast = meetingDayAsked(header) === 'last held';
  return { target: 'held_on', sureness: SURENESS.synonym + (isLast ? 1.5 : 0.5), origin: 'wording' };
}

/** A form's column `Language` is the form's, as far as its heading tells. */
function isToolsOwn(header: string, kind: FileKind, { origin }: Claim): boolean {
  if (kind !== 'survey' || origin !== 'ambiguous heading') return false;
  return meaningOfQuestion(header, kind)?.kind === 'no field';
}

const FIELD_OF_METADATA: Readonly<Partial<Record<MetadataRole, string>>> = {
  email: 'email',
  name: 'name',
  givenName: 'given_name',
  surname: 'family_name',
};

/** What a column that a survey tool writes by itself holds; undefined for those of no use here. */
export function claimOfMetadata(role: MetadataRole, kind: 'survey' | 'feedback'): Claim | undefined {
  const submitted = kind === 'survey' ? 'submitted_on' : 'given_on';
  const target = role === 'submittedAt' ? submitted : FIELD_OF_METADATA[role];
  return target === undefined || !isFieldOf(kind, target)
    ? undefined
    : { target, sureness: SURENESS.synonym, origin: 'tool' };
}

/** Whether the kind of file has a column of this name. */
export function isFieldOf(kind: FileKind, target: string): boolean {
  return (FIELDS[kind] as readonly string[]).includes(target);
}

/** A name for a further column that neither a field of the roster, nor an attribute the criteria know, nor another column has. */
export function freeAttributeName(
  header: string,
  position: number,
  taken: { has(name: string): boolean },
): string {
  const wanted = attributeName(header) || `column_${position + 1}`;
  let name = wanted;
  const isTaken = () => taken.has(name) || !isOwnAttribute(name);
  for (let count = 2; isTaken(); count++) name = `${wanted}_${count}`;
  return name;
}

/** Whether an attribute is one that the criteria know, rather than a further column kept under its own name. */
function isStandardAttribute(name: string): boolean {
  return (STANDARD_ATTRIBUTES as readonly string[]).includes(name);
}

/** Whether an attribute is one of the programme's own, and neither a field of the roster nor one that comes with the program. */
export function isOwnAttribute(name: string): boolean {
  return !(isFieldOf('roster', name) || isStandardAttribute(name));
}

/** Every heading but its own name by which a column is taken for a field or attribute without asking, in the order in which they count. */
export function headingsOf(kind: FileKind, target: string): string[] {
  const groups = Object.entries(SYNONYMS[kind]).flatMap(([field, lists]) => (field === target ? lists : []));
  const isAttribute = isStandardAttribute(target) && !isFieldOf(kind, target);
  const attribute = isAttribute
    ? Object.entries(ATTRIBUTE_SYNONYMS).flatMap(([name, list]) => (name === target ? [list] : []))
    : [];
  const templates = Object.entries(TEMPLATE_HEADINGS[kind]).flatMap(([field, headings]) =>
    field === target ? headings : [],
  );
  const synonyms = [...groups, ...attribute]
    .flatMap(headersIn)
    .map((text) => text.replace(/\s+/gu, ' ').trim());
  const byPhrase = new Map(
    [...synonyms, ...templates].toReversed().map((text) => [compactPhrase(text), text]),
  );
  byPhrase.delete(compactPhrase(target));
  return [...byPhrase.values()].toReversed();
}
