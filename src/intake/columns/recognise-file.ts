import { FILE_KINDS, type FileKind } from '../../domain/files/file-fields.js';
import type { SourceName } from '../../domain/files/file-shape.js';
import { knownItems } from '../../domain/instruments/known-items.js';
import { attributesNamed } from '../../domain/settings/attributes-named.js';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.js';
import { countBy } from '../../domain/text/count-by.js';
import { InputError } from '../../errors.js';
import { profileNamed } from '../sources/recognise.js';
import { headerPhrase } from '../table/header-phrase.js';
import type { Table } from '../table/read-table.js';
import type { Column } from './column.js';
import { claimOf, SURENESS } from './column-claims.js';
import { columnsInWords } from './columns-in-words.js';
import { mapColumns } from './map-columns.js';
import { meetingDayAsked } from './meeting-day-wordings.js';
import { attributeHeaded } from './named-attributes.js';
import { recognisedTemplate } from './recognise-template.js';
import { refuseJiscKey } from './refuse-jisc-key.js';
import { isSkillsMatrix } from './skill-columns.js';
import { areTimesOfDay } from './times-of-day.js';

const ROWS_LOOKED_AT = 50;

/** What a file holds, and the columns that say so. */
export interface Recognition {
  readonly kind: FileKind;
  /** In words, `it has "mentee" and "mentor"`. */
  readonly why: string;
}

/** What recognising needs of a table. */
type TableHead = Pick<Table, 'source' | 'headers' | 'profile'> & Partial<Pick<Table, 'headerRows' | 'rows'>>;

/** Columns that only HR systems write. */
const HR_FIELDS = [
  'profession',
  'band',
  'unit',
  'site',
  'manager',
  'hired_on',
  'left_on',
  'status',
  'is_active',
  'is_on_leave',
  'has_left',
];
/** Attributes that only a survey for taking part asks for. */
const PROFILE_TARGETS = new Set([
  'needs',
  'strengths',
  'role',
  'capacity',
  'availability',
  'prefers',
  'avoids',
]);
/** What only somebody who has had a mentoring relationship can tell. */
const ABOUT_EXPERIENCE = ['helpful', 'to_improve', 'wants_change'];
/** What says whom a row is about. */
const WHO = ['staff_number', 'email', 'name'];
/** `Mentor?` and `Mentee?` head columns of rosters, too. */
const ASKED_IN_ROSTERS = new Set(['is_mentor', 'is_mentee', 'is_both']);
const ABOUT_A_PAIRING =
  /\b(mentor|mentors|mentoring|mentorship|mentee|mentees|pairing|match|partner|relationship)\b/;

/** What the columns of a table say, looked at as each kind of file in turn. */
class ColumnSigns {
  readonly #head: TableHead;
  readonly #settings: Settings;
  readonly #found = new Map<FileKind, ReadonlyMap<string, Column>>();

  constructor(head: TableHead, settings: Settings) {
    this.#head = head;
    this.#settings = settings;
  }

  #fields(kind: FileKind): ReadonlyMap<string, Column> {
    const known = this.#found.get(kind);
    if (known !== undefined) return known;
    const { source, headers } = this.#head;
    const { fields } = mapColumns(headers, { kind, source, columns: this.#settings.intake.columns });
    this.#found.set(kind, fields);
    return fields;
  }

  has(kind: FileKind, ...fields: readonly string[]): boolean {
    return fields.every((field) => this.#fields(kind).has(field));
  }

  hasAny(kind: FileKind, fields: readonly string[]): boolean {
    return fields.some((field) => this.#fields(kind).has(field));
  }

  /** The columns that made the difference, as headed in the file. */
  named(kind: FileKind, ...fields: readonly string[]): string {
    const names = fields.flatMap((field) => this.#fields(kind).get(field)?.name ?? []);
    return `it has ${names.map((name) => `"${name}"`).join(' and ')}`;
  }

  hasPair(): boolean {
    return this.has('feedback', 'pairing') || this.has('feedback', 'mentee', 'mentor');
  }

  /** A roster may ask `Mentor?` and `Mentee?` of each person: a list of pairings names no third person and has a day. */
  asksWhoIsWhat(): boolean {
    return this.hasPerson() && !this.has('pairings', 'started_on');
  }

  hasPerson(): boolean {
    return this.hasAny('roster', ['staff_number', 'email']);
  }

  asksForProfile(): boolean {
    const asked = this.#head.headers.map(({ text }) => claimOf(text, 'survey')?.target ?? '');
    return asked.some(
      (target) => PROFILE_TARGETS.has(target) && !(target === 'role' && this.#asksWhichSide()),
    );
  }

  /** `Are you the mentor or the mentee?` beside what helped asks who gives the feedback, not what people would like to be. */
  #asksWhichSide(): boolean {
    return this.has('feedback', 'given_by') && this.hasAny('feedback', ABOUT_EXPERIENCE);
  }

  /** Whether it has columns that the settings look at, by their names. */
  isHeadedBySettings(): boolean {
    const named = attributesNamed(this.#settings);
    return this.#head.headers.some(({ text }) => attributeHeaded(text, named) !== undefined);
  }

  ratesPairing(): boolean {
    const rating = this.#fields('feedback').get('rating');
    if (rating === undefined) return false;
    return this.hasPair() || (ABOUT_A_PAIRING.test(headerPhrase(rating.text)) && !this.asksForProfile());
  }

  /** A list of pairings may say when each pair last met. */
  tellsOfMeetings(): boolean {
    const day = this.#fields('check-ins').get('held_on');
    if (day === undefined) return false;
    return meetingDayAsked(day.text) !== 'last held' || !this.has('pairings', 'started_on');
  }

  isForm(): boolean {
    return this.#head.profile !== 'plain' && this.#head.profile !== 'success-factors';
  }

  isAboutRules(): boolean {
    const hasDay = this.has('check-ins', 'held_on') || this.has('pairings', 'started_on');
    return this.has('rules', 'kind', 'mentee', 'mentor', 'because') && !hasDay;
  }

  /** Whether a column is headed by words that mean the field alone; `Title` and `Date` head much else. */
  #isNamed(kind: FileKind, field: string): boolean {
    const column = this.#fields(kind).get(field);
    const claim = column === undefined ? undefined : claimOf(column.text, kind);
    return claim !== undefined && claim.sureness <= SURENESS.synonym;
  }

  /** Questions, and columns that only a survey has; as what somebody was invited may be read as a role. */
  #asksAnything(): boolean {
    return this.#head.headers.some(({ text }) => {
      const target = claimOf(text, 'survey')?.target ?? '';
      return text.trim().endsWith('?') || (target !== 'role' && PROFILE_TARGETS.has(target));
    });
  }

  /** A roster may say whom somebody invited, too; who else lists people with the day of an invitation lists invitations. */
  isAboutInvitations(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'status', 'role', 'capacity']);
    const isNamed = this.#isNamed('invitations', 'invited_on');
    const isCertain = isNamed && this.#isNamed('invitations', 'invited_as');
    return isCertain || (isNamed && this.hasAny('invitations', WHO) && !isRoster && !this.#asksAnything());
  }

  /** A course, a day on which it was done, and whom the row is about; a roster has other days. */
  isAboutTraining(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'role', 'capacity']);
    const isNamed = this.#isNamed('training', 'course') && this.#isNamed('training', 'attended_on');
    return isNamed && this.hasAny('training', WHO) && !isRoster && !this.#asksAnything();
  }

  /** What was measured, a number, a day, and whom or which unit it is of; nothing else has all of them. */
  isAboutOutcomes(): boolean {
    const isNamed = this.#isNamed('outcomes', 'measure') && this.#isNamed('outcomes', 'value');
    return (
      isNamed &&
      this.has('outcomes', 'date') &&
      this.hasAny('outcomes', ['about', 'unit', ...WHO]) &&
      !this.#asksAnything()
    );
  }

  /** The name of a skill with a level or a wish, and whom the row is about; or a matrix with a column for each skill. */
  isAboutSkills(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'role', 'capacity']);
    if (isRoster || !this.hasAny('skills', WHO) || this.hasQuestions()) return false;
    const isLong =
      this.#isNamed('skills', 'skill') &&
      (this.#isNamed('skills', 'level') || this.#isNamed('skills', 'wants'));
    return (
      isLong || (!this.has('survey', 'submitted_on') && !this.#asksAnything() && isSkillsMatrix(this.#head))
    );
  }

  /** Nobody is hired at ten past nine: days of a roster with a time of day are when a form was begun and sent in. */
  hasTimesOfDay(): boolean {
    const columns = ['hired_on', 'left_on'].map((field) => this.#fields('roster').get(field));
    return columns.every((column) => column !== undefined && areTimesOfDay(this.#cellsAt(column)));
  }

  #cellsAt({ position }: Column): string[] {
    return (this.#head.rows ?? []).slice(0, ROWS_LOOKED_AT).map((row) => row.cells[position] ?? '');
  }

  hasQuestions(): boolean {
    const isQuestion = (text: string) =>
      text.trim().endsWith('?') && !ASKED_IN_ROSTERS.has(claimOf(text, 'roster')?.target ?? '');
    return this.has('survey', 'submitted_on') || this.#head.headers.some(({ text }) => isQuestion(text));
  }
}

function recognised(signs: ColumnSigns, profile: SourceName): Recognition | undefined {
  if (signs.ratesPairing()) return { kind: 'feedback', why: signs.named('feedback', 'rating') };
  if (signs.isAboutRules()) return { kind: 'rules', why: signs.named('rules', 'kind', 'mentee', 'mentor') };
  if (signs.hasPair() && signs.tellsOfMeetings()) {
    return { kind: 'check-ins', why: signs.named('check-ins', 'held_on', 'pairing', 'mentee', 'mentor') };
  }
  if (signs.isAboutOutcomes())
    return { kind: 'outcomes', why: signs.named('outcomes', 'measure', 'date', 'value') };
  if (signs.isForm()) return { kind: 'survey', why: `it has the shape of ${profileNamed(profile).title}` };
  if (signs.has('pairings', 'mentee', 'mentor') && !signs.asksWhoIsWhat())
    return { kind: 'pairings', why: signs.named('pairings', 'mentee', 'mentor') };
  if (signs.isAboutTraining())
    return { kind: 'training', why: signs.named('training', 'course', 'attended_on') };
  if (signs.isAboutSkills())
    return {
      kind: 'skills',
      why: signs.has('skills', 'skill')
        ? signs.named('skills', 'skill', 'level')
        : 'it has a column of levels for each of several skills',
    };
  if (signs.isAboutInvitations())
    return { kind: 'invitations', why: signs.named('invitations', 'invited_on') };
  if (!signs.hasPerson()) return undefined;
  const why = signs.named('roster', 'staff_number', 'email');
  if (signs.hasTimesOfDay()) return { kind: 'survey', why: `${why} and times of day` };
  const isHr = signs.hasAny('roster', HR_FIELDS);
  if (signs.hasQuestions() && !isHr) return { kind: 'survey', why: `${why} and questions` };
  const isNamed = signs.hasAny('roster', ['name', 'given_name', 'family_name', 'role']);
  if (isHr || isNamed) return { kind: 'roster', why };
  return signs.asksForProfile() || signs.isHeadedBySettings()
    ? { kind: 'survey', why: `${why} and questions` }
    : undefined;
}

/** A file that asks several items of one instrument is a survey. */
function fromInstrument(
  { headers }: TableHead,
  { intake: { columns }, instruments }: Settings,
): Recognition | undefined {
  const items = knownItems(instruments);
  const mapped = headers.find(({ name }) => items.named(columns.get(name) ?? '') !== undefined);
  if (mapped !== undefined) return { kind: 'survey', why: `"${mapped.name}" is ${columns.get(mapped.name)}` };
  const asked = countBy(headers.flatMap(({ text }) => items.asked(text)?.instrument.name ?? []));
  const [most, count = 0] = [...asked].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return count < 2 ? undefined : { kind: 'survey', why: `it asks ${count} questions of ${most}` };
}

/**
 * Tells what a file holds from its columns.
 * @throws InputError when the columns fit no kind of file; it names what was seen.
 */
export function recogniseKind(head: TableHead, settings: Settings = DEFAULT_SETTINGS): Recognition {
  const signs = new ColumnSigns(head, settings);
  const found =
    recognisedTemplate(head.headers) ??
    (signs.ratesPairing() ? undefined : fromInstrument(head, settings)) ??
    recognised(signs, head.profile);
  if (found !== undefined) return found;
  refuseJiscKey(head);
  throw new InputError(
    `${head.source} was not recognised.`,
    [
      {
        source: head.source,
        message: `Its columns (${columnsInWords(head.headers)}) fit none of ${FILE_KINDS.join(', ')}.`,
        remedy:
          head.headerRows === 0
            ? 'No row was recognised as its header. Put a row of column names above the others, or say --header-rows 1 if the first row is one.'
            : 'A roster has a staff number or an e-mail and names; a pairing list has mentee and mentor.',
      },
    ],
    `Say what the file holds: --as ${FILE_KINDS.join('|')}. A column with another name: --map "COLUMN=FIELD".`,
  );
}
