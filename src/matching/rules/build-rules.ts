import { compatibleModesRule } from './compatible-modes.js';
import { type Directions, eachOtherRule } from './each-other.js';
import { settledElsewhereRule } from './fixed-pair.js';
import { managementChainRule } from './management-chain.js';
import { leftRule, noCapacityRule, onLeaveRule, overfullRule } from './mentor-availability.js';
import { minimumFitRule } from './minimum-fit.js';
import { monthsInPostRule } from './months-in-post.js';
import { namedNeverRule } from './named-never.js';
import type { PairRule, RuleContext } from './pair-rule.js';
import { pairedBeforeRule, pairedNowRule } from './paired-before.js';
import { requiredTrainingRule } from './required-training.js';
import { sameUnitRule } from './same-unit.js';
import { selfRule } from './self.js';
import { sharedLanguageRule } from './shared-language.js';
import { sharedSlotsRule } from './shared-slots.js';
import { supervisorsRule } from './supervisors.js';

/**
 * The rules that hold, in the order in which they speak: a pair that breaks several is counted under the first. The mentor's
 * own situation comes first, then what was said of these two by name, then what lies between them. The minimum fit is
 * always the last.
 */
export function buildRules(context: RuleContext, directions: Directions): readonly PairRule[] {
  const { rules } = context.input.settings;
  const {
    minimumSharedSlots: slots = 0,
    requiredTraining: training = [],
    supervisorAttributes: supervisors = [],
  } = rules;
  return [
    selfRule(context),
    leftRule(context),
    onLeaveRule(context),
    noCapacityRule(context),
    ...(context.input.rematching === undefined ? [] : [overfullRule(context)]),
    namedNeverRule(context),
    eachOtherRule(context, directions),
    pairedNowRule(context),
    ...(rules.managementChain ? [managementChainRule(context)] : []),
    ...(supervisors.length > 0 ? [supervisorsRule(context, supervisors)] : []),
    ...(rules.pairedBefore ? [pairedBeforeRule(context)] : []),
    ...(rules.sameUnit ? [sameUnitRule(context)] : []),
    ...(rules.sharedLanguage ? [sharedLanguageRule(context)] : []),
    ...(slots > 0 ? [sharedSlotsRule(context, slots)] : []),
    ...(rules.compatibleModes === true ? [compatibleModesRule(context)] : []),
    ...(training.length > 0 ? [requiredTrainingRule(context, training)] : []),
    ...(rules.minimumMonthsInPost > 0 ? [monthsInPostRule(context)] : []),
    settledElsewhereRule(context, directions.fixed),
    minimumFitRule(rules.minimumFit),
  ];
}
