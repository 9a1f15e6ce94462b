import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import type { Sides } from '../criteria/criterion.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import { measured } from './round-means.js';
import { unknownScores } from './unknown-scores.js';
import type { WeightedCriterion } from './weighted-criterion.js';

type People = Omit<Sides, 'onDate'>;

/** How much a criterion counts for each mentee: several times for those who called it most important, if the settings have it so. */
function weightsFor({ settings }: MatchingInput, { mentees, terms }: People) {
  const { mostImportant } = settings;
  const chosen = mentees.map((mentee) =>
    mostImportant === undefined ? -1 : terms.idOf(valuesOf(mentee, mostImportant.attribute)[0] ?? ''),
  );
  return ({ name, weight }: CriterionSettings) => {
    const id = terms.idOf(name);
    const raised = weight * (mostImportant?.factor ?? 1);
    return (mentee: number) => (chosen[mentee] === id ? raised : weight);
  };
}

/**
 * The criteria that count, for these people. What is not known is taken for means among everybody who takes part in the round,
 * whoever is asked about.
 */
export function weightedCriteria(input: MatchingInput, people: People): WeightedCriterion[] {
  const { criteria, unknown = 'mean' } = input.settings;
  const { means } = measured(input);
  const weightFor = weightsFor(input, people);
  return criteria
    .filter(({ weight }) => weight > 0)
    .map((settings) => {
      const built = buildCriterion(settings, { ...people, onDate: input.onDate });
      const counting = { counts: settings.unknown ?? unknown, meansOf: () => means(settings.name) };
      return {
        ...built,
        weightFor: weightFor(settings),
        unknown: unknownScores(built, people, counting),
      };
    });
}
