import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const CAPACITY = ['match', '--what-if', 'capacity of 000412 = 0', '--what-if', 'weight site = 0'];

describe('match --what-if', () => {
  it('shows who would change, for better or worse, and keeps nothing', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, out, err } = await mentorIn(folder, CAPACITY);
    expect(exitCode).toBe(0);
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toBe(
      'mentee,mentee_name,mentee_email,mentor_before,mentor_before_name,mentor_after,mentor_after_name,fit_before,fit_after,outcome',
    );
    expect(rows).toHaveLength(4);
    expect(rows.find((row) => row.startsWith('003512'))).toMatch(
      /Eleri Price,[^,]*,,,001450,Saskia van Achterberg,,0\.6\d+,better off$/,
    );
    expect(err).toContain('4 mentees change: 1 better off, 3 worse off, 0 as well off; 25 as before.');
    expect(err).toContain('As it is: 25 matched, 4 left over, total fit 20.23');
    expect(err).toContain('Matched by band: Band 5 16 → 17 of 20.');
    expect(err).toContain('Fits are measured by the weights as they are');
    expect((await mentorIn(folder, ['match', 'runs', '--json'])).out).toContain('"rows": []');
  });

  it('tells scripts what was supposed and both totals', async () => {
    const { out } = await mentorIn(await exampleProgramme('people'), [...CAPACITY, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/comparison',
      what_if: ['capacity of 000412 = 0', 'weight site = 0'],
      before: { matched: 25 },
      after: { matched: 26 },
      unchanged: 25,
    });
  });

  it('says how to suppose something', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, err } = await mentorIn(folder, ['match', '--what-if', 'capacity of nobody = 3']);
    expect(exitCode).toBe(2);
    expect(err).toContain('Nobody on the roster is "nobody".');
    expect(await mentorIn(folder, ['match', '--what-if', 'weight sit = 0'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Did you mean "site"?'),
    });
  });
});

describe('match compare', () => {
  it('shows what changes from one run to another', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    await mentorIn(folder, ['rule', 'never', '003415', '002019', '--reason', 'kin']);
    await mentorIn(folder, ['match']);
    const { exitCode, out, err } = await mentorIn(folder, ['match', 'compare', '1', '2']);
    expect(exitCode).toBe(0);
    expect(out).toContain('003415,Hodan Abdi,hodan.abdi@example.org,002019,Lan Nguyễn,000877,Omar al-Hassan');
    expect(err).toContain('3 mentees change: 0 better off, 3 worse off');
    expect(err).toMatch(/Run 1: 25 matched.*total fit 20\.23/);
    expect(err).not.toContain('different criteria');
    const same = await mentorIn(folder, ['match', 'compare', '2', '2'], { isTerminal: true });
    expect(same.text).toContain('No pair changes.');
  });

  it('measures both by the settings as they are now where the runs measure fit differently', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const file = path.join(folder, 'mentor.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('language: { weight: 1 }', 'language: { weight: 3 }'),
    );
    await mentorIn(folder, ['match']);
    const { out, err } = await mentorIn(folder, ['match', 'compare', '1', '2', '--json']);
    const { before, after, ...about } = JSON.parse(out);
    const shown = JSON.parse((await mentorIn(folder, ['match', 'show', '2', '--json'])).out);
    expect(about).toMatchObject({ is_one_measure: false, measured_by: 'the settings now' });
    // The second run is the best there is by the settings now; the first was better by its own, 20.23.
    expect(after.total_fit).toBe(shown.figures.total_fit);
    expect(before).toMatchObject({ matched: after.matched, judged: before.matched });
    expect(before.total_fit).toBeLessThanOrEqual(after.total_fit);
    expect(before.total_fit).not.toBeCloseTo(20.23, 2);
    expect(err).toBe('');
    const told = (await mentorIn(folder, ['match', 'compare', '1', '2'])).err.replace(/\s+/g, ' ');
    expect(told).toContain(
      'different criteria or weights. To make them comparable, both are measured here by the settings',
    );
  });

  it('asks for runs that are there', async () => {
    const folder = await exampleProgramme('people');
    expect(await mentorIn(folder, ['match', 'compare', '1', '2'])).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('There is no run 1.'),
    });
    expect(await mentorIn(folder, ['match', 'compare', '1', 'b'])).toMatchObject({ exitCode: 2 });
  });
});

describe('match --objective', () => {
  it('counts over mentor.yaml, is kept with the run, and says what is proven', async () => {
    const folder = await exampleProgramme('people');
    const { err } = await mentorIn(folder, ['match', '--objective', 'stable']);
    expect(err).toContain('Proven stable');
    const { out } = await mentorIn(folder, ['match', 'runs', '--json']);
    expect(JSON.parse(out).rows).toMatchObject([{ run: 1, objective: 'stable' }]);
    expect((await mentorIn(folder, ['match', 'show'])).err).toContain('Proven stable');
    expect(await mentorIn(folder, ['match', '--objective', 'best'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('coverage'),
    });
  });

  it('compares all four on request', async () => {
    const { out } = await mentorIn(await exampleProgramme('people'), ['match', 'objectives', '--json']);
    const { rows } = JSON.parse(out);
    expect(rows.map((row: { objective: string }) => row.objective)).toEqual([
      'coverage',
      'fit',
      'fairest',
      'stable',
    ]);
    expect(rows[0]).toMatchObject({ matched: 25, moved: 0, wishing: 5, first_choices: 4 });
  });
});

describe('the figures of a result', () => {
  it('are told in a line and, in full, as JSON', async () => {
    const folder = await exampleProgramme('people');
    const { err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(err).toContain(
      'Worst fit 0.67. 98 % of the weight could be judged (56 % for the pair of which least is known). Mentors: 8 without a mentee, 13 with 1, 6 with 2. Wishes: of 5 who named any, 4 got somebody they named, 4 of them their first choice.',
    );
    const { out } = await mentorIn(folder, ['match', '--dry-run', '--json']);
    expect(JSON.parse(out).figures).toMatchObject({
      objective: 'coverage',
      matched: 25,
      mentors_by_load: [8, 13, 6],
      blocking_pairs: 0,
      proven_optimal: true,
    });
  });
});

describe('advice and sensitivity', () => {
  it('says why a loss can be below 0: without the site, one of the two is no longer matched', async () => {
    const roster = `staff_number,given_name,family_name,role,capacity,needs,strengths,site
001,Ada,Byron,mentee,,Sepsis,,East
002,Ben,Carter,mentee,,Triage,,East
011,Max,Eliot,mentor,1,,Sepsis,East
012,Nia,Frost,mentor,1,,Audit,East
`;
    const files = { 'roster.csv': roster, 'mentor.yaml': 'matching:\n  rules:\n    minimum_fit: 0.2\n' };
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'roster.csv'], { files });
    await mentorIn(folder, ['rule', 'never', '002', '012', '--reason', 'asked']);
    const { out, err } = await mentorIn(folder, ['match', 'sensitivity']);
    expect(out).toContain('site,1,yes,2,2,0,-0.6,-0.6,0');
    expect(err).toContain('Below 0: fit gained, as fewer people are matched');
  });

  it('ranks what would help, each gain solved exactly', async () => {
    const folder = await exampleProgramme('people');
    const { out, err } = await mentorIn(folder, ['match', 'advise']);
    expect(out.split('\n')[0]).toBe('kind,matched,total_fit,pairs_opened,advice');
    expect(out).toMatch(/^rule,3,[\d.]+,,Without the rule “minimum fit”: 3 more people matched\.$/m);
    expect(out).toMatch(/^place,1,[\d.]+,,One more place with Saskia van Achterberg/m);
    expect(err).toContain('one change alone');
    const raised = await mentorIn(folder, ['match', '--what-if', 'capacity of 001450 = 2', '--json']);
    expect(JSON.parse(raised.out)).toMatchObject({ before: { matched: 25 }, after: { matched: 26 } });
  });

  it('tells which weights move pairs and which make no difference', async () => {
    const { out, err } = await mentorIn(await exampleProgramme('people'), ['match', 'sensitivity']);
    expect(out).toMatch(/^needs,4,yes,18,/m);
    expect(out).toMatch(/^language,1,no,0,0,0,0,0,0$/m);
    expect(err).toContain('Makes no difference here, neither without it nor doubled: language.');
  });

  it('refuses what cannot be matched, in words', async () => {
    const folder = emptyFolder();
    expect(await mentorIn(folder, ['match', 'advise'])).toMatchObject({ exitCode: 4 });
    expect(await mentorIn(folder, ['match', 'sensitivity', '--json'])).toMatchObject({ exitCode: 4 });
  });
});

describe('equity', () => {
  it('shows each group with its interval, and hides small ones', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const { out, err } = await mentorIn(folder, ['match', 'equity', '--group-by', 'site']);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('attribute,group,mentees,matched,share,low,high,mean_fit,note');
    expect(lines[1]).toBe('site,Eastgate,,,,,,,suppressed: too few people');
    expect(lines[3]).toMatch(/^site,Northgate,13,12,0\.923\d+,0\.66\d+,0\.98\d+,/);
    expect(err).toContain('2 groups of fewer than 5 people');
    expect(err).toContain('No group that is shown is clearly matched less often');
    const none = await mentorIn(folder, ['match', 'equity', '--group-by', 'site'], {
      files: { 'mentor.yaml': 'report: { smallest_group: 50 }\n' },
    });
    expect(none.err).toContain('No group is large enough to be compared with others.');
  });

  it('refuses an attribute nobody has', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    expect(await mentorIn(folder, ['match', 'equity', '--group-by', 'profesion'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Did you mean profession?'),
    });
  });

  it('warns after matching when a group is clearly behind', async () => {
    const folder = emptyFolder();
    const people = (count: number, site: string, needs: string) =>
      Array.from({ length: count }, (_, at) => `${site}${at},Person,${site}${at},${site},mentee,,${needs},`);
    const mentors = Array.from({ length: 14 }, (_, at) => `M${at},Mentor,M${at},North,mentor,1,,triage`);
    const header = 'staff_number,given_name,family_name,site,role,capacity,needs,strengths';
    const input = [
      header,
      ...people(12, 'North', 'triage'),
      ...people(12, 'South', 'audit'),
      ...mentors,
    ].join('\n');
    await mentorIn(folder, ['import', '-', '--as', 'roster'], { input });
    const { err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(err).toContain(
      'Equity: matched clearly less often than others: site South (2 of 12, all others 12 of 12). See mentor match equity.',
    );
  });
});
