import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type WaitInPeriod, waitsInPeriod } from '../../facts/waits-in-period.js';
import { countOf, type Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { observed, timeUntil } from '../../survival-metrics.js';
import { reasonsTable } from '../endings/reasons-table.js';
import { hadAnother } from './rematched-soon.js';

/** How long somebody waited for another mentor, in days, and after which pairing. */
interface WaitForAnother extends Pick<WaitInPeriod, 'entry' | 'days' | 'end'> {
  readonly after: Pairing;
}

/** Everybody who waited in the period since a pairing of theirs ended early; whose next one began on that day waited for none. */
function waitsForAnother(facts: PeriodFacts): WaitForAnother[] {
  const endedOn = (menteeId: number, day: IsoDate) =>
    (facts.pairingsOf.get(menteeId) ?? []).find((one) => one.status === 'ended' && one.endedOn === day);
  const waited = waitsInPeriod(facts).flatMap(({ menteeId, since, entry, days, end }): WaitForAnother[] => {
    const after = endedOn(menteeId, since);
    return after === undefined ? [] : [{ entry, days, end, after }];
  });
  const atOnce = facts.begun.flatMap((pairing): WaitForAnother[] => {
    const { menteeId, startedOn } = pairing;
    const after = endedOn(menteeId, startedOn);
    if (after === undefined || after.id === pairing.id || hadAnother(facts, after, startedOn)) return [];
    return [{ entry: 0, days: 0, end: 'matched', after }];
  });
  return [...waited, ...atOnce];
}

/** How long it takes until mentees whose pairing ended early have another mentor. */
export function daysToRematch(facts: PeriodFacts): Metric {
  const { smallestGroup } = facts.input.settings.report;
  const followUps = waitsForAnother(facts).map(({ entry, days, end }) => ({
    entry,
    time: days,
    hasEvent: end === 'matched',
  }));
  const name = {
    name: 'rematch_days',
    label: 'Days until half are rematched after an early end',
    unit: 'days',
  } as const;
  const metric = timeUntil(name, { followUps, least: smallestGroup }, 0.5);
  return ofEnoughPeople(metric, observed(followUps), smallestGroup);
}

/** Why the pairings had ended after which mentees were rematched. */
export function rematchReasons(facts: PeriodFacts): ReportTable[] {
  const rematched = waitsForAnother(facts).flatMap(({ end, after }) => (end === 'matched' ? [after] : []));
  return reasonsTable(rematched, {
    name: 'rematch_reasons',
    title: 'Why the pairings of rematched mentees had ended',
    smallestGroup: facts.input.settings.report.smallestGroup,
    metricOf: (group, count) =>
      countOf(
        { name: 'rematch_reason_pairings', label: 'Pairings', unit: 'pairings', group },
        count,
        rematched.length,
      ),
  });
}
