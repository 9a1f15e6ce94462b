import { groupedBy } from '../../domain/grouped-by.js';
import { SIDES } from '../../domain/pairings/pair-feedback.js';
import { nameById, type Person } from '../../domain/people/person.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { type Task, URGENCIES } from '../../followup/task.js';
import type { RecordSection } from '../../terminal/record-view.js';

/** What stands on one line: a task, or several pairings of which the same is asked at once. */
type Line = readonly Task[];

/** What pairings that begin together are asked together: what is so of them, and what to do for all of them. */
const TOGETHER: Readonly<Partial<Record<Task['kind'], (line: Line, first: string) => string>>> = {
  planned_start: (line, first) =>
    `${many(line)} begin, the first on ${first}. Introduce them: mentor letters introduction${named(line)}`,
  first_meeting_due: (line, first) =>
    `${many(line)} without a meeting yet, the first of them due by ${first}. Remind them: mentor letters reminder${named(line)}`,
  agreement_unsigned: (line, first) =>
    `${many(line)} without a signed agreement, the longest since ${first}: ${firstFew(idsOf(line), MOST_NUMBERS)}. mentor agreement draft, then agreement sign, for each`,
  survey_due: (line, first) =>
    `${many(line)} with a survey due, the longest since ${first}: ${silentSides(line)}. mentor letters survey${named(line)}`,
};

/** Up to so many pairings of a kind stand on lines of their own, with their names. */
const FEW = 5;

/** Of what is asked of many pairings at once, one line a kind, where the first of them stands. */
export function pairingsTogether(tasks: readonly Task[]): Line[] {
  const isOfMany = ({ kind, hiddenUntil }: Task) => TOGETHER[kind] !== undefined && hiddenUntil === null;
  const ofKind = groupedBy(tasks.filter(isOfMany), ({ kind }) => kind);
  return tasks.flatMap((task) => {
    const line = ofKind.get(task.kind) ?? [];
    if (!isOfMany(task) || line.length <= FEW) return [[task]];
    return task === line[0] ? [line] : [];
  });
}

/** For the eye: whom to talk to stands first, under how soon; the rule behind each kind of line stands once, at the end. */
export function todayForTerminal(
  lines: readonly Line[],
  people: ReadonlyMap<number, Person>,
): RecordSection[] {
  const sections = URGENCIES.flatMap((urgency) => {
    const fields = lines.filter(([task]) => task?.urgency === urgency).map((line) => fieldOf(line, people));
    return fields.length === 0 ? [] : [{ heading: inPlainWords(urgency), fields }];
  });
  const rules = new Map(lines.flat().map((task) => [task.kind, task.rule]));
  const fields = [...rules].map(([kind, rule]) => ({ label: '', value: `${inPlainWords(kind)}: ${rule}` }));
  return [...sections, { heading: 'By which rules', fields }];
}

function fieldOf(line: Line, people: ReadonlyMap<number, Person>): RecordSection['fields'][number] {
  const [task, ...more] = line;
  if (task === undefined) return { label: '', value: '' };
  return more.length > 0
    ? { label: '', value: ofMany(line) }
    : {
        label: task.pairing === null ? '' : `Pairing ${task.pairing.id}`,
        value: inWords(task, people),
      };
}

function ofMany(line: Line): string {
  const [first = ''] = line.map(({ since }) => since ?? '').sort();
  const kind = line[0]?.kind;
  const what = kind === undefined ? undefined : TOGETHER[kind]?.(line, first);
  return `${what}; one by one: mentor today --task ${kind}`;
}

const many = (line: Line) => counted(line.length, 'pairing', 'pairings');

/** So many numbers can still be typed; letters without any go to all whom they are due. */
const MOST_NUMBERS = 40;

const idsOf = (line: Line) => line.flatMap(({ pairing }) => pairing?.id ?? []).map(String);

/** What to type behind a command for letters: a space and the numbers of the pairings, or nothing where they are too many. */
function named(line: Line): string {
  return line.length > MOST_NUMBERS ? '' : ` ${idsOf(line).join(' ')}`;
}

function silentSides(surveys: Line): string {
  const silent = [undefined, ...SIDES].flatMap((side) => {
    const own = idsOf(surveys.filter((task) => task.side === side));
    const who = side === undefined ? 'both' : `the ${side}`;
    return own.length === 0 ? [] : [`of ${who} in ${firstFew(own, MOST_NUMBERS)}`];
  });
  return silent.join('; ');
}

function inPlainWords(word: string): string {
  return capitalised(word.replaceAll('_', ' ')).replace(/^Check in/u, 'Check-in');
}

function inWords({ pairing, why, whatToDo, hiddenUntil }: Task, people: ReadonlyMap<number, Person>): string {
  const two =
    pairing === null
      ? capitalised(why)
      : `${nameById(people, pairing.menteeId)} with ${nameById(people, pairing.mentorId)}: ${why}`;
  return `${two}. ${hiddenUntil === null ? whatToDo : `Asked again from ${hiddenUntil}`}`;
}
