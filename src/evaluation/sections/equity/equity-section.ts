import { breakdownOf, type Dimension, dimensionsOf } from '../../disclosure/breakdown.js';
import { type PeriodFacts, staffOf } from '../../facts/period-facts.js';
import type { Metric } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { reachTables } from '../reach/reach.js';
import { EQUITY_MEASURES, totalOf } from './equity-measures.js';
import { faresByGroup, type MeasuredCases } from './fares-by-group.js';
import { type ComparedGroups, groupDifferences } from './group-differences.js';
import { matchesToldIn } from './matched-told.js';
import { mentorPool, mentorsPaired, whereToRecruit } from './mentor-pool.js';

/** Section 10: whether every group of mentees fares as well as the others, and is among the mentors as well. */
export function equitySection(facts: PeriodFacts): Section {
  const { mentees, mentors, matchedMentees } = facts;
  const matched = matchedTables(facts);
  const measured = measuredIn(facts);
  const told = ({ name: attribute }: Dimension) =>
    matchesToldIn(
      matched.find(({ name }) => name === `matched_by_${attribute}`),
      {
        whole: mentees.length,
        part: matchedMentees.length,
      },
    );
  const fares = measured.flatMap((one) => faresByGroup(facts, one, told));
  const pool = mentorPool(facts);
  const ofMatch: ComparedGroups = {
    tables: matched,
    name: 'match_rate',
    all: { part: matchedMentees.length, whole: mentees.length },
    verb: 'are matched',
  };
  return {
    number: 10,
    name: 'equity',
    title: 'Equity',
    frameworks: ['RE-AIM: reach'],
    intro:
      matched.length === 0
        ? ['There are no two groups of mentees to compare yet.']
        : [
            ...groupDifferences([ofMatch, ...measured.map((one) => comparedIn(one, fares))]),
            ...whereToRecruit(pool, mentors.length, [
              { tables: matched, all: mentees.length, of: 'mentees' },
              { tables: reachTables(facts), all: staffOf(facts).length, of: 'staff' },
            ]),
          ],
    metrics: [
      ...(matched.length === 0 ? [] : measured.map(({ total }) => total)),
      ...(pool.length === 0 ? [] : [mentorsPaired(facts)]),
    ],
    tables: [...matched, ...(matched.length === 0 ? [] : fares), ...pool],
    quotes: [],
    notes:
      matched.length === 0
        ? []
        : [
            'Groups whose intervals overlap widely cannot be told apart from so few people; the table alone is no proof of a difference.',
          ],
  };
}

function matchedTables({ mentees, matchedMentees, input }: PeriodFacts): ReportTable[] {
  return dimensionsOf(input.settings).flatMap((dimension) => {
    const table = breakdownOf({
      name: `matched_by_${dimension.name}`,
      title: `Mentees matched, by ${dimension.title.toLowerCase()}`,
      dimension,
      whole: { name: 'mentees', label: 'Mentees', people: mentees },
      part: { name: 'matched', label: 'Matched', people: matchedMentees },
      share: { name: 'match_rate', label: 'Share matched' },
      smallestGroup: input.settings.report.smallestGroup,
      rounding: input.settings.report.rounding,
      section: 'equity',
      input,
    });
    return table ?? [];
  });
}

interface Measured extends MeasuredCases {
  readonly total: Metric;
}

/** The measures of which the whole programme's number is told: without it a group stands beside nothing. */
function measuredIn(facts: PeriodFacts): Measured[] {
  return EQUITY_MEASURES.flatMap((measure) => {
    const cases = measure.casesOf(facts).filter(({ mentee }) => mentee !== null);
    const total = totalOf(measure, facts, cases);
    return total.state === 'shown' ? [{ measure, cases, total }] : [];
  });
}

function comparedIn({ measure, total }: Measured, tables: readonly ReportTable[]): ComparedGroups {
  const all = { part: total.n ?? 0, whole: total.denominator ?? 0 };
  return { tables, name: measure.name, all, verb: measure.verb };
}
