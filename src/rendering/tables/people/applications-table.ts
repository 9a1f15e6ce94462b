import { bareName, type Person } from '../../../domain/people/person.js';
import type { Applicant } from '../../../domain/recruiting/application.js';
import type { Lacking } from '../../../domain/recruiting/eligibility.js';
import type { DataTable } from '../data-table.js';

/** An applicant with what they lack. */
export interface JudgedApplicant extends Applicant {
  readonly person: Person | undefined;
  readonly lacking: readonly Lacking[];
}

/** One row for each who applied or was nominated: how it stands, and what is lacking. Reasons only where they are asked for. */
export function applicationsTable(
  applicants: readonly JudgedApplicant[],
  { withReasons }: { readonly withReasons: boolean },
): DataTable {
  return {
    columns: [
      { name: 'staff_number', title: 'Staff number', kind: 'text' },
      { name: 'email', title: 'E-mail', kind: 'text' },
      { name: 'name', title: 'Name', kind: 'text' },
      { name: 'profession', title: 'Profession', kind: 'text' },
      { name: 'unit', title: 'Unit', kind: 'text' },
      { name: 'site', title: 'Site', kind: 'text' },
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'applied_on', title: 'Applied', kind: 'date' },
      { name: 'nominated', title: 'Nominated', kind: 'text' },
      { name: 'nominated_by', title: 'By', kind: 'text' },
      { name: 'manager_supports', title: 'Manager supports', kind: 'text' },
      { name: 'eligible', title: 'Eligible', kind: 'text' },
      { name: 'lacking', title: 'Lacking', kind: 'text' },
      { name: 'decided_on', title: 'Decided', kind: 'date' },
      ...(withReasons ? [{ name: 'reason', title: 'Reason', kind: 'text' } as const] : []),
    ],
    rows: applicants.map((one) => [
      one.person?.staffNumber ?? null,
      one.person?.email ?? null,
      one.person === undefined ? null : bareName(one.person),
      one.person?.profession ?? null,
      one.person?.unit ?? null,
      one.person?.site ?? null,
      one.standing,
      one.appliedOn,
      one.isNominated ? 'yes' : 'no',
      one.nominatedBy,
      one.managerSupports === null ? null : one.managerSupports ? 'yes' : 'no',
      eligibleInWords(one.lacking),
      one.lacking.length === 0 ? null : one.lacking.map(({ words }) => words).join('; '),
      one.decidedOn,
      ...(withReasons ? [one.reason] : []),
    ]),
  };
}

/** No: something is not met. Not known: nobody can say. */
function eligibleInWords(lacking: readonly Lacking[]): string {
  if (lacking.length === 0) return 'yes';
  return lacking.every(({ isUnknown }) => isUnknown) ? 'not known' : 'no';
}
