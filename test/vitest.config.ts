import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, which must not reach the files after them. */
const REPLACING_MODULES = [
  'test/cli/trouble-of-every-command.test.ts',
  'test/matching/proof/proof-wall.test.ts',
  'test/store/copies/copy-store.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Forks, not threads: some tests set the umask.
    pool: 'forks',
    // By default one process fewer than there are cores: on two, that is one.
    maxWorkers: '100%',
    setupFiles: ['test/support/one-seed.ts'],
    globalSetup: ['test/support/temporary-folder.ts'],
    projects: [
      {
        extends: true,
        // A process loads the program once, and not once for each file: that was two fifths of the suite's time.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: REPLACING_MODULES,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: REPLACING_MODULES } },
    ],
  },
});
