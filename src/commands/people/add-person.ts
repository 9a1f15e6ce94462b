import type { Context } from '../../context.js';
import { keyWithName, NO_FACTS, type Person, type PersonFacts } from '../../domain/people/person.js';
import { printable } from '../../domain/text/printable.js';
import { UsageError } from '../../errors.js';
import { parsePersonName } from '../../intake/values/names/person-names.js';
import { createPerson, setFirstAttributes } from '../../store/people/people-changes.js';
import { listPeople } from '../../store/people/people-rows.js';
import { findRound } from '../../store/rounds/rounds.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { changePart } from '../session/parts/change-part.js';
import { findManagersAnew } from '../session/parts/find-managers-anew.js';
import {
  attributesTyped,
  factsTyped,
  type PersonOptions,
  refuseErasedKeys,
  refuseKnownKeys,
} from './person-typed.js';

export interface AddPersonOptions extends PersonOptions {
  /** The whole name; its parts may be given by themselves instead. */
  readonly name: string;
}

/**
 * Adds somebody to the roster.
 * @throws UsageError without a staff number or an e-mail, StateError when somebody has them already.
 */
export async function addPerson(context: Context, options: AddPersonOptions): Promise<void> {
  const facts = factsOfNew(options);
  const { recordedAt, today } = context;
  const dating = { recordedAt, today, holdsFrom: today };
  const managers = await changingAndTelling(context, (db, note) => {
    const people = listPeople(db);
    refuseKnownKeys(facts, people);
    refuseErasedKeys(db, facts);
    const attributes = attributesTyped(options, people);
    const personId = createPerson(db, facts, dating);
    setFirstAttributes(db, personId, attributes);
    changePart(db, { personId, roundId: findRound(db, context.round).id }, { options, dating });
    note({ what: 'person', action: 'created', ids: [personId] });
    return findManagersAnew(db);
  });
  context.note(`${keyWithName(facts)} is on the roster.`);
  for (const words of managers) if (facts.manager !== null) context.note(words);
  context.note(
    options.role === undefined
      ? `They do not take part yet. Next: mentor people edit ${keyOf(facts)} --role mentor (or mentee, both)`
      : 'Next: mentor match --dry-run',
  );
}

function keyOf({ staffNumber, email }: Pick<Person, 'staffNumber' | 'email'>): string {
  return staffNumber ?? email ?? '';
}

function factsOfNew(options: AddPersonOptions): PersonFacts {
  const typed = factsTyped(options);
  if (typed.staffNumber == null && typed.email == null)
    throw new UsageError(
      'A person needs a staff number or an e-mail.',
      'Pass --staff-number NUMBER or --email ADDRESS.',
    );
  const name = parsePersonName(printable(options.name));
  const { given = '', surname = '' } = name ?? {};
  if (given === '' && surname === '')
    throw new UsageError('The name is empty.', 'For example: mentor people add "Ada Byron"');
  return {
    ...NO_FACTS,
    ...typed,
    givenName: typed.givenName ?? given,
    familyName: typed.familyName ?? surname,
  };
}
