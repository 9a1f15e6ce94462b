import { InputError } from '../../errors.js';
import { itemHeading } from '../sources/headings.js';
import type { Header, Heading } from '../table/header.js';
import { readTable } from '../table/read-table.js';

/** What the codes of a Jisc export mean: the questions by code, and the answers of each by number. */
export interface JiscKey {
  readonly questions: ReadonlyMap<string, JiscKeyQuestion>;
}

/** A question of the key file, its text and what its numbered answers say. */
export interface JiscKeyQuestion {
  readonly text: string;
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * `readJiscKey` reads the key file that Jisc Online Surveys gives with an export: two columns without a header, a code
 * and its text, each question followed by its numbered answers. Throws `InputError` when it is no such file.
 */
export function readJiscKey(input: Uint8Array | string, source: string): JiscKey {
  const questions = new Map<string, { text: string; answers: Map<string, string> }>();
  let answers = new Map<string, string>();
  for (const { cells } of readTable(input, source, { headerRows: 0, profile: 'plain' }).rows) {
    const [code = '', text = ''] = cells.map((cell) => cell.trim());
    if (/^\d+$/u.test(code)) answers.set(code, text);
    else {
      answers = new Map();
      questions.set(code, { text, answers });
    }
  }
  if (![...questions.keys()].some((code) => /^Q\d/u.test(code))) {
    const message = 'No question codes (Q1, Q2 …) stand in its first column.';
    const remedy = 'Choose the file whose name ends in -key.csv; Jisc gives it with the responses.';
    throw new InputError(`${source} is not a Jisc key file.`, [{ source, message, remedy }]);
  }
  return { questions };
}

/** `keyedHeading` is the heading of a Jisc column with its question and, for a box, its option in words. */
export function keyedHeading(header: Header, { questions }: JiscKey): Heading {
  const code = codeOf(header);
  const own = questions.get(code);
  if (own !== undefined) {
    const stem = stemOf(code, questions);
    return stem === '' ? { ...header, text: own.text } : { ...header, ...itemHeading(stem, own.text) };
  }
  const [, parent = '', number = ''] = /^(.+)_(\d+)$/u.exec(code) ?? [];
  const question = questions.get(parent);
  const option = question?.answers.get(number);
  if (question === undefined || option === undefined) return header;
  const stem = stemOf(parent, questions);
  return { ...header, ...itemHeading(stem === '' ? question.text : `${stem}: ${question.text}`, option) };
}

/** `answersOf` gives what the codes in a column mean, when they mean anything. */
export function answersOf(header: Header, { questions }: JiscKey): ReadonlyMap<string, string> | undefined {
  const answers = questions.get(codeOf(header))?.answers;
  return answers === undefined || answers.size === 0 ? undefined : answers;
}

function codeOf({ code, text }: Header): string {
  return code ?? text.trim();
}

/** The question to which a sub-question such as Q11_1_a belongs; `''` for a question of its own. */
function stemOf(code: string, questions: JiscKey['questions']): string {
  const stem = /^(Q\d+)_/u.exec(code)?.[1];
  return stem === undefined ? '' : (questions.get(stem)?.text ?? '');
}
