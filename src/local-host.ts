import { hostname, userInfo } from 'node:os';
import process from 'node:process';
import type { Host, Output } from './context.js';
import { Cancelled, failureInPlainWords, SystemError } from './errors.js';
import { onInterruption, watchForInterruption } from './local-interruption.js';

const DEFAULT_COLUMNS = 80;

/** This machine, this process. */
export function localHost(): Host {
  return {
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: {
      isTerminal: process.stdin.isTTY === true,
      read: readToTheEnd,
    },
    environment: process.env,
    // Looked up when a command asks for it: help and --version need no folder.
    get workingFolder() {
      return workingFolder();
    },
    actor: accountName(),
    machine: hostname(),
    nodeVersion: process.version,
    now: () => new Date(),
    watchForInterruption,
    openInBrowser: async (file) => {
      const { openInBrowser } = await import('./local-browser.js');
      return openInBrowser(file);
    },
    createPrompter: async ({ withColour }) => {
      const { createPrompter } = await import('./terminal/prompts.js');
      const { colourLevel } = await import('./terminal/colour.js');
      const { env, stderr } = process;
      const level = colourLevel({
        isTerminal: stderr.isTTY === true,
        environment: env,
        wantsColour: withColour,
      });
      return createPrompter({ withColour: level === 1 });
    },
  };
}

/** @throws SystemError when the folder is gone, or one may not look into those above it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new SystemError(
      `The folder you are in cannot be found${code}; it may have been deleted or moved.`,
      'Change to a folder that is there, then try again.',
    );
  }
}

/** A reader who has seen enough (`| head`) ends the program quietly; a full disk is said in one line. */
export function watchOutputs(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`mentor: the output could not be written: ${error.message}.\n`);
    process.exit(1);
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => process.exit(1));
}

/** Ctrl-C ends the program with a word; work that stores something, or takes long, says more. */
export function answerInterruption(words: readonly string[]): void {
  onInterruption(() => {
    process.stderr.write(failureInPlainWords(new Cancelled(), { asJson: words.includes('--json') }));
    process.exit(new Cancelled().exitCode);
  });
}

async function readToTheEnd(): Promise<Uint8Array> {
  const { stdin } = process;
  const end = () => stdin.destroy(new Cancelled());
  process.on('SIGINT', end);
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  } finally {
    process.off('SIGINT', end);
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    // A pseudo-terminal nobody has given a size reports none, or 0.
    columns: stream.columns || DEFAULT_COLUMNS,
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `account ${process.getuid?.() ?? 'unknown'}`;
  }
}
