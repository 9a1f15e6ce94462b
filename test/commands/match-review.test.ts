import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../support/example-programme.js';
import { mentorIn } from '../support/mentor-in.js';

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
});
