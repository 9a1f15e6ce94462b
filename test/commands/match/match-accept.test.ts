import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

function setMatching(folder: string, text: string): void {
  writeFileSync(path.join(folder, 'mentor.yaml'), `matching:\n  ${text}\n`);
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A folder with a proposal that waits. */
async function proposed(settings?: string): Promise<string> {
  const folder = await exampleProgramme('people');
  if (settings !== undefined) setMatching(folder, settings);
  await mentorIn(folder, ['match']);
  return folder;
}

const VETO = { input: 'run,mentee,mentor,decision\n1,001577,000505,veto: they are cousins\n' };
const VETO_AND_ACCEPT = { input: `${VETO.input}1,001950,000530,accept\n` };

describe('accepting a proposal', () => {
  it('shows on a dry run which pairs would become pairings, and changes nothing', async () => {
    const folder = await proposed();
    const dry = ['match', 'accept', '--only', '003415', '--dry-run', '--on', '2026-07-06'];
    const { exitCode, out, err } = await mentorIn(folder, dry);
    expect(exitCode).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^1,003415,Hodan Abdi,[^,]*,002019,/m);
    expect(err).toContain('1 pairing would begin on 2026-07-06. Nothing was changed.');
    expect((await mentorIn(folder, ['pairs', '--json'])).out).toContain('"rows": []');
  });

  it('says in which other round a proposal waits, and names that round in what comes next', async () => {
    const folder = await proposed();
    const [round] = JSON.parse((await mentorIn(folder, ['round', '--json'])).out).rows;
    await mentorIn(folder, ['round', 'open', 'Autumn 2026']);
    const none = await mentorIn(folder, ['match', 'accept']);
    expect(inOneLine(none.err)).toContain(
      `No proposal is waiting in "Autumn 2026". One waits in "${round.name}": add --round "${round.name}"`,
    );
    const named = await mentorIn(folder, ['match', 'accept', '--round', 'Autumn 2026']);
    expect(inOneLine(named.err)).toContain('Compute one: mentor match --round "Autumn 2026"');
    const accepted = await mentorIn(folder, ['match', 'accept', '--round', round.name]);
    expect(inOneLine(accepted.err)).toContain(`Next: mentor pairs --round "${round.name}" --out pairs.csv`);
  });

  it('refuses a run of another round, for accept and for decide, and says which', async () => {
    const folder = await proposed();
    await mentorIn(folder, ['round', 'open', 'Autumn 2026']);
    const refused = {
      exitCode: 4,
      err: expect.stringContaining('Run 1 is of round "Round 1", and this call is about "Autumn 2026".'),
    };
    const hint = expect.stringContaining('--round "Round 1"');
    for (const { exitCode, err } of [
      await mentorIn(folder, ['match', 'accept', '1']),
      await mentorIn(folder, ['match', 'decide', '-'], VETO),
    ]) {
      expect({ exitCode, err: err.replace(/\s+/g, ' ') }).toEqual(refused);
      expect(err.replace(/\s+/g, ' ')).toEqual(hint);
    }
    expect(await mentorIn(folder, ['match', 'accept', '1', '--round', 'Round 1'])).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('25 pairings began'),
    });
  });

  it('refuses a closed round', async () => {
    const folder = await proposed();
    expect(await mentorIn(folder, ['round', 'close'])).toMatchObject({ exitCode: 0 });
    const closed = {
      exitCode: 4,
      err: expect.stringContaining('Round "Round 1" was closed on 2026-07-01.'),
    };
    expect(await mentorIn(folder, ['match', 'accept'])).toMatchObject(closed);
    expect(await mentorIn(folder, ['match', 'decide', '-'], VETO)).toMatchObject(closed);
  });

  it('refuses a day before the round opened', async () => {
    const folder = await proposed();
    const before = {
      exitCode: 4,
      err: expect.stringContaining('2026-06-22 is before round "Round 1" opened (2026-06-23).'),
    };
    const input = 'mentee,mentor,decision\n001577,000505,accept\n';
    const on = ['--on', '2026-06-22'];
    expect(await mentorIn(folder, ['match', 'accept', ...on])).toMatchObject(before);
    expect(await mentorIn(folder, ['match', 'decide', '-', '--dry-run', ...on], { input })).toMatchObject(
      before,
    );
    expect(await mentorIn(folder, ['match', 'accept', '--on', '2026-06-23'])).toMatchObject({ exitCode: 0 });
  });
});

describe('the record of a run', () => {
  it('stays what it was whatever is decided later; show, runs and compare agree', async () => {
    const folder = await proposed();
    const figuresOf = async () => JSON.parse((await mentorIn(folder, ['match', 'show', '1', '--json'])).out);
    const before = await figuresOf();
    expect(await mentorIn(folder, ['match', 'decide', '-', '--yes'], VETO_AND_ACCEPT)).toMatchObject({
      exitCode: 0,
    });
    const after = await figuresOf();
    expect(after.figures).toEqual(before.figures);
    const [run] = JSON.parse((await mentorIn(folder, ['match', 'runs', '--json'])).out).rows;
    expect(run).toMatchObject({
      run: 1,
      matched: before.figures.matched,
      pairs: before.figures.pairs,
      total_fit: before.figures.total_fit,
      accepted: 1,
      vetoed: 1,
    });
    const compared = JSON.parse((await mentorIn(folder, ['match', 'compare', '1', '2', '--json'])).out);
    expect(compared.before).toMatchObject({
      matched: before.figures.matched,
      total_fit: before.figures.total_fit,
      worst_fit: before.figures.worst_fit,
    });
    const { err } = await mentorIn(folder, ['match', 'show', '1']);
    expect(inOneLine(err)).toContain(
      'Of its pairs, 1 accepted and 1 vetoed since; the figures are those of run 1 as it was proposed.',
    );
  });
});

describe('settings that changed between a run and its acceptance', () => {
  const SAID = /mentor\.yaml has changed since run 1 was computed \(under matching: ([a-z_, ]+)\)\./;

  it('are named, with what the pairs come to by them, before anything is accepted or decided', async () => {
    const folder = await proposed('objective: coverage');
    expect((await mentorIn(folder, ['match', 'accept', '--dry-run'])).err).not.toMatch(SAID);
    setMatching(folder, 'criteria: { needs: { weight: 9 } }');
    for (const [args, given] of [
      [['accept', '--dry-run'], undefined],
      [['decide', '-', '--dry-run'], VETO_AND_ACCEPT],
    ] as const) {
      const { err } = await mentorIn(folder, ['match', ...args], given);
      expect(SAID.exec(inOneLine(err))?.[1]).toBe('criteria');
      expect(inOneLine(err)).toMatch(/the mean fit of the 28 pairs is 0\.\d\d, not 0\.\d\d\./);
    }
    setMatching(folder, 'criteria: { shoes: { kind: same, attribute: shoe_size, weight: 1 } }');
    const { err } = await mentorIn(folder, ['match', 'accept', '--dry-run']);
    expect(inOneLine(err)).toMatch(/the mean fit of the 28 pairs is 0\.\d\d as before\./);
  });

  it('are named without figures where fits are measured as before', async () => {
    const folder = await proposed('objective: coverage');
    setMatching(folder, 'caps: { mentees_of_one_mentor: 9 }');
    const { err } = await mentorIn(folder, ['match', 'accept', '--dry-run']);
    expect(SAID.exec(inOneLine(err))?.[1]).toBe('caps');
    expect(inOneLine(err)).not.toContain('the mean fit of');
  });

  it('are the objective and the switching cost, too, which a call may say', async () => {
    const folder = await proposed('objective: coverage');
    setMatching(folder, 'objective: fit\n  switching_cost: 0.4');
    const { err } = await mentorIn(folder, ['match', 'accept', '--dry-run']);
    // No pairing might change, so that what changing costs made no difference.
    expect(SAID.exec(inOneLine(err))?.[1]).toBe('objective');
  });

  it('are not those of the call', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match', '--objective', 'fit']);
    expect((await mentorIn(folder, ['match', 'accept', '--dry-run'])).err).not.toMatch(SAID);
  });
});
