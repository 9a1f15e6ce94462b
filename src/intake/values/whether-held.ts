import { headerPhrase } from '../table/header-phrase.js';
import { isNotApplicable } from './blanks/not-applicable.js';
import { saysNothing } from './blanks/nothing-words.js';
import { parseMeetingMode } from './meeting-words.js';
import { quoted, type Reading } from './reading.js';
import { parseYesNo } from './yes-no.js';

/** Words for a meeting that was not, or not yet, in five languages without accents. */
const NOT_HELD =
  /\b(?:cancel+ed|cancellation|cancel|postponed|re ?arranged|re ?scheduled|missed|dna(?:s|d)?|no show|absent|called off|abandoned|declined|planned|scheduled|booked|upcoming|pending|tbc|to be \w+|(?:will|would|should|shall|might|could) (?:have )?be(?:en)?|not|did ?n t|was ?n t|didnt|wasnt|never|nobody|abgesagt|ausgefallen|verschoben|nicht|annulee?|reportee?|cancelad[ao]|aplazad[ao]|afgezegd|geannuleerd|uitgesteld|niet)\b/u;
const HELD =
  /\b(?:held|took place|taken place|happened|attended|both|present|done|completed?|went ahead|met|occurred|stattgefunden|durchgefuhrt|erfolgt|effectuee?|efectuad[ao]|plaatsgevonden|eu lieu|realizad[ao]|celebrad[ao]|doorgegaan)\b/u;
/** `did not attend`, `not yet held`: what is denied speaks for nothing. */
const DENIED = /\b(?:not|never|did ?n t|was ?n t|didnt|wasnt)\b(?: yet| been| be)?(?: \p{L}+)?/gu;
/** `Not cancelled` denies the denial. */
const DENIES_ABSENCE =
  /\b(?:not|never|wasnt|was ?n t) (?:been |be )?(?:cancel|postpone|missed|re ?arrange|re ?schedule)/u;
/** Held in part is neither. */
const IN_PART =
  /\b(?:half|halfway|part|partly|partial|partially|cut short|teilweise|en partie|parcialmente|deels)\b/u;
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
  if (DENIES_ABSENCE.test(phrase) || IN_PART.test(phrase)) return undefined;
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
  `^(?:(?:we|they|it|the meeting|meeting|session)(?: (?:was|were|got|has been|have|has))? )?${WHO}(?:(?:was |were |had |has |have )?(?:to )?(?:cancel+(?:ed|s|lation)?|post ?poned|re ?scheduled|re ?arranged|called off|missed|absent|no show(?:ed)?|dna(?:s|d| d)?|failed to attend|not (?:yet )?(?:met|held|attend(?:ed)?)(?: yet)?|never met|never held|(?:did not|didnt|have not|havent|has not|hasnt|could not|couldnt)(?: yet)? (?:meet|met|take place|taken place|happen|happened|attend|come|show(?: up)?|make it|go ahead)(?: yet)?|no meeting(?: yet| held| took place)?|none held|abgesagt|ausgefallen|verschoben|annulee?|reportee?|cancelad[ao]|aplazad[ao]|afgezegd|geannuleerd|uitgesteld))(?: (?:by|from) (?:the )?(?:mentor|mentee|both|us))?(?: (?:due to|owing to|because of|because|as|for) (?<reason>.*)| (?:on the day|last minute|at short notice|until further notice|again|sick|ill|illness|sickness))?$`,
  'u',
);
/** Behind what it says, a reason; one that names a day, a length or a meeting leaves it open. */
const WITH_REASON = /^([^-–—:,;(/]+?)\s*[-–—:,;(/](.*)$/u;
/** `N/A - DNA`. */
const NOTHING_BEFORE = /^n\/?a\s*[-–—:,;(]\s*/iu;
const MAY_BE_ANOTHER = /\d|\b(?:met|meet|meeting|held|went ahead|spoke|talked|phoned?|called|instead)\b/u;

/** Without one of these, a cell does not say so: most notes of a long log are told by them at once. */
const MAY_SAY_SO =
  /cancel|postpone|post.pone|sched|arrang|called off|miss|absent|show|dna|attend|fail|never|not\b|n['’]?t\b|none|no meet|abgesagt|ausgefallen|verschoben|annul|report|aplazad|afgezegd|geannuleerd|uitgesteld/iu;

/** `Cancelled as I was ill, met the day after`: a reason that goes on to a meeting leaves it open. */
const GOES_ON =
  /\b(?:(?<!not |never |nt )(?:met|held)|went ahead|spoke|talked|phoned|rang|instead|made up for)\b/u;

/** What follows words that say that there was no meeting, and whether it leaves that open; undefined where a cell does not begin so. */
function saidOfNone(cell: string): { readonly isOpen: boolean } | undefined {
  if (!MAY_SAY_SO.test(cell)) return undefined;
  const text = cell.trim().replace(NOTHING_BEFORE, '');
  const whole = NO_MEETING.exec(headerPhrase(text));
  if (whole !== null) return { isOpen: GOES_ON.test(whole.groups?.reason ?? '') };
  const [, said = '', reason = ''] = WITH_REASON.exec(text) ?? [];
  if (!NO_MEETING.test(headerPhrase(said))) return undefined;
  return { isOpen: MAY_BE_ANOTHER.test(headerPhrase(reason)) };
}

/** Whether a cell says by itself that there was no meeting: `did not meet`, `DNA`, `cancelled - sick`; not `cancelled, met 5 May`. */
export function saysNotHeld(cell: string): boolean {
  return saidOfNone(cell)?.isOpen === false;
}

/** Headings of a column that says of one of the two, or of both, whether they came. */
const ASKS_WHO_CAME =
  /\b(?:met|meet|present|attended|attendance|attend|came|turned up|showed up|absent|dna|did not attend|no show|held|took place|take place|go ahead|went ahead|happened|cancel+ed)\b/u;
/** Headings of a column that is filled only where there was no meeting. */
const ASKS_WHY_NOT =
  /^(?:cancel+ed by|who cancel+ed|cancellation (?:reason|by|date))$|^(?:reason|why)\b.*\b(?:cancel\w*|not|no|did ?nt|dna|non attendance|absence|missed)\b/u;

/**
 * Which cells of a column that nothing reads may say that a meeting was not held, or that somebody did not come to it. Where some of its cells
 * say whether they came, any other but a yes may.
 */
export function maySayNotHeld(heading: string, cells: readonly string[]): (cell: string) => boolean {
  const phrase = headerPhrase(heading);
  if (ASKS_WHY_NOT.test(phrase)) return (cell) => !saysNothing(cell) && !isNotApplicable(cell);
  const whetherHeld = whetherHeldUnder(heading);
  const isAboutIt = ASKS_WHO_CAME.test(phrase) && cells.some((cell) => whetherHeld(cell).value !== undefined);
  // `Teams` says how they met, and so that they did.
  const tellsHow = (cell: string) => parseMeetingMode(cell).value !== undefined;
  return isAboutIt
    ? (cell) => whetherHeld(cell).value !== true && !tellsHow(cell)
    : (cell) => saidOfNone(cell) !== undefined;
}
