import type { Settings } from '../../domain/settings/settings.js';
import { allDefinitions } from '../definitions/all-definitions.js';
import type { FigureDefinition } from '../definitions/figure-definition.js';
import { countOf, type Metric, noData, shareOf, toldInstead, type Unit, withoutNumber } from '../metric.js';
import type { Report, ReportTable, Section } from '../report-value.js';
import { definitionsFor } from '../sections/definitions.js';

/** A programme with its own report on the days in question, made by its own settings. */
export interface ReportedProgramme {
  /** Unlike that of any other. */
  readonly name: string;
  readonly report: Report;
  readonly settings: Settings;
}

/** A number that programmes have in common: where it stands, and each programme's own, undefined where it has none. */
interface CommonFigure {
  readonly label: string;
  readonly group: string;
  readonly own: readonly (Metric | undefined)[];
}

/** Below each table. */
const TOGETHER_OF = 'Together: of those programmes that have the number.';

/** What can be added up; days, ratings and ratios cannot, be they counted or not. */
const ADDS_UP: ReadonlySet<Unit> = new Set<Unit>([
  ...(['people', 'pairings', 'check_ins', 'answers', 'places', 'goals', 'milestones'] as const),
  ...(['decisions', 'runs', 'rules', 'pairs', 'hours'] as const),
]);

/** Said in place of a number of all together. */
const HIDDEN_IN_ONE = 'hidden in one of them';

/**
 * Several programmes side by side, and together, section by section: numbers of whole programmes alone, no groups. Nothing is worked out from people
 * here, but from numbers that each programme's report shows: so this tells no more than the reports laid beside one another. Whoever is in two
 * programmes counts in each.
 */
export function programmesTogether(programmes: readonly [ReportedProgramme, ...ReportedProgramme[]]): Report {
  const [{ report: first, settings }] = programmes;
  const alike = definedAlike(programmes);
  const sections = first.sections.flatMap((section) => sectionTogether(section, programmes, alike));
  const printed = new Set(
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ name }) => name))),
    ),
  );
  return {
    ...first,
    title: `Mentoring report ${first.period.name}${first.period.isToDate ? ' (to date)' : ''}, ${programmes.length} programmes`,
    programmeName: programmes.map(({ name }) => name).join('; '),
    previous: null,
    sections: [...sections, limitsSection(programmes, alike, printed)],
    definitions: definitionsFor(settings),
    figures: allDefinitions(settings).filter(({ name }) => printed.has(name)),
    issuedPrevious: null,
    issuedEarlier: [],
    revision: null,
  };
}

/** Whether each programme computes a number by the same words: 14 days for a first meeting and 7 are two numbers. */
function definedAlike(programmes: readonly ReportedProgramme[]): (name: string) => boolean {
  const words = programmes.map(
    ({ settings }) => new Map(allDefinitions(settings).map((one) => [one.name, wordsOf(one)])),
  );
  return (name) => new Set(words.map((own) => own.get(name))).size === 1;
}

function wordsOf({ title, definition, numerator, denominator, period }: FigureDefinition): string {
  return JSON.stringify([title, definition, numerator, denominator, period]);
}

function sectionTogether(
  { number, name, title, frameworks }: Section,
  programmes: readonly ReportedProgramme[],
  alike: (name: string) => boolean,
): Section[] {
  const figures = commonFigures(name, programmes);
  if (figures.length === 0) return [];
  const table: ReportTable = {
    name: `programmes_${name}`,
    title: `${title}, by programme`,
    groupTitle: 'Number',
    columns: [...programmes.map((programme) => programme.name), 'Together'],
    rows: figures.map((figure) => ({ group: figure.label, cells: cellsOf(figure, programmes, alike) })),
    note: TOGETHER_OF,
  };
  return [
    { number, name, title, frameworks, intro: [], metrics: [], tables: [table], quotes: [], notes: [] },
  ];
}

/** The numbers beside the tables of a section, in the order of the first programme that has them. */
function commonFigures(section: string, programmes: readonly ReportedProgramme[]): CommonFigure[] {
  const metricsOf = ({ report }: ReportedProgramme) =>
    report.sections.find(({ name }) => name === section)?.metrics ?? [];
  const found = new Map<string, CommonFigure>();
  for (const [at, programme] of programmes.entries()) {
    for (const metric of metricsOf(programme)) {
      const { label, group } = metric;
      // The label of an amount says its currency: pounds and euros are two numbers.
      const key = JSON.stringify([metric.name, group, metric.unit === 'money' ? label : '']);
      const known = found.get(key) ?? { label, group, own: programmes.map(() => undefined) };
      found.set(key, { ...known, own: known.own.map((one, place) => (place === at ? metric : one)) });
    }
  }
  return [...found.values()];
}

function cellsOf(
  { label, group, own }: CommonFigure,
  programmes: readonly ReportedProgramme[],
  alike: (name: string) => boolean,
): Metric[] {
  const [some] = own.flatMap((metric) => metric ?? []);
  if (some === undefined) return [];
  const inGroup = (name: string) => `programme: ${name}${group === '' ? '' : `, ${group}`}`;
  const named = ({ name, unit }: Metric) => ({ name, unit, label });
  const cells = own.map((metric, at) => {
    const name = { ...named(some), group: inGroup(programmes[at]?.name ?? '') };
    return metric === undefined ? noData(name) : { ...metric, ...name, previous: null, change: null };
  });
  const together = { ...named(some), group: inGroup('all together') };
  return [
    ...cells,
    alike(some.name) ? sumOf(together, own) : withoutNumber(noData(together), 'not defined alike'),
  ];
}

/**
 * Counts added up, shares out of all wholes, and the mean of all answers. Medians, estimates and extremes do not add up. Nothing is said where one
 * programme hides its own, which the others' would give away.
 */
function sumOf(
  name: Pick<Metric, 'name' | 'unit' | 'label' | 'group'>,
  own: readonly (Metric | undefined)[],
): Metric {
  const there = own.flatMap((metric) => metric ?? []);
  const nothing = withoutNumber(noData(name), 'cannot be added up');
  if (there.some(({ state }) => state === 'suppressed')) return toldInstead(nothing, HIDDEN_IN_ONE);
  const known = there.filter(({ state }) => state === 'shown');
  const [first] = known;
  if (first === undefined) return noData(name);
  const note = known.length < own.length ? `of ${known.length} of ${own.length} programmes` : '';
  const sum = (of: (metric: Metric) => number | null) =>
    known.reduce((total, metric) => total + (of(metric) ?? 0), 0);
  const hasWholes = known.every(({ n, denominator }) => n !== null && denominator !== null);
  const [n, whole] = [sum((metric) => metric.n), sum(({ denominator }) => denominator)];
  if (known.some(({ statistic }) => statistic !== first.statistic)) return nothing;
  if (first.statistic === 'count' && ADDS_UP.has(first.unit))
    return countOf(
      { ...name, note },
      sum(({ value }) => value),
      hasWholes ? whole : null,
    );
  if (first.statistic === 'share' && hasWholes) return shareOf({ ...name, note }, { part: n, whole });
  if (first.statistic !== 'mean' || n === 0) return nothing;
  const value = sum((metric) => (metric.value ?? 0) * (metric.n ?? 0)) / n;
  const noted = ['the mean of all answers, without an interval', note]
    .filter((words) => words !== '')
    .join(', ');
  return {
    ...noData({ ...name, note: noted }),
    statistic: 'mean',
    state: 'shown',
    value,
    n,
    denominator: hasWholes ? whole : null,
  };
}

/** Section 14 of several programmes. */
function limitsSection(
  [own]: readonly [ReportedProgramme, ...ReportedProgramme[]],
  alike: (name: string) => boolean,
  printed: ReadonlySet<string>,
): Section {
  const others = allDefinitions(own.settings).filter(({ name }) => printed.has(name) && !alike(name));
  return {
    number: 14,
    name: 'definitions',
    title: 'Definitions, methods and limits',
    frameworks: [],
    intro: [
      'Each programme stands by itself, by its own settings and on the same days; nothing of one is kept in another. Somebody in two of them counts in each.',
    ],
    metrics: [],
    tables: [],
    quotes: [],
    notes: [
      `Together: counts are added up, shares are out of all wholes, means are of all answers. What does not add up (medians, estimates, extremes) is not given together, nor what one of the programmes hides. Small numbers are hidden as the most careful of them asks: the largest number that any of them has set as its smallest group.`,
      ...(others.length === 0
        ? []
        : [
            `Not defined alike, so not given together: ${others.map(({ title }) => title).join('; ')}. The definitions printed below are those of ${own.name}.`,
          ]),
      'Programmes differ in whom they are for and in what was recorded: a higher number in one than in another does not mean that it does better.',
    ],
  };
}
