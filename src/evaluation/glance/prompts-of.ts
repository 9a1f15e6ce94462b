import type { Metric } from '../metric.js';
import type { Report } from '../report-value.js';
import { PLAN_TABLE } from '../sections/plan-table.js';
import { type Finding, groupsApart, headlinesOf } from './findings-of.js';

/** Something the numbers ask somebody to decide. */
export type Prompt =
  | { readonly kind: 'target'; readonly metric: Metric }
  | { readonly kind: 'plan'; readonly overdue: readonly string[] }
  | { readonly kind: 'waiting'; readonly waiting: Metric; readonly free: Metric }
  | {
      readonly kind: 'attention' | 'decisions_overdue' | 'never_met' | 'few_answers';
      readonly metric: Metric;
    }
  | { readonly kind: 'group'; readonly finding: Finding & { readonly kind: 'group' } };

/** How many a first page has room for. */
const ROOM = 3;

/** A response rate below this leaves more unsaid than said. */
const HALF = 0.5;

/**
 * Decisions that the numbers ask for, the most pressing first; none where they ask for none. It takes people to decide, and these are only
 * prompts. Pairings in difficulty and what was decided and not done come before a target that chance alone may have missed.
 */
export function promptsOf(report: Pick<Report, 'sections'>): Prompt[] {
  const shown = report.sections.flatMap(({ metrics }) => metrics).filter(({ state }) => state === 'shown');
  const named = (name: string) => shown.filter((metric) => metric.name === name);
  const some = (kind: 'attention' | 'decisions_overdue' | 'never_met', name: string) =>
    named(name)
      .slice(0, 1)
      .filter(isSome)
      .map((metric) => ({ kind, metric }));
  const prompts: Prompt[] = [
    ...missed(report, true),
    ...some('attention', 'health_needs_attention'),
    ...some('decisions_overdue', 'decisions_overdue'),
    ...missed(report, false),
    ...waiting(named('mentees_waiting'), named('places_free')),
    ...plan(report),
    ...groupsApart(report).map((finding) => ({ kind: 'group', finding }) as const),
    ...some('never_met', 'never_met'),
    ...named('response_rate')
      .filter(({ value }) => value !== null && value < HALF)
      .map((metric) => ({ kind: 'few_answers', metric }) as const),
  ];
  return prompts.filter(asksAnew).slice(0, ROOM);
}

/** Both sides of pairings can ask for the same decision, which is to be taken once: the first of them asks for it. */
function asksAnew(prompt: Prompt, at: number, all: readonly Prompt[]): boolean {
  return (
    !('metric' in prompt) ||
    all.findIndex((other) => isSameDecision(other, prompt.kind, prompt.metric)) === at
  );
}

function isSameDecision(other: Prompt, kind: Prompt['kind'], { name }: Metric): boolean {
  return other.kind === kind && 'metric' in other && other.metric.name === name;
}

function missed(report: Pick<Report, 'sections'>, isSure: boolean): Prompt[] {
  return headlinesOf(report)
    .filter(({ target }) => target?.verdict === 'missed' && target.isSure === isSure)
    .filter((metric, _, all) => all.every((other) => other.name !== metric.name || isAsFar(metric, other)))
    .map((metric) => ({ kind: 'target', metric }));
}

function isAsFar({ value }: Metric, other: Metric): boolean {
  return (value ?? 0) <= (other.value ?? 0);
}

/** What is planned, not reached, and past its day. */
function plan({ sections }: Pick<Report, 'sections'>): Prompt[] {
  const rows = sections
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => name === PLAN_TABLE)
    .flatMap((table) => table.rows);
  const overdue = rows.filter(
    ({ cells: [planned, reached, late] }) =>
      (late?.value ?? 0) > 0 && (reached?.value ?? 0) < (planned?.value ?? 0),
  );
  return overdue.length === 0 ? [] : [{ kind: 'plan', overdue: overdue.map(({ group }) => group) }];
}

function waiting([waits]: readonly Metric[], [free]: readonly Metric[]): Prompt[] {
  return waits !== undefined && free !== undefined && isSome(waits)
    ? [{ kind: 'waiting', waiting: waits, free }]
    : [];
}

function isSome({ n }: Metric): boolean {
  return n !== null && n > 0;
}
