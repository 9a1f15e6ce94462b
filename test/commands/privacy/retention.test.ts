import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEXTS_KEPT } from '../../../src/store/retention/columns-kept.js';
import { type FollowedPerson, followedPerson } from '../../support/followed-person.js';
import { mentorIn } from '../../support/mentor-in.js';
import { type PlantedToken, plantTokens } from '../../support/planted-tokens.js';

const SOURCES = [
  'roster.csv',
  'profile-survey.csv',
  'check-ins.csv',
  'feedback-survey.csv',
  'outcomes.csv',
  'mentor.yaml',
];
const ENDED = { now: '2026-10-06T09:00:00Z' };
const A_YEAR_ON = { now: '2027-10-06T09:00:00Z' };
const TWO_YEARS_ON = { now: '2028-10-06T09:00:00Z' };
const KEPT = new Set(
  TEXTS_KEPT.flatMap(({ tables }) =>
    tables.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`)),
  ),
);

/** What of these texts stands in any file that mentor wrote. */
function found(folder: string, texts: readonly string[]): string[] {
  // Letters are files to send, which mentor does not keep.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && ![...SOURCES, 'letters.csv'].includes(each.name))
    .map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'latin1')] as const);
  return texts.flatMap((text) =>
    files.flatMap(([name, bytes]) => (bytes.includes(text) ? [`${text} in ${name}`] : [])),
  );
}

async function done(folder: string, words: readonly string[], machine = ENDED) {
  const outcome = await mentorIn(folder, words, machine);
  if (outcome.exitCode !== 0) throw new Error(`mentor ${words.join(' ')}: ${outcome.err}`);
  return outcome;
}

async function figuresOf(folder: string): Promise<unknown> {
  const { out } = await mentorIn(
    folder,
    ['report', '--quarter', '2026-Q3', '--json', '--as-of', '2026-10-05'],
    TWO_YEARS_ON,
  );
  const { figures } = JSON.parse(out) as { figures: { metric: string }[] };
  return figures.filter(({ metric }) => metric !== 'data_state');
}

/** The pairing of the person whose programme is over: its letters lie outside, for letters are files of their own. */
async function overProgramme(): Promise<FollowedPerson & { readonly pairing: string }> {
  const person = await followedPerson();
  const { folder, key } = person;
  const { out } = await mentorIn(folder, ['pairs', 'list', '--json'], ENDED);
  const { rows } = JSON.parse(out) as { rows: Record<string, unknown>[] };
  const own = rows.find((row) => Object.values(row).includes(key));
  return { ...person, pairing: String(own?.pairing) };
}

describe('data that has been kept long enough', () => {
  let person: Awaited<ReturnType<typeof overProgramme>>;
  let tokens: readonly PlantedToken[];
  let before: unknown;
  beforeAll(async () => {
    person = await overProgramme();
    const { folder, file, id, key, pairing } = person;
    ({ tokens } = plantTokens(file, id, (column) => KEPT.has(column)));
    await done(folder, ['goal', 'update', '1', '--note', 'Only a note, Zqonlynote']);
    await done(folder, ['backup']);
    for (const words of [
      ['concern', 'close', '1', '--note', 'Settled, Zqsettled'],
      ['rule', 'drop', '1'],
      ['pairs', 'end', pairing, '--reason', 'Zqendedbecause'],
      ['round', 'close'],
      ['people', 'leave', key, '--on', '2026-10-06'],
    ])
      await done(folder, words);
    await done(folder, ['backup']);
    before = await figuresOf(folder);
  });

  it('is not due a day too early, and nothing is said of it', async () => {
    const { out, err } = await mentorIn(person.folder, ['privacy', 'due'], { now: '2027-10-05T09:00:00Z' });
    expect(out).not.toContain('Zq');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('Nothing is due');
    const today = await mentorIn(person.folder, ['today'], { now: '2027-10-05T09:00:00Z' });
    expect(today.out).not.toContain('data_due');
  });

  it('is listed by kind and people, with its day and rule; today and doctor say so', async () => {
    const { folder } = person;
    const { out, err } = await mentorIn(folder, ['privacy', 'due'], A_YEAR_ON);
    expect(out).toContain('12 months after the pairing ended,2027-10-06');
    expect(out).toContain('12 months after the round was closed,2027-10-06');
    expect(out).toContain('12 months after the rule was dropped,2027-10-06');
    expect(out).not.toMatch(/months after (?:the concern|their last day)/);
    expect(err).toContain('mentor privacy apply');
    const shown = await mentorIn(folder, ['privacy', 'due'], {
      ...A_YEAR_ON,
      isTerminal: true,
      columns: 140,
    });
    expect(shown.text).toContain('Notes on meetings and on the pairing');
    expect((await mentorIn(folder, ['today'], A_YEAR_ON)).out).toContain('data_due');
    expect((await mentorIn(folder, ['doctor'], A_YEAR_ON)).err).toContain('mentor privacy due');
  });

  it('stays until the number of rows is typed, on the day itself', async () => {
    const { folder } = person;
    const refused = await mentorIn(folder, ['privacy', 'apply', '--yes'], A_YEAR_ON);
    expect(refused).toMatchObject({ exitCode: 2 });
    const wrong = await mentorIn(folder, ['privacy', 'apply', '--confirm', '99999'], A_YEAR_ON);
    expect(wrong).toMatchObject({ exitCode: 2 });
    expect(wrong.err).toContain('"99999" is not the number of rows');
    const early = await mentorIn(
      folder,
      ['privacy', 'apply', '--as-of', '2027-10-06', '--confirm', '9'],
      ENDED,
    );
    expect(early).toMatchObject({ exitCode: 2 });
    expect(early.err).toContain('more may be due than today');
    const declined = await mentorIn(folder, ['privacy', 'apply'], {
      ...A_YEAR_ON,
      isTerminal: true,
      answers: ['yes'],
    });
    expect(declined).toMatchObject({ exitCode: 130 });
    const dry = await mentorIn(folder, ['privacy', 'apply', '--dry-run'], A_YEAR_ON);
    expect(dry).toMatchObject({ exitCode: 0 });
    expect(dry.err).toMatch(/mentor-2026.*rewritten without it/);
    expect(found(folder, ['Zqonlynote'])).not.toEqual([]);
  });

  it('leaves no byte in any file that mentor wrote, and every figure as it was', async () => {
    const { folder } = person;
    expect(tokens.length).toBeGreaterThan(15);
    await applyAll(folder, A_YEAR_ON);
    const written = [
      'Talked of nights',
      'Lead a handover alone',
      'Began well',
      'The garden',
      'She always listens to me',
    ];
    const ofAYear = tokens
      .filter(({ table }) => !/^(?:concern|reflections)/u.test(table))
      .map(({ token }) => token);
    expect(found(folder, [...written, ...ofAYear, 'Zqonlynote', 'Zqendedbecause'])).toEqual([]);
    // Those of two years and more stay.
    expect(found(folder, ['Zqsettled'])).not.toEqual([]);
    expect(await figuresOf(folder)).toEqual(before);
    await applyAll(folder, TWO_YEARS_ON);
    const all = tokens.map(({ token }) => token);
    expect(found(folder, [...written, ...all, 'Zqsettled', 'Too tired to talk', person.key])).toEqual([]);
    expect(await figuresOf(folder)).toEqual(before);
  });

  it('leaves a trail that names what went, a sound file, backups that are whole, and nothing due', async () => {
    const { folder } = person;
    expect((await mentorIn(folder, ['privacy', 'due'], TWO_YEARS_ON)).err).toContain('Nothing is due');
    expect((await done(folder, ['log'], TWO_YEARS_ON)).out).toContain('no longer kept');
    await done(folder, ['backup', 'verify'], TWO_YEARS_ON);
    expect((await mentorIn(folder, ['doctor', '--json'], TWO_YEARS_ON)).out).not.toMatch(/damaged|broken/);
    for (const words of [
      'people list',
      'pairs list',
      'goal list',
      'concern list --with-text',
      'export answers',
    ])
      await done(folder, words.split(' '), TWO_YEARS_ON);
  });

  it('cannot be had back, while an earlier change still can', async () => {
    const { folder } = person;
    const { out } = await done(folder, ['log', '--json'], TWO_YEARS_ON);
    const { rows } = JSON.parse(out) as { rows: { entry: number; command: string }[] };
    const applied = rows.filter(({ command }) => command === 'privacy apply').at(-1)?.entry;
    const undone = await mentorIn(folder, ['undo', String(applied), '--yes'], TWO_YEARS_ON);
    expect(undone.exitCode).toBe(4);
    expect(undone.err).toContain('nothing of it was kept');
    const closed = rows.find(({ command }) => command === 'round close')?.entry;
    await done(folder, ['undo', String(closed), '--yes', '--dry-run'], TWO_YEARS_ON);
  });
});

async function applyAll(folder: string, machine: { readonly now: string }): Promise<void> {
  const { out } = await mentorIn(folder, ['privacy', 'due', '--json'], machine);
  const { rows } = JSON.parse(out) as { rows: readonly unknown[] };
  await done(folder, ['privacy', 'apply', '--confirm', String(rows.length)], machine);
}
