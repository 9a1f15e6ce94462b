import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));

/** Tells the peak of its memory when it ends: loaded before mentor. */
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nrss '+process.resourceUsage().maxRSS+'\\n'))`;

/** Runs Node on these words; gives how long the whole process took, and its largest resident set. */
export function timed(words) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { env, maxBuffer: 1 << 30 });
  const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return { milliseconds, megabytes: Number(/\nrss (\d+)/.exec(String(stderr))?.[1] ?? 0) / 1024 };
}

/** The same for one call of mentor in a folder. */
export function timedMentor(folder, ...words) {
  return timed(['--import', TELL_MEMORY, MENTOR, ...words, '-C', folder, '--quiet']);
}
