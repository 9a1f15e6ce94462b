import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { InvitationRule } from '../../domain/recruiting/plan-invitations.js';
import { UsageError } from '../../errors.js';
import { conditionTyped, type KnownOfColumns } from '../session/naming/condition-typed.js';

export interface RuleOptions {
  /** `profession=Nursing; Midwifery`, each of which has to hold. */
  readonly where: readonly string[];
  readonly hiredFrom?: IsoDate;
  readonly hiredUntil?: IsoDate;
}

/**
 * The rule over the roster that was typed; undefined where none was.
 * @throws UsageError for what cannot be understood or is nobody's business, StateError for what nobody on the roster has.
 */
export function ruleTyped(
  { where, hiredFrom, hiredUntil }: RuleOptions,
  known: KnownOfColumns,
): InvitationRule | undefined {
  if (where.length === 0 && hiredFrom === undefined && hiredUntil === undefined) return undefined;
  if (hiredFrom !== undefined && hiredUntil !== undefined && hiredUntil < hiredFrom)
    throw new UsageError(`${hiredUntil} is before ${hiredFrom}.`, 'Put the two days the other way round.');
  return { conditions: where.map((text) => conditionTyped(text, known)), hiredFrom, hiredUntil };
}
