import { comparableName } from '../../../domain/outcomes/outcome.js';
import type { Person } from '../../../domain/people/person.js';
import { compareText } from '../../../domain/text/compare-text.js';
import { type BreakdownTable, breakdownTable, toldOf } from '../../disclosure/breakdown-table.js';
import { publishedBefore } from '../../disclosure/published-before.js';
import { roundedTo, type ToldRow } from '../../disclosure/told.js';
import { firstDaysAsMentee } from '../../facts/followed-staff.js';
import { type PeriodFacts, staffOf } from '../../facts/period-facts.js';
import { type Metric, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/** Units that have values, by what the report tells of them: nothing else decides where a unit stands. */
export interface MentoredUnits {
  /** Of how many staff each unit has, and how many of them were ever mentored. */
  readonly table: ReportTable;
  /** The same of all staff. */
  readonly share: Metric;
  /** Comparable names of units of which the table shows that a group of their staff, or more, is mentored. */
  readonly mentored: ReadonlySet<string>;
  /** Those of which it shows that fewer are. */
  readonly others: ReadonlySet<string>;
  /** How many it does not show, or shows as too small: their values are left out everywhere. */
  readonly leftOut: number;
}

const ELSEWHERE = 'elsewhere, or not stated';

/** The units with values on record: whose staff is mentored, as far as it may be told. */
export function mentoredUnits(facts: PeriodFacts, units: ReadonlySet<string>): MentoredUnits {
  const { report } = facts.input.settings;
  const firstAsMentee = firstDaysAsMentee(facts);
  const groups = groupsOfStaff(staffOf(facts), units, ({ id }) => firstAsMentee.has(id));
  const request: BreakdownTable = {
    name: 'mentored_units',
    title: 'Staff ever mentored, by unit with measures',
    dimension: { name: 'unit', title: 'Unit' },
    unit: 'people',
    whole: { name: 'unit_staff', label: 'Staff' },
    part: { name: 'unit_mentored', label: 'Mentored' },
    share: { name: 'unit_mentored_share', label: 'Share mentored' },
    groups,
    smallestGroup: report.smallestGroup,
    rounding: report.rounding,
    before: publishedBefore(facts.input, { section: 'results', table: 'mentored_units' }),
  };
  const told = toldOf(request);
  const standing = new Map(
    groups.map((group, at) => [group.key, standingOf(group, told[at], report.smallestGroup)]),
  );
  const having = (wanted: string) => new Set([...units].filter((unit) => standing.get(unit) === wanted));
  const [mentored, others] = [having('mentored'), having('other')];
  const all = groups.reduce((sum, { whole, part }) => ({ whole: sum.whole + whole, part: sum.part + part }), {
    whole: 0,
    part: 0,
  });
  return {
    table: breakdownTable(request, told),
    share: shareOf({ name: 'unit_mentored_share', label: 'Staff who were ever mentored' }, all),
    mentored,
    others,
    leftOut: units.size - mentored.size - others.size,
  };
}

/** A group of staff, with the comparable name of its unit; null for everybody else. */
interface UnitStaff {
  readonly group: string;
  readonly key: string | null;
  readonly whole: number;
  readonly part: number;
}

function groupsOfStaff(
  staff: readonly Person[],
  units: ReadonlySet<string>,
  isMentored: (person: Person) => boolean,
): UnitStaff[] {
  const counts = new Map<string | null, { group: string; whole: number; part: number }>();
  for (const person of staff) {
    const key = person.unit === null ? null : comparableName(person.unit);
    const of = key !== null && units.has(key) ? key : null;
    const count = counts.get(of) ?? {
      group: of === null ? ELSEWHERE : (person.unit ?? ''),
      whole: 0,
      part: 0,
    };
    const name = of === null || (person.unit ?? '') > count.group ? count.group : (person.unit ?? '');
    counts.set(of, {
      group: name,
      whole: count.whole + 1,
      part: count.part + (isMentored(person) ? 1 : 0),
    });
  }
  return [...counts]
    .map(([key, count]) => ({ key, ...count }))
    .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : compareText(a.group, b.group)));
}

/** Where a unit stands, by what is told of it alone, so that it gives away nothing else. */
function standingOf(
  { whole, part }: UnitStaff,
  told: ToldRow | undefined,
  smallestGroup: number,
): 'mentored' | 'other' | 'unknown' {
  if (told === undefined || told.whole.kind === 'nothing') return 'unknown';
  if (told.whole.kind === 'rounded' && roundedTo(whole, told.whole.base) < smallestGroup) return 'unknown';
  switch (told.part.kind) {
    case 'nothing':
      return 'unknown';
    case 'fewer':
      return 'other';
    case 'more':
      return 'mentored';
    case 'between':
      return told.part.low + told.part.high >= 2 * smallestGroup ? 'mentored' : 'other';
    case 'rounded':
      return roundedTo(part, told.part.base) >= smallestGroup ? 'mentored' : 'other';
    case 'exact':
      return part >= Math.max(1, smallestGroup) ? 'mentored' : 'other';
  }
}
