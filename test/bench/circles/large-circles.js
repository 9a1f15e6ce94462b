/**
 * Circles of 1,000 people: how long `mentor circle form` takes, how much memory, and how far from the best its circles are at most.
 * `node test/bench/circles/large-circles.js 200` for fewer people.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PEOPLE = Number(process.argv[2] ?? 1000);
const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));
const ON_EXIT = [
  'process.on("exit", () => {',
  '  const { maxRSS, userCPUTime } = process.resourceUsage();',
  '  process.stderr.write("\\n@" + maxRSS + " " + userCPUTime);',
  '});',
].join('');
const MEASURED = `--import=data:text/javascript,${encodeURIComponent(ON_EXIT)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'mentor-circles-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function timed(...words) {
  const { status, stderr } = spawnSync(process.execPath, [MEASURED, MENTOR, ...words, '--yes'], {
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${String(stderr).slice(-2000)}`);
  const [text = '', kilobytes = 0, cpu = 0] = /^(?:.|\n)*@(\d+) (\d+)/.exec(String(stderr)) ?? [];
  return { said: text, cpu: Number(cpu) / 1e6, megabytes: Number(kilobytes) / 1024 };
}

/** Numbers as if drawn by lot, the same every time. */
let state = 42;
const lot = (below) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const PROFESSIONS = ['Nursing', 'Nursing', 'Nursing', 'Medicine', 'Midwifery', 'Pharmacy', 'Physiotherapy'];
const TIMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].flatMap((day) => [`${day} am`, `${day} pm`]);
const row = (_, at) =>
  [
    `E${at}`,
    `Given${at}`,
    `Family${at}`,
    PROFESSIONS[lot(PROFESSIONS.length)],
    ['days', 'nights', 'both'][lot(3)],
    TIMES.filter(() => lot(10) < 3).join('; '),
    'mentee',
  ].join(',');
const head = 'staff_number,given_name,family_name,profession,shift,availability,role';
writeFileSync(
  path.join(folder, 'roster.csv'),
  `${[head, ...Array.from({ length: PEOPLE }, row)].join('\n')}\n`,
);
timed('import', 'roster.csv');
for (const wishes of [
  ['--mix', 'profession'],
  ['--mix', 'profession', '--same', 'shift'],
]) {
  const { said, cpu, megabytes } = timed(
    'circle',
    'form',
    '--dry-run',
    ...wishes,
    '--out',
    `${wishes.length}.csv`,
  );
  const notes = said.split('\n').filter((line) => /circles of|can come|pairs of|On average/.test(line));
  console.log([`${PEOPLE} people, ${wishes.join(' ')}`, ...notes].join('\n'));
  console.log(`  ${cpu.toFixed(1)} s of processor time, ${megabytes.toFixed(0)} MB`);
}
rmSync(folder, { recursive: true });
