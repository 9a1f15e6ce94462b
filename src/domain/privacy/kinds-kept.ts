import type { RetentionKind } from '../settings/retention-settings.js';
import { counted } from '../text/counted.js';

/** What a kind of data is, and from which day its time runs. */
export interface KindKept {
  /** `Notes on meetings`. */
  readonly title: string;
  /** From when its months are counted, as it follows "after": `the pairing ended`. */
  readonly after: string;
}

/** Every kind that is kept for a time, in words. */
export const KINDS_KEPT: Readonly<Record<RetentionKind, KindKept>> = {
  meeting_notes: { title: 'Notes on meetings and on the pairing', after: 'the pairing ended' },
  feedback_texts: { title: 'What was written as feedback', after: 'the pairing ended' },
  survey_texts: { title: 'What was written in surveys', after: 'the round was closed' },
  goals_and_agreements: { title: 'The words of goals and agreements', after: 'the pairing ended' },
  reflections: { title: 'What mentees and mentors reflected on', after: 'the pairing ended' },
  concerns: { title: 'The words of concerns', after: 'the concern was closed and the pairing ended' },
  exceptions: { title: 'Reasons of agreed exceptions', after: 'the rule was dropped' },
  recruiting: { title: 'Why people said no to an invitation', after: 'the round was closed' },
  applications: {
    title: 'Who nominated mentors, and why applications were decided so',
    after: 'the round was closed',
  },
  people_who_left: {
    title: 'All that names somebody who has left',
    after: 'their last day in post and the end of their last pairing',
  },
};

/** `12 months after the pairing ended`. */
export function ruleOfKind(kind: RetentionKind, months: number): string {
  return `${counted(months, 'month', 'months')} after ${KINDS_KEPT[kind].after}`;
}

/** What stands where a text has gone whose time was over. */
export const NO_LONGER_KEPT = '[no longer kept]';
