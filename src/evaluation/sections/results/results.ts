import { addDays, addMonths, type IsoDate } from '../../../domain/dates/iso-date.js';
import { onceFor } from '../../../domain/once-for.js';
import type { Person } from '../../../domain/people/person.js';
import { isInPost } from '../../../domain/people/presence.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { followedStaff } from '../../facts/followed-staff.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOfLastDays, countOnStaff } from '../../facts/staff-on-days.js';
import { countOf, type Metric, noData, shareOf } from '../../metric.js';
import type { Section } from '../../report-value.js';
import { personOutcomeTables } from '../outcomes/person-outcomes.js';
import { unitOutcomes } from '../outcomes/unit-outcomes.js';
import { progressionTable } from './progression-table.js';
import { retentionTables } from './retention-table.js';

const YEAR = 12;

/** Section 9: whether staff stay, those mentored and all of them. */
export function resultsSection(facts: PeriodFacts): Section {
  const { input } = facts;
  const hasDays = input.people.some(({ hiredOn, leftOn }) => hiredOn !== null || leftOn !== null);
  const followed = followedStaff(facts);
  const ofPeople = personOutcomeTables(facts);
  const units = unitOutcomes(facts);
  return {
    number: 9,
    name: 'results',
    title:
      ofPeople.length + units.tables.length === 0
        ? 'Results: staff who stay'
        : 'Results: staff who stay, and what was measured',
    frameworks: ['Kirkpatrick level 4: results', 'RE-AIM: effectiveness'],
    intro: hasDays
      ? []
      : ['No day of hiring or leaving is on record: import a roster with hired_on and left_on.'],
    metrics: [...(hasDays ? staying(facts) : []), ...units.metrics],
    tables: [
      ...(hasDays ? retentionTables(facts, followed) : []),
      ...progressionTable(facts),
      ...ofPeople,
      ...units.tables,
    ],
    quotes: [],
    notes: [
      ...(hasDays ? notesOn(followed.withoutHiring) : []),
      ...units.notes,
      ...outcomesMissing(facts, ofPeople.length > 0),
    ],
  };
}

/** What to import where there is no measure, or none of anybody mentored. */
function outcomesMissing({ input: { outcomes = [] } }: PeriodFacts, isToldOfPeople: boolean): string[] {
  if (outcomes.length === 0)
    return [
      'No measure of people or units is on record: import a table of outcomes, such as performance reviews, audits, absence or incidents.',
    ];
  if (isToldOfPeople || outcomes.every(({ personId }) => personId === null)) return [];
  return [
    'Nobody who was mentored has a measure on record: import values from before their first pairing, and after.',
  ];
}

function staying(facts: PeriodFacts): Metric[] {
  const { from, until } = facts.period;
  return [
    leavers(facts),
    leaverRate(facts, { name: 'leaver_rate', label: 'Leavers in the period, as a share of staff', from }),
    leaverRate(facts, {
      name: 'leaver_rate_12m',
      label: 'Leavers in 12 months, as a share of staff',
      from: addDays(addMonths(until, -YEAR), 1),
    }),
    stability(facts),
    firstYear(facts),
  ];
}

function notesOn(withoutHiring: number): string[] {
  return [
    'A description, not an effect: nobody was assigned to mentoring by chance, and those who want a mentor may be those who stay anyway.',
    'Why people left is not recorded: retirement, the end of a fixed term and leaving by choice count alike. Being on leave is not leaving.',
    ...(withoutHiring === 0
      ? []
      : [
          `${withoutHiring} mentored people have no day of hiring on record and are compared with no colleague.`,
        ]),
  ];
}

/** Whoever left before the first roster is on none: nothing can be said of headcounts before it. */
const recordsFrom = onceFor(
  ({ input }: PeriodFacts): IsoDate =>
    input.people.reduce(
      (first, { knownFrom }) => (knownFrom === undefined ? '' : knownFrom < first ? knownFrom : first),
      '9999-12-31',
    ),
);

/** Those gone for the first time on one of the days: the day after their last in post, as they are still there on that. */
function leftBetween({ input }: PeriodFacts, from: IsoDate, until: IsoDate): number {
  return countOfLastDays(input.people, addDays(from, -1), addDays(until, -1));
}

function leavers(facts: PeriodFacts): Metric {
  const { from, until } = facts.period;
  return countOf(
    { name: 'leavers', label: 'Staff who left', unit: 'people' },
    leftBetween(facts, from, until),
  );
}

/** Names the day only where it is not after the period: the first of later days may change with each further file. */
function recordsBegin({ period }: PeriodFacts, since: IsoDate): string {
  return since > period.until ? 'records begin after the period' : `records begin on ${since}`;
}

interface OverDays {
  readonly name: string;
  readonly label: string;
  readonly from: IsoDate;
}

function leaverRate(facts: PeriodFacts, { name, label, from }: OverDays): Metric {
  const metric = { name, label, unit: 'share' } as const;
  const since = recordsFrom(facts);
  if (since > from) return noData({ ...metric, note: recordsBegin(facts, since) });
  const { until } = facts.period;
  const { people } = facts.input;
  const heads = (countOnStaff(people, from) + countOnStaff(people, until)) / 2;
  if (heads === 0) return noData({ ...metric, note: 'nobody was in post' });
  const left = leftBetween(facts, from, until);
  const note = 'of the mean of the staff on the first and on the last day';
  return { ...countOf({ ...metric, note }, left / heads), n: left, denominator: heads };
}

function stability(facts: PeriodFacts): Metric {
  const from = addMonths(facts.period.until, -YEAR);
  const name = { name: 'stability_12m', label: 'Of staff of 12 months ago, still in post' };
  const since = recordsFrom(facts);
  if (since > from) return noData({ ...name, unit: 'share', note: recordsBegin(facts, since) });
  const { people } = facts.input;
  const stayed = countOnStaff(people, from, facts.period.until);
  return shareOf(name, { part: stayed, whole: countOnStaff(people, from) });
}

/** Of the staff whose first year ran out in the period, those who were in post on its last day. */
function firstYear(facts: PeriodFacts): Metric {
  const { input, period } = facts;
  const since = recordsFrom(facts);
  // Whoever was hired earlier than two years ago had their first year long ago: most people, of whom nothing needs to be worked out.
  const earliest = addMonths(period.from, -2 * YEAR);
  const firstYearOf = (person: Person, hiredOn: IsoDate | null) => {
    if (hiredOn === null || hiredOn < since || hiredOn < earliest) return [];
    const last = addMonths(hiredOn, YEAR);
    return last >= period.from && last <= period.until ? [{ person, last }] : [];
  };
  const cohort = input.people.flatMap((person) => [
    ...(person.earlierSpells ?? []).flatMap(({ from }) => firstYearOf(person, from)),
    ...firstYearOf(person, person.hiredOn),
  ]);
  const metric = shareOf(
    { name: 'retention_12m', label: 'Newly hired who stayed their first year' },
    { part: cohort.filter(({ person, last }) => isInPost(person, last)).length, whole: cohort.length },
  );
  return ofEnoughPeople(metric, cohort.length, input.settings.report.smallestGroup);
}
