/**
 * Precision and recall of `mentor people duplicates` on the public FEBRL set 1 (500 people, each with one damaged double): the set is
 * written as a roster, imported and asked about by the command itself, with several choices of the columns beside the name.
 * `MENTOR_BENCH_SETS=FOLDER node test/bench/duplicates/febrl.js` after `npm run build`; add `-v` for the pairs it got wrong.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { inShort } from '../in-short.js';

/** A folder with the set, named by whoever has it. */
const FILE = path.join(process.env.MENTOR_BENCH_SETS ?? '', 'people/febrl-dataset1.csv');
const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));

const GOAL = { precision: 0.95, recall: 0.94 };

/** Columns of the set by the headings of a roster. */
const HEADINGS = {
  date_of_birth: 'Date of birth',
  postcode: 'Postcode',
  suburb: 'Suburb',
  address_1: 'Home address',
  soc_sec_id: 'SSN',
};
const CHOICES = [
  ['date_of_birth'],
  ['date_of_birth', 'postcode'],
  ['date_of_birth', 'postcode', 'suburb', 'address_1'],
  ['date_of_birth', 'postcode', 'suburb', 'address_1', 'soc_sec_id'],
];

/** Records with the truth: rec-12-org and rec-12-dup-0 are one person. Staff numbers tell nothing of it, nor are any two alike. */
function readRecords() {
  const rows = parse(readFileSync(FILE), { columns: true, trim: true });
  return rows.map((row) => ({
    ...row,
    person: row.rec_id.split('-')[1],
    number: createHash('sha256').update(row.rec_id).digest('hex').slice(0, 12),
  }));
}

function truePairsIn(records) {
  const sizes = new Map();
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function rosterOf(records, names) {
  const header = ['Staff number', 'First name', 'Last name', ...names.map((name) => HEADINGS[name])];
  const rows = records.map((row) => [
    row.number,
    row.given_name,
    row.surname,
    ...names.map((name) => row[name]),
  ]);
  return stringify([header, ...rows]);
}

function mentor(folder, ...words) {
  return execFileSync(process.execPath, [MENTOR, ...words], { cwd: folder, maxBuffer: 1e8 }).toString();
}

function measure(records, names) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-febrl-'));
  try {
    writeFileSync(path.join(folder, 'roster.csv'), rosterOf(records, names));
    mentor(folder, 'import', 'roster.csv', '--as', 'roster', '--yes', '--quiet');
    const start = performance.now();
    const { rows } = JSON.parse(mentor(folder, 'people', 'duplicates', '--json'));
    const milliseconds = performance.now() - start;
    const personOf = new Map(records.map(({ number, person }) => [number, person]));
    const wrong = rows.filter(({ person, other }) => personOf.get(person) !== personOf.get(other));
    const right = rows.length - wrong.length;
    return {
      wrong,
      milliseconds,
      proposals: rows.length,
      precision: right / rows.length,
      recall: right / truePairsIn(records),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!existsSync(FILE)) {
  console.log('Not measured: name the folder that holds people/febrl-dataset1.csv in MENTOR_BENCH_SETS.');
} else {
  const records = readRecords();
  console.log(`FEBRL set 1: ${records.length} records, ${truePairsIn(records)} pairs of one person.`);
  console.log(`Goal: precision ≥ ${GOAL.precision}, recall ≥ ${GOAL.recall}.`);
  for (const names of CHOICES) {
    const { proposals, wrong, precision, recall, milliseconds } = measure(records, names);
    const isMet = precision >= GOAL.precision && recall >= GOAL.recall;
    console.log(
      `  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${proposals} proposals in ${milliseconds.toFixed(0)} ms` +
        ` (${isMet ? 'goal met' : 'GOAL MISSED'}): name and ${names.join(', ')}`,
    );
    inShort(
      `people recorded twice, FEBRL set 1, name and ${names.join(', ')}`,
      `${(milliseconds / 1000).toFixed(1)} s`,
      `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
    if (process.argv.includes('-v'))
      for (const { person_name: one, other_name: other, reasons, score } of wrong)
        console.log(`    ${one} / ${other}: ${reasons} (${score})`);
  }
}
