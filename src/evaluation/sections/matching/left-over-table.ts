import {
  LEFT_OVER_CLASSES,
  type LeftOverClass,
  leftOverClassOf,
} from '../../../domain/rounds/left-over-class.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { runsBehind } from '../../facts/proposals-behind.js';
import { countOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

const CLASS_TITLES: Readonly<Record<LeftOverClass, string>> = {
  no_place: 'no place left with a mentor they may have',
  cap: 'a cap on groups or sites was reached',
  rules: 'rules left no mentor they may have',
  on_leave: 'on leave',
  no_mentor: 'no mentor took part',
};

/** Why mentees were left over by the last of the runs that pairings begun came from, of each round; reasons of few stay unnamed. */
export function leftOverTable(facts: PeriodFacts): ReportTable[] {
  const { smallestGroup } = facts.input.settings.report;
  const last = new Map(runsBehind(facts).map(({ run }) => [run.roundId, run]));
  const reasons = [...last.values()].flatMap(({ leftOver }) => leftOver.map(({ reason }) => reason));
  const classes = reasons.map(leftOverClassOf);
  const counted = LEFT_OVER_CLASSES.map((name) => ({
    name,
    count: classes.filter((one) => one === name).length,
  }));
  const named = counted.filter(({ count }) => count > 0 && count >= smallestGroup);
  if (named.length === 0) return [];
  const unnamed = counted.filter(({ count }) => count > 0).length - named.length;
  return [
    {
      name: 'left_over_reasons',
      title: 'Why mentees were left over',
      groupTitle: 'Reason',
      columns: ['Mentees'],
      rows: named.map(({ name, count }) => {
        const group = `reason: ${name}`;
        const metric = { name: 'left_over_mentees', label: 'Mentees', unit: 'people', group } as const;
        return { group: CLASS_TITLES[name], cells: [countOf(metric, count, classes.length)] };
      }),
      note: `By the last run that pairings begun came from.${unnamed === 0 ? '' : ` Reasons of few are not named: ${unnamed}.`}`,
    },
  ];
}
