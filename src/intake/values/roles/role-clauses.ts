import type { Role } from '../../../domain/people/participant.js';
import { sentenceWords } from '../words/sentence-words.js';
import { DOMAIN, GROUP, HOW_MANY } from './role-domains.js';
import { isNotHeld } from './role-not-held.js';

type Side = Exclude<Role, 'both'>;

/** The sides that an answer claims and those that it denies. */
export interface RoleClaims {
  readonly yes: ReadonlySet<Side>;
  readonly no: ReadonlySet<Side>;
}

/** Nouns of either side, common slips of the pen included. */
const NOUNS: Readonly<Record<Side, string>> = {
  mentor: 'mentors?|preceptors?|menter|mentour|metnor|mentro|mentore',
  mentee:
    'mentees?|preceptees?|protegee?s?|menteee|mentie|metnee|mente|mentorees?|someone being mentored|person being mentored',
};
const OTHER: Readonly<Record<Side, Side>> = { mentor: 'mentee', mentee: 'mentor' };

/** Who somebody says they are, before what they want: `Student looking for a mentor`. */
const SUBJECT =
  '(?:(?: (?:an?|as an?))?(?: (?:experienced|senior|junior|new|newly|recent|recently|final|first|second|third|year|qualified|registered|trained|student|staff|graduate|internationally|educated|clinical|overseas))*(?: (?:nurse|midwife|doctor|student|graduate|grad|resident|trainee|colleague|clinician|practitioner|professional|pharmacist|therapist|physiotherapist|paramedic|registrant|starter|registrar|consultant|intern|fellow|employee|member of staff|staff member))(?= (?:wanting|wishing|looking|seeking|hoping|willing|ready|keen|happy|able|prepared|interested|in|who|offering|needing|requesting|searching|available))(?: who(?: is| wants| would|))?)?';
/** What a wish may begin with: it says nothing of the side. */
const INTENT =
  `${SUBJECT}` +
  '(?: (?:could|can|may) i)?(?: (?:i|we|yes|please|kindly|ok|okay|sure|hi|hello|myself|me))*(?: (?:am|would|will|can|could|do))?(?: be)?(?: (?:also|really|rather|gladly|happily|currently|definitely|just|only|still|very much|now|too))*(?: (?:like|love|want|wants|wish|hope|need|value|appreciate|welcome|delighted|pleased|happy|glad|willing|keen|able|ready|prepared|interested|planning|hoping|wanting|wishing|looking|available|volunteering|here|offering|offer|agree|agreeing|sign me up|put me down|count me in))?(?: (?:to|in|for))?(?: also)?';
const ARTICLE = '(?: (?:a|an|the|one|some|another))?';
const ADJECTIVES =
  '(?: (?:experienced|senior|junior|new|newly trained|first time|trained|peer|volunteer|clinical|registered|returning|accredited|nurse|nursing|midwife|medical|good|great|qualified|supportive|second|faculty|academic|career|professional|consultant))*';
const AFTER =
  '(?: (?:role|side|form|track|stream|group|only|please|again|too|as well|also|now|this year|this time|this round|for now|at the same time|instead|thanks|thank you|assigned to me|allocated to me|assigned|allocated|experienced|new|trained|rather|for me|myself|both|for my (?:own )?(?:development|career|growth|learning|progression|first year|final year)|for the first time|(?:in|on|for) (?:the|this|our) (?:mentoring |mentorship |graduate |preceptorship |residency |buddy |nursing )?(?:programme|program|scheme)|looking for (?:help|support|guidance|advice)(?: (?:with|in|on)(?= ))?)|(?: (?:for|to))GROUP|(?: (?:in|for|on|of|with))?DOMAIN)*'
    .replace('GROUP', GROUP)
    .replace('DOMAIN', DOMAIN);
const AS =
  '(?: (?:be|become|being|becoming|act as|acting as|serve as|serving as|join as|joining as|joining|participate as|participating as|take part as|taking part as|sign me up as|sign up as|signing up as|put me down as|put me forward as|count me in as|enrol me as|use me as|offer myself as|offering myself as|offering my time as|offer my time as|register me as|register as|registering as|volunteer as|volunteering as|work as|continue as|return as|returning as|come back as|put my name (?:down|forward) as|carry on as|stay (?:on )?as|remain|consider me as|considered as|list me as|include me as|applying to (?:be|become)|apply to (?:be|become)|apply as|applying as|as))';
/** `A mentor role` is what a mentor seeks. */
const NO_PLACE =
  '(?! (?:role|position|place|post|side|track|stream|group|training|programme|program)(?= |$))';
const SEEK =
  '(?: (?:need|needs|want|wants|wanted|have|having|find me|find myself|benefit from|find|finding|get me|give me|assign me|allocate me|match me with|pair me with|provide me with|connect me with|in search of|on the lookout for|receive|receiving|apply for|applying for|sign up for|sign me up for|put me down for|put me forward for|signing up for|get|getting|seek|seeking|looking for|look for|searching for|request|requesting|require|in need of|after|like|love|prefer|wish for|be matched (?:with|to)|get matched (?:with|to)|use|do with|benefit from having|hoping for|hope for|grateful for|wishing for|put my name (?:down|forward) for|consider me for|being (?:supported|guided|helped|coached|taught) by|learning from|be paired with|be given|be assigned|be supported by|be guided by|be mentored by|learn from|meet|support from|help from|guidance from|receive support from|receiving support from|work with|appreciate|value|welcome|wanting|needing|requesting|being (?:assigned|given|allocated|offered|matched with|paired with)))';
const TAKE =
  '(?: (?:need|want|have|having|find|get|seek|seeking|assign me|allocate me|match me with|pair me with|in search of|apply for|applying for|looking for|look for|take|taking|take on|taking on|support|supporting|help|helping|guide|guiding|like|love|accept|be matched with|be paired with|be given|supervise|work with|coach|request|requesting))';
const WHOM =
  '(?: (?:to)?(?: ?(?:up to (?:one|two|three|four|five|\\d)|\\d|one|two|three|a|an|some|other|another|new|newly|junior|student|younger|less experienced)))*(?: (?:someone|somebody|others|people|person|juniors|colleagues?|mentees?|preceptees?|staff|nurses?|students?|starters?|else|qualified|registered|doctors?|midwives))*';

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'u');

/** The ways to claim a side, each of which has to fit a whole clause: a word that is not understood leaves it open. */
const CLAIMS: readonly (readonly [Side, RegExp])[] = (['mentor', 'mentee'] as const).flatMap((side) => {
  const noun = ` (?:${NOUNS[side]})`;
  const other = ` (?:${NOUNS[OTHER[side]]})`;
  const seeks = seeksOther(side === 'mentor' ? TAKE : SEEK, other);
  return [
    [
      side,
      whole(
        `(?:${INTENT}${AS}(?: both)?|(?: i)? am|(?: my)? role is|(?: (?:yes|please|also|both|just|only|then|now))*)${ARTICLE}${ADJECTIVES}${noun}${AFTER}`,
      ),
    ],
    [side, seeks],
  ] as const;
});

/** Who seeks a mentor is a mentee; who seeks a mentor's place is a mentor. */
function seeksOther(verbs: string, noun: string): RegExp {
  return whole(`${INTENT}${verbs}${ARTICLE}(?: (?:\\d|two|three))?${ADJECTIVES}${noun}${NO_PLACE}${AFTER}`);
}

const BY_VERB: readonly (readonly [Side, RegExp])[] = [
  [
    'mentor',
    whole(
      `(?:${INTENT}| (?:i )?(?:has|have) (?:the )?(?:capacity|time|room|space) to) (?:mentor|precept)${WHOM}${AFTER}`,
    ),
  ],
  [
    'mentor',
    whole(
      `(?:${INTENT}| (?:i )?need| please)? (?:someone|somebody|a colleague|a student|people)(?: for me)? to mentor${AFTER}`,
    ),
  ],
  [
    'mentor',
    whole(
      `(?: i)? (?:have|has|had) (?:room|space|capacity|time) for(?: (?:one|two|three|\\d|an?|another|more))+ (?:${NOUNS.mentee})${AFTER}`,
    ),
  ],
  [
    'mentor',
    whole(
      `${ADJECTIVES} (?:${NOUNS.mentor}) (?:happy|willing|able|ready|keen|hoping|looking|wanting|prepared|available) to (?:take|take on|support|have|help)${WHOM}${AFTER}`,
    ),
  ],
  // `I would welcome mentoring` asks for it.
  [
    'mentor',
    whole(`${INTENT}(?<! (?:like|want|wants|need|value|appreciate|welcome)) (?:mentoring|precepting)${WHOM}`),
  ],
  [
    'mentor',
    whole(
      `${INTENT} (?:support|supporting|help|helping|guide|guiding|coach|coaching|teach|teaching)${WHOM} (?:as (?:their|an?|his or her) (?:${NOUNS.mentor})|by mentoring(?: them)?)${AFTER}`,
    ),
  ],
  [
    'mentor',
    whole(
      `${INTENT} (?:give|giving|put|putting|pass|share|sharing)(?: (?:something|some|on|back|my|what i know|experience|knowledge|skills|expertise|it|in))+ (?:by mentoring${WHOM}|as an? (?:${NOUNS.mentor}))${AFTER}`,
    ),
  ],
  [
    'mentor',
    whole(
      `${INTENT} (?:give|giving|offer|offering|provide|providing|do)(?: (?:some|my))? (?:mentoring|mentorship)${AFTER}`,
    ),
  ],
  [
    'mentee',
    whole(
      `${INTENT}(?: (?:be|being|get|getting|become|to be))? (?:mentored|precepted)(?: by(?: (?:someone|somebody|others|other people|people|a|an|one|my|more|experienced|senior|trained|colleague|colleagues|nurse|doctor|midwife|consultant|registrar|sister|matron|leader|mentor|preceptor))+)?${AFTER}`,
    ),
  ],
  [
    'mentee',
    whole(
      `${INTENT} (?:receive|receiving|get|getting|have|having|need|want|seek|seeking|like|value|appreciate|welcome)(?: some)? (?:mentoring|mentorship|to receive mentoring)${AFTER}`,
    ),
  ],
  [
    'mentee',
    whole(
      `(?:${INTENT} (?:someone|somebody|you|a colleague)(?: (?:more )?(?:experienced|senior))?(?: to)?| please)? (?:(?:mentor|guide|support|coach|teach|advise) me|be my mentor)${AFTER}`,
    ),
  ],
];

/** `Put me on the mentor list`, `a mentor for me`: by the place that a noun has in a whole answer. */
const BY_PLACE: readonly (readonly [Side, RegExp])[] = (['mentor', 'mentee'] as const).map((side) => {
  const noun = `(?:${NOUNS[side]})`;
  return [
    side,
    whole(
      `(?: (?:please|kindly|yes|i am|happy to be|would like to be))*(?: (?:add|put|place|enter|include|list|keep|leave) (?:me|my name)(?: down)?)?(?: (?:on|in|to|onto|into|for))?(?: (?:the|your|our))?(?: ${noun} (?:list|register|pool|directory|database)| (?:list|register|pool|directory) (?:of|for) ${noun})(?: (?:please|thanks))*`,
    ),
  ] as const;
});
const FOR_ONESELF: readonly (readonly [Side, RegExp])[] = [
  [
    'mentee',
    whole(
      `(?: (?:yes|please))*(?:(?: (?:having|getting))?(?: (?:a|an|my own))?${ADJECTIVES} (?:${NOUNS.mentor}|mentoring|mentorship) for me(?: please)?|(?: (?:having|getting))? an?${ADJECTIVES} (?:${NOUNS.mentor}) would (?:help|benefit|support|be (?:great|good|useful|helpful|lovely|nice|welcome|ideal|beneficial|valuable|appreciated))(?: (?:for|to))?(?: me)?)`,
    ),
  ],
];

/** What a later `one` stands for. */
const ANY_NOUN = new RegExp(` (?:${NOUNS.mentor}|${NOUNS.mentee})(?= |$)`, 'u');
/** A bare `mentoring` may be either side's, and a bare verb is the noun. */
const NEITHER_SIDE = / mentoring$/u;
const DENIED = /(?<= )(?:not|never|no longer|rather not|neither|nor)(?= )/u;
/** `Not only a mentor` claims it. */
const NOT_ONLY = / not (?:only|just|simply)(?= )/u;
/** `I have no mentor`: by itself it asks for none. */
const HAS_NONE = whole(
  '(?: i)? (?:currently )?(?:have no|do not (?:yet |currently )?have an?|am without an?) mentor(?: yet| at present| at the moment| currently)?',
);
/** `I have a mentor` tells of one there is, and asks for none. */
const HAS_ONE = /^ i have(?: got)? an?(?: \S+)? ment(?:or|ee)$/u;
/** What may stand beside a role and says nothing of it. */
const ASIDE = whole(
  '(?:(?: i am)?(?: an?)? ?(?:newly |recently )?(?:registered|qualified|experienced|new|trained|senior|junior|first time|for the first time|again|please|thank you|thanks|yes|both|only|returning|continuing|current|existing|(?:1st|2nd|3rd|\\dth|first|second|third) (?:year|time))(?: (?:nurse|midwife|doctor|colleague|starter|graduate|clinician|practitioner|professional|member of staff|staff member|employee))?| (?:yes|both|please|only|new|experienced|trained|again|volunteer)|HOW_MANY|(?: (?:in|for|on))?DOMAIN)+'
    .replace('HOW_MANY', HOW_MANY)
    .replace('DOMAIN', DOMAIN),
);

function sideIn(clause: string, before: string | undefined): Side | undefined {
  const words =
    before === undefined
      ? clause
      : clause.replace(/ one(?=(?: too| as well| also| myself)*$)/u, ` a${before}`);
  const bare = NEITHER_SIDE.test(words) && words.trim().split(' ').length === 1;
  return bare || HAS_ONE.test(words)
    ? undefined
    : [...FOR_ONESELF, ...BY_PLACE, ...CLAIMS, ...BY_VERB].find(([, pattern]) => pattern.test(words))?.[0];
}

/** The clauses of an answer: commas, `but`, dashes and brackets divide it, and `and` where a new claim follows. */
function clausesOf(spelled: string): string[] {
  return spelled
    .replace(/[().:!]|\s[-–—]+\s/gu, ', ')
    .replace(/\bbut\b|\band\b|\bas well as\b|\bplus\b|\bthen\b|\b(?:rather |other )?than\b/gu, (word) =>
      word.endsWith('than') ? ', not ' : ', ',
    )
    .split(',')
    .map((clause) => sentenceWords(clause))
    .filter((clause) => clause !== '');
}

/**
 * The sides that an answer claims and denies, clause by clause; undefined where a clause is open or not understood. What stands in
 * brackets explains, and need not be understood; where it says that the role is over, not yet or not now, it leaves it open.
 */
export function roleClaimsIn(spelled: string, isOpen: (words: string) => boolean): RoleClaims | undefined {
  const yes = new Set<Side>();
  const no = new Set<Side>();
  let before: string | undefined;
  const explained = spelled.replace(/[([{][^()[\]{}]*[)\]}]/gu, (inside) =>
    isRoleDenied(inside)
      ? inside
      : isOpen(sentenceWords(inside)) || isNotHeld(inside) || isHalfUnderstood(inside)
        ? ' if '
        : isRoleWord(inside)
          ? inside
          : ' ',
  );
  for (const clause of clausesOf(explained)) {
    if (ASIDE.test(clause)) continue;
    if (HAS_NONE.test(clause)) {
      before = ' mentor';
      continue;
    }
    const isClaimed = NOT_ONLY.test(clause);
    const isDenied = !isClaimed && DENIED.test(clause);
    const words = clause
      .replace(NOT_ONLY, '')
      .replaceAll(/ (?:not|never|no longer|neither|nor)(?= |$)/gu, '');
    const side = isDenied ? deniedIn(words, before) : isOpen(words) ? undefined : sideIn(words, before);
    if (side === undefined) return undefined;
    for (const one of [side].flat()) (isDenied ? no : yes).add(one);
    before = ANY_NOUN.exec(words)?.[0] ?? before;
  }
  return { yes, no };
}

/** `(but would consider being a mentee)` speaks of a side, and what it says of it is not understood. */
function isHalfUnderstood(inside: string): boolean {
  return ANY_NOUN.test(sentenceWords(inside)) && !isRoleWord(inside);
}

/** `Mentee (not mentor)`. */
function isRoleDenied(inside: string): boolean {
  const words = sentenceWords(inside.replace(/[()[\]{}]/gu, ' '));
  return words.startsWith(' not ') && sideIn(words.replace(' not', ''), undefined) !== undefined;
}

function isRoleWord(inside: string): boolean {
  return sideIn(sentenceWords(inside.replace(/[()[\]{}]/gu, ' ')), undefined) !== undefined;
}

/** What a clause denies; `mentoring or being mentored` are both. */
function deniedIn(words: string, before: string | undefined): Side | readonly Side[] | undefined {
  const parts = words.split(' or ').map((part, at) => (at === 0 ? part : ` ${part.trim()}`));
  const sides = parts.map((part) => sideIn(part, before));
  return sides.every((side) => side !== undefined) ? sides : undefined;
}
