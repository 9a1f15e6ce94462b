import { AS_TEXT } from '../../../domain/files/file-fields.js';
import { type FittingProfile, profileOf } from '../../../intake/columns/column-profiles.js';
import { yearOfFile } from '../../../intake/plans/rows/years-of-rows.js';
import {
  asItWasRead,
  type FileReading,
  headingsOf,
  mayHoldReading,
  questionsNow,
  readingInHeading,
} from '../../../intake/table/file-reading.js';
import { openTable, type Table, type TableChoices } from '../../../intake/table/read-table.js';
import type { ImportOptions } from '../import-options.js';
import type { ReadFile } from '../planning/plan-file.js';
import type { ImportOutcome } from '../telling/import-outcome.js';
import { type ReadChoices, shapeStated } from './read-choices.js';

/** How a file was read, for its rejected rows to be read alike once they are put right. */
export function readingOf(read: ReadFile, outcome: ImportOutcome, options: ImportOptions): FileReading {
  const { kind, table, mapping, respondents, wave } = read;
  const dateOrder = outcome.dateOrder ?? options.dateOrder ?? null;
  const year = yearOfFile(table, mapping, dateOrder);
  return {
    kind,
    source: table.profile,
    wave: wave ?? null,
    dateOrder,
    ...(year === undefined ? {} : { year }),
    keepPartial: options.keepPartial === true,
    keepTests: options.keepTests === true,
    headings: headingsOf(table.headers),
    columns: [
      ...profileOf(table.headers, mapping).columns,
      // What the whole file left an answer stays one, however few cells are left to tell.
      ...(kind === 'survey' ? mapping.rest : []).map(({ name }) => [name, AS_TEXT] as const),
    ],
    questions: (respondents?.questions ?? []).map(
      ({ positions, kind: answers, options: known, boxes, separator }) => ({
        positions,
        kind: answers,
        options: answers === 'multiple' || boxes !== undefined ? known : [],
        ...(boxes === undefined ? {} : { boxes }),
        ...(separator === undefined ? {} : { separator }),
      }),
    ),
  };
}

/** The shape in which rejects are written, whatever the tool of the rows. */
const REJECTS_SHAPE = { headerRows: 1, titleRows: 0, profile: 'plain' } as const;

/** A file of rejected rows that says how the whole one was read. */
export interface RejectsWithReading {
  readonly reading: FileReading;
  readonly shape: TableChoices;
}

/** How the whole file was read, of which these bytes are the rejected rows; undefined for every other file. */
export function readingIn(
  { bytes, source }: { bytes: Uint8Array; source: string },
  choices: ReadChoices,
): RejectsWithReading | undefined {
  if (!mayHoldReading(bytes)) return undefined;
  const { encoding, delimiter } = shapeStated(choices);
  const shape = { ...REJECTS_SHAPE, encoding, delimiter };
  const reading = readingInHeading(openTable(bytes, source, shape).headers.at(-1)?.text.trim() ?? '');
  return reading === undefined ? undefined : { reading, shape };
}

/** What the reading says in the place of what the call leaves open. */
export function choicesAsRead(choices: ReadChoices, { reading }: RejectsWithReading): ReadChoices {
  const { settings } = choices;
  const dateOrder = choices.dateOrder ?? reading.dateOrder ?? settings.intake.dateOrder;
  const wave = choices.wave ?? reading.wave;
  return {
    ...choices,
    settings: { ...settings, intake: { ...settings.intake, dateOrder } },
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(wave === null ? {} : { wave }),
    keepPartial: choices.keepPartial === true || reading.keepPartial,
    keepTests: choices.keepTests === true || reading.keepTests,
  };
}

/** The rows under the headings of the whole file, and what is known of its columns and questions. */
export function readAsBefore(table: Table, { reading }: RejectsWithReading) {
  const asBefore = asItWasRead(table, reading);
  const profile = {
    kind: reading.kind,
    headers: asBefore.headers.map(({ name }) => name),
    columns: new Map(reading.columns),
  };
  const fitting: FittingProfile = { name: 'rejects', profile, notes: ['Read as the whole file was.'] };
  return { table: asBefore, fitting, decided: questionsNow(reading, asBefore.headers) };
}
