import type { RetentionKind } from '../../domain/settings/retention-settings.js';

/** How several words of a form stand in one cell; `whole`: the cell is one. */
export type Split = 'list' | 'semicolons' | 'whole';

/** A column of texts whose time is over some day. */
export interface ColumnKept {
  readonly name: string;
  /**
   * Where a cell may hold words of a form, by which figures count: those stay that at least two have chosen. Absent: all of it goes.
   */
  readonly words?: Split;
}

/** The tables whose rows own texts: a day is known for each from which the time runs. */
export type Owning =
  | 'pairings'
  | 'concerns'
  | 'survey_responses'
  | 'named_rules'
  | 'invitations'
  | 'applications';

/** A table with such columns, and how its rows lead to what owns them. */
export interface TableKept {
  readonly table: string;
  /** Its column with the owner's id, or with the id of a row of `parent` that has it. */
  readonly owner: string;
  readonly parent?: { readonly table: string; readonly owner: string };
  readonly columns: readonly ColumnKept[];
}

/** A kind of data: what owns it, and where it stands. */
export interface TextsOfKind {
  readonly kind: Exclude<RetentionKind, 'people_who_left'>;
  readonly owning: Owning;
  readonly tables: readonly TableKept[];
}

const ALL = (...names: readonly string[]): ColumnKept[] => names.map((name) => ({ name }));

/** Every text that somebody wrote about a pairing, in an answer or for a rule, by its kind; a test holds the list to the schema. */
export const TEXTS_KEPT: readonly TextsOfKind[] = [
  {
    kind: 'meeting_notes',
    owning: 'pairings',
    tables: [
      {
        table: 'check_ins',
        owner: 'pairing_id',
        columns: [{ name: 'topics', words: 'list' }, { name: 'note' }, { name: 'reported_by' }],
      },
      { table: 'review_changes', owner: 'pairing_id', columns: ALL('expectation') },
      { table: 'fit_checks', owner: 'pairing_id', columns: ALL('note') },
      { table: 'follow_ups', owner: 'pairing_id', columns: ALL('note') },
      { table: 'pairing_changes', owner: 'pairing_id', columns: [{ name: 'reason', words: 'whole' }] },
      { table: 'pairings', owner: 'id', columns: [{ name: 'end_reason', words: 'whole' }] },
    ],
  },
  {
    kind: 'feedback_texts',
    owning: 'pairings',
    tables: [
      {
        table: 'feedback',
        owner: 'pairing_id',
        columns: [
          { name: 'helpful', words: 'semicolons' },
          { name: 'to_improve', words: 'semicolons' },
        ],
      },
    ],
  },
  {
    kind: 'survey_texts',
    owning: 'survey_responses',
    tables: [
      {
        table: 'survey_answers',
        owner: 'response_id',
        columns: [
          { name: 'answer_values', words: 'list' },
          { name: 'written', words: 'whole' },
        ],
      },
    ],
  },
  {
    kind: 'goals_and_agreements',
    owning: 'pairings',
    tables: [
      { table: 'goals', owner: 'pairing_id', columns: ALL('text', 'measure') },
      {
        table: 'goal_actions',
        owner: 'goal_id',
        parent: { table: 'goals', owner: 'pairing_id' },
        columns: ALL('text', 'resource'),
      },
      {
        table: 'goal_changes',
        owner: 'goal_id',
        parent: { table: 'goals', owner: 'pairing_id' },
        columns: ALL('note'),
      },
      {
        table: 'milestones',
        owner: 'pairing_id',
        columns: [{ name: 'name', words: 'whole' }, { name: 'confirmed_by' }],
      },
      { table: 'resources', owner: 'pairing_id', columns: ALL('title', 'address') },
      { table: 'agreements', owner: 'pairing_id', columns: ALL('purpose', 'place', 'contact') },
    ],
  },
  {
    kind: 'reflections',
    owning: 'pairings',
    tables: [{ table: 'reflections', owner: 'pairing_id', columns: ALL('text') }],
  },
  {
    kind: 'concerns',
    owning: 'concerns',
    tables: [
      { table: 'concerns', owner: 'id', columns: ALL('text') },
      { table: 'concern_changes', owner: 'concern_id', columns: ALL('acts_next', 'note') },
    ],
  },
  {
    kind: 'exceptions',
    owning: 'named_rules',
    tables: [{ table: 'named_rules', owner: 'id', columns: ALL('because') }],
  },
  {
    kind: 'recruiting',
    owning: 'invitations',
    tables: [{ table: 'invitations', owner: 'id', columns: ALL('reason') }],
  },
  {
    kind: 'applications',
    owning: 'applications',
    tables: [{ table: 'applications', owner: 'id', columns: ALL('nominated_by', 'reason') }],
  },
];
