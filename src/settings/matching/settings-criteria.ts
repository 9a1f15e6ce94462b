import type { CriterionSettings, KindAskedFor } from '../../domain/settings/criterion-settings.js';
import { UK_HEALTH_LADDERS } from '../../domain/settings/uk-health-ladders.js';
import { nearest } from '../../domain/text/nearest.js';
import type { Fault } from '../reading/settings-values.js';
import { CRITERION_KINDS, type CriterionInFile } from './criterion-schema.js';

type Kind = CriterionSettings['kind'];
type Key = keyof CriterionInFile;

/** The keys each kind reads besides kind, weight and unknown: those it must have, then those that may be left out. */
const KEYS_OF_KIND: Readonly<Record<Kind, readonly [needed: readonly Key[], optional: readonly Key[]]>> = {
  coverage: [['mentee_attribute', 'mentor_attribute'], ['ranked']],
  similarity: [['attribute'], []],
  same: [['attribute'], []],
  different: [['attribute'], []],
  gap: [['attribute', 'ideal_from', 'ideal_to', 'softness'], ['ladders']],
  overlap: [['attribute'], ['enough']],
  preference: [['attribute'], []],
  distance: [['attribute'], ['ways', 'too_far', 'waived_for_video']],
  answers: [['items', 'scale_from', 'scale_to'], ['complementary']],
  affinity: [['asked_in', 'attributes'], []],
  asked: [['asked_in', 'kinds'], []],
};

/** What holds where a criterion of one's own leaves a key out; a needed key never is, once `isSound` has looked. */
const LEFT_OUT: {
  readonly [K in Exclude<Key, 'kind' | 'ranked' | 'ladders' | 'unknown'>]: NonNullable<CriterionInFile[K]>;
} = {
  weight: 1,
  mentee_attribute: '',
  mentor_attribute: '',
  attribute: '',
  ideal_from: 0,
  ideal_to: 0,
  softness: 0,
  enough: 1,
  ways: [],
  too_far: 60,
  waived_for_video: true,
  items: [],
  scale_from: 0,
  scale_to: 1,
  complementary: false,
  asked_in: '',
  attributes: [],
  kinds: new Map(),
};

/** Takes down one thing wrong with a criterion: the key it concerns, null for the criterion as a whole. */
export type CriterionComplaint = (key: Key | null, fault: Fault) => void;

type Ladders = NonNullable<Extract<CriterionSettings, { kind: 'gap' }>['ladders']>;

function laddersOf(ladders: NonNullable<CriterionInFile['ladders']>): Ladders {
  if (ladders === 'uk-health') return UK_HEALTH_LADDERS;
  return ladders.map(({ professions, steps }) => ({
    professions,
    steps: steps.map(({ band, level, also }) => ({
      band,
      ...(level === undefined ? {} : { level }),
      ...(also === undefined ? {} : { also }),
    })),
  }));
}

type KindsInFile = NonNullable<CriterionInFile['kinds']>;

function kindsOf(kinds: KindsInFile): readonly KindAskedFor[] {
  return [...kinds].map(([name, { kind, attribute, values = [] }]) =>
    kind === 'is' ? { name, kind, attribute, values } : { name, kind, attribute },
  );
}

function kindsInFile(kinds: readonly KindAskedFor[]): KindsInFile {
  return new Map(
    kinds.map(({ name, ...kind }) => [
      name,
      kind.kind === 'is' ? { ...kind, values: [...kind.values] } : kind,
    ]),
  );
}

function areKindsSound(kinds: KindsInFile, complain: CriterionComplaint): boolean {
  const faulty = [...kinds].filter(([, { kind, values = [] }]) => (kind === 'is') !== values.length > 0);
  for (const [name, { kind }] of faulty)
    complain('kinds', {
      message: `"${name}" ${kind === 'is' ? 'does not say which values are meant' : `does not use "values": it is of kind ${kind}`}.`,
      remedy: kind === 'is' ? 'Add values: a list.' : 'Leave values out, or write kind: is.',
    });
  return faulty.length === 0;
}

function criterionOf(name: string, kind: Kind, given: CriterionInFile): CriterionSettings {
  const comparing = comparingOf(name, kind, given);
  return given.unknown === undefined ? comparing : { ...comparing, unknown: given.unknown };
}

function comparingOf(name: string, kind: Kind, given: CriterionInFile): CriterionSettings {
  const the = <K extends keyof typeof LEFT_OUT>(key: K): NonNullable<CriterionInFile[K]> =>
    given[key] ?? LEFT_OUT[key];
  const [weight, attribute] = [the('weight'), the('attribute')];
  switch (kind) {
    case 'coverage': {
      const ranked = given.ranked === undefined ? {} : { ranked: given.ranked };
      const attributes = {
        menteeAttribute: the('mentee_attribute'),
        mentorAttribute: the('mentor_attribute'),
      };
      return { name, kind, weight, ...attributes, ...ranked };
    }
    case 'gap': {
      const ladders = given.ladders === undefined ? {} : { ladders: laddersOf(given.ladders) };
      const range = { idealFrom: the('ideal_from'), idealTo: the('ideal_to'), softness: the('softness') };
      return { name, kind, weight, attribute, ...range, ...ladders };
    }
    case 'overlap':
      return { name, kind, weight, attribute, enough: the('enough') };
    case 'distance': {
      const ways = { ways: the('ways'), tooFar: the('too_far'), waivedForVideo: the('waived_for_video') };
      return { name, kind, weight, attribute, ...ways };
    }
    case 'answers': {
      const scale = {
        scaleFrom: the('scale_from'),
        scaleTo: the('scale_to'),
        complementary: the('complementary'),
      };
      return { name, kind, weight, items: the('items'), ...scale };
    }
    case 'affinity':
      return { name, kind, weight, askedIn: the('asked_in'), attributes: the('attributes') };
    case 'asked':
      return { name, kind, weight, askedIn: the('asked_in'), kinds: kindsOf(the('kinds')) };
    default:
      return { name, kind, weight, attribute };
  }
}

/** A criterion as mentor.yaml spells it; the reverse of `readCriteria`. */
export function criterionAsInFile(criterion: CriterionSettings): CriterionInFile {
  const { unknown } = criterion;
  return { ...comparingInFile(criterion), ...(unknown === undefined ? {} : { unknown }) };
}

function comparingInFile(criterion: CriterionSettings): CriterionInFile {
  const { kind, weight } = criterion;
  switch (criterion.kind) {
    case 'coverage': {
      const ranked = criterion.ranked === undefined ? {} : { ranked: criterion.ranked };
      return {
        kind,
        weight,
        mentee_attribute: criterion.menteeAttribute,
        mentor_attribute: criterion.mentorAttribute,
        ...ranked,
      };
    }
    case 'gap': {
      const { attribute, idealFrom, idealTo, softness } = criterion;
      const ladders = criterion.ladders === undefined ? {} : { ladders: mutableLadders(criterion.ladders) };
      return { kind, weight, attribute, ideal_from: idealFrom, ideal_to: idealTo, softness, ...ladders };
    }
    case 'overlap':
      return { kind, weight, attribute: criterion.attribute, enough: criterion.enough };
    case 'distance': {
      const { attribute, ways, tooFar, waivedForVideo } = criterion;
      return { kind, weight, attribute, ways: [...ways], too_far: tooFar, waived_for_video: waivedForVideo };
    }
    case 'answers': {
      const { items, scaleFrom, scaleTo, complementary } = criterion;
      return { kind, weight, items: [...items], scale_from: scaleFrom, scale_to: scaleTo, complementary };
    }
    case 'affinity':
      return { kind, weight, asked_in: criterion.askedIn, attributes: [...criterion.attributes] };
    case 'asked':
      return { kind, weight, asked_in: criterion.askedIn, kinds: kindsInFile(criterion.kinds) };
    default:
      return { kind, weight, attribute: criterion.attribute };
  }
}

function mutableLadders(ladders: Ladders): NonNullable<CriterionInFile['ladders']> {
  if (ladders === UK_HEALTH_LADDERS) return 'uk-health';
  return ladders.map(({ professions, steps }) => ({
    professions: [...professions],
    steps: steps.map(({ also, ...step }) => (also === undefined ? step : { ...step, also: [...also] })),
  }));
}

function isSound(kind: Kind, given: CriterionInFile, complain: CriterionComplaint): boolean {
  const [needed, optional] = KEYS_OF_KIND[kind];
  const missing = needed.filter((key) => given[key] === undefined);
  const list = ['weight', 'unknown', ...needed, ...optional].join(', ');
  for (const key of missing)
    complain(null, {
      message: `The key "${key}" is missing.`,
      remedy: `A criterion of kind ${kind} has ${list}.`,
    });
  if (missing.length > 0) return false;
  const [low, high] =
    kind === 'answers' ? (['scale_from', 'scale_to'] as const) : (['ideal_from', 'ideal_to'] as const);
  const [from, to] = [given[low] ?? 0, given[high] ?? (kind === 'answers' ? 1 : 0)];
  const isInOrder = kind === 'answers' ? from < to : kind !== 'gap' || from <= to;
  if (!isInOrder)
    complain(high, {
      message: `${to} is not more than ${low} (${from}).`,
      remedy: `Give the smaller number to ${low}.`,
    });
  return isInOrder && areKindsSound(given.kinds ?? new Map(), complain);
}

function complainOfStrayKeys(kind: Kind, given: CriterionInFile, complain: CriterionComplaint): void {
  const keys: readonly Key[] = ['weight', 'unknown', ...KEYS_OF_KIND[kind].flat()];
  for (const key of Object.keys(given) as Key[]) {
    if (key === 'kind' || keys.includes(key)) continue;
    complain(key, {
      message: `A criterion of kind ${kind} does not use "${key}".`,
      remedy: `It has ${keys.join(', ')}.`,
    });
  }
}

function readCriterion(
  name: string,
  given: CriterionInFile,
  { known, complain }: { known: readonly CriterionSettings[]; complain: CriterionComplaint },
): CriterionSettings | null {
  const base = known.find((criterion) => criterion.name === name);
  const kind = given.kind ?? base?.kind;
  if (kind === undefined) {
    const guess = nearest(
      name,
      known.map((criterion) => criterion.name),
    );
    const question = guess === undefined ? '' : `Did you mean "${guess}"? `;
    complain(null, {
      message: `"${name}" is a criterion of your own without a kind.`,
      remedy: `${question}Add kind: one of ${CRITERION_KINDS.join(', ')}.`,
    });
    return null;
  }
  complainOfStrayKeys(kind, given, complain);
  const whole = base?.kind === kind ? { ...criterionAsInFile(base), ...given } : given;
  return isSound(kind, whole, complain) ? criterionOf(name, kind, whole) : null;
}

/** Criteria a mentor.yaml may name without saying what they are: those that hold anyway, and those that hold once they are named. */
export interface KnownCriteria {
  readonly standard: readonly CriterionSettings[];
  readonly offered: readonly CriterionSettings[];
}

/**
 * The criteria that hold: the standard ones, each with what the file changed in it, then the file's own. A known
 * criterion keeps every key that the file does not name, unless the file gives it another kind.
 */
export function readCriteria(
  given: ReadonlyMap<string, CriterionInFile>,
  { standard, offered }: KnownCriteria,
  complain: (name: string, ...complaint: Parameters<CriterionComplaint>) => void,
): CriterionSettings[] {
  const read = (name: string, criterion: CriterionInFile) =>
    readCriterion(name, criterion, {
      // One of one's own that has the name of an offered one is nothing but what the file says.
      known: criterion.kind === undefined ? [...standard, ...offered] : standard,
      complain: (...rest) => complain(name, ...rest),
    });
  const names = new Set(standard.map((criterion) => criterion.name));
  return [
    ...standard.map((criterion) => {
      const change = given.get(criterion.name);
      return change === undefined ? criterion : read(criterion.name, change);
    }),
    ...[...given].filter(([name]) => !names.has(name)).map(([name, criterion]) => read(name, criterion)),
  ].filter((criterion) => criterion !== null);
}
