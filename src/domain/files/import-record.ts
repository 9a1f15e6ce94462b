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
