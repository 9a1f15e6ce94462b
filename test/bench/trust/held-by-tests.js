import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is not a measurement, and is held with every change: the matter, and the tests that hold it. */
const HELD = [
  ['how the file is opened', 'test/store/database/open-store.test.ts', /durability settings/u],
  [
    'disk full, read-only, locked, no folder, a pipe that closes, of every command',
    'test/cli/trouble-of-every-command.test.ts',
  ],
  [
    'the same on both engines, and each failure of SQLite in words',
    'test/store/engines/engine-contract.test.ts',
  ],
  ['', 'test/store/failures-in-words.test.ts'],
  ['files of every earlier schema', 'test/store/migrations.test.ts'],
  ['the same file twice, parts of it, and in another order', 'test/commands/import/import-again.test.ts'],
  ['', 'test/commands/import/import-in-any-order.test.ts'],
  ['', 'test/commands/import/import-round-trip.test.ts'],
  ['formulas of a spreadsheet, and values that come back', 'test/domain/files/spreadsheet-cell.test.ts'],
  [
    'what a terminal, HTML and Markdown would carry out, of every command',
    'test/cli/hostile-text-in-every-field.test.ts',
  ],
  ['', 'test/cli/typed-text.test.ts'],
  ['', 'test/domain/text/printable.test.ts'],
  [
    'names of files, and what an output may not replace',
    'test/commands/programme/files-that-are-none.test.ts',
  ],
  ['', 'test/local-files.test.ts'],
  ['encodings', 'test/intake/bytes/decode.test.ts'],
  ['files that are too large, too wide or without an end', 'test/commands/import/import-hostile.test.ts'],
  ['', 'test/commands/import/import-too-large.test.ts'],
  ['', 'test/intake/bytes/workbook-bounds.test.ts'],
  ['no SQL but through its tag', 'test/store/database/sql.test.ts'],
  ['no network, clock or console where none belongs', 'test/architecture.test.ts'],
  ["a person's own data, of every table and column", 'test/commands/privacy/export-person.test.ts'],
  ['erasing a person, and interrupted erasures', 'test/commands/privacy/erase-person.test.ts'],
  ['', 'test/commands/privacy/erase-issued-report.test.ts'],
  ['', 'test/commands/privacy/interrupted-erasure.test.ts'],
  ['', 'test/store/privacy/erase-person.test.ts'],
  ['retention', 'test/commands/privacy/retention.test.ts'],
  ['what is sensitive', 'test/commands/privacy/sensitive.test.ts'],
  ['', 'test/commands/privacy/kept-apart.test.ts'],
  ['pseudonyms', 'test/commands/programme/export-pseudonymised.test.ts'],
  ['backups, also encrypted; a laptop that is lost', 'test/commands/backup/backup.test.ts'],
  ['', 'test/commands/backup/encrypted-backup.test.ts'],
  ['handing over, and who has it in hand', 'test/commands/backup/hand-over.test.ts'],
  ['', 'test/commands/lease/lease.test.ts'],
];

/** Each matter with how many tests hold it now, and how many do not. */
export function heldByTests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-held-'));
  const report = path.join(folder, 'report.json');
  const files = HELD.map(([, file]) => file);
  const words = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--root', '.', '--reporter=json'];
  try {
    execFileSync('npx', [...words, `--outputFile=${report}`, ...files], { cwd: root, stdio: 'ignore' });
  } catch {
    // One that fails ends with another code; which it is stands in the report.
  }
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return linesOf((file) => testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(resultsOf) {
  const lines = [];
  for (const [what, file, only = /(?:)/u] of HELD) {
    const results = resultsOf(file).filter(({ fullName }) => only.test(fullName));
    if (what !== '') lines.push({ what, held: 0, not: 0 });
    const line = lines.at(-1);
    line.held += results.filter(({ status }) => status === 'passed').length;
    // A file of which nothing was run holds nothing.
    line.not += results.length === 0 ? 1 : results.filter(({ status }) => status === 'failed').length;
  }
  return lines.map(({ what, held, not }) => `${what} | ${held} | ${not}`);
}
