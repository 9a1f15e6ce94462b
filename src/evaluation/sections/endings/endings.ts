import { byDay } from '../../../domain/dates/by-day.js';
import { monthsBetween } from '../../../domain/dates/iso-date.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import { isApprovedIn, quotesOf, type Said } from '../../disclosure/quotes.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, medianMetric, shareOf } from '../../metric.js';
import type { Section } from '../../report-value.js';
import { lessonsOf } from '../decisions-section.js';
import { completionMetrics } from './completion-metrics.js';
import { debriefed } from './debriefs.js';
import { earlyEndTables } from './early-end-tables.js';
import { menteesToMentors } from './mentees-to-mentors.js';
import { reasonsTable } from './reasons-table.js';

/** Section 12: which pairings came to an end, why, and what to learn from it. */
export function endingsSection(facts: PeriodFacts): Section {
  const completed = facts.closed.filter(({ status }) => status === 'completed');
  const ended = facts.closed.filter(({ status }) => status === 'ended');
  const open = new Set(facts.activeDuring.map(({ id }) => id));
  const endedOfActive = ended.filter(({ id }) => open.has(id)).length;
  return {
    number: 12,
    name: 'endings',
    title: 'Endings and lessons',
    frameworks: ['RE-AIM: maintenance'],
    intro: facts.closed.length === 0 ? ['No pairing was completed or ended in this period.'] : [],
    metrics: [
      countOf(
        { name: 'pairings_completed', label: 'Pairings completed as planned', unit: 'pairings' },
        completed.length,
      ),
      countOf({ name: 'pairings_ended', label: 'Pairings ended before', unit: 'pairings' }, ended.length),
      countOf(
        { name: 'pairings_renewed', label: 'Pairings renewed for another term', unit: 'pairings' },
        renewedIn(facts),
      ),
      shareOf(
        { name: 'ended_early', label: 'Ended early, of pairings active in the period' },
        { part: endedOfActive, whole: facts.activeDuring.length },
      ),
      monthsLasted(facts),
      ...completionMetrics(facts),
      debriefed(facts),
      menteesToMentors(facts),
    ],
    tables: [
      ...reasonsTable(ended, {
        name: 'end_reasons',
        title: 'Why pairings ended',
        smallestGroup: facts.input.settings.report.smallestGroup,
        metricOf: (group, count) =>
          countOf(
            { name: 'end_reason_pairings', label: 'Pairings', unit: 'pairings', group },
            count,
            ended.length,
          ),
      }),
      ...earlyEndTables(facts, ended),
    ],
    quotes: quotesOf('What to improve', latestWords(facts), facts.input.settings.report.smallestGroup),
    notes: lessonsOf(facts),
  };
}

/** Each pairing once, however often it was renewed. */
function renewedIn({ input, period: { from, until } }: PeriodFacts): number {
  return input.pairings.filter(({ terms = [] }) =>
    terms.some(({ renewedOn }) => renewedOn >= from && renewedOn <= until),
  ).length;
}

/** What each side of each pairing last said should improve: one voice each. */
function latestWords({ feedback, input }: PeriodFacts): Said[] {
  const pairings = new Map(input.pairings.map((pairing) => [pairing.id, pairing]));
  const ordered = feedback
    .filter(({ toImprove }) => toImprove !== null)
    .sort(byDay(({ givenOn }) => givenOn));
  const isApproved = isApprovedIn(input.approvedQuotes);
  const latest = new Map(ordered.map((one) => [`${one.pairingId} ${one.givenBy}`, one]));
  return [...latest.values()].flatMap(({ id: feedbackId, pairingId, givenBy, toImprove }) => {
    const pairing = pairings.get(pairingId);
    return pairing === undefined
      ? []
      : [
          {
            text: toImprove,
            writtenBy: givenBy,
            pairing,
            isApproved: isApproved({ feedbackId, field: 'to_improve' }),
          },
        ];
  });
}

function monthsLasted({ closed, input }: PeriodFacts): Metric {
  const months = closed.flatMap(({ startedOn, endedOn }) =>
    endedOn === null ? [] : [monthsBetween(startedOn, endedOn)],
  );
  const name = {
    name: 'months_lasted',
    label: 'Months a closed pairing had lasted',
    unit: 'months',
  } as const;
  const metric = medianMetric(name, months, closed.length);
  return ofEnoughPeople(metric, peopleBehind(closed), input.settings.report.smallestGroup);
}
