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

/** The numbers of all mentees and mentors, whose groups are held against each other. */
export interface Pool {
  readonly mentees: number;
  readonly mentors: number;
}

/**
 * A sentence for each group that is a smaller part of the mentors than of the mentees, by more than chance would explain. Of numbers that
 * stand in the tables alone.
 */
export function whereToRecruit(
  matched: readonly ReportTable[],
  pool: readonly ReportTable[],
  all: Pool,
): string[] {
  const mentorsIn = new Map(pool.flatMap(wholes));
  return matched.flatMap(wholesNamed).flatMap(({ key, name, count }) => {
    const mentors = mentorsIn.get(key);
    if (mentors === undefined || all.mentors === 0 || all.mentees === 0) return [];
    const [own, other] = [
      { part: mentors, whole: all.mentors },
      { part: count, whole: all.mentees },
    ];
    const { high } = newcombeDifference(own, other);
    return high < 0
      ? [
          `Recruit mentors of ${name}: ${inWords(own)} of all mentors, against ${inWords(other)} of all mentees.`,
        ]
      : [];
  });
}

function wholesNamed({ groupTitle, rows }: ReportTable) {
  return rows.flatMap(({ group, cells: [whole] }) => {
    const count = countTold(whole);
    return count === null
      ? []
      : [{ key: whole?.group ?? '', name: groupNamed(groupTitle.toLowerCase(), group), count }];
  });
}

function wholes(table: ReportTable): (readonly [string, number])[] {
  return wholesNamed(table).map(({ key, count }) => [key, count] as const);
}

/** Of a count that is told as it is, and not rounded. */
function countTold(metric: Metric | undefined): number | null {
  return metric?.state === 'shown' && metric.note === '' ? metric.value : null;
}

function inWords({ part, whole }: Proportion): string {
  return `${Math.round((100 * part) / whole)} % (${part} of ${whole})`;
}
