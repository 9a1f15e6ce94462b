import { agreementsTable } from '../tables/pairings/agreements-table.js';
import { calendarTable } from '../tables/pairings/calendar-table.js';
import { celebrationTable } from '../tables/pairings/celebration-table.js';
import { checkInsTable } from '../tables/pairings/check-ins-table.js';
import { concernsTable } from '../tables/pairings/concerns-table.js';
import { goalsTable } from '../tables/pairings/goals-table.js';
import { lettersTable } from '../tables/pairings/letters-table.js';
import { milestonesTable } from '../tables/pairings/milestones-table.js';
import { pairingsTable } from '../tables/pairings/pairings-table.js';
import { reflectionsTable } from '../tables/pairings/reflections-table.js';
import { resourcesTable } from '../tables/pairings/resources-table.js';
import { todayTable } from '../tables/pairings/today-table.js';
import { circleMembersTable } from '../tables/programme/circle-members-table.js';
import { circlesTable } from '../tables/programme/circles-table.js';
import { proposedCirclesTable } from '../tables/programme/proposed-circles-table.js';
import { feedbackTable } from '../tables/surveys/feedback-table.js';
import { type DocumentShape, listDocument } from './document-shape.js';
import { DAY, listOf, NUMBER, objectWith, orNull, TEXT, WHOLE, YES_OR_NO } from './json-schema.js';
import { PART } from './matching-documents.js';

/** Of no pairing, which is enough to tell the columns. */
const NOTHING = { pairings: new Map(), people: new Map(), checkIns: [], today: '' };

const GOAL = objectWith({
  goal: WHOLE,
  text: TEXT,
  purpose: orNull(TEXT),
  measure: orNull(TEXT),
  set_on: DAY,
  due_on: orNull(DAY),
  status: orNull(TEXT),
  progress: orNull(NUMBER),
  actions: listOf(
    objectWith({
      action: WHOLE,
      text: TEXT,
      owner: TEXT,
      resource: orNull(TEXT),
      due_on: orNull(DAY),
      done_on: orNull(DAY),
    }),
  ),
});

const STORY = {
  pairing: WHOLE,
  mentee: orNull(TEXT),
  mentor: orNull(TEXT),
  status: TEXT,
  fit: orNull(NUMBER),
  started_on: DAY,
  ended_on: orNull(DAY),
  end_reason: orNull(TEXT),
  ended_by: orNull(TEXT),
  planned_until: orNull(DAY),
  kind: TEXT,
  renewals: listOf(objectWith({ renewed_on: DAY, until: DAY })),
  changes: listOf(objectWith({ status: TEXT, since: DAY, reason: orNull(TEXT) })),
  health: orNull(objectWith({ status: TEXT, reasons: listOf(TEXT) })),
  parts: listOf(PART),
  goals: listOf(GOAL),
  check_ins: listOf(
    objectWith({
      held_on: DAY,
      minutes: orNull(NUMBER),
      mode: orNull(TEXT),
      kind: TEXT,
      topics: listOf(TEXT),
      note: orNull(TEXT),
      count: orNull(NUMBER),
      since: orNull(DAY),
      reported_by: orNull(TEXT),
      changed: listOf(TEXT),
    }),
  ),
  feedback: listOf(
    objectWith({
      given_by: TEXT,
      given_on: DAY,
      rating: orNull(NUMBER),
      helpful: orNull(TEXT),
      to_improve: orNull(TEXT),
      wants_change: orNull(YES_OR_NO),
    }),
  ),
  timeline: listOf(objectWith({ on: DAY, what: TEXT, is_planned: YES_OR_NO })),
};

const PORTFOLIO_PART = objectWith({
  pairing: WHOLE,
  as: TEXT,
  started_on: DAY,
  ended_on: orNull(DAY),
  meetings: WHOLE,
  minutes: WHOLE,
  meetings_with_length: WHOLE,
  goals: listOf(objectWith({ goal: WHOLE, text: TEXT, status: TEXT })),
  reflections: listOf(
    objectWith({ reflection: WHOLE, written_on: DAY, about: TEXT, text: TEXT, is_shared: YES_OR_NO }),
  ),
});

/** Of pairings, and of what is done for them. */
export const PAIRING_DOCUMENTS = {
  'mentor/pairs': listDocument(
    'pairings, and how they do',
    pairingsTable([], { ...NOTHING, healthOf: () => null, wordsFor: () => null }),
  ),
  'mentor/pairing': { holds: 'one pairing and its story', keys: STORY },
  'mentor/check-ins': listDocument('every check-in', checkInsTable([], NOTHING)),
  'mentor/feedback': listDocument('all feedback', feedbackTable([], NOTHING)),
  'mentor/goals': listDocument('every goal', goalsTable([], NOTHING)),
  'mentor/milestones': listDocument('every milestone, and what was reached', milestonesTable([])),
  'mentor/celebration': listDocument(
    'milestones reached, of whoever agreed to be named; how many are left out',
    celebrationTable([]),
    { more: { left_out: WHOLE } },
  ),
  'mentor/resources': listDocument('what helps pairings, or goes with courses', resourcesTable([], NOTHING)),
  'mentor/reflections': listDocument(
    'reflections that are shared; how many are private',
    reflectionsTable([], NOTHING),
    { more: { private: WHOLE } },
  ),
  'mentor/portfolio': {
    holds: 'what somebody did and wrote in their pairings, for their own portfolio',
    keys: { person: TEXT, name: TEXT, from: orNull(DAY), to: DAY, pairings: listOf(PORTFOLIO_PART) },
  },
  'mentor/concerns': listDocument('every concern', concernsTable([], { ...NOTHING, withText: false }), {
    columns: { text: orNull(TEXT), notes: orNull(TEXT) },
  }),
  'mentor/circles': listDocument('every circle', circlesTable([], '')),
  'mentor/circle-members': listDocument(
    'who is and was in one circle',
    circleMembersTable({ members: [] }, new Map()),
  ),
  'mentor/proposed-circles': listDocument(
    'circles as they were proposed, a member a row; how good they are on average, at most 1, and what they cannot exceed',
    proposedCirclesTable([]),
    { more: { fit: orNull(NUMBER), at_most: orNull(NUMBER), left_over: listOf(TEXT) } },
  ),
  'mentor/agreements': listDocument(
    'every agreement',
    agreementsTable([], { ...NOTHING, onlyUnsigned: false }),
  ),
  'mentor/agreement': {
    holds: 'one version of an agreement',
    keys: {
      pairing: WHOLE,
      version: WHOLE,
      drafted_on: DAY,
      signed_by_mentee_on: orNull(DAY),
      signed_by_mentor_on: orNull(DAY),
      purpose: orNull(TEXT),
      check_in_every_days: orNull(WHOLE),
      minutes: orNull(WHOLE),
      mode: orNull(TEXT),
      place: orNull(TEXT),
      arranged_by: orNull(TEXT),
      contact: orNull(TEXT),
      reviews_on: listOf(DAY),
      ends_on: orNull(DAY),
    },
  },
  'mentor/guide': {
    holds: 'a guide for a meeting of a pairing',
    keys: { pairing: WHOLE, for: TEXT, mentee: TEXT, mentor: TEXT, markdown: TEXT },
  },
  'mentor/today': listDocument('what a day asks for', todayTable([], new Map())),
  'mentor/letters': listDocument('letters to the two of pairings', lettersTable([]), {
    sometimes: { folder: TEXT, files: listOf(TEXT), is_dry_run: YES_OR_NO },
  }),
  'mentor/calendar': listDocument(
    'what is due, for a calendar',
    calendarTable([], { people: new Map(), begunAt: '' }),
    { sometimes: { folder: TEXT, files: listOf(TEXT) } },
  ),
} satisfies Record<string, DocumentShape>;
