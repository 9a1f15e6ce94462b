import type { Role } from '../../../domain/people/participant.js';
import { remembered } from '../../../domain/text/remembered.js';
import { isNotApplicable } from '../blanks/not-applicable.js';
import { quoted, type Reading } from '../reading.js';
import { sentenceWords, spelledOut } from '../words/sentence-words.js';
import { type RoleClaims, roleClaimsIn } from './role-clauses.js';
import { isLabelAgainstWish, roleExplained } from './role-explained.js';

/** A role as a cell or an answer names it; `none` says that the person does not take part. */
export type StatedRole = Role | 'none';

/** Whole answers that say a role, or none, without a word for either side. */
const ROLE_OF_PHRASE: readonly (readonly [StatedRole, RegExp])[] = [
  [
    'mentor',
    /^(?:on )?(?:the )?mentor '?s(?: side| part| role)?$|^(?:on )?(?:the )?mentor (?:strand|pathway|route)$|^offering(?: mentor(?:ship|ing))?$/u,
  ],
  [
    'mentee',
    /^(?:on )?(?:the )?mentee '?s(?: side| part| role)?$|^(?:on )?(?:the )?mentee (?:strand|pathway|route)$|^seeking(?: mentor(?:ship|ing))?$/u,
  ],
  [
    'both',
    /^(?:(?:yes|i) )?(?:(?:would|want|like|wish|am|be|happy|glad|willing|pleased|love) )*(?:to )?(?:be |do |as |as a |open to |a bit of |a little of )?both(?: of (?:them|these|the above)| roles| sides| strands| tracks| streams| pathways| routes)?(?: please| thanks)?$|^(?:mentors? mentees?|mentees? mentors?)$|^both(?: as)?(?: an?)? mentors?(?: and| or|) ?(?:as )?(?:an? )?mentees?$|^both(?: as)?(?: an?)? mentees?(?: and|) ?(?:as )?(?:an? )?mentors?$|^two way mentoring$|^(?:to )?(?:give and (?:to )?receive|giving and receiving|receive and give|receiving and giving) (?:mentoring|mentorship)$|^(?:give|giving)(?: and)? (?:receive|receiving)$/u,
  ],
  [
    'none',
    /^(?:no |i want |i would like |i choose )?(?:thank you |thanks )?(?:none|neither|no role)(?: of (?:these|them|the above)| role)?(?: please| thanks| thank you| at the moment| at present| for now| this (?:year|time|round))?$|^no (?:thank you|thanks)$|^(?:i am )?not (?:interested|involved|participating|taking part|joining|applying|at this time|this (?:time|year|round|cycle)|now)(?: (?:at the moment|at present|for now|this (?:year|time|round)|in (?:the )?(?:programme|program|scheme|mentoring|either)))*$|^(?:i )?(?:have )?(?:opted out|opt out|opting out|declined?|withdrawn|withdrew)$|^i do not (?:want|wish) to (?:take part|participate|join)$|^(?:i )?(?:will|would|am going|have (?:decided|chosen)|prefer|would (?:prefer|rather))? ?not (?:be |to be |to )?(?:participating|taking part|joining|take part|participate|join)(?: this (?:year|time|round))?$|^not this (?:year|time|round|cycle)$|^sitting this one out$|^(?:neither|not) (?:a )?mentor (?:nor|or) (?:a )?mentee$|^(?:neither|not) (?:a )?mentee (?:nor|or) (?:a )?mentor$/u,
  ],
];

/** What nearly every cell of a column of roles says, whatever its case. They need none of the patterns, which take longer to be made ready than a roster to be read. */
const ROLE_OF_WORD: ReadonlyMap<string, StatedRole> = new Map([
  ['mentor', 'mentor'],
  ['mentee', 'mentee'],
  ['both', 'both'],
  ['none', 'none'],
]);

/** Without a noun of either side or somebody to `guide me` no side is claimed: the cells of most columns have neither, and need no more patterns. */
const MAY_NAME_SIDE = /ment|metn|precept|protege|\bme\b/u;

/** Words that leave a role open, look back or look ahead: nothing is certain beside them. */
const OPEN =
  /(?<= )(?:or|if|unless|maybe|perhaps|possibly|potentially|probably|might|depends|depending|either|whichever|whatever|any|anything|unsure|sure|tbc|tbd|undecided|ex|former|formerly|previous|previously|past|last|used|was|were|been|already|currently|manager|managers|yet|later|someday|eventually|future|next|until|when|once|before|after(?! an? )|ask|considers?|considering|preferably|ideally|mainly|mostly|sometimes|coordinator|lead|trainer|training|interested in mentoring(?! (?:an?|other|others|another|one|junior|new|newly|student|students|someone|somebody|people|colleagues|nurses|doctors|midwives))|'s)(?= |$)/u;

/** Whole cells in other languages. */
const FOREIGN_ROLES: readonly (readonly [StatedRole, RegExp])[] = [
  ['mentor', /^(?:mentor[:*_/]?in(?:nen)?|mentora|mentore|mentrice|mentorka)$/iu],
  ['mentee', /^(?:mentor(?:é|ée|ado|ada|ato|ata|and|andin|ai)|mentees?[:*_/]?in|podopieczn[ya])$/iu],
  ['both', /^(?:beide[s]?|les deux|ambos|ambas|entrambi|obydwa|y ddau)$/iu],
];

/** A longer text is a story, not a role. */
const LONGEST_ANSWER = 120;

/** `Mentee → Mentor`, `mentee, now mentor`: which of the two holds today is for a person to say. */
const TURNS_INTO =
  /ment(?:or|ee)s?\W*(?:→|➜|➔|➝|⇒|⟶|=+>|[-–—]+>|>|»|\b(?:to|then|becoming|became|turned|now|moving to|going to be)\b)\W*(?:a |an )?ment(?:or|ee)s?/iu;
/** What has become of a place, and not whose role it is. */
const IS_A_STATE =
  /^\W*(?:no )?ment(?:or|ee)\W+(?:assigned|allocated|matched|found|identified|needed|required|wanted)\W*$/iu;
/** `Mentee - but would rather be a mentor`: so is which of the two is wanted. */
const WOULD_RATHER = /\bbut\b.*\b(?:rather|prefer(?:red)?)\b/iu;
const WOULD_BE = /^\W*would[\s-]+be[\s-]+(?:an? )?(?:ment|prec|prot)/iu;

function roleOf({ yes, no }: RoleClaims): StatedRole | undefined {
  const claimed = [...yes].filter((side) => !no.has(side));
  if (claimed.length < yes.size) return undefined;
  if (claimed.length === 2) return 'both';
  return claimed[0] ?? (no.size === 2 ? 'none' : undefined);
}

/**
 * The role that an answer names, in one word or in a sentence. Read only where it is certain: who would like **a** mentor is a
 * mentee; what leaves it open (`Mentor or mentee`, `maybe`, `not a mentor`) names none, and neither does a word that is not understood.
 */
export function roleIn(text: string): StatedRole | undefined {
  return text.length > LONGEST_ANSWER || text.includes('?') ? undefined : roleRead(text).role;
}

/** A column of roles says a few things, each of them a thousand times, and is asked more than once. */
const roleRead = remembered((text): { readonly role: StatedRole | undefined } => ({
  role: roleOfAnswer(text),
}));

function roleOfAnswer(text: string): StatedRole | undefined {
  const plain = ROLE_OF_WORD.get(text.trim().toLowerCase());
  if (plain !== undefined) return plain;
  if ([TURNS_INTO, IS_A_STATE, WOULD_BE, WOULD_RATHER].some((open) => open.test(text))) return undefined;
  const foreign = FOREIGN_ROLES.find(([, pattern]) => pattern.test(text.trim()));
  if (foreign !== undefined) return foreign[0];
  const spelled = spelledOut(text)
    .replace(/\b(?:somebody|someone|a colleague) 's(?= )/gu, 'a')
    .replace(
      /^\s*(?:(?:my )?role|(?:applying|signing up|joining|participating|registering|taking part|here)(?: as)?(?=\s*[:–-])|option \w|choice \w?|\(?[a-d1-4]\))\s*[:–-]?\s*(?=\p{L})/u,
      '',
    )
    .replace(/[/+&;]|\band\b(?= or\b)/gu, ', ');
  const phrase = sentenceWords(spelled).replaceAll(',', '');
  const known = ROLE_OF_PHRASE.find(([, pattern]) => pattern.test(phrase.trim()));
  if (known !== undefined) return known[0];
  if (!MAY_NAME_SIDE.test(spelled)) return undefined;
  if (isLabelAgainstWish(spelled)) return undefined;
  const isOpen = (words: string) => OPEN.test(words);
  const claims = roleClaimsIn(spelled, isOpen);
  const role = claims === undefined ? roleExplained(spelled, isOpen) : roleOf(claims);
  return claims?.no.size !== 1 && saysOtherwise(role, phrase) ? undefined : role;
}

/** Whatever was understood, who has somebody mentor them is no mentor, and who mentors others is no mentee: then neither is certain. */
const OTHERWISE: Readonly<Partial<Record<StatedRole, RegExp>>> = {
  mentor:
    / (?:for|with|to|by|mentor|guide|support|help|teach|coach|advise) me(?= |$)(?! to mentor)| (?:my|need a|want a|find me a|get a) mentor(?= |$)| be(?:ing)? mentored(?= |$)/u,
  mentee:
    / (?:be|become|being|becoming|act as|as) an? mentor(?= |$)| to mentor (?:others?|someone|somebody|an?|my)(?= |$)| (?:a|my) mentees?(?= (?:for|of) me(?= |$))/u,
};
const saysOtherwise = (role: StatedRole | undefined, phrase: string) =>
  role !== undefined && OTHERWISE[role]?.test(phrase) === true;

/** Reads a cell that should hold a role. */
export function parseRole(text: string): Reading<StatedRole> {
  if (text.trim() === '' || isNotApplicable(text) || /^(?:nil|null|unknown|tbc)$/iu.test(text.trim()))
    return { value: undefined };
  const role = roleIn(text);
  if (role !== undefined) return { value: role };
  const isOpen = /ment(?:or|ee)|precept/iu.test(text);
  return {
    problem: `${quoted(text.trim())} ${isOpen ? 'leaves open which role is meant' : 'is not a role in the programme'}.`,
    remedy: 'Write mentor, mentee, both or none; or leave the cell blank.',
  };
}
