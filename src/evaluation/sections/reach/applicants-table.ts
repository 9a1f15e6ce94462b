import { groupedBy } from '../../../domain/grouped-by.js';
import { type Applicant, applicantsOn } from '../../../domain/recruiting/application.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/** How many applied or were nominated to be mentors, ever, and what had become of it by the last day. None where nobody has. */
export function applicantsTable(facts: PeriodFacts): ReportTable[] {
  const applicants = latestOfEach(facts);
  if (applicants.length === 0) return [];
  const standing = (wanted: Applicant['standing']) => applicants.filter((one) => one.standing === wanted);
  const accepted = standing('accepted');
  const lines = [
    { name: 'nominated', whole: applicants, part: applicants.filter(({ isNominated }) => isNominated) },
    { name: 'accepted', whole: applicants, part: accepted },
    { name: 'matched', whole: accepted, part: accepted.filter((one) => isMatched(one, facts)) },
    { name: 'not accepted', whole: applicants, part: standing('declined') },
    { name: 'withdrawn', whole: applicants, part: standing('withdrawn') },
    { name: 'no decision yet', whole: applicants, part: standing('open') },
  ];
  const rows = lines.map(({ name, whole, part }) => {
    const group = `application: ${name}`;
    const counts = { part: part.length, whole: whole.length };
    return {
      group: `${name}, of those ${whole === accepted ? 'accepted' : 'who applied or were nominated'}`,
      cells: [
        countOf({ name: 'applicants_before', label: 'Of', unit: 'people', group }, counts.whole),
        countOf(
          { name: 'applicants_reached', label: 'So many', unit: 'people', group },
          counts.part,
          counts.whole,
        ),
        shareOf({ name: 'applicants_share', label: 'Share', group }, counts),
      ],
    };
  });
  return [
    {
      name: 'applications_of_mentors',
      title: 'Who applied to be a mentor, and what became of it',
      groupTitle: 'Application',
      columns: ['Of', 'So many', 'Share'],
      rows,
      note: `Everybody who applied or was nominated up to ${facts.period.until}, each once, by their latest application. What is open may still be decided.`,
    },
  ];
}

/** Each person once: whoever applied to several rounds, as they stand in the one they applied to last. */
function latestOfEach({ input, period }: PeriodFacts): Applicant[] {
  const latest = new Map<number, Applicant>();
  for (const [, applications] of groupedBy(input.applications ?? [], ({ roundId }) => roundId))
    for (const applicant of applicantsOn(applications, period.until)) {
      const known = latest.get(applicant.personId);
      if (known === undefined || known.appliedOn <= applicant.appliedOn)
        latest.set(applicant.personId, applicant);
    }
  return [...latest.values()];
}

function isMatched({ personId, decidedOn }: Applicant, { input, period }: PeriodFacts): boolean {
  return input.pairings.some(
    ({ mentorId, startedOn }) =>
      mentorId === personId && decidedOn !== null && startedOn >= decidedOn && startedOn <= period.until,
  );
}
