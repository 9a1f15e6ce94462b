import type { SameSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { attributeWords } from './person-values.js';
import { shareTerms } from './shared-terms.js';

/** Turns counts of common values into scores, 0 for pairs that cannot be judged. */
function scoreCounts(row: Float64Array, judged: Uint8Array, ifSame: number): void {
  for (let mentor = 0; mentor < row.length; mentor++) {
    row[mentor] = row[mentor] === 0 ? (1 - ifSame) * (judged[mentor] as number) : ifSame;
  }
}

/**
 * `same`: 1 when the two have a value in common, else 0; `different`: the reverse (interdisciplinary on purpose). Judged when
 * both sides name a value.
 */
export function sameOrDifferentCriterion(settings: SameSettings, sides: Sides): Criterion {
  const shared = shareTerms(sides, { mentee: settings.attribute, mentor: settings.attribute });
  const what = attributeWords(settings.attribute);
  const ifSame = settings.kind === 'same' ? 1 : 0;
  const judge = (mentee: number, mentor: number): Judgement => {
    const own = shared.mentees.written[mentee] ?? [];
    const theirs = shared.mentors.written[mentor] ?? [];
    if (own.length === 0 || theirs.length === 0) {
      return notJudged(unknownSide(what, own.length > 0, theirs.length > 0));
    }
    const common = shared.split(mentee, mentor).shared;
    return common.length > 0
      ? { score: ifSame, words: `same ${what}: ${common.join(', ')}` }
      : { score: 1 - ifSame, words: `different ${what}: ${own.join(', ')} and ${theirs.join(', ')}` };
  };
  const scoreRow = shared.rows((mentee, row) => {
    shared.countInto(row, mentee);
    scoreCounts(row, shared.judgedRow(mentee), ifSame);
  });
  return { name: settings.name, scoreRow, judgedRow: shared.judgedRow, judge };
}
