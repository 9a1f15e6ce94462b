import type { Command } from 'commander';
import type { Context, Host } from '../context.js';
import { filesIn, programmeIn, wantedAt } from './words-to-complete.js';

/**
 * Writes what may stand in place of the last word: a line each, the word, a tab, and what it is. The one line `:files` leaves it to the shell.
 * @param marked the words, each with a `=` before it: an empty word would else get lost on the way in some shells.
 */
export async function complete(
  program: Command,
  marked: readonly string[],
  { host, contextIn }: { host: Host; contextIn: (folder: string | undefined) => Promise<Context> },
): Promise<void> {
  try {
    const words = marked.map((word) => word.slice(1));
    const wanted = wantedAt(program, words);
    if (wanted.of === 'words') host.out.write(lines(wanted.words));
    else if (wanted.of === 'file') host.out.write(':files\n');
    else if (wanted.of !== 'text') {
      const { valuesOf } = await import('../commands/completion/values-of-programme.js');
      const context = await contextIn(programmeIn(words));
      const values = await valuesOf(context, wanted.of, { typed: wanted.typed, files: filesIn(words) });
      host.out.write(
        lines(values.map(([word, about]) => [`${wanted.before}${word}${wanted.after ?? ''}`, about])),
      );
    }
  } catch {
    // Nobody asked a question that could be answered with an error: a key was pressed. Without a programme there is nothing to offer.
  }
}

function lines(words: readonly (readonly [string, string])[]): string {
  const onOneLine = (text: string) => text.replaceAll(/[\t\r\n]+/gu, ' ');
  return words.map(([word, about]) => `${onOneLine(word)}\t${onOneLine(about)}\n`).join('');
}
