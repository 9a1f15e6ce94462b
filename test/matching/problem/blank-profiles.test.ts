import { describe, expect, it } from 'vitest';
import { matchRound } from '../../../src/matching/match-round.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const TERMS = ['audit', 'triage', 'ECMO', 'rota', 'sepsis', 'teaching', 'research', 'wound care'];
const SLOTS = ['Mon am', 'Tue pm', 'Wed am', 'Thu pm', 'Fri am'];
const [MENTEES, MENTORS] = [40, 60];

/** Numbers below `most`, the same for the same seed (a linear congruence, Numerical Recipes). */
function lots(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** A roster of which 30 % said nothing but their names and sites. */
function roster(seed: number) {
  const draw = lots(seed);
  const some = (all: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + draw(most) }, () => all[draw(all.length)] ?? '')),
  ];
  const blank = new Set<number>();
  const person = (id: number) => {
    const site = ['North', 'South', 'East'][draw(3)] ?? null;
    const attributes = {
      needs: some(TERMS, 4),
      strengths: some(TERMS, 5),
      languages: some(['English', 'Polish', 'Urdu'], 2),
      availability: some(SLOTS, 3),
      years_experience: [String(1 + draw(20))],
    };
    if (draw(10) >= 3) return personOf(id, { site, attributes });
    blank.add(id);
    return personOf(id, { site });
  };
  const participants = Array.from({ length: MENTEES + MENTORS }, (_, at) =>
    participant(person(at + 1), at < MENTEES ? 'mentee' : 'mentor', 1),
  );
  return { participants, blank };
}

/** Of the mentors with and without answers the share who get somebody. */
function sharesUsed(seed: number, unknown: 'mean' | 'share') {
  const { participants, blank } = roster(seed);
  const { run } = matchRound(roundOf({ participants, settings: settingsOf({ unknown }) }));
  const used = new Set(run.pairs.map(({ mentorId }) => mentorId));
  const shareOf = (isBlank: boolean) => {
    const all = participants.filter(
      ({ person, role }) => role === 'mentor' && blank.has(person.id) === isBlank,
    );
    return all.filter(({ person }) => used.has(person.id)).length / all.length;
  };
  return { blank: shareOf(true), full: shareOf(false) };
}

describe('twelve rosters of which 30 % are blank', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'use fewer places of mentors without answers than of those with, roster %i',
    (seed) => {
      const { blank, full } = sharesUsed(seed, 'mean');
      expect(blank).toBeLessThan(full);
    },
  );

  it('use more of those without, where weights are shared out', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((seed) => sharesUsed(seed, 'share'));
    const mean = (of: 'blank' | 'full') => all.reduce((sum, each) => sum + each[of], 0) / all.length;
    expect(mean('blank')).toBeGreaterThan(mean('full'));
  });
});
