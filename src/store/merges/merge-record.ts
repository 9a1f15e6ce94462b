/** A row of `people`, every column of it. */
export interface PersonImage {
  readonly id: number;
  readonly staff_number: string | null;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly profession: string | null;
  readonly band: string | null;
  readonly unit: string | null;
  readonly site: string | null;
  readonly manager: string | null;
  readonly manager_id: number | null;
  readonly hired_on: string | null;
  readonly left_on: string | null;
  readonly status: string;
  readonly recorded_at: string;
  /** These and what follows are absent in merges made before facts had days. */
  readonly leave_from?: string | null;
  readonly leave_until?: string | null;
  readonly known_from?: string | null;
  readonly recorded_on?: string | null;
  readonly import_id?: number | null;
  readonly import_line?: number | null;
}

/** What came under the kept person, by the keys of the rows. */
export interface MovedRows {
  /** People whose manager the merged person was. */
  readonly managed: readonly number[];
  readonly menteePairings: readonly number[];
  readonly mentorPairings: readonly number[];
  readonly menteeRules: readonly number[];
  readonly mentorRules: readonly number[];
  readonly responses: readonly number[];
  /** Run and mentor. */
  readonly menteeRunPairs: readonly (readonly [number, number])[];
  /** Run and mentee. */
  readonly mentorRunPairs: readonly (readonly [number, number])[];
  /** Runs. */
  readonly leftOver: readonly number[];
  /** Round and origin. */
  readonly participations: readonly (readonly [number, string])[];
  /** Names of attributes. */
  readonly attributes: readonly string[];
  /** What changed of those participations and attributes; absent in merges made before facts had days. */
  readonly factChanges?: readonly number[];
  /** Keys the merged person had from earlier merges. */
  readonly keys: readonly string[];
  /** Ids of the rows of `ROWS_OF_A_PERSON`, by its names; absent in merges made before there was one. */
  readonly others?: Readonly<Record<string, readonly number[]>>;
}

/** Rows with an id that refer to a person in a column, of whom there may be as many as there are: a merge moves them all. */
export interface RowsOfAPerson {
  /** By which a merge's record has them. */
  readonly name: string;
  readonly table: string;
  readonly column: string;
}

/** Every kind of them; a table with one such column is called by its name. */
export const ROWS_OF_A_PERSON: readonly RowsOfAPerson[] = [
  ...['invitations', 'applications', 'circle_members', 'attendances', 'outcomes', 'skill_facts'].map(
    (table) => ({
      name: table,
      table,
      column: 'person_id',
    }),
  ),
  { name: 'skill_transfers.learner_id', table: 'skill_transfers', column: 'learner_id' },
  { name: 'skill_transfers.teacher_id', table: 'skill_transfers', column: 'teacher_id' },
  { name: 'conversations.person_id', table: 'conversations', column: 'person_id' },
  { name: 'conversations.other_id', table: 'conversations', column: 'other_id' },
];

/** Rows that the kept person has of their own, or that make no sense of one person: kept here until the merge is taken back. */
export interface RowsSetAside {
  readonly rules: readonly {
    readonly id: number;
    readonly kind: string;
    readonly mentee_id: number;
    readonly mentor_id: number;
    readonly because: string;
    readonly recorded_at: string;
    readonly dropped_at: string | null;
    readonly recorded_on?: string | null;
    readonly dropped_on?: string | null;
  }[];
  readonly runPairs: readonly {
    readonly run_id: number;
    readonly mentee_id: number;
    readonly mentor_id: number;
    readonly fit_millionths: number;
    readonly parts: string;
    readonly decision: string;
    /** Absent in records from before a mentee could have several; so is `mentors_held`. */
    readonly mentor_number?: number;
    /** Absent in merges made before proposals could replace pairings. */
    readonly replaces_pairing_id?: number | null;
    readonly replaced_fit_millionths?: number | null;
    readonly decided_on?: string | null;
  }[];
  readonly leftOver: readonly {
    readonly run_id: number;
    readonly reason: string;
    readonly mentors_held?: number;
  }[];
  readonly participations: readonly {
    readonly round_id: number;
    readonly origin: string;
    readonly role: string | null;
    readonly capacity: number | null;
    readonly joined_on?: string | null;
    readonly withdrawn_on?: string | null;
    readonly recorded_on?: string | null;
  }[];
  readonly attributes: readonly { readonly name: string; readonly attribute_values: string }[];
}

/** What an attribute held before and after a merge; null: there was none. */
export interface JoinedAttribute {
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
}

/** Everything that is needed to take a merge back. */
export interface MergeRecord {
  /** The two as they were before. */
  readonly kept: PersonImage;
  readonly merged: PersonImage;
  /** The kept person's row as the merge left it. */
  readonly after: PersonImage;
  readonly moved: MovedRows;
  readonly setAside: RowsSetAside;
  /** Responses that a later one of the other record replaced. */
  readonly replacedResponses: readonly number[];
  /** Answers of a replaced response that were added to the one that counts; absent in merges that took the later response whole. */
  readonly addedAnswers?: readonly (readonly [responseId: number, position: number])[];
  /** Attributes of the kept person to which the merged one's values were added, as stored; absent in merges that added none to those there. */
  readonly joinedAttributes?: readonly JoinedAttribute[];
  /** Proposals that the merge discarded. */
  readonly discardedRuns: readonly number[];
  /** What the merge changed of the kept person's facts; absent in merges made before facts had days. */
  readonly factChanges?: readonly number[];
  /** Keys of the merged person by which the kept one is found since. */
  readonly keys: readonly string[];
}
