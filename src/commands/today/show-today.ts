import type { Context } from '../../context.js';
import type { TaskKind } from '../../domain/pairings/task-kinds.js';
import { nameById, type Person } from '../../domain/people/person.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { counted } from '../../domain/text/counted.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError } from '../../errors.js';
import { type Task, URGENCIES } from '../../followup/task.js';
import { todayTable } from '../../rendering/tables/today-table.js';
import { type RecordSection, recordForTerminal } from '../../terminal/record-view.js';
import { styleOf } from '../output/show-in-terminal.js';
import { formatFor, type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/load-programme.js';
import { loadSettings } from '../session/load-settings.js';
import { reading } from '../session/reading-and-changing.js';
import { programmeToday } from '../session/tasks-of-programme.js';

export interface TodayOptions extends OutputOptions {
  /** Only pairings of which one of the two works there. */
  readonly site?: string;
  readonly task?: readonly TaskKind[];
  /** With what was put off or done and need not be looked at yet. */
  readonly all?: boolean;
}

/** Shows what there is to do today, the most urgent first: why, by which rule, and what to type. */
export async function showToday(context: Context, options: TodayOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, tasks } = await reading(context, (db) => programmeToday(db, context, settings));
  const people = peopleById(programme.people);
  if (options.site !== undefined) refuseUnknownSite(options.site, programme.people);
  const wanted = tasks.filter((task) => isWanted(task, options, people));
  const shown = wanted.filter(({ hiddenUntil }) => options.all === true || hiddenUntil === null);
  if (formatFor(context, options, { terminal: 'table', pipe: 'csv' }) === 'table' && shown.length > 0) {
    context.out.write(recordForTerminal(sectionsOf(shown, people), styleOf(context)));
  } else {
    showTable(context, todayTable(shown, people), {
      schema: 'mentor/today',
      title: `${settings.programmeName}: to do on ${context.today}`,
      generatedFor: settings.programmeName,
      byteOrderMark: settings.exports.byteOrderMark,
      important: [],
      whenEmpty: 'There is nothing to do today.',
      options,
    });
  }
  saySummary(context, wanted, shown);
}

/** For the eye: whom to talk to stands first, under how soon; the rule behind it is in the other formats. */
function sectionsOf(tasks: readonly Task[], people: ReadonlyMap<number, Person>): RecordSection[] {
  return URGENCIES.flatMap((urgency) => {
    const fields = tasks
      .filter((task) => task.urgency === urgency)
      .map((task) => ({
        label: task.pairing === null ? '' : `Pairing ${task.pairing.id}`,
        value: inWords(task, people),
      }));
    return fields.length === 0 ? [] : [{ heading: capitalised(urgency.replaceAll('_', ' ')), fields }];
  });
}

function inWords({ pairing, why, whatToDo, hiddenUntil }: Task, people: ReadonlyMap<number, Person>): string {
  const two =
    pairing === null
      ? capitalised(why)
      : `${nameById(people, pairing.menteeId)} with ${nameById(people, pairing.mentorId)}: ${why}`;
  return `${two}. ${hiddenUntil === null ? whatToDo : `Put off until ${hiddenUntil}`}`;
}

function saySummary(context: Context, wanted: readonly Task[], shown: readonly Task[]): void {
  const hidden = wanted.length - shown.length;
  if (shown.length > 0) {
    const now = shown.filter(({ urgency }) => urgency === 'now').length;
    context.note(`${counted(shown.length, 'thing', 'things')} to do, ${now} of them now.`);
    context.note(
      'When you have acted: mentor done PAIRING --note "…"; to put one off: mentor snooze PAIRING',
    );
  }
  if (hidden > 0) context.note(`${hidden} more put off or done lately: mentor today --all`);
}

function isWanted(
  { kind, pairing }: Task,
  { site, task }: TodayOptions,
  people: ReadonlyMap<number, Person>,
): boolean {
  if (task !== undefined && !task.includes(kind)) return false;
  if (site === undefined) return true;
  if (pairing === null) return false;
  return [pairing.menteeId, pairing.mentorId].some((id) => sameWord(people.get(id)?.site ?? '', site));
}

function sameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** @throws StateError where nobody works there: an empty list would say that all is well. */
function refuseUnknownSite(site: string, people: readonly Person[]): void {
  const known = [...new Set(people.flatMap((person) => person.site ?? []))].sort();
  if (known.some((each) => sameWord(each, site))) return;
  const meant = nearest(site, known);
  throw new StateError(
    `Nobody on the roster works at "${site}".`,
    nearest === undefined ? `Sites on the roster: ${known.join(', ') || 'none'}.` : `Did you mean ${meant}?`,
  );
}
