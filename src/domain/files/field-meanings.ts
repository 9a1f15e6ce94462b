import type { FIELDS, FileKind, StandardAttribute } from './file-fields.js';

type MeaningsOf<Kind extends FileKind> = Readonly<Record<(typeof FIELDS)[Kind][number], string>>;

const IDENTITY = {
  staff_number: 'whom the row is about: the number HR knows them by, zeros in front kept',
  email: 'whom the row is about, where there is no staff number; where to write to',
  name: 'the whole name in one cell',
  given_name: 'the first name or names',
  family_name: 'the surname',
};

const TAKING_PART = {
  role: 'how they take part: mentor, mentee, both, or none',
  is_mentor: 'whether they take part as mentor: yes or no',
  is_mentee: 'whether they take part as mentee: yes or no',
  is_both: 'whether they take part as both: yes or no',
  capacity: 'how many mentees a mentor takes; 0 for none at present',
};

const TWO = {
  mentee: 'the mentee: staff number, e-mail or a name that only one person has',
  mentor: 'the mentor, named in the same way',
};

/** What each field of each kind of file holds, in words. */
export const FIELD_MEANINGS: { readonly [Kind in FileKind]: MeaningsOf<Kind> } = {
  roster: {
    ...IDENTITY,
    ...TAKING_PART,
    profession: 'the staff group or job',
    band: 'the pay band or grade',
    unit: 'the ward, team or department',
    site: 'the hospital or clinic',
    manager: 'the line manager, by staff number, e-mail or name: never paired with those they manage',
    hired_on: 'the first day in post',
    left_on: 'the last day in post: they are matched up to that day',
    ends_on: 'the day a contract or post is to end: the last day in post where that is not told',
    leave_from: 'the first day of leave',
    leave_until: 'the last day of leave',
    back_on: 'the first day back from leave, where that is told instead',
    status: 'active, on leave, or left',
    is_active: 'whether they are in post: yes or no; no means that they have left, unless they are on leave',
    is_on_leave: 'whether they are on leave: yes or no',
    has_left: 'whether they have left: yes or no',
    effective_on: 'the day from which what the row says is true, where that is not today',
    is_primary: 'whether the row is the main one of several assignments of a person',
  },
  survey: {
    ...IDENTITY,
    ...TAKING_PART,
    token: 'what an invitation knows a respondent by, where nobody is named',
    code: 'a part of the code that respondents make up themselves',
    wave: 'to which wave the row belongs, where a file holds several: baseline, 6 months',
    submitted_on: 'when the answers were sent in',
  },
  pairings: {
    ...TWO,
    started_on: 'the day the pairing began',
    status: 'active, paused, completed, ended or cancelled',
    ended_on: 'the day it was completed, ended or cancelled',
    end_reason: 'why it ended',
    ended_by: 'who ended it: mentee, mentor, both or programme',
  },
  'check-ins': {
    ...TWO,
    pairing: 'the number of the pairing, instead of the two',
    circle: 'the number or name of a circle, instead of the two',
    held_on: 'the day of the meeting',
    held: 'whether it was held: yes or no, held or cancelled',
    present: 'of a circle: how many came',
    minutes: 'how long it was',
    mode: 'in person, video, phone or message',
    kind: 'informal, or a formal review',
    topics: 'what it was about, several with ; between them',
    note: 'a note for the record',
    count: 'how many meetings were held by then whose days nobody noted; blank for one meeting, on that day',
    since: 'of a count: the first of its days; blank for those after the last meeting on record',
    reported_by: 'who told of it',
    goal_revised: 'of a formal review: which goals it revised, by their numbers, with ; between them',
    recalibrated: 'of a formal review: what they expect otherwise from now on, several with ; between them',
    agreement_amended: 'of a formal review: whether a version of their agreement came of it, yes or no',
    email: 'who tells of it, where the row names no pairing: it is their only one on that day',
  },
  feedback: {
    ...TWO,
    pairing: 'the number of the pairing, instead of the two',
    given_by: 'whether the mentee or the mentor says it',
    given_on: 'the day it was said',
    rating: '1 (poor) to 5 (excellent)',
    helpful: 'what helps',
    to_improve: 'what could be better',
    wants_change: 'whether this side asks for another partner: yes or no',
    email: 'who says it: the pairing is theirs',
    staff_number: 'who says it, by the number HR knows them by',
    name: 'who says it, where there is neither e-mail nor staff number',
  },
  milestones: {
    ...TWO,
    pairing: 'the number of the pairing, instead of the two',
    milestone: 'what is reached, by its name: one of the programme, or one of the pairing’s own',
    due_on: 'the day by which it is to be reached',
    reached_on: 'the day it was reached; blank where it was not yet',
    confirmed_by: 'who confirmed it',
  },
  rules: {
    ...TWO,
    kind: 'must: the two are to be a pair; never: they are not, whichever would be the mentor',
    because: 'the reason, for whoever asks',
  },
  training: {
    ...IDENTITY,
    course: 'the name of the course',
    attended_on: 'the day on which they did it',
    held: 'whether they did it: yes or no, attended or not attended',
    valid_until: 'the last day on which it counts, where the certificate says so',
  },
  skills: {
    ...IDENTITY,
    skill: 'what it is that they can do; a matrix has a column for each instead, headed by its name',
    level: 'how well: none, learning, supervised, independent, teaches; or 0 to 4',
    wants: 'whether they want to learn it: yes or no',
    held_since: 'since when they can do it so',
    valid_until: 'the last day on which it counts, where that is limited',
  },
  invitations: {
    ...IDENTITY,
    invited_on: 'the day they were asked to take part',
    invited_as: 'as what: mentor, mentee or both; blank where it is theirs to say',
  },
  applications: {
    ...IDENTITY,
    applied_on:
      'the day they asked to be a mentor; where the row says that they were nominated, the day of that',
    nominated: 'whether others named them: yes or no, nominated or applied',
    nominated_on: 'the day on which others named them',
    nominated_by: 'who named them, in words; self, or their own name, where they applied themselves',
    manager_supports: 'whether their line manager supports it: yes or no; blank where nobody has said',
    supported_on: 'the day the line manager said so',
    eligible:
      'whether they meet what is asked: compared with what mentor.yaml asks and the records say, and not recorded',
    standing: 'what was decided: accepted, declined, withdrawn, or open',
    decided_on: 'the day of that decision',
    accepted_on: 'the day they were accepted',
    declined_on: 'the day it was decided not to accept them',
    withdrawn_on: 'the day they took their application back',
    reason: 'why it was decided so, or withdrawn; private',
  },
  outcomes: {
    ...IDENTITY,
    about: 'whom or what the value is of: a staff number, an e-mail, a whole name or the name of a unit',
    unit: 'the unit that the value is of, where it is of no one person',
    measure: 'what was measured or counted',
    date: 'the day it is of, or the last of the days it is of; a month stands for its last day',
    value: 'a number, or several of so many: 3, 3/45, 92 %',
    denominator: 'out of how many, or for how many (bed days, opportunities)',
  },
};

/** What each standard attribute holds; rosters and surveys alike may have them. */
export const ATTRIBUTE_MEANINGS: Readonly<Record<StandardAttribute, string>> = {
  needs: 'what a mentee wants to learn, several with ; between them',
  strengths: 'what a mentor offers, in the words of the needs',
  goals: 'what a mentee wants to achieve',
  interests: 'what they like, several with ; between them',
  languages: 'which languages they speak',
  availability: 'when they can meet: day and part of day (Mon am; Tue pm), or names of shifts',
  mode: 'how they like to meet: in person, video, either',
  years_experience: 'how many years they have worked in their profession',
  style: 'which style of mentoring suits them',
  prefers: 'whom they would like to be paired with, the first wish first',
  avoids: 'whom they are never to be paired with',
  own_manager: 'who manages them, by their own word: never paired with them',
};
