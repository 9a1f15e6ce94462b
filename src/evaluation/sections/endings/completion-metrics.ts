import { addDays, addMonths, daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { plannedEndOn } from '../../../domain/pairings/planned-end.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, shareOf } from '../../metric.js';
import { timeUntil } from '../../survival-metrics.js';

/** An end in the first days is a first meeting that did not convince either side, as a rule. */
export const EARLY_DAYS = 30;

/** How pairings came to their end, held against what was planned. */
export function completionMetrics(facts: PeriodFacts): Metric[] {
  return [completionRate(facts), endedAtOnce(facts), daysLasted(facts)];
}

/** The last day a pairing was meant to have: as agreed or renewed by a day, else after the programme's months. */
function plannedEnd({ input, period }: PeriodFacts, pairing: Pairing): IsoDate {
  return plannedEndOn(pairing, period.until) ?? addMonths(pairing.startedOn, input.settings.agreement.months);
}

function completionRate(facts: PeriodFacts): Metric {
  const { from, until } = facts.period;
  const due = facts.input.pairings.filter((pairing) => {
    const end = plannedEnd(facts, pairing);
    return end >= from && end <= until;
  });
  return shareOf(
    { name: 'completion_rate', label: 'Completed, of pairings planned to end in the period' },
    { part: due.filter(({ status }) => status === 'completed').length, whole: due.length },
  );
}

function endedAtOnce({ input, period }: PeriodFacts): Metric {
  const old = input.pairings.filter(({ startedOn }) => {
    const day = addDays(startedOn, EARLY_DAYS);
    return day >= period.from && day <= period.until;
  });
  const part = old.filter(
    ({ status, startedOn, endedOn }) =>
      status === 'ended' && endedOn !== null && daysBetween(startedOn, endedOn) <= EARLY_DAYS,
  ).length;
  return shareOf(
    { name: 'ended_within_30', label: `Ended within ${EARLY_DAYS} days of their start` },
    { part, whole: old.length },
  );
}

/** How long pairings last, by all that were open in the period: those that go on have lasted at least so long. */
function daysLasted({ input, period }: PeriodFacts): Metric {
  const dayBefore = addDays(period.from, -1);
  const open = input.pairings.filter(
    ({ startedOn, endedOn }) => startedOn <= period.until && (endedOn === null || endedOn >= period.from),
  );
  const followUps = open.map(({ startedOn, endedOn }) => ({
    entry: startedOn < dayBefore ? daysBetween(startedOn, dayBefore) : 0,
    time: daysBetween(startedOn, endedOn ?? period.until),
    hasEvent: endedOn !== null,
  }));
  const { smallestGroup } = input.settings.report;
  const metric = timeUntil(
    { name: 'days_lasted', label: 'Days until half of the pairings are over', unit: 'days' },
    { followUps, least: smallestGroup },
    0.5,
  );
  return ofEnoughPeople(metric, peopleBehind(open), smallestGroup);
}
