import { bytesAfterErasure } from './erasure.js';
import { addressesInExamples } from './example-data.js';
import { fuzz } from './fuzz.js';
import { HEADING as KILLS, killPoints } from './kill-points.js';
import { oneAfterTheOther, otherOrders } from './many-calls.js';
import { printedBy } from './mentor-folders.js';
import { auditEdits, locked, networkCalls, openToOthers, outputs, together } from './surroundings.js';

/**
 * Every point of trust under its number: what it says, what is measured of it (the heading of the columns, and how), and the tests that hold
 * the rest of it with every change, all of a file or those whose names fit.
 */
export const POINTS = [
  {
    number: 25,
    says: 'No network, ever',
    heading: 'calls of mentor | that reached for it',
    measure: ({ made }) => [networkCalls(made)],
    tests: ['test/architecture.test.ts'],
  },
  {
    number: 26,
    says: 'How SQLite is opened, and one transaction a command',
    tests: [
      ['test/store/database/open-store.test.ts', /durability settings/u],
      'test/store/engines/engine-contract.test.ts',
    ],
  },
  {
    number: 27,
    says: 'kill -9 between any two system calls, and in the midst of writes, of every command that writes (needs strace)',
    heading: KILLS,
    measure: ({ kills }) => killPoints(kills),
    tests: ['test/commands/privacy/interrupted-erasure.test.ts', ['test/e2e/program.test.ts', /is killed/u]],
  },
  {
    number: 28,
    says: 'Exports are whole, or not there (files half-done are counted with 27)',
    tests: ['test/local-files.test.ts', 'test/domain/files/drafts.test.ts'],
  },
  {
    number: 29,
    says: 'Disk full, read-only, no folder, a reader who leaves, of every command',
    heading: 'a list that goes to | exit code and lines on standard error',
    measure: ({ made }) => outputs(made),
    tests: [
      'test/cli/trouble-of-every-command.test.ts',
      'test/store/failures-in-words.test.ts',
      'test/store/copies/copy-store.test.ts',
    ],
  },
  {
    number: 30,
    says: 'Several processes at once',
    heading:
      'processes × changes | acknowledged | there; then: exit code | after | of a file that another holds',
    measure: async ({ made, ...sizes }) => [await together(made, sizes), locked(made)],
  },
  {
    number: 31,
    says: 'Bits turned in a backup, and the way back',
    measure: ({ flips }) => [printedBy('../backup/bit-flips.js', String(flips))],
    tests: ['test/commands/backup/backup.test.ts', 'test/commands/backup/encrypted-backup.test.ts'],
  },
  {
    number: 32,
    says: 'Files of every earlier schema, of which a copy is made first',
    tests: ['test/store/migrations.test.ts', ['test/store/database/open-store.test.ts', /migrating/u]],
  },
  {
    number: 33,
    says: 'The same file twice, and its rows in another order',
    heading: 'orders | that come to something else',
    measure: ({ orders }) => otherOrders(orders),
    tests: [
      'test/commands/import/import-again.test.ts',
      'test/commands/import/import-in-any-order.test.ts',
      'test/commands/import/import-round-trip.test.ts',
    ],
  },
  {
    number: 34,
    says: 'Changes one after the other in one process',
    heading: 'how many | more open files | more files in the folder | ms of one at first | at last',
    measure: ({ inARow }) => oneAfterTheOther(inARow),
  },
  {
    number: 35,
    says: 'Formulas of a spreadsheet, and values that come back',
    tests: ['test/domain/files/spreadsheet-cell.test.ts', 'test/cli/hostile-text-in-every-field.test.ts'],
  },
  {
    number: 36,
    says: 'What a terminal would take for orders',
    tests: [
      'test/domain/text/printable.test.ts',
      'test/cli/typed-text.test.ts',
      ['test/cli/hostile-text-in-every-field.test.ts', /reaches no terminal/u],
    ],
  },
  {
    number: 37,
    says: 'What a page or Markdown would carry out',
    tests: [
      ['test/cli/hostile-text-in-every-field.test.ts', /does nothing/u],
      'test/rendering/tables/tables.test.ts',
      'test/rendering/letters/agreement-paper.test.ts',
    ],
  },
  {
    number: 38,
    says: 'Names of files, and what an output may not replace',
    tests: [
      'test/commands/programme/files-that-are-none.test.ts',
      'test/local-files.test.ts',
      'test/domain/files/drafts.test.ts',
    ],
  },
  {
    number: 39,
    says: 'Names that look alike are flagged and never merged silently',
    tests: [
      'test/domain/people/duplicates/names.test.ts',
      'test/domain/people/duplicates/likely-duplicates.test.ts',
      'test/commands/people/people-duplicates.test.ts',
    ],
  },
  { number: 40, says: 'Encodings', tests: ['test/intake/bytes/decode.test.ts'] },
  {
    number: 41,
    says: 'Files that are too large, too wide or without an end',
    measure: ({ rows }) => [printedBy('../import/large-roster.js', String(rows))],
    tests: [
      'test/commands/import/import-hostile.test.ts',
      'test/commands/import/import-too-large.test.ts',
      'test/intake/bytes/workbook-bounds.test.ts',
      ['test/settings/read-settings.test.ts', /aliases/u],
    ],
  },
  {
    number: 42,
    says: 'Fuzz',
    heading: 'what | cases | uncaught | slower than 1 s',
    measure: ({ cases }) => fuzz(cases),
    tests: ['test/intake/intake-fuzz.test.ts'],
  },
  {
    number: 43,
    says: '__proto__ and constructor are words',
    tests: [
      ['test/intake/intake-fuzz.test.ts', /Object\.prototype/u],
      ['test/intake/table/read-table.test.ts', /__proto__/u],
      ['test/rendering/tables/tables.test.ts', /__proto__/u],
      ['test/commands/import/import-hostile.test.ts', /reserves/u],
    ],
  },
  { number: 44, says: 'No SQL but through its tag', tests: ['test/store/database/sql.test.ts'] },
  {
    number: 45,
    says: 'Files and folders are the owner’s alone, whatever the umask',
    heading: 'files and folders, with umask 0 | open to others',
    measure: ({ made }) => [openToOthers(made)],
  },
  {
    number: 46,
    says: 'Everything that is held on a person, of every table and column',
    tests: ['test/commands/privacy/export-person.test.ts', 'test/store/privacy/rows-about-person.test.ts'],
  },
  {
    number: 47,
    says: 'A person erased',
    heading:
      'words planted | bytes of the folder (database, backups, rejected rows) that are theirs before | after the erasure | after the next roster',
    measure: () => [bytesAfterErasure()],
    tests: [
      'test/commands/privacy/erase-person.test.ts',
      'test/commands/privacy/erase-issued-report.test.ts',
      'test/store/privacy/erase-person.test.ts',
    ],
  },
  {
    number: 48,
    says: 'Retention',
    tests: ['test/commands/privacy/retention.test.ts', 'test/store/retention/columns-kept.test.ts'],
  },
  {
    number: 49,
    says: 'What is sensitive',
    tests: ['test/commands/privacy/sensitive.test.ts', 'test/commands/privacy/kept-apart.test.ts'],
  },
  { number: 50, says: 'Pseudonyms', tests: ['test/commands/programme/export-pseudonymised.test.ts'] },
  {
    number: 51,
    says: 'Edits of the audit trail',
    heading: 'edits | found',
    measure: ({ made, edits }) => [auditEdits(made, edits)],
    tests: [
      'test/store/trail/trail-faults.test.ts',
      'test/commands/programme/log-verify.test.ts',
      'test/commands/programme/fields-in-the-trail.test.ts',
    ],
  },
  {
    number: 52,
    says: 'Example data is invented',
    heading: 'addresses | that could be somebody’s',
    measure: () => [addressesInExamples()],
  },
];
