import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';
import {
  isSameValue,
  parseCondition,
  type RosterCondition,
  valuesInColumn,
} from '../../domain/people/roster-condition.js';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import type { InvitationRule } from '../../domain/recruiting/plan-invitations.js';
import type { SensitiveSettings } from '../../domain/settings/sensitive-settings.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError, UsageError } from '../../errors.js';

export interface RuleOptions {
  /** `profession=Nursing; Midwifery`, each of which has to hold. */
  readonly where: readonly string[];
  readonly hiredFrom?: IsoDate;
  readonly hiredUntil?: IsoDate;
}

/** How many values of a column a message lists. */
const LISTED = 12;

/**
 * The rule over the roster that was typed; undefined where none was.
 * @throws UsageError for what cannot be understood or is nobody's business, StateError for what nobody on the roster has.
 */
export function ruleTyped(
  { where, hiredFrom, hiredUntil }: RuleOptions,
  known: { readonly people: readonly Person[]; readonly sensitive: SensitiveSettings },
): InvitationRule | undefined {
  if (where.length === 0 && hiredFrom === undefined && hiredUntil === undefined) return undefined;
  if (hiredFrom !== undefined && hiredUntil !== undefined && hiredUntil < hiredFrom)
    throw new UsageError(`${hiredUntil} is before ${hiredFrom}.`, 'Put the two days the other way round.');
  return { conditions: where.map((text) => conditionTyped(text, known)), hiredFrom, hiredUntil };
}

function conditionTyped(
  text: string,
  { people, sensitive }: Parameters<typeof ruleTyped>[1],
): RosterCondition {
  const condition = parseCondition(text);
  if (condition === undefined)
    throw new UsageError(
      `"${text}" is not a condition.`,
      'Write COLUMN=VALUE, or several values with ; between them: --where "profession=Nursing; Midwifery"',
    );
  if (isSensitive(condition.field) || sensitive.has(condition.field))
    throw new UsageError(
      `Nobody is chosen by "${condition.field}", which people may have told in confidence.`,
      'Name the people, or import a list: mentor template invitations',
    );
  refuseUnknown(condition, people);
  return condition;
}

/** What nobody has is a slip: an empty list would hide it. */
function refuseUnknown({ field, values }: RosterCondition, people: readonly Person[]): void {
  const known = valuesInColumn(people, field);
  if (known.length === 0) {
    const columns = ['profession', 'band', 'unit', 'site', ...attributesOf(people)];
    const meant = nearest(field, columns);
    throw new StateError(
      `The roster says nothing of anybody's "${field}".`,
      meant === undefined ? 'mentor export people shows its columns.' : `Did you mean ${meant}?`,
    );
  }
  for (const value of values) {
    if (known.some((each) => isSameValue(field, each, value))) continue;
    const meant = nearest(value, known);
    const listed = known.slice(0, LISTED).join(', ');
    throw new StateError(
      `Nobody on the roster has "${value}" as ${field}.`,
      meant === undefined ? `On record are ${listed}.` : `Did you mean "${meant}"?`,
    );
  }
}

function attributesOf(people: readonly Person[]): string[] {
  return [...new Set(people.flatMap(({ attributes }) => [...attributes.keys()]))];
}
