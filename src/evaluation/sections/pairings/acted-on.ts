import { addDays, daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { groupedBy } from '../../../domain/grouped-by.js';
import { onceFor } from '../../../domain/once-for.js';
import { byPairing } from '../../../domain/pairings/by-pairing.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import type { Feedback } from '../../../domain/pairings/pair-feedback.js';
import { isOpen, type Pairing, statusOn } from '../../../domain/pairings/pairing.js';
import { type PairingHealth, pairingHealth } from '../../../domain/pairings/pairing-health.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, noData, shareOf } from '../../metric.js';
import type { FollowUp } from '../../statistics/risk-sets.js';
import { timeUntil } from '../../survival-metrics.js';

/** Something should be done within so many days. */
export const ACT_WITHIN = 14;

const NOTHING_NOTED = 'nothing was noted as done';

/** A pairing that was open on a day, and how it did. */
export interface JudgedPairing {
  readonly pairing: Pairing;
  readonly health: PairingHealth;
}

/** Every pairing open on a day, as things stood then. */
export function judgedOn(facts: PeriodFacts, day: IsoDate): JudgedPairing[] {
  const { input, checkInsOf } = facts;
  const feedbackOf = feedbackByPairing(input.feedback);
  return input.pairings
    .filter((pairing) => isOpen(statusOn(pairing, day) ?? 'ended'))
    .sort((a, b) => a.id - b.id)
    .map((pairing) => ({
      pairing,
      health: pairingHealth({
        pairing,
        checkIns: latestBy(checkInsOf.get(pairing.id) ?? [], day),
        feedback: feedbackOf.get(pairing.id) ?? [],
        today: day,
        cadence: input.settings.cadence,
      }),
    }));
}

const feedbackByPairing = onceFor((feedback: readonly Feedback[]) => byPairing(feedback));

/** The latest meeting by a day: it alone tells how a pairing does. */
function latestBy(held: readonly CheckIn[], day: IsoDate): CheckIn[] {
  const latest = held.findLast(({ heldOn }) => heldOn <= day);
  return latest === undefined ? [] : [latest];
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
      ? noData({ ...acted, unit: 'share', note: NOTHING_NOTED })
      : shareOf(acted, { part: flagged.filter(({ pairing }) => contacted.has(pairing.id)).length, whole }),
    shareOf(
      { name: 'resolved', label: `Needed attention ${ACT_WITHIN} days earlier, and no longer do` },
      { part: flagged.filter(({ pairing }) => !still.has(pairing.id)).length, whole },
    ),
    daysToContact(facts, flagged),
  ];
}

/** How long it took from the day on which pairings that need attention first did until something was noted as done. */
function daysToContact({ input, period: { until } }: PeriodFacts, flagged: readonly JudgedPairing[]): Metric {
  const name = {
    name: 'days_to_contact',
    label: 'Days until something was done about half of those that needed attention',
    unit: 'days',
  } as const;
  if (input.followUps.length === 0) return noData({ ...name, note: NOTHING_NOTED });
  const doneOn = groupedBy(
    input.followUps.filter(({ kind }) => kind === 'done'),
    ({ pairingId }) => pairingId,
  );
  const followUps = flagged.map(({ pairing, health: { findings } }): FollowUp => {
    const since = findings.map((finding) => finding.since).reduce((a, b) => (a < b ? a : b), until);
    const days = (doneOn.get(pairing.id) ?? []).map(({ on }) => on).filter((on) => on >= since);
    const first = days.toSorted()[0];
    return { time: daysBetween(since, first ?? until), hasEvent: first !== undefined };
  });
  const { smallestGroup } = input.settings.report;
  const metric = timeUntil(name, { followUps, least: smallestGroup }, 0.5);
  return ofEnoughPeople(metric, peopleBehind(flagged.map(({ pairing }) => pairing)), smallestGroup);
}
