import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

async function withMinimum(): Promise<string> {
  const folder = await exampleProgramme('people');
  const file = path.join(folder, 'mentor.yaml');
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, settings.replace(/^matching:$/m, 'matching:\n  mentees_for_every_mentor: 1'));
  return folder;
}

const NAMED =
  '1 mentor has no mentee: Hélène Dubois-Laurent (the 1 mentee they may have is needed elsewhere).';

describe('a programme in which everyone who volunteered is to get a mentee', () => {
  it('matches as many people, and names who stays without a mentee and why', async () => {
    const folder = await withMinimum();
    const { err } = await mentorIn(folder, ['match']);
    // Without it 8 have nobody, 4 of whom are away or take nobody.
    expect(err).toContain(
      '25 of 29 mentees matched (27 mentors, 39 free places), mean fit 0.73; 4 left over',
    );
    expect(err).toContain('Mentors: 4 without a mentee, 21 with 1, 2 with 2.');
    expect(err).toContain(
      'leaves fewer empty of the places that every mentor is to have filled; or as few, with',
    );
    expect(err).toContain(NAMED);
    expect((await mentorIn(folder, ['match', 'show'])).err).toContain(NAMED);
    const shown = await mentorIn(folder, ['match', 'show', '--json']);
    expect(JSON.parse(shown.out).mentors_below_minimum).toEqual([
      {
        mentor: '000340',
        mentor_name: 'Hélène Dubois-Laurent',
        has: 0,
        minimum: 1,
        reason: 'the 1 mentee they may have is needed elsewhere',
      },
    ]);
    expect((await mentorIn(folder, ['match', 'accept'])).err).toContain('25 pairings began');
    expect((await mentorIn(folder, ['match', 'show', '1'])).err).not.toContain('has no mentee');
  });

  it('tells the price: of the whole by supposing it away, of a pair by why', async () => {
    const folder = await withMinimum();
    await mentorIn(folder, ['match']);
    const without = await mentorIn(folder, ['match', '--what-if', 'mentees for every mentor = 0']);
    expect(without.err).toContain(
      'As it is: 25 matched, 4 left over, total fit 18.33, mean 0.73, worst 0.48.',
    );
    expect(without.err).toContain(
      'If it were so: 25 matched, 4 left over, total fit 20.23, mean 0.81, worst 0.67.',
    );
    const why = await mentorIn(folder, ['match', 'why', '001577', '000505', '--json']);
    expect(JSON.parse(why.out)).toMatchObject({
      is_paired: false,
      if_forced: { matched: 0, total_fit: 1.125926, minimum_places_empty: 1 },
      words: expect.stringContaining(
        '1 place more of those that every mentor is to have filled would stay empty',
      ),
    });
  });

  it('refuses the objective stable', async () => {
    const { exitCode, err } = await mentorIn(await withMinimum(), ['match', '--objective', 'stable']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Set mentees_for_every_mentor to 0 in mentor.yaml, or use another objective');
  });
});
