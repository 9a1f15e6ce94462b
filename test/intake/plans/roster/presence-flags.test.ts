import { describe, expect, it } from 'vitest';
import { planOf, reasonsIn, recordAfterwards } from '../plan-inputs.js';

const statuses = (text: string) => planOf(text).creates.map(({ facts }) => facts.status);

describe('columns that say by yes and no who is there', () => {
  it.each([
    ['On Leave', 'Yes', 'on_leave'],
    ['Currently On Leave', 'Y', 'on_leave'],
    ['LOA', '1', 'on_leave'],
    ['On leave', 'Maternity', 'on_leave'],
    ['On leave?', 'Yes – until May', 'on_leave'],
    ['Leave of absence', 'No', 'active'],
    ['Terminated', 'Yes', 'left'],
    ['Terminated', 'No', 'active'],
    ['Leaver', 'Leaver', 'left'],
    ['Inactive', 'Yes', 'left'],
    ['Active', 'No', 'left'],
    ['Active', 'Yes', 'active'],
    ['Is Active', 'On leave', 'on_leave'],
    ['In post', '', 'active'],
  ])('%s: %s', (heading, cell, status) => {
    expect(statuses(`staff_number,family_name,${heading}\n1,Vos,${cell}\n`)).toEqual([status]);
  });

  it('keeps who is on leave though not active', () => {
    expect(statuses('staff_number,Active,On leave\n1,No,Yes\n2,No,No\n')).toEqual(['on_leave', 'left']);
  });

  it('lets the word of a status count over them', () => {
    expect(statuses('staff_number,Status,On leave\n1,Terminated,No\n')).toEqual(['left']);
  });

  it('refuses who is active and has left', () => {
    const { rejects } = planOf('staff_number,Active,Terminated\n1,Yes,Yes\n');
    expect(reasonsIn(rejects)).toEqual(['2 (Terminated): They have left, and yet are active.']);
  });

  it('ends a leave on record with a no, and brings nobody back by it who has left', () => {
    const known = recordAfterwards(planOf('staff_number,status\n1,on leave\n2,left\n'));
    const plan = planOf('staff_number,On leave\n1,No\n2,No\n', known);
    expect(plan.updates.flatMap(({ changes }) => changes)).toEqual([
      { field: 'status', before: 'on_leave', after: 'active' },
    ]);
    const back = planOf('staff_number,Terminated\n1,No\n2,No\n', known);
    expect(back.updates.map(({ facts }) => [facts.staffNumber, facts.status])).toEqual([['2', 'active']]);
  });

  it('takes days in such a column for the days, and keeps what is neither', () => {
    const days = planOf('staff_number,Terminated,On leave\n1,2026-09-30,\n2,,2026-10-01\n');
    expect(days.creates.map(({ facts }) => [facts.leftOn, facts.leaveFrom])).toEqual([
      ['2026-09-30', null],
      [null, '2026-10-01'],
    ]);
    const kept = planOf('staff_number,Left\n1,ear\n2,eye\n');
    expect(kept.creates.map(({ facts, attributes }) => [facts.status, attributes.get('left')])).toEqual([
      ['active', ['ear']],
      ['active', ['eye']],
    ]);
  });
});
