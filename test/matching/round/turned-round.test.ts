import { describe, expect, it } from 'vitest';
import type { CriterionSettings } from '../../../src/domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { namesTurned, turnedRound } from '../../../src/matching/round/turned-round.js';

const { matching } = DEFAULT_SETTINGS;
const DIGITAL: CriterionSettings = {
  ...{ name: 'digital', kind: 'gap', weight: 1, attribute: 'digital_skill' },
  ...{ idealFrom: 1, idealTo: 3, softness: 1 },
};
const SENIOR = {
  name: 'senior',
  condition: { kind: 'is', attribute: 'band', values: ['7', '8a'], of: 'mentor' },
  unknown: 'forbid',
} as const;

describe('the settings of a round of reverse mentoring', () => {
  it('ask for years ahead of the mentee, and for no months in post', () => {
    const rules = { ...matching.rules, minimumMonthsInPost: 12 };
    const turned = turnedRound({ ...matching, rules });
    expect(turned.criteria.find(({ name }) => name === 'experience')).toMatchObject({
      idealFrom: -15,
      idealTo: -3,
      softness: 5,
    });
    expect(turned.rules).toEqual({ ...rules, minimumMonthsInPost: 0 });
  });

  it('leave a lead in what is no seniority with the mentor', () => {
    const settings = { ...matching, criteria: [...matching.criteria, DIGITAL] };
    expect(turnedRound(settings).criteria.at(-1)).toEqual(DIGITAL);
    expect(namesTurned(settings)).toEqual(['experience']);
  });

  it('ask a band of the other side, where a requirement asks for one', () => {
    const settings = { ...matching, requirements: [SENIOR] };
    const turned = turnedRound(settings);
    expect(turned.requirements).toEqual([{ ...SENIOR, condition: { ...SENIOR.condition, of: 'mentee' } }]);
    expect(namesTurned(settings)).toEqual(['experience', 'senior']);
    expect(turnedRound(turned)).toEqual(turnedRound(turnedRound(settings)));
  });

  it('are the settings again when they are turned twice', () => {
    expect(turnedRound(turnedRound(matching))).toEqual(matching);
  });
});
