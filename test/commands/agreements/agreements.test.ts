import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { folderWith, mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];
let folder: string;

async function mentor(...words: string[]) {
  return mentorIn(folder, [...words, ...(words.includes('--as-of') ? [] : DAY)]);
}

async function terms(...words: string[]) {
  return JSON.parse((await mentor('agreement', ...words, '--json')).out);
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('drafting an agreement', () => {
  it('hands the paper over, filled in from the programme and the call, and keeps the draft', async () => {
    const { out, err } = await mentor(
      'agreement',
      'draft',
      '21',
      '--every',
      '14',
      '--purpose',
      'First nights',
    );
    expect(out).toContain('# Mentoring agreement');
    expect(out).toContain('**Mentee:** Obinna Eze');
    expect(out).toContain('every 2 weeks');
    expect(err).toContain(
      'Drafted version 1 of the agreement of Obinna Eze with Eleni Papadopoulos (pairing 21).',
    );
    expect(await terms('show', '21')).toMatchObject({
      schema: 'mentor/agreement',
      pairing: 21,
      version: 1,
      drafted_on: '2026-10-05',
      signed_by_mentee_on: null,
      purpose: 'First nights',
      check_in_every_days: 14,
      minutes: 60,
      reviews_on: ['2026-11-18'],
      ends_on: '2027-01-01',
    });
  });

  it('amends by a further version that takes over the terms before; the same terms are the same version', async () => {
    await mentor('agreement', 'draft', '21', '--purpose', 'First nights');
    await mentor('agreement', 'sign', '21', '--by', 'both');
    const again = await mentor('agreement', 'draft', '21', '--as-of', '2026-10-09');
    expect(again.err).toContain('That is version 1');
    await mentor('agreement', 'draft', '21', '--minutes', '30', '--as-of', '2026-10-09');
    expect(await terms('show', '21')).toMatchObject({ version: 2, purpose: 'First nights', minutes: 30 });
    expect(await terms('show', '21', '--version-number', '1')).toMatchObject({ version: 1, minutes: 60 });
  });

  it('writes a page to print, and nothing in a dry run', async () => {
    const file = path.join(folder, 'agreement.html');
    await mentor('agreement', 'draft', '21', '--out', file);
    expect(readFileSync(file, 'utf8')).toContain('<h1>Mentoring agreement</h1>');
    const dry = path.join(folder, 'dry.html');
    const { err } = await mentor('agreement', 'draft', '4', '--dry-run', '--out', dry);
    expect(err).toContain(`Dry run: ${dry} is not written.`);
    expect(existsSync(dry)).toBe(false);
    const nowhere = await mentor('agreement', 'draft', '4', '--out', path.join(folder, 'nowhere', 'a.html'));
    expect(nowhere.exitCode).toBe(4);
    expect(nowhere.err).toContain('cannot be written: there is no such file or folder');
    expect((await mentor('agreement', 'show', '4')).err).toContain('There is no agreement of');
  });

  it.each([
    [['--until', '2026-07-01'], "2026-07-01 is not after the pairing's start (2026-07-01)."],
    [['--review', '2026-06-30'], 'The review on 2026-06-30 is not between 2026-07-01 and 2027-01-01.'],
    [['--review', '2027-01-02'], 'The review on 2027-01-02 is not between'],
  ])('refuses %s', async (words, message) => {
    const { exitCode, err } = await mentor('agreement', 'draft', '21', ...words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('takes the words of the programme, whose unknown blanks are named', async () => {
    folder = folderWith();
    const settings = (text: string) => ({
      'mentor.yaml': `agreement:\n  template: "Between {mentee} and {${text}}."\n`,
    });
    const files = {
      'r.csv': 'Staff number,Name,Role\n1,Ann Able,mentee\n2,Bo Baker,mentor\n',
      'p.csv': 'mentee,mentor,started_on\n1,2,2026-10-01\n',
    };
    await mentorIn(folder, ['import', 'r.csv', 'p.csv', ...DAY], { files });
    const { out } = await mentorIn(folder, ['agreement', 'draft', '1', ...DAY], {
      files: settings('mentor'),
    });
    expect(out).toBe('Between Ann Able and Bo Baker.');
    const wrong = await mentorIn(folder, ['agreement', 'show', '1', ...DAY], { files: settings('menter') });
    expect(wrong.exitCode).toBe(3);
    expect(wrong.err).toMatch(
      /Nothing is known by the name of \{menter\}\.[\s\S]*Did you mean \{mentee\}\?|\{mentor\}\?/,
    );
  });
});

describe('signing an agreement', () => {
  it('asks in a terminal who signed, and elsewhere says how to tell', async () => {
    await mentor('agreement', 'draft', '21');
    const { exitCode, err } = await mentor('agreement', 'sign', '21');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('Who signed?\nSay --by mentee, mentor or both'),
    ]);
    const terminal = { isTerminal: true, answers: ['the mentor'] };
    const asked = await mentorIn(folder, ['agreement', 'sign', '21', ...DAY], terminal);
    expect(asked.err).toContain('is signed by the\nmentor.');
  });

  it('takes each side by itself; it holds from the later signature', async () => {
    await mentor('agreement', 'draft', '21', '--as-of', '2026-10-01');
    const first = await mentor('agreement', 'sign', '21', '--by', 'mentee', '--on', '2026-10-02');
    expect(first.err).toContain('Next: mentor agreement sign 21 --by mentor');
    const second = await mentor('agreement', 'sign', '21', '--by', 'mentor');
    expect(second.err).toContain('It holds from 2026-10-05.');
    expect(await terms('show', '21')).toMatchObject({
      signed_by_mentee_on: '2026-10-02',
      signed_by_mentor_on: '2026-10-05',
    });
  });

  it.each([
    [['--on', '2026-10-06'], 2, '2026-10-06 is after today (2026-10-05).'],
    [['--on', '2026-10-03'], 2, '2026-10-03 is before version 1 was drafted (2026-10-04).'],
  ])('refuses %s', async (words, code, message) => {
    await mentor('agreement', 'draft', '21', '--as-of', '2026-10-04');
    const { exitCode, err } = await mentor('agreement', 'sign', '21', '--by', 'both', ...words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('refuses a second signature, and a signature of nothing', async () => {
    expect((await mentor('agreement', 'sign', '21', '--by', 'both')).err).toContain(
      'There is no agreement of',
    );
    await mentor('agreement', 'draft', '21');
    await mentor('agreement', 'sign', '21', '--by', 'mentor');
    const { exitCode, err } = await mentor('agreement', 'sign', '21', '--by', 'both');
    expect([exitCode, err]).toEqual([
      4,
      expect.stringContaining('The mentor signed version 1 on 2026-10-05.'),
    ]);
    expect(err).toContain('For the mentee alone: mentor agreement sign 21 --by mentee');
    expect(await terms('show', '21')).toMatchObject({ signed_by_mentee_on: null });
  });

  it('refuses a signature once the pairing is over, and takes one of a day before', async () => {
    await mentor('agreement', 'draft', '21', '--as-of', '2026-10-01');
    await mentor('pairs', 'end', '21', '--reason', 'moved', '--on', '2026-10-04');
    const { exitCode, err } = await mentor('agreement', 'sign', '21', '--by', 'both');
    expect([exitCode, err]).toEqual([4, expect.stringContaining('has been over since 2026-10-04')]);
    expect(await terms('show', '21')).toMatchObject({ signed_by_mentee_on: null });
    const before = await mentor('agreement', 'sign', '21', '--by', 'both', '--on', '2026-10-03');
    expect(before.exitCode).toBe(0);
  });

  it('sets how often the two are to meet, from that day on', async () => {
    const health = async (day: string) =>
      JSON.parse((await mentor('pairs', 'show', '3', '--json', '--as-of', day)).out).health.status;
    expect(await health('2026-10-05')).toBe('needs_attention');
    await mentor('agreement', 'draft', '3', '--every', '60');
    await mentor('agreement', 'sign', '3', '--by', 'both');
    expect([await health('2026-10-04'), await health('2026-10-05')]).toEqual(['on_track', 'on_track']);
  });
});

describe('the list of agreements', () => {
  it('has every version, and pairings without one; --unsigned those that need a signature', async () => {
    await mentor('agreement', 'draft', '21');
    await mentor('agreement', 'sign', '21', '--by', 'both');
    await mentor('agreement', 'draft', '21', '--minutes', '30', '--as-of', '2026-10-06');
    await mentor('agreement', 'draft', '3');
    await mentor('agreement', 'sign', '3', '--by', 'both');
    const rows = async (...words: string[]) =>
      JSON.parse(
        (await mentor('agreement', 'list', '--json', '--as-of', '2026-10-07', ...words)).out,
      ).rows.map(({ pairing, version, agreement }: Record<string, unknown>) => [pairing, version, agreement]);
    const all = await rows();
    expect(all).toHaveLength(26);
    expect(all.filter(([pairing]: number[]) => pairing === 21 || pairing === 3 || pairing === 1)).toEqual([
      [1, null, 'none'],
      [3, 1, 'in force'],
      [21, 1, 'in force'],
      [21, 2, 'draft'],
    ]);
    const unsigned = await rows('--unsigned');
    expect(unsigned).toHaveLength(24);
    expect(unsigned).toContainEqual([21, 2, 'draft']);
  });
});
