import { byDay } from '../../../domain/dates/by-day.js';
import { onceFor } from '../../../domain/once-for.js';
import { type Feedback, SIDES, type Side } from '../../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { areTelling, figureFloor, isSmall, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { type FrequentValues, frequentValues } from '../../disclosure/frequent-values.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import { isApprovedIn, quotesOf } from '../../disclosure/quotes.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { scaleTables } from '../../instruments/scale-tables.js';
import {
  againstTarget,
  countOf,
  type Metric,
  meanMetric,
  medianMetric,
  shareOf,
  suppressed,
} from '../../metric.js';
import type { Quotes, ReportTable, Section } from '../../report-value.js';
import { topBox } from '../../statistics/top-box.js';
import { agreementMetrics } from './sides-together.js';

const SIDE_TITLES: Readonly<Record<Side, string>> = { mentee: 'Mentees', mentor: 'Mentors' };

/** The lowest rating that counts as a top answer. */
export const TOP_FROM = 4;
const RATINGS = [1, 2, 3, 4, 5];

/** What one side said in the period: each pairing's latest rated answer, and what was not counted. */
interface SideAnswers {
  readonly side: Side;
  /** Pairings active in the period: one answer from this side could have come from each. */
  readonly asked: number;
  readonly usable: readonly Feedback[];
  readonly ratings: readonly number[];
  /** How many people the ratings protect each other as. */
  readonly people: number;
  /** Of each pairing, whether this side last asked for a change, by the period's end: it stands until it is withdrawn. */
  readonly requests: readonly { readonly pairing: Pairing; readonly asks: boolean }[];
  /** Answers not counted, by reason. */
  readonly blank: number;
  readonly superseded: number;
  readonly elsewhere: number;
}

/** Of each side; several sections ask. */
const ANSWERS: Readonly<Record<Side, (facts: PeriodFacts) => SideAnswers>> = {
  mentee: onceFor((facts) => gatheredFrom(facts, 'mentee')),
  mentor: onceFor((facts) => gatheredFrom(facts, 'mentor')),
};

function answersOf(facts: PeriodFacts, side: Side): SideAnswers {
  return ANSWERS[side](facts);
}

function gatheredFrom(facts: PeriodFacts, side: Side): SideAnswers {
  const { activeDuring, feedback } = facts;
  const pairings = new Map(activeDuring.map((pairing) => [pairing.id, pairing]));
  const own = feedback.filter(({ givenBy }) => givenBy === side).sort(byDay(({ givenOn }) => givenOn));
  const ofPairings = own.filter(({ pairingId }) => pairings.has(pairingId));
  const rated = ofPairings.filter(({ rating }) => rating !== null);
  const latest = new Map(rated.map((answer) => [answer.pairingId, answer]));
  const usable = [...latest.values()];
  return {
    side,
    asked: activeDuring.length,
    usable,
    ratings: usable.flatMap(({ rating }) => (rating === null ? [] : [rating])),
    people: peopleBehind(usable.flatMap(({ pairingId }) => pairings.get(pairingId) ?? [])),
    requests: requestsOf(facts, side),
    blank: ofPairings.length - rated.length,
    superseded: rated.length - usable.length,
    elsewhere: own.length - ofPairings.length,
  };
}

/** A request counts with or without a rating, and an answer that says nothing of it leaves it standing. */
function requestsOf({ activeDuring, input, period }: PeriodFacts, side: Side): SideAnswers['requests'] {
  const told = input.feedback
    .filter((one) => one.givenBy === side && one.wantsChange !== null && one.givenOn <= period.until)
    .sort(byDay(({ givenOn }) => givenOn));
  const latest = new Map(told.map(({ pairingId, wantsChange }) => [pairingId, wantsChange === true]));
  return activeDuring.flatMap((pairing) => {
    const asks = latest.get(pairing.id);
    return asks === undefined ? [] : [{ pairing, asks }];
  });
}

/** Mean rating of one side against the target. */
export function meanRating(facts: PeriodFacts, side: Side): Metric {
  return meanRatingOf(facts, answersOf(facts, side));
}

/** Of each pairing active in the period the latest answer of one side in it that has a rating. */
export function latestRatings(facts: PeriodFacts, side: Side): readonly Feedback[] {
  return answersOf(facts, side).usable;
}

/** How many of one side gave one of the best two ratings. */
export function topBoxOf(facts: PeriodFacts, side: Side): Metric {
  return topBoxAmong(answersOf(facts, side), facts.input.settings.report.smallestGroup);
}

function topBoxAmong({ side, ratings, people }: SideAnswers, smallestGroup: number): Metric {
  const metric = shareOf(
    { name: 'top_box', label: `${SIDE_TITLES[side]} who gave 4 or 5`, group: `side: ${side}` },
    topBox(ratings, TOP_FROM),
  );
  return areTelling(ratings, smallestGroup)
    ? suppressed(metric, smallestGroup)
    : ofEnoughPeople(metric, people, smallestGroup);
}

/** Of how many pairings one side gave a rating. */
export function responseRate(facts: PeriodFacts, side: Side): Metric {
  return responseRateOf(answersOf(facts, side));
}

function responseRateOf({ side, usable, asked }: SideAnswers): Metric {
  const name = { name: 'response_rate', label: `Response rate of ${side}s`, group: `side: ${side}` };
  return shareOf(name, { part: usable.length, whole: asked });
}

function meanRatingOf(facts: PeriodFacts, { side, ratings, people, asked }: SideAnswers): Metric {
  const { smallestGroup, meanRatingTarget } = facts.input.settings.report;
  const label = `Mean rating by ${side}s (1–5)`;
  const metric = meanMetric(
    { name: 'mean_rating', label, unit: 'rating', group: `side: ${side}` },
    ratings,
    asked,
  );
  if (areTelling(ratings, smallestGroup)) return suppressed(metric, smallestGroup);
  return ofEnoughPeople(againstTarget(metric, meanRatingTarget), people, smallestGroup);
}

/** Section 7: what both sides say of it. */
export function experienceSection(facts: PeriodFacts): Section {
  const sides = SIDES.map((side) => answersOf(facts, side));
  const count = sides.reduce((sum, { usable }) => sum + usable.length, 0);
  return {
    number: 7,
    name: 'experience',
    title: 'Experience',
    frameworks: ['Kirkpatrick level 1: reaction', 'RE-AIM: effectiveness'],
    intro: count === 0 ? [nothingSaid(facts)] : [],
    metrics: [...sides.flatMap((answers) => sideMetrics(facts, answers)), ...agreementMetrics(facts, sides)],
    tables: [
      ...(count === 0
        ? []
        : [distribution(facts, sides), ...sides.flatMap((answers) => themeTable(facts, answers))]),
      ...scaleTables(facts),
    ],
    quotes: sides.flatMap((answers) => helpfulQuotes(facts, answers)),
    notes: [
      'Whether someone was asked is not recorded: the response rate takes every pairing active in the period as asked, once per side.',
      ...sides.flatMap(droppedInWords),
    ],
  };
}

function nothingSaid({ input }: PeriodFacts): string {
  return input.feedback.length === 0
    ? 'No feedback is on record: import what the two sides say of their pairings.'
    : 'No feedback was given in this period.';
}

function sideMetrics(facts: PeriodFacts, answers: SideAnswers): Metric[] {
  const { side, ratings, people, asked, requests } = answers;
  const { smallestGroup } = facts.input.settings.report;
  const group = `side: ${side}`;
  const guarded = (metric: Metric) =>
    areTelling(ratings, smallestGroup)
      ? suppressed(metric, smallestGroup)
      : ofEnoughPeople(metric, people, smallestGroup);
  const asking = requests.filter(({ asks }) => asks);
  const wantsChange = shareOf(
    { name: 'wants_change', label: `${SIDE_TITLES[side]} who ask for a change`, group },
    { part: asking.length, whole: requests.length },
  );
  return [
    responseRateOf(answers),
    meanRatingOf(facts, answers),
    guarded(
      medianMetric(
        { name: 'median_rating', label: `Median rating by ${side}s`, unit: 'rating', group },
        ratings,
        asked,
      ),
    ),
    topBoxAmong(answers, smallestGroup),
    isSmall(peopleOf(asking), smallestGroup) || isSmall(peopleOf(requests), figureFloor(smallestGroup))
      ? suppressed(wantsChange, smallestGroup)
      : { ...wantsChange, people: peopleOf(requests) },
  ];
}

function peopleOf(requests: SideAnswers['requests']): number {
  return peopleBehind(requests.map(({ pairing }) => pairing));
}

function distribution(facts: PeriodFacts, sides: readonly SideAnswers[]): ReportTable {
  const { smallestGroup } = facts.input.settings.report;
  const rows = RATINGS.map((rating) => ({
    group: String(rating),
    cells: sides.map(({ side, ratings, people }) => {
      const group = `side: ${side}, rating: ${rating}`;
      const name = { name: 'rating_answers', label: SIDE_TITLES[side], unit: 'answers', group } as const;
      const metric = countOf(name, ratings.filter((given) => given === rating).length, ratings.length);
      return areTelling(ratings, smallestGroup)
        ? suppressed(metric, smallestGroup)
        : ofEnoughPeople(metric, people, smallestGroup);
    }),
  }));
  const columns = sides.map(({ side }) => SIDE_TITLES[side]);
  return { name: 'ratings', title: 'Ratings given', groupTitle: 'Rating', columns, rows, note: '5 is best.' };
}

/** What one answer names: of several boxes ticked each, of free text the whole. */
function themesOf({ helpful }: Feedback): string[] {
  return helpful === null ? [] : helpful.split(';').map((theme) => theme.trim());
}

function frequentThemes({ input, activeDuring }: PeriodFacts, { usable }: SideAnswers): FrequentValues {
  const pairings = new Map(activeDuring.map((pairing) => [pairing.id, pairing]));
  const said = usable.flatMap((answer) => {
    const pairing = pairings.get(answer.pairingId);
    return pairing === undefined ? [] : [{ values: themesOf(answer), pairing }];
  });
  return frequentValues(said, input.settings.report.smallestGroup);
}

/** What enough of one side named as helpful. */
function themeTable(facts: PeriodFacts, answers: SideAnswers): ReportTable[] {
  const { frequent } = frequentThemes(facts, answers);
  if (frequent.length === 0) return [];
  const { side, usable } = answers;
  const rows = frequent.map(({ value, count }) => {
    const group = `side: ${side}, theme: ${value}`;
    const metric = countOf(
      { name: 'helped', label: 'Answers', unit: 'answers', group },
      count,
      usable.length,
    );
    return { group: value, cells: [metric] };
  });
  const title = `What helped ${side}s`;
  const note = `From ${usable.length} answers; one can name several.`;
  return [{ name: `helped_${side}s`, title, groupTitle: 'Theme', columns: ['Answers'], rows, note }];
}

/** The words of those who wrote more than the themes counted already. */
function helpfulQuotes(facts: PeriodFacts, answers: SideAnswers): Quotes[] {
  const counted = new Set(frequentThemes(facts, answers).frequent.map(({ value }) => value));
  const isApproved = isApprovedIn(facts.input.approvedQuotes);
  const pairings = new Map(facts.activeDuring.map((pairing) => [pairing.id, pairing]));
  const said = answers.usable
    .filter((answer) => !themesOf(answer).every((theme) => counted.has(theme.toLowerCase())))
    .flatMap(({ id: feedbackId, helpful, pairingId }) => {
      const pairing = pairings.get(pairingId);
      return pairing === undefined
        ? []
        : [
            {
              text: helpful,
              writtenBy: answers.side,
              pairing,
              isApproved: isApproved({ feedbackId, field: 'helpful' }),
            },
          ];
    });
  const title = `What helped, in the words of ${answers.side}s`;
  return quotesOf(title, said, facts.input.settings.report.smallestGroup);
}

function droppedInWords({ side, blank, superseded, elsewhere }: SideAnswers): string[] {
  const parts = [
    [blank, 'without a rating'],
    [superseded, 'replaced by a later one of the same pairing'],
    [elsewhere, 'of pairings not active in the period'],
  ] as const;
  const dropped = parts.filter(([count]) => count > 0).map(([count, reason]) => `${count} ${reason}`);
  return dropped.length === 0 ? [] : [`Answers of ${side}s not counted: ${dropped.join(', ')}.`];
}
