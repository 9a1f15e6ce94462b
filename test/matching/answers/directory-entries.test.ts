import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import { isContact } from '../../../src/domain/settings/directory-settings.js';
import { directoryOfMentors } from '../../../src/matching/answers/directory-entries.js';

function mentor(listed: readonly string[]): Person {
  return {
    ...NO_FACTS,
    id: 1,
    staffNumber: '1',
    managerId: null,
    unit: 'Ward 7',
    attributes: new Map([
      ['listed', listed],
      ['strengths', ['Audit', 'Teaching']],
      ['religion', ['x']],
    ]),
  };
}

const of = (listed: readonly string[], fields = ['unit', 'strengths', 'religion', 'work_email']) =>
  directoryOfMentors([mentor(listed)], { agreedIn: 'listed', fields });

describe('the directory of mentors', () => {
  it.each([
    [['Yes'], ['unit', 'strengths']],
    [['I agree'], ['unit', 'strengths']],
    [['Strengths'], ['strengths']],
    [['Name and unit'], ['unit']],
    [['name, unit & strengths'], ['unit', 'strengths']],
    [['my name'], []],
    [
      ['unit', 'strengths'],
      ['unit', 'strengths'],
    ],
  ])('tells of whoever says %j: %j', (listed, told) => {
    const { entries, unclear } = of(listed);
    expect(entries.map(({ values }) => [...values.keys()])).toEqual([told]);
    expect(unclear).toEqual([]);
  });

  it.each([[[]], [['']], [['No']], [['Rather not']], [['No thanks']]])(
    'does not tell of whoever says %j',
    (listed) => {
      expect(of(listed)).toMatchObject({ entries: [], unclear: [] });
    },
  );

  it.each([
    [['Yes, but not my unit']],
    [['maybe']],
    [['strengths', 'shoe size']],
    [['strengths and not my unit']],
    [['name but not unit']],
    [['religion']],
    [['yes', 'no']],
  ])('does not tell of whoever says %j, and says so', (listed) => {
    const { entries, unclear } = of(listed);
    expect([entries, unclear.length]).toEqual([[], 1]);
  });

  it('tells of nobody where nobody was asked', () => {
    const all = directoryOfMentors([mentor(['yes'])], { agreedIn: null, fields: ['unit'] });
    expect(all).toMatchObject({ entries: [], unclear: [] });
  });

  it.each(['email', 'work_email', 'E-mail address', 'mobile_phone', 'Telephone', 'bleep'])(
    'never tells %s',
    (name) => {
      expect(isContact(name)).toBe(true);
    },
  );

  it.each(['unit', 'strengths', 'mode', 'style'])('may tell %s', (name) => {
    expect(isContact(name)).toBe(false);
  });
});
