import type { DataTable } from '../tables/data-table.js';
import { dataDueTable } from '../tables/people/data-due-table.js';
import {
  pseudonymisedAnswers,
  pseudonymisedCheckIns,
  pseudonymisedFeedback,
  pseudonymisedGoals,
  pseudonymisedPairs,
  pseudonymisedPeople,
} from '../tables/people/pseudonymised-tables.js';
import { decisionsTable } from '../tables/programme/decisions-table.js';
import { logTable } from '../tables/programme/log-table.js';
import { type DocumentShape, listDocument } from './document-shape.js';
import {
  ANYTHING,
  DAY,
  listOf,
  mapOf,
  objectWith,
  oneOf,
  orNull,
  TEXT,
  WHOLE,
  YES_OR_NO,
} from './json-schema.js';

/** Columns of texts, and of one number. */
function columns(...names: readonly string[]) {
  return { columns: names.map((name) => ({ name, kind: 'text' as const })) };
}

/** Tables of nothing have the columns of all. */
const NOBODY = { participations: new Map(), smallestGroup: 1, pseudonym: () => '' };

function pseudonymised(what: string, table: DataTable): DocumentShape {
  return listDocument(`${what} without who they are, for an analysis`, table);
}

const RECORD = mapOf(ANYTHING);
const CHANGE = objectWith({ what: TEXT, action: TEXT, ids: listOf(WHOLE) }, { fields: listOf(TEXT) });

/** Of the programme as a whole, its file and its trail. */
export const PROGRAMME_DOCUMENTS = {
  'mentor/version': { holds: 'the version of mentor (--version --json)', keys: { version: TEXT } },
  'mentor/notes': {
    holds: 'what a command said that has nothing else to show',
    keys: { command: TEXT, notes: listOf(TEXT), is_dry_run: YES_OR_NO },
  },
  'mentor/changes': {
    holds: 'what a command changed, by number',
    keys: { changes: listOf(CHANGE) },
    sometimes: { is_dry_run: YES_OR_NO },
  },
  'mentor/decisions': listDocument('what was decided, and what came of it', decisionsTable([], '')),
  'mentor/status': {
    holds: 'where things stand',
    keys: {
      programme: TEXT,
      round: TEXT,
      people: WHOLE,
      mentors: WHOLE,
      mentees: WHOLE,
      waiting: WHOLE,
      short_of_mentors: WHOLE,
      open_pairings: WHOLE,
      planned_pairings: WHOLE,
      reverse_pairings: WHOLE,
      on_track: WHOLE,
      needs_attention: WHOLE,
      at_risk: WHOLE,
      no_data: WHOLE,
      proposal: orNull(WHOLE),
    },
  },
  'mentor/doctor': {
    holds: 'the state of the programme folder, and whether all is well',
    keys: {
      node: TEXT,
      engine: TEXT,
      sqlite: TEXT,
      folder: TEXT,
      database: orNull(TEXT),
      settings: orNull(TEXT),
      schema_version: orNull(WHOLE),
      last_backup: orNull(TEXT),
      place: TEXT,
      disk: TEXT,
      checks: listOf(objectWith({ check: TEXT, fault: orNull(TEXT) })),
    },
  },
  'mentor/documents': listDocument('the documents that --json writes', columns('document', 'holds')),
  'mentor/config': listDocument('every setting that is in force', columns('key', 'value'), {
    columns: { origin: TEXT },
  }),
  'mentor/completion': {
    holds: 'the script by which a shell completes mentor',
    keys: { shell: TEXT, script: TEXT },
  },
  'mentor/log': listDocument('who changed what, and when', logTable([])),
  'mentor/log-verify': {
    holds: 'whether the audit trail is whole',
    keys: { entries: WHOLE, head: TEXT, faults: listOf(TEXT) },
  },
  'mentor/undo-list': listDocument('what can be taken back', {
    columns: [
      { name: 'change', kind: 'number' },
      ...columns('recorded_at', 'actor', 'command', 'changes', 'state').columns,
    ],
  }),
  'mentor/undo': listDocument(
    'what a change that is taken back did',
    columns('what', 'row', 'fate', 'field', 'from', 'to', 'about'),
    {
      more: {
        change: WHOLE,
        command: TEXT,
        counts: listOf(
          objectWith({ table: TEXT, fate: oneOf('removed', 'brought back', 'changed'), count: WHOLE }),
        ),
      },
    },
  ),
  'mentor/backup': {
    holds: 'a backup that was made, or would be',
    keys: { file: TEXT, settings: YES_OR_NO, removed: listOf(TEXT) },
    sometimes: { sha256: TEXT, head: TEXT, encrypted: YES_OR_NO, is_dry_run: YES_OR_NO },
  },
  'mentor/backups': {
    holds: 'the backups that are known (the file mentor.backups.json)',
    keys: { backups: listOf(RECORD) },
  },
  'mentor/backup-verify': listDocument(
    'whether backups are still whole',
    columns('file', 'trail_ends', 'state'),
  ),
  'mentor/restore': {
    holds: 'what a restore would change',
    keys: {
      generated_for: TEXT,
      rows: listOf(
        objectWith({
          what: TEXT,
          now: { type: ['string', 'number', 'null'] },
          in_backup: { type: ['string', 'number', 'null'] },
        }),
      ),
    },
  },
  'mentor/bundle': {
    holds: 'a bundle with which the programme is handed over, or would be',
    keys: { file: TEXT, files: listOf(TEXT), encrypted: YES_OR_NO, head: TEXT },
    sometimes: { is_dry_run: YES_OR_NO },
  },
  'mentor/open': {
    holds: 'what a bundle holds',
    keys: {
      folder: TEXT,
      rows: mapOf(WHOLE),
      settings: YES_OR_NO,
      last_changed: orNull(TEXT),
      head: TEXT,
    },
    sometimes: { is_dry_run: YES_OR_NO },
  },
  'mentor/lease': {
    holds: 'who has the programme in hand (also the file mentor.lease.json)',
    keys: {
      who: orNull(TEXT),
      machine: orNull(TEXT),
      since: orNull(DAY),
      last_change: orNull(objectWith({ who: TEXT, machine: TEXT, on: DAY, trail_ends: orNull(TEXT) })),
      handed_over: orNull(objectWith({ on: DAY, bundle: TEXT })),
    },
  },
  'mentor/privacy-export': {
    holds: 'everything that is held on one person',
    keys: {
      generated_for: TEXT,
      made_on: DAY,
      person: WHOLE,
      name: TEXT,
      tables: mapOf(listOf(RECORD)),
      before_changes: listOf(objectWith({ change: WHOLE, table: TEXT, became: TEXT, row: RECORD })),
      named_elsewhere: listOf(RECORD),
      withheld: listOf(objectWith({ table: TEXT, columns: listOf(TEXT), records: WHOLE, whose: TEXT })),
      manages: listOf(WHOLE),
      log: listOf(objectWith({ change: WHOLE, recorded_at: TEXT, command: TEXT, actor: TEXT })),
      people: mapOf(TEXT),
      names: mapOf(mapOf(TEXT)),
    },
  },
  'mentor/privacy-export-counts': listDocument('how much is held on one person', {
    columns: [
      ...columns('what', 'table').columns,
      { name: 'records', kind: 'number' },
      ...columns('kept_to').columns,
    ],
  }),
  'mentor/privacy-erase': listDocument('what erasing a person does', {
    columns: [...columns('what').columns, { name: 'records', kind: 'number' }, ...columns('becomes').columns],
  }),
  'mentor/privacy-due': listDocument('personal data whose time is over', dataDueTable([], new Map()), {
    more: { kept_months: mapOf({ type: ['integer', 'string'] }) },
  }),
  'mentor/privacy-notice': {
    holds: 'a text for participants, and what it rests on',
    keys: {
      generated_for: TEXT,
      kept: listOf(objectWith({ table: TEXT, title: TEXT, purpose: TEXT })),
      attributes: listOf(TEXT),
      text: TEXT,
    },
  },
  'mentor/pseudonymised-people': pseudonymised('people', pseudonymisedPeople([], NOBODY)),
  'mentor/pseudonymised-pairs': pseudonymised('pairs', pseudonymisedPairs([], { ...NOBODY, checkIns: [] })),
  'mentor/pseudonymised-check-ins': pseudonymised('check-ins', pseudonymisedCheckIns([], NOBODY.pseudonym)),
  'mentor/pseudonymised-feedback': pseudonymised('feedback', pseudonymisedFeedback([], NOBODY.pseudonym)),
  'mentor/pseudonymised-goals': pseudonymised('goals', pseudonymisedGoals([], { ...NOBODY, today: '' })),
  'mentor/pseudonymised-answers': pseudonymised('answers', pseudonymisedAnswers([], NOBODY.pseudonym)),
} satisfies Record<string, DocumentShape>;
