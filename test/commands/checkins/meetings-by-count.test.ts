import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'Staff number,Name,Role\nm1,Ann Able,mentee\nm2,Bo Baker,mentor\n';
const PAIRINGS = 'mentee,mentor,started_on\nm1,m2,2026-04-01\n';

let first: string;

/** A pairing that met on a day of its own. */
beforeAll(async () => {
  first = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-04-01'], { files });
  await mentorIn(first, ['checkin', 'add', '1', '--on', '2026-04-10', '--minutes', '60']);
});

function programme() {
  const folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
  return (...words: readonly string[]) => mentorIn(folder, words);
}

describe('meetings told by count', () => {
  it('are recorded since the last check-in, with who told of them', async () => {
    const mentor = programme();
    const { err } = await mentor(
      'checkin',
      'add',
      '1',
      '--count',
      '3',
      '--on',
      '2026-06-30',
      '--reported-by',
      'mentee',
    );
    expect(err).toContain('Ann Able with Bo Baker (pairing 1), 3 meetings from 2026-04-11 to 2026-06-30.');
    expect(err).toContain('They have met 4 times now. Next: mentor pairs show 1');
    const { out } = await mentor('checkin', 'list', '--json');
    expect(JSON.parse(out).rows[1]).toMatchObject({
      held_on: '2026-06-30',
      minutes: null,
      count: 3,
      since: '2026-04-11',
      reported_by: 'mentee',
      mentee_name: expect.stringMatching(/ /u),
      mentor_name: expect.stringMatching(/ /u),
    });
  });

  it('are shown as what they are: in lists, in the story, in the health, in a guide', async () => {
    const mentor = programme();
    await mentor('checkin', 'add', '1', '--count', '3', '--on', '2026-06-30', '--reported-by', 'mentee');
    const pairs = JSON.parse((await mentor('pairs', '--json', '--as-of', '2026-07-05')).out).rows[0];
    expect(pairs).toMatchObject({ check_ins: 4, last_check_in_on: '2026-06-30' });
    expect(pairs.health_reasons).toBe('last heard of meetings 5 days ago');
    const story = (await mentor('pairs', 'show', '1', '--as-of', '2026-07-05')).out;
    expect(story).toContain('3 meetings since 2026-04-11, by count, reported by the mentee');
    const guide = (await mentor('guide', '1', '--for', 'next', '--as-of', '2026-07-05')).out;
    expect(guide).toContain('by 2026-06-30');
  });

  it('are not counted twice, whichever was recorded first', async () => {
    const mentor = programme();
    await mentor('checkin', 'add', '1', '--on', '2026-05-05');
    const { err } = await mentor(
      'checkin',
      'add',
      '1',
      '--count',
      '3',
      '--since',
      '2026-04-01',
      '--on',
      '2026-06-30',
    );
    expect(err).toContain('Of these, 2 are on record with a day of their own (2026-04-10, 2026-05-05)');
    expect(err).toContain('They have met 3 times now.');
    const later = await mentor('checkin', 'add', '1', '--on', '2026-06-15');
    expect(later.err).toContain(
      'It is taken for one of the 3 meetings from 2026-04-01 to 2026-06-30 on record by count',
    );
    expect(later.err).toContain('They have met 3 times now.');
    const oneMore = await mentor('checkin', 'add', '1', '--on', '2026-06-20');
    expect(oneMore.err).not.toContain('taken for one of');
    expect(oneMore.err).toContain('They have met 4 times now.');
  });

  it('stay in the list as they were told, whatever they add, and come in again from it', async () => {
    const mentor = programme();
    await mentor('checkin', 'add', '1', '--count', '2', '--since', '2026-04-11', '--on', '2026-06-30');
    for (const day of ['2026-05-05', '2026-06-15']) await mentor('checkin', 'add', '1', '--on', day);
    const listed = (await mentor('checkin', 'list', '--format', 'csv')).out;
    expect(listed).toMatch(/2026-06-30,.*,2,2026-04-11,/u);
    const story = (await mentor('pairs', 'show', '1')).out;
    expect(story).toContain('2 meetings since 2026-04-11, by count');
    const pairs = JSON.parse((await mentor('pairs', '--json')).out);
    expect(pairs.rows[0].check_ins).toBe(3);
  });

  it('are refused with what to do where they are none, or more than a count can say', async () => {
    const mentor = programme();
    const refused = async (...words: readonly string[]) => {
      const { exitCode, err } = await mentor('checkin', 'add', '1', ...words);
      return [exitCode, err];
    };
    expect(await refused('--count', '0')).toEqual([2, expect.stringContaining('mentor done PAIRING --note')]);
    expect(await refused('--since', '2026-05-01')).toEqual([
      2,
      expect.stringContaining('no --count was given'),
    ]);
    expect(await refused('--count', '2', '--minutes', '45')).toEqual([
      2,
      expect.stringContaining('of one meeting'),
    ]);
    expect(await refused('--count', '2', '--kind', 'formal')).toEqual([
      2,
      expect.stringContaining('--on DATE'),
    ]);
    expect(await refused('--count', '1', '--since', '2026-04-01', '--on', '2026-04-30')).toEqual([
      4,
      expect.stringContaining('1 meeting of these days is on record with its day (2026-04-10)'),
    ]);
  });

  it('are no length of a meeting, and are told apart in a report', async () => {
    const mentor = programme();
    await mentor('checkin', 'add', '1', '--count', '3', '--on', '2026-06-30');
    const { out } = await mentor(
      'report',
      '--quarter',
      '2026-Q2',
      '--format',
      'csv',
      '--as-of',
      '2026-07-05',
    );
    const line = out.split('\n').find((each) => each.startsWith('activity,check_ins_held,'));
    expect(line).toContain('3 of them by count, without a day of their own');
  });

  it('come from a file as by hand, and go out and come in again unchanged', async () => {
    const folder = emptyFolder();
    cpSync(first, folder, { recursive: true });
    const files = {
      'meetings.csv': 'pairing,date,meetings since last time,reported by\n1,2026-06-30,3,mentee\n',
    };
    await mentorIn(folder, ['import', 'meetings.csv'], { files });
    const byHand = programme();
    await byHand('checkin', 'add', '1', '--count', '3', '--on', '2026-06-30', '--reported-by', 'mentee');
    const listed = (await mentorIn(folder, ['checkin', 'list', '--format', 'csv'])).out;
    expect((await byHand('checkin', 'list', '--format', 'csv')).out).toBe(listed);
    const { err } = await mentorIn(folder, ['import', 'list.csv'], { files: { 'list.csv': listed } });
    expect(err).toContain('2 unchanged');
  });

  it.each([
    'How many meetings since last time',
    'No. of sessions since the last report',
    'How often have you met since last time?',
    'Number of check-ins so far',
  ])('are known under %s, and no length is seen in them', async (heading) => {
    const folder = emptyFolder();
    cpSync(first, folder, { recursive: true });
    const files = { 'm.csv': `pairing,Date of meeting,"${heading}"\n1,2026-06-30,3\n` };
    const { err } = await mentorIn(folder, ['import', 'm.csv', '--as-of', '2026-07-01'], { files });
    expect(err.replaceAll(/\s+/gu, ' ')).toContain('→ count');
    expect(err).toContain('1 created');
  });

  it('are asked about, where a column perhaps counts them', async () => {
    const folder = emptyFolder();
    cpSync(first, folder, { recursive: true });
    const files = { 'm.csv': 'pairing,Date of meeting,How many encounters?\n1,2026-06-30,3\n' };
    const { err } = await mentorIn(folder, ['import', 'm.csv', '--yes', '--as-of', '2026-07-01'], { files });
    expect(err.replaceAll(/\s+/gu, ' ')).toContain('may be how many meetings there were');
  });
});
