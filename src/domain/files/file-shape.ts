/** The tools whose exports are known by their shape; `plain` is any other table. */
export const SOURCE_NAMES = [
  'qualtrics',
  'qualtrics-legacy',
  'survey-monkey',
  'microsoft-forms',
  'google-forms',
  'redcap',
  'jisc',
  'lime-survey',
  'typeform',
  'success-factors',
  'alchemer',
  'survey-tool',
  'plain',
] as const;

/** The name of a tool, as in flags and settings. */
export type SourceName = (typeof SOURCE_NAMES)[number];

/** What is found out of every file unless it is stated here; null: found out. */
export interface FileShape {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerRows: number | null;
  readonly source: SourceName | null;
}

/** Everything is found out of each file. */
export const FOUND_OUT: FileShape = { encoding: null, delimiter: null, headerRows: null, source: null };
