import { breakdownOf, dimensionsOf } from '../../disclosure/breakdown.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { groupNamed } from '../../glance/group-named.js';
import { type Metric, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { newcombeDifference, type Proportion } from '../../statistics/proportion.js';

/** Mentors by group, and how many of them have a pairing. */
export function mentorPool({ mentors, activeDuring, input }: PeriodFacts): ReportTable[] {
  const paired = new Set(activeDuring.map(({ mentorId }) => mentorId));
  return dimensionsOf(input.settings).flatMap((dimension) => {
    const table = breakdownOf({
      name: `mentors_by_${dimension.name}`,
      title: `Mentors, by ${dimension.title.toLowerCase()}`,
      dimension,
      whole: { name: 'mentors', label: 'Mentors', people: mentors },
      part: {
        name: 'mentors_paired',
        label: 'With a pairing',
        people: mentors.filter(({ id }) => paired.has(id)),
      },
      share: { name: 'mentors_paired_share', label: 'Share with a pairing' },
      smallestGroup: input.settings.report.smallestGroup,
      rounding: input.settings.report.rounding,
      section: 'equity',
      input,
    });
    return table ?? [];
  });
}

/** How many of all mentors have one. */
export function mentorsPaired({ mentors, activeDuring }: PeriodFacts): Metric {
  const paired = new Set(activeDuring.map(({ mentorId }) => mentorId));
  return shareOf(
    { name: 'mentors_paired_share', label: 'Mentors with a pairing' },
    { part: mentors.filter(({ id }) => paired.has(id)).length, whole: mentors.length },
  );
}

/** Groups that mentors are held against: those of all mentees, or of all staff. */
export interface Beside {
  readonly tables: readonly ReportTable[];
  /** How many people there are in all of them. */
  readonly all: number;
  /** `mentees`. */
  readonly of: string;
}

/** Mentors are to be of higher bands than others. */
const OF_SENIORITY = 'mentors_by_band';

/**
 * A sentence for each group that is a smaller part of the mentors than of the mentees, or of the staff, by more than chance would explain. Of
 * numbers that stand in the tables alone.
 */
export function whereToRecruit(
  pool: readonly ReportTable[],
  mentors: number,
  besides: readonly Beside[],
): string[] {
  const groups = pool.filter(({ name }) => name !== OF_SENIORITY).flatMap(wholesNamed);
  return groups.flatMap(({ key, name, count }) => {
    const own = { part: count, whole: mentors };
    const larger = besides.flatMap((beside) => largerPart(own, key, beside));
    return larger.length === 0
      ? []
      : [`Recruit mentors of ${name}: ${inWords(own)} of all mentors, against ${larger.join(' and ')}.`];
  });
}

/** In words the part that the group is of the others, where it is surely larger. */
function largerPart(own: Proportion, key: string, { tables, all, of }: Beside): string[] {
  const part = tables.flatMap(wholesNamed).find((one) => one.key === key)?.count;
  if (part === undefined || all === 0 || own.whole === 0) return [];
  const other = { part, whole: all };
  return newcombeDifference(own, other).high < 0 ? [`${inWords(other)} of all ${of}`] : [];
}

function wholesNamed({ groupTitle, rows }: ReportTable) {
  return rows.flatMap(({ group, cells: [whole] }) => {
    const count = countTold(whole);
    return count === null
      ? []
      : [{ key: whole?.group ?? '', name: groupNamed(groupTitle.toLowerCase(), group), count }];
  });
}

/** Of a count that is told as it is, and not rounded. */
function countTold(metric: Metric | undefined): number | null {
  return metric?.state === 'shown' && metric.note === '' ? metric.value : null;
}

function inWords({ part, whole }: Proportion): string {
  return `${Math.round((100 * part) / whole)} % (${part} of ${whole})`;
}
