import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/domain/conversations/conversation.js';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { type Introductions, introduce } from '../../../src/matching/introductions/introduce.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';

const peopleOf = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    ...NO_FACTS,
    ...{ id: at + 1, staffNumber: `00${at + 1}`, givenName: `Person ${at + 1}`, familyName: 'Test' },
    ...{ unit: `Unit ${at % 3}`, attributes: new Map(), managerId: null },
  }));

function inputOf(people: readonly Person[], more: Partial<MatchingInput> = {}): MatchingInput {
  return {
    ...{ people, participants: [], pairings: [], namedRules: [], locked: [], vetoed: [] },
    ...{ settings: DEFAULT_SETTINGS.matching, onDate: '2026-10-05', seed: 0 },
    ...more,
  };
}

/** One introduction after the other, each remembered by those after it. */
function series(count: number, times: number): Introductions[] {
  const people = peopleOf(count);
  const conversations: Conversation[] = [];
  return Array.from({ length: times }, (_, at) => {
    const made = introduce({ people, conversations: [...conversations], matching: inputOf(people) });
    const arrangedOn = addDays('2026-01-05', at * 28);
    for (const { person, other } of made.pairs)
      conversations.push({
        ...{ id: conversations.length + 1, roundId: 1, kind: 'introduction' as const },
        ...{ personId: person.id, otherId: other.id, arrangedOn, dueOn: addDays(arrangedOn, 27) },
        ...{ closedOn: null, outcome: null },
      });
    return made;
  });
}

const twoOf = ({ person, other }: Introductions['pairs'][number]) =>
  [person.id, other.id].sort((a, b) => a - b).join(' ');

describe('introduce', () => {
  it('brings two together again only where neither could meet anybody new who is free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 12 }), (count, times) => {
        const met = new Set<string>();
        for (const { pairs, leftOver } of series(count, times)) {
          const ofAgain = pairs.filter(({ lastOn }) => lastOn !== null);
          const notNew = [...ofAgain.flatMap(({ person, other }) => [person, other]), ...leftOver];
          for (const one of notNew)
            for (const other of notNew)
              if (one.id < other.id) expect(met.has(`${one.id} ${other.id}`)).toBe(true);
          for (const each of pairs) {
            expect(met.has(twoOf(each))).toBe(each.lastOn !== null);
          }
          for (const each of pairs) met.add(twoOf(each));
          expect(leftOver.length).toBe(count % 2);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lets nobody meet nobody twice before everybody else did once', () => {
    for (const count of [3, 5, 7, 9]) {
      const left = series(count, count).flatMap(({ leftOver }) => leftOver.map(({ id }) => id));
      expect(new Set(left).size, `${count} people`).toBe(count);
    }
  });

  it('rather puts people of different units together', () => {
    const [{ pairs } = { pairs: [] }] = series(6, 1);
    expect(pairs.every(({ person, other }) => person.unit !== other.unit)).toBe(true);
  });

  it('keeps apart whom a rule keeps apart, and takes two who are a pairing for acquainted', () => {
    const people = peopleOf(4);
    const rule = { kind: 'never', menteeId: 1, mentorId: 2, because: 'cousins' } as const;
    const pairing = { id: 1, roundId: 1, menteeId: 1, mentorId: 3, startedOn: '2026-07-01' };
    const matching = inputOf(people, {
      namedRules: [{ id: 1, ...rule, recordedAt: '2026-01-01T09:00:00Z', recordedOn: '2026-01-01' }],
      pairings: [
        {
          ...{ ...pairing, status: 'active', endedOn: null, endReason: null, fit: null, runId: null },
          changes: [{ status: 'active', since: '2026-07-01', reason: null }],
        },
      ],
    });
    const { pairs, leftOver } = introduce({ people, conversations: [], matching });
    expect(pairs.map(twoOf).sort()).toEqual(['1 4', '2 3']);
    expect(leftOver).toEqual([]);
  });
});
