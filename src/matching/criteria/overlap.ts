import type { OverlapSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { attributeWords } from './person-values.js';
import { shareTerms } from './shared-terms.js';

function overlapScore(shared: number, enough: number): number {
  return Math.min(1, shared / enough);
}

/** Turns counts of shared slots into scores. */
function scoreCounts(row: Float64Array, judged: Uint8Array, enough: number): void {
  for (let mentor = 0; mentor < row.length; mentor++) {
    row[mentor] = overlapScore(row[mentor] as number, enough) * (judged[mentor] as number);
  }
}

/** Shared slots against what a pair needs: min(1, shared ÷ enough). Judged when both sides name at least one slot. */
export function overlapCriterion(settings: OverlapSettings, sides: Sides): Criterion {
  const shared = shareTerms(sides, { mentee: settings.attribute, mentor: settings.attribute });
  const what = attributeWords(settings.attribute);
  const { enough } = settings;
  const judge = (mentee: number, mentor: number): Judgement => {
    const own = shared.mentees.ids[mentee]?.length ?? 0;
    const theirs = shared.mentorSize[mentor] ?? 0;
    if (own === 0 || theirs === 0) return notJudged(unknownSide(what, own > 0, theirs > 0));
    const common = shared.split(mentee, mentor).shared;
    const score = overlapScore(common.length, enough);
    if (common.length === 0) return { score, words: `no ${what} in common` };
    const wanted = common.length >= enough ? '' : ` (${common.length} of the ${enough} wanted)`;
    return { score, words: `${what} in common: ${common.join(', ')}${wanted}` };
  };
  const scoreRow = shared.rows((mentee, row) => {
    shared.countInto(row, mentee);
    scoreCounts(row, shared.judgedRow(mentee), enough);
  });
  return { name: settings.name, scoreRow, judgedRow: shared.judgedRow, judge };
}
