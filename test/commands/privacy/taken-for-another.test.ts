import { expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role,unit
77001,Ann,Able,able@example.org,mentee,Ward 1
77002,Zqed,Zqeve,zqeve@example.org,mentor,Zqward
77003,Bea,Bold,bold@example.org,mentor,Ward 3
`;
const NOW = { now: '2026-10-05T09:00:00Z' };

async function after(...calls: readonly string[]): Promise<(call: string) => ReturnType<typeof mentorIn>> {
  const folder = emptyFolder();
  const run = (call: string) =>
    mentorIn(folder, call.split(' '), { ...NOW, files: { 'roster.csv': ROSTER } });
  for (const call of ['import roster.csv --as-of 2026-06-01', ...calls])
    expect(await run(call), call).toMatchObject({ exitCode: 0 });
  return run;
}

/** Their roster's row, and that the same roster again keeps nobody out but the one who was erased. */
async function expectUntouched(run: (call: string) => ReturnType<typeof mentorIn>, row: string) {
  expect((await run('people list --format csv')).out).toContain(row);
  const again = await run('import roster.csv --yes');
  expect(again.out + again.err).not.toContain('77002');
  expect((await run('people list --format csv')).out).toContain(row);
}

it.each([
  ['by hand', ['people merge 77001 77002 --yes', 'people unmerge 77001 --yes']],
  ['by undo', ['people merge 77001 77002 --yes', 'undo --yes']],
])(
  'whoever was taken for somebody, parted %s, is not told of to them, and not erased with them',
  async (_, calls) => {
    const run = await after(...calls);
    const { out } = await run('privacy export 77001 --json');
    expect(out).toContain('able@example.org');
    // That they were taken for each other is on record with both.
    expect(out).not.toMatch(/zqeve@|Zqward/u);
    expect((await run('privacy export 77001 --json --with-words-of-others')).out).toContain('zqeve@');
    expect(await run('privacy erase 77001 --confirm 77001')).toMatchObject({ exitCode: 0 });
    await expectUntouched(run, '77002,Zqed,Zqeve,zqeve@example.org');
  },
);

it('a number and an address that went to another are that other’s', async () => {
  const run = await after(
    'backup',
    'people edit 77002 --staff-number 77009 --email old@example.org',
    'people edit 77001 --staff-number 77002 --email zqeve@example.org',
    'people edit 77003 --manager 77002',
  );
  expect((await run('privacy export 77009 --json')).out).not.toContain('able@');
  const erased = await run('privacy erase 77009 --confirm 77009');
  // Of the backup, in which the number was theirs, they are taken out all the same.
  expect(erased.err).toContain('1 backup was rewritten without them.');
  const { out } = await run('people list --format csv');
  expect(out).toContain('77002,Ann,Able,zqeve@example.org');
  expect(out).toMatch(/77003,Bea.*,77002,/u);
});

it('of numbers that were exchanged, each is in a backup from before with the one they had then', async () => {
  const run = await after(
    'backup',
    'people edit 77001 --staff-number 77009',
    'people edit 77002 --staff-number 77001',
    'people edit 77009 --staff-number 77002',
  );
  await run('privacy erase 77001 --confirm 77001');
  const { rows } = JSON.parse((await run('backup verify --json')).out);
  await run(`restore ${rows[0].file} --yes`);
  const { out } = await run('people list --format csv');
  expect(out).toContain('77001,Ann,Able,able@example.org');
  expect(out).not.toContain('Zqeve');
});
