import { listSeparatorOf, splitList } from './lists.js';
import { answerKey } from './not-applicable.js';
import { parseYesNo } from './yes-no.js';

const DAYS: readonly (readonly [string, RegExp])[] = [
  ['Mon', /^(?:mon(?:day)?s?|lundis?|montags?|lunes)$/u],
  ['Tue', /^(?:tues?(?:day)?s?|mardis?|dienstags?|martes)$/u],
  ['Wed', /^(?:wed(?:nesday)?s?|mercredis?|mittwochs?|miércoles|miercoles)$/u],
  ['Thu', /^(?:thu(?:rs?)?(?:day)?s?|jeudis?|donnerstags?|jueves)$/u],
  ['Fri', /^(?:fri(?:day)?s?|vendredis?|freitags?|viernes)$/u],
  ['Sat', /^(?:sat(?:urday)?s?|samedis?|samstags?|sonnabends?|sábados?|sabados?)$/u],
  ['Sun', /^(?:sun(?:day)?s?|dimanches?|sonntags?|domingos?)$/u],
];
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['am', /^(?:am|a\.m\.?|mornings?|matins?|matinées?|vormittags?|morgens?|mañanas?|manana)$/u],
  ['pm', /^(?:pm|p\.m\.?|afternoons?|après-midi|apres-midi|nachmittags?|tardes?)$/u],
  ['eve', /^(?:eve|evenings?|soirs?|soirées?|abends?|noches?)$/u],
];
const SHIFTS: readonly (readonly [string, RegExp])[] = [
  ['Early', /^(?:early|earlies|early shifts?|frühdienst)$/u],
  ['Late', /^(?:late|lates|late shifts?|spätdienst)$/u],
  ['Long day', /^long[ -]days?(?: shifts?)?$/u],
  ['Twilight', /^twilights?(?: shifts?)?$/u],
  ['Night', /^(?:nights?|night shifts?|nachtdienst)$/u],
];
const GROUPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:weekdays?|any ?weekday|en semaine|werktags?|entre semana)$/u, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
  [/^(?:weekends?|le week-end|wochenende|fin de semana)$/u, ['Sat', 'Sun']],
  [/^(?:any ?day|every ?day|daily|all week)$/u, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']],
];
const FILLERS = new Set([
  'and',
  'or',
  'et',
  'und',
  'y',
  'on',
  'in',
  'the',
  'le',
  'der',
  'am',
  'la',
  'por',
  'all',
  'day',
  'only',
  ':',
  '-',
]);
/** A piece as it is written out again. */
const PLAIN_SLOT = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:am|pm|eve)$/;
/** No statement of times is longer; a text beyond it is kept as written. */
const LONGEST = 2000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const WORKING_DAY = ['am', 'pm'];

/**
 * `parseAvailability` reads when someone can meet, as days, parts of days, hours or shifts, into `Mon am`, `Mon pm`, `Mon eve`
 * or the name of a shift, each once. A day alone means its morning and afternoon; a part alone means that part of each
 * weekday; `any time` or `flexible` means every part of every day; `Mon 9-12` or `Tue 14:00–18:00` mean the parts they touch (afternoon from 12, evening from 17). In a grid, `row` is
 * what stands in the header (`Monday`, or `Morning`), or the whole header: a day or part that the cell does not say is taken from it. What is none of these is kept as it is written: a shift's own name.
 */
export function parseAvailability(text: string, row = ''): string[] {
  if (text.length > LONGEST) return [text.trim()];
  const pieces = splitList(text, listSeparatorOf([text]));
  const slots = new Set<string>();
  const named = timesNamedIn(row);
  let days: readonly string[] = [];
  for (const piece of pieces) {
    if (named === '' && ANY_TIME.test(piece)) {
      for (const slot of EVERY_TIME) slots.add(slot);
      continue;
    }
    const said = parseYesNo(piece) ?? (FREE.test(piece) ? true : BUSY.test(piece) ? false : undefined);
    if (said === false || (said === true && named === '')) continue;
    const found = slotsOf(said === true ? named : withRow(piece, named), days);
    days = found.days;
    for (const slot of found.slots) slots.add(slot);
  }
  return [...slots];
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

function isPart(word: string): boolean {
  return PARTS.some(([, pattern]) => pattern.test(word));
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

/** The slots of one piece; a piece that names only a part goes on with the days of the piece before it (`Mon am, pm`). */
function slotsOf(piece: string, daysBefore: readonly string[]): { slots: string[]; days: readonly string[] } {
  const day = PLAIN_SLOT.exec(piece)?.[1];
  if (day !== undefined) return { slots: [piece], days: [day] };
  const shift = SHIFTS.find(([, words]) => words.test(answerKey(piece)))?.[0];
  if (shift !== undefined) return { slots: [shift], days: [] };
  const { words, hours } = wordsOf(piece);
  const days = words.flatMap(daysNamed);
  const parts = [
    ...words.flatMap((word) => PARTS.filter(([, pattern]) => pattern.test(word)).map(([part]) => part)),
    ...hours,
  ];
  const isUnderstood = words.every(
    (word) => daysNamed(word).length > 0 || PARTS.some(([, pattern]) => pattern.test(word)),
  );
  if (!isUnderstood || days.length + parts.length === 0) return { slots: [piece.trim()], days: [] };
  const meant = days.length > 0 ? days : daysBefore.length > 0 ? daysBefore : WEEKDAYS;
  const partsMeant = parts.length > 0 ? parts : WORKING_DAY;
  return { slots: meant.flatMap((day) => partsMeant.map((part) => `${day} ${part}`)), days: meant };
}

/** The words of a piece without fillers and brackets, and the parts of the day that its hours touch. */
function wordsOf(piece: string): { words: string[]; hours: string[] } {
  const hours: string[] = [];
  const clean = answerKey(piece)
    .replace(
      /(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*(?:-|–|—|to|bis|à|a)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?(?:\s*(?:uhr|h))?/gu,
      (_, from, _m, fromHalf, to, _n, toHalf) => {
        hours.push(
          ...partsBetween(
            hourOf(from, fromHalf ?? (Number(from) < Number(to) ? toHalf : undefined)),
            hourOf(to, toHalf),
          ),
        );
        return ' ';
      },
    )
    .replace(/[()[\]&+/]/gu, ' ')
    .replace(
      /\b([a-z]{3,})\s*[-–—]\s*([a-z]{3,})\b/gu,
      (range, from, to) => daysBetween(from, to).join(' ') || range,
    );
  const words = clean.split(' ').filter((word) => word !== '' && (!FILLERS.has(word) || word === 'am'));
  return { words, hours };
}

function daysNamed(word: string): string[] {
  const group = GROUPS.find(([pattern]) => pattern.test(word))?.[1];
  return group === undefined
    ? DAYS.filter(([, pattern]) => pattern.test(word)).map(([day]) => day)
    : [...group];
}

/** `mon` to `fri`, both included; empty when either is no day, or they stand the wrong way round. */
function daysBetween(from: string, to: string): string[] {
  const at = (word: string) => DAYS.findIndex(([, pattern]) => pattern.test(word));
  return at(from) < 0 || at(to) < at(from)
    ? []
    : DAYS.slice(at(from), at(to) + 1).map(([day]) => day.toLowerCase());
}

function hourOf(hour: string, half: string | undefined): number {
  return half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
}

function partsBetween(from: number, to: number): string[] {
  const end = to <= from ? 24 : to;
  return [
    ...(from < 12 ? ['am'] : []),
    ...(from < 17 && end > 12 ? ['pm'] : []),
    ...(end > 17 ? ['eve'] : []),
  ];
}
