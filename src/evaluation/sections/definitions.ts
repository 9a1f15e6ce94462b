import type { Settings } from '../../domain/settings/settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
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
export function definitionsSection(
  { report: { smallestGroup }, plan }: Settings,
  roundsNotCounted: readonly string[] = [],
): Section {
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
      'The report describes; it does not show that mentoring caused anything, as nobody was assigned to it by chance.',
      'Pairings too young to judge and pairings without data are shown as such and never counted as on track.',
      `Small numbers are protected over all tables of this report and the reports issued before. Together with other knowledge, such as a report that was handed out without being issued, it can still give more away: share it with that in mind. A larger smallest group than ${smallestGroup} hides more.`,
      'Counts of meetings, runs and rules are not counts of people and are shown as they are.',
      ...(roundsNotCounted.length === 0
        ? []
        : [
            `Not counted: reverse mentoring (${inARow(roundsNotCounted.map((name) => `"${name}"`))}). Each such round has a report of its own, by its name.`,
          ]),
      ...(plan.length > 0
        ? []
        : [
            'The settings of the programme state no goals and timeline of its own (plan): section 1 would compare them with what was reached.',
          ]),
    ],
  };
}

/** What every number means, in the order a reader meets them. */
export function definitionsFor(settings: Settings): Definition[] {
  return [...periodTerms(settings), ...countTerms(), ...judgementTerms(settings), ...methodTerms(settings)];
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
    { term: 'Active at', text: 'Pairings active on that one day. Not the same as "active during".' },
    { term: 'Open', text: 'Active or paused on the last day of the period.' },
  ];
}

function countTerms(): Definition[] {
  return [
    {
      term: 'Pairing',
      text: 'A mentor and a mentee in a round of mentoring. Circles, skill-transfer pairings and one-off conversations do not count, and each round of reverse mentoring has a report of its own, by its name.',
    },
    {
      term: 'n and denominator',
      text: 'For a share, n counts those it is true of and the denominator all it could be true of. For a mean or median, n counts the values it rests on and the denominator those who could have given one.',
    },
    {
      term: 'As it was then',
      text: 'Where people worked, what they were and how they took part is as it was on the last day: whatever came later changes nothing. Somebody can be both mentee and mentor.',
    },
    {
      term: 'Joined',
      text: 'The day of the survey in which somebody says so, or from which the roster that names them holds.',
    },
    {
      term: 'Mentors in a matching run',
      text: 'A run also counts those who have left since, and names them among the reasons.',
    },
  ];
}

function judgementTerms({ report }: Settings): Definition[] {
  return [
    {
      term: 'Too early, paused',
      text: 'Within the days for a first meeting with nothing amiss; set aside for a while. Neither of them is "on track".',
    },
    {
      term: 'Targets',
      text: `Match rate ${percent(report.matchRateTarget)}, first meeting in time ${percent(report.firstMeetingTarget)}, mean rating ${report.meanRatingTarget} of 5. The value decides whether a target is reached or missed; where its interval includes the target, that is said, as the numbers are then too small to be sure.`,
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
    {
      term: 'Change between periods',
      text: "Of shares, by Newcombe's interval of the difference (1998, method 10), as if the two periods held different people. If the interval includes 0, no change is claimed.",
    },
    {
      term: 'Small numbers',
      text: `In breakdowns by group, a count of fewer than ${k} people is not shown, nor a part or a remainder of fewer, nor a figure worked out from them: "fewer than ${k} of 12" or "more than 30 of 40" stands in its place, or nothing. More is hidden until sums leave every hidden count open by at least ${leastWidth(k)}, or by as much as the totals alone do. What is chosen for this depends on nothing hidden. Totals of the whole programme are always shown.`,
    },
    {
      term: 'Changes of a few',
      text: `A count that differs by fewer than ${k} from the one last shown in an issued report is shown as the range in which it lies, so that two reports side by side do not give those few away. Where answers that a mean, median, spread, extreme, distribution or share rests on are those of an issued report except for fewer than ${k} people's, everything worked out from them is held back ("too few changes since last issued"); unchanged, it is shown as issued.`,
    },
    {
      term: 'Few answers',
      text: `A mean, median, spread, extreme, distribution or top box needs ${figureFloor(k)} people; fewer than ${k} answers that are all alike are hidden as well. How many ask for a change is hidden from 1 to ${k - 1}. Several answers of one person, or about one, count as one person here. Free text is quoted only where the coordinator approved it, and at least ${k} people wrote some; reasons, topics, themes, needs and causes of attention are named only if ${k} share them.`,
    },
    {
      term: 'Frameworks',
      text: 'Kirkpatrick: reaction, learning, behaviour, results. RE-AIM: reach, effectiveness, adoption, implementation, maintenance. A label says which level or dimension a section is about, and what that asks.',
    },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
