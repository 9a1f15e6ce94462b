import type { Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import { bookAsHtml } from '../../rendering/book/book-as-html.js';
import { type Destination, deliver } from '../output/deliver.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { bookOfProgramme } from './book-of-programme.js';

/** Writes the coordinator's whole programme, or the round that was named, as one page that only its owner can read. */
export async function writeBook(context: Context, options: Destination): Promise<void> {
  const isForTheEye = options.out === undefined && (context.out.isTerminal || context.wantsJson);
  if (isForTheEye)
    throw new UsageError(
      'The book is a page for a browser.',
      'Say where it goes: mentor book --out programme.html; or look at it at once: mentor view',
    );
  deliver(context, await bookPage(context), options);
  if (options.out !== undefined && options.out !== '-')
    context.note('It names people: keep it where only you can open it, and delete it when it is old.');
}

/** The page as HTML. */
export async function bookPage(context: Context): Promise<string> {
  const settings = await loadSettings(context);
  return bookAsHtml(await reading(context, (db) => bookOfProgramme(db, context, settings)));
}
