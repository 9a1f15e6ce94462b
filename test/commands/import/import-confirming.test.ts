import { describe, expect, it } from 'vitest';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,name,email\n1,Ada Okafor,ada@example.org\n2,Ben Santos,ben@example.org\n';
/** Skills may be what somebody offers, or what they would like to learn. */
const SURVEY = 'Email,Skills\nada@example.org,"Audit, Triage"\nben@example.org,Audit\n';

async function programme() {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
  const call = (words: readonly string[], machine: Machine = {}) =>
    mentorIn(folder, words, { files: { 's.csv': SURVEY }, ...machine });
  const strengths = async () => {
    const { out } = await call(['people', 'list', '--json']);
    return JSON.parse(out).rows.map((row: { strengths?: string }) => row.strengths ?? null);
  };
  return { call, strengths };
}

const IMPORT = ['import', 's.csv', '--as', 'survey'];

describe('a column that is understood by its wording alone', () => {
  it('is not taken in where nobody can confirm it; the lines to paste do what they say', async () => {
    const { call, strengths } = await programme();
    const refused = await call(IMPORT);
    expect(refused.exitCode).toBe(3);
    expect(refused.err).toContain(
      '1 column was understood by the wording alone, and nobody is here to confirm',
    );
    expect(refused.err).toContain(
      's.csv (Skills): Skills → strengths, 2 cells: "Audit, Triage" → Audit; Triage',
    );
    expect(refused.err).toContain('mentor import s.csv --as survey --yes');
    expect(refused.err).toContain('mentor import s.csv --as survey --map Skills=strengths');
    expect(await strengths()).toEqual([null, null]);
    const mapped = await call([...IMPORT, '--map', 'Skills=strengths']);
    expect(mapped.exitCode, mapped.err).toBe(0);
    expect(await strengths()).toEqual(['Audit; Triage', 'Audit']);
  });

  it('is shown by a dry run, which ends as the import would', async () => {
    const { call, strengths } = await programme();
    const dry = await call([...IMPORT, '--dry-run']);
    expect(dry.exitCode).toBe(3);
    expect(dry.err).toContain('Understood by their wording:');
    expect(dry.err).toContain('The import would store nothing.');
    const agreed = await call([...IMPORT, '--dry-run', '--yes']);
    expect(agreed.exitCode, agreed.err).toBe(0);
    expect(await strengths()).toEqual([null, null]);
  });

  it('is shown by a dry run together with the rows that would be rejected', async () => {
    const survey = 'Email,Role,Skills\nada@example.org,guru,Audit; Triage\nben@example.org,mentor,Audit\n';
    const { call } = await programme();
    const dry = await call([...IMPORT, '--dry-run'], { files: { 's.csv': survey } });
    expect(dry.exitCode).toBe(3);
    expect(dry.err).toContain('The import would store nothing.');
    expect(dry.err).toContain('s.csv:2 (Role): "guru" is not a role in the programme.');
  });

  it('is remembered once it was agreed to', async () => {
    const { call, strengths } = await programme();
    expect((await call([...IMPORT, '--yes'])).exitCode).toBe(0);
    const later = await call(IMPORT, { files: { 's.csv': SURVEY.replace('"Audit, Triage"', 'Wounds') } });
    expect(later.exitCode, later.err).toBe(0);
    expect(await strengths()).toEqual(['Wounds', 'Audit']);
    const told = await call([...IMPORT, '--json', '--dry-run']);
    expect(JSON.parse(told.out).files[0].columns).toContainEqual(
      expect.objectContaining({
        column: 'Skills',
        field: 'strengths',
        degree: 'certain',
        origin: 'confirmed',
        cells: 2,
      }),
    );
  });

  it('is confirmed in a terminal before anything is stored', async () => {
    const { call, strengths } = await programme();
    const { exitCode, err } = await call(IMPORT, { isTerminal: true, answers: [true] });
    expect(exitCode, err).toBe(0);
    expect(err).toContain('"Audit, Triage" → Audit; Triage');
    expect(await strengths()).toEqual(['Audit; Triage', 'Audit']);
    expect((await call(IMPORT, { isTerminal: true, answers: [] })).exitCode).toBe(0);
  });

  it.each([
    ['needs', 'needs'],
    ['keep it as text', 'text'],
    ['leave it out', 'ignore'],
  ])('is corrected in a terminal to %s, and that is remembered', async (choice, target) => {
    const { call, strengths } = await programme();
    const answers = [false, ['Skills'], choice];
    const { exitCode, err } = await call(IMPORT, { isTerminal: true, answers });
    expect(exitCode, err).toBe(0);
    expect(await strengths()).toEqual([null, null]);
    const later = await call([...IMPORT, '--json']);
    expect(later.exitCode).toBe(0);
    expect(JSON.parse(later.out).files[0].columns).toContainEqual(
      expect.objectContaining({ column: 'Skills', field: target, origin: 'confirmed' }),
    );
  });

  it('is asked about again where what was ticked turns out to be right, and then taken in', async () => {
    const { call, strengths } = await programme();
    const answers = [false, ['Skills'], 'what it was taken for', true];
    const { exitCode, err } = await call(IMPORT, { isTerminal: true, answers });
    expect(exitCode, err).toBe(0);
    expect(await strengths()).toEqual(['Audit; Triage', 'Audit']);
  });

  it('stores nothing where it is neither confirmed nor corrected', async () => {
    const { call, strengths } = await programme();
    const { exitCode } = await call(IMPORT, { isTerminal: true, answers: [false, []] });
    expect(exitCode).toBe(130);
    expect(await strengths()).toEqual([null, null]);
    expect((await call(IMPORT)).exitCode).toBe(3);
  });

  it('is kept as it is by --map "…=text", in rosters too', async () => {
    const { call, strengths } = await programme();
    const roster = 'staff_number,Skills\n1,Audit\n';
    const { exitCode, err } = await call(['import', 'r.csv', '--as', 'roster', '--map', 'Skills=text'], {
      files: { 'r.csv': roster },
    });
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Kept as they are: Skills.');
    expect(await strengths()).toEqual([null, null]);
  });
});
