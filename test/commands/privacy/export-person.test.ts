import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
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
      '--with-words-of-others',
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

  it('calls rounds, skills, courses and files by their names, for numbers tell a reader nothing', async () => {
    const { folder } = await followedPerson();
    const NOW = { now: '2026-10-05T09:00:00Z' };
    expect(
      await mentorIn(folder, ['skills', 'set', 'Zqsuturing', '003902', '--level', 'learning'], NOW),
    ).toMatchObject({ exitCode: 0 });
    const call = ['privacy', 'export', '003902'];
    const { names } = JSON.parse((await mentorIn(folder, [...call, '--json'], NOW)).out);
    expect(Object.values(names.skill_id)).toContain('Zqsuturing');
    expect(names).toMatchObject({
      round_id: { 1: 'Round 1' },
      import_id: { 1: 'roster.csv' },
    });
    const page = (await mentorIn(folder, [...call, '--format', 'html'], NOW)).out;
    expect(page).toContain('<td>Zqsuturing</td>');
    expect(page).toMatch(/<dt>Round<\/dt><dd>Round 1<\/dd>|<td>Round 1<\/td>/u);
  });

  it('is counted in a terminal and in a pipe', async () => {
    const shown = await mentorIn(person.folder, ['privacy', 'export', 'Zqpeople0x'], { isTerminal: true });
    expect(shown.out).toMatch(/Your answers\s+\d/);
    const piped = await mentorIn(person.folder, ['privacy', 'export', 'Zqpeople0x']);
    expect(piped.out.split('\n')[0]).toBe('what,table,records,kept_to');
    expect(piped.err).toMatch(/\d+ records on /);
  });

  it('leaves out what others said in confidence, now and before changes, and says so', async () => {
    const { folder, file, id } = await followedPerson();
    const pairing = pairingOf(file, id);
    const others = [
      ['people', 'edit', '001204', '--set', 'avoids=003902'],
      ['people', 'edit', '000877', '--set', 'goals=Learn from 003902'],
      ['feedback', 'add', pairing, '--by', 'mentor', '--rating', '1', '--to-improve', 'Zqlate'],
      ['reflection', 'add', pairing, 'Zqtired of it', '--by', 'mentor'],
      ['pairs', 'fit', pairing, 'deciding', '--by', 'mentor', '--note', 'Zqunsure'],
      ['concern', 'add', pairing, 'Zqrude', '--about', 'conflict', '--raised-by', 'mentor'],
      ['concern', 'update', '2', '--note', 'Zqrang the mentor'],
      ['done', pairing, '--note', 'Zqspoke with him'],
      ['concern', 'add', pairing, 'Zqseen', '--about', 'conflict', '--raised-by', 'somebody_else'],
      [
        'checkin',
        'add',
        pairing,
        '--on',
        '2026-09-25',
        '--minutes',
        '20',
        '--reported-by',
        'mentor',
        '--note',
        'Zqsilent',
      ],
    ];
    for (const words of others)
      expect(await mentorIn(folder, words, { now: '2026-10-05T09:00:00Z' }), words.join(' ')).toMatchObject({
        exitCode: 0,
      });
    const call = ['privacy', 'export', '003902'];
    const document = await mentorIn(folder, [...call, '--json']);
    const page = await mentorIn(folder, [...call, '--format', 'html']);
    for (const { out } of [document, page]) {
      expect(out).not.toMatch(/Zq|Learn from|They are cousins/u);
      // Their own words, and what the coordinator wrote, are theirs to read.
      for (const own of [
        'She always listens to me',
        'Too tired to talk',
        'Talked of nights',
        'Wants to learn',
      ])
        expect(out).toContain(own);
    }
    const { withheld, named_elsewhere: named } = JSON.parse(document.out);
    expect(named).toEqual([]);
    expect(withheld.map(({ table }: { table: string }) => table)).toEqual(
      expect.arrayContaining([
        'feedback',
        'reflections',
        'fit_checks',
        'concerns',
        'concern_changes',
        'follow_ups',
        'named_rules',
      ]),
    );
    expect(page.err).toContain('Left out is what others said in confidence: ');
    expect(page.err).toContain('Feedback on pairings (2: the other side of a pairing)');
    expect(page.out).toContain('Left out, as others said it in confidence');
    expect(page.out).not.toContain('[{');

    const all = await mentorIn(folder, [...call, '--json', '--with-words-of-others']);
    for (const word of ['Zqlate', 'Zqtired', 'Zqunsure', 'Zqrude', 'Zqrang', 'Zqseen', 'Zqsilent', 'Zqspoke'])
      expect(all.out).toContain(word);
    expect(JSON.parse(all.out)).toMatchObject({ withheld: [] });
    expect(JSON.parse(all.out).named_elsewhere).toContainEqual(
      expect.objectContaining({ text: ['Learn from 003902'] }),
    );
  });

  it('of somebody whom nobody knows is refused', async () => {
    const { exitCode, err } = await mentorIn(person.folder, ['privacy', 'export', 'nobody at all']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 4 });
  });
});

function pairingOf(file: string, person: number): string {
  const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
  try {
    return String(store.first<{ id: number }>(sql`SELECT id FROM pairings WHERE mentee_id = ${person}`)?.id);
  } finally {
    store.close();
  }
}
