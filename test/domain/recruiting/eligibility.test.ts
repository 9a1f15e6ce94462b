import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { lackingOf } from '../../../src/domain/recruiting/eligibility.js';
import { DEFAULT_APPLICATIONS } from '../../../src/domain/settings/application-settings.js';

const DAY = '2026-06-15';

function lacking(
  person: { hiredOn?: string | null; years?: string; training?: readonly string[] },
  settings: Partial<typeof DEFAULT_APPLICATIONS>,
  managerSupports: boolean | null = null,
) {
  const attributes = new Map<string, readonly string[]>();
  if (person.years !== undefined) attributes.set('years_experience', [person.years]);
  if (person.training !== undefined) attributes.set('training', person.training);
  const who = { hiredOn: person.hiredOn ?? null, attributes } as unknown as Person;
  const asked = { settings: { ...DEFAULT_APPLICATIONS, ...settings }, day: DAY };
  return lackingOf(who, { managerSupports }, asked).map(
    ({ words, isUnknown }) => `${words}${isUnknown ? ' (?)' : ''}`,
  );
}

describe('what is lacking to be a mentor', () => {
  it('is nothing where nothing is asked', () => {
    expect(lacking({}, {})).toEqual([]);
  });

  it('is the support of the line manager, unless it is on record; not known is not the same as no', () => {
    const asked = { managerSupport: true };
    expect(lacking({}, asked)).toEqual(['whether the line manager supports it is not known (?)']);
    expect(lacking({}, asked, false)).toEqual(['the line manager does not support it']);
    expect(lacking({}, asked, true)).toEqual([]);
  });

  it('is time in post, in whole months on the day', () => {
    const asked = { monthsInPost: 12 };
    expect(lacking({ hiredOn: '2025-06-15' }, asked)).toEqual([]);
    expect(lacking({ hiredOn: '2025-06-16' }, asked)).toEqual(['11 of 12 months in post']);
    expect(lacking({ hiredOn: '2026-09-01' }, asked)).toEqual(['0 of 12 months in post']);
    expect(lacking({}, asked)).toEqual(['the start in post is not known (?)']);
  });

  it('is experience, as it was written', () => {
    const asked = { yearsExperience: 2 };
    expect(lacking({ years: '2' }, asked)).toEqual([]);
    expect(lacking({ years: '18 months' }, asked)).toEqual(['18 months of 2 years of experience']);
    expect(lacking({ years: '1 to 3 years' }, asked)).toEqual(['1 to 3 years of 2 years of experience (?)']);
    expect(lacking({ years: 'plenty' }, asked)).toEqual(['the years of experience are not known (?)']);
  });

  it('is each course that is not done, however it is written', () => {
    const asked = { training: ['Mentor training', 'Cultural competence'] };
    expect(lacking({ training: ['mentor  Training'] }, asked)).toEqual([
      'Cultural competence is not on record as done',
    ]);
  });
});
