import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { CHART_WIDTH, diamondMark, dotMark, lineMark, pathMark, textMark } from './chart-marks.js';
import { fittedText } from './fitted-text.js';

/** A curve as it is read at one time. */
export interface CurvePoint {
  /** In days. */
  readonly time: number;
  /** `3 months`. */
  readonly title: string;
  /** The share without the event, 0–1; null where it is not to be shown. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The share in words, with its interval. */
  readonly words: string;
  /** Of each kind of people in the table below how many, in words. */
  readonly counts: readonly string[];
}

export interface CurveDrawn {
  readonly label: string;
  /** From the first time on, all of the same times as the other curve's. */
  readonly points: readonly CurvePoint[];
}

export interface SurvivalChart extends Pick<ChartFigure, 'id' | 'title'> {
  /** One or two. */
  readonly curves: readonly CurveDrawn[];
  /** The kinds of people in the table below. */
  readonly kinds: readonly string[];
}

type XY = readonly [x: number, y: number];

/** A curve with its place among the curves: the first is blue with dots, the second orange and broken with diamonds. */
interface Placed extends CurveDrawn {
  readonly place: number;
}

const LABEL = 18;
const PLOT = 150;
const LEFT = 40;
const RIGHT = CHART_WIDTH - 18;
/** Pixels from the plot to the table: the times, and their unit. */
const TIMES = 34;
const LINE = 15;
/** Pixels that a time needs, so that its numbers do not run into those of the next. */
const ROOM = 30;

/**
 * Shares that fall from 100 %, as bands with the points at which they are read, and below them how many were followed so long, had the event, or
 * were followed no longer. Only what is read is drawn: straight lines from point to point, no steps that would tell the day of each event.
 */
export function survivalChart({ id, title, curves, kinds }: SurvivalChart): string {
  const placed = curves.map((curve, place) => ({ ...curve, place }));
  const top = curves.length * LABEL + 14;
  const times = curves[0]?.points ?? [];
  const last = Math.max(...times.map(({ time }) => time));
  const x = scaleLinear([0, last], [LEFT, RIGHT]);
  const y = scaleLinear([0, 1], [top + PLOT, top]);
  const at = (point: CurvePoint): XY => [x(point.time), y(point.value ?? 0)];
  const table = top + PLOT + TIMES;
  return chartFigure({
    id,
    title,
    description: curves.map((curve) => curveInWords(curve, kinds)).join(' '),
    height: table + kinds.length * (curves.length + 1) * LINE + 4,
    marks: [
      ...[0, 0.5, 1].flatMap((share) => shareLine(share, y(share))),
      ...placed.map((curve) => bandOf(curve, x, y)),
      ...placed.flatMap((curve) => wayOf(curve, x, y)),
      ...placed.flatMap((curve) => curve.points.filter(isShown).map((point) => mark(at(point), curve.place))),
      ...placed.flatMap((curve) => labelOf(curve)),
      ...timesUnder(times, x, top + PLOT),
      ...kinds.flatMap((kind, place) =>
        peopleUnder({ kind, place, curves: placed, x, top: table + place * (curves.length + 1) * LINE }),
      ),
    ],
    key: 'Marks: the share at that time. Band: its 95 % interval. Lines only lead from mark to mark. A curve ends where too few are followed.',
  });
}

type Scale = (value: number) => number;

function isShown({ value }: CurvePoint): boolean {
  return value !== null;
}

/** With the beginning, at which nobody has had the event. */
function fromStart({ points }: CurveDrawn): CurvePoint[] {
  return [{ time: 0, title: '', value: 1, low: 1, high: 1, words: '', counts: [] }, ...points];
}

function bandOf(curve: Placed, x: Scale, y: Scale): string {
  const band = area<CurvePoint>(
    ({ time }) => x(time),
    ({ low }) => y(low ?? 0),
    ({ high }) => y(high ?? 0),
  )
    .defined(({ low, high }) => low !== null && high !== null)
    .digits(1);
  return pathMark(band(fromStart(curve)), curve.place === 0 ? 'band see-through' : 'band-2 see-through');
}

function wayOf(curve: Placed, x: Scale, y: Scale): string {
  const way = line<CurvePoint>(
    ({ time }) => x(time),
    ({ value }) => y(value ?? 0),
  )
    .defined(isShown)
    .digits(1);
  return pathMark(way(fromStart(curve)), curve.place === 0 ? 'trend' : 'trend-2');
}

function mark(at: XY, place: number): string {
  return place === 0 ? dotMark(at, 'point') : diamondMark(at, 'other');
}

function labelOf({ label, place }: Placed): string[] {
  const y = place * LABEL + 14;
  return [
    mark([6, y - 4], place),
    textMark(fittedText(label, CHART_WIDTH - 18), { x: 18, y, look: 'label' }),
  ];
}

function shareLine(share: number, y: number): string[] {
  return [
    lineMark([LEFT, y], [CHART_WIDTH, y], share === 0 ? 'axis' : 'grid'),
    textMark(`${share * 100} %`, { x: LEFT - 5, y: y + 4, anchor: 'end', look: 'small' }),
  ];
}

/** The number of each time, and under the last one what it is a number of; only those that have room. */
function timesUnder(times: readonly CurvePoint[], x: Scale, bottom: number): string[] {
  const under = { anchor: 'middle', look: 'small' } as const;
  const [, unit = ''] = /^\S+ (.*)$/.exec(times.at(-1)?.title ?? '') ?? [];
  return [
    ...withRoom(times, x).map(({ time, title }) =>
      textMark(title.replace(/ .*$/, ''), { ...under, x: x(time), y: bottom + 14 }),
    ),
    textMark(unit, { ...under, x: CHART_WIDTH, anchor: 'end', y: bottom + 27 }),
  ];
}

/** Times that are far enough from the one before that is written, from the last back. */
function withRoom(times: readonly CurvePoint[], x: Scale): CurvePoint[] {
  const kept: CurvePoint[] = [];
  for (const point of times.toReversed()) {
    const next = kept.at(-1);
    if (next === undefined || x(next.time) - x(point.time) >= ROOM) kept.push(point);
  }
  return kept.toReversed();
}

interface PeopleUnder {
  readonly kind: string;
  /** Of the kind among the kinds. */
  readonly place: number;
  readonly curves: readonly Placed[];
  readonly x: Scale;
  readonly top: number;
}

/** A heading, and for each curve a line of numbers under their times. */
function peopleUnder({ kind, place, curves, x, top }: PeopleUnder): string[] {
  return [
    textMark(kind, { x: 0, y: top + 11, look: 'small' }),
    ...curves.flatMap((curve) => {
      const y = top + (curve.place + 1) * LINE + 10;
      return [
        mark([6, y - 4], curve.place),
        ...withRoom(curve.points, x).map(({ time, counts }) =>
          textMark(counts[place] ?? '–', { x: x(time), y, anchor: 'middle', look: 'small' }),
        ),
      ];
    }),
  ];
}

function curveInWords({ label, points }: CurveDrawn, kinds: readonly string[]): string {
  const read = points.map(({ title, words, counts }) => {
    const people = kinds.map((kind, at) => `${kind.toLowerCase()}: ${counts[at] ?? '–'}`);
    return `after ${title} ${words} (${people.join(', ')})`;
  });
  return `${label}: ${read.join('; ')}.`;
}
