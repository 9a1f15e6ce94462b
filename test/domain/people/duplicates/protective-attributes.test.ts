import { describe, expect, it } from 'vitest';
import { protectiveAfterMerge } from '../../../../src/domain/people/duplicates/protective-attributes.js';
import type { Attributes, Person } from '../../../../src/domain/people/person.js';
import { person } from '../../../evaluation/facts/reported-programme.js';

function record(id: number, facts: Partial<Person>): Person {
  return { ...person(id, {}), manager: null, managerId: null, ...facts };
}

const attributes = (of: Record<string, readonly string[]>): Attributes => new Map(Object.entries(of));

function protecting(keep: Partial<Person>, other: Partial<Person>) {
  return Object.fromEntries(protectiveAfterMerge({ keep: record(1, keep), other: record(2, other) }));
}

describe('what protects once two records are one', () => {
  it('is whom either would rather not be paired with, and who is above either', () => {
    const keep = attributes({ avoids: ['Ada Byron'], appraiser: ['Sam Poe'], skills: ['audit'] });
    const other = attributes({
      avoids: ['Ben Roe', 'Ada Byron'],
      appraiser: ['Tom Roe'],
      skills: ['triage'],
    });
    expect(protecting({ attributes: keep }, { attributes: other })).toEqual({
      avoids: ['Ada Byron', 'Ben Roe'],
      appraiser: ['Sam Poe', 'Tom Roe'],
    });
  });

  it('leaves out what says nothing new', () => {
    const same = attributes({ avoids: ['Ada Byron'] });
    expect(protecting({ attributes: same }, { attributes: same })).toEqual({});
    expect(protecting({ attributes: same }, { attributes: attributes({}) })).toEqual({});
  });

  it('keeps the other manager beside the one that stays', () => {
    expect(protecting({ manager: '7' }, { manager: '8' })).toEqual({ other_manager: ['8'] });
    const two = attributes({ other_manager: ['9'] });
    expect(protecting({ manager: '7' }, { manager: '8', attributes: two })).toEqual({
      other_manager: ['9', '8'],
    });
  });

  it.each([
    ['the same words', { manager: '7' }, { manager: '7' }],
    ['the same person', { manager: '7', managerId: 7 }, { manager: 'Sam Poe', managerId: 7 }],
    ['nobody of the other', { manager: '7' }, {}],
    ['nobody of the kept, who takes theirs', {}, { manager: '7' }],
    ['the kept person', { manager: '7', managerId: 7 }, { manager: '1', managerId: 1 }],
  ])('adds no manager where it is %s', (_, keep, other) => {
    expect(protecting(keep, other)).toEqual({});
  });
});
