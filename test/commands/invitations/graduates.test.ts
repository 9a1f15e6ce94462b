import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

describe('the mentees of a round that is closed', () => {
  it('are counted, and those who completed a pairing invited as mentors of the next', async () => {
    const folder = await exampleProgramme('paired');
    const call = (...words: string[]) => mentorIn(folder, [...words, '--as-of', '2026-12-01']);
    await call('pairs', 'complete', '1', '2');
    await call('pairs', 'end', '3', '--reason', 'moved');
    const pairs = JSON.parse((await call('pairs', '--json')).out).rows;
    const graduates = pairs.slice(0, 2).map(({ mentee }: { mentee: string }) => mentee);
    const none = await call('round', 'invite-graduates', '--yes');
    expect(none.err).toContain('0 people to invite.');
    expect(none.err).toContain('Left out, already taking part: 2 people');
    const closed = await call('round', 'close');
    expect(closed.err).toMatch(/\d+ pairings: \d+ go on, 2 completed, 1 ended\./);
    await call('round', 'open', 'Spring 2027');
    const { err } = await call('round', 'invite-graduates', '--yes');
    expect(err).toContain('2 people to invite:');
    const invited = JSON.parse((await call('invite', 'list', '--json')).out).rows;
    expect(
      invited.map(({ staff_number, invited_as }: Record<string, string>) => [staff_number, invited_as]),
    ).toEqual(expect.arrayContaining(graduates.map((key: string) => [key, 'mentor'])));
    expect(invited).toHaveLength(2);
    await call('pairs', 'list');
    const again = await call('round', 'invite-graduates', '--yes');
    expect(again.err).toContain('invited before: 2 people');
  });
});
