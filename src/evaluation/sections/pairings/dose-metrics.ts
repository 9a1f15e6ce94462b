import { addDays, daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { onceFor } from '../../../domain/once-for.js';
import { agreedCadence } from '../../../domain/pairings/agreed-cadence.js';
import { agreementOn } from '../../../domain/pairings/agreement.js';
import { meetingsHeld } from '../../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { activeDaysBetween } from '../../../domain/pairings/pairing-health.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, medianMetric, shareOf } from '../../metric.js';

/** How often a pairing met in the period, and how often it should have. */
interface Dose {
  readonly pairing: Pairing;
  readonly held: number;
  /** One for each full cadence of days on which it was active. */
  readonly expected: number;
}

/** A formal review counts as on time so many days before or after the day agreed. */
export const REVIEW_TOLERANCE = 14;

/** How much of what was agreed took place. */
export function doseMetrics(facts: PeriodFacts): Metric[] {
  const doses = dosesOf(facts);
  return [
    medianDose(facts, doses),
    shareOf(
      { name: 'full_dose', label: 'Pairings that met as often as agreed' },
      { part: doses.filter(isFull).length, whole: doses.length },
    ),
    daysBetweenCheckIns(facts),
    reviewsOnTime(facts),
  ];
}

/** Whether a pairing met as often as agreed. */
export function isFull({ held, expected }: Pick<Dose, 'held' | 'expected'>): boolean {
  return held >= expected;
}

/** Of every pairing active in the period long enough to be expected to meet in it once. */
export const dosesOf = onceFor(({ activeDuring, heldOf, period, input }: PeriodFacts): readonly Dose[] =>
  activeDuring.flatMap((pairing) => {
    const from = pairing.startedOn > period.from ? pairing.startedOn : period.from;
    // Both ends are days of the period: the last one counts whole.
    const days = activeDaysBetween(pairing, from, addDays(period.until, 1));
    const { checkInEveryDays } = agreedCadence(pairing, period.until, input.settings.cadence);
    const expected = Math.floor(days / checkInEveryDays);
    const held = meetingsHeld(heldOf.get(pairing.id) ?? []);
    return expected < 1 ? [] : [{ pairing, held, expected }];
  }),
);

function medianDose({ activeDuring, input }: PeriodFacts, doses: readonly Dose[]): Metric {
  const metric = medianMetric(
    { name: 'dose', label: 'Check-ins held per check-in expected', unit: 'ratio' },
    doses.map(({ held, expected }) => held / expected),
    activeDuring.length,
  );
  const people = peopleBehind(doses.map(({ pairing }) => pairing));
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

/** Days from one check-in to the next, of those held in the period that were not the first; none to or from meetings told by count. */
function daysBetweenCheckIns({ input, checkInsOf, heldOf }: PeriodFacts): Metric {
  const gaps = input.pairings.flatMap((pairing) => {
    const inPeriod = heldOf.get(pairing.id)?.length ?? 0;
    const held = inPeriod === 0 ? [] : (checkInsOf.get(pairing.id) ?? []);
    // The oldest come first, so that those of the period are the last.
    const first = held.length - inPeriod;
    return held.slice(first).flatMap(({ heldOn, byCount }, at) => {
      const before = held[first + at - 1];
      if (byCount !== undefined || before?.byCount !== undefined) return [];
      return before === undefined ? [] : [{ pairing, days: daysBetween(before.heldOn, heldOn) }];
    });
  });
  const metric = medianMetric(
    { name: 'days_between_check_ins', label: 'Days from one check-in to the next', unit: 'days' },
    gaps.map(({ days }) => days),
  );
  const people = peopleBehind(gaps.map(({ pairing }) => pairing));
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

/** Reviews agreed whose days of grace ran out in the period, of pairings that were not over by then. */
function reviewsOnTime({ input, period, checkInsOf }: PeriodFacts): Metric {
  const due = input.pairings.flatMap((pairing) =>
    reviewsOf(pairing, period.until)
      .filter((day) => {
        const last = addDays(day, REVIEW_TOLERANCE);
        const isOver = pairing.endedOn !== null && pairing.endedOn < last;
        return last >= period.from && last <= period.until && !isOver;
      })
      .map((day) => ({ pairing, day })),
  );
  const part = due.filter(({ pairing, day }) =>
    (checkInsOf.get(pairing.id) ?? []).some(
      ({ kind, heldOn }) => kind === 'formal' && Math.abs(daysBetween(day, heldOn)) <= REVIEW_TOLERANCE,
    ),
  ).length;
  return shareOf(
    { name: 'reviews_on_time', label: 'Agreed reviews held on time' },
    { part, whole: due.length },
  );
}

function reviewsOf({ agreements = [] }: Pairing, day: IsoDate): readonly IsoDate[] {
  return agreementOn(agreements, day)?.terms.reviewsOn ?? [];
}
