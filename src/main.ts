import process from 'node:process';
import type { ContextFor } from './cli/call.js';
import {
  asksForVersionAsJson,
  commandCalledAlone,
  commandToExplain,
  failureOfCommander,
  isHelpOrVersion,
} from './cli/failure-of-commander.js';
import { buildProgram, shortHelp, versionAsJson } from './cli/program.js';
import { COMPLETE } from './cli/words-to-complete.js';
import type { Host } from './context.js';
import { createContext } from './create-context.js';
import { EarlyEnd, failureInPlainWords } from './errors.js';
import { answerInterruption, localHost, watchOutputs } from './local-host.js';

/**
 * One call of mentor: parses the words, runs the command, shows a failure once. Gives the exit code.
 * @param words what stands after `mentor`.
 */
export async function main(words: readonly string[], host: Host): Promise<number> {
  let program: Program | undefined;
  try {
    const contextFor: ContextFor = (common, command) =>
      createContext(host, {
        common,
        command,
        mentor: (inner, workingFolder) =>
          main(inner, { ...(common.json === true ? silent(host) : host), workingFolder }),
      });
    program = buildProgram(host, contextFor, words);
    if (words[0] === COMPLETE) return await completed(program, words.slice(1), host);
    const asked = commandToExplain(program, words);
    if (asksForVersionAsJson(words)) host.out.write(versionAsJson(program));
    else if (words.length === 0) host.out.write(shortHelp(program));
    else if (asked !== undefined) asked.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    return end(error, program, { words, host });
  }
}

/** Answers a shell that asks what may come next. */
async function completed(program: Program, words: readonly string[], host: Host): Promise<number> {
  const { complete } = await import('./cli/complete.js');
  const contextIn = (programme: string | undefined) =>
    createContext(host, {
      common: { quiet: true, input: false, ...(programme === undefined ? {} : { programme }) },
      command: 'completion',
      mentor: async () => 1,
    });
  await complete(program, words, { host, contextIn });
  return 0;
}

/** For calls within one that answers with a document of its own. */
function silent(host: Host): Host {
  const write = () => undefined;
  return { ...host, out: { ...host.out, write }, err: { ...host.err, write } };
}

type Program = ReturnType<typeof buildProgram>;

/** Shows why a call ended as it did; gives the exit code. */
async function end(
  error: unknown,
  program: Program | undefined,
  { words, host }: { readonly words: readonly string[]; readonly host: Host },
): Promise<number> {
  if (isHelpOrVersion(error)) return 0;
  const alone = program && commandCalledAlone(error, program, words);
  if (alone !== undefined) {
    // Not data: what is wanted of the call is missing.
    alone.configureOutput({ writeErr: (text) => host.err.write(text) }).outputHelp({ error: true });
    return 2;
  }
  const failure = (program && failureOfCommander(error, program)) ?? error;
  const asJson = words.includes('--json');
  try {
    const { showFailure } = await import('./terminal/failure-view.js');
    showFailure(failure, {
      err: host.err,
      environment: host.environment,
      asJson,
      withColour: !words.includes('--no-color'),
    });
  } catch {
    // The disk that holds the program is gone, or no file can be opened any more: what needs neither says it plainly.
    host.err.write(failureInPlainWords(failure, { asJson }));
  }
  return failure instanceof EarlyEnd ? failure.exitCode : 1;
}

/** The real thing: this process's words, streams and clock. */
export async function run(): Promise<void> {
  const words = process.argv.slice(2);
  answerInterruption(words);
  watchOutputs();
  // Set, not exited with: what is still on its way through a pipe arrives whole.
  process.exitCode = await main(words, localHost());
}
