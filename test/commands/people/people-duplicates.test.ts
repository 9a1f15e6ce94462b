import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const KEPT = '003902';
const OTHER = '001893';

const people = (folder: string, ...words: readonly string[]) => mentorIn(folder, ['people', ...words]);

/** All that the programme holds, as its exports tell it. */
async function everythingIn(folder: string): Promise<string[]> {
  const tables = ['people', 'pairs', 'check-ins', 'feedback', 'rules', 'runs'];
  const texts: string[] = [];
  for (const table of tables) texts.push((await mentorIn(folder, ['export', table])).out);
  return texts;
}

describe('mentor people duplicates', () => {
  it('proposes the one person of the example who is there twice, with the reasons', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, out, err } = await people(folder, 'duplicates');
    expect(exitCode).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'person,person_name,person_email,person_status,other,other_name,other_email,other_status,score,reasons',
      `003902,Siobhán O'Brien,siobhan.obrien@example.org,active,001893,Siobhan O'Brien,,left,0.58,"the same name, the same manager, the same profession and unit"`,
    ]);
    expect(err).toContain('mentor people merge 003902 001893');
  });

  it('is JSON with --json, and says so when nobody is there twice', async () => {
    const folder = await exampleProgramme('people');
    const { out } = await people(folder, 'duplicates', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/duplicates',
      rows: [{ person: KEPT, other: OTHER, score: expect.any(Number) }],
    });
    await people(folder, 'merge', KEPT, OTHER, '--yes');
    const after = await people(folder, 'duplicates');
    expect(after).toMatchObject({ exitCode: 0, err: 'Nobody seems to be on the roster twice.\n' });
  });
});

describe('mentor people distinct', () => {
  it('keeps two people from being proposed as one, until it is taken back', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, err } = await people(folder, 'distinct', OTHER, KEPT);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: "001893 Siobhan O'Brien and 003902 Siobhán O'Brien are two people: they are not proposed again.\nTo take it back: mentor people distinct 001893 003902 --undo\n",
    });
    expect((await people(folder, 'duplicates')).err).toBe(
      'Nobody seems to be on the roster twice.\nMarked as two people, and left out: 1 (--dismissed).\n',
    );
    const dismissed = await people(folder, 'duplicates', '--dismissed');
    expect(dismissed.out).toContain(`${KEPT},Siobhán O'Brien`);
    expect(dismissed.err).toContain(`mentor people distinct ${KEPT} ${OTHER} --undo`);
    await mentorIn(folder, ['import', 'roster.csv']);
    expect((await people(folder, 'duplicates')).out).not.toContain(KEPT);
    expect((await people(folder, 'distinct', KEPT, OTHER, '--undo')).exitCode).toBe(0);
    expect((await people(folder, 'duplicates')).out).toContain(KEPT);
    expect((await mentorIn(folder, ['log'])).out).toContain('told apart');
  });

  it('refuses to merge them, and says how to go about it all the same', async () => {
    const folder = await exampleProgramme('people');
    await people(folder, 'distinct', KEPT, OTHER);
    expect(await people(folder, 'merge', KEPT, OTHER, '--yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining(`mentor people distinct ${KEPT} ${OTHER} --undo`),
    });
  });

  it.each([
    ['one person', [KEPT, 'siobhan.obrien@example.org'], `Both names mean ${KEPT} Siobhán O'Brien.`],
    ['what was never said', [KEPT, OTHER, '--undo'], 'are not marked as two people'],
  ])('refuses %s', async (_, words, message) => {
    const folder = await exampleProgramme('people');
    expect(await people(folder, 'distinct', ...words)).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining(message),
    });
  });

  it('refuses what was said already', async () => {
    const folder = await exampleProgramme('people');
    await people(folder, 'distinct', KEPT, OTHER);
    expect(await people(folder, 'distinct', OTHER, KEPT)).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('is on record already'),
    });
  });
});

describe('mentor people merge', () => {
  it('shows what it would do and writes nothing on a dry run', async () => {
    const folder = await exampleProgramme('followed');
    const before = readFileSync(path.join(folder, 'mentor.db'));
    const { exitCode, err } = await people(folder, 'merge', OTHER, KEPT, '--dry-run');
    expect(exitCode).toBe(0);
    expect(err).toContain("Keep 001893 Siobhan O'Brien, left, hired 2017-01-09");
    expect(err).toMatch(/Moves over: 1 pairing, 1 survey response, \d+ attributes/);
    expect(err).toContain('Fills in what was blank: email.');
    expect(readFileSync(path.join(folder, 'mentor.db'))).toEqual(before);
  });

  it('asks in a terminal, and takes no for an answer', async () => {
    const folder = await exampleProgramme('people');
    const asked = (answer: boolean) =>
      mentorIn(folder, ['people', 'merge', KEPT, OTHER], { isTerminal: true, answers: [answer] });
    expect(await asked(false)).toMatchObject({ exitCode: 130 });
    expect((await people(folder, 'show', OTHER)).out).toContain("Siobhan O'Brien");
    expect(await asked(true)).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining("001893 Siobhan O'Brien is merged into 003902 Siobhán O'Brien."),
    });
  });

  it('does nothing where nobody can be asked, unless --yes is given', async () => {
    const folder = await exampleProgramme('people');
    expect(await people(folder, 'merge', KEPT, OTHER)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--yes'),
    });
    expect((await people(folder, 'duplicates')).out).toContain(OTHER);
  });

  it('lets every pairing, check-in and answer follow, and both keys find the person', async () => {
    const folder = await exampleProgramme('followed');
    const { err } = await people(folder, 'merge', OTHER, KEPT, '--yes');
    expect(err).toContain('003902 finds them from now on.');
    expect((await people(folder, 'show', KEPT)).out).toContain('001893');
    expect((await mentorIn(folder, ['pairs'])).out).toContain(
      "001893,Siobhan O'Brien,siobhan.obrien@example.org",
    );
    expect((await mentorIn(folder, ['checkin', 'list'])).out).toMatch(
      /001893,Siobhan O'Brien,001129,Aoife Murphy,2026-07-07/,
    );
    expect((await mentorIn(folder, ['log'])).out).toContain('people merge');
  });

  it('keeps the merge when the same roster comes again: nobody new, nothing changed', async () => {
    const folder = await exampleProgramme('people');
    await people(folder, 'merge', KEPT, OTHER, '--yes');
    const before = await everythingIn(folder);
    const { err } = await mentorIn(folder, ['import', 'roster.csv', 'profile-survey.csv']);
    expect(err).toContain('0 created, 0 updated, 65 unchanged, 1 rejected');
    expect(err).toContain('Lines of records that were merged into another, whose line counts: 42 (as 43).');
    expect(await everythingIn(folder)).toEqual(before);
  });

  it('finds the kept person by the merged number where the roster has no other', async () => {
    const folder = await exampleProgramme('people');
    await people(folder, 'merge', KEPT, OTHER, '--yes');
    const roster = "staff_number,given_name,family_name,unit\n001893,Siobhán,O'Brien,Ward 9\n";
    const { err } = await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: roster });
    expect(err).toContain('0 created, 1 updated');
    expect((await people(folder, 'list')).out).toContain(
      "003902,Siobhán,O'Brien,siobhan.obrien@example.org,Nursing,Band 5,Ward 9",
    );
  });

  it.each([
    ['the same person', [KEPT, 'siobhan.obrien@example.org'], 'the same person already'],
    ['two who are paired', [KEPT, '001129'], 'paired with each other'],
    ['one and their manager', [OTHER, '001044'], 'is the manager of'],
    ['nobody', [KEPT, '999999'], 'Nobody on the roster'],
  ])('refuses %s', async (_, names, message) => {
    const folder = await exampleProgramme('followed');
    expect(await people(folder, 'merge', ...names, '--yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining(message),
    });
  });

  it('refuses two whom a rule is about, and two with an open pairing with one mentor', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, ['rule', 'never', KEPT, OTHER, '--reason', 'kin']);
    expect(await people(folder, 'merge', KEPT, OTHER, '--yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('mentor rule drop 1'),
    });
    await mentorIn(folder, ['rule', 'drop', '1']);
    writeFileSync(
      path.join(folder, 'pairs.csv'),
      `mentee,mentor,started_on,status\n${OTHER},001129,2026-07-01,active\n`,
    );
    await mentorIn(folder, ['import', 'pairs.csv', '--as', 'pairings']);
    expect(await people(folder, 'merge', KEPT, OTHER, '--yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringMatching(/Both have an open pairing with .*mentor pairs end \d+/s),
    });
  });
});

describe('mentor people unmerge', () => {
  it('brings back exactly what was there', async () => {
    const folder = await exampleProgramme('followed');
    const before = await everythingIn(folder);
    await people(folder, 'merge', OTHER, KEPT, '--yes');
    expect(await everythingIn(folder)).not.toEqual(before);
    expect(await people(folder, 'unmerge', KEPT, '--dry-run')).toMatchObject({ exitCode: 0 });
    const { exitCode, err } = await people(folder, 'unmerge', OTHER, '--yes');
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: "003902 Siobhán O'Brien is a person of their own again.\nNext: mentor people duplicates\n",
    });
    expect(await everythingIn(folder)).toEqual(before);
  });

  it('says so when there is nothing to take back', async () => {
    const folder = await exampleProgramme('people');
    expect(await people(folder, 'unmerge', KEPT)).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('Nobody was merged into'),
    });
  });
});
