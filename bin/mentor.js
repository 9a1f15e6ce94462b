#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');
const process = require('node:process');
const { compiledFolder, loadBundle } = require('./load-bundle.js');

// Built by `npm ci`; said plainly, because a stack trace about a missing module helps nobody.
const bundle = path.join(__dirname, '..', 'dist', 'bundle');
const isDebugging = !['', '0', undefined].includes(process.env.MENTOR_DEBUG);

/** Where a stack is shown, it names the lines that somebody wrote: that needs Node's own loader, which reads the maps. */
function loaded() {
  if (isDebugging) {
    process.setSourceMapsEnabled(true);
    return require(`${bundle}/main.cjs`);
  }
  const compiled = compiledFolder(bundle);
  return loadBundle(bundle, existsSync(compiled) ? { compiled } : {});
}

async function run() {
  try {
    await loaded().run();
  } catch (error) {
    // Whatever mentor itself has to say it has said: this is the program that cannot be loaded.
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    process.stderr.write(`Error: mentor itself cannot be read${why}. Install it again.\n`);
    if (isDebugging) throw error;
    process.exitCode = 1;
  }
}

if (existsSync(`${bundle}/main.cjs`)) {
  run();
} else {
  process.stderr.write('mentor is not built yet. In its folder, run: npm ci\n');
  process.exitCode = 1;
}
