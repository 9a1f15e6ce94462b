import type { Context } from '../../../context.js';
import { Cancelled, UsageError } from '../../../errors.js';

/** Where a passphrase comes from: a file, else the terminal. Never the call itself, which others on the machine can see. */
export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

/** A shorter one is found by trying them all. */
const LEAST = 12;

/** A passphrase to encrypt with: from the file, or asked for twice. @throws UsageError for none, a short one, or two that differ. */
export async function passphraseToSeal(
  context: Context,
  { passphraseFile }: PassphraseOptions,
): Promise<string> {
  if (passphraseFile !== undefined) {
    const passphrase = passphraseIn(context, passphraseFile);
    const complaint = complaintAbout(passphrase);
    if (complaint !== undefined) throw new UsageError(`${passphraseFile}: ${complaint}`, WORDS);
    return passphrase;
  }
  const { prompt } = asking(context, 'Encrypting');
  context.note(`Nobody can recover a lost passphrase. ${WORDS}`);
  const passphrase = await prompt.password({ message: 'Passphrase:', complaintAbout });
  const again = await prompt.password({ message: 'The same again:' });
  if (again !== passphrase) throw new Cancelled('The two are not the same. Nothing was written.');
  return passphrase;
}

/** The passphrase of a file that is encrypted: from the file named, or asked for. @throws UsageError where there is nobody to ask. */
export async function passphraseToOpen(
  context: Context,
  name: string,
  { passphraseFile }: PassphraseOptions,
): Promise<string> {
  if (passphraseFile !== undefined) return passphraseIn(context, passphraseFile);
  const { prompt } = asking(context, `${name} is encrypted: opening it`);
  return prompt.password({ message: `Passphrase of ${name}:` });
}

const WORDS = 'Five words picked at random make a good one; keep them apart from the file.';

function complaintAbout(passphrase: string): string | undefined {
  return [...passphrase].length < LEAST
    ? `a passphrase of fewer than ${LEAST} characters is too easily guessed.`
    : undefined;
}

function asking({ prompt }: Context, what: string) {
  if (prompt !== undefined) return { prompt };
  throw new UsageError(
    `${what} takes a passphrase, and nobody is here to type it.`,
    'Put it into a file that only you can read, and name that: --passphrase-file FILE',
  );
}

/** One line of text; how it ends depends on the editor. @throws UsageError for any other. */
function passphraseIn({ files }: Context, file: string): string {
  const text = Buffer.from(files.readNamed(file)).toString('utf8');
  const passphrase = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (passphrase === '' || /[\r\n]/.test(passphrase))
    throw new UsageError(
      `${file} holds ${passphrase === '' ? 'nothing' : 'several lines'}, and a passphrase is one line.`,
      'Write the passphrase alone into it.',
    );
  return passphrase;
}
