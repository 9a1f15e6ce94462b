/** Kinds of personal data that are kept for a time of their own. */
export const RETENTION_KINDS = [
  'meeting_notes',
  'feedback_texts',
  'survey_texts',
  'goals_and_agreements',
  'reflections',
  'concerns',
  'exceptions',
  'recruiting',
  'applications',
  'people_who_left',
] as const;
/** One of them, as mentor.yaml names it. */
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** For how many months each kind is kept; null: for ever. */
export type RetentionSettings = Readonly<Record<RetentionKind, number | null>>;

/**
 * What applies without settings. No law names a period for a mentoring programme; these are ours, of November 2026: a year for what somebody
 * wrote, by which the yearly evaluation is done, and two for what may be asked about later.
 */
export const RETENTION: RetentionSettings = {
  meeting_notes: 12,
  feedback_texts: 12,
  survey_texts: 12,
  goals_and_agreements: 12,
  // Nurses and midwives revalidate every three years.
  reflections: 36,
  concerns: 24,
  exceptions: 12,
  recruiting: 12,
  applications: 12,
  people_who_left: 24,
};
