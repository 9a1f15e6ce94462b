import type { RequirementSettings } from '../../domain/settings/requirement-settings.js';
import { judgedRequirement, requiredAttributes } from './judged-requirement.js';
import { gapsOfRequirement } from './requirement-gaps.js';
import type { Forbidding, Rule, RuleContext } from './rule.js';

function unmet(requirement: RequirementSettings, context: RuleContext): Forbidding {
  const mentors = context.mentors.map(({ person }) => person);
  const { terms, mentees, input } = context;
  const sides = { mentees, mentors, terms, onDate: input.onDate, untold: input.settings.untold };
  const { passes, words } = judgedRequirement(requirement, sides, input);
  return {
    counted: `against “${requirement.name}”`,
    excludes: (mentee) => [...mentors.keys()].filter((mentor) => !passes(mentee, mentor)),
    words: (mentee, mentor) => `“${requirement.name}” is required: ${words(mentee, mentor)}`,
  };
}

/** A condition of mentor.yaml as a rule like any other. */
export function requirementRule(requirement: RequirementSettings): Rule {
  return {
    name: `require ${requirement.name}`,
    binding: 'chosen',
    looksAt: () => requiredAttributes(requirement),
    holds: () => true,
    switch: {
      off: (settings) => ({
        ...settings,
        requirements: (settings.requirements ?? []).filter(({ name }) => name !== requirement.name),
      }),
    },
    gaps: (input) => gapsOfRequirement(requirement, input),
    forbids: (context) => unmet(requirement, context),
  };
}
