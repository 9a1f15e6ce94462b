import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'r.csv':
    'Staff number,Name,Email,Role\n1,Ann Able,ann@example.org,mentee\n2,Bo Baker,bo@example.org,mentor\n',
  'avoids.csv':
    'Timestamp,Email Address,What would you like to learn?,Who should you not be matched with?\n2026-01-01 10:00,ann@example.org,Wound care,Bo Baker\n',
  'again.csv':
    'Timestamp,Email Address,What would you like to learn?,Who should you not be matched with?\n2026-01-02 10:00,ann@example.org,Triage,\n',
  'support.csv': 'Timestamp,Email Address,I feel supported\n2026-01-03 10:00,ann@example.org,Agree\n',
};

async function programme(...files: string[]): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'r.csv', ...files, '--yes'], { files: FILES });
  return folder;
}

async function answers(folder: string): Promise<unknown[]> {
  const { out } = await mentorIn(folder, ['export', 'answers', '--json']);
  return JSON.parse(out).rows.map(({ question, raw }: Record<string, unknown>) => [question, raw]);
}

describe('a second questionnaire of one wave', () => {
  it('takes back nothing that it does not ask, and says what stays', async () => {
    const folder = await programme('avoids.csv');
    const { err } = await mentorIn(folder, ['import', 'support.csv', '--yes']);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'Not asked in this file, and kept as 1 person answered before: "What would you like to learn?", "Who should you not be matched with?".',
    );
    expect(await answers(folder)).toHaveLength(3);
    const { out } = await mentorIn(folder, ['match', '--dry-run', '--json']);
    expect(JSON.parse(out).pairs ?? []).toEqual([]);
    const again = await mentorIn(folder, ['import', 'support.csv', '--yes']);
    expect(again.err).toContain('0 created, 0 updated, 1 unchanged');
  });

  it('comes to the same in one call', async () => {
    expect(await answers(await programme('avoids.csv', 'support.csv'))).toHaveLength(3);
  });

  it('asked again and left blank is taken back', async () => {
    expect(await answers(await programme('avoids.csv', 'again.csv'))).toEqual([
      ['What would you like to learn?', 'Triage'],
    ]);
  });
});
