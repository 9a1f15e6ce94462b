import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,name,email\n1,Ada Okafor,ada@example.org\n2,Ben Santos,ben@example.org\n';
const fixture = (name: string) =>
  readFileSync(new URL(`../../intake/fixtures/${name}`, import.meta.url), 'utf8');

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
    expect(err).toContain('correct it there and import that file.');
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

  it('takes what is ticked with yes and no for what is wanted', async () => {
    const { folder, take } = await programme();
    const { exitCode, err } = await take(
      '"id. Response ID","submitdate. Date submitted","lastpage. Last page","mail. Your e-mail address","N[1]. What would you like to learn? [Wound care]","N[2]. What would you like to learn? [Triage]"\n1,2026-06-01 09:00:00,3,ada@example.org,Yes,No\n2,2026-06-02 09:00:00,3,ben@example.org,Yes,Yes\n',
    );
    expect(exitCode, err).toBe(0);
    const ada = await mentorIn(folder, ['people', 'show', '1']);
    expect(ada.out).toMatch(/needs +Wound care\n/u);
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

  it('takes the code above a column for its name, and lists few of many columns', async () => {
    const { take } = await programme();
    const qualtrics = fixture('qualtrics.csv').replaceAll('@example.org', '');
    const named = await take(qualtrics, '--map', 'ResponseId=token', '--dry-run');
    expect(named.err).toMatch(/Antwort-ID +→ token/);
    const { err } = await take(qualtrics, '--map', 'Anything=token', '--dry-run');
    expect(err).toContain('There is no column "Anything".');
    expect(err).toContain('The columns are Anfangsdatum, Enddatum,');
    expect(err).toContain(' and 2 more.');
  });

  it('names the column by which the tool says who answered', async () => {
    const { take } = await programme();
    const { err } = await take(
      'Timestamp,Email Address,Well?\n3/31/2026 9:00:00,ada@example.org,Yes\n',
      '--dry-run',
    );
    expect(err).toContain('Columns: Timestamp → submitted_on; Email Address → email.');
  });

  it('names no next step where every row is rejected', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take('email,Well?\nnobody@example.org,Yes\n', '--as', 'survey');
    expect(exitCode).toBe(3);
    expect(err).toContain('nothing is imported');
    expect(err).not.toContain('Next:');
  });

  it('says of the key of a Jisc export what to do with it', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take(fixture('jisc-key.csv'));
    expect(exitCode).toBe(3);
    expect(err).toContain('It says what the codes in a Jisc export mean.');
    expect(err).toContain('--key');
  });
});

describe('numbers in columns', () => {
  const roster = (...cells: string[]) =>
    `staff_number;name;FTE;Budget\n${cells.map((cell, at) => `${at + 1};Ada Okafor ${at};${cell}`).join('\n')}\n`;
  const attribute = async (folder: string, name: string) =>
    JSON.parse((await mentorIn(folder, ['export', 'people', '--json'])).out).rows.map(
      (row: Record<string, string>) => row[name],
    );

  it('are kept as the program writes them, and how they were read is said', async () => {
    const folder = emptyFolder();
    const { err } = await mentorIn(folder, ['import', '-', '--as', 'roster'], {
      input: roster('0,5;1.200,50', '1;900', ';'),
    });
    expect(err).toContain('Numbers in FTE: decimal comma (0,5).');
    expect(await attribute(folder, 'fte')).toEqual(['0.5', '1', null]);
    expect(await attribute(folder, 'budget')).toEqual(['1200.50', '900', null]);
  });

  it('are kept as written where they may be either, and read as said', async () => {
    const folder = emptyFolder();
    const input = roster('1;1,200', '1;2,500');
    const { err } = await mentorIn(folder, ['import', '-', '--as', 'roster'], { input });
    expect(err).toContain(
      'Numbers in Budget are kept as written: "1,200" may be a whole number or a fraction.',
    );
    expect(await attribute(folder, 'budget')).toEqual(['1,200', '2,500']);
    const again = await mentorIn(folder, ['import', '-', '--as', 'roster', '--decimal-mark', 'dot'], {
      input,
    });
    expect(again.err).toContain('budget: 1,200 → 1200');
    expect(again.err).toContain('Numbers in Budget: decimal dot, as set (1,200).');
  });

  it('of places are whole, whichever mark a spreadsheet put behind them', async () => {
    const folder = emptyFolder();
    const input = 'staff_number;name;capacity\n1;Ada Okafor;2,0\n2;Ben Santos;1,5\n3;Cas Li;1.000\n';
    const { err } = await mentorIn(folder, ['import', '-', '--as', 'roster'], { input });
    expect(err).toContain('1 created, 0 updated, 0 unchanged, 2 rejected');
    expect(err).toContain('"1,5" is not a whole number');
    expect(err).toContain('"1.000" is not a whole number');
  });
});
