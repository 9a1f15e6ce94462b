import type { Context } from '../../context.js';
import { printable } from '../../domain/text/printable.js';

/** Where data goes. */
export interface Destination {
  /** A file; `-` or none is standard output. */
  readonly out?: string;
  /** Whether the file may replace one that is there. */
  readonly force?: boolean;
}

/** Hands data over as plain text: to standard output, or whole into a file, which is then named on stderr. */
export function deliver(context: Context, text: string, { out, force }: Destination): void {
  if (out === undefined || out === '-') {
    context.out.write(context.out.isTerminal ? printable(text, { keepLineBreaks: true }) : text);
    return;
  }
  context.files.write(out, text, { replace: force === true });
  context.note(`Wrote ${out}.`);
}
