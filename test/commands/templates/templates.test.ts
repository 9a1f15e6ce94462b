import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS, FILE_KINDS, STANDARD_ATTRIBUTES } from '../../../src/domain/files/file-fields.js';
import { TEMPLATE_KINDS, TEMPLATES } from '../../../src/domain/files/templates.js';
import { claimOf } from '../../../src/intake/columns/column-claims.js';
import { degreeOf } from '../../../src/intake/columns/interpretation.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const IMPORTED = FILE_KINDS.filter((kind) => kind in TEMPLATES);
const headings = IMPORTED.flatMap((kind) =>
  TEMPLATES[kind].map(({ heading, field }) => ({ kind, heading, field })),
);

describe('a heading of a template', () => {
  it.each(headings)('$heading is certain to mean $field', ({ kind, heading, field }) => {
    const claim = claimOf(heading, kind);
    expect(claim?.target).toBe(field);
    expect(claim && degreeOf(claim.origin)).toBe('certain');
  });
});

/** One row of answers for each template, about people of the example programme. */
const ANSWERS: Readonly<Record<(typeof IMPORTED)[number], Readonly<Record<string, string>>>> = {
  roster: { staff_number: '009001', given_name: 'Nia', family_name: 'Bevan', role: 'mentor', capacity: '2' },
  survey: {
    staff_number: '003415',
    role: 'Mentee',
    needs: 'Audit; Teaching',
    goals: 'Lead a project',
    mode: 'Video',
    avoids: 'Lan Nguyễn',
  },
  pairings: { mentee: '003512', mentor: '000412', started_on: '2026-09-01', status: 'active' },
  'check-ins': { mentee: '003415', mentor: '002019', held_on: '2026-09-13', minutes: '45', kind: 'Informal' },
  feedback: {
    email: 'hodan.abdi@riverside.example.org',
    given_on: '2026-09-20',
    given_by: 'Mentee',
    rating: '5',
    wants_change: 'No',
  },
  milestones: { mentee: '003415', mentor: '002019', milestone: 'Portfolio', due_on: '2026-12-01' },
  'fit-checks': {
    mentee: '003415',
    mentor: '002019',
    given_by: 'Mentee',
    given_on: '2026-09-01',
    fit: 'not a fit',
  },
  signatures: { mentee: '003415', mentor: '002019', signed_by_mentee_on: '2026-09-01' },
  goals: { mentee: '003415', mentor: '002019', text: 'Lead a ward round', measure: 'twice alone' },
  concerns: { mentee: '003415', mentor: '002019', text: 'They keep missing each other', topic: 'time' },
  rules: { kind: 'never', mentee: '003512', mentor: '000412', because: 'They lived together' },
  training: { staff_number: '002307', course: 'Mentor training', attended_on: '2026-09-01', held: 'Yes' },
  outcomes: { about: '002944', measure: 'Sick days', date: '2026-09', value: '3', denominator: '30' },
  skills: { staff_number: '002307', skill: 'Cannulation', level: 'independent' },
  applications: {
    staff_number: '002944',
    applied_on: '2026-09-01',
    nominated_by: 'The matron',
    manager_supports: 'Yes',
    standing: 'accepted',
    decided_on: '2026-09-10',
  },
  invitations: { staff_number: '002944', invited_on: '2026-09-01', invited_as: 'Mentee' },
};

describe('mentor template', () => {
  it.each(IMPORTED)('writes a table for %s that is imported without a question', async (kind) => {
    const folder = await exampleProgramme('paired');
    if (kind === 'training') await mentorIn(folder, ['training', 'add', 'Mentor training']);
    if (kind === 'signatures')
      await mentorIn(folder, ['agreement', 'draft', '003415', '--as-of', '2026-08-20']);
    const written = await mentorIn(folder, ['template', kind, '--out', 'mine.csv']);
    expect(written).toMatchObject({ exitCode: 0, out: '' });
    expect(written.err).toContain('Next: fill it in, then mentor import mine.csv --dry-run');
    const file = path.join(folder, 'mine.csv');
    const email = JSON.parse((await mentorIn(folder, ['people', 'show', '003415', '--json'])).out).email;
    const cells = TEMPLATES[kind].map(({ field }) =>
      field === 'email' && kind === 'feedback' ? email : (ANSWERS[kind][field] ?? ''),
    );
    writeFileSync(file, `${readFileSync(file, 'utf8')}${cells.join(',')}\n`);
    const anyway = kind === 'pairings' ? ['--anyway'] : [];
    const words = ['import', 'mine.csv', '--json', '--as-of', '2026-10-05', ...anyway];
    const { exitCode, out, err } = await mentorIn(folder, words);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const [imported] = JSON.parse(out).files;
    expect(imported).toMatchObject({ kind, rejected: 0 });
    expect(imported.created + imported.updated).toBe(1);
  });

  it('explains each column in a second file', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['template', 'survey']);
    const explained = readFileSync(path.join(folder, 'survey-template-explained.csv'), 'utf8').split('\n');
    expect(explained[0]).toBe('heading_or_question,asked_of,answers,taken_for');
    expect(explained).toContain(
      'What would you like help with?,mentees,"several answers, with ; between them",needs',
    );
    expect(explained).toHaveLength(TEMPLATES.survey.length + 2);
  });

  it('replaces neither file without --force, and leaves both where one is there', async () => {
    const folder = emptyFolder();
    const files = { 'roster-template-explained.csv': 'mine\n' };
    const refused = await mentorIn(folder, ['template', 'roster'], { files });
    expect(refused).toMatchObject({ exitCode: 4, err: expect.stringContaining('is there already') });
    expect(() => readFileSync(path.join(folder, 'roster-template.csv'))).toThrow('ENOENT');
    expect((await mentorIn(folder, ['template', 'roster', '--force'])).exitCode).toBe(0);
  });

  it('writes the headings to standard output with -o -', async () => {
    const { out } = await mentorIn(emptyFolder(), ['template', 'pairings', '-o', '-']);
    expect(out).toBe('Mentee,Mentor,Started on,Status\n');
  });

  it.each(TEMPLATE_KINDS)('%s has no heading twice', (kind) => {
    const all = TEMPLATES[kind].map(({ heading }) => heading.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('mentor fields', () => {
  it('lists every field of every kind of file in words', async () => {
    const { out } = await mentorIn(emptyFolder(), ['fields', '--json']);
    const rows: { kind: string; field: string; meaning: string; also_called: string | null }[] =
      JSON.parse(out).rows;
    for (const kind of FILE_KINDS) {
      const isAboutPeople = kind === 'roster' || kind === 'survey';
      const expected = [...FIELDS[kind], ...(isAboutPeople ? STANDARD_ATTRIBUTES : [])];
      const listed = rows.filter((row) => row.kind === kind);
      expect(listed.map(({ field }) => field).toSorted()).toEqual([...expected].toSorted());
    }
    expect(rows.every(({ meaning }) => meaning.length > 5)).toBe(true);
  });

  it('names only headings that mean the field for certain', async () => {
    const { out } = await mentorIn(emptyFolder(), ['fields', '--json']);
    for (const { kind, field, also_called } of JSON.parse(out).rows) {
      if (kind === 'instruments') continue;
      for (const heading of (also_called ?? '').split('; ').filter((text: string) => text !== '')) {
        const claim = claimOf(heading, kind);
        expect({ heading, kind, target: claim?.target, degree: claim && degreeOf(claim.origin) }).toEqual({
          heading,
          kind,
          target: field,
          degree: 'certain',
        });
      }
    }
  });

  it("lists the items of instruments, the programme's own too", async () => {
    const files = { 'mentor.yaml': 'instruments: { rota: { name: Rota, items: [The rota is fair.] } }\n' };
    const { out } = await mentorIn(emptyFolder(), ['fields', 'instruments', '--json'], { files });
    const rows: { kind: string; field: string; meaning: string; also_called: string }[] =
      JSON.parse(out).rows;
    expect(rows).toContainEqual({
      kind: 'instruments',
      field: 'cbi.13',
      meaning: 'Item 13 of Copenhagen Burnout Inventory, version 19 items: 0 to 100, reversed',
      also_called: 'Copenhagen Burnout Inventory, item 13',
    });
    expect(rows.at(-1)).toEqual({
      kind: 'instruments',
      field: 'rota.1',
      meaning: 'Item 1 of Rota, version 1: 1 to 5',
      also_called: 'The rota is fair.',
    });
  });

  it('lists those of one kind, as a table in a terminal', async () => {
    const { out } = await mentorIn(emptyFolder(), ['fields', 'check-ins'], {
      isTerminal: true,
      columns: 100,
    });
    expect(out).toContain('the day of the meeting');
    expect(out).not.toContain('line manager');
  });
});
