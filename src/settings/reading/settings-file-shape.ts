import * as v from 'valibot';
import { type FileShape, SOURCE_NAMES } from '../../domain/files/file-shape.js';

const WHERE_WRONG =
  'Only where every file of yours is read wrongly without it; found out of each file otherwise.';

/** The keys of mentor.yaml that state what is found out of every file otherwise. */
export const fileShapeEntries = {
  encoding: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.description(`The encoding of your files, such as windows-1252. ${WHERE_WRONG}`),
    ),
  ),
  delimiter: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.description(`What divides the cells of your files: comma, semicolon, tab or bar. ${WHERE_WRONG}`),
    ),
  ),
  header_rows: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(3),
      v.description(`How many rows the header of your files has. ${WHERE_WRONG}`),
    ),
  ),
  source: v.optional(
    v.pipe(v.picklist(SOURCE_NAMES), v.description(`The tool that your files come from. ${WHERE_WRONG}`)),
  ),
};

interface FileShapeInFile {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly header_rows?: number | undefined;
  readonly source?: FileShape['source'] | undefined;
}

/** What the settings state of the shape of files; null for what each file is to tell itself. */
export function fileShapeOf(file: FileShapeInFile): FileShape {
  return {
    encoding: file.encoding ?? null,
    delimiter: file.delimiter ?? null,
    headerRows: file.header_rows ?? null,
    source: file.source ?? null,
  };
}

/** The shape as mentor.yaml says it; what is found out is left out. */
export function fileShapeInFile({ encoding, delimiter, headerRows, source }: FileShape) {
  return {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(headerRows === null ? {} : { header_rows: headerRows }),
    ...(source === null ? {} : { source }),
  };
}
