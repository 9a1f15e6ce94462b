import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter.js';
import { markdownBody } from './markdown-as-html.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A letter as a draft that opens for sending: marked as unsent, without a sender, as HTML (base64) and as plain text. The same letter of the same day
 * is the same bytes, with the same Message-ID (RFC 5322). @throws Error for somebody without an e-mail.
 */
export async function letterAsEml(letter: Letter): Promise<string> {
  const { person, subject, markdown, plain } = letter;
  if (person.email === null) throw new Error(`Person ${person.id} has no e-mail.`);
  const id = idOf(letter);
  const composer = new MailComposer({
    to: { name: letter.words.full_name ?? '', address: person.email },
    subject,
    messageId: `<${id}@mentor.invalid>`,
    date: dateOf(letter.draftedOn),
    headers: { 'X-Unsent': '1' },
    text: { content: plain, contentTransferEncoding: 'base64' },
    html: { content: markdownBody(markdown), contentTransferEncoding: 'base64' },
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  return built.toString('utf8');
}

function idOf({ kind, pairing, to, draftedOn }: Letter): string {
  return `${kind}.${pairing.id}.${to}.${draftedOn}`;
}

/** Midday of the day; RFC 5322 leaves the day of the week to us. */
function dateOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year} 12:00:00 +0000`;
}
