import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Forks, not threads: some tests set the umask.
    pool: 'forks',
    // By default one process fewer than there are cores: on two, that is one.
    maxWorkers: '100%',
    setupFiles: ['test/support/one-seed.ts'],
    globalSetup: ['test/support/temporary-folder.ts'],
  },
});
