import { describe, expect, it } from 'vitest';
import { planOf, recordAfterwards } from '../plan-inputs.js';

const HEADER = 'unit,staff_number,given_name,family_name,email';
const created = (...rows: string[]) =>
  planOf([HEADER, ...rows, ''].join('\n')).creates.map(({ facts }) => facts.staffNumber);

describe('rows about nobody', () => {
  it.each([
    'A&E subtotal,2,,,',
    ',A&E subtotal,2,,',
    ',A&E Total,,,',
    'Grand Total,14,,,',
    ',Count of A&E,7,,',
    ',Sum: 3,,,',
    ',Average,1.5,,',
    'Average of Band,5.5,,,',
    ',14,,Total,',
    ',14,Grand,Total,',
    'Gesamtergebnis,12,,,',
    'Total général,12,,,',
  ])('makes nobody of %s', (row) => {
    expect(created(row)).toEqual([]);
  });

  it.each([
    'Total Joint Unit,2,,,',
    'A&E,2,,Total,total@example.org',
    'A&E,2,Max,,',
    'A&E,2,,Count,',
    'A&E,2,Ada,Total,',
    'Accounts,7,,,',
  ])('keeps %s', (row) => {
    expect(created(row)).toHaveLength(1);
  });

  it('moves nobody on record into a subtotal', () => {
    const known = recordAfterwards(planOf(`${HEADER}\nA&E,2,Ada,Vos,\n`));
    const plan = planOf(`${HEADER}\nA&E subtotal,2,,,\n`, known);
    expect(plan.updates).toEqual([]);
    expect(plan.rejects).toHaveLength(1);
  });
});
