import type { Context } from '../../../context.js';
import { counted } from '../../../domain/text/counted.js';
import { Failure } from '../../../errors.js';
import { noticeInWords } from '../../../matching/round/notice.js';
import { newestPerson } from '../../../store/people/people-rows.js';
import { loadProgramme } from '../../session/loading/load-programme.js';
import { reading } from '../../session/loading/reading-and-changing.js';
import type { ImportOptions } from '../import-options.js';
import type { ImportOutcome } from './import-outcome.js';

/** What of an imported file says whether it bears on the matching. */
interface TakenFile {
  readonly outcome: Pick<ImportOutcome, 'kind'>;
  /** Whether it was taken in without being held in memory. */
  readonly isLarge: boolean;
}

/** After a survey that asked for it in words that were not understood, this is what a coordinator has to know. */
const NOBODY_TAKES_PART =
  'Nobody takes part yet, so there is nothing to match: no column said who is a mentor or a mentee. Say which one does with --map "COLUMN=role".';

/** Of a larger programme nothing is compared before an import: it would be read twice. */
const MOST_PEOPLE = 20_000;

/** What was already to be told of the programme, in words; nothing of one that is not there yet or cannot be read: the import says that. */
export async function standingNotices(
  context: Context,
  { dryRun }: Pick<ImportOptions, 'dryRun'>,
): Promise<ReadonlySet<string>> {
  if (dryRun === true) return new Set();
  try {
    if ((await reading(context, newestPerson)) > MOST_PEOPLE) return new Set();
    const programme = await loadProgramme(context);
    if (programme.participations.size === 0) return new Set();
    const { firstNotices } = await import('../../session/standing/programme-notices.js');
    return new Set(firstNotices(programme).map(noticeInWords));
  } catch (error) {
    if (error instanceof Failure) return new Set();
    throw error;
  }
}

/**
 * What of the new data rules cannot use, and nothing looks at: in full what is new, by their number what stood before. A roster too large
 * to be held is told of by the matching alone. Gives false where nobody takes part yet.
 */
export async function sayNoticesAfter(
  context: Context,
  imported: readonly TakenFile[],
  { options, standing }: { options: ImportOptions; standing: ReadonlySet<string> },
): Promise<boolean> {
  const isAboutPeople = imported.some(({ outcome: { kind } }) => kind === 'roster' || kind === 'survey');
  if (options.dryRun === true || !isAboutPeople || imported.some(({ isLarge }) => isLarge)) return true;
  const [programme, { firstNotices, programmeNotices }] = await Promise.all([
    loadProgramme(context),
    import('../../session/standing/programme-notices.js'),
  ]);
  if (programme.participations.size === 0) {
    if (imported.some(({ outcome: { kind } }) => kind === 'survey')) context.note(NOBODY_TAKES_PART);
    return false;
  }
  sayNewNotices(context, standing, {
    first: firstNotices(programme).map(noticeInWords),
    // What nothing looks at is told once, and by the first matching again.
    lasting: () => programmeNotices(programme).map(noticeInWords),
  });
  return true;
}

function sayNewNotices(
  context: Context,
  standing: ReadonlySet<string>,
  { first, lasting }: { readonly first: readonly string[]; readonly lasting: () => readonly string[] },
): void {
  for (const words of first) if (!standing.has(words)) context.note(words);
  if (first.every((words) => !standing.has(words))) return;
  const known = lasting().filter((words) => standing.has(words)).length;
  if (known === 0) return;
  const [are, them] = known === 1 ? ['is', 'it'] : ['are', 'them'];
  context.note(
    `${counted(known, 'thing', 'things')} that rules or criteria cannot use ${are} still as before the import; mentor doctor tells ${them} in full.`,
  );
}
