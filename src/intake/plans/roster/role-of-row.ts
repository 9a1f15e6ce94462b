import { remembered } from '../../../domain/text/remembered.js';
import type { RowValues } from '../../columns/row-values.js';
import { quoted, type Reading } from '../../values/reading.js';
import { parseRole, type StatedRole } from '../../values/roles/roles.js';
import { parseSide, type SideField } from '../../values/roles/side-answers.js';
import { parseYesNo } from '../../values/yes-no.js';

const roleNamed = remembered(parseRole);
const answerGiven = {
  is_mentor: remembered((text) => sideAnswer('is_mentor', text)),
  is_mentee: remembered((text) => sideAnswer('is_mentee', text)),
  is_both: remembered((text) => sideAnswer('is_both', text)),
};

/** How someone takes part: in words in one column, or as yes and no in `Mentor?` and `Mentee?`. */
export function roleOfRow(values: RowValues): StatedRole | undefined {
  const stated = values.read('role', roleNamed);
  const isMentor = values.read('is_mentor', answerGiven.is_mentor);
  const isMentee = values.read('is_mentee', answerGiven.is_mentee);
  const isBoth = values.read('is_both', answerGiven.is_both);
  if (stated !== undefined) return stated;
  if (isBoth === true) return 'both';
  if (isMentor === true) return isMentee === true ? 'both' : 'mentor';
  if (isMentee === true) return 'mentee';
  // One no says nothing of the other side.
  return isMentor === false && isMentee === false ? 'none' : undefined;
}

/** Reads a cell of `Mentor?` or of a box for it: yes and no, or the words of the option itself. */
function sideAnswer(field: SideField, text: string): Reading<boolean> {
  const value = parseSide(field, text);
  return value === undefined ? yesOrNo(text) : { value };
}

/** The role that the ticked boxes of one question come to; undefined after a complaint. */
export function roleOfBoxes(values: RowValues, ticked: readonly string[]): StatedRole | undefined {
  const said = ticked.map((option) => ({ option, ...roleNamed(option) }));
  const unread = said.find(({ problem }) => problem !== undefined);
  if (unread?.problem !== undefined) {
    values.complain('role', unread.problem, unread.remedy);
    return undefined;
  }
  const roles = new Set(said.flatMap(({ value }) => value ?? []));
  if (roles.has('both') || (roles.has('mentor') && roles.has('mentee'))) return 'both';
  return (['mentor', 'mentee', 'none'] as const).find((role) => roles.has(role));
}

/** Reads a cell that should hold yes or no. */
export function yesOrNo(text: string): Reading<boolean> {
  if (text.trim() === '') return { value: undefined };
  const answer = parseYesNo(text);
  if (answer !== undefined) return { value: answer };
  return {
    problem: `${quoted(text.trim())} is neither yes nor no.`,
    remedy: 'Write yes or no, or leave the cell blank.',
  };
}
