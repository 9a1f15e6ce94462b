import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { UsageError } from '../../../errors.js';
import type { ImportOptions } from '../import-options.js';
import type { ReadFile } from './plan-file.js';

/**
 * The day from which what a roster says holds, unless a row says its own: that of the import where nothing is said. null for a
 * correction, of a roster or of check-ins: it was always so.
 * @throws UsageError where the day is said twice over, or of a file whose rows have days of their own.
 */
export function dayRosterHoldsFrom(
  { today }: Context,
  { effective, correction }: Pick<ImportOptions, 'effective' | 'correction'>,
  { kind, table }: Pick<ReadFile, 'kind' | 'table'>,
): IsoDate | null {
  if (effective !== undefined && correction === true) {
    throw new UsageError(
      '--effective says from when it holds, and --correction that it was always so.',
      'Leave one of the two out.',
    );
  }
  if (effective !== undefined && kind !== 'roster') {
    throw new UsageError(
      `--effective is about a roster, and ${table.source} is read as ${kind}: its rows have days of their own.`,
      'Leave --effective out, or say what the file is with --as roster.',
    );
  }
  if (correction === true && kind !== 'roster' && kind !== 'check-ins') {
    throw new UsageError(
      `--correction is about a roster or check-ins, and ${table.source} is read as ${kind}.`,
      'Leave --correction out, or say what the file is with --as roster or --as check-ins.',
    );
  }
  return correction === true ? null : (effective ?? today);
}
