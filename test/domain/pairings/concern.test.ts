import { describe, expect, it } from 'vitest';
import {
  CONCERN_STATUSES,
  type Concern,
  type ConcernState,
  canConcernBecome,
  concernInWords,
  openConcernsOn,
} from '../../../src/domain/pairings/concern.js';

const ALLOWED = ['open in_hand', 'open closed', 'in_hand open', 'in_hand closed', 'closed open'];
const CHANGES = CONCERN_STATUSES.flatMap((from) => CONCERN_STATUSES.map((to) => [from, to] as const));

function concern(id: number, ...states: (Partial<ConcernState> & { on: string })[]): Concern {
  const nothing = { status: 'open', severity: 'medium', actsNext: null, dueOn: null, note: null } as const;
  return {
    id,
    pairingId: 1,
    raisedOn: states[0]?.on ?? '2026-01-01',
    raisedBy: 'mentee',
    topic: 'time',
    text: 'private',
    changes: states.map((state) => ({ ...nothing, ...state })),
  };
}

describe('concerns', () => {
  it.each(CHANGES)('go from %s to %s as the table says', (from, to) => {
    expect(canConcernBecome(from, to)).toBe(ALLOWED.includes(`${from} ${to}`));
  });

  it('that are not closed on a day come the gravest first, then the oldest', () => {
    const all = [
      concern(1, { on: '2026-01-01', severity: 'low' }),
      concern(2, { on: '2026-01-01' }, { on: '2026-01-05', status: 'closed' }),
      concern(3, { on: '2026-01-02' }, { on: '2026-01-06', severity: 'high' }),
      concern(4, { on: '2026-01-04' }),
      concern(5, { on: '2026-02-01' }),
    ];
    const ids = (day: string) => openConcernsOn(all, day).map(({ concern: { id } }) => id);
    expect(ids('2025-12-31')).toEqual([]);
    expect(ids('2026-01-04')).toEqual([2, 3, 4, 1]);
    expect(ids('2026-01-05')).toEqual([3, 4, 1]);
    expect(ids('2026-01-06')).toEqual([3, 4, 1]);
  });

  it('are told without their own words', () => {
    const state = {
      status: 'in_hand',
      severity: 'high',
      actsNext: 'Sister Ward',
      dueOn: '2026-01-09',
    } as const;
    expect(concernInWords({ concern: concern(3), state })).toBe(
      'concern 3, time, high: Sister Ward, by 2026-01-09',
    );
  });
});
