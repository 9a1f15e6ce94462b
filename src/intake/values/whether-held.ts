import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';
import { parseYesNo } from './yes-no.js';

/** Words for a meeting that was not, or not yet, in five languages without accents. */
const NOT_HELD =
  /\b(?:cancel+ed|cancellation|cancel|postponed|re ?arranged|re ?scheduled|missed|dna(?:s|d)?|no show|absent|called off|abandoned|declined|planned|scheduled|booked|upcoming|pending|tbc|to be \w+|not|did ?n t|was ?n t|didnt|wasnt|never|nobody|abgesagt|ausgefallen|verschoben|nicht|annulee?|reportee?|cancelad[ao]|aplazad[ao]|afgezegd|geannuleerd|uitgesteld|niet)\b/u;
const HELD =
  /\b(?:held|took place|taken place|happened|attended|both|present|done|completed?|went ahead|met|occurred|stattgefunden|durchgefuhrt|erfolgt|effectuee?|efectuad[ao]|plaatsgevonden|eu lieu|realizad[ao]|celebrad[ao]|doorgegaan)\b/u;
/** `did not attend`, `not yet held`: what is denied speaks for nothing. */
const DENIED = /\b(?:not|never|did ?n t|was ?n t|didnt|wasnt)\b(?: yet| been| be)?(?: \p{L}+)?/gu;
/** `Not cancelled` denies the denial. */
const DENIES_ABSENCE =
  /\b(?:not|never|wasnt|was ?n t) (?:been |be )?(?:cancel|postpone|missed|re ?arrange|re ?schedule)/u;
/** Headings under which a yes says that there was no meeting: `Cancelled?`, `DNA`. */
const ASKS_ABSENCE =
  /\b(?:cancel+ed|cancellation|dna|did not|didnt|not|missed|postponed|no show|absent|called off)\b/u;
/** `No - cancelled`, `Yes, by phone`: what follows explains. */
const EXPLAINED = /^(\p{L}+)\s*[-–—:,;(](.*)$/u;

function saidOf(text: string, isAbsenceAsked: boolean): boolean | undefined {
  const plain = parseYesNo(text);
  if (plain !== undefined) return plain !== isAbsenceAsked;
  const [, answer = '', explanation = ''] = EXPLAINED.exec(text.trim()) ?? [];
  const said = parseYesNo(answer);
  if (said === undefined) return saidInWords(text);
  const isHeld = said !== isAbsenceAsked;
  const explained = saidInWords(explanation);
  return explained === undefined || explained === isHeld ? isHeld : undefined;
}

function saidInWords(text: string): boolean | undefined {
  const phrase = headerPhrase(text);
  if (DENIES_ABSENCE.test(phrase)) return undefined;
  const isNot = NOT_HELD.test(phrase);
  const isSo = HELD.test(phrase.replaceAll(DENIED, ' '));
  return isNot === isSo ? undefined : isSo;
}

/**
 * Whether a meeting was held, as a column beside its day says: yes or no, or words (`Cancelled`, `DNA`, `Both attended`). Under a heading that asks
 * whether it was called off, a yes says that it was not held. What is not certain is a problem: a meeting called off must not count.
 */
export function whetherHeldUnder(heading: string): (text: string) => Reading<boolean> {
  const isAbsenceAsked = ASKS_ABSENCE.test(headerPhrase(heading));
  return (text) => {
    if (text.trim() === '') return { value: undefined };
    const value = saidOf(text, isAbsenceAsked);
    if (value !== undefined) return { value };
    return {
      problem: `${quoted(text.trim())} leaves open whether the meeting was held.`,
      remedy: `Write held or not held; or leave the column out (--map "${heading}=ignore").`,
    };
  };
}

/** Who it was that did not come, or called it off. */
const WHO = '(?:(?:by )?(?:the )?(?:mentor|mentee|both(?: of us)?|us|neither|nobody|one of us)s? )?';
/** A cell that says in so many words that there was no meeting. */
const NO_MEETING = new RegExp(
  `^(?:(?:we|they|it|the meeting|meeting|session)(?: (?:was|were|got|has been|have|has))? )?${WHO}(?:(?:was |were |had |has |have )?(?:to )?(?:cancel+(?:ed|s|lation)?|post ?poned|re ?scheduled|re ?arranged|called off|missed|absent|no show(?:ed)?|dna(?:s|d| d)?|failed to attend|not (?:yet )?(?:met|held|attend(?:ed)?)(?: yet)?|never met|never held|(?:did not|didnt|have not|havent|has not|hasnt|could not|couldnt)(?: yet)? (?:meet|met|take place|taken place|happen|happened|attend|come|show(?: up)?|make it|go ahead)(?: yet)?|no meeting(?: yet| held| took place)?|none held|abgesagt|ausgefallen|verschoben|annulee?|reportee?|cancelad[ao]|aplazad[ao]|afgezegd|geannuleerd|uitgesteld))(?: (?:by|from) (?:the )?(?:mentor|mentee|both|us))?(?: (?:due to|owing to|because of|because|as|for) .*| (?:on the day|last minute|at short notice|until further notice|again|sick|ill|illness|sickness))?$`,
  'u',
);
/** Behind what it says, a reason; one that names a day, a length or a meeting leaves it open. */
const WITH_REASON = /^([^-–—:,;(/]+?)\s*[-–—:,;(/](.*)$/u;
const MAY_BE_ANOTHER = /\d|\b(?:met|meet|meeting|held|went ahead|spoke|talked|phoned?|called|instead)\b/u;

/** Whether a cell says by itself that there was no meeting: `did not meet`, `DNA`, `cancelled - sick`; not `cancelled, met 5 May`. */
export function saysNotHeld(cell: string): boolean {
  if (NO_MEETING.test(headerPhrase(cell))) return true;
  const [, said = '', reason = ''] = WITH_REASON.exec(cell.trim()) ?? [];
  return NO_MEETING.test(headerPhrase(said)) && !MAY_BE_ANOTHER.test(headerPhrase(reason));
}

/** Headings of a column that says of one of the two, or of both, whether they came. */
const ASKS_WHO_CAME =
  /\b(?:present|attended|attendance|attend|came|turned up|showed up|absent|dna|did not attend|no show|held|took place|take place|go ahead|went ahead|happened|cancel+ed)\b/u;

/** Whether a cell of a column that nothing reads says that a meeting was not held, or that somebody did not come to it. */
export function maySayNotHeld(heading: string): (cell: string) => boolean {
  const whetherHeld = ASKS_WHO_CAME.test(headerPhrase(heading)) ? whetherHeldUnder(heading) : undefined;
  return (cell) => saysNotHeld(cell) || whetherHeld?.(cell).value === false;
}
