import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';
import { typistWith } from '../../support/typing-prompter.js';

const ROSTER = 'Staff number,Name,Role\nm1,Ann Able,mentee\nm2,Bo Baker,mentor\nm3,Cy Cole,mentee\n';
const PAIRINGS = 'mentee,mentor,started_on\nm1,m2,2026-04-01\nm3,m2,2026-04-01\n';
const REVIEW = ['checkin', 'add', '1', '--kind', 'formal', '--on', '2026-07-01'];

let first: string;

/** Two pairings; the first has a goal, the second another, and an agreement in one version. */
beforeAll(async () => {
  first = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-04-01'], { files });
  await mentorIn(first, ['goal', 'add', '1', 'Lead a handover alone', '--on', '2026-04-02']);
  await mentorIn(first, ['goal', 'add', '2', 'Teach a student', '--on', '2026-04-02']);
  await mentorIn(first, ['agreement', 'draft', '1', '--as-of', '2026-04-05']);
});

function programme() {
  const folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
  return (...words: readonly string[]) => mentorIn(folder, words);
}

describe('what a formal review changed', () => {
  it('is told in the story of the pairing, the version of the agreement with it', async () => {
    const mentor = programme();
    await mentor('agreement', 'draft', '1', '--every', '14', '--as-of', '2026-07-01');
    const changed = [
      '--goal-revised',
      '1',
      '--recalibrated',
      'Shorter, and every two weeks',
      '--agreement-amended',
    ];
    expect((await mentor(...REVIEW, ...changed)).exitCode).toBe(0);
    const { out } = await mentor('pairs', 'show', '1', '--json');
    const said = [
      'goal 1 revised',
      'expectation recalibrated: Shorter, and every two weeks',
      'agreement amended (version 2)',
    ];
    const { check_ins: checkIns, timeline } = JSON.parse(out);
    expect(checkIns).toMatchObject([{ held_on: '2026-07-01', kind: 'formal', changed: said }]);
    expect(timeline.map(({ what }: { what: string }) => what)).toContain(`formal review; ${said.join('; ')}`);
    const next = ['checkin', 'add', '1', '--kind', 'formal', '--as-of', '2026-07-02', '--agreement-amended'];
    expect((await mentor(...next)).err).toContain('of pairing 1 came of an earlier review.');
  });

  it('is only of a review, of a goal of the pairing and of an agreement that was amended', async () => {
    const mentor = programme();
    const meeting = await mentor('checkin', 'add', '1', '--goal-revised', '1');
    expect([meeting.exitCode, meeting.err]).toEqual([2, expect.stringContaining('add --kind formal')]);
    const others = await mentor(...REVIEW, '--goal-revised', '2');
    expect([others.exitCode, others.err]).toEqual([4, expect.stringContaining('Pairing 1 has no goal 2.')]);
    const unamended = await mentor(...REVIEW, '--agreement-amended');
    expect(unamended.err).toContain(
      'Pairing 1 has one version of its agreement on record: none that amends it.',
    );
    expect(JSON.parse((await mentor('checkin', '--json')).out).rows).toEqual([]);
  });

  it('is taken back with the review, and given to who asks for what is held of them', async () => {
    const mentor = programme();
    await mentor(...REVIEW, '--recalibrated', 'Every two weeks');
    const held = async () =>
      JSON.parse((await mentor('privacy', 'export', 'm1', '--json')).out).tables.review_changes;
    expect(await held()).toMatchObject([
      { kind: 'expectation_recalibrated', expectation: 'Every two weeks' },
    ]);
    expect((await mentor('undo', '--yes')).exitCode).toBe(0);
    expect(await held()).toEqual([]);
  });

  it('is asked for in a terminal, as far as there is something that it could have changed', async () => {
    const folder = emptyFolder();
    cpSync(first, folder, { recursive: true });
    await mentorIn(folder, ['agreement', 'draft', '1', '--every', '14', '--as-of', '2026-07-01']);
    const asking = async (pairing: string, answers: readonly (string | boolean)[]) => {
      const { prompter, left } = typistWith(answers);
      const call = ['checkin', 'add', pairing, '--as-of', '2026-07-01'];
      const { exitCode, err } = await mentorIn(folder, call, { isTerminal: true, prompter });
      expect([exitCode, left()], err).toEqual([0, []]);
    };
    const meeting = ['2026-07-01', '60', 'not noted', ''];
    await asking('1', [...meeting, 'yes, a formal review', '1', 'Shorter', true]);
    await asking('2', [...meeting, 'no, informal']);
    const { out } = await mentorIn(folder, ['pairs', 'show', '1', '--json', '--as-of', '2026-07-02']);
    const changed = ['goal 1 revised', 'expectation recalibrated: Shorter', 'agreement amended (version 2)'];
    expect(JSON.parse(out).check_ins).toMatchObject([{ kind: 'formal', changed }]);
    expect((await mentorIn(folder, ['pairs', 'show', '2', '--json'])).out).toContain('"informal"');
  });

  it('comes in with a list of meetings, once, and each review has its own version of the agreement', async () => {
    const folder = emptyFolder();
    cpSync(first, folder, { recursive: true });
    await mentorIn(folder, ['agreement', 'sign', '1', '--by', 'both', '--as-of', '2026-04-06']);
    for (const [day, every] of [
      ['2026-07-01', '14'],
      ['2026-08-03', '21'],
    ] as const) {
      await mentorIn(folder, ['agreement', 'draft', '1', '--every', every, '--as-of', day]);
      await mentorIn(folder, ['agreement', 'sign', '1', '--by', 'both', '--as-of', day]);
    }
    const importing = (rows: readonly string[], ...words: readonly string[]) => {
      const files = {
        'm.csv': `pairing,held_on,kind,Goals revised,Expectations recalibrated,Agreement amended\n${rows.join('\n')}\n`,
      };
      return mentorIn(folder, ['import', 'm.csv', '--as-of', '2026-09-01', ...words], { files });
    };
    const list = [
      '1,2026-07-01,formal,1,Shorter; Every two weeks,yes',
      '1,2026-08-03,formal,,,yes',
      '2,2026-08-04,informal,,,no',
    ];
    expect((await importing(list)).err).toContain('3 created');
    const changedIn = async () => {
      const { out } = await mentorIn(folder, ['pairs', 'show', '1', '--json', '--as-of', '2026-09-02']);
      return JSON.parse(out).check_ins.map(({ changed }: { changed: readonly string[] }) => changed);
    };
    const expected = [
      [
        'goal 1 revised',
        'expectation recalibrated: Shorter',
        'expectation recalibrated: Every two weeks',
        'agreement amended (version 2)',
      ],
      ['agreement amended (version 3)'],
    ];
    expect(await changedIn()).toEqual(expected);
    expect((await importing(list)).err).toContain('3 unchanged');
    expect((await importing(['1,2026-08-03,formal,,,'])).err).toContain('1 unchanged');
    const refused = await importing([
      '1,2026-08-20,informal,1,,',
      '1,2026-08-21,formal,2,,',
      '1,2026-08-22,formal,first,,',
      '1,2026-08-23,formal,,,yes',
      '1,2026-08-03,formal,1,,yes',
      '1,2026-08-24,formal,,NHS number 943 476 5919,',
    ]);
    for (const reason of [
      'are what a formal review changes.',
      'Pairing 1 has no goal 2.',
      '"first" is not the number of a goal.',
      'came of an earlier review.',
      'This meeting is on record, saying something else',
      'seems to be about a patient',
    ])
      expect(refused.err).toContain(reason);
    expect(refused.err).toContain('6 rejected');
    await importing(['1,2026-08-03,formal,1,,yes'], '--correction');
    expect(await changedIn()).toEqual([expected[0], ['agreement amended (version 3)', 'goal 1 revised']]);
  });
});
