import { byChanceAlone } from '../../evaluation/glance/by-chance.js';
import {
  type Finding,
  findingsOf,
  groupsCompared,
  headlinesOf,
} from '../../evaluation/glance/findings-of.js';
import { groupNamed } from '../../evaluation/glance/group-named.js';
import { type Prompt, promptsOf } from '../../evaluation/glance/prompts-of.js';
import type { Metric } from '../../evaluation/metric.js';
import type { Report } from '../../evaluation/report-value.js';
import { basisText, targetText, valueText, valueWithSpread } from './metric-text.js';

/** The first page in words: what is read if nothing else is. */
export interface Glance {
  readonly introduction: readonly string[];
  /** The most telling numbers; empty where too little is on record. */
  readonly findings: readonly string[];
  /** Decisions that the numbers ask for; empty where they ask for none. */
  readonly prompts: readonly string[];
}

/** Said where there are no findings. */
export const NOTHING_FOUND = 'Too little is on record to find anything yet.';
/** Said where there is nothing to decide. */
export const NOTHING_TO_DECIDE = 'The numbers ask for no decision.';

/** What the report is, how many people it is about, what it found, what there is to decide. */
export function glanceInWords(report: Report): Glance {
  return {
    introduction: introductionOf(report),
    findings: findingsOf(report).map((finding) => findingInWords(finding, report)),
    prompts: promptsOf(report).map(promptInWords),
  };
}

function introductionOf(report: Report): string[] {
  const { programmeName, period } = report;
  const end = period.isToDate ? `${period.until}, with the period still running` : period.to;
  return [
    `This is how ${programmeName} went from ${period.from} to ${end}.`,
    ...whoTookPart(report),
    'Each percentage stands beside what it was counted from and its 95 % interval, which shows how far chance alone may have moved it. Numbers about few people are hidden, so that nobody can be recognised.',
  ];
}

function whoTookPart(report: Report): string[] {
  const mentees = numberOf(report, 'mentees');
  const mentors = numberOf(report, 'mentors');
  const during = numberOf(report, 'pairings_active_during');
  const at = numberOf(report, 'pairings_active_at');
  return [
    ...(mentees === null || mentors === null
      ? []
      : [`${counted(mentees, 'mentee')} and ${counted(mentors, 'mentor')} took part on a day of it.`]),
    ...(during === null || at === null
      ? []
      : [
          `${counted(during, 'pairing')} ${during === 1 ? 'was' : 'were'} active in that time, ${at} on its last day.`,
        ]),
  ];
}

function numberOf({ sections }: Report, name: string): number | null {
  const found = sections.flatMap(({ metrics }) => metrics).find((metric) => metric.name === name);
  return found?.value ?? null;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function findingInWords(finding: Finding, report: Report): string {
  const { metric } = finding;
  switch (finding.kind) {
    case 'target':
      return `${metric.label}: ${valueAndBasis(metric)}. ${targetText(metric)}.`;
    case 'change': {
      const { previous, change } = metric;
      const before = previous === null ? '' : `${valueAndBasis(previous)} in ${report.previous?.name ?? ''}`;
      return `${metric.label}: ${valueAndBasis(metric)}, ${change} than the ${before}.`;
    }
    case 'group': {
      const { whole, others } = finding.comparison;
      const gap = `${whole.label}${ofGroup(metric)}: ${valueAndBasis(metric)}, against ${othersInWords(others)} of all others: a gap wider than chance would explain.`;
      return [gap, byChanceAlone(groupsCompared(report), ' in this report')]
        .filter((text) => text !== '')
        .join(' ');
    }
    case 'number':
      return `${metric.label}: ${valueWithSpread(metric)}.`;
  }
}

function promptInWords(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'target':
      return targetPrompt(prompt.metric);
    case 'plan':
      return `Decide what to do about what is overdue in the plan: ${prompt.overdue.join('; ')}.`;
    case 'waiting':
      return waitingPrompt(prompt.waiting.value ?? 0, prompt.free.value ?? 0);
    case 'attention': {
      const count = prompt.metric.n ?? 0;
      return `Agree who gets in touch with the ${count === 1 ? 'pairing that needs' : `${count} pairings that need`} attention, and by when.`;
    }
    case 'decisions_overdue': {
      const count = prompt.metric.n ?? 0;
      return `Ask what became of the ${count === 1 ? 'decision that is' : `${count} decisions that are`} overdue (section 15).`;
    }
    case 'never_met': {
      const count = prompt.metric.n ?? 0;
      return `Ask the ${count === 1 ? 'pairing that has' : `${count} pairings that have`} never met what is in the way.`;
    }
    case 'few_answers':
      return `Decide how to hear from more people. ${prompt.metric.label}: ${valueAndBasis(prompt.metric)}.`;
    case 'group': {
      const { whole, others, share } = prompt.finding.comparison;
      return `Find out what keeps ${groupInWords(share)} behind. ${whole.label}: ${valueText(share)} there, ${othersInWords(others)} of all others.`;
    }
  }
}

/** What a missed target asks to be decided, by the number it is of. */
const ASKED: Readonly<Record<string, string>> = {
  match_rate: 'Decide how more mentees will get a mentor',
  first_meeting_in_time: 'Decide how new pairings will meet in time',
  mean_rating: 'Find out what would make the pairings more helpful',
};

function targetPrompt(metric: Metric): string {
  const ask = ASKED[metric.name] ?? 'Decide how the target will be reached';
  return `${ask}. ${metric.label}: ${valueText(metric)}; ${lowerFirst(targetText(metric))}.`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function waitingPrompt(waiting: number, free: number): string {
  const wait = waiting === 1 ? '1 mentee waits' : `${waiting} mentees wait`;
  const places = free === 1 ? '1 place is free' : `${free} places are free`;
  return waiting > free
    ? `Decide how to recruit mentors: ${wait} and ${places}.`
    : `Decide who will match those left over: ${wait} and ${places}, which may not suit all of them.`;
}

/** `site: Eastgate` as `site Eastgate`, `band: Band 6` as `Band 6`. */
function groupInWords({ group }: Metric): string {
  const [dimension = '', ...name] = group.split(': ');
  return name.length === 0 ? group : groupNamed(dimension, name.join(': '));
}

/** `, site Eastgate`, but ` in Band 6`, which says itself what it is. */
function ofGroup(metric: Metric): string {
  const name = groupInWords(metric);
  return metric.group.endsWith(`: ${name}`) ? ` in ${name}` : `, ${name}`;
}

function othersInWords({ part, whole }: { readonly part: number; readonly whole: number }): string {
  return `${Math.round((100 * part) / whole)} %`;
}

function valueAndBasis(metric: Metric): string {
  const basis = basisText(metric);
  return basis === '' ? valueText(metric) : `${valueText(metric)} (${basis})`;
}

/** Whether the report has the numbers that a first page is made of. */
export function hasGlance(report: Report): boolean {
  return headlinesOf(report).length > 0;
}
