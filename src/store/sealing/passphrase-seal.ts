import { StateError } from '../../errors.js';

/** Rounds of scrypt as a power of two: what the age format itself takes, about a second of work and 256 MB for each try at a passphrase. */
const SOUND_WORK_FACTOR = 18;

const BEGINS = 'age-encryption.org/';

/** Whether bytes are a file that was encrypted in the age format (age-encryption.org/v1). */
export function isSealed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, BEGINS.length)).toString('latin1') === BEGINS;
}

/** Encrypts with a passphrase, in the age format: any program that knows it opens the file, too. */
export async function seal(
  bytes: Uint8Array,
  { passphrase, workFactor = SOUND_WORK_FACTOR }: { passphrase: string; workFactor?: number | undefined },
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/**
 * Opens what `seal` made; every byte of it is then known to be the one that was written.
 * @param name what the file is called, for what is said. @throws StateError for another passphrase, and for what is damaged or no such file.
 */
export async function unseal(
  bytes: Uint8Array,
  { passphrase, name }: { passphrase: string; name: string },
): Promise<Uint8Array> {
  if (!isSealed(bytes))
    throw new StateError(
      `${name} is not an encrypted file, or its beginning is damaged.`,
      'Nothing was changed. Take another copy of it.',
    );
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    throw inWords(error, name);
  }
}

/** The library tells by its words alone what is wrong. */
function inWords(error: unknown, name: string): StateError {
  const said = error instanceof Error ? error.message : String(error);
  if (said.startsWith('no identity matched'))
    return new StateError(
      `The passphrase does not open ${name}.`,
      'Capital and small letters count. If you are sure of it, the beginning of the file is damaged: take another copy.',
    );
  return new StateError(
    `${name} is damaged: it was cut short, or changed since it was encrypted.`,
    'Nothing was changed. Take another copy of it.',
  );
}
