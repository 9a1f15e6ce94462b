import type { Person } from '../../../domain/people/person.js';
import {
  isSameValue,
  parseCondition,
  type RosterCondition,
  valuesInColumn,
} from '../../../domain/people/roster-condition.js';
import { isSensitive } from '../../../domain/people/sensitive-words.js';
import type { SensitiveSettings } from '../../../domain/settings/sensitive-settings.js';
import { nearest } from '../../../domain/text/nearest.js';
import { StateError, UsageError } from '../../../errors.js';

/** What conditions are held against. */
export interface KnownOfColumns {
  readonly people: readonly Person[];
  readonly sensitive: SensitiveSettings;
}

/** How many values of a column a message lists. */
const LISTED = 12;

/**
 * A condition on people as it was typed, `profession=Nursing; Midwifery`.
 * @throws UsageError for what cannot be understood or is nobody's business, StateError for what nobody on the roster has.
 */
export function conditionTyped(text: string, { people, sensitive }: KnownOfColumns): RosterCondition {
  const condition = parseCondition(text);
  if (condition === undefined)
    throw new UsageError(
      `"${text}" is not a condition.`,
      'Write COLUMN=VALUE, or several values with ; between them: --where "profession=Nursing; Midwifery"',
    );
  if (isSensitive(condition.field) || sensitive.has(condition.field))
    throw new UsageError(
      `Nobody is chosen by "${condition.field}", which people may have told in confidence.`,
      'Name the people instead.',
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
