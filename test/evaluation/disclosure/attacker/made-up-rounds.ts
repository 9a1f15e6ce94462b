import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { waitingAt } from '../../../../src/evaluation/facts/waiting-at.js';
import { drawing } from './made-up-programmes.js';

/** A programme of two rounds, and the first of them alone, as reports on all and on one round see it. */
export interface Rounds {
  readonly all: ReportInput;
  readonly first: ReportInput;
}

/** The later quarter of a programme, some of whose mentees, as a rule a few, take part in a second round with their pairings. */
export function roundsOf(seed: number, later: ReportInput): Rounds {
  const draw = drawing(seed + 500_000);
  const share = draw() < 0.7 ? draw() * 0.15 : draw();
  const [round] = later.rounds;
  if (round === undefined) throw new Error('a programme without a round');
  const isOfSecond = new Set(
    round.participants.flatMap(({ person: { id }, role }) =>
      role === 'mentee' && draw() < share ? [id] : [],
    ),
  );
  const pairings = later.pairings.map((one) => ({ ...one, roundId: isOfSecond.has(one.menteeId) ? 2 : 1 }));
  const of = (id: number) => ({
    round: { id, name: `Round ${id}`, openedOn: '2026-04-01', closedOn: null },
    participants: round.participants.filter(
      ({ person, role }) => role === 'mentor' || isOfSecond.has(person.id) === (id === 2),
    ),
  });
  const [first, second] = [of(1), of(2)];
  const all = { ...later, rounds: [first, second], pairings };
  const own = pairings.filter(({ roundId }) => roundId === 1);
  const ids = new Set(own.map(({ id }) => id));
  return {
    all,
    first: {
      ...all,
      round: 'Round 1',
      rounds: [first],
      pairings: own,
      checkIns: all.checkIns.filter(({ pairingId }) => ids.has(pairingId)),
      feedback: all.feedback.filter(({ pairingId }) => ids.has(pairingId)),
      goals: all.goals.filter(({ pairingId }) => ids.has(pairingId)),
      surveys: all.surveys.map((answers) => ({
        ...answers,
        responses: answers.responses.filter(({ personId }) => personId === null || !isOfSecond.has(personId)),
      })),
      waiting: waitingAt(all.period.until, { rounds: [first], pairings: own }),
    },
  };
}
