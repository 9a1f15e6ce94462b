import type { IsoDate } from '../domain/dates/iso-date.js';
import { nameById, type Person } from '../domain/people/person.js';
import { compareText } from '../domain/text/compare-text.js';
import { counted } from '../domain/text/counted.js';
import type { Found } from './findings-of-pairing.js';

/** What waits in the rounds of a kind. */
export interface WaitsInRound {
  readonly people: ReadonlyMap<number, Person>;
  /** Mentees who wait for a mentor, with the day since when. */
  readonly waiting: readonly { readonly menteeId: number; readonly since: IsoDate }[];
  /** The proposal that waits, if one does. */
  readonly proposal: { readonly number: number; readonly pairs: number } | undefined;
  /** The round, where a command uses it only if it is named; absent where it need not be. */
  readonly roundToName?: string | undefined;
}

/** A proposal that nobody has decided on, and mentees without a mentor. */
export function waitsInRound(round: WaitsInRound): Found[] {
  return [...proposalThatWaits(round), ...menteesWhoWait(round)].map((found) => ({
    ...found,
    ...(round.roundToName === undefined ? {} : { roundToName: round.roundToName }),
  }));
}

function proposalThatWaits({ proposal }: WaitsInRound): Found[] {
  if (proposal === undefined) return [];
  const pairs = counted(proposal.pairs, 'pair', 'pairs');
  const why = `run ${proposal.number} proposes ${pairs}, and nobody has decided`;
  return [{ kind: 'proposal_waits', why, since: null }];
}

function menteesWhoWait({ waiting, people, roundToName }: WaitsInRound): Found[] {
  const [first, ...others] = [...waiting].sort(
    (a, b) => compareText(a.since, b.since) || a.menteeId - b.menteeId,
  );
  if (first === undefined) return [];
  const name = nameById(people, first.menteeId);
  const where = roundToName === undefined ? '' : ` in ${roundToName}`;
  const why =
    others.length === 0
      ? `${name} waits for a mentor${where}`
      : `${waiting.length} mentees wait for a mentor${where}; ${name} has waited longest`;
  return [{ kind: 'mentees_wait', why, since: first.since }];
}
