import { type Field, type FileKind, isDayField } from '../../../domain/files/file-fields.js';
import { peopleFinder } from '../../../domain/people/people-finder.js';
import { nameWithKey } from '../../../domain/people/person.js';
import { dateColumns } from '../../columns/date-columns.js';
import {
  parseEligible,
  parseManagerSupport,
  parseNominated,
  parseStandingUnder,
} from '../../values/application-words.js';
import { parseInvitationReply } from '../../values/invitation-reply.js';
import {
  parseCheckInKind,
  parseMeetingMode,
  parsePairingStatus,
  parseSide,
} from '../../values/meeting-words.js';
import { parseEmail } from '../../values/names/emails.js';
import { ownScales } from '../../values/numbers/likert.js';
import { lengthReader } from '../../values/numbers/meeting-length.js';
import { parseCapacity } from '../../values/numbers/places-offered.js';
import type { Reading } from '../../values/reading.js';
import { parseRole } from '../../values/roles/roles.js';
import { parseRuleKind } from '../../values/rule-words.js';
import { parseWish } from '../../values/wish-for-change.js';
import {
  parseFit,
  parseGoalOutcome,
  parsePurpose,
  parseRaisedBy,
  parseSeverity,
  parseTopic,
} from '../../values/words/words-of-pairings.js';
import { ratingReader } from '../feedback-plan.js';
import { parseInvitedAs } from '../invitations-plan.js';
import { topicsIn } from '../meetings/check-ins-plan.js';
import { yesOrNo } from '../roster/role-of-row.js';
import { type ColumnCells, cellsRead, type FileToExplain, fieldAt } from './column-cells.js';

type Read = (text: string) => readonly string[];

const PEOPLE: ReadonlySet<Field> = new Set(['mentee', 'mentor']);

/** What a parser makes of a cell, as one text. */
function by<Value>(
  parse: (text: string) => Reading<Value>,
  inWords: (value: Value) => string = String,
): Read {
  return (text) => {
    const { value } = parse(text.trim());
    return value === undefined ? [] : [inWords(value)];
  };
}

const yesOrNoInWords = (value: boolean) => (value ? 'yes' : 'no');

/** What a cell says of yes and no. */
export const yesOrNoIn: Read = by(yesOrNo, yesOrNoInWords);

/** How the cells of fields are read that mean the same whatever else the file holds. */
const READERS: Readonly<Partial<Record<Field, Read>>> = {
  role: by(parseRole),
  is_mentor: yesOrNoIn,
  is_mentee: yesOrNoIn,
  is_both: yesOrNoIn,
  capacity: by(parseCapacity),
  email: by(parseEmail, ({ address }) => address),
  mode: by(parseMeetingMode),
  status: by(parsePairingStatus),
  given_by: by(parseSide),
  invited_as: by(parseInvitedAs),
  reply: (text) => [parseInvitationReply(text.trim()) ?? []].flat(),
  wants_change: by(parseWish, yesOrNoInWords),
  fit: by(parseFit, (word) => word.replaceAll('_', ' ')),
  purpose: by(parsePurpose),
  outcome: by(parseGoalOutcome),
  topic: by(parseTopic),
  severity: by(parseSeverity),
  raised_by: by(parseRaisedBy),
  topics: topicsIn,
  nominated: by(parseNominated, yesOrNoInWords),
  manager_supports: by(parseManagerSupport, yesOrNoInWords),
  eligible: by(parseEligible, yesOrNoInWords),
};

function readerOf(
  field: Field,
  kind: FileKind,
  { file, texts }: { file: FileToExplain; texts: readonly string[] },
): Read {
  if (field === 'kind') return kind === 'rules' ? by(parseRuleKind) : by(parseCheckInKind);
  if (field === 'minutes') return by(lengthReader(file.mapping.fields.get('minutes')?.text ?? ''));
  if (field === 'standing') {
    const heading = file.mapping.fields.get('standing')?.text ?? '';
    return by(parseStandingUnder(heading, { hasDay: false }));
  }
  if (field === 'rating') {
    const asked = file.mapping.fields.get('rating')?.text ?? '';
    return by(ratingReader(texts, { own: ownScales(file.settings), asked }).read);
  }
  if (PEOPLE.has(field)) {
    const find = peopleFinder(file.people);
    return (text) => {
      const [person, ...others] = find(text.trim());
      return person === undefined || others.length > 0 ? [] : [nameWithKey(person)];
    };
  }
  return READERS[field] ?? ((text) => [text.trim()]);
}

/** The cells of a column that holds a field, in any file but a roster. */
export function fieldCells(file: FileToExplain, position: number): ColumnCells {
  const { table, mapping, settings } = file;
  const field = fieldAt(mapping, position);
  const column = field === undefined ? undefined : mapping.fields.get(field);
  const texts = table.rows.map(({ cells }) => cells[position] ?? '');
  if (field === undefined || column === undefined) {
    const isCode = mapping.code.some((one) => one.position === position);
    return { cells: cellsRead(table, position, (text) => (isCode ? [text.trim()] : [])), notes: [] };
  }
  if (!isDayField(field))
    return { cells: cellsRead(table, position, readerOf(field, mapping.kind, { file, texts })), notes: [] };
  const dates = dateColumns(table.source, [{ field, column, cells: texts }], settings.intake.dateOrder);
  const read = by(
    (text) => dates.read(field, text),
    ({ date }) => date,
  );
  return { cells: cellsRead(table, position, read), notes: dates.notes };
}
