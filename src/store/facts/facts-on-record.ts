import type { IsoDate } from '../../domain/dates/iso-date.js';
import { DATED_BY_THEMSELVES } from '../../domain/people/dated-facts.js';
import type { FactsOnRecord } from '../../domain/reports/issued-report.js';
import type { ReadHandle } from '../database/connection.js';
import { type Query, sql } from '../database/sql.js';
import { LAST_DAY } from './fact-changes.js';

/** Which facts are counted: those about days up to one, as far as they were known on another (absent: now), of a round (absent: all). */
export interface FactsMeant {
  readonly until: IsoDate;
  readonly knownOn?: IsoDate | undefined;
  readonly roundId?: number | undefined;
}

/**
 * How many facts of each kind are on record about the days up to one. Nothing that is on record is taken off it again (a merge of two
 * people apart), so that of two such counts the difference is what was recorded in between.
 */
export function factsOnRecord(
  db: ReadHandle,
  { until, knownOn = LAST_DAY, roundId }: FactsMeant,
): FactsOnRecord {
  const ofRound = roundId === undefined ? sql`` : sql`AND round_id = ${roundId}`;
  const ofPairing =
    roundId === undefined
      ? sql``
      : sql`AND pairing_id IN (SELECT id FROM pairings WHERE round_id = ${roundId})`;
  const ofGoal =
    roundId === undefined ? sql`` : sql`AND goal_id IN (SELECT id FROM goals WHERE 1 = 1 ${ofPairing})`;
  const ofConcern =
    roundId === undefined ? sql`` : sql`AND concern_id IN (SELECT id FROM concerns WHERE 1 = 1 ${ofPairing})`;
  const events: Readonly<Record<string, Query>> = {
    people: sql`people WHERE coalesce(hired_on, known_from) <= ${until} AND recorded_on <= ${knownOn}`,
    participations: sql`participations WHERE joined_on <= ${until} AND recorded_on <= ${knownOn} ${ofRound}`,
    invitations: sql`invitations WHERE happened_on <= ${until} AND recorded_on <= ${knownOn} ${ofRound}`,
    applications: sql`applications WHERE happened_on <= ${until} AND recorded_on <= ${knownOn} ${ofRound}`,
    pairings: sql`pairings WHERE started_on <= ${until} AND recorded_on <= ${knownOn} ${ofRound}`,
    pairing_changes: sql`
      pairing_changes WHERE position > 0 AND since <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    pairing_terms: sql`pairing_terms WHERE renewed_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    check_ins: sql`
      check_ins WHERE corrects IS NULL AND held_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    check_ins_corrected: sql`
      check_ins WHERE corrects IS NOT NULL AND held_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    feedback: sql`feedback WHERE given_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    survey_responses: sql`
      survey_responses WHERE coalesce(submitted_on, recorded_on) <= ${until} AND recorded_on <= ${knownOn} ${ofRound}`,
    agreement_signatures: sql`
      agreement_signatures WHERE signed_on <= ${until} AND recorded_on <= ${knownOn}`,
    goals: sql`goals WHERE set_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    milestones: sql`milestones WHERE set_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    goal_changes: sql`
      goal_changes WHERE changed_on <= ${until} AND recorded_on <= ${knownOn} ${ofGoal}`,
    fit_checks: sql`fit_checks WHERE given_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    concerns: sql`concerns WHERE raised_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    concern_changes: sql`
      concern_changes WHERE changed_on <= ${until} AND recorded_on <= ${knownOn} ${ofConcern}`,
    follow_ups: sql`follow_ups WHERE followed_up_on <= ${until} AND recorded_on <= ${knownOn} ${ofPairing}`,
    decisions: sql`decisions WHERE decided_on <= ${until} AND recorded_on <= ${knownOn}`,
    decision_changes: sql`decision_changes WHERE changed_on <= ${until} AND recorded_on <= ${knownOn}`,
    attendances: sql`attendances WHERE attended_on <= ${until} AND recorded_on <= ${knownOn}`,
    outcomes: sql`outcomes WHERE held_on <= ${until} AND recorded_on <= ${knownOn}`,
    code_links: sql`code_links WHERE linked_on <= ${knownOn} ${ofRound}`,
    code_links_taken_back: sql`code_links WHERE taken_back_on <= ${knownOn} ${ofRound}`,
    merges: sql`person_merges WHERE merged_on <= ${knownOn}`,
    merges_taken_back: sql`person_merges WHERE undone_on <= ${knownOn}`,
  };
  const counts = Object.entries(events).map(([kind, rows]) => [kind, countOfRows(db, rows)] as const);
  return { ...Object.fromEntries(counts), ...changedFacts(db, { until, knownOn, roundId }) };
}

function countOfRows(db: ReadHandle, rows: Query): number {
  return db.first<{ count: number }>(sql`SELECT count(*) AS count FROM ${rows}`)?.count ?? 0;
}

/** What a report says nothing of, whatever it changes to. */
const NOT_REPORTED = JSON.stringify([
  'unit',
  'manager',
  'staff_number',
  'email',
  'given_name',
  'family_name',
]);

/** Days that hold by themselves are late entries where nothing was known before; others are corrections where they were always so. */
const OF_THEMSELVES = JSON.stringify([...DATED_BY_THEMSELVES]);

function changedFacts(
  db: ReadHandle,
  { until, knownOn, roundId }: FactsMeant & { readonly knownOn: IsoDate },
): FactsOnRecord {
  const isOfThemselves = sql`name IN (SELECT value FROM json_each(${OF_THEMSELVES}))`;
  const rows = db.all<{ name: string; is_correction: number; count: number }>(sql`
    SELECT name, is_correction, count(*) AS count FROM (
      SELECT name,
        CASE WHEN ${isOfThemselves} THEN value_before IS NOT NULL ELSE holds_from IS NULL END AS is_correction
      FROM fact_changes
      WHERE recorded_on <= ${knownOn} AND name NOT IN (SELECT value FROM json_each(${NOT_REPORTED}))
        AND (round_id IS NULL OR ${roundId ?? null} IS NULL OR round_id = ${roundId ?? null})
        AND CASE WHEN ${isOfThemselves} THEN value <= ${until} OR value_before <= ${until}
            ELSE holds_from IS NULL OR holds_from <= ${until} END)
    GROUP BY name, is_correction ORDER BY name, is_correction`);
  return Object.fromEntries(
    rows.map(({ name, is_correction, count }) => [
      `${is_correction === 1 ? 'corrected' : 'entered'}: ${name}`,
      count,
    ]),
  );
}
