import { daysBetween } from '../../domain/dates/iso-date.js';
import { attributeValues, type Person } from '../../domain/people/person.js';
import { isSmall, ofEnoughPeople } from '../disclosure/disclosure.js';
import { publishedBefore } from '../disclosure/published-before.js';
import { sinceIssued } from '../disclosure/since-issued.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { countOf, type Metric, medianMetric, noData, shareOf, suppressed } from '../metric.js';
import type { ReportTable, Section } from '../report-value.js';
import { loadTable, placeMetrics, placesOffered, placesTaken } from './mentor-places.js';
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
      'Waiting is not broken down by site or profession: beside the matched (section 10) it would reveal small groups.',
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

/** What those who wait need, beside the mentors with a free place who offer it; needs of few people stay unnamed. */
function needTable(facts: PeriodFacts, waiting: readonly Person[]): ReportTable[] {
  const { input, personById } = facts;
  const { smallestGroup } = input.settings.report;
  const coverage = input.settings.matching.criteria.find(({ kind }) => kind === 'coverage');
  const attributes =
    coverage?.kind === 'coverage' ? coverage : { menteeAttribute: 'needs', mentorAttribute: 'strengths' };
  const taken = placesTaken(facts);
  const free = [...placesOffered(facts)]
    .filter(([id, count]) => count > (taken.get(id) ?? 0))
    .flatMap(([id]) => personById.get(id) ?? []);
  const needed = countTerms(waiting, attributes.menteeAttribute);
  const offered = countTerms(free, attributes.mentorAttribute);
  const before = publishedBefore(input, { section: 'supply_and_demand', table: 'needs' });
  const rows = [...needed]
    .filter(([, count]) => !isSmall(count, smallestGroup))
    .sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1))
    .map(([term, count]) => {
      const group = `need: ${term}`;
      const offers = offered.get(term) ?? 0;
      const offer = countOf(
        { name: 'need_mentors_free', label: 'Mentors with a free place who offer it', unit: 'people', group },
        offers,
      );
      return {
        group: term,
        cells: [
          countOf({ name: 'need_waiting', label: 'Waiting', unit: 'people', group }, count, waiting.length),
          isSmall(offers, smallestGroup) ? suppressed(offer, smallestGroup) : offer,
        ].map((metric) => sinceIssued(metric, before, smallestGroup)),
      };
    });
  if (rows.length === 0) return [];
  const columns = ['Waiting', 'Mentors with a free place who offer it'];
  const note = 'A person with several needs counts once in each; needs of few people are not named.';
  return [{ name: 'needs', title: 'What those who wait need', groupTitle: 'Need', columns, rows, note }];
}

function countTerms(people: readonly Person[], attribute: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const terms = new Set(attributeValues(person, attribute).map((term) => term.trim().toLowerCase()));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
