import type { SimilaritySettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { attributeWords } from './person-values.js';
import { shareTerms } from './shared-terms.js';

/** Turns counts of common terms into shares; `own` is at least 1. Without a branch, which would cost more than dividing 0. */
function divideByUnion(row: Float64Array, own: number, mentorSize: Float64Array): void {
  for (let mentor = 0; mentor < row.length; mentor++) {
    const common = row[mentor] as number;
    row[mentor] = common / (own + (mentorSize[mentor] as number) - common);
  }
}

/**
 * Values in common over all values of the two (Jaccard 1912): |A ∩ B| ÷ |A ∪ B|. Judged when both sides name at least one.
 */
export function similarityCriterion(settings: SimilaritySettings, sides: Sides): Criterion {
  const shared = shareTerms(sides, { mentee: settings.attribute, mentor: settings.attribute });
  const what = attributeWords(settings.attribute);
  const ownSize = (mentee: number) => shared.mentees.ids[mentee]?.length ?? 0;
  const judge = (mentee: number, mentor: number): Judgement => {
    const own = ownSize(mentee);
    const others = shared.mentorSize[mentor] ?? 0;
    if (own === 0 || others === 0) return notJudged(unknownSide(what, own > 0, others > 0));
    const common = shared.split(mentee, mentor).shared;
    const all = own + others - common.length;
    const list = common.length === 0 ? '' : `: ${common.join(', ')}`;
    return { score: common.length / all, words: `${common.length} of ${all} ${what} in common${list}` };
  };
  const scoreRow = shared.rows((mentee, row) => {
    if (ownSize(mentee) === 0) return;
    shared.countInto(row, mentee);
    divideByUnion(row, ownSize(mentee), shared.mentorSize);
  });
  return { name: settings.name, scoreRow, judgedRow: shared.judgedRow, judge };
}
