import { addDays } from '../../../domain/dates/iso-date.js';
import type { PersonFacts, PersonStatus } from '../../../domain/people/person.js';
import { presenceOn } from '../../../domain/people/presence.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { type DayReader, splitAtDays } from '../days/days-in-text.js';
import { quoted, type Reading } from '../reading.js';
import { parsePersonStatus } from './person-statuses.js';
import { clauseOf, type PresenceDays, presenceWithoutDays } from './presence-clauses.js';

/** What a text says of somebody's presence: a status, and the days of it. */
export interface StatedPresence
  extends Partial<Pick<PersonFacts, 'leftOn' | 'leaveFrom' | 'leaveUntil' | 'hiredOn'>> {
  readonly status: PersonStatus;
  /** How it was read, in words, where that is more than a word for a status: it is told. */
  readonly readAs?: string;
}

/** Longer texts are no status. */
const LONGEST = 120;
/** What takes a status back, or leaves it open: then nothing is read into the rest. */
const IN_DOUBT =
  /\?|\b(?:may|might|maybe|perhaps|possibly|probably|if|not|no|never|wants|wishes|hopes|intends|nurse|ward|unit|team|clinic|midwife|lead|coordinator|cancelled|withdrawn|declined|refused|requested|entitlement|accrued|planned|former|formerly|ended|over|cover|covers|covering|back|returned|left|leaver|leaving|resigned|terminated)\b/iu;
const AWAY =
  /\b(?:maternity|paternity|adoption|parental|sick|sickness|bereavement|leave|sabbatical|career break|suspended|furlough|furloughed|elternzeit|mutterschutz|conge|verlof)\b/iu;
const END = 'until a later roster or you say otherwise';

/**
 * Reads a status with days and remarks: `left 31/03/2026`, `Mat leave until March 2027`, `Resigned – last day 14 August 2026`, `returns 1
 * Feb`. Every word has to be understood. Where somebody is plainly away and only what follows is not understood, they are away until
 * something else is said; anything else is refused.
 */
export function parseStatedPresence(text: string, reader: DayReader): Reading<StatedPresence> {
  const written = text.trim();
  if (written.includes('?') && /\p{L}/u.test(written)) return refused(written);
  const plain = parsePersonStatus(written);
  const { pieces, days } = written.length > LONGEST ? NO_DAYS : splitAtDays(written);
  const eitherWay =
    reader.order === undefined && days.length > 0 ? leftEitherWay(written, reader) : undefined;
  if (eitherWay !== undefined) return { value: eitherWay };
  const read = days.length === 0 ? undefined : withDays(pieces, days, reader);
  if (read?.value !== undefined) return settled(read.value, reader);
  if (plain.problem === undefined) {
    if (plain.value === undefined) return { value: undefined };
    return days.length === 0 ? { value: { status: plain.value } } : awayAtLeast(written, plain);
  }
  const status = presenceWithoutDays(headerPhrase(written));
  if (days.length === 0 && status !== undefined) return told({ status }, reader);
  return awayAtLeast(written, read?.problem === undefined ? plain : read);
}

/** `left 05/06/2026`, of which nothing tells the order: whoever has left by both is gone, on a day that is not known. */
function leftEitherWay(written: string, { today }: DayReader): StatedPresence | undefined {
  const [first, second] = (['day-first', 'month-first'] as const).map(
    (order) => parseStatedPresence(written, { order, today }).value,
  );
  if (first?.status !== 'left' || second?.status !== 'left' || first.leftOn === second.leftOn)
    return undefined;
  const days = [first.leftOn, second.leftOn].filter((day) => day !== undefined).join(' or ');
  return {
    status: 'left',
    readAs: `left, on a day that is not clear (${days}): write it as ${first.leftOn}`,
  };
}

const NO_DAYS = { pieces: [], days: [] };

function refused(written: string): Reading<StatedPresence> {
  return {
    problem: `${quoted(written)} leaves open where they are.`,
    remedy: 'Write active, on leave or left; or leave the cell blank.',
  };
}

/** `back after Easter`, `returns TBC`: when, in words that are no day. */
const BACK_SOMETIME =
  /\b(?:due )?(?:back|returns?|returning) (?:after|in|at|when|once|around|by|next|soon|tbc|tba|date|on|from)\b.*$/iu;

/** Whoever is away counts as away, though what is said of it is not understood: nobody is matched with them meanwhile. */
function awayAtLeast(written: string, refusal: Reading<unknown>): Reading<StatedPresence> {
  if (AWAY.test(written) && !IN_DOUBT.test(written.replace(BACK_SOMETIME, '')))
    return { value: { status: 'on_leave', readAs: `on leave ${END} (the rest was not understood)` } };
  return refusal.problem === undefined ? refused(written) : refusal;
}

/** Each day with the words before it, one after the other; undefined where a word is not understood. */
function withDays(
  pieces: readonly string[],
  days: readonly string[],
  reader: DayReader,
): Reading<PresenceDays> | undefined {
  let said: PresenceDays = {};
  for (const [at, day] of days.entries()) {
    const phrase = headerPhrase(pieces[at] ?? '');
    // `Maternity leave 01/03/2026 – 28/02/2027`: from the one until the other.
    const isSpan =
      at === 0 && days.length === 2 && /^(?:to|until|till)?$/u.test(headerPhrase(pieces[1] ?? ''));
    const clause = clauseOf(phrase, said) ?? (isSpan ? clauseOf(`${phrase} from`, said) : undefined);
    if (clause === undefined) return undefined;
    const read = clause(day, reader);
    if (read.value === undefined) return read;
    said = read.value;
  }
  return behind(headerPhrase(pieces.at(-1) ?? ''), said) ? { value: said } : undefined;
}

/** Words behind the last day that add nothing: `inclusive`, the status once more, its reason. */
function behind(phrase: string, { status }: PresenceDays): boolean {
  if (/^(?:inclusive|incl|onwards?|approx|at the latest|as agreed|confirmed)?$/u.test(phrase)) return true;
  const again = parsePersonStatus(phrase).value;
  return again !== undefined && again === status;
}

function settled(said: PresenceDays, reader: DayReader): Reading<StatedPresence> {
  const { leaveFrom, leaveUntil, hiredOn, leftOn } = said;
  const isTurned =
    (leaveFrom !== undefined && leaveUntil !== undefined && leaveUntil < leaveFrom) ||
    (hiredOn !== undefined && leftOn !== undefined && leftOn < hiredOn);
  if (isTurned) return { problem: 'The end is before the beginning.', remedy: 'Check both days.' };
  const { status = 'active', ...days } = said;
  const onDay = presenceOn({ ...days, status, leftOn: leftOn ?? null }, reader.today);
  return told({ ...days, status: onDay === 'not_yet' ? 'active' : onDay }, reader);
}

function told(presence: StatedPresence, { today }: DayReader): Reading<StatedPresence> {
  return { value: { ...presence, readAs: inWords(presence, today) } };
}

function inWords({ status, leftOn, leaveFrom, leaveUntil, hiredOn }: StatedPresence, today: string): string {
  const days = [
    ...(hiredOn ? [`in post from ${hiredOn}`] : []),
    ...(leaveFrom ? [`on leave from ${leaveFrom}`] : []),
    ...(leaveUntil ? [`on leave until ${leaveUntil}, back on ${addDays(leaveUntil, 1)}`] : []),
    ...(leftOn ? [`last day in post ${leftOn}`] : []),
  ];
  if (status === 'on_leave' && days.length === 0) return `on leave ${END}`;
  const word = status.replaceAll('_', ' ');
  return days.length === 0 ? word : `${days.join(', ')}: ${word} on ${today}`;
}
