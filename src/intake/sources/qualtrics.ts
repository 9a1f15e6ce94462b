import { type Heading, headerKey, type MetadataRole } from '../table/header.js';
import { keysOf, roleNamed, widthOf, withRole } from './headings.js';
import type { DropReason, Head, RowMetadata, SourceProfile } from './source-profile.js';

/** The names of the third header row, which no language changes, and those of the old format's second row. */
const NAMES = {
  responseId: ['_recordid', 'responseid'],
  startedAt: ['startdate'],
  submittedAt: ['recordeddate', 'enddate'],
  email: ['recipientemail', 'emailaddress', 'recipient email'],
  givenName: ['recipientfirstname'],
  surname: ['recipientlastname'],
  name: ['name'],
  language: ['userlanguage'],
  status: ['status'],
  progress: ['progress'],
  finished: ['finished'],
  token: ['externaldatareference', 'externalreference', 'contactid', 'recipientid'],
  collector: ['distributionchannel', 'responseset'],
  other: ['ipaddress', 'duration', 'locationlatitude', 'locationlongitude', 'locationaccuracy'],
} as const;

/** Bits of the numeric status: 1 preview, 2 test, 8 spam (Qualtrics, "Understanding Your Dataset"). */
const STATUS_BITS: readonly (readonly [number, DropReason])[] = [
  [1, 'preview response'],
  [2, 'test response'],
  [8, 'spam response'],
];
const STATUS_WORDS: readonly (readonly [RegExp, DropReason])[] = [
  [/preview|vorschau|aperçu|vista previa/iu, 'preview response'],
  [/\btest|umfragetest|prueba/iu, 'test response'],
  [/spam/iu, 'spam response'],
];

/** Qualtrics: three header rows; codes, texts in the survey's language, and JSON with the ImportId and the time zone. */
export const qualtrics: SourceProfile = {
  name: 'qualtrics',
  title: 'Qualtrics',
  isSurvey: true,
  usualHeaderRows: 3,
  boxes: ['own text', 'marks'],
  lists: [','],
  headerRowsIn: (head) => {
    if ((head[2] ?? []).some((cell) => /^\s*\{\s*["']ImportId["']/u.test(cell))) return 3;
    // Somebody took out the two further rows: the codes of the first no other tool writes.
    const keys = keysOf(head);
    if (!['startdate', 'recordeddate', 'responseid'].every((key) => keys.includes(key))) return undefined;
    return /\d/u.test(head[1]?.[keys.indexOf('startdate')] ?? '1') ? 1 : 2;
  },
  headings: (headerRows) =>
    onlyOneDateOfSubmission(
      headerRows.length < 3 ? codesAsHeadings(headerRows) : currentHeadings(headerRows),
    ),
  dropReason,
};

/** Qualtrics as exported until 2018: two header rows, the first with V1 to V10. */
export const qualtricsLegacy: SourceProfile = {
  name: 'qualtrics-legacy',
  title: 'Qualtrics (legacy format)',
  isSurvey: true,
  usualHeaderRows: 2,
  boxes: ['own text', 'marks'],
  lists: [','],
  headerRowsIn: (head) => (keysOf(head)[0] === 'v1' && keysOf(head, 1)[0] === 'responseid' ? 2 : undefined),
  headings: ([codes = [], texts = []]) =>
    codes.map((code, position) => {
      const text = texts[position] ?? '';
      const isOwn = /^V\d+$/u.test(code.trim()) || text.trim() === '' || roleNamed(text, NAMES) === 'other';
      return withRole({ text, code: code.trim() }, isOwn ? (roleNamed(text, NAMES) ?? 'other') : undefined);
    }),
  dropReason,
};

function currentHeadings(headerRows: Head): Heading[] {
  const [codes = [], texts = [], imports = []] = headerRows;
  return Array.from({ length: widthOf(headerRows) }, (_, position) => {
    const { id, zone } = importOf(imports[position] ?? '');
    const text = texts[position] ?? '';
    const heading: Heading = { ...choiceHeading(text, id), code: (codes[position] ?? '').trim() };
    const role = /^QID/u.test(id) ? undefined : roleNamed(id, NAMES);
    return withRole(zone === undefined ? heading : { ...heading, zone }, role);
  });
}

/** Without the third row the codes say which columns are Qualtrics' own, and the texts below them, where they are, what was asked. */
function codesAsHeadings([codes = [], texts = []]: Head): Heading[] {
  return codes.map((code, position) =>
    withRole(
      { text: texts[position] ?? code, code: code.trim() },
      roleNamed(code.replace(/\s*\([^)]*\)\s*$/u, ''), NAMES),
    ),
  );
}

/** A column of a matrix or of choices over several columns: its ImportId ends in a number, its text in the choice. */
function choiceHeading(text: string, id: string): Heading {
  const cut = text.lastIndexOf(' - ');
  if (!/^QID\d+_\d+$/u.test(id) || cut < 1) return { text };
  return {
    text,
    question: text
      .slice(0, cut)
      .replace(/ - Selected Choice$/u, '')
      .trim(),
    item: text.slice(cut + 3).trim(),
  };
}

function importOf(cell: string): { id: string; zone: string | undefined } {
  const field = (name: string) => new RegExp(`["']${name}["']\\s*:\\s*["']([^"']*)["']`, 'u').exec(cell)?.[1];
  return { id: field('ImportId') ?? '', zone: field('timeZone') };
}

/** Where both are there, the date of recording is the date of submission, and the end date is not. */
function onlyOneDateOfSubmission(headings: Heading[]): Heading[] {
  const recorded = headings.findIndex(
    ({ role, code }) => role === 'submittedAt' && headerKey(code ?? '') === 'recordeddate',
  );
  const other: MetadataRole = 'other';
  return headings.map((heading, position) =>
    recorded >= 0 && heading.role === 'submittedAt' && position !== recorded
      ? { ...heading, role: other }
      : heading,
  );
}

function dropReason(row: RowMetadata): DropReason | undefined {
  const status = row.first('status');
  const code = /^\d+$/u.test(status) ? Number(status) : undefined;
  const reason =
    code === undefined
      ? STATUS_WORDS.find(([words]) => words.test(status))?.[1]
      : STATUS_BITS.find(([bit]) => (code & bit) !== 0)?.[1];
  if (reason !== undefined) return reason;
  const progress = row.first('progress');
  const isUnfinished = /^(?:0|false|falsch|faux|falso|no|nein|non)$/iu.test(row.first('finished'));
  return isUnfinished || (row.first('finished') === '' && progress !== '' && Number(progress) < 100)
    ? 'partial response'
    : undefined;
}
