import { byDay } from '../../domain/dates/by-day.js';
import { addDays, daysBetween } from '../../domain/dates/iso-date.js';
import { fitAnswerOn } from '../../domain/pairings/fit-check.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { lastDayInPost } from '../../domain/people/presence.js';
import { ofEnoughPeople } from '../disclosure/disclosure.js';
import { peopleBehind } from '../disclosure/people-behind.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { countOf, type Metric } from '../metric.js';
import type { ReportTable } from '../report-value.js';
import type { CompetingFollowUp } from '../statistics/aalen-johansen.js';
import { hadBy } from '../survival-metrics.js';
import { daysOfMonths } from './months-as-days.js';

/** Which side of a pairing had wanted or brought about its end, to go by what is on record. */
const WHO = ['mentee', 'mentor', 'both', 'neither'] as const;

const WHO_TITLES: Readonly<Record<(typeof WHO)[number], string>> = {
  mentee: 'the mentee',
  mentor: 'the mentor',
  both: 'both',
  neither: 'neither, as far as is on record',
};

/** At which months of their life it is told how many pairings are over. */
const MONTHS = [1, 3, 6, 12] as const;

/** Early ends by the side that wanted them, and by the month of life. */
export function earlyEndTables(facts: PeriodFacts, ended: readonly Pairing[]): ReportTable[] {
  return [...sideTable(facts, ended), ...monthTable(facts)];
}

function sideTable(facts: PeriodFacts, ended: readonly Pairing[]): ReportTable[] {
  const { smallestGroup } = facts.input.settings.report;
  const wants = wantedTheEnd(facts);
  const rows = WHO.flatMap((who) => {
    const own = ended.filter((pairing) => whoOf(SIDES.filter((side) => wants(pairing, side))) === who);
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
      title: 'Which side had asked for a change or left before pairings ended',
      groupTitle: 'Side',
      columns: ['Pairings'],
      rows,
      note: 'Sides of few pairings are not named. An end is nobody’s fault.',
    },
  ];
}

function whoOf(sides: readonly Side[]): (typeof WHO)[number] {
  const [first = 'neither', second] = sides;
  return second === undefined ? first : 'both';
}

/** Whether a side last said, by the end, that it asks for a change or that it is not a good fit, or its last day in post had come. */
function wantedTheEnd({ input, personById }: PeriodFacts): (pairing: Pairing, side: Side) => boolean {
  const asked = new Map<string, { readonly on: string; readonly id: number; readonly asks: boolean }[]>();
  for (const { id, pairingId, givenBy, givenOn, wantsChange } of input.feedback) {
    if (wantsChange === null) continue;
    const key = `${pairingId} ${givenBy}`;
    asked.set(key, [...(asked.get(key) ?? []), { on: givenOn, id, asks: wantsChange }]);
  }
  return ({ id, menteeId, mentorId, endedOn, fitChecks = [] }, side) => {
    if (endedOn === null) return false;
    const last = (asked.get(`${id} ${side}`) ?? [])
      .filter(({ on }) => on <= endedOn)
      .toSorted(byDay(({ on }) => on))
      .at(-1);
    const person = personById.get(side === 'mentee' ? menteeId : mentorId);
    const left = person === undefined ? null : lastDayInPost(person);
    return (
      last?.asks === true ||
      fitAnswerOn(fitChecks, { side, day: endedOn })?.answer === 'not_a_fit' ||
      (left !== null && left <= endedOn)
    );
  };
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
