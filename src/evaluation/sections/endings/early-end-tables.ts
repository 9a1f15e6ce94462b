import { addDays, daysBetween } from '../../../domain/dates/iso-date.js';
import { ENDED_BY, ENDED_BY_IN_WORDS, endedByOf, type Pairing } from '../../../domain/pairings/pairing.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import type { CompetingFollowUp } from '../../statistics/aalen-johansen.js';
import { hadBy } from '../../survival-metrics.js';
import { daysOfMonths } from '../results/months-as-days.js';

/** Who ended them, as it was recorded. */
const WHO = [...ENDED_BY, 'not_recorded'] as const;

const WHO_TITLES = { ...ENDED_BY_IN_WORDS, not_recorded: 'not recorded' } as const;

/** At which months of their life it is told how many pairings are over. */
const MONTHS = [1, 3, 6, 12] as const;

/** Early ends by who ended them, and by the month of life. */
export function earlyEndTables(facts: PeriodFacts, ended: readonly Pairing[]): ReportTable[] {
  return [...sideTable(facts, ended), ...monthTable(facts)];
}

function sideTable(facts: PeriodFacts, ended: readonly Pairing[]): ReportTable[] {
  const { smallestGroup } = facts.input.settings.report;
  const rows = WHO.flatMap((who) => {
    const own = ended.filter((pairing) => (endedByOf(pairing) ?? 'not_recorded') === who);
    if (own.length === 0 || peopleBehind(own) < smallestGroup) return [];
    const name = {
      name: 'ended_early_side',
      label: 'Pairings',
      unit: 'pairings',
      group: `side: ${who}`,
    } as const;
    return [{ group: WHO_TITLES[who], cells: [countOf(name, own.length, ended.length)] }];
  });
  if (rows.length === 0) return [];
  return [
    {
      name: 'ended_early_sides',
      title: 'Who ended pairings early',
      groupTitle: 'Ended by',
      columns: ['Pairings'],
      rows,
      note: 'As it was recorded; who left the organisation counts as the side that ended it. Sides of few pairings are not named. An end is nobody’s fault.',
    },
  ];
}

/** How many pairings have ended early, and how many were completed, by a month of their life: each ends the wait for the other. None where nothing could be told. */
function monthTable({ input, period }: PeriodFacts): ReportTable[] {
  const { smallestGroup } = input.settings.report;
  const dayBefore = addDays(period.from, -1);
  const open = input.pairings.filter(
    ({ startedOn, endedOn }) => startedOn <= period.until && (endedOn === null || endedOn >= period.from),
  );
  if (open.every(({ endedOn }) => endedOn === null)) return [];
  const followUps = open.map(
    ({ startedOn, endedOn, status }): CompetingFollowUp => ({
      entry: startedOn < dayBefore ? daysBetween(startedOn, dayBefore) : 0,
      time: daysBetween(startedOn, endedOn ?? period.until),
      event: endedOn === null ? null : status,
    }),
  );
  const told = (metric: Metric) => ofEnoughPeople(metric, peopleBehind(open), smallestGroup);
  const followed = { followUps, least: smallestGroup };
  const rows = MONTHS.map((months) => {
    const at = { group: `month: ${months}`, time: daysOfMonths(months) };
    const ended = { name: 'ended_early_by_month', label: 'Ended before', group: at.group };
    const completed = { name: 'completed_by_month', label: 'Completed', group: at.group };
    return {
      group: `by month ${months}`,
      cells: [
        told(hadBy(ended, followed, { event: 'ended', time: at.time })),
        told(hadBy(completed, followed, { event: 'completed', time: at.time })),
      ],
    };
  });
  if (rows.every(({ cells }) => cells.every(({ state }) => state !== 'shown'))) return [];
  return [
    {
      name: 'ends_by_month',
      title: 'How many pairings are over, by the month of their life',
      groupTitle: 'Month',
      columns: ['Ended before', 'Completed'],
      rows,
      note: 'By Aalen and Johansen, for all pairings open in the period: those that go on have lasted at least that long, and what is completed can no longer end early.',
    },
  ];
}
