import { describe, expect, it } from 'vitest';
import type { Application, ApplicationEvent } from '../../../../src/domain/recruiting/application.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { pairing, person } from '../../facts/reported-programme.js';
import { sectionOf } from '../figures-of-section.js';

let ids = 0;

function happened(personId: number, on: string, event: ApplicationEvent, roundId = 1): Application {
  ids++;
  return { id: ids, roundId, personId, event, on, nominatedBy: null, reason: null };
}

function tableOf(facts: Partial<ReportInput>) {
  const people = [1, 2, 3, 4, 5, 101, 102].map((id) => person(id));
  const { tables } = sectionOf('reach', { people, rounds: [], pairings: [], ...facts });
  return tables.find(({ name }) => name === 'applications_of_mentors');
}

const told = (facts: Partial<ReportInput>) =>
  (tableOf(facts)?.rows ?? []).map(
    ({ group, cells: [, count] }) => `${group}: ${count?.value} of ${count?.denominator}`,
  );

const MANY: readonly Application[] = [
  happened(1, '2026-06-01', 'applied'),
  happened(1, '2026-06-10', 'accepted'),
  happened(2, '2026-06-01', 'nominated'),
  happened(2, '2026-06-10', 'accepted'),
  happened(3, '2026-06-01', 'applied'),
  happened(3, '2026-06-10', 'declined'),
  happened(4, '2026-06-01', 'applied'),
  happened(4, '2026-06-10', 'withdrawn'),
  happened(5, '2026-06-01', 'nominated'),
  // After the last day of the report.
  happened(5, '2026-12-24', 'accepted'),
  happened(101, '2026-12-24', 'applied'),
];

describe('who applied to be a mentor', () => {
  it('is left out where nobody has by the last day', () => {
    expect(tableOf({})).toBeUndefined();
    expect(tableOf({ applications: [happened(1, '2026-12-24', 'applied')] })).toBeUndefined();
  });

  it('is counted by what had become of it on the last day, and every standing adds up to all', () => {
    expect(told({ applications: MANY })).toEqual([
      'nominated, of those who applied or were nominated: 2 of 5',
      'accepted, of those who applied or were nominated: 2 of 5',
      'matched, of those accepted: 0 of 2',
      'not accepted, of those who applied or were nominated: 1 of 5',
      'withdrawn, of those who applied or were nominated: 1 of 5',
      'no decision yet, of those who applied or were nominated: 1 of 5',
    ]);
  });

  it('is matched by a pairing as mentor that began once they were accepted', () => {
    const after = { ...pairing(1, '2026-06-10'), mentorId: 1 };
    const before = { ...pairing(2, '2026-06-09'), mentorId: 2 };
    const asMentee = { ...pairing(3, '2026-06-20'), menteeId: 2 };
    expect(told({ applications: MANY, pairings: [after, before, asMentee] })[2]).toBe(
      'matched, of those accepted: 1 of 2',
    );
  });

  it('counts whoever applied to two rounds once, as they stand in the later one', () => {
    const applications = [
      happened(1, '2026-06-01', 'applied', 2),
      happened(1, '2026-01-01', 'applied', 1),
      happened(1, '2026-01-05', 'declined', 1),
    ];
    expect(told({ applications })).toContain(
      'no decision yet, of those who applied or were nominated: 1 of 1',
    );
  });
});
