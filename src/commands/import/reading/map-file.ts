import { type FileKind, IGNORE } from '../../../domain/files/file-fields.js';
import { knownItems } from '../../../domain/instruments/known-items.js';
import { attributesNamed } from '../../../domain/settings/attributes-named.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { UsageError } from '../../../errors.js';
import { termAttributes } from '../../../intake/columns/attribute-values.js';
import type { Column, MappingChoices } from '../../../intake/columns/column.js';
import { type StatedDivision, statedDivision } from '../../../intake/columns/column-division.js';
import type { FittingProfile } from '../../../intake/columns/column-profiles.js';
import { interpretColumns } from '../../../intake/columns/interpret-columns.js';
import type { Interpretation } from '../../../intake/columns/interpretation.js';
import { type Mapping, mapColumns } from '../../../intake/columns/map-columns.js';
import { isAnonymous } from '../../../intake/plans/survey/anonymous-survey.js';
import { interpretMetadata } from '../../../intake/responses/interpret-metadata.js';
import { type LikelyWave, likelyWave, likelyWaveInWords } from '../../../intake/responses/likely-wave.js';
import {
  type RespondentSet,
  respondentsOf,
  withoutUnanswered,
} from '../../../intake/responses/respondents.js';
import type { DecidedQuestion } from '../../../intake/table/file-reading.js';
import { headerKey } from '../../../intake/table/header.js';
import type { Row, Table } from '../../../intake/table/read-table.js';
import type { ReadFile } from '../planning/plan-file.js';
import type { ReadChoices } from './read-choices.js';

/** What is known of a file's columns beyond their headers. */
export interface ColumnKnowledge extends ReadChoices {
  /** A remembered profile that fits the file; used where it is for the same kind. */
  readonly fitting: FittingProfile | undefined;
  /** What was answered when asked: column → field. It counts over everything else. */
  readonly answers?: ReadonlyMap<string, string>;
  /** What the whole file told of its questions, of which this one has the rejected rows. */
  readonly decided?: readonly DecidedQuestion[];
  /** Every row of a file of which the table holds only the first. */
  readonly everyRow?: () => Iterable<Row>;
}

/**
 * Decides what each column of a table of this kind holds.
 * @throws UsageError for a `--map` without its two sides.
 */
export function mapFile(
  table: Table,
  kind: FileKind,
  known: ColumnKnowledge,
): Omit<ReadFile, 'isRejectsFile' | 'alone' | 'settings' | 'words'> {
  const { settings, fitting, answers = new Map<string, string>() } = known;
  const isRemembered = fitting?.profile.kind === kind;
  const named = byCode(new Map([...statedColumns(known.map), ...answers]), table);
  const profile = isRemembered ? fitting.profile.columns : new Map<string, string>();
  const ofSettings = settings.intake.columns;
  const answered = kind === 'survey' ? answeredIn(table, known, [ofSettings, profile, named]) : undefined;
  const likely = known.wave === undefined && answered !== undefined ? waveOf(answered) : undefined;
  const wave = known.wave ?? likely?.wave;
  const stated = answered === undefined ? named : byQuestion(named, answered, table);
  const columns = columnsIn(table, answered, [...stated.keys(), ...ofSettings.keys(), ...profile.keys()]);
  const choices: MappingChoices = {
    kind,
    source: table.source,
    columns: ofSettings,
    profile,
    confirmed: known.confirmed?.get(kind) ?? new Map(),
    stated,
    wave,
    items: knownItems(settings.instruments),
    named: attributesNamed(settings),
    headers: table.headers,
    cellsOf: ({ position }) =>
      tickedAt(position, answered) ?? cellsAt(position, known.everyRow?.() ?? table.rows),
  };
  const mapping = mappingOf(columns, choices, answered);
  const isOfWaves = mapping.fields.has('wave');
  const respondents =
    answered === undefined || known.keepPartial === true ? answered : withoutUnanswered(answered, mapping);
  return {
    kind,
    table,
    mapping,
    interpretations: interpretationsOf(table, { mapping, respondents }, settings),
    respondents,
    wave: isOfWaves ? known.wave : wave,
    profileNotes: [
      ...(isRemembered ? fitting.notes : []),
      ...(likely === undefined || isOfWaves ? [] : [likelyWaveInWords(likely)]),
    ],
  };
}

/** What was answered in a survey; columns are as they are said to be divided, and those to be ignored say nothing. */
function answeredIn(
  table: Table,
  known: ColumnKnowledge,
  said: readonly ReadonlyMap<string, string>[],
): RespondentSet {
  const dateOrder = known.dateOrder ?? known.settings.intake.dateOrder ?? undefined;
  return respondentsOf(withoutIgnoredRoles(table, said), {
    ...known,
    dateOrder,
    divisions: divisionsIn(said),
  });
}

/** What is to be mapped: the columns of a file, or the questions of a survey with those of the tool's own columns that are named. */
function columnsIn(
  table: Table,
  answered: RespondentSet | undefined,
  named: readonly string[],
): readonly Column[] {
  return answered === undefined
    ? table.headers
    : [...columnsOfQuestions(answered), ...namedMetadata(table, named)];
}

/** A survey in which nobody says who they are is mapped once more as an anonymous one; one whose rows name their waves, as one of no single wave. */
function mappingOf(
  columns: readonly Column[],
  choices: MappingChoices,
  respondents: RespondentSet | undefined,
): Mapping {
  const first = mapColumns(columns, choices);
  const settled = first.fields.has('wave') ? { ...choices, wave: undefined } : choices;
  const mapping = settled.wave === choices.wave ? first : mapColumns(columns, settled);
  const isNameless = respondents !== undefined && isAnonymous({ mapping, respondents });
  return isNameless ? mapColumns(columns, { ...settled, isAnonymous: true }) : mapping;
}

function interpretationsOf(
  table: Table,
  { mapping, respondents }: { mapping: Mapping; respondents: RespondentSet | undefined },
  settings: Settings,
): Interpretation[] {
  return [
    ...(respondents === undefined ? [] : interpretMetadata(table, mapping)),
    ...interpretColumns(mapping, {
      valuesOf: (column) => valuesAt(column, table, respondents),
      terms: termAttributes(settings),
    }),
  ];
}

/** The wave that a survey is most likely of; one that has events names its waves itself. */
function waveOf({ source, questions, respondents }: RespondentSet): LikelyWave | undefined {
  return respondents.some(({ event }) => event !== undefined) ? undefined : likelyWave(source, questions);
}

/** How columns are said to be divided, by their keys; what is said for this file comes last and counts. */
function divisionsIn(said: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, StatedDivision> {
  return new Map(
    said.flatMap((names) =>
      [...names].flatMap(([header, text]) => {
        const { division } = statedDivision(text);
        return division === undefined ? [] : [[headerKey(header), division] as const];
      }),
    ),
  );
}

/** What was ticked where boxes are marked with yes and no: the options, not the marks. undefined of any other column. */
function tickedAt(position: number, answered: RespondentSet | undefined): string[] | undefined {
  const at = answered?.questions.findIndex(({ positions: [first] }) => first === position) ?? -1;
  if (answered?.questions[at]?.boxes !== 'marks') return undefined;
  return answered.respondents.flatMap(({ answers }) => answers[at] ?? []);
}

/** What each row says in a column: of a survey each answer, of which one question may have several. */
function* valuesAt(
  { position }: Column,
  table: Table,
  respondents: RespondentSet | undefined,
): Generator<readonly string[]> {
  const question = respondents?.questions.findIndex(({ positions: [first] }) => first === position) ?? -1;
  if (respondents !== undefined && question >= 0) {
    for (const { answers } of respondents.respondents) {
      const said = answers[question] ?? [];
      if (said.length > 0) yield said;
    }
    return;
  }
  for (const cell of cellsAt(position, table.rows)) if (cell.trim() !== '') yield [cell.trim()];
}

/** A survey tool's own columns, of which those that are to be ignored say nothing about who answered, and when. */
function withoutIgnoredRoles(table: Table, named: readonly ReadonlyMap<string, string>[]): Table {
  const ignored = new Set(
    [...new Map(named.flatMap((names) => [...names].map(([name, target]) => [headerKey(name), target])))]
      .filter(([, target]) => target === IGNORE)
      .map(([key]) => key),
  );
  const isIgnored = ({ name, key }: Table['headers'][number]) =>
    ignored.has(headerKey(name)) || ignored.has(key);
  const headers = table.headers.map((header) =>
    header.role !== undefined && isIgnored(header) ? { ...header, role: 'other' as const } : header,
  );
  return { ...table, headers };
}

function* cellsAt(position: number, rows: Iterable<Row>): Generator<string> {
  for (const { cells } of rows) yield cells[position] ?? '';
}

/** The last `=` divides: a question may hold one, a field never does. */
function statedColumns(map: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    map.map((text) => {
      const at = text.lastIndexOf('=');
      const [column, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at > 0 && field !== '') return [column, field];
      throw new UsageError(
        `"${text}" does not say which column is which field.`,
        'Write --map "COLUMN=FIELD", for example --map "Ward name=unit".',
      );
    }),
  );
}

/** Some tools write a short code above the text of a column: whoever looks at the file sees the code first. */
function byCode(stated: ReadonlyMap<string, string>, { headers }: Table): ReadonlyMap<string, string> {
  const isName = (text: string) => headers.some(({ name, key }) => name === text || key === headerKey(text));
  const nameOf = (text: string) =>
    isName(text)
      ? undefined
      : headers.find(({ code }) => code !== undefined && headerKey(code) === headerKey(text))?.name;
  return new Map([...stated].map(([text, target]) => [nameOf(text) ?? text, target]));
}

/** The column of one box, in a question that has one for each, stands for the question. */
function byQuestion(
  stated: ReadonlyMap<string, string>,
  { questions }: RespondentSet,
  { headers }: Table,
): ReadonlyMap<string, string> {
  const questionNamed = (name: string) => {
    if (questions.some((question) => question.name === name || headerKey(question.text) === headerKey(name)))
      return undefined;
    const header = headers.find((each) => each.name === name || each.key === headerKey(name));
    return questions.find(({ positions }) => header !== undefined && positions.includes(header.position));
  };
  return new Map([...stated].map(([name, target]) => [questionNamed(name)?.name ?? name, target]));
}

/** What a survey tool writes about a response is no question; but it is what it is called when somebody says so. */
function namedMetadata({ headers }: Table, named: readonly string[]): Column[] {
  const keys = new Set(named.map(headerKey));
  return headers
    .filter(({ role, name, key }) => role !== undefined && (keys.has(headerKey(name)) || keys.has(key)))
    .map(({ position, text, name, key }) => ({ position, text, name, key }));
}

/** A survey's questions in the place of its columns: several columns may be one question. */
function columnsOfQuestions({ questions }: RespondentSet): Column[] {
  return questions.map(({ positions: [position = -1], text, name, item, unit }) => ({
    position,
    text,
    name,
    key: headerKey(text),
    ...(item === undefined ? {} : { item }),
    ...(unit === undefined ? {} : { unit }),
  }));
}
