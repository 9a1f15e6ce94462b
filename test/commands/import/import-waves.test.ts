import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,name\n1,Ada Okafor\n2,Ben Santos\n3,Cas Li\n4,Dee Silva\n';
const answers = (...people: number[]) =>
  `staff_number,I feel confident\n${people.map((person) => `${person},Agree`).join('\n')}\n`;

async function programme() {
  const folder = emptyFolder();
  const take = (input: string, ...words: string[]) => mentorIn(folder, ['import', '-', ...words], { input });
  await take(ROSTER, '--as', 'roster');
  return { folder, take };
}

describe('waves of a survey', () => {
  it('say how many answered before, after and both, on a dry run too', async () => {
    const { take } = await programme();
    const first = await take(answers(1, 2, 3), '--as', 'survey', '--wave', 'baseline');
    expect(first.err).not.toContain('answered both');
    const expected = 'Wave end: n 3; wave baseline: n 3; answered both: n 2.';
    expect((await take(answers(2, 3, 4), '--as', 'survey', '--wave', 'end', '--dry-run')).err).toContain(
      expected,
    );
    const second = await take(answers(2, 3, 4), '--as', 'survey', '--wave', 'end', '--json');
    expect(JSON.parse(second.out).files[0].waves).toEqual([
      {
        wave: 'end',
        n: 3,
        other_wave: 'baseline',
        n_other: 3,
        n_matched: 2,
        matched_by: { person: 2, token: 0, code: 0, link: 0 },
      },
    ]);
  });

  it('keep a wave apart from another: the same file twice in one wave changes nothing', async () => {
    const { take } = await programme();
    await take(answers(1), '--as', 'survey', '--wave', 'baseline');
    expect((await take(answers(1), '--as', 'survey', '--wave', 'baseline')).err).toContain(
      '0 created, 0 updated, 1 unchanged',
    );
    expect((await take(answers(1), '--as', 'survey', '--wave', 'end')).err).toContain('1 created');
  });
});

describe('numbers in attributes', () => {
  it.each([
    ['3,5', '3.5'],
    ['3.5', '3.5'],
    ['12 years', '12'],
    ['10+', '10'],
    ['about ten', 'about ten'],
  ])('years of experience of %j count as %j', async (written, kept) => {
    const { folder, take } = await programme();
    await take(`staff_number;Years of experience\n1;${written}\n2;7\n`, '--as', 'roster');
    const { out } = await mentorIn(folder, ['people', 'show', '1', '--json']);
    expect(out).toContain(`"${kept}"`);
  });
});

describe('ratings in words', () => {
  const pairs = 'mentee,mentor,started_on\n1,2,2026-05-01\n3,4,2026-05-01\n';
  const feedback = (...ratings: string[]) =>
    `mentee,mentor,given_by,given_on,rating\n${ratings.map((rating, index) => `${index % 2 === 0 ? '1,2' : '3,4'},mentee,2026-06-0${index + 1},${rating}`).join('\n')}\n`;

  it('count as points of the scale that has all of them', async () => {
    const { folder, take } = await programme();
    await take(pairs);
    const { exitCode, err } = await take(
      feedback('Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Very dissatisfied'),
    );
    expect(exitCode, err).toBe(0);
    const { out } = await mentorIn(folder, ['export', 'feedback', '--json']);
    expect(JSON.parse(out).rows.map(({ rating }: { rating: number }) => rating)).toEqual([5, 4, 3, 1]);
  });

  it('are refused where no scale of five points has all of them', async () => {
    const { take } = await programme();
    await take(pairs);
    const { exitCode, err } = await take(feedback('Very satisfied', 'Blue'));
    expect(exitCode).toBe(3);
    expect(err).toContain('"Blue" is not a whole number');
  });
});
