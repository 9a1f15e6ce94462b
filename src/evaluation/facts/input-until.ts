import type { IsoDate } from '../../domain/dates/iso-date.js';
import { agreementOn } from '../../domain/pairings/agreement.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import type { ProposedPair } from '../../domain/rounds/run.js';
import type { ReportInput } from './report-input.js';

/**
 * The input without anything that happened after a day, so that nothing computed from it can depend on what came later: pairings as
 * they stood then, and meetings, feedback and rounds up to it. People, participations and answers are as of the day already.
 */
export function inputUntil(input: ReportInput, day: IsoDate): ReportInput {
  return {
    ...input,
    rounds: input.rounds.flatMap(({ round, participants }) => {
      if (round.openedOn > day) return [];
      const closedOn = round.closedOn !== null && round.closedOn > day ? null : round.closedOn;
      return [{ round: { ...round, closedOn }, participants }];
    }),
    pairings: input.pairings.flatMap((pairing) => pairingUntil(pairing, day) ?? []),
    checkIns: input.checkIns.filter(({ heldOn }) => heldOn <= day),
    feedback: input.feedback.filter(({ givenOn }) => givenOn <= day),
    runs: input.runs.map((run) => ({ ...run, pairs: run.pairs.map((pair) => decidedUntil(pair, day)) })),
  };
}

/** Of what the two have agreed only what held on the day: a later version had not been thought of. */
function withAgreementOn({ agreements, ...pairing }: Pairing, day: IsoDate): Pairing {
  const held = agreements === undefined ? undefined : agreementOn(agreements, day);
  return held === undefined ? pairing : { ...pairing, agreements: [held] };
}

/** A proposed pair as it stood on a day: what was decided later was not decided then. */
function decidedUntil({ decidedOn, ...pair }: ProposedPair, day: IsoDate): ProposedPair {
  if (decidedOn === undefined) return pair;
  return decidedOn <= day ? { ...pair, decidedOn } : { ...pair, decision: 'proposed' };
}

/** The pairing as it stood on a day; one that begins later is there where it was on record by then, as planned. */
function pairingUntil(whole: Pairing, day: IsoDate): Pairing | null {
  const pairing = withAgreementOn(whole, day);
  const { startedOn, recordedOn } = pairing;
  if (startedOn > day && (recordedOn === undefined || recordedOn > day)) return null;
  const changes = pairing.changes.filter(({ since }) => since <= day);
  if (changes.length === pairing.changes.length) return pairing;
  const { status = 'active', since = startedOn, reason = null } = changes.at(-1) ?? {};
  const end = isOpen(status) ? { endedOn: null, endReason: null } : { endedOn: since, endReason: reason };
  return { ...pairing, ...end, status, changes };
}
