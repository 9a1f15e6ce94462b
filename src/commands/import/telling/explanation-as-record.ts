import { AS_TEXT, IGNORE } from '../../../domain/files/file-fields.js';
import { counted } from '../../../domain/text/counted.js';
import type { Interpretation, Origin } from '../../../intake/columns/interpretation.js';
import type { NoField } from '../../../intake/columns/wordings/asked-question.js';
import { meaningOfQuestion } from '../../../intake/columns/wordings/question-meaning.js';
import type {
  ColumnExplanation,
  ExplainedValue,
} from '../../../intake/plans/explained/column-explanation.js';
import { profileNamed } from '../../../intake/sources/recognise.js';
import type { RecordField } from '../../../terminal/record-view.js';
import type { ShownRecord } from '../../output/show-record.js';
import { callAgain } from '../confirming/call-again.js';
import type { ImportOptions } from '../import-options.js';
import type { ReadFile } from '../planning/plan-file.js';
import { interpretationAsJson } from './interpretation-as-json.js';

/** The file and the call that it was read by. */
interface ExplainedFile {
  readonly read: ReadFile;
  readonly options: ImportOptions;
  readonly file: string;
  /** Why the file as a whole cannot be imported. */
  readonly problems: readonly string[];
}

/** By what a column was understood, in words. */
function toldBy({ origin, column, target }: Interpretation, { table, kind, profileNotes }: ReadFile): string {
  const words: Readonly<Record<Origin, () => string>> = {
    stated: () => 'said in this call, with --map',
    profile: () => `remembered in mentor.yaml. ${profileNotes[0] ?? ''}`.trim(),
    settings: () => 'intake.columns in mentor.yaml',
    confirmed: () => 'confirmed at an earlier import of a file with this heading',
    'own name': () => `the name of the field itself: ${target}`,
    tool: () => `a column that ${profileNamed(table.profile).title} writes`,
    template: () => `a heading of mentor template ${kind}`,
    'known heading': () => `"${column}" is a known heading of ${target} (mentor fields lists them)`,
    'days not in full': () => 'some of its days are not written in full',
    'ambiguous heading': () => `"${column}" often means ${target}, and something else in other files`,
    wording: () => `the wording of the heading, which asks for ${target}`,
    none: () => notUnderstood(column, kind),
  };
  return words[origin]();
}

/** What a question is about that is no field of ours. */
const ABOUT: Readonly<Record<NoField, string>> = {
  rating: 'a rating',
  sensitive: 'something sensitive',
  metadata: 'what a survey tool writes by itself',
  'free text': 'whatever somebody would like to add',
  'a pairing': 'a pairing',
  'the manager': 'the manager',
  'when somebody cannot meet': 'when somebody cannot meet',
  'what somebody does not want': 'what somebody does not want',
  'what somebody does not offer': 'what somebody does not offer',
  'somebody else': 'somebody else than who answers',
  'the opposite, perhaps': 'a field, perhaps, or for its opposite',
};

function notUnderstood(column: string, kind: ReadFile['kind']): string {
  const meaning = kind === 'survey' ? meaningOfQuestion(column, kind) : undefined;
  return meaning?.kind === 'no field'
    ? `its wording, which asks for ${ABOUT[meaning.about]}: that is no field`
    : 'nothing: no field is known by this heading';
}

function takenFor({ interpretation: { target }, keptAs }: ColumnExplanation, { kind }: ReadFile): string {
  if (target === IGNORE) return 'left out: nothing of it is stored';
  if (target !== null && target !== AS_TEXT) return target;
  if (keptAs !== null) return `kept as it is, as ${keptAs}`;
  return kind === 'survey' ? 'kept as an answer' : 'not used';
}

/** The calls by which the column is read as something else. */
function waysToChange(
  { column, target, degree }: Interpretation,
  { options, file }: ExplainedFile,
): RecordField[] {
  const others = options.map.filter((text) => !text.startsWith(`${column}=`));
  const call = (as: string) =>
    callAgain({ ...options, map: others }, { files: [file], also: ['--map', `${column}=${as}`] });
  return [
    ...(degree === 'likely' && target !== null ? [{ label: 'Confirm it', value: call(target) }] : []),
    { label: 'As a field of mentor fields', value: call('FIELD') },
    ...(target === AS_TEXT ? [] : [{ label: 'Keep it as text', value: call(AS_TEXT) }]),
    ...(target === IGNORE ? [] : [{ label: 'Leave it out', value: call(IGNORE) }]),
  ];
}

function readingInWords({ written, readAs }: ExplainedValue): string {
  if (readAs === null) return 'not read';
  if (readAs.length === 0) return 'nothing';
  return readAs.length === 1 && readAs[0] === written ? 'as written' : readAs.join(' | ');
}

/** `3 cells → mentor`, with the points and why rows with it are refused. */
function valueInWords(value: ExplainedValue): string {
  const { cells, score, refused } = value;
  const points =
    score === undefined
      ? ''
      : `; ${score.points ?? 'no'} ${score.points === 1 ? 'point' : 'points'} (${score.scale})`;
  const why = refused.map((one) => {
    const where = one.cells === cells ? '' : ` in ${counted(one.cells, 'row', 'rows')}`;
    return `; refused${where} – ${one.why}`;
  });
  return `${counted(cells, 'cell', 'cells')} → ${readingInWords(value)}${points}${why.join('')}`;
}

/** How a column is read, to be shown: its heading, by what it was understood, each text in it, and how to change that. */
export function explanationAsRecord(explanation: ColumnExplanation, of: ExplainedFile): ShownRecord {
  const { interpretation, keptAs, values, notes } = explanation;
  const { column, degree, because, cells } = interpretation;
  const { read } = of;
  const told = toldBy(interpretation, read);
  const change = waysToChange(interpretation, of);
  return {
    schema: 'mentor/explained-column',
    title: column,
    sections: [
      {
        heading: column,
        fields: [
          { label: 'File', value: `${read.table.source}, read as ${read.kind}` },
          { label: 'Taken for', value: takenFor(explanation, read) },
          { label: 'How sure', value: degree },
          { label: 'Told by', value: told },
          ...(because === undefined ? [] : [{ label: 'Because', value: because }]),
          { label: 'Filled cells', value: cells },
          { label: 'Different values', value: values.length },
          ...of.problems.map((problem) => ({ label: 'Cannot be imported', value: problem })),
          ...notes.map((note) => ({ label: 'How it is read', value: note })),
        ],
      },
      {
        heading: 'What each value was read as',
        fields: values.map((value) => ({ label: value.written, value: valueInWords(value) })),
      },
      { heading: 'How to change it', fields: change },
    ],
    value: {
      file: read.table.source,
      kind: read.kind,
      ...interpretationAsJson(interpretation),
      kept_as: keptAs,
      told_by: told,
      how_it_is_read: notes,
      cannot_be_imported: of.problems,
      values: values.map(valueAsJson),
      to_change: change.map(({ value }) => value),
    },
  };
}

function valueAsJson({ written, cells, readAs, score, refused }: ExplainedValue) {
  return {
    written,
    cells,
    read_as: readAs,
    points: score?.points ?? null,
    scale: score?.scale ?? null,
    refused,
  };
}
