import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,name,email,role
A1,Ines Moreau,ines@example.org,mentee
A2,Owen Hale,owen@example.org,mentee
B1,Rhea Stone,rhea@example.org,mentor
B2,Jan Voss,jan@example.org,mentor
`;

async function programme(roster = ROSTER, ...words: string[]) {
  const folder = emptyFolder();
  const call = (...words: string[]) => mentorIn(folder, words);
  const take = (text: string, ...more: string[]) =>
    mentorIn(folder, ['import', 'file.csv', ...more], { files: { 'file.csv': text } });
  const first = await take(roster, ...words);
  return { first, call, take };
}

describe('a file of rules', () => {
  const RULES = `kind,mentee,mentor,because
never,A1,B1,They lived together
must,ines@example.org,Jan Voss,Asked for by both
never,A9,B1,Unknown
maybe,A2,B1,Undecided
never,A2,B2,
`;

  it('records each with its reason, and refuses what it cannot read', async () => {
    const { take, call } = await programme();
    const { exitCode, err } = await take(RULES);
    expect(exitCode).toBe(3);
    expect(err).toContain('file.csv (rules): 2 created, 0 updated, 0 unchanged, 3 rejected.');
    expect(err).toContain('Nobody on record is "A9".');
    expect(err).toContain('"maybe" is not a kind of rule. Write must or never.');
    expect(err).toContain('A rule needs its reason');
    const { out } = await call('rule', 'list', '--json');
    expect(JSON.parse(out).rows).toMatchObject([
      { kind: 'never', because: 'They lived together' },
      { kind: 'must', because: 'Asked for by both' },
    ]);
    expect((await take(RULES)).err).toContain('0 created, 0 updated, 2 unchanged, 3 rejected');
  });

  it('refuses a second rule about the same two that says otherwise', async () => {
    const { take } = await programme();
    await take('kind,mentee,mentor,because\nnever,A1,B1,Once\n');
    const { exitCode, err } = await take('rule,mentee,mentor,reason\nmust,B1,A1,Now\n');
    expect(exitCode).toBe(3);
    expect(err).toContain('A rule about these two is on record, saying something else.');
  });
});

describe('whom somebody avoids', () => {
  it.each([
    'Is there anyone you would rather not be paired with?',
    'Who should you not be matched with?',
    'Conflicts of interest',
    'Is there anybody you would prefer not to be matched with?',
  ])('is never a wish, and forbids the pair unasked: %s', async (question) => {
    const { take, call } = await programme();
    const { exitCode, err } = await take(`Email,${question}\nines@example.org,Rhea Stone\n`);
    expect(exitCode, err).toBe(0);
    expect(err).toContain('→ avoids');
    const { out } = await call('match', '--dry-run', '--json');
    const pairs = JSON.parse(out).rows as { mentee: string; mentor: string; reasons: string }[];
    expect(pairs.find(({ mentee }) => mentee === 'A1')?.mentor).toBe('B2');
    expect((await call('match', '--dry-run')).out).not.toContain('first choice');
  });
});

describe('--role', () => {
  it('takes everyone of a roster in as mentor, its corrected rows too', async () => {
    const { first, call, take } = await programme(
      'Employee Number,Surname,Email\nC1,Reid,uma@example.org\nC2,Berg,wrong\n',
      '--role',
      'mentor',
    );
    expect(first.err).toContain('Everyone in the file takes part as mentor (--role).');
    const roles = async () => {
      const { out } = await call('people', 'list', '--json');
      return JSON.parse(out).rows.map(({ role }: { role: string }) => role);
    };
    expect(await roles()).toEqual(['mentor']);
    const again = await take(
      'Employee Number,Surname,Email,role,row,reason\nC2,Berg,ola@example.org,mentor,3,x\n',
    );
    expect(again.exitCode, again.err).toBe(0);
    expect(await roles()).toEqual(['mentor', 'mentor']);
  });

  it('is refused where a column says it, and for other files', async () => {
    const { take } = await programme();
    const said = await take('staff_number,name,role\nC1,Uma Reid,mentee\n', '--role', 'mentor');
    expect(said.exitCode).toBe(2);
    expect(said.err).toContain('"role" already says who takes part as what.');
    const survey = await take('email,Well?\nines@example.org,Yes\n', '--as', 'survey', '--role', 'mentor');
    expect(survey.err).toContain('--role is about a roster');
  });
});
