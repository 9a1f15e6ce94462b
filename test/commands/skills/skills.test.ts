import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-07-01';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function rows(...words: string[]): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await call([...words, '--json'])).out).rows;
}

async function imported(text: string, ...words: string[]) {
  return call(['import', 'matrix.csv', ...words], { files: { 'matrix.csv': text } });
}

const MATRIX = `Staff number,Name,Ward,Cannulation,Tracheostomy care,Central line,Total
003415,Hodan Abdi,Critical Care,In training,No,wants to learn,1
000877,Omar al-Hassan,Critical Care,Can teach,Can teach,Independent,3
003342,Tolulope Adeyemi,Ward 7,Supervised,,wants to learn,0
`;

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('a skills matrix', () => {
  it('comes in as a spreadsheet has it, once confirmed, and the same again changes nothing', async () => {
    const asked = await imported(MATRIX);
    expect(asked.exitCode).toBe(3);
    expect(asked.err).toContain('3 columns were understood by the wording alone');
    const done = await imported(MATRIX, '--yes');
    expect(done.err).toContain('(skills): 3 created');
    expect(done.err).toContain('New skills: Cannulation, Tracheostomy care, Central line.');
    expect(done.err).toContain('Not used: Ward, Total.');
    expect((await imported(MATRIX, '--as-of', '2026-08-01')).err).toContain(
      '0 created, 0 updated, 3 unchanged',
    );
    expect(await rows('skills')).toMatchObject([
      { skill: 'Cannulation', holders: 1, teachers: 1, in_training: 2, wanted: 0 },
      { skill: 'Central line', holders: 1, wanted: 2 },
      { skill: 'Tracheostomy care', holders: 1, in_training: 0 },
    ]);
    for (let taken = 0; taken < 2; taken++) await call(['undo', '--yes', '--as-of', '2026-08-01']);
    expect(await rows('skills', '--as-of', '2026-08-01')).toEqual([]);
  });

  it('comes in as a list, with days; what leaves open whether it counts is refused', async () => {
    const list = `Employee Number,Skill,Level,Wants to learn,Signed off on,Expiry date
003415,IV access,Novice,yes,,
000877,IV access,can teach,,2025-03-01,2026-08-01
002944,IV  Access,expired,,,
`;
    const { err, exitCode } = await imported(list);
    expect(exitCode).toBe(3);
    expect(err).toContain('(skills): 2 created, 0 updated, 0 unchanged, 1 rejected');
    expect(err).toContain('"expired" is not a level of a skill');
    expect(await rows('skills', 'people')).toMatchObject([
      {
        name: 'Omar al-Hassan',
        skill: 'IV access',
        level: 'teaches',
        standing: 'expiring',
        held_since: '2025-03-01',
        valid_until: '2026-08-01',
      },
      { name: 'Hodan Abdi', level: 'learning', standing: 'in_training', wants: 'yes' },
    ]);
    expect(await rows('skills', 'people', '--as-of', '2025-03-01')).toMatchObject([{ standing: 'held' }]);
    const today = await call(['today', '--task', 'skill_expiring', '--json']);
    expect(JSON.parse(today.out).rows).toMatchObject([
      { why: 'IV access runs out for Omar al-Hassan, first on 2026-08-01' },
    ]);
  });

  it('holds no skill since a day that has not come', async () => {
    const { err } = await imported('Staff number,Skill,Level,Held since\n003415,Audit,3,2026-07-02\n');
    expect(err).toContain('2026-07-02 is in the future');
  });

  it('is refused where two rows say otherwise, and a cell that is no level says how to say what it means', async () => {
    const twice = 'Staff number,Skill,Level\n003415,Audit,3\n003415,audit,4\n';
    expect((await imported(twice)).err).toContain('is given differently on line 2');
    const word = 'Staff number,Audit,Taping\n003415,Can teach,Competent\n000877,Signed off,W\n';
    expect((await imported(word, '--yes')).err).toContain('--map "Taping=a_skill; W as learning"');
    expect((await imported(word, '--yes', '--map', 'Taping=a_skill; W as wants to learn')).err).toContain(
      '1 created, 0 updated, 1 unchanged',
    );
  });

  it.each([
    ['a roster', 'Employee Number,Surname,Forename,Start Date,Level\n1,A,B,2026-01-01,3\n', 'roster'],
    ['training attended', 'Staff number,Course,Attended on\n003415,X,2026-01-01\n', 'training'],
  ])('is not taken for %s', async (_, text, kind) => {
    expect((await imported(text, '--dry-run')).err).toContain(`(${kind})`);
  });
});

describe('by hand', () => {
  it('a skill is recorded with its days, and a wish beside it', async () => {
    const set = ['skills', 'set', 'Cannulation', '002307', '--level', 'independent', '--until', '2026-12-31'];
    expect((await call(set)).err).toContain('New skill: Cannulation.');
    const wanted = await call(['skills', 'set', 'cannulation', '003415', '--wants']);
    expect(wanted.err).toContain('Hodan Abdi: would like to learn Cannulation.');
    expect(await rows('skills')).toMatchObject([{ skill: 'Cannulation', holders: 1, wanted: 1 }]);
    await call(['skills', 'set', 'Cannulation', '003415', '--no-wants']);
    expect(await rows('skills')).toMatchObject([{ wanted: 0 }]);
    const near = await call(['skills', 'set', 'Canulation', '003415', '--level', 'learning']);
    expect(near.err).toContain('New skill: Canulation (not Cannulation, which is on record).');
  });

  it.each([
    [['skills', 'set', 'X', '002307'], 2, 'What is to be recorded?'],
    [['skills', 'set', 'X', '002307', '--wants', '--until', '2026-12-31'], 2, 'Days belong to a level'],
    [
      [
        'skills',
        'set',
        'X',
        '002307',
        '--level',
        'teaches',
        '--since',
        '2026-02-01',
        '--until',
        '2026-01-01',
      ],
      2,
      'is before',
    ],
    [['skills', 'set', 'X', '002307', '--level', 'teaches', '--since', '2026-07-02'], 2, 'is after today'],
    [['skills', 'people', '--skill', 'Nothing'], 4, 'There is no skill "Nothing"'],
    [['skills', 'learned', '1'], 4, 'There is no skill-transfer pairing 1'],
  ])('%j is refused', async (words, exitCode, said) => {
    const outcome = await call(words);
    expect(outcome).toMatchObject({ exitCode, out: '' });
    expect(outcome.err).toContain(said);
  });
});

describe('gaps, and who teaches whom', () => {
  beforeEach(async () => {
    await imported(MATRIX, '--yes');
  });

  it('names who alone holds a skill, and who could teach it', async () => {
    const gaps = await rows('skills', 'gaps', '--gap', 'held_by_one');
    expect(gaps).toContainEqual(
      expect.objectContaining({
        skill: 'Tracheostomy care',
        unit: 'Critical Care',
        holder_names: 'Omar al-Hassan',
        could_teach: 'Omar al-Hassan',
      }),
    );
    const shown = await call(['skills', 'gaps', '--unit', 'ward 7'], { isTerminal: true, columns: 100 });
    expect(shown.out).toContain('held by nobody');
    expect(shown.out).not.toContain('Critical Care ');
    expect(shown.err).toContain('Next: mentor skills pair --dry-run proposes who teaches whom.');
    const alone = await call(['skills', 'gaps', '--skill', 'Tracheostomy care']);
    expect(alone.err).toContain('Next: mentor skills set SKILL PERSON --wants for who is to learn it');
    const none = await call(['skills', 'pair', '--skill', 'Tracheostomy care', '--dry-run']);
    expect(none.err).toContain('Nobody can be paired: nobody is to learn a skill, or they are being taught.');
  });

  it('says of somebody who wants what nobody may teach that there is no teacher', async () => {
    await call(['skills', 'set', 'Bronchoscopy', '003342', '--wants']);
    const { err } = await call(['skills', 'pair', '--skill', 'Bronchoscopy', '--dry-run']);
    expect(err).toContain('Nobody can be paired: no teacher is free for those who are to learn.');
    expect(err).toContain('Nobody at work may teach what they are to learn: 1 person (Tolulope Adeyemi).');
    expect(err).not.toContain('--each');
  });

  it('reads until when a skill is held from a column headed with that word alone', async () => {
    const list = 'Staff number,Skill,Level,Until\n000877,Bronchoscopy,independent,2027-03-01\n';
    await imported(list, '--yes');
    expect(await rows('skills', 'people', '--skill', 'Bronchoscopy')).toEqual([
      expect.objectContaining({ name: 'Omar al-Hassan', valid_until: '2027-03-01' }),
    ]);
  });

  it('writes the matrix as a page', async () => {
    await call(['skills', 'matrix', '--out', 'matrix.html']);
    expect(readFileSync(path.join(folder, 'matrix.html'), 'utf8')).toContain('wants to learn');
  });

  it('holds people to a role of mentor.yaml', async () => {
    const file = path.join(folder, 'mentor.yaml');
    const targets =
      '\nskills:\n  targets:\n    - role: Critical care nurse\n      where: { unit: Critical Care }\n      skills: { Tracheostomy care: independent }\n';
    const before = readFileSync(file, 'utf8');
    const outcome = await call(['skills', 'people', '--skill', 'Tracheostomy care', '--json'], {
      files: { 'mentor.yaml': before + targets },
    });
    const people = JSON.parse(outcome.out).rows;
    expect(people).toContainEqual(
      expect.objectContaining({ name: 'Hodan Abdi', target: 'independent', below_target: 'yes' }),
    );
    expect(people).toContainEqual(expect.objectContaining({ name: 'Omar al-Hassan', below_target: 'no' }));
  });

  it('takes what was learned as the level that the role asks for', async () => {
    const file = path.join(folder, 'mentor.yaml');
    const asked =
      '\nskills:\n  targets:\n    - role: Critical care nurse\n      where: { unit: Critical Care }\n      skills: { Cannulation: teaches }\n';
    writeFileSync(file, readFileSync(file, 'utf8') + asked);
    await call(['skills', 'pair', '--skill', 'Cannulation', '--yes']);
    expect((await call(['skills', 'learned', '1', '--until', '2026-06-30'])).err).toContain(
      'is before 2026-07-01',
    );
    expect((await call(['skills', 'learned', '1'])).err).toContain(
      'from Omar al-Hassan: teaches since 2026-07-01.',
    );
    expect(
      await rows('skills', 'people', '--skill', 'Cannulation', '--unit', 'Critical Care'),
    ).toContainEqual(
      expect.objectContaining({ held_since: '2026-07-01', level: 'teaches', below_target: 'no' }),
    );
  });

  it('proposes, records and ends who teaches whom; what was learned is theirs', async () => {
    const dry = await call(['skills', 'pair', '--dry-run', '--json']);
    expect(JSON.parse(dry.out).rows).toMatchObject([
      { skill: 'Central line', learner_name: 'Tolulope Adeyemi', teacher_name: 'Omar al-Hassan' },
    ]);
    expect(await rows('skills', 'pairings')).toEqual([]);
    expect((await call(['skills', 'pair'])).exitCode).toBe(2);
    expect((await call(['skills', 'pair', '--weeks', '4', '--yes'])).err).toContain(
      'until 2026-07-28: number 1',
    );
    expect(await rows('skills', 'pairings')).toMatchObject([{ transfer: 1, standing: 'under_way' }]);
    const late = await call(['today', '--task', 'skill_transfer_over', '--json', '--as-of', '2026-08-01']);
    expect(JSON.parse(late.out).rows).toMatchObject([
      {
        why: 'Omar al-Hassan was to teach Tolulope Adeyemi Central line until 2026-07-28 (skill-transfer pairing 1)',
      },
    ]);
    const learned = await call(['skills', 'learned', '1', '--as-of', '2026-08-01']);
    expect(learned.err).toContain(
      'Tolulope Adeyemi has learned Central line from Omar al-Hassan: independent since 2026-08-01.',
    );
    expect(
      await rows('skills', 'people', '--skill', 'Central line', '--unit', 'Ward 7', '--as-of', '2026-08-02'),
    ).toMatchObject([{ level: 'independent', held_since: '2026-08-01', wants: 'no' }]);
    expect(await rows('skills', 'pairings', '--all', '--as-of', '2026-08-02')).toMatchObject([
      { standing: 'learned', ended_on: '2026-08-01' },
    ]);
    expect(await rows('pairs', 'list')).toEqual([]);
  });
});
