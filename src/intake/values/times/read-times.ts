import { remembered } from '../../../domain/text/remembered.js';
import { listSeparatorOf, splitList } from '../lists.js';
import { parseYesNo } from '../yes-no.js';
import { bareTimes, namesNoTime, saidOfTimes } from './availability-words.js';
import { DAYS, daysNamed, isPart, namedIn, namesTime, PARTS, shiftNamed, wordsOf } from './words-of-times.js';

/** A piece as it is written out again. */
const PLAIN_SLOT = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:am|pm|eve)$/;
/** No statement of times is longer; a text beyond it is kept as written. */
const LONGEST = 2000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const WORKING_DAY = ['am', 'pm'];

/** What the answers of somebody come to who was asked when they can meet. */
export interface ReadTimes {
  /** `Mon am`, `Mon pm`, `Mon eve`, the name of a shift, and what is kept as it was written. */
  readonly slots: readonly string[];
  /** Those of the slots that are no time that is known: perhaps the name of a shift. */
  readonly asWritten: readonly string[];
  /** What names no time, and fills nothing: `ask me`. */
  readonly noTime: readonly string[];
  /** What says when somebody cannot. */
  readonly cannot: readonly string[];
}

/**
 * Reads when someone can meet, as days, parts of days, hours or shifts, into `Mon am`, `Mon pm`, `Mon eve`
 * or the name of a shift, each once. A day alone means its morning and afternoon; a part alone means that part of each
 * weekday; `any time` or `flexible` means every part of every day; `Mon 9-12` or `Tue 14:00–18:00` mean the parts they touch (afternoon from 12, evening from 17). In a grid, `row` is
 * what stands in the header (`Monday`, or `Morning`), or the whole header: a day or part that the cell does not say is taken from it. What is none of these is kept as it is written: a shift's own name.
 *
 * What somebody cannot do is never a time when they can: `not Fridays` fills nothing and takes Fridays out of the others, `any day except
 * Friday` is every other day; what follows `not Fridays` after a comma may be meant by it too, and fills nothing either.
 */
export function readTimes(texts: readonly string[], row = ''): ReadTimes {
  const read = new TimesOfAnswer(timesNamedIn(row));
  for (const text of texts) {
    if (text.length > LONGEST) read.keep(text.trim());
    else for (const piece of splitList(text, listSeparatorOf([text]))) read.take(piece);
  }
  return read.times();
}

/** Gathers the pieces of one answer. */
class TimesOfAnswer {
  readonly #row: string;
  readonly #slots = new Set<string>();
  readonly #asWritten = new Set<string>();
  readonly #noTime: string[] = [];
  readonly #cannot: string[] = [];
  readonly #outs: string[] = [];
  #days: readonly string[] = [];
  #isDenied = false;

  constructor(row: string) {
    this.#row = row;
  }

  keep(text: string): void {
    this.#slots.add(text);
    this.#asWritten.add(text);
  }

  take(piece: string): void {
    const isBare = this.#row === '';
    const { said, isAnyTime, isNoTime } = lookAt(piece);
    if (isBare && isAnyTime) this.#addAll(EVERY_TIME);
    else if (said === true && !isBare) this.#addAll(slotsOf(this.#row, this.#days).slots);
    else if (said === undefined && isNoTime) this.#noTime.push(piece.trim());
    else if (said === undefined) this.#takeApart(piece);
  }

  #takeApart(piece: string): void {
    const { can, cannot } = lookAt(piece);
    if (cannot === undefined && !this.#isDenied) {
      this.#read(piece);
      return;
    }
    this.#cannot.push(piece.trim());
    this.#outs.push(withRow(cannot ?? piece, this.#row));
    const isOther = cannot !== undefined && (namesTime(can) || isAnyTime(bareTimes(can)));
    if (isOther) this.#read(can);
    else this.#isDenied = true;
  }

  #read(piece: string): void {
    const bare = bareTimes(piece);
    if (this.#row === '' && isAnyTime(bare)) {
      this.#addAll(EVERY_TIME);
      return;
    }
    const plain = slotsOf(withRow(piece, this.#row), this.#days);
    const { slots, days, isTime } = plain.isTime ? plain : slotsOf(withRow(bare, this.#row), this.#days);
    if (isTime) {
      this.#days = days;
      this.#addAll(slots);
    } else this.keep(piece.trim());
  }

  #addAll(slots: readonly string[]): void {
    for (const slot of slots) this.#slots.add(slot);
  }

  times(): ReadTimes {
    const slots = [...this.#slots].filter((slot) => !this.#outs.some((out) => isTakenOut(slot, out)));
    const asWritten = slots.filter((slot) => this.#asWritten.has(slot));
    return { slots, asWritten, noTime: this.#noTime, cannot: this.#cannot };
  }
}

/** What a piece says by itself, whatever stands before it. */
const lookAt = remembered((piece) => ({
  said: parseYesNo(piece) ?? (FREE.test(piece) ? true : BUSY.test(piece) ? false : undefined),
  isAnyTime: ANY_TIME.test(piece),
  isNoTime: namesNoTime(piece),
  ...saidOfTimes(piece, namesTime),
}));

/** Whether a slot is among what somebody cannot do; a day without a part is the whole of it. */
function isTakenOut(slot: string, cannot: string): boolean {
  const { days, parts } = namedIn(cannot);
  const shift = shiftNamed(cannot.trim());
  if (shift !== undefined && slot === shift) return true;
  if (days.length + parts.length === 0) return false;
  const [day = '', part = ''] = slot.split(' ');
  return (days.length === 0 || days.includes(day)) && (parts.length === 0 || parts.includes(part));
}

/** `any day`, `any time` and what means the same, before what is taken out of it. */
function isAnyTime(bare: string): boolean {
  return ANY_TIME.test(bare) || /^(?:any|every|all)(?:days?|time)$/u.test(bare);
}

/** Whoever is free at any time shares a time with everybody: as a term of its own it would be shared with nobody. */
const ANY_TIME =
  /^\s*(?:any|any ?time|(?:at )?any time|any day,? any ?time|any times?|all times?|always|anytime is (?:fine|ok)|(?:i am |i'm )?(?:fully |very )?flexible|jederzeit|immer|flexibel|à tout moment|n'importe quand|toujours|en cualquier momento|cualquier momento|siempre|altijd|flexibele?)\s*[.!]?\s*$/iu;
const EVERY_TIME = DAYS.flatMap(([day]) => PARTS.map(([part]) => `${day} ${part}`));
const FREE =
  /^\s*(?:available|free|ok(?:ay)?|possible|can do|any ?time|all day|verfügbar|disponible|beschikbaar)\s*[.!]?\s*$/iu;
const BUSY =
  /^\s*(?:(?:not|un)[ -]?available|not free|not possible|busy|away|off|working|not working|can'?t(?: do)?|cannot|never|no availability|nicht verfügbar|indisponible|no disponible|niet beschikbaar)\s*[.!]?\s*$/iu;

/** Days that a heading mentions and does not ask about: until when to reply, and examples. */
const MENTIONED =
  /\((?:e\.?g\.?|such as|for example|z\. ?b\.|par ex)[^)]*\)|\b(?:e\.g\.|eg|such as|for example|for instance|like)\s.*$|\b(?:by|before|until|after|since|from|to|end of|deadline:?)\s+(?:the\s)?\p{L}+/giu;

/**
 * The one day or part of the day that a heading asks about, as words that can stand before a cell: `mon am` of `When are you free?
 * [Monday AM]`, `evenings` of `Free evenings`. Blank where it names none, or several.
 */
export function timesNamedIn(heading: string): string {
  const { words } = wordsOf(heading.replace(MENTIONED, ' ').replace(/[?!:,.;–—-]/gu, ' '));
  const days = words.filter((word) => daysNamed(word).length > 0);
  const parts = words.filter((word, at) => isPart(word) && !isVerb(words, at));
  if (days.length > 1 || parts.length > 1) return '';
  return [...days, ...parts].join(' ');
}

/** `I am free on Monday` names no morning: `am` counts where it stands behind a day, or nothing else is said. */
function isVerb(words: readonly string[], at: number): boolean {
  if (words[at] !== 'am') return false;
  const isBehindDay = daysNamed(words[at - 1] ?? '').length > 0;
  return !isBehindDay && words.length > 1;
}

/** Whether a heading says a day or a part of it and nothing else: `Monday AM`. */
export function isTimeAlone(heading: string): boolean {
  const { words } = wordsOf(heading.replace(/[?!:,.;–—-]/gu, ' '));
  return timesNamedIn(heading) !== '' && words.every((word) => isPart(word) || daysNamed(word).length > 0);
}

/** A piece with what its heading says and it does not say itself. */
function withRow(piece: string, named: string): string {
  if (named === '') return piece;
  const own = wordsOf(piece);
  const hasDay = own.words.some((word) => daysNamed(word).length > 0);
  const hasPart = own.hours.length > 0 || own.words.some(isPart);
  const kept = named.split(' ').filter((word) => !(isPart(word) ? hasPart : hasDay));
  return [...kept, piece].join(' ');
}

interface Slots {
  readonly slots: readonly string[];
  readonly days: readonly string[];
  /** Whether every word of it was understood. */
  readonly isTime: boolean;
}

const NO_SLOTS: Slots = { slots: [], days: [], isTime: false };

/** The slots of one piece; a piece that names only a part goes on with the days of the piece before it (`Mon am, pm`). */
function slotsOf(piece: string, daysBefore: readonly string[]): Slots {
  const day = PLAIN_SLOT.exec(piece)?.[1];
  if (day !== undefined) return { slots: [piece], days: [day], isTime: true };
  const shift = shiftNamed(piece);
  if (shift !== undefined) return { slots: [shift], days: [], isTime: true };
  const { words, hours } = wordsOf(piece);
  const days = words.flatMap(daysNamed);
  const parts = [
    ...words.flatMap((word) => PARTS.filter(([, pattern]) => pattern.test(word)).map(([part]) => part)),
    ...hours,
  ];
  const isUnderstood = words.every(
    (word) => daysNamed(word).length > 0 || PARTS.some(([, pattern]) => pattern.test(word)),
  );
  if (!isUnderstood || days.length + parts.length === 0) return NO_SLOTS;
  const meant = days.length > 0 ? days : daysBefore.length > 0 ? daysBefore : WEEKDAYS;
  const partsMeant = parts.length > 0 ? parts : WORKING_DAY;
  return {
    slots: meant.flatMap((day) => partsMeant.map((part) => `${day} ${part}`)),
    days: meant,
    isTime: true,
  };
}
