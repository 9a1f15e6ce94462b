import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  type Decision,
  type DecisionChange,
  decisionOn,
  isOverdue,
} from '../../domain/decisions/decision.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { countOf } from '../metric.js';
import type { Section } from '../report-value.js';

/** A decision as it stood on the period's last day. */
interface StandingDecision {
  readonly decision: Decision;
  readonly state: DecisionChange;
}

/** Section 15: what was decided, who acts on it by when, and what came of what was decided before; none where nothing was decided. */
export function decisionsSection(facts: PeriodFacts): Section[] {
  const { from, until } = facts.period;
  const standing = standingAt(facts);
  if (standing.length === 0) return [];
  const open = standing.filter(({ state }) => state.status === 'open');
  const closed = closedWithin(standing, from);
  const count = (name: string, label: string, found: readonly unknown[]) =>
    countOf({ name, label, unit: 'decisions' }, found.length);
  return [
    {
      number: 15,
      name: 'decisions',
      title: 'Decisions',
      frameworks: [],
      intro: ['What the numbers ask to be decided now stands on the first page.'],
      metrics: [
        count('decisions_open', 'Decisions still to be carried out', open),
        count(
          'decisions_overdue',
          'Of these, overdue',
          open.filter(({ state }) => isOverdue(state, until)),
        ),
        count('decisions_closed', 'Decisions done or dropped in the period', closed),
      ],
      tables: [],
      quotes: [],
      notes: [...open, ...closed].map((one) => inWords(one, until)),
    },
  ];
}

/** What section 12 says was learned: what came of the decisions that were closed in the period. */
export function lessonsOf(facts: PeriodFacts): string[] {
  return closedWithin(standingAt(facts), facts.period.from).flatMap(
    ({ decision: { id, text, finding }, state: { effect } }) => {
      if (effect === null) return [];
      return [
        `What came of decision ${id} (${text}${finding === null ? '' : `, because: ${finding}`}): ${effect}`,
      ];
    },
  );
}

function standingAt({ input, period }: PeriodFacts): StandingDecision[] {
  return input.decisions.flatMap((decision) => {
    const state = decisionOn(decision, period.until);
    return state === undefined ? [] : [{ decision, state }];
  });
}

function closedWithin(standing: readonly StandingDecision[], from: IsoDate): StandingDecision[] {
  return standing.filter(({ state }) => state.status !== 'open' && state.on >= from);
}

function inWords({ decision, state }: StandingDecision, until: IsoDate): string {
  const { id, decidedOn, text, finding } = decision;
  const because = finding === null ? '' : ` Because: ${finding}.`;
  return `Decision ${id} of ${decidedOn}: ${text}.${because} ${standingInWords(state, until)}`;
}

function standingInWords(state: DecisionChange, until: IsoDate): string {
  const { status, on, actsNext, dueOn, effect } = state;
  const came = effect === null ? '' : ` What came of it: ${effect}.`;
  if (status !== 'open') return `${status === 'done' ? 'Done' : 'Dropped'} (${on}).${came}`;
  const by = dueOn === null ? 'no day set' : `by ${dueOn}`;
  const late = isOverdue(state, until) ? ', overdue' : '';
  return `Open: ${actsNext ?? 'nobody named'}, ${by}${late}.${came}`;
}
