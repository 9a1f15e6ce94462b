import { describe, expect, it } from 'vitest';
import { isMentee, isMentor, ROLES } from '../../../src/domain/people/participant.js';
import {
  attributeValues,
  bareName,
  comparePeople,
  emailKey,
  fullName,
  keyWithName,
  nameById,
  nameWithKey,
  type Person,
  personKey,
} from '../../../src/domain/people/person.js';
import { nameSharing, withSharedNames } from '../../../src/domain/people/shared-names.js';

function person(id: number, change: Partial<Person> = {}): Person {
  return {
    id,
    staffNumber: `00${id}`,
    email: `p${id}@example.org`,
    givenName: 'Ada',
    familyName: 'Byron',
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: null,
    leftOn: null,
    status: 'active',
    managerId: null,
    attributes: new Map(),
    ...change,
  };
}

describe('how a person is named', () => {
  it('by staff number, else by e-mail', () => {
    expect(personKey(person(1))).toBe('001');
    expect(personKey(person(1, { staffNumber: null }))).toBe('p1@example.org');
    expect(personKey({ staffNumber: null, email: null })).toBe('');
  });

  it('by name, by what there is of it, or by the key where there is none', () => {
    expect(bareName(person(1))).toBe('Ada Byron');
    expect(bareName(person(1, { givenName: '' }))).toBe('Byron');
    expect(bareName(person(1, { familyName: '' }))).toBe('Ada');
    expect(bareName(person(1, { givenName: '', familyName: '' }))).toBe('001');
  });

  it('with the key where another has the same name', () => {
    expect(fullName(person(1))).toBe('Ada Byron');
    expect(fullName(person(1, { sharesName: false }))).toBe('Ada Byron');
    expect(fullName(person(1, { sharesName: true }))).toBe('Ada Byron (001)');
    expect([nameWithKey(person(1)), keyWithName(person(1))]).toEqual(['Ada Byron (001)', '001 Ada Byron']);
  });

  it('by number, when only that is known', () => {
    const people = new Map([[1, person(1)]]);
    expect([nameById(people, 1), nameById(people, 7)]).toEqual(['Ada Byron', 'person 7']);
  });

  it('as sharing a name but for accents, case and punctuation, and no longer once nobody else has it', () => {
    const people = [
      person(1),
      person(2, { givenName: 'ADÁ' }),
      person(3, { givenName: 'Bo' }),
      person(4, { givenName: 'Cy', sharesName: true }),
    ];
    const marked = withSharedNames(people);
    expect(marked.map(({ sharesName = false }) => sharesName)).toEqual([true, true, false, false]);
    expect(marked[2]).toBe(people[2]);
  });
});

describe('sharing a name with one of very many', () => {
  it('is asked of those who are to be named, as if all were held', () => {
    const everyone = [
      person(1),
      person(2, { givenName: 'ADÁ' }),
      person(3, { givenName: 'Bo' }),
      person(4, { givenName: 'Cy' }),
    ];
    const named = everyone.slice(1, 3);
    const shares = nameSharing(named, () => everyone);
    expect(everyone.map(shares)).toEqual([true, true, false, false]);
    expect(withSharedNames(everyone).map(({ sharesName = false }) => sharesName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('goes through nobody where nobody is to be named', () => {
    const shares = nameSharing([], () => {
      throw new Error('it went through everyone');
    });
    expect(shares(person(1))).toBe(false);
  });
});

describe('people', () => {
  it('stand in the order of their keys, by code unit, and of their numbers where those are equal', () => {
    const people = [
      person(3, { staffNumber: 'b' }),
      person(2, { staffNumber: 'a' }),
      person(1, { staffNumber: 'a' }),
      person(4, { staffNumber: 'B' }),
      person(5, { staffNumber: '10' }),
      person(6, { staffNumber: '9' }),
    ];
    expect(people.sort(comparePeople).map(({ id }) => id)).toEqual([5, 6, 4, 1, 2, 3]);
  });

  it('have values of an attribute, or none; and one e-mail however it is written', () => {
    const own = person(1, { attributes: new Map([['needs', ['audit']]]) });
    expect([attributeValues(own, 'needs'), attributeValues(own, 'goals')]).toEqual([['audit'], []]);
    expect(emailKey('  Ada@Example.ORG ')).toBe('ada@example.org');
  });

  it('take part on one side or on both', () => {
    expect([ROLES.filter(isMentor), ROLES.filter(isMentee)]).toEqual([
      ['mentor', 'both'],
      ['mentee', 'both'],
    ]);
  });
});
