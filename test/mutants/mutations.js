import ts from 'typescript';

/**
 * One small change of a source file: what stands at [start, end) becomes `replacement`.
 * @typedef {{ start: number, end: number, as: 'expression' | 'statement', replacement: string }} Mutation
 */

const { SyntaxKind } = ts;

/** What an operator is exchanged for: the bound next to it first, then the contrary. */
const OPERATORS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
};
const JOINS = ['&&', '||'];

/** What a method is exchanged for; an empty name leaves the call out, so that its object stays as it is. */
const METHODS = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  filter: '',
  slice: '',
  sort: '',
  toSorted: '',
  reverse: '',
  toReversed: '',
  trim: '',
  toLowerCase: '',
};

/** What a word of SQL is exchanged for. */
const SQL_WORDS = [
  [/ <= /g, ' < '],
  [/ < /g, ' <= '],
  [/ >= /g, ' > '],
  [/ > /g, ' >= '],
  [/ = /g, ' <> '],
  [/ AND /g, ' OR '],
  [/ OR (?!IGNORE|REPLACE)/g, ' AND '],
  [/ DESC\b/g, ' ASC'],
  [/\bIS NULL\b/g, 'IS NOT NULL'],
  [/\bIS NOT NULL\b/g, 'IS NULL'],
  [/\bNOT EXISTS\b/g, 'EXISTS'],
  [/\bNOT IN\b/g, 'IN'],
  [/\b(MIN|min)\(/g, 'MAX('],
  [/\b(MAX|max)\(/g, 'MIN('],
];

/** Every mutation of a TypeScript source, in the order of the text. @returns {Mutation[]} */
export function mutationsOf(text) {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found = [];
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    if (isInFunction(node)) {
      for (const replacement of replacementsOf(node, constants)) found.push(mutation(node, replacement));
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function mutation(node, replacement) {
  return {
    start: node.getStart(),
    end: node.getEnd(),
    as: ts.isStatement(node) ? 'statement' : 'expression',
    replacement,
  };
}

/** Types say nothing at run time; names of modules are no values. */
function isLeftAlone(node) {
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node);
}

/** What is computed once, when a file is loaded, is not mutated: every test would have to load the file again. */
function isInFunction(node) {
  for (let around = node.parent; around !== undefined; around = around.parent) {
    if (ts.isFunctionLike(around) && !ts.isTypeNode(around)) return true;
  }
  return false;
}

/** The numbers and patterns that a file names at its top: they are mutated where they are used. */
function constantsOf(source) {
  const constants = new Map();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !ts.isIdentifier(name)) continue;
      if (ts.isNumericLiteral(initializer)) constants.set(name.text, neighboursOf(initializer));
      if (ts.isRegularExpressionLiteral(initializer)) constants.set(name.text, looserPatterns(initializer));
    }
  }
  return constants;
}

function neighboursOf(literal) {
  const value = Number(literal.text);
  if (!Number.isInteger(value)) return [String(value * 2)];
  return value > 1 ? [String(value + 1), String(value - 1)] : [String(value + 1)];
}

/** The pattern without its anchors. */
function looserPatterns({ text }) {
  const loose = [];
  if (/^\/\^/.test(text)) loose.push(text.replace('/^', '/'));
  if (/[^\\]\$\/[a-z]*$/.test(text)) loose.push(text.replace(/\$(\/[a-z]*)$/, '$1'));
  return loose;
}

function replacementsOf(node, constants) {
  if (ts.isStatement(node)) return isRemovable(node) ? [''] : [];
  if (!isReplaceable(node)) return [];
  const own = OWN_REPLACEMENTS.find(([is]) => is(node));
  const replacements = own === undefined ? [] : [...own[1](node)];
  if (ts.isIdentifier(node) && constants.has(node.text)) replacements.push(...constants.get(node.text));
  if (isCondition(node)) replacements.push('true', 'false');
  return [...new Set(replacements)].filter((one) => one !== node.getText());
}

const OWN_REPLACEMENTS = [
  [ts.isBinaryExpression, binaryReplacements],
  [ts.isPrefixUnaryExpression, unaryReplacements],
  [ts.isPostfixUnaryExpression, unaryReplacements],
  [(node) => ts.isNumericLiteral(node) && !isSign(node), neighboursOf],
  [ts.isRegularExpressionLiteral, looserPatterns],
  [(node) => node.kind === SyntaxKind.TrueKeyword, () => ['false']],
  [(node) => node.kind === SyntaxKind.FalseKeyword, () => ['true']],
  [(node) => ts.isStringLiteral(node) && isKind(node), () => ["''"]],
  [(node) => ts.isArrayLiteralExpression(node) && node.elements.length > 0, () => ['[]']],
  [ts.isCallExpression, callReplacements],
  [ts.isTaggedTemplateExpression, sqlReplacements],
];

function binaryReplacements(node) {
  const operator = node.operatorToken.getText();
  const [left, right] = [node.left.getText(), node.right.getText()];
  if (JOINS.includes(operator)) return [left, right];
  // What stands after `??` is often there for the compiler alone: leaving it out would be no change.
  if (operator === '??') return [right];
  return (OPERATORS[operator] ?? []).map((other) => `${left} ${other} ${right}`);
}

function unaryReplacements(node) {
  const operand = node.operand.getText();
  if (node.operator === SyntaxKind.ExclamationToken) return [operand];
  if (node.operator === SyntaxKind.MinusToken) return [operand];
  if (node.operator === SyntaxKind.PlusPlusToken) return [`${operand}--`];
  if (node.operator === SyntaxKind.MinusMinusToken) return [`${operand}++`];
  return [];
}

function callReplacements(node) {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: object, name } = node.expression;
  const other = Object.hasOwn(METHODS, name.text) ? METHODS[name.text] : undefined;
  if (other === undefined) return [];
  if (other === '') return [object.getText()];
  const text = node.getText();
  const at = name.getStart() - node.getStart();
  return [text.slice(0, at) + other + text.slice(at + name.text.length)];
}

function sqlReplacements(node) {
  if (node.tag.getText() !== 'sql') return [];
  const text = node.getText();
  return SQL_WORDS.flatMap(([word, other]) =>
    [...text.matchAll(word)].map(
      (match) => text.slice(0, match.index) + other + text.slice(match.index + match[0].length),
    ),
  );
}

/** A single word stands for a kind ("active"); sentences are tested where they are shown. */
function isKind(node) {
  const { parent } = node;
  const isCompared = ts.isBinaryExpression(parent) && parent.operatorToken.getText().endsWith('==');
  return /^[a-z][\w-]*$/.test(node.text) && !isCompared && !ts.isCaseClause(parent);
}

/** Numbers of which the sign alone matters, or which are there for the compiler alone: −1 and 1 of an order, what stands after `??`. */
function isSign(node) {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.getText() === '??') return true;
  return ts.isConditionalExpression(parent) && /\? -1 : /.test(outermostChoice(parent).getText());
}

/** The whole of `a < b ? -1 : a > b ? 1 : 0`, from any choice in it. */
function outermostChoice(node) {
  return ts.isConditionalExpression(node.parent) ? outermostChoice(node.parent) : node;
}

function isCondition(node) {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return false;
}

function isRemovable(node) {
  if (ts.isExpressionStatement(node)) return true;
  return ts.isContinueStatement(node) || ts.isBreakStatement(node) || ts.isThrowStatement(node);
}

/** Whether something in brackets may stand in this place without meaning anything else. */
function isReplaceable(node) {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) || ts.isDeclarationStatement(parent)) return false;
  if (ts.isVariableDeclaration(parent) && parent.name === node) return false;
  if (ts.isParameter(parent) && parent.initializer !== node) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return false;
  if (ts.isOptionalChain(parent) && parent.expression === node) return false;
  if (ts.isExpressionStatement(parent) && ts.isBinaryExpression(node)) return isArithmeticAssignment(node);
  return !(ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent));
}

function isAssignment(node) {
  return (
    node.operatorToken.kind >= SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= SyntaxKind.LastAssignment
  );
}

function isArithmeticAssignment(node) {
  return Object.hasOwn(OPERATORS, node.operatorToken.getText());
}
