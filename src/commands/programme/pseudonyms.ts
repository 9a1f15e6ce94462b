import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Context, PSEUDONYMS_FILE } from '../../context.js';
import { StateError } from '../../errors.js';
import type { Pseudonym } from '../../rendering/tables/people/pseudonymised-tables.js';

/** So many letters: among a million things, two that are alike are one in 30 million. */
const LENGTH = 16;

/**
 * Makes pseudonyms: HMAC-SHA-256 with a key that lies in a file of its own and is made the first time. With the key the same things have the
 * same pseudonyms again; without it nobody can tell whose they are.
 * @throws StateError for a file that is no such key.
 */
export function pseudonymsOf(
  context: Context,
  keyFile: string | undefined,
): { pseudonym: Pseudonym; file: string } {
  const file =
    keyFile === undefined
      ? path.join(context.folder, PSEUDONYMS_FILE)
      : path.resolve(context.host.workingFolder, keyFile);
  const key = context.files.exists(file) ? keyIn(context, file) : newKey(context, file);
  const pseudonym = (thing: string) => createHmac('sha256', key).update(thing).digest('hex').slice(0, LENGTH);
  return { pseudonym, file };
}

function keyIn({ files }: Context, file: string): Buffer {
  const text = Buffer.from(files.read(file)).toString('utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new StateError(
      `${file} is not a key for pseudonyms.`,
      'Name the file that an earlier export made, or one that is not there yet: --key-file FILE',
    );
  return Buffer.from(text, 'hex');
}

function newKey({ files }: Context, file: string): Buffer {
  const key = randomBytes(32);
  files.write(file, `${key.toString('hex')}\n`, { replace: false });
  return key;
}
