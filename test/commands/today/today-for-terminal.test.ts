import { describe, expect, it } from 'vitest';
import { pairingsTogether, todayForTerminal } from '../../../src/commands/today/today-for-terminal.js';
import type { Task } from '../../../src/followup/task.js';

function due(count: number, known: Partial<Task> = {}): Task[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'survey_due',
    urgency: 'soon',
    pairing: { id: at + 1, menteeId: 1, mentorId: 2 } as Task['pairing'],
    why: 'neither has answered',
    since: '2026-01-31',
    rule: 'A rule.',
    whatToDo: 'Ask.',
    hiddenUntil: null,
    gravity: 0,
    ...known,
  }));
}

/** The lines under how soon they are, without the rules. */
function linesOf(tasks: readonly Task[]): readonly string[] {
  const [first] = todayForTerminal(pairingsTogether(tasks), new Map());
  return first?.fields.map(({ value }) => String(value)) ?? [];
}

describe('what is asked of many pairings at once', () => {
  it('stands on one line from the sixth on', () => {
    expect(linesOf(due(5))).toHaveLength(5);
    expect(linesOf(due(6))).toEqual([
      '6 pairings with a survey due, the longest since 2026-01-31: of both in 1, 2, 3, 4, 5, 6. mentor letters survey 1 2 3 4 5 6; one by one: mentor today --task survey_due',
    ]);
  });

  it('leaves out numbers that nobody would type', () => {
    expect(linesOf(due(40))[0]).toContain('mentor letters survey 1 2 3');
    const [line] = linesOf(due(20_000));
    expect(line).toContain('mentor letters survey; one by one');
    expect(line?.length).toBeLessThan(500);
  });

  it('stays on lines of their own where it was put off, or is another kind', () => {
    expect(linesOf(due(6, { hiddenUntil: '2026-03-01' }))).toHaveLength(6);
    expect(linesOf(due(6, { kind: 'silent' }))).toHaveLength(6);
  });
});
