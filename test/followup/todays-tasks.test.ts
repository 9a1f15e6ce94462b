import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/pairings/agreement.js';
import type { CheckIn } from '../../src/domain/pairings/check-in.js';
import type { FollowUp } from '../../src/domain/pairings/follow-up.js';
import type { Goal } from '../../src/domain/pairings/goal.js';
import type { Feedback } from '../../src/domain/pairings/pair-feedback.js';
import type { Pairing, PairingChange } from '../../src/domain/pairings/pairing.js';
import { ATTENTION_CAUSES } from '../../src/domain/pairings/pairing-health.js';
import { TASK_KINDS } from '../../src/domain/pairings/task-kinds.js';
import type { Person } from '../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { KINDS_OF_TASK } from '../../src/followup/task.js';
import { type DayOfProgramme, todaysTasks } from '../../src/followup/todays-tasks.js';

const START = '2026-01-01';

function pairing(changes: readonly PairingChange[] = [], known: Partial<Pairing> = {}): Pairing {
  return {
    id: 1,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status: changes.at(-1)?.status ?? 'active',
    startedOn: START,
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status: 'active', since: known.startedOn ?? START, reason: null }, ...changes],
    ...known,
  };
}

function person(id: number, name: string, known: Partial<Person> = {}): Person {
  return {
    id,
    staffNumber: String(id),
    email: null,
    givenName: name,
    familyName: 'Example',
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: null,
    leftOn: null,
    status: 'active',
    attributes: new Map(),
    ...known,
  } as Person;
}

function met(heldOn: string): CheckIn {
  const facts = { minutes: null, mode: null, kind: 'informal', topics: [], note: null } as const;
  return { id: 1, pairingId: 1, heldOn, ...facts };
}

function said(answer: Pick<Feedback, 'givenBy' | 'givenOn'> & Partial<Feedback>): Feedback {
  const nothing = { rating: null, helpful: null, toImprove: null, wantsChange: null };
  return { id: 1, pairingId: 1, ...nothing, ...answer };
}

function followUp(known: Partial<FollowUp>): FollowUp {
  const facts = { on: '2026-02-01', until: '2026-02-15', tasks: ['low_rating'], note: null };
  return { id: 1, pairingId: 1, kind: 'done', ...facts, ...known };
}

/** A first meeting within 14 days, told from the tenth; check-ins every 30; a look 14 days ahead; pauses of 60 days. */
function tasks(today: string, known: Partial<DayOfProgramme> & { mentor?: Partial<Person> } = {}) {
  const { mentor, ...others } = known;
  return todaysTasks({
    today,
    // Fit checks and surveys have tests of their own.
    cadence: { ...DEFAULT_SETTINGS.cadence, fitCheckAfterDays: 1000, surveyAfterDays: null },
    agreement: DEFAULT_SETTINGS.agreement,
    people: new Map([
      [1, person(1, 'Ann')],
      [2, person(2, 'Bo', mentor)],
    ]),
    pairings: [pairing()],
    checkIns: [],
    feedback: [],
    goals: [],
    followUps: [],
    rulesBroken: new Map(),
    waiting: [],
    proposal: undefined,
    ...others,
  });
}

const kinds = (...given: Parameters<typeof tasks>) => tasks(...given).map(({ kind }) => kind);

const BESIDES_PAIRINGS: readonly string[] = [
  'invitations_unanswered',
  'applications_unsupported',
  'applications_undecided',
  'circle_quiet',
  'training_missing',
  'training_expiring',
  'skill_expiring',
  'skill_transfer_over',
  'conversation_late',
  'introductions_due',
];

describe('kinds of task', () => {
  it('have every cause for which a pairing needs attention among them', () => {
    expect(TASK_KINDS).toEqual(expect.arrayContaining([...ATTENTION_CAUSES]));
  });

  it.each(TASK_KINDS)('say by which rule and what to do: %s', (kind) => {
    const { rule, whatToDo } = KINDS_OF_TASK[kind];
    expect(rule({ ...DEFAULT_SETTINGS.cadence, agreement: DEFAULT_SETTINGS.agreement })).toMatch(/\.$/);
    expect(whatToDo(12)).toMatch(
      ['proposal_waits', 'mentees_wait', 'data_due'].includes(kind)
        ? /^mentor (?:match|privacy)/
        : BESIDES_PAIRINGS.includes(kind)
          ? /mentor (?:invite|application|circle|conversation|training|skills)/
          : /12/,
    );
  });
});

describe('the first meeting', () => {
  it.each([
    ['2026-01-10', []],
    ['2026-01-11', ['first_meeting_due']],
    ['2026-01-15', ['first_meeting_due']],
    ['2026-01-16', ['nothing_recorded']],
  ])('is, on %s, %s', (today, expected) => {
    expect(kinds(today)).toEqual(expected);
  });

  it('is asked for by its last day, not once it was held, and not in a pause', () => {
    expect(tasks('2026-01-12')[0]).toMatchObject({
      since: '2026-01-15',
      why: 'no meeting yet; the first is due by 2026-01-15',
    });
    expect(kinds('2026-01-12', { checkIns: [met('2026-01-12')] })).toEqual([]);
    expect(kinds('2026-01-12', { checkIns: [met('2026-01-13')] })).toEqual(['first_meeting_due']);
    const paused = pairing([{ status: 'paused', since: '2026-01-05', reason: null }]);
    expect(kinds('2026-01-20', { pairings: [paused] })).toEqual([]);
  });
});

describe('a planned start', () => {
  const planned = pairing([], { startedOn: '2026-01-20' });
  it.each([
    ['2026-01-05', []],
    ['2026-01-06', ['planned_start']],
    ['2026-01-19', ['planned_start']],
    ['2026-01-20', []],
  ])('is, on %s, %s', (today, expected) => {
    expect(kinds(today, { pairings: [planned] })).toEqual(expected);
  });
});

describe('somebody who leaves', () => {
  const leaver = (today: string) =>
    kinds(today, { mentor: { leftOn: '2026-03-20' }, checkIns: [met('2026-03-01')] });
  it.each([
    ['2026-03-05', []],
    ['2026-03-06', ['someone_leaving']],
    ['2026-03-20', ['someone_leaving']],
    ['2026-03-21', ['someone_left']],
  ])('is, on %s, %s', (today, expected) => {
    expect(leaver(today)).toEqual(expected);
  });

  it('hides whatever else was to be done about the pairing, which ends', () => {
    const feedback = [said({ givenBy: 'mentee', givenOn: '2026-03-02', wantsChange: true })];
    const list = tasks('2026-03-21', { mentor: { leftOn: '2026-03-20' }, feedback });
    expect(list).toMatchObject([{ kind: 'someone_left', urgency: 'now', since: '2026-03-21' }]);
    expect(list[0]?.why).toBe('Bo Example has left; the last day in post was 2026-03-20');
  });

  it('is told where no day is known', () => {
    expect(tasks('2026-03-21', { mentor: { status: 'left' } })).toMatchObject([
      { kind: 'someone_left', why: 'Bo Example has left', since: null },
    ]);
  });
});

describe('leave and pauses', () => {
  const mentor = { leaveFrom: '2026-02-01', leaveUntil: '2026-02-28' };
  const paused = [pairing([{ status: 'paused', since: '2026-02-01', reason: 'on leave' }])];
  const checkIns = [met('2026-01-20')];

  it('asks for a pause while a pairing goes on in a leave', () => {
    expect(kinds('2026-01-31', { mentor, checkIns })).toEqual([]);
    expect(tasks('2026-02-01', { mentor, checkIns })).toMatchObject([
      { kind: 'someone_on_leave', since: '2026-02-01', whatToDo: 'mentor pairs pause 1 --reason "on leave"' },
    ]);
  });

  it('asks nobody on leave whether they have met, and hears what they say', () => {
    const away = {
      mentor,
      checkIns: [],
      feedback: [said({ givenBy: 'mentor', givenOn: '2026-02-02', rating: 2 })],
    };
    expect(kinds('2026-02-10', away)).toEqual(['low_rating', 'someone_on_leave']);
  });

  it.each([
    ['2026-02-13', []],
    ['2026-02-14', ['leave_ending']],
    ['2026-02-28', ['leave_ending']],
    ['2026-03-01', ['back_from_leave']],
  ])('is, on %s of a leave until 2026-02-28, %s', (today, expected) => {
    expect(kinds(today, { mentor, checkIns, pairings: paused })).toEqual(expected);
  });

  it.each([
    ['2026-04-02', []],
    ['2026-04-03', ['pause_long']],
  ])('is, on %s of a pause since 2026-02-01 without a leave, %s', (today, expected) => {
    expect(kinds(today, { checkIns, pairings: paused })).toEqual(expected);
  });
});

describe('what was agreed', () => {
  const terms = {
    purpose: null,
    everyDays: 60,
    minutes: null,
    mode: null,
    place: null,
    arrangedBy: null,
    contact: null,
    reviewsOn: ['2026-03-01', '2026-05-01'],
    endsOn: '2026-06-30',
  } as const;
  const version = (mentor: string | null): Agreement => ({
    id: 1,
    pairingId: 1,
    version: 1,
    draftedOn: '2026-01-05',
    terms,
    signedOn: { mentee: '2026-01-06', mentor },
  });
  const signed = [pairing([], { agreements: [version('2026-01-10')] })];
  const formal = (heldOn: string) => ({ ...met(heldOn), kind: 'formal' as const });

  it.each([
    ['2026-01-31', null, []],
    ['2026-02-01', null, ['agreement_unsigned']],
    ['2026-02-01', undefined, ['agreement_unsigned']],
    ['2026-02-01', '2026-02-01', []],
    ['2026-02-01', '2026-02-02', ['agreement_unsigned']],
  ])('is asked for, on %s with a second signature on %s, as %s', (today, mentor, expected) => {
    const agreements = mentor === undefined ? {} : { agreements: [version(mentor)] };
    const agreement = { ...DEFAULT_SETTINGS.agreement, signWithinDays: 30 };
    const checkIns = [met('2026-01-20')];
    expect(kinds(today, { pairings: [pairing([], agreements)], agreement, checkIns })).toEqual(expected);
    expect(kinds(today, { pairings: [pairing([], agreements)], checkIns })).toEqual([]);
  });

  it.each([
    ['2026-02-14', []],
    ['2026-02-15', ['review_due']],
    ['2026-04-16', ['review_due']],
  ])('asks for a review on %s: %s', (today, expected) => {
    const checkIns = [met('2026-02-14'), met('2026-04-10')];
    expect(kinds(today, { pairings: signed, checkIns })).toEqual(expected);
  });

  it.each([
    ['2026-02-14', ['review_due']],
    ['2026-02-15', []],
    ['2026-03-20', []],
  ])('takes a formal review on %s for that of 2026-03-01: %s', (heldOn, expected) => {
    expect(kinds('2026-03-20', { pairings: signed, checkIns: [formal(heldOn), met('2026-03-19')] })).toEqual(
      expected,
    );
  });

  it('says when the day has come until which it was agreed', () => {
    const checkIns = [formal('2026-05-01'), met('2026-06-10')];
    expect(kinds('2026-06-15', { pairings: signed, checkIns })).toEqual([]);
    expect(tasks('2026-06-16', { pairings: signed, checkIns })).toMatchObject([
      { kind: 'end_reached', since: '2026-06-30', why: 'it was agreed until 2026-06-30' },
    ]);
    expect(kinds('2026-07-20', { pairings: signed, checkIns })).toEqual(['end_reached']);
  });

  it('sets how often they are to meet, from the day it holds', () => {
    const checkIns = [met('2026-01-07')];
    // 46 days without a check-in are late where every 30 days was meant, not where every 60.
    expect(kinds('2026-02-22', { pairings: [pairing()], checkIns })).toEqual(['check_in_late']);
    expect(kinds('2026-02-14', { pairings: signed, checkIns })).toEqual([]);
    const late = tasks('2026-04-08', {
      pairings: signed,
      checkIns: [formal('2026-02-20'), met('2026-01-07')],
    });
    expect(late).toEqual([]);
  });
});

describe('goals', () => {
  const goal = (known: Partial<Goal> = {}): Goal => {
    const facts = { text: 'lead a handover', purpose: null, measure: null, setOn: '2026-01-05' };
    return { id: 7, pairingId: 1, ...facts, dueOn: '2026-02-01', changes: [], actions: [], ...known };
  };
  const checkIns = [met('2026-01-30')];

  it.each([
    ['2026-02-01', []],
    ['2026-02-02', ['goal_due']],
  ])('whose day has passed are asked about, on %s: %s', (today, expected) => {
    expect(kinds(today, { checkIns, goals: [goal()] })).toEqual(expected);
    expect(kinds(today, { checkIns, goals: [goal({ dueOn: null })] })).toEqual([]);
    expect(kinds(today, { checkIns, goals: [goal({ pairingId: 9 })] })).toEqual([]);
  });

  it.each([
    ['2026-01-20', null, []],
    ['2026-01-21', null, ['step 4, sit in on one (the mentor), was due on 2026-01-20']],
    ['2026-01-21', '2026-01-22', ['step 4, sit in on one (the mentor), was due on 2026-01-20']],
    ['2026-01-21', '2026-01-21', []],
  ])('have steps that are asked about, on %s where it was done on %s', (today, doneOn, expected) => {
    const step = { id: 4, goalId: 7, text: 'sit in on one', owner: 'mentor', resource: null } as const;
    const goals = [goal({ actions: [{ ...step, dueOn: '2026-01-20', doneOn }] })];
    expect(tasks(today, { checkIns: [met('2026-01-10')], goals }).map(({ why }) => why)).toEqual(expected);
  });

  it('that were closed are not', () => {
    const closed = { on: '2026-01-20', progress: null, outcome: 'dropped', note: null } as const;
    expect(kinds('2026-02-09', { checkIns, goals: [goal({ changes: [closed] })] })).toEqual([]);
    const later = { ...closed, on: '2026-02-10' };
    expect(tasks('2026-02-09', { checkIns, goals: [goal({ changes: [later] })] })).toMatchObject([
      { why: 'goal 7, lead a handover, was due on 2026-02-01', since: '2026-02-02' },
    ]);
  });
});

describe('concerns', () => {
  const concern = (id: number, severity: 'low' | 'high', raisedOn: string) => ({
    id,
    pairingId: id,
    raisedOn,
    raisedBy: 'mentee' as const,
    topic: 'safety' as const,
    text: 'x',
    changes: [{ on: raisedOn, status: 'open' as const, severity, actsNext: null, dueOn: null, note: null }],
  });

  it('stand at the top with the gravest first, whatever its day', () => {
    const pairings = [
      pairing([], { concerns: [concern(1, 'low', '2026-01-05')] }),
      pairing([], { id: 2, concerns: [concern(2, 'high', '2026-01-07')] }),
    ];
    const all = tasks('2026-01-08', { pairings });
    expect(all.map(({ pairing: one }) => one?.id)).toEqual([2, 1]);
  });
});

describe('milestones', () => {
  it('are named in what to type, unless several are due', () => {
    const milestone = (name: string, days: number) => ({
      name,
      amount: days,
      unit: 'day' as const,
      after: 'start' as const,
    });
    const one = tasks('2026-01-09', { milestones: [milestone('first look', 10)] });
    expect(one.find(({ kind }) => kind === 'milestone_due')?.whatToDo).toBe(
      'Remind both. mentor milestone reached "first look" 1 when it is',
    );
    const two = tasks('2026-01-09', { milestones: [milestone('first look', 10), milestone('tour', 11)] });
    expect(two.find(({ kind }) => kind === 'milestone_due')?.whatToDo).toContain('reached "…" 1');
  });
});

describe('the programme as a whole', () => {
  it('says who waits, and who for longest', () => {
    const people = new Map([3, 4].map((id) => [id, person(id, `P${id}`)]));
    const one = { menteeId: 3, since: '2026-01-05' };
    expect(tasks('2026-01-09', { people, waiting: [one] })[0]?.why).toBe('P3 Example waits for a mentor');
    const both = tasks('2026-01-09', { people, waiting: [one, { menteeId: 4, since: '2026-01-03' }] });
    expect(both).toMatchObject([
      {
        why: '2 mentees wait for a mentor; P4 Example has waited longest',
        since: '2026-01-03',
        pairing: null,
      },
    ]);
  });

  it('names a round that a command uses only by its name', () => {
    const people = new Map([[3, person(3, 'P3')]]);
    const waiting = [{ menteeId: 3, since: '2026-01-05' }];
    expect(tasks('2026-01-09', { people, waiting, roundToName: 'Reverse' })).toMatchObject([
      {
        why: 'P3 Example waits for a mentor in Reverse',
        whatToDo: 'mentor match --dry-run --round "Reverse"',
      },
    ]);
  });

  it('says that a proposal waits', () => {
    const [first] = tasks('2026-01-09', { proposal: { number: 4, pairs: 1 } });
    expect(first?.why).toBe('run 4 proposes 1 pair, and nobody has decided');
  });
});

describe('the order', () => {
  it('puts what is urgent first, then what has been so for longest, then the number of the pairing', () => {
    const pairings = [
      pairing([], { id: 3 }),
      pairing([], { id: 2 }),
      pairing([], { id: 1, startedOn: '2026-01-10' }),
    ];
    const list = tasks('2026-02-01', {
      pairings,
      rulesBroken: new Map([[3, 'Bo manages Ann.']]),
      waiting: [{ menteeId: 1, since: '2025-12-01' }],
    });
    expect(list.map(({ urgency, kind, pairing: of }) => [urgency, kind, of?.id])).toEqual([
      ['now', 'rule_broken', 3],
      ['this_week', 'nothing_recorded', 2],
      ['this_week', 'nothing_recorded', 3],
      ['this_week', 'nothing_recorded', 1],
      ['soon', 'mentees_wait', undefined],
    ]);
  });

  it('passes over pairings that were over on the day, and takes up those that ended later', () => {
    const ended = pairing([{ status: 'ended', since: '2026-02-01', reason: null }], {
      endedOn: '2026-02-01',
    });
    expect(kinds('2026-01-31', { pairings: [ended] })).toEqual(['nothing_recorded']);
    expect(kinds('2026-02-01', { pairings: [ended] })).toEqual([]);
  });

  it('makes one task of what both sides say', () => {
    const feedback = [
      said({ givenBy: 'mentee', givenOn: '2026-01-10', wantsChange: true }),
      said({ id: 2, givenBy: 'mentor', givenOn: '2026-01-12', wantsChange: true }),
    ];
    expect(tasks('2026-01-13', { feedback, checkIns: [met('2026-01-09')] })).toMatchObject([
      { why: 'the mentee asks for a change; the mentor asks for a change', since: '2026-01-12' },
    ]);
  });
});

describe('what was done or put off', () => {
  const feedback = [said({ givenBy: 'mentee', givenOn: '2026-01-30', rating: 2 })];
  const checkIns = [met('2026-01-29')];
  const list = (today: string, known: Partial<FollowUp>) =>
    tasks(today, { feedback, checkIns, followUps: [followUp(known)] });

  it('is hidden until its day, and asked again from then', () => {
    expect(list('2026-01-31', {})[0]?.hiddenUntil).toBeNull();
    expect(list('2026-02-01', {})[0]?.hiddenUntil).toBe('2026-02-15');
    expect(list('2026-02-14', {})[0]?.hiddenUntil).toBe('2026-02-15');
    expect(list('2026-02-15', {})[0]?.hiddenUntil).toBeNull();
  });

  it('hides nothing else of the pairing', () => {
    expect(list('2026-02-02', { tasks: ['silent'] })[0]?.hiddenUntil).toBeNull();
  });

  it('does not hide what came up afterwards', () => {
    expect(list('2026-02-01', { on: '2026-01-30' })[0]?.hiddenUntil).toBe('2026-02-15');
    expect(list('2026-02-01', { on: '2026-01-29' })[0]?.hiddenUntil).toBeNull();
  });

  it('hides what is still to come', () => {
    const planned = { pairings: [pairing([], { startedOn: '2026-02-10' })] };
    const done = followUp({ tasks: ['planned_start'] });
    expect(tasks('2026-02-03', { ...planned, followUps: [done] })).toMatchObject([
      { hiddenUntil: '2026-02-15' },
    ]);
  });

  it('says the last contact once it is asked again; putting off is none', () => {
    expect(list('2026-02-16', { note: 'rang Ann' })[0]?.why).toBe(
      'the mentee gave 2 of 5; last contact 2026-02-01: rang Ann',
    );
    expect(list('2026-02-16', {})[0]?.why).toBe('the mentee gave 2 of 5; last contact 2026-02-01');
    expect(list('2026-02-16', { kind: 'snoozed' })[0]?.why).toBe('the mentee gave 2 of 5');
  });
});

describe('a fit check', () => {
  const cadence = DEFAULT_SETTINGS.cadence;

  it.each([
    ['both', [], 'Ask each, in private: good, deciding or not a fit? mentor pairs fit 1 good --by both'],
    [
      'mentor',
      ['mentee'],
      'Ask the mentor, in private: good, deciding or not a fit? mentor pairs fit 1 good --by mentor',
    ],
    [
      'mentee',
      ['mentor'],
      'Ask the mentee, in private: good, deciding or not a fit? mentor pairs fit 1 good --by mentee',
    ],
  ] as const)('is asked of %s', (_, said, whatToDo) => {
    const fitChecks = said.map((givenBy) => {
      const facts = { pairingId: 1, givenBy, answer: 'good', givenOn: '2026-01-07', note: null } as const;
      return { id: 1, ...facts };
    });
    const [task] = tasks('2026-01-08', {
      cadence,
      checkIns: [met('2026-01-06')],
      pairings: [pairing([], { fitChecks })],
    });
    expect(task).toMatchObject({ kind: 'fit_check', whatToDo });
  });
});

describe('what was put off', () => {
  it.each([
    ['she is on holiday', 'the mentee gave 1 of 5; put off on 2026-02-01: she is on holiday'],
    [null, 'the mentee gave 1 of 5; put off on 2026-02-01'],
  ])('is told with why it can wait: %s', (note, why) => {
    const [task] = tasks('2026-02-02', {
      checkIns: [met('2026-01-20')],
      feedback: [said({ givenBy: 'mentee', givenOn: '2026-01-20', rating: 1 })],
      followUps: [followUp({ kind: 'snoozed', note })],
    });
    expect(task).toMatchObject({ hiddenUntil: '2026-02-15', why });
  });
});
