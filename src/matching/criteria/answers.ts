import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';
import type { AnswersSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { numberOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

/** The answers of someone who gave at least half of them, each gap filled with their own mean; else null. */
function answersOf(
  person: Person,
  { items, scaleFrom, scaleTo }: AnswersSettings,
  onDate: IsoDate,
): Float64Array | null {
  const given = items
    .map((item) => numberOf(person, item, onDate))
    .map((value) => (value >= scaleFrom && value <= scaleTo ? value : Number.NaN));
  const valid = given.filter((value) => !Number.isNaN(value));
  if (valid.length === 0 || valid.length * 2 < items.length) return null;
  const mean = valid.reduce((sum, value) => sum + value, 0) / valid.length;
  return Float64Array.from(given, (value) => (Number.isNaN(value) ? mean : value));
}

function nearness(own: Float64Array, theirs: Float64Array, settings: AnswersSettings): number {
  let apart = 0;
  for (let item = 0; item < own.length; item++)
    apart += Math.abs((own[item] as number) - (theirs[item] as number));
  const share = apart / (own.length * (settings.scaleTo - settings.scaleFrom));
  return settings.complementary ? share : 1 - share;
}

/**
 * How near two people's answers are: 1 − mean |difference| ÷ width of the scale; or how far apart where they should
 * complement each other: the mean |difference| ÷ width. Judged when both gave at least half the answers; the others count as
 * the person's own mean (the rule by which subscales are scored), and answers outside the scale as not given.
 */
export function answersCriterion(settings: AnswersSettings, sides: Sides): Criterion {
  const mentees = sides.mentees.map((person) => answersOf(person, settings, sides.onDate));
  const mentors = sides.mentors.map((person) => answersOf(person, settings, sides.onDate));
  const answering = Uint8Array.from(mentors, (answers) => (answers === null ? 0 : 1));
  const nobody = new Uint8Array(mentors.length);
  const judge = (mentee: number, mentor: number): Judgement => {
    const [own, theirs] = [mentees[mentee] ?? null, mentors[mentor] ?? null];
    if (own === null || theirs === null)
      return notJudged(unknownSide('answers', own !== null, theirs !== null));
    const score = nearness(own, theirs, settings);
    const percent = Math.round((settings.complementary ? 1 - score : score) * 100);
    return { score, words: `answers ${percent} % alike over ${settings.items.length} questions` };
  };
  const scoreRow = scoreRows({
    keys: mentees.map((answers) => answers?.join(' ') ?? ''),
    mentors: mentors.length,
    fill: (mentee, row) => {
      const own = mentees[mentee] ?? null;
      if (own === null) return;
      for (const [mentor, theirs] of mentors.entries())
        row[mentor] = theirs === null ? 0 : nearness(own, theirs, settings);
    },
  });
  return {
    name: settings.name,
    scoreRow,
    judgedRow: (mentee) => ((mentees[mentee] ?? null) === null ? nobody : answering),
    judge,
  };
}
