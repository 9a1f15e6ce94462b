import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import type { Feedback } from '../../domain/pairings/pair-feedback.js';
import { isOpen, type Pairing, statusOn } from '../../domain/pairings/pairing.js';
import { type PairingHealth, pairingHealth } from '../../domain/pairings/pairing-health.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { type Metric, noData, shareOf } from '../metric.js';

/** Something should be done within so many days. */
export const ACT_WITHIN = 14;

/** A pairing that was open on a day, and how it did. */
export interface JudgedPairing {
  readonly pairing: Pairing;
  readonly health: PairingHealth;
}

/** Every pairing open on a day, as things stood then. */
export function judgedOn({ input, checkInsOf }: PeriodFacts, day: IsoDate): JudgedPairing[] {
  const feedbackOf = new Map<number, Feedback[]>();
  for (const one of input.feedback) {
    const own = feedbackOf.get(one.pairingId);
    if (own === undefined) feedbackOf.set(one.pairingId, [one]);
    else own.push(one);
  }
  return input.pairings
    .filter((pairing) => isOpen(statusOn(pairing, day) ?? 'ended'))
    .sort((a, b) => a.id - b.id)
    .map((pairing) => ({
      pairing,
      health: pairingHealth({
        pairing,
        checkIns: checkInsOf.get(pairing.id) ?? [],
        feedback: feedbackOf.get(pairing.id) ?? [],
        today: day,
        cadence: input.settings.cadence,
      }),
    }));
}

const needsAttention = ({ health }: JudgedPairing) => health.status === 'needs_attention';

/** What has become of the pairings that needed attention when there were as many days left as one has to act. */
export function actedOn(facts: PeriodFacts, judgedNow: readonly JudgedPairing[]): Metric[] {
  const { input, period } = facts;
  const then = addDays(period.until, -ACT_WITHIN);
  const flagged = judgedOn(facts, then).filter(needsAttention);
  const from = addDays(then, -ACT_WITHIN);
  const contacted = new Set(
    input.followUps
      .filter(({ kind, on }) => kind === 'done' && on > from && on <= period.until)
      .map(({ pairingId }) => pairingId),
  );
  const still = new Set(judgedNow.filter(needsAttention).map(({ pairing }) => pairing.id));
  const acted = {
    name: 'acted_on',
    label: `Needed attention ${ACT_WITHIN} days earlier, and something was done`,
  };
  const whole = flagged.length;
  return [
    input.followUps.length === 0
      ? noData({ ...acted, unit: 'share', note: 'nothing was noted as done (mentor done)' })
      : shareOf(acted, { part: flagged.filter(({ pairing }) => contacted.has(pairing.id)).length, whole }),
    shareOf(
      { name: 'resolved', label: `Needed attention ${ACT_WITHIN} days earlier, and no longer do` },
      { part: flagged.filter(({ pairing }) => !still.has(pairing.id)).length, whole },
    ),
  ];
}
