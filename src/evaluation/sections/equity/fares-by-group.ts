import { addToList } from '../../../domain/add-to-list.js';
import type { Person } from '../../../domain/people/person.js';
import { type Dimension, dimensionsOf, groupReader, groupsOf } from '../../disclosure/breakdown.js';
import { breakdownTable } from '../../disclosure/breakdown-table.js';
import { leastWidth } from '../../disclosure/protect-table.js';
import { publishedBefore } from '../../disclosure/published-before.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import type { ReportTable } from '../../report-value.js';
import { type EquityCase, type EquityMeasure, peopleIn } from './equity-measures.js';
import type { MatchTold } from './matched-told.js';

/** A measure with what it was true of. */
export interface MeasuredCases {
  readonly measure: EquityMeasure;
  readonly cases: readonly EquityCase[];
}

/** Of each group of an attribute what is told of how many mentees it has, and how many are matched; see `matched-told`. */
export type MatchesTold = (dimension: Dimension) => ReadonlyMap<string, MatchTold>;

/**
 * How groups of mentees fare by one measure: those of each attribute, one attribute below the other, each protected like a table of its
 * own. Nothing is told of a group whose number of mentees is hidden, nor where it would tell how many are matched. None where nothing may be
 * told of any.
 */
export function faresByGroup(
  facts: PeriodFacts,
  measured: MeasuredCases,
  matchesTold: MatchesTold,
): ReportTable[] {
  const { measure } = measured;
  const tables = dimensionsOf(facts.input.settings)
    .flatMap((dimension) => byDimension(facts, { ...measured, dimension, told: matchesTold(dimension) }))
    .filter(({ rows }) => rows.length > 0);
  const [first] = tables;
  if (first === undefined) return [];
  return [
    {
      name: tableOf(measure),
      title: `${measure.label}, by group of mentees`,
      groupTitle: 'Group',
      columns: first.columns,
      rows: tables.flatMap(({ groupTitle, rows }) =>
        rows.map(({ group, cells }) => ({ group: `${groupTitle}: ${group}`, cells })),
      ),
      note: [...new Set(tables.map(({ note }) => note).filter((note) => note !== ''))].join(' '),
    },
  ];
}

function tableOf({ name }: EquityMeasure): string {
  return `${name}_by_group`;
}

interface Asked extends MeasuredCases {
  readonly dimension: Dimension;
  readonly told: ReadonlyMap<string, MatchTold>;
}

function byDimension(facts: PeriodFacts, { measure, cases, dimension, told }: Asked): ReportTable[] {
  const { smallestGroup, rounding } = facts.input.settings.report;
  const byGroup = casesByGroup(cases, groupReader(dimension));
  const groups = groupsOf([...byGroup.keys()]).map((group) => ({
    ...countsOf(byGroup.get(group) ?? [], smallestGroup),
    group,
    isWithheld: isTelling(told.get(group), { measure, own: byGroup.get(group) ?? [], smallestGroup }),
  }));
  if (groups.length < 2) return [];
  const { name, label } = measure;
  const place = { section: 'equity', table: tableOf(measure), isOfPeriod: measure.isOfPeriod };
  const table = breakdownTable({
    name: place.table,
    title: '',
    dimension,
    unit: measure.unit,
    whole: { name: `${name}_cases`, label: measure.cases },
    part: { name: `${name}_count`, label },
    share: { name, label: 'Share' },
    groups,
    smallestGroup,
    rounding,
    before: publishedBefore(facts.input, place),
  });
  return [table];
}

/**
 * Whether cases of a group would tell more of how many of it are matched than the table of the match does. Who reads how many cases there
 * are takes them for as many mentees, though some mentees have two: so neither number may come near.
 */
function isTelling(match: MatchTold | undefined, { measure, own, smallestGroup }: MeasuredGroup): boolean {
  if (match === undefined) return true;
  if (match.isExact || smallestGroup <= 1) return false;
  const matched = own.filter(({ isSo }) => measure.matched === 'all' || (measure.matched === 'so' && isSo));
  const mentees = new Set(matched.map(({ mentee }) => mentee?.id)).size;
  const left = [mentees, matched.length].map((least) => match.atMost - least).filter((width) => width >= 0);
  return mentees > match.atMost || left.some((width) => width < leastWidth(smallestGroup));
}

interface MeasuredGroup {
  readonly measure: EquityMeasure;
  readonly own: readonly EquityCase[];
  readonly smallestGroup: number;
}

function casesByGroup(
  cases: readonly EquityCase[],
  read: (person: Person) => string,
): Map<string, EquityCase[]> {
  const byGroup = new Map<string, EquityCase[]>();
  for (const one of cases) {
    if (one.mentee === null) continue;
    const group = read(one.mentee);
    addToList(byGroup, group, one);
  }
  return byGroup;
}

function countsOf(own: readonly EquityCase[], smallestGroup: number) {
  const so = own.filter(({ isSo }) => isSo);
  const rest = own.filter(({ isSo }) => !isSo);
  const isOfFew = (some: readonly EquityCase[]) =>
    some.length >= smallestGroup && peopleIn(some) < smallestGroup;
  const fewPeople = { whole: isOfFew(own), part: isOfFew(so), rest: isOfFew(rest) };
  return { whole: own.length, part: so.length, fewPeople };
}
