import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Spells no word, no number and no code of an error: a message that names the folder holds nothing that a test looks for. */
const CONSONANTS = 'bcdfghjklmnpqrst';

/** A new folder, in another one, whose name begins so and ends by chance. */
export function newFolder(parent: string, beginning: string): string {
  const ending = [...randomBytes(8)].map((byte) => CONSONANTS[byte % CONSONANTS.length]).join('');
  const folder = path.join(parent, `${beginning}${ending}`);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
