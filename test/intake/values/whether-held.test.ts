import { describe, expect, it } from 'vitest';
import { maySayNotHeld, saysNotHeld, whetherHeldUnder } from '../../../src/intake/values/whether-held.js';

const under = (heading: string, cells: readonly string[]) =>
  cells.map((cell) => whetherHeldUnder(heading)(cell).value);

it('leaves open what was called off for a reason that goes on to a meeting', () => {
  const cell = 'Cancelled due to sickness, met the following day';
  expect(saysNotHeld(cell)).toBe(false);
  expect(maySayNotHeld('Comments of the ward', [cell])(cell)).toBe(true);
  expect(saysNotHeld('Cancelled due to sickness, not met since')).toBe(true);
});

describe('whetherHeldUnder', () => {
  it('reads that a meeting was held, by a yes or in words', () => {
    const cells = [
      'Yes',
      'y',
      'x',
      'Yes, by phone',
      'Held',
      'Completed',
      'Both attended',
      'went ahead',
      'hat stattgefunden',
    ];
    expect(under('Did the meeting take place?', cells)).toEqual(cells.map(() => true));
  });

  it('never reads a meeting that was called off, or is still to come, as held', () => {
    const cells = [
      'No',
      'N',
      'No - cancelled',
      'Cancelled',
      'DNA',
      'Mentee did not attend',
      "Mentor didn't attend",
      'Not held',
      'not yet held',
      'Postponed',
      'Rearranged',
      'Re-scheduled',
      'No show',
      'Planned',
      'To be confirmed',
      'abgesagt',
      'annulé',
    ];
    expect(under('Status', cells)).toEqual(cells.map(() => false));
  });

  it('turns yes and no round where the heading asks for the absence', () => {
    for (const heading of ['Cancelled?', 'DNA', 'Did not attend', 'No show'])
      expect(under(heading, ['Yes', 'No', 'Cancelled', 'Held']), heading).toEqual([false, true, false, true]);
  });

  it('refuses what is not certain, and says with which line it is left out', () => {
    const cells = [
      'Not cancelled',
      'Mentee attended, mentor did not attend',
      'Went through her goals',
      'Yes - cancelled',
      'will be held',
      'should have been held',
    ];
    for (const cell of cells)
      expect(whetherHeldUnder('Attended')(cell), cell).toEqual({
        problem: `"${cell}" leaves open whether the meeting was held.`,
        remedy: 'Write held or not held; or leave the column out (--map "Attended=ignore").',
      });
    expect(under('Cancelled?', ['No - cancelled'])).toEqual([undefined]);
    expect(whetherHeldUnder('Attended')(' ')).toEqual({ value: undefined });
  });
});

describe('saysNotHeld', () => {
  it('takes a cell for no meeting that says so, whoever it was and whyever', () => {
    for (const cell of [
      'DNA',
      "DNA'd",
      "Mentee DNA'd",
      'did not attend',
      'Cancelled',
      'cancelled - sick',
      'Cancelled (annual leave)',
      'cancelled due to strike',
      'Postponed by mentor',
      'Rescheduled',
      'N/A - DNA',
      'No show',
      'Mentor cancelled - off sick',
      'abgesagt',
    ])
      expect(saysNotHeld(cell), cell).toBe(true);
  });

  it('never takes one for it that may speak of a meeting, or of something else', () => {
    for (const cell of [
      '60',
      '45 mins',
      'Attended',
      'cancelled, met 5 May',
      'cancelled - spoke by phone instead',
      'not cancelled',
      'Not long',
      'DNA results discussed',
      'missed last week, so we caught up',
      'postponed exam',
      'cancelled leave',
      '',
    ])
      expect(saysNotHeld(cell), cell).toBe(false);
  });
});

it('asks of no cell that says how two people met', () => {
  const cells = ['Teams', 'Held', 'Over coffee', 'Ward audit'];
  const mayNot = maySayNotHeld('What happened', cells);
  expect(cells.filter(mayNot)).toEqual(['Ward audit']);
});
