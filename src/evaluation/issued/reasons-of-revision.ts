import type { FactsOnRecord } from '../../domain/reports/issued-report.js';
import { counted } from '../../domain/text/counted.js';

/** What is known of the time between a report and the one before on the same days. */
export interface RevisionFacts {
  readonly factsThen: FactsOnRecord;
  readonly factsNow: FactsOnRecord;
  readonly settings: { readonly before: string; readonly now: string };
  /** Whether any number is another than then. */
  readonly hasChanged: boolean;
}

/** Events that were recorded late, in words. */
const EVENTS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  people: ['person', 'people'],
  participations: ['person taking part in a round', 'people taking part in a round'],
  invitations: ['invitation or answer to one', 'invitations or answers to them'],
  applications: ['step of an application', 'steps of applications'],
  pairings: ['pairing', 'pairings'],
  pairing_terms: ['renewal of a pairing', 'renewals of pairings'],
  pairing_changes: ['change of a pairing’s status', 'changes of pairings’ status'],
  check_ins: ['check-in', 'check-ins'],
  feedback: ['answer about a pairing', 'answers about pairings'],
  survey_responses: ['survey response', 'survey responses'],
  goals: ['goal', 'goals'],
  goal_changes: ['note on a goal', 'notes on goals'],
  milestones: ['milestone', 'milestones'],
  fit_checks: ['answer about the fit', 'answers about the fit'],
  concerns: ['concern', 'concerns'],
  concern_changes: ['note on a concern', 'notes on concerns'],
  decisions: ['decision', 'decisions'],
  attendances: ['training done', 'trainings done'],
  outcomes: ['value of a measure', 'values of measures'],
  decision_changes: ['note on a decision', 'notes on decisions'],
  follow_ups: ['thing done or put off', 'things done or put off'],
  agreement_signatures: ['signature of an agreement', 'signatures of agreements'],
};

/** What changes how the same facts are read, in words. */
const REPAIRS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  check_ins_corrected: ['check-in', 'check-ins'],
  code_links: ['pair of survey codes linked', 'pairs of survey codes linked'],
  code_links_taken_back: ['link of survey codes taken back', 'links of survey codes taken back'],
  merges: ['record merged into another of the same person', 'records merged into others of the same people'],
  merges_taken_back: ['merge taken back', 'merges taken back'],
};

/** Why numbers are others than in the report issued before, as sentences: facts entered late, facts corrected, settings; counted by kind. */
export function reasonsOfRevision({ factsThen, factsNow, settings, hasChanged }: RevisionFacts): string[] {
  const added = Object.entries(factsNow)
    // What an earlier version did not count was not recorded since.
    .filter(([kind]) => kind in factsThen || !(kind in EVENTS || kind in REPAIRS))
    .map(([kind, count]) => [kind, count - (factsThen[kind] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  const late = [...inWords(added, EVENTS), ...factsInWords(added, 'entered: ')];
  const corrected = [...factsInWords(added, 'corrected: '), ...inWords(added, REPAIRS)];
  const changed = changedSettings(JSON.parse(settings.before), JSON.parse(settings.now));
  const reasons = [
    ...(late.length === 0 ? [] : [`Entered since, about days up to the last: ${late.join(', ')}.`]),
    ...(corrected.length === 0 ? [] : [`Corrected since: ${corrected.join(', ')}.`]),
    ...(changed.length === 0 ? [] : [`Settings changed since: ${changed.join(', ')}.`]),
  ];
  if (reasons.length > 0 || !hasChanged) return reasons;
  return [
    'No fact that is counted here and no setting has changed since: something else on record has, or another version of mentor computes them otherwise.',
  ];
}

type Added = readonly (readonly [kind: string, count: number])[];

function inWords(added: Added, words: typeof EVENTS): string[] {
  return added.flatMap(([kind, count]) => {
    const [one, several] = words[kind] ?? [];
    return one === undefined || several === undefined ? [] : [counted(count, one, several)];
  });
}

function factsInWords(added: Added, prefix: string): string[] {
  return added
    .filter(([kind]) => kind.startsWith(prefix))
    .map(([kind, count]) => {
      const name = kind.slice(prefix.length).replaceAll('_', ' ');
      return counted(count, `value of ${name}`, `values of ${name}`);
    });
}

function settingInWords(value: unknown): string {
  return value === undefined || value === null ? 'none' : JSON.stringify(value);
}

/** The settings that differ, by their path: `report.smallestGroup (10, now 5)`. */
function changedSettings(then: unknown, now: unknown, path = ''): string[] {
  if (!isRecord(then) || !isRecord(now)) {
    const [before, after] = [settingInWords(then), settingInWords(now)];
    if (before === after) return [];
    const isShort = `${before}${after}`.length < LONGEST_VALUES;
    return [isShort ? `${path} (${before}, now ${after})` : path];
  }
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return names.flatMap((name) =>
    changedSettings(then[name], now[name], path === '' ? name : `${path}.${name}`),
  );
}

const LONGEST_VALUES = 60;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
