import { describe, expect, it } from 'vitest';
import type { OutcomeFacts } from '../../../src/domain/outcomes/outcome.js';
import type { MeasureSettings } from '../../../src/domain/settings/outcome-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { planOutcomes } from '../../../src/intake/plans/outcomes-plan.js';
import { complaintsOf, fileOf, PEOPLE, reasonsIn } from './plan-inputs.js';

const UNITS = ['Ward 7', 'Ward 8', 'Rose'];
const people = PEOPLE.map((person, at) => ({ ...person, unit: UNITS[at] ?? null }));
const HEADER = 'Person or unit,Measure,Date,Value,Denominator\n';

function plan(
  text: string,
  {
    known = [],
    outcomes = [],
    header = HEADER,
  }: { known?: readonly OutcomeFacts[]; outcomes?: readonly MeasureSettings[]; header?: string } = {},
) {
  const file = fileOf('outcomes', header + text);
  const measures = [...new Set(known.map(({ measure }) => measure))];
  const settings = { ...DEFAULT_SETTINGS, outcomes };
  return planOutcomes({ ...file, people, pairings: [], settings }, { outcomes: known, measures });
}

const factsOf = (text: string, options = {}) => plan(text, options).creates.map(({ facts }) => facts);
const falls = (value: number): OutcomeFacts => ({
  personId: null,
  unit: 'Ward 7',
  measure: 'Falls',
  heldOn: '2026-04-30',
  value,
  denominator: 812,
});

describe('values of measures', () => {
  it('are of a person or of a unit, by number, e-mail, whole name or the name of the unit', () => {
    const text =
      '0008,Review,2026-04-30,4,\ndee@example.org,Review,2026-04-30,3,\nCas Nguyen,Review,2026-04-30,5,\nward  7,Falls,2026-04,3,812\n';
    expect(factsOf(text).map(({ personId, unit, heldOn }) => [personId, unit, heldOn])).toEqual([
      [2, null, '2026-04-30'],
      [4, null, '2026-04-30'],
      [3, null, '2026-04-30'],
      [null, 'Ward 7', '2026-04-30'],
    ]);
  });

  it.each([
    [
      'Unit,Date,Falls,Pressure ulcers\nWard 7,2026-04,3,1\n',
      '"Falls", "Pressure ulcers" hold the values of one measure each',
    ],
    [
      'Unit,Measure,Apr 2026,May 2026\nWard 7,Falls,3,\nWard 8,Falls,,2/90\n',
      '"Apr 2026", "May 2026" hold the values of one month each',
    ],
    [
      'Person or unit,A,B,C,D,E,Colour\nWard 7,1,2,3,4,5,red\n',
      '"A", "B", "C", "D" and 1 more hold the values of one measure each',
    ],
    ['Unit,Date,Falls\nWard 7,2026-04,3\n', '"Falls" holds values, and nothing says what they are of'],
  ])('are refused where they lie side by side, with how to turn the table: %j', (text, message) => {
    const [complaint, ...others] = complaintsOf(() => plan('', { header: text }));
    expect(complaint).toContain(message);
    expect(complaint).toContain('Unpivot Columns');
    expect(others).toEqual([]);
  });

  it('are nobody’s where a part of a name is all there is, or a name may be either', () => {
    const { creates, rejects } = plan(
      'Nguyen,Review,2026-04-30,4,\nWard 9,Falls,2026-04,1,\n,Falls,2026-04,1,\n',
    );
    expect([creates, reasonsIn(rejects)]).toEqual([
      [],
      [
        '2 (Person or unit): Nobody on record, and no unit, is called "Nguyen".',
        '3 (Person or unit): Nobody on record, and no unit, is called "Ward 9".',
        '4: The row names no person and no unit.',
      ],
    ]);
  });

  it('in columns of their own are of any unit, and of the person where one is named', () => {
    const { creates, notes } = plan('0008,Ward 8,Sick days,2026-03,2\n,Ward 9,Falls,2026-03,1\n', {
      header: 'Staff number,Ward,Indicator,Month,Result\n',
    });
    expect(creates.map(({ facts: { personId, unit } }) => [personId, unit])).toEqual([
      [2, null],
      [null, 'Ward 9'],
    ]);
    expect(notes).toEqual([
      'A month stands for its last day: 2026-03 for 2026-03-31.',
      'Nobody on record works in Ward 9: their values are kept, and no report can set them beside mentoring.',
      'A row that names a person is about that person: its unit is not read.',
      expect.stringMatching(/^It is not said whether more or less is better for Sick days, Falls, /),
    ]);
  });

  it('are one measure whatever the capitals and spaces, as it was first written', () => {
    expect(
      factsOf('Ward 7,falls,2026-05,1,\nWard 8,FALLS,2026-05,1,\n', { known: [falls(3)] }),
    ).toMatchObject([{ measure: 'Falls' }, { measure: 'Falls' }]);
    const said: MeasureSettings = { measure: 'FALLS', better: 'lower', kind: 'incidents', per: 1000 };
    const { creates, notes } = plan('Ward 7,falls,2026-05-31,1,\n', { outcomes: [said] });
    expect([creates[0]?.facts.measure, notes]).toEqual(['FALLS', []]);
  });

  it('imported again change nothing; told otherwise they are what counts from now on, and shown', () => {
    expect(plan('Ward 7,Falls,2026-04,3,812\n', { known: [falls(3)] })).toMatchObject({
      creates: [],
      updates: [],
      unchanged: [{ line: 2 }],
    });
    const { updates, notes } = plan('ward 7,falls,2026-04,4,812\n', { known: [falls(3)] });
    expect(updates).toEqual([{ line: 2, facts: falls(4), was: falls(3) }]);
    expect(notes).toEqual(
      expect.arrayContaining([
        'On record otherwise, and from now on as in this file:',
        '  line 2, Falls on 2026-04-30: 3 of 812 → 4 of 812',
      ]),
    );
  });

  it('told twice in a file are one where they agree, and refused where they do not', () => {
    const { creates, unchanged, rejects } = plan(
      'Ward 7,Falls,2026-04,3,\nWard 7,Falls,2026-04-30,3,\nWard 7,Falls,30 April 2026,4,\n',
    );
    expect([creates.length, unchanged, reasonsIn(rejects)]).toEqual([
      1,
      [{ line: 3, sameAs: 2 }],
      ['4: The value of this measure for that day is on line 2, saying something else.'],
    ]);
  });

  it('that are missing are told, and are not 0', () => {
    const { creates, rejects, notes } = plan(
      'Ward 7,Falls,2026-04,,812\nWard 7,Falls,2026-05,-,812\nWard 7,Falls,2026-06,0,790\nWard 7,Falls,2026-07,none,790\n',
    );
    expect(creates.map(({ facts }) => [facts.heldOn, facts.value])).toEqual([['2026-06-30', 0]]);
    expect(reasonsIn(rejects)).toEqual(['5 (Value): "none" may be 0, or may say that it is not known.']);
    expect(notes[0]).toBe('No value, so not recorded: 2 rows (line 2, line 3).');
  });

  it('are refused for days to come, for parts that do not agree, and out of nothing', () => {
    const { rejects } = plan(
      'Ward 7,Falls,2027-01-05,1,\nWard 7,Falls,2026-11,1,\nWard 7,Audit,2026-04,92 %,40\nWard 7,Audit,2026-05,3,0\nWard 7,,2026-05,3,\n',
    );
    expect(reasonsIn(rejects)).toEqual([
      '2 (Date): 2027-01-05 is in the future (today is 2026-11-21).',
      '3 (Date): That month ends on 2026-11-30, after today (2026-11-21).',
      '4 (Value): The value is a percentage, and the denominator is 40.',
      '5 (Denominator): A value out of 0 means nothing.',
      '6 (Measure): This cell must be filled.',
    ]);
  });

  it('are read with the decimal mark of the whole file, which is asked for where nothing tells', () => {
    expect(
      factsOf('Ward 7,Audit,2026-04,"92,5",\nWard 8,Audit,2026-04,"1.092,5",\n').map(({ value }) => value),
    ).toEqual([92.5, 1092.5]);
    expect(complaintsOf(() => plan('Ward 7,Audit,2026-04,"1,092",\n'))).toEqual([
      expect.stringContaining('"1,092" may be a whole number or a fraction.'),
    ]);
    expect(complaintsOf(() => plan('Ward 7,Audit,2026-04,"92,5",\nWard 8,Audit,2026-04,92.5,\n'))).toEqual([
      expect.stringContaining('"92,5" and "92.5" have two decimal marks.'),
    ]);
  });
});
