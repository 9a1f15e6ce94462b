import { FOUND_OUT } from '../files/file-shape.js';
import { BUILT_IN_INSTRUMENTS } from '../instruments/built-in-instruments.js';
import type { Instrument } from '../instruments/instrument.js';
import { type ApplicationSettings, DEFAULT_APPLICATIONS } from './application-settings.js';
import { type CircleSettings, DEFAULT_CIRCLES } from './circle-settings.js';
import { type CostSettings, NO_COSTS } from './cost-settings.js';
import { DEFAULT_DIRECTORY, type DirectorySettings } from './directory-settings.js';
import type { GuideSettings } from './guide-templates.js';
import type { IntakeSettings } from './intake-settings.js';
import { type LetterSettings, MAY_SHARE } from './letter-settings.js';
import type { MatchingSettings } from './matching-settings.js';
import { type MilestoneSettings, NO_MILESTONES } from './milestone-settings.js';
import type { MeasureSettings } from './outcome-settings.js';
import type { Milestone } from './plan-settings.js';
import { RETENTION, type RetentionSettings } from './retention-settings.js';
import type { SensitiveSettings } from './sensitive-settings.js';
import { DEFAULT_SKILLS, type SkillSettings } from './skill-settings.js';

/** When a pairing needs attention. Days are calendar days. */
export interface CadenceSettings {
  readonly firstMeetingWithinDays: number;
  /** So many days after the start today's list tells that the first meeting is due. */
  readonly warnFirstMeetingAfterDays: number;
  /** So many days after the first meeting each side is asked how the two suit each other. */
  readonly fitCheckAfterDays: number;
  readonly checkInEveryDays: number;
  /** Since the last check-in, as multiples of `checkInEveryDays`. */
  readonly amberAfter: number;
  readonly redAfter: number;
  readonly silentAfterDays: number;
  readonly pauseAtMostDays: number;
  /** So many days after the start each side is first asked how it goes; null: the programme asks for no surveys. */
  readonly surveyAfterDays: number | null;
  /** So many days after its last answer it is asked again. */
  readonly surveyEveryDays: number;
  /** How far today's list looks ahead: starts, last days in post, ends of leave. */
  readonly lookAheadDays: number;
  /** So many days after something was done about it, what is still so is told again. */
  readonly lookAgainAfterDays: number;
  /** So many days after an invitation, today's list tells who has not answered. */
  readonly answerInvitationWithinDays: number;
  /** So many days before a course runs out for somebody, today's list tells. */
  readonly trainingEndsWithinDays: number;
  /** A rating at or below this asks for contact, 1–5. */
  readonly lowRating: number;
}

/** What the programme offers to pairings for their agreement. */
export interface AgreementSettings {
  /** Markdown with words in braces; null: the program's own. */
  readonly template: string | null;
  /** How long a pairing is meant to last. */
  readonly months: number;
  /** How long a meeting is. */
  readonly minutes: number;
  /** Both should have signed within so many days of the start; null: none is asked for. */
  readonly signWithinDays: number | null;
}

export interface ReportSettings {
  /** Breakdowns of fewer people than this are not shown. */
  readonly smallestGroup: number;
  /** Counts in breakdowns are rounded to multiples of this; null: small ones are hidden. */
  readonly rounding: number | null;
  /** Month the reporting year begins, 1–12: 1 calendar, 4 UK financial. */
  readonly yearStartsInMonth: number;
  /** Targets: shares 0–1, and the mean rating 1–5. */
  readonly matchRateTarget: number;
  readonly firstMeetingTarget: number;
  readonly meanRatingTarget: number;
  /** Waves of surveys in the order in which they are given, where neither days nor names tell. */
  readonly wavesInOrder: readonly string[];
  /** The columns by whose values groups are told apart: of the roster, or any other that people have. */
  readonly groups: readonly string[];
}

/** What groups are told apart by, unless somebody said otherwise. */
export const USUAL_GROUPS: readonly string[] = ['site', 'profession', 'band'];

/** How files for spreadsheets are written. */
export interface ExportSettings {
  /** Whether CSV begins with a byte order mark, without which some versions of Excel take ł and é for other letters. */
  readonly byteOrderMark: boolean;
}

/** Everything mentor.yaml can say. */
export interface Settings {
  readonly programmeName: string;
  /** Hours a year that a mentor is given for mentoring; null: nobody said. */
  readonly protectedHoursAYear: number | null;
  readonly matching: MatchingSettings;
  readonly cadence: CadenceSettings;
  readonly agreement: AgreementSettings;
  readonly applications: ApplicationSettings;
  readonly circles: CircleSettings;
  readonly directory: DirectorySettings;
  readonly skills: SkillSettings;
  readonly letters: LetterSettings;
  readonly milestones: MilestoneSettings;
  readonly guides: GuideSettings;
  readonly exports: ExportSettings;
  readonly report: ReportSettings;
  /** What is said of measures that outcomes are imported of. */
  readonly outcomes: readonly MeasureSettings[];
  readonly costs: CostSettings;
  /** What the programme means to reach, and by when. */
  readonly plan: readonly Milestone[];
  readonly retention: RetentionSettings;
  readonly sensitive: SensitiveSettings;
  /** The questionnaires that are known, those of the program and the programme's own. */
  readonly instruments: readonly Instrument[];
  readonly intake: IntakeSettings;
}

/** What applies without a mentor.yaml. */
export const DEFAULT_SETTINGS: Settings = {
  programmeName: 'Mentoring programme',
  protectedHoursAYear: null,
  matching: {
    objective: 'coverage',
    defaultCapacity: 1,
    criteria: [
      { name: 'needs', kind: 'coverage', weight: 4, menteeAttribute: 'needs', mentorAttribute: 'strengths' },
      { name: 'language', kind: 'similarity', weight: 2, attribute: 'languages' },
      { name: 'availability', kind: 'overlap', weight: 2, attribute: 'availability', enough: 2 },
      {
        name: 'experience',
        kind: 'gap',
        weight: 1,
        attribute: 'years_experience',
        idealFrom: 3,
        idealTo: 15,
        softness: 5,
      },
      { name: 'site', kind: 'same', weight: 1, attribute: 'site' },
    ],
    rules: {
      managementChain: true,
      pairedBefore: true,
      sameUnit: false,
      sharedLanguage: false,
      minimumMonthsInPost: 0,
      minimumFit: 0,
    },
    synonyms: new Map(),
    switchingCost: 0.1,
  },
  cadence: {
    firstMeetingWithinDays: 14,
    warnFirstMeetingAfterDays: 10,
    fitCheckAfterDays: 1,
    checkInEveryDays: 30,
    amberAfter: 1.5,
    redAfter: 2,
    silentAfterDays: 90,
    pauseAtMostDays: 60,
    surveyAfterDays: 30,
    surveyEveryDays: 60,
    lookAheadDays: 14,
    lookAgainAfterDays: 14,
    answerInvitationWithinDays: 7,
    trainingEndsWithinDays: 60,
    lowRating: 2,
  },
  agreement: { template: null, months: 6, minutes: 60, signWithinDays: null },
  applications: DEFAULT_APPLICATIONS,
  circles: DEFAULT_CIRCLES,
  directory: DEFAULT_DIRECTORY,
  skills: DEFAULT_SKILLS,
  letters: { mayShare: MAY_SHARE, agreedIn: null, templates: {} },
  milestones: NO_MILESTONES,
  guides: {},
  exports: { byteOrderMark: false },
  report: {
    smallestGroup: 10,
    rounding: null,
    yearStartsInMonth: 1,
    matchRateTarget: 0.7,
    firstMeetingTarget: 0.9,
    meanRatingTarget: 4,
    wavesInOrder: [],
    groups: USUAL_GROUPS,
  },
  outcomes: [],
  costs: NO_COSTS,
  plan: [],
  retention: RETENTION,
  sensitive: new Map(),
  instruments: BUILT_IN_INSTRUMENTS,
  intake: {
    fileShape: FOUND_OUT,
    dateOrder: null,
    decimalMark: null,
    columns: new Map(),
    profiles: new Map(),
    scales: new Map(),
    values: new Map(),
  },
};
