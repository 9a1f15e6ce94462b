import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const Q3 = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--format', 'csv'];

interface Figure {
  readonly value: string;
  readonly n: string;
  readonly denominator: string;
}

/** The figures of a report, by section, metric and group. */
function figuresOf(csv: string): (section: string, metric: string, group?: string) => Figure | undefined {
  const [header = '', ...lines] = csv.trim().split('\n');
  const names = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
  return (section, metric, group = '') => {
    const found = rows.find((row) => row.section === section && row.metric === metric && row.group === group);
    return found === undefined
      ? undefined
      : { value: found.value ?? '', n: found.n ?? '', denominator: found.denominator ?? '' };
  };
}

/** Takes in one file after the other, each on its day, and gives the folder. */
async function imported(
  ...files: (readonly [content: string, day: string, ...words: string[]])[]
): Promise<string> {
  const folder = emptyFolder();
  for (const [at, [content, day, ...words]] of files.entries()) {
    const name = `file-${at}.csv`;
    const call = ['import', name, '--as-of', day, '--yes', ...words];
    const { exitCode, err } = await mentorIn(folder, call, { files: { [name]: content } });
    if (exitCode !== 0) throw new Error(err);
  }
  return folder;
}

async function report(folder: string, words: readonly string[] = Q3) {
  const { out } = await mentorIn(folder, words);
  return { csv: out, figure: figuresOf(out) };
}

const HEAD = 'staff_number,given_name,family_name,site,band,hired_on,left_on,status,role,capacity\n';

describe('a report on a past quarter', () => {
  it('is the same after people moved, joined and left since', async () => {
    const people = Array.from(
      { length: 24 },
      (_, at) => [`E${at}`, at % 2 === 0 ? 'North' : 'South'] as const,
    );
    const row = (key: string, rest: string) => `${key},G${key},F${key},${rest}`;
    const before = people.map(([key, site]) => row(key, `${site},5,2020-01-01,,,mentee,`)).join('\n');
    const folder = await imported([
      `${HEAD}${before}\nR1,Gr,Fr,North,7,2020-01-01,,,mentor,3\n`,
      '2026-01-05',
    ]);
    const first = (await report(folder)).csv;
    expect(figuresOf(first)('supply_and_demand', 'mentees_waiting')?.value).toBe('24');
    const after = people.map(([key]) => row(key, 'East,6,2020-01-01,,,mentee,')).join('\n');
    const gone = row('E0', 'North,5,2020-01-01,2026-11-20,,none,');
    const joined = row('N1', 'North,5,2026-11-02,,,mentee,');
    const moved = `${HEAD}${after.split('\n').slice(1).join('\n')}\n${gone}\n${joined}\nR1,Gr,Fr,South,8,2020-01-01,,,mentor,9\n`;
    await mentorIn(folder, ['import', 'moved.csv', '--as-of', '2026-11-25', '--yes'], {
      files: { 'moved.csv': moved },
    });
    const { csv } = await report(folder, [...Q3.slice(0, 4), '2026-12-05', ...Q3.slice(5)]);
    expect(csv).toBe(first.replace('as_of,,2026-Q3,,,,,,,2026-10-05', 'as_of,,2026-Q3,,,,,,,2026-12-05'));
    const now = await report(folder, [
      'report',
      '--quarter',
      '2026-Q4',
      '--as-of',
      '2026-12-05',
      '--format',
      'csv',
    ]);
    expect(now.figure('reach', 'staff')?.value).toBe('25');
  });

  it('takes in what was wrong then, where that is said', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `E${at},G${at},F${at},${at < 10 ? 'North' : 'South'},5,2020-01-01,,,mentee,`,
    );
    const folder = await imported([`${HEAD}${rows.join('\n')}\n`, '2026-01-05']);
    const right = rows.map((row) => row.replace(/North|South/, 'East')).slice(0, 10);
    const files = { 'right.csv': `${HEAD}${right.join('\n')}\n` };
    await mentorIn(folder, ['import', 'right.csv', '--as-of', '2026-11-01', '--correction'], { files });
    const { figure } = await report(folder);
    expect(figure('reach', 'staff', 'site: East')?.value).toBe('10');
    expect(figure('reach', 'staff', 'site: North')).toBeUndefined();
  });

  it('counts nobody before they are hired', async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `E${at},G,F${at},North,5,2026-09-01,,,mentee,\n`);
    const folder = await imported([`${HEAD}${rows.join('')}`, '2026-01-05']);
    const q1 = await report(folder, [
      'report',
      '--quarter',
      '2026-Q1',
      '--as-of',
      '2026-04-05',
      '--format',
      'csv',
    ]);
    expect(q1.figure('reach', 'staff')?.value).toBe('0');
    expect(q1.figure('reach', 'mentees')?.value).toBe('0');
    expect(q1.figure('supply_and_demand', 'mentees_waiting')?.value).toBe('0');
    const q3 = await report(folder);
    expect(q3.figure('supply_and_demand', 'longest_wait')?.value).toBe('29');
  });

  it('counts the last day in post, and nobody the day after it', async () => {
    const rows = [
      'E1,G,F,North,5,2020-01-01,2026-09-30,,mentee,',
      'E2,G,H,North,5,2020-01-01,2026-09-29,,mentee,',
      'E3,G,J,North,5,2020-01-01,,,mentee,',
      'R1,M,M,North,7,2020-01-01,2026-09-15,,mentor,2',
      'R2,M,N,North,7,2027-01-01,,,mentor,2',
    ];
    const folder = await imported([`${HEAD}${rows.join('\n')}\n`, '2026-06-01']);
    const { figure } = await report(folder);
    expect(figure('reach', 'staff')?.value).toBe('2');
    expect(figure('reach', 'mentees')?.value).toBe('3');
    expect(figure('supply_and_demand', 'mentees_waiting')?.value).toBe('2');
    expect(figure('supply_and_demand', 'places_offered')?.value).toBe('0');
  });

  it('counts each mentor’s places once, of those in post', async () => {
    const roster = `${HEAD}E1,G,F,North,5,2020-01-01,,,mentee,\nR1,M,M,North,7,2020-01-01,,,mentor,3\n`;
    const left = `${HEAD}R2,M,N,North,7,2020-01-01,2026-07-20,left,mentor,3\n`;
    const folder = await imported([`${roster}${left.slice(HEAD.length)}`, '2026-07-22', '--as', 'roster']);
    await mentorIn(folder, ['round', 'open', 'Two', '--as-of', '2026-08-01']);
    await mentorIn(folder, ['import', 'again.csv', '--as-of', '2026-08-01'], {
      files: { 'again.csv': roster },
    });
    expect((await report(folder)).figure('supply_and_demand', 'places_offered')?.value).toBe('3');
  });

  it('counts the members of a closed round while it was open', async () => {
    const head = 'Staff number,Name,Role\n';
    const folder = await imported(
      [`${head}1,Ann Able,mentee\n2,Di Dunn,mentee\n3,Bo Baker,mentor\n4,Cy Cole,mentor\n`, '2027-01-04'],
      ['mentee,mentor,started_on\n1,3,2027-01-05\n2,4,2027-01-05\n', '2027-01-06'],
    );
    for (const pairing of ['1', '2'])
      await mentorIn(folder, ['pairs', 'complete', pairing, '--on', '2027-06-30', '--as-of', '2027-07-01']);
    await mentorIn(folder, ['round', 'close', '--as-of', '2027-07-01']);
    await mentorIn(folder, ['round', 'open', 'Autumn', '--as-of', '2027-08-01']);
    const files = { 'r2.csv': `${head}5,Flo Fox,mentee\n3,Bo Baker,mentor\n` };
    await mentorIn(folder, ['import', 'r2.csv', '--as-of', '2027-08-01'], { files });
    await mentorIn(folder, ['match', '--as-of', '2027-08-02']);
    await mentorIn(folder, ['match', 'accept', '--yes', '--as-of', '2027-08-02']);
    const words = ['report', '--quarter', '2027-Q3', '--as-of', '2027-10-02', '--format', 'csv'];
    const rate = (await report(folder, words)).figure('reach', 'match_rate');
    expect([rate?.n, rate?.denominator]).toEqual(['1', '1']);
    const spring = (await report(folder, [...words.slice(0, 2), '2027-Q2', ...words.slice(3)])).figure(
      'reach',
      'match_rate',
    );
    expect([spring?.n, spring?.denominator]).toEqual(['2', '2']);
  });
});

describe('waves of a survey', () => {
  const people = Array.from({ length: 12 }, (_, at) => `E${at}`);
  const roster = `${HEAD}${people.map((key) => `${key},G,F${key},North,5,2020-01-01,,,mentee,`).join('\n')}\n`;
  const wave = (day: string | null, points: number) => {
    const head =
      day === null ? 'staff_number,Confidence score' : 'staff_number,submitted_on,Confidence score';
    return `${head}\n${people.map((key, at) => [key, ...(day === null ? [] : [day]), points + (at % 2) + (at === 0 ? 1 : 0)].join(',')).join('\n')}\n`;
  };

  it('are compared in the order of their days, and not before the later was answered', async () => {
    const folder = await imported(
      [roster, '2026-01-05'],
      [wave('2026-01-10', 2), '2026-09-20', '--as', 'survey', '--wave', 'pre'],
      [wave('2026-09-10', 4), '2026-09-20', '--as', 'survey', '--wave', 'post'],
    );
    const { csv } = await report(folder);
    expect(csv).toContain(`waves: pre to post`);
    const q1 = await report(folder, [
      'report',
      '--quarter',
      '2026-Q1',
      '--as-of',
      '2026-10-05',
      '--format',
      'csv',
    ]);
    expect(q1.csv).not.toContain('mean_change');
  });

  it('are not compared where nothing tells which came first, and that is said', async () => {
    const folder = await imported(
      [roster, '2026-01-05'],
      [wave(null, 2), '2026-09-20', '--as', 'survey', '--wave', 'blue'],
      [wave(null, 4), '2026-09-20', '--as', 'survey', '--wave', 'red'],
    );
    expect((await report(folder)).csv).not.toContain('mean_change');
    const words = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--format', 'md'];
    expect((await mentorIn(folder, words)).out).toContain('Nothing shows which of the waves blue and red');
    const stated = { 'mentor.yaml': 'report:\n  waves_in_order: [red, blue]\n' };
    expect((await mentorIn(folder, Q3, { files: stated })).out).toContain('waves: red to blue');
  });

  it('keep every answer of people who do not say who they are', async () => {
    const survey =
      'Personal code,Submitted on,I feel valued here (1-5)\nAB1,2026-02-01,4\nCD2,2026-02-01,5\n,2026-02-01,4\n,2026-02-01,4\n,2026-02-02,4\n';
    const folder = await imported([roster, '2026-01-05']);
    const call = ['import', 's.csv', '--as', 'survey', '--wave', 'pre', '--as-of', '2026-02-20', '--yes'];
    const first = await mentorIn(folder, call, { files: { 's.csv': survey } });
    expect(first.err).toContain('5 created');
    const again = await mentorIn(folder, call);
    expect(again.err).toContain('0 created, 0 updated, 5 unchanged');
  });
});
