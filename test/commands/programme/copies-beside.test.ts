import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER =
  'staff_number,given_name,family_name,email,role\n1,Ann,One,ann@example.org,mentee\n2,Bo,Two,bo@example.org,mentor\n';

/** Of what is recorded at one moment in two places the trails would be the same. */
const at = (minute: number) => ({ now: `2026-07-01T09:${String(minute).padStart(2, '0')}:00Z` });

async function programme(minute = 0): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': ROSTER }, ...at(minute) });
  return folder;
}

const changed = (folder: string, unit: string, minute: number) =>
  mentorIn(folder, ['people', 'edit', '1', '--unit', unit], at(minute));

describe('copies of a programme beside it that mentor did not make', () => {
  it('are told of by doctor, with what is in them alone, and by an erasure', async () => {
    const [folder, other, elsewhere] = [await programme(), emptyFolder(), await programme(1)];
    const copy = (from: string, to: string) => copyFileSync(path.join(from, 'mentor.db'), to);
    await changed(elsewhere, 'C', 2);
    copy(elsewhere, path.join(folder, 'another programme.db'));
    copy(folder, path.join(folder, 'mentor before.DB'));
    copy(folder, path.join(other, 'mentor.db'));
    for (const minute of [3, 4]) await changed(other, `Ward ${minute}`, minute);
    await changed(folder, 'F', 5);
    copy(other, path.join(folder, "mentor (Bo's conflicted copy).db"));
    const { err, exitCode } = await mentorIn(folder, ['doctor']);
    expect(exitCode).toBe(0);
    expect(err).toContain(
      "mentor (Bo's conflicted copy).db is a copy of the programme that went on by itself: 2 changes in it are not in mentor.db. Two are not merged.",
    );
    expect(err).toContain('mentor before.DB is a copy of the programme as it was, which mentor did not make');
    expect(err).not.toContain('another programme');
    const erased = await mentorIn(folder, ['privacy', 'erase', '1', '--confirm', '1']);
    expect(erased.err).toMatch(
      /conflicted copy\)\.db: a copy that mentor did not make, and may still hold them; delete it\.\nmentor before\.DB: /u,
    );
    expect(erased.err).not.toContain('another programme');
  });

  it('are none where there is no other file of a programme', async () => {
    const folder = await programme();
    await mentorIn(folder, ['backup', '--to', folder]);
    expect((await mentorIn(folder, ['doctor'])).err).not.toContain('is a copy of the programme');
  });
});
