import type { NamedRule } from '../../domain/rule.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/connection.js';
import { listNamedRules } from '../../store/named-rules.js';

/** The rule that names both people, whichever is the mentor; undefined where there is none. */
export function ruleAboutTwo(db: ReadHandle, one: number, other: number): NamedRule | undefined {
  const two = [one, other];
  return listNamedRules(db).find((rule) => two.includes(rule.menteeId) && two.includes(rule.mentorId));
}

/** Two rules about the same people would repeat or contradict each other. @throws StateError where there is one. */
export function refuseSecondRule(known: NamedRule | undefined): void {
  if (known === undefined) return;
  throw new StateError(
    `Rule ${known.id} is about these two already: ${known.kind}, because ${known.because}.`,
    `Drop it first: mentor rule drop ${known.id}`,
  );
}
