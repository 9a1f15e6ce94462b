import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { affinityCriterion } from './affinity.js';
import { answersCriterion } from './answers.js';
import { askedCriterion } from './asked.js';
import { bandGapCriterion } from './band-gap.js';
import { coverageCriterion } from './coverage.js';
import type { Criterion, Sides } from './criterion.js';
import { distanceCriterion } from './distance.js';
import { gapCriterion } from './gap.js';
import { ladderGapCriterion } from './ladder-gap.js';
import { lookedAtBy } from './looked-at.js';
import { overlapCriterion } from './overlap.js';
import { holdsBands } from './person-values.js';
import { preferenceCriterion } from './preference.js';
import { sameOrDifferentCriterion } from './same-or-different.js';
import { similarityCriterion } from './similarity.js';

/** Prepares one criterion for the people of a round. What looks at sensitive columns scores as ever, and keeps to itself what stands there. */
export function buildCriterion(settings: CriterionSettings, sides: Sides): Criterion {
  const built = criterionOf(settings, sides);
  const isUntold = lookedAtBy(settings).some((column) => sides.untold?.includes(column));
  return isUntold ? withoutValues(built) : built;
}

function withoutValues(criterion: Criterion): Criterion {
  const { name, judge } = criterion;
  return {
    ...criterion,
    judge: (mentee, mentor) => {
      const { score } = judge(mentee, mentor);
      return { score, words: score === null ? `${name} cannot be judged` : `${name} ${NOT_SHOWN}` };
    },
  };
}

function criterionOf(settings: CriterionSettings, sides: Sides): Criterion {
  switch (settings.kind) {
    case 'coverage':
      return coverageCriterion(settings, sides);
    case 'similarity':
      return similarityCriterion(settings, sides);
    case 'same':
    case 'different':
      return sameOrDifferentCriterion(settings, sides);
    case 'gap':
      if (settings.ladders !== undefined)
        return ladderGapCriterion({ ...settings, ladders: settings.ladders }, sides);
      return holdsBands(settings.attribute)
        ? bandGapCriterion(settings, sides)
        : gapCriterion(settings, sides);
    case 'overlap':
      return overlapCriterion(settings, sides);
    case 'preference':
      return preferenceCriterion(settings, sides);
    case 'distance':
      return distanceCriterion(settings, sides);
    case 'answers':
      return answersCriterion(settings, sides);
    case 'affinity':
      return affinityCriterion(settings, sides);
    case 'asked':
      return askedCriterion(settings, sides);
  }
}
