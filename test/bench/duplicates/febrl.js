/**
 * Precision and recall of the duplicate finder on the public FEBRL set 1 (500 people, each with one damaged double), with
 * several choices of the fields that may agree beside the name.
 * `node test/bench/duplicates/febrl.js` after `npm run build`; add `-v` for the pairs it got wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { likelyDuplicates } from '../../../dist/domain/people/duplicates/likely-duplicates.js';

/** A folder with the set, named by whoever has it. */
const FILE = path.join(process.env.MENTOR_BENCH_SETS ?? '', 'people/febrl-dataset1.csv');

const GOAL = { precision: 0.95, recall: 0.94 };

/** Fields with an identifying number of their own, where one wrong digit is forgiven. */
const NUMBERS = new Set(['date_of_birth', 'soc_sec_id']);

const CHOICES = [
  ['date_of_birth', 'postcode'],
  ['date_of_birth', 'postcode', 'suburb', 'address_1', 'street_number'],
  ['date_of_birth', 'postcode', 'suburb', 'address_1', 'street_number', 'soc_sec_id'],
];

/** Records with the truth: rec-12-org and rec-12-dup-0 are one person. */
function readRecords() {
  const rows = parse(readFileSync(FILE), { columns: true, trim: true });
  return rows.map((row, id) => ({ ...row, id, person: row.rec_id.split('-')[1] }));
}

function truePairsIn(records) {
  const sizes = new Map();
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function measure(records, names) {
  const fields = names.map((name) => ({
    whenSame: `the same ${name}`,
    worth: 1,
    ...(NUMBERS.has(name) ? { whenOneApart: `${name} one digit apart` } : {}),
  }));
  const start = performance.now();
  const proposals = likelyDuplicates(
    records.map((row) => ({
      id: row.id,
      givenName: row.given_name,
      familyName: row.surname,
      values: names.map((name) => row[name] || null),
    })),
    fields,
  );
  const milliseconds = performance.now() - start;
  const wrong = proposals.filter(({ people: [a, b] }) => records[a].person !== records[b].person);
  const right = proposals.length - wrong.length;
  return {
    proposals,
    wrong,
    milliseconds,
    precision: right / proposals.length,
    recall: right / truePairsIn(records),
  };
}

function show(records, { people: [a, b], why, score }) {
  const name = (id) => `${records[id].given_name} ${records[id].surname}`.trim();
  return `    ${name(a)} / ${name(b)}: ${why} (${score})`;
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
      `  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${proposals.length} proposals in ${milliseconds.toFixed(0)} ms` +
        ` (${isMet ? 'goal met' : 'GOAL MISSED'}): name and ${names.join(', ')}`,
    );
    if (process.argv.includes('-v')) for (const one of wrong) console.log(show(records, one));
  }
}
