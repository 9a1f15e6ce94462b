import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { EndedBy, Pairing, PairingChange, PairingStatus } from '../../domain/pairings/pairing.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import type { RoundKind } from '../../domain/rounds/round.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';
import { agreementsByPairing } from './agreements.js';
import { concernsByPairing } from './concerns.js';
import { fitChecksByPairing } from './fit-checks.js';
import { milestonesByPairing } from './milestones.js';
import { termsByPairing } from './pairing-terms.js';

const MILLIONTHS = 1_000_000;

interface PairingRow {
  id: number;
  round_id: number;
  mentee_id: number;
  mentor_id: number;
  status: PairingStatus;
  started_on: string;
  ended_on: string | null;
  end_reason: string | null;
  fit_millionths: number | null;
  run_id: number | null;
  recorded_on: string;
  kind: RoundKind;
}

/** Every pairing of every round, oldest first, with its changes of status. */
export function listPairings(db: ReadHandle): Pairing[] {
  return pairingsWith(db, changesByPairing(db, LAST_DAY), LAST_DAY);
}

/** The pairings, and what had become of them, as far as that was known on a day. */
export function pairingsKnownOn(db: ReadHandle, day: IsoDate): Pairing[] {
  const changes = changesByPairing(db, day);
  return pairingsWith(db, changes, day).flatMap((pairing) => {
    const latest = changes.get(pairing.id)?.at(-1);
    if (latest === undefined) return [];
    const ended = isOpen(latest.status)
      ? { endedOn: null, endReason: null }
      : { endedOn: latest.since, endReason: latest.reason };
    return [{ ...pairing, status: latest.status, ...ended }];
  });
}

function pairingsWith(
  db: ReadHandle,
  changes: ReadonlyMap<number, PairingChange[]>,
  knownOn: IsoDate,
): Pairing[] {
  const agreements = agreementsByPairing(db, knownOn);
  const fitChecks = fitChecksByPairing(db, knownOn);
  const concerns = concernsByPairing(db, knownOn);
  const terms = termsByPairing(db, knownOn);
  const milestones = milestonesByPairing(db, knownOn);
  // Absent rather than empty: most pairings have none.
  const said = (id: number) => {
    const [agreed, checked, raised] = [agreements.get(id), fitChecks.get(id), concerns.get(id)];
    const [renewed, recorded] = [terms.get(id), milestones.get(id)];
    return {
      ...(agreed === undefined ? {} : { agreements: agreed }),
      ...(renewed === undefined ? {} : { terms: renewed }),
      ...(checked === undefined ? {} : { fitChecks: checked }),
      ...(raised === undefined ? {} : { concerns: raised }),
      ...(recorded === undefined ? {} : { milestones: recorded }),
    };
  };
  return db
    .all<PairingRow>(sql`
      SELECT pairings.id, round_id, mentee_id, mentor_id, status, started_on, ended_on, end_reason, fit_millionths, run_id,
             recorded_on, rounds.kind
      FROM pairings JOIN rounds ON rounds.id = round_id ORDER BY pairings.id`)
    .map((row) => ({
      id: row.id,
      roundId: row.round_id,
      menteeId: row.mentee_id,
      mentorId: row.mentor_id,
      status: row.status,
      startedOn: row.started_on,
      endedOn: row.ended_on,
      endReason: row.end_reason,
      fit: row.fit_millionths === null ? null : row.fit_millionths / MILLIONTHS,
      runId: row.run_id,
      changes: changes.get(row.id) ?? [],
      ...said(row.id),
      ...(row.kind === 'mentoring' ? {} : { kind: row.kind }),
      recordedOn: row.recorded_on,
    }));
}

/** What a new pairing is made of. */
export type NewPairing = Pick<Pairing, 'roundId' | 'menteeId' | 'mentorId' | 'startedOn' | 'fit' | 'runId'>;

/** Records an active pairing; gives its id. */
export function createPairing(
  db: WriteHandle,
  pairing: NewPairing,
  { recordedAt, today }: Recording,
): number {
  const fit = pairing.fit === null ? null : millionthsOf(pairing.fit);
  const { id } = db.run(sql`
    INSERT INTO pairings (round_id, mentee_id, mentor_id, status, started_on, fit_millionths, run_id, recorded_at,
                          recorded_on)
    VALUES (${pairing.roundId}, ${pairing.menteeId}, ${pairing.mentorId}, 'active', ${pairing.startedOn}, ${fit},
            ${pairing.runId}, ${recordedAt}, ${today})`);
  recordChange(db, id, { status: 'active', since: pairing.startedOn, reason: null, recordedOn: today });
  return id;
}

/** A change of a pairing's status, and the day it is recorded. */
export type NewPairingChange = PairingChange & { readonly recordedOn: IsoDate };

/** Gives a pairing another status from a day on. */
export function changePairing(db: WriteHandle, id: number, change: NewPairingChange): void {
  const endedOn: IsoDate | null = isOpen(change.status) ? null : change.since;
  const endReason = endedOn === null ? null : change.reason;
  db.run(sql`
    UPDATE pairings SET status = ${change.status}, ended_on = ${endedOn}, end_reason = ${endReason} WHERE id = ${id}`);
  recordChange(db, id, change);
}

function recordChange(db: WriteHandle, pairingId: number, change: NewPairingChange): void {
  const { status, since, reason, by = null, recordedOn } = change;
  db.run(sql`
    INSERT INTO pairing_changes (pairing_id, position, status, since, reason, ended_by, recorded_on)
    SELECT ${pairingId}, count(*), ${status}, ${since}, ${reason}, ${by}, ${recordedOn}
    FROM pairing_changes WHERE pairing_id = ${pairingId}`);
}

function changesByPairing(db: ReadHandle, knownOn: IsoDate): Map<number, PairingChange[]> {
  const changes = new Map<number, PairingChange[]>();
  const rows = db.all<{
    pairing_id: number;
    status: PairingStatus;
    since: string;
    reason: string | null;
    ended_by: EndedBy | null;
  }>(sql`
    SELECT pairing_id, status, since, reason, ended_by FROM pairing_changes WHERE recorded_on <= ${knownOn}
    ORDER BY pairing_id, position`);
  for (const { pairing_id, status, since, reason, ended_by } of rows) {
    // What was called off never was active.
    const ofPairing = status === 'cancelled' ? [] : (changes.get(pairing_id) ?? []);
    ofPairing.push({ status, since, reason, ...(ended_by === null ? {} : { by: ended_by }) });
    changes.set(pairing_id, ofPairing);
  }
  return changes;
}
