import type { RowValues } from '../../columns/row-values.js';
import { quoted, type Reading } from '../../values/reading.js';
import { remembered } from '../../values/remembered.js';
import { parseRole, type StatedRole } from '../../values/roles.js';
import { parseYesNo } from '../../values/yes-no.js';

const roleNamed = remembered(parseRole);
const answerGiven = remembered(yesOrNo);

/** How someone takes part: in words in one column, or as yes and no in `Mentor?` and `Mentee?`. */
export function roleOfRow(values: RowValues): StatedRole | undefined {
  const stated = values.read('role', roleNamed);
  const isMentor = values.read('is_mentor', answerGiven);
  const isMentee = values.read('is_mentee', answerGiven);
  if (stated !== undefined) return stated;
  if (isMentor === true) return isMentee === true ? 'both' : 'mentor';
  if (isMentee === true) return 'mentee';
  // One no says nothing of the other side.
  return isMentor === false && isMentee === false ? 'none' : undefined;
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
