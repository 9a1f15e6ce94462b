import { describe, expect, it } from 'vitest';
import { parsePersonStatus } from '../../../../src/intake/values/presence/person-statuses.js';

describe('parsePersonStatus', () => {
  it.each([
    ['Active', 'active'],
    ['A', 'active'],
    ['Active Assignment', 'active'],
    ['L', 'on_leave'],
    ['On Leave', 'on_leave'],
    ['on_leave', 'on_leave'],
    ['Maternity leave', 'on_leave'],
    ['Suspend Assignment', 'on_leave'],
    ['T', 'left'],
    ['Terminated', 'left'],
    ['Leaver', 'left'],
    ['retired', 'left'],
    ['Dormant', 'on_leave'],
    ['Furlough', 'on_leave'],
    ['Discarded', 'left'],
    ['Reported No Show', 'left'],
    ['S', 'on_leave'],
    ['P', 'on_leave'],
    ['W', 'on_leave'],
    ['D', 'left'],
    ['R', 'left'],
    ['U', 'left'],
    ['Active – Payroll Eligible', 'active'],
    ['Suspended – No Payroll', 'on_leave'],
    ['Inactive - Payroll Eligible', 'left'],
    ['Terminated with pay', 'left'],
    ['in Elternzeit', 'on_leave'],
    ['Ausgeschieden', 'left'],
    ['en congé', 'on_leave'],
    ['Sorti', 'left'],
    ['De baja', 'on_leave'],
    ['uit dienst', 'left'],
  ])('takes %j for %s', (text, status) => {
    expect(parsePersonStatus(text)).toEqual({ value: status });
  });

  it('leaves open what may be either', () => {
    for (const text of ['x', 'Baja', 'Reported', '3']) expect(parsePersonStatus(text).problem).toBeDefined();
  });

  it('names what it does not know, and what it does', () => {
    expect(parsePersonStatus('On holiday')).toEqual({
      problem: '"On holiday" is not a status.',
      remedy: 'Write active, on leave or left; or leave the cell blank.',
    });
    expect(parsePersonStatus(' ')).toEqual({ value: undefined });
  });
});

describe('statuses of HR systems with a code, a reason or an employment beside them', () => {
  it.each([
    ['Bank', 'active'],
    ['Bank staff', 'active'],
    ['Fixed Term Temp', 'active'],
    ['Retire and return', 'active'],
    ['A - Active', 'active'],
    ['FMLA', 'on_leave'],
    ['LTS', 'on_leave'],
    ['Seconded out', 'on_leave'],
    ['Active - Leave', 'on_leave'],
    ['Terminated (Voluntary)', 'left'],
    ['I - Inactive', 'left'],
    ['Left the trust', 'left'],
    ['Not active', 'left'],
  ])('reads %j as %s', (text, status) => {
    expect(parsePersonStatus(text).value).toBe(status);
  });

  it.each([
    'Offer Accepted',
    'Secondment',
    'Not started',
    'Pre-hire',
    'Left Trust 01/2027',
    'Active (until March)',
    'Returning',
  ])('takes %j for no status that is certain', (text) => {
    expect(parsePersonStatus(text).problem).toBeDefined();
  });
});
