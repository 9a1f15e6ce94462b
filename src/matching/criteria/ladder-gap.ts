import { gapBetween, type Standing, standingsOn } from '../../domain/people/ladder-standing.js';
import type { Person } from '../../domain/people/person.js';
import type { GapSettings, Ladder } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { gapScore } from './gap-score.js';
import { attributeWords, valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

function gapWords(gap: number, mentee: Standing, mentor: Standing): string {
  const unit = mentee.ladder === mentor.ladder && mentee.ladder !== null ? 'step' : 'level';
  const bands = `${mentee.band} and ${mentor.band}`;
  if (gap === 0) return `mentor and mentee at the same ${unit} (${bands})`;
  const count = Math.round(Math.abs(gap) * 100) / 100;
  return `mentor ${count} ${unit}${count === 1 ? '' : 's'} ${gap > 0 ? 'above' : 'below'} (${bands})`;
}

/**
 * The gap of bands, each on the ladder of its own profession: a nurse's bands and a doctor's grades are different ladders.
 * Counted in steps on one ladder, in levels across ladders, and scored as any gap. Judged when both bands stand on a ladder
 * and, across ladders, both steps have a level.
 */
export function ladderGapCriterion(
  settings: GapSettings & { readonly ladders: readonly Ladder[] },
  sides: Sides,
): Criterion {
  const standingOf = standingsOn(settings.ladders);
  const read = (person: Person) =>
    standingOf({ profession: person.profession, band: valuesOf(person, settings.attribute)[0] ?? null });
  const mentees = sides.mentees.map(read);
  const mentors = sides.mentors.map(read);
  const keys = mentees.map((standing) =>
    standing === null ? '' : `${standing.ladder} ${standing.step} ${standing.level}`,
  );
  const gapOf = (mentee: number, mentor: number) =>
    gapBetween(mentees[mentee] ?? null, mentors[mentor] ?? null);
  const judge = (mentee: number, mentor: number): Judgement => {
    const [own, theirs] = [mentees[mentee] ?? null, mentors[mentor] ?? null];
    const gap = gapOf(mentee, mentor);
    if (own === null || theirs === null) {
      return notJudged(
        `${unknownSide(attributeWords(settings.attribute), own !== null, theirs !== null)} on a ladder`,
      );
    }
    if (gap === null) return notJudged('their ladders cannot be compared');
    return { score: gapScore(gap, settings), words: gapWords(gap, own, theirs) };
  };
  const judgedRows = new Map<string, Uint8Array>();
  return {
    name: settings.name,
    scoreRow: scoreRows({
      keys,
      mentors: mentors.length,
      fill: (mentee, row) => {
        for (let mentor = 0; mentor < row.length; mentor++) {
          const gap = gapOf(mentee, mentor);
          row[mentor] = gap === null ? 0 : gapScore(gap, settings);
        }
      },
    }),
    judgedRow: (mentee) => {
      const key = keys[mentee] ?? '';
      const row =
        judgedRows.get(key) ??
        Uint8Array.from(mentors, (_, mentor) => (gapOf(mentee, mentor) === null ? 0 : 1));
      judgedRows.set(key, row);
      return row;
    },
    judge,
  };
}
