import { describe, expect, it } from 'vitest';
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

describe('the review in a terminal', () => {
  it('shows what each pair is worth, and the price of a veto at once', async () => {
    const leave = Array.from({ length: BEFORE_ABDI }, () => 'Later');
    const { exitCode, err } = await review([...leave, 'Veto', 'they share a house', 'Stop']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Hodan Abdi with Lan Nguyễn, fit 0.93 needs: 2 of 2 needs covered');
    expect(err).toContain('Without this pair: the programme as a whole would lose 0.370 of fit.');
    expect(err).toContain(
      'Vetoed. Without this pair the programme as a whole would lose 0.370 of fit. Hodan Abdi would go from Lan Nguyễn to Omar al-Hassan;',
    );
    expect(err).toContain('1 vetoed, 24 open. Whose pair was vetoed has no mentor until it is solved again');
  });

  it('says that a lock on a pair of the optimum costs nothing', async () => {
    const { err } = await review(['Lock', 'Stop']);
    expect(err).toContain('Locked. It costs nothing: the pair is part of the best there is.');
  });

  it('reckons with what was decided before', async () => {
    const leave = Array.from({ length: BEFORE_ABDI }, () => 'Later');
    const answers = [...leave, 'Veto', 'they share a house', ...Array.from({ length: 10 }, () => 'Later')];
    const { err } = await review(answers);
    // Without Lan Nguyễn, Hodan Abdi takes Omar al-Hassan, so that his mentee has to move.
    expect(err).toMatch(
      /Åsa Lindqvist with Omar al-Hassan, fit 0\.81 .*? With what is decided so far the two would not be a pair\. To keep them:/,
    );
  });

  it('swaps to a mentor chosen by the price, locks the pair and solves again', async () => {
    const leave = Array.from({ length: BEFORE_ABDI }, () => 'Later');
    const { folder, err } = await review([...leave, 'Swap', 'Omar', 'Stop']);
    expect(err).toContain(
      'Swapped and locked. The programme as a whole would lose 0.370 of fit. Åsa Lindqvist would',
    );
    expect(err).toContain('Solved again: 3 pairs are new. Total fit 20.23 → 19.86.');
    // What was left for later is not asked again.
    expect(err).toContain('1 of 10.');
    const { out } = await mentorIn(folder, ['match', 'show']);
    expect(out).toMatch(/^2,003415,Hodan Abdi,[^,]*,000877,.*,locked$/m);
  });

  it('goes back to the question when no other mentor is chosen', async () => {
    const leave = Array.from({ length: BEFORE_ABDI }, () => 'Later');
    const { exitCode, err } = await review([...leave, 'Swap', 'Nobody', 'Lock', 'Stop']);
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
    const { exitCode, err, folder } = await review(['Accept'], async (prepared) => {
      const { out } = await mentorIn(prepared, ['match', 'show', '--json']);
      const rows: { mentee: string; mentor: string | null }[] = JSON.parse(out).rows;
      const [, ...others] = rows.filter(({ mentor }) => mentor !== null).map(({ mentee }) => mentee);
      await mentorIn(prepared, ['match', 'accept', ...JULY, '--only', ...others]);
    });
    expect({ exitCode }).toEqual({ exitCode: 0 });
    expect(err).toContain('Every pair is decided. Next: mentor pairs');
    expect((await mentorIn(folder, ['match', 'runs'])).out).toMatch(/^1,.*accepted/m);
  });

  it('does not lock a pair of a run that was replaced while the question stood, and goes on with the new one', async () => {
    const { answer, prepare } = answerAfter(['match', '--seed', '1'], 'Lock');
    const { exitCode, err } = await review([answer, 'Lock', 'Stop'], prepare);
    expect(exitCode).toBe(0);
    expect(err).toContain('Run 1 was replaced by run 2 in the meantime. Nothing was changed now.');
    expect(err.match(/Locked\./g)).toHaveLength(1);
    expect(err).toContain('Run 2: 0 accepted, 1 locked');
  });

  it('vetoes no pair that was accepted while the reason was typed', async () => {
    const { answer, prepare } = answerAfter(['match', 'accept', '--only', '001577'], 'they are cousins');
    const { exitCode, err, folder } = await review(['Veto', answer, 'Stop'], prepare);
    expect(exitCode).toBe(0);
    expect(err).toContain('A pair of run 1 was decided on in the meantime (accepted).');
    expect(err).not.toContain('Vetoed.');
    expect((await mentorIn(folder, ['rule', 'list', '--json'])).out).toContain('"rows": []');
  });

  it.each(['Accept', 'Swap'])('says so when the pair was accepted before the answer %s', async (word) => {
    const { answer, prepare } = answerAfter(['match', 'accept', '--only', '003415'], word);
    const leave = Array.from({ length: BEFORE_ABDI }, () => 'Later');
    const chosen = word === 'Swap' ? ['Omar'] : [];
    const { exitCode, err, folder } = await review([...leave, answer, ...chosen, 'Stop'], prepare);
    expect(exitCode).toBe(0);
    expect(err).toContain('A pair of run 1 was decided on in the meantime (accepted).');
    expect(err).not.toContain('Swapped');
    expect((await mentorIn(folder, ['pairs'])).out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('refuses a veto against a rule that holds the pair, and goes on', async () => {
    const must = ['rule', 'must', '001577', '000505', '--reason', 'agreed with both'];
    const { exitCode, err, folder } = await review(['Veto', 'they are cousins', 'Lock', 'Stop'], (prepared) =>
      mentorIn(prepared, must),
    );
    expect(exitCode).toBe(0);
    expect(err).toContain(
      'Rule 1 is about these two already: must, because agreed with both. Drop it first: mentor rule drop 1',
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
});
