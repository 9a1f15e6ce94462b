import type { IsoDate } from '../../domain/dates/iso-date.js';
import { STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { cellAsList } from '../../domain/files/list-cell.js';
import type { Role } from '../../domain/people/participant.js';
import { isOfPartner, PARTNER_ORGANISATION } from '../../domain/people/partner-organisation.js';
import {
  type Attributes,
  COLUMN_OF_FACT,
  emailKey,
  keyWithName,
  type Person,
  type PersonFacts,
} from '../../domain/people/person.js';
import { attributeName } from '../../domain/text/attribute-name.js';
import { nearest } from '../../domain/text/nearest.js';
import { printable } from '../../domain/text/printable.js';
import { StateError, UsageError } from '../../errors.js';
import { parseEmail } from '../../intake/values/names/emails.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { erasedKeys } from '../../store/privacy/erased-keys.js';

/** What may be typed about a person. */
export interface PersonOptions {
  readonly staffNumber?: string;
  readonly email?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly profession?: string;
  readonly band?: string;
  readonly unit?: string;
  readonly site?: string;
  /** By staff number, e-mail or name. */
  readonly manager?: string;
  readonly hiredOn?: IsoDate;
  /** Of somebody who is on no roster of ours: whose they are. */
  readonly partner?: string;
  readonly role?: Role | 'none';
  readonly capacity?: number;
  /** `needs=Audit; Teaching`, each. */
  readonly set: readonly string[];
  /** Names of fields and attributes to be emptied. */
  readonly clear?: readonly string[];
}

const TYPED = [
  'staffNumber',
  'email',
  'givenName',
  'familyName',
  'profession',
  'band',
  'unit',
  'site',
  'manager',
  'hiredOn',
] as const;

/** What can be emptied of the roster's own columns: a name and a status are never blank. */
const CLEARABLE = [
  'profession',
  'band',
  'unit',
  'site',
  'manager',
  'hiredOn',
  'email',
  'staffNumber',
] as const;

/** The facts of the roster that were typed; those to be emptied are null. @throws UsageError for an address that is none. */
export function factsTyped(options: PersonOptions): Partial<PersonFacts> {
  const typed = TYPED.flatMap((fact) => {
    const text = options[fact];
    return text === undefined ? [] : [[fact, tidied(text, fact)] as const];
  });
  const cleared = CLEARABLE.filter((fact) => (options.clear ?? []).some((name) => isNameOf(name, fact)));
  const facts: Partial<PersonFacts> = Object.fromEntries([...typed, ...cleared.map((fact) => [fact, null])]);
  if (facts.email == null) return facts;
  const { value, problem } = { problem: undefined, value: undefined, ...parseEmail(facts.email) };
  if (value === undefined)
    throw new UsageError(
      problem ?? `"${facts.email}" is not an e-mail address.`,
      'Write one such as a.okafor@example.org.',
    );
  return { ...facts, email: value.address };
}

function isNameOf(name: string, fact: keyof PersonFacts): boolean {
  return attributeName(name) === COLUMN_OF_FACT[fact];
}

/** What is typed is made harmless for a terminal, as imported text is. */
function tidied(text: string, fact: string): string {
  const tidy = printable(text).trim();
  if (tidy === '')
    throw new UsageError(
      `${COLUMN_OF_FACT[fact as keyof PersonFacts]} is empty.`,
      'To empty a field: --clear FIELD',
    );
  return tidy;
}

/**
 * The attributes that were typed, by name; those to be emptied without a value.
 * @throws UsageError for one that nobody has and no criterion knows, with the nearest.
 */
export function attributesTyped(
  { set, partner, clear = [] }: PersonOptions,
  people: readonly Person[],
): Attributes {
  const known = new Set<string>([
    ...STANDARD_ATTRIBUTES,
    PARTNER_ORGANISATION,
    ...people.flatMap(({ attributes }) => [...attributes.keys()]),
  ]);
  const typed = set.map((text): readonly [string, readonly string[]] => {
    const at = text.indexOf('=');
    if (at <= 0)
      throw new UsageError(
        `"${text}" does not say what to set.`,
        'Write it as --set "needs=Audit; Teaching".',
      );
    return [
      attributeName(text.slice(0, at)),
      cellAsList(printable(text.slice(at + 1)), ';').map((each) => each.trim()),
    ];
  });
  const cleared = clear
    .filter((name) => !CLEARABLE.some((fact) => isNameOf(name, fact)))
    .map((name): readonly [string, readonly string[]] => [attributeName(name), []]);
  const all = [...typed, ...partnerTyped(partner), ...cleared];
  const unknown = all.find(([name]) => !known.has(name));
  if (unknown !== undefined) throw unknownAttribute(unknown[0], known);
  return new Map(all);
}

/** @throws UsageError for an organisation without a name. */
function partnerTyped(partner: string | undefined): (readonly [string, readonly string[]])[] {
  if (partner === undefined) return [];
  const name = printable(partner).trim();
  if (isOfPartner({ attributes: new Map([[PARTNER_ORGANISATION, [name]]]) }))
    return [[PARTNER_ORGANISATION, [name]]];
  throw new UsageError(
    `"${name}" is not an organisation.`,
    `People on your own roster have none: --clear ${PARTNER_ORGANISATION}`,
  );
}

function unknownAttribute(name: string, known: ReadonlySet<string>): UsageError {
  const guess = nearest(name, known);
  return new UsageError(
    `Nobody has a "${name}", and nothing reads it.`,
    guess === undefined ? `There are: ${[...known].join(', ')}.` : `Did you mean ${guess}?`,
  );
}

/** A key that somebody else has, or that differs from it in zeros in front only, is a mistake. @throws StateError naming them. */
export function refuseKnownKeys(
  { staffNumber, email }: Partial<Pick<PersonFacts, 'staffNumber' | 'email'>>,
  others: readonly Person[],
): void {
  const bare = (number: string) => number.replace(/^0+(?=.)/, '').toLowerCase();
  const holder = others.find(
    (other) =>
      (staffNumber != null && other.staffNumber !== null && bare(other.staffNumber) === bare(staffNumber)) ||
      (email != null && other.email !== null && emailKey(other.email) === emailKey(email)) ||
      (other.formerKeys ?? []).some(
        (key) => key === staffNumber?.toLowerCase() || key === email?.toLowerCase(),
      ),
  );
  if (holder === undefined) return;
  throw new StateError(
    `${keyWithName(holder)} has that staff number or e-mail already, or one that differs in zeros in front only.`,
    `mentor people show ${holder.staffNumber ?? holder.email ?? ''} shows them.`,
  );
}

/** @throws StateError where a key is that of somebody who was erased, and may come back only when that is said. */
export function refuseErasedKeys(
  db: ReadHandle,
  { staffNumber, email }: Partial<Pick<PersonFacts, 'staffNumber' | 'email'>>,
): void {
  const erased = erasedKeys(db);
  for (const key of [staffNumber, email]) {
    const day = key == null ? undefined : erased?.erasedOn(key);
    if (day !== undefined)
      throw new StateError(
        `The person known as "${key}" was erased on request, on ${day}.`,
        `If they want to come back: mentor privacy readmit ${key}`,
      );
  }
}
