import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Every way in, tried for real: on each Node, with each npm that runs on it, from a clean clone and from the packed tarball in
 * an empty prefix, with a PATH on which there is node, npm and a shell, but no compiler and no python3. Then the store's tests on
 * each engine. Needs git and the npm registry, and takes a quarter of an hour; Node 20, which compiles, gets the whole PATH.
 *
 * `node test/bench/door/every-door.js` tries all and prints the tables of README.md beside this file; `… 24 26` only those Nodes.
 */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** The oldest that README.md names and the latest of each line, with the npm that comes with them and those that run on them. */
const NODES = {
  '20.20.2': ['10.9.9', '11.21.2'],
  '22.16.0': ['10.9.9', '11.21.2'],
  '22.23.3': ['11.21.2', '12.2.2'],
  '24.21.0': ['11.21.2', '12.2.2'],
  '26.10.0': ['11.21.2', '12.2.2'],
};
const IN_PATH = ['sh', 'env'];

const work = mkdtempSync(path.join(tmpdir(), 'mentor-doors-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const wanted = process.argv.slice(2);
const ways = [];
const suites = [];
for (const [version, npms] of Object.entries(NODES)) {
  if (wanted.length > 0 && !wanted.includes(version.split('.')[0])) continue;
  const node = fetched(`node-${process.platform}-${process.arch}@${version}`, 'bin/node');
  for (const number of npms) {
    const machine = new Machine({ node, npm: fetched(`npm@${number}`, 'bin/npm-cli.js'), version });
    const clone = tryWays(machine, `${version}, npm ${number}`);
    if (number === npms.at(-1)) trySuites(machine, clone, version);
  }
}
console.log(table(['Node, npm', 'way in', 'installed in', 'engine', 'what followed'], ways));
console.log(table(['Node', 'engine', 'SQLite', "the store's tests"], suites));

/** The ways in of one Node and one npm; gives the folder of the clone. */
function tryWays(machine, label) {
  const clone = machine.folder('clone');
  must(machine.run('git', ['clone', '--quiet', PROJECT, clone], { path: process.env.PATH }));
  const fromClone = machine.npm(clone, 'ci', '--no-audit', '--no-fund');
  const demo = machine.npm(clone, 'run', 'demo');
  ways.push([
    label,
    '`npm ci && npm run demo` in a clone',
    seconds(fromClone),
    ...seen(machine, clone),
    outcome(demo),
  ]);

  const link = machine.folder('linked');
  const linked = machine.npm(clone, 'install', '-g', '.', '--prefix', link);
  ways.push([
    label,
    '`npm install -g .` there',
    seconds(linked),
    ...globally(machine, path.join(link, 'bin')),
  ]);

  must(machine.npm(clone, 'pack', '--pack-destination', machine.place));
  const tarball = path.join(
    machine.place,
    readdirSync(machine.place).find((name) => name.endsWith('.tgz')),
  );
  for (const options of [[], ['--ignore-scripts']]) {
    const prefix = machine.folder('prefix');
    const packed = machine.npm(machine.place, 'install', '-g', tarball, '--prefix', prefix, ...options);
    ways.push([
      label,
      `\`npm install -g TARBALL${options.map((option) => ` ${option}`).join('')}\` in an empty prefix`,
      seconds(packed),
      // What would compile must not run: there is no engine then, and mentor has to say so.
      ...globally(machine, path.join(prefix, 'bin'), { mayRefuse: machine.compiles && options.length > 0 }),
    ]);
  }
  const folder = machine.folder('project');
  const lean = machine.npm(folder, 'install', tarball, '--omit=optional');
  ways.push([
    label,
    '`npm install TARBALL --omit=optional` in an empty folder',
    seconds(lean),
    ...globally(machine, path.join(folder, 'node_modules', '.bin')),
  ]);
  return clone;
}

/** The engine, and what comes of the demo, of a mentor in a folder of programs. */
function globally(machine, programs, { mayRefuse = false } = {}) {
  const mentor = path.join(programs, 'mentor');
  const demo = machine.run(machine.node, [mentor, 'demo', machine.folder('demo')]);
  if (mayRefuse && demo.stderr.includes('No database engine works'))
    return ['none', 'it says so, and what to do'];
  return [engineOf(machine, mentor), outcome(demo)];
}

function seen(machine, clone) {
  return [engineOf(machine, path.join(clone, 'bin/mentor.js'))];
}

function engineOf(machine, mentor) {
  const { stdout, stderr } = machine.run(machine.node, [
    mentor,
    'doctor',
    '--json',
    '-C',
    machine.folder('empty'),
  ]);
  if (stdout === '') return `none: ${stderr.trim()}`;
  return `${JSON.parse(stdout).engine}${stderr === '' ? '' : ` (says: ${stderr.trim()})`}`;
}

/** Every test of the store, on each engine that this Node has. */
function trySuites(machine, clone, version) {
  for (const engine of ['better-sqlite3-13', 'better-sqlite3-12', 'node:sqlite']) {
    const doctor = machine.run(
      machine.node,
      [path.join(clone, 'bin/mentor.js'), 'doctor', '--json', '-C', machine.folder('empty')],
      { engine },
    );
    if (doctor.status !== 0) continue;
    const { stdout } = machine.run(
      machine.node,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'test/vitest.config.ts',
        '--root',
        '.',
        'test/store',
        '--reporter',
        'json',
      ],
      { engine, cwd: clone },
    );
    const { numPassedTests, numFailedTests } = JSON.parse(stdout.slice(stdout.indexOf('{')));
    suites.push([
      version,
      engine,
      JSON.parse(doctor.stdout).sqlite,
      `${numPassedTests} passed, ${numFailedTests} failed`,
    ]);
    if (numFailedTests > 0) process.exitCode = 1;
  }
}

/** One Node and one npm, with a PATH of their own. */
function Machine({ node, npm, version }) {
  const place = mkdtempSync(path.join(work, 'machine-'));
  const bin = path.join(place, 'bin');
  mkdirSync(bin);
  symlinkSync(node, path.join(bin, 'node'));
  symlinkSync(npm, path.join(bin, 'npm'));
  for (const tool of IN_PATH) symlinkSync(whereIs(tool), path.join(bin, tool));
  const compiles = Number(version.split('.')[0]) < 22;
  const own = compiles ? `${bin}${path.delimiter}${process.env.PATH}` : bin;
  if (!compiles) for (const tool of ['python3', 'cc', 'g++', 'make']) mustNotBe(path.join(bin, tool));
  let folders = 0;
  this.compiles = compiles;
  this.place = place;
  this.node = path.join(bin, 'node');
  this.folder = (name) => {
    const folder = path.join(place, `${name}-${folders++}`);
    mkdirSync(folder);
    return folder;
  };
  this.run = (command, words, { path: search = own, engine, cwd = place } = {}) => {
    // The rest of the environment stays: without a proxy or a certificate of its own, a registry is not reached.
    const env = {
      ...process.env,
      PATH: search,
      npm_config_cache: path.join(work, 'cache'),
      MENTOR_ENGINE: engine ?? '',
    };
    const from = performance.now();
    const ended = spawnSync(command, words, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (ended.status !== 0) console.error(`${version}: ${words.join(' ')}\n${ended.stdout}${ended.stderr}`);
    return { ...ended, milliseconds: performance.now() - from };
  };
  this.npm = (cwd, ...words) => this.run(this.node, [path.join(bin, 'npm'), ...words], { cwd });
}

/** A file of a package, got from the registry. */
function fetched(spec, file) {
  const folder = mkdtempSync(path.join(work, 'got-'));
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  must(
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', spec], {
      cwd: folder,
      encoding: 'utf8',
    }),
  );
  return path.join(folder, 'node_modules', spec.slice(0, spec.lastIndexOf('@')), file);
}

function whereIs(tool) {
  const found = process.env.PATH.split(path.delimiter)
    .map((folder) => path.join(folder, tool))
    .find(existsSync);
  return found ?? must({ status: 1, stderr: `there is no ${tool}` });
}

function mustNotBe(file) {
  if (existsSync(file)) throw new Error(`${file} must not be there`);
}

function must(ended) {
  if (ended.status !== 0) throw new Error(`${ended.stdout ?? ''}${ended.stderr}`);
}

function outcome({ status, stderr }) {
  if (status === 0) return 'the demo ran';
  process.exitCode = 1;
  return `**exit code ${status}**: ${stderr.trim().split('\n').at(-1)}`;
}

/** How long it took, whose scripts npm warned of, and what else, but for settings of this machine. */
function seconds({ status, milliseconds, stderr }) {
  const whose = [...stderr.matchAll(/^npm warn install-scripts {3}(\S+)@/gm)].map(
    ([, name]) => `npm notes scripts of ${name}`,
  );
  const others = stderr.match(/^npm warn (?!Unknown|install-scripts).+/gm) ?? [];
  if (status === 0) return [`${(milliseconds / 1000).toFixed(0)} s`, ...whose, ...others].join('; ');
  process.exitCode = 1;
  return `**exit code ${status}**`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
