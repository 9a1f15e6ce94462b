import type { ReportFormat } from '../reports/issued-report.js';
import { printable } from '../text/printable.js';
import { patternOfWords, sourceOfQuote } from './pattern-of-quote.js';

/** What is to go from a report that was handed out. */
export interface GoesFromReport {
  /** What the person wrote. */
  readonly said: readonly string[];
  /** Their names in full, and their e-mails: nothing else is written so. */
  readonly names: readonly string[];
  /** Numbers that name them, which elsewhere may be any figure. */
  readonly numbers: readonly string[];
  /** What they alone are on the roster, such as `site: Harbour Clinic`. */
  readonly groups: readonly string[];
  /** What stands in its place; absent: what an erasure says. */
  readonly instead?: string;
}

/** What stands in its place where somebody asked for it. */
const GONE_FROM_REPORT = '[erased on request]';

/** Where a report quotes somebody word for word; CSV quotes nobody. */
const QUOTED: Readonly<Record<ReportFormat, RegExp | undefined>> = {
  md: /(?<=^- “).*(?=”$)/gmu,
  html: /(?<=<blockquote>)[^<]*(?=<\/blockquote>)/gu,
  json: /(?<="texts": \[\n(?: *"(?:[^"\\]|\\.)*",\n)* *")(?:[^"\\]|\\.)*(?=",?\n)/gu,
  csv: undefined,
};

/**
 * What puts a report otherwise: a quote goes as a whole where it is theirs, and is looked for nowhere but among quotes, for what somebody
 * wrote may be a word of every report. So no figure, and nothing that is said of one, becomes another.
 */
export function withoutQuotes(goes: GoesFromReport): (text: string, format: ReportFormat) => string {
  const { said, numbers, instead = GONE_FROM_REPORT } = goes;
  const texts = [...new Set(said.flatMap((text) => [text, printable(text)]))].filter(
    (text) => text.trim() !== '',
  );
  const whole =
    texts.length === 0 ? undefined : new RegExp(`^\\s*(?:${texts.map(sourceOfQuote).join('|')})\\s*$`, 'u');
  const inQuotes = patternOfWords(numbers);
  const elsewhere = withoutNames(goes);
  const quote = (text: string) => {
    if (whole?.test(text)) return instead;
    return inQuotes === undefined ? text : text.replace(inQuotes, instead);
  };
  return (text, format) => {
    const quoted = QUOTED[format];
    return elsewhere(quoted === undefined ? text : text.replace(quoted, quote));
  };
}

/** What takes out of any other text of a report who they are: also of its title, settings and the names of its groups. */
export function withoutNames({
  names,
  groups,
  instead = GONE_FROM_REPORT,
}: Pick<GoesFromReport, 'names' | 'groups' | 'instead'>): (text: string) => string {
  const named = patternOfWords(names);
  const grouped = patternOfWords(groups);
  return (text) => {
    const without = named === undefined ? text : text.replace(named, instead);
    return grouped === undefined
      ? without
      : without.replace(grouped, (found) => `${found.slice(0, found.indexOf(':'))}: ${instead}`);
  };
}
