import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from './support/example-programme.js';
import { emptyFolder, FIXTURES, mentorIn } from './support/mentor-in.js';

interface Entry {
  readonly file: string;
  /** The name under which the file lies in the programme's folder; its own where nothing is said. */
  readonly copiedTo?: string;
  readonly programme: 'empty' | 'people' | 'paired';
  readonly words: readonly string[];
  readonly exit: number;
  readonly message: string;
}

const REFUSED = path.join(FIXTURES, 'refused');
const catalogue: readonly Entry[] = JSON.parse(readFileSync(path.join(REFUSED, 'catalogue.json'), 'utf8'));

/** Everything that is stored, as text: what a refused file must not change. */
async function stored(folder: string): Promise<string> {
  if (!readdirSync(folder).includes('mentor.db')) return 'no programme';
  const tables = ['people', 'pairs', 'check-ins', 'feedback', 'log'];
  const texts = [];
  for (const table of tables) texts.push((await mentorIn(folder, ['export', table, '-C', folder])).out);
  return texts.join('\n');
}

describe('refused inputs', () => {
  it('are each in the catalogue', () => {
    const files = readdirSync(REFUSED).filter((file) => file !== 'catalogue.json');
    expect(catalogue.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(catalogue.map((entry) => [entry.file, entry] as const))(
    '%s is refused with words',
    async (_, entry) => {
      const folder = entry.programme === 'empty' ? emptyFolder() : await exampleProgramme(entry.programme);
      copyFileSync(path.join(REFUSED, entry.file), path.join(folder, entry.copiedTo ?? entry.file));
      const { exitCode, out, err } = await mentorIn(folder, entry.words, { now: '2026-11-21T09:00:00Z' });
      expect({ exitCode, out }).toEqual({ exitCode: entry.exit, out: '' });
      expect(err).toContain(entry.message);
      expect(err).not.toMatch(/\bat .*\.(js|ts):\d+/);
    },
  );

  it.each(
    catalogue
      .filter(({ programme, copiedTo }) => programme === 'paired' && copiedTo === undefined)
      .map((entry) => [entry.file, entry] as const),
  )('%s changes nothing on a dry run', async (_, entry) => {
    const folder = await exampleProgramme(entry.programme as 'paired');
    copyFileSync(path.join(REFUSED, entry.file), path.join(folder, entry.file));
    const before = await stored(folder);
    const { exitCode } = await mentorIn(folder, [...entry.words, '--dry-run'], {
      now: '2026-11-21T09:00:00Z',
    });
    expect(exitCode).toBe(entry.exit);
    expect(await stored(folder)).toBe(before);
  });
});
