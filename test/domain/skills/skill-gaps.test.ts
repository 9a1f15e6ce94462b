import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SKILLS } from '../../../src/domain/settings/skill-settings.js';
import { SKILL_LEVELS, type SkillFacts } from '../../../src/domain/skills/skill.js';
import { skillGaps } from '../../../src/domain/skills/skill-gaps.js';
import { type MatrixInput, skillMatrix } from '../../../src/domain/skills/skill-matrix.js';
import { skillsOn } from '../../../src/domain/skills/skill-on-day.js';

const DAY = '2026-07-01';
const SETTINGS = { ...DEFAULT_SKILLS };

function person(id: number, facts: Partial<Person> = {}): Person {
  return { ...NO_FACTS, id, managerId: null, attributes: new Map(), ...facts };
}

function fact(personId: number, more: Partial<SkillFacts> = {}): SkillFacts {
  const standard = {
    skillId: 1,
    level: 'independent',
    wants: null,
    heldSince: null,
    validUntil: null,
  } as const;
  return { ...standard, holdsFrom: '2026-01-01', personId, ...more };
}

const unitOf = ({ unit }: Person) => (unit === null ? [] : [unit]);

function matrix(people: readonly Person[], facts: readonly SkillFacts[], more: Partial<MatrixInput> = {}) {
  const onRecord = { skills: [{ id: 1, name: 'Cannulation' }], facts };
  return skillMatrix({ people, onRecord, settings: SETTINGS, day: DAY, valuesOf: unitOf, ...more });
}

const WARD = [person(1, { unit: 'Ward 7' }), person(2, { unit: 'Ward 7' }), person(3, { unit: 'Theatre' })];

describe('what counts of a skill on a day', () => {
  it('is what was said last, of what had begun to hold', () => {
    const facts = [
      fact(1, { level: 'learning' }),
      fact(1, { holdsFrom: '2026-06-01' }),
      fact(1, { level: 'teaches', holdsFrom: '2026-09-01' }),
    ];
    const on = (day: string) => skillsOn(facts, { day, settings: SETTINGS })[0]?.level;
    expect([on('2026-02-01'), on(DAY), on('2026-09-01'), on('2025-12-31')]).toEqual([
      'learning',
      'independent',
      'teaches',
      undefined,
    ]);
  });

  it('keeps the level of who asks to learn more, and the wish of whose level is said', () => {
    const [both] = skillsOn([fact(1, { level: 'supervised' }), fact(1, { level: null, wants: true })], {
      day: DAY,
      settings: SETTINGS,
    });
    expect(both).toMatchObject({ level: 'supervised', wants: true, standing: 'in_training' });
  });

  it('counts through its last day, and runs out the day after', () => {
    const facts = [fact(1, { validUntil: '2026-09-30' })];
    const on = (day: string) => skillsOn(facts, { day, settings: SETTINGS })[0]?.standing;
    expect([on('2026-07-02'), on('2026-07-03'), on('2026-09-30'), on('2026-10-01')]).toEqual([
      'held',
      'expiring',
      'expiring',
      'expired',
    ]);
  });
});

describe('where a skill is thin', () => {
  it('is said by unit: held by one only, by nobody, running out; who could teach stands with it', () => {
    const cells = matrix(WARD, [
      fact(1, { validUntil: '2026-08-01' }),
      fact(2, { level: 'learning' }),
      fact(3, { level: null, wants: true }),
    ]);
    const gaps = skillGaps(cells, SETTINGS);
    expect(gaps.map(({ unit, kinds, elsewhere }) => ({ unit, kinds, elsewhere }))).toEqual([
      { unit: 'Theatre', kinds: ['held_by_nobody'], elsewhere: 1 },
      { unit: 'Ward 7', kinds: ['held_by_one', 'expiring'], elsewhere: 0 },
    ]);
    expect(gaps[0]?.teachers.map(({ personId }) => personId)).toEqual([1]);
  });

  it('does not count who is on leave or has left', () => {
    const away = [
      person(1, { unit: 'Ward 7', leftOn: '2026-06-30' }),
      person(2, { unit: 'Ward 7', status: 'on_leave' }),
    ];
    expect(matrix(away, [fact(1), fact(2)])).toEqual([]);
  });

  it('holds people to what their role asks for, the highest of several', () => {
    const target = (level: 'independent' | 'teaches') => ({
      role: level,
      where: new Map([['unit', 'ward 7']]),
      skills: new Map([['cannulation', level]]),
    });
    const settings = { ...SETTINGS, targets: [target('independent'), target('teaches')] };
    const cells = matrix(WARD, [fact(1, { level: 'teaches' }), fact(3)], { settings });
    expect(
      cells.map(({ personId, target: wanted, isBelowTarget }) => [personId, wanted, isBelowTarget]),
    ).toEqual([
      [1, 'teaches', false],
      [2, 'teaches', true],
      [3, null, false],
    ]);
    const unheard = {
      ...SETTINGS,
      targets: [{ role: 'x', where: new Map(), skills: new Map([['Plastering', 'learning' as const]]) }],
    };
    expect(matrix(WARD, [], { settings: unheard }).map(({ skill }) => skill)).toEqual(
      Array.from({ length: 3 }, () => ({ id: 0, name: 'Plastering' })),
    );
  });

  it('adds up: holders of the units are those of the programme, whatever was said', () => {
    const facts = fc.array(
      fc.record({
        personId: fc.integer({ min: 1, max: 3 }),
        level: fc.constantFrom('none' as const, ...SKILL_LEVELS),
        validUntil: fc.constantFrom(null, '2026-06-30', DAY, '2026-12-31'),
        holdsFrom: fc.constantFrom('2026-01-01', '2026-08-01'),
      }),
    );
    fc.assert(
      fc.property(facts, (said) => {
        const cells = matrix(
          WARD,
          said.map((each) => fact(each.personId, each)),
        );
        const held = cells.filter(({ standing }) => standing === 'held' || standing === 'expiring').length;
        const gaps = skillGaps(cells, { ...SETTINGS, leastHolders: 100 });
        expect(gaps.reduce((sum, gap) => sum + gap.holders.length, 0)).toBe(held);
        for (const gap of gaps) expect(gap.holders.length + gap.elsewhere).toBe(held);
      }),
    );
  });
});
