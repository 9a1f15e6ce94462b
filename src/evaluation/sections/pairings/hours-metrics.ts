import { groupedBy } from '../../../domain/grouped-by.js';
import { meetingsHeld } from '../../../domain/pairings/meetings-by-count.js';
import { type MentorHours, mentorHours, yearlyPart } from '../../../domain/pairings/mentor-hours.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, medianMetric, noData, shareOf } from '../../metric.js';

/** Hours a year that preceptors are given for it (NHS England): the core standard, and the gold one. */
export const HOURS_A_YEAR = [8, 12] as const;

const NO_LENGTH = 'no length was noted';

/** How long meetings took, all of them together and by mentor. */
export function hoursMetrics(facts: PeriodFacts): Metric[] {
  return [hoursMet(facts), ...hoursByMentor(facts)];
}

function hoursMet({ checkIns, input }: PeriodFacts): Metric {
  const noted = checkIns.filter((checkIn) => checkIn.minutes !== null);
  const minutes = noted.flatMap((checkIn) => checkIn.minutes ?? []);
  const name = { name: 'hours_met', label: 'Hours met', unit: 'hours' } as const;
  if (minutes.length === 0) return noData({ ...name, note: NO_LENGTH });
  const hours = minutes.reduce((sum, value) => sum + value, 0) / 60;
  const metric = {
    ...countOf(name, hours, meetingsHeld(checkIns)),
    n: minutes.length,
    note: 'of check-ins whose length was noted',
  };
  const ids = new Set(noted.map(({ pairingId }) => pairingId));
  const people = peopleBehind(input.pairings.filter(({ id }) => ids.has(id)));
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

function hoursByMentor(facts: PeriodFacts): Metric[] {
  const { smallestGroup } = facts.input.settings.report;
  const { known, mentors, note } = hoursKnown(facts);
  const median = medianMetric(
    {
      name: 'hours_per_mentor',
      label: 'Hours per mentor',
      unit: 'hours',
      note,
    },
    known.map(({ hours }) => hours),
    mentors,
  );
  const rates = HOURS_A_YEAR.map((yearly) =>
    shareOf(
      { name: `mentors_at_${yearly}h`, label: `Mentors who met ${yearly} hours a year or more, pro rata` },
      { part: known.filter((one) => one.hours >= yearlyPart(yearly, one)).length, whole: known.length },
    ),
  );
  return [median, ...rates].map((metric) => ofEnoughPeople(metric, known.length, smallestGroup));
}

/** The hours of each mentor of whom they are known, of how many mentors, and why of the others they are not. */
export function hoursKnown({ activeDuring, checkIns, heldOf, period }: PeriodFacts): {
  readonly known: readonly MentorHours[];
  readonly mentors: number;
  readonly note: string;
} {
  const all = groupedBy(activeDuring, ({ mentorId }) => mentorId);
  if (checkIns.every(({ minutes }) => minutes === null))
    return { known: [], mentors: all.size, note: NO_LENGTH };
  const known = [...all.values()].flatMap((own) => mentorHours(own, heldOf, period) ?? []);
  return { known, mentors: all.size, note: leftOutNote(all.size - known.length) };
}

function leftOutNote(count: number): string {
  return count === 0 ? '' : `${count} left out, as a length was not noted`;
}
