import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import {
  type CriterionCondition,
  NO_BOUND,
  type RequirementSettings,
  type ValueCondition,
} from '../../domain/settings/requirement-settings.js';
import type { Fault } from '../reading/settings-values.js';
import type { CriterionInFile, RequirementInFile } from './criterion-schema.js';
import { type CriterionComplaint, criterionAsInFile, readCriteria } from './settings-criteria.js';

type Key = keyof RequirementInFile;

/** Takes down one thing wrong with a requirement: the key it concerns, null for the requirement as a whole. */
type Complain = (key: Key | null, fault: Fault) => void;

/** Keys of the requirement that no criterion has. */
const OWN_KEYS: readonly Key[] = [
  'from',
  'to',
  'at_least',
  'values',
  'of',
  'unknown',
  'where_asked',
  'asked_by',
];

/** Comparisons that are met or not: anything less than all of it will not do. */
const ALL_OR_NOTHING: ReadonlySet<CriterionSettings['kind']> = new Set(['same', 'different', 'gap']);

function valueCondition(given: RequirementInFile, complain: Complain): ValueCondition | null {
  // What somebody asks for, they ask of the other.
  const { attribute, values = [], of = given.where_asked === undefined ? 'mentor' : 'other' } = given;
  const limits = limitsOf(given, complain);
  const missing = [
    ...(attribute === undefined ? ['attribute'] : []),
    ...(values.length === 0 && limits === undefined ? ['values'] : []),
  ];
  if (missing.length > 0)
    complain(null, {
      message: `${missing.map((key) => `"${key}"`).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      remedy: 'A requirement of kind is has attribute, of, and values, or from and to for a number.',
    });
  const known: readonly Key[] = [
    'kind',
    'attribute',
    'values',
    'from',
    'to',
    'of',
    'unknown',
    'where_asked',
    'asked_by',
  ];
  complainOfStray(given, known, complain);
  if (of === 'other' && given.where_asked === undefined)
    complain('of', {
      message: 'of: other means nothing where nobody is asked.',
      remedy: 'Name the column in which people ask with where_asked, or say mentor, mentee or both.',
    });
  if (missing.length > 0) return null;
  const condition = { kind: 'is', attribute: attribute ?? '', values, of } as const;
  return limits === undefined ? condition : { ...condition, limits };
}

/** The numbers between which the value is to be; undefined where values are named, or nothing is. */
function limitsOf(
  { from, to, values = [] }: RequirementInFile,
  complain: Complain,
): ValueCondition['limits'] {
  if (from === undefined && to === undefined) return undefined;
  if (values.length > 0)
    complain('values', {
      message: 'values and from or to do not go together.',
      remedy: 'Name values, or say from which number to which.',
    });
  const limits = { from: from ?? -NO_BOUND, to: to ?? NO_BOUND };
  if (limits.from > limits.to)
    complain('to', { message: `${to} is less than from, ${from}.`, remedy: 'Exchange the two.' });
  return limits;
}

function complainOfStray(given: RequirementInFile, known: readonly Key[], complain: Complain): void {
  for (const key of Object.keys(given) as Key[]) {
    if (known.includes(key)) continue;
    complain(key, {
      message: `A requirement of kind ${given.kind ?? ''} does not use "${key}".`,
      remedy: `It has ${known.filter((each) => each !== 'kind').join(', ')}.`,
    });
  }
}

/** The part that a criterion of the same kind would have. */
function comparison({ kind, from, to, ...given }: RequirementInFile): CriterionInFile | undefined {
  if (kind === undefined || kind === 'is') return undefined;
  const criterion = Object.fromEntries(
    Object.entries(given).filter(([key]) => !(OWN_KEYS as readonly string[]).includes(key)),
  );
  const bounds =
    kind === 'gap' ? { ideal_from: from ?? -NO_BOUND, ideal_to: to ?? NO_BOUND, softness: 0 } : {};
  return { ...criterion, kind, ...bounds };
}

/** In the words of a requirement, which has `from` and `to` where a criterion has an ideal. */
function asRequired(fault: Fault): Fault {
  const [message, remedy] = [fault.message, fault.remedy].map((text) => text?.replaceAll('ideal_', ''));
  return { ...fault, message: message ?? fault.message, ...(remedy === undefined ? {} : { remedy }) };
}

function criterionCondition(
  name: string,
  given: RequirementInFile,
  complain: Complain,
): CriterionCondition | null {
  const compared = comparison(given);
  if (compared === undefined) {
    complain(null, {
      message: `"${name}" does not say how the two are compared.`,
      remedy: 'Add kind: is, same, different, gap, or another kind of criterion.',
    });
    return null;
  }
  const only: readonly Key[] = given.kind === 'gap' ? ['values', 'of'] : ['values', 'of', 'from', 'to'];
  for (const key of only.filter((each) => given[each] !== undefined))
    complain(key, {
      message: `A requirement of kind ${compared.kind} does not use "${key}".`,
      remedy: 'Leave it out.',
    });
  const complainOfCriterion = (_: string, ...[key, fault]: Parameters<CriterionComplaint>) =>
    complain(key === 'ideal_from' || key === 'ideal_to' ? 'to' : (key as Key | null), asRequired(fault));
  const [criterion] = readCriteria(
    new Map([[name, compared]]),
    { standard: [], offered: [] },
    complainOfCriterion,
  );
  if (criterion === undefined) return null;
  const all = ALL_OR_NOTHING.has(criterion.kind) ? 1 : null;
  return { kind: 'criterion', criterion, atLeast: given.at_least ?? all };
}

/** The requirements of the file; what cannot be understood is complained of by its name. */
export function readRequirements(
  given: ReadonlyMap<string, RequirementInFile>,
  complain: (name: string, ...complaint: Parameters<Complain>) => void,
): readonly RequirementSettings[] {
  return [...given].flatMap(([name, requirement]): RequirementSettings[] => {
    const complainOf: Complain = (...rest) => complain(name, ...rest);
    const condition =
      requirement.kind === 'is'
        ? valueCondition(requirement, complainOf)
        : criterionCondition(name, requirement, complainOf);
    const { unknown = 'forbid', where_asked: attribute, asked_by: by } = requirement;
    if (by !== undefined && attribute === undefined)
      complainOf('asked_by', {
        message: 'asked_by means nothing where nobody is asked.',
        remedy: 'Name the column with where_asked, or leave asked_by out.',
      });
    if (condition === null) return [];
    const asked = attribute === undefined ? {} : { askedIn: { attribute, by: by ?? ('either' as const) } };
    return [{ name, condition, unknown, ...asked }];
  });
}

function boundsInFile(from: number | undefined, to: number | undefined): RequirementInFile {
  return {
    ...(from === undefined || from <= -NO_BOUND ? {} : { from }),
    ...(to === undefined || to >= NO_BOUND ? {} : { to }),
  };
}

function valueInFile({ attribute, values, limits, of }: ValueCondition): RequirementInFile {
  const allowed = limits === undefined ? { values: [...values] } : boundsInFile(limits.from, limits.to);
  return { kind: 'is', attribute, ...allowed, of };
}

function comparisonInFile({ criterion, atLeast }: CriterionCondition): RequirementInFile {
  const {
    weight: _,
    ideal_from,
    ideal_to,
    softness: __,
    unknown: ___,
    ...compared
  } = criterionAsInFile(criterion);
  return {
    ...compared,
    ...boundsInFile(ideal_from, ideal_to),
    ...(atLeast === null ? {} : { at_least: atLeast }),
  };
}

/** Requirements as mentor.yaml spells them; the reverse of `readRequirements`. */
export function requirementsInFile(
  requirements: readonly RequirementSettings[],
): Map<string, RequirementInFile> {
  return new Map(
    requirements.map(({ name, condition, unknown, askedIn }) => {
      const compared: RequirementInFile =
        condition.kind === 'is' ? valueInFile(condition) : comparisonInFile(condition);
      const asked = askedIn === undefined ? {} : { where_asked: askedIn.attribute, asked_by: askedIn.by };
      return [name, { ...compared, unknown, ...asked }];
    }),
  );
}
