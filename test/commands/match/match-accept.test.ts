import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

async function proposed(): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match']);
  return folder;
}

const VETO = { input: 'run,mentee,mentor,decision\n1,001577,000505,veto: they are cousins\n' };

describe('accepting a proposal', () => {
  it('shows on a dry run which pairs would become pairings, and changes nothing', async () => {
    const folder = await proposed();
    const dry = ['match', 'accept', '--only', '003415', '--dry-run', '--on', '2026-07-06'];
    const { exitCode, out, err } = await mentorIn(folder, dry);
    expect(exitCode).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^1,003415,Hodan Abdi,[^,]*,002019,/m);
    expect(err).toContain('1 pairing would begin on 2026-07-06. Nothing was changed.');
    expect((await mentorIn(folder, ['pairs', '--json'])).out).toContain('"rows": []');
  });

  it('refuses a run of another round, for accept and for decide, and says which', async () => {
    const folder = await proposed();
    await mentorIn(folder, ['round', 'open', 'Autumn 2026']);
    const refused = {
      exitCode: 4,
      err: expect.stringContaining('Run 1 is of round "Round 1", and this call is about "Autumn 2026".'),
    };
    const hint = expect.stringContaining('--round "Round 1"');
    for (const { exitCode, err } of [
      await mentorIn(folder, ['match', 'accept', '1']),
      await mentorIn(folder, ['match', 'decide', '-'], VETO),
    ]) {
      expect({ exitCode, err: err.replace(/\s+/g, ' ') }).toEqual(refused);
      expect(err.replace(/\s+/g, ' ')).toEqual(hint);
    }
    expect(await mentorIn(folder, ['match', 'accept', '1', '--round', 'Round 1'])).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('25 pairings began'),
    });
  });

  it('refuses a closed round', async () => {
    const folder = await proposed();
    expect(await mentorIn(folder, ['round', 'close'])).toMatchObject({ exitCode: 0 });
    const closed = {
      exitCode: 4,
      err: expect.stringContaining('Round "Round 1" was closed on 2026-07-01.'),
    };
    expect(await mentorIn(folder, ['match', 'accept'])).toMatchObject(closed);
    expect(await mentorIn(folder, ['match', 'decide', '-'], VETO)).toMatchObject(closed);
  });

  it('refuses a day before the round opened', async () => {
    const folder = await proposed();
    const before = {
      exitCode: 4,
      err: expect.stringContaining('2026-06-22 is before round "Round 1" opened (2026-06-23).'),
    };
    const input = 'mentee,mentor,decision\n001577,000505,accept\n';
    const on = ['--on', '2026-06-22'];
    expect(await mentorIn(folder, ['match', 'accept', ...on])).toMatchObject(before);
    expect(await mentorIn(folder, ['match', 'decide', '-', '--dry-run', ...on], { input })).toMatchObject(
      before,
    );
    expect(await mentorIn(folder, ['match', 'accept', '--on', '2026-06-23'])).toMatchObject({ exitCode: 0 });
  });
});
