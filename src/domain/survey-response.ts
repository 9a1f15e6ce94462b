import type { IsoInstant } from './iso-date.js';

/** One question and what was answered to it; several answers when several boxes were ticked. */
export interface SurveyAnswer {
  readonly question: string;
  /** The attribute this question fills (needs, strengths …); null when it is only kept. */
  readonly attribute: string | null;
  readonly values: readonly string[];
}

/** One person's answers to one wave of a survey. */
export interface SurveyResponse {
  readonly personId: number;
  /** When the survey was given: profile, baseline, midpoint, end … */
  readonly wave: string;
  /** When it was sent in, where the file says; whole seconds. */
  readonly submittedAt: IsoInstant | null;
  readonly answers: readonly SurveyAnswer[];
}
