import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectCell } from '../../../src/domain/files/spreadsheet-cell.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Texts that a spreadsheet, a terminal or JavaScript may take for something else. */
const HOSTILE = [
  '=HYPERLINK("http://example.org","click")',
  "'=1+1",
  "''@SUM(A1)",
  '+44 20 7946 0000',
  '-2+3+cmd|calc',
  '@SUM(A1:A9)',
  'O\'Brien "Bo"',
  'one, two; three | four',
  '__proto__',
  'constructor',
  "'quoted'",
  'Nguyễn 👩‍⚕️',
];
/** The same in prose, which may hold line ends. */
const PROSE = [...HOSTILE, 'first line\nsecond line', '=1\n+2'];

const cell = (text: string) => `"${protectCell(text).replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;

const ROSTER = csv([
  [
    'staff_number',
    'given_name',
    'family_name',
    'email',
    'unit',
    'role',
    'capacity',
    'needs',
    '__proto__',
    'Remark, free',
  ],
  ...PROSE.map((text, index) => [
    `01${index}`,
    (HOSTILE[index] ?? 'Ada').replace(/[,;|].*/, ''),
    (HOSTILE[(index + 1) % HOSTILE.length] ?? 'Li').replace(/[,;|].*/, ''),
    `p${index}@example.org`,
    HOSTILE[(index + 2) % HOSTILE.length] ?? '',
    index % 2 === 0 ? 'mentor' : 'mentee',
    index % 2 === 0 ? '3' : '',
    // A single term with a comma, terms that hold what divides terms, and a plain list.
    ['wounds, acute;', '"yes; always"; "a|b"', 'audit; =cmd', text][index % 4] ?? '',
    text,
    text,
  ]),
]);
const PAIRS = csv([
  ['mentee', 'mentor', 'started_on', 'status', 'ended_on', 'end_reason'],
  ['011', '010', '2026-05-01', 'active', '', ''],
  ...[3, 5, 7, 9].map((mentee, index) => [
    `01${mentee}`,
    `01${mentee - 1}`,
    '2026-05-01',
    'ended',
    '2026-06-01',
    HOSTILE[index] ?? '',
  ]),
]);
const CHECK_INS = csv([
  ['pairing', 'held_on', 'minutes', 'mode', 'kind', 'topics', 'note'],
  ...PROSE.map((text, index) => [
    '1',
    `2026-05-${String(index + 2).padStart(2, '0')}`,
    '30',
    'video',
    'informal',
    ['=topic; @topic', 'wounds, acute;', '"a; b";'][index % 3] ?? '',
    text,
  ]),
]);
const FEEDBACK = csv([
  ['pairing', 'given_by', 'given_on', 'rating', 'helpful', 'to_improve', 'wants_change'],
  ...PROSE.map((text, index) => [
    '1',
    index % 2 === 0 ? 'mentee' : 'mentor',
    `2026-05-${String(index + 2).padStart(2, '0')}`,
    '4',
    text,
    PROSE[(index + 3) % PROSE.length] ?? '',
    'no',
  ]),
]);

/** Tables in the order in which one needs the other, and what each is imported as. */
const TABLES = [
  ['people', 'roster'],
  ['pairs', 'pairings'],
  ['check-ins', 'check-ins'],
  ['feedback', 'feedback'],
] as const;

async function take(folder: string, input: string, as: string) {
  const { exitCode, err } = await mentorIn(folder, ['import', '-', '--as', as], {
    input,
    now: '2026-10-05T09:00:00Z',
  });
  expect(exitCode, err).toBe(0);
  return err;
}

async function hostileProgramme(): Promise<string> {
  const folder = emptyFolder();
  const files = { roster: ROSTER, pairings: PAIRS, 'check-ins': CHECK_INS, feedback: FEEDBACK };
  for (const [as, input] of Object.entries(files)) await take(folder, input, as);
  return folder;
}

const exported = async (folder: string, table: string, ...words: string[]) =>
  (await mentorIn(folder, ['export', table, ...words])).out;

describe.each([
  ['hostile texts', hostileProgramme],
  ['the example programme', () => exampleProgramme('followed')],
])('every CSV that is written, with %s,', (_, make) => {
  it.each(TABLES)('imports back to no change: %s', async (table, as) => {
    const folder = await make();
    const before = await exported(folder, table, '--json');
    const err = await take(folder, await exported(folder, table), as);
    expect(err).toMatch(/ 0 created, 0 updated, \d+ unchanged, 0 rejected/);
    expect(await exported(folder, table, '--json')).toBe(before);
  });

  it('imports into an empty programme to the same values', async () => {
    const folder = await make();
    const elsewhere = emptyFolder();
    // What letters say depends on the settings.
    const settings = path.join(folder, 'mentor.yaml');
    if (existsSync(settings)) copyFileSync(settings, path.join(elsewhere, 'mentor.yaml'));
    for (const [table, as] of TABLES) await take(elsewhere, await exported(folder, table), as);
    for (const [table] of TABLES) {
      // How a pairing was matched is not imported: it was the program's own doing.
      const plain = (text: string) =>
        text.replaceAll(/"fit": [\d.]+/g, '"fit": null').replace(/"generated_for": .*/, '');
      expect(plain(await exported(elsewhere, table, '--json'))).toBe(
        plain(await exported(folder, table, '--json')),
      );
    }
  });
});

describe('texts put together at random', () => {
  it.each([1, 2, 3])('come back the same from every file that is written (%i)', async (seed) => {
    const folder = emptyFolder();
    const files = filesOf(seed);
    for (const [as, input] of Object.entries(files)) await take(folder, input, as);
    const elsewhere = emptyFolder();
    for (const [table, as] of TABLES) await take(elsewhere, await exported(folder, table), as);
    for (const [table] of TABLES)
      expect(await exported(elsewhere, table)).toBe(await exported(folder, table));
  });
});

/** A programme of thirty with texts of all that divides, quotes and steers. */
function filesOf(seed: number) {
  const unit = fc.constantFrom(';', '"', '|', ',', ' ', "'", '=', '-', '@', '\t', '\n', 'a', 'É', '1', '👩‍⚕️');
  const texts = fc.sample(fc.string({ unit, maxLength: 9 }), { numRuns: 300, seed });
  const next = () => texts.pop() ?? '';
  const ids = Array.from({ length: 30 }, (_, index) => `01${index}`);
  const days = ids.map((_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);
  return {
    roster: csv([
      ['staff_number', 'given_name', 'family_name', 'unit', 'needs', 'remark'],
      ...ids.map((id) => [id, `Ada ${id}`, 'Li', next(), next(), next()]),
    ]),
    pairings: csv([
      ['mentee', 'mentor', 'started_on', 'status', 'ended_on', 'end_reason'],
      ['010', '011', '2026-05-01', 'active', '', ''],
      ...ids.slice(2).map((id) => [id, '011', '2026-05-01', 'ended', '2026-06-01', next()]),
    ]),
    'check-ins': csv([
      ['pairing', 'held_on', 'topics', 'note'],
      ...days.map((day) => ['1', day, next(), next()]),
    ]),
    feedback: csv([
      ['pairing', 'given_by', 'given_on', 'rating', 'helpful', 'to_improve'],
      ...days.map((day) => ['1', 'mentee', day, '4', next(), next()]),
    ]),
  };
}
