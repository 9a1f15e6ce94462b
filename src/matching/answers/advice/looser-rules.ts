import type { MatchingSettings } from '../../../domain/settings/matching-settings.js';
import { attributeWords } from '../../criteria/person-values.js';
import type { PairRule } from '../../rules/rule.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { type Advice, gainWords } from './advice.js';
import { gainOf } from './changed-input.js';

/** The rules that somebody chose, and that alone keep two people apart: no other speaks before them. */
function rulesInTheWay({ problem, closed }: Solution): readonly PairRule[] {
  const inTheWay = new Set<number>();
  for (const mentee of problem.mentees.keys()) {
    for (const score of problem.scores.rowOf(mentee)) if (score < 0) inTheWay.add(-1 - score);
  }
  // Those who would come together now are kept apart by the search, and no pair is forbidden for it.
  const isInTheWay = (name: PairRule['name'], at: number) =>
    inTheWay.has(at) || (name === 'mentees together' && closed.length > 0);
  return problem.rules.filter(({ binding, name }, at) => binding === 'chosen' && isInTheWay(name, at));
}

/** The settings without each of their caps, and how that is said. */
function withoutCaps(settings: MatchingSettings): readonly { words: string; settings: MatchingSettings }[] {
  const { caps } = settings;
  if (caps === undefined) return [];
  const { menteesOfOneMentor: most, ...groupsAlone } = caps;
  return [
    ...(most === undefined
      ? []
      : [
          {
            words: `Without the cap of ${most} on the mentees of one mentor`,
            settings: { ...settings, caps: groupsAlone },
          },
        ]),
    ...caps.groups.map((cap) => ({
      words: `Without the cap of ${cap.most} on ${cap.of} of one ${attributeWords(cap.attribute)}${cap.value === undefined ? '' : ` (${cap.value})`}`,
      settings: { ...settings, caps: { ...caps, groups: caps.groups.filter((other) => other !== cap) } },
    })),
  ];
}

/** What the programme would gain without each of the rules that stand in the way, or with less of it, and without each cap. */
export function looserRules(solution: Solution): readonly Advice[] {
  const { input } = solution.problem;
  const advice = (words: string, settings: MatchingSettings): Advice => {
    const gain = gainOf({ ...input, settings }, solution);
    return { kind: 'rule', words: `${words}: ${gainWords(gain)}.`, ...gain, pairs: null };
  };
  const caps = withoutCaps(input.settings).map(({ words, settings }) => advice(words, settings));
  const rules = rulesInTheWay(solution).flatMap((rule) => {
    if (rule.switch === undefined) return [];
    const looser = rule.switch.looser?.(input.settings);
    return [
      advice(`Without the rule “${rule.name}”`, rule.switch.off(input.settings)),
      ...(looser === undefined ? [] : [advice(looser.words, looser.settings)]),
    ];
  });
  return [...rules, ...caps];
}
