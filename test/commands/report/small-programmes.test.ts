import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

type Row = Readonly<Record<string, string>>;

/** A file of rows, with its header. */
function file(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${header}\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** So many mentees and mentors of one site. */
function roster(mentees: number, mentors: number): string {
  return file('staff_number,given_name,family_name,site,hired_on,role,capacity', [
    ...numbers(mentees).map((at) => [`E${at}`, 'Ed', `F${at}`, 'North', '2020-01-01', 'mentee', '']),
    ...numbers(mentors).map((at) => [`R${at}`, 'Ro', `K${at}`, 'North', '2020-01-01', 'mentor', 3]),
  ]);
}

/** Each mentee with the mentor of the same number. */
function pairs(count: number, mentorOf: (at: number) => number = (at) => at): string {
  return file(
    'mentee,mentor,started_on',
    numbers(count).map((at) => [`E${at}`, `R${mentorOf(at)}`, '2026-07-01']),
  );
}

/** A programme into which files came in, each on its day. */
async function programme(
  ...files: readonly (readonly [content: string, day: string, ...words: string[]])[]
): Promise<string> {
  const folder = emptyFolder();
  for (const [at, [content, day, ...words]] of files.entries()) {
    const call = ['import', `file-${at}.csv`, '--as-of', day, '--yes', ...words];
    const { exitCode, err } = await mentorIn(folder, call, { files: { [`file-${at}.csv`]: content } });
    if (exitCode !== 0) throw new Error(err);
  }
  return folder;
}

const report = (folder: string, ...words: string[]) =>
  mentorIn(folder, ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', ...words]);

async function figures(folder: string, quarter = '2026-Q3') {
  const call = ['report', '--quarter', quarter, '--as-of', '2027-01-05', '--format', 'csv'];
  const rows: Row[] = parse((await mentorIn(folder, call)).out, { columns: true });
  return (section: string, metric: string, group = '') =>
    rows.find((row) => row.section === section && row.metric === metric && row.group?.endsWith(group));
}

describe('points of a survey', () => {
  const wave = (heading: string, pointsOf: (at: number) => number, count: number) =>
    file(
      `staff_number,${heading}`,
      numbers(count).map((at) => [`E${at}`, pointsOf(at)]),
    );

  it('are all kept where the scale reaches beyond a hundred', async () => {
    const heading = 'MCA-21 total (21-147)';
    const figure = await figures(
      await programme(
        [roster(60, 1), '2026-01-05'],
        [wave(heading, (at) => 60 + at, 60), '2026-09-20', '--as', 'survey', '--wave', 'baseline'],
        [wave(heading, (at) => 75 + at, 60), '2026-09-20', '--as', 'survey', '--wave', 'end'],
      ),
    );
    expect(figure('learning', 'answers_after', heading)?.value).toBe('60');
    expect(figure('learning', 'mean_after', heading)?.value).toBe('105.5');
  });

  it('that all moved alike have no effect size', async () => {
    const heading = 'Mean confidence';
    const figure = await figures(
      await programme(
        [roster(12, 1), '2026-01-05'],
        [wave(heading, () => 3.4, 12), '2026-09-20', '--as', 'survey', '--wave', 'before'],
        [wave(heading, () => 3.6, 12), '2026-09-20', '--as', 'survey', '--wave', 'later'],
      ),
    );
    const change = figure('learning', 'mean_change', heading);
    expect(change?.value).toBe('0.2');
    expect(change?.note).toContain('no variation');
    expect(change?.note).not.toMatch(/\d{6}/);
  });
});

describe('what few people say', () => {
  it('is not told where ten answers are one mentor’s', async () => {
    const feedback = file(
      'pairing,given_by,given_on,rating,to_improve',
      numbers(10).map((at) => [at, 'mentor', '2026-09-05', (at % 3) + 2, `Nothing for number ${at}`]),
    );
    const folder = await programme(
      [roster(10, 1).replace(/3\n$/, '10\n'), '2026-07-01'],
      [pairs(10, () => 1), '2026-07-01'],
      [feedback, '2026-10-01'],
    );
    const { out } = await report(folder);
    expect(out).toContain('- **Mean rating by mentors (1–5): hidden**');
    expect(out).not.toContain('Nothing for number');
  });

  it('tells no median and no extreme of one who waits', async () => {
    const figure = await figures(await programme([roster(12, 12), '2026-07-01'], [pairs(11), '2026-07-01']));
    for (const name of ['days_waiting', 'longest_wait'])
      expect(figure('supply_and_demand', name)).toMatchObject({ value: '', low: '', high: '' });
  });

  it('says of a group of which few were matched how few, and of how many', async () => {
    const people = file('staff_number,given_name,family_name,site,hired_on,role,capacity', [
      ...numbers(12).map((at) => [`N${at}`, 'No', `F${at}`, 'North', '2020-01-01', 'mentee', '']),
      ...numbers(30).map((at) => [`S${at}`, 'So', `H${at}`, 'South', '2020-01-01', 'mentee', '']),
      ...numbers(32).map((at) => [`R${at}`, 'Ro', `K${at}`, 'North', '2020-01-01', 'mentor', 1]),
    ]);
    const matched = file('mentee,mentor,started_on', [
      ['N1', 'R1', '2026-07-01'],
      ...numbers(20).map((at) => [`S${at}`, `R${at + 1}`, '2026-07-01']),
    ]);
    const folder = await programme([people, '2026-07-01'], [matched, '2026-07-01']);
    expect((await report(folder)).out).toMatch(/\| North \| 12 \| fewer than 10 of 12 \|/);
  });
});

describe('requests for another partner', () => {
  it('count without a rating, and stand until they are withdrawn', async () => {
    const feedback = file('pairing,given_by,given_on,rating,wants_change', [
      ...numbers(20).map((at) => [at, 'mentee', '2026-09-05', 4, 'no']),
      ...numbers(12).map((at) => [at + 20, 'mentee', '2026-09-05', '', 'yes']),
    ]);
    const folder = await programme(
      [roster(32, 32), '2026-07-01'],
      [pairs(32), '2026-07-01'],
      [feedback, '2026-10-01'],
    );
    expect((await figures(folder))('experience', 'wants_change', 'mentee')).toMatchObject({
      n: '12',
      denominator: '32',
    });
  });
});

describe('days of pairings', () => {
  it('are lived up to their end', async () => {
    const ended = file('mentee,mentor,started_on,status,ended_on', [
      ['E1', 'R1', '2026-07-01', 'active', ''],
      ['E2', 'R1', '2026-07-01', 'ended', '2026-07-11'],
    ]);
    const meetings = file('pairing,held_on', [
      [1, '2026-07-10'],
      [1, '2026-08-10'],
      [1, '2026-09-10'],
    ]);
    const folder = await programme(
      [roster(2, 1), '2026-07-01'],
      [ended, '2026-07-20'],
      [meetings, '2026-10-01', '--as', 'check-ins'],
    );
    expect((await figures(folder))('activity', 'three_check_ins')).toMatchObject({
      n: '1',
      denominator: '1',
    });
  });

  it('leave out of first meetings what the definition says, and nothing else', async () => {
    const meetings = file('pairing,held_on', [
      [1, '2026-07-20'],
      [2, '2026-07-12'],
      [3, '2026-07-05'],
    ]);
    const folder = await programme([roster(3, 1), '2026-07-01'], [pairs(3, () => 1), '2026-07-01']);
    const on = (day: string) => ['--on', day, '--as-of', day, '--yes'];
    for (const [change, pairing, day] of [
      ['pause', '1', '2026-07-03'],
      ['pause', '2', '2026-07-03'],
      ['resume', '2', '2026-07-10'],
      ['resume', '1', '2026-07-14'],
    ] as const)
      await mentorIn(folder, ['pairs', change, pairing, ...on(day)]);
    await mentorIn(folder, ['import', 'm.csv', '--as', 'check-ins', '--as-of', '2026-10-01', '--yes'], {
      files: { 'm.csv': meetings },
    });
    expect((await figures(folder))('headlines', 'first_meeting_in_time')).toMatchObject({
      n: '1',
      denominator: '1',
    });
  });

  it('that end on the first day of a quarter end in that quarter in every figure', async () => {
    const ended = file('mentee,mentor,started_on,status,ended_on', [
      ['E1', 'R1', '2026-07-01', 'ended', '2026-10-01'],
      ['E2', 'R1', '2026-07-01', 'active', ''],
    ]);
    const folder = await programme([roster(3, 1), '2026-07-01'], [ended, '2026-10-20']);
    const [third, fourth] = [await figures(folder), await figures(folder, '2026-Q4')];
    expect(third('endings', 'pairings_ended')?.value).toBe('0');
    expect(third('endings', 'ended_early')?.n).toBe('0');
    expect(fourth('endings', 'pairings_ended')?.value).toBe('1');
    expect(fourth('endings', 'ended_early')).toMatchObject({ n: '1', denominator: '2' });
  });
});

describe('a target', () => {
  it('is missed where thirty of thirty gave 2', async () => {
    const feedback = file(
      'pairing,given_by,given_on,rating',
      numbers(30).map((at) => [at, 'mentor', '2026-09-05', 2]),
    );
    const folder = await programme(
      [roster(30, 30), '2026-07-01'],
      [pairs(30), '2026-07-01'],
      [feedback, '2026-10-01'],
    );
    expect((await report(folder)).out).toContain(
      '- **Mean rating by mentors (1–5): 2.0** n 30 of 30, all alike. Target 4.0: missed.',
    );
  });
});
