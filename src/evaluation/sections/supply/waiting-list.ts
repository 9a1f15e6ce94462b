import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type EndOfWait, type WaitInPeriod, waitsInPeriod } from '../../facts/waits-in-period.js';
import { countOf, type Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import type { FollowUp } from '../../statistics/risk-sets.js';
import { observed, timeUntil } from '../../survival-metrics.js';
import { type CurveNames, curveTables, type NamedTime } from '../results/curve-tables.js';

/** Numbers of those who wait, and the curve of how long they do. */
export interface WaitingList {
  readonly flow: Metric[];
  readonly waits: Metric[];
  readonly tables: ReportTable[];
  /** Of whom the waits are, beside the share of all who are matched. */
  readonly notes: string[];
}

/** How the list of those who wait came to be as long as it is: before, and who joined, was matched and went, and how long it took. */
export function waitingList(facts: PeriodFacts): WaitingList {
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
    ...waitsToMatch(facts, waits),
    notes: waits.length === 0 ? [] : [whoWaited(waits, ended('matched').length)],
  };
}

function whoWaited(waits: readonly WaitInPeriod[], matched: number): string {
  const who = waits.length === 1 ? 'one mentee' : `${waits.length} mentees`;
  return `Times until a match are of the ${who} who waited on a day of the period: ${matched === 0 ? 'none' : matched} of them ${matched === 1 ? 'was' : 'were'} matched in it. The share of mentees matched (section 1) is of all who took part, and counts those who were matched before.`;
}

/** When the curve of waits is read, in days: at those that many a programme promises nobody will wait, and at half a year. */
const TIMES: readonly NamedTime[] = [28, 90, 182].map((days) => ({
  days,
  title: `${days} days`,
  suffix: `_${days}`,
}));

const NAMES: CurveNames = {
  name: 'waits',
  title: 'Still unmatched after the wait began',
  groupTitle: 'Who waited',
  note: 'By Kaplan and Meier: those who still wait have waited at least so long.',
  people: 'waits_followed',
  share: 'unmatched_after',
  atRisk: 'waiting_after',
  event: 'matched_before',
  eventTitle: 'been matched',
  censored: 'not_waiting_after',
};

/** How long it takes to be matched, by everybody who waited in the period: those who still wait have waited at least so long. */
function waitsToMatch(
  { input }: PeriodFacts,
  waits: readonly WaitInPeriod[],
): Pick<WaitingList, 'waits' | 'tables'> {
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
  ];
  const curves = [{ title: 'Mentees', group: '', followUps, isTelling: false }];
  return {
    waits: metrics.map((metric) => ofEnoughPeople(metric, observed(followUps), smallestGroup)),
    tables:
      observed(followUps) === 0 ? [] : curveTables({ names: NAMES, times: TIMES, curves, smallestGroup }),
  };
}
