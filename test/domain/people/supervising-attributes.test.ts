import { describe, expect, it } from 'vitest';
import { holdsSomebodyAbove, retellsManager } from '../../../src/domain/people/supervising-attributes.js';

describe('holdsSomebodyAbove', () => {
  it.each([
    'supervisor',
    'appraiser',
    'second_line_manager',
    'line_manager_2',
    'clinical_supervisor',
    'educational_supervisor_name',
    'practice_assessor',
    'ward_manager',
    'reports_to_2',
    'manager_level_02',
    'matrix_manager_email',
    'vorgesetzter',
    'team_leader',
    'reviewing_officer',
    'supervising_consultant_name',
  ])('is true of %s', (name) => {
    expect(holdsSomebodyAbove(name)).toBe(true);
  });

  it.each([
    'is_a_manager',
    'manager_approval',
    'manager_since',
    'manager_job_title',
    'supervisor_training',
    'years_as_manager',
    'reviewer_comments',
    'management_style',
    'self_supervision',
    'needs',
    'ward',
    'managerial_experience',
    'supervision_date',
  ])('is not of %s', (name) => {
    expect(holdsSomebodyAbove(name)).toBe(false);
  });

  it('knows what tells of the line manager once more', () => {
    const again = ['manager_name', 'line_manager_email', 'manager_2', 'supervisor_employee_number'];
    expect(again.filter(retellsManager)).toEqual(again);
    const others = [
      'second_line_manager',
      'supervisor',
      'appraiser',
      'line_manager_2',
      'clinical_supervisor_name',
    ];
    expect(others.filter(retellsManager)).toEqual([]);
  });
});
