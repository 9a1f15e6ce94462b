import type { Field, FileKind } from '../../../domain/files/file-fields.js';
import { APPLICATION_SYNONYMS } from './application-synonyms.js';
import { EMPLOYMENT } from './employment-synonyms.js';
import {
  FOREIGN_HEADINGS,
  FOREIGN_MEETING_DAY,
  FOREIGN_MEETINGS,
  FOREIGN_PAIRS,
} from './foreign-headings.js';
import { type Groups, IDENTITY, LEARNER, WHO } from './identity-synonyms.js';
import { MEETINGS_HELD } from './meetings-held.js';
import { MILESTONE_SYNONYMS } from './milestone-synonyms.js';
import {
  CONCERN_SYNONYMS,
  FIT_SYNONYMS,
  GOAL_SYNONYMS,
  SIGNATURE_SYNONYMS,
} from './pairing-list-synonyms.js';
import { REVIEW_SYNONYMS } from './review-synonyms.js';
import { SKILL_SYNONYMS } from './skill-synonyms.js';

const ROSTER: Readonly<Partial<Record<Field, Groups>>> = {
  ...IDENTITY,
  ...LEARNER,
  profession: [
    'profession, professional group, discipline, occupation',
    'staff group',
    'staff category, occupational group, role group, job family, job family group, job category',
    'job role, job profile, job profile name',
    'job title, position, position title, job, business title, post title, title of post, job title description, job name',
    'role title, stelle, planstelle',
  ],
  band: [
    'band, afc band, agenda for change band, pay band, nhs band, banding, band grade, grade band, afc pay band, current band, substantive band',
    `grade, pay grade, job grade, pay scale, pay scale code, pay grade code, paygrade, level, job level, management level, compensation grade, pay scale description,
      pay grade description, grade description, grade name, salary grade, award classification`,
  ],
  unit: [
    'unit, ward, ward dept, ward department, ward unit, ward team, clinical unit, nursing unit, home unit, primary unit, owning unit, posting unit',
    'team, team name',
    'department, dept, department name, department description, home department, home department description, dept description, dept descr, department ward, department and ward',
    'deptid, dept id, dept id descr, dept id description, service, specialty, speciality',
    'organisation, organization, org unit, organisational unit, organizational unit, org unit name',
    'supervisory organisation, supervisory organization, orgeinheit, org einheit, org l6, org level 6',
    'cost centre, cost center, cost centre name, cost center name, cost centre description, cost center description',
    'directorate, division, care group, business unit',
  ],
  site: [
    'site, hospital site, work site, site name, campus',
    'hospital, facility',
    'base, base location, place of work, workplace',
    'location, work location, location name, location description, office location',
    'primary work location, primary location',
  ],
  manager: [
    `manager, manager staff number, line manager staff number, manager employee number, manager id,
      manager employee id, line manager id, line manager number, supervisor id, supervisor employee
      number, supervisor number, manager number, reports to id, reports to number, supervisor
      assignment number, manager user id, manager user sys id, manager system id, supervisors employee number, managers employee number, line managers employee number, manager upn, line manager user id, supervisor user id, managers employee id, workers manager id`,
    `line manager, line mgr, mgr, reporting mgr, supervisor, reports to, reporting manager, reporting to, direct manager, immediate
      supervisor, team leader, reports to manager, roster manager`,
    'direct supervisor email, line mgr email, mgr email, manager email, line manager email, manager email address, supervisor email, managers email',
    `manager name, mgr name, line mgr name, line manager name, supervisor name, line managers name, managers name, supervisors name, workers manager, worker manager,
      employees manager, manager full name, supervisor full name, line manager full name, supervisor full names, reports to name, reporting manager name,
      direct supervisor, immediate manager, line supervisor, current manager, manager worker, manager display name, people manager, supervisory manager,
      line managers full name, line management, managed by, supervised by, team lead, ward manager, unit manager, department manager,
      head of department, responsible to, solid line manager, position supervisor, manager level 01, manager level 1, manager of record, manager full legal name, n 1, n plus 1`,
  ],
  ...EMPLOYMENT,
  is_primary: [`is primary, primary assignment, primary, primary flag, primary job, primary assignment flag`],
};

/** What a form writes by itself about when it was sent in. */
const SUBMITTED: Groups = [
  `submitted on, submitted at, submitted, timestamp, completion time, submit date, submit date utc,
      submitdate, date submitted, end date, recorded date, recordeddate, enddate, horodateur,
      zeitstempel, marca temporal, fertigstellungszeit, completiondate, date completed, heure de fin,
      hora de finalizacion`,
];

/** The headings with those of other languages, which count after them. */
function withForeign(
  table: Readonly<Partial<Record<Field, Groups>>>,
  headings = FOREIGN_HEADINGS,
): Readonly<Partial<Record<Field, Groups>>> {
  return Object.fromEntries(
    Object.entries(table).map(([field, groups]) => {
      const foreign = headings[field as Field];
      return [field, foreign === undefined ? groups : [...groups, foreign]];
    }),
  );
}

const PEOPLE_OF_PAIR = withForeign(
  {
    pairing: ['pairing, pairing number, pairing id, pair, pair id, pair number'],
    mentee: [
      'mentee, mentee id, mentee staff number, mentee staff no, mentee number, mentee no, mentee employee number, mentee employee no, mentee payroll number, mentee personnel number',
      'mentee email, mentee e mail, mentee email address, preceptee',
      'mentee name, name of mentee, your mentee, who is your mentee',
    ],
    mentor: [
      'mentor, mentor id, mentor staff number, mentor staff no, mentor number, mentor no, mentor employee number, mentor employee no, mentor payroll number, mentor personnel number',
      'mentor email, mentor e mail, mentor email address, preceptor',
      'mentor name, name of mentor, your mentor, who is your mentor',
    ],
  },
  FOREIGN_PAIRS,
);

/** Synonyms by kind of file and field. */
export const SYNONYMS: Readonly<Record<FileKind, Readonly<Partial<Record<Field, Groups>>>>> = {
  roster: withForeign(ROSTER),
  survey: {
    ...withForeign(IDENTITY),
    // Google Forms calls the respondent's address so where it collects it by itself.
    email: [...(IDENTITY.email ?? []), 'username', FOREIGN_HEADINGS.email ?? ''],
    submitted_on: SUBMITTED,
    token: [
      `invitation token, survey token, access code, external reference, external data reference, contact id, participant code, study code, respondent code, pseudonym,
        anonymous code`,
    ],
    wave: [
      `survey wave, wave name, wave number, time point, timepoint, survey time point, assessment point, assessment time point, measurement point, measurement time point,
        measurement occasion, data collection point, messzeitpunkt, temps de mesure, momento de medicion`,
    ],
    code: [
      `self generated code, self generated identification code, sgic, personal code, your personal code, my personal code,
        personlicher code, code personnel, codigo personal`,
    ],
  },
  pairings: withForeign(
    {
      ...PEOPLE_OF_PAIR,
      started_on: [
        `started on, start date, started, date started, began, commenced, commenced on, pairing date, date paired, date of pairing, start of pairing, pairing start date, since, matched on, date matched, match date, paired on, began on, start`,
      ],
      status: ['status, pairing status, state'],
      ended_on: [
        'ended on, ended, date ended, ended date, end date, finished on, date finished, closed on, date closed, completed on, date completed',
      ],
      end_reason: ['end reason, reason, reason for ending, closure reason'],
      ended_by: ['ended by, who ended it, who ended the pairing, end initiated by, ending initiated by'],
    },
    FOREIGN_MEETINGS,
  ),
  'check-ins': withForeign(
    {
      ...PEOPLE_OF_PAIR,
      ...REVIEW_SYNONYMS,
      email: [...(IDENTITY.email ?? []), 'username'],
      circle: [
        'circle, circle number, circle no, circle id, circle name, name of circle, name of the circle, peer circle, mentoring circle',
      ],
      present: [
        'present, number present, how many present, how many came, how many were there, attendees, number of attendees, members present',
      ],
      held_on: [
        `held on, meeting date, date of meeting, date of the meeting, date of our meeting, check in date, date held,
      met on, when did you meet, when you met, when we met, date we met, date you met, day we met, date met,
      session date, date of session, date of the session, contact date, date of contact, ${FOREIGN_MEETING_DAY.named}`,
        `date, when, week, week commencing, week beginning, w c, date time, ${FOREIGN_MEETING_DAY.bare}`,
        'completion time, timestamp',
      ],
      minutes: [
        `minutes, duration, length, duration minutes, duration in minutes, length in minutes, mins, how
      long did you meet`,
      ],
      mode: ['mode, meeting mode, format, medium, how did you meet, meeting type, type of meeting'],
      kind: ['kind, type, check in type, formal or informal'],
      topics: [
        `topics, topic, discussed, topics discussed, what did you discuss, agenda, what did you talk
      about`,
      ],
      note: ['note, notes, comment, comments, remarks, summary'],
      ...MEETINGS_HELD,
    },
    FOREIGN_MEETINGS,
  ),
  feedback: {
    ...PEOPLE_OF_PAIR,
    given_by: [
      `given by, by, side, i am the, i am a, i am, are you the mentor or the mentee, are you a mentor
      or a mentee, your role, role`,
    ],
    given_on: ['given on, date, feedback date', ...SUBMITTED],
    rating: ['rating, score, overall rating, stars'],
    helpful: ['helpful, what helped, most helpful, what went well, what works well, what is working well'],
    to_improve: ['to improve, improvements, what could be better, even better if, suggestions'],
    wants_change: ['wants change, change wanted, change partner, rematch, wants a change'],
    email: IDENTITY.email ?? [],
    staff_number: IDENTITY.staff_number ?? [],
    name: IDENTITY.name ?? [],
  },
  milestones: { ...PEOPLE_OF_PAIR, ...MILESTONE_SYNONYMS },
  'fit-checks': { ...PEOPLE_OF_PAIR, ...FIT_SYNONYMS },
  signatures: { ...PEOPLE_OF_PAIR, ...SIGNATURE_SYNONYMS },
  goals: { ...PEOPLE_OF_PAIR, ...GOAL_SYNONYMS },
  concerns: { ...PEOPLE_OF_PAIR, ...CONCERN_SYNONYMS },
  rules: {
    mentee: PEOPLE_OF_PAIR.mentee ?? [],
    mentor: PEOPLE_OF_PAIR.mentor ?? [],
    kind: ['kind, rule, rule kind, kind of rule, type of rule, must or never'],
    because: ['because, reason, reason why, why, grounds'],
  },
  training: {
    ...WHO,
    ...LEARNER,
    course: [
      `course, course name, course title, training, training name, training course, name of course, name of the course, module, module name,
      competence name, competency name, learning, learning activity, learning item, item title, activity name, class name, workshop, e learning`,
      'title, activity, competence, competency',
    ],
    attended_on: [
      `attended on, date attended, attendance date, date of attendance, completion date, completed on, date completed, date of completion,
      course date, date of course, date of the course, training date, date of training, class date, session date`,
      'date',
    ],
    held: [
      `attended, attendance, attendance status, completion status, course status, training status, learning status, enrolment status, enrollment status, attended or not, did they attend,
      completed, passed, outcome, result`,
      'status',
    ],
    valid_until: [
      `valid until, valid to, expiry date, expires on, expires, expiry, expiration date, due for renewal, renewal date, renew by,
      certificate expires, date of expiry, counts until, good until`,
      'until',
    ],
  },
  outcomes: {
    ...WHO,
    about: ['person or unit, unit or person, about, person, subject, who or which unit'],
    unit: ROSTER.unit ?? [],
    measure: [
      `measure, measure name, name of measure, outcome measure, indicator, indicator name, kpi, metric, metric name, outcome, outcome name, name of the measure,
        what was measured, quality indicator`,
    ],
    date: [
      `date, day, measured on, date measured, date of measurement, measurement date, observation date, reporting date, review date, date of review,
        audit date, date of audit, as at, as of, snapshot date, census date, month, reporting month, month ending, week ending, period ending, period end, end of period, end date`,
    ],
    value: ['value, measured value, observed value, numerator, result, score'],
    denominator: [
      'denominator, out of, out of how many, opportunities, bed days, occupied bed days, patient days, number of opportunities, sample size',
    ],
  },
  skills: { ...WHO, ...SKILL_SYNONYMS },
  applications: { ...WHO, ...APPLICATION_SYNONYMS },
  invitations: {
    ...WHO,
    invited_on: [
      `invited on, invitation date, date of invitation, date of the invitation, date invited, invite date, invited,
      invitation sent, invitation sent on, invite sent, invite sent on, date invitation sent, invitation sent date`,
      'sent on, date sent, sent',
      'date',
    ],
    invited_as: [
      `invited as, invited to be, asked to be, asked as, invitation type, type of invitation, role, mentoring role,
      programme role, mentor or mentee`,
    ],
    reply: [
      `reply, replied, response, rsvp, answer, reply to invitation, response to invitation, answer to invitation, invitation response, invitation reply,
      their reply, their response, their answer, accepted or declined, accepted declined, accepted, accept or decline, yes or no`,
      'responded, answered, outcome, decision, invitation status, status of invitation',
    ],
    replied_on: [
      `replied on, reply date, date of reply, date replied, responded on, response date, date of response, date responded, date of their reply,
      answered on, date answered, reply received, reply received on, rsvp date, response received, response received on, accepted on, date accepted`,
    ],
    declined_on: ['declined on, date declined, said no on, said no'],
    reason: ['reason, reason for declining, reason declined, why they declined, reason given, why not'],
  },
};
