import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';

const CUT = 'DROP TRIGGER audit_entries_are_never_deleted; DELETE FROM audit_entries WHERE id > 1';

async function endOf(folder: string): Promise<string> {
  return JSON.parse((await mentorIn(folder, ['log', 'verify', '--json'])).out).head;
}

describe('mentor log verify', () => {
  it('says that the trail is whole, and how it ends', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, out, err } = await mentorIn(folder, ['log', 'verify', '--no-color'], {
      isTerminal: true,
    });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Entries +2\n.*Its end +2:[0-9a-f]{32}\n.*What is wrong +nothing/s);
    expect(err).toContain('The trail is whole.');
    expect((await mentorIn(folder, ['log', 'verify', '--head', await endOf(folder)])).exitCode).toBe(0);
  });

  it('names what was cut off, as doctor and log do', async () => {
    const folder = await exampleProgramme('people');
    runBehindItsBack(path.join(folder, 'mentor.db'), CUT);
    const words = 'the trail ends with entry 1, and 2 entries were written';
    const verified = await mentorIn(folder, ['log', 'verify', '--json']);
    expect(verified.exitCode).toBe(4);
    expect(JSON.parse(verified.out).faults).toContain(words);
    expect(JSON.parse(verified.err).error).toMatchObject({ code: 'state' });
    expect((await mentorIn(folder, ['doctor'])).err).toContain(words);
    expect((await mentorIn(folder, ['log'])).err).toContain(words);
  });

  it('tells a trail that was written anew by an end that was printed before', async () => {
    const [one, other] = [await exampleProgramme('people'), await exampleProgramme('people')];
    for (const folder of [one, other])
      await mentorIn(folder, ['people', 'leave', '001204', '--yes'], {
        now: `2026-07-0${folder === one ? 1 : 2}T09:00:00Z`,
      });
    const { exitCode, err } = await mentorIn(other, ['log', 'verify', '--head', await endOf(one)]);
    expect(exitCode).toBe(4);
    expect(err).toMatch(/entry 3 is another than when what was printed \(3:[0-9a-f]{32}\) was made/);
    expect((await mentorIn(other, ['log', 'verify', '--head', '9:0123456789abcdef'])).err).toContain(
      'the trail has 3',
    );
  });

  it('refuses an end that is none', async () => {
    const { exitCode, err } = await mentorIn(await exampleProgramme('people'), [
      'log',
      'verify',
      '--head',
      'x',
    ]);
    expect(exitCode).toBe(2);
    expect(err).toContain('for example 42:9f86');
  });
});
