/** What a file may hold; `--as` takes these words. */
export const FILE_KINDS = [
  'roster',
  'survey',
  'pairings',
  'check-ins',
  'feedback',
  'milestones',
  'fit-checks',
  'signatures',
  'goals',
  'concerns',
  'rules',
  'invitations',
  'training',
  'applications',
  'outcomes',
  'skills',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What `mentor fields` lists: the kinds of file, and the items of instruments, which are questions of surveys. */
export const LISTED_KINDS = [...FILE_KINDS, 'instruments'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

const IDENTITY = ['staff_number', 'email', 'name', 'given_name', 'family_name'] as const;

/** The columns each kind of file is made of, by their own names; every other column is an attribute, a question or ignored. */
export const FIELDS = {
  roster: [
    ...IDENTITY,
    'profession',
    'band',
    'unit',
    'site',
    'manager',
    'hired_on',
    'left_on',
    'ends_on',
    'leave_from',
    'leave_until',
    'back_on',
    'status',
    'is_active',
    'is_on_leave',
    'has_left',
    'effective_on',
    'role',
    'is_mentor',
    'is_mentee',
    'is_both',
    'capacity',
    'is_primary',
  ],
  survey: [
    ...IDENTITY,
    'token',
    'code',
    'wave',
    'submitted_on',
    'role',
    'is_mentor',
    'is_mentee',
    'is_both',
    'capacity',
  ],
  pairings: ['mentee', 'mentor', 'started_on', 'status', 'ended_on', 'end_reason', 'ended_by'],
  'check-ins': [
    'pairing',
    'mentee',
    'mentor',
    'circle',
    'held_on',
    'held',
    'present',
    'minutes',
    'mode',
    'kind',
    'topics',
    'note',
    'count',
    'since',
    'reported_by',
    'goal_revised',
    'recalibrated',
    'agreement_amended',
    'email',
  ],
  feedback: [
    'pairing',
    'mentee',
    'mentor',
    'given_by',
    'given_on',
    'rating',
    'helpful',
    'to_improve',
    'wants_change',
    'email',
    'staff_number',
    'name',
  ],
  milestones: ['pairing', 'mentee', 'mentor', 'milestone', 'due_on', 'reached_on', 'confirmed_by'],
  'fit-checks': ['pairing', 'mentee', 'mentor', 'given_by', 'given_on', 'fit', 'note'],
  signatures: ['pairing', 'mentee', 'mentor', 'signed_by_mentee_on', 'signed_by_mentor_on', 'version'],
  goals: [
    'pairing',
    'mentee',
    'mentor',
    'text',
    'purpose',
    'measure',
    'set_on',
    'due_on',
    'outcome',
    'closed_on',
    'note',
  ],
  concerns: [
    'pairing',
    'mentee',
    'mentor',
    'text',
    'topic',
    'severity',
    'raised_by',
    'raised_on',
    'acts_next',
    'due_on',
    'closed_on',
    'note',
  ],
  rules: ['kind', 'mentee', 'mentor', 'because'],
  training: [...IDENTITY, 'course', 'attended_on', 'held', 'valid_until'],
  skills: [...IDENTITY, 'skill', 'level', 'wants', 'held_since', 'valid_until'],
  invitations: [...IDENTITY, 'invited_on', 'invited_as', 'reply', 'replied_on', 'declined_on', 'reason'],
  applications: [
    ...IDENTITY,
    'applied_on',
    'nominated',
    'nominated_on',
    'nominated_by',
    'manager_supports',
    'supported_on',
    'eligible',
    'standing',
    'decided_on',
    'accepted_on',
    'declined_on',
    'withdrawn_on',
    'reason',
  ],
  outcomes: ['about', ...IDENTITY, 'unit', 'measure', 'date', 'value', 'denominator'],
} as const satisfies Record<FileKind, readonly string[]>;

/** A column that some kind of file has. */
export type Field = (typeof FIELDS)[FileKind][number];

const DAY_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'hired_on',
  'left_on',
  'ends_on',
  'leave_from',
  'leave_until',
  'back_on',
  'effective_on',
  'submitted_on',
  'started_on',
  'ended_on',
  'held_on',
  'given_on',
  'due_on',
  'reached_on',
  'signed_by_mentee_on',
  'signed_by_mentor_on',
  'set_on',
  'closed_on',
  'raised_on',
  'attended_on',
  'valid_until',
  'held_since',
  'since',
  'invited_on',
  'replied_on',
  'applied_on',
  'nominated_on',
  'supported_on',
  'decided_on',
  'accepted_on',
  'declined_on',
  'withdrawn_on',
  'date',
]);

/** Whether a column holds days. */
export function isDayField(field: Field): boolean {
  return DAY_FIELDS.has(field);
}

/** The columns of a kind of file that hold days, in the order in which the kind lists them. */
export function dayFieldsOf(kind: FileKind): readonly Field[] {
  return FIELDS[kind].filter(isDayField);
}

/** Whom people name as their manager themselves: a survey's word, beside that of the roster. */
export const OWN_MANAGER = 'own_manager';

/** Attributes that the default criteria read; survey questions fill them too. */
export const STANDARD_ATTRIBUTES = [
  'needs',
  'strengths',
  'goals',
  'interests',
  'languages',
  'availability',
  'mode',
  'years_experience',
  'style',
  'prefers',
  'avoids',
  OWN_MANAGER,
] as const;
export type StandardAttribute = (typeof STANDARD_ATTRIBUTES)[number];

/** Attributes whose cells hold several terms, divided by commas where nothing else divides them. */
export const TERM_ATTRIBUTES: readonly string[] = [
  'needs',
  'strengths',
  'interests',
  'languages',
  'availability',
  'prefers',
  'avoids',
];

/** What a column of a skills matrix is, which has one for each skill: its heading is the name, its cells are levels. */
export const A_SKILL = 'a_skill';

/** What a column is told to be when it should be left out: nothing of it is stored. */
export const IGNORE = 'ignore';

/** What a column is told to be when it is kept as it is and fills no field, whatever its words may mean. */
export const AS_TEXT = 'text';

/** Whether a field or attribute can be called so in mentor.yaml. */
export function canNameField(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name);
}
