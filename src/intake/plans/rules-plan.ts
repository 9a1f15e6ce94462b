import type { Person } from '../../domain/people/person.js';
import type { NamedRule, NamedRuleKind } from '../../domain/rounds/named-rule.js';
import type { RowValues } from '../columns/row-values.js';
import { parseRuleKind } from '../values/rule-words.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { type ReadRow, sortRows } from './rows/sort-rows.js';

/** A rule about two named people as a file tells of it. */
export interface RuleFacts {
  readonly kind: NamedRuleKind;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly because: string;
}

/** What importing rules will do. Every row is in it once, but for those in which a name is several people's: each of them is kept apart. */
export type RulesPlan = PlanOfRows<'rules', RuleFacts>;

/** More pairs than this are no slip of a name. */
const MOST_PAIRS = 12;

/** What a row says of two people: more than once where a name is several people's, all of whom are then kept apart. */
interface RuleOfRow {
  readonly values: RowValues;
  /** Empty after a complaint. */
  readonly facts: readonly RuleFacts[];
}

function ruleOf(values: RowValues, rows: PairRows): RuleOfRow {
  rows.require(values, 'kind', 'Write must or never.');
  for (const field of ['mentee', 'mentor'] as const)
    rows.require(values, field, 'Write a staff number or an e-mail.');
  rows.require(values, 'because', 'A rule needs its reason: it is the answer when somebody asks.');
  const kind = values.read('kind', parseRuleKind);
  const [mentees, mentors] = [
    peopleMeant(values, rows, 'mentee', kind),
    peopleMeant(values, rows, 'mentor', kind),
  ];
  const because = rows.prose(values, 'because');
  const [mentee, mentor] = [mentees[0], mentors[0]];
  if (mentees.length === 1 && mentors.length === 1 && mentee !== undefined && mentee.id === mentor?.id)
    values.complain('mentor', `Both are ${rows.nameOf(mentee.id)}.`, 'Name two people.');
  if (kind === undefined || because === undefined || values.reasons.length > 0) return { values, facts: [] };
  const pairs = mentees.flatMap(({ id: menteeId }) =>
    mentors.map(({ id: mentorId }) => ({ menteeId, mentorId })),
  );
  const apart = pairs.filter(({ menteeId, mentorId }) => menteeId !== mentorId);
  return { values, facts: apart.map((pair) => ({ kind, ...pair, because })) };
}

/** Whom a cell names: everybody who may be meant is kept apart, but only one can be required. */
function peopleMeant(
  values: RowValues,
  rows: PairRows,
  field: 'mentee' | 'mentor',
  kind: NamedRuleKind | undefined,
): readonly Person[] {
  const found = rows.peopleCalled(values.text(field) ?? '');
  if (kind === 'never' && found.length > 1 && found.length <= MOST_PAIRS) return found;
  const person = rows.person(values, field);
  return person === undefined ? [] : [person];
}

/** The two people, whichever is the mentor: a rule about them holds both ways, or contradicts another. */
function keyOf({ menteeId, mentorId }: RuleFacts): string {
  return [menteeId, mentorId].sort((a, b) => a - b).join(' ');
}

function contentOf(rule: RuleFacts): string {
  const { kind, menteeId, because } = rule;
  return JSON.stringify([kind, kind === 'must' ? menteeId : null, because]);
}

/** A row for each two people that it is about; those of whom several may be meant and about whom a rule stands already are left to it. */
function rowsOf({ values, facts }: RuleOfRow, known: readonly NamedRule[]): ReadRow<RuleFacts>[] {
  if (facts.length <= 1) return [{ values, facts: facts[0] ?? null }];
  const standing = new Map(known.map((rule) => [keyOf(rule), rule]));
  const fresh = facts.filter((rule) => !standing.has(keyOf(rule)));
  const one = facts[0] === undefined ? undefined : standing.get(keyOf(facts[0]));
  const kept = fresh.length > 0 ? fresh : [one ?? null];
  return kept.map((rule) => ({ values, facts: rule }));
}

/** That a name is several people's, and all of them are kept apart, in a line; what another rule requires stands, and is told. */
function severalMeant({ values, facts }: RuleOfRow, rows: PairRows, known: readonly NamedRule[]): string[] {
  if (facts.length <= 1) return [];
  const required = new Set(known.flatMap((rule) => (rule.kind === 'must' ? [keyOf(rule)] : [])));
  const inWords = (pairs: readonly RuleFacts[]) =>
    pairs.map(({ menteeId, mentorId }) => `${rows.nameOf(menteeId)} and ${rows.nameOf(mentorId)}`).join('; ');
  const apart = facts.filter((rule) => !required.has(keyOf(rule)));
  const together = facts.filter((rule) => required.has(keyOf(rule)));
  const stands = together.length === 0 ? '' : ` A rule that requires ${inWords(together)} stands.`;
  return [
    `Line ${values.line} may mean several people, who are all kept apart until you say who is meant: ${inWords(apart)}.${stands} Drop what is not meant: mentor rule list, then mentor rule drop NUMBER.`,
  ];
}

/**
 * Compares rules about named people with those that hold. Two people have one rule at a time: another one that says otherwise is
 * refused.
 * @throws InputError when a column is missing or cannot be told.
 */
export function planRules(input: PairFileInput, known: readonly NamedRule[]): RulesPlan {
  const rows = new PairRows(input, ['kind', 'mentee', 'mentor', 'because']);
  const read = rows.rows.map((values) => ruleOf(values, rows));
  const sorted = sortRows<RuleFacts>(
    read.flatMap((row) => rowsOf(row, known)),
    {
      known,
      keyOf,
      contentOf,
      clash: 'A rule about these two is',
      remedy:
        'Correct the row, or drop the other rule first: mentor rule list, then mentor rule drop NUMBER.',
    },
  );
  return {
    kind: 'rules',
    ...sorted,
    dateOrder: undefined,
    notes: [...rows.notes(), ...read.flatMap((row) => severalMeant(row, rows, known))],
  };
}
