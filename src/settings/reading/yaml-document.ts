import { type Document, LineCounter, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import type { Complaint } from '../../errors.js';

/** No settings file comes near this; a longer one is a mistake or an attack on the parser. */
const MOST_CHARACTERS = 100_000;

/** No settings file is nested like this. */
const DEEPEST = 50;

/**
 * Whether brackets, or the marks of lists in one line, stand in each other too deeply to be parsed. The parser recurses, and
 * on a stack that is nearly full the engine may end the whole process: nothing is left to be caught then.
 */
function isTooDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){50}/u.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** What each of the parser's codes means to someone who is at ease with spreadsheets. */
const WORDS_OF_CODE: Readonly<Partial<Record<string, readonly [message: string, remedy: string]>>> = {
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Use spaces instead.'],
  BAD_INDENT: [
    'The indentation is off, or a bracket is not closed.',
    'Line the keys of a group up under each other with spaces; close every [ with ] and every { with }.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second colon stands on this line.',
    'Put text that contains a colon in "quotes".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A line is indented under a key that already has a value.',
    'Give the key either a value or keys of its own below it.',
  ],
  MISSING_CHAR: [
    'A quote, bracket or comma is missing.',
    'Close every " with ", every [ with ] and every { with }.',
  ],
  UNEXPECTED_TOKEN: [
    'This does not fit what stands above it.',
    'Line the keys of a group up under each other with spaces.',
  ],
  MULTIPLE_DOCS: ['A second document begins here.', 'Remove the line ---.'],
  BAD_SCALAR_START: ['A value cannot begin with this character.', 'Put the value in "quotes".'],
  BAD_ALIAS: ['* refers to a name that is not there.', 'Put the value in "quotes".'],
};

/** A YAML text with its tree, its own complaints, and a way to say where a thing stands. */
export interface YamlReading {
  /** To be trusted only where there are no complaints; null when there is no tree at all. */
  readonly document: Document.Parsed<ParsedNode> | null;
  readonly complaints: readonly Complaint[];
  /** Line, column and the line's text at an offset into the text. */
  readonly placeOf: (offset: number) => { line: number; at: number; excerpt: string };
}

function refusal(source: string, message: string, remedy: string): YamlReading {
  const placeOf = () => ({ line: 1, at: 1, excerpt: '' });
  return { document: null, complaints: [{ source, message, remedy }], placeOf };
}

function complaintOf(error: YAMLError): { message: string; remedy: string } {
  const [message, remedy] = WORDS_OF_CODE[error.code] ?? [
    `${error.message}.`,
    'See the example that `mentor init` writes.',
  ];
  return { message, remedy };
}

/** A parser error often comes with others that only follow from it on the same line; the first says it all. */
function firstOfEachLine(complaints: readonly Complaint[]): Complaint[] {
  return complaints.filter((complaint, index) => complaint.line !== complaints[index - 1]?.line);
}

/** Reads a YAML text without running away: too long or too deeply nested is a complaint like any other. */
export function readYaml(text: string, source: string): YamlReading {
  if (text.length > MOST_CHARACTERS) {
    return refusal(
      source,
      `The file is longer than ${MOST_CHARACTERS} characters.`,
      'Is this the right file? `mentor init` writes an example.',
    );
  }
  if (isTooDeep(text)) {
    const remedy = 'Close every [ with ] and every { with }; `mentor init` writes an example.';
    return refusal(source, 'The file is nested too deeply.', remedy);
  }
  const lines = new LineCounter();
  const rows = text.split(/\r\n|\r|\n/);
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), at: Math.max(col, 1), excerpt: (rows[line - 1] ?? '').slice(0, 200) };
  };
  try {
    // Keys that stand twice are found by the reader of the settings: the parser compares every key with every other.
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const complaints = document.errors.map((error) => ({
      source,
      ...placeOf(error.pos[0]),
      ...complaintOf(error),
    }));
    return { document, complaints: firstOfEachLine(complaints), placeOf };
  } catch (error) {
    // The parser recurses: a text of nothing but brackets exhausts its stack.
    if (!(error instanceof RangeError)) throw error;
    return refusal(source, 'The file is nested too deeply.', 'See the example that `mentor init` writes.');
  }
}
