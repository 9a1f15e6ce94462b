import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** The files of one programme: each with its header and its rows, and what makes a row one that is refused. */
const FILES = {
  roster: {
    header: 'Staff number,Name,Email,Role,Mentee places,Manager,Unit',
    rows: [
      '01,Ann Able,ann@example.org,mentee,,06,Ward 1',
      '02,Bo Baker,bo@example.org,mentor,2,06,Ward 2',
      '03,Cy Cole,cy@example.org,mentor,1,06,Ward 1',
      '04,Di Dunn,di@example.org,mentee,,02,Ward 3',
      '05,Eve Edge,eve@example.org,both,1,NO_MANAGER,Ward 2',
      '06,Flo Fox,flo@example.org,,,NO_MANAGER,Ward 9',
    ],
    spoil: (row: string) => row.replace('@example.org', '@example'),
  },
  survey: {
    header: 'Timestamp,Email Address,What would you like to learn?,I feel supported',
    rows: [
      '2026/06/01 9:00:00 am GMT+1,ann@example.org,Audit;Teaching,Strongly agree',
      '2026/06/01 9:10:00 am GMT+1,di@example.org,Triage;Audit,Neither agree nor disagree',
      '2026/06/02 9:00:00 am GMT+1,eve@example.org,Teaching;,Agree',
      '2026/06/03 9:00:00 am GMT+1,ann@example.org,Triage;Teaching,Disagree',
    ],
    spoil: (row: string) => row.replace('@example.org', '@elsewhere.example.org'),
  },
  pairings: {
    header: 'mentee,mentor,started_on',
    rows: ['01,02,2026-06-05', 'di@example.org,03,2026-06-06', '05,Bo Baker,2026-06-07'],
    spoil: (row: string) => row.replace('2026-06', '2026-16'),
  },
  'check-ins': {
    header: 'mentee,mentor,held_on,minutes,mode',
    rows: [
      '01,02,2026-06-10,30,video',
      '04,03,2026-06-11,45,in person',
      '01,02,2026-06-20,60,phone',
      '05,02,2026-06-21,20,video',
    ],
    spoil: (row: string) => row.replace('2026-06', '2026-66'),
  },
  rules: {
    header: 'kind,mentee,mentor,because',
    rows: ['never,04,02,They share an office', 'never,Ann Able,03,They are married'],
    spoil: (row: string) => row.replace('never', 'perhaps'),
  },
} as const;

type Kind = keyof typeof FILES;
const KINDS = Object.keys(FILES) as Kind[];

/** How one file is taken in: its rows in which order, which of them are spoiled at first, and what is imported once they are put right. */
interface Way {
  readonly order: readonly number[];
  readonly spoiled: readonly boolean[];
  readonly thenWhole: boolean;
  readonly twice: boolean;
}

const wayOf = (kind: Kind): fc.Arbitrary<Way> => {
  const count = FILES[kind].rows.length;
  return fc.record({
    order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
    spoiled: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    thenWhole: fc.boolean(),
    twice: fc.boolean(),
  });
};

const plan = fc.record({
  kinds: fc.shuffledSubarray(KINDS, { minLength: KINDS.length, maxLength: KINDS.length }),
  ways: fc.record({
    roster: wayOf('roster'),
    survey: wayOf('survey'),
    pairings: wayOf('pairings'),
    'check-ins': wayOf('check-ins'),
    rules: wayOf('rules'),
  }),
});

const text = (kind: Kind, order: readonly number[], spoiled: readonly boolean[] = []) => {
  const { header, rows, spoil } = FILES[kind];
  return `${[header, ...order.map((at) => (spoiled[at] === true ? spoil(rows[at] ?? '') : rows[at]))].join('\n')}\n`;
};

const NOW = '2026-07-01T09:00:00Z';
const take = (folder: string, name: string, kind: Kind, content?: string) =>
  mentorIn(folder, ['import', name, '--as', kind, '--yes', '--anyway', '--json'], {
    now: NOW,
    ...(content === undefined ? {} : { files: { [name]: content } }),
  });

/** Everything that stands in the programme, in words that do not depend on the order in which it came. */
async function whatStands(folder: string): Promise<Record<string, string[]>> {
  const tables = ['people', 'answers', 'pairs', 'check-ins', 'rules'];
  const numbers = new Set(['pairing', 'check_in', 'rule', 'id']);
  const stands: Record<string, string[]> = {};
  for (const table of tables) {
    const { out } = await mentorIn(folder, ['export', table, '--json'], { now: NOW });
    const rows = JSON.parse(out).rows as Record<string, unknown>[];
    stands[table] = rows
      .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !numbers.has(name))))
      .sort();
  }
  return stands;
}

async function plainly(): Promise<Record<string, string[]>> {
  const folder = emptyFolder();
  for (const kind of KINDS) {
    const { exitCode, err } = await take(
      folder,
      `${kind}.csv`,
      kind,
      text(kind, [...FILES[kind].rows.keys()]),
    );
    expect(exitCode, err).toBe(0);
  }
  return whatStands(folder);
}

/** The rejected rows put right; those that were right, but came before what they are about, are as they were. */
function putRight(folder: string, rejects: string, kind: Kind): string {
  let written = readFileSync(path.join(folder, rejects), 'utf8');
  for (const row of FILES[kind].rows) {
    const wrong = FILES[kind].spoil(row);
    for (const [from, to] of wrong.split(',').map((cell, at) => [cell, row.split(',')[at] ?? cell] as const))
      if (from !== to) written = written.replaceAll(from, to);
  }
  return written;
}

describe('the files of a programme', () => {
  it('in any order of files and rows, twice, by their rejected rows or whole, come to the same', async () => {
    const expected = await plainly();
    expect(Object.values(expected).map((rows) => rows.length)).toEqual([6, 6, 3, 4, 2]);
    await fc.assert(
      fc.asyncProperty(plan, async ({ kinds, ways }) => {
        const folder = emptyFolder();
        const rejects = new Map<Kind, string>();
        for (const kind of kinds) {
          const { order, spoiled, twice } = ways[kind];
          for (let time = 0; time < (twice ? 2 : 1); time += 1) {
            const { out } = await take(folder, `${kind}${time}.csv`, kind, text(kind, order, spoiled));
            const found = out === '' ? null : JSON.parse(out).files[0].rejects_file;
            if (typeof found === 'string') rejects.set(kind, found);
          }
        }
        // Whatever was refused is put right in the order in which it can be understood.
        for (const kind of KINDS) {
          const { order, thenWhole } = ways[kind];
          const refused = rejects.get(kind);
          const content =
            refused === undefined || thenWhole ? text(kind, order) : putRight(folder, refused, kind);
          const { exitCode, out, err } = await take(folder, `${kind}-right.csv`, kind, content);
          expect(exitCode, `${kind}: ${out}${err}`).toBe(0);
        }
        expect(await whatStands(folder)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});
