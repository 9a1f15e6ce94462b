import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../src/domain/people/participant.js';
import type { Milestone, PlanCount } from '../../../src/domain/settings/plan-settings.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { glanceInWords } from '../../../src/rendering/report/glance-text.js';
import { checkIn, emptyInput, exampleInput, pairing, person } from '../facts/reported-programme.js';
import { figuresOf, NOTHING_HIDDEN, sectionOf } from './figures-of-section.js';

function planned(count: PlanCount | null, facts: Partial<Milestone> = {}): Milestone {
  return { what: 'It', by: '2026-09-30', count, atLeast: 1, doneOn: null, ...facts };
}

/** Mentee 1 met in July, mentee 2 was matched in September, mentee 3 withdrew, 4 joins and 5 is matched after the quarter. */
function programme(plan: readonly Milestone[], facts: Partial<ReportInput> = {}): Partial<ReportInput> {
  const taking = (id: number, own: Partial<Participant> = {}): Participant => ({
    person: person(id),
    role: id > 100 ? 'mentor' : 'mentee',
    capacity: null,
    ...own,
  });
  const round = { id: 1, name: 'Summer', openedOn: '2026-06-01', closedOn: null };
  const participants = [
    taking(1),
    taking(2, { joinedOn: '2026-08-15' }),
    taking(3, { withdrawnOn: '2026-07-01' }),
    taking(4, { joinedOn: '2026-10-01' }),
    taking(101),
  ];
  return {
    settings: { ...NOTHING_HIDDEN, plan },
    people: [1, 2, 3, 4, 101].map((id) => person(id)),
    rounds: [{ round, participants }],
    pairings: [
      pairing(1, '2026-07-01', { status: 'completed', endedOn: '2026-09-20' }),
      pairing(2, '2026-09-10'),
      pairing(3, '2026-10-01', { menteeId: 1, recordedOn: '2026-09-01' }),
    ],
    checkIns: [checkIn(1, 1, '2026-07-08'), checkIn(2, 1, '2026-08-08'), checkIn(3, 2, '2026-10-02')],
    ...facts,
  };
}

const inWords = (milestone: Milestone) => sectionOf('headlines', programme([milestone])).notes;

describe('the plan against what was reached', () => {
  it.each([
    ['rounds_opened', 1],
    ['mentees_joined', 3],
    ['mentees_matched', 2],
    ['pairings_begun', 2],
    ['pairings_met', 1],
    ['check_ins_held', 2],
    ['pairings_completed', 1],
  ] as const)('counts %s up to the last day', (count, reached) => {
    const figures = figuresOf(sectionOf('headlines', programme([planned(count, { atLeast: 9 })])));
    expect([figures['plan_target, plan: It'], figures['plan_actual, plan: It']]).toEqual([9, reached]);
  });

  it.each([
    [
      planned('pairings_begun', { by: '2026-07-01' }),
      '1 pairing begun, planned by 2026-07-01, reached on 2026-07-01, in time',
    ],
    [
      planned('pairings_begun', { by: '2026-09-09', atLeast: 2 }),
      '2 pairings begun, planned by 2026-09-09, reached on 2026-09-10, 1 day late',
    ],
    [
      planned('mentees_matched', { by: '2026-09-28', atLeast: 30 }),
      '30 mentees matched, planned by 2026-09-28, 2 so far, overdue by 2 days',
    ],
    [
      planned('check_ins_held', { atLeast: 3 }),
      '3 check-ins held, planned by 2026-09-30, 2 so far, due that day',
    ],
    [
      planned('mentees_joined', { by: '2026-10-01', atLeast: 4 }),
      '4 mentees joined, planned by 2026-10-01, 3 so far, 1 day left',
    ],
    [planned(null, { doneOn: '2026-09-30' }), 'planned by 2026-09-30, done on 2026-09-30, in time'],
    [
      planned(null, { by: '2026-09-01', doneOn: '2026-10-01' }),
      'planned by 2026-09-01, not done, overdue by 29 days',
    ],
  ])('says %o as a sentence', (milestone, sentence) => {
    expect(inWords(milestone)).toEqual([`It: ${sentence}.`]);
  });

  it('lists what is due first before what is due later', () => {
    const plan = [planned(null, { what: 'Late', by: '2027-01-01' }), planned(null, { what: 'Early' })];
    const [table] = sectionOf('headlines', programme(plan)).tables;
    expect(table?.rows.map(({ group }) => group)).toEqual(['Early, by 2026-09-30', 'Late, by 2027-01-01']);
  });

  it('asks on the first page for a decision on what is overdue, and on nothing else', () => {
    const plan = [
      planned('pairings_begun', { what: 'Thirty pairs', by: '2026-09-01', atLeast: 30 }),
      planned('pairings_begun', { what: 'A pair', by: '2026-06-01' }),
      planned('check_ins_held', { what: 'Many talks', by: '2026-12-01', atLeast: 99 }),
    ];
    const { prompts } = glanceInWords(evaluateQuarter(emptyInput(programme(plan))));
    expect(prompts.filter((prompt) => prompt.includes('plan'))).toEqual([
      'Decide what to do about what is overdue in the plan: Thirty pairs, by 2026-09-01.',
    ]);
  });

  it('says where to state a plan where there is none, and leaves it out of reports on one round', () => {
    const limits = sectionOf('definitions', programme([])).notes;
    expect(limits).toContainEqual(expect.stringContaining('no goals and timeline of its own (plan)'));
    const ofRound = sectionOf('headlines', programme([planned('pairings_begun')], { round: 'Summer' }));
    expect([ofRound.tables, ofRound.notes]).toEqual([[], []]);
  });

  it('tells no number that the way through the programme does not tell', () => {
    const plan = [
      planned('mentees_joined', { what: 'Joined' }),
      planned('mentees_matched', { what: 'Matched' }),
    ];
    const input = { ...exampleInput(), settings: { ...NOTHING_HIDDEN, plan } };
    const [headlines, reach] = evaluateQuarter(input).sections.map(figuresOf);
    expect(headlines?.['plan_actual, plan: Joined']).toBe(reach?.['step_before, step: matched']);
    expect(headlines?.['plan_actual, plan: Matched']).toBe(reach?.['step_reached, step: matched']);
  });
});
