import type { NamedRuleKind } from '../../domain/rounds/named-rule.js';
import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';

const KIND_OF_WORD: ReadonlyMap<string, NamedRuleKind> = new Map<string, NamedRuleKind>([
  ...['must', 'must be paired', 'must pair', 'always', 'pair', 'must be matched', 'must match'].map(
    (word) => [word, 'must'] as const,
  ),
  ...[
    'never',
    'must not',
    'must not be paired',
    'must not pair',
    'must never',
    'not',
    'do not pair',
    'do not match',
    'dont pair',
    'dont match',
    'keep apart',
    'avoid',
    'avoids',
    'forbidden',
  ].map((word) => [word, 'never'] as const),
]);

/** Whether two named people must, or never, be a pair; nothing else is guessed at. */
export function parseRuleKind(text: string): Reading<NamedRuleKind> {
  if (text.trim() === '') return { value: undefined };
  const value = KIND_OF_WORD.get(headerPhrase(text));
  if (value !== undefined) return { value };
  return { problem: `${quoted(text.trim())} is not a kind of rule.`, remedy: 'Write must or never.' };
}
