import { wordPattern } from '../../values/words/word-pattern.js';
import { noField, type QuestionMeaning } from './asked-question.js';
import { OF_ANOTHER } from './other-wordings.js';
import { isTurnedRound, polarityOf } from './polarity.js';
import type { AskedSide } from './question-text.js';
import { NOT_OF_ONES_PART } from './role-wordings.js';
import { GIVEN_BY_MENTOR, SURE_NEEDS } from './topic-wordings.js';

/** A question as a whole: each of its parts as ` word word`, and the side that it speaks to. */
export interface WholeQuestion {
  readonly parts: readonly string[];
  readonly side: AskedSide | undefined;
}

/** Words that speak against somebody, whatever else is asked. */
const speaksAgainst = wordPattern(`
  avoid*|veto*|blacklist*|blocklist*|exclu*|conflict*|declin*|refus*|reject*|objection*|disqualif*|incompatib*|inappropriate|unsuitable|unwanted|uncomfortable|awkward|unhappy|uneasy|unsafe|reluctant
  rule|ruled|ruling|turn|turned|leave|left|strike|struck|cross|crossed|take|taken out|down|off
  keep|kept|stay|steer away|apart|clear|separate
  fell|fallen|falling out|out_with
  grievance*|dispute*|bully|bullied|bullying|harass*|quarrel*|wrong|dislike|dread
`);
/** A mentor of one's own, which makes a mentee. */
const asksToHaveOne = wordPattern(`
  have|having|get|getting|find|finding|need|needing|receive|receiving|require|requiring|request|requesting|seek|seeking|given|allocated|assigned|without|for a|an|your|your_own|my_own|any {mentor} $
  be|being|get|getting mentored
  mentor|mentors|mentoring you|me
`);
/** To be one, or to have somebody to mentor, which makes a mentor. */
const asksToBeOne = wordPattern(`
  be|become|being|becoming a|an {mentor}
  act|acting|serve|serving|volunteer|volunteering|stand|register* as? a|an {mentor}
  to_mentor|mentoring a|an|another|one|our|other|some|new|newly|junior … {others}|mentee|mentees
`);
const OTHERS =
  '(?:mentors?|mentees?|preceptors?|preceptees?|colleagues?|managers?|supervisors?|nurses|midwives|doctors|students?|residents|interns|trainees|starters|graduates|staff|people|team|department|unit|ward|organisation|organization|hospital|trust)';
/** `When is your mentor free?`, `What do new nurses struggle with?`: somebody else is who it is about. */
const IS_ABOUT_ANOTHER = new RegExp(
  `^(?: (?:in|on|at|for|with))?(?: (?:what|which|when|where|how|how many|how much|does|do|is|are|has|have|can|could|should|would|will)(?: (?!you |i )\\S+){0,4}?)(?: (?:is|are|was|were|do|does|did|can|could|should|would|will|must|has|have|might))?(?: (?:the|your|our|my|a|an|most|other|any|all|new|newly|qualified|registered|junior|ideal|typical|good|fellow))+ ${OTHERS}(?: (?:on|in|at|of) (?:your|the|our|this) \\S+)?(?: (?:is|are|was|usually|normally|generally|often|particularly|especially|really|most|best|need|needs|want|wants|find|finds|struggle|struggles|free|available|good|lack|lacks|like|likes|prefer|prefers|have|has|speak|speaks|offer|offers))(?= |$)`,
  'u',
);
/** Whom they would do it for: then it is about both. */
const HAS_ME = / (?:you|me|us|yourself|myself)(?= |$)/u;
/** `What kind of person would you like as a mentor?`: the mentor is somebody else. */
const wantsSomebodyAsMentor = wordPattern(`
  person|someone|somebody|people|colleague|who|whom|mentor … {want}|suit|appeal as a|an|your|my {mentor}
  kind|sort|type of {mentor}|person|people
`);
const isOfTakingPart = wordPattern(`
  interest|interested in a|an|the|this|our|being|becoming|joining|taking_part|participating|participation|mentoring|mentorship
`);
const NOT_ABLE =
  /(?<= )(?:not|never|no|yet|lack|lacking|least|less (?:confident|able|sure|good|comfortable)|weak|weaker|weakest|struggle|unsure|unable|without|hardly)(?= |$)/u;
const NOT_ONLY =
  /(?<= )(?:not only|not just|not limited|if not|no matter|why not|no more than|no particular order)(?= )/gu;

const isGivenByMentor = wordPattern(GIVEN_BY_MENTOR + SURE_NEEDS);

const isOfAnother = wordPattern(`${OF_ANOTHER}
  the_person|a_person|anyone|anybody|whoever you|we|that|who
  about your|the|my {mentor}|{mentee}|partner
`);
/** What an answer is for tells of nobody: `Your name (so that your mentor knows it)`. */
const isPurpose = wordPattern('^ so|to|for|we|this|it|as');
const IDENTITY = new Set(['email', 'name', 'given_name', 'family_name', 'staff_number']);
const isNotOfThePart = wordPattern(NOT_OF_ONES_PART);

const PROFILE = new Set([
  'needs',
  'strengths',
  'goals',
  'interests',
  'languages',
  'availability',
  'mode',
  'years_experience',
  'capacity',
  'role',
]);

type Objection = (whole: WholeQuestion) => boolean;
const inAnyPart =
  (says: (part: string) => boolean): Objection =>
  ({ parts }) =>
    parts.some(says);

/** By field, what a question that is read as it cannot say: the words of its opposite. */
const OPPOSITE: ReadonlyMap<string, Objection> = new Map([
  [
    'prefers',
    inAnyPart((part) => !isTurnedRound(part) && (polarityOf(part) !== 'yes' || speaksAgainst(part))),
  ],
  ['is_mentor', inAnyPart(asksToHaveOne)],
  ['is_mentee', inAnyPart(asksToBeOne)],
  [
    'strengths',
    ({ parts, side }) =>
      side === 'mentee' ||
      parts.some((part) => NOT_ABLE.test(part.replace(NOT_ONLY, ' ')) && !isTurnedRound(part)),
  ],
  ['needs', ({ side }) => side === 'mentor'],
  ['role', inAnyPart(isNotOfThePart)],
]);

/**
 * The last look at what a question was read as: whatever step it came from, a wish holds no word against anybody, nobody is made a mentor by
 * asking for one, and what others need, have or do is in nobody's profile. What fails it is kept as text, and told.
 */
export function afterLastLook(meaning: QuestionMeaning, whole: WholeQuestion): QuestionMeaning {
  if (meaning.kind === 'no field') return meaning;
  const { target } = meaning;
  if (IDENTITY.has(target) && whole.parts.some((part) => isOfAnother(part) && !isPurpose(part)))
    return noField('somebody else');
  if (OPPOSITE.get(target)?.(whole) === true) return noField('the opposite, perhaps');
  if (!PROFILE.has(target)) return meaning;
  const isAboutAnother = whole.parts.some((part) => {
    const found = IS_ABOUT_ANOTHER.exec(part)?.[0];
    if (found === undefined || HAS_ME.test(part.slice(found.length))) return false;
    return !(target === 'needs' && isGivenByMentor(part));
  });
  if (isAboutAnother || (target === 'strengths' && whole.parts.some(wantsSomebodyAsMentor)))
    return noField('somebody else');
  return target === 'interests' && whole.parts.some(isOfTakingPart) ? noField('free text') : meaning;
}
