import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, folderWith, mentorIn } from '../../support/mentor-in.js';

const ROSTER = [
  'Employee Number;Work Email;Ward;Start Date;FTE;Vegan;Skills',
  '0001;ada@example.org;ICU;31/01/2020;0,5;yes;triage | audit',
  '0002;ben@example.org;ICU;05/02/2021;1,0;no;',
  '0003;;Ward 7;;1,0;;audit',
].join('\n');

const inspect = (input: string, ...words: string[]) =>
  mentorIn(emptyFolder(), ['import', '-', '--inspect', ...words], { input });

describe('mentor import --inspect', () => {
  it('tells of every column what it is taken for, its type, how much is filled, and what it looks like', async () => {
    const { exitCode, out, err } = await inspect(ROSTER);
    expect(exitCode).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'column,field,type,filled,blank,distinct,samples,scale,degree,origin,read_as',
      'Employee Number,staff_number,text,3,0,3,0001 | 0002 | 0003,,certain,known heading,"""0001"" → 0001, ""0002"" → 0002, ""0003"" → 0003"',
      'Work Email,email,e-mail,2,1,2,ada@example.org | ben@example.org,,certain,known heading,"""ada@example.org"" → ada@example.org, ""ben@example.org"" → ben@example.org"',
      'Ward,unit,text,3,0,2,ICU | Ward 7,,certain,known heading,"""ICU"" → ICU, ""Ward 7"" → Ward 7"',
      'Start Date,hired_on,date,2,1,2,31/01/2020 | 05/02/2021,,certain,known heading,"""31/01/2020"" → 31/01/2020, ""05/02/2021"" → 05/02/2021"',
      'FTE,fte,number,3,0,2,"0,5 | 1,0",,unknown,,',
      'Vegan,vegan,yes or no,2,1,2,yes | no,,unknown,,',
      'Skills,strengths,list,2,1,2,triage | audit | audit,,likely,ambiguous heading,"""triage | audit"" → triage; audit, ""audit"" → audit"',
    ]);
    expect(err).toContain('standard input: roster, 3 rows.');
    expect(err).toContain('Delimiter: semicolon.');
    expect(err).toContain('Nothing was imported.');
    // What people wrote goes to standard output alone.
    expect(err).not.toContain('ada@example.org');
  });

  it('is a table in a terminal', async () => {
    const { out } = await mentorIn(folderWith('roster.csv'), ['import', 'roster.csv', '--inspect'], {
      isTerminal: true,
      columns: 120,
    });
    expect(out).toMatch(/Column +Taken for +Type/);
    expect(out).toMatch(/AfC Band +band +text/);
  });

  it('is JSON with --json, with the shape of the file', async () => {
    const { out } = await inspect(ROSTER, '--json');
    const [file] = JSON.parse(out).files;
    expect(file).toMatchObject({
      kind: 'roster',
      encoding: 'utf-8',
      delimiter: ';',
      header_rows: 1,
      rows: 3,
      blank_rows: 0,
    });
    expect(file.columns[3]).toEqual({
      column: 'Start Date',
      field: 'hired_on',
      type: 'date',
      filled: 2,
      blank: 1,
      distinct: 2,
      distinct_is_more: false,
      samples: ['31/01/2020', '05/02/2021'],
      scale: null,
      interpretation: {
        column: 'Start Date',
        field: 'hired_on',
        degree: 'certain',
        origin: 'known heading',
        cells: 2,
        examples: [
          { written: '31/01/2020', read_as: ['31/01/2020'] },
          { written: '05/02/2021', read_as: ['05/02/2021'] },
        ],
        words: [],
        because: null,
      },
    });
  });

  it('describes a survey by its questions, and a file whose columns say nothing', async () => {
    const folder = folderWith('profile-survey.csv');
    const survey = await mentorIn(folder, ['import', 'profile-survey.csv', '--inspect']);
    expect(survey.out).toContain('What would you like to learn?,needs,list,');
    expect(survey.out).toContain('When are you usually available? [Monday],availability,');
    expect(survey.out).toContain('Anything else we should know? (optional),answer,text,');
    const odd = await inspect('alpha,beta\n1,2\n');
    expect(odd.exitCode).toBe(0);
    expect(odd.err).toContain('not recognised; say what it holds with --as, 1 row.');
    expect(odd.out).toContain('alpha,,whole number,1,0,1,1');
  });

  it('shows hostile samples harmlessly, and imports nothing', async () => {
    const folder = emptyFolder();
    const input = 'staff_number,name\n1,"\u001b[31m=HYPERLINK(""http://x"")"\n';
    const { out } = await mentorIn(folder, ['import', '-', '--inspect'], { input });
    expect(out).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(out).not.toContain('\u001b');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the scale of answers in words, the programme’s own too', async () => {
    const folder = emptyFolder();
    const { out } = await mentorIn(
      folder,
      ['import', 'answers.csv', '--as', 'survey', '--inspect', '--json'],
      {
        files: {
          'mentor.yaml': 'intake:\n  scales:\n    often: { Hardly ever: 1, Weekly: 2, Daily: 3 }\n',
          'answers.csv':
            'staff_number,Traurig,How often?,Confident?,Odd\n1,teils/teils,Weekly,Agree,Agree\n2,Stimme eher zu,Daily,Disagree,Disagree\n3,,,,Blue\n',
        },
      },
    );
    const scales = JSON.parse(out).files[0].columns.map(({ scale }: { scale: string | null }) => scale);
    expect(scales).toEqual([
      null,
      'agreement, 5 points (German)',
      'often',
      'agreement, 5 points (English) or agreement, 4 points (English)',
      'agreement, 5 points (English), but for "Blue"',
    ]);
  });
});
