import { type FitFigures, fitFigures, shareInWords } from '../../../domain/rounds/fit-figures.js';
import {
  judgedShare,
  menteesMatched,
  mentorNumberOf,
  type RunResult,
  type WishFigures,
} from '../../../domain/rounds/run.js';
import { comingFirstInWords } from '../../../domain/settings/coming-first.js';
import { capitalised } from '../../../domain/text/capitalised.js';
import { proofWords } from '../../../matching/proof/proof-words.js';
import { rematchingValue } from './rematching-words.js';

/** What of a run its figures are made from. */
export type CountedRun = Omit<RunResult, 'fingerprint'>;

/** Mentors by how many mentees a run gives them: place n counts those with n. */
function mentorsByLoad(run: CountedRun): number[] {
  const loads = new Map<number, number>();
  for (const { mentorId } of run.pairs) loads.set(mentorId, (loads.get(mentorId) ?? 0) + 1);
  const most = [...loads.values()].reduce((larger, load) => Math.max(larger, load), 0);
  const count = (load: number) => [...loads.values()].filter((each) => each === load).length;
  const idle = run.mentorCount - loads.size;
  return Array.from({ length: most + 1 }, (_, load) => (load === 0 ? idle : count(load)));
}

/** How well the pairs of a run fit, whatever was decided on them since: what a run came to stays what it was. */
function fitsOfRun(run: CountedRun): FitFigures {
  return fitFigures(run.pairs.map(({ fit }) => fit));
}

/** How much of the weight could be judged, on average and of the pair of which least is known; null where a run does not say. */
function judgedOfRun(run: CountedRun): { readonly mean: number; readonly least: number } | null {
  const shares = run.pairs.map(({ parts }) => judgedShare(parts));
  const known = shares.filter((share) => share !== null);
  if (known.length === 0 || known.length < shares.length) return null;
  const sum = known.reduce((total, share) => total + Math.round(share * 1_000_000), 0);
  return { mean: Math.round(sum / known.length) / 1_000_000, least: known.reduce((a, b) => Math.min(a, b)) };
}

/** `84 % of the weight could be judged (20 % for the pair of which least is known)`; nothing where all of it could be. */
function judgedWords(run: CountedRun): string[] {
  const judged = judgedOfRun(run);
  if (judged === null || judged.least === 1) return [];
  return [
    `${shareInWords(judged.mean)} of the weight could be judged (${shareInWords(judged.least)} for the pair of which least is known)`,
  ];
}

/** `mentors: 4 without a mentee, 20 with 1, 3 with 2`. */
function loadWords(loads: readonly number[]): string {
  const parts = loads.flatMap((mentors, load) => {
    if (mentors === 0) return [];
    return [load === 0 ? `${mentors} without a mentee` : `${mentors} with ${load}`];
  });
  return `mentors: ${parts.join(', ')}`;
}

function wishWords({ wishing, choicesMet }: WishFigures): string[] {
  if (wishing === 0) return [];
  const any = choicesMet.reduce((sum, count) => sum + count, 0);
  return [
    `wishes: of ${wishing} who named any, ${any} got somebody they named, ${choicesMet[0] ?? 0} of them their first choice`,
  ];
}

function blockingWords(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? 'in 1 pair that is not proposed both would be better off'
      : `in ${count} pairs that are not proposed both would be better off`,
  ];
}

/** What the pairs come to by each criterion of the order, that first which came first. */
function totalsInOrder(run: CountedRun): readonly { readonly criterion: string; readonly total: number }[] {
  const pairs = run.pairs;
  return (run.order ?? []).map((criterion) => {
    const worths = pairs.map(({ parts }) => {
      const part = parts.find((each) => each.criterion === criterion);
      return Math.round((part?.score ?? part?.countsAs ?? 0) * 1_000_000);
    });
    return { criterion, total: worths.reduce((sum, worth) => sum + worth, 0) / 1_000_000 };
  });
}

/** `criteria in order: needs 12.50 in all, then site 9.00, then the fit`; nothing where there is no order. */
function orderWords(run: CountedRun): string[] {
  const totals = totalsInOrder(run).map(({ criterion, total }) => `${criterion} ${total.toFixed(2)}`);
  const [first, ...then] = totals;
  if (first === undefined) return [];
  return [`criteria in order: ${[`${first} in all`, ...then, 'the fit'].join(', then ')}`];
}

/** The figures every result is reported with, a sentence each; wishes only where they are at hand, or the run was kept with them. */
export function figuresInWords(run: CountedRun, figures = run.wishFigures): string {
  const { worst } = fitsOfRun(run);
  const parts = [
    ...orderWords(run),
    ...(worst === null ? [] : [`worst fit ${worst.toFixed(2)}`]),
    ...judgedWords(run),
    // Where pairings may change, most mentors have somebody who is not among these pairs.
    ...(run.rematching === undefined ? [loadWords(mentorsByLoad(run))] : []),
    ...(figures === undefined ? [] : [...wishWords(figures), ...blockingWords(figures.blockingPairs)]),
  ];
  return parts.map((part) => `${capitalised(part)}.`).join(' ');
}

/**
 * `12 mentees get a further mentor (37 pairs in all); 6 have fewer than they are to have, each with the reason.` Nothing where
 * nobody looks for more than one.
 */
export function furtherMentorsInWords(run: Pick<RunResult, 'pairs' | 'short'>): string[] {
  const further = run.pairs.filter((pair) => mentorNumberOf(pair) > 1);
  const short = run.short?.length ?? 0;
  if (further.length === 0 && short === 0) return [];
  const people = new Set(further.map(({ menteeId }) => menteeId)).size;
  const given = `${people} ${people === 1 ? 'mentee gets' : 'mentees get'} a further mentor (${run.pairs.length} pairs in all)`;
  const missing =
    short === 0
      ? ''
      : `; ${short} ${short === 1 ? 'has' : 'have'} fewer than they are to have, each with the reason`;
  return [`${given}${missing}.`];
}

/** The figures for scripts; null for what a run of an earlier version did not keep. */
export function figuresValue(run: CountedRun, figures = run.wishFigures): Readonly<Record<string, unknown>> {
  const { judged, total, mean, worst } = fitsOfRun(run);
  const known = judgedOfRun(run);
  return {
    objective: run.objective,
    mentees: run.menteeCount,
    mentors: run.mentorCount,
    places: run.placeCount,
    matched: menteesMatched(run).size,
    judged,
    total_fit: total,
    mean_fit: mean,
    worst_fit: worst,
    mean_judged: known?.mean ?? null,
    least_judged: known?.least ?? null,
    mentors_by_load: mentorsByLoad(run),
    wishing: figures?.wishing ?? null,
    choices_met: figures?.choicesMet ?? null,
    blocking_pairs: figures?.blockingPairs ?? null,
    proven_optimal: run.certificate.proven,
    gap: run.certificate.gap,
    proof: proofWords(run),
    pairs: run.pairs.length,
    who_comes_first: run.whoComesFirst === undefined ? null : comingFirstInWords(run.whoComesFirst),
    short_of_mentors: run.short?.length ?? 0,
    ...(run.order === undefined ? {} : { in_order: totalsInOrder(run) }),
    ...(run.rematching === undefined ? {} : { rematching: rematchingValue(run.rematching, run.pairs) }),
  };
}
