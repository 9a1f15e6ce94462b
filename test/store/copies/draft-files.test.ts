import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ABANDONED = ['.mentor.db.draft-0123456789ab', '.pairs.csv.draft-0123456789ab', 'mentor.db.new-4711'];

/** A programme with drafts that somebody left a quarter of an hour ago, one that is being written, and a file of the user's. */
async function programmeWithDrafts(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], {
    files: { 'roster.csv': 'staff_number,name,role\n21,Ada Okafor,mentor\n' },
  });
  const then = new Date(Date.now() - 900_000);
  for (const name of [...ABANDONED, '.notes.csv']) {
    writeFileSync(path.join(folder, name), 'half');
    utimesSync(path.join(folder, name), then, then);
  }
  writeFileSync(path.join(folder, '.report.html.draft-0123456789ab'), 'half');
  return folder;
}

describe('drafts that a stopped program left', () => {
  it('are deleted when the programme is next opened to write, and nothing else is', async () => {
    const folder = await programmeWithDrafts();
    const file = path.join(folder, 'mentor.db');
    openStore({ path: file, mode: 'read', ifMissing: 'refuse' }).close();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(ABANDONED));
    openStore({ path: file, mode: 'write', ifMissing: 'refuse' }).close();
    expect(readdirSync(folder).sort()).toEqual(
      [
        '.notes.csv',
        '.report.html.draft-0123456789ab',
        'mentor.db',
        'mentor.lease.json',
        'roster.csv',
      ].sort(),
    );
  });

  it('are listed by mentor doctor, which is no fault', async () => {
    const folder = await programmeWithDrafts();
    const { out, err } = await mentorIn(folder, ['doctor']);
    expect(out).not.toContain('draft');
    expect(err).not.toMatch(/Not all is well:.*draft/);
    expect(err).toContain(
      `${[...ABANDONED, '.report.html.draft-0123456789ab'].sort().join(', ')} are left over`,
    );
    expect(err).not.toContain('.notes.csv');
  });
});
