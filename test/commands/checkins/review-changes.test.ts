import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

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
});
