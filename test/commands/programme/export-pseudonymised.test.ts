import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';
import { plantTokens } from '../../support/planted-tokens.js';

const NOW = { now: '2026-10-06T09:00:00Z' };
const TABLES = ['people', 'pairs', 'check-ins', 'feedback', 'goals', 'answers'];
const KEY = 'mentor.pseudonyms.key';

describe('a pseudonymised export', () => {
  let folder: string;
  let texts: Record<string, string>;
  let names: readonly string[];
  let tokens: readonly string[];
  beforeAll(async () => {
    folder = await exampleProgramme('followed');
    const file = path.join(folder, 'mentor.db');
    for (const words of [
      ['goal', 'add', '1', 'Lead a handover alone', '--for', 'clinical_skill'],
      ['goal', 'update', '1', '--progress', '20', '--note', 'Began well'],
    ])
      await mentorIn(folder, words, NOW);
    const said = { '001204': 'Agree', '001129': 'Neither agree nor disagree', '003902': 'Strongly agree' };
    const survey = Object.entries(said).map(([key, answer]) => `${key},${answer},Words of ${key} alone\n`);
    await mentorIn(folder, ['import', '-', '--as', 'survey', '--wave', 'baseline', '--yes'], {
      ...NOW,
      input: `Staff number,I feel confident,What else?\n${survey.join('')}`,
    });
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    const people = store.all<Record<'staff_number' | 'email' | 'family_name', string | null>>(
      sql`SELECT staff_number, email, family_name FROM people ORDER BY id`,
    );
    const { id } = store.first<{ id: number }>(sql`SELECT mentee_id AS id FROM pairings WHERE id = 1`) ?? {
      id: 1,
    };
    store.close();
    names = people
      .flatMap(({ staff_number, email, family_name }) => [staff_number, email, family_name])
      .filter((text) => text !== null && text.length > 3) as string[];
    tokens = plantTokens(file, id, (column) => column !== 'survey_responses.left_blank').tokens.map(
      ({ token }) => token,
    );
    const made = TABLES.map(async (table) => [
      table,
      (await mentorIn(folder, ['export', table, '--pseudonymised'], NOW)).out,
    ]);
    texts = Object.fromEntries(await Promise.all(made));
  });

  it('has no name, number, address, day or text that somebody wrote, in any table', () => {
    expect(tokens.length).toBeGreaterThan(30);
    for (const [table, text] of Object.entries(texts)) {
      expect(text.split('\n').length, table).toBeGreaterThan(2);
      const found = [...names, ...tokens].filter((each) => text.includes(each));
      expect({ table, found }).toEqual({ table, found: [] });
      expect(text, table).not.toMatch(/\b\d{4}-\d\d-\d\d\b|Began well|handover alone|Words of/);
    }
  });

  it('calls the same thing the same in every table, with its key, and otherwise with another', async () => {
    const idsIn = (text: string, at: number) =>
      new Set(
        text
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => line.split(',')[at] ?? ''),
      );
    const people = idsIn(texts.people ?? '', 0);
    const [mentees, pairings] = [idsIn(texts.pairs ?? '', 1), idsIn(texts.pairs ?? '', 0)];
    expect([...mentees].every((id) => people.has(id))).toBe(true);
    expect([...idsIn(texts['check-ins'] ?? '', 0)].every((id) => pairings.has(id))).toBe(true);
    expect([...people].every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    const again = await mentorIn(folder, ['export', 'people', '--pseudonymised'], NOW);
    expect(again.out).toBe(texts.people);
    const other = await mentorIn(folder, ['export', 'people', '--key-file', 'other.key'], NOW);
    expect([...idsIn(other.out, 0)].some((id) => people.has(id))).toBe(false);
    expect(existsSync(path.join(folder, 'other.key'))).toBe(true);
  });

  it('keeps its key in a file of its own for nobody else to read, and says what it is', async () => {
    const key = path.join(folder, KEY);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    const { err } = await mentorIn(folder, ['export', 'pairs', '--pseudonymised'], NOW);
    expect(err).toContain(`The key is in ${key}`);
    expect(err).toContain('Pseudonymised is not anonymous');
    writeFileSync(path.join(folder, 'bad.key'), 'not a key');
    const bad = await mentorIn(folder, ['export', 'people', '--key-file', 'bad.key'], NOW);
    expect(bad).toMatchObject({ exitCode: 4, out: '' });
    expect(bad.err).toContain('is not a key for pseudonyms');
  });

  it('names no group of fewer people than reports show', () => {
    const lines = (texts.people ?? '').trim().split('\n').slice(1);
    for (const at of [1, 2, 3]) {
      const counts = new Map<string, number>();
      for (const line of lines) {
        const value = line.split(',')[at] ?? '';
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const [value, count] of counts)
        if (value !== '' && value !== 'other')
          expect({ value, count: count >= 5 }).toEqual({ value, count: true });
    }
  });

  it('is refused for tables that would name people, in words, and is a document and a file too', async () => {
    const refused = await mentorIn(folder, ['export', 'log', '--pseudonymised'], NOW);
    expect(refused).toMatchObject({ exitCode: 2, out: '' });
    expect(refused.err).toContain('These can: people, pairs');
    for (const table of TABLES) {
      const { out, exitCode } = await mentorIn(folder, ['export', table, '--pseudonymised', '--json'], NOW);
      expect({ exitCode, schema: JSON.parse(out).schema }).toEqual({
        exitCode: 0,
        schema: `mentor/pseudonymised-${table}`,
      });
    }
    const shown = await mentorIn(folder, ['export', 'pairs', '--pseudonymised', '--format', 'table'], {
      ...NOW,
      isTerminal: true,
    });
    expect(shown.out).toContain('mentee');
  });
});
