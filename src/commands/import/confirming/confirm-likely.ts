import type { Context } from '../../../context.js';
import { counted } from '../../../domain/text/counted.js';
import { Cancelled, type Complaint, InputError } from '../../../errors.js';
import { type Interpretation, toBeConfirmed } from '../../../intake/columns/interpretation.js';
import { interpretationInWords } from '../../../intake/columns/interpretations-in-words.js';
import type { Prompter } from '../../../terminal/prompts.js';
import type { ReadFile } from '../planning/plan-file.js';
import { correctColumns } from './ask-what-columns-hold.js';
import { type CallMade, callAgain } from './call-again.js';

/** Maps the file's columns anew, with what was answered. */
export type MapAgain = (answers: ReadonlyMap<string, string>) => ReadFile;

/**
 * Shows what was understood by its wording alone and has it confirmed or corrected, again and again until it is right.
 * @throws Cancelled where it is neither.
 */
export async function confirmLikely(
  context: Context,
  prompt: Prompter,
  { read, mapAgain, said }: { read: ReadFile; mapAgain: MapAgain; said: ReadonlyMap<string, string> },
): Promise<ReadFile> {
  const answers = new Map(said);
  for (let current = read; ; current = mapAgain(answers)) {
    const likely = toBeConfirmed(current.interpretations);
    if (likely.length === 0) return current;
    context.note(`${read.table.source}: understood by the wording alone:`);
    for (const one of likely) context.note(`  ${interpretationInWords(one)}`);
    const what = likely.length === 1 ? 'it' : 'them';
    if (await prompt.confirm({ message: `Is that right? No lets you correct ${what}.` })) {
      for (const { column, target } of likely) answers.set(column, target ?? '');
      continue;
    }
    if (!(await correctColumns(context, prompt, { read: current, answers })))
      throw new Cancelled('Cancelled. Nothing was imported.');
  }
}

function asComplaint(interpretation: Interpretation, source: string): Complaint {
  return { source, field: interpretation.column, message: `${interpretationInWords(interpretation)}.` };
}

/** What of these files somebody would have to confirm first. */
interface Unconfirmed {
  readonly file: string;
  readonly source: string;
  readonly likely: readonly Interpretation[];
  /** What is wrong with its rows, where they were rehearsed. */
  readonly complaints?: readonly Complaint[];
}

/**
 * Where nobody is there to ask: what is only likely is not taken in.
 * @throws InputError with the line that confirms it, and the one that corrects it.
 */
export function refuseUnconfirmed(files: readonly Unconfirmed[], call: CallMade): void {
  const open = files.filter(({ likely }) => likely.length > 0);
  const [first] = open;
  if (first === undefined) return;
  const columns = open.flatMap(({ source, likely }) => likely.map((one) => asComplaint(one, source)));
  const isDryRun = call.dryRun === true;
  const maps = first.likely.flatMap(({ column, target }) => ['--map', `${column}=${target}`]);
  throw new InputError(
    `${counted(columns.length, 'column was', 'columns were')} understood by the wording alone, and nobody is here to confirm it. ${isDryRun ? 'The import would store nothing.' : `Nothing of ${first.source} was imported.`}`,
    [...columns, ...files.flatMap(({ complaints = [] }) => complaints)],
    `If that is right: ${callAgain(call, { also: ['--yes'] })}\nIf not, correct what is wrong (a field, "text" to keep it as it is, "ignore" to leave it out): ${callAgain(call, { files: [first.file], also: maps })}`,
  );
}

/**
 * What is remembered for the next file with the same headings: every column that the program alone would have had to ask
 * about, with what it was confirmed or corrected to.
 */
export function confirmedIn(
  read: Pick<ReadFile, 'alone' | 'interpretations'>,
  { isAgreed }: { isAgreed: boolean },
): ReadonlyMap<string, string> {
  const confirmed = new Map<string, string>();
  for (const { position, column } of toBeConfirmed(read.alone)) {
    const now = read.interpretations.find((one) => one.position === position);
    const isConfirmed = now?.origin === 'stated' || (isAgreed && now?.degree === 'likely');
    if (isConfirmed && now.target !== null) confirmed.set(column, now.target);
  }
  return confirmed;
}
