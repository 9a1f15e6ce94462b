/** Whether `03/04/2025` is the third of April or the fourth of March. */
export type DateOrder = 'day-first' | 'month-first';

/** What the dates of a column, taken together, say about their order. */
export type DateOrderVerdict =
  | { readonly verdict: 'decided'; readonly order: DateOrder; readonly evidence: string }
  /** No value depends on the order: all are ISO dates, name the month, or are blank. */
  | { readonly verdict: 'not needed' }
  | { readonly verdict: 'ambiguous'; readonly example: string }
  | { readonly verdict: 'contradictory'; readonly dayFirst: string; readonly monthFirst: string };

/** Two numbers, a year, and perhaps a time: the shape whose order must be decided. */
export const NUMERIC_DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,?[\sT]+(.*))?$/u;

const DAY_AND_MONTH = /^(\d{1,2})[-/](\d{1,2})$/u;

const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\.?,?\s+(?=\S*\d)/iu;

/** `Tuesday 14th July 2026`, `Tue, 14/07/2026`: the day of the week adds nothing. */
export function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '');
}

/**
 * `dateOrderOf` decides the order from all values of a column, never cell by cell: a first part over 12, or dots
 * (31.12.2025), mean day first; a second part over 12 means month first; both in one column contradict each other.
 */
export function dateOrderOf(values: Iterable<string>): DateOrderVerdict {
  const evidence = new DateOrderEvidence();
  for (const value of values) evidence.add(value);
  return evidence.verdict();
}

/** The same for values that come one at a time. */
export class DateOrderEvidence {
  #dayFirst: string | undefined;
  #monthFirst: string | undefined;
  #example: string | undefined;

  add(value: string): void {
    const text = value.trim();
    const day = withoutWeekday(text);
    const parts = NUMERIC_DATE.exec(day);
    if (parts === null) {
      this.#addWithoutYear(day);
      return;
    }
    const [, first, mark, second] = parts;
    if (Number(first) > 12 || mark === '.') this.#dayFirst ??= text;
    else if (Number(second) > 12) this.#monthFirst ??= text;
    else this.#example ??= text;
  }

  /** `28/7` tells the order as well; `3/4` is refused alone, and no reason to refuse its file. */
  #addWithoutYear(day: string): void {
    const [, first, second] = DAY_AND_MONTH.exec(day) ?? [];
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) this.#dayFirst ??= day;
    else if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) this.#monthFirst ??= day;
  }

  verdict(): DateOrderVerdict {
    const [dayFirst, monthFirst, example] = [this.#dayFirst, this.#monthFirst, this.#example];
    if (dayFirst !== undefined && monthFirst !== undefined)
      return { verdict: 'contradictory', dayFirst, monthFirst };
    if (dayFirst !== undefined) return { verdict: 'decided', order: 'day-first', evidence: dayFirst };
    if (monthFirst !== undefined) return { verdict: 'decided', order: 'month-first', evidence: monthFirst };
    return example === undefined ? { verdict: 'not needed' } : { verdict: 'ambiguous', example };
  }
}
