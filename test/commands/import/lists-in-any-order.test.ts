import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role,capacity,unit
01,Ann,Able,ann@example.org,mentee,,Ward 1
02,Bo,Baker,bo@example.org,mentor,2,Ward 2
03,Cy,Cole,cy@example.org,mentor,1,Ward 1
04,Di,Dunn,di@example.org,mentee,,Ward 3
05,Eve,Edge,eve@example.org,,,Ward 3
`;
const PAIRINGS = 'mentee,mentor,started_on\n01,02,2026-05-01\n04,03,2026-05-01\n';

/** What follows a programme beside its people and pairs. In each row the year is what can be spoiled, and one row holds from another day. */
const FILES = {
  outcomes: [
    'Person or unit,Measure,Date,Value,Denominator',
    'Ward 1,Falls,2026-05-31,3,900',
    'Ward 1,Falls,2026-06-30,2,930',
    'Ward 2,Falls,2026-06-30,4,700',
    '01,Confidence,2026-06-15,7,',
  ],
  training: [
    'Staff number,Course,Attended on,Attended,Valid until',
    '02,Mentor training,2026-05-01,Yes,',
    '03,Mentor training,2026-05-02,No,',
    '03,Mentor training,2026-06-02,Yes,',
    'eve@example.org,Mentor training,2026-05-03,Yes,2028-05-03',
  ],
  invitations: [
    'Staff number,Invited on,Invited as,Reply,Replied on',
    '01,2026-04-01,mentee,Yes,2026-04-05',
    '02,2026-04-01,mentor,,',
    '05,2026-04-02,mentor,Declined,2026-04-09',
    '05,2026-06-02,mentor,,',
  ],
  milestones: [
    'Mentee,Mentor,Milestone,Due on,Reached on,Confirmed by',
    '01,02,First meeting,2026-05-10,2026-05-09,mentor',
    '01,02,Mid-point review,2026-09-01,,',
    '04,03,First meeting,2026-05-10,,',
  ],
} as const;
type Kind = keyof typeof FILES;
const KINDS = Object.keys(FILES) as Kind[];

/** No day of any calendar, and back again. */
const spoil = (row: string) => row.replaceAll(/2026-(?=\d\d-\d\d)/gu, '2026-7');
const putRight = (text: string) => text.replaceAll(/2026-7(?=\d\d-\d\d)/gu, '2026-');

const wayOf = (kind: Kind) => {
  const count = FILES[kind].length - 1;
  return fc.record({
    order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
    spoiled: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    thenWhole: fc.boolean(),
    twice: fc.boolean(),
  });
};

function textOf(kind: Kind, order: readonly number[], spoiled: readonly boolean[] = []): string {
  const [header, ...rows] = FILES[kind];
  const written = order.map((at) => (spoiled[at] === true ? spoil(rows[at] ?? '') : rows[at]));
  return `${[header, ...written].join('\n')}\n`;
}

const NOW = '2026-07-01T09:00:00Z';
const take = (folder: string, kind: Kind, name: string, content: string) =>
  mentorIn(folder, ['import', name, '--as', kind, '--yes', '--json'], {
    now: NOW,
    files: { [name]: content },
  });

async function programme(): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  const now = '2026-05-01T09:00:00Z';
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--yes', '--anyway'], { files, now });
  await mentorIn(folder, ['training', 'add', 'Mentor training'], { now: NOW });
  return folder;
}

/** Everything of the four, in words that do not depend on the order in which it came. */
function whatStands(folder: string): string[][] {
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'read', ifMissing: 'refuse' });
  const asked = [
    sql`SELECT m.name, u.name AS unit, o.person_id, o.held_on, o.value, o.denominator FROM outcomes o
        JOIN measures m ON m.id = o.measure_id LEFT JOIN measured_units u ON u.id = o.unit_id ORDER BY o.id`,
    sql`SELECT course_id, person_id, attended_on, valid_until FROM attendances ORDER BY id`,
    sql`SELECT person_id, event, happened_on, invited_as, reason FROM invitations ORDER BY id`,
    sql`SELECT pairing_id, name, set_on, due_on, reached_on, confirmed_by FROM milestones ORDER BY id`,
  ];
  const rows = asked.map((query) =>
    store
      .all(query)
      .map((row) => JSON.stringify(row))
      .sort(),
  );
  store.close();
  return rows;
}

describe('lists of outcomes, training, invitations and milestones', () => {
  it('in any order of files and rows, twice, by their rejected rows or whole, come to the same', async () => {
    const plain = await programme();
    for (const kind of KINDS) {
      const { exitCode, err } = await take(
        plain,
        kind,
        `${kind}.csv`,
        textOf(
          kind,
          [...FILES[kind].keys()].slice(1).map((at) => at - 1),
        ),
      );
      expect(exitCode, err).toBe(0);
    }
    const expected = whatStands(plain);
    expect(expected.map((rows) => rows.length)).toEqual([4, 3, 5, 3]);
    const plan = fc.record({
      kinds: fc.shuffledSubarray(KINDS, { minLength: KINDS.length, maxLength: KINDS.length }),
      ways: fc.record({
        outcomes: wayOf('outcomes'),
        training: wayOf('training'),
        invitations: wayOf('invitations'),
        milestones: wayOf('milestones'),
      }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ kinds, ways }) => {
        const folder = await programme();
        for (const kind of kinds) {
          const { order, spoiled, thenWhole, twice } = ways[kind];
          let refused: unknown;
          for (let time = 0; time < (twice ? 2 : 1); time += 1) {
            const { out } = await take(folder, kind, `${kind}${time}.csv`, textOf(kind, order, spoiled));
            refused = out === '' ? null : JSON.parse(out).files[0].rejects_file;
          }
          const corrected =
            typeof refused === 'string' && !thenWhole
              ? putRight(readFileSync(path.join(folder, refused), 'utf8'))
              : textOf(kind, order);
          const { exitCode, err } = await take(folder, kind, `${kind}-right.csv`, corrected);
          expect(exitCode, `${kind}: ${err}\n${corrected}`).toBe(0);
        }
        expect(whatStands(folder)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  }, 300_000);
});
