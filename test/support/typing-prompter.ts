import { PassThrough } from 'node:stream';
import { createPrompter, type Prompter } from '../../src/terminal/prompts.js';

const ENTER = '\r';
const DOWN = '\u001b[B';
const UP = '\u001b[A';

/** The prompts of a terminal, and whoever sits at it. */
export interface Typist {
  readonly prompter: Prompter;
  /** Answers that nothing has asked for yet. */
  readonly left: () => readonly (string | boolean)[];
}

/**
 * Answers the real prompts by pressing keys, one answer after the other: a choice is named by how it begins or ends and reached with the arrows, a text is
 * typed over what stands there already. A question too many is a fault of the test.
 */
export function typistWith(given: readonly (string | boolean)[]): Typist {
  const answers = [...given];
  const next = ({ message }: { message: string }) => {
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`No answer is left for: ${message}`);
    return answer;
  };
  return {
    left: () => answers,
    prompter: {
      confirm: (question) =>
        typed([next(question) === true ? 'y' : 'n', ENTER], (real) => real.confirm(question)),
      input: (question) => typed([String(next(question)), ENTER], (real) => real.input(question)),
      password: (question) => typed([String(next(question)), ENTER], (real) => real.password(question)),
      select: (question) => {
        const answer = String(next(question));
        const place = question.choices.findIndex(
          ({ name }) => name.startsWith(answer) || name.endsWith(answer),
        );
        if (place < 0) throw new Error(`"${answer}" is no choice of: ${question.message}`);
        const marked = Math.max(
          0,
          question.choices.findIndex(({ value }) => value === question.initially),
        );
        const arrows = Array(Math.abs(place - marked)).fill(place < marked ? UP : DOWN);
        return typed([...arrows, ENTER], (real) => real.select(question));
      },
      checkbox: ({ message }) => {
        throw new Error(`Nobody ticks boxes yet: ${message}`);
      },
    },
  };
}

/** A prompt takes a key in, and draws itself anew, within a few turns of the event loop. */
const TURNS_FOR_A_KEY = 10;
/** After these a prompt still stands only because it refuses the answer. */
const TURNS_FOR_AN_ANSWER = 2_000;

/** Lets a prompt be drawn, then presses the keys, each once the one before it was taken in. */
async function typed<Answer>(
  keys: readonly string[],
  question: (prompt: Prompter) => Promise<Answer>,
): Promise<Answer> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const shown: string[] = [];
  output.on('data', (text) => shown.push(String(text)));
  let isAnswered = false;
  const answer = question(createPrompter({ input, output, withColour: false })).finally(() => {
    isAnswered = true;
  });
  while (shown.length === 0) await turns(1);
  for (const key of keys) {
    input.write(key);
    await turns(TURNS_FOR_A_KEY);
  }
  for (let turn = 0; turn < TURNS_FOR_AN_ANSWER && !isAnswered; turn += 1) await turns(1);
  if (!isAnswered) throw new Error(`The prompt did not take ${JSON.stringify(keys)}: ${shown.at(-1) ?? ''}`);
  return answer;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
