import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FollowedPerson, followedPerson } from '../../support/followed-person.js';
import { mentorIn } from '../../support/mentor-in.js';
import { plantTokens } from '../../support/planted-tokens.js';

let person: FollowedPerson;
beforeAll(async () => {
  person = await followedPerson();
});

describe('all that is held on one person', () => {
  it('has a token that was planted in every column of texts of every table that concerns them', async () => {
    const { tokens, bare } = plantTokens(person.file, person.id);
    expect(bare, 'tables of which the scene has no row about the person: add a call to it').toEqual([]);
    expect(tokens.length).toBeGreaterThan(40);
    const { out, exitCode } = await mentorIn(person.folder, [
      'privacy',
      'export',
      `person:Zqpeople0x`,
      '--json',
    ]);
    expect(exitCode).toBe(0);
    expect(tokens.filter(({ token }) => !out.includes(token))).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({ schema: 'mentor/privacy-export', person: person.id });
  });

  it('is a page to read and a document, readable by its owner alone', async () => {
    const { folder } = person;
    const { exitCode, err } = await mentorIn(folder, [
      'privacy',
      'export',
      'Zqpeople0x',
      '--out',
      'for-them',
    ]);
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(err).toContain('Look through them before you hand them over');
    const [page, document] = ['html', 'json'].map((end) =>
      path.join(folder, 'for-them', `person-${person.id}.${end}`),
    );
    expect(statSync(page ?? '').mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(document ?? '', 'utf8')).tables.pairings).toHaveLength(1);
    expect(readFileSync(page ?? '', 'utf8')).toContain('<h2>Pairings</h2>');
    const again = await mentorIn(folder, ['privacy', 'export', 'Zqpeople0x', '--out', 'for-them']);
    expect(again).toMatchObject({ exitCode: 4 });
    expect(again.err).toContain('there already');
    const forced = await mentorIn(folder, [
      'privacy',
      'export',
      'Zqpeople0x',
      '--out',
      'only',
      '--format',
      'html',
    ]);
    expect(forced.exitCode).toBe(0);
    expect(existsSync(path.join(folder, 'only', `person-${person.id}.json`))).toBe(false);
  });

  it('is counted in a terminal and in a pipe', async () => {
    const shown = await mentorIn(person.folder, ['privacy', 'export', 'Zqpeople0x'], { isTerminal: true });
    expect(shown.out).toMatch(/Your answers\s+\d/);
    const piped = await mentorIn(person.folder, ['privacy', 'export', 'Zqpeople0x']);
    expect(piped.out.split('\n')[0]).toBe('what,table,records,kept_to');
    expect(piped.err).toMatch(/\d+ records on /);
  });

  it('names where rows of others name them', async () => {
    const { folder } = await followedPerson();
    await mentorIn(folder, ['people', 'edit', '001204', '--set', 'needs=Learn from 003902']);
    const { out } = await mentorIn(folder, ['privacy', 'export', '003902', '--json']);
    expect(JSON.parse(out).named_elsewhere).toContainEqual(
      expect.objectContaining({ table: 'person_attributes', text: ['Learn from 003902'] }),
    );
  });

  it('of somebody whom nobody knows is refused', async () => {
    const { exitCode, err } = await mentorIn(person.folder, ['privacy', 'export', 'nobody at all']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 4 });
  });
});
