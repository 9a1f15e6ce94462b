import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Shapes of files that were once taken for something else. */

const ROSTER = `staff_number,given_name,family_name,email
A1,Ines,Moreau,ines@example.org
A2,Owen,Hale,owen@example.org
A3,Rhea,Stone,rhea@example.org
`;

async function programme() {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
  const take = (text: string, ...words: string[]) =>
    mentorIn(folder, ['import', 'file.csv', ...words], { files: { 'file.csv': text } });
  const people = async () =>
    JSON.parse((await mentorIn(folder, ['people', 'list', '--json'])).out).rows as Record<string, unknown>[];
  return { folder, take, people };
}

describe('a survey whose columns look like those of a roster', () => {
  it.each([
    [
      'SurveyMonkey, condensed',
      `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What would you like to learn?
7001,12,05/20/2026 10:00:00 AM,05/20/2026 10:05:00 AM,192.0.2.1,ines@example.org,Ines,Moreau,,Audit
7002,12,05/21/2026 10:00:00 AM,05/21/2026 10:05:00 AM,192.0.2.2,owen@example.org,Owen,Hale,,Triage
`,
    ],
    [
      'an unlisted tool',
      `Response ID,First Name,Last Name,Email Address,Start Date,End Date,What would you like to learn?
1,Ines,Moreau,ines@example.org,2026-05-20 10:00,2026-05-20 10:05,Audit
2,Owen,Hale,owen@example.org,2026-05-21 10:00,2026-05-21 10:05,Triage
`,
    ],
    [
      'a table with times of day',
      `Email,Start Date,End Date,What would you like to learn?
ines@example.org,2026-05-20 10:00,2026-05-20 10:05,Audit
owen@example.org,2026-05-21 10:00,2026-05-21 10:05,Triage
`,
    ],
  ])('is a survey: %s', async (_, text) => {
    const { take, people } = await programme();
    const { exitCode, err } = await take(text);
    expect(exitCode, err).toBe(0);
    expect(err).toContain('(survey): 2 created');
    expect((await people()).map(({ status, needs, left_on }) => [status, needs ?? null, left_on])).toEqual([
      ['active', 'Audit', null],
      ['active', 'Triage', null],
      ['active', null, null],
    ]);
  });

  it('is one of Qualtrics where only its codes are left, and a preview is nobody', async () => {
    const { take } = await programme();
    const row = (id: string, status: string, email: string) =>
      `2026-05-20 10:00:00,2026-05-20 10:05:00,${status},192.0.2.1,100,300,True,2026-05-20 10:05:01,${id},${email},Agree\n`;
    const text = `StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientEmail,Q1
${row('R_1', 'IP Address', 'ines@example.org')}${row('R_2', 'Survey Preview', 'owen@example.org')}`;
    const { exitCode, err } = await take(text);
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Source: Qualtrics.');
    expect(err).toContain('(survey): 1 created');
    expect(err).toContain('Left out: 1 preview response.');
  });

  it('is no survey where databases write midnight behind each day', async () => {
    const { take } = await programme();
    const { err } = await take(
      'Employee Number,Surname,Start Date,End Date\nA1,Moreau,2020-01-31 00:00:00,2030-01-31 00:00:00\n',
    );
    expect(err).toContain('(roster): 0 created, 1 updated');
  });
});

describe('the columns that a survey tool writes', () => {
  it('are metadata, and boxes headed Option:Question are one question', async () => {
    const { take, people } = await programme();
    const text = readFileSync(path.join(import.meta.dirname, '../../intake/fixtures/alchemer.csv'), 'utf8');
    const { exitCode, err } = await take(text, '--map', 'Which topics suit you?=interests');
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Source: Alchemer.');
    expect(err).toContain('Left out: 1 partial response.');
    const rows = await people();
    expect(rows.map(({ interests, languages }) => [interests ?? null, languages ?? null])).toEqual([
      ['Audit; Research', null],
      [null, null],
      ['Coaching, CV;', null],
    ]);
  });

  it('keep an option that nobody chose within its question', async () => {
    const { take, people } = await programme();
    const text = `#,Audit,Coaching,Research,Email,Start Date (UTC),Submit Date (UTC),Network ID
a,Audit,,Research,ines@example.org,2026-06-13 09:00:00,2026-06-13 09:04:00,n
b,,,Research,owen@example.org,2026-06-13 09:00:00,2026-06-13 09:04:00,n
`;
    const { exitCode, err } = await take(text, '--map', 'Coaching=needs');
    expect(exitCode, err).toBe(0);
    expect((await people()).map(({ needs }) => needs ?? null)).toEqual(['Audit; Research', 'Research', null]);
  });

  it('make no respondent of a row in which nothing was answered', async () => {
    const { take } = await programme();
    const text = `record_id,first_name,last_name,email,confidence,profile_complete
1,Ines,Moreau,ines@example.org,,0
2,Owen,Hale,owen@example.org,4,2
`;
    const { err } = await take(text);
    expect(err).toContain('(survey): 1 created');
    expect(err).toContain('Rows: 2, of which respondents: 1, left out: 1 without answers.');
    expect((await take(text, '--keep-partial')).err).toContain('1 created, 0 updated, 1 unchanged');
  });
});

describe('a column that is left out', () => {
  const text =
    'Timestamp,Email Address,What is your religion?,Well?\n6/13/2026 9:00:00,ines@example.org,Quaker,Yes\n';

  it('reaches the file nowhere, also by the profile that remembers it', async () => {
    const { folder, take } = await programme();
    const words = ['--map', 'What is your religion?=ignore', '--save-as', 'form'];
    const { exitCode, err } = await take(text, ...words);
    expect(exitCode, err).toBe(0);
    const again = await take(text.replace('Yes', 'No').replace('Quaker', 'Jain'));
    expect(again.err).toContain('1 updated');
    const stored = readFileSync(path.join(folder, 'mentor.db')).toString('latin1');
    expect(stored).not.toMatch(/Quaker|Jain/);
    const json = await take(text, '--json', '--dry-run');
    expect(json.out).not.toContain('Quaker');
  });

  it('may be one that the tool writes: then the answer is anonymous', async () => {
    const { take } = await programme();
    const { exitCode, err } = await take(text, '--map', 'Email Address=ignore');
    expect(exitCode, err).toBe(0);
    expect(err).toContain('1 anonymous answer,');
  });
});

describe('a better column beats a fallback', () => {
  it('takes the addresses, not the column of anonymous', async () => {
    const { take, people } = await programme();
    const text = `ID,Start time,Completion time,Email,Name,First Name,Last Name,Email address
1,6/13/2026 9:00:00,6/13/2026 9:04:00,anonymous,,Uma,Reid,uma@example.org
`;
    const { err } = await take(text, '--as', 'roster');
    expect(err).toContain('(roster): 1 created');
    expect((await people()).map(({ email }) => email)).toContain('uma@example.org');
  });

  it('takes the day of the meeting, not when the form was filled in', async () => {
    const { folder, take } = await programme();
    const pair = 'mentee,mentor,started_on\nA1,A2,2026-05-01\n';
    expect((await take(pair)).exitCode).toBe(0);
    const text = 'Timestamp,Mentee,Mentor,Date we met\n28/06/2026 09:00,A1,A2,13/06/2026\n';
    const { exitCode, err } = await take(text);
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Timestamp: "Date we met" is the held_on.');
    const { out } = await mentorIn(folder, ['checkin', 'list', '--json']);
    expect(JSON.parse(out).rows).toMatchObject([{ held_on: '2026-06-13' }]);
  });
});

describe('a report of an HR system', () => {
  it('has totals and headers again on every page, which are nobody', async () => {
    const { take, people } = await programme();
    const text = `Workforce report,,,,
As at 01/06/2026,,,,
Employee Number,Last Name,First Name,Work Email,Start Date
B1,Reid,Uma,uma@example.org,13/04/2024
Employee Number,Last Name,First Name,Work Email,Start Date
B2,Voss,Jan,jan@example.org,05/11/2023
Total,2,,,
`;
    const { err } = await take(text);
    expect(err).toContain('The header again: 1, left out (line 5).');
    expect(err).toContain('Totals and footers: 1, left out (line 7: "Total").');
    expect(err).toContain('(roster): 2 created, 0 updated, 0 unchanged, 0 rejected.');
    expect((await people()).map(({ staff_number }) => staff_number)).toEqual(['A1', 'A2', 'A3', 'B1', 'B2']);
  });

  const MERGED = `Ward,Employee Number,Last Name,First Name
Ward 7,B1,Reid,Uma
,B2,Voss,Jan
,B3,Khan,Ali
Ward 9,B4,Diaz,Eva
,B5,Berg,Ola
`;

  it('tells of merged cells, and fills them where that is asked', async () => {
    const { take, people } = await programme();
    const { err } = await take(MERGED);
    expect(err).toContain('Ward is blank in 3 of 5 rows, as merged cells are');
    expect(err).toContain('--fill-down "Ward"');
    const filled = await take(MERGED, '--fill-down', 'Ward');
    expect(filled.err).toContain('Filled from above: 3 cells of Ward.');
    const units = (await people()).flatMap(({ unit }) => (unit === null ? [] : [unit]));
    expect(units).toEqual(['Ward 7', 'Ward 7', 'Ward 7', 'Ward 9', 'Ward 9']);
  });
});

describe('a number that a spreadsheet took the zeros from', () => {
  const ZEROS =
    'Employee Number,Last Name,First Name,Work Email\n00123,Reid,Uma,uma@example.org\n10125,Voss,Jan,jan@example.org\n';

  it('is nobody new: the other is named, in a roster and in a survey', async () => {
    const { take, people } = await programme();
    await take(ZEROS);
    const { exitCode, err } = await take(
      'Employee Number,Last Name,First Name,Work Email,Ward\n123,Reid,Uma,,Ward 7\n10125,Voss,Jan,,Ward 9\n',
    );
    expect(exitCode).toBe(3);
    expect(err).toContain('The staff number "123" is 00123 but for zeros in front, and that is Uma Reid');
    expect(err).toContain('0 created, 1 updated, 0 unchanged, 1 rejected');
    const survey = await take(
      'Timestamp,Your staff number,Well?\n2026-06-01,123,Agree\n2026-06-01,10125,Agree\n',
    );
    expect(survey.err).toContain('The staff number "123" is 00123 but for zeros in front');
    expect(survey.err).toContain('1 created');
    expect((await people()).map(({ staff_number }) => staff_number)).not.toContain('123');
  });

  it('is found within one file too, whichever comes first', async () => {
    const { take } = await programme();
    const { err } = await take(`${ZEROS.replace('10125,Voss,Jan', '123,Reid,Uma')}`);
    expect(err).toContain('The staff number "123" is 00123 but for zeros in front.');
    expect(err).toContain('1 created, 0 updated, 0 unchanged, 1 rejected');
  });
});
