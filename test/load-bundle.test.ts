import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compiledFolder, loadBundle } from '../bin/load-bundle.js';
import { newFolder } from './support/new-folder.js';

const BUNDLE = fileURLToPath(new URL('../dist/bundle', import.meta.url));

function scriptsOf(bundle: string, compiled?: string) {
  const scripts = new Map<string, Script>();
  const exported: Record<string, () => unknown> = loadBundle(bundle, { compiled, scripts });
  return { scripts, exported };
}

/** A bundle of two files, in a folder of its own: V8 remembers what it has compiled under a name. */
function smallBundle(): string {
  const bundle = newFolder(tmpdir(), 'bundle-');
  writeFileSync(path.join(bundle, 'main.cjs'), "'use strict';\nexports.part = () => require('./part.cjs');");
  writeFileSync(path.join(bundle, 'part.cjs'), "exports.name = require('node:path').basename(__filename);");
  return bundle;
}

describe('the bundle, as bin/mentor.js loads it', () => {
  it('is taken as it was compiled when it was built', () => {
    const compiled = compiledFolder(BUNDLE);
    expect(readdirSync(compiled)).toContain('main.cjs');
    const { scripts, exported } = scriptsOf(BUNDLE, compiled);
    expect(scripts.get('main.cjs')?.cachedDataRejected).toBe(false);
    expect(exported).toMatchObject({ main: expect.any(Function), run: expect.any(Function) });
  });

  it.each([
    ['is another file', () => Buffer.from('not compiled')],
    ['was made by another V8', (made: Buffer) => Buffer.concat([Buffer.alloc(12), made.subarray(12)])],
    ['was cut short', (made: Buffer) => made.subarray(0, made.length / 2)],
  ])('is compiled anew where what was compiled %s', (_, spoilt) => {
    const made = scriptsOf(smallBundle()).scripts.get('main.cjs')?.createCachedData() ?? Buffer.alloc(0);
    const bundle = smallBundle();
    const compiled = compiledFolder(bundle);
    mkdirSync(compiled, { recursive: true });
    writeFileSync(path.join(compiled, 'main.cjs'), spoilt(made));
    const { scripts, exported } = scriptsOf(bundle, compiled);
    expect(scripts.get('main.cjs')?.cachedDataRejected).toBe(true);
    expect(exported.part?.()).toEqual({ name: 'part.cjs' });
  });

  it('is compiled where nothing was compiled before', () => {
    const bundle = smallBundle();
    for (const compiled of [undefined, compiledFolder(bundle)])
      expect(scriptsOf(bundle, compiled).exported.part?.()).toEqual({ name: 'part.cjs' });
  });

  it('loads a file once, and again where it could not be loaded', () => {
    const bundle = newFolder(tmpdir(), 'bundle-');
    writeFileSync(path.join(bundle, 'main.cjs'), "exports.part = () => require('./part.cjs');");
    const { exported } = scriptsOf(bundle);
    expect(exported.part).toThrow('ENOENT');
    writeFileSync(path.join(bundle, 'part.cjs'), 'exports.folder = __dirname;');
    expect(exported.part?.()).toEqual({ folder: bundle });
    expect(exported.part?.()).toBe(exported.part?.());
  });
});
