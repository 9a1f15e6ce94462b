import { addDays, addMonths, daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { type Agreement, holdsFrom } from '../../../domain/pairings/agreement.js';
import { meetingsHeld } from '../../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { counted } from '../../../domain/text/counted.js';
import { daysToFirstMeeting, type PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, shareOf } from '../../metric.js';
import type { Section } from '../../report-value.js';
import { protectedTime } from './protected-time.js';
import { trainingMetrics } from './training-metrics.js';

/** A pairing this old, in days, should have an agreement where the programme does not say when. */
const AGREEMENT_WITHIN = 30;

/** Within how many days of the start both sides should have signed. */
export function signedWithin({ agreement }: Settings): number {
  return agreement.signWithinDays ?? AGREEMENT_WITHIN;
}

/** The core standard of preceptorship (NHS England): months, meetings in them, and days to the first. */
export const CORE_STANDARD = { months: 6, meetings: 3, firstWithin: 14 } as const;

/** The gold standard: days to the first meeting, and a meeting in each stretch of so many months up to the end. */
export const GOLD_STANDARD = { months: 12, every: 2, firstWithin: 7 } as const;

/** Section 11: what was promised of every pairing. */
export function complianceSection(facts: PeriodFacts): Section {
  return {
    number: 11,
    name: 'compliance',
    title: 'Compliance',
    frameworks: ['RE-AIM: implementation'],
    intro: facts.input.pairings.some(({ agreements = [] }) => agreements.length > 0)
      ? []
      : ['No agreement that both have signed is on record: record each as it is signed.'],
    metrics: [
      agreementsSigned(facts),
      agreementsInTime(facts),
      coreStandard(facts),
      goldStandard(facts),
      ...trainingMetrics(facts),
      ...protectedTime(facts),
    ],
    tables: [],
    quotes: [],
    notes: protectedTimeNotes(facts),
  };
}

/** Hours met are easily taken for hours given. */
function protectedTimeNotes({ input }: PeriodFacts): string[] {
  const { protectedHoursAYear: yearly } = input.settings;
  if (yearly === null) return [];
  return [
    `Mentors are to be given ${counted(yearly, 'hour', 'hours')} a year. Whether they could take them is not recorded: what is told is how long they met.`,
  ];
}

/** The first day on which both had signed some version. */
function signedOn(agreements: readonly Agreement[] = []): IsoDate | null {
  const days = agreements.flatMap((agreement) => holdsFrom(agreement) ?? []);
  return days.toSorted()[0] ?? null;
}

function hasSignedBy({ agreements }: Pairing, day: IsoDate): boolean {
  const signed = signedOn(agreements);
  return signed !== null && signed <= day;
}

function agreementsSigned({ openAt, period, input }: PeriodFacts): Metric {
  const days = signedWithin(input.settings);
  const old = openAt.filter(({ startedOn }) => daysBetween(startedOn, period.until) >= days);
  const part = old.filter((pairing) => hasSignedBy(pairing, period.until)).length;
  return shareOf(
    { name: 'agreements_signed', label: 'Open pairings with an agreement both have signed' },
    { part, whole: old.length },
  );
}

function agreementsInTime({ input, period }: PeriodFacts): Metric {
  const days = signedWithin(input.settings);
  const due = input.pairings.filter((pairing) => {
    const last = addDays(pairing.startedOn, days);
    const isOver = pairing.endedOn !== null && pairing.endedOn <= last;
    return last >= period.from && last <= period.until && !isOver;
  });
  const part = due.filter((pairing) => hasSignedBy(pairing, addDays(pairing.startedOn, days))).length;
  return shareOf(
    { name: 'agreements_in_time', label: `Agreements signed within ${days} days` },
    { part, whole: due.length },
  );
}

/** Pairings whose first months ran out in the period and that lasted so long. */
function lastedFor({ input, period }: PeriodFacts, months: number): Pairing[] {
  return input.pairings.filter(({ startedOn, endedOn }) => {
    const last = addMonths(startedOn, months);
    return last >= period.from && last <= period.until && (endedOn === null || endedOn >= last);
  });
}

function coreStandard(facts: PeriodFacts): Metric {
  const { checkInsOf } = facts;
  const { months, meetings, firstWithin } = CORE_STANDARD;
  const due = lastedFor(facts, months);
  const part = due.filter((pairing) => {
    const last = addMonths(pairing.startedOn, months);
    const held = (checkInsOf.get(pairing.id) ?? []).filter(({ heldOn }) => heldOn <= last);
    const first = daysToFirstMeeting(facts, pairing);
    return first !== null && first <= firstWithin && meetingsHeld(held) >= meetings;
  }).length;
  return shareOf(
    { name: 'preceptorship_core', label: 'Met the core standard of preceptorship' },
    { part, whole: due.length },
  );
}

function goldStandard(facts: PeriodFacts): Metric {
  const due = lastedFor(facts, GOLD_STANDARD.months);
  return shareOf(
    { name: 'preceptorship_gold', label: 'Met the gold standard of preceptorship' },
    { part: due.filter((pairing) => isGold(facts, pairing)).length, whole: due.length },
  );
}

/** A first meeting soon, and one in each stretch of months: after its first day, on its last at the latest. */
function isGold(facts: PeriodFacts, pairing: Pairing): boolean {
  const { months, every, firstWithin } = GOLD_STANDARD;
  const held = facts.checkInsOf.get(pairing.id) ?? [];
  const first = daysToFirstMeeting(facts, pairing);
  if (first === null || first > firstWithin) return false;
  return Array.from({ length: months / every }, (_, at) => at * every).every((month) => {
    const from = addMonths(pairing.startedOn, month);
    const to = addMonths(pairing.startedOn, month + every);
    // Meetings told by count are certain to be of a stretch where all their days are.
    return held.some(({ heldOn, byCount: { since } = { since: heldOn } }) =>
      month === 0 ? since >= from && heldOn <= to : since > from && heldOn <= to,
    );
  });
}
