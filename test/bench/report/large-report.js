/**
 * A report on a large programme: 100,000 people, 200,000 check-ins, eight quarters. How long `mentor report` takes and how much memory,
 * beside what importing the same takes. `node test/bench/report/large-report.js 10000` for fewer people.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const PAIRS = Math.round(PEOPLE / 8);
const MEETINGS = 2 * PEOPLE;
const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));
const ON_EXIT = [
  'process.on("exit", () => {',
  '  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();',
  '  process.stderr.write("\\n@" + maxRSS + " " + (userCPUTime + systemCPUTime));',
  '});',
].join('');
const MEASURED = `--import=data:text/javascript,${encodeURIComponent(ON_EXIT)}`;

const folder = mkdtempSync(path.join(tmpdir(), 'mentor-report-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Seconds by the clock and of processor time, and megabytes, of one call. */
function timed(...words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [MEASURED, MENTOR, ...words, '--yes'], {
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${String(stderr).slice(-2000)}`);
  const [, kilobytes = 0, cpu = 0] = /@(\d+) (\d+)/.exec(String(stderr)) ?? [];
  const seconds = (performance.now() - start) / 1000;
  return { seconds, cpu: Number(cpu) / 1e6, megabytes: Number(kilobytes) / 1024 };
}

function day(from, days) {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

function write(name, head, rows) {
  writeFileSync(path.join(folder, name), `${[head, ...rows].join('\n')}\n`);
}

const every = (count, row) => Array.from({ length: count }, (_, at) => row(at));
const SITES = ['North', 'South', 'East', 'West', 'Hill', 'Lake'];
const roles = (at) => (at < PAIRS * 1.2 ? 'mentee' : at < PAIRS * 2 ? 'mentor' : '');
write(
  'roster.csv',
  'staff_number,given_name,family_name,site,profession,band,hired_on,left_on,role,capacity',
  every(PEOPLE, (at) =>
    [
      `E${at}`,
      `Given${at}`,
      `Family${at}`,
      SITES[at % 6],
      ['nurse', 'midwife', 'doctor'][at % 3],
      `Band ${5 + (at % 4)}`,
      day('2010-01-01', at % 5000),
      // One in twenty leaves in the eight quarters.
      at % 20 === 7 ? day('2025-01-10', at % 700) : '',
      roles(at),
      roles(at) === 'mentor' ? '3' : '',
    ].join(','),
  ),
);
const started = (at) => day('2025-01-05', (at * 7) % 640);
write(
  'pairs.csv',
  'mentee,mentor,started_on',
  every(PAIRS, (at) => `E${at},E${Math.ceil(PAIRS * 1.2) + (at % Math.floor(PAIRS * 0.7))},${started(at)}`),
);
write(
  'meetings.csv',
  'pairing,held_on,minutes,mode,kind',
  every(MEETINGS, (at) => {
    const pair = at % PAIRS;
    const on = day(started(pair), 5 + 20 * Math.floor(at / PAIRS));
    return on > '2026-12-31' ? '' : [pair + 1, on, 30 + (at % 4) * 15, 'video', 'informal'].join(',');
  }).filter((row) => row !== ''),
);
write(
  'feedback.csv',
  'pairing,given_by,given_on,rating,wants_change',
  every(PAIRS * 2, (at) => {
    const pair = at % PAIRS;
    return [
      pair + 1,
      at < PAIRS ? 'mentee' : 'mentor',
      day(started(pair), 60),
      1 + ((at * 7) % 5),
      'no',
    ].join(',');
  }),
);

console.log('| call | seconds | of processor time | MB |');
console.log('| --- | ---: | ---: | ---: |');
const steps = [
  ['import roster.csv', ['import', 'roster.csv', '--as', 'roster', '--as-of', '2025-01-02']],
  ['import pairs.csv', ['import', 'pairs.csv', '--as', 'pairings', '--anyway', '--as-of', '2026-12-31']],
  ['import meetings.csv', ['import', 'meetings.csv', '--as', 'check-ins', '--as-of', '2026-12-31']],
  ['import feedback.csv', ['import', 'feedback.csv', '--as', 'feedback', '--as-of', '2026-12-31']],
  ...['2025-Q1', '2026-Q4'].flatMap((quarter) =>
    ['csv', 'html'].map((format) => [
      `report ${quarter} ${format}`,
      [
        'report',
        '--quarter',
        quarter,
        '--as-of',
        '2027-01-05',
        '--format',
        format,
        '--out',
        `${quarter}.${format}`,
      ],
    ]),
  ),
];
for (const [name, words] of steps) {
  const { seconds, cpu, megabytes } = timed(...words);
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${megabytes.toFixed(0)} |`);
}
rmSync(folder, { recursive: true });
