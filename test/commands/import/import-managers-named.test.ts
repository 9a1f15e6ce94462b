import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': `Staff number,Name,Role,Email
1,Ann Able,mentee,ann@example.org
2,Bo Baker,mentor,bo@example.org
3,Cy Cole,mentor,cy@example.org
`,
};

async function asked(question: string, answer: string, ...words: string[]) {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], { files: FILES });
  const files = {
    's.csv': `Timestamp,Email Address,${question}\n2026/06/01 9:00:00 am GMT+1,ann@example.org,${answer}\n`,
  };
  const imported = await mentorIn(folder, ['import', 's.csv', ...words], { files });
  const match = await mentorIn(folder, ['match', '--dry-run', '--scores', 'scores.csv']);
  return { folder, imported, match };
}

describe('a manager whom somebody names in a survey', () => {
  it.each([
    ['Who is your line manager?', 'Bo Baker'],
    ['Line manager', '2'],
    ['Your line manager’s e-mail', 'bo@example.org'],
    ['Name of your educational supervisor', 'Baker'],
    ['Name of your appraiser', 'Dr B Baker (ED)'],
    ['Who does your appraisal?', 'b.baker@trust.example'],
  ])('is kept apart from them without a question, and it is told: %s', async (question, answer) => {
    const { imported, match, folder } = await asked(question, answer);
    expect(imported.exitCode, imported.err).toBe(0);
    expect(imported.err).toContain('own_manager');
    expect(match.out).toMatch(/^,1,Ann Able,[^,]*,3,Cy Cole,/m);
    const why = await mentorIn(folder, ['match', 'why', '1', '2']);
    expect(`${why.out}${why.err}`).toMatch(/Ann Able names .* as their manager/);
  });

  it('counts in a later wave too, and beside the manager of the roster', async () => {
    const { imported, match } = await asked('Who is your line manager?', 'Bo Baker', '--wave', 'end');
    expect(imported.exitCode, imported.err).toBe(0);
    expect(match.out).toMatch(/^,1,Ann Able,[^,]*,3,Cy Cole,/m);
    expect(match.err).not.toContain('Nobody on record has a line manager');
  });

  it('is anybody who may be meant; of whom nothing is on record is told', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': `${FILES['roster.csv']}4,Bo Baker,mentor,bobo@example.org\n`,
      's.csv': 'Email,Who is your line manager?\nann@example.org,Bo Baker\ncy@example.org,Quentin Zed\n',
    };
    await mentorIn(folder, ['import', 'roster.csv'], { files });
    const { err } = await mentorIn(folder, ['import', 's.csv']);
    expect(err).toContain('1 manager whom somebody named cannot be told for certain');
    expect(err).toContain('1 manager whom somebody named is not among the people on record');
    expect((await mentorIn(folder, ['match', '--dry-run'])).out).toMatch(/^,1,Ann Able,[^,]*,3,Cy Cole,/m);
  });

  it('is what --map "…=manager" says of a survey; a rating of the manager is none', async () => {
    const stated = await asked('Boss of yours', 'Bo Baker', '--map', 'Boss of yours=manager');
    expect(stated.match.out).toMatch(/^,1,Ann Able,[^,]*,3,Cy Cole,/m);
    const rated = await asked('Your line manager supports your taking part', 'Agree');
    expect(rated.imported.err).not.toContain('own_manager');
  });
});
