import { sentenceWords } from '../words/sentence-words.js';
import { isNotHeld } from './role-not-held.js';

type Side = 'mentor' | 'mentee';

/** An option of a form: the role, then what it means. */
const LABELLED = /^\s*(?:(?:a|the)\s+)?(mentor|mentee)\s*(?:\s[-–—]+\s|[:–—]\s|,\s)\s*(.+)$/isu;

const WHOM =
  '(?:others?|someone|somebody|people|(?:a |an |one |my |our |new |newer |newly qualified |junior |less experienced |other )*(?:colleagues?|starters?|staff|nurses?|midwives|doctors?|students?|graduates?|peers?|mentees?|joiners?|professionals?))';
/** Who supports others, or shares what they have. */
const GIVES = new RegExp(
  ` (?:support|supports|supporting|help|helps|helping|guide|guides|guiding|coach|coaches|coaching|teach|teaches|teaching|advise|advises|advising|encourage|encouraging|welcome|welcoming) ${WHOM}(?= |$)| (?:share|shares|sharing|pass on|passing on|give|gives|giving|offer|offers|offering|provide|provides|providing) (?:(?:my|your|their|some|of|what i) )*(?:experience|knowledge|skills|expertise|support|guidance|advice|help|time|know)(?= |$)`,
  'u',
);
/** Who is supported, or looks for support. */
const TAKES =
  / (?:be|being|is|get|getting) (?:supported|guided|helped|coached|taught|advised|encouraged)(?= |$)| (?:want|wants|need|needs|like|receive|receives|receiving|get|getting|seek|seeks|seeking|look for|looking for|looking to get) (?:(?:some|more|to have|to get|to receive|a bit of) )*(?:support|guidance|advice|help)(?= |$)| learn(?:ing)? from /u;
const NEGATED = / (?:not|never|no|nor|neither|without|rather|instead|unless|if|but)(?= |$)/u;

/**
 * The role of an answer that names it and then explains it: `Mentor - I would like to support others`. Only where all of the explanation is
 * of that side: `Mentor - I would like some support` may be either, and so is `Mentor - not this year`.
 */
export function roleExplained(spelled: string, isOpen: (words: string) => boolean): Side | undefined {
  const [, role, explanation = ''] = LABELLED.exec(spelled) ?? [];
  if (role === undefined) return undefined;
  const words = sentenceWords(explanation).replaceAll(',', '');
  if (NEGATED.test(words) || isOpen(words) || isNotHeld(words)) return undefined;
  const [gives, takes] = [GIVES.test(words), TAKES.test(words)];
  if (gives === takes) return undefined;
  const side = gives ? 'mentor' : 'mentee';
  return side === role.toLowerCase() ? side : undefined;
}

/** What an explanation that asks for the other side says, and where it adds that side to the first. */
const WANTS_ONE =
  / (?:want|need|like|looking for|look for|seeking|prefer|find me) (one|an? (?:\p{L}+ )?mentor|an? (?:\p{L}+ )?mentee)(?= |$)/u;
const ADDS = / (?:also|too|as well|both|and)(?= |$)/u;

/** `Mentor - I want one` names the one and asks for it: which of the two holds is for a person to say. */
export function isLabelAgainstWish(spelled: string): boolean {
  const [, role = '', explanation = ''] = LABELLED.exec(spelled) ?? [];
  const words = sentenceWords(explanation).replaceAll(',', '');
  const wanted = WANTS_ONE.exec(words)?.[1];
  if (wanted === undefined || ADDS.test(words)) return false;
  return role.toLowerCase() === 'mentor' || wanted.endsWith('mentee');
}
