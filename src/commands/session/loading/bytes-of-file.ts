import path from 'node:path';
import type { Context } from '../../../context.js';
import { UsageError } from '../../../errors.js';

const STANDARD_INPUT = '-';

/** What a file is called in notes and complaints. */
export function sourceName(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : path.basename(file);
}

/** A file's bytes, or those of standard input for `-`. @throws UsageError where nothing is piped in. */
export async function bytesOf(context: Context, file: string): Promise<Uint8Array> {
  if (file !== STANDARD_INPUT) return context.files.readNamed(file);
  if (context.host.input.isTerminal) {
    throw new UsageError(
      'Nothing is piped in.',
      `Name a file: mentor ${context.command} FILE. Or: mentor ${context.command} - < FILE`,
    );
  }
  return context.host.input.read();
}
