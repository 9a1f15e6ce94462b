import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUNDLE = `${ROOT}dist/bundle/`;
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));
const inBundle = readdirSync(BUNDLE);
const bundled = inBundle.filter((file) => file.endsWith('.cjs'));

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function packedFiles(): readonly string[] {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const answer: Packed[] | Record<string, Packed> = JSON.parse(
    execFileSync('npm', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  // npm 12 names the package, earlier ones give a list.
  const [packed] = Object.values(answer);
  return packed?.files.map((file) => file.path) ?? [];
}

describe('the package', () => {
  it('holds the program, its example and its licences, once, and nothing else', () => {
    const kinds = packedFiles().map((file) =>
      file.replace(/^dist\/bundle\/[^/]+\.cjs(\.map)?$/, 'dist/bundle/*.cjs$1'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/load-bundle.js',
      'bin/mentor.js',
      'bin/node-20/index.cjs',
      'bin/node-20/install.js',
      'bin/node-20/npm-shrinkwrap.json',
      'bin/node-20/package.json',
      'bin/package.json',
      'dist/bundle/*.cjs',
      'dist/bundle/*.cjs.map',
      'dist/bundle/THIRD-PARTY-LICENSES.txt',
      'dist/bundle/mentor.1',
      'dist/bundle/new-programme.db',
      'fixtures/README.md',
      'fixtures/check-ins.csv',
      'fixtures/feedback-survey.csv',
      'fixtures/mentor.yaml',
      'fixtures/profile-survey.csv',
      'fixtures/roster.csv',
      'package.json',
      'src/cli/COMMANDS.md',
      'src/cli/GUIDE.md',
      'src/rendering/COLUMNS.md',
      'src/settings/SETTINGS.md',
    ]);
  });

  it('needs nothing to be installed beside it but a database engine', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['better-sqlite3-13']);
    const asked = bundled.flatMap((file) =>
      [...readFileSync(BUNDLE + file, 'utf8').matchAll(/\b(?:import|require(?:\$\d+)?)\("([^"]+)"\)/g)].map(
        ([, name = '']) => name,
      ),
    );
    const outside = asked.filter(
      (name) => !name.startsWith('./') && !name.startsWith('node:') && !isBuiltin(name),
    );
    expect([...new Set(outside)].sort()).toEqual(['#better-sqlite3-12', 'better-sqlite3-13']);
  });

  it('names the licence of everything that is bundled', () => {
    const licences = readFileSync(`${BUNDLE}THIRD-PARTY-LICENSES.txt`, 'utf8');
    const sources = inBundle
      .filter((file) => file.endsWith('.cjs.map'))
      .flatMap((file) => JSON.parse(readFileSync(BUNDLE + file, 'utf8')).sources);
    const packages = sources.flatMap(
      (source: string) =>
        /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(source)?.[1] ?? [],
    );
    expect(packages).toContain('commander');
    for (const name of new Set([...packages, 'rolldown'])) expect(licences).toContain(`\n${name} `);
    expect(licences).not.toMatch(/\(undefined\)|undefined, by/);
  });

  it('has maps that lead to the sources', () => {
    const map = JSON.parse(readFileSync(`${BUNDLE}main.cjs.map`, 'utf8'));
    expect(map.sources).toContain('../../src/main.ts');
    expect(readFileSync(`${BUNDLE}main.cjs`, 'utf8')).toMatch(/sourceMappingURL=main\.cjs\.map\s*$/);
  });

  it('pins every version, and lets no script of a dependency run', () => {
    const versions = Object.values<string>({ ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(versions.filter((version) => !/^(npm:better-sqlite3@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    // npm 11 forgets, on reading the lockfile, that better-sqlite3 13 asks not to be compiled; it must be told.
    expect(manifest.allowScripts).toEqual({ 'better-sqlite3': false });
    const withScripts = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(lock.packages)
      .filter(([name, entry]) => name !== '' && entry.hasInstallScript === true)
      .map(([name]) => name);
    // Vite brings it for macOS; vitest does without what its script would check.
    expect(withScripts.filter((name) => name !== 'node_modules/fsevents')).toEqual([]);
    expect(lock.version).toBe(manifest.version);
  });
});
