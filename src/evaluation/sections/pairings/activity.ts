import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import { onceFor } from '../../../domain/once-for.js';
import { MEETING_MODES, type MeetingMode } from '../../../domain/pairings/check-in.js';
import { meetingsHeld } from '../../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { activeDaysBetween } from '../../../domain/pairings/pairing-health.js';
import { counted } from '../../../domain/text/counted.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { frequentValues } from '../../disclosure/frequent-values.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import { daysToFirstMeeting, type PeriodFacts } from '../../facts/period-facts.js';
import { againstTarget, countOf, type Metric, medianMetric, shareOf } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { doseMetrics } from './dose-metrics.js';
import { hoursMetrics } from './hours-metrics.js';

/**
 * Pairings that met in time, of those whose time to meet ran out in the period. Pairings still within their time are left
 * out, even if they have met, so that quick ones do not count before slow ones can; so are those paused or over before
 * they met.
 */
export const firstMeetingInTime = onceFor((facts: PeriodFacts): Metric => {
  const { cadence, report } = facts.input.settings;
  const limit = cadence.firstMeetingWithinDays;
  const due = firstMeetingsDue(facts);
  const part = due.filter(({ isInTime }) => isInTime).length;
  const early = facts.begun.filter(({ startedOn }) => addDays(startedOn, limit) > facts.period.until).length;
  const tooEarly = early === 0 ? '' : `${early} begun in the period are too early to judge`;
  const name = { name: 'first_meeting_in_time', label: `First meeting within ${limit} days` };
  const note = due.length === 0 && tooEarly === '' ? 'no pairing reached its date in the period' : tooEarly;
  return againstTarget(shareOf({ ...name, note }, { part, whole: due.length }), report.firstMeetingTarget);
});

/** A pairing whose time for a first meeting ran out in the period. */
interface FirstMeetingDue {
  readonly pairing: Pairing;
  readonly isInTime: boolean;
}

/** Pairings whose time for a first meeting ran out in the period, but for those paused or over before they met. */
export function firstMeetingsDue(facts: PeriodFacts): FirstMeetingDue[] {
  const limit = facts.input.settings.cadence.firstMeetingWithinDays;
  return facts.input.pairings.flatMap((pairing) => {
    const deadline = addDays(pairing.startedOn, limit);
    if (deadline < facts.period.from || deadline > facts.period.until) return [];
    if (stoppedBeforeMeeting(facts, pairing, deadline) || mayHaveMetBy(facts, pairing, deadline)) return [];
    return [{ pairing, isInTime: hasMetWithin(facts, pairing) }];
  });
}

/** Whether, with none held for certain by a day, meetings were told by count of days before and after it: one may have been by then or not. */
function mayHaveMetBy({ checkInsOf }: PeriodFacts, { id }: Pairing, deadline: IsoDate): boolean {
  const held = checkInsOf.get(id) ?? [];
  return (
    held.every(({ heldOn }) => heldOn > deadline) &&
    held.some(({ byCount }) => byCount !== undefined && byCount.since <= deadline)
  );
}

/** Paused or over before the first meeting and the deadline, whether or not they met in time all the same. */
function stoppedBeforeMeeting(facts: PeriodFacts, pairing: Pairing, deadline: IsoDate): boolean {
  const met = facts.checkInsOf.get(pairing.id)?.[0]?.heldOn;
  return pairing.changes.some(
    ({ status, since }) => status !== 'active' && since <= deadline && (met === undefined || since < met),
  );
}

function hasMetWithin(facts: PeriodFacts, pairing: Pairing): boolean {
  const days = daysToFirstMeeting(facts, pairing);
  return days !== null && days <= facts.input.settings.cadence.firstMeetingWithinDays;
}

/** Check-ins held in the period. */
export function checkInsHeld({ checkIns }: PeriodFacts): Metric {
  const byCount = meetingsHeld(checkIns.filter((checkIn) => checkIn.byCount !== undefined));
  const note = byCount === 0 ? '' : `${byCount} of them by count, without a day of their own`;
  const name = { name: 'check_ins_held', label: 'Check-ins held', unit: 'check_ins', note } as const;
  return countOf(name, meetingsHeld(checkIns));
}

/** Section 5: did they meet, and how often. */
export function activitySection(facts: PeriodFacts): Section {
  return {
    number: 5,
    name: 'activity',
    title: 'Activity',
    frameworks: ['Kirkpatrick level 3: behaviour', 'RE-AIM: implementation'],
    intro: introOf(facts),
    metrics: [
      firstMeetingInTime(facts),
      neverMet(facts),
      checkInsHeld(facts),
      formalReviews(facts),
      ...hoursMetrics(facts),
      ...checkInsPerPairing(facts),
      onCadence(facts),
      withThreeCheckIns(facts),
      ...doseMetrics(facts),
    ],
    tables: [...modeTable(facts), ...topicTable(facts)],
    quotes: [],
    notes: [],
  };
}

function introOf({ activeDuring, input }: PeriodFacts): string[] {
  if (activeDuring.length === 0) return ['No pairing was active in this period.'];
  return input.checkIns.length > 0
    ? []
    : ['No check-in is on record: import a list of meetings, or add each as it is held.'];
}

/** Of the pairings active on the last day that have lived longer than a first meeting may take, those without any meeting. */
function neverMet({ activeAt, checkInsOf, period, input }: PeriodFacts): Metric {
  const limit = input.settings.cadence.firstMeetingWithinDays;
  const judged = activeAt.filter(
    (pairing) => activeDaysBetween(pairing, pairing.startedOn, period.until) > limit,
  );
  const early = activeAt.length - judged.length;
  const name = { name: 'never_met', label: 'Pairings that have never met' };
  return shareOf(
    { ...name, note: early === 0 ? '' : `${early} too early to judge` },
    { part: judged.filter(({ id }) => !checkInsOf.has(id)).length, whole: judged.length },
  );
}

function formalReviews({ checkIns }: PeriodFacts): Metric {
  const formal = checkIns.filter(({ kind }) => kind === 'formal').length;
  const name = { name: 'formal_reviews', label: 'of which formal reviews', unit: 'check_ins' } as const;
  return countOf(name, formal, meetingsHeld(checkIns));
}

function checkInsPerPairing({ activeDuring, heldOf, input }: PeriodFacts): Metric[] {
  const held = activeDuring.map(({ id }) => meetingsHeld(heldOf.get(id) ?? []));
  return [
    ofEnoughPeople(
      medianMetric(
        { name: 'check_ins_per_pairing', label: 'Check-ins per pairing', unit: 'check_ins_per_pairing' },
        held,
        activeDuring.length,
      ),
      peopleBehind(activeDuring),
      input.settings.report.smallestGroup,
    ),
    shareOf(
      { name: 'pairings_with_check_in', label: 'Pairings with at least one check-in' },
      { part: held.filter((count) => count > 0).length, whole: held.length },
    ),
  ];
}

/** Of the pairings active at the end and old enough, those that met within the agreed cadence and its tolerance. */
function onCadence(facts: PeriodFacts): Metric {
  const { checkInEveryDays, amberAfter } = facts.input.settings.cadence;
  const tolerance = checkInEveryDays * amberAfter;
  const { until } = facts.period;
  const judged = facts.activeAt.filter(
    (pairing) => activeDaysBetween(pairing, pairing.startedOn, until) > tolerance,
  );
  const part = judged.filter((pairing) => {
    const last = facts.checkInsOf.get(pairing.id)?.at(-1);
    return last !== undefined && activeDaysBetween(pairing, last.heldOn, until) <= tolerance;
  }).length;
  const early = facts.activeAt.length - judged.length;
  const note = early === 0 ? '' : `${early} too early to judge`;
  const name = { name: 'on_cadence', label: `Last check-in within ${Math.floor(tolerance)} days`, note };
  return shareOf(name, { part, whole: judged.length });
}

const ENOUGH_CHECK_INS = 3;

/** Of the pairings active in the period and old enough for three meetings, those that had three since they began. */
function withThreeCheckIns(facts: PeriodFacts): Metric {
  const days = ENOUGH_CHECK_INS * facts.input.settings.cadence.checkInEveryDays;
  const { until } = facts.period;
  const judged = facts.activeDuring.filter(
    (pairing) => activeDaysBetween(pairing, pairing.startedOn, until) >= days,
  );
  const part = judged.filter(
    ({ id }) => meetingsHeld(facts.checkInsOf.get(id) ?? []) >= ENOUGH_CHECK_INS,
  ).length;
  const early = facts.activeDuring.length - judged.length;
  const note = early === 0 ? '' : `${early} too early to judge`;
  return shareOf(
    { name: 'three_check_ins', label: 'At least three check-ins so far', note },
    { part, whole: judged.length },
  );
}

const MODE_TITLES: Readonly<Record<MeetingMode, string>> = {
  in_person: 'in person',
  video: 'video',
  phone: 'phone',
  message: 'message',
};

function modeTable({ checkIns }: PeriodFacts): ReportTable[] {
  const noted = checkIns.filter(({ mode }) => mode !== null);
  if (noted.length === 0) return [];
  const [ofWhich, all] = [meetingsHeld(noted), meetingsHeld(checkIns)];
  const rows = MEETING_MODES.map((mode) => {
    const part = meetingsHeld(noted.filter((checkIn) => checkIn.mode === mode));
    const group = `mode: ${MODE_TITLES[mode]}`;
    return {
      group: MODE_TITLES[mode],
      cells: [
        countOf({ name: 'mode_check_ins', label: 'Check-ins', unit: 'check_ins', group }, part, ofWhich),
        shareOf({ name: 'mode_share', label: 'Share', group }, { part, whole: ofWhich }),
      ],
    };
  });
  const note = ofWhich === all ? '' : `Of ${all} check-ins, ${ofWhich} say how they met.`;
  return [
    { name: 'modes', title: 'How they met', groupTitle: 'Mode', columns: ['Check-ins', 'Share'], rows, note },
  ];
}

function topicTable({ activeDuring, heldOf, input }: PeriodFacts): ReportTable[] {
  const said = activeDuring.map((pairing) => ({
    values: (heldOf.get(pairing.id) ?? []).flatMap(({ topics }) => topics),
    pairing,
  }));
  const { frequent, unnamed } = frequentValues(said, input.settings.report.smallestGroup);
  if (frequent.length === 0) return [];
  const rows = frequent.map(({ value, count }) => {
    const name = {
      name: 'topic_pairings',
      label: 'Pairings',
      unit: 'pairings',
      group: `topic: ${value}`,
    } as const;
    return { group: value, cells: [countOf(name, count, activeDuring.length)] };
  });
  const note = unnamed === 0 ? '' : `${counted(unnamed, 'rarer topic is', 'rarer topics are')} not named.`;
  return [
    {
      name: 'topics',
      title: 'What they talked about',
      groupTitle: 'Topic',
      columns: ['Pairings'],
      rows,
      note,
    },
  ];
}
