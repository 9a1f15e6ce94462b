import { type Heading, headerKey, type MetadataRole } from '../table/header.js';
import { itemHeading, keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const NAMES = {
  event: ['redcap_event_name', 'event name'],
  instrument: ['redcap_repeat_instrument', 'repeat instrument'],
  instance: ['redcap_repeat_instance', 'repeat instance'],
  other: ['redcap_survey_identifier', 'survey identifier', 'redcap_data_access_group', 'data access group'],
} as const;
const NOT_COMPLETED = '[not completed]';

/**
 * REDCap, raw or with labels, one record over several rows when events or repeating instruments are used: every row
 * is kept as a response of its own, with its event and instrument. Check boxes are columns of 0 and 1 or Unchecked and
 * Checked, called `field___code` or `Label (choice=Option)`. The form status (0 to 2) says how far data entry
 * has come, not whether the person finished: no row is dropped for it.
 */
export const redcap: SourceProfile = {
  name: 'redcap',
  title: 'REDCap',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['marks'],
  hasNamedBoxes: true,
  lists: [],
  blanks: [NOT_COMPLETED],
  // In a longitudinal project the record is the person, from event to event; elsewhere it may be one answer.
  token: (row) => (row.has('event') ? row.first('responseId') : ''),
  headerRowsIn: (head) => (isRaw(keysOf(head)) || isLabelled(keysOf(head)) ? 1 : undefined),
  headings: ([header = []]) =>
    header.map((text, position) => withRole(boxHeading(text), roleOf(text, position))),
  dropReason: (row) => {
    const stamps = [...row.all('submittedAt'), ...row.all('startedAt')].filter((stamp) => stamp !== '');
    return stamps.length > 0 && stamps.every((stamp) => stamp === NOT_COMPLETED)
      ? 'partial response'
      : undefined;
  },
};

function isRaw(keys: readonly string[]): boolean {
  if (keys.some((key) => key.startsWith('redcap_'))) return true;
  const hasForm = keys.some((key) => /^[a-z][a-z0-9_]*_complete$/u.test(key));
  const hasBoxes = keys.some((key) => /^[a-z][a-z0-9_]*___[a-z0-9_]+$/u.test(key));
  const endsInForm = /_id$/u.test(keys[0] ?? '') && (keys.at(-1) ?? '').endsWith('_complete');
  return hasForm && (keys[0] === 'record_id' || hasBoxes || endsInForm);
}

function isLabelled(keys: readonly string[]): boolean {
  const marks = [
    keys.includes('complete?'),
    keys[0] === 'record id',
    keys.includes('event name'),
    keys.includes('repeat instrument'),
  ];
  return (
    marks.filter(Boolean).length >= 2 ||
    (keys.includes('complete?') && keys.some((key) => key.includes('(choice=')))
  );
}

function boxHeading(text: string): Heading {
  const [, field, code] = /^([a-z][a-z0-9_]*?)___([a-z0-9_]+)$/iu.exec(text.trim()) ?? [];
  if (field !== undefined && code !== undefined) return { ...itemHeading(field, code), text };
  const cut = text.lastIndexOf('(choice=');
  if (cut < 1 || !text.trimEnd().endsWith(')')) return { text };
  return { ...itemHeading(text.slice(0, cut), text.trimEnd().slice(cut + '(choice='.length, -1)), text };
}

function roleOf(text: string, position: number): MetadataRole | undefined {
  if (position === 0) return 'responseId';
  const key = headerKey(text);
  if (/_complete$/u.test(key) || key === 'complete?') return 'formStatus';
  if (/_timestamp$/u.test(key) || key === 'survey timestamp') return 'submittedAt';
  return roleNamed(text, NAMES);
}
