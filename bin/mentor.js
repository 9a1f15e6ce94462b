#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';

// Built by `npm ci`; said plainly, because a stack trace about a missing module helps nobody.
const built = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(built)) {
  // Where a stack is shown, it names the lines that somebody wrote.
  if (!['', '0', undefined].includes(process.env.MENTOR_DEBUG)) process.setSourceMapsEnabled(true);
  try {
    const { run } = await import(built.href);
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
