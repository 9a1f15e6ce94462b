import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,email,name,unit,site,role,needs,strengths
1,hodan@example.org,Hodan Abdi,ICU,Northgate,mentee,ECMO; triage; audit,
2,,Łucja Wójcik,ED,Northgate,mentor,,triage; ECMO
3,sam@example.org,Sam Poe,ED,Southgate,mentee,audit,
4,ana@example.org,Ana Silva,ICU,Northgate,mentor,,rota
`;
const PAIRS = `mentee,mentor,started_on,status,ended_on,end_reason
1,2,2026-06-01,active,,
3,4,2026-05-01,ended,2026-06-01,moved
`;

let folder: string;

beforeAll(async () => {
  folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRS };
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--yes'], { files });
});

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true });
}

describe.each([
  ['pairs', ['pairs', '--all-rounds']],
  ['export pairs', ['export', 'pairs']],
])('mentor %s', (_, words) => {
  it('holds what a letter to each of the two needs', async () => {
    const { out } = await mentorIn(folder, words);
    const row = rowsOf(out).find(({ mentee }) => mentee === '1');
    expect(row).toMatchObject({
      mentee_given_name: 'Hodan',
      mentee_unit: 'ICU',
      mentee_site: 'Northgate',
      mentor_given_name: 'Łucja',
      mentor_unit: 'ED',
      mentor_site: 'Northgate',
      to_mentee:
        'Łucja can help with two of the three things you named: ECMO and triage. You both work at Northgate.',
      to_mentor: 'Hodan would like help with ECMO and triage, which you offer. You both work at Northgate.',
    });
  });

  it('writes to nobody whose pairing has ended, and names whoever has no e-mail', async () => {
    const { out, err } = await mentorIn(folder, words);
    expect(rowsOf(out).find(({ mentee }) => mentee === '3')).toMatchObject({ to_mentee: '', to_mentor: '' });
    expect(err).toContain('No e-mail address is on record for 1 person: Łucja Wójcik (2).');
  });
});

describe('a terminal', () => {
  it('names whoever has no e-mail too', async () => {
    const { text } = await mentorIn(folder, ['pairs'], { isTerminal: true, columns: 100 });
    expect(text).toContain('Łucja Wójcik (2)');
  });
});

describe('a byte order mark', () => {
  it('begins CSV only where the settings ask for it, and is read back', async () => {
    const asked = emptyFolder();
    const files = {
      'roster.csv': ROSTER,
      'pairings.csv': PAIRS,
      'mentor.yaml': 'exports: { byte_order_mark: true }\n',
    };
    await mentorIn(asked, ['import', 'roster.csv', 'pairings.csv', '--yes'], { files });
    await mentorIn(asked, ['pairs', '--all-rounds', '--out', 'pairs.csv']);
    await mentorIn(folder, ['pairs', '--all-rounds', '--out', 'pairs.csv']);
    const [marked, plain] = [asked, folder].map((each) => readFileSync(path.join(each, 'pairs.csv'), 'utf8'));
    expect(marked).toBe(`\u{FEFF}${plain}`);
    const { err } = await mentorIn(asked, ['import', 'pairs.csv', '--yes']);
    expect(err).toContain('0 created, 0 updated, 2 unchanged, 0 rejected');
  });

  it('begins templates, rejected rows and every list too, and rejected rows are read back', async () => {
    const asked = emptyFolder();
    const files = {
      'roster.csv': ROSTER.replace(/\n$/, '\n7,Ann,Oak,mentor,lots\n'),
      'mentor.yaml': 'exports: { byte_order_mark: true }\n',
    };
    await mentorIn(asked, ['import', 'roster.csv', '--yes'], { files });
    await mentorIn(asked, ['template', 'roster']);
    await mentorIn(asked, ['calendar', '--format', 'csv', '--out', 'calendar.csv']);
    await mentorIn(asked, ['concern', 'list', '--format', 'csv', '--out', 'concerns.csv']);
    const written = readdirSync(asked).filter((name) => name.endsWith('.csv') && name !== 'roster.csv');
    expect(written.sort()).toEqual([
      'calendar.csv',
      'concerns.csv',
      'roster-template-explained.csv',
      'roster-template.csv',
      'roster.rejects.csv',
    ]);
    for (const name of written)
      expect(readFileSync(path.join(asked, name), 'utf8').startsWith('\u{FEFF}'), name).toBe(true);
    const again = await mentorIn(asked, ['import', 'roster.rejects.csv', '--yes']);
    expect(again.err).toContain('Rejects file: its columns row and reason are left out.');
  });

  it('begins a report and the scores too', async () => {
    const files = { 'mentor.yaml': 'exports: { byte_order_mark: true }\n' };
    const report = await mentorIn(folder, ['report', '--quarter', '2026-Q2', '--format', 'csv'], { files });
    expect(report.out.startsWith('\u{FEFF}')).toBe(true);
    await mentorIn(folder, ['match', '--dry-run', '--scores', 'scores.csv']);
    expect(readFileSync(path.join(folder, 'scores.csv'), 'utf8').startsWith('\u{FEFF}')).toBe(true);
  });
});

describe('columns that letters may tell of', () => {
  it('are refused where they are sensitive', async () => {
    const files = { 'mentor.yaml': 'letters: { may_share: [site, gender] }\n' };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['status'], { files });
    expect(exitCode).not.toBe(0);
    expect(err).toContain('"gender" may be sensitive, and letters never tell of it.');
  });
});
