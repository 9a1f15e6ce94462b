import { daysBetween } from '../../../domain/dates/iso-date.js';
import { groupedBy } from '../../../domain/grouped-by.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { attributeValues, emailKey, type Person } from '../../../domain/people/person.js';
import { menteesMatched, type Run } from '../../../domain/rounds/run.js';
import { figureFloor, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { runsBehind } from '../../facts/proposals-behind.js';
import { againstTarget, countOf, type Metric, medianMetric, shareOf } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { daysToRematch, rematchReasons } from './days-to-rematch.js';
import { leftOverTable } from './left-over-table.js';
import { originTable, overrides } from './overrides.js';
import { rematchedSoon } from './rematched-soon.js';

/** Matched mentees of the mentees who took part, against the target. */
export function matchRate(facts: PeriodFacts): Metric {
  const proportion = { part: facts.matchedMentees.length, whole: facts.mentees.length };
  const note = proportion.whole === 0 ? 'no mentees took part' : '';
  const metric = shareOf({ name: 'match_rate', label: 'Mentees matched', note }, proportion);
  return againstTarget(metric, facts.input.settings.report.matchRateTarget);
}

/** Section 4: how well the matching went. */
export function matchingSection(facts: PeriodFacts): Section {
  return {
    number: 4,
    name: 'matching',
    title: 'Matching',
    frameworks: ['RE-AIM: implementation'],
    intro: lastRunInWords(runsBehind(facts).map(({ run }) => run)),
    metrics: [
      matchRate(facts),
      countOf(
        { name: 'pairings_begun', label: 'Pairings begun in the period', unit: 'pairings' },
        facts.begun.length,
      ),
      countOf(
        { name: 'pairings_planned', label: 'Pairings planned to begin later', unit: 'pairings' },
        facts.planned.length,
      ),
      shareOf(
        { name: 'begun_by_run', label: 'Proposed by a matching run' },
        {
          part: facts.begun.filter(({ runId }) => runId !== null).length,
          whole: facts.begun.length,
        },
      ),
      daysToMatch(facts),
      medianFit(facts),
      wishesMet(facts),
      ofDifferent(facts, { name: 'cross_profession', label: 'The two are of different professions' }),
      ofDifferent(facts, { name: 'cross_site', label: 'The two are of different sites' }),
      ...overrides(facts),
      rematches(facts),
      rematchedSoon(facts),
      daysToRematch(facts),
    ],
    tables: [
      ...fitDistribution(facts),
      ...originTable(facts),
      ...leftOverTable(facts),
      ...rematchReasons(facts),
    ],
    quotes: [],
    notes: [],
  };
}

function lastRunInWords(runs: readonly Run[]): string[] {
  const run = runs.at(-1);
  if (run === undefined) return [];
  const proof = run.certificate.proven ? 'proven optimal' : 'not proven optimal';
  return [
    `The latest matching run behind these pairings placed ${menteesMatched(run).size} of ${run.menteeCount} mentees with ${run.mentorCount} mentors (${proof}).`,
  ];
}

function daysToMatch({ begun, input }: PeriodFacts): Metric {
  const openedOn = new Map(input.rounds.map(({ round }) => [round.id, round.openedOn]));
  const waited = begun.flatMap((pairing) => {
    const opened = openedOn.get(pairing.roundId);
    if (opened === undefined || opened > pairing.startedOn) return [];
    return [{ pairing, days: daysBetween(opened, pairing.startedOn) }];
  });
  const name = {
    name: 'days_to_match',
    label: 'Days from the opening of the round to the start',
    unit: 'days',
  } as const;
  const metric = medianMetric(
    name,
    waited.map(({ days }) => days),
    begun.length,
  );
  const people = peopleBehind(waited.map(({ pairing }) => pairing));
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

/** Fits of pairings that have one, and how many people they rest on. */
function fitsOf(pairings: readonly Pairing[]): { fits: number[]; people: number } {
  const judged = pairings.filter(({ fit }) => fit !== null);
  return { fits: judged.flatMap(({ fit }) => fit ?? []), people: peopleBehind(judged) };
}

function medianFit({ begun, input }: PeriodFacts): Metric {
  const { fits, people } = fitsOf(begun);
  const metric = medianMetric(
    { name: 'fit', label: 'Fit of pairings begun', unit: 'fit' },
    fits,
    begun.length,
  );
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

const FIT_BANDS = [
  { title: 'below 40 %', from: 0, below: 0.4 },
  { title: '40 % to below 60 %', from: 0.4, below: 0.6 },
  { title: '60 % to below 80 %', from: 0.6, below: 0.8 },
  { title: '80 % and above', from: 0.8, below: Number.POSITIVE_INFINITY },
];

function fitDistribution({ begun, input }: PeriodFacts): ReportTable[] {
  const { fits, people } = fitsOf(begun);
  if (fits.length === 0 || people < figureFloor(input.settings.report.smallestGroup)) return [];
  const rows = FIT_BANDS.map(({ title, from, below }) => {
    const part = fits.filter((fit) => fit >= from && fit < below).length;
    const group = `fit: ${title}`;
    return {
      group: title,
      cells: [
        countOf({ name: 'fit_band_pairings', label: 'Pairings', unit: 'pairings', group }, part, fits.length),
        shareOf({ name: 'fit_band_share', label: 'Share', group }, { part, whole: fits.length }),
      ],
    };
  });
  const title = 'How well the pairings begun in the period fit';
  return [
    { name: 'fit_distribution', title, groupTitle: 'Fit', columns: ['Pairings', 'Share'], rows, note: '' },
  ];
}

/** Of the pairings begun of whose two both values are on record, those in which they differ. */
function ofDifferent(
  { begun, personById }: PeriodFacts,
  { name, label }: { name: 'cross_profession' | 'cross_site'; label: string },
): Metric {
  const field = name === 'cross_site' ? 'site' : 'profession';
  const known = begun.flatMap(({ menteeId, mentorId }) => {
    const [one, other] = [menteeId, mentorId].map((id) => personById.get(id)?.[field] ?? null);
    return one == null || other == null ? [] : [one !== other];
  });
  return shareOf({ name, label }, { part: known.filter((differ) => differ).length, whole: known.length });
}

/** Of the pairings begun whose mentee named wishes, those with a mentor named among them. */
function wishesMet({ begun, personById, input }: PeriodFacts): Metric {
  const criterion = input.settings.matching.criteria.find(({ kind }) => kind === 'preference');
  const attribute = criterion?.kind === 'preference' ? criterion.attribute : 'prefers';
  const wished = begun.flatMap(({ menteeId, mentorId }) => {
    const mentee = personById.get(menteeId);
    const mentor = personById.get(mentorId);
    const wishes = mentee === undefined ? [] : attributeValues(mentee, attribute);
    if (mentor === undefined || wishes.length === 0) return [];
    const keys = keysOf(mentor, input.earlierKeys.get(mentor.id));
    return [wishes.some((wish) => keys.has(emailKey(wish)))];
  });
  return shareOf(
    { name: 'wishes_met', label: 'Matched with a mentor they named' },
    { part: wished.filter((isMet) => isMet).length, whole: wished.length },
  );
}

/** What a mentor is and was known by, in small letters: whoever was wished for by an e-mail of then was wished for. */
function keysOf({ staffNumber, email }: Person, earlier: readonly string[] = []): Set<string> {
  return new Set([...[staffNumber, email].flatMap((key) => (key === null ? [] : emailKey(key))), ...earlier]);
}

function isEarlier(one: Pairing, other: Pairing): boolean {
  return one.startedOn < other.startedOn || (one.startedOn === other.startedOn && one.id < other.id);
}

/** Of the pairings begun, those of a mentee whose earlier pairing was over. */
function rematches({ begun, input }: PeriodFacts): Metric {
  const ofMentee = groupedBy(input.pairings, ({ menteeId }) => menteeId);
  const part = begun.filter((pairing) =>
    (ofMentee.get(pairing.menteeId) ?? []).some(
      (other) => isEarlier(other, pairing) && other.endedOn !== null && other.endedOn <= pairing.startedOn,
    ),
  ).length;
  return shareOf(
    { name: 'rematches', label: 'Rematches after an earlier pairing' },
    { part, whole: begun.length },
  );
}
