import process from 'node:process';
import {
  commandCalledAlone,
  commandToExplain,
  failureOfCommander,
  isHelpOrVersion,
} from './cli/failure-of-commander.js';
import { buildProgram, shortHelp } from './cli/program.js';
import type { Host } from './context.js';
import { createContext } from './create-context.js';
import { Failure } from './errors.js';
import { localHost, watchOutputs } from './local-host.js';

/**
 * One call of mentor: parses the words, runs the command, shows a failure once. Gives the exit code.
 * @param words what stands after `mentor`.
 */
export async function main(words: readonly string[], host: Host): Promise<number> {
  const program = buildProgram(host, (common, command) =>
    createContext(host, {
      common,
      command,
      mentor: (inner, workingFolder) => main(inner, { ...host, workingFolder }),
    }),
  );
  if (words.length === 0) {
    host.out.write(shortHelp(program));
    return 0;
  }
  try {
    const asked = commandToExplain(program, words);
    if (asked !== undefined) asked.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (isHelpOrVersion(error)) return 0;
    const alone = commandCalledAlone(error, program, words);
    if (alone !== undefined) {
      // Not data: what is wanted of the call is missing.
      alone.configureOutput({ writeErr: (text) => host.err.write(text) }).outputHelp({ error: true });
      return 2;
    }
    const failure = failureOfCommander(error, program) ?? error;
    const { showFailure } = await import('./terminal/failure-view.js');
    showFailure(failure, {
      err: host.err,
      environment: host.environment,
      asJson: words.includes('--json'),
      withColour: !words.includes('--no-color'),
    });
    return failure instanceof Failure ? failure.exitCode : 1;
  }
}

/** The real thing: this process's words, streams and clock. */
export async function run(): Promise<void> {
  watchOutputs();
  // Set, not exited with: what is still on its way through a pipe arrives whole.
  process.exitCode = await main(process.argv.slice(2), localHost());
}
