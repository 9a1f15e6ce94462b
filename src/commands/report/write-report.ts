import type { Context } from '../../context.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import type { Period } from '../../domain/dates/quarter.js';
import { UsageError } from '../../errors.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { reportAs } from '../../rendering/report/report-as.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { deliver, deliverOfChange } from '../output/deliver.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { cohortPeriod } from './cohort-period.js';
import { type Issue, issueReport } from './issue-report.js';
import { showDefinitions } from './list-definitions.js';
import { type MadeReport, makeReport } from './make-report.js';
import { type PartOptions, partAskedFor, refuseOtherParts } from './part-asked-for.js';
import { type PeriodOptions, periodAskedFor } from './period-asked-for.js';
import { programmeKnownOn } from './programme-known-on.js';
import { reportInTerminal } from './report-in-terminal.js';
import type { ReportRequest } from './report-input-of.js';
import { reportWithOthers } from './report-with-others.js';

export interface ReportOptions extends OutputOptions, PartOptions, PeriodOptions {
  /** The last day of which it takes in what was recorded. */
  readonly knownOn?: IsoDate;
  /** Whether the report is handed out, and so kept as it is. */
  readonly issue?: boolean;
  /** Other programmes, by their files or folders, to stand beside this one. */
  readonly with?: readonly string[];
  /** Whether what its numbers are is asked for, and no report. */
  readonly definitions?: boolean;
}

/** Writes the evaluation report of a quarter, or of a period of its own; of every round, or of the one named. */
export async function writeReport(context: Context, options: ReportOptions): Promise<void> {
  if (options.definitions === true) {
    refuseWhatAsksForReport(context, options);
    await showDefinitions(context, options);
    return;
  }
  if (options.with !== undefined) {
    await writeTogether(context, options, options.with);
    return;
  }
  refuseOtherParts(options, options.issue === true);
  const request = await requestOf(context, options);
  const format = formatFor(context, options, { terminal: 'table', pipe: 'md' });
  if (options.issue === true) {
    refuseUnwritable(context, options);
    warnOfUnfinished(context, request.period);
  }
  const { knownOn } = options;
  const then = knownOn === undefined ? undefined : await programmeKnownOn(context, knownOn);
  const make = (db: ReadHandle): MadeReport => makeReport(then ?? db, context, request);
  const made =
    options.issue === true
      ? await changing(context, (db, note) => issueReport({ db, note }, context, make(db)))
      : await reading(context, (db): Partial<Issue> & MadeReport => make(db));
  then?.close();
  const { texts, isNew } = made;
  const report = partAskedFor(made.report, options);
  if (format === 'table') context.out.write(reportInTerminal(context, report));
  else {
    const handOver = options.issue === true ? deliverOfChange : deliver;
    const csv = { bom: request.settings.exports.byteOrderMark };
    handOver(context, texts?.[format] ?? reportAs(format, report, csv), options);
  }
  sayWhatIsKept(context, report, isNew === false);
}

/** @throws UsageError where the definitions are asked for and a report, or of a round: they would be passed over. */
function refuseWhatAsksForReport(
  { round }: Context,
  { quarter, from, to, compare, knownOn, for: audience, sections, issue, with: others }: ReportOptions,
): void {
  if (round !== undefined)
    throw new UsageError(
      'What the numbers of a report are is the same for every round.',
      'Leave --round out.',
    );
  const asked = Object.entries({
    '--quarter': quarter,
    '--from': from,
    '--to': to,
    '--compare': compare,
    '--known-on': knownOn,
    '--for': audience,
    '--sections': sections,
    '--issue': issue,
    '--with': others,
  });
  const [first] = asked.find(([, value]) => value !== undefined) ?? [];
  if (first !== undefined)
    throw new UsageError(
      `--definitions makes no report, so ${first} means nothing with it.`,
      `Leave ${first} out, or --definitions.`,
    );
}

/** Several programmes side by side. @throws UsageError beside what asks for one alone. */
async function writeTogether(
  context: Context,
  options: ReportOptions,
  named: readonly string[],
): Promise<void> {
  const { compare, knownOn, issue, for: audience, sections } = options;
  refuseBeside('--with', {
    '--round': context.round,
    '--compare': compare,
    '--known-on': knownOn,
    '--issue': issue,
    '--for': audience,
    '--sections': sections,
  });
  const settings = await loadSettings(context);
  const { period } = periodAskedFor(context, options, settings);
  const report = await reportWithOthers(context, { named, settings, period });
  const format = formatFor(context, options, { terminal: 'table', pipe: 'md' });
  if (format === 'table') context.out.write(reportInTerminal(context, report));
  else deliver(context, reportAs(format, report, { bom: settings.exports.byteOrderMark }), options);
}

/** @throws UsageError for the first of these options that was given: it would be passed over. */
function refuseBeside(option: string, others: Readonly<Record<string, unknown>>): void {
  const [first] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (first === undefined) return;
  throw new UsageError(
    `A report on several programmes is made of each as a whole, so ${first} means nothing with ${option}.`,
    `Leave ${first} out, or ${option}.`,
  );
}

async function requestOf(context: Context, options: ReportOptions): Promise<ReportRequest> {
  const settings = await loadSettings(context);
  const { knownOn } = options;
  const latest = context.calendarDay > context.today ? context.calendarDay : context.today;
  if (knownOn !== undefined && knownOn > latest)
    throw new UsageError(
      `What will be known on ${knownOn} is not known yet (today is ${latest}).`,
      'Give --known-on a day that has come, or leave it out for everything on record.',
    );
  const { round, today } = context;
  const asked = { settings, knownOn, round };
  const isCohort = round !== undefined && !namesPeriod(options);
  if (!isCohort) return { ...asked, ...periodAskedFor(context, options, settings) };
  const period = await reading(context, (db) => cohortPeriod(db, round, today));
  return { ...asked, period, previous: null };
}

/** Whether a call says which days its report is about; of a round that is named alone, all its days are meant. */
function namesPeriod({ quarter, from, to, compare }: PeriodOptions): boolean {
  return [quarter, from, to, compare].some((each) => each !== undefined);
}

/** What is issued stays beside every later report, which then may not tell what a few people changed in between. */
function warnOfUnfinished(context: Context, { name, until, to, isToDate }: Period): void {
  if (!isToDate) return;
  const whole = addDays(to, 1);
  context.note(
    `Note: ${name} runs until ${to}, and this report only counts up to ${until}. It will stay beside the one on the whole of ${name}, which has to hide what only a few people change until then. It is better to issue it on ${whole} or later; until then, make it without --issue.`,
  );
}

function sayWhatIsKept(
  context: Context,
  { occasion: { issuedAs, producedOn } }: DatedReport,
  isKnown: boolean,
): void {
  if (issuedAs === null) return;
  context.note(
    isKnown
      ? `Nothing has changed since report ${issuedAs} was issued on ${producedOn}: it stays the one that is handed out.`
      : `Issued as report ${issuedAs}, and kept as it is: mentor report show ${issuedAs}`,
  );
}
