import type { NamedRule } from '../../../domain/rounds/named-rule.js';
import { StateError } from '../../../errors.js';

/** The rule that names both people, whichever is the mentor; undefined where there is none. */
export function ruleAboutTwo(rules: readonly NamedRule[], one: number, other: number): NamedRule | undefined {
  const two = [one, other];
  return rules.find((rule) => two.includes(rule.menteeId) && two.includes(rule.mentorId));
}

/** What speaks against another rule about the same two people, and what to do. */
export function secondRuleWords(known: NamedRule): { readonly message: string; readonly remedy: string } {
  return {
    message: `Rule ${known.id} is already about these two: ${known.kind}, because ${known.because}.`,
    remedy: `Drop it first: mentor rule drop ${known.id}`,
  };
}

/** Two rules about the same people would repeat or contradict each other. @throws StateError where there is one. */
export function refuseSecondRule(known: NamedRule | undefined): void {
  if (known === undefined) return;
  const { message, remedy } = secondRuleWords(known);
  throw new StateError(message, remedy);
}
