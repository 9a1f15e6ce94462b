import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { stateOfData } from '../../../src/evaluation/facts/state-of-data.js';
import { checkIn, emptyInput, exampleInput, feedback, pairing, person } from './reported-programme.js';

const state = (input: ReportInput) => [...stateOfData(input)].join('');
const isSame = (one: ReportInput, other: ReportInput) => state(one) === state(other);

const [ADA, BEN] = [person(1), person(2)];
const ROUND = { id: 1, name: 'Round 1', openedOn: '2026-03-20', closedOn: null };
const INPUT = emptyInput({
  people: [ADA, BEN],
  rounds: [{ round: ROUND, participants: [{ person: ADA, role: 'mentee', capacity: null }] }],
  pairings: [pairing(1, '2026-07-06'), pairing(2, '2026-07-06')],
  checkIns: [checkIn(1, 1, '2026-08-01'), checkIn(2, 1, '2026-08-09')],
  feedback: [
    feedback(1, 1, '2026-08-01', { givenBy: 'mentee', rating: 4, helpful: 'time' }),
    feedback(2, 1, '2026-08-02', { givenBy: 'mentor', rating: 4, helpful: 'trust' }),
  ],
  approvedQuotes: [
    { feedbackId: 2, field: 'helpful' },
    { feedbackId: 1, field: 'helpful' },
  ],
  surveys: [
    {
      round: 'Round 1',
      links: [{ code: ['M', '1', 'A'], otherCode: ['M', '2', 'A'] }],
      responses: [
        {
          personId: 1,
          wave: 'end',
          submittedAt: '2026-08-01T09:00:00Z',
          submittedOn: '2026-08-01',
          answers: [],
        },
        {
          personId: 2,
          wave: 'end',
          submittedAt: '2026-08-02T09:00:00Z',
          submittedOn: '2026-08-02',
          answers: [],
        },
      ],
    },
  ],
});
const [ROUND_1] = INPUT.rounds;
const [SURVEY] = INPUT.surveys;
const reversed = <T>(list: readonly T[]) => list.toReversed();

describe('the state of what a report rests on', () => {
  it('does not depend on the order in which anything is read', () => {
    const example = exampleInput();
    for (const input of [INPUT, example]) {
      const turned: ReportInput = {
        ...input,
        people: reversed(input.people),
        rounds: input.rounds.map((one) => ({ ...one, participants: reversed(one.participants) })),
        pairings: reversed(input.pairings),
        checkIns: reversed(input.checkIns),
        feedback: reversed(input.feedback),
        approvedQuotes: reversed(input.approvedQuotes),
        surveys: input.surveys.map((one) => ({ ...one, responses: reversed(one.responses) })),
      };
      expect(isSame(input, turned)).toBe(true);
    }
  });

  it('does not depend on the order of what somebody is known by', () => {
    const known = [
      ['needs', ['Leadership']],
      ['languages', ['Irish']],
    ] as const;
    const of = (attributes: readonly (readonly [string, readonly string[]])[]) => ({
      ...INPUT,
      people: [{ ...ADA, attributes: new Map(attributes) }, BEN],
    });
    expect(isSame(of(known), of(reversed(known)))).toBe(true);
    expect(isSame(of(known), of(known.slice(0, 1)))).toBe(false);
  });

  it.each<[string, Partial<ReportInput>]>([
    ['of a person, what a report breaks down by', { people: [{ ...ADA, site: 'Riverside' }, BEN] }],
    ['of a person, that they left', { people: [{ ...ADA, leftOn: '2026-09-01' }, BEN] }],
    ['of a person, that they are on leave', { people: [{ ...ADA, leaveFrom: '2026-09-01' }, BEN] }],
    ['a person hired by then', { people: [ADA, BEN, person(3)] }],
    [
      'how somebody takes part',
      { rounds: [{ round: ROUND, participants: [{ person: ADA, role: 'mentor', capacity: 2 }] }] },
    ],
    ['who takes part', { rounds: [{ round: ROUND, participants: [] }] }],
    [
      'a round',
      { rounds: [{ round: { ...ROUND, name: 'Spring' }, participants: ROUND_1?.participants ?? [] }] },
    ],
    [
      'that it is over',
      {
        rounds: [{ round: { ...ROUND, closedOn: '2026-09-30' }, participants: ROUND_1?.participants ?? [] }],
      },
    ],
    ['a pairing', { pairings: [pairing(1, '2026-07-06')] }],
    ['a check-in', { checkIns: [checkIn(1, 1, '2026-08-01')] }],
    [
      'how many meetings a check-in counts',
      {
        checkIns: INPUT.checkIns.map((one) => ({ ...one, byCount: { meetings: 3, since: '2026-08-01' } })),
      },
    ],
    ['who told of a check-in', { checkIns: INPUT.checkIns.map((one) => ({ ...one, reportedBy: 'mentee' })) }],
    [
      'an answer',
      { feedback: [feedback(1, 1, '2026-08-01', { givenBy: 'mentee', rating: 5, helpful: 'time' })] },
    ],
    ['what may be quoted', { approvedQuotes: [{ feedbackId: 2, field: 'helpful' }] }],
    ['a survey response', { surveys: [{ round: 'Round 1', links: [], responses: SURVEY?.responses ?? [] }] }],
    [
      'a link of codes',
      {
        surveys: [
          { round: 'Round 1', links: SURVEY?.links ?? [], responses: SURVEY?.responses.slice(1) ?? [] },
        ],
      },
    ],
    ['people as of the period before', { asOfPrevious: { people: [ADA], rounds: INPUT.rounds } }],
    ['no period before', { previous: null }],
  ])('is another with another fact: %s', (_, change) => {
    expect(isSame(INPUT, { ...INPUT, ...change })).toBe(false);
  });

  it.each<[string, Partial<ReportInput>]>([
    ['names', { people: [{ ...ADA, givenName: 'Ada', familyName: 'Byron', staffNumber: 'X' }, BEN] }],
    ['a last day to come', { people: [{ ...ADA, leftOn: '2026-10-01' }, BEN] }],
    ['a last day that has not passed', { people: [{ ...ADA, leftOn: '2026-09-30' }, BEN] }],
    ['somebody hired later', { people: [ADA, BEN, person(3, { hiredOn: '2026-10-01' })] }],
    [
      'a round that closes later',
      {
        rounds: [{ round: { ...ROUND, closedOn: '2026-10-01' }, participants: ROUND_1?.participants ?? [] }],
      },
    ],
    [
      'a round that opens later',
      { rounds: [...INPUT.rounds, { round: { ...ROUND, id: 2, openedOn: '2026-10-01' }, participants: [] }] },
    ],
    ['a meeting of a later day', { checkIns: [...INPUT.checkIns, checkIn(3, 1, '2026-10-01')] }],
    [
      'a quote of feedback that is not in it',
      { approvedQuotes: [...INPUT.approvedQuotes, { feedbackId: 9, field: 'helpful' }] },
    ],
  ])('is the same with %s', (_, change) => {
    expect(isSame(INPUT, { ...INPUT, ...change })).toBe(true);
  });

  it('has somebody hired on the last day, and one of whom nobody knows since when they are there', () => {
    const hired = (hiredOn: string | null) => ({ ...INPUT, people: [ADA, BEN, person(3, { hiredOn })] });
    expect(isSame(INPUT, hired('2026-09-30'))).toBe(false);
    expect(isSame(INPUT, hired('2026-10-01'))).toBe(true);
    expect(isSame(INPUT, hired(null))).toBe(false);
  });
});
