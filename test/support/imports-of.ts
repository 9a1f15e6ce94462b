import path from 'node:path';
import ts from 'typescript';

/** One import of a source file. */
export interface Imported {
  /** A path inside src, or the name of a package or node: module; `?` where it is computed. */
  readonly target: string;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

/** What a file imports and which names of the outside world it uses. */
export interface SourceFacts {
  readonly imports: readonly Imported[];
  /** Clocks, chance, process, console, network and timers by name, as `new Date()` or `process`. */
  readonly outside: readonly string[];
  /** Whether it calculates with Date at all. */
  readonly usesDate: boolean;
}

const OUTSIDE = new Set([
  ...['process', 'console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'performance', 'globalThis'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'eval', 'crypto'],
]);

/** The facts of one file; `name` is its path inside src. */
export function factsOf(name: string, text: string): SourceFacts {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const imports: Imported[] = [];
  const outside: string[] = [];
  let usesDate = false;
  const add = (specifier: string, isType: boolean, isDynamic: boolean) => {
    const target = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(name), specifier).replace(/\.js$/, '.ts')
      : specifier;
    imports.push({ target, isType, isDynamic });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined
    ) {
      const isType = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly;
      add((node.moduleSpecifier as ts.StringLiteral).text, isType, false);
    }
    if (ts.isCallExpression(node) && isLoading(node.expression)) {
      const [specifier] = node.arguments;
      add(specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '?', false, true);
    }
    if (ts.isIdentifier(node) && isUse(node)) {
      if (node.text === 'Date') usesDate = true;
      if (OUTSIDE.has(node.text)) outside.push(node.text);
      const clock = clockOrChance(node);
      if (clock !== undefined) outside.push(clock);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, outside, usesDate };
}

/** `import(…)`, and the `require(…)` that Node makes for a module that needs one. */
function isLoading(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** `Date.now`, `new Date()` without an argument, `Date()`, `Math.random`. */
function clockOrChance(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    const name = `${node.text}.${parent.name.text}`;
    return name === 'Date.now' || name === 'Math.random' ? name : undefined;
  }
  if (node.text !== 'Date') return undefined;
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined;
  return ts.isCallExpression(parent) && parent.expression === node ? 'Date()' : undefined;
}

/** Whether an identifier is read as a value, and not the name of a member, a key, a declaration or a type. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const declares =
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent);
  return !(declares && parent.name === node);
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
