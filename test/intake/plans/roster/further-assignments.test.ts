import { describe, expect, it } from 'vitest';
import { planOf } from '../plan-inputs.js';

const HEAD = 'Employee Number,Last Name,Work Email,Organisation,WTE,Contracted Hours,Needs\n';
const plan = (...rows: string[]) => planOf(`${HEAD}${rows.join('\n')}\n`);

describe('two rows of one person', () => {
  it('that differ in hours alone are two assignments: one person, the row told', () => {
    const { creates, rejects, unchanged, notes } = plan(
      '1,Poe,a@example.org,ICU,0.6,22.5,teaching',
      '1,Poe,A@example.org,ICU,0.4,15,teaching',
    );
    expect(creates.map(({ facts }) => facts.familyName)).toEqual(['Poe']);
    expect(creates[0]?.attributes.get('wte')).toEqual(['0.6']);
    expect([rejects, unchanged]).toEqual([[], [{ line: 3, furtherTo: 2 }]]);
    expect(notes).toContain(
      'Second assignments of people whose main one counts: 1, not imported (line 3 (as 2)).',
    );
  });

  it.each([
    '1,Poe,a@example.org,Bank,0.4,15,teaching',
    '1,Roe,a@example.org,ICU,0.4,15,teaching',
    '1,Poe,b@example.org,ICU,0.4,15,teaching',
    '1,Poe,a@example.org,ICU,0.4,15,research',
  ])('that differ in more are refused: %s', (row) => {
    const { creates, rejects } = plan('1,Poe,a@example.org,ICU,0.6,22.5,teaching', row);
    expect([creates.length, rejects.length]).toEqual([1, 1]);
  });
});
