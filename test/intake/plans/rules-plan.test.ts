import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import type { NamedRule } from '../../../src/domain/rounds/named-rule.js';
import { planRules } from '../../../src/intake/plans/rules-plan.js';
import { complaintsOf, fileOf, PAIRINGS, PEOPLE, reasonsIn } from './plan-inputs.js';

/** Dee Santos, of whom there are two below. */
const [, , , DEE] = PEOPLE as [Person, Person, Person, Person];
const HEADER = 'kind,mentee,mentor,because\n';
const plan = (text: string, known: readonly NamedRule[] = []) =>
  planRules({ ...fileOf('rules', HEADER + text), people: PEOPLE, pairings: PAIRINGS }, known);
const rule = (kind: NamedRule['kind'], menteeId: number, mentorId: number, because: string): NamedRule => ({
  id: 1,
  kind,
  menteeId,
  mentorId,
  because,
  recordedAt: '2026-11-01T09:00:00Z',
  recordedOn: '2026-11-01',
});

describe('rules about two people', () => {
  it('are read with their reason', () => {
    const { creates, rejects, notes } = plan(
      'must,0008,0007,asked for\nnever,Cas Nguyen,dee@example.org,married\n',
    );
    expect([creates.map(({ facts }) => facts), rejects, notes]).toEqual([
      [
        { kind: 'must', menteeId: 2, mentorId: 1, because: 'asked for' },
        { kind: 'never', menteeId: 3, mentorId: 4, because: 'married' },
      ],
      [],
      [],
    ]);
  });

  it('tell whom short names were taken for', () => {
    const { creates, notes } = plan('never,Cas,B Santos,married\n');
    expect(creates).toHaveLength(1);
    expect(notes).toEqual([
      expect.stringMatching(/^Short names, .*"Cas" for Cas .*"B Santos" for Ben Santos/u),
    ]);
  });

  it('are refused without one of their parts, or about one person alone, every reason at once', () => {
    const { creates, rejects } = plan(
      ',,,x\nperhaps,0008,0007,x\nnever,0008,Ben Santos,x\nmust,0008,0007,\n',
    );
    expect([creates, reasonsIn(rejects)]).toEqual([
      [],
      [
        '2 (kind): This cell must be filled.',
        '2 (mentee): This cell must be filled.',
        '2 (mentor): This cell must be filled.',
        expect.stringMatching(/^3 \(kind\): "perhaps" is /),
        '4 (mentor): Both are Ben Santos (0008).',
        '5 (because): This cell must be filled.',
      ],
    ]);
  });

  it('that forbid hold both ways; those that require hold one way', () => {
    expect(plan('never,0007,0008,x\n', [rule('never', 2, 1, 'x')]).unchanged.map(({ line }) => line)).toEqual(
      [2],
    );
    expect(plan('must,0008,0007,x\n', [rule('must', 2, 1, 'x')]).unchanged.map(({ line }) => line)).toEqual([
      2,
    ]);
    expect(plan('must,0007,0008,x\n', [rule('must', 2, 1, 'x')]).rejects).toHaveLength(1);
  });

  it('are refused where another about the two says otherwise', () => {
    for (const text of ['never,0008,0007,x\n', 'must,0008,0007,y\n'])
      expect(plan(text, [rule('must', 2, 1, 'x')]).rejects).toHaveLength(1);
    const { creates, rejects } = plan('must,0008,0007,x\nnever,0007,0008,x\n');
    expect([creates.length, reasonsIn(rejects)]).toEqual([
      1,
      ['3: A rule about these two is on line 2, saying something else.'],
    ]);
  });

  it('keep everybody apart who may be meant, and say so; nobody is required who may not be', () => {
    const twin = { ...DEE, id: 9, staffNumber: '0019', email: null };
    const people = [...PEOPLE, twin];
    const read = (text: string, known: readonly NamedRule[] = []) =>
      planRules({ ...fileOf('rules', HEADER + text), people, pairings: PAIRINGS }, known);
    const name = `${DEE.givenName} ${DEE.familyName}`;
    const apart = read(`never,0008,${name},x\n`);
    expect(apart.creates.map(({ facts }) => [facts.menteeId, facts.mentorId])).toEqual([
      [2, DEE.id],
      [2, 9],
    ]);
    expect([apart.rejects, apart.notes]).toEqual([
      [],
      [expect.stringMatching(/^Line 2 may mean several people/)],
    ]);
    const again = read(`never,0008,${name},x\n`, [rule('never', 2, DEE.id, 'x'), rule('never', 2, 9, 'x')]);
    expect([again.creates, again.unchanged.map(({ line }) => line)]).toEqual([[], [2]]);
    const half = read(`never,0008,${name},x\n`, [rule('must', 2, DEE.id, 'asked for')]);
    expect([half.creates.map(({ facts }) => facts.mentorId), half.notes]).toEqual([
      [9],
      [expect.stringMatching(/A rule that requires Ben Santos.* stands/)],
    ]);
    expect(reasonsIn(read(`must,0008,${name},x\n`).rejects)).toEqual([
      expect.stringMatching(/may be 2 people/),
    ]);
    expect(read(`never,0019,${name},x\n`).creates.map(({ facts }) => facts.mentorId)).toEqual([DEE.id]);
  });

  it('need their four columns', () => {
    const file = { ...fileOf('rules', 'kind,mentee\nmust,0008\n'), people: PEOPLE, pairings: PAIRINGS };
    expect(
      complaintsOf(() => planRules(file, [])).map((words) => /No column holds [\w ]+/.exec(words)?.[0]),
    ).toEqual(['No column holds the mentor', 'No column holds the reason']);
  });
});
