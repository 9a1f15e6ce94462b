import { keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const NAMES = {
  responseId: ['#', 'response id', 'token'],
  startedAt: ['start date (utc)'],
  submittedAt: ['submit date (utc)'],
  status: ['response type'],
  other: ['network id', 'stage date (utc)', 'tags', 'ending', 'score', 'winning outcome'],
} as const;

/**
 * Typeform: one header row from `#` to the network id, with HTML in the questions. Several answers stand in a column
 * each, which is called like its option and holds its text; the question itself is not in the file.
 */
export const typeform: SourceProfile = {
  name: 'typeform',
  title: 'Typeform',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['own text'],
  lists: [],
  headerRowsIn: (head) => {
    const keys = keysOf(head);
    return keys[0] === '#' && (keys.includes('network id') || keys.includes('submit date (utc)'))
      ? 1
      : undefined;
  },
  headings: ([header = []]) =>
    header.map((text) => {
      const heading = withRole({ text }, roleNamed(text, NAMES));
      return heading.role === 'submittedAt' || heading.role === 'startedAt'
        ? { ...heading, zone: 'UTC' }
        : heading;
    }),
  dropReason: (row) => (/^(?:partial|started)$/iu.test(row.first('status')) ? 'partial response' : undefined),
};
