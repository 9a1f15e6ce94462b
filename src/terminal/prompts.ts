import process from 'node:process';
import { printable } from '../domain/text/printable.js';
import { Cancelled } from '../errors.js';
import { withoutColour } from './without-colour.js';

/** One of the answers a person can choose. */
export interface PromptChoice<Value> {
  readonly value: Value;
  readonly name: string;
  /** Shown below the list while the choice is marked. */
  readonly description?: string;
}

export interface ConfirmQuestion {
  readonly message: string;
  /** What Enter alone means; no where nothing is said. */
  readonly initially?: boolean;
}

export interface SelectQuestion<Value> {
  readonly message: string;
  readonly choices: readonly PromptChoice<Value>[];
  /** The value marked at first. Absent: a choice of no value, as "no answer", so that Enter alone says nothing of anybody; else the first. */
  readonly initially?: Value;
}

export interface InputQuestion {
  readonly message: string;
  /** What Enter alone means. */
  readonly initially?: string;
  /** Says in words what is wrong with an answer; undefined: nothing. */
  readonly complaintAbout?: (answer: string) => string | undefined;
}

export interface PasswordQuestion {
  readonly message: string;
  /** Says in words what is wrong with an answer; undefined: nothing. */
  readonly complaintAbout?: (answer: string) => string | undefined;
}

export interface CheckboxQuestion<Value> {
  readonly message: string;
  readonly choices: readonly PromptChoice<Value>[];
  /** The values ticked at first. */
  readonly ticked?: readonly Value[];
}

/** Asks the person at the terminal. Every method throws Cancelled on Ctrl-C and at the end of input. */
export interface Prompter {
  confirm(question: ConfirmQuestion): Promise<boolean>;
  select<Value>(question: SelectQuestion<Value>): Promise<Value>;
  /** The answer without spaces around it. */
  input(question: InputQuestion): Promise<string>;
  /** An answer that nobody who looks on can read, exactly as typed. */
  password(question: PasswordQuestion): Promise<string>;
  checkbox<Value>(question: CheckboxQuestion<Value>): Promise<Value[]>;
}

export interface PromptStreams {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  /** Whether the prompts are in colour. */
  readonly withColour?: boolean;
}

/** A question in inquirer's own words. */
type Question = Record<string, unknown> & {
  type: 'confirm' | 'select' | 'input' | 'password' | 'checkbox';
  message: string;
};

const LINES_OF_CHOICES = 12;
const CUT_SHORT = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/**
 * Asks one question. readline closes, and pauses its input, at Ctrl-D and at the end of input without a
 * word to inquirer, which would then wait for ever: the pause is the sign to give up.
 */
async function ask(
  question: Question,
  { input, output }: Required<Pick<PromptStreams, 'input' | 'output'>>,
): Promise<unknown> {
  const { default: inquirer } = await import('inquirer');
  const ending = new AbortController();
  const giveUp = () => setImmediate(() => ending.abort());
  if (!input.readable) throw new Cancelled();
  for (const sign of ['pause', 'end', 'close']) input.once(sign, giveUp);
  try {
    const prompt = inquirer.createPromptModule({ input, output, signal: ending.signal });
    const answers = await prompt([{ ...question, name: 'answer' }]);
    return answers.answer;
  } catch (error) {
    if (error instanceof Error && CUT_SHORT.has(error.name)) throw new Cancelled();
    throw error;
  } finally {
    for (const sign of ['pause', 'end', 'close']) input.removeListener(sign, giveUp);
  }
}

/** inquirer is given places in the list for values, so that whatever they are, the very same come back. */
function listed(choices: readonly PromptChoice<unknown>[]): Record<string, unknown>[] {
  return choices.map(({ name, description }, place) => ({
    value: place,
    name: printable(name),
    ...(description === undefined ? {} : { description: printable(description) }),
  }));
}

/**
 * The prompts of inquirer on standard input and standard error; inquirer itself is loaded with the first
 * question.
 */
export function createPrompter(streams: PromptStreams = {}): Prompter {
  const { input = process.stdin, output = process.stderr, withColour = true } = streams;
  const put = (type: Question['type'], message: string, rest: Record<string, unknown>) =>
    ask(
      { type, message: printable(message), pageSize: LINES_OF_CHOICES, loop: false, ...rest },
      { input, output: withColour ? output : withoutColour(output) },
    );
  return {
    async confirm({ message, initially = false }) {
      return (await put('confirm', message, { default: initially })) === true;
    },
    async select({ message, choices, initially }) {
      const marked = choices.findIndex(({ value }) => value === initially);
      const place = await put('select', message, { choices: listed(choices), default: Math.max(0, marked) });
      const chosen = choices.find((_, index) => index === place);
      if (chosen === undefined) throw new Cancelled();
      return chosen.value;
    },
    async input({ message, initially, complaintAbout = () => undefined }) {
      const validate = (answer: string) => complaintAbout(answer.trim()) ?? true;
      return String(await put('input', message, { default: initially, validate })).trim();
    },
    async password({ message, complaintAbout = () => undefined }) {
      const validate = (answer: string) => complaintAbout(answer) ?? true;
      return String(await put('password', message, { mask: '*', validate }));
    },
    async checkbox({ message, choices, ticked = [] }) {
      const list = listed(choices).map((choice, index) => ({
        ...choice,
        checked: choices.slice(index, index + 1).some(({ value }) => ticked.includes(value)),
      }));
      const places = await put('checkbox', message, { choices: list });
      return choices
        .filter((_, index) => Array.isArray(places) && places.includes(index))
        .map(({ value }) => value);
    },
  };
}
