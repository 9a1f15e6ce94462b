import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import type { Criterion } from '../criteria/criterion.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import type { Rule, RuleContext } from './rule.js';

/** The criteria of which pairs that cannot be judged are forbidden. */
export function criteriaToBeKnown({
  criteria,
  unknown = 'mean',
}: MatchingSettings): readonly CriterionSettings[] {
  return criteria.filter(({ weight, unknown: own = unknown }) => weight > 0 && own === 'forbid');
}

/** The settings with such pairs allowed: what is not known of them is taken for the mean. */
function withoutForbidding(settings: MatchingSettings, name: string): MatchingSettings {
  const criteria = settings.criteria.map((each) =>
    each.name === name ? { ...each, unknown: 'mean' as const } : each,
  );
  return { ...settings, criteria };
}

function built(settings: CriterionSettings, { mentees, mentors, terms, input }: RuleContext): Criterion {
  const people = mentors.map(({ person }) => person);
  const { untold } = input.settings;
  return buildCriterion(settings, { mentees, mentors: people, terms, onDate: input.onDate, untold });
}

/** Forbids pairs that a criterion cannot judge, where the settings have it so; not those of whom nobody asked for anything. */
export function unknownCriterion(settings: CriterionSettings): Rule {
  const { name } = settings;
  return {
    name: `unknown ${name}`,
    binding: 'chosen',
    looksAt: () => lookedAtBy(settings),
    holds: () => true,
    switch: { off: (all) => withoutForbidding(all, name) },
    forbids: (context) => {
      const criterion = built(settings, context);
      return {
        counted: `with whom “${name}” cannot be judged`,
        excludes: (mentee) => {
          if (criterion.isUnasked?.(mentee) === true) return [];
          const judged = criterion.judgedRow(mentee);
          return [...judged.keys()].filter((mentor) => judged[mentor] === 0);
        },
        words: (mentee, mentor) =>
          `“${name}” must be known of both: ${criterion.judge(mentee, mentor).words}`,
      };
    },
  };
}
