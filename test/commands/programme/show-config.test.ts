import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const YAML = `programme:
  name: Riverside
cadence:
  red_after: 90
  amber_after:
matching:
  criteria:
    site: { weight: 3 }
`;

async function origins(machine: Parameters<typeof mentorIn>[2] = {}, ...words: string[]) {
  const { out, exitCode, err } = await mentorIn(
    emptyFolder(),
    ['config', 'show', '--origin', '--json', ...words],
    machine,
  );
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  const rows: { key: string; value: string; origin: string }[] = JSON.parse(out).rows;
  return new Map(rows.map(({ key, value, origin }) => [key, [value, origin]]));
}

describe('mentor config show', () => {
  it('names the line of what mentor.yaml says, and what is built in', async () => {
    const of = await origins({ files: { 'mentor.yaml': YAML } });
    expect(of.get('programme.name')).toEqual(['Riverside', 'mentor.yaml, line 2']);
    expect(of.get('cadence.red_after')).toEqual(['90', 'mentor.yaml, line 4']);
    expect(of.get('cadence.amber_after')?.[1]).toBe('built in');
    expect(of.get('matching.criteria.site.weight')).toEqual(['3', 'mentor.yaml, line 8']);
    expect(of.get('matching.objective')).toEqual(['coverage', 'built in']);
  });

  it('names the environment, an option and the current folder', async () => {
    const folder = emptyFolder();
    const programme = (await origins({ environment: { MENTOR_PROGRAMME: folder } })).get(
      '(programme folder)',
    );
    expect(programme).toEqual([folder, 'MENTOR_PROGRAMME']);
    const given = await origins({ environment: { MENTOR_PROGRAMME: '/elsewhere' } }, '-C', folder);
    expect(given.get('(programme folder)')).toEqual([folder, '--programme']);
    expect((await origins()).get('(programme folder)')?.[1]).toBe('the current folder');
    expect((await origins({ environment: { MENTOR_DEBUG: '1' } })).get('(details of errors)')).toEqual([
      '1',
      'MENTOR_DEBUG',
    ]);
  });

  it('is a table in a terminal and says how many are of the file; CSV in a pipe', async () => {
    const folder = emptyFolder();
    const shown = await mentorIn(folder, ['config'], { isTerminal: true, files: { 'mentor.yaml': YAML } });
    expect(shown.text).toMatch(/cadence\.red_after +90/);
    expect(shown.err).toMatch(/^3 of \d+ settings are in mentor\.yaml, the others are built in\.$/m);
    const piped = await mentorIn(folder, ['config', 'show', '--origin']);
    expect(piped.out).toContain('\ncadence.red_after,90,"mentor.yaml, line 4"\n');
    expect((await mentorIn(emptyFolder(), ['config'])).err).toContain('mentor init writes one');
  });

  it('refuses a file that cannot be used, as every command does', async () => {
    const files = { 'mentor.yaml': 'cadence:\n  red_aftr: 1\n' };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['config', 'show'], { files });
    expect({ exitCode, err }).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('Did you mean "red_after"?'),
    });
  });
});
