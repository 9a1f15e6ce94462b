import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import {
  hasFit,
  mentorNumberOf,
  type PairDecision,
  type ProposedPair,
  type Run,
  type RunResult,
  type RunStatus,
} from '../../domain/rounds/run.js';
import { comingFirstUnder } from '../../domain/settings/coming-first.js';
import type { Objective } from '../../domain/settings/matching-settings.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { type SettingsOfRun, settingsAsKept } from './run-settings.js';

/** Fit is stored as whole millionths, so that a sum is exact. */
const MILLIONTHS = 1_000_000;

interface RunRow {
  id: number;
  round_id: number;
  computed_at: string;
  status: RunStatus;
  objective: Objective;
  seed: number;
  fingerprint: string;
  mentee_count: number;
  mentor_count: number;
  place_count: number;
  total_fit_millionths: number;
  certificate: string;
  settings: string;
}

interface UnmetRow {
  run_id: number;
  mentee_id: number;
  reason: string;
  mentors_held: number;
}

interface PairRow {
  run_id: number;
  mentee_id: number;
  mentor_id: number;
  fit_millionths: number;
  parts: string;
  decision: PairDecision;
  decided_on: string | null;
  mentor_number: number;
  replaces_pairing_id: number | null;
  replaced_mentor_id: number | null;
  replaced_fit_millionths: number | null;
}

/** Keeps a run as a proposal; earlier proposals of the round that nobody accepted are discarded, and stay on record. */
export function recordRun(
  db: WriteHandle,
  result: RunResult,
  about: {
    readonly roundId: number;
    readonly computedAt: string;
    readonly computedOn: string;
  } & SettingsOfRun,
): number {
  db.run(sql`UPDATE runs SET status = 'discarded' WHERE round_id = ${about.roundId} AND status = 'proposed'`);
  const { rematching } = result;
  const settings = settingsAsKept(about, rematching);
  const { id } = db.run(sql`
    INSERT INTO runs (round_id, computed_at, computed_on, status, objective, seed, fingerprint, settings, mentee_count, mentor_count,
                      place_count, total_fit_millionths, certificate)
    VALUES (${about.roundId}, ${about.computedAt}, ${about.computedOn}, 'proposed', ${result.objective}, ${result.seed}, ${result.fingerprint},
            ${settings}, ${result.menteeCount}, ${result.mentorCount}, ${result.placeCount},
            ${millionthsOf(result.totalFit)}, ${JSON.stringify({ ...result.certificate, wishFigures: result.wishFigures })})`);
  for (const pair of result.pairs) recordPair(db, { id, computedOn: about.computedOn }, pair);
  const unmet = [...result.leftOver.map((each) => ({ ...each, has: 0 })), ...(result.short ?? [])];
  for (const { menteeId, reason, has } of unmet) {
    db.run(sql`
      INSERT INTO run_left_over (run_id, mentee_id, reason, mentors_held)
      VALUES (${id}, ${menteeId}, ${reason}, ${has})`);
  }
  return id;
}

function recordPair(db: WriteHandle, run: { id: number; computedOn: IsoDate }, pair: ProposedPair): void {
  const { menteeId, mentorId, fit, parts, decision, replaces } = pair;
  const decidedOn = decision === 'proposed' ? null : (pair.decidedOn ?? run.computedOn);
  const replacedFit = replaces?.fit == null ? null : millionthsOf(replaces.fit);
  db.run(sql`
    INSERT INTO run_pairs (run_id, mentee_id, mentor_id, fit_millionths, parts, decision, mentor_number,
                           replaces_pairing_id, replaced_fit_millionths, decided_on)
    VALUES (${run.id}, ${menteeId}, ${mentorId}, ${millionthsOf(fit)}, ${JSON.stringify(parts)}, ${decision},
            ${mentorNumberOf(pair)}, ${replaces?.pairingId ?? null}, ${replacedFit},
            ${decidedOn})`);
}

/** Every run, oldest first: for lists and reports. */
export function listRuns(db: ReadHandle): Run[] {
  return runsOf(
    db,
    db.all<RunRow>(sql`
      SELECT id, round_id, computed_at, status, objective, seed, fingerprint, mentee_count, mentor_count, place_count,
             total_fit_millionths, certificate, settings
      FROM runs ORDER BY id`),
  );
}

/** One run; undefined when there is none of that number. */
export function findRun(db: ReadHandle, id: number): Run | undefined {
  const rows = db.all<RunRow>(sql`
    SELECT id, round_id, computed_at, status, objective, seed, fingerprint, mentee_count, mentor_count, place_count,
           total_fit_millionths, certificate, settings
    FROM runs WHERE id = ${id}`);
  return runsOf(db, rows)[0];
}

/** The proposal the round is waiting on; undefined when there is none. */
export function findProposal(db: ReadHandle, roundId: number): Run | undefined {
  const row = db.first<{ id: number }>(sql`
    SELECT id FROM runs WHERE round_id = ${roundId} AND status = 'proposed' ORDER BY id DESC LIMIT 1`);
  return row === undefined ? undefined : findRun(db, row.id);
}

/** The run of the round that was computed last, whatever became of it; undefined when there is none. */
export function findLatestRun(db: ReadHandle, roundId: number): Run | undefined {
  const row = db.first<{ id: number }>(sql`
    SELECT id FROM runs WHERE round_id = ${roundId} ORDER BY id DESC LIMIT 1`);
  return row === undefined ? undefined : findRun(db, row.id);
}

export function setRunStatus(db: WriteHandle, id: number, status: RunStatus): void {
  db.run(sql`UPDATE runs SET status = ${status} WHERE id = ${id}`);
}

/** Records what the coordinator decided on a pair of a run, and when. */
export function setPairDecision(
  db: WriteHandle,
  pair: { runId: number; menteeId: number; mentorId: number },
  { decision, today }: { readonly decision: PairDecision; readonly today: IsoDate },
): void {
  db.run(sql`
    UPDATE run_pairs SET decision = ${decision}, decided_on = ${today}
    WHERE run_id = ${pair.runId} AND mentee_id = ${pair.menteeId} AND mentor_id = ${pair.mentorId}`);
}

/** The runs with their pairs and those who are left over: two more queries, however many runs. */
function runsOf(db: ReadHandle, rows: readonly RunRow[]): Run[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const pairs = pairsByRun(db, ids);
  const unmet = unmetByRun(db, ids);
  return rows.map((row) => runOf(row, pairs.get(row.id) ?? [], unmet.get(row.id) ?? []));
}

function runOf(row: RunRow, pairs: readonly PairRow[], unmet: readonly UnmetRow[]): Run {
  const { wishFigures, ...certificate } = storedJson('runs.certificate', row.certificate, row.id);
  const settings = storedJson('runs.settings', row.settings, row.id);
  const {
    rematching,
    menteesForEveryMentor,
    priceOfLeavingOut: price = 0,
    severalMentors,
    order = [],
  } = settings;
  const whoComesFirst = comingFirstUnder({ ...settings, objective: row.objective });
  return {
    id: row.id,
    roundId: row.round_id,
    computedAt: row.computed_at,
    status: row.status,
    objective: row.objective,
    seed: row.seed,
    fingerprint: row.fingerprint,
    menteeCount: row.mentee_count,
    mentorCount: row.mentor_count,
    placeCount: row.place_count,
    totalFit: row.total_fit_millionths / MILLIONTHS,
    certificate,
    pairs: pairs.map(pairOf),
    ...unmetOf(unmet),
    ...(rematching == null ? {} : { rematching }),
    ...(menteesForEveryMentor === undefined ? {} : { menteesForEveryMentor }),
    ...(row.objective === 'fit' && price > 0 ? { priceOfLeavingOut: price } : {}),
    ...(severalMentors === undefined ? {} : { severalMentors }),
    ...(order.length === 0 ? {} : { order }),
    ...(wishFigures === undefined ? {} : { wishFigures }),
    ...(whoComesFirst.length === 0 ? {} : { whoComesFirst }),
  };
}

function pairsByRun(db: ReadHandle, runIds: string): ReadonlyMap<number, readonly PairRow[]> {
  const rows = db.all<PairRow>(sql`
    SELECT pair.run_id, pair.mentee_id, pair.mentor_id, pair.fit_millionths, pair.parts, pair.decision, pair.decided_on, pair.mentor_number,
           pair.replaces_pairing_id, pair.replaced_fit_millionths, replaced.mentor_id AS replaced_mentor_id
    FROM run_pairs pair LEFT JOIN pairings replaced ON replaced.id = pair.replaces_pairing_id
    WHERE pair.run_id IN (SELECT value FROM json_each(${runIds}))
    ORDER BY pair.run_id, pair.mentee_id, pair.mentor_number, pair.mentor_id`);
  return groupedBy(rows, ({ run_id }) => run_id);
}

function pairOf(row: PairRow): ProposedPair {
  const key = `${row.run_id}, ${row.mentee_id}, ${row.mentor_id}`;
  const parts = storedJson('run_pairs.parts', row.parts, key);
  return {
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    // The column holds the solver's 0 for a pair of which nothing counts: its parts tell.
    fit: hasFit(parts) ? row.fit_millionths / MILLIONTHS : null,
    parts,
    decision: row.decision,
    ...(row.decided_on === null ? {} : { decidedOn: row.decided_on }),
    ...(row.mentor_number === 1 ? {} : { mentorNumber: row.mentor_number }),
    ...replacedIn(row),
  };
}

function unmetByRun(db: ReadHandle, runIds: string): ReadonlyMap<number, readonly UnmetRow[]> {
  const rows = db.all<UnmetRow>(sql`
    SELECT run_id, mentee_id, reason, mentors_held FROM run_left_over
    WHERE run_id IN (SELECT value FROM json_each(${runIds})) ORDER BY run_id, mentee_id`);
  return groupedBy(rows, ({ run_id }) => run_id);
}

/** Who has no mentor at all, and who has fewer than they are to have. */
function unmetOf(unmet: readonly UnmetRow[]): Pick<Run, 'leftOver' | 'short'> {
  const rows = unmet.map((row) => ({ menteeId: row.mentee_id, reason: row.reason, has: row.mentors_held }));
  const short = rows.filter(({ has }) => has > 0);
  const leftOver = rows.filter(({ has }) => has === 0).map(({ menteeId, reason }) => ({ menteeId, reason }));
  return { leftOver, ...(short.length === 0 ? {} : { short }) };
}

function replacedIn(row: PairRow): Pick<ProposedPair, 'replaces'> {
  const [pairingId, mentorId, fit] = [
    row.replaces_pairing_id,
    row.replaced_mentor_id,
    row.replaced_fit_millionths,
  ];
  if (pairingId === null || mentorId === null) return {};
  return { replaces: { pairingId, mentorId, fit: fit === null ? null : fit / MILLIONTHS } };
}

/** Whom accepted runs of any round left over without a mentor, with the day; for who comes first. */
export function listLeftOver(db: ReadHandle): { menteeId: number; on: IsoDate }[] {
  const rows = db.all<{ mentee_id: number; computed_on: IsoDate }>(sql`
    SELECT unmet.mentee_id, run.computed_on
    FROM run_left_over unmet JOIN runs run ON run.id = unmet.run_id
    WHERE run.status = 'accepted' AND unmet.mentors_held = 0 AND run.computed_on IS NOT NULL
    ORDER BY unmet.mentee_id, run.computed_on`);
  return rows.map((row) => ({ menteeId: row.mentee_id, on: row.computed_on }));
}
