import { knownItems } from '../domain/instruments/known-items.js';
import { hasCosts } from '../domain/settings/cost-settings.js';
import { DEFAULT_SETTINGS, type Settings, USUAL_GROUPS } from '../domain/settings/settings.js';
import { instrumentsInFile, instrumentsOf } from './imports/settings-instruments.js';
import { outcomesInFile, outcomesOf } from './imports/settings-outcomes.js';
import { complainOfColumns, profilesInFile, profilesOf } from './imports/settings-profiles.js';
import { sensitiveInFile, sensitiveOf, withUntold } from './imports/settings-sensitive.js';
import { circlesInFile, circlesOf } from './matching/circle-schema.js';
import { matchingInFile, matchingOf } from './matching/settings-matching.js';
import { skillsInFile, skillsOf } from './matching/settings-skills.js';
import { applicationsInFile, applicationsOf } from './programme/application-schema.js';
import { NEVER } from './programme/cadence-schema.js';
import { MONTHS } from './programme/report-schema.js';
import { agreementInFile, agreementOf } from './programme/settings-agreement.js';
import { costsInFile, costsOf } from './programme/settings-costs.js';
import { directoryInFile, directoryOf } from './programme/settings-directory.js';
import { guidesInFile, guidesOf } from './programme/settings-guides.js';
import { lettersInFile, lettersOf } from './programme/settings-letters.js';
import { milestonesInFile, milestonesOf } from './programme/settings-milestones.js';
import { planInFile, planOf } from './programme/settings-plan.js';
import { retentionInFile, retentionOf } from './programme/settings-retention.js';
import { fileShapeInFile, fileShapeOf } from './reading/settings-file-shape.js';
import type { PathComplaint } from './reading/settings-values.js';
import type { SettingsInFile } from './settings-schema.js';

function monthNumber(month: NonNullable<SettingsInFile['report']>['year_starts_in']): number {
  if (month === undefined) return DEFAULT_SETTINGS.report.yearStartsInMonth;
  return typeof month === 'number' ? month : MONTHS.indexOf(month) + 1;
}

function cadenceOf(file: SettingsInFile, complain: PathComplaint): Settings['cadence'] {
  const { cadence = {} } = file;
  const standard = DEFAULT_SETTINGS.cadence;
  const firstMeetingWithinDays = cadence.first_meeting_within_days ?? standard.firstMeetingWithinDays;
  const amberAfter = cadence.amber_after ?? standard.amberAfter;
  const redAfter = cadence.red_after ?? standard.redAfter;
  if (amberAfter > redAfter) {
    const key = cadence.red_after === undefined ? 'amber_after' : 'red_after';
    complain(['cadence', key], {
      message: `amber_after (${amberAfter}) is more than red_after (${redAfter}).`,
      remedy: 'Amber comes first: give it the smaller number.',
    });
  }
  return {
    firstMeetingWithinDays,
    // A programme that asks for an early first meeting is told of it in time, too.
    warnFirstMeetingAfterDays:
      cadence.warn_first_meeting_after_days ??
      Math.min(standard.warnFirstMeetingAfterDays, Math.ceil((firstMeetingWithinDays * 2) / 3)),
    fitCheckAfterDays: cadence.fit_check_after_days ?? standard.fitCheckAfterDays,
    checkInEveryDays: cadence.check_in_every_days ?? standard.checkInEveryDays,
    amberAfter,
    redAfter,
    silentAfterDays: cadence.silent_after_days ?? standard.silentAfterDays,
    pauseAtMostDays: cadence.pause_at_most_days ?? standard.pauseAtMostDays,
    surveyAfterDays:
      cadence.survey_after_days === NEVER ? null : (cadence.survey_after_days ?? standard.surveyAfterDays),
    surveyEveryDays: cadence.survey_every_days ?? standard.surveyEveryDays,
    lookAheadDays: cadence.look_ahead_days ?? standard.lookAheadDays,
    lookAgainAfterDays: cadence.look_again_after_days ?? standard.lookAgainAfterDays,
    answerInvitationWithinDays: cadence.answer_invitation_within_days ?? standard.answerInvitationWithinDays,
    trainingEndsWithinDays: cadence.training_ends_within_days ?? standard.trainingEndsWithinDays,
    lowRating: cadence.low_rating ?? standard.lowRating,
  };
}

function reportOf(report: SettingsInFile['report'] = {}): Settings['report'] {
  const { targets = {} } = report;
  const standard = DEFAULT_SETTINGS.report;
  return {
    smallestGroup: report.smallest_group ?? standard.smallestGroup,
    rounding: report.rounding ?? standard.rounding,
    yearStartsInMonth: monthNumber(report.year_starts_in),
    matchRateTarget: targets.match_rate ?? standard.matchRateTarget,
    firstMeetingTarget: targets.first_meeting ?? standard.firstMeetingTarget,
    meanRatingTarget: targets.mean_rating ?? standard.meanRatingTarget,
    wavesInOrder: report.waves_in_order ?? standard.wavesInOrder,
    groups: report.groups === undefined ? standard.groups : [...new Set(report.groups)],
  };
}

/** The settings a checked mentor.yaml amounts to, the defaults filled in. What contradicts itself is complained of. */
export function settingsOfFile(file: SettingsInFile, complain: PathComplaint): Settings {
  const { intake = {} } = file;
  const columns = intake.columns ?? DEFAULT_SETTINGS.intake.columns;
  const instruments = instrumentsOf(file, complain);
  const items = knownItems(instruments);
  complainOfColumns(columns, { path: ['intake', 'columns'], items }, complain);
  const matching = matchingOf(file, complain);
  const letters = lettersOf(file, complain);
  const circles = circlesOf(file.circles, complain);
  const directory = directoryOf(file.directory, complain);
  const skills = skillsOf(file.skills, complain);
  const sensitive = sensitiveOf(file.sensitive, { matching, letters, circles, directory, skills }, complain);
  return {
    programmeName: file.programme?.name ?? DEFAULT_SETTINGS.programmeName,
    protectedHoursAYear: file.programme?.protected_hours_a_year ?? DEFAULT_SETTINGS.protectedHoursAYear,
    matching: withUntold(matching, sensitive),
    cadence: cadenceOf(file, complain),
    applications: applicationsOf(file.applications),
    circles,
    directory,
    skills,
    agreement: agreementOf(file, complain),
    letters,
    milestones: milestonesOf(file, complain),
    guides: guidesOf(file, complain),
    exports: { byteOrderMark: file.exports?.byte_order_mark ?? DEFAULT_SETTINGS.exports.byteOrderMark },
    report: reportOf(file.report),
    outcomes: outcomesOf(file.outcomes, complain),
    costs: costsOf(file.costs, complain),
    plan: planOf(file.plan, complain),
    retention: retentionOf(file.retention),
    sensitive,
    instruments,
    intake: {
      fileShape: fileShapeOf(intake),
      dateOrder: intake.date_order ?? DEFAULT_SETTINGS.intake.dateOrder,
      decimalMark: intake.decimal_mark ?? DEFAULT_SETTINGS.intake.decimalMark,
      columns,
      profiles: profilesOf(intake.profiles, items, complain),
      scales: intake.scales ?? DEFAULT_SETTINGS.intake.scales,
      values: intake.values ?? DEFAULT_SETTINGS.intake.values,
    },
  };
}

/** The settings as mentor.yaml spells them, every key present; the reverse of `settingsOfFile`. */
export function settingsInFile(settings: Settings): SettingsInFile {
  const { agreement, report, intake } = settings;
  const instruments = instrumentsInFile(settings.instruments);
  return {
    programme: {
      name: settings.programmeName,
      ...(settings.protectedHoursAYear === null
        ? {}
        : { protected_hours_a_year: settings.protectedHoursAYear }),
    },
    matching: matchingInFile(settings.matching),
    cadence: cadenceInFile(settings.cadence),
    applications: applicationsInFile(settings.applications),
    circles: circlesInFile(settings.circles),
    directory: directoryInFile(settings.directory),
    skills: skillsInFile(settings.skills),
    agreement: agreementInFile(agreement),
    letters: lettersInFile(settings.letters),
    ...milestonesInFile(settings.milestones),
    ...guidesInFile(settings.guides),
    exports: { byte_order_mark: settings.exports.byteOrderMark },
    report: {
      smallest_group: report.smallestGroup,
      ...(report.rounding === null ? {} : { rounding: report.rounding }),
      year_starts_in: MONTHS[report.yearStartsInMonth - 1],
      targets: {
        match_rate: report.matchRateTarget,
        first_meeting: report.firstMeetingTarget,
        mean_rating: report.meanRatingTarget,
      },
      ...(report.wavesInOrder.length === 0 ? {} : { waves_in_order: [...report.wavesInOrder] }),
      ...(report.groups.join() === USUAL_GROUPS.join() ? {} : { groups: [...report.groups] }),
    },
    ...(settings.outcomes.length === 0 ? {} : { outcomes: outcomesInFile(settings.outcomes) }),
    ...(hasCosts(settings.costs) ? { costs: costsInFile(settings.costs) } : {}),
    ...(settings.plan.length === 0 ? {} : { plan: planInFile(settings.plan) }),
    retention: retentionInFile(settings.retention),
    ...(settings.sensitive.size === 0 ? {} : { sensitive: sensitiveInFile(settings.sensitive) }),
    ...(instruments.size === 0 ? {} : { instruments }),
    intake: {
      ...fileShapeInFile(intake.fileShape),
      ...(intake.dateOrder === null ? {} : { date_order: intake.dateOrder }),
      ...(intake.decimalMark === null ? {} : { decimal_mark: intake.decimalMark }),
      columns: new Map(intake.columns),
      ...(intake.scales.size === 0
        ? {}
        : { scales: new Map([...intake.scales].map(([name, points]) => [name, new Map(points)])) }),
      ...(intake.values.size === 0
        ? {}
        : { values: new Map([...intake.values].map(([name, words]) => [name, new Map(words)])) }),
      ...(intake.profiles.size === 0 ? {} : { profiles: profilesInFile(intake.profiles) }),
    },
  };
}

function cadenceInFile(cadence: Settings['cadence']): SettingsInFile['cadence'] {
  return {
    first_meeting_within_days: cadence.firstMeetingWithinDays,
    warn_first_meeting_after_days: cadence.warnFirstMeetingAfterDays,
    fit_check_after_days: cadence.fitCheckAfterDays,
    check_in_every_days: cadence.checkInEveryDays,
    amber_after: cadence.amberAfter,
    red_after: cadence.redAfter,
    silent_after_days: cadence.silentAfterDays,
    pause_at_most_days: cadence.pauseAtMostDays,
    survey_after_days: cadence.surveyAfterDays ?? NEVER,
    survey_every_days: cadence.surveyEveryDays,
    look_ahead_days: cadence.lookAheadDays,
    look_again_after_days: cadence.lookAgainAfterDays,
    answer_invitation_within_days: cadence.answerInvitationWithinDays,
    training_ends_within_days: cadence.trainingEndsWithinDays,
    low_rating: cadence.lowRating,
  };
}
