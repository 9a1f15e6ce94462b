import { onceFor } from '../../../domain/once-for.js';
import {
  ATTENTION_CAUSES,
  type AttentionCause,
  HEALTH_STATUSES,
  type HealthStatus,
} from '../../../domain/pairings/pairing-health.js';
import { groupsOf, NOT_STATED, SITE } from '../../disclosure/breakdown.js';
import { breakdownTable } from '../../disclosure/breakdown-table.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import { publishedBefore } from '../../disclosure/published-before.js';
import { sinceIssued } from '../../disclosure/since-issued.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, shareOf } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { actedOn, type JudgedPairing, judgedOn } from './acted-on.js';
import { healthChanges } from './health-changes.js';

const HEALTH_TITLES: Readonly<Record<HealthStatus, string>> = {
  on_track: 'On track',
  needs_attention: 'Needs attention',
  too_early: 'Too early to judge',
  paused: 'Paused',
};

const CAUSE_TITLES: Readonly<Record<AttentionCause, string>> = {
  change_requested: 'a change was asked for',
  concern_open: 'a concern that is not closed',
  not_a_fit: 'a side says that it is not a good fit',
  low_rating: 'a low rating',
  rating_fell: 'a rating fell by 2 or more',
  sides_disagree: 'the two sides are 2 or more apart',
  first_meeting_late: 'no first meeting in time',
  nothing_recorded: 'nothing recorded, and the first meeting was due',
  check_in_late: 'a check-in is late',
  check_in_very_late: 'a check-in is very late',
  silent: 'silent: ask whether to close',
};

const judgedPairings = onceFor((facts: PeriodFacts): readonly JudgedPairing[] =>
  judgedOn(facts, facts.period.until),
);

/** Open pairings with one health, of all open pairings on the period's last day. */
function healthShare(judged: readonly JudgedPairing[], status: HealthStatus): Metric {
  return shareOf(
    { name: `health_${status}`, label: HEALTH_TITLES[status] },
    { part: judged.filter(({ health }) => health.status === status).length, whole: judged.length },
  );
}

/** Pairings that need attention, of all open on the period's last day. */
export function needsAttention(facts: PeriodFacts): Metric {
  return {
    ...healthShare(judgedPairings(facts), 'needs_attention'),
    label: 'Open pairings that need attention',
  };
}

/** Section 6: how the pairings do on the period's last day. */
export function healthSection(facts: PeriodFacts, previous: PeriodFacts | null): Section {
  const judged = judgedPairings(facts);
  const judgedBefore = previous === null ? null : judgedPairings(previous);
  return {
    number: 6,
    name: 'health',
    title: 'Health of the pairings',
    frameworks: ['RE-AIM: implementation'],
    intro:
      judged.length === 0
        ? [`No pairing was open on ${facts.period.until}.`]
        : [`As things stood on ${facts.period.until}.`],
    metrics: [
      countOf(
        { name: 'pairings_open', label: 'Pairings open (active or paused)', unit: 'pairings' },
        judged.length,
      ),
      ...HEALTH_STATUSES.map((status) => healthShare(judged, status)),
      ...healthChanges(facts, judgedBefore, judged),
      ...actedOn(facts, judged),
    ],
    tables: judged.length === 0 ? [] : [...causeTable(facts, judged), ...siteTable(facts, judged)],
    quotes: [],
    notes: [],
  };
}

function causeTable({ input }: PeriodFacts, judged: readonly JudgedPairing[]): ReportTable[] {
  const before = publishedBefore(input, { section: 'health', table: 'attention_causes' });
  const rows = ATTENTION_CAUSES.flatMap((cause) => {
    const pairings = judged.flatMap(({ pairing, health }) =>
      health.findings.some((finding) => finding.cause === cause) ? [pairing] : [],
    );
    if (pairings.length === 0 || peopleBehind(pairings) < input.settings.report.smallestGroup) return [];
    const group = `cause: ${cause}`;
    const metric = countOf(
      { name: 'attention_pairings', label: 'Pairings', unit: 'pairings', group },
      pairings.length,
      judged.length,
    );
    return [
      {
        group: CAUSE_TITLES[cause],
        cells: [sinceIssued(metric, before, input.settings.report.smallestGroup)],
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      name: 'attention_causes',
      title: 'Why pairings need attention',
      groupTitle: 'Cause',
      columns: ['Pairings'],
      rows,
      note: 'A pairing can have several causes, so they do not add up; causes of few pairings are not named.',
    },
  ];
}

/** Open pairings by the mentee's site, and those of them that need attention. */
function siteTable({ personById, input }: PeriodFacts, judged: readonly JudgedPairing[]): ReportTable[] {
  const { smallestGroup } = input.settings.report;
  const siteOf = ({ pairing }: JudgedPairing) => personById.get(pairing.menteeId)?.site ?? NOT_STATED;
  const sites = groupsOf(judged.map(siteOf));
  if (sites.length < 2) return [];
  const isOfFew = (some: readonly JudgedPairing[]) =>
    some.length >= smallestGroup && peopleBehind(some.map(({ pairing }) => pairing)) < smallestGroup;
  const groups = sites.map((group) => {
    const own = judged.filter((one) => siteOf(one) === group);
    const part = own.filter(({ health }) => health.status === 'needs_attention');
    const rest = own.filter(({ health }) => health.status !== 'needs_attention');
    const fewPeople = { whole: isOfFew(own), part: isOfFew(part), rest: isOfFew(rest) };
    return { group, whole: own.length, part: part.length, fewPeople };
  });
  return [
    breakdownTable({
      name: 'health_by_site',
      title: "Pairings that need attention, by the mentee's site",
      dimension: SITE,
      unit: 'pairings',
      whole: { name: 'pairings_open', label: 'Open pairings' },
      part: { name: 'health_needs_attention_pairings', label: HEALTH_TITLES.needs_attention },
      share: { name: 'health_needs_attention', label: 'Share' },
      groups,
      smallestGroup,
      rounding: input.settings.report.rounding,
      before: publishedBefore(input, { section: 'health', table: 'health_by_site' }),
    }),
  ];
}
