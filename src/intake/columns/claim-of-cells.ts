import { headerPhrase } from '../table/header-phrase.js';
import { saysNothing } from '../values/blanks/nothing-words.js';
import { ANY_DAY } from '../values/days/days-in-text.js';
import { parseEmail } from '../values/names/emails.js';
import { parseStatedPresence } from '../values/presence/stated-presence.js';
import { roleIn } from '../values/roles/roles.js';
import { whetherHeldUnder } from '../values/whether-held.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, SURENESS } from './column-claims.js';

/** Looked at of a column. */
const ENOUGH = 500;
/** Later than what a heading says. */
const BY_CELLS = SURENESS.wording + 10;
/** What somebody was, will be or is not, and what is about somebody or something else. */
const ABOUT_ANOTHER =
  /\b(?:previous|previously|prior|past|former|formerly|last|earlier|was|were|been|had|history|trained|training|never|not|no|old|next|future|manager|supervisor|partner|emergency|kin|contact person|referees?|reference|reports to|sponsor|recruiter|owner|approver|delegate|assistant|secretary|spouse|parent|guardian|escalation|their|matched|assigned|allocated|buddy|reason|notes?|comments?|remarks?|registration|nmc|gmc|hcpc|dbs|course|scheme status|programme status|program status|pairing|contract|invitation|application|survey|why)\b/u;
/** Words that nothing but presence at work is said in. */
const PRESENCE =
  /\b(?:left|leaver|leaving|leave|maternity|paternity|sick|lts|retired|retiring|resigned|terminated|deceased|sabbatical|career break|conge|maternite|disponibilite|detachement|radiee?|elternzeit|mutterschutz|ausgetreten|ausgeschieden|beurlaubt|ruhend)\b/u;
/** What systems call an account by: its owner's name, or a word to sign in with. */
const USER_NAME = /^(?:user|account|login|record) ?name$/u;
const TWO_NAMES = /^\p{L}[\p{L}'’.-]*,?\s+\p{L}[^\d@]*$/u;
const ADDRESS = /^\S+@\S+\.\S+$/u;

/** A column `Mentees` of numbers says how many, and not who is one: some of them are more than 1. */
export function areNumbersOfMentees(claim: Claim, cells: Iterable<string>): boolean {
  if (claim.target !== 'is_mentee') return false;
  const said = [...cells].map((cell) => cell.trim()).filter((cell) => cell !== '');
  return said.every((cell) => /^\d{1,2}$/u.test(cell)) && said.some((cell) => Number(cell) > 1);
}

/**
 * What a roster's column that no heading names holds by its cells alone, every one of which says it: roles (`In scheme as?`), who is
 * there (`Here?`), addresses, names under `User name`; of a list of meetings, whether each was held. A likely reading; who is away or gone
 * counts unasked.
 */
export function claimOfCells(column: Column, { kind, cellsOf }: MappingChoices): Claim | undefined {
  if (cellsOf === undefined || ABOUT_ANOTHER.test(headerPhrase(column.text))) return undefined;
  if (kind === 'check-ins') return claimOfHeld(column, cellsOf(column));
  if (kind !== 'roster') return undefined;
  const cells = new Set<string>();
  for (const cell of cellsOf(column)) {
    const text = cell.trim();
    if (text !== '' && !saysNothing(text)) cells.add(text);
    if (cells.size >= ENOUGH) break;
  }
  const said = [...cells];
  if (said.length === 0) return undefined;
  if (said.every((cell) => roleIn(cell) !== undefined)) return byCells('role');
  if (USER_NAME.test(headerPhrase(column.text)) && said.every((cell) => TWO_NAMES.test(cell)))
    return byCells('name');
  if (said.every((cell) => ADDRESS.test(cell) && parseEmail(cell).value !== undefined))
    return byCells('email');
  const isPresence =
    said.some((cell) => PRESENCE.test(headerPhrase(cell))) &&
    said.every((cell) => parseStatedPresence(cell, ANY_DAY).value !== undefined);
  return isPresence ? byCells('status') : undefined;
}

/** `Position` heads the job, and in French rosters whether somebody is there: `En activité`, `Congé maternité`. */
export function claimOfPosition(column: Column, claim: Claim, choices: MappingChoices): Claim | undefined {
  if (choices.kind !== 'roster' || claim.target !== 'profession') return undefined;
  const byCells = claimOfCells(column, choices);
  return byCells?.target === 'status' ? byCells : undefined;
}

/** Says it of one of the two alone. */
const OF_ONE_SIDE = /\b(?:mentor|mentee)s?\b/u;

/** A column `Outcome` of a list of meetings that says of each whether it was held, and of some that they were not. */
function claimOfHeld({ text }: Column, cells: Iterable<string>): Claim | undefined {
  if (OF_ONE_SIDE.test(headerPhrase(text))) return undefined;
  const whetherHeld = whetherHeldUnder(text);
  const said = [...new Set(cells)]
    .filter((cell) => cell.trim() !== '')
    .map((cell) => whetherHeld(cell).value);
  return said.includes(false) && !said.includes(undefined) ? byCells('held') : undefined;
}

const byCells = (target: string): Claim => ({ target, sureness: BY_CELLS, origin: 'wording' });
