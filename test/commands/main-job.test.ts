import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseEngine } from '../../src/store/engines/choose-engine.js';
import { exampleProgramme } from '../support/example-programme.js';
import { emptyFolder, folderWith, mentorIn } from '../support/mentor-in.js';

const OCTOBER = { now: '2026-10-05T09:00:00Z' };

/** CSV text as rows of cells; the example's cells hold no line breaks in the columns looked at. */
function firstCells(csv: string): string[] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',')[0] ?? '');
}

describe('importing', () => {
  it('simply works in an empty folder, accounts for every row, and keeps the rejected one', async () => {
    const folder = folderWith('roster.csv');
    const { exitCode, out, err } = await mentorIn(folder, ['import', 'roster.csv']);
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toContain('64 created, 0 updated, 1 unchanged, 1 rejected');
    expect(err).toContain('roster.csv:8 (Mentee places): "1.5" is not a whole number.');
    const rejects = readFileSync(path.join(folder, 'roster.rejects.csv'), 'utf8');
    expect(rejects).toContain('001333,Byrne,Declan,');
    expect(rejects.split('\n')[0]).toMatch(/^Employee Number,.*,row,reason,"read as: /);
    expect((statSync(path.join(folder, 'roster.rejects.csv')).mode & 0o777).toString(8)).toBe('600');
  });

  it('changes nothing the second time', async () => {
    const folder = await exampleProgramme('people');
    const before = (await mentorIn(folder, ['export', 'people'])).out;
    const { err } = await mentorIn(folder, ['import', 'roster.csv', 'profile-survey.csv']);
    expect(err).toContain('0 created, 0 updated, 65 unchanged, 1 rejected');
    expect(err).toContain('0 created, 0 updated, 51 unchanged, 1 rejected');
    expect((await mentorIn(folder, ['export', 'people'])).out).toBe(before);
    expect(readdirSync(folder).filter((file) => file.includes('rejects'))).toEqual([
      'profile-survey.rejects.csv',
      'roster.rejects.csv',
    ]);
  });

  it('writes nothing on a dry run, not even a file', async () => {
    const folder = folderWith('roster.csv');
    const { err } = await mentorIn(folder, ['import', 'roster.csv', '--dry-run']);
    expect(err).toContain('would be 64 created');
    expect(err).toContain('Nothing was written.');
    expect(readdirSync(folder)).toEqual(['roster.csv']);
  });

  it('gives the same database whatever the order of the rows', async () => {
    const [one, other] = [folderWith('roster.csv'), folderWith('roster.csv')];
    const roster = readFileSync(path.join(other, 'roster.csv'), 'utf8');
    const [header = '', ...rows] = roster.split('\r\n');
    writeFileSync(path.join(other, 'roster.csv'), [header, ...rows.reverse()].join('\r\n'));
    for (const folder of [one, other]) await mentorIn(folder, ['import', 'roster.csv']);
    const people = async (folder: string) => (await mentorIn(folder, ['export', 'people', '--json'])).out;
    expect(await people(other)).toBe(await people(one));
  });

  it('reads from a pipe, and tells the counts as JSON', async () => {
    const folder = emptyFolder();
    const input =
      'staff_number,given_name,family_name,role,capacity\n007,Ada,Byron,mentor,0\n008,Mary,Seacole,mentee,\n';
    const { exitCode, out } = await mentorIn(folder, ['import', '-', '--json'], { input });
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/import',
      files: [{ kind: 'roster', created: 2, rejected: 0 }],
    });
    expect((await mentorIn(folder, ['export', 'people'])).out).toContain(
      '007,Ada,Byron,,,,,,,,,active,mentor,0,,',
    );
  });

  it.each([
    ['windows-1252', Buffer.from('staff_number,family_name\n1,O\x92Neill\n', 'latin1')],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('staff_number,family_name\n1,O’Neill\n', 'utf16le'),
      ]),
    ],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFstaff_number,family_name\n1,O’Neill\n')],
    ['semicolons', Buffer.from('staff_number;family_name\r\n1;O’Neill\r\n')],
  ])('reads the same name from %s', async (_, input) => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', '-', '--as', 'roster'], { input });
    expect((await mentorIn(folder, ['export', 'people'])).out).toContain('1,,O’Neill,');
  });

  it('takes a list with Mentor? and Mentee? for a roster', async () => {
    const folder = emptyFolder();
    const input =
      'Staff number,Name,Email,Mentor?,Mentee?\n1,Ann Lee,a@example.org,Yes,No\n2,Bo Day,b@example.org,n,Y\n';
    expect(await mentorIn(folder, ['import', '-'], { input })).toMatchObject({ exitCode: 0 });
    const { out } = await mentorIn(folder, ['people', 'list']);
    expect(out).toContain(',active,mentor,');
    expect(out).toContain(',active,mentee,');
  });

  it('keeps the answers of a survey that asks nobody who they are, and says that nobody has them in their profile', async () => {
    const folder = await exampleProgramme('people');
    const input =
      'Timestamp,What would you like to learn?\n21/06/2026 08:00:00,ECMO\n22/06/2026 08:00:00,triage\n';
    const { exitCode, err } = await mentorIn(folder, ['import', '-', '--as', 'survey'], { input });
    expect(exitCode).toBe(0);
    expect(err.match(/Nobody was asked who they are: 2 anonymous answers/g)).toHaveLength(1);
    expect(err).toContain('nobody has it in their profile');
  });

  it('refuses a name for the rejects that is taken before it takes anything in', async () => {
    const folder = folderWith('roster.csv');
    writeFileSync(path.join(folder, 'mine.csv'), 'precious');
    const { exitCode, err } = await mentorIn(folder, ['import', 'roster.csv', '--rejects', 'mine.csv']);
    expect({ exitCode, err }).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('Nothing was imported'),
    });
    expect(readdirSync(folder)).toEqual(['mine.csv', 'roster.csv']);
  });

  it('tells of rejected rows that cannot be written anywhere', async () => {
    const folder = folderWith('roster.csv');
    const { exitCode, err } = await mentorIn(folder, [
      'import',
      'roster.csv',
      '--rejects',
      'no/such/folder.csv',
    ]);
    expect(exitCode).toBe(3);
    expect(err).toContain('"1.5" is not a whole number');
    expect(err).toContain('no/such/folder.csv cannot be written');
  });

  it('lets an e-mail pass from one person to another, or two swap theirs, in one file', async () => {
    const folder = emptyFolder();
    const take = (input: string) =>
      mentorIn(folder, ['import', '-'], { input: `staff_number,family_name,email\n${input}` });
    await take('1,Abel,a@example.org\n2,Baker,b@example.org\n3,Clark,c@example.org\n');
    const { exitCode, err } = await take(
      '1,Abel,b@example.org\n2,Baker,a@example.org\n3,Clark,d@example.org\n4,Dean,c@example.org\n',
    );
    expect({ exitCode, err }).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('1 created, 3 updated'),
    });
    const { out } = await mentorIn(folder, ['export', 'people']);
    expect(out).toContain('1,,Abel,b@example.org');
    expect(out).toContain('4,,Dean,c@example.org');
  });

  it('exports people as a roster that imports back to the same values', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['export', 'people', '--out', 'people.csv']);
    const again = await mentorIn(folder, ['import', 'people.csv']);
    expect(again.err).toContain('0 created, 0 updated, 64 unchanged, 0 rejected');
    const elsewhere = emptyFolder();
    const input = readFileSync(path.join(folder, 'people.csv'));
    await mentorIn(elsewhere, ['import', '-', '--as', 'roster'], { input });
    expect((await mentorIn(elsewhere, ['export', 'people'])).out).toBe(
      (await mentorIn(folder, ['export', 'people'])).out,
    );
  });
});

describe('matching', () => {
  it('shows every pair with reasons and everyone left over with why, and keeps nothing on a dry run', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, out, err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(exitCode).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe(
      'run,mentee,mentee_name,mentee_email,mentor,mentor_name,mentor_email,fit,reasons,decision,judged',
    );
    expect(lines).toHaveLength(1 + 29);
    expect(err).toContain('25 of 29 mentees matched');
    expect(err).toContain('Proven optimal');
    expect(out).toMatch(/003342,Tolulope Adeyemi,[^,]*,,,,,"?\d+ mentors considered: .*management chain/);
    expect((await mentorIn(folder, ['match', 'runs', '--json'])).out).toContain('"rows": []');
  });

  it('writes every pair considered with --scores', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match', '--dry-run', '--scores', 'scores.csv']);
    const scores = readFileSync(path.join(folder, 'scores.csv'), 'utf8').trimEnd().split('\n');
    expect(scores[0]).toBe(
      'mentee,mentor,fit,needs,language,availability,experience,site,wishes,forbidden_by,judged',
    );
    expect(scores.length).toBeGreaterThan(28 * 24);
    expect(
      scores.some((line) => line.startsWith('003342,001577,') && line.includes(',management chain,')),
    ).toBe(true);
  });

  it('turns the proposal, or the pairs named, into pairings, once', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const some = await mentorIn(folder, ['match', 'accept', '--only', '003415', 'Piotr']);
    expect(some.err).toContain('2 pairings began on 2026-07-01. 23 pairs of run 1 still wait.');
    const rest = await mentorIn(folder, ['match', 'accept']);
    expect(rest.err).toContain('23 pairings began');
    const again = await mentorIn(folder, ['match', 'accept', '1']);
    expect(again).toMatchObject({ exitCode: 4, err: expect.stringContaining('accepted before') });
    const pairs = await mentorIn(folder, ['pairs']);
    expect(firstCells(pairs.out)).toHaveLength(1 + 25);
  });

  it('refuses a proposal that no longer fits, naming the pairs', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    await mentorIn(folder, ['rule', 'never', '003415', '002019', '--reason', 'kin']);
    const { exitCode, err } = await mentorIn(folder, ['match', 'accept']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Hodan Abdi with Lan Nguyễn: now forbidden');
    expect((await mentorIn(folder, ['pairs', '--json'])).out).toContain('"rows": []');
  });

  it('obeys must and never, and says when they clash', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['rule', 'must', '003415', 'al-hassan', '--reason', 'agreed']);
    const { out } = await mentorIn(folder, ['match', '--dry-run']);
    expect(out).toMatch(/003415,Hodan Abdi,[^,]*,000877,/);
    const clash = await mentorIn(folder, ['rule', 'never', '000877', '003415', '--reason', 'no']);
    expect(clash).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('Rule 1 is already about these two'),
    });
    await mentorIn(folder, ['rule', 'drop', '1']);
    expect((await mentorIn(folder, ['rule', 'list'])).out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what is missing instead of an empty result', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', '-'], { input: 'staff_number,family_name,unit\n1,Seacole,ICU\n' });
    const { exitCode, err } = await mentorIn(folder, ['match']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Nobody takes part in "Round 1" as a mentee.');
  });
});

describe('reviewing in a terminal', () => {
  it('accepts, locks, vetoes with a reason, solves again, and applies what was decided', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const answers = ['Accept', 'Lock', 'Veto', 'they are cousins', 'Stop', 'Apply'];
    const { exitCode, err } = await mentorIn(folder, ['match', 'review'], { isTerminal: true, answers });
    expect(exitCode).toBe(0);
    expect(err).toContain('Solved again');
    expect(err).toMatch(/Run 2: 0 accepted, 1 locked, 0 vetoed, \d+ open\./);
    expect((await mentorIn(folder, ['rule', 'list'])).out).toContain('they are cousins');
    expect(firstCells((await mentorIn(folder, ['pairs'])).out)).toHaveLength(2);
  });

  it('says what to do where nobody can be asked', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const { exitCode, err } = await mentorIn(folder, ['match', 'review']);
    expect(exitCode).toBe(2);
    expect(err).toContain('mentor match accept --only');
  });
});

describe('following the pairings', () => {
  it('records check-ins, and refuses impossible ones with words', async () => {
    const folder = await exampleProgramme('paired');
    const add = (...words: string[]) =>
      mentorIn(folder, ['checkin', 'add', ...words], { now: '2026-08-01T09:00:00Z' });
    expect((await add('003415', '--on', '2026-07-14', '--minutes', '45')).err).toContain(
      'Check-in 1 recorded: Hodan Abdi with Lan Nguyễn',
    );
    expect(await add('003415', '--on', '2026-09-14')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('after today (2026-08-01)'),
    });
    expect(await add('003415', '--on', '2026-06-14', '--anyway')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('before the pairing began (2026-07-01)'),
    });
    expect(await add('003415', '--on', '2026-07-14')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('--anyway'),
    });
    expect(await add('003415', '--on', '2026-07-14', '--anyway')).toMatchObject({ exitCode: 0 });
    expect((await mentorIn(folder, ['checkin', 'list'])).out.trimEnd().split('\n')).toHaveLength(3);
  });

  it('asks for what was left out, in a terminal', async () => {
    const folder = await exampleProgramme('paired');
    const answers = ['Hodan', '2026-07-20', '45', 'by video', 'triage; audit', 'no, informal'];
    const { exitCode } = await mentorIn(folder, ['checkin', 'add'], {
      isTerminal: true,
      answers,
      now: '2026-08-01T09:00:00Z',
    });
    expect(exitCode).toBe(0);
    const { out } = await mentorIn(folder, ['checkin', 'list']);
    expect(out).toContain('003415,Hodan Abdi,002019,Lan Nguyễn,2026-07-20,45,video,informal,triage; audit,');
  });

  it('records feedback and says whether to act', async () => {
    const folder = await exampleProgramme('paired');
    const add = (...words: string[]) =>
      mentorIn(folder, ['feedback', 'add', '003415', ...words], { now: '2026-08-01T09:00:00Z' });
    expect((await add('--by', 'mentee', '--rating', '2')).err).toContain('asks for a call');
    expect(await add('--by', 'mentee', '--rating', '6')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('off the scale'),
    });
    expect(await add('--rating', '4')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--by mentee'),
    });
    expect(await add('--by', 'mentee')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Nothing was said'),
    });
  });

  it('pauses, resumes, completes and ends pairings, never backwards', async () => {
    const folder = await exampleProgramme('paired');
    const change = (...words: string[]) =>
      mentorIn(folder, ['pairs', ...words], { now: '2026-08-01T09:00:00Z' });
    expect(await change('pause', '1', '--on', '2026-07-10')).toMatchObject({ exitCode: 0 });
    expect(await change('pause', '1')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('is paused'),
    });
    expect(await change('resume', '1', '--on', '2026-07-05')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('before the last change'),
    });
    expect(await change('resume', '1')).toMatchObject({ exitCode: 0 });
    expect(await change('end', '1')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--reason') });
    expect(await change('end', '1', '--reason', 'moved')).toMatchObject({ exitCode: 0 });
    expect(await change('complete', '1')).toMatchObject({ exitCode: 4 });
    const { out } = await mentorIn(folder, ['pairs', 'list', '--status', 'ended']);
    expect(out).toContain('ended,');
    expect(out).toContain(',2026-08-01,moved,');
  });

  it('names people by number, e-mail or part of the name, and lists the candidates of an ambiguous one', async () => {
    const folder = await exampleProgramme('people');
    for (const name of ['001204', 'AGNIESZKA.WOJCIK@example.org', 'wojcik']) {
      expect((await mentorIn(folder, ['people', 'show', name])).out).toContain('Agnieszka Wójcik');
    }
    const { exitCode, err } = await mentorIn(folder, ['people', 'show', "o'brien"]);
    expect(exitCode).toBe(4);
    expect(err).toContain('001893');
    expect(err).toContain('003902');
  });
});

describe('reporting', () => {
  it('gives every number its n and denominator as tidy CSV', async () => {
    const folder = await exampleProgramme('followed');
    const { exitCode, out } = await mentorIn(
      folder,
      ['report', '--quarter', '2026-Q3', '--format', 'csv'],
      OCTOBER,
    );
    expect(exitCode).toBe(0);
    expect(out.split('\n')[0]).toBe(
      'section,metric,group,period,value,unit,n,denominator,low,high,note,issued_value',
    );
  });

  it('is marked "to date" while the quarter runs', async () => {
    const folder = await exampleProgramme('followed');
    const { out } = await mentorIn(folder, ['report', '--quarter'], { now: '2026-09-10T09:00:00Z' });
    expect(out).toContain('to date');
  });

  it('is written whole, and never over another file without --force', async () => {
    const folder = await exampleProgramme('followed');
    const write = (...words: string[]) =>
      mentorIn(folder, ['report', '--quarter', 'last', '--out', 'q.md', ...words], OCTOBER);
    expect(await write()).toMatchObject({ exitCode: 0, out: '' });
    expect(await write()).toMatchObject({ exitCode: 4, err: expect.stringContaining('--force') });
    expect(await write('--force')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(folder).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it('gives the same bytes for the same programme, at whatever hour of the day it is produced', async () => {
    const folder = await exampleProgramme('followed');
    const report = async (format: string, now: string) =>
      (await mentorIn(folder, ['report', '--quarter', '2026-Q3', '--format', format], { now })).out;
    for (const format of ['md', 'csv', 'json', 'html']) {
      expect(await report(format, '2026-11-20T09:00:00Z')).toBe(await report(format, '2026-11-20T23:59:00Z'));
    }
  });

  it.each([
    [['--quarter', '2027-Q1'], 2],
    [['--from', '2026-07-01'], 2],
    [['--quarter', '2026-Q3', '--from', '2026-07-01', '--to', '2026-08-01'], 2],
  ])('refuses %j', async (words, code) => {
    const folder = await exampleProgramme('followed');
    expect((await mentorIn(folder, ['report', ...words], OCTOBER)).exitCode).toBe(code);
  });
});

describe('the trail', () => {
  it('says who, when, which command and what changed, without a name or an answer', async () => {
    const folder = await exampleProgramme('followed');
    const { out } = await mentorIn(folder, ['log']);
    expect(out).toContain('tester,import,64 people created: 1-64');
    expect(out).toContain('match accept,25 pairings created');
    expect(out).not.toMatch(/example\.org|Adeyemi/);
  });
});

describe('output', () => {
  it('is a table in a terminal, without anything but our own colours', async () => {
    const folder = await exampleProgramme('paired');
    const { out } = await mentorIn(folder, ['pairs'], { isTerminal: true, columns: 140 });
    expect(out).toContain('Mentee name');
    expect(out).not.toContain('mentee_name,');
  });

  it('holds no escape byte in a pipe', async () => {
    const folder = await exampleProgramme('followed');
    for (const words of [
      ['pairs'],
      ['people'],
      ['match', 'runs'],
      ['report', '--quarter', '2026-Q3'],
      ['people', 'show', '003415'],
      ['status'],
      ['log'],
    ]) {
      const { out, err } = await mentorIn(folder, words, OCTOBER);
      expect(out + err).not.toContain('\u001b');
    }
  });

  it('is JSON with --json on every list, show and report', async () => {
    const folder = await exampleProgramme('followed');
    const calls = [
      ['pairs'],
      ['people'],
      ['people', 'show', '003415'],
      ['pairs', 'show', '1'],
      ['checkin'],
      ['feedback'],
      ['round'],
      ['rule'],
      ['match', 'runs'],
      ['match', 'show', '1'],
      ['report', '--quarter', '2026-Q3'],
      ['log'],
      ['status'],
      ['export', 'people'],
    ];
    for (const words of calls) {
      const { exitCode, out } = await mentorIn(folder, [...words, '--json'], OCTOBER);
      expect(exitCode).toBe(0);
      expect(JSON.parse(out)).toHaveProperty('schema');
    }
  });

  it('tells scripts what a change was about', async () => {
    const folder = await exampleProgramme('paired');
    const { out } = await mentorIn(folder, [
      'checkin',
      'add',
      '1',
      '--on',
      '2026-07-08',
      '--as-of',
      '2026-07-09',
      '--json',
    ]);
    expect(JSON.parse(out)).toEqual({
      schema: 'mentor/changes',
      changes: [{ what: 'check-in', action: 'created', ids: [1] }],
    });
  });

  it('refuses a file name that does not tell its format', async () => {
    const folder = await exampleProgramme('paired');
    expect(await mentorIn(folder, ['pairs', '--out', 'pairs.xls'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('.csv'),
    });
  });
});

describe('the programme folder', () => {
  it('is the one named by --programme, else by MENTOR_PROGRAMME, else the current one', async () => {
    const folder = await exampleProgramme('people');
    const elsewhere = emptyFolder();
    expect((await mentorIn(elsewhere, ['people', '-C', folder])).exitCode).toBe(0);
    expect(
      (await mentorIn(elsewhere, ['people'], { environment: { MENTOR_PROGRAMME: folder } })).exitCode,
    ).toBe(0);
    expect((await mentorIn(elsewhere, ['people'])).exitCode).toBe(4);
  });

  it('gets one too where an import has remembered columns, which it keeps', async () => {
    const folder = emptyFolder();
    const files = { 'roster.csv': 'staff_number,given_name,family_name,Base\n1,Ada,Li,ICU\n' };
    await mentorIn(folder, ['import', 'roster.csv', '--map', 'Base=unit', '--save-as', 'hr'], { files });
    const { exitCode, err } = await mentorIn(folder, ['init', '--yes']);
    expect(exitCode).toBe(0);
    expect(err).toContain('What was remembered about files stays: hr.');
    const again = await mentorIn(folder, ['import', 'roster.csv']);
    expect(again.err).toContain('hr');
    expect(again.err).toContain('0 created, 0 updated, 1 unchanged, 0 rejected');
    const yaml = readFileSync(path.join(folder, 'mentor.yaml'), 'utf8');
    expect(yaml).toContain('profiles:');
    expect(yaml).toContain('programme:');
  });

  it('gets a commented mentor.yaml from init, which the program reads back', async () => {
    for (const preset of ['general', 'nhs-preceptorship', 'nurse-residency', 'small-clinic']) {
      const folder = folderWith('roster.csv');
      expect(
        await mentorIn(folder, ['init', '--preset', preset, '--name', "St Anne's: new starters", '--yes']),
      ).toMatchObject({ exitCode: 0 });
      expect(await mentorIn(folder, ['import', 'roster.csv'])).toMatchObject({ exitCode: 3 });
      expect((await mentorIn(folder, ['status'])).out).toContain("St Anne's: new starters");
      expect(await mentorIn(folder, ['init', '--yes'])).toMatchObject({ exitCode: 4 });
    }
  });

  it('asks nothing where nobody is there', async () => {
    expect(await mentorIn(emptyFolder(), ['init'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--preset'),
    });
  });
});

describe('the doctor', () => {
  it('is content with the example programme, and with an empty folder', async () => {
    const folder = await exampleProgramme('followed');
    expect(await mentorIn(folder, ['doctor'])).toMatchObject({
      exitCode: 0,
      // What it says of the disk before is the machine's.
      err: expect.stringMatching(
        /No backup has been made yet: mentor backup --to FOLDER\nNothing is damaged\.\n$/u,
      ),
    });
    expect(await mentorIn(emptyFolder(), ['doctor'])).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('no programme here yet'),
    });
  });

  it('says which engine runs and which SQLite is in it, with a programme and without', async () => {
    const { engine, sqliteVersion } = chooseEngine();
    for (const folder of [await exampleProgramme('people'), emptyFolder()]) {
      const { out } = await mentorIn(folder, ['doctor', '--json']);
      expect(JSON.parse(out)).toMatchObject({ engine: engine.name, sqlite: sqliteVersion });
    }
  });

  it('names what is not well', async () => {
    const folder = await exampleProgramme('people');
    chmodSync(path.join(folder, 'mentor.db'), 0o644);
    writeFileSync(path.join(folder, 'mentor.yaml'), 'reports:\n  smallest_group: 5\n');
    const { exitCode, err } = await mentorIn(folder, ['doctor']);
    expect(exitCode).toBe(4);
    expect(err).toContain('others on this machine can read mentor.db');
    expect(err).toContain('mentor.yaml cannot be used');
  });
});

describe('the demo', () => {
  it('stays in its folder, even where MENTOR_PROGRAMME names a real programme', async () => {
    const real = await exampleProgramme('people');
    const folder = emptyFolder();
    const before = (await mentorIn(real, ['log'])).out;
    const { exitCode } = await mentorIn(folder, ['demo'], { environment: { MENTOR_PROGRAMME: real } });
    expect(exitCode).toBe(0);
    expect(readdirSync(path.join(folder, 'demo'))).toContain('mentor.db');
    expect((await mentorIn(real, ['log'])).out).toBe(before);
  });

  it('starts afresh without touching what somebody else has put there', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['demo']);
    writeFileSync(path.join(folder, 'demo', 'my-notes.txt'), 'mine');
    expect(await mentorIn(folder, ['demo'])).toMatchObject({ exitCode: 4 });
    expect(await mentorIn(folder, ['demo', '--fresh'])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path.join(folder, 'demo', 'my-notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('rounds', () => {
  it('count pairings that go on from an earlier round against capacity, and do not match their mentees again', async () => {
    const folder = emptyFolder();
    const roster =
      'staff_number,family_name,role,capacity\n1,Abel,mentor,1\n2,Baker,mentee,\n3,Clark,mentee,\n';
    await mentorIn(folder, ['import', '-'], { input: roster });
    await mentorIn(folder, ['match']);
    await mentorIn(folder, ['match', 'accept']);
    await mentorIn(folder, ['round', 'close']);
    await mentorIn(folder, ['round', 'open', 'Two']);
    await mentorIn(folder, ['import', '-'], { input: roster });
    const { out, err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(err).toContain('0 of 1 mentee matched (1 mentor, 0 free places)');
    expect(out).toContain('1 mentor considered');
    expect((await mentorIn(folder, ['pairs'])).out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('are refused without a name, and cannot be closed before they were opened', async () => {
    const folder = await exampleProgramme('people');
    expect(await mentorIn(folder, ['round', 'open', '  '])).toMatchObject({ exitCode: 2 });
    expect(await mentorIn(folder, ['round', 'close', '--as-of', '2020-01-01'])).toMatchObject({
      exitCode: 4,
    });
  });
});
