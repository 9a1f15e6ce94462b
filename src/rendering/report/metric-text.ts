import { asDecimal } from '../../domain/decimal.js';
import { HELD_BACK } from '../../evaluation/disclosure/changes-of-few.js';
import { BESIDE_CHANGE } from '../../evaluation/instruments/scale-tables.js';
import { figureKey } from '../../evaluation/issued/figures-of.js';
import type { Metric, MetricState, Statistic, TargetComparison } from '../../evaluation/metric.js';
import type { Report } from '../../evaluation/report-value.js';
import { headlineInWords } from './headline-text.js';

/** Units that are part of what a number says; the others are plain from the label. */
const UNIT_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  days: ['day', 'days'],
  months: ['month', 'months'],
  hours: ['hour', 'hours'],
  share_points: ['point', 'points'],
};

/** Smaller amounts of money are told with their hundredths. */
const LEAST_WHOLE = 1000;

/** What is said in place of some numbers, explained in a sentence where it stands. */
const WHY_INSTEAD: readonly (readonly [instead: string, why: string])[] = [
  [
    HELD_BACK,
    'Too few changes since last issued: beside the number issued before, the new one would tell of the few people in whose records something changed. The issued report holds the number as it was then.',
  ],
  [
    BESIDE_CHANGE,
    'Not beside section 8: beside what is told there of those who answered twice, or here of a part of the scale, the number would tell of the few others who answered.',
  ],
];

const PERCENT_UNITS: readonly string[] = ['share', 'fit'];

/** How many digits more than usual are tried where the usual ones do not do. */
const FURTHER_DIGITS = [0, 1, 2, 3] as const;

/**
 * A number with as many digits as carry meaning: whole percents, one decimal, counts as they are, thousands apart. What is rounded to 0 has no
 * sign, and what is less than 0 the sign that is not taken for a dash.
 */
function amount(value: number, unit: string, further = 0): string {
  return rounded(value, unit, further)
    .replace(/^-(?=[0.]+$)/, '')
    .replace('-', '−')
    .replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,');
}

/** A share is so many percent, the difference of two shares so many points of them. */
function isInPoints({
  unit,
  statistic,
}: {
  readonly unit: string;
  readonly statistic: Statistic | undefined;
}): boolean {
  return unit === 'share' && statistic === 'difference';
}

function rounded(value: number, unit: string, further: number): string {
  if (PERCENT_UNITS.includes(unit))
    return further === 0 ? String(Math.round(value * 100)) : (value * 100).toFixed(further);
  if (unit === 'points') return value.toFixed(2 + further);
  if (unit === 'money') return Math.abs(value) < LEAST_WHOLE ? value.toFixed(2) : value.toFixed(0);
  return Number.isInteger(value) && unit !== 'rating' ? String(value) : value.toFixed(1 + further);
}

/** The digits beyond the usual ones by which a number is seen to be less than its target, or another than it was: 3.95, where the target of 4.0 is missed. */
function digitsFromTarget(value: number, unit: string, target: Target | null | undefined): number {
  if (target == null || asDecimal(value) === asDecimal(target.target)) return 0;
  if (target.verdict !== undefined && value > target.target) return 0;
  return (
    FURTHER_DIGITS.find((further) => amount(value, unit, further) !== amount(target.target, unit, further)) ??
    0
  );
}

/** A target with the digits in which it was stated: 72.5 %, 4.25. */
function targetAmount(target: number, unit: string): string {
  const exact = FURTHER_DIGITS.find((further) => {
    const printed = Number(amount(target, unit, further).replaceAll(',', ''));
    return asDecimal(PERCENT_UNITS.includes(unit) ? printed / 100 : printed) === asDecimal(target);
  });
  return amount(target, unit, exact ?? FURTHER_DIGITS.length - 1);
}

/** What a number is held against. */
type Target = Pick<TargetComparison, 'target'> & Partial<TargetComparison>;

/** The value in words: `81 %`, `12 days`, `fewer than 10 of 12`, `hidden`, `no data`. */
export function valueText({
  state,
  value,
  unit,
  statistic,
  instead = null,
  target,
}: {
  readonly state: MetricState;
  readonly value: number | null;
  readonly unit: string;
  readonly statistic?: Statistic | undefined;
  readonly instead?: string | null;
  readonly target?: Target | null;
}): string {
  if (state === 'suppressed') return instead ?? 'hidden';
  if (value === null) return instead ?? 'no data';
  const number = amount(value, unit, digitsFromTarget(value, unit, target));
  const words = UNIT_WORDS[isInPoints({ unit, statistic }) ? 'share_points' : unit];
  if (words !== undefined) return `${number} ${/^−?1$/.test(number) ? words[0] : words[1]}`;
  return PERCENT_UNITS.includes(unit) ? `${number} %` : number;
}

/** What it rests on: `29 of 36`, `n 12 of 20`; empty for a plain count. */
export function basisText({ state, statistic, value, n, denominator }: Metric): string {
  if (state !== 'shown' || n === null || denominator === 0) return '';
  if (statistic === 'count' && value === n)
    return denominator === null ? '' : `of ${amount(denominator, '')}`;
  const cases = amount(n, '');
  const basis = denominator === null ? cases : `${cases} of ${amount(denominator, '')}`;
  return statistic === 'share' ? basis : `n ${basis}`;
}

/** How sure or how spread it is: `95 % interval 65–90 %`, `median, quartiles 3–5`; empty where there is neither. */
export function spreadText({
  interval,
  statistic,
  unit,
  target,
}: Pick<Metric, 'interval'> & {
  readonly unit: string;
  readonly statistic?: Statistic | undefined;
  readonly target?: Target | null;
}): string {
  if (interval === null) return '';
  const sign = PERCENT_UNITS.includes(unit) && !isInPoints({ unit, statistic }) ? ' %' : '';
  // A dash beside a minus is misread.
  const dash = interval.low < 0 ? ' to ' : '–';
  const end = (value: number) => amount(value, unit, digitsFromTarget(value, unit, target));
  const range = `${end(interval.low)}${dash}${end(interval.high)}${sign}`;
  return statistic === 'median' ? `median, quartiles ${range}` : `95 % interval ${range}`;
}

/** The value with its interval, for a narrow cell: `81 % (65–90 %)`. */
export function valueWithSpread(metric: Metric): string {
  const spread = spreadText(metric).replace(/^95 % interval /, '');
  return spread === '' ? valueText(metric) : `${valueText(metric)} (${spread})`;
}

/** `Target 70 %: reached, though the interval includes it`; empty without a target. */
export function targetText({ target, unit, interval }: Metric): string {
  if (target === null) return '';
  const sign = PERCENT_UNITS.includes(unit) ? ' %' : '';
  const reason = interval === null ? 'by a single answer' : 'though the interval includes it';
  const doubt = target.isSure ? '' : `, ${reason}`;
  return `Target ${targetAmount(target.target, unit)}${sign}: ${target.verdict}${doubt}`;
}

const CHANGES = { higher: 'higher now', lower: 'lower now', unclear: 'no clear change' } as const;

/** `2026-Q2: 65 % (20 of 31; issued as 70 %), no clear change`; empty where nothing is compared. */
function previousText(metric: Metric, report: Compared): string {
  const { previous, change } = metric;
  if (previous === null) return '';
  const basis = [basisText(previous), issuedText(previous, report)].filter((text) => text !== '').join('; ');
  const verdict = change === null ? '' : `, ${CHANGES[change]}`;
  return `${report.previous?.name ?? ''}: ${valueText(previous)}${basis === '' ? '' : ` (${basis})`}${verdict}`;
}

/** What a headline of the period before was issued as, where it is another by now. */
function issuedText(previous: Metric, { previous: period, issuedPrevious }: Compared): string {
  const key = figureKey({
    section: 'headlines',
    table: null,
    metric: previous.name,
    group: previous.group,
    period: period?.name ?? '',
  });
  const issued = issuedPrevious?.figures.find((figure) => figureKey(figure) === key);
  if (issued === undefined || valueText(issued) === valueText(previous)) return '';
  return `issued as ${valueText(issued)}`;
}

/** What a headline itself was issued as, where it is another by now: `Issued as 72 in report 1`. */
function revisedText({ name, group }: Metric, { revision, period }: Compared): string {
  if (revision === null) return '';
  const key = figureKey({ section: 'headlines', table: null, metric: name, group, period: period.name });
  const issued = revision.changed.flatMap((one) => one.issued ?? []).find((one) => figureKey(one) === key);
  return issued === undefined ? '' : `Issued as ${valueText(issued)} in report ${revision.issued.id}`;
}

/** What the headlines of a report are compared with. */
type Compared = Pick<Report, 'period' | 'previous' | 'issuedPrevious' | 'revision'>;

/** A headline's details, and what it is for whoever looks nothing up. */
export function headlineTexts(metric: Metric, report: Compared): string[] {
  return [...detailTexts(metric, report), headlineInWords(metric.name)].filter((text) => text !== '');
}

/** Everything beside the value, as sentences without their full stop, the most telling first. */
function detailTexts(metric: Metric, report: Compared): string[] {
  const numbers = [basisText(metric), spreadText(metric), noteText(metric)]
    .filter((text) => text !== '')
    .join(', ');
  const texts = [numbers, targetText(metric), revisedText(metric, report), previousText(metric, report)];
  return texts.filter((text) => text !== '');
}

/** One column of a list of metrics. */
export interface MetricColumn {
  readonly kind: 'label' | 'value' | 'basis' | 'spread' | 'note';
  readonly heading: string;
  text(metric: Metric): string;
}

const METRIC_COLUMNS: readonly MetricColumn[] = [
  { kind: 'label', heading: 'What', text: ({ label }) => label },
  { kind: 'value', heading: 'Value', text: valueText },
  { kind: 'basis', heading: 'n of', text: basisText },
  { kind: 'spread', heading: 'Spread', text: spreadText },
  { kind: 'note', heading: 'Note', text: (metric) => (isHidden(metric) ? '' : noteText(metric)) },
];

/** The columns that say something about at least one of the metrics. */
export function metricColumns(metrics: readonly Metric[]): MetricColumn[] {
  return METRIC_COLUMNS.filter(({ text }) => metrics.some((metric) => text(metric) !== ''));
}

/** Its note, but where that says once more what stands in place of the number. */
function noteText({ note, instead }: Metric): string {
  return instead === null ? note : '';
}

/** Whether a number is hidden with nothing said in its place. */
export function isHidden({ state, instead }: Metric): boolean {
  return state === 'suppressed' && instead === null;
}

/** What `hidden` stands for, once for all of the metrics; empty where none is. */
export function hiddenNote(metrics: readonly Metric[]): string {
  const hidden = metrics.find(isHidden);
  return [
    ...(hidden === undefined ? [] : [hidden.note.replace('suppressed', 'Hidden').concat('.')]),
    ...WHY_INSTEAD.flatMap(([said, why]) => (metrics.some(({ instead }) => instead === said) ? [why] : [])),
  ].join(' ');
}
