import type { Period } from '../../domain/dates/quarter.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { type IssuedFigure, type IssuedReport, isSameScope } from '../../domain/reports/issued-report.js';
import type { FigureBasis, FigureDefinition } from '../definitions/figure-definition.js';
import type { ReportInput } from '../facts/report-input.js';
import { type Metric, toldInstead } from '../metric.js';
import type { Section } from '../report-value.js';

/** Numbers of one period that are worked out from the same answers. */
interface Family {
  readonly basis: FigureBasis;
  readonly period: Period;
  readonly metrics: Metric[];
}

type Known = Pick<ReportInput, 'issuedBefore' | 'period' | 'previous' | 'round' | 'settings'>;

/** Said in place of a number that is held back. */
export const HELD_BACK = 'too few changes since last issued';

/**
 * The sections without numbers that would tell of a few beside a report that was issued: two means with their n give away the sum of what
 * came between, two distributions each answer of it, two extremes who it was. Where answers are the same but for those of fewer people than
 * a group, everything that is worked out from them is held back; where nothing has changed, it stands as it was issued.
 */
export function withoutChangesOfFew(
  sections: readonly Section[],
  definitions: readonly FigureDefinition[],
  input: Known,
): Section[] {
  const { smallestGroup } = input.settings.report;
  // Where one person is a group, there is nobody to protect.
  if (smallestGroup <= 1) return [...sections];
  const reports = reportsBefore(input).map(shownIn);
  const heldBack = new Set(
    familiesOf(sections, definitions, input)
      .filter((family) => reports.some((report) => tellsOfFew(family, report, smallestGroup)))
      .flatMap(({ metrics }) => metrics),
  );
  return heldBack.size === 0 ? [...sections] : sections.map((section) => withHeldBack(section, heldBack));
}

/**
 * Reports of the same round, or of which one takes in the other, that were issued on days up to this one's last; or on later ones, unless
 * this one was issued before them, so that making it once more gives the same bytes.
 */
function reportsBefore({ issuedBefore, period, round }: Known): IssuedReport[] {
  const own = issuedBefore.find((one) => isSameScope(one, { ...period, periodName: period.name, round }));
  return issuedBefore.filter(
    (one) =>
      (one.round === round || one.round === null || round === null) &&
      (one.until <= period.until || own === undefined || one.id < own.id),
  );
}

function familiesOf(
  sections: readonly Section[],
  definitions: readonly FigureDefinition[],
  { period, previous }: Known,
): Family[] {
  const bases = new Map(definitions.map(({ name, basis }) => [name, basis]));
  const families = new Map<string, Family>();
  const add = (metric: Metric | null, of: Period | null) => {
    const basis = metric === null ? undefined : bases.get(metric.name);
    if (metric?.state !== 'shown' || of === null || basis === undefined) return;
    const key = JSON.stringify([basis.name, answersNamed(metric.group), of.name]);
    const family = families.get(key) ?? { basis, period: of, metrics: [] };
    family.metrics.push(metric);
    families.set(key, family);
  };
  for (const metric of sections.flatMap(metricsOf)) {
    add(metric, period);
    add(metric.previous, previous);
  }
  return [...families.values()];
}

function metricsOf({ metrics, tables }: Section): Metric[] {
  return [...metrics, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))];
}

/** Whose answers a group names, whichever of their values: `side: mentee` of `side: mentee, rating: 4`. */
function answersNamed(group: string): string {
  return group.replace(/(?:^|, )(?:rating|fit|mentees): .*$/, '');
}

/** A report that was issued, and the numbers it shows by what they are numbers of: read once for all families. */
interface ShownBefore {
  readonly report: IssuedReport;
  readonly figures: ReadonlyMap<string, readonly IssuedFigure[]>;
}

function shownIn(report: IssuedReport): ShownBefore {
  const shown = report.figures.filter(({ state }) => state === 'shown');
  return { report, figures: groupedBy(shown, ({ metric, group }) => subjectOf(metric, group)) };
}

/** Whether a report that was issued, laid beside these numbers, gives away what fewer people than a group changed. */
function tellsOfFew(
  { basis, period, metrics }: Family,
  { report, figures }: ShownBefore,
  smallestGroup: number,
): boolean {
  const own = new Map(metrics.map((metric) => [subjectOf(metric.name, metric.group), metric]));
  const issued = [...own.keys()]
    .flatMap((subject) => figures.get(subject) ?? [])
    .filter((figure) => restsOnSame(basis, { period, report, figure }));
  // The mean of a wave is of as many as answered it, or of fewer who answered another one too: each is laid beside it by itself.
  const groups = new Set(issued.map(({ group }) => answersNamed(group)));
  return [...groups].some((group) => {
    const of = issued.filter((figure) => answersNamed(figure.group) === group);
    const isSame = of.every((figure) => isEqual(figure, own.get(subjectOf(figure.metric, figure.group))));
    return !isSame && changedAtMost(of, metrics) < smallestGroup;
  });
}

/**
 * What two numbers must have in common to be of the same answers: a wave is the same whichever it is compared with, and its mean is of the same
 * answers whether of all who gave them or of those who answered twice, or three times.
 */
function subjectOf(metric: string, group: string): string {
  const compared = /^(.*), waves: (.*?) to (.*?), question: (.*)$/s.exec(group);
  const alone = /^(.*), wave: (.*?), question: (.*)$/s.exec(group);
  const inside = /^(.*), waves: .*?, between: (.*?), question: (.*)$/s.exec(group);
  if (inside !== null && metric === 'mean_between') return meanOfWave(inside[1], inside[2], inside[3]);
  if (compared !== null && metric === 'mean_before') return meanOfWave(compared[1], compared[2], compared[4]);
  if (compared !== null && metric === 'mean_after') return meanOfWave(compared[1], compared[3], compared[4]);
  if (compared !== null && metric === 'mean_before_once')
    return JSON.stringify([metric, compared[1], compared[2], compared[4]]);
  if (alone !== null && metric === 'scale_mean') return meanOfWave(alone[1], alone[2], alone[3]);
  return JSON.stringify([metric, group]);
}

function meanOfWave(...place: readonly (string | undefined)[]): string {
  return JSON.stringify(['mean of a wave', ...place]);
}

function restsOnSame(
  { shares }: FigureBasis,
  { period, report, figure }: { period: Period; report: IssuedReport; figure: IssuedFigure },
): boolean {
  if (shares === 'everything' || figure.period === period.name) return true;
  // Of the period before only the name is kept.
  if (figure.period !== report.periodName) return false;
  return shares === 'the last day'
    ? report.until === period.until
    : report.from <= period.until && report.until >= period.from;
}

/** As many decimals as a report keeps: less is the noise of arithmetic. */
const PRECISION = 1e6;

function isEqual(figure: IssuedFigure, metric: Metric | undefined): boolean {
  if (metric === undefined) return true;
  const { value, n, denominator, interval } = metric;
  const pairs = [
    [figure.value, value],
    [figure.n, n],
    // Out of how many is another question for the mean of a wave and that of a change.
    ...(figure.metric === metric.name ? [[figure.denominator, denominator] as const] : []),
    [figure.low, interval?.low ?? null],
    [figure.high, interval?.high ?? null],
  ] as const;
  const rounded = (number: number | null) => (number === null ? null : Math.round(number * PRECISION));
  return pairs.every(([one, other]) => rounded(one) === rounded(other));
}

/** By how many answers, or people, the two differ at most, to go by how many there are of each. */
function changedAtMost(issued: readonly IssuedFigure[], metrics: readonly Metric[]): number {
  const sizes = [
    [sizeOf(issued), sizeOf(metrics)],
    [mostOf(issued.map((one) => one.people)), mostOf(metrics.map((one) => one.people))],
    // Of a word that enough people share, those who do.
    metrics.length === 1 && isCount(metrics[0]) ? [mostOf(issued.map((one) => one.n)), metrics[0]?.n] : [],
  ];
  const apart = sizes.map(([then, now]) =>
    then == null || now == null ? Number.POSITIVE_INFINITY : Math.abs(now - then),
  );
  return Math.min(...apart);
}

type Sized = Pick<IssuedFigure, 'unit' | 'n' | 'denominator'>;

/** How many answers numbers rest on: of shares and of counts of one value the whole, of others n. */
function sizeOf(figures: readonly Sized[]): number | null {
  return mostOf(
    figures.map((one) => (isCount(one) || one.unit === 'share' ? (one.denominator ?? one.n) : one.n)),
  );
}

function isCount(figure: Pick<Sized, 'unit'> | undefined): boolean {
  return figure !== undefined && ['answers', 'pairings', 'people'].includes(figure.unit);
}

function mostOf(numbers: readonly (number | null | undefined)[]): number | null {
  const known = numbers.flatMap((number) => number ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

function withHeldBack(section: Section, heldBack: ReadonlySet<Metric>): Section {
  const told = (metric: Metric): Metric => {
    const previous =
      metric.previous !== null && heldBack.has(metric.previous)
        ? toldInstead(metric.previous, HELD_BACK)
        : metric.previous;
    // Without one of the two there is nothing to compare.
    if (heldBack.has(metric)) return { ...toldInstead(metric, HELD_BACK), previous };
    return previous === metric.previous ? metric : { ...metric, previous, change: null };
  };
  return {
    ...section,
    metrics: section.metrics.map(told),
    tables: section.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(told) })),
    })),
  };
}
