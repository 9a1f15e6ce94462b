import { type Context, SETTINGS_FILE } from '../../context.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { duplicatePeople } from '../../domain/people/duplicates/duplicate-people.js';
import type { Naming } from '../../domain/people/naming.js';
import { keyWithName, nameWithKey, type Person, personKey } from '../../domain/people/person.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { inOrderOfTelling, kindOfData } from '../../domain/privacy/kinds-of-data.js';
import { counted } from '../../domain/text/counted.js';
import { Cancelled, StateError, UsageError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listPeople } from '../../store/people/people-rows.js';
import { eraseForGood, eraseInCopy, isInCopy, type SamePerson } from '../../store/privacy/erase-for-good.js';
import type { ErasingOf } from '../../store/privacy/erase-person.js';
import { hashesOfKey, newSecret, secretOf } from '../../store/privacy/erased-keys.js';
import { formerOwnersOf } from '../../store/privacy/former-owners.js';
import { keysEverOf, numbersOfPerson } from '../../store/privacy/naming-of-person.js';
import { personRecord } from '../../store/privacy/person-record.js';
import { listImports } from '../../store/surveys/imports.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { recordWork } from '../session/loading/lease-of-folder.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { programmesBeside } from '../session/loading/programmes-beside.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { personNamed } from '../session/naming/person-named.js';
import { type CopyHolding, changeCopy, copiesHolding, fateInWords } from './copies-holding.js';
import { linesOfSettings } from './lines-of-settings.js';
import { eraseFromRejects, type RejectsOfPerson, rejectsOfPerson } from './rejects-of-person.js';
import { removeDrafts } from './remove-drafts.js';

export interface EraseOptions extends OutputOptions {
  /** The key of the person, typed once more. */
  readonly confirm?: string;
}

/** Everything that an erasure does, before it is done. */
interface ErasurePlan {
  readonly person: Person;
  readonly same: SamePerson;
  readonly naming: Naming;
  readonly erasing: ErasingOf;
  readonly rows: readonly (readonly [table: string, count: number])[];
  readonly mentions: number;
  readonly openPairings: number;
  readonly files: readonly string[];
  /** Records that may be of the same person, and stay. */
  readonly alike: readonly Person[];
  readonly copies: readonly CopyHolding[];
  readonly rejects: readonly RejectsOfPerson[];
}

/**
 * Erases a person: from the programme's file, the copies that mentor made of it and the files of rejected rows, after showing what goes.
 * @throws UsageError without --confirm and their key, StateError for somebody who is not there or was erased.
 */
export async function eraseFromProgramme(
  context: Context,
  named: string,
  options: EraseOptions,
): Promise<void> {
  const plan = await planOf(context, named);
  await show(context, plan, options);
  if (context.isDryRun) {
    context.note('Dry run: nothing is erased.');
    return;
  }
  await confirm(context, plan, options.confirm);
  removeDrafts(context, plan.copies);
  // The programme itself comes last: until then the same call finds the person, and does what was left undone.
  for (const each of plan.rejects) eraseFromRejects(context, each);
  const { same: person, erasing } = plan;
  for (const copy of plan.copies)
    changeCopy(context, copy, (beforeNaming) => eraseInCopy(copy.file, { person, erasing, beforeNaming }));
  const store = await context.openStore('write', 'refuse');
  try {
    const { recordedAt, command, host } = context;
    eraseForGood(store, plan.person.id, { ...plan.erasing, by: { recordedAt, actor: host.actor, command } });
    recordWork(context, store);
  } finally {
    store.close();
  }
  sayWhatIsLeft(context, plan);
}

async function planOf(context: Context, named: string): Promise<ErasurePlan> {
  const inFile = await reading(context, (db) => readPlan(db, context, named));
  return {
    ...inFile,
    copies: copiesHolding(context, (file) => isInCopy(file, inFile.same, inFile.erasing)),
    rejects: rejectsOfPerson(context, inFile.naming),
  };
}

function readPlan(db: ReadHandle, context: Context, named: string): Omit<ErasurePlan, 'copies' | 'rejects'> {
  const people = listPeople(db);
  const person = personNamed(named, people);
  if (isErased(person)) throw new StateError(`${named} was erased already.`, 'mentor log shows when.');
  const { tables, mentions, naming } = personRecord(db, person.id);
  const ids = numbersOfPerson(db, person.id);
  const secret = secretOf(db) ?? newSecret();
  const hashes = naming.keys.flatMap((key) => hashesOfKey(key, secret));
  const pairings = listPairings(db).filter(
    ({ menteeId, mentorId, status }) => isOpen(status) && [menteeId, mentorId].includes(person.id),
  );
  return {
    person,
    naming,
    same: { ids, keys: keysEverOf(db, ids), formerOwners: formerOwnersOf(db, ids, { hashes, secret }) },
    erasing: {
      erasedOn: context.today,
      recordedAt: context.recordedAt,
      secret,
      hashes,
    },
    rows: inOrderOfTelling(tables.map(({ table }) => table))
      .map((table) => [table, tables.find((each) => each.table === table)?.rows.length ?? 0] as const)
      .filter(([, count]) => count > 0),
    mentions: mentions.length,
    openPairings: pairings.length,
    alike: duplicatePeople(people.filter((each) => !isErased(each))).flatMap(({ keep, other }) =>
      keep.id === person.id ? [other] : other.id === person.id ? [keep] : [],
    ),
    files: [...new Set(listImports(db).map(({ fileName }) => fileName))],
  };
}

async function show(context: Context, plan: ErasurePlan, options: OutputOptions): Promise<void> {
  const { person, rows, mentions, copies, rejects, openPairings, alike } = plan;
  const table: DataTable = {
    columns: [
      { name: 'what', title: 'What', kind: 'text' },
      { name: 'records', title: 'Records', kind: 'number' },
      { name: 'becomes', title: 'What becomes of it', kind: 'text' },
    ],
    rows: [
      ...rows.map(([name, count]) => [
        kindOfData(name).title,
        count,
        'what was written goes; what figures count stays, under a number',
      ]),
      ['Texts by others that name them', mentions, 'the name goes'],
      ...copies.map(({ file, fate }) => [file, null, fateInWords(fate, 'them')]),
      ...rejects.map(({ file, rows: count }) => [file, count, 'the rows go']),
    ],
  };
  showTable(context, table, {
    schema: 'mentor/privacy-erase',
    title: `What erasing ${nameWithKey(person)} does`,
    generatedFor: (await loadSettings(context)).programmeName,
    important: ['what', 'records', 'becomes'],
    whenEmpty: '',
    options,
  });
  if (openPairings > 0)
    context.note(`${counted(openPairings, 'open pairing ends', 'open pairings end')} today.`);
  if (alike.length > 0)
    context.note(
      `Perhaps the same person, and not erased with them: ${alike.map((each) => keyWithName(each)).join(', ')}. If so, first: mentor people merge ${personKey(person)} ${alike.map(personKey)[0]}`,
    );
  context.note(
    `Erasing ${nameWithKey(person)} cannot be undone, and earlier changes that concern them cannot be taken back any more.`,
  );
}

/** Not a yes, which a pipe says as easily as a person: the key itself. */
async function confirm(context: Context, { person }: ErasurePlan, typed: string | undefined): Promise<void> {
  const key = personKey(person);
  if (typed === undefined && context.prompt !== undefined) {
    const answer = await context.prompt.input({ message: `To erase them, type ${key}:` });
    if (answer.trim() !== key) throw new Cancelled('Cancelled. Nothing was erased.');
    return;
  }
  if (typed?.trim() === key) return;
  throw new UsageError(
    typed === undefined
      ? 'Nothing was erased: an erasure is confirmed first.'
      : `Nothing was erased: "${typed}" is not ${key}.`,
    `Look with --dry-run, then pass --confirm ${key}`,
  );
}

function sayWhatIsLeft(context: Context, { person, naming, copies, rejects, files }: ErasurePlan): void {
  context.note(
    `Erased, and known by number alone: person ${person.id}. A roster that names them again leaves them out.`,
  );
  const rewritten = copies.filter(({ fate }) => fate === 'rewritten').length;
  if (rewritten > 0)
    context.note(`${counted(rewritten, 'backup was', 'backups were')} rewritten without them.`);
  for (const { file, fate } of copies)
    if (fate !== 'rewritten') context.note(`${file}: ${fateInWords(fate, 'them')}.`);
  for (const { name } of programmesBeside(context))
    context.note(`${name}: a copy that mentor did not make, and may still hold them; delete it.`);
  if (rejects.length > 0)
    context.note(`Their rows are gone from ${rejects.map(({ file }) => file).join(', ')}.`);
  const lines = linesOfSettings(context, naming);
  if (lines.length > 0)
    context.note(
      `${SETTINGS_FILE} names them, on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}, and is yours to change; backups keep a copy of it.`,
    );
  context.note(
    `What mentor does not know of it does not change: the files you imported (${files.join(', ') || 'none'}), letters, reports and exports that were written to files, copies on other machines, and mail.`,
  );
}
