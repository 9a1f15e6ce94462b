import { addDays, type IsoDate } from '../../../src/domain/dates/iso-date.js';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import type { CheckIn } from '../../../src/domain/pairings/check-in.js';
import type { Feedback, Side } from '../../../src/domain/pairings/pair-feedback.js';
import type { Pairing, PairingChange } from '../../../src/domain/pairings/pairing.js';
import type { Participant } from '../../../src/domain/people/participant.js';
import type { Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';

/** A person of whom a test says only what matters to it. */
export function person(id: number, facts: Partial<Person> = {}): Person {
  return {
    id,
    staffNumber: `P${String(id).padStart(3, '0')}`,
    email: `p${id}@example.org`,
    givenName: 'Given',
    familyName: `Family ${id}`,
    profession: 'nurse',
    band: '5',
    unit: 'A1',
    site: 'Eastgate',
    manager: null,
    managerId: null,
    hiredOn: '2020-01-01',
    leftOn: null,
    status: 'active',
    attributes: new Map(),
    ...facts,
  };
}

export function pairing(id: number, startedOn: IsoDate, facts: Partial<Pairing> = {}): Pairing {
  const end: PairingChange[] =
    facts.endedOn == null
      ? []
      : [{ status: facts.status ?? 'ended', since: facts.endedOn, reason: facts.endReason ?? null }];
  return {
    id,
    roundId: 1,
    menteeId: id,
    mentorId: 100 + id,
    status: 'active',
    startedOn,
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status: 'active', since: startedOn, reason: null }, ...end],
    ...facts,
  };
}

export function checkIn(
  id: number,
  pairingId: number,
  heldOn: IsoDate,
  facts: Partial<CheckIn> = {},
): CheckIn {
  return {
    id,
    pairingId,
    heldOn,
    minutes: 60,
    mode: 'video',
    kind: 'informal',
    topics: [],
    note: null,
    ...facts,
  };
}

export function feedback(
  id: number,
  pairingId: number,
  givenOn: IsoDate,
  facts: Partial<Feedback> & { readonly givenBy: Side; readonly rating: number | null },
): Feedback {
  return { id, pairingId, givenOn, helpful: null, toImprove: null, wantsChange: null, ...facts };
}

/** 2026-Q3, seen on the day after it ended, with nothing in it. */
export function emptyInput(facts: Partial<ReportInput> = {}): ReportInput {
  return {
    settings: DEFAULT_SETTINGS,
    programmeName: 'Mentoring programme',
    round: null,
    period: quarterNamed('2026-Q3', 1, '2026-10-01'),
    previous: quarterNamed('2026-Q2', 1, '2026-10-01'),
    people: [],
    rounds: [],
    pairings: [],
    checkIns: [],
    feedback: [],
    goals: [],
    followUps: [],
    decisions: [],
    approvedQuotes: [],
    surveys: [],
    runs: [],
    namedRules: [],
    waiting: [],
    earlierKeys: new Map(),
    issuedBefore: [],
    factsOnRecord: {},
    ...facts,
  };
}

const SITES = ['Eastgate', 'Northfield', 'Riverside'];
const PROFESSIONS = ['nurse', 'midwife', 'physiotherapist'];

/**
 * 120 staff; 1–40 are mentees, 101–130 mentors. Mentees 1–36 were matched: 1–20 on 2026-04-10, the rest on 2026-07-06.
 * Numbers 1–4 ended in August, 5 and 6 are paused from then. Every pairing meets 5 days in and each 25 days from then on,
 * but for those whose number ends in 0, which never meet.
 */
export function exampleInput(): ReportInput {
  const people = Array.from({ length: 130 }, (_, at) => at + 1)
    .filter((id) => id <= 90 || id > 100)
    .map((id) =>
      person(id, {
        site: SITES[id % 3] ?? null,
        profession: PROFESSIONS[(id >> 1) % 3] ?? null,
        band: id % 11 === 0 ? null : String(5 + (id % 2)),
        attributes: new Map([
          ['needs', id % 2 === 0 ? ['Critical care', 'Leadership'] : ['Leadership']],
          ['strengths', ['Leadership']],
          ['prefers', id <= 12 ? [`P${100 + id + (id % 2)}`] : []],
        ]),
      }),
    );
  const participants = people
    .filter(({ id }) => id <= 40 || id > 100)
    .map(
      (one): Participant => ({
        person: one,
        role: one.id > 100 ? 'mentor' : 'mentee',
        capacity: one.id > 100 ? 2 : null,
      }),
    );
  const pairings = Array.from({ length: 36 }, (_, at) => at + 1).map(examplePairing);
  const checkIns = pairings.flatMap(exampleCheckIns);
  return emptyInput({
    programmeName: 'Three Rivers Mentoring',
    people,
    rounds: [{ round: { id: 1, name: 'Round 1', openedOn: '2026-03-20', closedOn: null }, participants }],
    pairings,
    checkIns,
    feedback: pairings.filter(({ id }) => id % 3 > 0).flatMap(exampleFeedback),
    waiting: [36, 37, 38, 39, 40].map((menteeId, at) => ({
      menteeId,
      since: addDays('2026-07-01', at * 10),
    })),
  });
}

function examplePairing(id: number): Pairing {
  const startedOn = id <= 20 ? '2026-04-10' : '2026-07-06';
  const base = { mentorId: 101 + ((id - 1) % 30), fit: 0.5 + (id % 10) / 20 };
  if (id <= 4) {
    return pairing(id, startedOn, {
      ...base,
      status: id === 1 ? 'completed' : 'ended',
      endedOn: '2026-08-15',
      endReason: id === 1 ? null : 'moved away',
    });
  }
  if (id > 6) return pairing(id, startedOn, base);
  const changes: PairingChange[] = [
    { status: 'active', since: startedOn, reason: null },
    { status: 'paused', since: '2026-08-20', reason: 'long leave' },
  ];
  return pairing(id, startedOn, { ...base, status: 'paused', changes });
}

function exampleCheckIns({ id, startedOn, endedOn }: Pairing): CheckIn[] {
  if (id % 10 === 0) return [];
  const days = Array.from({ length: 8 }, (_, at) => addDays(startedOn, 5 + at * 25));
  return days
    .filter((day) => day <= (endedOn ?? '2026-09-30'))
    .map((heldOn, at) =>
      checkIn(id * 100 + at, id, heldOn, {
        minutes: at === 0 ? null : 45,
        mode: at % 2 === 0 ? 'in_person' : 'video',
        kind: at === 2 ? 'formal' : 'informal',
        topics: id % 2 === 0 ? ['Career', 'wellbeing'] : ['career'],
      }),
    );
}

function exampleFeedback({ id }: Pairing): Feedback[] {
  return [
    feedback(id * 2, id, '2026-08-01', {
      givenBy: 'mentee',
      rating: 3 + (id % 3),
      helpful: `Time to think, number ${id}`,
      toImprove: id % 2 === 0 ? 'More notice of changes' : null,
      wantsChange: id === 7,
    }),
    feedback(id * 2 + 1, id, '2026-08-02', { givenBy: 'mentor', rating: 4, wantsChange: false }),
  ];
}
