import type { Field } from '../../../domain/files/file-fields.js';

/** Headings of lists of who can do what, beside those that say who it is; those that mean much else in other files come second. */
export const SKILL_SYNONYMS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  skill: [
    `skill, skill name, name of skill, name of the skill, competency, competence, competency name, competence name, clinical skill, procedure,
    technique, skill or competency`,
    'task, activity',
  ],
  level: [
    `level, skill level, level of skill, competency level, competence level, level of competence, proficiency, proficiency level, current level,
    level held`,
    'status, rating, grade',
  ],
  wants: [
    `wants, wants to learn, wants to learn it, wants training, would like to learn, would like to learn it, wishes to learn, wants to be trained,
    interested in learning`,
  ],
  held_since: [
    `held since, since, signed off on, date signed off, sign off date, assessed on, date assessed, assessment date, date of assessment,
    date achieved, achieved on, competent since, date competent`,
  ],
  valid_until: [
    `valid until, valid to, expiry date, expires on, expires, expiry, expiration date, renewal date, renew by, reassess by, reassessment due,
    reassessment date, date of expiry, held until, good until, lasts until`,
    'until',
  ],
};
