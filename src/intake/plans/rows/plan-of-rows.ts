import type { FileKind } from '../../../domain/files/file-fields.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { SortedRows } from './sort-rows.js';

/** What importing a file of facts will do. Creates, updates, unchanged and rejects are together the rows of the file. */
export interface PlanOfRows<Kind extends FileKind, Facts, Known = Facts> extends SortedRows<Facts, Known> {
  readonly kind: Kind;
  /** How ambiguous dates were read; the rejected rows alone may no longer tell. */
  readonly dateOrder: DateOrder | undefined;
  /** What was decided and what is worth knowing, a line each. */
  readonly notes: readonly string[];
}
