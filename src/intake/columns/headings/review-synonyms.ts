import type { Field } from '../../../domain/files/file-fields.js';

/** Headings of what a formal review changed, in lists of meetings. */
export const REVIEW_SYNONYMS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  goal_revised: ['goal revised, goals revised, revised goal, revised goals, which goals were revised'],
  recalibrated: [
    'recalibrated, expectation recalibrated, expectations recalibrated, what do they expect otherwise from now on',
  ],
  agreement_amended: ['agreement amended, amended agreement, was the agreement amended, agreement changed'],
};
