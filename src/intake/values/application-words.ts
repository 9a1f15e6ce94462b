import type { ApplicantStanding } from '../../domain/recruiting/application.js';
import { headerPhrase } from '../table/header-phrase.js';
import { saysNothing } from './blanks/nothing-words.js';
import { BLANK, quoted, type Reading } from './reading.js';
import { parseYesNo } from './yes-no.js';

/** What makes of a yes or a decision one that nobody can rely on. */
const DOUBTFUL =
  /\b(?:conditional(?:ly)?|provisional(?:ly)?|part(?:ly|ial|ially)?|subject to|in principle|unless|except|if|but|once|maybe|perhaps|possibly|probably|likely|unsure|recommended)\b/u;
/** Short for a yes, where something is to be agreed to. */
const OK = /^(?:ok|okay|fine|agreed)$/u;
/** What has not been said or decided so far. */
const NOT_YET =
  /\b(?:pending|await(?:ing|ed)?|waiting|not yet|to be|tb[acd]|undecided|no (?:decision|answer|reply|response)(?: yet)?|not (?:decided|asked|known|answered)|requested|outstanding|in progress|(?:under|in) review)\b/gu;
const NEVER_SAID = /\b(?:unknown|no idea|do not know|dont know)\b/u;

const SUPPORTED =
  /\b(?:support(?:s|ed|ive)?|approv(?:es?|ed)|agree(?:s|d)?|endors(?:es?|ed)|confirm(?:s|ed)|signed off|happy)\b/u;
const NOT_SUPPORTED =
  /\b(?:refus(?:es?|ed)|declin(?:es?|ed)|reject(?:s|ed)?|unsupported|object(?:s|ed)|opposed|against)\b/u;
const DENIED = /\b(?:no|not|never|doesnt|didnt|dont|cannot|cant|wont|unable|without|nor)\b/u;

/** Whether a line manager supports an application: yes or no, or words (`Approved`, `Does not support`); undefined where nobody has said. */
export function parseManagerSupport(text: string): Reading<boolean> {
  const phrase = headerPhrase(text);
  const said = parseYesNo(text) ?? (OK.test(phrase) ? true : undefined);
  if (said !== undefined) return { value: said };
  const doubt: Reading<boolean> = {
    problem: `${quoted(text.trim())} leaves open whether the line manager supports it.`,
    remedy: 'Write yes or no, or leave the cell blank while nobody has said.',
  };
  if (DOUBTFUL.test(phrase)) return doubt;
  const rest = phrase.replace(NOT_YET, ' ');
  const [isFor, isAgainst, isDenied] = [SUPPORTED, NOT_SUPPORTED, DENIED].map((words) => words.test(rest));
  if (rest !== phrase) return isAgainst || (isFor && !isUndone(phrase)) ? doubt : { value: undefined };
  if (NEVER_SAID.test(phrase)) return { value: undefined };
  if (isAgainst) return isFor || isDenied ? doubt : { value: false };
  if (isFor) return { value: !isDenied };
  return saysNothing(text) ? BLANK : doubt;
}

/** `Not yet approved`, `to be approved`, `awaiting approved form`: what stands after it has not happened. */
function isUndone(phrase: string): boolean {
  return /^(?:still )?(?:not yet|to be|await(?:ing|ed)?|waiting|pending)\b/u.test(phrase);
}

const ACCEPTED = /\b(?:accept(?:ed)?|approved|successful|selected|appointed|confirmed)\b/u;
const DECLINED =
  /\b(?:declin(?:ed)?|decline|reject(?:ed)?|refused|unsuccessful|turned down|not (?:been )?(?:accepted|approved|successful|selected|appointed|confirmed))\b/gu;
const WITHDRAWN = /\b(?:withdr(?:ew|awn|aw)|pulled out|dropped out|no longer (?:interested|wants? to))\b/u;
const OPEN =
  /\b(?:open|new|received|submitted|applied|nominated|shortlisted|short listed|interview(?:ed|ing)?|on hold|wait(?:ing)? ?list(?:ed)?|reserve list)\b/u;
/** Whoever declined an offer, or accepted being nominated, decided it themselves. */
const BY_THEMSELVES =
  /\b(?:by|offer(?:ed)?|nomination|applicant|candidate|nominee|herself|himself|themselves|she|he|they|invitation)\b/u;
/** Headings under which a no may also be that nobody has decided. */
const ASKS_WHETHER = /\b(?:accepted|approved|selected|successful)\b(?!.*\b(?:or|declined)\b)/u;

/**
 * What was decided of an application, as a column's words say: accepted, declined, withdrawn, or open. A no under `Accepted` is a decision where
 * its day is known, and else may be that there is none.
 */
export function parseStandingUnder(
  heading: string,
  { hasDay }: { readonly hasDay: boolean },
): (text: string) => Reading<ApplicantStanding> {
  return (text) => {
    const said = parseYesNo(text);
    if (said === true || OK.test(headerPhrase(text))) return { value: 'accepted' };
    const doubt: Reading<ApplicantStanding> = {
      problem: `${quoted(text.trim())} leaves open what was decided.`,
      remedy: 'Write accepted, declined, withdrawn or open.',
    };
    if (said === false)
      return ASKS_WHETHER.test(headerPhrase(heading)) && !hasDay ? doubt : { value: 'declined' };
    const standing = standingIn(headerPhrase(text));
    if (standing !== undefined) return { value: standing };
    return saysNothing(text) ? BLANK : doubt;
  };
}

function standingIn(phrase: string): ApplicantStanding | undefined {
  if (DOUBTFUL.test(phrase) || BY_THEMSELVES.test(phrase)) return undefined;
  const rest = phrase.replace(NOT_YET, ' ');
  const isOpen = rest !== phrase || OPEN.test(rest);
  const decided = rest.replace(DECLINED, ' ');
  const left = decided.replace(WITHDRAWN, ' ');
  const found: ApplicantStanding[] = [
    ...(ACCEPTED.test(left) ? (['accepted'] as const) : []),
    ...(decided === rest ? [] : (['declined'] as const)),
    ...(left === decided ? [] : (['withdrawn'] as const)),
  ];
  if (isOpen) return found.length === 0 || isUndone(phrase) ? 'open' : undefined;
  return found.length === 1 && !DENIED.test(left) ? found[0] : undefined;
}

const SELF =
  /^(?:self|myself|themsel(?:f|ves)|own|oneself|self nominat(?:ed|ion)|self referr(?:ed|al)|self application|own application|applied|applied themselves|application)$/u;
const BY_OTHERS =
  /^(?:nominated|nomination|by others|by (?:the |their )?(?:line )?manager|manager nominated|peer nominated)$/u;

/** Whether the word stands for somebody who applied themselves. */
export function isSelf(text: string): boolean {
  return SELF.test(headerPhrase(text));
}

/** Whether others named somebody: yes or no, or `Nominated` and `Applied`. */
export function parseNominated(text: string): Reading<boolean> {
  const said = parseYesNo(text);
  if (said !== undefined) return { value: said };
  if (isSelf(text)) return { value: false };
  if (BY_OTHERS.test(headerPhrase(text))) return { value: true };
  return {
    problem: `${quoted(text.trim())} leaves open whether others nominated them.`,
    remedy: 'Write yes or no, nominated or applied.',
  };
}

const ELIGIBLE: ReadonlyMap<string, boolean> = new Map([
  ['eligible', true],
  ['not eligible', false],
  ['ineligible', false],
]);

/** Whether a list says that somebody is eligible; undefined where nobody knows. */
export function parseEligible(text: string): Reading<boolean> {
  const phrase = headerPhrase(text);
  const said = parseYesNo(text) ?? ELIGIBLE.get(phrase);
  if (said !== undefined) return { value: said };
  if (NEVER_SAID.test(phrase) || phrase.replace(NOT_YET, '') !== phrase) return { value: undefined };
  return {
    problem: `${quoted(text.trim())} leaves open whether they are eligible.`,
    remedy: 'Write yes or no, or leave the cell blank.',
  };
}
