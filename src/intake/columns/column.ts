import type { FileKind } from '../../domain/files/file-fields.js';
import type { KnownItems } from '../../domain/instruments/known-items.js';
import type { MetadataRole } from '../table/header.js';

/** A column or a survey question, by its place in the rows. */
export interface Column {
  readonly position: number;
  readonly text: string;
  readonly key: string;
  readonly name: string;
  /** The question of which this column holds one item; without it, `text` is the question. */
  readonly question?: string;
  /** The item of a grid that a survey's question asks about, such as `Monday`. */
  readonly item?: string;
  /** What a second row of the header says of its cells: `months`. */
  readonly unit?: string;
  /** Present on what a survey tool writes about a response, rather than asks. */
  readonly role?: MetadataRole;
}

/** What else is known for mapping a file's columns. */
export interface MappingChoices {
  readonly kind: FileKind;
  readonly source: string;
  /** The programme's own column names: header → field or attribute. Headers that the file lacks do not matter. */
  readonly columns: ReadonlyMap<string, string>;
  /** The same, from the remembered profile that fits the file. */
  readonly profile?: ReadonlyMap<string, string>;
  /** The same, as it was confirmed when headings like these were first seen. */
  readonly confirmed?: ReadonlyMap<string, string>;
  /** The same, stated for this file; every header must be there. */
  readonly stated?: ReadonlyMap<string, string>;
  /** When a survey was given: later waves do not replace what people said of themselves in the first. */
  readonly wave?: string | undefined;
  /** Whether nobody says who they are: nobody's profile is filled. */
  readonly isAnonymous?: boolean;
  /** Every column of the file, to be told of, where the columns mapped are a survey's questions. */
  readonly headers?: readonly { readonly name: string; readonly role?: MetadataRole }[];
  /** The columns that the programme's settings look at. */
  readonly named?: ReadonlySet<string>;
  /** The items of instruments that a survey's questions may be. */
  readonly items?: KnownItems;
  /** A column's cells: a heading may say one thing and they another. */
  readonly cellsOf?: (column: Column) => Iterable<string>;
}
