import { describe, expect, it } from 'vitest';
import { meaningForSpeakers, wholeName } from '../../../../src/domain/people/described/meant-or-described.js';
import type { Person } from '../../../../src/domain/people/person.js';
import { personOf } from '../../../matching/round/round-of.js';

type Parts = Parameters<typeof personOf>[1];

const named = (id: number, name: string, parts: Parts = {}) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return personOf(id, { givenName, familyName, ...parts });
};

const ANN = named(1, 'Ann Lee', {
  unit: 'ICU',
  site: 'North',
  managerId: 2,
  manager: 'P002',
  profession: 'Staff nurse',
});
const PEOPLE: readonly Person[] = [
  ANN,
  named(2, 'Kay Mills', {
    unit: 'ICU',
    site: 'North',
    managerId: 4,
    manager: 'P004',
    profession: 'Ward manager',
    band: '7',
  }),
  named(3, 'Ruth Ellis', { unit: 'ICU', site: 'North', profession: 'Sister', band: '6' }),
  named(4, 'Ida Fox', { unit: 'Theatre B', site: 'North', profession: 'Matron', band: '8a' }),
  named(5, 'Tom Dahl', { unit: 'Theatre B', site: 'South', profession: 'Consultant anaesthetist' }),
  named(6, 'Joe Lund', {
    unit: 'Ward 5 – Respiratory',
    site: 'South',
    profession: 'Physiotherapist',
    managerId: 1,
    manager: 'P001',
  }),
  named(7, 'Sam Ward', { unit: 'Trauma and Orthopaedics', site: 'South', profession: 'Sister' }),
  named(8, 'Ife Obi', { unit: 'IT', site: null, profession: null }),
];
const meaningFor = meaningForSpeakers({ people: PEOPLE, pairings: [{ menteeId: 1, mentorId: 5 }] });

/** `Kay!` for certain, `Kay Ruth` where these may be meant, `?` where it describes whom nobody knows, `-` for nobody. */
function read(text: string, speaker = ANN): string {
  const { people, isCertain, isOpen, isNone } = meaningFor(text, speaker);
  if (isNone) return '-';
  const names = people.map(({ id, givenName }) => [id, givenName] as const).sort(([a], [b]) => a - b);
  return [...names.map(([, name]) => (isCertain ? `${name}!` : name)), ...(isOpen ? ['?'] : [])].join(' ');
}

describe('somebody described by how they stand to the speaker', () => {
  it.each([
    ['my manager', 'Kay!'],
    ['My current supervisor', 'Kay!'],
    ['Line manager', 'Kay!'],
    ['my line manager please', 'Kay!'],
    ['whoever manages me', 'Kay!'],
    ['the person I report to', 'Kay!'],
    ["my manager's manager", 'Kay Ida'],
    ['anyone in my management chain', 'Kay Ida'],
    ['people I manage', 'Joe'],
    ['my direct reports', 'Joe'],
    ['anyone who reports to me', 'Joe'],
    ['anyone from my ward', 'Kay Ruth'],
    ['someone in the same unit', 'Kay Ruth'],
    ['people I work with', 'Kay Ruth'],
    ['my immediate colleagues', 'Kay Ruth'],
    ['colleagues', 'Kay Ruth'],
    ['Nobody from my ward please', 'Kay Ruth'],
    ['anyone at my hospital', 'Kay Ruth Ida'],
    ['my previous mentor', 'Tom'],
    ['my manager or anyone I supervise', 'Kay Joe'],
    ['Tom Dahl and my manager', 'Kay Tom'],
    ['Not my manager', 'Kay!'],
    ['No one except my manager', 'Kay!'],
  ])('"%s" is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('somebody described by where they work and what they do', () => {
  it.each([
    ['the sister on ICU', 'Kay Ruth'],
    ['The ICU ward manager', 'Kay Ruth'],
    ['anyone in Theatre B', 'Ida Tom'],
    ['Theatre B staff', 'Ida Tom'],
    ['ICU', 'Kay Ruth'],
    ['anyone from the intensive care unit', 'Kay Ruth'],
    ['anybody on Ward 5', 'Joe'],
    ['the physio on ward 5', 'Joe'],
    ['people in Trauma and Orthopaedics', 'Sam'],
    ['the receptionist in Theatre B', 'Ida Tom'],
    ['any consultant', 'Tom'],
    ['matrons', 'Ida'],
    ['anyone from IT', 'Ife'],
    ['I would find it hard with anyone', '?'],
    ['anyone band 7 or above', 'Kay Ida'],
    ['a band 6', 'Ruth'],
  ])('"%s" is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('somebody of whom the record does not tell', () => {
  it.each([
    ['people I live with', '?'],
    ['my husband', '?'],
    ['my previous manager', '?'],
    ['people I used to work with', '?'],
    ['friends and family', '?'],
    ['my manager and people I live with', 'Kay! ?'],
    ['my current and previous managers', 'Kay ?'],
    ['Tom Dahl (my ex)', 'Tom'],
    ['my husband, Tom Dahl', 'Tom ?'],
    ['anyone outside my ward', '?'],
    ['someone not in my team', '?'],
    ['men', '?'],
    ['someone senior', '?'],
  ])('"%s" is %s', (text, expected) => expect(read(text)).toBe(expected));

  it('is not their manager, unit or site where none is on record', () => {
    const ife = named(9, 'Ugo Eze');
    expect(
      ['my manager', 'anyone from my ward', 'my hospital', 'my mentees'].map((text) => read(text, ife)),
    ).toEqual(['?', '?', '?', '?']);
  });
});

describe('names', () => {
  it.each([
    ['none', '-'],
    ['Tom Dahl', 'Tom!'],
    ['Jo Bloggs', ''],
    ['Sam', 'Sam'],
    ['Happy with anyone', '-'],
    ['Sister Jo Bloggs', ''],
    ['Jo Bloggs (ward manager, ICU)', ''],
    ['Dr Bloggs from Theatre B', ''],
    ['Jo from Theatre B', 'Ida Tom'],
    ['my manager Jo Bloggs', 'Kay'],
  ])('"%s" stays %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('why somebody is to be kept apart', () => {
  it.each([
    [['Ann Boyle', 'we fell out'], ['Ann Boyle']],
    [['Ann Boyle', 'she was my appraiser'], ['Ann Boyle']],
    [
      ['Ann Boyle', 'because of Tom'],
      ['Ann Boyle', 'because of Tom'],
    ],
    [
      ['Ann Boyle', 'she is my sister'],
      ['Ann Boyle', 'she is my sister'],
    ],
    [['we fell out'], ['we fell out']],
    [
      ['Ann Boyle', 'my manager'],
      ['Ann Boyle', 'my manager'],
    ],
  ])('%j leaves %j', (values, left) => {
    expect(wholeName(values, () => false)).toEqual(left);
  });
});
