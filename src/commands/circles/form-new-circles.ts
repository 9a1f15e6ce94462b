import type { Context } from '../../context.js';
import { circleOfEach } from '../../domain/circles/circle.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person, personKey } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import type { CircleSettings } from '../../domain/settings/circle-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError, UsageError } from '../../errors.js';
import { type FormedCircles, formCircles } from '../../matching/circles/form-circles.js';
import { valuesOf } from '../../matching/criteria/person-values.js';
import { proposedCirclesTable } from '../../rendering/tables/programme/proposed-circles-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listCircles, recordCircle, recordMember } from '../../store/pairings/circles.js';
import { stateOfProgramme } from '../../store/trail/audit-trail.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { refuseIfChanged } from '../session/asking/refuse-if-changed.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { matchingInputToday } from '../session/standing/matching-input-today.js';

export interface FormCirclesOptions extends OutputOptions {
  /** Sizes, instead of those of the settings. */
  readonly size?: { readonly least: number; readonly most: number };
  readonly mix?: readonly string[];
  readonly same?: readonly string[];
  /** Only who takes part so; absent: everybody. */
  readonly role?: 'mentor' | 'mentee';
}

/** How many people a message names. */
const NAMED = 12;

interface Planned {
  readonly programme: Programme;
  readonly wishes: CircleSettings;
  readonly formed: FormedCircles;
  /** People who take part, are at work and are in no circle. */
  readonly people: readonly Person[];
}

/**
 * Forms circles of those who take part in the round, are at work and are in no circle: shows who would be together and how good that is,
 * asks, and records what was shown.
 * @throws UsageError for a sensitive column; StateError where there are too few people, nobody has a value in a column that is asked for, or the programme
 * was changed while the question stood.
 */
export async function formNewCircles(context: Context, options: FormCirclesOptions): Promise<void> {
  const settings = await loadSettings(context);
  const wishes: CircleSettings = {
    ...settings.circles,
    ...options.size,
    mix: options.mix ?? settings.circles.mix,
    same: options.same ?? settings.circles.same,
  };
  refuseSensitive(wishes, settings);
  const plan = (db: ReadHandle): Planned => {
    const programme = programmeIn(db, context, settings);
    const people = peopleToPlace(db, programme, options.role);
    refuseUnknownColumns(wishes, people);
    const formed = formCircles(people, wishes, matchingInputToday(programme));
    return { programme, wishes, formed, people };
  };
  const { planned, state } = await reading(context, (db) => ({
    planned: plan(db),
    state: stateOfProgramme(db),
  }));
  const { formed, people, programme } = planned;
  if (formed.circles.length === 0)
    throw new StateError(
      `${counted(people.length, 'person', 'people')} could be placed, and a circle has at least ${wishes.least}.`,
      'Ask for smaller ones with --size, or import who takes part.',
    );
  showTable(context, proposedCirclesTable(formed.circles), {
    schema: 'mentor/proposed-circles',
    title: `Circles of ${programme.round.name}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['circle', 'name', 'meets_at', 'can_come', 'profession', 'unit', 'site', 'email'],
    whenEmpty: 'No circle.',
    more: { fit: formed.fit, at_most: formed.atMost, left_over: formed.leftOver.map(personKey) },
    options,
  });
  sayHowGood(context, planned);
  const circles = counted(formed.circles.length, 'circle', 'circles');
  await askToGoOn(context, { message: `Form ${circles}?`, what: `This forms ${circles}` });
  const ids = await changing(context, (db, note) => {
    refuseIfChanged(db, state);
    const recorded = record(db, context, planned);
    note({ what: 'circle', action: 'created', ids: recorded });
    return recorded;
  });
  context.note(
    `Formed ${circles}: ${ids.length === 1 ? `number ${ids[0]}` : `${ids[0]} to ${ids.at(-1)}`}. Nothing is sent.`,
  );
  context.note(`Next: mentor circle list; after they have met, mentor circle meeting ${ids[0]}`);
}

function record(
  db: Parameters<typeof recordCircle>[0],
  context: Context,
  { programme, formed }: Planned,
): number[] {
  const known = listCircles(db).filter(({ roundId }) => roundId === programme.round.id).length;
  return formed.circles.map(({ members, meetsAt }, at) => {
    const facts = { roundId: programme.round.id, formedOn: context.today, meetsAt };
    const id = recordCircle(db, { ...facts, name: `Circle ${known + at + 1}` }, context);
    for (const person of members)
      recordMember(db, { circleId: id, personId: person.id, joinedOn: context.today }, context);
    return id;
  });
}

function peopleToPlace(db: ReadHandle, programme: Programme, role: FormCirclesOptions['role']): Person[] {
  const { people, participations, today, round } = programme;
  if (round.closedOn !== null && round.closedOn <= today)
    throw new StateError(
      `Round "${round.name}" was closed on ${round.closedOn}.`,
      'Name another with --round.',
    );
  const placed = circleOfEach(listCircles(db), today);
  return people.filter((person) => {
    const part = participations.get(person.id)?.role;
    if (part === undefined || placed.has(person.id) || !isAtWork(person, today)) return false;
    return role === undefined || (role === 'mentor' ? isMentor(part) : isMentee(part));
  });
}

/** The file is refused where it says so itself; what is typed is as much a use. */
function refuseSensitive({ mix, same }: CircleSettings, { sensitive }: Pick<Settings, 'sensitive'>): void {
  const name = [...mix, ...same].find((each) => sensitive.get(each)?.matching === false);
  if (name === undefined) return;
  throw new UsageError(
    `"${name}" is sensitive, and mentor.yaml does not say that it may be used to put people together.`,
    'Leave it out, or write matching: true beside its purpose under sensitive in mentor.yaml.',
  );
}

/** A column of which nobody has a value would silently count for nothing. */
function refuseUnknownColumns({ mix, same }: CircleSettings, people: readonly Person[]): void {
  if (people.length === 0) return;
  for (const name of [...mix, ...same]) {
    if (people.some((person) => valuesOf(person, name).length > 0)) continue;
    const columns = [
      'profession',
      'band',
      'unit',
      'site',
      ...people.flatMap((each) => [...each.attributes.keys()]),
    ];
    const meant = nearest(name, columns);
    throw new StateError(
      `Nobody who could be placed has anything in the column "${name}".`,
      meant === undefined ? 'mentor export people shows the columns.' : `Did you mean ${meant}?`,
    );
  }
}

function sayHowGood(context: Context, { formed, wishes, people }: Planned): void {
  const { circles, leftOver, fit, atMost } = formed;
  const sizes = circles.map(({ members }) => members.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  context.note(
    `${counted(circles.length, 'circle', 'circles')} of ${least === most ? least : `${least} to ${most}`}, ${people.length - leftOver.length} people.`,
  );
  const can = circles.reduce((sum, { members, cannotCome }) => sum + members.length - cannotCome.length, 0);
  context.note(`  ${can} can come when their circle meets.`);
  for (const name of wishes.mix) context.note(`  ${columnInWords(formed, name, true)}`);
  for (const name of wishes.same) context.note(`  ${columnInWords(formed, name, false)}`);
  if (fit !== null && atMost !== null)
    context.note(
      `  On average ${fit.toFixed(2)} of 1; no circles of these sizes can average more than ${atMost.toFixed(2)}.`,
    );
  if (leftOver.length > 0)
    context.note(`  In no circle: ${counted(leftOver.length, 'person', 'people')} (${namesOf(leftOver)}).`);
}

function columnInWords({ circles }: FormedCircles, name: string, isMix: boolean): string {
  const columns = circles.flatMap((circle) =>
    circle.columns.filter((column) => column.name === name && column.isMix === isMix),
  );
  const sum = (value: (column: (typeof columns)[number]) => number) =>
    columns.reduce((total, column) => total + value(column), 0);
  const good = isMix ? sum(({ known, alike }) => known - alike) : sum(({ alike }) => alike);
  const pairs = sum((column) => column.pairs);
  const unknown = pairs - sum(({ known }) => known);
  const said = unknown === 0 ? '' : `; for ${unknown} it is not known`;
  return `${good} of ${pairs} pairs of members ${isMix ? 'differ in' : 'have the same'} ${name.replaceAll('_', ' ')}${said}.`;
}

function namesOf(people: readonly Person[]): string {
  return inARow(people.map(fullName), NAMED);
}
