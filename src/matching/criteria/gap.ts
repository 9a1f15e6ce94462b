import type { GapSettings } from '../../domain/settings/criterion-settings.js';
import { NO_BOUND } from '../../domain/settings/requirement-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { gapScore, type Ideal } from './gap-score.js';
import { attributeWords, numberOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

/** The scores of a mentee with number `own`; 0 with mentors whose number is not known. */
function fillRow(
  row: Float64Array,
  own: number,
  { mentors, ideal }: { mentors: Float64Array; ideal: Ideal },
): void {
  if (Number.isNaN(own)) return;
  for (let mentor = 0; mentor < mentors.length; mentor++) {
    const theirs = mentors[mentor] as number;
    row[mentor] = Number.isNaN(theirs) ? 0 : gapScore(theirs - own, ideal);
  }
}

function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `3 to 15 more`, `at least 0 more` where there is no upper bound. */
function rangeInWords({ idealFrom, idealTo }: Ideal): string {
  if (idealFrom < 0 && idealTo <= 0)
    return idealFrom <= -NO_BOUND
      ? `at least ${plainNumber(-idealTo)} less`
      : `${plainNumber(-idealTo)} to ${plainNumber(-idealFrom)} less`;
  if (idealTo >= NO_BOUND) return `at least ${plainNumber(idealFrom)} more`;
  if (idealFrom <= -NO_BOUND) return `at most ${plainNumber(idealTo)} more`;
  return `${plainNumber(idealFrom)} to ${plainNumber(idealTo)} more`;
}

function gapWords(numbers: { own: number; theirs: number }, what: string, ideal: Ideal): string {
  const range = `ideal ${rangeInWords(ideal)}`;
  return `${what}: mentor ${plainNumber(numbers.theirs)}, mentee ${plainNumber(numbers.own)} (${range})`;
}

/**
 * Mentor's number minus the mentee's: 1 within the ideal range, 1 − distance ÷ softness outside it, never below 0. Judged
 * when both numbers are known.
 */
export function gapCriterion(settings: GapSettings, sides: Sides): Criterion {
  const mentees = sides.mentees.map((person) => numberOf(person, settings.attribute, sides.onDate));
  const mentors = Float64Array.from(sides.mentors, (person) =>
    numberOf(person, settings.attribute, sides.onDate),
  );
  const mentorKnown = Uint8Array.from(mentors, (value) => (Number.isNaN(value) ? 0 : 1));
  const nobody = new Uint8Array(mentors.length);
  const what = attributeWords(settings.attribute);
  const numberAt = (mentee: number) => mentees[mentee] ?? Number.NaN;
  const judge = (mentee: number, mentor: number): Judgement => {
    const own = numberAt(mentee);
    const theirs = mentors[mentor] ?? Number.NaN;
    if (Number.isNaN(own) || Number.isNaN(theirs)) {
      return notJudged(unknownSide(what, !Number.isNaN(own), !Number.isNaN(theirs)));
    }
    return { score: gapScore(theirs - own, settings), words: gapWords({ own, theirs }, what, settings) };
  };
  const scoreRow = scoreRows({
    keys: mentees.map(String),
    mentors: mentors.length,
    fill: (mentee, row) => fillRow(row, numberAt(mentee), { mentors, ideal: settings }),
  });
  const judgedRow = (mentee: number) => (Number.isNaN(numberAt(mentee)) ? nobody : mentorKnown);
  return { name: settings.name, scoreRow, judgedRow, judge };
}
