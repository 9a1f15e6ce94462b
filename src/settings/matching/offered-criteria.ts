import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { UK_HEALTH_LADDERS } from '../../domain/settings/uk-health-ladders.js';

/** Wishes are asked for in most programmes, and must then move something. */
export const WISHES: CriterionSettings = {
  name: 'wishes',
  kind: 'preference',
  weight: 3,
  attribute: 'prefers',
};

/** A mentor one to three steps ahead on the ladder of their profession; across ladders, as many levels. */
export const SENIORITY: CriterionSettings = {
  name: 'seniority',
  kind: 'gap',
  weight: 2,
  attribute: 'band',
  idealFrom: 1,
  idealTo: 3,
  softness: 2,
  ladders: UK_HEALTH_LADDERS,
};

export const PROFESSION: CriterionSettings = {
  name: 'profession',
  kind: 'same',
  weight: 2,
  attribute: 'profession',
};

/** Criteria that presets have beside the standard ones: a mentor.yaml that begins with none may name them as shortly as those. */
export const OFFERED_CRITERIA: readonly CriterionSettings[] = [WISHES, SENIORITY, PROFESSION];
