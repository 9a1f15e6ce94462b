import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { AgreementTerms } from '../../domain/pairings/agreement.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import {
  type Goal,
  type GoalAction,
  type GoalOutcome,
  goalProgressOn,
  goalStatusOn,
} from '../../domain/pairings/goal.js';
import { lastMet, meetingsHeld } from '../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { plannedEndOn } from '../../domain/pairings/planned-end.js';
import type { Resource } from '../../domain/pairings/resource.js';
import { type GuideBlank, isGuideBlank } from '../../domain/settings/guide-templates.js';
import { compareText } from '../../domain/text/compare-text.js';
import { timesInWords } from '../../domain/text/times-in-words.js';
import { markdownText } from '../markdown-text.js';
import { howOften, listedOrNull, whereTheyMeet } from './terms-in-words.js';

/** What a guide is filled in from: what the two have made together, and nothing that one of them said alone. */
export interface GuidePaper {
  readonly programme: string;
  readonly menteeName: string;
  readonly mentorName: string;
  readonly today: IsoDate;
  readonly pairing: Pick<Pairing, 'startedOn' | 'endedOn' | 'agreements' | 'terms'>;
  /** What holds, else what was drafted last; undefined where nothing was. */
  readonly terms: AgreementTerms | undefined;
  /** Meetings of the pairing; those after the day are passed over. */
  readonly checkIns: readonly Pick<CheckIn, 'heldOn' | 'topics' | 'byCount'>[];
  readonly goals: readonly Goal[];
  readonly resources: readonly Pick<Resource, 'kind' | 'title' | 'address' | 'on'>[];
  /** Markdown with words in braces. */
  readonly template: string;
}

/** To be written by hand. */
const BLANK = '______________________________';
const NONE = ['None is on record.'];

/** One text, or lines of a list; Markdown already. */
type Filled = string | readonly string[];

/** The guide as Markdown. A list stands below each other where its word is alone on a line, else in a row. */
export function guideAsMarkdown(paper: GuidePaper): string {
  const words = wordsOf(paper);
  const lines = paper.template.split('\n').map((line) => {
    const alone = /^\{([a-z_]+)\}$/.exec(line.trim())?.[1] ?? '';
    const listed = isGuideBlank(alone) ? words[alone] : '';
    if (typeof listed !== 'string') return listed.map((item) => `- ${item}`).join('\n');
    return line.replaceAll(/\{([a-z_]+)\}/g, (blank, name: string) => {
      if (!isGuideBlank(name)) return blank;
      const word = words[name];
      return typeof word === 'string' ? word : word.join('; ');
    });
  });
  return lines.join('\n');
}

function wordsOf(paper: GuidePaper): Readonly<Record<GuideBlank, Filled>> {
  const { terms, pairing, today } = paper;
  const met = paper.checkIns
    .filter(({ heldOn }) => heldOn <= today)
    .toSorted((a, b) => compareText(a.heldOn, b.heldOn));
  const last = met.at(-1);
  const isOver = pairing.endedOn !== null && pairing.endedOn <= today;
  return {
    programme: markdownText(paper.programme),
    mentee: markdownText(paper.menteeName),
    mentor: markdownText(paper.mentorName),
    date: today,
    starts: pairing.startedOn,
    ends: (isOver ? pairing.endedOn : (plannedEndOn(pairing, today) ?? terms?.endsOn)) ?? BLANK,
    purpose: written(terms?.purpose),
    every: terms?.everyDays == null ? BLANK : howOften(terms.everyDays),
    minutes: terms?.minutes == null ? BLANK : `${terms.minutes} minutes`,
    where: written(terms === undefined ? null : whereTheyMeet(terms)),
    review: terms?.reviewsOn.find((day) => day >= today) ?? BLANK,
    meetings: timesInWords(meetingsHeld(met)),
    last_met: lastMet(met) ?? 'none is on record',
    topics: markdownText(listedOrNull(last?.topics ?? []) ?? 'not on record'),
    ...listsOf(paper, last?.heldOn),
  };
}

function written(text: string | null | undefined): string {
  return text == null ? BLANK : markdownText(text);
}

function listsOf(paper: GuidePaper, lastMetOn: IsoDate | undefined) {
  const { today } = paper;
  const open = paper.goals.filter((goal) => goalStatusOn(goal, today) === 'open');
  const steps = paper.goals.flatMap(({ actions }) => actions);
  const isDone = ({ doneOn }: GoalAction) => doneOn !== null && doneOn <= today;
  const doneSince = steps.filter((step) => isDone(step) && (step.doneOn ?? '') >= (lastMetOn ?? ''));
  const orNone = (lines: readonly string[]) => (lines.length === 0 ? NONE : lines);
  return {
    goals: orNone(open.map((goal) => openGoal(goal, today))),
    reached: orNone(paper.goals.flatMap((goal) => closedGoal(goal, today))),
    actions: orNone(
      open
        .flatMap(({ actions }) => actions)
        .filter((step) => !isDone(step))
        .map((step) => stepInWords(step, paper)),
    ),
    resources: orNone(paper.resources.map(helpInWords)),
    done: orNone(doneSince.map((step) => `${bold(step.text)} (${step.doneOn})`)),
  };
}

function openGoal(goal: Goal, today: IsoDate): string {
  const progress = goalProgressOn(goal, today);
  const more = [
    goal.measure === null ? '' : `measure: ${markdownText(goal.measure)}`,
    goal.dueOn === null ? '' : `by ${goal.dueOn}`,
    progress === null ? '' : `${progress} % of the way`,
  ];
  return inBrackets(bold(goal.text), more);
}

const OUTCOMES: Readonly<Record<GoalOutcome, string>> = {
  met: 'met',
  partly: 'partly met',
  not_met: 'not met',
  dropped: 'dropped, as it no longer matters',
};

function closedGoal(goal: Goal, today: IsoDate): string[] {
  const status = goalStatusOn(goal, today);
  return status === null || status === 'open' ? [] : [`${bold(goal.text)}: ${OUTCOMES[status]}`];
}

function stepInWords(
  { text, owner, resource, dueOn }: GoalAction,
  { menteeName, mentorName }: GuidePaper,
): string {
  const more = [
    markdownText(owner === 'mentee' ? menteeName : mentorName),
    dueOn === null ? '' : `by ${dueOn}`,
    resource === null ? '' : `with ${markdownText(resource)}`,
  ];
  return inBrackets(bold(text), more);
}

function helpInWords({ kind, title, address, on }: GuidePaper['resources'][number]): string {
  const more = [
    kind === 'introduction' ? `introduced on ${on}` : kind === 'event' ? `event on ${on}` : kind,
    address === null ? '' : markdownText(address),
  ];
  return inBrackets(bold(title), more);
}

/** Bold, so that whatever a text begins with is no mark of Markdown. */
function bold(text: string): string {
  return `**${markdownText(text)}**`;
}

function inBrackets(text: string, more: readonly string[]): string {
  const said = listedOrNull(more);
  return said === null ? text : `${text} (${said})`;
}
