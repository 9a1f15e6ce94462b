'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const process = require('node:process');
const { Script } = require('node:vm');

/*
 * Loads the files of the bundle as Node's own `require` would, but for what it does for every file on every call: find it, look for the
 * package.json above it, and compile it. What was compiled when the bundle was built is taken where the same V8 reads it; V8 itself refuses
 * what another one, or one with other flags, has made, and then compiles as ever. A text that changed it knows by its length alone, so that
 * only the build may write the files, which makes both anew. Why, and what it gains: src/README.md.
 */

/** Where what this V8 compiled is kept, beside the files of the bundle. */
function compiledFolder(bundle) {
  return path.join(bundle, 'compiled', `${process.versions.v8}-${process.arch}`);
}

/**
 * Gives what the file `main.cjs` of the bundle exports.
 * @param {string} bundle
 * @param {{ compiled?: string | undefined, scripts?: Map<string, Script> }} choices the folder of what was compiled before, without which
 *   all is compiled; and what is filled with the script of each file, by its name.
 * @returns {any}
 */
function loadBundle(bundle, { compiled, scripts = new Map() }) {
  const outside = createRequire(path.join(bundle, 'main.cjs'));
  const modules = new Map();
  const requireFrom = (name) => (name.startsWith('./') ? load(name.slice(2)) : outside(name));
  const load = (name) => {
    const before = modules.get(name);
    if (before !== undefined) return before.exports;
    const filename = path.join(bundle, name);
    const module = { exports: {} };
    modules.set(name, module);
    try {
      const script = scriptOf(filename, compiled && path.join(compiled, name));
      scripts.set(name, script);
      script.runInThisContext()(module.exports, requireFrom, module, filename, bundle);
      return module.exports;
    } catch (error) {
      modules.delete(name);
      throw error;
    }
  };
  return load('main.cjs');
}

function scriptOf(filename, compiledFile) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = compiledFile && readIfThere(compiledFile);
  return new Script(source, { filename, cachedData });
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    // Nothing of it ran when the bundle was built: it is compiled now.
    return undefined;
  }
}

module.exports = { compiledFolder, loadBundle };
