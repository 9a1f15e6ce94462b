import type { Context } from '../../context.js';
import { nearest } from '../../domain/text/nearest.js';
import { InputError, UsageError } from '../../errors.js';
import { columnsInWords } from '../../intake/columns/columns-in-words.js';
import type { Interpretation } from '../../intake/columns/interpretation.js';
import { type ColumnExplanation, explanationOf } from '../../intake/plans/explained/column-explanation.js';
import { headerKey } from '../../intake/table/header.js';
import type { Reject } from '../../intake/table/rejects.js';
import { listPeople } from '../../store/people/people-rows.js';
import { listSurveyResponses } from '../../store/surveys/survey-responses.js';
import { showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { bytesOf, sourceName } from '../session/loading/bytes-of-file.js';
import { confirmedHeadings } from './confirming/confirmed-headings-known.js';
import type { ImportOptions } from './import-options.js';
import { settingsFor } from './import-settings.js';
import type { ReadFile } from './planning/plan-file.js';
import { roundIn } from './planning/round-of-import.js';
import { lookAtFile } from './planning/take-in-file.js';
import { contentToImport } from './reading/content-to-import.js';
import { keyOfImport } from './reading/import-key.js';
import { readFile } from './reading/read-file.js';
import { explanationAsRecord } from './telling/explanation-as-record.js';

/** What can be said of a call of `mentor import --explain`. */
export interface ExplainOptions extends Omit<ImportOptions, 'rejects'>, OutputOptions {
  /** The column: its heading, its question or its code. */
  readonly explain: string;
}

/**
 * Shows all about how one column of a file is read, and how to have it otherwise; nothing is stored, and nothing asked.
 * @throws UsageError for several files, or a column that is not there; InputError where the file's columns cannot be told.
 */
export async function explainColumn(context: Context, options: ExplainOptions): Promise<void> {
  const [file = '', ...others] = options.files;
  if (others.length > 0)
    throw new UsageError('--explain is about a column of one file.', 'Name one file at a time.');
  const read = await readUnasked(context, file, options);
  const interpretation = columnNamed(options.explain, read);
  const { problems, ...explanation } = await explained(context, read, interpretation);
  if (read.large !== undefined)
    context.note(`${read.table.source} is large: explained by its first ${read.table.rows.length} rows.`);
  showRecord(context, explanationAsRecord(explanation, { read, options, file, problems }), options);
  context.note('Nothing was imported.');
}

/** The file as an import reads it where nobody can be asked. */
async function readUnasked(context: Context, file: string, options: ExplainOptions): Promise<ReadFile> {
  const source = sourceName(file);
  const { key, ...flags } = options;
  const settings = await settingsFor(context, options);
  const content = await contentToImport(context, {
    bytes: await bytesOf(context, file),
    source,
    sheet: options.sheet,
    profiles: settings.intake.profiles,
  });
  return readFile(
    { ...context, prompt: undefined },
    { content, source },
    {
      ...flags,
      ...keyOfImport(context, key),
      settings,
      confirmed: await confirmedHeadings(context),
    },
  );
}

/** The column that somebody names by its heading, by its question, or by the code its tool writes above it. */
function columnNamed(text: string, { table, interpretations, respondents }: ReadFile): Interpretation {
  const isMeant = (name: string | undefined) => name !== undefined && headerKey(name) === headerKey(text);
  const exact = interpretations.find(({ column }) => column === text);
  const alike = exact ?? interpretations.find(({ column }) => isMeant(column));
  if (alike !== undefined) return alike;
  const header = table.headers.find(
    ({ name, code, key }) => isMeant(name) || isMeant(code) || key === headerKey(text),
  );
  // The column of one box stands for its question.
  const question = respondents?.questions.find(
    ({ positions }) => header !== undefined && positions.includes(header.position),
  );
  const place = question?.positions[0] ?? header?.position;
  const found = interpretations.find(({ position }) => position === place);
  if (found !== undefined) return found;
  if (header !== undefined)
    throw new UsageError(
      `${table.source}: "${header.name}" is a column that the survey tool writes and that is not used.`,
      'mentor import --inspect shows what each column holds.',
    );
  const names = interpretations.map(({ column }) => column);
  const meant = nearest(text, names);
  throw new UsageError(
    `${table.source} has no column "${text}".`,
    meant === undefined
      ? `The columns are ${columnsInWords(names.map((name) => ({ name })))}.`
      : `Did you mean "${meant}"?`,
  );
}

async function explained(
  context: Context,
  read: ReadFile,
  interpretation: Interpretation,
): Promise<ColumnExplanation & { readonly problems: readonly string[] }> {
  const { rejects, problems } =
    read.large === undefined ? await wouldRefuse(context, read) : { rejects: [], problems: [] };
  const store = await context.openStore('read', 'empty');
  try {
    const round = roundIn(store, context);
    const known = {
      people: listPeople(store),
      responses: round === undefined ? [] : listSurveyResponses(store, round.id),
    };
    const file = { ...read, ...known, today: context.today, isReadable: problems.length === 0 };
    return { ...explanationOf(interpretation, file, rejects), problems };
  } finally {
    store.close();
  }
}

/** The rows that importing the file would refuse, or why it cannot be imported at all: its columns are shown all the same. */
async function wouldRefuse(
  context: Context,
  read: ReadFile,
): Promise<{ readonly rejects: readonly Reject[]; readonly problems: readonly string[] }> {
  const { table, settings } = read;
  const work = { source: table.source, read, settings, holdsFrom: context.today };
  try {
    const { plan } = await lookAtFile(context, { ...work, isComplete: false, anyway: false, isAgreed: true });
    return { rejects: plan.outcome.rejects, problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const complaints = error.complaints.map(({ field, message }) =>
      field === undefined ? message : `${field}: ${message}`,
    );
    return { rejects: [], problems: [error.message, ...complaints] };
  }
}
