import { fileURLToPath } from 'node:url';
import { execa, type Options } from 'execa';

/** The real program. */
export const MENTOR = fileURLToPath(new URL('../../bin/mentor.js', import.meta.url));

/** The machine's environment without what slows every start of Node down here or dresses the output. */
export const PLAIN_ENVIRONMENT = {
  NODE_EXTRA_CA_CERTS: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  MENTOR_PROGRAMME: undefined,
};

/** Runs the real program in a folder; a failure is a result, not an exception. */
export function spawnMentor(cwd: string, words: readonly string[], options: Options = {}) {
  return execa(process.execPath, [MENTOR, ...words], {
    cwd,
    env: PLAIN_ENVIRONMENT,
    reject: false,
    stripFinalNewline: false,
    ...options,
  });
}
