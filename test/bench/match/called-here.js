import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const { compiledFolder, loadBundle } = createRequire(import.meta.url)('../../../bin/load-bundle.js');
const BUNDLE = fileURLToPath(new URL('../../../dist/bundle', import.meta.url));

/** What a call of mentor reaches, loaded once. */
const { main } = loadBundle(BUNDLE, { compiled: compiledFolder(BUNDLE) });

/**
 * One call of mentor in a folder, from its words to its exit code, in this process: for hundreds of small programmes, of which starting Node
 * twice for each would be nearly all that is measured.
 * @param {string} workingFolder
 * @param {readonly string[]} words
 */
export async function calledHere(workingFolder, words) {
  const written = { out: '', err: '' };
  const stream = (name) => ({
    isTerminal: false,
    columns: 80,
    write: (text) => {
      written[name] += text;
    },
  });
  const host = {
    out: stream('out'),
    err: stream('err'),
    input: { isTerminal: false, read: async () => new Uint8Array() },
    environment: {},
    workingFolder: path.resolve(workingFolder),
    actor: 'bench',
    machine: 'bench',
    nodeVersion: process.version,
    now: () => new Date(),
    watchForInterruption: () => ({
      hasCome: async () => false,
      during: (work) => work(),
      stop: () => undefined,
    }),
  };
  const status = await main(words, host);
  return { status, ...written };
}
