import type { Settings } from '../../domain/settings/settings.js';
import { figureFloor } from '../disclosure/disclosure.js';
import { leastWidth } from '../disclosure/protect-table.js';
import type { Definition, Section } from '../report-value.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Section 14: how far the numbers carry. The definitions themselves stand beside it in the report. */
export function definitionsSection(settings: Settings, hasLearning: boolean): Section {
  const { smallestGroup } = settings.report;
  return {
    number: 14,
    name: 'definitions',
    title: 'Definitions, methods and limits',
    frameworks: [],
    intro: [
      'Figures come from what was recorded in the programme; what was not recorded is missing here too.',
    ],
    metrics: [],
    tables: [],
    quotes: [],
    notes: [
      'The report describes; it does not show that mentoring caused anything, as nobody was allotted to it by chance.',
      'Pairings too young to judge and pairings without data are shown as such and never counted as on track.',
      `Small numbers are protected over all tables of this report and the reports issued before. Beside other knowledge, a report that was handed out without being issued among it, it can still tell more: share it with that in mind. A larger smallest group than ${smallestGroup} hides more.`,
      'Counts of meetings, runs and rules are not counts of people and are shown as they are.',
      `Not in this report, for want of recorded data: ${hasLearning ? '' : '8 Learning, '}9 Results, 11 Compliance, 13 Cost and value. 15 Decisions needed is for you to write.`,
    ],
  };
}

/** What every number means, in the order a reader meets them. */
export function definitionsFor(settings: Settings): Definition[] {
  return [
    ...periodTerms(settings),
    ...countTerms(settings),
    ...judgementTerms(settings),
    ...methodTerms(settings),
  ];
}

function periodTerms({ report }: Settings): Definition[] {
  const month = MONTHS[report.yearStartsInMonth - 1] ?? '';
  return [
    {
      term: 'Period',
      text: `Both its first and its last day belong to it. The reporting year begins in ${month} and is named after the calendar year it begins in. "To date" means the period still runs: numbers go up to the day of the report.`,
    },
    {
      term: 'Active during',
      text: 'Pairings active on any day of the period; the day on which one ends is its last. Paused is not active.',
    },
    { term: 'Active at', text: 'Pairings active on that one day. Never to be mixed with "active during".' },
    { term: 'Open', text: 'Active or paused on the last day of the period.' },
  ];
}

function countTerms({ matching }: Settings): Definition[] {
  return [
    {
      term: 'n and denominator',
      text: 'Of a share, n are those it is true of and the denominator all it could be true of. Of a mean or median, n are the values it rests on and the denominator those who could have given one.',
    },
    {
      term: 'Staff in post',
      text: 'On the roster on the last day of the period, which may be their last day in post, as it was then: whatever came later changes nothing.',
    },
    {
      term: 'Taking part',
      text: 'In a round on any day of the period on which it was open, they had joined it and were in post; or in a pairing active in it. Someone can be both mentee and mentor.',
    },
    { term: 'Match rate', text: 'Mentees with a pairing active during the period / mentees taking part.' },
    {
      term: 'Waiting',
      text: 'Mentees in post, not on leave, in a round open on the last day, without an open pairing. They wait since they joined (the day of their survey, or of the roster that names them), were hired, or their last pairing ended, whichever is latest.',
    },
    {
      term: 'Mentors taking part',
      text: 'Everyone who takes part as a mentor, also with a capacity of 0 or on leave; a matching run counts those who have left since as well, and names them among the reasons.',
    },
    {
      term: 'Places',
      text: `The mentees a mentor takes who is at work on the last day, as stated in the latest round open then (${matching.defaultCapacity} where none is stated); free are those not taken by an open pairing.`,
    },
    { term: 'Days to match', text: "From the opening of the pairing's round to the pairing's start." },
    {
      term: 'Fit',
      text: 'The weighted mean of the matching criteria that could be judged, 0 to 100 %, when the pair was matched. Pairings made by hand have none.',
    },
    { term: 'Rematch', text: 'A pairing begun in the period for a mentee whose earlier pairing was over.' },
    {
      term: 'Response rate',
      text: 'Pairings active during the period from which this side gave a rating / pairings active during the period. Of several answers the latest counts; answers without a rating are not usable.',
    },
  ];
}

function judgementTerms({ cadence, report }: Settings): Definition[] {
  const { firstMeetingWithinDays, checkInEveryDays, amberAfter, redAfter, silentAfterDays, lowRating } =
    cadence;
  return [
    {
      term: 'First meeting in time',
      text: `Of pairings whose ${firstMeetingWithinDays} days ran out in the period, those with a check-in by then. Pairings still within their days are too early to judge, even if they have met; those paused or over before they met are left out.`,
    },
    {
      term: 'On cadence',
      text: `Of pairings active at the end and older than ${Math.floor(checkInEveryDays * amberAfter)} days, those whose last check-in is at most that old (${amberAfter} times the agreed ${checkInEveryDays} days). Days of a pause do not count.`,
    },
    {
      term: 'Three check-ins',
      text: `Of pairings active during the period and at least ${3 * checkInEveryDays} days old, those with three or more since they began.`,
    },
    {
      term: 'Needs attention',
      text: `An open pairing whose last check-in is more than ${amberAfter} times the cadence ago (very late from ${redAfter} times, silent from ${silentAfterDays} days), that has feedback but no meeting in time, whose latest rating is ${lowRating} or lower or fell by 2 or more, whose two sides are 2 or more apart, or where a side asks for a change.`,
    },
    {
      term: 'Too early, no data, paused',
      text: 'Within the days for a first meeting with nothing amiss; past them with nothing recorded at all; set aside for a while. None of them is "on track".',
    },
    {
      term: 'Targets',
      text: `Match rate ${percent(report.matchRateTarget)}, first meeting in time ${percent(report.firstMeetingTarget)}, mean rating ${report.meanRatingTarget} of 5. The value decides whether a target is reached or missed; where its interval includes the target that is said, as the numbers are then too few to be sure.`,
    },
  ];
}

function methodTerms({ report }: Settings): Definition[] {
  const k = report.smallestGroup;
  return [
    { term: 'Interval of a share', text: "Wilson's score interval at 95 % (Wilson 1927)." },
    {
      term: 'Interval of a mean',
      text: "Student's t interval at 95 %; with few values on a scale of five it is a rough guide.",
    },
    {
      term: 'Median and quartiles',
      text: 'Type 7 of Hyndman and Fan (1996), as in a spreadsheet. Low and high beside a median are the quartiles.',
    },
    {
      term: 'Before and after',
      text: "The first and the latest wave of a survey in which a question was asked on the same scale. Answers are matched by staff number, e-mail, invitation token or the code people make up; a code that several share is matched with none. Points are those of the scale; not applicable has none. Effect sizes: Hedges' g_av with the exact correction (Cumming 2012), matched-pairs rank-biserial correlation (Kerby 2014), exact signed-rank p up to 20 pairs (Wilcoxon 1945).",
    },
    { term: 'Top box', text: 'Ratings of 4 or 5.' },
    {
      term: 'Change between periods',
      text: "Of shares, by Newcombe's interval of the difference (1998, method 10), as if the two periods held different people. If the interval includes 0, no change is claimed.",
    },
    {
      term: 'Small numbers',
      text: `In breakdowns by group a count of fewer than ${k} people is not shown, nor a part or a rest of fewer, nor a figure worked out from them: "fewer than ${k} of 12" or "more than 30 of 40" stands in its place, or nothing. As much more is hidden as it takes until sums leave every hidden count open by ${leastWidth(k)} at least, or by as much as the totals by themselves do. Which, depends on nothing hidden. Totals of the whole programme are always shown.`,
    },
    {
      term: 'Changes of a few',
      text: `A count that differs by fewer than ${k} from the one last shown in an issued report stands as the ends between which it lies, so that two reports side by side do not tell of those few.`,
    },
    {
      term: 'Few answers',
      text: `A mean, median, spread, extreme, distribution or top box needs ${figureFloor(k)} people; fewer than ${k} answers that are all alike are hidden as well. How many ask for a change is hidden from 1 to ${k - 1}. Several answers of one person, or about one, count as one person here. Free text is quoted only where the coordinator approved it, and at least ${k} people wrote some; reasons, topics, themes, needs and causes of attention are named only if ${k} share them.`,
    },
    {
      term: 'Frameworks',
      text: 'Kirkpatrick: reaction, learning, behaviour, results. RE-AIM: reach, effectiveness, adoption, implementation, maintenance. A label says which level or dimension a section speaks to.',
    },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
