/**
 * A year of many pairings: what `mentor today` takes, and letters for a part of them, against `mentor pairs`, which reads the same.
 * `node test/bench/year/large-year.js 2000 100` for fewer pairings, and fewer letters.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inShort } from '../in-short.js';
import { timedMentor } from '../match/timed-mentor.js';

const PAIRINGS = Number(process.argv[2] ?? 20_000);
const LETTERS = Number(process.argv[3] ?? 1_000);
const TODAY = '2026-12-01';
const folder = mkdtempSync(path.join(tmpdir(), 'mentor-year-'));

function day(from, days) {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

function write(name, head, count, row) {
  const rows = Array.from({ length: count }, (_, at) => row(at).join(','));
  writeFileSync(path.join(folder, name), `${[head, ...rows].join('\n')}\n`);
  return path.join(folder, name);
}

const started = (at) => day('2026-03-01', at % 270);
const roster = write(
  'roster.csv',
  'staff_number,given_name,family_name,email,site,profession,role,capacity',
  2 * PAIRINGS,
  (at) => [
    `E${at}`,
    `Given${at}`,
    `Family${at}`,
    `e${at}@example.org`,
    `Site ${at % 12}`,
    ['nurse', 'midwife', 'doctor'][at % 3],
    at < PAIRINGS ? 'mentee' : 'mentor',
    at < PAIRINGS ? '' : '1',
  ],
);
const pairs = write('pairs.csv', 'mentee,mentor,started_on', PAIRINGS, (at) => [
  `E${at}`,
  `E${PAIRINGS + at}`,
  started(at),
]);
// One in five has never met; the others once to three times.
const met = Array.from({ length: PAIRINGS }, (_, at) =>
  Array.from({ length: at % 5 === 0 ? 0 : 1 + (at % 3) }, (_, n) => [at, n]),
).flat();
const meetings = write('meetings.csv', 'pairing,held_on,minutes,mode,kind', met.length, (at) => {
  const [pairing, n] = met[at];
  const on = day(started(pairing), 7 + 30 * n);
  return [pairing + 1, on > TODAY ? TODAY : on, '45', 'video', 'informal'];
});
const feedback = write('feedback.csv', 'pairing,given_by,given_on,rating,wants_change', PAIRINGS, (at) => [
  at + 1,
  at % 2 === 0 ? 'mentee' : 'mentor',
  day(started(at), 1),
  1 + ((at * 7) % 5),
  at % 50 === 0 ? 'yes' : 'no',
]);

console.log('| call | seconds | of processor time | MB |');
console.log('| --- | ---: | ---: | ---: |');
function told(name, ...words) {
  const { milliseconds, processor, megabytes } = timedMentor(folder, ...words);
  console.log(
    `| ${name} | ${(milliseconds / 1000).toFixed(1)} | ${(processor / 1000).toFixed(1)} | ${megabytes.toFixed(0)} |`,
  );
  return { seconds: processor / 1000, megabytes };
}
const count = PAIRINGS.toLocaleString('en');
told('import roster.csv', 'import', roster, '--as', 'roster', '--as-of', '2026-03-01', '--yes');
told('import pairs.csv', 'import', pairs, '--as', 'pairings', '--as-of', TODAY, '--yes');
told('import meetings.csv', 'import', meetings, '--as', 'check-ins', '--as-of', TODAY, '--yes');
told('import feedback.csv', 'import', feedback, '--as', 'feedback', '--as-of', TODAY, '--yes');
const list = told(`pairs, ${count}`, 'pairs', '--as-of', TODAY, '--out', path.join(folder, 'out.csv'));
const today = told(
  `today, ${count} pairings`,
  'today',
  '--as-of',
  TODAY,
  '--out',
  path.join(folder, 'today.csv'),
);
const numbers = Array.from({ length: LETTERS }, (_, at) => String(at + 1));
const letters = told(
  `letters, ${LETTERS.toLocaleString('en')} pairings`,
  'letters',
  'reminder',
  ...numbers,
  '--to',
  path.join(folder, 'letters'),
  '--as-of',
  TODAY,
  '--yes',
);
const against = ({ seconds }) => `${(seconds / list.seconds).toFixed(1)} × the list of the pairings`;
inShort(
  `today, ${count} pairings`,
  `${today.seconds.toFixed(1)} s of processor time, ${today.megabytes.toFixed(0)} MB`,
  against(today),
);
inShort(
  `letters of ${LETTERS.toLocaleString('en')} pairings`,
  `${letters.seconds.toFixed(1)} s of processor time, ${letters.megabytes.toFixed(0)} MB`,
  against(letters),
);
rmSync(folder, { recursive: true });
