import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/errors.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const JULY = ['--as-of', '2026-07-01'];

/** Reviews the example's proposal; the notes on one line, as a narrow window breaks them. */
async function review(
  answers: readonly unknown[],
  prepare: (folder: string) => Promise<unknown> = async () => {},
) {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match', ...JULY]);
  await prepare(folder);
  const { exitCode, err } = await mentorIn(folder, ['match', 'review', ...JULY], {
    isTerminal: true,
    answers,
  });
  return { folder, exitCode, err: err.replace(/\s+/g, ' ') };
}

/** Pairs that are asked about before Hodan Abdi's. */
const BEFORE_ABDI = 14;
const LEAVE = Array.from({ length: BEFORE_ABDI }, () => 'Later');

/** An answer given only after something else was done, as if by somebody else while the question stood. */
function answerAfter(words: readonly string[], answer: string) {
  let folder = '';
  const prepare = async (reviewed: string) => {
    folder = reviewed;
  };
  // Awaited when its turn comes, and begun only then.
  const then = (resolve: (value: string) => void) =>
    mentorIn(folder, [...words, ...JULY]).then(() => resolve(answer));
  return { answer: { then }, prepare };
}

/** How many pairings there are. */
async function pairingsIn(folder: string): Promise<number> {
  return JSON.parse((await mentorIn(folder, ['pairs', '--json'])).out).rows.length;
}

describe('the review in a terminal', () => {
  it('shows what each pair is worth, and the price of a veto at once', async () => {
    const { exitCode, err } = await review([...LEAVE, 'Veto', 'they share a house', 'Stop', 'Apply']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Hodan Abdi with Lan Nguyễn, fit 0.93 needs: 2 of 2 needs covered');
    expect(err).toContain('Without this pair: the programme as a whole would lose 0.370 of fit.');
    expect(err).toContain(
      'To be vetoed. Without this pair the programme as a whole would lose 0.370 of fit. Hodan Abdi would go from Lan Nguyễn to Omar al-Hassan;',
    );
    expect(err).toContain('Hodan Abdi with Lan Nguyễn: vetoed, because they share a house');
    expect(err).toContain('Decided on 1 of run 1: 0 accepted, 0 kept, 0 opened, 1 vetoed');
    expect(err).toContain('Run 2 is the proposal now.');
  });

  it('marks first what decides nothing, and asks about applying with the way back marked', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match', ...JULY]);
    const first: string[] = [];
    // What Enter alone takes, at every question; a lock in between, so that there is something to apply.
    const answers = ['Lock', ...Array.from({ length: 24 }, () => ''), 'Leave'];
    await mentorIn(folder, ['match', 'review', ...JULY], {
      isTerminal: true,
      answers,
      onQuestion: ({ choices }) => first.push(choices[0] ?? ''),
    });
    expect(new Set(first)).toEqual(new Set(['Later: leave it open', 'Back to the pairs']));
    expect(await pairingsIn(folder)).toBe(0);
  });

  it('writes nothing before the end, and nothing at all where it is left or stopped', async () => {
    const left = await review(['Accept', 'Lock', 'Veto', 'they are cousins', 'Stop', 'Leave']);
    expect(left.exitCode).toBe(0);
    expect(left.err).toContain('Nothing was changed.');
    expect(left.err).toContain('Run 1: 0 accepted, 0 locked, 0 vetoed, 25 open.');
    const cancelled = await review(['Accept', 'Lock', new Cancelled()]);
    expect(cancelled.exitCode).toBe(130);
    expect(cancelled.err).toContain('Stopped. Nothing was changed.');
    for (const { folder } of [left, cancelled]) {
      expect(await pairingsIn(folder)).toBe(0);
      expect((await mentorIn(folder, ['rule', 'list', '--json'])).out).toContain('"rows": []');
      expect((await mentorIn(folder, ['log', '--json'])).out).not.toContain('match review');
    }
  });

  it('applies everything at once', async () => {
    const { folder, err } = await review(['Accept', 'Lock', 'Accept', 'Stop', 'Apply']);
    expect(err).toContain('Run 1: 2 accepted, 1 locked, 0 vetoed, 22 open.');
    expect(await pairingsIn(folder)).toBe(2);
    const log = JSON.parse((await mentorIn(folder, ['log', '--json'])).out).rows;
    expect(log.filter(({ command }: { command: string }) => command === 'match review')).toHaveLength(1);
  });

  it('has a way back to any pair before, which is then decided anew', async () => {
    const { folder, err } = await review(['Accept', 'Lock', 'Back', 'Back', 'Later', 'Later', 'Stop']);
    expect(err).toContain('1 of 25. Imogen Fitzgerald-Moore');
    expect(err).toContain('Until now: locked.');
    expect(err).toContain('Until now: accepted.');
    expect(err).toContain('Nothing was decided, and nothing was changed.');
    expect(await pairingsIn(folder)).toBe(0);
    // There is nothing before the first pair: it is asked about once more.
    expect((await review(['Back', 'Later', 'Stop'])).exitCode).toBe(0);
  });

  it('goes back from the end, too', async () => {
    const { folder } = await review(['Accept', 'Stop', 'Back', 'Lock', 'Stop', 'Apply']);
    expect(await pairingsIn(folder)).toBe(0);
    expect((await mentorIn(folder, ['match', 'show'])).out).toMatch(/,locked,1$/m);
  });

  it('goes back to the question where a veto is given no reason', async () => {
    const { err } = await review(['Veto', '', 'Later', 'Stop']);
    expect(err).toContain('Nothing was decided');
  });

  it('says that a lock on a pair of the optimum costs nothing', async () => {
    const { err } = await review(['Lock', 'Stop', 'Apply']);
    expect(err).toContain('To be locked. It costs nothing: the pair is part of the best there is.');
  });

  it('reckons with what was decided before', async () => {
    const rest = Array.from({ length: 10 }, () => 'Later');
    const { err } = await review([...LEAVE, 'Veto', 'they share a house', ...rest, 'Leave']);
    // Without Lan Nguyễn, Hodan Abdi takes Omar al-Hassan, so that his mentee has to move.
    expect(err).toMatch(
      /Åsa Lindqvist with Omar al-Hassan, fit 0\.81 .*? With what is decided so far the two would not be a pair\. To keep them:/,
    );
  });

  it('swaps to a mentor chosen by the price, locks the pair and solves again', async () => {
    const { folder, err } = await review([...LEAVE, 'Swap', 'Omar', 'Stop', 'Apply']);
    expect(err).toContain(
      'To be swapped and locked. The programme as a whole would lose 0.370 of fit. Åsa Lindqvist would',
    );
    expect(err).toContain('Hodan Abdi with Omar al-Hassan: given another mentor');
    expect(err).toMatch(/Run 1: 25 matched.*total fit 20\.23.*Solved again: .*total fit 19\.86/);
    const { out } = await mentorIn(folder, ['match', 'show']);
    expect(out).toMatch(/^2,003415,Hodan Abdi,[^,]*,000877,.*,locked,1$/m);
  });

  it('goes back to the question when no other mentor is chosen', async () => {
    const { exitCode, err } = await review([...LEAVE, 'Swap', 'Nobody', 'Lock', 'Stop', 'Apply']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Run 1: 0 accepted, 1 locked, 0 vetoed, 24 open.');
  });

  it('passes over people who cannot be matched any more, and says why', async () => {
    const { exitCode, err } = await review(['Stop'], (folder) =>
      mentorIn(folder, ['import', '-', '--as', 'roster', ...JULY], {
        input: 'staff_number,given_name,family_name,status\n001577,Imogen,Fitzgerald-Moore,on leave\n',
      }),
    );
    expect(exitCode).toBe(0);
    expect(err).toContain('Imogen Fitzgerald-Moore is on leave, so not matched. Solve again');
  });

  it('ends when the last pair is accepted', async () => {
    const { exitCode, err, folder } = await review(['Accept', 'Apply'], async (prepared) => {
      const { out } = await mentorIn(prepared, ['match', 'show', '--json']);
      const rows: { mentee: string; mentor: string | null }[] = JSON.parse(out).rows;
      const [, ...others] = rows.filter(({ mentor }) => mentor !== null).map(({ mentee }) => mentee);
      await mentorIn(prepared, ['match', 'accept', ...JULY, '--only', ...others]);
    });
    expect({ exitCode }).toEqual({ exitCode: 0 });
    expect(err).toContain('Every pair is decided. Next: mentor pairs');
    expect((await mentorIn(folder, ['match', 'runs'])).out).toMatch(/^1,.*accepted/m);
  });

  it('changes nothing of a run that was replaced while the question stood', async () => {
    const { answer, prepare } = answerAfter(['match', '--seed', '1'], 'Apply');
    const { exitCode, err, folder } = await review(['Lock', 'Stop', answer], prepare);
    expect(exitCode).toBe(4);
    expect(err).toContain('Run 1 was replaced by run 2 in the meantime. Nothing was changed now.');
    expect((await mentorIn(folder, ['match', 'show'])).out).not.toMatch(/,locked,1$/m);
  });

  it('changes nothing where a pair was accepted while the question stood', async () => {
    const { answer, prepare } = answerAfter(['match', 'accept', '--only', '003415'], 'Apply');
    const { exitCode, err, folder } = await review(
      ['Accept', 'Veto', 'they are cousins', 'Stop', answer],
      prepare,
    );
    expect(exitCode).toBe(4);
    expect(err).toContain('A pair of run 1 was decided on in the meantime (accepted).');
    expect((await mentorIn(folder, ['rule', 'list', '--json'])).out).toContain('"rows": []');
    expect(await pairingsIn(folder)).toBe(1);
  });

  it('refuses a veto against a rule that holds the pair at once, and goes on', async () => {
    const must = ['rule', 'must', '001577', '000505', '--reason', 'agreed with both'];
    const answers = ['Veto', 'they are cousins', 'Lock', 'Stop', 'Apply'];
    const { exitCode, err, folder } = await review(answers, (prepared) => mentorIn(prepared, must));
    expect(exitCode).toBe(0);
    expect(err).toContain(
      'Rule 1 is already about these two: must, because agreed with both. Drop it first: mentor rule drop 1',
    );
    expect(err).toContain('1 locked, 0 vetoed');
    expect((await mentorIn(folder, ['rule', 'list'])).out).not.toContain('cousins');
  });

  it('writes no second rule for a veto that a rule says already', async () => {
    const never = ['rule', 'never', '001577', '000505', '--reason', 'they are cousins'];
    const { folder } = await review(['Later', 'Stop'], (prepared) => mentorIn(prepared, never));
    const input = 'mentee,mentor,decision\n001577,000505,veto: cousins\n';
    const { err } = await mentorIn(folder, ['match', 'decide', '-', ...JULY], { input });
    expect(err).toContain('1 vetoed');
    expect(JSON.parse((await mentorIn(folder, ['rule', 'list', '--json'])).out).rows).toHaveLength(1);
  });

  it('applies without asking with --yes, and nothing with --dry-run', async () => {
    for (const [option, count] of [
      ['--yes', 1],
      ['--dry-run', 0],
    ] as const) {
      const folder = await exampleProgramme('people');
      await mentorIn(folder, ['match', ...JULY]);
      const machine = { isTerminal: true, answers: ['Accept', 'Stop'] };
      const { exitCode } = await mentorIn(folder, ['match', 'review', option, ...JULY], machine);
      expect(exitCode).toBe(0);
      expect(await pairingsIn(folder)).toBe(count);
    }
  });
});
