import type { ComingFirst } from '../domain/settings/coming-first.js';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.js';
import { agreementInFile, agreementOf } from './settings-agreement.js';
import { type CriterionComplaint, criterionAsInFile, readCriteria } from './settings-criteria.js';
import { fileShapeInFile, fileShapeOf } from './settings-file-shape.js';
import { complainOfColumns, profilesInFile, profilesOf } from './settings-profiles.js';
import { readRequirements, requirementsInFile } from './settings-requirements.js';
import { MONTHS, type SettingsInFile } from './settings-schema.js';
import type { PathComplaint } from './settings-values.js';

function monthNumber(month: NonNullable<SettingsInFile['report']>['year_starts_in']): number {
  if (month === undefined) return DEFAULT_SETTINGS.report.yearStartsInMonth;
  return typeof month === 'number' ? month : MONTHS.indexOf(month) + 1;
}

/** How much more a criterion counts for a mentee who called it the most important. */
const DEFAULT_FACTOR = 2;

type RulesInFile = NonNullable<NonNullable<SettingsInFile['matching']>['rules']>;

/** Rules that ask nothing unless they are set; one that is set to nothing is left out. */
function furtherRules(rules: RulesInFile): Partial<Settings['matching']['rules']> {
  const { freeze_months, required_training, supervisor_attributes, compatible_modes, minimum_shared_slots } =
    rules;
  return {
    ...(freeze_months ? { freezeMonths: freeze_months } : {}),
    ...(required_training?.length ? { requiredTraining: required_training } : {}),
    ...(supervisor_attributes?.length ? { supervisorAttributes: supervisor_attributes } : {}),
    ...(compatible_modes ? { compatibleModes: true } : {}),
    ...(minimum_shared_slots ? { minimumSharedSlots: minimum_shared_slots } : {}),
  };
}

function matchingOf(file: SettingsInFile, complain: PathComplaint): Settings['matching'] {
  const { matching = {} } = file;
  const { rules = {} } = matching;
  const standard = DEFAULT_SETTINGS.matching;
  const complainOfCriterion = (name: string, ...[key, fault]: Parameters<CriterionComplaint>) =>
    complain(['matching', 'criteria', name, ...(key === null ? [] : [key])], fault);
  return {
    objective: matching.objective ?? standard.objective,
    defaultCapacity: matching.default_capacity ?? standard.defaultCapacity,
    criteria: readCriteria(matching.criteria ?? new Map(), standard.criteria, complainOfCriterion),
    ...(matching.unknown === undefined || matching.unknown === 'mean' ? {} : { unknown: matching.unknown }),
    rules: {
      managementChain: rules.management_chain ?? standard.rules.managementChain,
      pairedBefore: rules.paired_before ?? standard.rules.pairedBefore,
      sameUnit: rules.same_unit ?? standard.rules.sameUnit,
      sharedLanguage: rules.shared_language ?? standard.rules.sharedLanguage,
      minimumMonthsInPost: rules.minimum_months_in_post ?? standard.rules.minimumMonthsInPost,
      minimumFit: rules.minimum_fit ?? standard.rules.minimumFit,
      ...furtherRules(rules),
    },
    ...capsOf(matching.caps),
    ...requirementsOf(matching.require, complain),
    synonyms: matching.synonyms ?? standard.synonyms,
    switchingCost: matching.switching_cost ?? standard.switchingCost,
    ...mostImportantOf(matching.most_important, complain),
    ...loads(matching),
    ...comingFirstOf(matching.who_comes_first, complain),
    ...(matching.priority_attribute === undefined ? {} : { priorityAttribute: matching.priority_attribute }),
  };
}

type ComingFirstInFile = NonNullable<NonNullable<SettingsInFile['matching']>['who_comes_first']>;

function comingFirstOf(
  given: ComingFirstInFile | undefined,
  complain: PathComplaint,
): Pick<Settings['matching'], 'whoComesFirst'> {
  const whoComesFirst = (given ?? []).flatMap(({ by, attribute, order = [] }): readonly ComingFirst[] => {
    if (by === 'left_over') return [{ by: 'left over' }];
    const isWhole = attribute !== undefined && (by === 'waiting' || order.length > 0);
    if (attribute !== undefined && isWhole)
      return by === 'waiting' ? [{ by, attribute }] : [{ by, attribute, order }];
    complain(['matching', 'who_comes_first'], {
      message: `by: ${by} does not say ${attribute === undefined ? 'which column' : 'in which order'}.`,
      remedy:
        by === 'waiting'
          ? 'Add attribute: the column.'
          : 'Add attribute: the column, and order: its values, the first ones first.',
    });
    return [];
  });
  return whoComesFirst.length === 0 ? {} : { whoComesFirst };
}

function comingFirstAsInFile({ whoComesFirst = [] }: Settings['matching']): ComingFirstInFile {
  return whoComesFirst.map((first) => {
    if (first.by === 'left over') return { by: 'left_over' };
    return first.by === 'class' ? { ...first, order: [...first.order] } : { ...first };
  });
}

function capsOf(given: NonNullable<SettingsInFile['matching']>['caps']): Pick<Settings['matching'], 'caps'> {
  const { mentees_of_one_mentor: most, pairs = [] } = given ?? {};
  if (most === undefined && pairs.length === 0) return {};
  const groups = pairs.map(({ value, ...cap }) => (value === undefined ? cap : { ...cap, value }));
  return { caps: { ...(most === undefined ? {} : { menteesOfOneMentor: most }), groups } };
}

function capsInFile({ caps }: Settings['matching']): NonNullable<SettingsInFile['matching']>['caps'] {
  const { menteesOfOneMentor: most, groups = [] } = caps ?? {};
  return {
    ...(most === undefined ? {} : { mentees_of_one_mentor: most }),
    pairs: groups.map((cap) => ({ ...cap })),
  };
}

function requirementsOf(
  given: NonNullable<SettingsInFile['matching']>['require'],
  complain: PathComplaint,
): Pick<Settings['matching'], 'requirements'> {
  if (given === undefined || given.size === 0) return {};
  const requirements = readRequirements(given, (name, key, fault) =>
    complain(['matching', 'require', name, ...(key === null ? [] : [key])], fault),
  );
  return { requirements };
}

/** What asks nothing is left out. */
function loads({
  mentors_per_mentee = 1,
  mentors_wanted_attribute,
  several_mentors = 'stages',
  mentees_for_every_mentor,
}: NonNullable<SettingsInFile['matching']>): Partial<Settings['matching']> {
  return {
    ...(mentors_per_mentee === 1 ? {} : { mentorsPerMentee: mentors_per_mentee }),
    ...(mentors_wanted_attribute === undefined ? {} : { mentorsWantedAttribute: mentors_wanted_attribute }),
    ...(several_mentors === 'stages' ? {} : { severalMentors: several_mentors }),
    ...(mentees_for_every_mentor ? { menteesForEveryMentor: mentees_for_every_mentor } : {}),
  };
}

function mostImportantOf(
  given: NonNullable<SettingsInFile['matching']>['most_important'],
  complain: PathComplaint,
): Pick<Settings['matching'], 'mostImportant'> {
  const { attribute, factor } = given ?? {};
  if (attribute === undefined && factor === undefined) return {};
  if (attribute !== undefined) return { mostImportant: { attribute, factor: factor ?? DEFAULT_FACTOR } };
  complain(['matching', 'most_important'], {
    message: 'The key "attribute" is missing.',
    remedy: 'Name the column in which a mentee names a criterion.',
  });
  return {};
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
    checkInEveryDays: cadence.check_in_every_days ?? standard.checkInEveryDays,
    amberAfter,
    redAfter,
    silentAfterDays: cadence.silent_after_days ?? standard.silentAfterDays,
    pauseAtMostDays: cadence.pause_at_most_days ?? standard.pauseAtMostDays,
    lookAheadDays: cadence.look_ahead_days ?? standard.lookAheadDays,
    lookAgainAfterDays: cadence.look_again_after_days ?? standard.lookAgainAfterDays,
    lowRating: cadence.low_rating ?? standard.lowRating,
  };
}

/** The settings a checked mentor.yaml amounts to, the defaults filled in. What contradicts itself is complained of. */
export function settingsOfFile(file: SettingsInFile, complain: PathComplaint): Settings {
  const { report = {}, intake = {} } = file;
  const { targets = {} } = report;
  const standard = DEFAULT_SETTINGS.report;
  const columns = intake.columns ?? DEFAULT_SETTINGS.intake.columns;
  complainOfColumns(columns, ['intake', 'columns'], complain);
  return {
    programmeName: file.programme?.name ?? DEFAULT_SETTINGS.programmeName,
    matching: matchingOf(file, complain),
    cadence: cadenceOf(file, complain),
    agreement: agreementOf(file, complain),
    report: {
      smallestGroup: report.smallest_group ?? standard.smallestGroup,
      rounding: report.rounding ?? standard.rounding,
      yearStartsInMonth: monthNumber(report.year_starts_in),
      matchRateTarget: targets.match_rate ?? standard.matchRateTarget,
      firstMeetingTarget: targets.first_meeting ?? standard.firstMeetingTarget,
      meanRatingTarget: targets.mean_rating ?? standard.meanRatingTarget,
      wavesInOrder: report.waves_in_order ?? standard.wavesInOrder,
    },
    intake: {
      fileShape: fileShapeOf(intake),
      dateOrder: intake.date_order ?? DEFAULT_SETTINGS.intake.dateOrder,
      decimalMark: intake.decimal_mark ?? DEFAULT_SETTINGS.intake.decimalMark,
      columns,
      profiles: profilesOf(intake.profiles, complain),
      scales: intake.scales ?? DEFAULT_SETTINGS.intake.scales,
      values: intake.values ?? DEFAULT_SETTINGS.intake.values,
    },
  };
}

function matchingInFile(matching: Settings['matching']): SettingsInFile['matching'] {
  const { rules } = matching;
  return {
    objective: matching.objective,
    default_capacity: matching.defaultCapacity,
    mentors_per_mentee: matching.mentorsPerMentee ?? 1,
    several_mentors: matching.severalMentors ?? 'stages',
    mentees_for_every_mentor: matching.menteesForEveryMentor ?? 0,
    ...(matching.mentorsWantedAttribute === undefined
      ? {}
      : { mentors_wanted_attribute: matching.mentorsWantedAttribute }),
    criteria: new Map(matching.criteria.map((criterion) => [criterion.name, criterionAsInFile(criterion)])),
    unknown: matching.unknown ?? 'mean',
    rules: {
      management_chain: rules.managementChain,
      paired_before: rules.pairedBefore,
      same_unit: rules.sameUnit,
      shared_language: rules.sharedLanguage,
      minimum_months_in_post: rules.minimumMonthsInPost,
      freeze_months: rules.freezeMonths ?? 0,
      required_training: [...(rules.requiredTraining ?? [])],
      supervisor_attributes: [...(rules.supervisorAttributes ?? [])],
      compatible_modes: rules.compatibleModes ?? false,
      minimum_shared_slots: rules.minimumSharedSlots ?? 0,
      minimum_fit: rules.minimumFit,
    },
    caps: capsInFile(matching),
    require: requirementsInFile(matching.requirements ?? []),
    ...(matching.mostImportant === undefined ? {} : { most_important: { ...matching.mostImportant } }),
    who_comes_first: comingFirstAsInFile(matching),
    ...(matching.priorityAttribute === undefined ? {} : { priority_attribute: matching.priorityAttribute }),
    synonyms: new Map(matching.synonyms),
    switching_cost: matching.switchingCost,
  };
}

/** The settings as mentor.yaml spells them, every key present; the reverse of `settingsOfFile`. */
export function settingsInFile(settings: Settings): SettingsInFile {
  const { cadence, agreement, report, intake } = settings;
  return {
    programme: { name: settings.programmeName },
    matching: matchingInFile(settings.matching),
    cadence: {
      first_meeting_within_days: cadence.firstMeetingWithinDays,
      warn_first_meeting_after_days: cadence.warnFirstMeetingAfterDays,
      check_in_every_days: cadence.checkInEveryDays,
      amber_after: cadence.amberAfter,
      red_after: cadence.redAfter,
      silent_after_days: cadence.silentAfterDays,
      pause_at_most_days: cadence.pauseAtMostDays,
      look_ahead_days: cadence.lookAheadDays,
      look_again_after_days: cadence.lookAgainAfterDays,
      low_rating: cadence.lowRating,
    },
    agreement: agreementInFile(agreement),
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
    },
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
