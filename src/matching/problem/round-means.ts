import { buildCriterion } from '../criteria/build-criteria.js';
import { TermBook } from '../criteria/terms.js';
import type { CriterionMeans, RoundMeans } from '../round/criterion-means.js';
import type { MatchingInput } from '../round/matching-input.js';
import { populationOf } from '../round/population.js';
import { meanScores } from './mean-scores.js';

/** The means of a round's criteria among those who take part. */
function roundMeans(input: MatchingInput): RoundMeans {
  const { settings, onDate } = input;
  const population = populationOf(input);
  const known = new Map<string, CriterionMeans | null>();
  return (name) => {
    const means = known.get(name);
    if (means !== undefined) return means;
    const criterion = settings.criteria.find((each) => each.name === name);
    const sides = { ...population, terms: new TermBook(settings.synonyms), onDate };
    const found = criterion === undefined ? null : meanScores(buildCriterion(criterion, sides), population);
    known.set(name, found);
    return found;
  };
}

/** The input with its means, so that whatever is changed in it, unknown answers are taken for the same. */
export function measured(input: MatchingInput): MatchingInput & { readonly means: RoundMeans } {
  return { ...input, means: input.means ?? roundMeans(input) };
}
