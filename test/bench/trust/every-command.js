import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const support = (name) => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));

/** What the tests know of every command: its examples, each with the programme in which it makes sense. */
export async function everyCommand() {
  const folder = mkdtempSync(path.join(fileURLToPath(new URL('../../../dist/', import.meta.url)), 'trust-'));
  const bundle = await rolldown({
    input: {
      tree: support('command-tree.ts'),
      examples: support('run-example.ts'),
      words: support('shell-words.ts'),
    },
    platform: 'node',
    external: /^(?!\.|\/)/u,
  });
  await bundle.write({ dir: folder, format: 'esm' });
  const load = (name) => import(pathToFileURL(path.join(folder, `${name}.js`)).href);
  const [tree, examples, words] = await Promise.all(['tree', 'examples', 'words'].map(load));
  const calls = tree.everyCommand().flatMap(({ path: command, help }) => {
    const own = tree
      .examplesIn(help)
      .find((each) => each.startsWith(`mentor ${command}`) && !each.includes('--dry-run'));
    return own === undefined || command === '' ? [] : [{ command, example: own, ...words.shellLine(own) }];
  });
  return { calls, sceneOf: examples.sceneOf, folder };
}
