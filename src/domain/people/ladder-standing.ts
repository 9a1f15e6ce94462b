import type { Ladder } from '../settings/criterion-settings.js';
import { normaliseTerm } from '../text/normalise-term.js';
import { bandName, isDoubtfulBand } from './band.js';
import type { PersonFacts } from './person.js';

/** A band, or a grade, and the profession by whose ladder it is read. */
export type Grade = Pick<PersonFacts, 'profession' | 'band'>;

/** Where someone stands. */
export interface Standing {
  /** The ladder's index; null where the band says how high, and the profession not on which ladder. */
  readonly ladder: number | null;
  /** The step's place on the ladder. */
  readonly step: number;
  readonly level: number | undefined;
  /** As written. */
  readonly band: string;
}

/** Steps between two on one ladder; levels between two on different ladders; null where they cannot be compared. */
export function gapBetween(mentee: Standing | null, mentor: Standing | null): number | null {
  if (mentee === null || mentor === null) return null;
  if (mentee.ladder !== null && mentee.ladder === mentor.ladder) return mentor.step - mentee.step;
  return mentee.level === undefined || mentor.level === undefined ? null : mentor.level - mentee.level;
}

/** `Band 8a`, `AfC 8A`, `8 a` and `Band-8a` are one band, as are `ST-3` and `ST 3`. */
function bandKey(text: string): string {
  return normaliseTerm(bandName(text)).replace(/[ +]/g, '');
}

/** How many words a profession of a ladder has in common with a person's, if it has all of its own; else 0. */
function wordsMet(named: string, profession: string): number {
  if (named === profession) return Number.POSITIVE_INFINITY;
  const words = named.split(' ');
  const own = new Set(profession.split(' '));
  return words.every((word) => own.has(word)) ? words.length : 0;
}

/** A ladder made ready for looking bands up. */
interface ReadyLadder {
  readonly index: number;
  readonly professions: readonly string[];
  readonly stepOf: ReadonlyMap<string, number>;
  readonly steps: Ladder['steps'];
}

function ready(ladders: readonly Ladder[]): readonly ReadyLadder[] {
  return ladders.map(({ professions, steps }, index) => ({
    index,
    professions: professions.map(normaliseTerm),
    stepOf: new Map(
      steps.flatMap(({ band, also = [] }, step) =>
        [band, ...also].map((name) => [bandKey(name), step] as const),
      ),
    ),
    steps,
  }));
}

/** The ladders of a profession: those whose name for it fits best. */
function laddersOf(profession: string, ladders: readonly ReadyLadder[]): readonly ReadyLadder[] {
  const fits = ladders.map(({ professions }) =>
    Math.max(0, ...professions.map((name) => wordsMet(name, profession))),
  );
  const best = Math.max(0, ...fits);
  return best === 0 ? [] : ladders.filter((_, at) => fits[at] === best);
}

/**
 * Reads where people stand: on the ladder of their profession; where that is not known, or is on none, at the level that every
 * ladder with such a band gives it. Null for a band that is not on the ladder of the profession.
 */
export function standingsOn(ladders: readonly Ladder[]): (grade: Grade) => Standing | null {
  const all = ready(ladders);
  const own = new Map<string, readonly ReadyLadder[]>();
  return (grade) => {
    const band = grade.band ?? '';
    const key = isDoubtfulBand(band) ? '' : bandKey(band);
    const profession = normaliseTerm(grade.profession ?? '');
    const mine = own.get(profession) ?? laddersOf(profession, all);
    own.set(profession, mine);
    const having = (mine.length > 0 ? mine : all).filter(({ stepOf }) => stepOf.has(key));
    const [first] = having;
    if (first === undefined || key === '') return null;
    const step = first.stepOf.get(key) ?? 0;
    const level = first.steps[step]?.level;
    if (mine.length > 0) return { ladder: first.index, step, level, band };
    const isAgreed = having.every((other) => other.steps[other.stepOf.get(key) ?? 0]?.level === level);
    return isAgreed && level !== undefined ? { ladder: null, step, level, band } : null;
  };
}
