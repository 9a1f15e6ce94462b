import type { Context } from '../../context.js';
import type { TaskKind } from '../../domain/pairings/task-kinds.js';
import type { Person } from '../../domain/people/person.js';
import { meetsCondition, type RosterCondition } from '../../domain/people/roster-condition.js';
import { counted } from '../../domain/text/counted.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError } from '../../errors.js';
import type { Task } from '../../followup/task.js';
import { todayTable } from '../../rendering/tables/pairings/today-table.js';
import { recordForTerminal } from '../../terminal/record-view.js';
import { styleOf } from '../output/show-in-terminal.js';
import { formatFor, type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { conditionTyped } from '../session/naming/condition-typed.js';
import { programmeToday } from '../session/standing/tasks-of-programme.js';
import { pairingsTogether, todayForTerminal } from './today-for-terminal.js';

export interface TodayOptions extends OutputOptions {
  /** Only pairings of which one of the two works there. */
  readonly site?: string;
  readonly task?: readonly TaskKind[];
  /** Conditions such as `unit=Ward 7`: only pairings of which one of the two meets all of them. */
  readonly where: readonly string[];
  /** With what was put off or done and need not be looked at yet. */
  readonly all?: boolean;
}

/** Shows what there is to do today, the most urgent first: why, by which rule, and what to type. */
export async function showToday(context: Context, options: TodayOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, tasks } = await reading(context, (db) => programmeToday(db, context, settings));
  const people = peopleById(programme.people);
  if (options.site !== undefined) refuseUnknownSite(options.site, programme.people);
  const { sensitive } = settings;
  const conditions = options.where.map((text) =>
    conditionTyped(text, { people: programme.people, sensitive }),
  );
  const wanted = tasks.filter((task) => isWanted(task, { ...options, conditions }, people));
  const shown = wanted.filter(({ hiddenUntil }) => options.all === true || hiddenUntil === null);
  const isForTerminal = formatFor(context, options, { terminal: 'table', pipe: 'csv' }) === 'table';
  // Asked for by name, they are told one by one.
  const lines =
    isForTerminal && options.task === undefined ? pairingsTogether(shown) : shown.map((task) => [task]);
  if (isForTerminal && shown.length > 0) {
    context.out.write(recordForTerminal(todayForTerminal(lines, people), styleOf(context)));
  } else {
    showTable(context, todayTable(shown, people), {
      schema: 'mentor/today',
      title: `${settings.programmeName}: to do on ${context.today}`,
      generatedFor: settings.programmeName,
      byteOrderMark: settings.exports.byteOrderMark,
      important: [],
      whenEmpty:
        wanted.length < tasks.length || options.task !== undefined
          ? 'Nothing of that is asked today; the whole list is mentor today.'
          : 'There is nothing to do today.',
      options,
    });
  }
  saySummary(context, { lines, hidden: wanted.length - shown.length });
}

function saySummary(
  context: Context,
  { lines, hidden }: { readonly lines: readonly (readonly Task[])[]; readonly hidden: number },
): void {
  if (lines.length > 0) {
    const now = lines.filter(([task]) => task?.urgency === 'now').length;
    context.note(`${counted(lines.length, 'thing', 'things')} to do, ${now} of them now.`);
    context.note(
      'When you have acted: mentor done PAIRING --note "…"; to put one off: mentor snooze PAIRING',
    );
    const besides = lines.flat().find(({ pairing }) => pairing === null);
    if (besides !== undefined)
      context.note(`What is about no pairing goes by its kind: mentor done --task ${besides.kind}`);
  }
  if (hidden > 0) context.note(`${hidden} more put off or done lately: mentor today --all`);
}

function isWanted(
  { kind, pairing }: Task,
  { site, task, conditions }: TodayOptions & { readonly conditions: readonly RosterCondition[] },
  people: ReadonlyMap<number, Person>,
): boolean {
  if (task !== undefined && !task.includes(kind)) return false;
  if (site === undefined && conditions.length === 0) return true;
  if (pairing === null) return false;
  const two = [pairing.menteeId, pairing.mentorId].flatMap((id) => people.get(id) ?? []);
  return (
    (site === undefined || two.some((person) => sameWord(person.site ?? '', site))) &&
    (conditions.length === 0 ||
      two.some((person) => conditions.every((condition) => meetsCondition(person, condition) === true)))
  );
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
    meant === undefined ? `Sites on the roster: ${known.join(', ') || 'none'}.` : `Did you mean ${meant}?`,
  );
}
