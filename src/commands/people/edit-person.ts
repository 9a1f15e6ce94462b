import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { PART_IN_ROUND } from '../../domain/fields-for-trail.js';
import type { Dating } from '../../domain/people/dated-facts.js';
import {
  type Attributes,
  COLUMN_OF_FACT,
  fullName,
  keyWithName,
  type Person,
  type PersonFacts,
} from '../../domain/people/person.js';
import { isLeftOut, NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { StateError, UsageError } from '../../errors.js';
import type { WriteHandle } from '../../store/database/connection.js';
import { listParticipations } from '../../store/people/participations.js';
import { changeAttributes, releaseKeys, updatePerson } from '../../store/people/people-changes.js';
import { listPeople, rosterAttributes } from '../../store/people/people-rows.js';
import { findRound } from '../../store/rounds/rounds.js';
import { columnsApart } from '../../store/sensitive/sensitive-values.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { withRound } from '../session/loading/with-round.js';
import { personToChange } from '../session/naming/person-named.js';
import { changePart } from '../session/parts/change-part.js';
import { findManagersAnew } from '../session/parts/find-managers-anew.js';
import { laterValuesInWords } from '../session/parts/later-values-in-words.js';
import {
  attributesTyped,
  factsTyped,
  type PersonOptions,
  refuseErasedKeys,
  refuseKnownKeys,
} from './person-typed.js';

export interface EditPersonOptions extends PersonOptions {
  readonly person: string;
  /** The day from which it holds; today where nothing is said. */
  readonly on?: IsoDate;
  /** What is on record was wrong from the beginning. */
  readonly correction?: boolean;
}

/** One field before and after. */
interface FieldEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Changes what is on record of a person, field by field, from a day on.
 * @throws UsageError when nothing is to change; StateError for an attribute that they answered themselves, or a key that is taken.
 */
export async function editPerson(context: Context, options: EditPersonOptions): Promise<void> {
  const typed = factsTyped(options);
  const { recordedAt, today } = context;
  if (options.correction === true && options.on !== undefined)
    throw new UsageError(
      'What was always so has no day from which it holds.',
      'Leave out --on or --correction.',
    );
  const holdsFrom = options.correction === true ? null : (options.on ?? today);
  const dating = { recordedAt, today, holdsFrom };
  const { person, edits, columns, managers } = await changingAndTelling(context, (db, note) => {
    const people = listPeople(db);
    const found = personToChange(options.person, people);
    const attributes = attributesTyped(options, people);
    refuseEmpty(found, typed);
    refuseKnownKeys(
      typed,
      people.filter(({ id }) => id !== found.id),
    );
    refuseErasedKeys(db, typed);
    refuseAnswered(db, found, attributes);
    const round = findRound(db, context.round);
    const partBefore = partInWords(db, round.id, found.id);
    const columns = [
      ...writeFacts(db, { found, typed }, dating),
      ...changeAttributes(db, { personId: found.id, attributes }, dating),
    ];
    changePart(db, { personId: found.id, roundId: round.id }, { options, dating });
    const done = [
      ...factEdits(found, typed),
      ...withoutTexts(attributeEdits(found, attributes), columnsApart(db)),
      ...editOf(partField(round.name), partBefore, partInWords(db, round.id, found.id)),
    ];
    if (done.length === 0) throw nothingChanges(found);
    note({
      what: 'person',
      action: 'updated',
      ids: [found.id],
      fields: done.map(({ field }) => (field === partField(round.name) ? PART_IN_ROUND : field)),
    });
    return {
      person: found,
      edits: done,
      columns,
      managers: typed.manager === undefined ? [] : findManagersAnew(db),
    };
  });
  context.note(
    `${keyWithName({ ...person, ...typed })}${holdsFrom === null ? ', always so' : `, from ${holdsFrom}`}:`,
  );
  for (const { field, before, after } of edits)
    context.note(`  ${field}: ${before === after ? before : `${before} → ${after}`}`);
  if (columns.length > 0)
    context.note(laterValuesInWords([{ name: fullName(person), columns }], holdsFrom ?? today));
  for (const words of managers) context.note(words);
  context.note(`Next: mentor match --dry-run${withRound(context)} shows what that changes.`);
}

/** Writes what was typed over what is on record; somebody whose keys change gives them up first. */
function writeFacts(
  db: WriteHandle,
  { found, typed }: { readonly found: Person; readonly typed: Partial<PersonFacts> },
  dating: Dating,
): string[] {
  const { id } = found;
  const released = releaseKeys(db, typed.staffNumber === undefined && typed.email === undefined ? [] : [id]);
  const facts = { ...found, ...typed };
  return updatePerson(db, { id, facts, released: released.get(id), columns: columnsOf(typed) }, dating);
}

function partField(roundName: string): string {
  return `part in ${roundName}`;
}

function columnsOf(typed: Partial<PersonFacts>): ReadonlySet<string> {
  return new Set(Object.keys(typed).map((fact) => COLUMN_OF_FACT[fact as keyof PersonFacts]));
}

const NOTHING = '–';

function editOf(
  field: string,
  before: string | null | undefined,
  after: string | null | undefined,
): FieldEdit[] {
  const [was, is] = [before ?? NOTHING, after ?? NOTHING];
  return was === is ? [] : [{ field, before: was, after: is }];
}

function factEdits(person: Person, typed: Partial<PersonFacts>): FieldEdit[] {
  return Object.entries(typed).flatMap(([fact, value]) => {
    const key = fact as keyof PersonFacts;
    return editOf(COLUMN_OF_FACT[key], person[key], value);
  });
}

function attributeEdits({ attributes }: Person, typed: Attributes): FieldEdit[] {
  const inWords = (values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? null : values.join('; ');
  return [...typed].flatMap(([name, values]) => editOf(name, inWords(attributes.get(name)), inWords(values)));
}

/** Of what is sensitive only that it changed. */
function withoutTexts(edits: readonly FieldEdit[], sensitive: ReadonlySet<string>): FieldEdit[] {
  return edits.map((edit) =>
    isLeftOut(edit.field, sensitive) ? { ...edit, before: NOT_SHOWN, after: NOT_SHOWN } : edit,
  );
}

function partInWords(db: WriteHandle, roundId: number, personId: number): string | null {
  const part = listParticipations(db, roundId, [personId]).get(personId);
  if (part === undefined) return null;
  return part.capacity === null ? part.role : `${part.role}, capacity ${part.capacity}`;
}

function refuseEmpty(person: Person, typed: Partial<PersonFacts>): void {
  const after = { ...person, ...typed };
  if (after.staffNumber !== null || after.email !== null) return;
  throw new StateError(
    `${fullName(person)} would have neither a staff number nor an e-mail.`,
    'Give one of the two: nobody could be told apart otherwise.',
  );
}

/** What people said of themselves counts over the roster: a value written there would change nothing. */
function refuseAnswered(db: WriteHandle, person: Person, typed: Attributes): void {
  const roster = rosterAttributes(db, [person.id]).get(person.id);
  const answered = [...typed.keys()].find((name) => {
    const counting = person.attributes.get(name);
    return counting !== undefined && JSON.stringify(counting) !== JSON.stringify(roster?.get(name));
  });
  if (answered === undefined) return;
  throw new StateError(
    `${fullName(person)} answered "${answered}" in a survey, which takes precedence over the roster.`,
    'Import the corrected answer as a survey: it replaces the one before.',
  );
}

function nothingChanges(person: Person): UsageError {
  return new UsageError(
    `Nothing about ${keyWithName(person)} would change.`,
    'Say what is to change, for example --band "Band 6" or --set "needs=Audit; Teaching".',
  );
}
