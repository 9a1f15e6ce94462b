import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import type { RequirementSettings, SidesRequired } from '../../domain/settings/requirement-settings.js';
import { tellsSeniority } from '../criteria/person-values.js';

/**
 * The settings as they hold where the junior guides the senior: a lead in band, grade or years is asked of the mentee instead of the mentor, in criteria
 * and in requirements, and no months in post are asked of a mentor. What keeps people apart, and every gap in something else, such as a skill, stays:
 * who guides knows more of what it is about.
 */
export function turnedRound(settings: MatchingSettings): MatchingSettings {
  const { requirements } = settings;
  return {
    ...settings,
    criteria: settings.criteria.map(turnedCriterion),
    rules: { ...settings.rules, minimumMonthsInPost: 0 },
    ...(requirements === undefined ? {} : { requirements: requirements.map(turnedRequirement) }),
  };
}

/** The names of the criteria and requirements that hold the other way round. */
export function namesTurned({ criteria, requirements = [] }: MatchingSettings): string[] {
  return [
    ...criteria.filter((each) => turnedCriterion(each) !== each),
    ...requirements.filter((each) => turnedRequirement(each) !== each),
  ].map(({ name }) => name);
}

function turnedCriterion(criterion: CriterionSettings): CriterionSettings {
  if (criterion.kind !== 'gap' || !tellsSeniority(criterion.attribute)) return criterion;
  // 0 − x, for −0 is not written as 0 is.
  return { ...criterion, idealFrom: 0 - criterion.idealTo, idealTo: 0 - criterion.idealFrom };
}

const OTHER_SIDE: Readonly<Record<SidesRequired, SidesRequired>> = {
  mentor: 'mentee',
  mentee: 'mentor',
  both: 'both',
  other: 'other',
};

function turnedRequirement(requirement: RequirementSettings): RequirementSettings {
  const { condition } = requirement;
  if (condition.kind === 'is') {
    const of = OTHER_SIDE[condition.of];
    return tellsSeniority(condition.attribute) && of !== condition.of
      ? { ...requirement, condition: { ...condition, of } }
      : requirement;
  }
  const criterion = turnedCriterion(condition.criterion);
  return criterion === condition.criterion
    ? requirement
    : { ...requirement, condition: { ...condition, criterion } };
}
