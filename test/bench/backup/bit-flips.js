// How many of so many random bits turned in a backup does `mentor backup verify` find? node test/bench/backup/bit-flips.js [1000]
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const BATCH = 100;
const FLIPS = Number(process.argv[2] ?? 1000);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'mentor-flips-'));
const environment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

function mentor(...words) {
  try {
    return execFileSync(process.execPath, [path.join(root, 'bin/mentor.js'), ...words], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    // 3: some rows of the example are wrong on purpose; 4: damage was found.
    if (error.status === 3 || error.status === 4) return error.stdout;
    throw error;
  }
}

try {
  for (const name of ['mentor.yaml', 'roster.csv', 'profile-survey.csv'])
    copyFileSync(path.join(root, 'fixtures', name), path.join(folder, name));
  mentor('import', 'roster.csv', 'profile-survey.csv', '--quiet');
  const { file } = JSON.parse(mentor('backup', '--json'));
  const stem = file.slice(0, -'.db'.length);
  const whole = new Map(['.db', '.yaml', '.sha256'].map((end) => [end, readFileSync(`${stem}${end}`)]));
  const bits = [...whole.values()].reduce((sum, bytes) => sum + bytes.length * 8, 0);
  const name = path.basename(stem);
  let found = 0;
  // The damaged backups of a batch are looked at in one call, each under a number of its own.
  for (let done = 0; done < FLIPS; done += BATCH) {
    const batch = path.join(folder, `batch-${done}`);
    mkdirSync(batch);
    const size = Math.min(BATCH, FLIPS - done);
    for (let at = 0; at < size; at++) {
      const own = `${name}-${at + 2}`;
      let bit = Math.floor(Math.random() * bits);
      for (const [end, bytes] of whole) {
        const copy =
          end === '.sha256' ? Buffer.from(bytes.toString('utf8').replaceAll(name, own)) : Buffer.from(bytes);
        if (bit >= 0 && bit < bytes.length * 8) copy[bit >> 3] ^= 1 << (bit & 7);
        bit -= bytes.length * 8;
        writeFileSync(path.join(batch, `${own}${end}`), copy);
      }
    }
    const { rows } = JSON.parse(mentor('backup', 'verify', batch, '--json'));
    found += rows.filter(({ state }) => state !== 'whole').length;
    rmSync(batch, { recursive: true });
  }
  console.log(`bits turned | found\n${FLIPS} | ${found}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
