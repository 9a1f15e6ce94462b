import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

interface Imported {
  /** A path inside src, or the name of a package. */
  readonly target: string;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

/** What each layer may import, besides itself, and the packages that live there. `main` is the files directly in src. */
const LAYERS: Readonly<
  Record<string, { layers: readonly string[]; packages: readonly string[]; node: readonly string[] }>
> = {
  errors: { layers: [], packages: [], node: [] },
  domain: { layers: ['errors'], packages: [], node: [] },
  matching: { layers: ['domain', 'errors'], packages: [], node: [] },
  settings: {
    layers: ['domain', 'errors'],
    packages: ['yaml', 'valibot', '@valibot/to-json-schema'],
    node: [],
  },
  intake: { layers: ['domain', 'errors'], packages: ['iconv-lite'], node: ['node:buffer'] },
  evaluation: { layers: ['domain', 'errors'], packages: [], node: [] },
  rendering: { layers: ['domain', 'errors', 'evaluation'], packages: ['csv-stringify'], node: [] },
  store: {
    layers: ['domain', 'errors'],
    packages: ['better-sqlite3'],
    node: ['node:fs', 'node:path', 'node:crypto', 'node:process'],
  },
  terminal: {
    layers: ['domain', 'errors'],
    packages: ['chalk', 'inquirer', 'string-width'],
    node: ['node:process', 'node:stream', 'node:util', 'node:readline'],
  },
  commands: {
    layers: [
      'context',
      'domain',
      'errors',
      'evaluation',
      'intake',
      'matching',
      'rendering',
      'settings',
      'store',
      'terminal',
    ],
    packages: [],
    node: ['node:path', 'node:url', 'node:crypto'],
  },
  cli: {
    layers: ['context', 'domain', 'errors', 'commands'],
    packages: ['commander'],
    node: ['node:fs', 'node:url'],
  },
  context: { layers: ['domain', 'errors', 'main', 'store', 'terminal'], packages: [], node: [] },
  main: {
    layers: ['cli', 'context', 'domain', 'errors', 'store', 'terminal'],
    packages: [],
    node: ['node:process', 'node:path', 'node:os', 'node:fs', 'node:crypto'],
  },
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'))
  .sort();
const importsOf = new Map(files.map((file) => [file, importsIn(file)]));

function layerOf(file: string): string {
  const [first = ''] = file.split('/');
  if (file.includes('/')) return first;
  return file === 'errors.ts' || file === 'context.ts' ? file.replace('.ts', '') : 'main';
}

function importsIn(file: string): Imported[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(SRC, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Imported[] = [];
  const add = (specifier: string, isType: boolean, isDynamic: boolean) => {
    const target = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts')
      : specifier;
    found.push({ target, isType, isDynamic });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined
    ) {
      const isType = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly;
      add((node.moduleSpecifier as ts.StringLiteral).text, isType, false);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) add(specifier.text, false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `import type …`, or braces in which every name is a type. */
function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

describe('the architecture', () => {
  it('lets every layer import only what DESIGN allows it', () => {
    const breaches = files.flatMap((file) => {
      const layer = layerOf(file);
      const may = LAYERS[layer];
      return (importsOf.get(file) ?? []).flatMap(({ target }) => {
        if (target.startsWith('node:')) return may?.node.includes(target) ? [] : [`${file} → ${target}`];
        if (!importsOf.has(target))
          return may?.packages.includes(packageOf(target)) ? [] : [`${file} → ${target}`];
        const to = layerOf(target);
        return to === layer || may?.layers.includes(to) ? [] : [`${file} → ${target}`];
      });
    });
    expect(breaches).toEqual([]);
  });

  it('lets the commands of a noun import what is shared, but no other noun', () => {
    const nounOf = (file: string) => (file.startsWith('commands/') ? (file.split('/')[1] ?? '') : undefined);
    const shared = ['session', 'output'];
    const breaches = files.flatMap((file) => {
      const from = nounOf(file);
      return (importsOf.get(file) ?? [])
        .filter(({ target }) => from !== undefined && importsOf.has(target))
        .filter(({ target }) => {
          const to = nounOf(target);
          return to !== undefined && to !== from && !shared.includes(to);
        })
        .map(({ target }) => `${file} → ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  it('has every file name once', () => {
    const names = files.map((file) => path.posix.basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('loads commands from the command line only when they are called', () => {
    const breaches = files
      .filter((file) => file.startsWith('cli/'))
      .flatMap((file) => importsOf.get(file) ?? [])
      .filter(({ target, isType, isDynamic }) => target.startsWith('commands/') && !isType && !isDynamic);
    expect(breaches).toEqual([]);
  });

  it('starts with nothing but commander and node: modules', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, isType, isDynamic } of importsOf.get(file) ?? []) {
        if (isType || isDynamic) continue;
        if (importsOf.has(target)) follow(target);
        else if (!target.startsWith('node:')) packages.add(packageOf(target));
      }
    };
    follow('main.ts');
    expect([...packages]).toEqual(['commander']);
  });

  it('has no circle of imports that run', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const { target, isType, isDynamic } of importsOf.get(file) ?? []) {
        if (!isType && !isDynamic && importsOf.has(target)) walk(target, [...trail, file]);
      }
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps files under 300 lines, named in kebab-case', () => {
    const long = files.filter((file) => readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([]);
  });

  it('sends SQL to the database only through the sql tag', () => {
    const breaches = files
      .filter((file) => file.startsWith('store/'))
      .filter((file) => /\.(prepare|exec)(<[^>]*>)?\(\s*`/.test(readFileSync(path.join(SRC, file), 'utf8')));
    expect(breaches).toEqual([]);
  });
});
