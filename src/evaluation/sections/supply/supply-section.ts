import { daysBetween } from '../../../domain/dates/iso-date.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, medianMetric, noData, shareOf } from '../../metric.js';
import type { Section } from '../../report-value.js';
import { loadTable, placeMetrics } from './mentor-places.js';
import { needTable } from './need-table.js';
import { waitingList } from './waiting-list.js';

/** Section 3: who waits, and what places there are. */
export function supplySection(facts: PeriodFacts): Section {
  const waiting = facts.input.waiting.filter(({ since }) => since <= facts.period.until);
  const days = waiting.map(({ since }) => daysBetween(since, facts.period.until));
  const { flow, waits, tables, notes } = waitingList(facts);
  return {
    number: 3,
    name: 'supply_and_demand',
    title: 'Supply and demand',
    frameworks: ['RE-AIM: adoption'],
    intro: [],
    metrics: [
      ...flow,
      countOf(
        { name: 'mentees_waiting', label: 'Mentees waiting for a mentor', unit: 'people' },
        waiting.length,
      ),
      daysWaited(days, facts.input.settings.report.smallestGroup),
      longestWait(days, facts.input.settings.report.smallestGroup),
      ...LONG_WAITS.map((limit) =>
        waitedLong(days, { limit, smallestGroup: facts.input.settings.report.smallestGroup }),
      ),
      ...waits,
      ...placeMetrics(facts),
    ],
    tables: [
      ...tables,
      ...loadTable(facts),
      ...needTable(
        facts,
        waiting.flatMap(({ menteeId }) => facts.personById.get(menteeId) ?? []),
      ),
    ],
    quotes: [],
    notes: [
      ...notes,
      'Those who take part and are neither matched nor waiting have a pairing that begins later, have withdrawn or left, or are on leave, or their round is closed.',
      'Neither waiting nor what is needed is broken down by site or profession: beside the matched (section 10) it would reveal small groups.',
    ],
  };
}

/** A median of a few people is as good as their own figures. */
function daysWaited(days: readonly number[], smallestGroup: number): Metric {
  const metric = medianMetric({ name: 'days_waiting', label: 'Days they have waited', unit: 'days' }, days);
  return ofEnoughPeople(metric, days.length, smallestGroup);
}

/** An extreme of a group too small for its median is one person's own figure. */
function longestWait(days: readonly number[], smallestGroup: number): Metric {
  const name = { name: 'longest_wait', label: 'Longest wait', unit: 'days' } as const;
  if (days.length === 0) return noData({ ...name, note: 'nobody waits' });
  const longest = days.reduce((a, b) => Math.max(a, b));
  const metric = { ...countOf(name, longest), n: days.length };
  return ofEnoughPeople(metric, days.length, smallestGroup);
}

/** Waits that many a programme promises nobody will have, in days. */
const LONG_WAITS = [28, 90] as const;

function waitedLong(
  days: readonly number[],
  { limit, smallestGroup }: { readonly limit: number; readonly smallestGroup: number },
): Metric {
  const metric = shareOf(
    { name: `waited_over_${limit}`, label: `Waited more than ${limit} days` },
    { part: days.filter((count) => count > limit).length, whole: days.length },
  );
  return ofEnoughPeople(metric, days.length, smallestGroup);
}
