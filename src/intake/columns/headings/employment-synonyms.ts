import type { Field } from '../../../domain/files/file-fields.js';
import type { Groups } from './identity-synonyms.js';

/** From when to when somebody is in post and away, and what says whether they are there today. */
export const EMPLOYMENT: Readonly<Partial<Record<Field, Groups>>> = {
  hired_on: [
    'hired on, hire date, date of hire, doh, doj, enterprise hire date, legal employer hire date',
    `start date, date started, date joined, joining date, employment start date, date of joining,
      commencement date, date of commencement, employment commencement date, start date in trust, trust start date`,
    `latest hire date, latest start date, most recent hire date, assignment start date, start date in
      post, date in post`,
    'date joined trust, date joined organisation, joined trust on',
    `original hire date, original start date, continuous service date, nhs entry date, date entered
      nhs`,
  ],
  left_on: [
    `left on, leaving date, date left, date of leaving, termination date, leave date, last day, last
      working day, last working date, lwd, last day of work, last day worked, exit date, date of exit, separation date, term date`,
    'end date, employment end date, assignment end date, actual termination date',
  ],
  ends_on: [
    `contract end date, contract end, contract ends, contract ends on, contract expiry, contract expiry date, contract until, fixed term end date, fixed term temp end date, fixed term end,
      fixed term contract end date, ftc end date, end of contract, temporary contract end date, end employment date, contract end date planned`,
    `projected termination date, expected end date, expected leaving date, planned leaving date, projected end date, planned end date, expected termination date, estimated end date`,
  ],
  leave_from: [
    `leave from, leave start date, leave start, absence start date, absence start, absence from, absence begin date, first day of absence, start of leave, first day of leave, maternity leave start
      date, maternity start date, leave of absence start date`,
  ],
  leave_until: [
    `leave until, leave end date, leave end, absence end date, absence end, absence to, absence until, last day of absence, end of leave, last day of leave, maternity leave end date,
      maternity end date, leave of absence end date, maternity leave until, maternity until, on leave until, away until, absent until, on maternity leave until, leave to`,
  ],
  back_on: [
    'actual return date, actual date of return, returned on, date returned',
    `expected return, expected return date, expected date of return, return date, date of return, leave return date, return from leave, return from leave date, date of return from leave,
      estimated return date, anticipated return date, planned return date, expected return to work date, return to work date, absence return date, due back, due back on, back on`,
  ],
  effective_on: [
    `effective on, effective date, effective from, effective start date, date effective, valid from, as at date, with effect
      from`,
  ],
  status: [
    'status, assignment status',
    `emp status, emp stat, person status, employment state, payroll status, assignment status type, job status, current employment status, employee status, employment status, staff status, worker status, active status, empl status, hr
      status`,
  ],
  is_active: [
    `is active, active, currently active, active y n, active yes no, active flag, active employee, active worker, active staff,
      employee active, worker active, is employed, currently employed, still employed, current employee, current staff, in post, is current`,
  ],
  is_on_leave: [
    `is on leave, on leave, currently on leave, on leave y n, on leave yes no, on leave of absence, on loa, loa, leave of absence,
      leave flag, leave indicator, currently absent, on long term leave, on maternity leave, on parental leave, on sick leave,
      on long term sick, on sabbatical, on career break, away`,
  ],
  has_left: [
    `has left, left, terminated, is terminated, terminated y n, terminated yes no, termination flag, leaver, leavers, is leaver, leaver y n,
      leaver flag, inactive, is inactive, inactive flag, resigned, retired, deceased, former employee, ex employee, no longer employed,
      left the organisation, left the trust`,
  ],
};
