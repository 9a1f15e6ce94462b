import { describe, expect, it } from 'vitest';
import type { Decision, DecisionChange } from '../../../src/domain/decisions/decision.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { emptyInput } from '../facts/reported-programme.js';

function decision(id: number, ...changes: readonly Partial<DecisionChange>[]): Decision {
  const decidedOn = changes[0]?.on ?? '2026-07-10';
  return {
    id,
    decidedOn,
    text: `Do ${id}`,
    finding: id % 2 === 0 ? 'Few places' : null,
    changes: changes.map((change) => ({
      on: decidedOn,
      status: 'open',
      actsNext: null,
      dueOn: null,
      effect: null,
      ...change,
    })),
  };
}

function sectionsWith(...decisions: readonly Decision[]) {
  const { sections } = evaluateQuarter(emptyInput({ decisions }));
  const [endings, section] = [12, 15].map((number) => sections.find((one) => one.number === number));
  const numbers = Object.fromEntries(section?.metrics.map(({ name, value }) => [name, value]) ?? []);
  return { section, lessons: endings?.notes, numbers };
}

describe('the section of decisions', () => {
  it('has no numbers where nothing was decided by the last day, and says how to decide', () => {
    for (const { section } of [sectionsWith(), sectionsWith(decision(1, { on: '2026-10-01' }))]) {
      expect(section?.metrics).toEqual([]);
      expect(section?.intro.join(' ')).toContain('record what is decided');
    }
    expect(sectionsWith(decision(1, { on: '2026-09-30' })).section?.metrics).toHaveLength(3);
  });

  it('tells who does what by when, and what is overdue on the last day', () => {
    const { section, numbers } = sectionsWith(
      decision(1, { on: '2026-04-01', actsNext: 'Lead nurse', dueOn: '2026-09-29' }),
      decision(2, { on: '2026-09-30', dueOn: '2026-09-30' }),
    );
    expect(numbers).toEqual({ decisions_open: 2, decisions_overdue: 1, decisions_closed: 0 });
    expect(section?.notes).toEqual([
      'Decision 1 of 2026-04-01: Do 1. Open: Lead nurse, by 2026-09-29, overdue.',
      'Decision 2 of 2026-09-30: Do 2. Because: Few places. Open: nobody named, by 2026-09-30.',
    ]);
  });

  it('tells what came of those that were closed in the period, and so does what was learned', () => {
    const closed = (id: number, on: string, status: 'done' | 'dropped', effect: string | null) =>
      decision(id, { on: '2026-06-01' }, { on, status, effect });
    const { section, lessons, numbers } = sectionsWith(
      closed(1, '2026-06-30', 'done', 'Too early to be in this quarter'),
      closed(2, '2026-07-01', 'done', 'Nobody waits'),
      closed(3, '2026-09-30', 'dropped', null),
      closed(4, '2026-10-01', 'done', 'Later'),
    );
    expect(numbers).toEqual({ decisions_open: 1, decisions_overdue: 0, decisions_closed: 2 });
    expect(section?.notes).toEqual([
      'Decision 4 of 2026-06-01: Do 4. Because: Few places. Open: nobody named, no day set.',
      'Decision 2 of 2026-06-01: Do 2. Because: Few places. Done (2026-07-01). What came of it: Nobody waits.',
      'Decision 3 of 2026-06-01: Do 3. Dropped (2026-09-30).',
    ]);
    expect(lessons).toEqual(['What came of decision 2 (Do 2, because: Few places): Nobody waits']);
  });
});
