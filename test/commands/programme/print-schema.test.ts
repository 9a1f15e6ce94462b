import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const schema = (...words: string[]) => mentorIn(emptyFolder(), ['schema', ...words]);

describe('mentor schema', () => {
  it('lists every document, the settings and errors', async () => {
    const { out } = await schema('--json');
    const names = JSON.parse(out).rows.map(({ document }: { document: string }) => document);
    expect(names).toEqual(expect.arrayContaining(['settings', 'pairs', 'person', 'report', 'error']));
  });

  it('is a table in a terminal, with the next step', async () => {
    const { text } = await mentorIn(emptyFolder(), ['schema'], { isTerminal: true });
    expect(text).toMatch(/pairs +pairings, and how they do/);
    expect(text).toContain('mentor schema NAME prints the schema of one.');
  });

  it.each([['pairs'], ['mentor/pairs']])('prints that of %s', async (name) => {
    const document = JSON.parse((await schema(name)).out);
    expect(document).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'mentor/pairs',
      properties: { schema: { const: 'mentor/pairs' } },
    });
    expect(document.properties.rows.items.required.slice(0, 3)).toEqual(['pairing', 'mentee', 'mentee_name']);
  });

  it('prints that of mentor.yaml and of errors', async () => {
    expect(JSON.parse((await schema('settings')).out)).toMatchObject({ title: 'mentor.yaml' });
    expect(JSON.parse((await schema('error')).out)).toMatchObject({ required: ['error'] });
  });

  it('names the nearest where there is none of the name', async () => {
    const { exitCode, err } = await schema('pirs');
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: 'Error: There is no schema "pirs".\nDid you mean pairs? mentor schema lists them all.\n',
    });
    expect((await schema('pairs', '--format', 'csv')).exitCode).toBe(2);
  });
});

describe('a command that shows nothing', () => {
  it('answers --json with what it would have said', async () => {
    const { out, err } = await mentorIn(emptyFolder(), ['init', '--yes', '--json']);
    expect(JSON.parse(out)).toMatchObject({ schema: 'mentor/notes', command: 'init', is_dry_run: false });
    expect(JSON.parse(out).notes.join(' ')).toContain('mentor.yaml');
    expect(err).toBe('');
  });
});
