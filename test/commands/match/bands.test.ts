import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FIVE = ['5', 'Band 5', 'AfC 5', 'XR05', 'band-5'];
const SEVEN = ['7', 'Band 7', 'afc band 7', 'XR07', 'B7'];

function person(number: number, role: string, band: string): string {
  return `${number},Given${number},Family${number},${role},${band}\n`;
}

/** Mentees and mentors of bands 5 and 7, each written in five ways, so that no mentee writes theirs as any mentor of the same place does. */
const ROSTER = `Staff number,First name,Last name,Role,Band
${Array.from({ length: 20 }, (_, at) => person(100 + at, 'mentee', (at < 10 ? FIVE : SEVEN)[at % 5] ?? '')).join('')}${Array.from(
  { length: 20 },
  (_, at) => person(200 + at, 'mentor', (at < 10 ? FIVE : SEVEN)[(at + 1) % 5] ?? ''),
).join('')}`;

async function programme(settings: string) {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], {
    files: { 'roster.csv': ROSTER, 'mentor.yaml': settings },
  });
  const pairs = async () => {
    const { out, err } = await mentorIn(folder, ['match', '--json']);
    const { rows: found } = JSON.parse(out) as { rows: { mentee: string; mentor: string | null }[] };
    return { err, found: found.filter(({ mentor }) => mentor !== null) };
  };
  return { folder, pairs };
}

const isFive = (number: string | null) => Number(number) % 100 < 10;

describe('a band, however it is written', () => {
  let folder = '';
  beforeAll(async () => {
    ({ folder } = await programme(''));
    await mentorIn(folder, ['match']);
  });

  it('is one group of the report', async () => {
    const { out } = await mentorIn(folder, ['report', '--quarter', '--format', 'csv']);
    const groups = out.match(/reach,staff,band: [^,]*/g);
    expect([...new Set(groups)]).toEqual(['reach,staff,band: Band 5', 'reach,staff,band: Band 7']);
  });

  it('is one group of mentees in what is said of equity', async () => {
    const { out } = await mentorIn(folder, ['match', 'equity', '--group-by', 'band', '--json']);
    const { rows } = JSON.parse(out) as { rows: { group: string; mentees: number }[] };
    expect(rows.map(({ group, mentees }) => [group, mentees])).toEqual([
      ['Band 5', 10],
      ['Band 7', 10],
    ]);
  });

  it('is the same for a criterion, with its words', async () => {
    const { pairs, folder: own } = await programme(
      'matching:\n  criteria:\n    grade: { kind: same, weight: 5, attribute: band }\n',
    );
    const { found } = await pairs();
    expect(found).toHaveLength(20);
    expect(found.filter(({ mentee, mentor }) => isFive(mentee) !== isFive(mentor))).toEqual([]);
    expect((await mentorIn(own, ['match', 'show'])).out).toContain('same band: Band 5');
  });

  it('is the same for a requirement of mentor.yaml, whichever way that writes it', async () => {
    for (const band of ['"7"', 'Band 7', 'AfC 7']) {
      const { pairs } = await programme(
        `matching:\n  require:\n    senior: { kind: is, attribute: band, values: [${band}], of: mentor }\n`,
      );
      const { found, err } = await pairs();
      expect(found, err).toHaveLength(10);
      expect(found.filter(({ mentor }) => isFive(mentor))).toEqual([]);
    }
  });

  it('is the same for a cap of mentor.yaml', async () => {
    const { pairs } = await programme(
      'matching:\n  caps:\n    pairs:\n      - { of: mentors, attribute: band, value: Band 5, most: 4 }\n',
    );
    const { found, err } = await pairs();
    expect(found.filter(({ mentor }) => isFive(mentor)).length, err).toBe(4);
  });

  it('is counted in steps', async () => {
    const { pairs } = await programme(
      'matching:\n  require:\n    ahead: { kind: gap, attribute: band, from: 1 }\n',
    );
    const { found, err } = await pairs();
    expect(found.length, err).toBe(10);
    expect(found.filter(({ mentee, mentor }) => !isFive(mentee) || isFive(mentor))).toEqual([]);
  });

  it('answered in a survey stands where the roster says nothing', async () => {
    const { folder: own } = await programme(
      'matching:\n  criteria:\n    grade: { kind: same, weight: 5, attribute: band }\n',
    );
    const files = {
      'two.csv':
        'Staff number,First name,Last name,Role,Email\n301,Ada,Lee,mentee,ada@example.org\n302,Bo,Kay,mentor,bo@example.org\n',
      's.csv': 'Email,Which band are you?\nada@example.org,AfC 6\nbo@example.org,6\n',
    };
    await mentorIn(own, ['import', 'two.csv', '--yes'], { files });
    const { err } = await mentorIn(own, ['import', 's.csv', '--map', 'Which band are you?=band']);
    expect(err).toContain('2 created');
    await mentorIn(own, ['match']);
    expect((await mentorIn(own, ['match', 'show'])).out).toMatch(
      /301,Ada Lee,.*302,Bo Kay,.*same band: Band 6/,
    );
  });
});
