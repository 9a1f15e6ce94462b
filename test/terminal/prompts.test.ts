import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/errors.js';
import { createPrompter, type Prompter } from '../../src/terminal/prompts.js';

const ENTER = '\r';
const DOWN = '\u001b[B';
const SPACE = ' ';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** Lets a prompt be drawn, then presses the keys one after the other. */
async function press(input: PassThrough, output: PassThrough, keys: readonly string[]): Promise<void> {
  if (output.readableLength === 0) await new Promise((resolve) => output.once('readable', resolve));
  for (const key of keys) {
    input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function answered<Answer>(
  keys: readonly string[],
  question: (prompt: Prompter) => Promise<Answer>,
  withColour = true,
): Promise<{ answer: Answer; shown: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  const [answer] = await Promise.all([
    question(createPrompter({ input, output, withColour })),
    press(input, output, keys),
  ]);
  return { answer, shown: String(output.read() ?? '') };
}

const VALUES = [
  { value: { id: 1 }, name: 'Accept' },
  { value: { id: 2 }, name: 'Veto', description: 'You are asked for the reason.' },
  { value: { id: 3 }, name: 'Lock' },
];

describe('createPrompter', () => {
  it('confirms, and takes Enter alone for no', async () => {
    const ask = (prompt: Prompter) => prompt.confirm({ message: 'End the pairing?' });
    expect((await answered(['y', ENTER], ask)).answer).toBe(true);
    expect((await answered(['n', ENTER], ask)).answer).toBe(false);
    expect((await answered([ENTER], ask)).answer).toBe(false);
    const initiallyYes = await answered([ENTER], (prompt) =>
      prompt.confirm({ message: 'Go on?', initially: true }),
    );
    expect(initiallyYes.answer).toBe(true);
  });

  it('marks the choice of no value first, so that Enter alone says nothing', async () => {
    const choices = [
      { name: '5 (excellent)', value: 5 },
      { name: 'no answer', value: undefined },
    ];
    const ask = (prompt: Prompter) => prompt.select<number | undefined>({ message: 'How good?', choices });
    expect((await answered([ENTER], ask)).answer).toBeUndefined();
    const five = await answered([ENTER], (prompt) =>
      prompt.select<number | undefined>({ message: 'How good?', choices, initially: 5 }),
    );
    expect(five.answer).toBe(5);
  });

  it('shows nothing of a passphrase, keeps its spaces, and says what is wrong with it', async () => {
    const { answer, shown } = await answered([' ', 's', '3', 'c', ' ', ENTER], (prompt) =>
      prompt.password({ message: 'Passphrase:' }),
    );
    expect(answer).toBe(' s3c ');
    expect(shown).not.toContain('s3c');
    const short = await answered(['a', ENTER, 'b', ENTER], (prompt) =>
      prompt.password({
        message: 'Passphrase:',
        complaintAbout: (text) => (text.length < 2 ? 'too short' : undefined),
      }),
    );
    expect(short).toMatchObject({ answer: 'ab', shown: expect.stringContaining('too short') });
  });

  it('gives back the very value that was chosen', async () => {
    const { answer } = await answered([DOWN, ENTER], (prompt) =>
      prompt.select({ message: 'What now?', choices: VALUES }),
    );
    expect(answer).toBe(VALUES[1]?.value);
    const third = VALUES[2]?.value ?? { id: 0 };
    const marked = await answered([ENTER], (prompt) =>
      prompt.select({ message: 'What now?', choices: VALUES, initially: third }),
    );
    expect(marked.answer).toBe(third);
  });

  it('reads a line, trimmed, and asks again while something is wrong with it', async () => {
    const { answer, shown } = await answered(['x', ENTER, '\b', '7', SPACE, ENTER], (prompt) =>
      prompt.input({
        message: 'Minutes?',
        complaintAbout: (text) => (/^\d+$/.test(text) ? undefined : `"${text}" is not a number.`),
      }),
    );
    expect(answer).toBe('7');
    expect(shown).toContain('"x" is not a number.');
    const initially = await answered([ENTER], (prompt) =>
      prompt.input({ message: 'Minutes?', initially: '45' }),
    );
    expect(initially.answer).toBe('45');
  });

  it('ticks boxes', async () => {
    const ticked = VALUES.slice(0, 1).map(({ value }) => value);
    const { answer } = await answered([SPACE, DOWN, SPACE, ENTER], (prompt) =>
      prompt.checkbox({ message: 'Which?', choices: VALUES, ticked }),
    );
    expect(answer).toEqual([{ id: 2 }]);
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ])('takes %s for cancelling', async (_, key) => {
    const ask = (prompt: Prompter) => prompt.confirm({ message: 'Go on?', initially: true });
    await expect(answered([key], ask)).rejects.toThrow(Cancelled);
  });

  it('takes the end of input for cancelling, never for yes', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const asked = createPrompter({ input, output }).confirm({ message: 'Go on?', initially: true });
    output.once('readable', () => input.end());
    await expect(asked).rejects.toThrow(Cancelled);
    const again = createPrompter({ input, output: new PassThrough() }).confirm({ message: 'Go on?' });
    await expect(again).rejects.toThrow(Cancelled);
  });

  it('asks one question after the other on the same streams', async () => {
    const input = new PassThrough();
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    const prompt = createPrompter({ input, output, withColour: false });
    const both = (async () => [
      await prompt.input({ message: 'A?' }),
      await prompt.input({ message: 'B?' }),
    ])();
    for (const key of ['a', ENTER, 'b', ENTER]) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      input.write(key);
    }
    expect(await both).toEqual(['a', 'b']);
  });

  it('paints nothing without colour, and strips what would speak to the terminal from its words', async () => {
    const ask = (prompt: Prompter) => prompt.confirm({ message: 'End \u001b[31mpairing\u0007?' });
    const { shown } = await answered([ENTER], ask, false);
    expect(shown).toContain('End pairing?');
    expect(shown).not.toContain('\u0007');
    expect(shown.includes('\u001b[1m') || shown.includes('\u001b[34m')).toBe(false);
  });
});
