import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../src/domain/people/participant.js';
import type { Person } from '../../../src/domain/people/person.js';
import type { Round } from '../../../src/domain/rounds/round.js';
import { takesPartDuring, takesPartOn } from '../../../src/evaluation/facts/taking-part.js';
import { person } from './reported-programme.js';

const ROUND: Round = { id: 1, name: 'Round 1', openedOn: '2026-03-01', closedOn: '2026-09-01' };
const OPEN: Round = { ...ROUND, closedOn: null };
const mentee = (facts: Partial<Participant> = {}, who: Partial<Person> = {}): Participant => ({
  person: person(1, { hiredOn: null, ...who }),
  role: 'mentee',
  capacity: null,
  ...facts,
});
/** Of these days, those on which somebody takes part. */
const daysOf = (round: Round, participant: Participant, ...days: string[]) =>
  days.filter((day) => takesPartOn(round, participant, day));

describe('the days on which somebody takes part in a round', () => {
  it('are those from its opening to the day before it is closed', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'];
    expect(daysOf(ROUND, mentee(), ...days)).toEqual(['2026-03-01', '2026-08-31']);
    expect(daysOf(OPEN, mentee(), ...days)).toEqual(days.slice(1));
  });

  it('begin with joining or hiring, whichever is later, and with the opening where no day of joining is known', () => {
    const days = ['2026-03-31', '2026-04-01'];
    for (const late of [mentee({ joinedOn: '2026-04-01' }), mentee({}, { hiredOn: '2026-04-01' })])
      expect(daysOf(ROUND, late, ...days)).toEqual(['2026-04-01']);
    const both = mentee({ joinedOn: '2026-03-15' }, { hiredOn: '2026-04-01' });
    expect(daysOf(ROUND, both, ...days)).toEqual(['2026-04-01']);
  });

  it('begin before the opening for whoever joined before it', () => {
    const early = mentee({ joinedOn: '2026-01-15' }, { hiredOn: '2020-01-01' });
    expect(daysOf(ROUND, early, '2026-01-14', '2026-01-15', '2026-02-28')).toEqual([
      '2026-01-15',
      '2026-02-28',
    ]);
    const hired = mentee({ joinedOn: '2026-01-15' }, { hiredOn: '2026-02-01' });
    expect(daysOf(ROUND, hired, '2026-01-31', '2026-02-01')).toEqual(['2026-02-01']);
  });

  it('end the day before withdrawing, and with the last day in post', () => {
    const days = ['2026-06-29', '2026-06-30', '2026-07-01'];
    expect(daysOf(ROUND, mentee({ withdrawnOn: '2026-06-30' }), ...days)).toEqual(['2026-06-29']);
    expect(daysOf(OPEN, mentee({}, { leftOn: '2026-06-30' }), ...days)).toEqual(['2026-06-29', '2026-06-30']);
    const first = mentee({ withdrawnOn: '2026-07-01' }, { leftOn: '2026-06-29' });
    expect(daysOf(ROUND, first, ...days)).toEqual(['2026-06-29']);
  });

  it('are none for who left before it began, or withdrew on the day they joined', () => {
    const days = ['2026-02-01', '2026-03-01', '2026-04-01'];
    expect(daysOf(OPEN, mentee({}, { leftOn: '2026-02-28' }), ...days)).toEqual([]);
    expect(daysOf(OPEN, mentee({}, { status: 'left' }), ...days)).toEqual([]);
    expect(daysOf(OPEN, mentee({ joinedOn: '2026-03-01', withdrawnOn: '2026-03-01' }), ...days)).toEqual([]);
    const never = mentee({ joinedOn: '2026-03-01', withdrawnOn: '2026-03-01' });
    expect(takesPartDuring(OPEN, never, { from: '2026-02-01', to: '2026-04-01' })).toBe(false);
    const oneDay = mentee({ joinedOn: '2026-03-01', withdrawnOn: '2026-03-02' });
    expect(daysOf(OPEN, oneDay, ...days)).toEqual(['2026-03-01']);
  });

  it('make a period one of taking part when one of them lies in it', () => {
    const during = (from: string, to: string) => takesPartDuring(ROUND, mentee(), { from, to });
    expect(during('2026-01-01', '2026-02-28')).toBe(false);
    expect(during('2026-01-01', '2026-03-01')).toBe(true);
    expect(during('2026-08-31', '2026-12-31')).toBe(true);
    expect(during('2026-09-01', '2026-12-31')).toBe(false);
  });
});
