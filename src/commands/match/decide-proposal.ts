import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { NamedRule } from '../../domain/rounds/named-rule.js';
import { isWaiting } from '../../domain/rounds/run.js';
import { counted } from '../../domain/text/counted.js';
import { type Complaint, InputError } from '../../errors.js';
import { findRun } from '../../store/rounds/runs.js';
import type { OutputOptions } from '../output/show-table.js';
import { ruleAboutTwo, secondRuleWords } from '../session/asking/refuse-second-rule.js';
import { bytesOf, sourceName } from '../session/loading/bytes-of-file.js';
import { contentOf } from '../session/loading/content-of-file.js';
import { programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { runNamed } from '../session/naming/run-named.js';
import { sayChangedSettings } from './acceptance/changed-settings.js';
import { matchProgramme } from './computing/match-programme.js';
import { refuseBeforeRound, refuseClosedRound, refuseOtherRound } from './computing/refuse-unfit-round.js';
import { applyDecisions } from './decisions/apply-decisions.js';
import { asDecided, type Decided, impossibleSwaps, inputAsDecided } from './decisions/as-decided.js';
import { type Decision, planDecisions } from './decisions/plan-decisions.js';
import { type DecisionRow, readDecisions } from './decisions/read-decisions.js';
import { showDecided } from './decisions/show-decided.js';

export interface DecideOptions extends OutputOptions {
  readonly file: string;
  readonly dryRun?: boolean;
  /** The reason of every veto that has none of its own. */
  readonly reason?: string;
  readonly on?: IsoDate;
}

/**
 * Takes in a proposal that was reviewed in a spreadsheet: shows what becomes of every pair decided on, and of others where
 * the round is solved again, then applies it all or nothing.
 * @throws InputError naming every row that is off.
 */
export async function decideProposal(context: Context, options: DecideOptions): Promise<void> {
  const content = await contentOf(context, {
    bytes: await bytesOf(context, options.file),
    source: sourceName(options.file),
  });
  const read = readDecisions(content, sourceName(options.file));
  const decided = await proposalFor(context, read.rows);
  await sayChangedSettings(context, { ...decided, pairs: decided.run.pairs.filter(isWaiting) });
  const { decisions, complaints } = decisionsIn(read, options, decided);
  const startedOn = options.on ?? context.today;
  if (decisions.some(({ kind }) => kind === 'accept')) refuseBeforeRound(startedOn, decided.programme.round);
  const after = asDecided(context, decided, { decisions, startedOn });
  const input = inputAsDecided(context, after);
  refuse([...complaints, ...impossibleSwaps(input, decisions, sourceName(options.file))], options.file);
  if (decisions.length === 0) {
    context.note('Nothing is decided in the file: fill in its column decision, or name another mentor.');
    return;
  }
  const isSolvedAgain = decisions.some(({ kind }) => kind === 'veto' || kind === 'swap');
  const solvedAgain = isSolvedAgain ? matchProgramme(context, after.programme, input) : undefined;
  showDecided(context, { decided, after, decisions, solvedAgain }, options);
  if (options.dryRun === true) {
    context.note('Nothing was changed. Next: the same without --dry-run.');
    return;
  }
  const { run } = decided;
  const kept = await applyDecisions(context, { run, decisions, startedOn, solvedAgain });
  const begun = decisions.filter(({ kind }) => kind === 'accept').length;
  if (begun > 0)
    context.note(
      `${counted(begun, 'pairing', 'pairings')} ${startedOn <= context.today ? 'began' : begun === 1 ? 'begins' : 'begin'} on ${startedOn}.`,
    );
  context.note(
    kept === undefined
      ? `Done, in run ${run.id}. Next: mentor match accept takes the pairs that still wait; mentor pairs lists the pairings.`
      : `Done. Run ${kept} is the proposal now. Next: mentor match show ${kept} --out FILE to decide on, or mentor match accept.`,
  );
}

/**
 * The proposal that waits, as the rows are to be understood against it.
 * @throws StateError when none waits, the round is closed, or the rows are of a run of another round.
 */
async function proposalFor(context: Context, rows: readonly DecisionRow[]): Promise<Decided> {
  const settings = await loadSettings(context);
  return reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    const { round } = programme;
    const number = rows.find(({ run }) => /^\d+$/.test(run))?.run;
    const own = number === undefined ? undefined : findRun(db, Number(number));
    if (own !== undefined) refuseOtherRound(db, own, round);
    refuseClosedRound(round);
    return { programme, run: runNamed(db, undefined, programme) };
  });
}

function decisionsIn(
  read: ReturnType<typeof readDecisions>,
  { file, reason: because }: DecideOptions,
  { programme, run }: Decided,
): { readonly decisions: readonly Decision[]; readonly complaints: readonly Complaint[] } {
  const source = sourceName(file);
  const { people } = programme;
  const planned = planDecisions({ source, rows: read.rows, run, people, because });
  const clashes = vetoesAgainstRules(planned.decisions, programme.namedRules, source);
  return {
    decisions: planned.decisions,
    complaints: [...read.complaints, ...planned.complaints, ...clashes],
  };
}

/** Vetoes of pairs that a rule holds together, each with its place in the file. */
function vetoesAgainstRules(
  decisions: readonly Decision[],
  rules: readonly NamedRule[],
  source: string,
): Complaint[] {
  const holding = rules.filter(({ kind }) => kind === 'must');
  return decisions.flatMap(({ kind, line, menteeId, mentorId }) => {
    const known = kind === 'veto' ? ruleAboutTwo(holding, menteeId, mentorId) : undefined;
    return known === undefined ? [] : [{ source, line, field: 'decision', ...secondRuleWords(known) }];
  });
}

function refuse(complaints: readonly Complaint[], file: string): void {
  if (complaints.length === 0) return;
  throw new InputError(
    `Nothing of ${sourceName(file)} was decided.`,
    [...complaints].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    'Put right what is named above, then make the same call again.',
  );
}
