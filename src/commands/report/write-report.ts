import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { addDays, daysBetween } from '../../domain/dates/iso-date.js';
import { customPeriod, type Period, previousQuarter, quarterNamed } from '../../domain/dates/quarter.js';
import type { Round } from '../../domain/rounds/round.js';
import type { Settings } from '../../domain/settings/settings.js';
import { UsageError } from '../../errors.js';
import { evaluateQuarter } from '../../evaluation/evaluate-quarter.js';
import type { PeopleAsOf, ReportInput, RoundWithParticipants } from '../../evaluation/facts/report-input.js';
import { waitingAt } from '../../evaluation/facts/waiting-at.js';
import type { Report } from '../../evaluation/report-value.js';
import { reportAsCsv } from '../../rendering/report/report-as-csv.js';
import { reportAsHtml } from '../../rendering/report/report-as-html.js';
import { reportAsJson } from '../../rendering/report/report-as-json.js';
import { reportAsMarkdown } from '../../rendering/report/report-as-markdown.js';
import { listCheckIns } from '../../store/check-ins.js';
import { listCodeLinks } from '../../store/code-links.js';
import type { ReadHandle } from '../../store/connection.js';
import { listFeedback } from '../../store/feedback-rows.js';
import { listNamedRules } from '../../store/named-rules.js';
import { listPairings } from '../../store/pairings.js';
import { participantsOf, participationsAsOf } from '../../store/participations.js';
import { peopleAsOf } from '../../store/people-as-of.js';
import { findRound, listRounds } from '../../store/rounds.js';
import { listRuns } from '../../store/runs.js';
import { listSurveyResponses } from '../../store/survey-responses.js';
import { deliver } from '../output/deliver.js';
import { type Format, formatFor, type OutputOptions } from '../output/show-table.js';
import { loadSettings } from '../session/load-settings.js';
import { reading } from '../session/reading-and-changing.js';
import { reportInTerminal } from './report-in-terminal.js';

export interface ReportOptions extends OutputOptions {
  /** true when --quarter stands alone. */
  readonly quarter?: string | true;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

const RENDERERS: Readonly<Record<Exclude<Format, 'table'>, (report: Report) => string>> = {
  md: reportAsMarkdown,
  csv: reportAsCsv,
  json: reportAsJson,
  html: reportAsHtml,
};

/** Writes the evaluation report of a quarter, or of a period of its own; of every round, or of the one named. */
export async function writeReport(context: Context, options: ReportOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { period, previous } = periodOf(context, options, settings);
  const report = evaluateQuarter(
    await reading(context, (db) => {
      const input = reportInput(db, { settings, period, previous });
      return context.round === undefined ? input : ofOneRound(input, findRound(db, context.round));
    }),
  );
  const format = formatFor(context, options, { terminal: 'table', pipe: 'md' });
  if (format === 'table') context.out.write(reportInTerminal(context, report));
  else deliver(context, RENDERERS[format](report), options);
}

/** @throws UsageError when the period is named twice over, or only by half. */
function periodOf(
  context: Context,
  options: ReportOptions,
  settings: Settings,
): { period: Period; previous: Period } {
  const { quarter, from, to } = options;
  const { today } = context;
  const { yearStartsInMonth } = settings.report;
  if (from === undefined && to === undefined) {
    const period = quarterNamed(
      quarter === undefined || quarter === true ? 'current' : quarter,
      yearStartsInMonth,
      today,
    );
    return { period, previous: previousQuarter(period, yearStartsInMonth, today) };
  }
  if (quarter !== undefined)
    throw new UsageError(
      'A report covers a quarter or a period of its own, not both.',
      'Leave out --quarter, or --from and --to.',
    );
  if (from === undefined || to === undefined)
    throw new UsageError('A period needs its first and its last day.', 'Give both --from and --to.');
  const period = customPeriod(from, to, today);
  const days = daysBetween(from, to) + 1;
  return { period, previous: customPeriod(addDays(from, -days), addDays(from, -1), today) };
}

/** Who there was and how they took part, as of a day. */
function peopleIn(db: ReadHandle, on: IsoDate): PeopleAsOf {
  const people = peopleAsOf(db, { on });
  const rounds = listRounds(db).map((round) => ({
    round,
    participants: participantsOf(people, participationsAsOf(db, round.id, { on })),
  }));
  return { people, rounds };
}

function reportInput(
  db: ReadHandle,
  { settings, period, previous }: { settings: Settings; period: Period; previous: Period },
): ReportInput {
  const { people, rounds } = peopleIn(db, period.until);
  const pairings = listPairings(db);
  return {
    settings,
    programmeName: settings.programmeName,
    period,
    previous,
    people,
    rounds,
    asOfPrevious: peopleIn(db, previous.until),
    pairings,
    checkIns: listCheckIns(db),
    feedback: listFeedback(db),
    surveys: rounds.map(({ round }) => ({
      round: round.name,
      responses: listSurveyResponses(db, round.id, { on: period.until }),
      links: listCodeLinks(db, round.id),
    })),
    runs: listRuns(db),
    namedRules: listNamedRules(db),
    waiting: waitingAt(period.until, { rounds, pairings }),
  };
}

/** What is stored of one round alone: a report on it counts nobody, and nothing, of another. */
function ofOneRound(input: ReportInput, { id, name }: Round): ReportInput {
  const ofRound = ({ round }: RoundWithParticipants) => round.id === id;
  const rounds = input.rounds.filter(ofRound);
  const { asOfPrevious } = input;
  const pairings = input.pairings.filter(({ roundId }) => roundId === id);
  const ids = new Set(pairings.map((pairing) => pairing.id));
  return {
    ...input,
    programmeName: `${input.programmeName}, ${name}`,
    rounds,
    ...(asOfPrevious === undefined
      ? {}
      : { asOfPrevious: { ...asOfPrevious, rounds: asOfPrevious.rounds.filter(ofRound) } }),
    pairings,
    checkIns: input.checkIns.filter(({ pairingId }) => ids.has(pairingId)),
    feedback: input.feedback.filter(({ pairingId }) => ids.has(pairingId)),
    surveys: input.surveys.filter(({ round }) => round === name),
    runs: input.runs.filter(({ roundId }) => roundId === id),
    waiting: waitingAt(input.period.until, { rounds, pairings }),
  };
}
