import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import {
  isHiredWithin,
  meetsCondition,
  parseCondition,
  valuesInColumn,
} from '../../../src/domain/people/roster-condition.js';

function person(facts: Partial<Person>): Person {
  return { ...NO_FACTS, id: 1, managerId: null, attributes: new Map(), ...facts };
}

function meets(text: string, facts: Partial<Person>): boolean | null {
  const condition = parseCondition(text);
  if (condition === undefined) throw new Error(`${text} is no condition.`);
  return meetsCondition(person(facts), condition);
}

describe('a condition on the roster', () => {
  it.each([
    ['profession=nursing', { profession: 'Nursing' }, true],
    ['profession = Nursing; Midwifery', { profession: 'Midwifery' }, true],
    ['profession=Nursing', { profession: 'Nursing associate' }, false],
    ['profession!=Nursing', { profession: 'Nursing' }, false],
    ['profession!=Nursing', { profession: 'Medicine' }, true],
    ['profession!=Nursing', { profession: null }, null],
    ['profession=Nursing', { profession: ' ' }, null],
    ['band=5', { band: 'AfC Band Five' }, true],
    ['band=Band 7', { band: 'Band 7 (acting)' }, null],
    ['band!=Band 7', { band: '5/6' }, null],
    ['Cohort=2026', { attributes: new Map([['cohort', ['2025', '2026']]]) }, true],
    ['cohort!=2026', { attributes: new Map([['cohort', ['2025', '2026']]]) }, false],
  ])('%s of %j is %j', (text, facts, answer) => {
    expect(meets(text, facts)).toBe(answer);
  });

  it.each(['profession', '=Nursing', 'profession=', 'profession=;', ''])('is not "%s"', (text) => {
    expect(parseCondition(text)).toBeUndefined();
  });

  it('knows which values there are', () => {
    const people = [person({ site: 'Eastgate' }), person({ site: 'Eastgate' }), person({ site: null })];
    expect(valuesInColumn(people, 'site')).toEqual(['Eastgate']);
  });

  it.each([
    ['2026-01-01', true],
    ['2026-03-31', true],
    ['2025-12-31', false],
    ['2026-04-01', false],
    [null, null],
  ])('hired on %s is within the first quarter: %s', (hiredOn, answer) => {
    expect(isHiredWithin({ hiredOn }, { from: '2026-01-01', until: '2026-03-31' })).toBe(answer);
  });
});
