import { isMentor } from '../../domain/people/participant.js';
import { peopleFinder } from '../../domain/people/people-finder.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import {
  LARGEST_PRICE_OF_LEAVING_OUT,
  type MatchingSettings,
} from '../../domain/settings/matching-settings.js';
import { nearest } from '../../domain/text/nearest.js';
import { UsageError } from '../../errors.js';
import { measured } from '../problem/round-means.js';
import type { MatchingInput } from '../round/matching-input.js';
import { rulesUnder } from '../rules/build-rules.js';

/** A supposition in one of these forms turns an input into another, or is not meant (undefined). */
type Supposition = (input: MatchingInput, text: string) => MatchingInput | undefined;

const FORMS =
  'Say for example "capacity of P017 = 3", "weight site = 0", "order = site, needs", "minimum fit = 0.4", "price of leaving out = 0.5", "mentors per mentee = 2", "mentees for every mentor = 1", "drop rule 4", "drop rule same unit", "never P101 P017", "must P101 P017" or "without P017".';

function oneOf(candidates: readonly Person[], written: string): Person {
  const [person, another] = candidates;
  if (person === undefined) throw new UsageError(`Nobody on the roster is "${written}".`, FORMS);
  if (another === undefined) return person;
  const names = candidates.slice(0, 5).map((each) => nameWithKey(each));
  throw new UsageError(`"${written}" may be ${candidates.length} people: ${names.join(', ')}.`, FORMS);
}

function findOne(input: MatchingInput, written: string): Person {
  return oneOf(peopleFinder(input.people)(written), written);
}

function numberIn(written: string, range: { least: number; most: number; whole: boolean }): number {
  const value = Number(written);
  const isFine = value >= range.least && value <= range.most && (!range.whole || Number.isInteger(value));
  if (written.trim() !== '' && isFine) return value;
  const kind = range.whole ? 'a whole number' : 'a number';
  throw new UsageError(`"${written}" must be ${kind} from ${range.least} to ${range.most}.`, FORMS);
}

function withSettings(input: MatchingInput, change: Partial<MatchingSettings>): MatchingInput {
  return { ...input, settings: { ...input.settings, ...change } };
}

const capacityOf: Supposition = (input, text) => {
  const match = /^capacity of (.+?)\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  const person = findOne(input, match[1] ?? '');
  const capacity = numberIn(match[2] ?? '', { least: 0, most: 1000, whole: true });
  if (!input.participants.some((each) => each.person.id === person.id && isMentor(each.role))) {
    throw new UsageError(`${fullName(person)} is not a mentor in this round.`, FORMS);
  }
  const participants = input.participants.map((each) =>
    each.person.id === person.id ? { ...each, capacity } : each,
  );
  return { ...input, participants };
};

/** @throws UsageError where no criterion has the name. */
function refuseUnknownCriterion({ settings: { criteria } }: MatchingInput, name: string): void {
  if (criteria.some((each) => each.name === name)) return;
  const names = criteria.map((each) => each.name);
  const guess = nearest(name, names);
  const hint = guess === undefined ? `The criteria are ${names.join(', ')}.` : `Did you mean "${guess}"?`;
  throw new UsageError(`There is no criterion "${name}".`, hint);
}

/** Criteria one before the other; `order = none` goes back to weights. */
const order: Supposition = (input, text) => {
  const match = /^order\s*=\s*(.+)$/i.exec(text);
  if (match === null) return undefined;
  const { order: _, ...settings } = input.settings;
  if (/^none$/i.test(match[1] ?? '')) return { ...input, settings };
  const names = [...new Set((match[1] ?? '').split(',').map((name) => name.trim()))];
  for (const name of names) {
    refuseUnknownCriterion(input, name);
    if (settings.criteria.some((each) => each.name === name && each.weight === 0))
      throw new UsageError(
        `The criterion "${name}" is switched off.`,
        `Suppose "weight ${name} = 1" before it.`,
      );
  }
  return { ...input, settings: { ...settings, order: names } };
};

const weight: Supposition = (input, text) => {
  const match = /^weight (?:of )?(.+?)\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const value = numberIn(match[2] ?? '', { least: 0, most: 1_000_000, whole: false });
  const { criteria } = input.settings;
  refuseUnknownCriterion(input, name);
  const change = (each: CriterionSettings) => (each.name === name ? { ...each, weight: value } : each);
  return withSettings(input, { criteria: criteria.map(change) });
};

const minimumFit: Supposition = (input, text) => {
  const match = /^minimum fit\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  const value = numberIn(match[1] ?? '', { least: 0, most: 1, whole: false });
  return withSettings(input, { rules: { ...input.settings.rules, minimumFit: value } });
};

const priceOfLeavingOut: Supposition = (input, text) => {
  const match = /^price of leaving out\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  const range = { least: 0, most: LARGEST_PRICE_OF_LEAVING_OUT, whole: false };
  return withSettings(input, { priceOfLeavingOut: numberIn(match[1] ?? '', range) });
};

const mentorsPerMentee: Supposition = (input, text) => {
  const match = /^mentors per mentee\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  return withSettings(input, {
    mentorsPerMentee: numberIn(match[1] ?? '', { least: 1, most: 5, whole: true }),
  });
};

const menteesForEveryMentor: Supposition = (input, text) => {
  const match = /^mentees for every mentor\s*=\s*(\S+)$/i.exec(text);
  if (match === null) return undefined;
  const least = numberIn(match[1] ?? '', { least: 0, most: 100, whole: true });
  const { menteesForEveryMentor: _, ...settings } = input.settings;
  return { ...input, settings: least === 0 ? settings : { ...settings, menteesForEveryMentor: least } };
};

const dropNamedRule: Supposition = (input, text) => {
  const match = /^drop rule (\d+)$/i.exec(text);
  if (match === null) return undefined;
  const id = Number(match[1]);
  if (!input.namedRules.some((rule) => rule.id === id)) {
    throw new UsageError(`There is no rule ${id}.`, 'See `mentor rule list`.');
  }
  return { ...input, namedRules: input.namedRules.filter((rule) => rule.id !== id) };
};

const dropSetRule: Supposition = (input, text) => {
  const match = /^drop rule (.+)$/i.exec(text);
  if (match === null) return undefined;
  const name = (match[1] ?? '').toLowerCase();
  const rules = rulesUnder(input.settings).filter((rule) => rule.switch !== undefined);
  const dropped = rules.find((rule) => rule.name.toLowerCase() === name);
  if (dropped?.switch !== undefined) return { ...input, settings: dropped.switch.off(input.settings) };
  throw new UsageError(
    `There is no rule "${name}" to drop.`,
    `The rules are ${rules.map((rule) => rule.name).join(', ')}.`,
  );
};

/** People's names may hold spaces: every place where the words can be parted is tried. */
function twoPeople(input: MatchingInput, written: string): readonly [Person, Person] {
  const find = peopleFinder(input.people);
  const words = written.trim().split(/\s+/);
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
  const clear = splits.flatMap(([a, b]) => {
    const [first, second] = [find(a), find(b)];
    const [one, two] = [first[0], second[0]];
    return first.length === 1 && second.length === 1 && one !== undefined && two !== undefined
      ? [[one, two] as const]
      : [];
  });
  const [pair] = clear;
  if (pair !== undefined) return pair;
  throw new UsageError(
    `"${written}" does not name two people clearly.`,
    'Name the mentee, then the mentor, by staff number or e-mail.',
  );
}

const namedRule: Supposition = (input, text) => {
  const match = /^(must|never) (.+)$/i.exec(text);
  if (match === null) return undefined;
  const [mentee, mentor] = twoPeople(input, match[2] ?? '');
  const pair = { menteeId: mentee.id, mentorId: mentor.id, because: 'what if' };
  return match[1]?.toLowerCase() === 'must'
    ? { ...input, locked: [...input.locked, pair] }
    : { ...input, vetoed: [...input.vetoed, pair, { ...pair, menteeId: mentor.id, mentorId: mentee.id }] };
};

const without: Supposition = (input, text) => {
  const match = /^without (.+)$/i.exec(text);
  if (match === null) return undefined;
  const person = findOne(input, match[1] ?? '');
  return { ...input, participants: input.participants.filter((each) => each.person.id !== person.id) };
};

const SUPPOSITIONS = [
  capacityOf,
  weight,
  order,
  minimumFit,
  priceOfLeavingOut,
  mentorsPerMentee,
  menteesForEveryMentor,
  dropNamedRule,
  dropSetRule,
  namedRule,
  without,
];

/**
 * The input as it would be if all suppositions held, applied one after the other. Throws UsageError for one that is not
 * understood, or that names nobody, several people, or no criterion or rule.
 */
export function applyWhatIf(input: MatchingInput, suppositions: readonly string[]): MatchingInput {
  return suppositions.reduce<MatchingInput>((before, text) => {
    const written = text.trim().replace(/\s+/g, ' ');
    for (const supposition of SUPPOSITIONS) {
      const after = supposition(before, written);
      if (after !== undefined) return after;
    }
    throw new UsageError(`"${text}" is not understood.`, FORMS);
  }, measured(input));
}
