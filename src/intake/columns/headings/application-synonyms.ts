import type { Field } from '../../../domain/files/file-fields.js';
import type { Groups } from './identity-synonyms.js';

/** What the columns of a list of those who applied to be mentors are headed. */
export const APPLICATION_SYNONYMS: Readonly<Partial<Record<Field, Groups>>> = {
  applied_on: [
    `applied on, date applied, application date, date of application, date of the application, application received, application received on,
      date application received, application submitted, application submitted on, date application submitted, applied`,
    'application or nomination date, date of application or nomination',
    'date received, received on, received, submitted on, submitted, date submitted',
    'completion time, timestamp, date',
  ],
  nominated: [
    `nominated, is nominated, was nominated, nominated or not, applied or nominated, nominated or applied, application or nomination, application type,
      type of application, route of application, application route`,
  ],
  nominated_on: [
    `nominated on, nomination date, date nominated, date of nomination, date of the nomination, nomination received, nomination received on`,
  ],
  nominated_by: [
    `nominated by, nominator, name of nominator, name of the nominator, nominator name, who nominated them, who nominated you, proposed by, put forward by,
      nominating manager, nominated by whom`,
  ],
  manager_supports: [
    `manager supports, manager support, line manager supports, line manager support, supported by manager, supported by line manager, manager supports it,
      line manager supports it, support of line manager, line manager approval, manager approval, approved by line manager, approved by manager,
      line manager approves, manager approves, manager agrees, line manager agrees, line manager agreement, endorsed by line manager, endorsed by manager,
      does your line manager support this, does your line manager support it, does your line manager support your application`,
  ],
  supported_on: [
    `supported on, date supported, date of support, manager supported on, line manager supported on, date of manager support, date of line manager support,
      manager approval date, line manager approval date, date approved by manager, date approved by line manager, date of line manager approval`,
  ],
  eligible: [
    'eligible, is eligible, eligibility, eligible or not, meets criteria, meets the criteria, meets requirements, meets the requirements, eligible to be a mentor',
  ],
  standing: [
    `standing, decision, application status, status of application, status of the application, application outcome, outcome of application, panel decision, panel outcome,
      outcome of panel, decision of panel,
      accepted or declined, accepted or not, accepted, accepted as mentor, accepted as a mentor`,
    'outcome, result, approved, selected, successful',
    'status, state',
  ],
  decided_on: [
    'decided on, decision date, date of decision, date of the decision, date decided, outcome date, panel date',
  ],
  accepted_on: [
    'accepted on, date accepted, acceptance date, date of acceptance, approved on, date approved',
  ],
  declined_on: ['declined on, date declined, rejected on, date rejected, not accepted on'],
  withdrawn_on: ['withdrawn on, date withdrawn, withdrew on, withdrawal date, date of withdrawal'],
  reason: [
    'reason, reason for decision, reason for the decision, reason for declining, reason for withdrawing, why it was decided so',
  ],
};
