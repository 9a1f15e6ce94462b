import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const support = (name) => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));

const ONLY_SHOWS = / (?:--dry-run|--inspect|--explain|--json|--format|--what-if)\b/u;

/** What the tests know of every command: its examples, each with the programme in which it makes sense; and a way to call it in this process. */
export async function everyCommand() {
  const folder = mkdtempSync(path.join(fileURLToPath(new URL('../../../dist/', import.meta.url)), 'trust-'));
  const bundle = await rolldown({
    input: {
      tree: support('command-tree.ts'),
      examples: support('run-example.ts'),
      words: support('shell-words.ts'),
      process: support('mentor-in.ts'),
      workbook: support('workbook.ts'),
    },
    platform: 'node',
    external: /^(?!\.|\/)/u,
  });
  await bundle.write({ dir: folder, format: 'esm' });
  const load = (name) => import(pathToFileURL(path.join(folder, `${name}.js`)).href);
  const [tree, examples, words, { mentorIn }, { workbookOf }] = await Promise.all(
    ['tree', 'examples', 'words', 'process', 'workbook'].map(load),
  );
  const given = tree.everyCommand().flatMap(({ path: command, help }) =>
    tree
      .examplesIn(help)
      .filter((each) => each.startsWith(`mentor ${command}`) && !ONLY_SHOWS.test(each))
      .map((example) => ({ command, example, ...words.shellLine(example) })),
  );
  const calls = [...new Map(given.map((call) => [call.example, call])).values()];
  return {
    calls,
    changing: changing(tree.everyCommand()),
    sceneOf: examples.sceneOf,
    mentorIn,
    workbookOf,
    folder,
  };
}

/** The commands that change a programme, by what they offer: a dry run, and going on without being asked. */
function changing(commands) {
  return commands
    .filter(({ command }) => {
      const options = command.options.map(({ long }) => long);
      return options.includes('--dry-run') && options.includes('--yes');
    })
    .map(({ path: words }) => words);
}
