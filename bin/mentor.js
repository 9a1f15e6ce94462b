#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Built by `npm ci`; said plainly, because a stack trace about a missing module helps nobody.
const built = fileURLToPath(new URL('../dist/bundle/main.cjs', import.meta.url));
if (existsSync(built)) {
  // Where a stack is shown, it names the lines that somebody wrote.
  if (!['', '0', undefined].includes(process.env.MENTOR_DEBUG)) process.setSourceMapsEnabled(true);
  try {
    const { run } = createRequire(import.meta.url)(built);
    await run();
  } catch (error) {
    // Whatever mentor itself has to say it has said: this is the program that cannot be loaded.
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    process.stderr.write(`Error: mentor itself cannot be read${why}. Install it again.\n`);
    if (!['', '0', undefined].includes(process.env.MENTOR_DEBUG)) throw error;
    process.exitCode = 1;
  }
} else {
  process.stderr.write('mentor is not built yet. In its folder, run: npm ci\n');
  process.exitCode = 1;
}
