import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const now = '2026-11-30T09:00:00Z';
const ROSTER = 'staff_number,name,site,shoe\n1,Declan Garcia,Northgate,7\n2,Maeve Walsh,Northgate,7\n';
const MOVED = '1,Declan Garcia,Eastgate,8\n';
const HEAD = 'staff_number,name,site,shoe\n';

async function programme() {
  const folder = emptyFolder();
  const call = (words: readonly string[], input?: string) =>
    mentorIn(folder, words, { now, ...(input === undefined ? {} : { input }) });
  const words = ['import', '-', '--as', 'roster', '--yes'];
  await call(words, ROSTER);
  const siteOf = async (person: string) => {
    const { out } = await call(['people', 'list', '--json']);
    const { rows } = JSON.parse(out);
    return rows.find((row: { staff_number: string }) => row.staff_number === person).site;
  };
  return { call, siteOf, take: (more: readonly string[], input: string) => call([...words, ...more], input) };
}

describe('what is said of a day before the one on record', () => {
  it('is told to change nothing of today, for whom and in what; in a dry run too', async () => {
    const { siteOf, take } = await programme();
    for (const more of [['--dry-run'], []]) {
      const { err } = await take(['--effective', '2026-11-01', ...more], HEAD + MOVED);
      expect(err).toContain(
        'What is on record of a later day than 2026-11-01 stays as it is today: Declan Garcia (1) (site, shoe).',
      );
    }
    expect(await siteOf('1')).toBe('Northgate');
  });

  it('is told with the day of the row, where each has its own; in a dry run too', async () => {
    const { take } = await programme();
    const rows = (second: string) =>
      `staff_number,site,effective_on\n1,Eastgate,2026-11-01\n2,Eastgate,${second}\n`;
    for (const more of [['--dry-run'], []]) {
      const oneDay = await take(more, rows('2026-11-01'));
      expect(oneDay.err).toContain('of a later day than 2026-11-01 stays as it is today: Declan Garcia (1)');
    }
    const days = await take(['--dry-run'], rows('2026-11-02').replaceAll('Eastgate', 'Westgate'));
    expect(days.err).toContain('of a later day than its row names stays as it is today: Declan Garcia (1)');
    expect((await take(['--dry-run'], rows('').replaceAll('2026-11-01', ''))).err).not.toContain('stays as');
  });

  it('holds where it is said from today, or was always so, and then nothing is told', async () => {
    for (const more of [[], ['--correction'], ['--effective', '2026-12-24']]) {
      const { siteOf, take } = await programme();
      expect((await take(more, HEAD + MOVED)).err).not.toContain('stays as it is today');
      expect(await siteOf('1')).toBe(more.includes('2026-12-24') ? 'Northgate' : 'Eastgate');
    }
  });

  it('is told by people edit as well', async () => {
    const { call } = await programme();
    const edit = ['people', 'edit', '1', '--site', 'Eastgate'];
    expect((await call([...edit, '--on', '2026-11-01'])).err).toContain(
      'stays as it is today: Declan Garcia (site)',
    );
    expect((await call(edit)).err).not.toContain('stays as it is today');
  });
});
