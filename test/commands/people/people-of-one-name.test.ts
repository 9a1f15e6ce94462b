import { expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': `Staff number,Name,Email,Role,Manager,Leaving date
001,Ana Núñez,ana1@example.org,mentee,,
002,Ana Nunez,ana2@example.org,mentor,,2026-12-31
003,Cy Cole,cy@example.org,mentor,002,
,Cy Cole,cole@example.org,mentee,,
005,Di Dunn,di@example.org,mentor,,
`,
  'pairings.csv': 'mentee,mentor,started_on\n001,003,2026-06-01\n',
  'later.csv': 'Staff number,Name,Unit\n003,Cy Cole,Ward 1\n005,Di Dunn,Ward 2\n006,Di Dunn,\n',
};

async function programme(): Promise<string> {
  const folder = emptyFolder();
  for (const file of ['roster.csv', 'pairings.csv'])
    await mentorIn(folder, ['import', file, '--as-of', '2026-06-01', '--yes'], { files: FILES });
  return folder;
}

it('adds the key to a name that two have, wherever one of them is named', async () => {
  const folder = await programme();
  const said = async (...words: string[]) => {
    const { out, err } = await mentorIn(folder, [...words, '--as-of', '2026-06-02']);
    return `${out}${err}`;
  };
  const shown = await said('people', 'show', '001');
  expect(shown).toContain('Ana Núñez (001)');
  expect(shown).toContain('mentee of Cy Cole (003), active');
  expect(await said('match', '--dry-run')).toContain('Ana Nunez (002) leaves on 2026-12-31');
  const noted = await said('import', 'later.csv', '--dry-run');
  expect(noted).toContain('row 2, Cy Cole (003): unit');
  expect(noted).toContain('row 3, Di Dunn (005): unit');
  expect(noted).toContain('New: Di Dunn (006).');
  expect(noted).toContain('Ana Núñez (001), Ana Nunez (002), Cy Cole (cole@example.org)');
  expect(await said('pairs', 'end', 'Cy Cole', '--reason', 'moved')).toContain('cole@example.org Cy Cole');
});

it('leaves the columns of names alone, which have the key beside them', async () => {
  const folder = await programme();
  const { out } = await mentorIn(folder, ['pairs', 'list', '--format', 'csv', '--as-of', '2026-06-02']);
  expect(out).toContain('001,Ana Núñez,ana1@example.org,003,Cy Cole,cy@example.org');
  expect((await mentorIn(folder, ['people', 'show', '005', '--as-of', '2026-06-02'])).out).not.toContain(
    'Di Dunn (005)',
  );
});
