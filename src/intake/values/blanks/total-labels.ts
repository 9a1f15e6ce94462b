/** Words for a total in English, German, French, Spanish and Dutch: none of them is anybody's name. */
const TOTAL =
  '(?:(?:grand|overall|running|final|sub|zwischen|gesamt|sous|general)[- ]?)?(?:totals?|totaux|totales|totaal|summe|somme)';
/** The same for what counts and averages. */
const COUNT =
  'count|headcount|average|gesamt(?:summe|ergebnis)?|insgesamt|anzahl|durchschnitt|moyenne|recuento|promedio|aantal|gemiddelde';
/** Words that mean so with a figure or an `of` behind them alone: Max, Min and Suma are people. */
const WITH_MORE = 'sum|suma|som|avg|mean|median|minimum|maximum|min|max|number|nombre|media';

const LABELS: readonly RegExp[] = [
  // `Total`, `Total 12`, `Total général`
  new RegExp(`^(?:${TOTAL}|${COUNT})(?: g[ée]n[ée]ral)?[\\s\\d.,%]*$`, 'iu'),
  // `Grand Total: 12`, `Sum = 3`, `TOTAL (3)`
  new RegExp(`^(?:${TOTAL}|${COUNT}|${WITH_MORE})\\s*[:=(–-]`, 'iu'),
  // `Total staff`, `Total number of employees`
  new RegExp(
    `^${TOTAL}\\s+(?:for|of|in|number|count|staff|employees?|headcount|people|persons?|records?|rows?|members?|fte|wte|de|des|der|van)\\b`,
    'iu',
  ),
  // `Count of ICU`, `Anzahl von Mitarbeitern`
  new RegExp(`^(?:${COUNT}|${WITH_MORE})\\s+(?:of|von|der|de|van|for|in|by)\\b`, 'iu'),
  // `A&E subtotal`, `Emergency Total: 12`, `ICU Count`, as outlines of spreadsheets write them
  new RegExp(`\\s(?:${TOTAL}|count|average|gesamtsumme|ergebnis)\\s*(?:[:=(].*)?$`, 'iu'),
];

/** No label is longer. */
const LONGEST = 80;

/** Whether a text is the label of a total, a count or an average rather than anything of a person: `A&E subtotal`, `Count of ICU`. */
export function isTotalLabel(text: string): boolean {
  const written = text.trim();
  return written.length <= LONGEST && LABELS.some((label) => label.test(written));
}
