import { expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

it('a pairing is told as a timeline with reasons, without the words of concerns and feedback', async () => {
  const folder = await exampleProgramme('paired');
  const on = (day: string, ...words: string[]) => mentorIn(folder, [...words, '--as-of', day]);
  await on('2026-07-02', 'letters', 'introduction', '19', '--to', 'letters');
  await on('2026-07-10', 'checkin', 'add', '19', '--minutes', '45');
  await on('2026-07-11', 'pairs', 'fit', '19', 'good', '--by', 'mentee', '--note', 'clicked');
  await on('2026-07-12', 'agreement', 'draft', '19', '--every', '14');
  await on('2026-07-13', 'agreement', 'sign', '19', '--by', 'both');
  await on('2026-07-14', 'goal', 'add', '19', 'Lead a round', '--due', '2026-12-01');
  await on('2026-07-15', 'concern', 'add', '19', 'SECRET words', '--about', 'time');
  await on('2026-07-16', 'feedback', 'add', '19', '--by', 'mentor', '--rating', '4', '--helpful', 'Open');
  await on('2026-07-20', 'pairs', 'pause', '19', '--reason', 'exams');
  await on('2026-07-30', 'pairs', 'resume', '19');
  await on('2026-08-01', 'goal', 'close', '1', '--outcome', 'met');
  await on('2026-08-02', 'pairs', 'end', '19', '--reason', 'moved to another site');
  const shown = await on('2026-08-03', 'pairs', 'show', '19', '--json');
  const { timeline } = JSON.parse(shown.out);
  expect(timeline.map((entry: { on: string; what: string }) => `${entry.on} ${entry.what}`)).toEqual([
    '2026-07-01 matched by run 1, fit 0.70',
    '2026-07-01 began',
    '2026-07-02 introduction letter drafted, to mentee and mentor',
    '2026-07-10 met, 45 minutes',
    '2026-07-11 fit: good, says the mentee: clicked',
    '2026-07-12 agreement, version 1: drafted',
    '2026-07-13 agreement, version 1: signed by the mentee',
    '2026-07-13 agreement, version 1: signed by the mentor',
    '2026-07-13 agreement, version 1: holds',
    '2026-07-14 goal 1 set: Lead a round',
    '2026-07-15 1 concern raised',
    '2026-07-16 feedback, 4 of 5, from the mentor',
    '2026-07-20 paused: exams',
    '2026-07-30 resumed',
    '2026-08-01 goal 1 met',
    '2026-08-02 ended: moved to another site',
  ]);
  expect(shown.out).not.toContain('SECRET');
  const early = await on('2026-07-21', 'pairs', 'show', '19', '--format', 'csv');
  expect(early.out).toContain('Timeline,2026-07-20,paused: exams');
  expect(early.out).toContain('Timeline,2026-07-30,planned: resumed');
  expect(early.out).not.toContain('goal 1 met');
  const terminal = await mentorIn(folder, ['pairs', 'show', '19'], { isTerminal: true, columns: 100 });
  expect(terminal.out).toContain('planned: ended: moved to another site');
});
