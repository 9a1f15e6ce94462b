#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Built by `npm ci`; said plainly, because a stack trace about a missing module helps nobody.
const built = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(built)) {
  const { run } = await import(built.href);
  await run();
} else {
  process.stderr.write('mentor is not built yet. In its folder, run: npm ci\n');
  process.exitCode = 1;
}
