import type { IsoDate } from '../dates/iso-date.js';

/** One file taken in: its name without folders, its content's SHA-256, and what came of its rows. */
export interface ImportRecord {
  readonly fileName: string;
  readonly kind: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What a file that was taken in says something about, and of which day. */
export interface ColumnsStated {
  /** The fields and attributes that it has columns of. */
  readonly stated: readonly string[];
  readonly holdsFrom: IsoDate;
}

/** The file that said something of a column last, and the day it tells of. */
export interface LastStatement {
  readonly file: string;
  readonly asOf: IsoDate;
}
