import type { Audience } from '../../domain/reports/audience.js';
import { UsageError } from '../../errors.js';
import { extractOf, reportFor } from '../../evaluation/extract.js';
import type { Report, Section } from '../../evaluation/report-value.js';
import type { PeriodOptions } from './period-asked-for.js';

/** Which part of a report a call asks for. */
export interface PartOptions {
  readonly for?: Audience;
  /** Numbers and names of sections. */
  readonly sections?: readonly string[];
}

/** @throws UsageError where two parts are asked for, or a part is to be issued: what is handed out is kept whole. */
export function refuseOtherParts(
  { for: audience, sections, compare }: PartOptions & Pick<PeriodOptions, 'compare'>,
  isIssued: boolean,
): void {
  if (audience !== undefined && sections !== undefined)
    throw new UsageError(
      '--for already says which sections a report has.',
      'Leave out --for, or --sections.',
    );
  if (isIssued && compare !== undefined)
    throw new UsageError(
      'A report is issued beside the period just before it, so that one can be compared with the next.',
      'Issue it without --compare, and make the comparison separately.',
    );
  if (isIssued && (audience !== undefined || sections !== undefined))
    throw new UsageError(
      'A report is issued whole, so that a later one can be compared with it.',
      'Issue it without --for and --sections, and make the part separately.',
    );
}

/** The part of the report that is asked for; else all of it. @throws UsageError for a section that there is not. */
export function partAskedFor<R extends Report>(report: R, { for: audience, sections }: PartOptions): R {
  if (audience !== undefined) return reportFor(audience, report);
  if (sections === undefined) return report;
  const chosen = sections.map((word) => sectionNamed(word, report));
  return extractOf(report, (section) => chosen.includes(section));
}

function sectionNamed(word: string, { sections }: Report): Section {
  const found = sections.find(({ number, name }) => String(number) === word || name === word);
  if (found !== undefined) return found;
  const there = sections.map(({ number, name }) => `${number} ${name}`).join(', ');
  throw new UsageError(`"${word}" is not a section of this report.`, `It has ${there}.`);
}
