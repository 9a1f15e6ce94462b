import type { Context } from '../../../context.js';
import type { FileKind } from '../../../domain/files/file-fields.js';
import { counted } from '../../../domain/text/counted.js';
import { InputError } from '../../../errors.js';
import { type FittingProfile, profileFor } from '../../../intake/columns/column-profiles.js';
import { isLayoutRow, withoutLayoutRows } from '../../../intake/columns/layout-rows.js';
import { FillingDown, filledDown, positionsToFill } from '../../../intake/columns/merged-cells.js';
import { recogniseKind } from '../../../intake/columns/recognise-file.js';
import { withoutEmptyBoxes, withTickedOnly } from '../../../intake/table/check-marks.js';
import { type OwnValues, ownValuesReader, withOwnValues } from '../../../intake/table/own-values.js';
import {
  beginningOf,
  isBlankRow,
  type OpenTable,
  openTable,
  type Row,
  readTable,
  refuseTooLarge,
  type Table,
} from '../../../intake/table/read-table.js';
import { isRejectsTable, withoutRejectCells, withoutRejectColumns } from '../../../intake/table/rejects.js';
import {
  refuseSecondTable,
  repeatedHeaderTest,
  withoutRepeatedHeaders,
} from '../../../intake/table/repeated-header.js';
import type { FileContent } from '../../session/loading/content-of-file.js';
import { askForKind, askWhatColumnsHold } from '../confirming/ask-what-columns-hold.js';
import { confirmLikely, type MapAgain } from '../confirming/confirm-likely.js';
import type { ReadFile } from '../planning/plan-file.js';
import { mapFile } from './map-file.js';
import { type ReadChoices, shapeStated } from './read-choices.js';
import { choicesAsRead, readAsBefore, readingIn } from './reading-of-file.js';
import { roleGiver, withRoleOfAll } from './role-of-all.js';
import { withWords } from './with-words.js';

/** A roster of more bytes than this is read some rows at a time instead of all at once. */
const LARGE_FILE = 8 * 1024 * 1024;
/** A file of another kind is held in memory: it may have so many bytes, in millions. */
const LARGEST_WHOLE = 40;
/** Rows by which the columns of a large file are understood. */
const FIRST_ROWS = 2_000;

/**
 * Bytes as a table whose kind and columns are understood. Where they are not, or with `--ask`, the person at the terminal
 * is asked.
 * @throws InputError when they are not; UsageError for a `--map` without its two sides.
 */
export async function readFile(
  context: Context,
  file: { readonly content: FileContent; readonly source: string },
  asked: ReadChoices,
): Promise<ReadFile> {
  await context.goOn();
  const opened = context.atOneGo(() => openFile(file, asked));
  const { before, choices, open, first, fitting, words } = opened;
  const stated = choices.as ?? (choices.role === undefined ? undefined : 'roster');
  const remembered = stated ?? before?.reading.kind ?? fitting?.profile.kind;
  await context.goOn();
  const kind = remembered ?? (await kindOf(context, first, choices));
  const isStaged = open !== undefined && kind === 'roster';
  if (!isStaged) refuseLargerThan(LARGEST_WHOLE, opened);
  await context.goOn();
  const working = { doing: `Looking at the columns of ${file.source}` };
  const understood = context.atOneGo(() => {
    const own = open === undefined || isStaged ? first : opened.whole();
    const large = isStaged ? { open, bytes: opened.bytes } : undefined;
    return understand(own, { kind, choices, before, fitting, words, large });
  }, working);
  return settledByAsking(context, understood, choices);
}

/** What a file holds, as far as it says so by itself. @throws InputError where it cannot be read or told. */
export function kindAtFirstSight(file: Parameters<typeof readFile>[1], asked: ReadChoices): FileKind {
  const { before, choices, first, fitting } = openFile(file, asked);
  const stated = choices.as ?? (choices.role === undefined ? undefined : 'roster');
  return (
    stated ??
    before?.reading.kind ??
    fitting?.profile.kind ??
    recogniseKind(first, choices.settings, choices.wave).kind
  );
}

/** A file of which the header is known, and its first rows: of one that is not large, all. */
interface OpenedFile {
  readonly source: string;
  readonly bytes: number;
  readonly choices: ReadChoices;
  /** How the whole file was read of which this one has the rejected rows. */
  readonly before: ReturnType<typeof readingIn>;
  readonly open: OpenTable | undefined;
  readonly first: Table;
  readonly fitting: FittingProfile | undefined;
  /** What words in its columns mean, as a profile or somebody said of this file. */
  readonly words: OwnValues;
  readonly whole: () => Table;
}

function openFile({ content, source }: Parameters<typeof readFile>[1], asked: ReadChoices): OpenedFile {
  const before = 'records' in content ? undefined : readingIn({ bytes: content, source }, asked);
  const choices = before === undefined ? asked : choicesAsRead(asked, before);
  const shape = before?.shape ?? shapeStated(choices);
  // A sheet is held in memory already.
  const bytes = 'records' in content ? 0 : content.length;
  const open = bytes > LARGE_FILE ? openTable(content, source, shape) : undefined;
  const whole = () => readTable(content, source, shape);
  const first = open === undefined ? whole() : beginningOf(open, FIRST_ROWS);
  refuseWithoutRows(first);
  const fitting = profileFor(withoutRejectColumns(first).headers, choices.settings.intake.profiles);
  return { source, bytes, ...withWords(choices, fitting), before, open, first, fitting, whole };
}

function refuseLargerThan(megabytes: number, { source, bytes }: OpenedFile): void {
  if (bytes <= megabytes * 1e6) return;
  const size = Math.ceil(bytes / 1e6).toLocaleString('en-GB');
  refuseTooLarge(source, `${size} MB; of files other than rosters at most ${megabytes} MB are read`);
}

/** What is known of a file before its columns are looked at. */
interface KnownOfFile extends Pick<OpenedFile, 'choices' | 'before' | 'fitting' | 'words'> {
  readonly kind: FileKind;
  /** Of a roster too large to be held, of which the table has the first rows. */
  readonly large: { readonly open: OpenTable; readonly bytes: number } | undefined;
}

/** A table with its columns understood, and the same again after what was answered. */
function understand(own: Table, { kind, choices, before, fitting, words, large }: KnownOfFile): Understood {
  const { settings } = choices;
  const { values } = settings.intake;
  refuseSecondTable(own);
  const rows = withoutEmptyBoxes(withoutLayoutRows(withoutRepeatedHeaders(withoutRejectColumns(own))));
  const all = large === undefined ? undefined : withoutHeaders(large.open.rows(), large.open.headers);
  const filled = withOwnValues(filledDown(rows, choices.fillDown ?? [], all), values);
  const whoIsWhat = choices.role === undefined ? filled : withRoleOfAll(filled, choices.role, kind);
  const asBefore = before === undefined ? { table: whoIsWhat, fitting } : readAsBefore(whoIsWhat, before);
  const { table } = asBefore;
  const each =
    large === undefined ? undefined : rowsOf(large.open, table, { ...choices, bytes: large.bytes, values });
  const known = { ...choices, ...asBefore, ...(each === undefined ? {} : { everyRow: each.everyRow }) };
  const withoutFlags = mapFile(table, kind, { ...known, map: [] });
  const read = {
    ...(choices.map.length === 0 ? withoutFlags : mapFile(table, kind, known)),
    alone: withoutFlags.interpretations,
    isRejectsFile: isRejectsTable(own),
    words,
    settings,
    ...(each === undefined ? {} : { large: each }),
  };
  const mapAgain: MapAgain = (answers) => ({ ...read, ...mapFile(table, kind, { ...known, answers }) });
  return { read, mapAgain };
}

interface Understood {
  readonly read: ReadFile;
  readonly mapAgain: MapAgain;
}

/** What the columns do not tell is asked, and what they tell by their wording alone is confirmed, where somebody is there. */
async function settledByAsking(
  context: Context,
  { read, mapAgain }: Understood,
  choices: ReadChoices,
): Promise<ReadFile> {
  const { prompt } = context;
  if (prompt === undefined) return read;
  const said = await askWhatColumnsHold(context, prompt, { read, wantsAll: choices.ask === true });
  const asked = said.size === 0 ? read : mapAgain(said);
  if (choices.yes === true || choices.dryRun === true) return asked;
  return confirmLikely(context, prompt, { read: asked, mapAgain, said });
}

/** The rows of a file too large to be held, as often as they are asked for, read as those at its beginning were. */
function rowsOf(
  open: OpenTable,
  first: Table,
  {
    bytes,
    values,
    fillDown = [],
    role,
  }: { bytes: number; values: OwnValues } & Pick<ReadChoices, 'fillDown' | 'role'>,
): NonNullable<ReadFile['large']> {
  const characters = first.rows.reduce((sum, { cells }) => sum + cells.join(',').length + 1, 0);
  const expectedRows = Math.round((bytes * first.rows.length) / Math.max(1, characters));
  const isRejects = isRejectsTable(open);
  const inOurWords = ownValuesReader(first.headers, values);
  const toFill = positionsToFill(first, fillDown);
  // The column of roles stands behind those of the file.
  const headers = role === undefined ? first.headers : first.headers.slice(0, -1);
  const giveRole = role === undefined ? undefined : roleGiver({ ...first, headers }, role, 'roster');
  const everyRow = () => {
    const rows = withoutHeaders(open.rows(), open.headers);
    const filling = new FillingDown(toFill);
    const steps = [
      ...(isRejects ? [(row: Row) => withoutRejectCells(row, open)] : []),
      ...(toFill.length === 0 ? [] : [(row: Row) => filling.filled(row)]),
      ...(inOurWords === undefined ? [] : [inOurWords]),
      ...(giveRole === undefined ? [] : [giveRole]),
    ];
    return steps.length === 0
      ? rows
      : eachRow(rows, (row) => (isBlankRow(row) ? row : steps.reduce((read, step) => step(read), row)));
  };
  return { expectedRows, everyRow };
}

function* withoutHeaders(rows: Iterable<Row>, headers: OpenTable['headers']): Generator<Row> {
  const isHeader = repeatedHeaderTest(headers);
  for (const row of rows) if (!isHeader(row) && !isLayoutRow(row)) yield withTickedOnly(row);
}

function* eachRow(rows: Iterable<Row>, read: (row: Row) => Row): Generator<Row> {
  for (const row of rows) yield read(row);
}

/** What a file holds; asked for where its columns do not say and somebody is there. */
async function kindOf(
  context: Context,
  table: Table,
  { settings, wave }: Pick<ReadChoices, 'settings' | 'wave'>,
): Promise<FileKind> {
  try {
    return context.atOneGo(() => recogniseKind(table, settings, wave).kind);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (context.prompt === undefined) throw withOtherSheets(error, table);
    return askForKind(context, context.prompt, { table, because: error.message });
  }
}

/** What a workbook begins with is often a sheet of remarks. */
function withOtherSheets(error: InputError, { notes }: Table): InputError {
  const others = notes.find((note) => note.includes('another with --sheet'));
  if (others === undefined) return error;
  return new InputError(error.message, error.complaints, `${others} ${error.hint}`);
}

/** A header alone is more likely a filter left on in the spreadsheet than a programme without people. */
function refuseWithoutRows({ source, rows, headers }: Table): void {
  if (rows.length > 0) return;
  throw new InputError(`${source} holds nothing to import.`, [
    {
      source,
      message: `There is a header of ${counted(headers.length, 'column', 'columns')} and no rows below it.`,
      remedy: 'Check whether a filter was on when the file was saved, then save it again.',
    },
  ]);
}
