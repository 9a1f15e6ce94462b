import { describe, expect, it } from 'vitest';
import { planOf, reasonsIn, recordAfterwards } from '../plan-inputs.js';

const facts = (text: string) =>
  planOf(text).creates.map(({ facts: { familyName, status, leftOn, leaveUntil } }) => ({
    familyName,
    status,
    leftOn,
    leaveUntil,
  }));

describe('days and remarks about who is there', () => {
  it('are read in a status, dated, and told with their lines', () => {
    const plan = planOf(
      'staff_number,family_name,status\n1,Poe,left 31/03/2026\n2,Roe,mat leave until 3/2027\n3,Low,Active\n',
    );
    expect(
      plan.creates.map(({ facts: { status, leftOn, leaveUntil } }) => [status, leftOn, leaveUntil]),
    ).toEqual([
      ['left', '2026-03-31', null],
      ['on_leave', null, '2027-03-31'],
      ['active', null, null],
    ]);
    expect(plan.notes).toContain(
      [
        'Words about who is there were read:',
        '    "left 31/03/2026" → last day in post 2026-03-31: left on 2026-11-21 (line 2)',
        '    "mat leave until 3/2027" → on leave until 2027-03-31, back on 2027-04-01: on leave on 2026-11-21 (line 3)',
      ].join('\n'),
    );
  });

  it('are read behind a name, and told', () => {
    const plan = planOf('staff_number,name\n1,Jane Poe (leaver)\n2,Bo Roe\n');
    expect(plan.creates.map(({ facts: { familyName, status } }) => [familyName, status])).toEqual([
      ['Poe', 'left'],
      ['Roe', 'active'],
    ]);
    expect(plan.notes).toContain('Words about who is there were read:\n    "leaver" → left (line 2)');
  });

  it('is told where a name is kept that may say it', () => {
    const { notes } = planOf('staff_number,name\n1,Jane Poe (left-handed)\n');
    expect(notes).toContainEqual(expect.stringContaining('"Jane Poe (left-handed)" (line 2)'));
  });

  it('count behind a name where a column of statuses says no more than active', () => {
    expect(
      facts('staff_number,family_name,status\n1,Poe (on leave),Active\n2,Roe (on leave),Left\n'),
    ).toEqual([
      { familyName: 'Poe', status: 'on_leave', leftOn: null, leaveUntil: null },
      { familyName: 'Roe', status: 'left', leftOn: null, leaveUntil: null },
    ]);
  });

  it('take the order of their days from each other', () => {
    expect(
      facts('staff_number,family_name,status\n1,Poe,left 03/04/2026\n2,Roe,left 31/03/2026\n'),
    ).toMatchObject([{ leftOn: '2026-04-03' }, { leftOn: '2026-03-31' }]);
    expect(
      facts('staff_number,family_name,status\n1,Poe,left 03/04/2026\n2,Roe,left 03/31/2026\n'),
    ).toMatchObject([{ leftOn: '2026-03-04' }, { leftOn: '2026-03-31' }]);
    const open = planOf('staff_number,family_name,status\n1,Poe,left 12/01/2026\n');
    expect(reasonsIn(open.rejects)[0]).toContain('day first or month first');
    expect(facts('staff_number,family_name,status\n1,Poe,left 03/04/2026\n')).toMatchObject([
      { status: 'left', leftOn: null },
    ]);
  });

  it('end a leave on the day before somebody is back, unless that day passed and the status still tells of it', () => {
    const plan = planOf(
      'staff_number,family_name,status,Expected Return Date\n1,Poe,On leave,2027-02-01\n2,Roe,On leave,2026-10-01\n3,Low,Active,2026-10-01\n',
    );
    expect(plan.creates.map(({ facts: { status, leaveUntil } }) => [status, leaveUntil])).toEqual([
      ['on_leave', '2027-01-31'],
      ['on_leave', null],
      ['active', '2026-09-30'],
    ]);
    expect(plan.notes).toContain(
      'Words about who is there were read:\n    "Expected Return Date: 2026-10-01" → passed, and still on leave by the status (line 3)',
    );
  });

  it('are told where days of leave say that somebody whose status is active is away', () => {
    const plan = planOf(
      'staff_number,family_name,status,leave_from,leave_until,Expected Return Date\n1,Poe,Active,,,2027-02-01\n2,Roe,Active,2026-05-01,2027-03-31,\n3,Low,Active,2027-01-01,2027-03-31,\n4,May,Active,,,2026-03-01\n5,Day,,,,2027-02-01\n6,Fox,On leave,,,2027-02-01\n',
    );
    expect(plan.notes).toContain(
      [
        'Words about who is there were read:',
        '    "Expected Return Date: 2027-02-01" → on leave until 2027-01-31, though the status says at work (line 2)',
        '    "leave_until: 2027-03-31" → on leave until 2027-03-31, though the status says at work (line 3)',
      ].join('\n'),
    );
  });

  it('are refused where a column names another day', () => {
    const { rejects } = planOf('staff_number,family_name,status,left_on\n1,Poe,left 31/03/2026,2026-04-30\n');
    expect(reasonsIn(rejects)).toEqual([
      '2 (left_on): Here the last day is 2026-04-30, and by its words 2026-03-31.',
    ]);
  });

  it('change a record once', () => {
    const text = 'staff_number,family_name,status\n1,Poe,returns 1 Feb\n';
    const known = recordAfterwards(planOf('staff_number,family_name\n1,Poe\n'));
    const first = planOf(text, known);
    expect(first.updates).toHaveLength(1);
    expect(planOf(text, recordAfterwards(first, known)).updates).toEqual([]);
  });

  it.each([
    ['Active', 'No (maternity leave)', 'on_leave', null],
    ['Active', 'Yes (leaving 31/12/2026)', 'active', '2026-12-31'],
    ['Terminated', 'Yes 31/03/2026', 'left', '2026-03-31'],
    ['Terminated', 'No', 'active', null],
  ])('explain a yes or no: %s: %s', (heading, cell, status, leftOn) => {
    expect(facts(`staff_number,family_name,${heading}\n1,Vos,${cell}\n`)).toMatchObject([{ status, leftOn }]);
  });
});
