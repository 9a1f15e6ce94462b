import { buildCriterion } from '../criteria/build-criteria.js';
import type { Sides } from '../criteria/criterion.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { WeightedCriterion } from './score-rows.js';

/** The criterion each mentee called most important counts several times, if the settings have it so. */
export function weightedCriteria(input: MatchingInput, people: Omit<Sides, 'onDate'>): WeightedCriterion[] {
  const sides = { ...people, onDate: input.onDate };
  const { criteria, mostImportant } = input.settings;
  const chosen = sides.mentees.map((mentee) =>
    mostImportant === undefined ? -1 : sides.terms.idOf(valuesOf(mentee, mostImportant.attribute)[0] ?? ''),
  );
  return criteria
    .filter(({ weight }) => weight > 0)
    .map((settings) => {
      const id = sides.terms.idOf(settings.name);
      const raised = settings.weight * (mostImportant?.factor ?? 1);
      const weightFor = (mentee: number) => (chosen[mentee] === id ? raised : settings.weight);
      return { ...buildCriterion(settings, sides), weightFor };
    });
}
