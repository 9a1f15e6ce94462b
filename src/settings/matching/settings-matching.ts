import type { ComingFirst } from '../../domain/settings/coming-first.js';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.js';
import { nearest } from '../../domain/text/nearest.js';
import type { PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';
import { OFFERED_CRITERIA } from './offered-criteria.js';
import { type CriterionComplaint, criterionAsInFile, readCriteria } from './settings-criteria.js';
import { readRequirements, requirementsInFile } from './settings-requirements.js';

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

/** What mentor.yaml says of matching, the defaults filled in. */
export function matchingOf(file: SettingsInFile, complain: PathComplaint): Settings['matching'] {
  const { matching = {} } = file;
  const { rules = {} } = matching;
  const standard = DEFAULT_SETTINGS.matching;
  const complainOfCriterion = (name: string, ...[key, fault]: Parameters<CriterionComplaint>) =>
    complain(['matching', 'criteria', name, ...(key === null ? [] : [key])], fault);
  const known = { standard: standard.criteria, offered: OFFERED_CRITERIA };
  const criteria = readCriteria(matching.criteria ?? new Map(), known, complainOfCriterion);
  return {
    objective: matching.objective ?? standard.objective,
    defaultCapacity: matching.default_capacity ?? standard.defaultCapacity,
    criteria,
    ...orderOf(matching, criteria, complain),
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
    ...togetherOf(matching.mentees_together, complain),
    synonyms: matching.synonyms ?? standard.synonyms,
    ...(matching.price_of_leaving_out ? { priceOfLeavingOut: matching.price_of_leaving_out } : {}),
    switchingCost: matching.switching_cost ?? standard.switchingCost,
    ...mostImportantOf(matching.most_important, complain),
    ...loads(matching),
    ...comingFirstOf(matching.who_comes_first, complain),
    ...(matching.priority_attribute === undefined ? {} : { priorityAttribute: matching.priority_attribute }),
  };
}

type MatchingInFile = NonNullable<SettingsInFile['matching']>;

/** Complains of names that are no criterion, of criteria that are switched off, and of what has no meaning beside an order. */
function orderOf(
  { order = [], most_important, objective = 'coverage' }: MatchingInFile,
  criteria: Settings['matching']['criteria'],
  complain: PathComplaint,
): Pick<Settings['matching'], 'order'> {
  if (order.length === 0) return {};
  const at = ['matching', 'order'];
  const names = criteria.map(({ name }) => name);
  for (const name of order) {
    const own = criteria.find((each) => each.name === name);
    const guess = nearest(name, names);
    if (own === undefined)
      complain(at, {
        message: `"${name}" is no criterion.`,
        remedy: guess === undefined ? `The criteria are ${names.join(', ')}.` : `Did you mean "${guess}"?`,
      });
    else if (own.weight === 0)
      complain(at, {
        message: `The criterion "${name}" is switched off: its weight is 0.`,
        remedy: 'Give it a weight above 0, or leave it out of the order.',
      });
  }
  if (new Set(order).size < order.length)
    complain(at, { message: 'A criterion stands in it twice.', remedy: 'Name each once.' });
  if (objective !== 'coverage')
    complain(at, {
      message: `It does not go together with the objective "${objective}".`,
      remedy: 'Use the objective coverage, or weights.',
    });
  if (most_important !== undefined)
    complain(at, {
      message: 'It does not go together with most_important: an order is the same for all.',
      remedy: 'Leave one of the two out.',
    });
  return { order };
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
  return { requirements: conditionsUnder('require', given, complain) };
}

function togetherOf(
  given: NonNullable<SettingsInFile['matching']>['mentees_together'],
  complain: PathComplaint,
): Pick<Settings['matching'], 'menteesTogether'> {
  if (given === undefined || given.size === 0) return {};
  return { menteesTogether: conditionsUnder('mentees_together', given, complain) };
}

function conditionsUnder(
  key: 'require' | 'mentees_together',
  given: Parameters<typeof readRequirements>[0],
  complain: PathComplaint,
): ReturnType<typeof readRequirements> {
  return readRequirements(given, (name, own, fault) =>
    complain(['matching', key, name, ...(own === null ? [] : [own])], fault),
  );
}

/** What asks nothing is left out. */
function loads({
  mentors_per_mentee = 1,
  mentors_wanted_attribute,
  several_mentors = 'stages',
  mentors_differ_in = [],
  mentees_for_every_mentor,
}: NonNullable<SettingsInFile['matching']>): Partial<Settings['matching']> {
  return {
    ...(mentors_per_mentee === 1 ? {} : { mentorsPerMentee: mentors_per_mentee }),
    ...(mentors_wanted_attribute === undefined ? {} : { mentorsWantedAttribute: mentors_wanted_attribute }),
    ...(several_mentors === 'stages' ? {} : { severalMentors: several_mentors }),
    ...(mentors_differ_in.length === 0 ? {} : { mentorsDifferIn: mentors_differ_in }),
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

/** The same as mentor.yaml spells it. */
export function matchingInFile(matching: Settings['matching']): SettingsInFile['matching'] {
  const { rules } = matching;
  return {
    objective: matching.objective,
    default_capacity: matching.defaultCapacity,
    mentors_per_mentee: matching.mentorsPerMentee ?? 1,
    several_mentors: matching.severalMentors ?? 'stages',
    mentors_differ_in: [...(matching.mentorsDifferIn ?? [])],
    mentees_for_every_mentor: matching.menteesForEveryMentor ?? 0,
    ...(matching.mentorsWantedAttribute === undefined
      ? {}
      : { mentors_wanted_attribute: matching.mentorsWantedAttribute }),
    criteria: new Map(matching.criteria.map((criterion) => [criterion.name, criterionAsInFile(criterion)])),
    order: [...(matching.order ?? [])],
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
    mentees_together: requirementsInFile(matching.menteesTogether ?? []),
    ...(matching.mostImportant === undefined ? {} : { most_important: { ...matching.mostImportant } }),
    who_comes_first: comingFirstAsInFile(matching),
    ...(matching.priorityAttribute === undefined ? {} : { priority_attribute: matching.priorityAttribute }),
    synonyms: new Map(matching.synonyms),
    price_of_leaving_out: matching.priceOfLeavingOut ?? 0,
    switching_cost: matching.switchingCost,
  };
}
