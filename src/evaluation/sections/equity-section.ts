import { breakdownOf, DIMENSIONS } from '../disclosure/breakdown.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import type { Section } from '../report-value.js';
import { groupDifferences } from './group-differences.js';

/** Section 10: whether every group of mentees is matched as often as the others. */
export function equitySection({ mentees, matchedMentees, input }: PeriodFacts): Section {
  const tables = DIMENSIONS.flatMap((dimension) => {
    const table = breakdownOf({
      name: `matched_by_${dimension.name}`,
      title: `Mentees matched, by ${dimension.name}`,
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
  return {
    number: 10,
    name: 'equity',
    title: 'Equity',
    frameworks: ['RE-AIM: reach'],
    intro:
      tables.length === 0
        ? ['There are not two groups of mentees to tell apart yet.']
        : groupDifferences({
            tables,
            all: { part: matchedMentees.length, whole: mentees.length },
            verb: 'are matched',
          }),
    metrics: [],
    tables,
    quotes: [],
    notes:
      tables.length === 0
        ? []
        : [
            'Groups whose intervals overlap widely cannot be told apart from so few people; the table alone is no proof of a difference.',
          ],
  };
}
