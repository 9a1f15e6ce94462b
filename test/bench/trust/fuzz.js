import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { CommanderError } from 'commander';
import { buildProgram } from '../../../dist/cli/program.js';
import { readDecisions } from '../../../dist/commands/match/decisions/read-decisions.js';
import { knownBackups } from '../../../dist/commands/session/loading/known-backups.js';
import { checksumsAsText, checksumsIn } from '../../../dist/domain/backups/backup-files.js';
import { filesInTar, tarArchive } from '../../../dist/domain/files/tar-archive.js';
import { leaseIn } from '../../../dist/domain/handover/lease.js';
import { Failure, UsageError } from '../../../dist/errors.js';
import { readWorkbook } from '../../../dist/intake/bytes/read-workbook.js';
import { readJiscKey } from '../../../dist/intake/responses/jisc-key.js';
import { readTable } from '../../../dist/intake/table/read-table.js';
import { profilesAlone } from '../../../dist/settings/reading/profiles-alone.js';
import { readSettings } from '../../../dist/settings/reading/read-settings.js';
import { everyCommand } from './every-command.js';
import { callsOnDamage } from './fuzz-calls.js';
import { drawnFrom, mangler } from './mangled.js';

const SEED = Number(process.env.MENTOR_FUZZ_SEED ?? 1);
const LIMIT_MS = 1000;
/** A whole call takes as long as a hundred readings. */
const PER_CALL = 50;

const fixture = (name) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');

/** Runs so many cases; tells how many ended in something that is no failure of ours, or took the processor longer than a second, whatever else it does. */
async function cases(count, run) {
  const tally = { uncaught: 0, slow: 0, first: '' };
  for (let at = 0; at < count; at++) {
    const before = process.cpuUsage();
    try {
      await run(at);
    } catch (error) {
      if (!(error instanceof Failure) && !(error instanceof CommanderError)) {
        tally.uncaught += 1;
        tally.first ||= `case ${at}: ${error}`.replaceAll('\n', ' ').slice(0, 300);
      }
    }
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > LIMIT_MS) tally.slow += 1;
  }
  return tally;
}

const SILENT = { write: () => undefined, isTerminal: false, columns: 80 };
const HOST = { out: SILENT, err: SILENT, environment: {}, workingFolder: '.' };

/** Words of every command and option, and what is not one. */
function vocabulary() {
  const words = '--|-|-C|--json|--as-of|2026-02-30||\u0000|0x1|-1|1e9|💥|__proto__|--out=|--dry-rn'.split(
    '|',
  );
  const walk = (command) => {
    words.push(
      command.name(),
      ...command.options.flatMap(({ long, short }) => [long, short].filter(Boolean)),
    );
    for (const inner of command.commands) walk(inner);
  };
  walk(buildProgram(HOST, async () => undefined));
  return words;
}

const PROFILES = `intake:
  profiles:
    hr: { as: roster, columns: { Base: unit, "Mentoring role": role }, values: { Status: { Bank: active } } }
`;
const REVIEW =
  'mentee,mentee_name,mentor,mentor_name,fit,decision,reason\n1,Ann,2,Bo,0.9,keep,\n3,Cy,2,Bo,0.5,veto,no\n';
const JISC_KEY = 'Question,Column\n"1. How confident are you?",Q1\n"2. What helped?",Q2\n"2.a. Other",Q2_a\n';
const LEASE = JSON.stringify({
  schema: 'mentor/lease',
  who: 'ann',
  machine: 'laptop',
  since: '2026-07-01',
  last_change: {
    who: 'bo',
    machine: 'pc',
    on: '2026-07-02',
    trail_ends: '3:0123456789abcdef0123456789abcdef',
  },
  handed_over: { on: '2026-07-03', bundle: 'x.tar' },
});
const HEAD = { entries: 12, hash: '0123456789abcdef0123456789abcdef' };
const SUMS = checksumsAsText({
  files: { 'mentor.db': 'a'.repeat(64), 'mentor.yaml': 'b'.repeat(64) },
  head: HEAD,
});
const BACKUPS = JSON.stringify({
  schema: 'mentor/backups',
  backups: [
    { made_at: '2026-07-01T09:00:00Z', file: '/a/b.db', head: '12:0123456789abcdef0123456789abcdef' },
  ],
  copies: ['/a/c.tar'],
});
const CELLS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Staff number</t></is></c><c r="B1" t="str"><v>Name</v></c></row><row r="2"><c r="A2"><v>00123</v></c><c r="B2" s="1"><v>46000.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>';

/** Everything that reads bytes from outside, each with what it reads once it was spoiled. */
function readers({ text, bytes, pick, below }, workbookOf) {
  const csv = ['roster.csv', 'profile-survey.csv', 'check-ins.csv'].map((name) =>
    fixture(name).split('\n').slice(0, 6).join('\n'),
  );
  const yaml = fixture('mentor.yaml')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .slice(0, 60)
    .join('\n');
  const words = vocabulary();
  const sheet = (rows) =>
    workbookOf([{ name: 'Staff', rows, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }], {
      formats: ['yyyy-mm-dd'],
    });
  const archive = tarArchive(
    ['mentor.db', 'mentor.sha256', 'README.md'].map((name) => ({
      name,
      content: Buffer.from(name.repeat(40)),
    })),
    0,
  );
  const holding = (content) => ({
    folder: '/',
    files: { exists: () => true, read: () => Buffer.from(content) },
  });
  return {
    CSV: () => readTable(Buffer.from(text(pick(csv)), 'utf8'), 'fuzz.csv'),
    'CSV in other encodings': () =>
      readTable(bytes(Buffer.from(pick(csv), pick(['utf16le', 'latin1', 'utf8']))), 'fuzz.csv'),
    'workbooks, their archive': () => readWorkbook(bytes(sheet(CELLS)), 'fuzz.xlsx'),
    'workbooks, their cells': () => readWorkbook(sheet(text(CELLS)), 'fuzz.xlsx'),
    YAML: () => readSettings(text(yaml), 'mentor.yaml'),
    profiles: () => (below(2) === 0 ? profilesAlone : readSettings)(text(PROFILES), 'mentor.yaml'),
    'a reviewed proposal': () => readDecisions(Buffer.from(text(REVIEW)), 'proposal.csv'),
    'a key of questions': () => readJiscKey(Buffer.from(text(JISC_KEY)), 'key.csv'),
    'a bundle': () => filesInTar(bytes(archive)),
    'checksums of a backup': () => checksumsIn(text(SUMS)),
    'the list of backups': () => knownBackups(holding(text(BACKUPS))),
    'a lease': () => leaseIn(text(LEASE)),
    'words of a call': () =>
      buildProgram(HOST, async () => {
        throw new UsageError('The call is understood: here the command would begin.');
      }).parseAsync(
        Array.from({ length: below(7) }, () => pick(words)),
        { from: 'user' },
      ),
  };
}

/** Every reader of what comes from outside, and whole calls on files that are damaged. Of these a fiftieth: each does as much as many readings. */
export async function* fuzz(count) {
  const everything = await everyCommand();
  const mangle = mangler(drawnFrom(SEED));
  for (const [kind, run] of Object.entries(readers(mangle, everything.workbookOf)))
    yield lineOf(kind, count, await cases(count, run));
  const calls = await callsOnDamage(everything, mangle);
  try {
    for (const [kind, run] of Object.entries(calls.kinds))
      yield lineOf(kind, Math.ceil(count / PER_CALL), await cases(Math.ceil(count / PER_CALL), run));
  } finally {
    calls.end();
  }
}

function lineOf(kind, count, { uncaught, slow, first }) {
  return [kind, count, uncaught, slow, ...(first === '' ? [] : [first])].join(' | ');
}
