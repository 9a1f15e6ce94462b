import { expect, it } from 'vitest';
import { everyCommand, examplesIn } from '../support/command-tree.js';
import { runExample, sceneOf } from '../support/run-example.js';

const examples = everyCommand().flatMap(({ help }) => examplesIn(help));

it.each([...new Set(examples)])('%s', async (example) => {
  const { exitCode, err } = await runExample(example, { folder: await sceneOf(example)() });
  // 3: the example's files hold rows that are wrong on purpose.
  expect([0, 3], err).toContain(exitCode);
  if (exitCode === 3) expect(err).toContain('rejected');
});
