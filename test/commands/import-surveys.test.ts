import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const ROSTER = 'staff_number,name,email\n1,Ada Okafor,ada@example.org\n2,Ben Santos,ben@example.org\n';
const fixture = (name: string) =>
  readFileSync(new URL(`../intake/fixtures/${name}`, import.meta.url), 'utf8');

async function programme() {
  const folder = emptyFolder();
  const take = (input: string, ...words: string[]) => mentorIn(folder, ['import', '-', ...words], { input });
  await take(ROSTER, '--as', 'roster');
  return { folder, take };
}

describe('importing a survey', () => {
  it('says with rejected rows how their dates were read', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take(
      'Timestamp,Email Address,Well?\n3/31/2026 9:00:00,ada@example.org,Yes\n4/3/2026 9:00:00,nobody@example.org,Yes\n',
    );
    expect(exitCode).toBe(3);
    expect(err).toContain('import that file with --date-order month-first');
  });

  it('suggests the name of a fact for one that is nearly it', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take(
      'email,Where?\nada@example.org,East\n',
      '--as',
      'survey',
      '--map',
      'Where?=sitee',
    );
    expect(exitCode).toBe(3);
    expect(err).toContain('Did you mean "site"?');
    const named = await take(
      'email,Where?\nada@example.org,East\n',
      '--as',
      'survey',
      '--map',
      'Where?=site',
    );
    expect(named.exitCode, named.err).toBe(0);
  });

  it('takes one box of a question for the question when a column is named', async () => {
    const { take } = await programme();
    const typeform = fixture('typeform.csv')
      .replace('Anything else?', 'Email')
      .replace(',,2025', ',ada@example.org,2025')
      .replace('More time', 'ben@example.org');
    const { err } = await take(typeform, '--map', 'Research=needs', '--dry-run');
    expect(err).toContain('Career planning / Research → needs');
  });

  it('says of the key of a Jisc export what to do with it', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take(fixture('jisc-key.csv'));
    expect(exitCode).toBe(3);
    expect(err).toContain('It says what the codes in a Jisc export mean.');
    expect(err).toContain('--key');
  });
});
