import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

type Row = Record<string, string>;

const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });

/** The example programme in which a mentee is to have two mentors. */
async function withTwoMentors(): Promise<string> {
  const folder = await exampleProgramme('people');
  const file = path.join(folder, 'mentor.yaml');
  const settings = readFileSync(file, 'utf8').replace(/^matching:$/m, 'matching:\n  mentors_per_mentee: 2');
  writeFileSync(file, settings);
  return folder;
}

/** Imogen Fitzgerald-Moore, whom the example gives two mentors, and somebody who gets one of two. */
const IMOGEN = '001577';
const HODAN = '003415';

async function mentorsOf(folder: string, mentee: string): Promise<(string | undefined)[][]> {
  const rows = rowsOf((await mentorIn(folder, ['match', 'show'])).out);
  const own = rows.filter((row) => row.mentee === mentee);
  return own.map((row) => [row.mentor_number, row.mentor, row.decision]);
}

describe('a programme with two mentors for a mentee', () => {
  it('says who has two, who has one of two, and who has nobody at all', async () => {
    const folder = await withTwoMentors();
    const { out, err } = await mentorIn(folder, ['match']);
    expect(err).toContain(
      '25 of 29 mentees matched (27 mentors, 39 free places), mean fit of all 37 pairs 0.74; 4 left over',
    );
    expect(err).toContain(
      '12 mentees get a further mentor (37 pairs in all); 13 have fewer than they are to',
    );
    expect(err).toContain('This holds of first mentors, and of further ones in the places that are left.');
    const rows = rowsOf(out);
    expect(rows.length).toBe(37 + 4 + 13);
    const short = rows.filter(({ mentor, mentor_number }) => mentor === '' && mentor_number === '2');
    expect(short.length).toBe(13);
    expect(short[0]?.reasons).toMatch(/^Has 1 of 2 mentors\. For the second: 27 mentors considered: /);
    const [run] = rowsOf((await mentorIn(folder, ['match', 'runs'])).out);
    expect([run?.mentees, run?.matched, run?.pairs]).toEqual(['29', '25', '37']);
    const { figures } = JSON.parse((await mentorIn(folder, ['match', 'show', '--json'])).out);
    expect(figures).toMatchObject({ matched: 25, pairs: 37, short_of_mentors: 13 });
    const equity = rowsOf((await mentorIn(folder, ['match', 'equity', '--group-by', 'profession'])).out);
    for (const { matched, mentees } of equity) expect(Number(matched)).toBeLessThanOrEqual(Number(mentees));
  });

  it('explains each of the mentors', async () => {
    const folder = await withTwoMentors();
    await mentorIn(folder, ['match']);
    const { out } = await mentorIn(folder, ['match', 'why', IMOGEN], {
      isTerminal: true,
      environment: { NO_COLOR: '1' },
    });
    expect(out).toMatch(/^Mentor +Søren Østergaard \(000505\)$/m);
    expect(out).toMatch(/^Second mentor +Ingrid Johansson \(000702\)$/m);
    const why = JSON.parse((await mentorIn(folder, ['match', 'why', IMOGEN, '--json'])).out);
    expect([why.mentor.key, why.further_mentors[0].mentor.key]).toEqual(['000505', '000702']);
    const pair = await mentorIn(folder, ['match', 'why', IMOGEN, '000702', '--json']);
    expect(JSON.parse(pair.out)).toMatchObject({ is_paired: true, mentor_number: 2 });
  });

  it('turns all pairs of a mentee into pairings, and looks for what is missing later', async () => {
    const folder = await withTwoMentors();
    await mentorIn(folder, ['match']);
    const { err } = await mentorIn(folder, ['match', 'accept', '--only', IMOGEN, HODAN]);
    expect(err).toContain('3 pairings began on 2026-07-01. 34 pairs of run 1 still wait.');
    expect((await mentorIn(folder, ['match', 'accept'])).err).toContain('34 pairings began');
    expect((await mentorIn(folder, ['pairs'])).out.match(/^\d+,001577,/gm)?.length).toBe(2);
    const status = await mentorIn(folder, ['status', '--json']);
    expect(JSON.parse(status.out)).toMatchObject({ waiting: 3, short_of_mentors: 13, open_pairings: 37 });
    const again = await mentorIn(folder, ['match', '--what-if', 'capacity of 000877 = 9']);
    expect(again.out).toContain('Hodan Abdi');
    expect(again.err).toContain('As it is: 0 matched, 4 left over');
    const refused = await mentorIn(folder, ['match', 'why', IMOGEN]);
    expect(refused.err).not.toContain('Error');
    const next = await mentorIn(folder, ['match', '--dry-run']);
    expect(next.err).toContain('0 of 4 mentees matched');
    expect(next.err).toContain('0 mentees get a further mentor (0 pairs in all); 13 have fewer');
  });

  it.each([[], ['--may-change', 'any']])(
    'gives a second mentor to those who have their first already (%s %s)',
    async (...how) => {
      const folder = await exampleProgramme('people');
      await mentorIn(folder, ['match']);
      expect((await mentorIn(folder, ['match', 'accept'])).err).toContain('25 pairings began');
      const file = path.join(folder, 'mentor.yaml');
      const settings = readFileSync(file, 'utf8').replace(
        /^matching:$/m,
        'matching:\n  mentors_per_mentee: 2',
      );
      writeFileSync(file, settings);
      await mentorIn(folder, ['match', ...how]);
      const { exitCode, err } = await mentorIn(folder, ['match', 'accept', '--yes']);
      expect(exitCode, err).toBe(0);
      expect(err).toMatch(/12 pairings began/);
    },
  );

  it('takes decisions on either mentor from a spreadsheet', async () => {
    const folder = await withTwoMentors();
    await mentorIn(folder, ['match']);
    const rows = rowsOf((await mentorIn(folder, ['match', 'show'])).out);
    const header = Object.keys(rows[0] ?? {});
    const write = (change: (row: Row) => void) => {
      const kept = rows.map((row) => ({ ...row }));
      kept.forEach(change);
      const quoted = kept.map((row) =>
        header.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(),
      );
      return [header.join(), ...quoted].join('\n');
    };
    const input = write((row) => {
      if (row.mentee === IMOGEN && row.mentor_number === '1') row.decision = 'accept';
      if (row.mentee === IMOGEN && row.mentor_number === '2') row.mentor = '001129';
    });
    const { exitCode, err, out } = await mentorIn(folder, ['match', 'decide', '-'], { input });
    expect({ exitCode, err }).toMatchObject({ exitCode: 0, err: expect.stringContaining('1 accepted') });
    const decided = rowsOf(out).filter(({ mentee }) => mentee === IMOGEN);
    expect(decided.map((row) => [row.mentor_before, row.mentor_after, row.decision])).toEqual([
      ['000505', '000505', 'accept'],
      ['000702', '001129', 'swap'],
    ]);
    expect(await mentorsOf(folder, IMOGEN)).toEqual([['2', '001129', 'locked']]);
    const other = await withTwoMentors();
    await mentorIn(other, ['match']);
    const same = write((row) => {
      if (row.mentee === IMOGEN) row.mentor = '000505';
      if (row.mentee === HODAN && row.mentor_number === '2') row.decision = 'keep';
    });
    const twice = await mentorIn(other, ['match', 'decide', '-'], { input: same });
    expect(twice).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining(
        'Søren Østergaard is a mentor of Imogen Fitzgerald-Moore in this run already.',
      ),
    });
    expect(twice.err).toContain('Hodan Abdi has no second mentor: there is no pair to decide on.');
  });

  it('is reviewed pair by pair, and a swap leaves the other mentor', async () => {
    const folder = await withTwoMentors();
    await mentorIn(folder, ['match']);
    const answers = ['Accept', 'Veto', 'no time', 'Stop', 'Apply'];
    const { err } = await mentorIn(folder, ['match', 'review'], { isTerminal: true, answers });
    expect(err).toContain('1 of 37. Imogen Fitzgerald-Moore with Søren Østergaard, fit 0.94');
    expect(err).toContain(
      '2 of 37. Imogen Fitzgerald-Moore with Ingrid Johansson, their second mentor, fit 0.61',
    );
    expect(err).toContain(
      'Decided on 2 of run 1: 1 accepted, 0 kept, 0 opened, 1 vetoed, 0 given another mentor.',
    );

    const other = await withTwoMentors();
    await mentorIn(other, ['match']);
    const swap = ['Later', 'Swap', 'Kwame Mensah', 'Stop', 'Apply'];
    const swapped = await mentorIn(other, ['match', 'review'], { isTerminal: true, answers: swap });
    expect(swapped.err).toContain('To be swapped and locked, beside their other mentors.');
    expect((await mentorsOf(other, IMOGEN)).map(([, mentor, decision]) => [mentor, decision]).sort()).toEqual(
      [
        ['000505', 'locked'],
        ['000530', 'locked'],
      ],
    );
  });
});
