import { addDays } from '../../../../src/domain/dates/iso-date.js';
import { quarterNamed } from '../../../../src/domain/dates/quarter.js';
import type { Feedback } from '../../../../src/domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import type { Participant } from '../../../../src/domain/people/participant.js';
import type { Person } from '../../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { waitingAt } from '../../../../src/evaluation/facts/waiting-at.js';
import { COSTS } from '../../facts/costed-programme.js';
import { outcomesOf } from '../../facts/measured-programme.js';
import { PLAN } from '../../facts/planned-programme.js';
import { checkIn, emptyInput, feedback, pairing, person } from '../../facts/reported-programme.js';
import { doneAbout, goalOf, measuresOf, response, runsOf, surveyOf, unitOf } from './made-up-records.js';

/** Numbers from 0 to below 1 that look as if drawn by chance, the same for the same seed (mulberry32, Ettinger). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A programme at two quarter ends: `later` is `earlier` with some joined, left, moved, matched and ended. */
export interface Quarters {
  readonly earlier: ReportInput;
  readonly later: ReportInput;
  /** The later quarter again, with what was entered late: as a rule a few answers and meetings, at times many. */
  readonly completed: ReportInput;
}

interface Programme {
  readonly people: readonly Person[];
  readonly roles: ReadonlyMap<number, 'mentee' | 'mentor'>;
  readonly pairings: readonly Pairing[];
}

/** A number from 0 to below 1. */
export type Draw = () => number;

const NAMES = ['Ashdown', 'Beacon', 'Castle', 'Dene', 'Elm', 'Fairway', 'Grange'];

/** A random programme of 5 to some 400 staff, most of them few, in one to six groups of uneven sizes, seen at two quarter ends. */
export function quartersOf(seed: number): Quarters {
  const draw = drawing(seed);
  const start = begun(draw);
  const later = inputOf(moved(start, draw), '2026-Q3');
  return { earlier: inputOf(start, '2026-Q2'), later, completed: completed(later, draw) };
}

/** Answers and meetings of some pairings that had none on record. */
function completed(input: ReportInput, draw: Draw): ReportInput {
  const share = draw() < 0.8 ? draw() * 0.1 : draw();
  const late = input.pairings.filter(() => draw() < share);
  const day = addDays(input.period.until, -15);
  return {
    ...input,
    feedback: [
      ...input.feedback,
      ...late.map(({ id }, at) =>
        feedback(100_000 + at, id, day, {
          givenBy: id % 4 === 0 ? 'mentor' : 'mentee',
          rating: 1 + Math.floor(draw() * 5),
          wantsChange: id % 5 === 0,
        }),
      ),
    ],
    checkIns: [
      ...input.checkIns,
      ...late.map(({ id }, at) => checkIn(100_000 + at, id, day, { minutes: 30 })),
    ],
    followUps: [...input.followUps, ...late.map(({ id }) => doneAbout(id, day))],
    outcomes: outcomesOf([
      ...(input.outcomes ?? []),
      ...late
        .filter(({ menteeId }) => menteeId % 5 === 0)
        .map(({ menteeId }) => ({ personId: menteeId, measure: 'Review', heldOn: day, value: menteeId % 4 })),
    ]),
    surveys: input.surveys.map((round) => ({
      ...round,
      responses: [...round.responses, ...late.map(({ menteeId }) => response(menteeId, 'end', day))].filter(
        ({ personId, wave }, at, all) =>
          all.findLastIndex((one) => one.personId === personId && one.wave === wave) === at,
      ),
    })),
  };
}

/** One of so many groups, the first ones likelier, as sites and professions are of uneven sizes. */
function groupsOf(draw: Draw): () => string | null {
  const count = 1 + Math.floor(draw() * 6);
  const weights = Array.from({ length: count }, () => draw() ** 2 + 0.02);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isSometimesBlank = draw() < 0.2;
  return () => {
    if (isSometimesBlank && draw() < 0.1) return null;
    let left = draw() * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return NAMES[at] ?? null;
  };
}

function begun(draw: Draw): Programme {
  const [site, profession, band] = [groupsOf(draw), groupsOf(draw), groupsOf(draw)];
  const size = draw() < 0.6 ? 5 + Math.floor(draw() * 75) : 80 + Math.floor(draw() ** 2 * 320);
  const people = Array.from({ length: size }, (_, at) =>
    person(at + 1, { site: site(), profession: profession(), band: band(), unit: unitOf(at + 1) }),
  );
  const [asMentee, asMentor] = [0.1 + draw() * 0.5, 0.1 + draw() * 0.3];
  const roles = new Map<number, 'mentee' | 'mentor'>();
  for (const { id } of people) {
    const drawn = draw();
    if (drawn < asMentee) roles.set(id, 'mentee');
    else if (drawn < asMentee + asMentor) roles.set(id, 'mentor');
  }
  const start = { people, roles, pairings: [] };
  const before = menteesOf(roles).filter((id) => id % 3 === 0);
  const pairings = before.map((menteeId, at) =>
    pairing(at + 1, '2025-09-10', {
      menteeId,
      mentorId: menteeId,
      status: 'completed',
      endedOn: '2025-12-10',
    }),
  );
  const old = { ...start, pairings };
  return { ...old, pairings: [...pairings, ...matched(old, { draw, day: '2026-04-20' })] };
}

/** Pairings for some of those who have none: at each site as many as that site's luck has it. */
function matched(
  { people, roles, pairings }: Programme,
  { draw, day }: { draw: Draw; day: string },
): Pairing[] {
  const mentors = people.filter(({ id, leftOn }) => roles.get(id) === 'mentor' && leftOn === null);
  if (mentors.length === 0) return [];
  const luck = new Map(
    [...NAMES, null].map((name) => [name, draw() < 0.3 ? draw() * 0.2 : 0.3 + draw() * 0.7]),
  );
  const taken = new Set(pairings.filter(({ endedOn }) => endedOn === null).map(({ menteeId }) => menteeId));
  const chosen = people.filter(
    ({ id, site, leftOn }) =>
      roles.get(id) === 'mentee' && leftOn === null && !taken.has(id) && draw() < (luck.get(site) ?? 0.5),
  );
  return chosen.map(({ id: menteeId }, at) => {
    const mentorId = mentors[Math.floor(draw() * mentors.length)]?.id ?? 0;
    return pairing(pairings.length + at + 1, addDays(day, Math.floor(draw() * 40)), {
      menteeId,
      mentorId,
      fit: Math.round(draw() * 100) / 100,
      runId: 2,
    });
  });
}

/** A quarter on: a few leave, come and move, a few pairings end, and some who waited are matched. */
function moved(start: Programme, draw: Draw): Programme {
  const [leaving, moving, ending] = [draw() * 0.06, draw() * 0.05, draw() * 0.2];
  const leftOn = '2026-08-31';
  const sites = start.people.map(({ site }) => site);
  const stayed = start.people.map((one): Person => {
    if (draw() < leaving) return { ...one, leftOn, status: 'left' };
    return draw() < moving ? { ...one, site: sites[Math.floor(draw() * sites.length)] ?? null } : one;
  });
  const joining = Math.floor(draw() * stayed.length * 0.1);
  const joined = Array.from({ length: joining }, (_, at) => {
    const like = stayed[Math.floor(draw() * stayed.length)];
    return {
      ...person(stayed.length + at + 1),
      ...like,
      id: stayed.length + at + 1,
      hiredOn: '2026-07-15',
      leftOn: null,
      status: 'active' as const,
    };
  });
  const people = [...stayed, ...joined];
  const gone = new Set(people.filter((one) => one.leftOn !== null).map(({ id }) => id));
  const roles = new Map(start.roles);
  for (const { id } of joined) if (draw() < 0.5) roles.set(id, draw() < 0.7 ? 'mentee' : 'mentor');
  const kept = start.pairings.map((one): Pairing => {
    const ends = gone.has(one.menteeId) || gone.has(one.mentorId) || draw() < ending;
    if (!ends) return one;
    const by = (['mentee', 'mentor', 'programme'] as const)[one.id % 4];
    const end = {
      status: 'ended',
      since: leftOn,
      reason: 'moved',
      ...(by === undefined ? {} : { by }),
    } as const;
    const ended = { status: 'ended', endedOn: leftOn, endReason: 'moved' } as const;
    return { ...pairing(one.id, one.startedOn, { ...one, ...ended }), changes: [...one.changes, end] };
  });
  const after = { people, roles, pairings: kept };
  return { ...after, pairings: [...kept, ...matched(after, { draw, day: '2026-07-20' })] };
}

function menteesOf(roles: Programme['roles']): number[] {
  return [...roles].flatMap(([id, role]) => (role === 'mentee' ? [id] : []));
}

function inputOf({ people, roles, pairings }: Programme, quarter: string): ReportInput {
  const period = quarterNamed(quarter, 1, '2026-12-31');
  const participants = people.flatMap((one): Participant[] => {
    const role = roles.get(one.id);
    return role === undefined ? [] : [{ person: one, role, capacity: role === 'mentor' ? 2 : null }];
  });
  const rounds = [
    { round: { id: 1, name: 'Round 1', openedOn: '2026-04-01', closedOn: null }, participants },
  ];
  return emptyInput({
    settings: { ...DEFAULT_SETTINGS, costs: COSTS, plan: PLAN },
    period,
    previous: null,
    people,
    rounds,
    pairings,
    checkIns: pairings.flatMap(({ id, startedOn }) =>
      [5, 30, 60]
        .map((days) => addDays(startedOn, days + (id % 7)))
        .filter((day) => day <= period.until && id % 5 > 0)
        .map((day, at) => checkIn(id * 10 + at, id, day)),
    ),
    goals: pairings.flatMap(({ id, endedOn }) =>
      id % 4 === 0 || endedOn !== null ? [] : [goalOf(id, period)],
    ),
    feedback: pairings.flatMap(({ id }): Feedback[] =>
      id % 3 === 0
        ? []
        : [
            feedback(id, id, addDays(period.until, -20), {
              givenBy: 'mentee',
              rating: 2 + ((id * 7) % 4),
              wantsChange: id % 11 === 0,
            }),
          ],
    ),
    followUps: pairings
      .filter(({ id }) => id % 6 === 0)
      .map(({ id }) => doneAbout(id, addDays(period.until, -30))),
    runs: runsOf(pairings),
    surveys: [{ round: 'Round 1', links: [], responses: surveyOf(menteesOf(roles), period.until) }],
    waiting: waitingAt(period.until, { rounds, pairings }),
    outcomes: measuresOf(people, period.until),
  });
}
