import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
let folder: string;

const call = (...words: string[]) =>
  mentorIn(folder, [...words, ...(words.includes('--as-of') ? [] : ['--as-of', DAY])]);
const mentor = (...words: string[]) => call('conversation', ...words);
const rows = async (...words: string[]) => JSON.parse((await call(...words, '--json')).out).rows;
const due = async (day: string) =>
  (await rows('today', '--as-of', day)).filter(({ task }: { task: string }) =>
    /conversation|introduction/u.test(task),
  );
const figures = async () =>
  (await call('report', '--quarter', '2026-Q3')).out.split('\n').filter((line) => line.startsWith('|'));

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('a one-off conversation', () => {
  it('is over once it is held, and asks for nothing else', async () => {
    const { err } = await mentor('add', '003342', '000340');
    expect(err).toMatch(
      /^Conversation 1: Tolulope Adeyemi and Hélène Dubois-Laurent, by 2026-10-19\. It takes up no mentor's place/u,
    );
    expect(await rows('conversation')).toMatchObject([
      { conversation: 1, kind: 'one_off', person: '003342', other: '000340', standing: 'planned' },
    ]);
    expect(await due('2026-10-19')).toEqual([]);
    expect(await due('2026-10-20')).toMatchObject([
      {
        task: 'conversation_late',
        pairing: null,
        why: 'Tolulope Adeyemi and Hélène Dubois-Laurent were to talk by 2026-10-19 (conversation 1)',
      },
    ]);
    const held = await mentor('held', '1', '--as-of', '2026-10-21', '--on', '2026-10-20');
    expect(held.err).toContain(
      'Conversation 1, Tolulope Adeyemi and Hélène Dubois-Laurent: held on 2026-10-20.',
    );
    expect(await due('2026-12-01')).toEqual([]);
    expect(await rows('conversation', '--as-of', '2026-10-21')).toEqual([]);
    expect(await rows('conversation', '--all', '--as-of', '2026-10-21')).toMatchObject([
      { standing: 'held', closed_on: '2026-10-20' },
    ]);
    expect(await rows('conversation', '--as-of', '2026-10-10')).toMatchObject([{ standing: 'planned' }]);
  });

  it('is refused with what is wrong, and taken back by undo', async () => {
    const refused = async (...words: string[]) => {
      const { exitCode, err } = await mentor(...words);
      return [exitCode, err.split('\n')[0]];
    };
    expect(await refused('add', '003342', '003342')).toEqual([
      2,
      'Error: A conversation is between two people, and only one was named.',
    ]);
    expect(await refused('add', '003342', '000340', '--due', '2026-10-04')).toEqual([
      2,
      'Error: 2026-10-04 is before today (2026-10-05).',
    ]);
    // A manager of hers.
    expect(await refused('add', '003342', '000412')).toEqual([
      4,
      'Error: A rule keeps Tolulope Adeyemi and Chidinma Okafor apart.',
    ]);
    expect((await mentor('add', '003342', '000340')).exitCode).toBe(0);
    expect(await refused('add', '000340', '003342')).toEqual([
      4,
      'Error: The two already have a conversation to hold, by 2026-10-19 (conversation 1).',
    ]);
    expect(await refused('held', '1', '--on', '2026-10-01')).toEqual([
      2,
      'Error: 2026-10-01 is before conversation 1 was arranged (2026-10-05).',
    ]);
    expect(await refused('cancel', '7')).toEqual([4, 'Error: There is no conversation 7.']);
    expect((await mentor('cancel', '1')).exitCode).toBe(0);
    expect(await refused('held', '1')).toEqual([4, 'Error: Conversation 1 was called off on 2026-10-05.']);
    expect((await call('undo', '--yes')).exitCode).toBe(0);
    expect(await rows('conversation')).toMatchObject([{ standing: 'planned', closed_on: null }]);
  });

  it('changes no figure of a report, nor what a matching has to give', async () => {
    const [before, proposed] = [await figures(), (await call('match', '--dry-run')).out];
    await mentor('add', '003342', '000340');
    await mentor('held', '1');
    expect(await figures()).toEqual(before);
    expect((await call('match', '--dry-run')).out).toBe(proposed);
  });
});

describe('introductions', () => {
  interface Pair {
    readonly person: string;
    readonly other: string;
    readonly last_together_on: string | null;
  }
  const introduce = async (...words: string[]): Promise<Pair[]> =>
    rows('conversation', 'introduce', '--role', 'mentee', '--yes', ...words);

  it('bring everybody together with somebody new, time after time', async () => {
    const met = new Set<string>();
    const days = ['2026-10-05', '2026-11-02', '2026-11-30'];
    const mentees = JSON.parse((await call('status', '--json')).out).mentees;
    for (const day of days) {
      const pairs = await introduce('--as-of', day);
      expect(pairs.length).toBe(Math.floor(mentees / 2));
      for (const { person, other, last_together_on } of pairs) {
        const two = [person, other].sort().join(' ');
        expect(met.has(two)).toBe(false);
        expect(last_together_on).toBeNull();
        met.add(two);
      }
    }
  });

  it('are asked for anew when their time is over, in one line', async () => {
    await introduce('--weeks', '2');
    expect(await due('2026-10-18')).toEqual([]);
    const [late, next, ...others] = await due('2026-10-19');
    expect(others).toEqual([]);
    expect(late).toMatchObject({ task: 'conversation_late', since: '2026-10-19' });
    expect(late.why).toMatch(
      /^\d+ introductions were to be held by 2026-10-18: 1, 2, 3, 4, 5, 6, 7, 8 and \d+ more$/u,
    );
    expect(next).toMatchObject({ task: 'introductions_due', since: '2026-10-19' });
    // A programme may have made its last.
    expect((await due('2026-11-16')).map(({ task }: { task: string }) => task)).toEqual([
      'conversation_late',
    ]);
  });

  it('are not asked for in a round that is closed: nobody could be introduced', async () => {
    await introduce('--weeks', '2');
    const kinds = async () => (await due('2026-10-20')).map(({ task }: { task: string }) => task);
    expect(await kinds()).toEqual(['conversation_late', 'introductions_due']);
    expect((await call('round', 'close', '--as-of', '2026-10-20', '--yes')).exitCode).toBe(0);
    expect(await kinds()).toEqual(['conversation_late']);
  });

  it('leave out whom the call leaves out', async () => {
    const pairs = await introduce('--without', '003342');
    expect(pairs.flatMap(({ person, other }) => [person, other])).not.toContain('003342');
  });

  it('are recorded only on a yes', async () => {
    const { exitCode, out } = await mentor('introduce', '--dry-run');
    expect([exitCode, out.split('\n')[0]]).toEqual([
      0,
      'person,person_name,person_email,other,other_name,other_email,last_together_on',
    ]);
    expect((await mentor('introduce')).exitCode).toBe(2);
    expect(await rows('conversation', '--all')).toEqual([]);
  });
});
