import type { DistanceSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { meetingModeOf } from './meeting-mode.js';
import { attributeWords, valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';
import type { TermBook } from './terms.js';

/** The way between two places of the table, by their ids; undefined where the table does not know it. */
type WayBetween = (from: number, to: number) => number | undefined;

function waysTable(settings: DistanceSettings, terms: TermBook): WayBetween {
  const ways = new Map<string, number>();
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const { from, to, distance } of settings.ways)
    ways.set(key(terms.idOf(from), terms.idOf(to)), distance);
  return (from, to) => (from === to ? 0 : ways.get(key(from, to)));
}

function placeScore(way: number | undefined, tooFar: number): number {
  return way === undefined || way >= tooFar ? 0 : 1 - way / tooFar;
}

/** One side's places by id (−1 where not known) and as written, and who can meet by video. */
interface Places {
  readonly ids: Int32Array;
  readonly written: readonly string[];
  readonly video: Uint8Array;
}

function readPlaces(people: Sides['mentees'], settings: DistanceSettings, terms: TermBook): Places {
  const written = people.map((person) => valuesOf(person, settings.attribute)[0] ?? '');
  const canWaive = (person: Sides['mentees'][number]) =>
    settings.waivedForVideo && meetingModeOf(person)?.video === true;
  return {
    ids: Int32Array.from(written, (place) => terms.idOf(place)),
    written,
    video: Uint8Array.from(people, (person) => (canWaive(person) ? 1 : 0)),
  };
}

/** 1 for those whose place is known or, with `video`, who can meet by video with someone who can. */
function known(places: Places, video: boolean): Uint8Array {
  return places.ids.length === 0
    ? new Uint8Array(0)
    : Uint8Array.from(places.ids, (id, at) => (id >= 0 || (video && places.video[at] === 1) ? 1 : 0));
}

/**
 * Nearness of two places: 1 for the same, max(0, 1 − distance ÷ too far) where the table knows the way, else 0. Waived (1) for
 * two people who can both meet by video. Judged when both places are known, or the distance is waived.
 */
export function distanceCriterion(settings: DistanceSettings, sides: Sides): Criterion {
  const mentees = readPlaces(sides.mentees, settings, sides.terms);
  const mentors = readPlaces(sides.mentors, settings, sides.terms);
  const wayBetween = waysTable(settings, sides.terms);
  const what = attributeWords(settings.attribute);
  const byVideo = (mentee: number, mentor: number) =>
    mentees.video[mentee] === 1 && mentors.video[mentor] === 1;
  const scoreOf = (mentee: number, mentor: number): number | null => {
    if (byVideo(mentee, mentor)) return 1;
    const [from, to] = [mentees.ids[mentee] ?? -1, mentors.ids[mentor] ?? -1];
    return from < 0 || to < 0 ? null : placeScore(wayBetween(from, to), settings.tooFar);
  };
  const judge = (mentee: number, mentor: number): Judgement => {
    const score = scoreOf(mentee, mentor);
    const [from, to] = [mentees.ids[mentee] ?? -1, mentors.ids[mentor] ?? -1];
    if (score === null) return notJudged(unknownSide(what, from >= 0, to >= 0));
    if (byVideo(mentee, mentor))
      return { score, words: 'both can meet by video, so distance does not matter' };
    return {
      score,
      words: wayWords(
        what,
        [mentees.written[mentee] ?? '', mentors.written[mentor] ?? ''],
        wayBetween(from, to),
      ),
    };
  };
  const judgedRow = judgedRows(mentees, mentors);
  const scoreRow = scoreRows({
    keys: Array.from(mentees.ids, (id, mentee) => `${id} ${mentees.video[mentee]}`),
    mentors: mentors.ids.length,
    fill: (mentee, row) => {
      for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = scoreOf(mentee, mentor) ?? 0;
    },
  });
  return { name: settings.name, scoreRow, judgedRow, judge };
}

function judgedRows(mentees: Places, mentors: Places): Criterion['judgedRow'] {
  const placed = known(mentors, false);
  const placedOrVideo = known(mentors, true);
  const onlyVideo = mentors.video;
  const nobody = new Uint8Array(mentors.ids.length);
  return (mentee) => {
    const video = mentees.video[mentee] === 1;
    if ((mentees.ids[mentee] ?? -1) >= 0) return video ? placedOrVideo : placed;
    return video ? onlyVideo : nobody;
  };
}

function wayWords(what: string, [from, to]: readonly [string, string], way: number | undefined): string {
  if (way === 0) return `same ${what}: ${from}`;
  return way === undefined ? `${from} and ${to} (no way known)` : `${way} from ${from} to ${to}`;
}
