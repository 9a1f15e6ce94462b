import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role
001,Ada,Byron,ada@example.org,mentee
011,Max,Eliot,max@example.org,mentor
`;
const PAIRINGS = `mentee,mentor,started_on
001,011,2026-06-01
`;
let folder: string;

async function call(words: readonly string[], machine = {}) {
  const outcome = await mentorIn(folder, words, machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function tasks(day: string, ...words: string[]) {
  const { out } = await call(['today', '--json', '--as-of', day, ...words]);
  const { rows } = JSON.parse(out) as { rows: Record<string, string>[] };
  return rows.map(({ task, why, since }) => `${task}: ${why} (${since})`);
}

const saying = (answer: string, by: string, on: string) => [
  'pairs',
  'fit',
  '1',
  answer,
  '--by',
  by,
  '--as-of',
  on,
];

beforeEach(async () => {
  folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
});

describe('after the first meeting', () => {
  beforeEach(async () => {
    await call(['checkin', 'add', '1', '--on', '2026-06-05', '--as-of', '2026-06-05', '--yes']);
  });

  it('both sides are asked, each until it has spoken', async () => {
    expect(await tasks('2026-06-05')).toEqual([]);
    const asked = (side: string) =>
      `they met on 2026-06-05, and the ${side} has not said whether it is a good fit`;
    expect(await tasks('2026-06-06')).toEqual([
      'fit_check: they met on 2026-06-05, and neither of the two has said whether it is a good fit (2026-06-06)',
    ]);
    const { err } = await call(saying('good', 'mentee', '2026-06-06'));
    expect(err).toBe(
      'Ada Byron with Max Eliot (pairing 1): a good fit, says the mentee. Next: what the two agree, mentor agreement draft 1 ',
    );
    expect(await tasks('2026-06-06')).toEqual([`fit_check: ${asked('mentor')} (2026-06-06)`]);
    await call(['feedback', 'add', '1', '--by', 'mentor', '--rating', '4', '--as-of', '2026-06-06']);
    expect(await tasks('2026-06-06')).toEqual([]);
  });

  it('nobody is asked who has met again, before or after', async () => {
    await call(['checkin', 'add', '1', '--on', '2026-06-12', '--as-of', '2026-06-12', '--yes']);
    expect(await tasks('2026-06-12')).toEqual([]);
    expect(await tasks('2026-06-20')).toEqual([]);
  });

  it('they are asked how it goes instead once the next meeting is late', async () => {
    expect((await tasks('2026-07-20'))[0]).toContain('fit_check');
    expect((await tasks('2026-07-21')).join()).toContain('check_in_late');
    expect(await tasks('2026-07-21', '--task', 'fit_check')).toEqual([]);
  });

  it('who is deciding is asked again later, also when they have met again', async () => {
    await call(saying('deciding', 'both', '2026-06-06'));
    await call(['checkin', 'add', '1', '--on', '2026-06-12', '--as-of', '2026-06-12', '--yes']);
    expect(await tasks('2026-06-19')).toEqual([]);
    expect(await tasks('2026-06-20')).toEqual([
      'fit_check: the mentee has been deciding since 2026-06-06; the mentor has been deciding since 2026-06-06 (2026-06-20)',
    ]);
  });

  it('"not a fit" asks to act now, until that side says otherwise', async () => {
    const { err } = await call([
      ...saying('not a fit', 'mentor', '2026-06-06'),
      '--note',
      'our days never meet',
    ]);
    expect(err).toContain('Nobody is at fault. Next: mentor rematch 1 --reason "not a good fit" --dry-run');
    expect(await tasks('2026-06-07', '--task', 'not_a_fit')).toEqual([
      'not_a_fit: the mentor says it is not a good fit: our days never meet (2026-06-06)',
    ]);
    const status = await call(['status', '--as-of', '2026-06-07']);
    expect(status.out).toMatch(/Needs attention\s+1/);
    const story = await call(['pairs', 'show', '1', '--as-of', '2026-06-07']);
    expect(story.out).toContain('the mentor says it is not a good fit: our days never meet');
    const list = await call(['pairs', '--health', 'at_risk', '--json', '--as-of', '2026-06-07']);
    expect(JSON.parse(list.out).rows).toMatchObject([
      { pairing: 1, health: 'at_risk', health_reasons: expect.stringContaining('not a good fit') },
    ]);
    const others = await call(['pairs', '--health', 'on_track', '--as-of', '2026-06-07']);
    expect(others.err).toContain('No pairing matches.');
    await call(saying('good', 'mentor', '2026-06-08'));
    expect(await tasks('2026-06-08', '--task', 'not_a_fit')).toEqual([]);
  });

  it('undo takes an answer back', async () => {
    await call(saying('not-a-fit', 'mentee', '2026-06-06'));
    await call(['undo', '--yes', '--as-of', '2026-06-06']);
    expect(await tasks('2026-06-06', '--task', 'not_a_fit')).toEqual([]);
  });
});

it('asks a person at a terminal who said what', async () => {
  const answers = ['still', 'both'];
  const { err } = await call(['pairs', 'fit', '1', '--as-of', '2026-06-04'], { isTerminal: true, answers });
  expect(err).toContain('still deciding, says the mentee and the mentor.');
  expect(err).toContain('No meeting of theirs is on record.');
});

it.each([
  [['1', 'great', '--by', 'mentee'], 2, 'Say good, deciding or not-a-fit.'],
  [['1', 'good'], 2, 'Who said it?'],
  [['1', '--by', 'mentee'], 2, 'What was said?'],
  [['1', 'good', '--by', 'mentee', '--on', '2026-05-31'], 4, 'before the pairing began'],
  [['1', 'good', '--by', 'mentee', '--on', '2026-07-02'], 4, 'is after today (2026-07-01)'],
])('is refused for %j', async (words, code, message) => {
  const { exitCode, err } = await call(['pairs', 'fit', ...words]);
  expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
});

it('the same answer of one day is recorded twice only when asked for', async () => {
  await call(saying('good', 'mentee', '2026-06-06'));
  const again = await call(saying('good', 'mentee', '2026-06-06'));
  expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('is recorded already')]);
  expect((await call([...saying('good', 'mentee', '2026-06-06'), '--anyway'])).exitCode).toBe(0);
});
