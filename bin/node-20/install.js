import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Runs after mentor is installed. Node.js 22.14 and later have nothing to do here. Earlier ones cannot load the database
 * engine that comes ready made, and get the version before it, which is fetched or compiled. As a dependency it would be
 * compiled on every Node.js, for npm has no dependencies by version of Node.js. It never makes the installation fail: without it,
 * mentor says what is missing.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const NAPI_OF_NODE_22_14 = 10;

if (Number(process.versions.napi) < NAPI_OF_NODE_22_14 && !isThere()) install();

function isThere() {
  try {
    const Database = createRequire(import.meta.url)('./index.cjs');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

function install() {
  const npm = process.env.npm_execpath ?? '';
  // What the installation around this one was asked for (--global, --prefix) is not meant for this one.
  const environment = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_config_(global|location|prefix|local_prefix|omit|include|save|package_lock|dry_run|ignore_scripts)$/i.test(
        name,
      ),
  );
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = /npm-cli\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...words], {
        cwd: folder,
        env: Object.fromEntries(environment),
        stdio: 'inherit',
      })
    : { status: 1 };
  if (status !== 0)
    console.error(
      `mentor: the database engine for Node.js ${process.versions.node} could not be installed. Use Node.js 22.16 or later, or, with a C++ compiler and python3, run: npm ci --prefix "${folder}"`,
    );
}
