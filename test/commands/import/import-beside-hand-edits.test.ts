import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const JUNE = `Staff number,Name,Unit,Role,Status
1,Ann Able,Ward 1,mentee,active
2,Bo Baker,Ward 2,mentor,active
`;

const FILES = { 'june.csv': JUNE, 'other.csv': JUNE.replace('Ward 1', 'Ward 5') };

async function programme() {
  const folder = emptyFolder();
  let minute = 10;
  const call = (day: string, ...words: string[]) => {
    minute += 1;
    return mentorIn(folder, words, { files: FILES, now: `${day}T09:${minute}:00Z` });
  };
  await call('2026-06-01', 'import', 'june.csv');
  const shown = async (day: string, person: string) =>
    JSON.parse((await call(day, 'people', 'show', person, '--json')).out) as Record<string, unknown>;
  return { call, shown };
}

describe('what somebody wrote by hand, and the next roster', () => {
  it('the later day counts: a roster after the edit takes it back, and says so', async () => {
    const { call, shown } = await programme();
    await call('2026-06-05', 'people', 'edit', '1', '--unit', 'Ward 9');
    const told =
      'Written by hand, and from now on as this file says: unit of Ann Able (written 2026-06-05). If what was written by hand is right, correct the source too';
    expect((await call('2026-06-10', 'import', 'june.csv', '--dry-run')).err).toContain(told);
    const { out } = await call('2026-06-10', 'import', 'june.csv', '--json');
    expect(JSON.parse(out).files[0].written_by_hand).toEqual([
      { name: 'Ann Able', field: 'unit', recorded_on: '2026-06-05', holds_from: '2026-06-05', kept: false },
    ]);
    expect(await shown('2026-06-11', '1')).toMatchObject({ unit: 'Ward 1' });
    expect((await call('2026-06-12', 'import', 'june.csv')).err).not.toContain('by hand');
  });

  it('the later day counts: a roster of an earlier day leaves the edit, whichever was recorded first', async () => {
    for (const order of ['edit first', 'roster first']) {
      const { call, shown } = await programme();
      const edit = () => call('2026-06-12', 'people', 'edit', '1', '--unit', 'Ward 9', '--on', '2026-06-10');
      const roster = () => call('2026-06-12', 'import', 'other.csv', '--effective', '2026-06-05');
      if (order === 'edit first') {
        await edit();
        expect((await roster()).err).toContain(
          'Written by hand for a later day than that of the file, and kept from then on: unit of Ann Able (from 2026-06-10).',
        );
      } else {
        await roster();
        await edit();
      }
      expect(await shown('2026-06-12', '1'), order).toMatchObject({ unit: 'Ward 9' });
      const { out } = await call('2026-06-12', 'export', 'people', '--json');
      expect(JSON.parse(out).rows[0], order).toMatchObject({ unit: 'Ward 9' });
    }
  });

  it('a last day that was written stays where the roster has no column of it; its word is told of', async () => {
    const { call } = await programme();
    await call('2026-06-05', 'people', 'leave', '2', '--on', '2026-06-30');
    const { err } = await call('2026-06-10', 'import', 'june.csv');
    expect(err).toContain(
      'Not in this file, and kept as they are on record: last day in post (of 1 person).',
    );
    const people = JSON.parse((await call('2026-07-01', 'people', 'show', '2', '--json')).out);
    expect(people).toMatchObject({ left_on: '2026-06-30' });
  });

  it('somebody who is away and is active in the next roster is told of; back by hand, the roster has nothing to say', async () => {
    const { call } = await programme();
    await call('2026-06-05', 'people', 'away', '1');
    const away = await call('2026-06-10', 'import', 'june.csv');
    expect(away.err).toMatch(/status of Ann Able \(written 2026-06-05\)|first day of leave/);
    const { call: second } = await programme();
    await second('2026-06-05', 'people', 'away', '1');
    await second('2026-06-07', 'people', 'return', '1');
    const back = await second('2026-06-10', 'import', 'june.csv');
    expect(back.err).not.toContain('Written by hand');
  });
});
