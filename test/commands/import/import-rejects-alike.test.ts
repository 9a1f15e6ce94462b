import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { listSurveyResponses } from '../../../src/store/surveys/survey-responses.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email
A1,Ines,Moreau,ines@example.org
A2,Owen,Hale,owen@example.org
A3,Rhea,Stone,rhea@example.org
`;

/** In each the address zz@example.org is nobody's, until it is put right as that of Ines. */
const FILES: Readonly<Record<string, { text: string; words?: readonly string[] }>> = {
  LimeSurvey: {
    text: `"id. Response ID","submitdate. Date submitted","lastpage. Last page","startlanguage. Start language","seed. Seed","mail. Your e-mail address","N[1]. What would you like to learn? [Audit]","N[2]. What would you like to learn? [Triage]"
"1","2026-06-01 09:00:00","3","en","123","zz@example.org","Yes","No"
"2","2026-06-02 09:00:00","3","en","124","owen@example.org","No","Yes"
`,
  },
  'Microsoft Forms': {
    text: `ID,Start time,Completion time,Email,Name,What would you like to learn?,How useful was it?
1,6/3/2026 9:00:00,6/3/2026 9:04:00,zz@example.org,Z Z,Audit;Triage;,Agree
2,6/14/2026 9:00:00,6/14/2026 9:04:00,owen@example.org,Owen Hale,Triage;,Strongly agree
`,
  },
  REDCap: {
    text: `record_id,redcap_event_name,email,needs___1,needs___2,profile_complete
1,enrol_arm_1,zz@example.org,1,0,2
2,enrol_arm_1,owen@example.org,0,1,2
`,
  },
  SurveyMonkey: {
    text: `Respondent ID,Collector ID,Start Date,End Date,Email Address,What would you like to learn?,
,,,,,Audit,Triage
100,1,05/20/2026 10:00:00,05/20/2026 10:05:00,zz@example.org,Audit,Triage
101,1,05/21/2026 10:00:00,05/21/2026 10:05:00,owen@example.org,,Triage
`,
  },
  Typeform: {
    text: `#,Audit,Triage,Coaching,Your e-mail,Start Date (UTC),Submit Date (UTC),Network ID
abc,Audit,,,zz@example.org,2026-06-13 09:00:00,2026-06-13 09:04:00,n1
abd,Audit,Triage,Coaching,owen@example.org,2026-06-14 09:00:00,2026-06-14 09:04:00,n2
`,
    words: ['--map', 'Triage=needs'],
  },
  Qualtrics: {
    text: `StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,Q1
Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Recipient Email,What would you like to learn?
"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}"
2026-05-20 10:00:00,2026-05-20 10:05:00,IP Address,100,True,2026-05-20 10:05:01,R_1,zz@example.org,"Audit,Triage"
2026-05-20 11:00:00,2026-05-20 11:05:00,IP Address,100,True,2026-05-20 11:05:01,R_2,owen@example.org,"Audit,Triage"
2026-05-20 12:00:00,2026-05-20 12:05:00,IP Address,100,True,2026-05-20 12:05:01,R_3,rhea@example.org,Triage
`,
  },
  'Google Forms, as another wave, with commands': {
    text: `Timestamp,Email Address,I feel supported,What is your religion?,Skills
3/4/2026 9:00:00,zz@example.org,Agree,Quaker,"Audit, Triage"
3/31/2026 9:00:00,owen@example.org,Strongly disagree,Jain,Audit
`,
    words: ['--wave', 'baseline', '--map', 'What is your religion?=ignore', '--yes'],
  },
  Alchemer: {
    text: `"Response ID","Time Started","Date Submitted","Status","Email","Audit:Which topics?","Triage:Which topics?"
"1","2026-05-04 08:00:00","2026-05-04 08:07:00","Complete","zz@example.org","Audit",""
"2","2026-05-04 09:00:00","2026-05-04 09:03:00","Complete","owen@example.org","Audit","Triage"
`,
  },
};

async function importing(folder: string, file: string, words: readonly string[]) {
  const done = await mentorIn(folder, ['import', file, ...words]);
  return done;
}

/** What is on record of everybody's answers. */
function answersIn(folder: string) {
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'read', ifMissing: 'refuse' });
  const responses = listSurveyResponses(store, 1).map(
    ({ personId, token, wave, submittedAt, submittedOn, answers }) => ({
      personId,
      token,
      wave,
      submittedAt,
      submittedOn,
      answers,
    }),
  );
  store.close();
  return responses;
}

async function programme(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER, ...files } });
  return folder;
}

describe('a corrected rejects file gives what the whole file would have given', () => {
  it.each(Object.keys(FILES))('%s', async (tool) => {
    const { text, words = [] } = FILES[tool] ?? { text: '' };
    const right = await programme({ 's.csv': text.replaceAll('zz@', 'ines@') });
    const whole = await importing(right, 's.csv', words);
    expect(whole.exitCode, whole.err).toBe(0);
    const folder = await programme({ 's.csv': text });
    const refused = await importing(folder, 's.csv', words);
    expect(refused.err).toContain('1 rejected');
    expect(refused.err).toContain('correct it there and import that file.');
    const [name = ''] = readdirSync(folder).filter((file) => file.includes('rejects'));
    const rejects = readFileSync(path.join(folder, name), 'utf8');
    writeFileSync(path.join(folder, 'mended.csv'), rejects.replaceAll('zz@', 'ines@'));
    const mended = await importing(folder, 'mended.csv', []);
    expect(mended.exitCode, mended.err).toBe(0);
    expect(answersIn(folder)).toEqual(answersIn(right));
    const people = async (of: string) => (await mentorIn(of, ['people', 'list', '--json'])).out;
    expect(await people(folder)).toEqual(await people(right));
  });

  it('also where only one ambiguous date is left of a roster', async () => {
    const folder = emptyFolder();
    const roster =
      'Employee Number,Surname,Work Email,Start Date\nB1,Reid,wrong,03/04/2024\nB2,Voss,jan@example.org,31/01/2024\n';
    await mentorIn(folder, ['import', 'r.csv'], { files: { 'r.csv': roster } });
    const rejects = readFileSync(path.join(folder, 'r.rejects.csv'), 'utf8').replace(
      'wrong',
      'uma@example.org',
    );
    const mended = await mentorIn(folder, ['import', 'm.csv'], { files: { 'm.csv': rejects } });
    expect(mended.exitCode, mended.err).toBe(0);
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    expect(JSON.parse(out).rows.map(({ hired_on }: { hired_on: string }) => hired_on)).toEqual([
      '2024-04-03',
      '2024-01-31',
    ]);
  });
});
