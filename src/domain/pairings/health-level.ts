import { openConcernsOn } from './concern.js';
import { isOpen, standingOn } from './pairing.js';
import {
  type AttentionCause,
  type Finding,
  type PairingHealthInput,
  pairingHealth,
} from './pairing-health.js';

export const HEALTH_LEVELS = [
  'on_track',
  'needs_attention',
  'at_risk',
  'too_early',
  'no_data',
  'paused',
  'planned',
] as const;
/** How a pairing that goes on does, as lists tell of it. At risk: it needs attention, and may end otherwise. No data: it needs attention because nothing at all is on record, so that nobody knows. */
export type HealthLevel = (typeof HEALTH_LEVELS)[number];

/** Causes for which a pairing that needs attention is at risk; a concern does so by its gravity. */
const GRAVE: ReadonlySet<AttentionCause> = new Set([
  'change_requested',
  'not_a_fit',
  'low_rating',
  'check_in_very_late',
  'silent',
]);

/** The level with at least one reason in words. */
export interface LevelWithReasons {
  readonly level: HealthLevel;
  readonly reasons: readonly string[];
}

/** What is known of a pairing, and what a rule that protects somebody says of it now. */
export interface HealthLevelInput extends PairingHealthInput {
  /** In the words of the rule that would forbid the two if they were proposed today; undefined where none would. */
  readonly ruleBroken: string | undefined;
}

/**
 * How a pairing does on a day, by the one definition of health; null for one that is over. One that a rule now forbids is at risk, whatever the two say.
 * Reports count who is at risk among who needs attention, and go by what the two did and said alone: which rules there were on a day that has passed nobody can look up.
 */
export function healthLevelOf(input: HealthLevelInput): LevelWithReasons | null {
  const { pairing, today, ruleBroken } = input;
  const broken = ruleBroken === undefined ? [] : [ruleBroken];
  if (standingOn(pairing, today) === 'planned')
    return { level: 'planned', reasons: [`begins on ${pairing.startedOn}`, ...broken] };
  if (!isOpen(pairing.status)) return null;
  const { status, reasons, findings } = pairingHealth(input);
  if (status === 'paused') return { level: status, reasons: [...reasons, ...broken] };
  const attention = status === 'needs_attention' ? reasons : [];
  if (broken.length > 0) return { level: 'at_risk', reasons: [...broken, ...attention] };
  const isGrave = openConcernsOn(pairing.concerns ?? [], today).some(
    ({ state }) => state.severity === 'high',
  );
  const isAtRisk =
    status === 'needs_attention' && (isGrave || findings.some(({ cause }) => GRAVE.has(cause)));
  if (isAtRisk) return { level: 'at_risk', reasons };
  return { level: isUnknown(findings) ? 'no_data' : status, reasons };
}

/** No meeting, no feedback, and nothing else that speaks for or against it. */
function isUnknown(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ cause }) => cause === 'nothing_recorded');
}
