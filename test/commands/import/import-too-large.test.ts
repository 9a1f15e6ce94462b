import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

describe('a file other than a roster that is too large to be held', () => {
  it('is refused with its size and the way out; described it can be', async () => {
    const row = `a@example.org,b@example.org,2026-05-01,"${'word '.repeat(200)}"\n`;
    const input = `mentee,mentor,held_on,note\n${row.repeat(40_000)}`;
    const folder = emptyFolder();
    const { exitCode, err } = await mentorIn(folder, ['import', '-'], { input });
    expect(exitCode).toBe(3);
    expect(err).toContain('It has 42 MB; of files other than rosters at most 40 MB are read.');
    expect(err).toContain('Divide it into files of fewer rows');
    const described = await mentorIn(folder, ['import', '-', '--inspect'], { input });
    expect(described.err).toContain('standard input: check-ins, 40000 rows.');
  });
});
