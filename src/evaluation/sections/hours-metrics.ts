import { addDays, daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { meetingsHeld } from '../../domain/pairings/meetings-by-count.js';
import { isOpen, type Pairing, type PairingChange } from '../../domain/pairings/pairing.js';
import { ofEnoughPeople } from '../disclosure/disclosure.js';
import { peopleBehind } from '../disclosure/people-behind.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { countOf, type Metric, medianMetric, noData, shareOf } from '../metric.js';

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

/** The time one mentor gave in the period. */
interface MentorHours {
  readonly hours: number;
  /** Days of the period on which a pairing of theirs was active. */
  readonly days: number;
}

function hoursByMentor(facts: PeriodFacts): Metric[] {
  const { checkIns, input } = facts;
  const { smallestGroup } = input.settings.report;
  const all = groupedBy(facts.activeDuring, ({ mentorId }) => mentorId);
  const isNoted = checkIns.some(({ minutes }) => minutes !== null);
  const known = isNoted ? [...all.values()].flatMap((own) => hoursOf(facts, own) ?? []) : [];
  const median = medianMetric(
    {
      name: 'hours_per_mentor',
      label: 'Hours per mentor',
      unit: 'hours',
      note: isNoted ? leftOutNote(all.size - known.length) : NO_LENGTH,
    },
    known.map(({ hours }) => hours),
    all.size,
  );
  const rates = HOURS_A_YEAR.map((yearly) =>
    shareOf(
      { name: `mentors_at_${yearly}h`, label: `Mentors who met ${yearly} hours a year or more, pro rata` },
      { part: known.filter(isAtRate(yearly)).length, whole: known.length },
    ),
  );
  return [median, ...rates].map((metric) => ofEnoughPeople(metric, known.length, smallestGroup));
}

function leftOutNote(count: number): string {
  return count === 0 ? '' : `${count} left out, as a length was not noted`;
}

const DAYS_A_YEAR = 365;

function isAtRate(yearly: number): (one: MentorHours) => boolean {
  return ({ hours, days }) => hours * DAYS_A_YEAR >= yearly * days;
}

/** Null where the length of one of their check-ins was not noted: how long they met is then not known. */
function hoursOf({ heldOf, period }: PeriodFacts, pairings: readonly Pairing[]): MentorHours | null {
  const held = pairings.flatMap(({ id }) => heldOf.get(id) ?? []);
  const minutes = held.flatMap((checkIn) => checkIn.minutes ?? []);
  if (minutes.length < held.length) return null;
  return { hours: minutes.reduce((sum, one) => sum + one, 0) / 60, days: activeDays(pairings, period) };
}

/** Days on which at least one of the pairings was active, each once; the day on which one ends is its last. */
function activeDays(
  pairings: readonly Pairing[],
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): number {
  const after = addDays(until, 1);
  const spans = pairings
    .flatMap(({ changes }) =>
      changes.flatMap(({ status, since }, at) =>
        status === 'active' ? [{ since, next: firstDayWithout(changes[at + 1]) ?? after }] : [],
      ),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  let days = 0;
  let counted = from;
  for (const { since, next } of spans) {
    const first = since > counted ? since : counted;
    const end = next < after ? next : after;
    if (first >= end) continue;
    days += daysBetween(first, end);
    counted = end;
  }
  return days;
}

function firstDayWithout(change: PairingChange | undefined): IsoDate | undefined {
  return change === undefined || isOpen(change.status) ? change?.since : addDays(change.since, 1);
}
