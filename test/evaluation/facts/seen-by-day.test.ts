import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';
import { inputUntil } from '../../../src/evaluation/facts/input-until.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { emptyInput, pairing } from './reported-programme.js';

const DAY = '2026-09-30';
const NEXT = '2026-10-01';
const DAYS = [DAY, NEXT] as const;

/** An input with two of something in it, on the last day that is seen and on the next; nothing else of them matters. */
const withTwo = (of: (day: string) => object, into: (two: readonly object[]) => object): ReportInput => ({
  ...emptyInput(),
  ...(into(DAYS.map(of)) as Partial<ReportInput>),
});

describe('of what is dated, a report sees that of its last day and nothing of the next', () => {
  it.each<[string, (day: string) => object, (two: readonly object[]) => object]>([
    ['checkIns', (heldOn) => ({ heldOn }), (checkIns) => ({ checkIns })],
    ['feedback', (givenOn) => ({ givenOn }), (feedback) => ({ feedback })],
    ['goals', (setOn) => ({ setOn, actions: [], changes: [] }), (goals) => ({ goals })],
    ['invitations', (on) => ({ on }), (invitations) => ({ invitations })],
    ['applications', (on) => ({ on }), (applications) => ({ applications })],
    ['followUps', (on) => ({ on }), (followUps) => ({ followUps })],
    ['outcomes', (heldOn) => ({ heldOn }), (outcomes) => ({ outcomes })],
    ['decisions', (decidedOn) => ({ decidedOn, changes: [] }), (decisions) => ({ decisions })],
  ])('%s', (name, of, into) => {
    const seen = inputUntil(withTwo(of, into), DAY);
    expect(seen[name as keyof ReportInput]).toEqual([of(DAY)]);
  });

  it('attendances of courses, and the courses themselves', () => {
    const course = (recordedOn: string) => ({ id: 1, recordedOn, days: [], changes: [] });
    const seen = inputUntil(
      withTwo(
        (attendedOn) => ({ attendedOn }),
        (attendances) => ({ training: { courses: [course(DAY), course(NEXT)], attendances } }),
      ),
      DAY,
    );
    expect(seen.training).toEqual({ courses: [course(DAY)], attendances: [{ attendedOn: DAY }] });
  });

  it('changes of goals, their steps, and what became of decisions', () => {
    const changes = DAYS.map((on) => ({ on }));
    const input = {
      ...emptyInput(),
      goals: [{ setOn: DAY, actions: DAYS.map((doneOn) => ({ doneOn })), changes }],
      decisions: [{ decidedOn: DAY, changes }],
    } as unknown as ReportInput;
    const { goals, decisions } = inputUntil(input, DAY);
    expect(goals).toEqual([
      { setOn: DAY, actions: [{ doneOn: DAY }, { doneOn: null }], changes: [{ on: DAY }] },
    ]);
    expect(decisions).toEqual([{ decidedOn: DAY, changes: [{ on: DAY }] }]);
  });

  it('grades, of which the first held before any day', () => {
    const grades = new Map([[1, [NEXT, DAY, NEXT].map((from) => ({ from, grade: '5' }))]]);
    const seen = inputUntil({ ...emptyInput(), grades } as unknown as ReportInput, DAY);
    expect(seen.grades?.get(1)?.map(({ from }) => from)).toEqual([NEXT, DAY]);
  });

  const seenOf = (facts: object): Pairing | undefined =>
    inputUntil(
      emptyInput({ pairings: [{ ...pairing(1, '2026-01-01'), ...facts } as unknown as Pairing] }),
      DAY,
    ).pairings[0];

  it.each<[keyof Pairing, (day: string) => object]>([
    ['terms', (renewedOn) => ({ renewedOn })],
    ['fitChecks', (givenOn) => ({ givenOn })],
    ['concerns', (raisedOn) => ({ raisedOn, changes: [] })],
    ['milestones', (setOn) => ({ setOn, reachedOn: null })],
  ])('%s of a pairing', (name, of) => {
    expect(seenOf({ [name]: DAYS.map(of) })?.[name]).toEqual([of(DAY)]);
    expect(seenOf({ [name]: [of(NEXT)] })).not.toHaveProperty(name);
    expect(seenOf({})).not.toHaveProperty(name);
  });

  it('what became of a concern, and whether a milestone was reached', () => {
    const concerns = [{ raisedOn: DAY, changes: DAYS.map((on) => ({ on })) }];
    expect(seenOf({ concerns })?.concerns).toEqual([{ raisedOn: DAY, changes: [{ on: DAY }] }]);
    const milestones = DAYS.map((reachedOn) => ({ setOn: DAY, reachedOn, confirmedBy: 'mentor' }));
    expect(seenOf({ milestones })?.milestones).toEqual([
      { setOn: DAY, reachedOn: DAY, confirmedBy: 'mentor' },
      { setOn: DAY, reachedOn: null, confirmedBy: null },
    ]);
  });

  it('as nothing what the programme does not keep', () => {
    const seen = inputUntil(emptyInput(), DAY);
    for (const name of ['invitations', 'applications', 'training', 'outcomes', 'grades'])
      expect(seen).not.toHaveProperty(name);
  });
});
