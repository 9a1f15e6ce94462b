import type { Context } from '../../../context.js';
import { fitFigures, fitInWords } from '../../../domain/rounds/fit-figures.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import type { MatchingSettings } from '../../../domain/settings/matching-settings.js';
import { fitByCriteria } from '../../../matching/answers/fit-by-criteria.js';
import { settingsChangedSince } from '../../../store/rounds/run-settings.js';
import type { Programme } from '../../session/loading/load-programme.js';
import { reading } from '../../session/loading/reading-and-changing.js';
import { matchingInputOf } from '../computing/match-programme.js';

/** Settings by which fits are measured. */
const MEASURES_FIT: readonly (keyof MatchingSettings)[] = [
  'criteria',
  'unknown',
  'mostImportant',
  'synonyms',
];

/** `mostImportant` → `most_important`: the key as mentor.yaml spells it. */
function keyInFile(key: string): string {
  return key === 'requirements' ? 'require' : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Pairs of a run that are about to be accepted. */
export interface PairsToAccept {
  readonly programme: Programme;
  readonly run: Run;
  readonly pairs: readonly ProposedPair[];
}

/**
 * Says, before pairs are accepted, where mentor.yaml asks for something else than when they were computed: which keys, and what the
 * pairs come to by the criteria of today. Silent where it asks for the same.
 */
export async function sayChangedSettings(context: Context, meant: PairsToAccept): Promise<void> {
  const { programme, run } = meant;
  const changed = await reading(context, (db) =>
    settingsChangedSince(db, run.id, programme.settings.matching),
  );
  if (changed.length === 0) return;
  const keys = changed.map(keyInFile).join(', ');
  const isMeasuredOtherwise = changed.some((key) => MEASURES_FIT.includes(key));
  const fits = isMeasuredOtherwise ? fitsNow(context, meant) : '';
  context.note(
    `mentor.yaml has changed since run ${run.id} was computed (under matching: ${keys}).${fits} Its pairs and fits are from before that; mentor match computes new ones.`,
  );
}

function fitsNow(context: Context, { programme, run, pairs }: PairsToAccept): string {
  if (pairs.length === 0) return '';
  const input = matchingInputOf(programme, { context, seed: run.seed, proposal: undefined });
  const fitNow = fitByCriteria(input, pairs);
  const [then, now] = [fitFigures(pairs.map(({ fit }) => fit)), fitFigures(pairs.map(fitNow))];
  const whose = pairs.length === 1 ? 'the fit of the pair' : `the mean fit of the ${pairs.length} pairs`;
  const [before, after] = [fitInWords(then.mean), fitInWords(now.mean)];
  const is = before === after ? `is ${after} as before` : `is ${after}, not ${before}`;
  return ` By the criteria as they are now, ${whose} ${is}.`;
}
