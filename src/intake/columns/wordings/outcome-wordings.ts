import type { Field } from '../../../domain/files/file-fields.js';

/** What was aimed at, expected, or so before is no value of the day. */
const ANOTHER_VALUE =
  /\b(target|goal|aim|expected|planned|benchmark|threshold|limit|previous|prior|last|baseline|national|average|mean|median|variance|change|difference|rank|rating scale|not|unmet|comments?|notes?|id|number of staff)\b/;

/** Headings of files about outcomes that mean a field in many of them; the first that fits decides, and it is confirmed. */
const WORDINGS: readonly { readonly target: Field; readonly pattern: RegExp }[] = [
  {
    target: 'denominator',
    pattern: /\b(denominator|out of|opportunities|(?:bed|patient) days|sample|population|total)\b/,
  },
  { target: 'date', pattern: /\b(date|month|period|day)\b/ },
  { target: 'measure', pattern: /\b(measure|indicator|metric|kpi|audit|standard|topic)\b/ },
  {
    target: 'value',
    pattern: /\b(value|score|result|rate|count|numerator|percent|percentage|compliance|achieved|actual)\b/,
  },
  { target: 'about', pattern: /^(?:ward|unit|team|area|person|staff|employee|colleague)\b.* or \b/ },
];

/** Which field a heading in a file of outcomes is likely to mean; undefined for none. */
export function outcomeWorded(phrase: string): Field | undefined {
  if (ANOTHER_VALUE.test(phrase)) return undefined;
  return WORDINGS.find(({ pattern }) => pattern.test(phrase))?.target;
}
