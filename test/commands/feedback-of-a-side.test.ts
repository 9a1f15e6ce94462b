import { expect, it } from 'vitest';
import { exampleProgramme } from '../support/example-programme.js';
import { mentorIn } from '../support/mentor-in.js';

it('lets a side withdraw its request for another partner, on the same day too', async () => {
  const folder = await exampleProgramme('paired');
  const say = (...words: string[]) =>
    mentorIn(folder, [
      'feedback',
      'add',
      '1',
      '--by',
      'mentee',
      '--on',
      '2026-07-06',
      '--as-of',
      '2026-07-06',
      ...words,
    ]);
  const health = async () =>
    JSON.parse((await mentorIn(folder, ['pairs', 'show', '1', '--json', '--as-of', '2026-07-07'])).out).health
      .status;
  expect((await say('--rating', '4', '--wants-change')).exitCode).toBe(0);
  expect(await health()).toBe('at_risk');
  const withdrawn = await say('--no-wants-change');
  expect(withdrawn.err).toContain('Their request for a change no longer stands.');
  expect(await health()).toBe('too_early');
  // Said again, it is a second answer of the day like any other.
  expect((await say('--no-wants-change')).err).toContain('recorded already');
  expect((await say('--rating', '5')).err).toContain('recorded already');
});
