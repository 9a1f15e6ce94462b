import type { Context } from '../../../context.js';
import { ATTRIBUTE_MEANINGS, FIELD_MEANINGS } from '../../../domain/files/field-meanings.js';
import {
  AS_TEXT,
  FIELDS,
  FILE_KINDS,
  type FileKind,
  IGNORE,
  STANDARD_ATTRIBUTES,
} from '../../../domain/files/file-fields.js';
import type { Column } from '../../../intake/columns/column.js';
import { columnsInWords } from '../../../intake/columns/columns-in-words.js';
import type { Table } from '../../../intake/table/read-table.js';
import type { PromptChoice, Prompter } from '../../../terminal/prompts.js';
import type { ReadFile } from '../planning/plan-file.js';

/** Without one field of each of these a file cannot be imported. */
const NEEDED: Readonly<Record<FileKind, readonly (readonly string[])[]>> = {
  roster: [['staff_number', 'email']],
  // A survey may well ask nobody who they are.
  survey: [],
  pairings: [['mentee'], ['mentor'], ['started_on']],
  'check-ins': [['held_on']],
  feedback: [['given_on']],
  milestones: [['milestone'], ['due_on', 'reached_on']],
  'fit-checks': [['given_by'], ['given_on'], ['fit']],
  signatures: [['signed_by_mentee_on', 'signed_by_mentor_on']],
  goals: [['text']],
  concerns: [['text'], ['topic']],
  rules: [['kind'], ['mentee'], ['mentor'], ['because']],
  outcomes: [['about', 'unit', 'staff_number', 'email', 'name'], ['measure'], ['date'], ['value']],
  applications: [
    ['staff_number', 'email', 'name'],
    ['applied_on', 'nominated_on'],
  ],
  training: [['staff_number', 'email', 'name'], ['course'], ['attended_on']],
  skills: [['staff_number', 'email', 'name']],
  invitations: [['staff_number', 'email', 'name'], ['invited_on']],
};

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;
/** The answer that leaves a column as it is. */
const AS_IT_IS = '';

type Answers = Map<string, string>;

/** Asks what a file holds. */
export function askForKind(
  context: Context,
  prompt: Prompter,
  { table, because }: { table: Table; because: string },
): Promise<FileKind> {
  context.note(`${because} Its columns: ${columnsInWords(table.headers)}.`);
  return prompt.select({
    message: `What does ${table.source} hold?`,
    choices: FILE_KINDS.map((kind) => ({ name: kind, value: kind })),
  });
}

/**
 * Asks about the columns without which, or with whose doubt, the file cannot be imported; with `wantsAll` about every
 * column. Gives column → field, only for what was answered.
 */
export async function askWhatColumnsHold(
  context: Context,
  prompt: Prompter,
  { read, wantsAll }: { read: ReadFile; wantsAll: boolean },
): Promise<ReadonlyMap<string, string>> {
  const answers: Answers = new Map();
  await settleClashes(prompt, read, answers);
  await settleNeeded(prompt, read, answers);
  if (wantsAll) await correctColumns(context, prompt, { read, answers });
  return answers;
}

/** Several columns that claim one field: one of them is it, the others are left out. */
async function settleClashes(prompt: Prompter, read: ReadFile, answers: Answers): Promise<void> {
  for (const { field, columns } of read.mapping.clashes) {
    const chosen = await prompt.select({
      message: `Which column is the ${field}?`,
      choices: columnChoices(read, columns),
    });
    for (const { name } of columns) answers.set(name, name === chosen ? field : IGNORE);
  }
}

async function settleNeeded(prompt: Prompter, read: ReadFile, answers: Answers): Promise<void> {
  const { kind, mapping, table } = read;
  // A form's own column of addresses is no question, and says who answered all the same.
  const writesEmail = kind === 'survey' && table.headers.some(({ role }) => role === 'email');
  const isHeld = (field: string) =>
    [...mapping.fields.keys(), ...answers.values()].includes(field) || (field === 'email' && writesEmail);
  for (const alternatives of NEEDED[kind]) {
    if (alternatives.some(isHeld)) continue;
    for (const field of alternatives) {
      const none = { name: 'none of them', value: AS_IT_IS };
      const chosen = await prompt.select({
        message: `Which column is the ${field}?`,
        choices: [...columnChoices(read, columnsOf(read)), none],
      });
      if (chosen === AS_IT_IS) continue;
      answers.set(chosen, field);
      break;
    }
  }
}

/** Shows every column with what it is taken for, and asks about those that the person ticks; tells whether any was. */
export async function correctColumns(
  context: Context,
  prompt: Prompter,
  { read, answers }: { read: ReadFile; answers: Answers },
): Promise<boolean> {
  const columns = columnsOf(read).filter(({ name }) => !answers.has(name));
  const ticked = await prompt.checkbox({
    message: 'Tick the columns that mean something else, or none.',
    choices: columns.map((column) => ({
      name: `${column.name} → ${meaningOf(read, column)}`,
      value: column.name,
      description: samplesOf(read, column),
    })),
  });
  for (const column of columns.filter(({ name }) => ticked.includes(name))) {
    const { name } = column;
    const target = await prompt.select({
      message: `What does "${name}" hold?`,
      choices: targetsOf(read.kind, meaningOf(read, column)),
    });
    if (target !== AS_IT_IS) answers.set(name, target);
  }
  if (ticked.length > 0) context.note('To keep these answers for the next file: --save-as NAME.');
  return ticked.length > 0;
}

function targetsOf(kind: FileKind, meaning: string): PromptChoice<string>[] {
  const attributes = kind === 'roster' || kind === 'survey' ? STANDARD_ATTRIBUTES : [];
  const meanings: Readonly<Record<string, string>> = { ...ATTRIBUTE_MEANINGS, ...FIELD_MEANINGS[kind] };
  return [
    { name: `what it was taken for (${meaning})`, value: AS_IT_IS },
    ...[...FIELDS[kind], ...attributes].map((target) => ({
      name: target,
      value: target,
      ...(meanings[target] === undefined ? {} : { description: meanings[target] }),
    })),
    ...(attributes.length === 0 ? [] : [{ name: 'keep it as text', value: AS_TEXT }]),
    { name: 'leave it out: nothing of it is stored', value: IGNORE },
  ];
}

function columnsOf({ mapping }: ReadFile): Column[] {
  const all = [...mapping.fields.values(), ...[...mapping.attributes.values()].flat(), ...mapping.rest];
  return all.toSorted((a, b) => a.position - b.position);
}

function meaningOf({ mapping }: ReadFile, column: Column): string {
  for (const [field, held] of mapping.fields) if (held === column) return field;
  for (const [name, columns] of mapping.attributes) if (columns.includes(column)) return name;
  return mapping.kind === 'survey' ? 'kept as an answer' : 'not used';
}

function columnChoices(read: ReadFile, columns: readonly Column[]): PromptChoice<string>[] {
  return columns.map((column) => ({
    name: column.name,
    value: column.name,
    description: samplesOf(read, column),
  }));
}

function samplesOf({ table }: ReadFile, { position }: Column): string {
  const values = new Set<string>();
  for (const { cells } of table.rows) {
    const value = (cells[position] ?? '').trim();
    if (value !== '') values.add(value.slice(0, SAMPLE_LENGTH));
    if (values.size === SAMPLES) break;
  }
  return values.size === 0 ? 'no values' : [...values].join(' | ');
}
