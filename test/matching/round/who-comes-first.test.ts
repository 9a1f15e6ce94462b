import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComingFirst } from '../../../src/domain/settings/coming-first.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { orderOfComing } from '../../../src/matching/round/who-comes-first.js';
import { pairingOf } from './pairing-of.js';
import { participant, personOf, roundOf, settingsOf } from './round-of.js';

const LEFT_OVER: ComingFirst = { by: 'left over' };
const WAITING: ComingFirst = { by: 'waiting', attribute: 'waiting_since' };
const CLASS: ComingFirst = { by: 'class', attribute: 'profession', order: ['nurse', 'midwife'] };

function waiting(id: number, since: string | null, profession: string | null = null) {
  const attributes = since === null ? {} : { waiting_since: [since] };
  return participant(personOf(id, { profession, attributes }), 'mentee');
}

const PEOPLE = [
  waiting(1, '2026-05-01', 'doctor'),
  waiting(2, '2025-09-01', 'midwife'),
  waiting(3, null, 'Nurse'),
  waiting(4, '2026-01-10'),
];

function roundWith(whoComesFirst: readonly ComingFirst[], more: Partial<MatchingInput> = {}): MatchingInput {
  return roundOf({
    participants: [...PEOPLE, participant(personOf(9), 'mentor', 2)],
    settings: settingsOf({ whoComesFirst }),
    ...more,
  });
}

const ranksBy = (input: MatchingInput) => {
  const mentees = PEOPLE.map(({ person }) => person);
  const order = orderOfComing(mentees, input);
  return [...(order?.ranks ?? [])];
};

describe('who comes first', () => {
  it('is who has waited longest, who was left over, whose class comes first; the rest last', () => {
    expect(ranksBy(roundWith([WAITING]))).toEqual([2, 0, 3, 1]);
    expect(ranksBy(roundWith([CLASS]))).toEqual([2, 1, 0, 2]);
    const leftOverBefore = [
      { menteeId: 4, on: '2026-01-01' },
      { menteeId: 1, on: '2025-06-01' },
    ];
    expect(ranksBy(roundWith([LEFT_OVER], { leftOverBefore }))).toEqual([0, 1, 1, 0]);
    expect(ranksBy(roundWith([LEFT_OVER, WAITING], { leftOverBefore }))).toEqual([1, 2, 3, 0]);
  });

  it('is nobody who was left over and has had a mentor since', () => {
    const leftOverBefore = [{ menteeId: 1, on: '2025-06-01' }];
    const pairings = [pairingOf([1, 9], { status: 'completed', startedOn: '2025-07-01' })];
    expect(ranksBy(roundWith([LEFT_OVER], { leftOverBefore, pairings }))).toEqual([0, 0, 0, 0]);
  });

  it('has the waiting list of priority_attribute after all else', () => {
    const settings = settingsOf({ whoComesFirst: [CLASS], priorityAttribute: 'waiting_since' });
    expect(ranksBy({ ...roundWith([]), settings })).toEqual([3, 1, 0, 2]);
  });

  it('decides before any fit, and is named with the pair, for those left over and in the proof', () => {
    const leftOverBefore = [{ menteeId: 4, on: '2026-01-01' }];
    const { run } = matchRound(roundWith([LEFT_OVER, WAITING], { leftOverBefore }));
    expect(run.pairs.map(({ menteeId, parts }) => [menteeId, parts.at(-1)?.words])).toEqual([
      [2, 'comes first: waiting since 2025-09-01'],
      [4, 'comes first: left over on 2026-01-01; waiting since 2026-01-10'],
    ]);
    expect(
      run.leftOver.map(({ menteeId, reason }) => [menteeId, reason.slice(reason.indexOf('Who'))]),
    ).toEqual([
      [
        1,
        'Who comes first: left over before, then waiting since (the earlier first); here: waiting since 2026-05-01.',
      ],
      [3, 'Who comes first: left over before, then waiting since (the earlier first); here: none of these.'],
    ]);
    expect(run.whoComesFirst).toEqual([LEFT_OVER, WAITING]);
  });

  it('places as many people, and of the first class as many as any order can', () => {
    const aRound = fc.record({
      places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
      people: fc.array(fc.constantFrom('nurse', 'midwife', ''), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(aRound, ({ places, people }) => {
        const participants = [
          ...people.map((profession, at) => waiting(at + 1, null, profession)),
          ...places.map((capacity, at) => participant(personOf(at + 21), 'mentor', capacity)),
        ];
        const { run } = matchRound(
          roundOf({ participants, settings: settingsOf({ whoComesFirst: [CLASS] }) }),
        );
        const all = Math.min(
          people.length,
          places.reduce((sum, each) => sum + each, 0),
        );
        const matched = new Set(run.pairs.map(({ menteeId }) => menteeId));
        const of = (profession: string) =>
          people.filter((each, at) => each === profession && matched.has(at + 1)).length;
        const nurses = people.filter((each) => each === 'nurse').length;
        const midwives = people.filter((each) => each === 'midwife').length;
        expect([run.pairs.length, of('nurse'), of('midwife')]).toEqual([
          all,
          Math.min(all, nurses),
          Math.min(Math.max(0, all - nurses), midwives),
        ]);
        expect(run.certificate.proven).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
