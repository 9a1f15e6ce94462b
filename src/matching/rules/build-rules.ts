import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { avoids } from './avoids.js';
import { compatibleModes } from './compatible-modes.js';
import type { SettledPairs } from './directions.js';
import { eachOther } from './each-other.js';
import { settledElsewhere } from './fixed-pair.js';
import { likeAnotherMentor } from './like-another-mentor.js';
import { managementChainRule } from './management-chain.js';
import { menteesTogether } from './mentees-together.js';
import { MENTOR_AVAILABILITY } from './mentor-availability.js';
import { minimumFit } from './minimum-fit.js';
import { monthsInPost } from './months-in-post.js';
import { namedNever } from './named-never.js';
import { pairedBefore, pairedNow } from './paired-before.js';
import { requiredTraining } from './required-training.js';
import { requirementRule } from './requirement-rule.js';
import type { PairRule, Rule, RuleContext } from './rule.js';
import { sameUnit } from './same-unit.js';
import { self } from './self.js';
import { sharedLanguage } from './shared-language.js';
import { sharedSlots } from './shared-slots.js';
import { supervisors } from './supervisors.js';
import { criteriaToBeKnown, unknownCriterion } from './unknown-criterion.js';

/**
 * Every rule there is under these settings, in the order in which they speak: a pair that breaks several is counted under the
 * first. The mentor's own situation comes first, then what was said of these two by name, then what lies between them. The
 * minimum fit is always the last.
 */
export function rulesUnder(settings: MatchingSettings): readonly Rule[] {
  return [
    self,
    ...MENTOR_AVAILABILITY,
    namedNever,
    avoids,
    eachOther,
    pairedNow,
    managementChainRule,
    supervisors,
    pairedBefore,
    sameUnit,
    sharedLanguage,
    sharedSlots,
    compatibleModes,
    requiredTraining,
    monthsInPost,
    likeAnotherMentor,
    menteesTogether,
    ...(settings.requirements ?? []).map(requirementRule),
    ...criteriaToBeKnown(settings).map(unknownCriterion),
    settledElsewhere,
    minimumFit,
  ];
}

/** What the rules that hold in a round look at. */
export function lookedAtByRules(input: MatchingInput): readonly string[] {
  const { settings } = input;
  return rulesUnder(settings).flatMap(({ holds, looksAt }) =>
    holds(input) ? (looksAt?.(settings) ?? []) : [],
  );
}

/** What the rules that hold in a round cannot see, in their order. */
export function gapsOfRules(input: MatchingInput): readonly Notice[] {
  return rulesUnder(input.settings).flatMap(({ holds, gaps }) => (holds(input) ? (gaps?.(input) ?? []) : []));
}

/** The rules that hold in a round, ready for its people. */
export function buildRules(context: RuleContext, settled: SettledPairs): readonly PairRule[] {
  const { input } = context;
  return rulesUnder(input.settings)
    .filter(({ holds }) => holds(input))
    .map((rule) => ({ ...rule, ...rule.forbids(context, settled) }));
}
