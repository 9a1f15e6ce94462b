import { wordPattern } from '../../values/words/word-pattern.js';
import { field, type Step } from './asked-question.js';
import { namesSomebody } from './people-steps.js';
import { polarityOf } from './polarity.js';
import { withoutProgramme } from './question-frames.js';
import * as roles from './role-wordings.js';

const isRole = wordPattern(roles.ROLE);
/** What somebody was says nothing of what they want to be. */
const isOfThePast = wordPattern(`
  last|previous|earlier|past year|round|time|cohort|programme|scheme
  did you have|play|hold|take_on
  were you|previously|formerly|in_the_past
`);
/** By its words and, where they are there, by its answers: a question of roles is answered with roles. */
export const askedForRole: Step = ({ sentence, look }) => {
  if (!isRole(sentence) && !isRole(withoutProgramme(sentence))) return undefined;
  if (isOfThePast(sentence)) return 'unclear';
  return look === undefined || look === 'roles' || look === 'empty' ? field('role') : undefined;
};
const isOneOfTwo = wordPattern(roles.ONE_OF_TWO);
/** `Your mentor or mentee` is the partner, whichever that is. */
const PARTNER = / (?:your|my|our|their) (?:mentor or mentee|mentee or mentor|mentors or mentees)(?= |$)/gu;
/** Answers in words of their own are not taken for a role, nor for anything else. */
export const oneOfTwo: Step = ({ sentence, look }) =>
  isOneOfTwo(sentence.replace(PARTNER, ' your partner')) &&
  (look === 'words' || look === 'names') &&
  !namesSomebody(sentence)
    ? 'unclear'
    : undefined;
const asksOneSide = Object.entries(roles.ASKS_ONE_SIDE).map(
  ([target, lines]) => [target, wordPattern(lines)] as const,
);
/** Asked again after a round, or with a `not`, a yes says nothing certain. */
const isOfAnotherRound = wordPattern(`
  again|another|different|change|continue|stay|still|next|recommend|training|in_future|or
  {mentor}|{mentee} if|who|with
`);
const speaksAgainst = wordPattern(roles.AGAINST_A_SIDE);
/** `Would you like to be a mentor or a mentee?` asks for the role. */
const namesBothSides = wordPattern(`
  {mentor} … {mentee}|mentored|both
  {mentee}|mentored … {mentor}|both
`);
/** Whether a sentence, or the option of a box, asks about one way of taking part. */
export const oneSide: Step = ({ sentence, look }) => {
  if (look === 'words' || look === 'names' || look === 'prose' || look === 'scale') return undefined;
  const core = withoutProgramme(sentence);
  const target = asksOneSide.find(([, matches]) => matches(sentence) || matches(core))?.[0];
  if (target === undefined || polarityOf(sentence) !== 'yes') return undefined;
  if (target !== 'is_both' && namesBothSides(sentence)) return undefined;
  const isOpen = isOfThePast(sentence) || isOfAnotherRound(sentence) || speaksAgainst(sentence);
  return isOpen ? 'unclear' : field(target);
};

const intends = wordPattern(roles.INTENDS);
const isNoIntention = wordPattern(roles.NO_INTENTION);
const gives = wordPattern(roles.GIVES_MENTORING);
const takes = wordPattern(roles.TAKES_MENTORING);
/** A yes-or-no question of what somebody intends, by who would give and who would take, where no wording is known. */
export const sideIntended: Step = ({ sentence, look }) => {
  if (look !== 'yes or no' || polarityOf(sentence) !== 'yes') return undefined;
  if (!intends(sentence) || isNoIntention(sentence) || speaksAgainst(sentence)) return undefined;
  const isGiven = gives(sentence);
  return isGiven === takes(sentence) ? undefined : field(isGiven ? 'is_mentor' : 'is_mentee');
};

const isOfOneself = wordPattern(roles.OF_ONES_PART);
const isNotOfThePart = wordPattern(roles.NOT_OF_ONES_PART);
/** By answers that are roles throughout: then what somebody is asked for themselves, today, is their own. */
export const knownByAnswers: Step = (asked) => {
  if (asked.look !== 'roles') return undefined;
  const { sentence } = asked;
  const isOwn = isOfOneself(sentence) && !isNotOfThePart(sentence) && polarityOf(sentence) === 'yes';
  return askedForRole(asked) ?? (isOwn && !isOfThePast(sentence) ? field('role') : undefined);
};
