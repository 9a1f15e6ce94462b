import { bandName, isDoubtfulBand } from '../../domain/people/band.js';
import type { Person } from '../../domain/people/person.js';
import type { Settings } from '../../domain/settings/settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReportInput } from '../facts/report-input.js';
import type { ReportTable } from '../report-value.js';
import { breakdownTable, type CellName } from './breakdown-table.js';
import { publishedBefore } from './published-before.js';

/** What people are grouped by. */
export interface Dimension {
  /** `site`, the first part of the `group` column. */
  readonly name: string;
  readonly title: string;
  /** What is on record of somebody. */
  writtenFor(person: Person): string | null;
  /** The group that it means; null where it leaves that open. */
  groupOf(value: string): string | null;
}

const asWritten = (value: string) => value;

/** Columns of the roster that have a field of their own. */
const OF_ROSTER: Readonly<Record<string, Omit<Dimension, 'name'>>> = {
  site: { title: 'Site', writtenFor: ({ site }) => site, groupOf: asWritten },
  profession: { title: 'Profession', writtenFor: ({ profession }) => profession, groupOf: asWritten },
  band: {
    title: 'Band',
    writtenFor: ({ band }) => band,
    groupOf: (band) => (isDoubtfulBand(band) ? null : bandName(band)),
  },
  unit: { title: 'Unit', writtenFor: ({ unit }) => unit, groupOf: asWritten },
};

/** What the settings tell groups apart by. */
export function dimensionsOf({ report }: Pick<Settings, 'report'>): readonly Dimension[] {
  return report.groups.map(dimensionNamed);
}

function dimensionNamed(name: string): Dimension {
  const column = OF_ROSTER[name];
  return column === undefined ? ofAttribute(name) : { name, ...column };
}

/** By a column of their own: whoever has several values is in the group of just these. */
function ofAttribute(name: string): Dimension {
  const words = name.replaceAll('_', ' ');
  return {
    name,
    title: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
    writtenFor: ({ attributes }) => attributes.get(name)?.toSorted().join(', ') ?? null,
    groupOf: asWritten,
  };
}

export const SITE: Dimension = dimensionNamed('site');

/** Stands for people of whom a column is empty. */
export const NOT_STATED = 'not stated';

/** People to count by group; a share is of the column it names as its whole. */
export interface BreakdownColumn extends CellName {
  readonly people: readonly Person[];
}

export interface BreakdownRequest {
  readonly name: string;
  readonly title: string;
  readonly dimension: Dimension;
  /** The whole, then the part of it (nobody in it who is not in the whole); both are counted, and their share shown. */
  readonly whole: BreakdownColumn;
  readonly part: BreakdownColumn;
  readonly share: CellName;
  readonly smallestGroup: number;
  readonly rounding: number | null;
  /** Its section, and what was issued before. */
  readonly section: string;
  readonly input: Pick<ReportInput, 'issuedBefore' | 'period' | 'round'>;
}

/** The distinct groups of those named, in the same order everywhere: by code unit, those not stated last. */
export function groupsOf(names: readonly (string | null)[]): string[] {
  const last = (group: string) => (group === NOT_STATED ? 1 : 0);
  return [...new Set(names.map((name) => name ?? NOT_STATED))].sort(
    (a, b) => last(a) - last(b) || compareText(a, b),
  );
}

/** `part` of `whole` by group, small groups hidden; null when there are not two groups to tell apart. */
export function breakdownOf(request: BreakdownRequest): ReportTable | null {
  const { dimension, whole, part } = request;
  const groupOf = groupReader(dimension);
  const wholes = countsBy(whole.people, groupOf);
  const parts = countsBy(part.people, groupOf);
  const groups = groupsOf([...wholes.keys(), ...parts.keys()]);
  if (groups.length < 2) return null;
  const counted = groups.map((group) => ({
    group,
    whole: wholes.get(group) ?? 0,
    part: parts.get(group) ?? 0,
  }));
  const before = publishedBefore(request.input, { section: request.section, table: request.name });
  return breakdownTable({ ...request, unit: 'people', groups: counted, before });
}

/** Tells the group of people, reading each value once: of very many people there are few. */
export function groupReader({ writtenFor, groupOf }: Dimension): (person: Person) => string {
  const known = new Map<string, string>();
  return (person) => {
    const value = writtenFor(person);
    if (value === null) return NOT_STATED;
    const group = known.get(value) ?? groupOf(value) ?? NOT_STATED;
    known.set(value, group);
    return group;
  };
}

function countsBy(people: readonly Person[], groupOf: (person: Person) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const group = groupOf(person);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
