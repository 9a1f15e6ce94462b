import type { Context } from '../../context.js';
import { refuseOwnFile } from './deliver.js';
import { formatFor, type OutputOptions } from './show-table.js';

/**
 * Looks at where a list or a paper is to go before anything is computed or kept, so that a call fails as a whole.
 * @throws UsageError when the file's name tells no format, StateError when the file is there and may not be replaced or its folder is not
 * there, SystemError when one may not write there.
 */
export function refuseUnwritable(context: Context, options: OutputOptions): void {
  formatFor(context, options, { terminal: 'table', pipe: 'csv' });
  const { out, force } = options;
  if (out === undefined || out === '-') return;
  refuseOwnFile(context, out);
  context.files.refuseUnwritable(out, { replace: force === true });
}
