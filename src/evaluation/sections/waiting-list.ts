import { ofEnoughPeople } from '../disclosure/disclosure.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { type EndOfWait, type WaitInPeriod, waitsInPeriod } from '../facts/waits-in-period.js';
import { countOf, type Metric } from '../metric.js';
import type { FollowUp } from '../statistics/risk-sets.js';
import { notYetBy, observed, timeUntil } from '../survival-metrics.js';

/** How the list of those who wait came to be as long as it is: before, and who joined, was matched and went, and how long it took. */
export function waitingList(facts: PeriodFacts): { readonly flow: Metric[]; readonly waits: Metric[] } {
  const waits = waitsInPeriod(facts);
  const count = (name: string, label: string, some: readonly WaitInPeriod[]) =>
    countOf({ name, label, unit: 'people' }, some.length);
  const ended = (end: EndOfWait) => waits.filter((one) => one.end === end);
  return {
    flow: [
      count(
        'waiting_before',
        'Waiting on the day before the period',
        waits.filter(({ isFromBefore }) => isFromBefore),
      ),
      count(
        'waiting_joined',
        '+ joined those who wait',
        waits.filter(({ isFromBefore }) => !isFromBefore),
      ),
      count('waiting_matched', '− matched', ended('matched')),
      count('waiting_gone', '− stopped waiting otherwise', ended('gone')),
    ],
    waits: waitsToMatch(facts, waits),
  };
}

/** Waits that many a programme promises nobody will have, in days. */
const LONG_WAITS = [28, 90] as const;

/** How long it takes to be matched, by everybody who waited in the period: those who still wait have waited at least so long. */
function waitsToMatch({ input }: PeriodFacts, waits: readonly WaitInPeriod[]): Metric[] {
  const { smallestGroup } = input.settings.report;
  const followUps = waits.map(
    ({ entry, days, end }): FollowUp => ({ entry, time: days, hasEvent: end === 'matched' }),
  );
  const followed = { followUps, least: smallestGroup };
  const metrics = [
    timeUntil({ name: 'wait_to_match', label: 'Days until half are matched', unit: 'days' }, followed, 0.5),
    timeUntil(
      { name: 'wait_to_match_90', label: 'Days until 9 in 10 are matched', unit: 'days' },
      followed,
      0.9,
    ),
    ...LONG_WAITS.map((days) =>
      notYetBy(
        { name: `unmatched_after_${days}`, label: `Still unmatched after ${days} days` },
        followed,
        days,
      ),
    ),
  ];
  return metrics.map((metric) => ofEnoughPeople(metric, observed(followUps), smallestGroup));
}
