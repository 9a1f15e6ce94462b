import { describe, expect, it } from 'vitest';
import { askForReason } from '../../../../src/commands/session/asking/ask-where-missing.js';
import type { Prompter } from '../../../../src/terminal/prompts.js';

function answering(text: string): Prompter {
  const unexpected = () => Promise.reject(new Error('not asked here'));
  return {
    input: () => Promise.resolve(text),
    confirm: unexpected,
    select: unexpected,
    password: unexpected,
    checkbox: unexpected,
  };
}

describe('a reason', () => {
  it('is taken as it was given, and nobody is asked', async () => {
    expect(await askForReason({ prompt: answering('other') }, ' moved ', 'Why?')).toBe('moved');
  });

  it('is asked for where somebody is there', async () => {
    expect(await askForReason({ prompt: answering('moved') }, undefined, 'Why?')).toBe('moved');
  });

  it.each([
    [undefined, undefined, 'Why does it end?'],
    [undefined, ' ', 'The reason is empty.'],
    [answering(''), undefined, 'The reason is empty.'],
  ])('is refused where there is none', async (prompt, given, message) => {
    await expect(askForReason({ prompt }, given, 'Why does it end?')).rejects.toMatchObject({
      message,
      hint: 'Say why with --reason "…".',
    });
  });
});
