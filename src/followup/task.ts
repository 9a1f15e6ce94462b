import type { IsoDate } from '../domain/dates/iso-date.js';
import type { Side } from '../domain/pairings/pair-feedback.js';
import type { Pairing } from '../domain/pairings/pairing.js';
import type { TaskKind } from '../domain/pairings/task-kinds.js';
import type { CadenceSettings, Settings } from '../domain/settings/settings.js';
import { type HowToDo, inRound, milestoneReached } from './what-to-type.js';

export const URGENCIES = ['now', 'this_week', 'soon'] as const;
/** How soon somebody should act, the most urgent first. */
export type Urgency = (typeof URGENCIES)[number];

/** One line of today's list. */
export interface Task {
  readonly kind: TaskKind;
  readonly urgency: Urgency;
  /** null where it is not about one pairing. */
  readonly pairing: Pairing | null;
  /** What is so, in words. */
  readonly why: string;
  /** The first day on which it was so; of what is still to come, the day it comes; null where nobody knows. */
  readonly since: IsoDate | null;
  /** The rule behind it, with its setting. */
  readonly rule: string;
  /** What to do, with what to type. */
  readonly whatToDo: string;
  /** Who is to be asked, where it is one of the two. */
  readonly side?: Side | undefined;
  /** Put off, or done and not yet to be looked at again, until this day; null where it is asked today. */
  readonly hiddenUntil: IsoDate | null;
  /** Of what is equally urgent, the graver comes first; 0 of most. */
  readonly gravity: number;
}

export type FollowUpSettings = CadenceSettings & Pick<Settings, 'agreement'>;

/** What is the same of every task of a kind. */
interface KindOfTask {
  readonly urgency: Urgency;
  readonly rule: (settings: FollowUpSettings) => string;
  /** The number is the pairing's. */
  readonly whatToDo: (number: number, by?: HowToDo) => string;
}

const ASK_BOTH = (number: number) => `Ask both how it goes. mentor pairs show ${number}`;
const HAVE_THEY_MET = (number: number) => `Ask whether they have met. If so: mentor checkin add ${number}`;
const END = (number: number) => `mentor pairs end ${number} --reason "…"`;
const RULE_OF_LEAVE = () => 'A pairing of somebody on leave is paused.';
const LOOK_AHEAD = ({ lookAheadDays }: FollowUpSettings) =>
  `Told ${lookAheadDays} days before (look_ahead_days).`;

export const KINDS_OF_TASK: Readonly<Record<TaskKind, KindOfTask>> = {
  concern_open: {
    urgency: 'now',
    rule: () => 'A concern stands at the top until it is closed.',
    whatToDo: (number) =>
      `mentor concern list --pairing ${number} --with-text; then mentor concern update, or close`,
  },
  rule_broken: {
    urgency: 'now',
    rule: () => 'A rule that protects somebody forbids the pair.',
    whatToDo: (number) => `Decide whether it can go on. If not: ${END(number)}`,
  },
  someone_left: {
    urgency: 'now',
    rule: () => 'A pairing ends with the last day in post.',
    whatToDo: (number, by) =>
      `mentor pairs end ${number}${by?.countsFrom === undefined ? '' : ` --on ${by.countsFrom}`} --reason "left", then mentor match for the one who stays`,
  },
  change_requested: {
    urgency: 'now',
    rule: () => 'A request for a change stands until it is met or withdrawn.',
    whatToDo: (number) =>
      `Talk to both, without blame. If it is to end: mentor rematch ${number} --reason "…"`,
  },
  not_a_fit: {
    urgency: 'now',
    rule: () => 'Either side may decline, without fault; it stands until they say otherwise.',
    whatToDo: (number) => `Nobody is at fault. mentor rematch ${number} --reason "not a good fit"`,
  },
  low_rating: {
    urgency: 'now',
    rule: ({ lowRating }) => `A rating of ${lowRating} or less (low_rating).`,
    whatToDo: ASK_BOTH,
  },
  low_answers: {
    urgency: 'now',
    rule: () => 'Answers about the partner on a scale that asks for a look (alert under instruments).',
    whatToDo: (number) =>
      `Talk first, and in private, to the one who answered; the other is not to hear of it from you. mentor pairs show ${number}`,
  },
  nothing_recorded: {
    urgency: 'this_week',
    rule: firstMeetingRule,
    whatToDo: HAVE_THEY_MET,
  },
  first_meeting_late: {
    urgency: 'this_week',
    rule: firstMeetingRule,
    whatToDo: HAVE_THEY_MET,
  },
  silent: {
    urgency: 'this_week',
    rule: ({ silentAfterDays }) => `No check-in for ${silentAfterDays} days (silent_after_days).`,
    whatToDo: (number) => `Ask whether to close it: mentor pairs complete ${number}, or ${END(number)}`,
  },
  check_in_very_late: {
    urgency: 'this_week',
    rule: ({ redAfter, checkInEveryDays }) =>
      `${redAfter} times ${checkInEveryDays} days without a check-in (red_after).`,
    whatToDo: HAVE_THEY_MET,
  },
  rating_fell: {
    urgency: 'this_week',
    rule: () => 'A rating that falls by 2 or more.',
    whatToDo: ASK_BOTH,
  },
  sides_disagree: {
    urgency: 'this_week',
    rule: () => 'Ratings of the two sides that are 2 or more apart.',
    whatToDo: ASK_BOTH,
  },
  someone_on_leave: {
    urgency: 'this_week',
    rule: RULE_OF_LEAVE,
    whatToDo: (number) => `mentor pairs pause ${number} --reason "on leave"`,
  },
  someone_leaving: {
    urgency: 'this_week',
    rule: LOOK_AHEAD,
    whatToDo: (number) => `Agree how it ends; on the day: ${END(number)}, then mentor match`,
  },
  back_from_leave: {
    urgency: 'this_week',
    rule: RULE_OF_LEAVE,
    whatToDo: (number) => `Ask both when they go on. mentor pairs resume ${number}`,
  },
  pause_long: {
    urgency: 'this_week',
    rule: ({ pauseAtMostDays }) => `A pause lasts at most ${pauseAtMostDays} days (pause_at_most_days).`,
    whatToDo: (number) => `Ask whether it goes on: mentor pairs resume ${number}, or ${END(number)}`,
  },
  end_reached: {
    urgency: 'this_week',
    rule: () => 'A pairing lasts until the day that was agreed, or to which it was renewed.',
    whatToDo: (number) =>
      `Ask both whether it is over: mentor pairs complete ${number}; else mentor pairs renew ${number} --until DATE`,
  },
  review_due: {
    urgency: 'this_week',
    rule: () => 'A review within 14 days of the day that was agreed.',
    whatToDo: (number) => `Remind both. mentor checkin add ${number} --kind formal when it was held`,
  },
  fit_check: {
    urgency: 'soon',
    rule: ({ fitCheckAfterDays }) =>
      `Asked of each side ${fitCheckAfterDays} ${fitCheckAfterDays === 1 ? 'day' : 'days'} after the first meeting (fit_check_after_days).`,
    whatToDo: (number, by) =>
      `Ask ${by?.side === undefined ? 'each' : `the ${by.side}`}, in private: good, deciding or not a fit? mentor pairs fit ${number} good --by ${by?.side ?? 'both'}`,
  },
  survey_due: {
    urgency: 'soon',
    rule: ({ surveyAfterDays, surveyEveryDays }) =>
      `Each side says how it goes ${surveyAfterDays} days after the start, then every ${surveyEveryDays} (survey_after_days, survey_every_days).`,
    whatToDo: (number, by) =>
      `Ask ${by?.side === undefined ? 'both' : `the ${by.side}`}: mentor letters survey ${number}; then mentor import the answers, or mentor feedback add ${number}`,
  },
  agreement_unsigned: {
    urgency: 'soon',
    rule: ({ agreement }) => `Signed within ${agreement.signWithinDays} days (sign_within_days).`,
    whatToDo: (number) =>
      `mentor agreement draft ${number}, then mentor agreement sign ${number} --by both --on DATE`,
  },
  milestone_late: {
    urgency: 'this_week',
    rule: () => 'A milestone is reached by its day (milestones).',
    whatToDo: (number, by) =>
      `Ask both how far they are. mentor milestone list --open --pairing ${number}; then ${milestoneReached(number, by)}`,
  },
  milestone_due: {
    urgency: 'soon',
    rule: LOOK_AHEAD,
    whatToDo: (number, by) => `Remind both. ${milestoneReached(number, by)} when it is`,
  },
  event_ahead: {
    urgency: 'soon',
    rule: LOOK_AHEAD,
    whatToDo: (number) =>
      `Remind those who go. mentor resource list --kind event${number === 0 ? '' : ` --pairing ${number}`}`,
  },
  goal_due: {
    urgency: 'soon',
    rule: () => 'A goal is closed, and a step of it done, when its day has come.',
    whatToDo: (number) => `Ask how it went: mentor pairs show ${number}; then close it, or goal action-done`,
  },
  check_in_late: {
    urgency: 'soon',
    rule: ({ amberAfter, checkInEveryDays }) =>
      `${amberAfter} times ${checkInEveryDays} days without a check-in (amber_after).`,
    whatToDo: HAVE_THEY_MET,
  },
  first_meeting_due: {
    urgency: 'soon',
    rule: ({ warnFirstMeetingAfterDays }) =>
      `Told ${warnFirstMeetingAfterDays} days after the start (warn_first_meeting_after_days).`,
    whatToDo: (number) => `Remind both. mentor checkin add ${number} when they have met`,
  },
  leave_ending: {
    urgency: 'soon',
    rule: LOOK_AHEAD,
    whatToDo: (number) => `Ask both when they go on; then mentor pairs resume ${number}`,
  },
  planned_start: {
    urgency: 'soon',
    rule: LOOK_AHEAD,
    whatToDo: (number) => `Introduce the two to each other: mentor letters introduction ${number}`,
  },
  proposal_waits: {
    urgency: 'this_week',
    rule: () => 'A proposal waits until it is accepted or made again.',
    whatToDo: (_, by) => `mentor match review${inRound(by)}, or mentor match accept${inRound(by)}`,
  },
  mentees_wait: {
    urgency: 'soon',
    rule: () => 'Everybody who joined as a mentee is to have a mentor.',
    whatToDo: (_, by) => `mentor match --dry-run${inRound(by)}`,
  },
  data_due: {
    urgency: 'soon',
    rule: () => 'Personal data goes when its time is over (retention).',
    whatToDo: () => 'mentor privacy due; then mentor privacy apply',
  },
  training_missing: {
    urgency: 'this_week',
    rule: () => 'A course that is required of somebody is done, and has not run out.',
    whatToDo: () => 'mentor training people --standing missing expired; then mentor training done',
  },
  training_expiring: {
    urgency: 'soon',
    rule: ({ trainingEndsWithinDays }) =>
      `Told ${trainingEndsWithinDays} days before it runs out (training_ends_within_days).`,
    whatToDo: () => 'Book a place for them: mentor training people --standing expiring',
  },
  skill_expiring: {
    urgency: 'soon',
    rule: () => 'Told before a skill runs out for somebody (skills: expiring_days).',
    whatToDo: () =>
      'Have it assessed again, then mentor skills set with --until: mentor skills people --standing expiring',
  },
  skill_transfer_over: {
    urgency: 'this_week',
    rule: () => 'A skill-transfer pairing is for some weeks (skills: transfer_weeks).',
    whatToDo: () => 'Ask both how it went; then mentor skills learned, or mentor skills stop',
  },
  conversation_late: {
    urgency: 'soon',
    rule: () => 'A conversation is held by its day.',
    whatToDo: () =>
      'Ask whether they have talked; then mentor conversation held NUMBER, or conversation cancel NUMBER',
  },
  introductions_due: {
    urgency: 'soon',
    rule: () => 'Introductions are for some weeks; then there are new ones (told for 28 days).',
    whatToDo: () => 'mentor conversation introduce --dry-run',
  },
  circle_quiet: {
    urgency: 'this_week',
    rule: ({ amberAfter, firstMeetingWithinDays }) =>
      `A circle first meets within ${firstMeetingWithinDays} days, then at least every ${amberAfter} times meet_every_days.`,
    whatToDo: () => 'Ask them whether they meet. mentor circle meeting CIRCLE, circle move, or circle close',
  },
  invitations_unanswered: {
    urgency: 'soon',
    rule: ({ answerInvitationWithinDays }) =>
      `An invitation is answered within ${answerInvitationWithinDays} days (answer_invitation_within_days).`,
    whatToDo: () =>
      'Ask them again: mentor invite list --open; then mentor invite PERSON, or invite declined',
  },
  applications_unsupported: {
    urgency: 'soon',
    rule: () =>
      'The line manager says whether they support it within some days (applications: support_within_days).',
    whatToDo: () =>
      'Ask the line managers: mentor application list --standing open; then mentor application support PERSON, with --refused for a no',
  },
  applications_undecided: {
    urgency: 'this_week',
    rule: () => 'An application is decided within some days (applications: decide_within_days).',
    whatToDo: () =>
      'Decide: mentor application list --standing open shows what is missing; then mentor application accept PERSON, or decline',
  },
};

function firstMeetingRule({ firstMeetingWithinDays }: FollowUpSettings): string {
  return `The first meeting within ${firstMeetingWithinDays} days (first_meeting_within_days).`;
}
