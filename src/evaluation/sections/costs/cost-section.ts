import { daysBetween } from '../../../domain/dates/iso-date.js';
import {
  type Assumption,
  assumptionOn,
  COSTS,
  type Cost,
  hasCosts,
} from '../../../domain/settings/cost-settings.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, noData } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { costFigures, moneyOf } from './costs-from-told.js';

const DAYS_A_YEAR = 365;

const TITLES: Readonly<Record<Cost, string>> = {
  mentor_hour: 'An hour of a mentor',
  mentee_hour: 'An hour of a mentee',
  programme_year: 'Running the programme for a year',
  leaver: 'Replacing somebody who leaves',
};

/**
 * Section 13 as far as it does not rest on other numbers: what is assumed, and what courses cost; none where nothing is assumed to cost
 * anything. It is protected with all others; `withCosts` then works out the rest from what is told.
 */
export function costSection(facts: PeriodFacts): Section[] {
  const { costs } = facts.input.settings;
  if (!hasCosts(costs)) return [];
  return [
    {
      number: 13,
      name: 'costs',
      title: 'Cost and value',
      frameworks: ['RE-AIM: implementation, maintenance'],
      intro: [],
      metrics: [costOfTraining(facts)],
      tables: [assumptionsTable(facts)],
      quotes: [],
      notes: [],
    },
  ];
}

function costOfTraining({ input, period }: PeriodFacts): Metric {
  const { courses, attendances } = input.training ?? { courses: [], attendances: [] };
  const { currency } = input.settings.costs;
  const name = { name: 'cost_of_training', label: `Courses done, ${currency}` };
  const price = new Map(courses.map(({ id, costHundredths }) => [id, costHundredths]));
  const done = attendances.filter(
    ({ attendedOn }) => attendedOn >= period.from && attendedOn <= period.until,
  );
  const priced = done.filter(({ courseId }) => price.get(courseId) != null);
  if (courses.length === 0) return noData({ ...name, unit: 'money', note: 'no course is on record' });
  if (priced.length === 0 && done.length > 0)
    return noData({ ...name, unit: 'money', note: 'no course that was done has a cost' });
  const hundredths = priced.reduce((sum, { courseId }) => sum + (price.get(courseId) ?? 0), 0);
  const without = done.length - priced.length;
  const note = without === 0 ? '' : 'without courses that have no cost on record';
  const people = new Set(priced.map(({ personId }) => personId)).size;
  return ofEnoughPeople(
    moneyOf({ ...name, note }, hundredths / 100),
    people,
    input.settings.report.smallestGroup,
  );
}

function assumptionsTable({ input, period }: PeriodFacts): ReportTable {
  const { costs } = input.settings;
  const rows = COSTS.flatMap((cost) => {
    const found = assumptionOn(costs, cost, period.until);
    if (found === undefined) return [];
    const group = `assumption: ${cost}`;
    const name = { name: 'cost_assumption', label: costs.currency, group };
    return [
      {
        group: `${TITLES[cost]}, as of ${found.asOf} (${found.source})`,
        cells: [moneyOf({ ...name, note: `as of ${found.asOf}; ${found.source}` }, found.amount)],
      },
    ];
  });
  return {
    name: 'cost_assumptions',
    title: 'What is assumed',
    groupTitle: 'Assumption',
    columns: [costs.currency],
    rows,
    note: 'As the settings of the programme state them (costs). Courses count with the cost on record of each.',
  };
}

/** The sections with the numbers of section 13 that are worked out from what all of them tell after they were protected. */
export function withCosts(sections: readonly Section[], { input, period }: PeriodFacts): Section[] {
  const { costs } = input.settings;
  const assumed = (cost: Cost): Assumption | undefined => assumptionOn(costs, cost, period.until);
  const share = (daysBetween(period.from, period.until) + 1) / DAYS_A_YEAR;
  const told = (section: string, name: string): Metric | undefined =>
    sections
      .find((one) => one.name === section)
      ?.metrics.concat(tableMetrics(sections, section))
      .find((metric) => metric.name === name);
  return sections.map((section) => {
    if (section.name !== 'costs') return section;
    const { metrics, notes } = costFigures({ told, assumed, share, currency: costs.currency });
    return { ...section, metrics, notes };
  });
}

function tableMetrics(sections: readonly Section[], name: string): Metric[] {
  const tables = sections.find((one) => one.name === name)?.tables ?? [];
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}
