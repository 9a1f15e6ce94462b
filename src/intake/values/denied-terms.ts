import { quoted } from './reading.js';

/** Lists of what people need, offer, like or speak, in which they also write what they do not. */
const LISTS: readonly string[] = ['needs', 'strengths', 'interests', 'languages'];

const NAMED = 3;

/** `Anything except audit`, `nothing at the moment`: no term, whatever the list is of. */
const DENIED =
  /^(?:(?:any|every)thing (?:but|except|other than|apart from|besides)\b|(?:no thing|nothing) (?:at (?:the moment|present)|right now|currently|yet|for now|now|specific\w*|special|in particular|particular|else|really|comes to mind|i can think of)\b|(?:none|no one) (?:besides|but|except|other than|apart from)\b|no (?:longer|(?:particular|specific|special|current) (?:needs?|strengths?|interests?|areas?)|(?:need|help|support|interest|experience|training|knowledge|wish|desire)\b)|i (?:do not|don['’]t) (?:need|want|require|wish|like|speak|have|offer|know)\b|i (?:have|need|want|offer|speak) (?:no|nothing)\b|i(?: am|['’]m) not (?:interested|able|qualified|trained|looking)\b)/iu;
/** `Not audit`; but `not confident in audit` is a need, and `not only audit` is audit. */
const NOT_THIS =
  /^not\s+(?!(?:confident|good|great|sure|comfortable|familiar|able|getting|being|knowing|having|feeling|enough|used|experienced|only|just|for|to|very|so|too|as|much|many|yet confident|always)\b)\S/iu;
const NO_LANGUAGE = /^(?:no|non|kein|keine|geen)\s+\p{L}/iu;
/** `French (not fluent)`; `English (no German)` is English. */
const NOT_SPOKEN =
  /[([–—:-]\s*(?:i\s+)?(?:not (?:yet )?(?:fluent|fluently|confident|confidently|native|good|great|well|much|really|very|spoken|speaking|any more|anymore|conversational)|no longer|can(?:not|['’]t) speak|(?:don['’]t|do not) speak|nicht|pas (?:bien|couramment))\b/iu;

/** Whether somebody says of a list what is not on it. */
export function isDenied(list: string, text: string): boolean {
  if (!LISTS.includes(list)) return false;
  const said = text.trim();
  return (
    DENIED.test(said) ||
    NOT_THIS.test(said) ||
    (list === 'languages' && (NO_LANGUAGE.test(said) || NOT_SPOKEN.test(said)))
  );
}

/** What of a list's terms says what is not on it, in a line. */
export function deniedInWords(column: string, list: string, terms: Iterable<string>): string[] {
  if (!LISTS.includes(list)) return [];
  const denied = new Set<string>();
  for (const term of new Set(terms)) if (isDenied(list, term)) denied.add(term.trim());
  if (denied.size === 0) return [];
  const more = denied.size > NAMED ? ' and others' : '';
  return [
    `In ${column}, ${[...denied].slice(0, NAMED).map(quoted).join(', ')}${more} ${denied.size === 1 ? 'says what is not meant, and is' : 'say what is not meant, and are'} none of the ${list}.`,
  ];
}
