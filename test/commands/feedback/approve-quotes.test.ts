import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
const DAY = '2026-10-05';
let folder: string;

/** Twelve pairings of their own, and on each a text by either side. */
async function written(): Promise<string> {
  const made = emptyFolder();
  const people = numbers.flatMap((at) => [
    `E${at},Given${at},Family${at},North,mentee,`,
    `R${at},Name${at},Other${at},North,mentor,1`,
  ]);
  const said = numbers.map(
    (at) => `${at},mentee,2026-09-05,4,Words of number ${at},"More time, number ${at}"`,
  );
  const files = {
    'roster.csv': `staff_number,given_name,family_name,site,role,capacity\n${people.join('\n')}\n`,
    'pairs.csv': `mentee,mentor,started_on\n${numbers.map((at) => `E${at},R${at},2026-07-01`).join('\n')}\n`,
    'said.csv': `pairing,given_by,given_on,rating,helpful,to_improve\n${said.join('\n')}\n`,
  };
  await mentorIn(made, ['import', 'roster.csv', '--as-of', '2026-07-01'], { files });
  await mentorIn(made, ['import', 'pairs.csv', '--as-of', '2026-07-01']);
  await mentorIn(made, ['import', 'said.csv', '--as-of', '2026-10-01']);
  return made;
}

function approve(...words: string[]) {
  return mentorIn(folder, ['feedback', 'approve', ...words, '--as-of', DAY]);
}

async function report(format: string, ...words: string[]): Promise<string> {
  const call = ['report', '--quarter', '2026-Q3', '--as-of', DAY, '--format', format, ...words];
  return (await mentorIn(folder, call)).out;
}

const FORMATS = ['md', 'html', 'csv', 'json'];

beforeEach(async () => {
  folder = await written();
});

describe('what people wrote', () => {
  it('is in no report of any format until it is approved', async () => {
    for (const format of FORMATS) expect(await report(format)).not.toMatch(/Words of number|More time/);
  });

  it('is listed with what it is called', async () => {
    const { out, err } = await approve();
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(25);
    expect(lines[0]).toBe('quote,pairing,given_by,given_on,text,approved_on');
    expect(lines[2]).toBe('1.to_improve,1,mentee,2026-09-05,"More time, number 1",');
    expect(err).toContain('Reports quote what is approved: mentor feedback approve QUOTE …');
  });

  it('is quoted once it is approved, and that alone, shown word for word first', async () => {
    const { err } = await approve('3.helpful', '5', '--yes');
    expect(err).toBe(
      [
        '3.helpful, by the mentee: “Words of number 3”',
        '5.helpful, by the mentee: “Words of number 5”',
        '5.to_improve, by the mentee: “More time, number 5”',
        '3 texts approved. A report quotes them where enough people wrote.',
        '',
      ].join('\n'),
    );
    const markdown = await report('md');
    expect(markdown.match(/Words of number \d+|More time, number \d+/g)).toEqual([
      'Words of number 3',
      'Words of number 5',
      'More time, number 5',
    ]);
    expect((await approve()).out).toContain('3.helpful,3,mentee,2026-09-05,Words of number 3,2026-10-05');
    expect((await mentorIn(folder, ['log'])).out).toContain('approved to be quoted');
  });

  it('is quoted no more once that is withdrawn; what was known before stays', async () => {
    await approve('3.helpful', '--yes');
    await mentorIn(folder, [
      'feedback',
      'approve',
      '3.helpful',
      '--withdraw',
      '--yes',
      '--as-of',
      '2026-10-08',
    ]);
    expect(await report('md', '--known-on', '2026-10-05')).toContain('Words of number 3');
    expect(await report('md')).not.toContain('Words of number 3');
  });

  it('is approved by nobody without a yes', async () => {
    const refused = await approve('3.helpful');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('This lets reports quote 1 text word for word. That is asked first');
    const asked = await mentorIn(folder, ['feedback', 'approve', '3.helpful', '--as-of', DAY], {
      isTerminal: true,
      answers: [false],
    });
    expect(asked.exitCode).toBe(130);
    expect(await report('md')).not.toContain('Words of number 3');
  });

  it('changes nothing in a dry run, and says what is so already', async () => {
    await approve('3.helpful', '--dry-run');
    expect((await approve()).out).toContain('3.helpful,3,mentee,2026-09-05,Words of number 3,\n');
    expect((await approve('3.helpful', '--withdraw', '--yes')).err).toBe('That has not been approved.\n');
    await approve('3.helpful', '--yes');
    expect((await approve('3.helpful', '--yes')).err).toBe('That is approved already.\n');
  });

  it('is refused where nobody wrote it', async () => {
    const { exitCode, err } = await approve('99.helpful');
    expect(exitCode).toBe(4);
    expect(err).toContain('Nobody wrote a text called "99.helpful".');
  });
});
