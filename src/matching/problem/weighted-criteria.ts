import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import { calledImportant } from '../criteria/called-important.js';
import type { Sides } from '../criteria/criterion.js';
import type { MatchingInput } from '../round/matching-input.js';
import { measured } from './round-means.js';
import { unknownScores } from './unknown-scores.js';
import type { WeightedCriterion } from './weighted-criterion.js';

type People = Omit<Sides, 'onDate'>;

/** What each mentee called important, by the name's number: 0 for the first. */
function rankings(
  { settings }: MatchingInput,
  { mentees, terms }: People,
): readonly ReadonlyMap<number, number>[] {
  const { mostImportant, criteria } = settings;
  const names = new Set(criteria.map(({ name }) => terms.idOf(name)));
  const isCriterion = (text: string) => names.has(terms.idOf(text));
  return mentees.map((mentee) => {
    const named =
      mostImportant === undefined ? [] : calledImportant(mentee, mostImportant.attribute, isCriterion);
    const ids = [...new Set(named.map((name) => terms.idOf(name)))];
    return new Map(ids.map((id, rank) => [id, rank]));
  });
}

/**
 * How much a criterion counts for each mentee: the one they called most important several times, if the settings have it so; of what
 * they named in order, the second by half as much more, the third by a third.
 */
function weightsFor(input: MatchingInput, people: People) {
  const { factor } = input.settings.mostImportant ?? { factor: 1 };
  const ranked = rankings(input, people);
  return ({ name, weight }: CriterionSettings) => {
    const id = people.terms.idOf(name);
    return (mentee: number) => {
      const rank = ranked[mentee]?.get(id);
      return rank === undefined ? weight : weight * (1 + (factor - 1) / (rank + 1));
    };
  };
}

/**
 * The criteria that count, for these people. What is not known is taken for means among everybody who takes part in the round,
 * whoever is asked about.
 */
export function weightedCriteria(input: MatchingInput, people: People): WeightedCriterion[] {
  const { criteria, unknown = 'mean', untold } = input.settings;
  const { means } = measured(input);
  const weightFor = weightsFor(input, people);
  return criteria
    .filter(({ weight }) => weight > 0)
    .map((settings) => {
      const built = buildCriterion(settings, { ...people, onDate: input.onDate, untold });
      const counting = { counts: settings.unknown ?? unknown, meansOf: () => means(settings.name) };
      return {
        ...built,
        weightFor: weightFor(settings),
        unknown: unknownScores(built, people, counting),
      };
    });
}
