import type { Context } from '../../context.js';
import { KINDS_KEPT } from '../../domain/privacy/kinds-kept.js';
import {
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionSettings,
} from '../../domain/settings/retention-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { counted } from '../../domain/text/counted.js';
import { dataDueTable } from '../../rendering/tables/people/data-due-table.js';
import { listPeople } from '../../store/people/people-rows.js';
import { type DataDue, dueInProgramme, type Retaining } from '../../store/retention/due-in-programme.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface DueOptions extends OutputOptions {
  /** Only these kinds of data. */
  readonly data?: readonly RetentionKind[];
}

/** Shows the personal data whose time is over: of whom, since when, by which rule. */
export async function showDataDue(context: Context, options: DueOptions): Promise<void> {
  const { due } = await showWhatIsDue(context, options);
  if (due.length > 0)
    context.note(`${inKinds(due)}. It stays until you say so: mentor privacy apply --dry-run`);
}

/** Shows what is due, and gives it with what it goes by: of kinds that are not meant nothing is ever due. */
export async function showWhatIsDue(
  context: Context,
  { data, ...options }: DueOptions,
): Promise<{ due: DataDue[]; retaining: Retaining }> {
  const settings = await loadSettings(context);
  const retaining = { retention: onlyOf(settings.retention, data), today: context.today };
  const { due, people, open } = await reading(context, (db) => ({
    due: dueInProgramme(db, retaining),
    people: peopleById(listPeople(db)),
    open: listRounds(db).filter(({ closedOn }) => closedOn === null),
  }));
  showTable(context, dataDueTable(due, people), {
    schema: 'mentor/privacy-due',
    title: `Data kept long enough by ${context.today}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['data', 'people', 'due_on', 'rule', 'texts', 'since', 'staff_numbers', 'kind'],
    whenEmpty: 'Nothing is due: everything may still be kept.',
    more: { kept_months: keptMonths(settings) },
    options,
  });
  if (open.length > 0 && retaining.retention.survey_texts !== null)
    context.note(
      `Answers are kept while their round is open: ${open.map(({ name }) => name).join(', ')}. mentor round close ends one.`,
    );
  return { due, retaining };
}

function onlyOf(
  retention: RetentionSettings,
  kinds: readonly RetentionKind[] = RETENTION_KINDS,
): RetentionSettings {
  const isMeant = ([kind]: [string, unknown]) => kinds.some((each) => each === kind);
  const meant = Object.entries(retention).map((each) => (isMeant(each) ? each : [each[0], null]));
  return Object.fromEntries(meant) as RetentionSettings;
}

function keptMonths({ retention }: Settings): Record<string, number | string> {
  return Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, retention[kind] ?? 'forever']));
}

/** `Notes on meetings: 3 texts; the words of concerns: 1 text`. */
export function inKinds(due: readonly DataDue[]): string {
  return RETENTION_KINDS.flatMap((kind) => {
    const texts = due.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.texts, 0);
    if (texts === 0) return [];
    const what =
      kind === 'people_who_left' ? counted(texts, 'person', 'people') : counted(texts, 'text', 'texts');
    return [`${KINDS_KEPT[kind].title}: ${what}`];
  }).join('; ');
}
