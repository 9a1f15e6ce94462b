import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

let folder: string;

async function mentor(...words: string[]) {
  return mentorIn(folder, [...words, ...(words.includes('--as-of') ? [] : ['--as-of', '2026-07-01'])]);
}

async function listed(...words: string[]) {
  return JSON.parse((await mentor('application', 'list', ...words, '--json')).out).rows;
}

async function mentorsMatched(): Promise<readonly string[]> {
  const { out } = await mentor('match', '--dry-run', '--json');
  return JSON.parse(out).rows.map((row: { mentor: string | null }) => row.mentor);
}

function settingsSay(lines: string) {
  const file = path.join(folder, 'mentor.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${lines}\n`);
}

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('applications of mentors', () => {
  it('are listed with what is lacking, and counted by how far they have come', async () => {
    settingsSay('applications: { manager_support: true, months_in_post: 600 }');
    await mentor('application', 'add', '000412', '--nominated-by', 'The matron', '--manager-supports', 'no');
    expect(await listed()).toMatchObject([
      {
        staff_number: '000412',
        standing: 'open',
        nominated: 'yes',
        nominated_by: 'The matron',
        manager_supports: 'no',
        eligible: 'no',
        lacking: expect.stringMatching(/^the line manager does not support it; \d+ of 600 months in post$/),
      },
    ]);
    const { err } = await mentor('application', 'list');
    expect(err).toContain('Applied 1, nominated 1; accepted 0');
  });

  it('are not accepted without what mentor.yaml asks for, except on purpose', async () => {
    settingsSay('applications: { manager_support: true }');
    await mentor('application', 'add', '000412');
    const refused = await mentor('application', 'accept', '000412');
    expect(refused.exitCode).toBe(4);
    expect(refused.err).toContain('whether the line manager supports it is not known');
    expect(await listed()).toMatchObject([{ standing: 'open' }]);
    await mentor('application', 'support', '000412');
    const { exitCode, err } = await mentor('application', 'accept', '000412');
    expect([exitCode, err]).toEqual([
      0,
      expect.stringContaining('is accepted as a mentor, as of 2026-07-01'),
    ]);
  });

  it('are on record once while nobody has decided, and what is new of one is taken', async () => {
    await mentor('application', 'add', '000412');
    const again = await mentor('application', 'add', '000412');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('applied on 2026-07-01 already'),
    ]);
    expect((await mentor('application', 'add', '000412', '--manager-supports', 'yes')).exitCode).toBe(0);
    const named = ['application', 'add', '000412', '--nominated-by', 'The matron'];
    expect((await mentor(...named)).exitCode).toBe(0);
    expect((await mentor(...named)).err).toContain('of 2026-07-01 is on record already.');
    await mentor('application', 'decline', '000412', '--reason', 'no time');
    expect((await mentor('application', 'add', '000412')).exitCode).toBe(0);
  });

  it('of whoever is a mentor already are told to hold them back, and so is what stays on record', async () => {
    const [first = ''] = await mentorsMatched();
    const applied = await mentor('application', 'add', first);
    expect(applied.err.replace(/\s+/g, ' ')).toContain(
      'already: match leaves them out until the application is accepted.',
    );
    const { err } = await mentor('application', 'withdraw', first);
    expect(err).toContain(`mentor people edit ${first} --role none`);
  });

  it('hold a mentor back from the matching until they are accepted, and the matching says so', async () => {
    const [first] = await mentorsMatched();
    await mentor('application', 'add', String(first));
    expect(await mentorsMatched()).not.toContain(first);
    const { err } = await mentor('match', '--dry-run');
    expect(err).toContain('Not matched as a mentor, because no application of theirs has been accepted:');
    await mentor('application', 'accept', String(first));
    expect(await mentorsMatched()).toContain(first);
    expect((await mentor('match', '--dry-run')).err).not.toContain('Not matched as');
  });

  it('make a mentor of whoever took no part, and both of a mentee', async () => {
    const roleOf = async (key: string) =>
      JSON.parse((await mentor('people', 'list', '--json')).out).rows.find(
        (row: { staff_number: string }) => row.staff_number === key,
      )?.role;
    const mentee = JSON.parse((await mentor('people', 'list', '--role', 'mentee', '--json')).out).rows.find(
      (row: { status: string }) => row.status === 'active',
    );
    await mentor('application', 'add', mentee.staff_number);
    await mentor('application', 'accept', mentee.staff_number);
    expect(await roleOf(mentee.staff_number)).toBe('both');
  });

  it('are declined for a reason, which only a list that asks for it tells, and may be made again', async () => {
    await mentor('application', 'add', '000412', '--as-of', '2026-06-01');
    expect((await mentor('application', 'decline', '000412')).exitCode).toBe(2);
    await mentor('application', 'decline', '000412', '--reason', 'Too much on her plate');
    expect(JSON.stringify(await listed())).not.toContain('plate');
    expect(await listed('--with-reasons')).toMatchObject([
      { standing: 'declined', reason: 'Too much on her plate' },
    ]);
    expect((await mentor('application', 'withdraw', '000412')).exitCode).toBe(4);
    await mentor('application', 'add', '000412');
    expect(await listed()).toMatchObject([{ standing: 'open' }]);
    expect(await listed('--as-of', '2026-06-30')).toMatchObject([{ standing: 'open', decided_on: null }]);
  });

  it('of nobody are not decided, and nothing is recorded of a day that has not come or is out of order', async () => {
    expect((await mentor('application', 'accept', '000412')).err).toContain('has not applied');
    expect((await mentor('application', 'add', '000412', '--on', '2026-07-02')).exitCode).toBe(2);
    await mentor('application', 'add', '000412');
    const early = await mentor('application', 'accept', '000412', '--on', '2026-06-30');
    expect(early.exitCode).toBe(2);
    expect(early.err).toContain('before what is last on record');
  });

  it('are counted when the round is closed', async () => {
    await mentor('application', 'add', '000412', '000988');
    await mentor('application', 'accept', '000412');
    const { err } = await mentor('round', 'close');
    expect(err).toContain(
      'Of 2 who applied or were nominated to be mentors: accepted 1, not accepted 0, withdrawn 0, no decision yet 1.',
    );
  });

  it('that wait are told of in today’s list, with what to type, until they are decided', async () => {
    await mentor('application', 'add', '000412', '--on', '2026-06-17');
    const told = async () =>
      JSON.parse((await mentor('today', '--json', '--task', 'applications_undecided')).out).rows;
    expect(await told()).toMatchObject([
      {
        why: expect.stringContaining('has waited 14 days for a decision'),
        what_to_do: expect.stringContaining('mentor application accept PERSON'),
      },
    ]);
    await mentor('application', 'accept', '000412');
    expect(await told()).toEqual([]);
  });

  it('are counted in the report by its last day, whatever happens later', async () => {
    await mentor('application', 'add', '000412', '--on', '2026-06-17');
    await mentor('application', 'accept', '000412', '--on', '2026-07-01');
    const counted = async (until: string) => {
      const words = ['report', '--from', '2026-04-01', '--to', until, '--format', 'csv'];
      const { out } = await mentor(...words);
      return out.split('\n').filter((line) => line.includes('applicants_reached'));
    };
    const [, accepted = ''] = await counted('2026-06-30');
    expect(accepted).toContain('application: accepted');
    expect(accepted).toContain(',0,');
    expect((await counted('2026-07-01'))[1]).toContain(',1,');
  });

  it('are required of every mentor where mentor.yaml says so', async () => {
    settingsSay('applications: { required: true }');
    const { exitCode, err } = await mentor('match', '--dry-run');
    expect(exitCode).toBe(4);
    expect(err).toContain('Not matched as mentors');
  });
});
