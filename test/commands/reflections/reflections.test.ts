import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Name,Email,Role
m1,Ann Able,ann@example.org,mentee
m2,Bo Baker,bo@example.org,both
m3,Cy Cole,cy@example.org,mentor
`;
const PAIRINGS = 'mentee,mentor,started_on\nm1,m2,2026-06-01\nm2,m3,2026-06-01\n';
const MEETINGS = 'pairing,held_on,minutes\n1,2026-06-10,45\n1,2026-06-24,\n2,2026-06-11,60\n';
const PRIVATE = 'I am afraid of the night shift';
const SHARED = 'I speak up sooner now';

let first: string;

/** Pairing 1 with a goal, two meetings, a private reflection of the mentee and a shared one of the mentor, who is mentee of pairing 2. */
beforeAll(async () => {
  first = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS, 'meetings.csv': MEETINGS };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
  await mentorIn(first, ['import', 'meetings.csv']);
  await mentorIn(first, ['goal', 'add', '1', 'Lead a handover alone']);
  await mentorIn(first, [
    'reflection',
    'add',
    '1',
    PRIVATE,
    '--by',
    'mentee',
    '--about-meeting',
    '2026-06-10',
  ]);
  await mentorIn(first, ['reflection', 'add', '1', SHARED, '--by', 'mentor', '--about-goal', '1', '--share']);
});

function programme(): string {
  const copy = emptyFolder();
  cpSync(first, copy, { recursive: true });
  return copy;
}

describe('a reflection', () => {
  it('is said to be private, with the way to share it; or shared, with the way back', async () => {
    const folder = programme();
    const add = ['reflection', 'add', '2', 'Listening helps', '--by', 'mentor'];
    expect((await mentorIn(folder, add)).err).toContain(
      'Reflection 3 of the mentor, Bo Baker with Cy Cole (pairing 2): private to the two. It is in no list, book or report; to share it: mentor reflection share 3',
    );
    const shared = ['reflection', 'add', '2', 'So does silence', '--by', 'mentor', '--share'];
    expect((await mentorIn(folder, shared)).err).toContain('mentor reflection unshare 4');
  });

  it('is in no list, story, book, guide, export, view or report while it is private, not even that it is there', async () => {
    const folder = programme();
    const said: string[] = [];
    for (const words of [
      ['reflection', 'list', '--format', 'csv'],
      ['pairs', 'show', '1'],
      ['pairs', 'list', '--json'],
      ['guide', '1'],
      ['today', '--json'],
      ['status', '--json'],
      ['people', 'show', 'm1', '--json'],
      ['goal', 'list', '--json'],
      ['checkin', 'list', '--json'],
      ['report', '--quarter', '2026-Q2', '--format', 'md'],
      ['log', '--json'],
    ] as const)
      said.push((await mentorIn(folder, [...words])).out);
    await mentorIn(folder, ['book', '--out', 'book.html']);
    said.push(readFileSync(path.join(folder, 'book.html'), 'utf8'));
    expect(said.filter((text) => text.includes(PRIVATE))).toEqual([]);
    expect(said.filter((text) => text.includes('reflection of the mentee'))).toEqual([]);
  });

  it('is listed with its words once it is shared, and of the others it is said how many there are', async () => {
    const folder = programme();
    const { out, err } = await mentorIn(folder, ['reflection', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      private: 1,
      rows: [
        { reflection: 2, written_by: 'mentor', about: 'on the goal "Lead a handover alone"', text: SHARED },
      ],
    });
    expect(err).toBe('');
    const { err: told } = await mentorIn(folder, ['reflection', 'list']);
    expect(told).toContain('1 reflection is private to the two, and not shown.');
    const story = await mentorIn(folder, ['pairs', 'show', '1', '--json']);
    expect(story.out).toContain('reflection of the mentor, shared');
  });

  it('can be shared and made private again, all of those named or none', async () => {
    const folder = programme();
    const refused = await mentorIn(folder, ['reflection', 'share', '1', '2']);
    expect(refused).toMatchObject({
      exitCode: 4,
      err: 'Error: Reflection 2 has been shared since 2026-07-01.\n',
    });
    expect((await mentorIn(folder, ['reflection', 'share', '1'])).exitCode).toBe(0);
    expect((await mentorIn(folder, ['reflection', '--json'])).out).toContain(PRIVATE);
    await mentorIn(folder, ['reflection', 'unshare', '1', '2']);
    expect(JSON.parse((await mentorIn(folder, ['reflection', '--json'])).out)).toMatchObject({
      private: 2,
      rows: [],
    });
    expect((await mentorIn(folder, ['reflection', 'share', '9'])).err).toContain('There is no reflection 9.');
    expect(await mentorIn(folder, ['reflection', 'share', '1', '--as-of', '2026-06-30'])).toMatchObject({
      exitCode: 2,
      err: 'Error: 2026-06-30 is before reflection 1 was written (2026-07-01).\nGive a later day with --as-of.\n',
    });
  });

  it.each([
    [['reflection', 'add', '1', 'x', '--by', 'mentee', '--about-goal', '9'], 4, 'Pairing 1 has no goal 9.'],
    [['reflection', 'add', '2', 'x', '--by', 'mentee', '--about-goal', '1'], 4, 'Pairing 2 has no goal 1.'],
    [
      ['reflection', 'add', '2', 'x', '--by', 'mentee', '--about-meeting', '2026-06-10'],
      4,
      'Pairing 2 has no meeting of 2026-06-10 on record.',
    ],
    [
      ['reflection', 'add', '1', 'x', '--by', 'mentee', '--on', '2026-05-31'],
      4,
      'is before pairing 1 begins',
    ],
    [['reflection', 'add', '1', 'x', '--by', 'mentee', '--on', '2026-07-02'], 4, 'is after today'],
    [['reflection', 'add', '1', `${SHARED}.`, '--by', 'mentor'], 4, 'says the same, and is on record.'],
    [['reflection', 'add', '1', 'x'], 2, 'Whose reflection is it?'],
    [['reflection', 'add', '1', '--by', 'mentee'], 2, 'What is the reflection?'],
    [['reflection', 'add', '1', 'her NHS number 9434765919', '--by', 'mentee'], 4, 'about a patient'],
    [['reflection', 'export', 'm1', '--from', '2026-07-01', '--to', '2026-06-01'], 2, 'is before'],
  ] as const)('is refused for %j', async (words, code, said) => {
    const { exitCode, err } = await mentorIn(programme(), [...words]);
    expect(exitCode).toBe(code);
    expect(err).toContain(said);
  });

  it('is asked for in a terminal', async () => {
    const folder = programme();
    const machine = { isTerminal: true, answers: ['mentor', 'We both learn'] };
    await mentorIn(folder, ['reflection', 'add', '2'], machine);
    expect((await mentorIn(folder, ['reflection', 'export', 'm3'])).out).toContain('> We both learn');
  });

  it('of a pairing that is over is welcome, of one that was called off it is not', async () => {
    const folder = programme();
    await mentorIn(folder, ['pairs', 'complete', '1']);
    const add = ['reflection', 'add', '1', 'Looking back', '--by', 'mentee', '--as-of', '2026-08-01'];
    expect((await mentorIn(folder, add)).exitCode).toBe(0);
    const planned = { 'planned.csv': 'mentee,mentor,started_on\nm1,m3,2026-09-01\n' };
    await mentorIn(folder, ['import', 'planned.csv'], { files: planned });
    await mentorIn(folder, ['pairs', 'cancel', '3', '--reason', 'moved']);
    expect(await mentorIn(folder, ['reflection', 'add', '3', 'x', '--by', 'mentee'])).toMatchObject({
      exitCode: 4,
      err: 'Error: Pairing 3 was called off before it began.\nmentor pairs show 3 tells its story.\n',
    });
  });
});

describe('a portfolio', () => {
  it('holds all that somebody wrote, their meetings, hours and goals, and nobody else', async () => {
    const { out, err } = await mentorIn(programme(), ['reflection', 'export', 'm1']);
    expect(out).toBe(`# Mentoring of Ann Able: reflections

Mentoring programme, until 2026-07-01

## As a mentee, since 2026-06-01

2 meetings, 0.8 hours in the 1 whose length is on record.

Goals:

- **Lead a handover alone**: open

### 2026-07-01, on the meeting of 2026-06-10

> ${PRIVATE}
`);
    expect(err).toContain('1 reflection of Ann Able.');
  });

  it('tells of each pairing of theirs, as what they were there', async () => {
    const { out } = await mentorIn(programme(), ['reflection', 'export', 'm2', '--json']);
    const { pairings } = JSON.parse(out);
    expect(pairings).toMatchObject([
      {
        pairing: 1,
        as: 'mentor',
        meetings: 2,
        minutes: 45,
        meetings_with_length: 1,
        reflections: [{ text: SHARED }],
      },
      { pairing: 2, as: 'mentee', meetings: 1, minutes: 60, reflections: [] },
    ]);
    expect(out).not.toContain(PRIVATE);
  });

  it('can be of a period, and a page', async () => {
    const folder = programme();
    const words = ['reflection', 'export', 'm1', '--to', '2026-06-30', '--out', 'portfolio.html'];
    expect((await mentorIn(folder, words)).err).toContain('0 reflections');
    const page = readFileSync(path.join(folder, 'portfolio.html'), 'utf8');
    expect(page).toContain('<h1>Mentoring of Ann Able: reflections</h1>');
    expect(page).not.toContain(PRIVATE);
  });

  it('leaves out a pairing that was over before the period, with its goals, unless something was written of it since', async () => {
    const folder = programme();
    await mentorIn(folder, ['pairs', 'complete', '1']);
    const parts = async (from: string) => {
      const words = ['reflection', 'export', 'm1', '--from', from, '--as-of', '2026-08-01', '--json'];
      return JSON.parse((await mentorIn(folder, words)).out).pairings.length;
    };
    expect(await parts('2026-07-01')).toBe(1);
    expect(await parts('2026-07-02')).toBe(0);
    await mentorIn(folder, [
      'reflection',
      'add',
      '1',
      'Looking back',
      '--by',
      'mentee',
      '--as-of',
      '2026-07-20',
    ]);
    expect(await parts('2026-07-02')).toBe(1);
  });

  it('shows words as they were written, whatever they begin with', async () => {
    const folder = programme();
    await mentorIn(folder, ['reflection', 'add', '1', '# One\n- two <b>\n3. three', '--by', 'mentee']);
    const { out } = await mentorIn(folder, ['reflection', 'export', 'm1', '--format', 'html']);
    expect(out).toContain('# One');
    expect(out).toContain('- two &lt;b&gt;');
    expect(out).toContain('3. three');
  });
});

describe('a person’s own data', () => {
  it('has their reflections, which go when they are erased', async () => {
    const folder = programme();
    expect((await mentorIn(folder, ['privacy', 'export', 'm1', '--json'])).out).toContain(PRIVATE);
    await mentorIn(folder, ['privacy', 'erase', 'm1', '--confirm', 'm1']);
    const file = readFileSync(path.join(folder, 'mentor.db'));
    expect(file.includes(PRIVATE)).toBe(false);
  });

  it('keeps them for three years after the pairing ended, then they are due to go', async () => {
    const folder = programme();
    await mentorIn(folder, ['pairs', 'complete', '1']);
    const due = async (day: string) => {
      const { out } = await mentorIn(folder, ['privacy', 'due', '--format', 'csv', '--as-of', day]);
      return out.includes('reflections');
    };
    expect(await due('2029-06-30')).toBe(false);
    expect(await due('2029-07-01')).toBe(true);
  });

  it('is taken back by an undo', async () => {
    const folder = programme();
    await mentorIn(folder, ['undo', '--yes']);
    expect(JSON.parse((await mentorIn(folder, ['reflection', '--json'])).out).rows).toEqual([]);
  });
});
