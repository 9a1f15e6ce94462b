import { bandName, bandNumber, isDoubtfulBand } from '../../domain/people/band.js';
import { gapBetween, type Standing, standingsOn } from '../../domain/people/ladder-standing.js';
import type { Person } from '../../domain/people/person.js';
import type { GapSettings } from '../../domain/settings/criterion-settings.js';
import { UK_HEALTH_LADDERS } from '../../domain/settings/uk-health-ladders.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { gapScore } from './gap-score.js';
import { attributeWords, firstNumberIn, valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

/** What can be told of a band where no ladders are set. */
interface PlainBand {
  readonly written: string;
  /** Of Agenda for Change, 8a to 8d in quarters. */
  readonly agendaForChange: number | undefined;
  readonly standing: Standing | null;
  /** A number with the words around it: only those with the same words are compared. */
  readonly series: string;
  readonly number: number | undefined;
}

function readBand(
  person: Person,
  attribute: string,
  standingOf: ReturnType<typeof standingsOn>,
): PlainBand | null {
  const written = (valuesOf(person, attribute)[0] ?? '').trim();
  if (written === '' || isDoubtfulBand(written)) return null;
  const name = bandName(written);
  return {
    written,
    agendaForChange: bandNumber(written),
    standing: standingOf({ profession: person.profession, band: written }),
    series: name.toLowerCase().replace(/\d+(?:[.,]\d+)?/u, '#'),
    number: firstNumberIn(name),
  };
}

/** Mentor's band less the mentee's; null where the two cannot be compared. */
function gapOf(mentee: PlainBand | null, mentor: PlainBand | null): number | null {
  if (mentee === null || mentor === null) return null;
  if (mentee.agendaForChange !== undefined && mentor.agendaForChange !== undefined)
    return mentor.agendaForChange - mentee.agendaForChange;
  const [own, theirs] = [mentee.number, mentor.number];
  if (own !== undefined && theirs !== undefined && mentee.series === mentor.series) return theirs - own;
  return gapBetween(mentee.standing, mentor.standing);
}

function gapInWords(gap: number, mentee: PlainBand, mentor: PlainBand): string {
  const bands = `mentee ${mentee.written}, mentor ${mentor.written}`;
  const count = Math.round(Math.abs(gap) * 100) / 100;
  return count === 0 ? `the same (${bands})` : `mentor ${count} ${gap > 0 ? 'above' : 'below'} (${bands})`;
}

/**
 * The gap of bands where no ladders are set: of two on Agenda for Change, or that differ in nothing but their number, the difference; of
 * others the steps between them on the ladder of their profession, or the levels between two ladders (`UK_HEALTH_LADDERS`). Judged of
 * pairs that can be compared.
 */
export function bandGapCriterion(settings: GapSettings, sides: Sides): Criterion {
  const standingOf = standingsOn(UK_HEALTH_LADDERS);
  const read = (person: Person) => readBand(person, settings.attribute, standingOf);
  const [mentees, mentors] = [sides.mentees.map(read), sides.mentors.map(read)];
  const what = attributeWords(settings.attribute);
  const keys = mentees.map((band) => (band === null ? '' : `${band.written} ${band.standing?.ladder}`));
  const gapAt = (mentee: number, mentor: number) => gapOf(mentees[mentee] ?? null, mentors[mentor] ?? null);
  const judge = (mentee: number, mentor: number): Judgement => {
    const [own, theirs] = [mentees[mentee] ?? null, mentors[mentor] ?? null];
    if (own === null || theirs === null) return notJudged(unknownSide(what, own !== null, theirs !== null));
    const gap = gapOf(own, theirs);
    if (gap === null) return notJudged(`${what} ${own.written} and ${theirs.written} cannot be compared`);
    return { score: gapScore(gap, settings), words: `${what}: ${gapInWords(gap, own, theirs)}` };
  };
  const judgedRows = new Map<string, Uint8Array>();
  const judgedRow = (mentee: number) => {
    const key = keys[mentee] ?? '';
    const row =
      judgedRows.get(key) ??
      Uint8Array.from(mentors, (_, mentor) => (gapAt(mentee, mentor) === null ? 0 : 1));
    judgedRows.set(key, row);
    return row;
  };
  const scoreRow = scoreRows({
    keys,
    mentors: mentors.length,
    fill: (mentee, row) => {
      for (let mentor = 0; mentor < row.length; mentor++) {
        const gap = gapAt(mentee, mentor);
        row[mentor] = gap === null ? 0 : gapScore(gap, settings);
      }
    },
  });
  return { name: settings.name, scoreRow, judgedRow, judge };
}
