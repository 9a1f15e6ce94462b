import type { Side } from '../pairings/pair-feedback.js';
import type { TaskKind } from '../pairings/task-kinds.js';

/** Of whom a row is told, and who was on which side. */
export interface ToldTo {
  /** The side somebody was on in a pairing; undefined where it is not known any more. */
  readonly sideIn: (pairing: unknown) => Side | undefined;
  /** Whether a text names nobody but the person. */
  readonly isThePerson: (text: string) => boolean;
  /** Whether a concern is another's, by its number. */
  readonly isConcernOfOthers: (concern: unknown) => boolean;
  /** Whether anybody but the person has given feedback on a pairing, or raised a concern in it. */
  readonly haveOthersSpoken: (pairing: unknown) => boolean;
}

/** What of a row is not the person's to be told without deciding so: the columns, and whose words they are. */
export interface WordsOfOthers {
  readonly columns: readonly string[];
  readonly whose: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Of records that were merged and parted again, each tells of the other, too. */
export const TAKEN_FOR_THEM = 'somebody who was taken for them';

const OTHER_SIDE = 'the other side of a pairing';

/** What one side says about a pairing, by the column that says which side. */
const SAID_BY_A_SIDE: Readonly<Record<string, { readonly by: string; readonly columns: readonly string[] }>> =
  {
    feedback: { by: 'given_by', columns: ['rating', 'helpful', 'to_improve', 'wants_change'] },
    fit_checks: { by: 'given_by', columns: ['answer', 'note'] },
    reflections: { by: 'written_by', columns: ['text'] },
  };

/** Tasks that come up when one of the two has said something. */
const ASKED_BY_WORDS: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'change_requested',
  'concern_open',
  'low_rating',
  'not_a_fit',
  'rating_fell',
]);

/** Tasks that come up by what others have said in any case, or by an answer of which nobody knows whose it was. */
const ASKED_BY_OTHERS: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'low_answers',
  'rule_broken',
  'sides_disagree',
]);

/**
 * What others said in confidence in a row about somebody; undefined where there is nothing. Whoever asks for their data has a right to what is
 * held about them, and others have one to what they said: such words are handed over only where the coordinator has decided it.
 */
export function wordsOfOthers(table: string, row: Row, told: ToldTo): WordsOfOthers | undefined {
  const bySide = SAID_BY_A_SIDE[table];
  if (bySide !== undefined) {
    const isShared = (row.shared_on ?? null) !== null;
    const isTheirs = row[bySide.by] === told.sideIn(row.pairing_id);
    return isTheirs || isShared ? undefined : { columns: bySide.columns, whose: OTHER_SIDE };
  }
  switch (table) {
    case 'concerns':
      return isRaisedByOthers(row, told)
        ? { columns: ['raised_by', 'topic', 'text'], whose: 'whoever raised a concern' }
        : undefined;
    case 'concern_changes':
      return told.isConcernOfOthers(row.concern_id)
        ? { columns: ['acts_next', 'note'], whose: 'whoever raised a concern' }
        : undefined;
    case 'check_ins':
      return isReportedByOthers(row, told)
        ? { columns: ['note'], whose: 'whoever reported a meeting' }
        : undefined;
    case 'follow_ups':
      return isAboutWordsOfOthers(row, told) ? { columns: ['tasks', 'note'], whose: OTHER_SIDE } : undefined;
    case 'named_rules':
      return row.kind === 'never'
        ? { columns: ['mentee_id', 'mentor_id', 'because'], whose: 'whoever is not to be paired with them' }
        : undefined;
    case 'person_merges':
      return (row.undone_at ?? null) === null ? undefined : { columns: ['record'], whose: TAKEN_FOR_THEM };
    default:
      return undefined;
  }
}

/** Whether it was anybody but the person and the coordinator, who answers for the data, that raised a concern. */
export function isRaisedByOthers(
  { raised_by, pairing_id }: Row,
  { sideIn }: Pick<ToldTo, 'sideIn'>,
): boolean {
  return raised_by !== 'coordinator' && raised_by !== sideIn(pairing_id);
}

/** What was done about a task tells what had been said. */
function isAboutWordsOfOthers(row: Row, { haveOthersSpoken }: ToldTo): boolean {
  const answers = (kinds: ReadonlySet<string>) =>
    Array.isArray(row.tasks) && row.tasks.some((kind) => kinds.has(kind));
  return answers(ASKED_BY_OTHERS) || (answers(ASKED_BY_WORDS) && haveOthersSpoken(row.pairing_id));
}

function isReportedByOthers({ reported_by: by, pairing_id }: Row, { sideIn, isThePerson }: ToldTo): boolean {
  return typeof by === 'string' && by !== sideIn(pairing_id) && !isThePerson(by);
}
