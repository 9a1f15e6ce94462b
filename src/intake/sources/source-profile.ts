import type { SourceName } from '../../domain/files/file-shape.js';
import type { Heading, MetadataRole } from '../table/header.js';
import type { ListSeparator } from '../values/lists.js';

/** Why a row is not a respondent; shown and counted in these words. */
export type DropReason =
  | 'blank row'
  | 'test response'
  | 'preview response'
  | 'spam response'
  | 'partial response'
  | 'no answers';

/** The first records of a table, from its header on, as cells. */
export type Head = readonly (readonly string[])[];

/** The metadata of one row: what stands in the columns of a role. */
export interface RowMetadata {
  /** The first cell of that role, trimmed; `''` without one. */
  first(role: MetadataRole): string;
  /** Every cell of that role, trimmed. */
  all(role: MetadataRole): readonly string[];
  /** Whether the table has a column of that role. */
  has(role: MetadataRole): boolean;
}

/**
 * How the options of one question, a column each, show that they were chosen: by their own text, or by a mark such as
 * 1, Y or Checked against 0, N or Unchecked.
 */
export type Boxes = 'own text' | 'marks';

/** What one tool's export looks like. */
export interface SourceProfile {
  readonly name: SourceName;
  /** The tool as people call it. */
  readonly title: string;
  /** How many records the header takes where the person names the tool and its header is not recognised. */
  readonly usualHeaderRows: 1 | 2 | 3;
  /** How many records the header takes; `undefined` when the table is not this tool's. */
  headerRowsIn(head: Head): number | undefined;
  /** What stands above each column, put together from the header's records. */
  headings(headerRows: Head): Heading[];
  /** Why a row that is not blank is no respondent; without it every row is one. */
  dropReason?(row: RowMetadata): DropReason | undefined;
  /** What the respondent is known by from wave to wave, where that is not a column of the role `token`; `''` without one. */
  token?(row: RowMetadata): string;
  /** How several answers to one question may stand in several columns. */
  readonly boxes: readonly Boxes[];
  /** Columns of boxes are known by their names alone, even a single one, even without an answer. */
  readonly hasNamedBoxes?: boolean;
  /** How several answers to one question may stand in one cell. */
  readonly lists: readonly ListSeparator[];
  /** Rows are responses to a survey: one without any answer is no respondent. */
  readonly isSurvey: boolean;
  /** Values that stand for no answer, or for no date, in this tool. */
  readonly blanks?: readonly string[];
}
