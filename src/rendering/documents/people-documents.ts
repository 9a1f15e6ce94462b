import { DEFAULT_SKILLS } from '../../domain/settings/skill-settings.js';
import { rulesTable } from '../tables/matching/rules-table.js';
import { conversationsTable, proposedIntroductionsTable } from '../tables/pairings/conversations-table.js';
import { applicationsTable } from '../tables/people/applications-table.js';
import { coursesTable } from '../tables/people/courses-table.js';
import { duplicatesTable } from '../tables/people/duplicates-table.js';
import { invitedTable } from '../tables/people/invited-table.js';
import { peopleTable } from '../tables/people/people-table.js';
import { skillGapsTable } from '../tables/people/skill-gaps-table.js';
import { skillPeopleTable } from '../tables/people/skill-people-table.js';
import { proposedTransfersTable, skillTransfersTable } from '../tables/people/skill-transfers-table.js';
import { skillsTable } from '../tables/people/skills-table.js';
import { trainingTable } from '../tables/people/training-table.js';
import { MEMBER_COLUMNS } from '../tables/programme/circle-members-table.js';
import { roundsTable } from '../tables/programme/rounds-table.js';
import { answersTable } from '../tables/surveys/answers-table.js';
import { fieldsTable } from '../tables/surveys/fields-table.js';
import { importsTable } from '../tables/surveys/imports-table.js';
import { nearCodesTable } from '../tables/surveys/near-codes-table.js';
import { outcomesTable } from '../tables/surveys/outcomes-table.js';
import { quotesTable } from '../tables/surveys/quotes-table.js';
import { wavesTable } from '../tables/surveys/waves-table.js';
import { type DocumentShape, listDocument } from './document-shape.js';
import { DAY, listOf, mapOf, NUMBER, objectWith, orNull, TEXT, WHOLE } from './json-schema.js';

/** Of every person, response and round. */
export const PEOPLE_DOCUMENTS = {
  'mentor/people': {
    holds: 'everyone on the roster; a key for each further column of the roster',
    keys: {
      generated_for: TEXT,
      rows: listOf({
        ...objectWith(
          Object.fromEntries(
            peopleTable([], { participations: new Map(), terms: new Set() }).columns.map(({ name, kind }) => [
              name,
              orNull(kind === 'number' ? NUMBER : kind === 'date' ? DAY : TEXT),
            ]),
          ),
        ),
        additionalProperties: orNull(TEXT),
      }),
    },
  },
  'mentor/person': {
    holds: 'all that is known of one person, and where it comes from',
    keys: {
      staff_number: orNull(TEXT),
      given_name: TEXT,
      family_name: TEXT,
      email: orNull(TEXT),
      former_keys: listOf(TEXT),
      profession: orNull(TEXT),
      band: orNull(TEXT),
      unit: orNull(TEXT),
      site: orNull(TEXT),
      manager: orNull(TEXT),
      hired_on: orNull(DAY),
      left_on: orNull(DAY),
      leave_from: orNull(DAY),
      leave_until: orNull(DAY),
      status: TEXT,
      presence: TEXT,
      round: TEXT,
      role: orNull(TEXT),
      capacity: orNull(WHOLE),
      joined_on: orNull(DAY),
      attributes: mapOf(listOf(TEXT)),
      pairings: listOf(
        objectWith({ pairing: WHOLE, as: TEXT, with: orNull(TEXT), status: TEXT, started_on: DAY }),
      ),
      hours_as_mentor: orNull(NUMBER),
      protected_hours: orNull(NUMBER),
      origins: listOf(
        objectWith({
          field: orNull(TEXT),
          file: orNull(TEXT),
          row: orNull(WHOLE),
          wave: orNull(TEXT),
          holds_from: orNull(DAY),
          recorded_on: DAY,
        }),
      ),
      measures: listOf(
        objectWith({
          measure: TEXT,
          held_on: DAY,
          file: orNull(TEXT),
          row: orNull(WHOLE),
          recorded_on: DAY,
        }),
      ),
    },
  },
  'mentor/courses': listDocument('every course', coursesTable([], { required: [], today: '' })),
  'mentor/training': listDocument('who has to have done what, and how they stand', trainingTable([])),
  'mentor/skills': listDocument('every skill, and how many hold it', skillsTable([], DEFAULT_SKILLS)),
  'mentor/skill-people': listDocument('who holds, learns or wants which skill', skillPeopleTable([])),
  'mentor/skill-gaps': listDocument('where a skill is thin', skillGapsTable([])),
  'mentor/skill-matrix': {
    holds: 'a row a person; beside who they are, a key for each skill by its name',
    keys: {
      generated_for: TEXT,
      rows: listOf({
        ...objectWith(Object.fromEntries(MEMBER_COLUMNS.map(({ name }) => [name, orNull(TEXT)]))),
        additionalProperties: orNull(TEXT),
      }),
    },
  },
  'mentor/proposed-introductions': listDocument(
    'who could be introduced to whom',
    proposedIntroductionsTable([]),
  ),
  'mentor/conversations': listDocument('one-off conversations and introductions', conversationsTable([])),
  'mentor/proposed-transfers': listDocument('who could teach whom', proposedTransfersTable([])),
  'mentor/skill-transfers': listDocument('skill-transfer pairings', skillTransfersTable([])),
  'mentor/directory': {
    holds: 'mentors who agreed to be listed; a key for each field that may be told',
    keys: {
      generated_for: TEXT,
      rows: listOf({
        ...objectWith({ number: orNull(TEXT), name: TEXT }),
        additionalProperties: orNull(TEXT),
      }),
    },
  },
  'mentor/applications': listDocument(
    'who applied or was nominated to be a mentor of a round, and how it stands',
    applicationsTable([], { withReasons: false }),
    { columns: { reason: orNull(TEXT) } },
  ),
  'mentor/invited': listDocument(
    'who was invited to a round',
    invitedTable([], { people: new Map(), today: '' }),
  ),
  'mentor/duplicates': listDocument('people who may be on the roster twice', duplicatesTable([])),
  'mentor/rounds': listDocument('every round', roundsTable([])),
  'mentor/rules': listDocument('the rules in force', rulesTable([], new Map())),
  'mentor/answers': listDocument('every answer to a survey', answersTable([], new Map())),
  'mentor/outcomes': listDocument(
    'every value of a measure, with the file and line it came from',
    outcomesTable([], new Map()),
  ),
  'mentor/imports': listDocument('every file that was imported', importsTable([])),
  'mentor/quotes': listDocument('what could be quoted in a report', quotesTable([], [])),
  'mentor/waves': listDocument('every two waves of a survey', wavesTable([])),
  'mentor/near-codes': listDocument('codes of two waves that nearly agree', nearCodesTable([])),
  'mentor/fields': listDocument('what each column of a file may be called', fieldsTable([])),
} satisfies Record<string, DocumentShape>;
