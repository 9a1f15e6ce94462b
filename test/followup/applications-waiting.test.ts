import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/people/person.js';
import type { Applicant } from '../../src/domain/recruiting/application.js';
import { DEFAULT_APPLICATIONS } from '../../src/domain/settings/application-settings.js';
import { applicationsWaiting } from '../../src/followup/applications-waiting.js';

const ASKED = { ...DEFAULT_APPLICATIONS, managerSupport: true };
function person(id: number, leftOn: string | null): Person {
  const name = { staffNumber: null, email: null, givenName: 'Person', familyName: String(id) };
  const nothing = { profession: null, band: null, unit: null, site: null, manager: null, hiredOn: null };
  return { id, ...name, ...nothing, leftOn, status: 'active', attributes: new Map() } as unknown as Person;
}

const PEOPLE: ReadonlyMap<number, Person> = new Map(
  [1, 2, 3].map((id) => [id, person(id, id === 3 ? '2026-06-10' : null)]),
);

function applicant(personId: number, appliedOn: string, fields: Partial<Applicant> = {}): Applicant {
  return {
    personId,
    appliedOn,
    standing: 'open',
    isNominated: false,
    nominatedBy: null,
    managerSupports: null,
    decidedOn: null,
    reason: null,
    ...fields,
  };
}

function waiting(applicants: readonly Applicant[], settings = DEFAULT_APPLICATIONS, today = '2026-06-15') {
  return applicationsWaiting({ today, applicants, people: PEOPLE, settings }).map(
    ({ kind, why, since }) => `${kind}, ${since}: ${why}`,
  );
}

describe('applications that wait', () => {
  it('are told for a decision from its day on, and not before', () => {
    expect(waiting([applicant(1, '2026-06-02')])).toEqual([]);
    expect(waiting([applicant(1, '2026-06-01')])).toEqual([
      'applications_undecided, 2026-06-15: the application of Person 1 (2026-06-01) has waited 14 days for a decision',
    ]);
  });

  it('wait for the line manager only where mentor.yaml asks for that and nobody has said, and then for no decision', () => {
    expect(waiting([applicant(1, '2026-06-08')], ASKED)).toEqual([
      'applications_unsupported, 2026-06-15: the application of Person 1 (2026-06-08) has waited 7 days for a word from the line manager',
    ]);
    expect(waiting([applicant(1, '2026-05-01', { managerSupports: false })], ASKED)).toEqual([
      expect.stringMatching(/^applications_undecided/),
    ]);
  });

  it('are counted, with the one that waits longest', () => {
    expect(waiting([applicant(2, '2026-06-01'), applicant(1, '2026-05-16')])).toEqual([
      'applications_undecided, 2026-05-30: 2 applications to be a mentor wait for a decision; the longest is that of Person 1 (2026-05-16), for 30 days',
    ]);
  });

  it.each(['accepted', 'declined', 'withdrawn'] as const)('are not those that were %s', (standing) => {
    expect(waiting([applicant(1, '2026-05-01', { standing })])).toEqual([]);
  });

  it('are not those of people who have left', () => {
    expect(waiting([applicant(3, '2026-05-01')])).toEqual([]);
  });
});
