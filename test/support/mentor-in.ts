import { copyFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, Input, Interruption, Output } from '../../src/context.js';
import { main } from '../../src/main.js';
import type { Prompter } from '../../src/terminal/prompts.js';
import { refuseOtherDocuments } from './documents-written.js';
import { newFolder } from './new-folder.js';

/** The example programme's folder. */
export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** What a call of mentor came to. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Both as a terminal shows them, in the order they were written. */
  readonly text: string;
}

/** How the machine of a test differs from a quiet pipe on 2026-07-01. */
export interface Machine {
  /** Whether standard output, error and input are a terminal. */
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly now?: string;
  /** Its account, and what it is called. */
  readonly actor?: string;
  readonly name?: string;
  readonly environment?: Record<string, string>;
  readonly input?: string | Uint8Array;
  /** Files put into the folder first, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Answers to the prompts, in the order they come; a function is called for its answer. */
  readonly answers?: readonly unknown[];
  /** Prompts of its own, instead of those that take `answers`. */
  readonly prompter?: Prompter;
  /** After how many looks for it Ctrl-C has been pressed. */
  readonly interruptedAfter?: number;
  /** Shows a page, where the machine has a browser. */
  readonly browser?: (file: string) => void;
  /** Told of every choice that is asked for, with the names of what can be chosen. */
  readonly onQuestion?: (question: { readonly choices: readonly string[] }) => void;
}

/** A new, empty folder. */
export function emptyFolder(): string {
  return newFolder(tmpdir(), 'mentor-test-');
}

/** A new folder with these files of the example programme. */
export function folderWith(...files: readonly string[]): string {
  const folder = emptyFolder();
  for (const file of files) copyFileSync(path.join(FIXTURES, file), path.join(folder, path.basename(file)));
  return folder;
}

/** Calls mentor in this process, in a folder, and gathers what it writes. What --json writes is held to its schema, in whichever test. */
export async function mentorIn(
  folder: string,
  words: readonly string[],
  machine: Machine = {},
): Promise<Outcome> {
  for (const [name, content] of Object.entries(machine.files ?? {}))
    writeFileSync(path.join(folder, name), content);
  const out: string[] = [];
  const err: string[] = [];
  const both: string[] = [];
  const {
    isTerminal = false,
    columns = 100,
    now = '2026-07-01T09:00:00Z',
    environment = {},
    answers,
    onQuestion = () => undefined,
  } = machine;
  const host: Host = {
    out: outputTo([out, both], { isTerminal, columns }),
    err: outputTo([err, both], { isTerminal, columns }),
    input: inputOf(machine.input ?? '', isTerminal),
    environment,
    workingFolder: folder,
    actor: machine.actor ?? 'tester',
    machine: machine.name ?? 'test-laptop',
    nodeVersion: 'v20.19.0',
    sealingWorkFactor: 4,
    now: () => new Date(now),
    watchForInterruption: interruptionAfter(machine.interruptedAfter),
    openInBrowser: async (file) => {
      machine.browser?.(file);
      return machine.browser !== undefined;
    },
    createPrompter: async () => machine.prompter ?? prompterOf([...(answers ?? [])], onQuestion),
  };
  const exitCode = await main(words, host);
  const outcome = { exitCode, out: out.join(''), err: err.join(''), text: both.join('') };
  refuseOtherDocuments(words, outcome);
  return outcome;
}

/** Ctrl-C that comes once, after so many looks for it, and is known to whoever watches then; by default never. */
export function interruptionAfter(looks = Number.POSITIVE_INFINITY): () => Interruption {
  let left = looks;
  return () => {
    let hasCome = false;
    return {
      hasCome: async () => {
        hasCome ||= left === 0;
        left -= 1;
        return hasCome;
      },
      during: (work) => work(),
      stop: () => undefined,
    };
  };
}

function outputTo(
  written: readonly string[][],
  { isTerminal, columns }: { isTerminal: boolean; columns: number },
): Output {
  const write = (text: string) => {
    for (const one of written) one.push(text);
  };
  return { write, isTerminal, columns };
}

function inputOf(content: string | Uint8Array, isTerminal: boolean): Input {
  return { isTerminal, read: async () => (typeof content === 'string' ? Buffer.from(content) : content) };
}

/**
 * Gives the answers one after the other; a question too many is a fault of the test. A choice is named by how it begins, the first
 * by nothing. An error is thrown, as Ctrl-C throws Cancelled.
 */
function prompterOf(answers: unknown[], onQuestion: NonNullable<Machine['onQuestion']>): Prompter {
  const next = async (question: { message: string }) => {
    if (answers.length === 0) throw new Error(`No answer is left for: ${question.message}`);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return (await answer()) as never;
    return answer as never;
  };
  return {
    confirm: next,
    input: next,
    password: next,
    checkbox: next,
    select: async (question) => {
      onQuestion({ choices: question.choices.map(({ name }) => name) });
      const answer = await next(question);
      const chosen = question.choices.find(({ name }) => name.startsWith(String(answer)));
      if (chosen === undefined) throw new Error(`"${answer}" is no choice of: ${question.message}`);
      return chosen.value;
    },
  };
}
