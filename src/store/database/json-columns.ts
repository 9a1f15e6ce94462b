import type { AuditedChange } from '../../domain/audit-entry.js';
import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import type { Certificate, FitPart, RunRematching, WishFigures } from '../../domain/rounds/run.js';
import type { ComingFirst } from '../../domain/settings/coming-first.js';
import type { SeveralMentors } from '../../domain/settings/matching-settings.js';
import type { BlankAnswer } from '../../domain/surveys/survey-response.js';
import type { MergeRecord } from '../merges/merge-record.js';
import type { RowRanges } from '../undo/row-ranges.js';
import type { SqlValue } from './sql.js';

/** What is read again of the settings that a run was computed with. */
export interface RunSettings {
  readonly criteria?: unknown;
  readonly mostImportant?: unknown;
  readonly synonyms?: unknown;
  readonly unknown?: unknown;
  readonly rematching?: RunRematching;
  readonly menteesForEveryMentor?: number;
  readonly priceOfLeavingOut?: number;
  readonly severalMentors?: SeveralMentors;
  readonly order?: readonly string[];
  readonly objective?: string;
  readonly whoComesFirst?: readonly ComingFirst[];
  readonly priorityAttribute?: string;
  /** Which of them the call said otherwise than mentor.yaml; absent in runs of earlier versions. */
  readonly statedInCall?: readonly string[];
}

/** Every column that holds JSON, as `table.column`, and what is in it. */
export interface JsonColumns {
  'audit_anchor.rows_before': Readonly<Record<string, number>>;
  'audit_entries.changes': readonly AuditedChange[];
  'audit_entries.row_ranges': RowRanges;
  'check_ins.topics': readonly string[];
  'code_links.code': readonly string[];
  'code_links.other_code': readonly string[];
  'erasures.entries': readonly number[];
  /** Those of attributes alone: other facts are texts. */
  'fact_changes.value': readonly string[];
  'fact_changes.value_before': readonly string[];
  'follow_ups.tasks': readonly string[];
  'imports.stated': readonly string[];
  'issued_reports.figures': readonly IssuedFigure[];
  'issued_reports.facts_then': Readonly<Record<string, number>>;
  'issued_reports.settings': Readonly<Record<string, unknown>>;
  'person_attributes.attribute_values': readonly string[];
  'person_merges.record': MergeRecord;
  'run_pairs.parts': readonly FitPart[];
  'runs.certificate': Certificate & { readonly wishFigures?: WishFigures };
  'runs.settings': RunSettings;
  'survey_answers.answer_values': readonly string[];
  'survey_responses.code': readonly string[];
  'survey_responses.left_blank': readonly BlankAnswer[];
  'undo_rows.before': RowImage;
  'undo_rows.row_key': readonly SqlValue[];
}

/** A row as it was: its columns by name. */
export type RowImage = Readonly<Record<string, SqlValue>>;

export type JsonColumn = keyof JsonColumns;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isNumberOrNull: Check = (value) => value === null || isNumber(value);
const isTextOrNull: Check = (value) => value === null || isText(value);
const isSqlValue: Check = (value) => isText(value) || isNumberOrNull(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (is: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(is);
const isList = listOf(() => true);
const isTexts = listOf(isText);
const recordOf =
  (is: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(is);
const withFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
const absentOr =
  (is: Check): Check =>
  (value) =>
    value === undefined || is(value);
const lists = (...names: readonly string[]): Check =>
  withFields(Object.fromEntries(names.map((name) => [name, isList])));

const isPerson = withFields({ id: isNumber, given_name: isText, family_name: isText, status: isText });

/** What is read of a value must be there; what is kept of it besides is not looked at. */
const CHECKS: Readonly<Record<JsonColumn, Check>> = {
  'audit_anchor.rows_before': recordOf(isNumber),
  'audit_entries.changes': listOf(
    withFields({ what: isText, action: isText, ids: isText, count: isNumber, fields: absentOr(isTexts) }),
  ),
  'audit_entries.row_ranges': recordOf(
    (range) => Array.isArray(range) && range.length === 2 && range.every(isNumber),
  ),
  'check_ins.topics': isTexts,
  'code_links.code': isTexts,
  'code_links.other_code': isTexts,
  'erasures.entries': listOf(isNumber),
  'fact_changes.value': isTexts,
  'fact_changes.value_before': isTexts,
  'follow_ups.tasks': isTexts,
  'imports.stated': isTexts,
  'issued_reports.figures': listOf(
    withFields({
      section: isText,
      metric: isText,
      label: isText,
      group: isText,
      state: isText,
      value: isNumberOrNull,
    }),
  ),
  'issued_reports.facts_then': recordOf(isNumber),
  'issued_reports.settings': isObject,
  'person_attributes.attribute_values': isTexts,
  'person_merges.record': withFields({
    kept: isPerson,
    merged: isPerson,
    after: isPerson,
    moved: lists(
      ...['managed', 'menteePairings', 'mentorPairings', 'menteeRules', 'mentorRules', 'responses'],
      ...['menteeRunPairs', 'mentorRunPairs', 'leftOver', 'participations', 'attributes', 'keys'],
    ),
    setAside: lists('rules', 'runPairs', 'leftOver', 'participations', 'attributes'),
    replacedResponses: isList,
    discardedRuns: isList,
    keys: isTexts,
  }),
  'run_pairs.parts': listOf(
    withFields({ criterion: isText, score: isNumberOrNull, weight: isNumber, words: isText }),
  ),
  'runs.certificate': withFields({
    proven: isBoolean,
    gap: isNumberOrNull,
    reasons: isTexts,
    wishFigures: absentOr(withFields({ wishing: isNumber, choicesMet: isList, blockingPairs: isNumber })),
  }),
  'runs.settings': withFields({
    rematching: absentOr(withFields({ mayChange: isText, pairingIds: isList })),
    menteesForEveryMentor: absentOr(isNumber),
    priceOfLeavingOut: absentOr(isNumber),
    severalMentors: absentOr(isText),
    order: absentOr(isTexts),
    objective: absentOr(isText),
    whoComesFirst: absentOr(listOf(withFields({ by: isText }))),
    priorityAttribute: absentOr(isText),
    statedInCall: absentOr(isTexts),
  }),
  'survey_answers.answer_values': isTexts,
  'survey_responses.code': isTexts,
  'survey_responses.left_blank': listOf(
    withFields({ question: isText, attribute: isTextOrNull, saidAt: absentOr(isText) }),
  ),
  'undo_rows.before': recordOf(isSqlValue),
  'undo_rows.row_key': listOf(isSqlValue),
};

export const JSON_COLUMNS = Object.keys(CHECKS) as readonly JsonColumn[];

/** What a stored text holds; undefined where it is damaged. */
export function parsedJson<C extends JsonColumn>(column: C, text: string): JsonColumns[C] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return CHECKS[column](value) ? (value as JsonColumns[C]) : undefined;
}
