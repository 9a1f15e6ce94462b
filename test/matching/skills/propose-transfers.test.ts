import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { DEFAULT_SKILLS } from '../../../src/domain/settings/skill-settings.js';
import type { SkillFacts, SkillLevel } from '../../../src/domain/skills/skill.js';
import { skillMatrix } from '../../../src/domain/skills/skill-matrix.js';
import type { SkillTransfer } from '../../../src/domain/skills/skill-transfer.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { proposeTransfers } from '../../../src/matching/skills/propose-transfers.js';

const DAY = '2026-07-01';

function person(id: number, facts: Partial<Person> = {}): Person {
  return {
    ...NO_FACTS,
    id,
    staffNumber: String(id),
    managerId: null,
    attributes: new Map(),
    unit: 'Ward 7',
    ...facts,
  };
}

function fact(personId: number, skillId: number, level: SkillLevel | null): SkillFacts {
  return {
    personId,
    skillId,
    level,
    wants: level === null ? true : null,
    heldSince: null,
    validUntil: null,
    holdsFrom: '2026-01-01',
  };
}

interface Asked {
  readonly people: readonly Person[];
  readonly facts: readonly SkillFacts[];
  readonly transfers?: readonly SkillTransfer[];
  readonly each?: number;
}

function proposed({ people, facts, transfers = [], each = 1 }: Asked) {
  const skills = [
    { id: 1, name: 'Cannulation' },
    { id: 2, name: 'Suturing' },
  ];
  const input = {
    people,
    onRecord: { skills, facts },
    settings: DEFAULT_SKILLS,
    day: DAY,
    valuesOf: () => [],
  };
  const matching: MatchingInput = {
    people,
    participants: [],
    pairings: [],
    namedRules: [],
    locked: [],
    vetoed: [],
    settings: DEFAULT_SETTINGS.matching,
    onDate: DAY,
    seed: 0,
  };
  return proposeTransfers({
    cells: skillMatrix(input),
    transfers,
    settings: DEFAULT_SKILLS,
    each,
    isMeant: () => true,
    day: DAY,
    matching,
  });
}

function named({ transfers }: ReturnType<typeof proposed>): string[] {
  return transfers.map(({ skill, learner, teacher }) => `${teacher.id} teaches ${learner.id} ${skill.name}`);
}

describe('who teaches whom a skill', () => {
  it('is who holds it and who wants to learn it, as many as there are teachers for', () => {
    const found = proposed({
      people: [1, 2, 3].map((id) => person(id)),
      facts: [fact(1, 1, 'teaches'), fact(2, 1, null), fact(3, 1, null)],
    });
    expect(named(found)).toEqual(['1 teaches 2 Cannulation']);
    expect(found.transfers[0]?.reasons).toEqual([
      'few hold it in Ward 7',
      'they want to learn it',
      'the teacher is one who teaches it',
    ]);
    expect(found.leftOver.map(({ id }) => id)).toEqual([3]);
  });

  it('is never somebody whom they manage, or who manages them, however far up', () => {
    const people = [person(1), person(2, { managerId: 4 }), person(4, { managerId: 1 })];
    const facts = [fact(1, 1, 'independent'), fact(2, 1, null)];
    expect(named(proposed({ people, facts }))).toEqual([]);
    const upwards = [fact(2, 1, 'independent'), fact(1, 1, null)];
    expect(named(proposed({ people, facts: upwards }))).toEqual([]);
  });

  it('leaves out who is being taught, whom it came to nothing with, and who teaches enough already', () => {
    const people = [1, 2, 3].map((id) => person(id));
    const facts = [fact(1, 1, 'independent'), fact(2, 1, null), fact(3, 1, null)];
    const transfer = {
      id: 1,
      skillId: 1,
      teacherId: 1,
      learnerId: 2,
      startedOn: '2026-06-01',
      plannedUntil: '2026-07-12',
    };
    const underWay = { ...transfer, endedOn: null, outcome: null };
    expect(named(proposed({ people, facts, transfers: [underWay] }))).toEqual([]);
    expect(named(proposed({ people, facts, transfers: [underWay], each: 2 }))).toEqual([
      '1 teaches 3 Cannulation',
    ]);
    const stopped = { ...transfer, endedOn: '2026-06-20', outcome: 'stopped' as const };
    expect(named(proposed({ people, facts, transfers: [stopped] }))).toEqual(['1 teaches 3 Cannulation']);
  });

  it('finds as many as can be, as trying everything does', () => {
    const level = fc.constantFrom<(SkillLevel | 'wants' | 'nothing')[]>(
      'learning',
      'independent',
      'teaches',
      'wants',
      'nothing',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 6 }), (all) => {
        const people = all.map((_, at) => person(at + 1));
        const facts = all.flatMap((levels, at) =>
          levels.flatMap((said, skill) =>
            said === 'nothing' ? [] : [fact(at + 1, skill + 1, said === 'wants' ? null : said)],
          ),
        );
        const { transfers } = proposed({ people, facts });
        expect(transfers.length).toBe(mostByTrying(all));
        expect(new Set(transfers.map(({ teacher }) => teacher.id)).size).toBe(transfers.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** The most learners who can have a teacher each, by trying every way. */
function mostByTrying(
  all: readonly (readonly string[])[],
  from = 0,
  busy: ReadonlySet<number> = new Set(),
): number {
  const learner = all[from];
  if (learner === undefined) return 0;
  let most = mostByTrying(all, from + 1, busy);
  all.forEach((teacher, at) => {
    const canTeach = teacher.some(
      (level, skill) => ['independent', 'teaches'].includes(level) && learner[skill] === 'wants',
    );
    if (canTeach && !busy.has(at))
      most = Math.max(most, 1 + mostByTrying(all, from + 1, new Set([...busy, at])));
  });
  return most;
}
