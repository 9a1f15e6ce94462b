import type { FileKind } from '../../domain/files/file-fields.js';
import { attributesNamed } from '../../domain/settings/attributes-named.js';
import type { Settings } from '../../domain/settings/settings.js';
import { headerPhrase } from '../table/header-phrase.js';
import type { Table } from '../table/read-table.js';
import { isQuestion, speaksToSomebody } from './asks-something.js';
import type { Column } from './column.js';
import { claimOf, SURENESS } from './column-claims.js';
import { mapColumns } from './map-columns.js';
import { meetingDayAsked } from './meeting-day-wordings.js';
import { attributeHeaded } from './named-attributes.js';
import { asksForChange, asksOfRelation, asksWhatHelped } from './relation-questions.js';
import { holdsDays } from './said-by-cells.js';
import { isSkillsMatrix } from './skill-columns.js';
import { areTimesOfDay } from './times-of-day.js';

const ROWS_LOOKED_AT = 50;

/** What recognising needs of a table. */
export type TableHead = Pick<Table, 'source' | 'headers' | 'profile'> &
  Partial<Pick<Table, 'headerRows' | 'rows'>>;

/** What says of a list with the day of an application that it may be of people applying for a post. */
const HR_ALONE = ['manager', 'role', 'status'];
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
/** What feedback is read from. */
const TOLD_IN_FEEDBACK = ['rating', ...ABOUT_EXPERIENCE];
/** What says whom a row is about. */
const WHO = ['staff_number', 'email', 'name'];
/** `Mentor?` and `Mentee?` head columns of rosters, too. */
const ASKED_IN_ROSTERS = new Set(['is_mentor', 'is_mentee', 'is_both']);
const REPLY = /^(?:reply|replied|response|responded|rsvp|answer|accepted|declined)$/u;
const ABOUT_A_PAIRING =
  /\b(mentor|mentors|mentoring|mentorship|mentee|mentees|pairing|match|partner|relationship)\b/;

/** What the columns of a table say, looked at as each kind of file in turn. */
export class ColumnSigns {
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

  /** Whether it says of whose meetings it tells: of two, or of a circle. */
  hasWhoMet(): boolean {
    return this.hasPair() || this.has('check-ins', 'circle');
  }

  /** A roster may ask `Mentor?` and `Mentee?` of each person: a list of pairings names no third person and has a day. */
  asksWhoIsWhat(): boolean {
    return this.hasPerson() && !this.has('pairings', 'started_on');
  }

  hasPerson(): boolean {
    return this.hasAny('roster', ['staff_number', 'email']);
  }

  asksForProfile(headers: readonly Column[] = this.#head.headers): boolean {
    // `Would you like a different mentor?` reads like a wish to learn or give, and is asked of who has one.
    const asked = headers
      .filter(({ text }) => !asksOfRelation(text))
      .map(({ text }) => claimOf(text, 'survey')?.target ?? '');
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

  /**
   * Whether it asks how a mentoring relation goes: `feedback` where several questions do and nothing asks what people need or offer, `unclear`
   * where a single one does, most questions are about something else, none can be read as feedback, or a change of partner is asked for beside
   * a profile.
   */
  tellsOfRelation(): 'feedback' | 'unclear' | undefined {
    const asked = this.ofRelation();
    if (asked.length === 0) return undefined;
    if (this.asksForProfile()) return asked.some(asksForChange) ? 'unclear' : undefined;
    const rest = this.#head.headers.filter(({ text }) => !asked.includes(text));
    const beside = rest.filter(({ text }) => asksWhatHelped(text));
    const others = rest.filter(
      ({ text }) => text.trim().endsWith('?') && claimOf(text, 'feedback') === undefined,
    );
    const about = asked.length + beside.length;
    if (about > 1 && about >= others.length && this.hasAny('feedback', TOLD_IN_FEEDBACK)) return 'feedback';
    return this.hasPair() ? undefined : 'unclear';
  }

  /** The questions about a mentoring relation that is going on. */
  ofRelation(): string[] {
    return this.#head.headers.map(({ text }) => text).filter(asksOfRelation);
  }

  /** A list of pairings may say when each pair last met. */
  tellsOfMeetings(): boolean {
    const day = this.#fields('check-ins').get('held_on');
    if (day === undefined) return false;
    return meetingDayAsked(day.text) !== 'last held' || !this.has('pairings', 'started_on');
  }

  /** A form of which each answer tells of one meeting, by its day and its length, and names nobody: who met is known by who sent it. */
  isFormOfMeetings(): boolean {
    const day = this.#fields('check-ins').get('held_on');
    if (day === undefined || meetingDayAsked(day.text) !== 'held') return false;
    const { headers } = this.#head;
    const told = new Map(
      headers.map((column) => [column, claimOf(column.text, 'check-ins', this.#cellsAt(column))?.target]),
    );
    const tellsLength = [...told.values()].includes('minutes');
    // `Date of meeting` alone might ask when somebody is free.
    return tellsLength && !this.asksForProfile(headers.filter((column) => told.get(column) === undefined));
  }

  isForm(): boolean {
    return this.#head.profile !== 'plain' && this.#head.profile !== 'success-factors';
  }

  /** A milestone of two people, by its name. Beside how long a meeting was or what it was about it is one thing told of that meeting. */
  isAboutMilestones(): boolean {
    return (
      this.isNamed('milestones', 'milestone') &&
      this.hasPair() &&
      !this.hasAny('check-ins', ['minutes', 'topics', 'mode'])
    );
  }

  isAboutRules(): boolean {
    if (!this.has('rules', 'kind', 'mentee', 'mentor', 'because')) return false;
    return !(this.has('check-ins', 'held_on') || this.has('pairings', 'started_on'));
  }

  /** Whether a column is headed by words that mean the field alone; `Title` and `Date` head much else. */
  isNamed(kind: FileKind, field: string): boolean {
    const column = this.#fields(kind).get(field);
    const claim = column === undefined ? undefined : claimOf(column.text, kind);
    return claim !== undefined && claim.sureness <= SURENESS.synonym;
  }

  /**
   * Questions but those that the kind has a field for, or that say yes or no of a row (`Responded?`); and columns that only a survey has. As what
   * somebody was invited may be read as a role.
   */
  #asksAnything(kind: FileKind, but?: string): boolean {
    return this.#head.headers.some(({ text }) => {
      const target = claimOf(text, 'survey')?.target ?? '';
      if (target === but) return false;
      if (target !== 'role' && PROFILE_TARGETS.has(target)) return true;
      return isQuestion(text) && (claimOf(text, kind)?.sureness ?? SURENESS.wording) >= SURENESS.wording;
    });
  }

  /** A roster may say whom somebody invited, too; who else lists people with the day of an invitation lists invitations. */
  isAboutInvitations(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'status', 'role', 'capacity']);
    const isNamed = this.isNamed('invitations', 'invited_on') || this.#tellsOfReplies();
    const isCertain = isNamed && this.isNamed('invitations', 'invited_as');
    return (
      isCertain ||
      (isNamed && this.hasAny('invitations', WHO) && !isRoster && !this.#asksAnything('invitations'))
    );
  }

  /** `Date sent` beside `Reply`: what was sent was asked. */
  #tellsOfReplies(): boolean {
    const sent = this.#fields('invitations').get('invited_on');
    const phrases = this.#head.headers.map(({ text }) => headerPhrase(text));
    return (
      sent !== undefined &&
      /\bsent\b/u.test(headerPhrase(sent.text)) &&
      phrases.some((one) => REPLY.test(one))
    );
  }

  /**
   * A day of an application or nomination, and whom the row is about. With what was decided, or who named them, nothing else is; without, a roster
   * may say when somebody applied for their post.
   */
  isAboutApplications(): boolean {
    const asked = ['applied_on', 'nominated_on'].some((field) => this.isNamed('applications', field));
    const more = ['nominated', 'nominated_by', 'manager_supports', 'accepted_on', 'standing'];
    const isCertain = more.some((field) => this.isNamed('applications', field));
    const isRoster = this.hasAny('roster', [
      'hired_on',
      'left_on',
      ...(isCertain ? [] : ['capacity', ...HR_ALONE]),
    ]);
    // Forms for applications ask how many mentees somebody would take.
    const asksMore = this.#asksAnything('applications', isCertain ? 'capacity' : undefined);
    return asked && this.hasAny('applications', WHO) && !isRoster && !asksMore;
  }

  /** A course, a day on which it was done, and whom the row is about; a roster has other days. */
  isAboutTraining(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'role', 'capacity']);
    // `Completed` heads a yes or no, or the day of it.
    const held = this.#fields('training').get('held');
    const isDated =
      this.isNamed('training', 'attended_on') || (held !== undefined && holdsDays(this.#cellsAt(held)));
    const isNamed = this.isNamed('training', 'course') && isDated;
    return isNamed && this.hasAny('training', WHO) && !isRoster && !this.#asksAnything('training');
  }

  /** What was measured, a number, a day, and whom or which unit it is of; nothing else has all of them. */
  isAboutOutcomes(): boolean {
    const isNamed = this.isNamed('outcomes', 'measure') && this.isNamed('outcomes', 'value');
    return (
      isNamed &&
      this.has('outcomes', 'date') &&
      this.hasAny('outcomes', ['about', 'unit', ...WHO]) &&
      !this.#asksAnything('outcomes')
    );
  }

  /** The name of a skill with a level or a wish, and whom the row is about; or a matrix with a column for each skill. */
  isAboutSkills(): boolean {
    const isRoster = this.hasAny('roster', ['hired_on', 'left_on', 'manager', 'role', 'capacity']);
    if (isRoster || !this.hasAny('skills', WHO) || this.hasQuestions()) return false;
    const isLong =
      this.isNamed('skills', 'skill') && (this.isNamed('skills', 'level') || this.isNamed('skills', 'wants'));
    return (
      isLong ||
      (!this.has('survey', 'submitted_on') && !this.#asksAnything('skills') && isSkillsMatrix(this.#head))
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
    const isAsked = (text: string) =>
      (text.trim().endsWith('?') || speaksToSomebody(text)) &&
      !ASKED_IN_ROSTERS.has(claimOf(text, 'roster')?.target ?? '');
    return this.has('survey', 'submitted_on') || this.#head.headers.some(({ text }) => isAsked(text));
  }
}
