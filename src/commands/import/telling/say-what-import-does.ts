import type { Context } from '../../../context.js';
import { type FileKind, IGNORE } from '../../../domain/files/file-fields.js';
import { VERB_OF_CHANGE } from '../../../domain/pairings/change-of-status.js';
import { isSensitive } from '../../../domain/people/sensitive-words.js';
import {
  isLeftOut,
  keptForNoPurpose,
  NOT_SHOWN,
  type SensitiveSettings,
} from '../../../domain/settings/sensitive-settings.js';
import { attributeName } from '../../../domain/text/attribute-name.js';
import { interpretationsInWords } from '../../../intake/columns/interpretations-in-words.js';
import { noRolesInWords, unreadPresenceInWords } from '../../../intake/plans/roster/columns-left-unread.js';
import { handEditsInWords } from '../../../intake/plans/roster/hand-edits-met.js';
import { type ManagerEffects, MOST_PROBLEMS } from '../../../intake/plans/roster/managers-after.js';
import type { PairingEffect, RosterEffects } from '../../../intake/plans/roster/roster-effects.js';
import { valuesThatStayInWords } from '../../../intake/plans/roster/values-that-stay.js';
import { sayUnlinked, waveMatchInWords } from '../../session/standing/answers-of-round.js';
import type { ReadFile } from '../planning/plan-file.js';
import type { ImportOutcome } from './import-outcome.js';

/** How many changed people are shown field by field, and how many managers and circles. */
const SHOWN = 20;
/** How many people are named in a row. */
const NAMED = 10;
/** How many are named who would be marked as left. */
const NAMED_LEAVING = 50;

const NEXT: Readonly<Record<FileKind, string>> = {
  roster: 'mentor people list, or mentor import the survey answers, or mentor match --dry-run',
  survey: 'mentor match --dry-run',
  pairings: 'mentor pairs list',
  'check-ins': 'mentor checkin list, or mentor status',
  feedback: 'mentor feedback list, or mentor status',
  rules: 'mentor rule list, or mentor match --dry-run',
  invitations: 'mentor invite list',
  milestones: 'mentor milestone list',
  'fit-checks': 'mentor today',
  signatures: 'mentor agreement list',
  goals: 'mentor goal list',
  concerns: 'mentor concern list',
  training: 'mentor training list',
  applications: 'mentor application list',
  outcomes: 'mentor report',
  skills: 'mentor skills list, or mentor skills gaps',
};

/** The same while nobody takes part, so that there is nothing to match. */
const NEXT_BEFORE_ROLES: Partial<Record<FileKind, string>> = {
  roster: 'mentor import the survey answers, or mentor people list',
  survey: 'the same import with --map "COLUMN=role"; or mentor people edit PERSON --role mentor',
};

/** How the effects of an import are told. */
export interface Telling {
  readonly isDryRun: boolean;
  readonly isComplete: boolean;
  /** The columns whose values are not told. */
  readonly sensitive: SensitiveSettings;
}

/** Says how a file was understood and what it changes. */
export function sayWhatItDoes(
  context: Context,
  { read, outcome, telling }: { read: ReadFile; outcome: ImportOutcome; telling: Telling },
): void {
  const understood = interpretationsInWords(read.interpretations, read.kind);
  for (const note of [...read.table.notes, ...read.profileNotes, ...understood, ...outcome.notes])
    context.note(`  ${note}`);
  const undeclared = undeclaredIn(read, telling.sensitive);
  if (undeclared.length > 0) context.note(`  ${keptForNoPurpose(undeclared)}`);
  const { roster } = outcome;
  if (roster === null) return;
  if (!read.isRejectsFile) {
    const { mapping, table } = read;
    for (const words of [...unreadPresenceInWords(mapping, table), ...noRolesInWords(mapping, table)])
      context.note(`  ${words}`);
  }
  for (const words of valuesThatStayInWords(outcome.staying ?? [], outcome.counts.created))
    context.note(`  ${words}`);
  for (const words of handEditsInWords(outcome.handEdits ?? [])) context.note(`  ${words}`);
  if (outcome.counts.updated > 0) sayChanges(context, roster, { total: outcome.counts.updated, ...telling });
  if (telling.isDryRun && roster.newNames.length > 0) {
    context.note(`  New: ${namesOf(roster.newNames, { total: outcome.counts.created, most: NAMED })}.`);
  }
  // A file of rejected rows leaves nearly everybody out.
  if (roster.ofPartners.length > 0 && !read.isRejectsFile) sayPartners(context, roster);
  if (roster.missing.length > 0 && !read.isRejectsFile) sayMissing(context, roster, telling);
  sayManagers(context, roster.managers);
  for (const pairing of roster.pairings.slice(0, SHOWN)) context.note(`  ${pairingInWords(pairing)}.`);
  sayRest(context, roster.pairings.length, 'pairings of people who are away');
}

/** Columns of a roster that are sensitive by name, and of which mentor.yaml states no purpose; a survey's are told one by one. */
function undeclaredIn({ kind, interpretations }: ReadFile, sensitive: SensitiveSettings): string[] {
  if (kind !== 'roster') return [];
  return interpretations
    .filter(({ target }) => target !== IGNORE)
    .map(({ column, target }) => target ?? attributeName(column))
    .filter((name) => isSensitive(name) && !sensitive.has(name));
}

/** Says what became of the rows of a file. */
export function sayHowItEnded(
  context: Context,
  about: { source: string; outcome: ImportOutcome; isDryRun: boolean; changedPairings: boolean },
): void {
  const { source, outcome, isDryRun, changedPairings } = about;
  const { created, updated, unchanged, rejected } = outcome.counts;
  context.note(
    `${source} (${outcome.kind}): ${isDryRun ? 'would be ' : ''}${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  );
  for (const match of outcome.waves) context.note(waveMatchInWords(match));
  if (outcome.unlinked !== undefined) sayUnlinked(context, outcome.unlinked);
  const pairings = outcome.roster?.pairings ?? [];
  if (pairings.length > 0) sayPairings(context, pairings, { isDryRun, changedPairings });
}

/** Says what to do next, once for all files of a call; where none of their rows is taken in, that is in the complaints. */
export function sayWhatComesNext(
  context: Context,
  outcomes: readonly ImportOutcome[],
  { isDryRun, isAnybodyInRound }: Pick<Telling, 'isDryRun'> & { readonly isAnybodyInRound: boolean },
): void {
  const last = outcomes.findLast(
    ({ counts: { created, updated, unchanged, rejected } }) =>
      rejected === 0 || created + updated + unchanged > 0,
  );
  if (last === undefined) return;
  const next = (isAnybodyInRound ? undefined : NEXT_BEFORE_ROLES[last.kind]) ?? NEXT[last.kind];
  context.note(
    isDryRun
      ? 'Nothing was written. Next: the same without --dry-run.'
      : `Next: ${last.waves.length === 0 ? next : 'mentor waves, or mentor report'}`,
  );
}

function sayPairings(
  context: Context,
  pairings: readonly PairingEffect[],
  { isDryRun, changedPairings }: { isDryRun: boolean; changedPairings: boolean },
): void {
  const count = (status: string) => pairings.filter(({ change }) => change.status === status).length;
  const cancelled = count('cancelled');
  const tally = `${count('ended')} to end, ${count('paused')} to pause${cancelled === 0 ? '' : `, ${cancelled} to cancel`}`;
  if (isDryRun) context.note(`Pairings of people who are away: ${tally}. The import asks, or takes --yes.`);
  else if (changedPairings)
    context.note(
      `Pairings: ${count('ended')} ended, ${count('paused')} paused${cancelled === 0 ? '' : `, ${cancelled} cancelled`}.`,
    );
  else {
    context.note(`Pairings of people who are away stay as they are: ${tally}. To change them:`);
    for (const { change } of pairings.slice(0, SHOWN)) context.note(`  ${commandFor(change)}`);
    sayRest(context, pairings.length, 'pairings; the same import with --yes changes them all');
  }
}

function commandFor({ pairing, status, since, reason }: PairingEffect['change']): string {
  return `mentor pairs ${VERB_OF_CHANGE[status]} ${pairing.id} --on ${since} --reason "${reason}"`;
}

function pairingInWords({ change, two, away }: PairingEffect): string {
  const who = away.join(' and ');
  const what = change.reason === 'left' ? 'left' : 'on leave';
  const from = change.status === 'cancelled' ? '' : ` from ${change.since}`;
  return `Pairing ${change.pairing.id}, ${two}: ${who} ${what}; to ${VERB_OF_CHANGE[change.status]}${from}`;
}

function sayChanges(
  context: Context,
  { changed }: RosterEffects,
  { total, sensitive }: Pick<Telling, 'sensitive'> & { readonly total: number },
): void {
  const told = (value: string) => (value === '' ? '(blank)' : value);
  for (const { line, name, changes } of changed.slice(0, SHOWN)) {
    const words = changes.map(({ field, before, after }) =>
      isLeftOut(field, sensitive) ? `${field}: ${NOT_SHOWN}` : `${field}: ${told(before)} → ${told(after)}`,
    );
    context.note(`  row ${line}, ${name}: ${words.join('; ')}`);
  }
  sayRest(context, total, 'rows with changes');
}

function sayMissing(context: Context, { missing }: RosterEffects, { isComplete }: Telling): void {
  const names = namesOf(
    missing.map(({ name, key }) => (isComplete && !name.endsWith(`(${key})`) ? `${name} (${key})` : name)),
    { total: missing.length, most: isComplete ? NAMED_LEAVING : NAMED },
  );
  const what = isComplete
    ? 'They are marked as left.'
    : 'They stay as they are; --complete marks them as left.';
  context.note(`  Missing from this file: ${missing.length} on record: ${names}. ${what}`);
}

function sayPartners(context: Context, { ofPartners }: RosterEffects): void {
  const names = namesOf(
    ofPartners.map(({ name }) => name),
    { total: ofPartners.length, most: NAMED },
  );
  context.note(`  Of partner organisations, so that no roster tells of them: ${names}. They stay.`);
}

function sayManagers(context: Context, { problems, problemCount, circles }: ManagerEffects): void {
  for (const problem of problems.slice(0, NAMED)) context.note(`  Manager: ${problem}`);
  const more = problems.length - NAMED;
  if (more > 0)
    context.note(`  and ${problemCount > MOST_PROBLEMS ? 'at least ' : ''}${more} more managers like these.`);
  for (const circle of circles.slice(0, NAMED)) {
    const shown = circle.length > NAMED ? [...circle.slice(0, NAMED), '…'] : circle;
    context.note(
      `  Managers in a circle: ${[...shown, circle[0] ?? ''].join(' → ')}. Correct one of them in the roster.`,
    );
  }
  if (circles.length > NAMED) context.note(`  and ${circles.length - NAMED} more circles.`);
}

function sayRest(context: Context, total: number, what: string): void {
  if (total > SHOWN) context.note(`  and ${total - SHOWN} more ${what}.`);
}

function namesOf(names: readonly string[], { total, most }: { total: number; most: number }): string {
  const shown = names.slice(0, most).join(', ');
  const more = total - Math.min(most, names.length);
  return more > 0 ? `${shown} and ${more} more` : shown;
}
