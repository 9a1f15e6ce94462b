import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inShort } from '../in-short.js';

/**
 * A large roster, validated and stored, against `sqlite3 .import` of the same file in the same run (which checks nothing,
 * has one table and no index). Median of three each, taken in turns, with the processor time and the peak memory of the
 * process. `node test/bench/import/large-roster.js` takes 100,000 rows and 20 MB, `… 1000000` the 200 MB of the goal;
 * without sqlite3, no ratio. Last, what importing 1,500 people costs a fresh process, against a bare start of Node.
 */
const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));
const REPEATS = 3;
const SMALL_ROWS = 1_500;
const SMALL_REPEATS = 7;
const SMALL_GOAL_MS = 300;
const GOAL = 4;
const MOST_MEGABYTES = 600;
const rows = Number(process.argv[2] ?? 100_000);

const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nrss '+u.maxRSS+' cpu '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`;
const GIVEN = [
  'Agnieszka',
  'Mary',
  'Hodan',
  'Søren',
  'Chloé',
  'Kwame',
  'Lan',
  'Oluwaseun',
  'Piotr',
  'Zainab',
];
const FAMILY = ['Wójcik', 'Seacole', 'Abdi', 'Okonkwo-Bailey', "O'Brien", 'Nguyễn', 'Fernandes', 'Kowalczyk'];
const UNITS = ['Critical Care', 'Emergency Department', 'Acute Medical Unit', 'Ward 7', 'Outpatients'];
const SITES = ['Northgate Hospital', 'Eastgate Hospital', 'Harbour Clinic'];
const PROFESSIONS = ['Nursing', 'Medicine', 'Pharmacy', 'Allied Health Professionals'];
const SKILLS = ['wound care', 'audit', 'sepsis', 'teaching', 'discharge planning', 'leadership'];

const MAIL_NAMES = [
  'a.wojcik',
  'm.seacole',
  'h.abdi',
  's.okonkwo-bailey',
  'c.obrien',
  'k.nguyen',
  'l.fernandes',
];

const pick = (list, index) => list[index % list.length];

/** In the order of staff numbers, as HR systems write them; the e-mails are then in no order. */
const numberOf = (index) => String(10_000_000 + index);

function rosterRow(index) {
  const number = numberOf(index);
  const given = pick(GIVEN, index);
  const family = pick(FAMILY, Math.floor(index / 3));
  const email = `${pick(MAIL_NAMES, index)}.${(index * 7919) % rows}@riverside-hospitals.example.org`;
  const manager = index < 20_000 ? 'NO_MANAGER' : numberOf(index % 20_000);
  const hired = `${pick(['03', '14', '28'], index)}/${String((index % 12) + 1).padStart(2, '0')}/${1990 + (index % 35)}`;
  const role = index % 20 === 0 ? 'mentor' : index % 20 === 1 ? 'mentee' : '';
  const skills = role === 'mentor' ? `${pick(SKILLS, index)}; ${pick(SKILLS, index + 2)}` : '';
  return [
    number,
    `"${family}, ${given}"`,
    email,
    pick(PROFESSIONS, index),
    `Band ${(index % 5) + 4}`,
    pick(UNITS, index),
    pick(SITES, index),
    manager,
    hired,
    'Active',
    role,
    role === 'mentor' ? '2' : '',
    skills,
    `Room ${index % 400}, ${pick(UNITS, index + 1)}, ${pick(SITES, index)}`.replaceAll(',', ' -'),
  ].join(',');
}

function writeRoster(file, rows) {
  const descriptor = openSync(file, 'w');
  writeSync(
    descriptor,
    'Employee Number,Name,Work Email,Staff Group,Band,Ward,Site,Line Manager,Start Date,Status,Mentoring role,Capacity,Skills,Office\n',
  );
  for (let from = 0; from < rows; from += 10_000) {
    const count = Math.min(10_000, rows - from);
    const lines = Array.from({ length: count }, (_, at) => rosterRow(from + at));
    writeSync(descriptor, `${lines.join('\n')}\n`);
  }
  closeSync(descriptor);
}

function timed(command, words) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, words, { env, maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const [, memory = 0, processor = 0] = /\nrss (\d+) cpu (\d+)/.exec(String(stderr)) ?? [];
  return { seconds, megabytes: Number(memory) / 1024, processor: Number(processor) / 1e6 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function summary(runs) {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: median(runs.map(({ processor }) => processor)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

function imported(file) {
  return timed(process.execPath, [
    '--import',
    TELL_MEMORY,
    MENTOR,
    'import',
    file,
    '-C',
    folder,
    '--quiet',
    '--yes',
  ]);
}

function importedAfresh(file) {
  rmSync(path.join(folder, 'mentor.db'), { force: true });
  return imported(file);
}

function importedBySqlite(file) {
  const database = path.join(folder, 'plain.db');
  rmSync(database, { force: true });
  return timed('sqlite3', [database, '-cmd', '.mode csv', `.import ${file} roster`]);
}

function smallCase() {
  const file = path.join(folder, 'small.csv');
  writeRoster(file, SMALL_ROWS);
  const turns = Array.from({ length: SMALL_REPEATS }, () => ({
    bare: timed(process.execPath, ['-e', '0']),
    small: importedAfresh(file),
  }));
  const milliseconds = (name) => (median(turns.map((turn) => turn[name].seconds)) * 1000).toFixed(0);
  console.log(
    `${SMALL_ROWS.toLocaleString('en-GB')} people in a fresh process: ${milliseconds('small')} ms (goal ${SMALL_GOAL_MS}), a bare start of Node ${milliseconds('bare')} ms (medians of ${SMALL_REPEATS})`,
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'mentor-bench-'));
try {
  const file = path.join(folder, 'roster.csv');
  writeRoster(file, rows);
  const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;
  const turns = Array.from({ length: REPEATS }, () => ({
    reference: hasSqlite ? importedBySqlite(file) : undefined,
    fresh: importedAfresh(file),
  }));
  const fresh = summary(turns.map((turn) => turn.fresh));
  const reference = hasSqlite ? summary(turns.map((turn) => turn.reference)) : undefined;
  const again = imported(file);
  const size = (statSync(file).size / 1e6).toFixed(0);
  console.log(`Roster of ${rows.toLocaleString('en-GB')} rows, ${size} MB (median of ${REPEATS})`);
  console.log('                 | seconds | of the processor | rows a second | ÷ sqlite3 .import | peak MB');
  const line = (name, { seconds, processor, megabytes }, goal) => {
    const ratio = reference === undefined ? '–' : (seconds / reference.seconds).toFixed(2);
    const ofProcessor = processor === 0 ? '–' : processor.toFixed(2);
    const cells = [
      seconds.toFixed(2),
      ofProcessor,
      Math.round(rows / seconds).toLocaleString('en-GB'),
      `${ratio}${goal}`,
    ];
    console.log(
      `${name.padEnd(16)} | ${cells.join(' | ')} | ${megabytes === 0 ? '–' : megabytes.toFixed(0)}`,
    );
  };
  if (reference !== undefined) line('sqlite3 .import', reference, '');
  inShort(
    `a roster of ${rows.toLocaleString('en-GB')} rows (${size} MB), imported`,
    `${fresh.seconds.toFixed(1)} s, ${fresh.processor.toFixed(1)} s of the processor, ${fresh.megabytes.toFixed(0)} MB`,
    reference === undefined
      ? ''
      : `${(fresh.seconds / reference.seconds).toFixed(1)} × sqlite3 .import, which checks nothing`,
  );
  line('mentor import', fresh, ` (goal ${GOAL}), memory goal ${MOST_MEGABYTES}`);
  line('… once more', again, '');
  smallCase();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
