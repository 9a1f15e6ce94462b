import type { DividedCell, StatedDivision } from '../columns/column-division.js';
import type { Boxes, SourceProfile } from '../sources/source-profile.js';
import type { DecidedQuestion } from '../table/file-reading.js';
import type { ListSeparator } from '../values/lists.js';

/** What the answers to a question are. */
export type QuestionKind = 'single' | 'multiple' | 'number' | 'text';

/** One question of a survey and where its answers stand. */
export interface Question {
  /** A name that no other question of the file has. */
  readonly name: string;
  readonly text: string;
  /** The item of a grid that is asked. */
  readonly item?: string;
  /** What a second row of the header says of its answers: `months`, `1 = best, 5 = worst`. */
  readonly unit?: string;
  readonly code?: string;
  /** The columns that hold its answers, counted from 0. */
  readonly positions: readonly number[];
  readonly kind: QuestionKind;
  /** The options offered, or the answers given, for `single` and `multiple`. */
  readonly options: readonly string[];
  /** How boxes over several columns show what was chosen. */
  readonly boxes?: Boxes;
  /** What divides the answers of a cell, where cells hold several. */
  readonly separator?: ListSeparator;
  /** A cell that was taken apart, where cells of one column hold several answers. */
  readonly divided?: DividedCell;
}

/** A question and how its answers are read from the cells of a row; no answer is an empty list. */
export interface QuestionReader {
  readonly question: Question;
  read(cells: readonly string[]): string[];
}

/** What is known about the answers of a file beyond its cells. */
export interface AnswerKnowledge {
  readonly profile: SourceProfile;
  /** What codes mean, by the position of the column. */
  readonly labels: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** How somebody said that the cells of a column are divided, by its `headerKey`. */
  readonly divisions?: ReadonlyMap<string, StatedDivision> | undefined;
  /** What the whole file told of its questions, of which these rows are the rejected ones. */
  readonly decided?: readonly DecidedQuestion[] | undefined;
}
