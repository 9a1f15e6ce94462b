import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));

/** By `require`: `--import` would have Node load what it needs for modules, which mentor itself has no use for. */
const TELL = ['--require', fileURLToPath(new URL('./tell-what-it-took.cjs', import.meta.url))];

/** Runs Node on these words; gives how long the whole process took, its processor time, and its largest resident set. */
export function timed(words) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...TELL, ...words], { env, maxBuffer: 1 << 30 });
  const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  const [, memory = 0, processor = 0] = /\nrss (\d+) cpu (\d+)/.exec(String(stderr)) ?? [];
  return { milliseconds, processor: Number(processor) / 1000, megabytes: Number(memory) / 1024 };
}

/** A start of Node that does nothing but tell what it took. */
export function timedBareStart() {
  return timed(['-e', '0']);
}

/** One call of mentor in a folder. */
export function timedMentor(folder, ...words) {
  return timed([MENTOR, ...words, '-C', folder, '--quiet']);
}
