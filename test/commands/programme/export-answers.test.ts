import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': 'Staff number,First name,Surname,Email\n01,Ann,Able,ann@example.org\n',
  'profile.csv':
    'Email,What would you like help with?,Anything else?\nann@example.org,Audit; Teaching,No thanks\n',
  'end.csv': `Birth town,Street,I feel confident at work
Leeds,High,Strongly agree
York,Low,Agree
Hull,Low,Neither agree nor disagree
Bath,Low,Disagree
Ely,Low,Strongly disagree
Ripon,Low,Not applicable
`,
};

async function programme(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], { files: FILES });
  await mentorIn(folder, ['import', 'profile.csv', '--as', 'survey', '--wave', 'baseline', '--yes']);
  const code = ['--map', 'Birth town=code', '--map', 'Street=code'];
  await mentorIn(folder, ['import', 'end.csv', '--as', 'survey', '--wave', 'end', '--yes', ...code]);
  return folder;
}

describe('mentor export answers', () => {
  it('gives every answer with whose it is and what it was read as', async () => {
    const folder = await programme();
    const { exitCode, out } = await mentorIn(folder, ['export', 'answers', '--json']);
    expect(exitCode).toBe(0);
    const rows: Record<string, unknown>[] = JSON.parse(out).rows;
    const [needs, other, ...confident] = rows;
    expect(needs).toMatchObject({
      person: '01',
      code: null,
      wave: 'baseline',
      raw: 'Audit; Teaching',
      read_as: 'needs',
    });
    expect(other).toMatchObject({
      question: 'Anything else?',
      raw: 'No thanks',
      read_as: null,
      points: null,
    });
    expect(confident.map(({ person, wave }) => [person, wave])).toEqual(confident.map(() => [null, 'end']));
    const byCode = new Map(confident.map(({ code, points, read_as }) => [code, [points, read_as]]));
    const scale = byCode.get('LEEDS-HIGH')?.[1];
    expect(scale).toMatch(/^scale agreement/);
    expect(byCode).toEqual(
      new Map([
        ['LEEDS-HIGH', [5, scale]],
        ['YORK-LOW', [4, scale]],
        ['HULL-LOW', [3, scale]],
        ['BATH-LOW', [2, scale]],
        ['ELY-LOW', [1, scale]],
        ['RIPON-LOW', [null, `${scale}, no answer`]],
      ]),
    );
  });

  it('is a table for a spreadsheet in its own right, of the round named', async () => {
    const folder = await programme();
    await mentorIn(folder, ['round', 'open', 'Autumn']);
    const { out } = await mentorIn(folder, ['export', 'answers', '--round', 'Autumn']);
    expect(out).toBe('person,code,wave,question,raw,read_as,points,submitted_on,round\n');
    expect((await mentorIn(folder, ['export', 'answers'])).out.split('\n')).toHaveLength(10);
  });

  it('gives the cell as it was written beside what it was read as', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': FILES['roster.csv'],
      's.csv':
        'Email,What would you like help with?,Years of experience,I feel confident at work\nann@example.org,"Audit, Teaching ","12 years"," strongly AGREE"\n',
    };
    await mentorIn(folder, ['import', 'roster.csv'], { files });
    await mentorIn(folder, ['import', 's.csv', '--as', 'survey', '--yes']);
    const { out } = await mentorIn(folder, ['export', 'answers', '--json']);
    const rows: Record<string, unknown>[] = JSON.parse(out).rows;
    expect(rows.map(({ raw }) => raw)).toEqual(['Audit, Teaching ', '12 years', ' strongly AGREE']);
    const { out: person } = await mentorIn(folder, ['people', 'show', '01', '--json']);
    expect(JSON.parse(person).attributes).toMatchObject({ needs: ['Audit', 'Teaching'] });
  });

  it('gives of answers that were kept before cells were what they were read as, marked by nothing else', async () => {
    const folder = await programme();
    const before = await mentorIn(folder, ['export', 'answers', '--json']);
    const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'write', ifMissing: 'refuse' });
    store.transaction((db) => {
      db.run(sql`UPDATE survey_answers SET written = NULL`);
      db.run(sql`UPDATE survey_responses SET import_id = NULL, import_line = NULL`);
    });
    store.close();
    const { out, exitCode } = await mentorIn(folder, ['export', 'answers', '--json']);
    expect(exitCode).toBe(0);
    const [now, then] = [out, before.out].map((text) => JSON.parse(text).rows as Record<string, unknown>[]);
    const meaning = ({ raw: _, ...rest }: Record<string, unknown>) => rest;
    expect(now?.map(meaning)).toEqual(then?.map(meaning));
    expect(now?.[0]?.raw).toBe('Audit; Teaching');
    expect(now?.map(({ raw }) => raw)).toContain('Neither agree nor disagree');
  });
});
