import type { Context } from '../../context.js';
import { StateError } from '../../errors.js';
import { formatFor, type OutputOptions } from './show-table.js';

/**
 * Looks at where a list is to go before anything is computed or kept, so that a call fails as a whole.
 * @throws UsageError when the file's name tells no format, StateError when the file is there and may not be replaced.
 */
export function refuseUnwritable(context: Context, options: OutputOptions): void {
  formatFor(context, options, { terminal: 'table', pipe: 'csv' });
  const { out, force } = options;
  if (out === undefined || out === '-' || force === true || !context.files.exists(out)) return;
  throw new StateError(`${out} is there already.`, 'Choose another name, or replace it with --force.');
}
