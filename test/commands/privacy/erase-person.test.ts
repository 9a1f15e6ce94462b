import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERASED_NAME } from '../../../src/domain/privacy/erased-person.js';
import { chooseEngine } from '../../../src/store/engines/choose-engine.js';
import { type FollowedPerson, followedPerson } from '../../support/followed-person.js';
import { mentorIn } from '../../support/mentor-in.js';
import { type PlantedToken, plantTokens } from '../../support/planted-tokens.js';

const NOW = { now: '2026-10-06T09:00:00Z' };
const SOURCES = ['roster.csv', 'profile-survey.csv', 'check-ins.csv', 'feedback-survey.csv', 'mentor.yaml'];

/** Skills that nobody else is said to want; one was taken back again. */
const [SKILL, SKILL_TAKEN_BACK] = ['Zqskillsx', 'Zqskillsbackx'];

/** Every file that mentor wrote, with its bytes as letters. */
function filesOf(folder: string): [name: string, bytes: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !SOURCES.includes(each.name))
    .map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'latin1')]);
}

function found(folder: string, texts: readonly string[]): string[] {
  const files = filesOf(folder);
  return texts.flatMap((text) =>
    files.flatMap(([name, bytes]) => (bytes.includes(text) ? [`${text} in ${name}`] : [])),
  );
}

/** What is said of a trail, however long it has become. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+:[0-9a-f]+|\d+ entries/g, '…');
}

async function reportOf(folder: string): Promise<unknown> {
  const { out } = await mentorIn(
    folder,
    ['report', '--quarter', '2026-Q3', '--json', '--as-of', '2026-10-05'],
    NOW,
  );
  const { figures } = JSON.parse(out) as { figures: { metric: string }[] };
  // Whom somebody wished for is a word about another person, and so is what the fingerprint of the data is made of.
  return figures.filter(({ metric }) => metric !== 'wishes_met' && metric !== 'data_state');
}

describe('tokens in every column of texts that concerns somebody', () => {
  let person: FollowedPerson;
  let tokens: readonly PlantedToken[];
  let erased: Awaited<ReturnType<typeof mentorIn>>;
  let trailBefore: string;
  beforeAll(async () => {
    person = await followedPerson();
    const { folder } = person;
    ({ tokens } = plantTokens(person.file, person.id));
    await mentorIn(folder, ['people', 'edit', '001204', '--set', 'needs=Be like Zqpeople0x one day'], NOW);
    await mentorIn(folder, ['skills', 'set', SKILL, 'Zqpeople0x', '--wants'], NOW);
    await mentorIn(folder, ['skills', 'set', SKILL_TAKEN_BACK, 'Zqpeople0x', '--wants'], NOW);
    expect(await mentorIn(folder, ['undo', '--yes'], NOW)).toMatchObject({ exitCode: 0 });
    await mentorIn(folder, ['backup'], NOW);
    writeFileSync(
      path.join(folder, 'late.csv'),
      `Employee Number,Surname,Email\nZqpeople0x,Zqpeople3x,not an address\n77,Other,nor this\n`,
    );
    await mentorIn(folder, ['import', 'late.csv', '--as', 'roster'], NOW);
    writeFileSync(path.join(folder, 'late.csv'), '');
    expect(existsSync(path.join(folder, 'late.rejects.csv'))).toBe(true);
    expect(found(folder, ['Zqpeople0x']).length).toBeGreaterThan(2);
    expect(found(folder, [SKILL, SKILL_TAKEN_BACK]).length).toBeGreaterThan(3);
    // Some rows were planted behind mentor's back, which the trail tells of before as after.
    trailBefore = (await mentorIn(folder, ['log', 'verify'], NOW)).err;
    erased = await mentorIn(folder, ['privacy', 'erase', 'Zqpeople0x', '--confirm', 'Zqpeople0x'], NOW);
  });

  it('leave no byte in any file that mentor wrote', () => {
    expect({ exitCode: erased.exitCode, err: erased.err }).toMatchObject({ exitCode: 0 });
    expect(tokens.length).toBeGreaterThan(40);
    expect(found(person.folder, [...tokens.map(({ token }) => token), SKILL, SKILL_TAKEN_BACK])).toEqual([]);
  });

  it('leave a trail that holds, a file that is well, and backups that are whole', async () => {
    const { folder } = person;
    const verified = await mentorIn(folder, ['log', 'verify'], NOW);
    expect(withoutNumbers(verified.err)).toBe(withoutNumbers(trailBefore));
    const whole = await mentorIn(folder, ['backup', 'verify'], NOW);
    expect({ exitCode: whole.exitCode, err: whole.err }).toMatchObject({ exitCode: 0 });
    const doctor = await mentorIn(folder, ['doctor', '--json'], NOW);
    expect(doctor.out).not.toMatch(/damaged|did not write/);
    for (const words of [
      'people list',
      'pairs list',
      'status',
      'today',
      'match --dry-run',
      'export answers',
      'undo --list',
    ])
      expect({ words, ...(await mentorIn(folder, words.split(' '), NOW)) }).toMatchObject({ exitCode: 0 });
  });

  it('leave the rows of others in a rejects file', () => {
    const text = readFileSync(path.join(person.folder, 'late.rejects.csv'), 'utf8');
    expect(text).toContain('nor this');
    expect(erased.err).toContain('late.rejects.csv');
  });

  it('are in no backup, which can still be restored', async () => {
    const { folder } = person;
    const [backup = ''] = readdirSync(path.join(folder, 'backups')).filter((name) => name.endsWith('.db'));
    const restored = await mentorIn(folder, ['restore', path.join('backups', backup), '--yes'], NOW);
    expect({ exitCode: restored.exitCode, err: restored.err }).toMatchObject({ exitCode: 0 });
    expect(
      found(
        folder,
        tokens.map(({ token }) => token),
      ),
    ).toEqual([]);
    const verified = await mentorIn(folder, ['log', 'verify'], NOW);
    expect(withoutNumbers(verified.err)).toBe(withoutNumbers(trailBefore));
  });
});

describe('an erasure', () => {
  let person: FollowedPerson;
  let before: unknown;
  beforeAll(async () => {
    person = await followedPerson();
    before = await reportOf(person.folder);
  });

  it('is shown first, and needs the key itself: a yes is not enough', async () => {
    const { folder, key } = person;
    const shown = await mentorIn(folder, ['privacy', 'erase', key, '--dry-run'], NOW);
    expect(shown.exitCode).toBe(0);
    expect(shown.out).toContain('Your answers');
    expect(shown.err).toContain('cannot be undone');
    expect(shown.err).toContain('Perhaps the same person, and not erased with them: 001893');
    expect(await mentorIn(folder, ['privacy', 'erase', key, '--yes'], NOW)).toMatchObject({ exitCode: 2 });
    expect(await mentorIn(folder, ['privacy', 'erase', key, '--confirm', '12'], NOW)).toMatchObject({
      exitCode: 2,
    });
    const declined = await mentorIn(folder, ['privacy', 'erase', key], {
      ...NOW,
      isTerminal: true,
      answers: ['yes'],
    });
    expect(declined).toMatchObject({ exitCode: 130 });
    expect(await reportOf(folder)).toEqual(before);
  });

  it('in a terminal asks for the key, and leaves every figure of the past as it was', async () => {
    const { folder, key } = person;
    const done = await mentorIn(folder, ['privacy', 'erase', key], {
      ...NOW,
      isTerminal: true,
      answers: [key],
    });
    expect({ exitCode: done.exitCode, err: done.err }).toMatchObject({ exitCode: 0 });
    expect(await reportOf(folder)).toEqual(before);
    expect(found(folder, ['twice@example.org', 'They are cousins', 'Talked of nights'])).toEqual([]);
  });

  it('leaves the other side of a pairing with somebody unnamed', async () => {
    const { out } = await mentorIn(person.folder, ['export', 'pairs'], NOW);
    expect(out).toContain(ERASED_NAME);
    expect((await mentorIn(person.folder, ['people', 'list'], NOW)).out).not.toContain(ERASED_NAME);
  });

  it('leaves a record of which nothing more is recorded, and that is not counted', async () => {
    const { folder } = person;
    const { rows } = JSON.parse((await mentorIn(folder, ['people', 'list', '--json'], NOW)).out);
    const status = JSON.parse((await mentorIn(folder, ['status', '--json'], NOW)).out);
    expect(status.people).toBe(rows.length);
    const { out } = await mentorIn(folder, ['export', 'pairs'], NOW);
    const left = /erased-\d+/.exec(out)?.[0] ?? '';
    for (const call of [
      ['people', 'edit', left, '--unit', 'ICU'],
      ['people', 'away', left, '--on', '2026-09-01'],
      ['rule', 'never', left, '003512', '--reason', 'asked'],
    ]) {
      const { exitCode, err } = await mentorIn(folder, call, NOW);
      expect({ call, exitCode }).toEqual({ call, exitCode: 4 });
      expect(err).toContain('was erased, and nothing more is recorded of them.');
    }
  });

  it('is not taken back, nor is what would bring them back', async () => {
    const { folder } = person;
    const { rows } = JSON.parse((await mentorIn(folder, ['undo', '--list', '--json'], NOW)).out);
    const [erasure, roster] = [rows[0].change, rows.at(-1).change];
    const undone = await mentorIn(folder, ['undo', String(erasure), '--yes'], NOW);
    expect(undone).toMatchObject({ exitCode: 4 });
    expect(undone.err).toContain('an erasure cannot be taken back');
    const back = await mentorIn(folder, ['undo', String(roster), '--yes'], NOW);
    expect(back).toMatchObject({ exitCode: 4 });
    expect(back.err).toContain('since erased');
  });

  it('holds against the next roster, until they are re-admitted', async () => {
    const { folder, key } = person;
    const again = await mentorIn(folder, ['import', 'roster.csv', '--yes'], NOW);
    expect(again.err).toContain('1 row left out: erased on request');
    expect((await mentorIn(folder, ['people', 'show', key], NOW)).exitCode).toBe(4);
    const written = ['#', "'", 'Emp '].map((mark) => `${mark}${key},Otto,Other,mentee\n`).join('');
    writeFileSync(path.join(folder, 'marked.csv'), `staff_number,given_name,family_name,role\n${written}`);
    const marked = await mentorIn(folder, ['import', 'marked.csv', '--yes'], NOW);
    expect(marked.err).toContain('3 rows left out: erased on request');
    const survey = await mentorIn(folder, ['import', 'profile-survey.csv', '--yes'], NOW);
    expect(survey.err).not.toContain('Nobody on the roster');
    const typed = await mentorIn(
      folder,
      ['people', 'add', 'New Name', '--staff-number', key.replace(/^0+/, '')],
      NOW,
    );
    expect(typed).toMatchObject({ exitCode: 4 });
    expect(typed.err).toContain('was erased on request, on 2026-10-06');
    expect(await mentorIn(folder, ['privacy', 'readmit', 'nobody'], NOW)).toMatchObject({ exitCode: 4 });
    expect(await mentorIn(folder, ['privacy', 'readmit', key], NOW)).toMatchObject({ exitCode: 0 });
    const back = await mentorIn(folder, ['import', 'roster.csv', '--yes'], NOW);
    expect(back.err).toContain('1 created');
    expect((await mentorIn(folder, ['log', 'verify'], NOW)).exitCode).toBe(0);
  });

  it('holds against a backup that it could not reach', async () => {
    const { folder, key } = await followedPerson();
    await mentorIn(folder, ['backup', '--to', 'stick'], NOW);
    renameSync(path.join(folder, 'stick'), path.join(folder, 'drawer'));
    const erased = await mentorIn(folder, ['privacy', 'erase', key, '--confirm', key], NOW);
    expect(erased.err).toContain('cannot be reached or opened: it may still hold them');
    const [backup = ''] = readdirSync(path.join(folder, 'drawer')).filter((name) => name.endsWith('.db'));
    const restored = await mentorIn(folder, ['restore', path.join('drawer', backup), '--yes'], NOW);
    expect({ exitCode: restored.exitCode, err: restored.err }).toMatchObject({ exitCode: 0 });
    expect(restored.err).toContain('1 person who was erased before was in it, and erased again');
    rmSync(path.join(folder, 'drawer'), { recursive: true });
    expect(found(folder, ['twice@example.org', 'Talked of nights'])).toEqual([]);
    expect((await mentorIn(folder, ['log', 'verify'], NOW)).exitCode).toBe(0);
    const again = await mentorIn(folder, ['import', 'roster.csv', '--yes'], NOW);
    expect(again.err).toContain('1 row left out: erased on request');
  });

  it('removes no backup of a newer mentor, for it is whole', async () => {
    const { folder, key } = await followedPerson();
    await mentorIn(folder, ['backup', '--to', 'drawer'], NOW);
    const [name = ''] = readdirSync(path.join(folder, 'drawer')).filter((each) => each.endsWith('.db'));
    const database = chooseEngine().engine.open(path.join(folder, 'drawer', name), 'write');
    database.exec('PRAGMA user_version = 999');
    database.close();
    const { out } = await mentorIn(folder, ['privacy', 'erase', key, '--dry-run'], NOW);
    expect(out).toMatch(/drawer.mentor-2026-10-06.*cannot be reached or opened: it may still hold them/);
    expect(out).not.toContain('removed: it cannot be read');
  });

  it('names bundles wherever they went, and no backup that was taken away', async () => {
    const { folder, key } = await followedPerson();
    await mentorIn(folder, ['bundle', '--to', 'stick'], NOW);
    const later = { now: '2026-10-07T09:00:00Z' };
    for (const on of [NOW, later]) await mentorIn(folder, ['backup', '--to', 'drawer', '--keep', '1'], on);
    const { out, err } = await mentorIn(folder, ['privacy', 'erase', key, '--dry-run'], later);
    expect(out).toMatch(/stick.mentor-bundle-2026-10-06T09-00-00Z\.tar,.*bundle.*stays as it is/);
    expect(out).toMatch(/drawer.mentor-2026-10-07.*rewritten/);
    expect(`${out}${err}`).not.toMatch(/mentor-2026-10-06|cannot be reached/);
  });

  it('names the backups that another was restored over', async () => {
    const { folder, key } = await followedPerson();
    const later = { now: '2026-10-07T09:00:00Z' };
    await mentorIn(folder, ['backup', '--to', 'old'], NOW);
    await mentorIn(folder, ['people', 'edit', key, '--site', 'Elsewhere'], NOW);
    await mentorIn(folder, ['backup', '--to', 'new'], later);
    const [first = ''] = readdirSync(path.join(folder, 'old')).filter((name) => name.endsWith('.db'));
    await mentorIn(folder, ['restore', path.join('old', first), '--yes'], later);
    const { out } = await mentorIn(folder, ['privacy', 'erase', key, '--dry-run'], later);
    expect(out).toMatch(/new.mentor-2026-10-07.*rewritten/);
  });
});
