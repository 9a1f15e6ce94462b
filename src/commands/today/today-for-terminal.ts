import { SIDES } from '../../domain/pairings/pair-feedback.js';
import { nameById, type Person } from '../../domain/people/person.js';
import { capitalised } from '../../domain/text/capitalised.js';

import { counted } from '../../domain/text/counted.js';
import { type Task, URGENCIES } from '../../followup/task.js';
import type { RecordSection } from '../../terminal/record-view.js';

/** What stands on one line: a task, or several surveys that are asked for at once. */
type Line = readonly Task[];

/** Pairings that begin together are to answer a survey on one day, and are asked together: one line. */
export function surveysTogether(tasks: readonly Task[]): Line[] {
  const isSurvey = ({ kind, hiddenUntil }: Task) => kind === 'survey_due' && hiddenUntil === null;
  const surveys = tasks.filter(isSurvey);
  const [first] = surveys;
  return tasks.flatMap((task) => (isSurvey(task) ? (task === first ? [surveys] : []) : [[task]]));
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
    ? { label: '', value: severalSurveys(line) }
    : {
        label: task.pairing === null ? '' : `Pairing ${task.pairing.id}`,
        value: inWords(task, people),
      };
}

function severalSurveys(surveys: readonly Task[]): string {
  const numbers = surveys.flatMap(({ pairing }) => pairing?.id ?? []);
  const silent = [undefined, ...SIDES].flatMap((side) => {
    const own = surveys.filter((task) => task.side === side).flatMap(({ pairing }) => pairing?.id ?? []);
    return own.length === 0 ? [] : [`of ${side === undefined ? 'both' : `the ${side}`} in ${own.join(', ')}`];
  });
  const since = surveys.map((task) => task.since ?? '').sort()[0];
  return `${counted(surveys.length, 'pairing', 'pairings')} with a survey due, the longest since ${since}: ${silent.join('; ')}. mentor letters survey ${numbers.join(' ')}; one by one: mentor today --task survey_due`;
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
