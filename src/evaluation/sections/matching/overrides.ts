import type { NamedRuleKind } from '../../../domain/rounds/named-rule.js';
import type { PairDecision } from '../../../domain/rounds/run.js';
import { figureFloor, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import {
  decisionsOn,
  firstProposed,
  ORIGINS,
  type Origin,
  originOf,
  runsBehind,
} from '../../facts/proposals-behind.js';
import { countOf, type Metric, medianMetric, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

const ORIGIN_TITLES: Readonly<Record<Origin, string>> = {
  proposed: 'as the program proposed first',
  changed: 'changed by the coordinator’s decisions',
  by_hand: 'made by hand',
};

/** Where people overruled the program, or told it beforehand, and what fit that cost. */
export function overrides(facts: PeriodFacts): Metric[] {
  const decisions = decisionsOn(runsBehind(facts));
  const decided = (decision: PairDecision) => decisions.filter((one) => one === decision).length;
  const named = (kind: NamedRuleKind) => facts.input.namedRules.filter((rule) => rule.kind === kind).length;
  return [
    overrideRate(facts),
    fitGivenUp(facts),
    countOf(
      { name: 'pairs_vetoed', label: 'Proposed pairs vetoed', unit: 'pairs' },
      decided('vetoed'),
      decisions.length,
    ),
    countOf(
      { name: 'pairs_locked', label: 'Proposed pairs locked', unit: 'pairs' },
      decided('locked'),
      decisions.length,
    ),
    countOf(
      { name: 'rules_must', label: 'Named pairs required, in force on the last day', unit: 'rules' },
      named('must'),
    ),
    countOf(
      { name: 'rules_never', label: 'Named pairs forbidden, in force on the last day', unit: 'rules' },
      named('never'),
    ),
  ];
}

/** Of the pairings begun that came from a run, those with another mentor than was first proposed. */
function overrideRate(facts: PeriodFacts): Metric {
  const behind = runsBehind(facts);
  const origins = facts.begun.map((pairing) => originOf(behind, pairing));
  return shareOf(
    { name: 'override_rate', label: 'Given another mentor than was first proposed' },
    {
      part: origins.filter((origin) => origin === 'changed').length,
      whole: origins.filter((origin) => origin !== 'by_hand').length,
    },
  );
}

/** How much better than the pairings changed the pairs first proposed for the same mentees fitted. */
function fitGivenUp(facts: PeriodFacts): Metric {
  const behind = runsBehind(facts);
  const changed = facts.begun.flatMap((pairing) => {
    const first = firstProposed(behind, pairing);
    if (first === undefined || first.mentorId === pairing.mentorId) return [];
    return first.fit === null || pairing.fit === null ? [] : [{ pairing, lost: first.fit - pairing.fit }];
  });
  const metric = medianMetric(
    { name: 'fit_given_up', label: 'Fit given up where another mentor was given', unit: 'fit' },
    changed.map(({ lost }) => lost),
  );
  const people = peopleBehind(changed.map(({ pairing }) => pairing));
  return ofEnoughPeople(metric, people, facts.input.settings.report.smallestGroup);
}

/** How the pairings begun came to be. */
export function originTable(facts: PeriodFacts): ReportTable[] {
  const { begun, input } = facts;
  const behind = runsBehind(facts);
  if (behind.length === 0 || peopleBehind(begun) < figureFloor(input.settings.report.smallestGroup))
    return [];
  const origins = begun.map((pairing) => originOf(behind, pairing));
  const rows = ORIGINS.map((origin) => {
    const group = `origin: ${origin}`;
    const part = origins.filter((one) => one === origin).length;
    return {
      group: ORIGIN_TITLES[origin],
      cells: [
        countOf({ name: 'origin_pairings', label: 'Pairings', unit: 'pairings', group }, part, begun.length),
        shareOf({ name: 'origin_share', label: 'Share', group }, { part, whole: begun.length }),
      ],
    };
  });
  return [
    {
      name: 'origins',
      title: 'How the pairings begun in the period came to be',
      groupTitle: 'Pairing',
      columns: ['Pairings', 'Share'],
      rows,
      note: 'Where pairs are vetoed or kept and the rest is solved again, others may get another mentor too: they count as changed as well.',
    },
  ];
}
