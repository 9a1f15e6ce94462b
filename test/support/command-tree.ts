import type { Command } from 'commander';
import { buildProgram } from '../../src/cli/program.js';
import type { Context, Host } from '../../src/context.js';

const NOWHERE: Host = {
  out: { write: () => undefined, isTerminal: false, columns: 80 },
  err: { write: () => undefined, isTerminal: false, columns: 80 },
  input: { isTerminal: false, read: async () => new Uint8Array() },
  environment: {},
  workingFolder: '.',
  actor: 'tester',
  machine: 'test-laptop',
  nodeVersion: 'v20.19.0',
  now: () => new Date(0),
  watchForInterruption: () => ({
    hasCome: async () => false,
    during: (work) => work(),
    stop: () => undefined,
  }),
  openInBrowser: async () => false,
  createPrompter: async () => {
    throw new Error('nobody to ask');
  },
};

/** One command of mentor with the words that call it. */
export interface NamedCommand {
  /** `checkin add`; empty for mentor itself. */
  readonly path: string;
  readonly command: Command;
  /** Its whole help, examples included. */
  readonly help: string;
}

/** Mentor's words, or those that a call of these declares. */
export function programFor(...words: readonly string[]): Command {
  return buildProgram(NOWHERE, async () => ({}) as Context, words);
}

/** Every command of mentor, or of those that a call of these words declares, in the order of the help. */
export function everyCommand(...words: readonly string[]): NamedCommand[] {
  const program = programFor(...words);
  const found: NamedCommand[] = [];
  const walk = (command: Command, path: string): void => {
    found.push({ path, command, help: helpOf(command) });
    for (const inner of command.commands) walk(inner, `${path} ${inner.name()}`.trim());
  };
  walk(program, '');
  return found;
}

function helpOf(command: Command): string {
  const written: string[] = [];
  command.configureOutput({ writeOut: (text) => void written.push(text) });
  command.outputHelp();
  return written.join('');
}

/** The example lines at the foot of a help text, without the `$`. */
export function examplesIn(help: string): string[] {
  return [...help.matchAll(/^ {2}\$ (mentor .*)$/gm)].map((match) => match[1] ?? '');
}
