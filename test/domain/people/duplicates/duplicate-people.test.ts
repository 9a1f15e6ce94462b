import { describe, expect, it } from 'vitest';
import { duplicatePeople } from '../../../../src/domain/people/duplicates/duplicate-people.js';
import type { Person } from '../../../../src/domain/people/person.js';

function person(id: number, over: Partial<Person>): Person {
  return {
    id,
    staffNumber: `${id}`.repeat(6),
    email: null,
    givenName: 'Siobhán',
    familyName: "O'Brien",
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    managerId: null,
    hiredOn: null,
    leftOn: null,
    status: 'active',
    attributes: new Map(),
    ...over,
  };
}

const attributes = (name: string, value: string) => ({ attributes: new Map([[name, [value]]]) });

describe('people who are likely there twice', () => {
  it.each<[string, Partial<Person>, Partial<Person>]>([
    [
      'the same e-mail before the @',
      { email: 's.obrien@a.example.org' },
      { email: 'S-OBrien@b.example.org' },
    ],
    ['hired on the same day', { hiredOn: '2020-01-06' }, { hiredOn: '2020-01-06' }],
    ['the same manager', { managerId: 9, manager: '009' }, { managerId: 9, manager: 'Ann Lee' }],
    [
      'the same profession and unit',
      { profession: 'Nursing', unit: 'Ward 7' },
      { profession: 'nursing', unit: 'WARD 7' },
    ],
    ['the same manager', { manager: 'Ann Lee' }, { manager: 'ann  lee' }],
    ['the same staff number', { staffNumber: 'A01893' }, { staffNumber: 'a01893' }],
    ['the same phone', attributes('phone', '0177009001'), attributes('phone', '+44 177 009 001')],
    ['the same phone', attributes('phone', '10770090012'), attributes('phone', '20770090012')],
    ['staff numbers one character apart', { staffNumber: '001893' }, { staffNumber: '001983' }],
    [
      'the same mobile_number',
      attributes('mobile_number', '+44 7700 900123'),
      attributes('mobile_number', '07700900123'),
    ],
    [
      'the same date_of_birth',
      attributes('date_of_birth', '1990-01-02'),
      attributes('date_of_birth', '1990-01-02'),
    ],
    [
      'date_of_birth one character apart',
      attributes('date_of_birth', '1990-01-02'),
      attributes('date_of_birth', '1990-01-03'),
    ],
    ['the same postcode', attributes('postcode', 'AB1 2CD'), attributes('postcode', 'ab12cd')],
  ])('share %s beside the name', (why, one, other) => {
    expect(duplicatePeople([person(1, one), person(2, { ...other, givenName: 'Siobhan' })])).toMatchObject([
      { why: `the same name, ${why}`, keep: { id: 1 }, other: { id: 2 } },
    ]);
  });

  it('are not two who share a home and a family name', () => {
    const home = new Map([
      ['home_address', ['1 High Street']],
      ['postcode', ['AB1 2CD']],
    ]);
    const two = [
      person(1, { givenName: 'John', familyName: 'Smith', attributes: home }),
      person(2, { givenName: 'Mary', familyName: 'Smith', attributes: home }),
    ];
    expect(duplicatePeople(two)).toEqual([]);
  });

  it.each<[string, Partial<Person>, Partial<Person>]>([
    ['a profession without a unit', { profession: 'Nursing' }, { profession: 'Nursing' }],
    ['a unit without a profession', { unit: 'Ward 7' }, { unit: 'Ward 7' }],
    [
      'a telephone number but for a digit',
      attributes('phone', '07700900123'),
      attributes('phone', '07700900124'),
    ],
    ['the last eight digits of one', attributes('phone', '1177009001'), attributes('phone', '0277009001')],
  ])('are not two who share %s', (_, one, other) => {
    expect(duplicatePeople([person(1, one), person(2, other)])).toEqual([]);
  });

  it('are told by attributes in the order of their names, and kept by their staff numbers', () => {
    const known = {
      attributes: new Map([
        ['postcode', ['AB1 2CD']],
        ['date_of_birth', ['1990-01-02']],
      ]),
    };
    const found = duplicatePeople([
      person(1, { ...known, staffNumber: '987654' }),
      person(2, { ...known, staffNumber: '100000' }),
    ]);
    expect(found).toMatchObject([
      { keep: { id: 2 }, other: { id: 1 }, why: 'the same name, the same date_of_birth, the same postcode' },
    ]);
  });

  it('share more than a name, a site or an attribute that many have', () => {
    const both = { site: 'Eastgate', band: 'Band 5', ...attributes('languages', 'Irish') };
    expect(duplicatePeople([person(1, both), person(2, both)])).toEqual([]);
  });

  it('are kept where they work now', () => {
    const unit = { profession: 'Nursing', unit: 'Ward 7' };
    const found = duplicatePeople([person(1, { ...unit, status: 'left' }), person(2, unit)]);
    expect(found).toMatchObject([{ keep: { id: 2 }, other: { id: 1 } }]);
  });
});
