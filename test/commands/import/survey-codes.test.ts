import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const PARTS = ["Mother's first letter", 'Day of birth', 'Street'];
const CODE = PARTS.flatMap((column) => ['--map', `${column}=code`]);
const HEADER = `${PARTS.join(',')},I feel confident`;
const wave = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

const BASELINE = wave('M,14,Ber,Agree', 's,03,Öst,Disagree', 'T,9,Ulm,Agree', 'K,1,Kir,Agree', ',,,Agree');
const END = wave('m,14,BER.,Strongly agree', 'S,8,Ost,Agree', 'K,1,Kir,Agree', 'K,1,Kir,Neutral');

async function programme() {
  const folder = emptyFolder();
  const take = (input: string, name: string, ...words: string[]) =>
    mentorIn(folder, ['import', '-', '--as', 'survey', '--wave', name, ...CODE, ...words], { input });
  return { folder, take, waves: (...words: string[]) => mentorIn(folder, ['waves', ...words]) };
}

/** A programme with both waves. */
async function compared() {
  const made = await programme();
  await made.take(BASELINE, 'baseline');
  return { ...made, end: await made.take(END, 'end') };
}

describe('answers under a code of the respondents’ own', () => {
  it('are taken in without anybody on the roster, and linked where the codes agree', async () => {
    const { end } = await compared();
    expect(end.exitCode, end.err).toBe(0);
    expect(end.err).toContain('4 created, 0 updated, 0 unchanged, 0 rejected');
    expect(end.err).toContain('Respondents are known 4 by code alone.');
    expect(end.err).toContain('Wave end: n 4; wave baseline: n 5; answered both: n 1 (1 by code).');
    expect(end.err).toContain('Not linked: the code K-1-KIR was given 2 times in wave end.');
    expect(end.err).toContain('1 pair of codes nearly agree. To look at them: mentor waves near');
  });

  it('say how many left out too much of it', async () => {
    const { take } = await programme();
    expect((await take(BASELINE, 'baseline', '--dry-run')).err).toContain(
      'Too much of the code was left out to link the answer to another wave: 1; they are counted.',
    );
  });

  it('are the same answers when the file comes again, in another order of columns too', async () => {
    const { folder, take } = await compared();
    expect((await take(END, 'end')).err).toContain('0 created, 0 updated, 4 unchanged');
    const turned = "Street,Day of birth,I feel confident,Mother's first letter\nBer,14,Agree,M\n";
    const again = await mentorIn(folder, ['import', '-', '--as', 'survey', '--wave', 'baseline', ...CODE], {
      input: turned,
    });
    expect(again.err).toMatch(/0 created, \d updated, \d unchanged, 0 rejected/);
  });

  it('keep their codes out of the answers', async () => {
    const { take } = await programme();
    const { err } = await take(BASELINE, 'baseline', '--dry-run');
    expect(err).toContain("Mother's first letter + Day of birth + Street → code");
    expect(err).toContain('Kept as answers: I feel confident.');
  });
});

describe('mentor waves', () => {
  it('states n before, n after and n matched, and how, as CSV and JSON', async () => {
    const { waves } = await compared();
    const { out, err } = await waves();
    expect(out).toBe(
      'wave,n,other_wave,n_other,n_matched,by_person,by_token,by_code,by_link\nbaseline,5,end,4,1,0,0,1,0\n',
    );
    expect(err).toContain('Not linked: the code K-1-KIR');
    expect(JSON.parse((await waves('list', '--json')).out)).toMatchObject({
      schema: 'mentor/waves',
      rows: [{ wave: 'baseline', n: 5, other_wave: 'end', n_other: 4, n_matched: 1 }],
    });
  });

  it('proposes near matches, links them only when told to, and takes that back', async () => {
    const { folder, waves } = await compared();
    const near = await waves('near');
    expect(near.out).toBe(
      'code,waves,other_code,other_waves,differs_in,rivals\nS-3-OST,baseline,S-8-OST,end,part 2: 3 / 8,0\n',
    );
    expect(near.err).toContain('mentor waves link S-3-OST S-8-OST');
    expect((await waves('link', 's-03-öst', 'S-8-OST')).err).toContain("count as one person's");
    expect((await waves()).out).toContain('baseline,5,end,4,2,0,0,1,1');
    expect((await waves('near')).err).toContain('No two codes of different waves nearly agree.');
    expect((await mentorIn(folder, ['log', '--json'])).out).not.toContain('OST');
    expect((await waves('unlink', 'S-8-OST', 'S-3-OST')).exitCode).toBe(0);
    expect((await waves()).out).toContain('baseline,5,end,4,1,0,0,1,0');
    expect((await waves('link', 'S-3-OST', 'S-8-OST')).exitCode).toBe(0);
  });

  it.each([
    [['link', 'S-3-OST', 'M-14-BER'], 'Both S-3-OST and M-14-BER answered wave baseline'],
    [['link', 'S-3-OST', 'S-3-OST'], 'is one code, not two'],
    [['link', 'S-4-OST', 'S-8-OST'], 'Nobody answered under the code S-4-OST'],
    [['unlink', 'S-3-OST', 'S-8-OST'], 'are not linked'],
  ])('refuses %j', async (words, message) => {
    const { waves } = await compared();
    const { exitCode, err } = await waves(...words);
    expect(exitCode).toBe(4);
    expect(err).toContain(message);
  });

  it('says what is missing for a comparison', async () => {
    const { take, waves } = await programme();
    await take(BASELINE, 'baseline');
    expect((await waves()).err).toContain('There is one wave of answers, baseline');
  });
});

describe('answers by an invitation’s token', () => {
  const lime = (...rows: readonly string[]) =>
    [
      '"id";"submitdate";"lastpage";"startlanguage";"seed";"token";"G1Q1. I feel confident"',
      ...rows,
      '',
    ].join('\n');
  const answered = (id: number, token: string, answer: string) =>
    `"${id}";"2026-05-0${id} 10:00:00";"1";"en";"77";"${token}";"${answer}"`;

  it('are linked by the column that LimeSurvey writes', async () => {
    const folder = emptyFolder();
    const take = (name: string, ...rows: string[]) =>
      mentorIn(folder, ['import', '-', '--wave', name], { input: lime(...rows) });
    await take('baseline', answered(1, 'aB3', 'Agree'), answered(2, 'xY9', 'Agree'));
    const { err } = await take('end', answered(3, 'aB3', 'Agree'));
    expect(err).toContain('Wave end: n 1; wave baseline: n 2; answered both: n 1 (1 by token).');
  });

  it('are linked by a column that is named for it, and to the person who gave it beside an e-mail', async () => {
    const folder = emptyFolder();
    const take = (input: string, ...words: string[]) =>
      mentorIn(folder, ['import', '-', ...words], { input });
    await take('staff_number,name,email\n1,Ada Okafor,ada@example.org\n');
    await take(
      'email,Invitation,Are you well?\nada@example.org,q7,Yes\n',
      '--as',
      'survey',
      '--wave',
      'baseline',
      '--map',
      'Invitation=token',
    );
    const { err } = await take(
      'Invitation,Are you well?\nq7,No\n',
      '--as',
      'survey',
      '--wave',
      'end',
      '--map',
      'Invitation=token',
    );
    expect(err).toContain('Wave end: n 1; wave baseline: n 1; answered both: n 1 (1 by token).');
  });

  it('are linked by the record of a longitudinal REDCap project', async () => {
    const folder = emptyFolder();
    const input =
      'record_id,redcap_event_name,confident\n1,baseline_arm_1,4\n1,end_arm_1,5\n2,baseline_arm_1,3\n';
    const { err } = await mentorIn(folder, ['import', '-', '--as', 'survey'], { input });
    expect(err).toContain('Wave baseline_arm_1: n 2; wave end_arm_1: n 1; answered both: n 1 (1 by token).');
  });
});
