import { onceFor } from '../../../domain/once-for.js';
import type { Person } from '../../../domain/people/person.js';
import { breakdownOf, dimensionsOf } from '../../disclosure/breakdown.js';
import { type PeriodFacts, staffOf } from '../../facts/period-facts.js';
import { countOf, shareOf } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { groupDifferences } from '../equity/group-differences.js';
import { matchRate } from '../matching/matching-quality.js';
import { applicantsTable } from './applicants-table.js';
import { withRepresentation } from './representation.js';
import { stepsTable } from './steps-of-mentees.js';
import { joinedAndWithdrawn, menteesMet } from './way-in.js';

/** Section 2: whom the programme reaches, and how well they stand for the staff. */
export function reachSection(facts: PeriodFacts): Section {
  const staffTakingPart = staffWhoTakePart(facts);
  const tables = reachTables(facts);
  const staff = staffOf(facts);
  const all = { part: staffTakingPart.length, whole: staff.length };
  return {
    number: 2,
    name: 'reach',
    title: 'Reach',
    frameworks: ['RE-AIM: reach', 'RE-AIM: adoption'],
    intro: staff.length === 0 ? ['Nobody is on the roster yet: import one.'] : [],
    metrics: [
      countOf({ name: 'staff', label: 'Staff in post', unit: 'people' }, staff.length),
      shareOf(
        { name: 'staff_taking_part', label: 'Staff taking part' },
        { part: staffTakingPart.length, whole: staff.length },
      ),
      countOf({ name: 'mentees', label: 'Mentees taking part', unit: 'people' }, facts.mentees.length),
      countOf({ name: 'mentors', label: 'Mentors taking part', unit: 'people' }, facts.mentors.length),
      matchRate(facts),
      menteesMet(facts),
      ...joinedAndWithdrawn(facts),
    ],
    tables: [...stepsTable(facts), ...applicantsTable(facts), ...tables],
    quotes: [],
    notes: [
      ...groupDifferences([{ tables, name: 'staff_taking_part', all, verb: 'take part' }]),
      'Mentees and mentors are all who took part on any day of the period, in whichever round.',
    ],
  };
}

const staffWhoTakePart = onceFor((facts: PeriodFacts): readonly Person[] => {
  const participantIds = new Set([...facts.mentees, ...facts.mentors].map(({ id }) => id));
  return staffOf(facts).filter(({ id }) => participantIds.has(id));
});

/** Who of the staff takes part, by each attribute that groups are told apart by. */
export const reachTables = onceFor((facts: PeriodFacts): readonly ReportTable[] => {
  const { input } = facts;
  const staff = staffOf(facts);
  const staffTakingPart = staffWhoTakePart(facts);
  const all = { part: staffTakingPart.length, whole: staff.length };
  return dimensionsOf(input.settings).flatMap((dimension) => {
    const table = breakdownOf({
      name: `reach_by_${dimension.name}`,
      title: `Who takes part, by ${dimension.title.toLowerCase()}`,
      dimension,
      whole: { name: 'staff', label: 'Staff in post', people: staff },
      part: { name: 'taking_part', label: 'Taking part', people: staffTakingPart },
      share: { name: 'staff_taking_part', label: 'Share of the group' },
      smallestGroup: input.settings.report.smallestGroup,
      rounding: input.settings.report.rounding,
      section: 'reach',
      input,
    });
    return table === null
      ? []
      : withRepresentation(table, { all, smallestGroup: input.settings.report.smallestGroup });
  });
});
