import type { Context } from '../../../context.js';
import { type ConfirmedHeadings, listConfirmedHeadings } from '../../../store/surveys/confirmed-headings.js';

/** What headings were confirmed to mean by earlier imports into the programme. */
export async function confirmedHeadings(context: Context): Promise<ConfirmedHeadings> {
  const store = await context.openStore('read', 'empty');
  try {
    return listConfirmedHeadings(store);
  } finally {
    store.close();
  }
}
