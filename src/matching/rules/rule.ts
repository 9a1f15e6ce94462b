import type { Person } from '../../domain/people/person.js';
import type { MatchingSettings, RuleSettings } from '../../domain/settings/matching-settings.js';
import type { TermBook } from '../criteria/terms.js';
import type { MentorPlaces } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import type { SettledPairs } from './directions.js';

/** Every rule by its name, as in the column `forbidden_by`. What mentor.yaml requires has the name it has there. */
export type RuleName =
  | 'self'
  | 'not yet here'
  | 'left'
  | 'on leave'
  | 'no capacity'
  | 'over capacity'
  | 'vetoed'
  | 'each other'
  | 'paired now'
  | 'management chain'
  | 'supervisor'
  | 'avoids'
  | 'paired before'
  | 'same unit'
  | 'no shared language'
  | 'availability'
  | 'meeting mode'
  | 'training'
  | 'months in post'
  | 'like another mentor'
  | 'mentees together'
  | 'settled'
  | 'minimum fit'
  | `unknown ${string}`
  | `require ${string}`;

/**
 * Who may overrule a rule. `fact`: nobody, it could not be otherwise. `protective`: it is there for somebody's sake; never advised
 * against, and a pair made elsewhere that breaks it needs a word from the coordinator. `chosen`: the programme's own choice.
 */
export type RuleBinding = 'fact' | 'protective' | 'chosen';

/** How the settings let go of a rule. */
export interface RuleSwitch {
  /** The settings without the rule. */
  readonly off: (settings: MatchingSettings) => MatchingSettings;
  /** One step less of it, and what that is in words; undefined where there is none but to let it go. */
  readonly looser?: (
    settings: MatchingSettings,
  ) => { readonly settings: MatchingSettings; readonly words: string } | undefined;
}

/** A hard condition: a pair that breaks it is never proposed. */
export interface Rule {
  readonly name: RuleName;
  readonly binding: RuleBinding;
  /** Whether a pairing that may change may not go on against it. */
  readonly endsPairings?: true;
  /** The columns and attributes it looks at, beside who people are. */
  readonly looksAt?: (settings: MatchingSettings) => readonly string[];
  /** Whether it speaks in a matching. */
  readonly holds: (input: MatchingInput) => boolean;
  /** Absent where it always holds. */
  readonly switch?: RuleSwitch;
  /** What it cannot see in this round, so that it protects too few or too many; absent where nothing could be missing. */
  readonly gaps?: (input: MatchingInput) => readonly Notice[];
  /** Whom it takes from whom, among the people of a round. */
  readonly forbids: (context: RuleContext, settled: SettledPairs) => Forbidding;
}

/** What a rule forbids among the people of a round, who are named by their index on their side. */
export interface Forbidding {
  /** Said of the mentors it took from a mentee, after their number: `2 in their management chain`. */
  readonly counted: string;
  /** The mentors it takes from this mentee. */
  readonly excludes: (mentee: number) => Iterable<number>;
  /** Why this pair is forbidden, as a full sentence without the full stop. */
  readonly words: (mentee: number, mentor: number) => string;
}

/** A rule, ready for the people of a round. */
export interface PairRule extends Rule, Forbidding {}

/** What rules are made from. */
export interface RuleContext {
  readonly mentees: readonly Person[];
  readonly mentors: readonly MentorPlaces[];
  readonly input: MatchingInput;
  readonly terms: TermBook;
}

/** A rule that always holds. */
export function always(): boolean {
  return true;
}

/** The switch of a rule that a key of `rules` in mentor.yaml turns off. */
export function switchedOffBy(off: Partial<RuleSettings>): RuleSwitch {
  return { off: (settings) => ({ ...settings, rules: { ...settings.rules, ...off } }) };
}
