import type { Context } from '../../context.js';
import { bareName, nameById, personKey } from '../../domain/people/person.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { printable } from '../../domain/text/printable.js';
import { documentNames } from '../../rendering/documents/documents.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listCircles } from '../../store/pairings/circles.js';
import { listConversations } from '../../store/pairings/conversations.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listPeople } from '../../store/people/people-rows.js';
import { listSkills, listTransfers } from '../../store/people/skill-rows.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { listRuns } from '../../store/rounds/runs.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { columnsOfFile } from './columns-of-file.js';

/** A word that may stand in a call, and what it stands for. */
type Value = readonly [word: string, about: string];

/** As many as anybody looks through; whoever types another letter sees the next ones. */
const MOST = 200;

const IN_PROGRAMME: Readonly<Record<string, (db: ReadHandle, typed: string) => readonly Value[]>> = {
  person: peopleIn,
  pairing: pairingsIn,
  round: (db) =>
    listRounds(db).map(({ name, closedOn }) => [name, closedOn === null ? 'open' : `closed ${closedOn}`]),
  run: (db) => listRuns(db).map(({ id, status }) => [String(id), status]),
  circle: (db) =>
    listCircles(db).map(({ id, name, closedOn }) => [
      String(id),
      closedOn === null ? name : `${name}, closed ${closedOn}`,
    ]),
  course: (db) => trainingOnRecord(db).courses.map(({ id, name }) => [String(id), name]),
  skill: (db) => listSkills(db).map(({ id, name }) => [name, String(id)]),
  skill_transfer: (db) =>
    listTransfers(db).flatMap(({ id, endedOn }) => (endedOn === null ? [[String(id), 'under way']] : [])),
  conversation: (db) =>
    listConversations(db).flatMap(({ id, closedOn, kind }) =>
      closedOn === null ? [[String(id), kind.replaceAll('_', ' ')]] : [],
    ),
  unit: (db) => distinct(listPeople(db).flatMap(({ unit }) => unit ?? [])),
  site: (db) => distinct(listPeople(db).flatMap(({ site }) => site ?? [])),
  attribute: (db) =>
    distinct([
      'profession',
      'band',
      'unit',
      'site',
      ...listPeople(db).flatMap(({ attributes }) => [...attributes.keys()]),
    ]),
};

/** What may stand for a kind of value, as the programme or the file named in the call knows it. @throws where there is no programme. */
export async function valuesOf(
  context: Context,
  kind: string,
  { typed, files }: { readonly typed: string; readonly files: readonly string[] },
): Promise<readonly Value[]> {
  const list = IN_PROGRAMME[kind];
  if (list !== undefined) return fitting(await reading(context, (db) => list(db, typed)), typed);
  if (kind === 'milestone') return fitting(distinct(await milestonesKnown(context)), typed);
  if (kind === 'column') return fitting(distinct(await columnsOfFile(context, files)), typed);
  return fitting(distinct(documentNames()), typed);
}

/** By their keys; once a letter is typed that begins a name, by name, as people may be named everywhere. */
function peopleIn(db: ReadHandle, typed: string): readonly Value[] {
  const people = listPeople(db).filter((person) => !isErased(person));
  const begun = typed.toLocaleLowerCase('und');
  const named = people.filter(
    (person) => begun !== '' && bareName(person).toLocaleLowerCase('und').startsWith(begun),
  );
  return [
    ...people.map((person): Value => [personKey(person), bareName(person)]),
    ...named.map((person): Value => [bareName(person), personKey(person)]),
  ];
}

function pairingsIn(db: ReadHandle): readonly Value[] {
  const people = peopleById(listPeople(db));
  return listPairings(db).map(({ id, menteeId, mentorId, status }) => [
    String(id),
    `${nameById(people, menteeId)} with ${nameById(people, mentorId)}, ${status}`,
  ]);
}

/** Those of the programme, and those on record of pairings. */
async function milestonesKnown(context: Context): Promise<readonly string[]> {
  const { milestones } = await loadSettings(context);
  const recorded = await reading(context, (db) =>
    listPairings(db).flatMap(({ milestones: own = [] }) => own.map(({ name }) => name)),
  );
  return [...milestones.ofProgramme.map(({ name }) => name), ...recorded];
}

function distinct(words: readonly string[]): Value[] {
  return [...new Set(words)].sort().map((word) => [word, '']);
}

function fitting(values: readonly Value[], typed: string): readonly Value[] {
  const begun = typed.toLocaleLowerCase('und');
  return values
    .filter(([word]) => word.toLocaleLowerCase('und').startsWith(begun))
    .slice(0, MOST)
    .map(([word, about]) => [printable(word), printable(about)]);
}
