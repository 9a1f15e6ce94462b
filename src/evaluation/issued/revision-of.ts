import { BUILT_IN_INSTRUMENTS } from '../../domain/instruments/built-in-instruments.js';
import {
  type IssuedFigure,
  type IssuedReport,
  isSameScope,
  type ReportScope,
} from '../../domain/reports/issued-report.js';
import { hasCosts } from '../../domain/settings/cost-settings.js';
import { DEFAULT_SETTINGS, type Settings, USUAL_GROUPS } from '../../domain/settings/settings.js';
import type { ReportInput } from '../facts/report-input.js';
import type { Report, RevisedFigure, Revision } from '../report-value.js';
import { figureKey, figuresOf } from './figures-of.js';
import { reasonsOfRevision } from './reasons-of-revision.js';

/** What has become of a report that was issued on the same days: each number that is another now, and why; null where none was. */
export function revisionOf(report: Report, input: ReportInput): Revision | null {
  const scope = scopeOf(input);
  const issued = input.issuedBefore.findLast((one) => isSameScope(one, scope));
  if (issued === undefined) return null;
  const all = figuresOf(report);
  // A period that only one of the two was compared with has nothing to differ from.
  const now = withPeriodsOf(issued.figures, all);
  const changed = changedFigures(withPeriodsOf(all, issued.figures), now);
  const since = { factsThen: issued.factsThen, factsNow: input.factsOnRecord };
  const settings = { before: issued.settings, now: settingsOfReport(input.settings) };
  return {
    issued,
    same: now.length - changed.filter((one) => one.now !== null).length,
    changed,
    reasons: reasonsOfRevision({ ...since, settings, hasChanged: changed.length > 0 }),
  };
}

/** The report issued last on the period before; null for none. */
export function issuedOfPrevious({ issuedBefore, previous, round }: ReportInput): IssuedReport | null {
  if (previous === null) return null;
  const scope = scopeOf({ period: previous, round });
  return issuedBefore.findLast((one) => isSameScope(one, scope)) ?? null;
}

/** The days and the round a report is about. */
export function scopeOf({ period, round }: Pick<ReportInput, 'period' | 'round'>): ReportScope {
  const { name, from, to, until } = period;
  return { periodName: name, from, to, until, round };
}

/** Reports that were issued before groups could be named say nothing of those that are usual. */
function reportSettingsOf({ groups, ...report }: Settings['report']): Partial<Settings['report']> {
  return groups.join() === USUAL_GROUPS.join() ? report : { ...report, groups };
}

/** The settings that a report's numbers depend on, as JSON. */
export function settingsOfReport({
  programmeName,
  cadence,
  report,
  matching,
  instruments,
  plan,
  costs,
  outcomes,
  agreement: { months },
  milestones,
  protectedHoursAYear,
}: Settings): string {
  const { defaultCapacity, criteria } = matching;
  const changed = instruments.filter((one) => !BUILT_IN_INSTRUMENTS.includes(one));
  return JSON.stringify({
    programmeName,
    cadence,
    report: reportSettingsOf(report),
    matching: { defaultCapacity, criteria },
    // As they come with the program, a version of it has them.
    ...(changed.length === 0
      ? {}
      : { instruments: Object.fromEntries(changed.map((one) => [one.key, one])) }),
    // Left out where nothing else is stated, as reports that were issued before these were kept leave them out.
    ...(months === DEFAULT_SETTINGS.agreement.months ? {} : { agreement: { months } }),
    ...(milestones.ofProgramme.length === 0 ? {} : { milestones: milestones.ofProgramme }),
    ...(protectedHoursAYear === null ? {} : { protectedHoursAYear }),
    ...(plan.length === 0 ? {} : { plan }),
    ...(hasCosts(costs) ? { costs } : {}),
    ...(outcomes.length === 0 ? {} : { outcomes }),
  });
}

function changedFigures(then: IssuedReport['figures'], now: readonly IssuedFigure[]): RevisedFigure[] {
  const before = new Map(then.map((figure) => [figureKey(figure), figure]));
  const current = new Set(now.map(figureKey));
  const gone = then.filter((figure) => !current.has(figureKey(figure)));
  return [
    ...now
      .map((figure) => ({ issued: before.get(figureKey(figure)) ?? null, now: figure }))
      .filter(({ issued, now: figure }) => issued === null || !isSame(issued, figure)),
    ...gone.map((figure) => ({ issued: figure, now: null })),
  ];
}

/** The figures of periods that the others are of, too. */
function withPeriodsOf(others: readonly IssuedFigure[], figures: readonly IssuedFigure[]): IssuedFigure[] {
  const periods = new Set(others.map(({ period }) => period));
  return figures.filter(({ period }) => periods.has(period));
}

const NUMBERS = ['value', 'n', 'denominator', 'low', 'high'] as const;

/** As many decimals as a report keeps: less is the noise of arithmetic. */
const PRECISION = 1e6;

function isSame(one: IssuedFigure, other: IssuedFigure): boolean {
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * PRECISION));
  return one.state === other.state && NUMBERS.every((name) => rounded(one[name]) === rounded(other[name]));
}
