import path from 'node:path';
import { type Context, VIEW_FILE } from '../../context.js';
import { type Destination, deliver } from '../output/deliver.js';
import { bookPage } from './write-book.js';

/**
 * Writes the book beside the programme, in place of the last one, and opens it in the browser. It lies there, not among the machine's temporary
 * files, so that it shares the folder's protection and an erasure finds it. Where there is no browser, it says where the page is.
 */
export async function viewBook(context: Context, { out, force }: Destination): Promise<void> {
  if (out === '-') {
    deliver(context, await bookPage(context), { out });
    return;
  }
  const file = path.resolve(context.host.workingFolder, out ?? path.join(context.folder, VIEW_FILE));
  deliver(context, await bookPage(context), { out: file, force: out === undefined || force === true });
  context.note(
    (await context.host.openInBrowser(file))
      ? 'Your browser shows it. It shows things as they stand now; mentor view makes a new one.'
      : `There is no browser to show it here. Open ${file} on a machine that has one; only you can read it.`,
  );
}
