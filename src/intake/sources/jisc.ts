import { type Heading, headerKey } from '../table/header.js';
import { itemHeading, keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const NAMES = {
  responseId: ['urn', 'unique response number'],
  submittedAt: ['completiondate', 'completion date', 'submission date'],
  startedAt: ['startdate', 'start date'],
} as const;

/**
 * Jisc Online Surveys: one header row of codes from the unique response number to the completion date. Answers are
 * codes too; the key file beside the export gives their words. Boxes hold 1 and 0, 0 also where they were never shown.
 */
export const jisc: SourceProfile = {
  name: 'jisc',
  title: 'Jisc Online Surveys',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['marks'],
  hasNamedBoxes: true,
  lists: [],
  headerRowsIn: (head) => {
    const keys = keysOf(head);
    const isSurvey = keys.some((key) => /^q\d/u.test(key) || roleNamed(key, NAMES) === 'submittedAt');
    return roleNamed(keys[0] ?? '', NAMES) === 'responseId' && isSurvey ? 1 : undefined;
  },
  headings: ([header = []]) => header.map((text) => withRole(boxHeading(text), roleNamed(text, NAMES))),
};

/** `Q9_1` is the first box of Q9, `Q11_2_b_1` the first of Q11_2_b. */
function boxHeading(text: string): Heading {
  const code = headerKey(text).toUpperCase().startsWith('Q') ? text.trim() : '';
  const [, question, option] = /^(Q\d+(?:_\d+_[a-z])?)_(\d+)$/iu.exec(code) ?? [];
  return question === undefined || option === undefined
    ? { text, code: text.trim() }
    : { ...itemHeading(question, option), text, code };
}
