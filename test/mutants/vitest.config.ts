import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { instrument } from './instrument.js';

interface Plan {
  readonly tests: readonly string[];
  readonly files: Readonly<Record<string, readonly { id: number; start: number; end: number }[]>>;
}

/** What run.js planned: which tests, and the mutants of each file. */
const plan: Plan = JSON.parse(readFileSync(process.env.MENTOR_MUTANTS_PLAN ?? '', 'utf8'));
const root = process.cwd();

export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(text, id) {
        const file = path.relative(root, id.replace(/\?.*$/, '')).split(path.sep).join('/');
        const mutants = plan.files[file];
        return mutants === undefined ? undefined : { code: instrument(text, mutants), map: null };
      },
    },
  ],
  test: {
    include: plan.tests.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    // A busy machine makes every test slow: what hangs is ended by run.js.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: Number(process.env.MENTOR_MUTANTS_WORKERS ?? 1),
    runner: './test/mutants/mutating-runner.js',
    globalSetup: ['test/support/temporary-folder.ts'],
    reporters: ['dot'],
    dangerouslyIgnoreUnhandledErrors: true,
  },
});
