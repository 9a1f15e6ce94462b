import { OWN_MANAGER, STANDARD_ATTRIBUTES } from '../../../domain/files/file-fields.js';
import { wordPattern } from '../../values/words/word-pattern.js';
import { noField, type QuestionMeaning } from './asked-question.js';
import { OF_ANOTHER } from './other-wordings.js';
import { isTurnedRound, polarityOf } from './polarity.js';
import type { AskedSide } from './question-text.js';
import { NOT_OF_ONES_PART } from './role-wordings.js';

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
  deal breaker|breakers
  dealbreaker*|nightmare|disaster|worst|red_flag|red_flags
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
  '(?:mentors?|mentees?|preceptors?|preceptees?|colleagues?|managers?|supervisors?|nurses|midwives|doctors|students?|residents|interns|trainees|starters|graduates|staff|people|team|department|unit|ward|organisation|organization|hospital|trust|patients?|clients?|service users?|famil(?:y|ies)|relatives|carers?|children|parents)';
/** `When is your mentor free?`, `What do new nurses struggle with?`: somebody else is who it is about. */
const IS_ABOUT_ANOTHER = new RegExp(
  `^(?: (?:in|on|at|for|with|of))?(?: (?:what|which|when|where|how)(?: (?!you |i )\\S+){0,4}?)(?: (?:is|are|was|were|do|does|did|can|could|should|would|will|must|has|have|might))(?: (?:the|your|our|my|a|an|most|other|any|all|new|newly|qualified|registered|junior|ideal|typical|good|fellow))* ${OTHERS}(?= |$)`,
  'u',
);
/** `Languages spoken by your patients`: whose they are stands behind them. */
const BELONGS_TO_OTHERS =
  / (?:(?:spoken|used|needed|wanted|known|preferred) (?:(?:most|mostly|often|mainly|usually) )?by|of) (?:(?:your|the|our|my|most) )?(?:\S+ )?(?:patients?|clients?|service users?|famil(?:y|ies)|carers?|children)(?= |$)| (?:patients?|clients?|service users?|famil(?:y|ies)|carers?|children) (?:(?:most|mostly|often|mainly|usually) )?(?:speak|speaks|use|uses|need|needs|want|prefer)(?= |$)/u;
/** `Hobbies you gave up`, `Topics you used to teach`: what was is no more. */
const IS_OVER =
  / (?:you|i|we) (?:(?:have|had|once|sadly|recently|since) )*(?:used to|gave up|given up|give up|stopped|dropped|abandoned|no longer)(?= |$)| (?:formerly|you once|i once)(?= |$)/u;
/** Whom they would do it for: then it is about both. */
const HAS_ME =
  / (?:you|me|us|yourself|myself|(?:from|with|by|of|for|to) your|your (?:help|advice|support))(?= |$)/u;
/** `What kind of person would you like as a mentor?`: the mentor is somebody else. */
const wantsSomebodyAsMentor = wordPattern(`
  person|someone|somebody|people|colleague|who|whom|mentor … {want}|suit|appeal as a|an|your|my {mentor}
  kind|sort|type of {mentor}|person|people
`);
const isOfTakingPart = wordPattern(`
  interest|interested in a|an|the|this|our|being|becoming|joining|taking_part|participating|participation|mentoring|mentorship
`);
/** `Strengths and weaknesses of the scheme` are not those of who answers. */
const isOfTheScheme = wordPattern(`
  strengths|weaknesses|needs|goals|aims of|for the|this|our scheme|programme|program|process|match|matching|training|placement|unit|ward|trust|hospital $
`);
const NOT_ABLE =
  /(?<= )(?:not|never|no|yet|lack|lacking|least|less (?:confident|able|sure|good|comfortable)|weak|weaker|weakest|too(?= \S+ )|struggle|unsure|unable|without|hardly|out of (?:your|my|their) depth|at sea|ill (?:equipped|prepared)|unprepared|unqualified|inexperienced|rusty|shaky|stuck|daunted|intimidated|insecure|novice|beginner)(?= |$)/u;
/** `What draws you to mentoring others?` asks why. */
const ASKS_WHY =
  /^ what (?!do|did|can|could|would|will|should|are|were|have|had|may|might|must|shall|skills|areas|topics)\S+ you (?:to|about|into|in|as|most|want)(?= |$)/u;
const NOT_ONLY =
  /(?<= )(?:not only|not just|not limited|if not|no matter|why not|no more than|no particular order)(?= )/gu;

/** What the mentor gives is what somebody needs: `What can your mentor help with?`. */
const MENTOR = / (?:mentors?|preceptors?)$/u;
const GIVES =
  /^(?: \S+)? (?:help|support|teach|advise|guide|cover|offer|give|provide|share|bring|do|know|have|be|work|focus|talk)(?= |$)/u;

const isOfAnother = wordPattern(`${OF_ANOTHER}
  the_person|a_person|anyone|anybody|whoever you|we|that|who
  about your|the|my {mentor}|{mentee}|partner
`);
/** `Your recruiter's name` is not one's own. */
const BELONGS_TO_SOMEBODY =
  / (?:your|the|my|their|his|her|our) (?:\S+ ){0,3}?(?!applicant|respondent|participant|candidate|registrant|employee|member|person|user)\S+ s (?:\S+ )?(?:name|names|email|emails|address|number|id)(?= |$)/u;
/** What an answer is for tells of nobody: `Your name (so that your mentor knows it)`. */
const isPurpose = wordPattern('^ so|to|for|we|this|it|as');
const IDENTITY = new Set(['email', 'name', 'given_name', 'family_name', 'staff_number']);
const isNotOfThePart = wordPattern(NOT_OF_ONES_PART);

/** What is asked about somebody else by its nature. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set(['style', 'prefers', 'avoids', OWN_MANAGER]);
/** What is true of who answers, and of nobody else. */
const PROFILE: ReadonlySet<string> = new Set([
  ...STANDARD_ATTRIBUTES.filter((name) => !ABOUT_OTHERS.has(name)),
  'capacity',
  'role',
]);

type Objection = (whole: WholeQuestion) => boolean;
const inAnyPart =
  (says: (part: string) => boolean): Objection =>
  ({ parts }) =>
    parts.some(says);

function isOfOthers(part: string, target: string): boolean {
  const asked = IS_ABOUT_ANOTHER.exec(part)?.[0];
  if (asked === undefined) return false;
  const rest = part.slice(asked.length);
  return !(HAS_ME.test(rest) || (target === 'needs' && MENTOR.test(asked) && GIVES.test(rest)));
}

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
  if (
    IDENTITY.has(target) &&
    whole.parts.some((part) => (isOfAnother(part) || BELONGS_TO_SOMEBODY.test(part)) && !isPurpose(part))
  )
    return noField('somebody else');
  if (OPPOSITE.get(target)?.(whole) === true) return noField('the opposite, perhaps');
  if (!PROFILE.has(target)) return meaning;
  if (whole.parts.some((part) => IS_OVER.test(part))) return noField('the opposite, perhaps');
  const isAboutAnother = whole.parts.some((part) => isOfOthers(part, target) || BELONGS_TO_OTHERS.test(part));
  if (isAboutAnother || (target === 'strengths' && whole.parts.some(wantsSomebodyAsMentor)))
    return noField('somebody else');
  const isMotive =
    whole.parts.some((part) => ASKS_WHY.test(part)) ||
    whole.parts.some(isOfTheScheme) ||
    (target === 'interests' && whole.parts.some(isOfTakingPart));
  return isMotive ? noField('free text') : meaning;
}
