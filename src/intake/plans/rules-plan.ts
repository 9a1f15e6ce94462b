import type { NamedRule, NamedRuleKind } from '../../domain/rounds/named-rule.js';
import type { DateOrder } from '../../domain/settings/intake-settings.js';
import type { RowValues } from '../columns/row-values.js';
import { parseRuleKind } from '../values/rule-words.js';
import { type PairFileInput, PairRows } from './pair-rows.js';
import { type SortedRows, sortRows } from './sort-rows.js';

/** A rule about two named people as a file tells of it. */
export interface RuleFacts {
  readonly kind: NamedRuleKind;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly because: string;
}

/** What importing rules will do. Creates, unchanged and rejects together are the rows of the file. */
export interface RulesPlan extends SortedRows<RuleFacts> {
  readonly kind: 'rules';
  readonly dateOrder: DateOrder | undefined;
  readonly notes: readonly string[];
}

function ruleOf(values: RowValues, rows: PairRows): RuleFacts | null {
  rows.require(values, 'kind', 'Write must or never.');
  for (const field of ['mentee', 'mentor'] as const)
    rows.require(values, field, 'Write a staff number or an e-mail.');
  rows.require(values, 'because', 'A rule needs its reason: it is what is answered when somebody asks.');
  const kind = values.read('kind', parseRuleKind);
  const [mentee, mentor] = [rows.person(values, 'mentee'), rows.person(values, 'mentor')];
  const because = values.prose('because');
  if (mentee !== undefined && mentee.id === mentor?.id)
    values.complain('mentor', `Both are ${rows.nameOf(mentee.id)}.`, 'Name two people.');
  if (kind === undefined || mentee === undefined || mentor === undefined || because === undefined)
    return null;
  return { kind, menteeId: mentee.id, mentorId: mentor.id, because };
}

/** The two people, whichever is the mentor: a rule about them holds both ways, or contradicts another. */
function keyOf({ menteeId, mentorId }: RuleFacts): string {
  return [menteeId, mentorId].sort((a, b) => a - b).join(' ');
}

function contentOf(rule: RuleFacts): string {
  const { kind, menteeId, because } = rule;
  return JSON.stringify([kind, kind === 'must' ? menteeId : null, because]);
}

/**
 * Compares rules about named people with those that hold. Two people have one rule at a time: another one that says otherwise is
 * refused.
 * @throws InputError when a column is missing or cannot be told.
 */
export function planRules(input: PairFileInput, known: readonly NamedRule[]): RulesPlan {
  const rows = new PairRows(input, { columns: ['kind', 'mentee', 'mentor', 'because'], dates: [] });
  const read = rows.rows.map((values) => ({ values, facts: ruleOf(values, rows) }));
  const sorted = sortRows<RuleFacts>(read, {
    known,
    keyOf,
    contentOf,
    clash: 'A rule about these two is',
    remedy: 'Correct the row, or drop the other rule first: mentor rule list, then mentor rule drop NUMBER.',
  });
  return { kind: 'rules', ...sorted, dateOrder: undefined, notes: [] };
}
