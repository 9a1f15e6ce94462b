import { describe, expect, it } from 'vitest';
import { roleIn } from '../../../../src/intake/values/roles/roles.js';
import { PHRASES, readingOf, WORDINGS } from './wordings.js';

/** Kinds that are fields of ours, with what reads them rightly. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  role: ['role', 'is_mentor', 'is_mentee'],
  wishes: ['prefers'],
  avoidances: ['avoids'],
  needs: ['needs', 'goals'],
  strengths: ['strengths'],
  availability: ['availability'],
  goals: ['goals', 'needs'],
  interests: ['interests'],
  languages: ['languages'],
  years_experience: ['years_experience'],
  mode: ['mode'],
  style: ['style'],
  capacity: ['capacity'],
  who: ['email', 'name', 'given_name', 'family_name', 'staff_number'],
  manager: ['own_manager'],
};

/** What a kind must never be read as: its opposite, or, of what is no field, any field that counts in matching. */
const NO_PROFILE = [
  ...new Set(
    Object.entries(RIGHT).flatMap(([kind, targets]) => (kind === 'who' || kind === 'manager' ? [] : targets)),
  ),
];
const NEVER: Readonly<Record<string, readonly string[]>> = {
  avoidances: NO_PROFILE.filter((target) => target !== 'avoids'),
  wishes: ['avoids'],
  unavailability: ['availability'],
  negative_needs: ['needs', 'strengths', 'goals', 'interests'],
  negative_strengths: ['strengths', 'needs'],
  needs: ['strengths'],
  strengths: ['needs'],
  ratings: NO_PROFILE,
  identity: NO_PROFILE,
  free_text: NO_PROFILE,
  metadata: NO_PROFILE,
  pairing: ['prefers', 'avoids', 'email', 'name', 'own_manager'],
  manager: ['prefers', 'email', 'name'],
  not_capacity: ['capacity'],
  not_languages: ['languages'],
  not_years: ['years_experience'],
  not_mode: ['mode'],
  not_style: ['style'],
  not_interests: ['interests'],
  not_goals: ['goals', 'needs'],
  not_who: RIGHT.who ?? [],
  no_field: [...NO_PROFILE, ...(RIGHT.who ?? [])],
};

const readings = WORDINGS.map((one) => ({
  ...one,
  ...readingOf(one),
}));
/** The fields by which a kind is told from the others. */
const ownTargets = (kind: string) =>
  (RIGHT[kind] ?? []).slice(0, kind === 'who' || kind === 'role' ? undefined : 1);
const isRight = ({ kind, target }: (typeof readings)[number]) =>
  target !== undefined && RIGHT[kind]?.includes(target) === true;

describe('the wordings of questions', () => {
  it('are many, of every kind, and as many role phrases', () => {
    expect(WORDINGS.length).toBeGreaterThan(1000);
    expect(PHRASES.length).toBeGreaterThan(290);
    expect(new Set(WORDINGS.map(({ wording }) => wording)).size).toBeGreaterThan(1000);
  });

  it('are never read as their opposite, and what is no field is no field', () => {
    const forbidden = readings.filter(
      ({ kind, target }) => target !== undefined && NEVER[kind]?.includes(target) === true,
    );
    const told = forbidden.map(
      ({ wording, target, isAsked }) => `${wording} → ${target}${isAsked ? ', asked' : ''}`,
    );
    const silent = told.filter((line) => !line.endsWith(', asked')).length;
    process.stdout.write(`misread and asked: ${told.length - silent}; misread in silence: ${silent}\n`);
    expect(told).toEqual([]);
  });

  it('count unasked only where they are what was asked for, or keep people apart', () => {
    const keepApart = ['avoids', 'own_manager'];
    const unasked = readings.filter(
      ({ kind, target = '', isAsked }) =>
        RIGHT[kind] !== undefined && target !== '' && !isAsked && !keepApart.includes(target),
    );
    const wrong = unasked.filter((one) => !isRight(one));
    expect(wrong.map(({ wording, target }) => `${wording} → ${target}`)).toEqual([]);
  });

  it('leave less than a fifth of what is a field unread', () => {
    const readable = readings.filter(({ kind }) => RIGHT[kind] !== undefined);
    const unread = readable.filter(({ target }) => target === undefined);
    expect(unread.length / readable.length).toBeLessThan(0.2);
  });

  it('are read with a precision and a recall that are told by field', () => {
    const kinds = Object.keys(RIGHT);
    const figures = kinds.map((kind) => {
      const ofKind = readings.filter((one) => one.kind === kind);
      const right = ofKind.filter(isRight).length;
      const taken = readings.filter(
        ({ target }) => target !== undefined && ownTargets(kind).includes(target),
      );
      const precision = taken.filter(isRight).length / taken.length;
      return { kind, wordings: ofKind.length, recall: right / ofKind.length, precision };
    });
    const table = figures.map(({ kind, wordings, recall, precision }) =>
      [kind, wordings, `recall ${recall.toFixed(2)}`, `precision ${precision.toFixed(2)}`].join('\t'),
    );
    process.stdout.write(`${table.join('\n')}\n`);
    for (const { kind, recall, precision } of figures) {
      expect([kind, recall]).toEqual([kind, expect.toSatisfy((share: number) => share >= 0.6)]);
      expect([kind, precision]).toEqual([kind, expect.toSatisfy((share: number) => share >= 0.8)]);
    }
  });
});

describe('phrases that name a role', () => {
  const read = PHRASES.map(({ phrase, role }) => ({ phrase, role, as: roleIn(phrase) ?? 'unclear' }));

  it('are read rightly or not at all', () => {
    const wrong = read.filter(({ role, as }) => as !== 'unclear' && as !== role);
    expect(wrong).toEqual([]);
  });

  it('are read where they are certain', () => {
    const certain = read.filter(({ role }) => role !== 'unclear');
    expect(certain.filter(({ as }) => as === 'unclear').length / certain.length).toBeLessThan(0.1);
  });
});
