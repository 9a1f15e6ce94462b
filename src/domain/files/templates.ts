import { CONCERN_SEVERITIES, CONCERN_TOPICS, RAISED_BY } from '../pairings/concern.js';
import { GOAL_OUTCOMES, GOAL_PURPOSES } from '../pairings/goal.js';
import { type FIELDS, FILE_KINDS, type FileKind, type StandardAttribute } from './file-fields.js';

/** What `mentor template` writes: every kind of file that is imported. */
export const TEMPLATE_KINDS = FILE_KINDS;
export type TemplateKind = FileKind;

/** A column of a template: a heading of a file, or a question of a form. */
export interface TemplateColumn {
  /** Word for word what to write above the column, or to ask. */
  readonly heading: string;
  /** The field or attribute that it is certain to be taken for. */
  readonly field: string;
  /** Who fills it in. */
  readonly askedOf: string;
  /** What to write, or which answers to offer. */
  readonly answers: string;
}

type FieldOf<Kind extends TemplateKind> =
  | (typeof FIELDS)[Kind][number]
  | (Kind extends 'survey' | 'roster' ? StandardAttribute : never);

/** Heading, field, who fills it in, what to write. */
type Lines<Kind extends TemplateKind> = readonly (readonly [string, FieldOf<Kind>, string, string])[];

const EVERYONE = 'everyone';
const MENTEES = 'mentees';
const MENTORS = 'mentors';
const HR = 'from the HR system';
const COORDINATOR = 'the coordinator';
const PERSON = 'staff number, or e-mail where there is none';
const DAY = 'a day, such as 2026-09-01';
const LIST = 'several answers, with ; between them';

const ROSTER: Lines<'roster'> = [
  [
    'Staff number',
    'staff_number',
    HR,
    'kept as it is written, zeros in front too; this or the e-mail is needed',
  ],
  ['Given name', 'given_name', HR, 'text'],
  ['Family name', 'family_name', HR, 'text'],
  ['E-mail', 'email', HR, 'one address'],
  ['Profession', 'profession', HR, 'text, such as Nursing'],
  ['Band', 'band', HR, 'text, such as Band 6'],
  ['Unit', 'unit', HR, 'the ward or department'],
  ['Site', 'site', HR, 'the hospital or clinic'],
  ['Manager', 'manager', HR, "the line manager's staff number, e-mail or name: the two are never paired"],
  ['Hired on', 'hired_on', HR, DAY],
  ['Left on', 'left_on', HR, 'the last day, such as 2026-09-30; blank for those who stay'],
  ['Status', 'status', HR, 'active, on leave, left'],
  ['Role', 'role', COORDINATOR, 'mentor, mentee, both; blank for those who do not take part'],
  ['Capacity', 'capacity', COORDINATOR, 'how many mentees a mentor takes; blank for the usual number'],
];

const SURVEY: Lines<'survey'> = [
  ['Staff number', 'staff_number', EVERYONE, 'this or the e-mail says whose the answers are'],
  ['E-mail', 'email', EVERYONE, 'one address; leave out where the form gathers it by itself'],
  ['I would like to take part as', 'role', EVERYONE, 'one of: Mentor; Mentee; Both'],
  ['How many mentees could you take?', 'capacity', MENTORS, 'a whole number'],
  ['What would you like help with?', 'needs', MENTEES, LIST],
  ['What could you help others with?', 'strengths', MENTORS, `${LIST}; offer the same ones as for needs`],
  ['What are your goals?', 'goals', MENTEES, 'text'],
  ['What are your interests?', 'interests', EVERYONE, LIST],
  ['Which languages do you speak?', 'languages', EVERYONE, LIST],
  ['When are you usually available?', 'availability', EVERYONE, 'such as Mon am; Tue pm, or names of shifts'],
  ['How would you like to meet?', 'mode', EVERYONE, 'one of: In person; Video; Either'],
  ['How many years of experience do you have?', 'years_experience', EVERYONE, 'a number'],
  ['What style of mentoring suits you?', 'style', EVERYONE, 'one of a few, the same for everyone'],
  [
    'Who would you like to be paired with?',
    'prefers',
    EVERYONE,
    'names or e-mails, the first wish first: counted where mentor.yaml weighs wishes',
  ],
  [
    'Is there anyone you would rather not be paired with?',
    'avoids',
    EVERYONE,
    'names or e-mails: the two are never paired; the answer is shown to the coordinator alone',
  ],
];

const PAIRINGS: Lines<'pairings'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Started on', 'started_on', COORDINATOR, DAY],
  ['Status', 'status', COORDINATOR, 'active, paused, completed, ended or cancelled; blank for active'],
];

const CHECK_INS: Lines<'check-ins'> = [
  ['Mentee', 'mentee', EVERYONE, PERSON],
  ['Mentor', 'mentor', EVERYONE, PERSON],
  ['On which day did you meet?', 'held_on', EVERYONE, `${DAY}; the time stamp of a form is not taken for it`],
  ['How many minutes did you meet?', 'minutes', EVERYONE, 'a whole number'],
  ['How did you meet?', 'mode', EVERYONE, 'one of: In person; Video; Phone; Message'],
  ['Was it informal or a formal review?', 'kind', EVERYONE, 'one of: Informal; Formal'],
  ['What did you talk about?', 'topics', EVERYONE, LIST],
  ['Notes', 'note', EVERYONE, 'text'],
];

const FEEDBACK: Lines<'feedback'> = [
  ['Your e-mail', 'email', EVERYONE, 'one address; leave out where the form gathers it by itself'],
  ['Feedback date', 'given_on', EVERYONE, `${DAY}; leave out in a form, which notes the time by itself`],
  ['Are you the mentor or the mentee?', 'given_by', EVERYONE, 'one of: Mentor; Mentee'],
  ['How would you rate the mentoring so far?', 'rating', EVERYONE, '1 (poor) to 5 (excellent)'],
  ['What has been most helpful?', 'helpful', EVERYONE, 'text'],
  ['What could be improved?', 'to_improve', EVERYONE, 'text'],
  ['Would you like to change partner?', 'wants_change', EVERYONE, 'one of: Yes; No'],
];

const MILESTONES: Lines<'milestones'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Milestone', 'milestone', COORDINATOR, 'its name, as in mentor milestone list, or a new one of the two'],
  ['Due on', 'due_on', COORDINATOR, `${DAY}; blank where the programme says when`],
  ['Reached on', 'reached_on', COORDINATOR, `${DAY}; blank where it was not yet`],
  ['Confirmed by', 'confirmed_by', COORDINATOR, 'who saw that it was reached'],
];

const FIT_CHECKS: Lines<'fit-checks'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Who says it', 'given_by', COORDINATOR, 'one of: Mentor; Mentee'],
  ['Said on', 'given_on', COORDINATOR, DAY],
  ['Fit', 'fit', COORDINATOR, 'one of: good; deciding; not a fit'],
  ['Notes', 'note', COORDINATOR, 'text: private'],
];

const SIGNATURES: Lines<'signatures'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Mentee signed on', 'signed_by_mentee_on', COORDINATOR, `${DAY}; blank where they have not`],
  ['Mentor signed on', 'signed_by_mentor_on', COORDINATOR, `${DAY}; blank where they have not`],
];

const GOALS: Lines<'goals'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Goal', 'text', COORDINATOR, 'what is to be achieved, always in the same words'],
  ['Purpose', 'purpose', COORDINATOR, `one of: ${inWords(GOAL_PURPOSES)}`],
  ['Measure', 'measure', COORDINATOR, 'by what the two will know that it is met'],
  ['Set on', 'set_on', COORDINATOR, DAY],
  ['Due on', 'due_on', COORDINATOR, DAY],
  ['Outcome', 'outcome', COORDINATOR, `one of: ${inWords(GOAL_OUTCOMES)}; blank while it goes on`],
  ['Closed on', 'closed_on', COORDINATOR, DAY],
  ['Notes', 'note', COORDINATOR, 'what was said when it ended'],
];

const CONCERNS: Lines<'concerns'> = [
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, PERSON],
  ['Concern', 'text', COORDINATOR, 'in words, always the same: private'],
  ['Topic', 'topic', COORDINATOR, `one of: ${inWords(CONCERN_TOPICS)}`],
  ['Severity', 'severity', COORDINATOR, `one of: ${inWords(CONCERN_SEVERITIES)}`],
  ['Raised by', 'raised_by', COORDINATOR, `one of: ${inWords(RAISED_BY)}`],
  ['Raised on', 'raised_on', COORDINATOR, DAY],
  ['Who acts', 'acts_next', COORDINATOR, 'a name'],
  ['Due on', 'due_on', COORDINATOR, DAY],
  ['Closed on', 'closed_on', COORDINATOR, `${DAY}; blank while it is not settled`],
  ['Notes', 'note', COORDINATOR, 'how it was settled: private'],
];

/** The words of a cell, as a form offers them. */
function inWords(words: readonly string[]): string {
  return words.map((word) => word.replaceAll('_', ' ')).join('; ');
}

const RULES: Lines<'rules'> = [
  ['Must or never', 'kind', COORDINATOR, 'one of: must; never'],
  ['Mentee', 'mentee', COORDINATOR, PERSON],
  ['Mentor', 'mentor', COORDINATOR, `${PERSON}; never keeps the two apart both ways`],
  ['Because', 'because', COORDINATOR, 'the reason, for whoever asks'],
];

const TRAINING: Lines<'training'> = [
  ['Staff number', 'staff_number', COORDINATOR, 'this or the e-mail says who did the course'],
  ['E-mail', 'email', COORDINATOR, 'one address'],
  ['Course', 'course', COORDINATOR, 'its name, as in mentor training list'],
  ['Attended on', 'attended_on', COORDINATOR, DAY],
  ['Attended', 'held', COORDINATOR, 'one of: Yes; No'],
  ['Valid until', 'valid_until', COORDINATOR, `the last ${DAY.slice(2)}; blank where the course says`],
];

const SKILLS: Lines<'skills'> = [
  ['Staff number', 'staff_number', COORDINATOR, 'this or the e-mail says who it is'],
  ['E-mail', 'email', COORDINATOR, 'one address'],
  ['Skill', 'skill', COORDINATOR, 'its name; or a column for each skill, with levels in the cells'],
  ['Skill level', 'level', COORDINATOR, 'one of: none; learning; supervised; independent; teaches'],
  ['Wants to learn it', 'wants', COORDINATOR, 'one of: Yes; No'],
  ['Held since', 'held_since', COORDINATOR, DAY],
  ['Valid until', 'valid_until', COORDINATOR, `the last ${DAY.slice(2)}; blank where it counts for good`],
];

const INVITATIONS: Lines<'invitations'> = [
  ['Staff number', 'staff_number', COORDINATOR, 'this or the e-mail says who was invited'],
  ['E-mail', 'email', COORDINATOR, 'one address'],
  ['Invited on', 'invited_on', COORDINATOR, DAY],
  ['Invited as', 'invited_as', COORDINATOR, 'mentor, mentee, both; blank where it is theirs to say'],
  ['Reply', 'reply', COORDINATOR, 'one of: Yes; No; blank while they have not answered'],
  ['Replied on', 'replied_on', COORDINATOR, DAY],
];

const APPLICATIONS: Lines<'applications'> = [
  ['Staff number', 'staff_number', COORDINATOR, 'this or the e-mail says who applied'],
  ['E-mail', 'email', COORDINATOR, 'one address'],
  ['Applied on', 'applied_on', COORDINATOR, `${DAY}; of the nomination, where there was one`],
  ['Nominated by', 'nominated_by', COORDINATOR, 'who named them; blank where they applied themselves'],
  ['Line manager supports', 'manager_supports', COORDINATOR, 'one of: Yes; No; blank where nobody has said'],
  ['Line manager said so on', 'supported_on', COORDINATOR, DAY],
  ['Decision', 'standing', COORDINATOR, 'one of: accepted; declined; withdrawn; open'],
  ['Decided on', 'decided_on', COORDINATOR, DAY],
  ['Reason', 'reason', COORDINATOR, 'why it was decided so: private'],
];

const OUTCOMES: Lines<'outcomes'> = [
  ['Person or unit', 'about', COORDINATOR, 'a staff number, or the name of a unit as in the roster'],
  ['Measure', 'measure', COORDINATOR, 'what was measured, such as Falls or Sick days: always the same words'],
  ['Date', 'date', COORDINATOR, `${DAY}: the last one it is of; or a month, such as 2026-09`],
  ['Value', 'value', COORDINATOR, 'a number; 0 where there was nothing, blank where it is not known'],
  [
    'Denominator',
    'denominator',
    COORDINATOR,
    'out of how many, such as bed days; blank where that makes no sense',
  ],
];

function columnsOf<Kind extends TemplateKind>(lines: Lines<Kind>): readonly TemplateColumn[] {
  return lines.map(([heading, field, askedOf, answers]) => ({ heading, field, askedOf, answers }));
}

/**
 * The columns of every template. Whoever writes these headings above a table, or asks these questions in a form, is understood
 * for certain: the import takes them from here.
 */
export const TEMPLATES: Readonly<Record<TemplateKind, readonly TemplateColumn[]>> = {
  roster: columnsOf<'roster'>(ROSTER),
  survey: columnsOf<'survey'>(SURVEY),
  pairings: columnsOf<'pairings'>(PAIRINGS),
  'check-ins': columnsOf<'check-ins'>(CHECK_INS),
  feedback: columnsOf<'feedback'>(FEEDBACK),
  milestones: columnsOf<'milestones'>(MILESTONES),
  'fit-checks': columnsOf<'fit-checks'>(FIT_CHECKS),
  signatures: columnsOf<'signatures'>(SIGNATURES),
  goals: columnsOf<'goals'>(GOALS),
  concerns: columnsOf<'concerns'>(CONCERNS),
  rules: columnsOf<'rules'>(RULES),
  invitations: columnsOf<'invitations'>(INVITATIONS),
  training: columnsOf<'training'>(TRAINING),
  skills: columnsOf<'skills'>(SKILLS),
  applications: columnsOf<'applications'>(APPLICATIONS),
  outcomes: columnsOf<'outcomes'>(OUTCOMES),
};
