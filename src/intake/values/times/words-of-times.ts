import { remembered } from '../../../domain/text/remembered.js';
import { answerKey } from '../blanks/not-applicable.js';

/** Days as they are kept, and how people write them. */
export const DAYS: readonly (readonly [string, RegExp])[] = [
  ['Mon', /^(?:mon(?:day)?s?|lundis?|montags?|lunes)$/u],
  ['Tue', /^(?:tues?(?:day)?s?|mardis?|dienstags?|martes)$/u],
  ['Wed', /^(?:wed(?:nesday)?s?|mercredis?|mittwochs?|miércoles|miercoles)$/u],
  ['Thu', /^(?:thu(?:rs?)?(?:day)?s?|jeudis?|donnerstags?|jueves)$/u],
  ['Fri', /^(?:fri(?:day)?s?|vendredis?|freitags?|viernes)$/u],
  ['Sat', /^(?:sat(?:urday)?s?|samedis?|samstags?|sonnabends?|sábados?|sabados?)$/u],
  ['Sun', /^(?:sun(?:day)?s?|dimanches?|sonntags?|domingos?)$/u],
];
/** Parts of a day as they are kept, and how people write them. */
export const PARTS: readonly (readonly [string, RegExp])[] = [
  ['am', /^(?:am|a\.m\.?|mornings?|matins?|matinées?|vormittags?|morgens?|mañanas?|manana)$/u],
  ['pm', /^(?:pm|p\.m\.?|afternoons?|après-midi|apres-midi|nachmittags?|tardes?)$/u],
  ['eve', /^(?:eve|evenings?|soirs?|soirées?|abends?|noches?)$/u],
];
const GROUPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:weekdays?|any ?weekday|en semaine|werktags?|entre semana)$/u, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
  [/^(?:weekends?|le week-end|wochenende|fin de semana)$/u, ['Sat', 'Sun']],
  [
    /^(?:any ?days?|every ?days?|all ?days|daily|all week)$/u,
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ],
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

const SHIFTS: readonly (readonly [string, RegExp])[] = [
  ['Early', /^(?:early|earlies|early shifts?|frühdienst)$/u],
  ['Late', /^(?:late|lates|late shifts?|spätdienst)$/u],
  ['Long day', /^long[ -]days?(?: shifts?)?$/u],
  ['Twilight', /^twilights?(?: shifts?)?$/u],
  ['Night', /^(?:nights?|night shifts?|nachtdienst)$/u],
];

/** The name of the shift that a whole text is. */
export function shiftNamed(text: string): string | undefined {
  const key = answerKey(text);
  return SHIFTS.find(([, words]) => words.test(key))?.[0];
}

/** Whether a word is a part of the day. */
export function isPart(word: string): boolean {
  return PARTS.some(([, pattern]) => pattern.test(word));
}

/** The days and the parts of the day among words, whatever else they say. */
export function namedIn(text: string): {
  readonly days: readonly string[];
  readonly parts: readonly string[];
} {
  const { words, hours } = wordsOf(text.replace(/[.,;!?]/gu, ' '));
  return {
    days: words.flatMap(daysNamed),
    parts: [
      ...words.flatMap((word) => PARTS.filter(([, pattern]) => pattern.test(word)).map(([part]) => part)),
      ...hours,
    ],
  };
}

/** Whether words name a day, a part of one or a shift. */
export function namesTime(text: string): boolean {
  const { days, parts } = namedIn(text);
  return days.length + parts.length > 0 || shiftNamed(text) !== undefined;
}

/** The words of a piece without fillers and brackets, and the parts of the day that its hours touch. */
export const wordsOf: (piece: string) => {
  readonly words: readonly string[];
  readonly hours: readonly string[];
} = remembered((piece) => {
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
      /\b([a-z]{3,})(?:\s*[-–—]\s*|\s+(?:to|through|till|bis)\s+)([a-z]{3,})\b/gu,
      (range, from, to) => daysBetween(from, to).join(' ') || range,
    );
  const words = clean.split(' ').filter((word) => word !== '' && (!FILLERS.has(word) || word === 'am'));
  return { words, hours };
});

/** The days that a word names; several of `weekdays`. */
export const daysNamed: (word: string) => readonly string[] = remembered((word) => {
  const group = GROUPS.find(([pattern]) => pattern.test(word))?.[1];
  return group ?? DAYS.filter(([, pattern]) => pattern.test(word)).map(([day]) => day);
});

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
