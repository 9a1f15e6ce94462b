import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const HEADER = 'staff_number,given_name,family_name,remark\n';
const roster = (remark: string) => `${HEADER}1,Ada,Li,${remark}\n2,Bo,Lo,fine\n`;
const MB = 1024 * 1024;

/** Takes a file in; gives what was said, and what is on record then. */
async function take(input: string | Uint8Array, files: Readonly<Record<string, string>> = {}) {
  const folder = emptyFolder();
  const { exitCode, err } = await mentorIn(folder, ['import', '-', '--as', 'roster'], { input, files });
  const { out } = await mentorIn(folder, ['export', 'people', '--json']);
  const rows: Record<string, string | null>[] = exitCode === 0 ? JSON.parse(out).rows : [];
  return { exitCode, err, rows };
}

// Time that grew with the square of these sizes would be days: the limit of every test sees to that.
describe('a hostile file is refused with its place and what to do, soon:', () => {
  it.each([
    [
      'a quotation mark that is never closed',
      roster('"open'),
      'standard input:2: A quotation mark is opened here and never closed',
    ],
    [
      'one that is never closed before much more',
      `${roster('"open')}${'3,Cy,Du,x\n'.repeat(200_000)}`,
      'standard input:2: The cell that starts here is longer than 1 MB.',
    ],
    [
      'a cell of 10 MB',
      roster('x'.repeat(10 * MB)),
      'standard input:2: The cell that starts here is longer than 1 MB.',
    ],
    [
      'a cell of 10 MB in quotation marks',
      roster(`"${'x\n'.repeat(5 * MB)}"`),
      'standard input:2: The cell that starts here is longer than 1 MB.',
    ],
    [
      '100,000 columns',
      `${HEADER}1,Ada,Li${','.repeat(100_000)}\n`,
      'standard input:2: This row has more than 16,384 columns, more than a spreadsheet can hold.',
    ],
    [
      'a header of 100,000 columns',
      `${'a,'.repeat(100_000)}\n1,2\n`,
      'standard input:1: This row has more than 16,384 columns',
    ],
    ['a header alone', 'Name\n', 'There is a header of 1 column and no rows below it.'],
    ['20 MB without a line end', 'abc,'.repeat(5 * MB), 'This row has more than 16,384 columns'],
    ['nothing but zero bytes', new Uint8Array(MB), 'This is not a text file, or it is damaged.'],
    ['nothing but quotation marks', '"'.repeat(3 * MB), 'longer than 1 MB'],
  ])('%s', async (_, input, words) => {
    const { exitCode, err } = await take(input);
    expect(exitCode).toBe(3);
    expect(err).toContain(words);
    expect(err.length).toBeLessThan(3000);
  });
});

describe('a hostile cell becomes a safe value:', () => {
  const CLEANED = 'Characters that no text needs were taken out, or could not be read: line 2.';
  it.each([
    ['a zero byte', 'a\0b', 'a\uFFFDb', CLEANED],
    ['control characters', 'a\u0007\u001b[31mb\u009b2Jc', 'abc', CLEANED],
    ['a right-to-left override', 'exe.\u202Efdp', 'exe.fdp', CLEANED],
    ['a formula', '"=HYPERLINK(""http://example.org"")"', '=HYPERLINK("http://example.org")', ''],
    ['a formula that was made safe before', "'=1+1", '=1+1', ''],
    ['what joins letters', 'नी\u200dति 👩‍⚕️', 'नी\u200dति 👩‍⚕️', ''],
    ['a statement of SQL', "Robert'); DROP TABLE people;--", "Robert'); DROP TABLE people; --", ''],
  ])('%s', async (_, written, value, words) => {
    const { exitCode, err, rows } = await take(roster(written));
    expect(exitCode, err).toBe(0);
    expect(rows[0]?.remark).toBe(value);
    expect(rows[1]?.remark).toBe('fine');
    expect(err).toContain(words);
  });

  it('half of a surrogate pair', async () => {
    const bytes = Buffer.from(`\uFEFF${roster('a\uD83Db')}`, 'utf16le');
    const { rows, err } = await take(new Uint8Array(bytes));
    expect(rows[0]?.remark).toBe('a\uFFFDb');
    expect(err).toContain(CLEANED);
  });

  it('headers that JavaScript reserves', async () => {
    const input = 'staff_number,given_name,__proto__,constructor,toString\n1,Ada,polluted,x,y\n';
    const { rows } = await take(input);
    expect(Object.entries(rows[0] ?? {}).slice(-3)).toEqual([
      ['constructor', 'x'],
      ['proto', 'polluted'],
      ['tostring', 'y'],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('hostile settings are a complaint, soon:', () => {
  const laughs = ['matching:', '  synonyms:', '    a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [at, name] of [...'bcdefghij'].entries()) {
    const before = 'abcdefghij'[at];
    laughs.push(`    ${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  it.each([
    ['a billion laughs', laughs.join('\n'), 'It takes text.'],
    ['brackets without end', '['.repeat(90_000), 'nested too deeply'],
    ['lists in lists without end', '- '.repeat(45_000), 'nested too deeply'],
    ['a staircase', Array.from({ length: 440 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'no key'],
    ['a megabyte', 'x'.repeat(MB), 'longer than 100000 characters'],
    ['a key that JavaScript reserves', '__proto__:\n  polluted: 1\n', '__proto__'],
  ])('%s', async (_, yaml, words) => {
    const { exitCode, err } = await take(roster('x'), { 'mentor.yaml': yaml });
    expect({ exitCode, err }).toEqual({ exitCode: 3, err: expect.stringContaining(words) });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
