import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { UsageError } from '../../errors.js';
import { recordDecision, recordDecisionChange } from '../../store/rounds/decisions.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

export interface AddDecisionOptions {
  readonly text: string | undefined;
  /** What was found that asks for it. */
  readonly finding?: string;
  /** Who acts. */
  readonly acts?: string;
  readonly due?: IsoDate;
  readonly on?: IsoDate;
}

/**
 * Records what was decided about the programme; in a terminal asks for its words where they are missing.
 * @throws UsageError where nothing is said, or a day makes no sense.
 */
export async function addDecision(context: Context, options: AddDecisionOptions): Promise<void> {
  const { recordedAt, today } = context;
  const decidedOn = dayDecided(options, today);
  const text = await wordsOf(context, options.text);
  const actsNext = textOrNull(options.acts);
  const dueOn = options.due ?? null;
  const id = await changingAndTelling(context, (db, note) => {
    const facts = { decidedOn, text, finding: textOrNull(options.finding) };
    const recorded = recordDecision(db, facts, context);
    const state = { on: decidedOn, status: 'open', actsNext, dueOn, effect: null } as const;
    recordDecisionChange(db, recorded, { ...state, recordedAt, today });
    note({ what: 'decision', action: 'created', ids: [recorded] });
    return recorded;
  });
  context.note(`Decision ${id}: ${text}. Reports print it as it is written: name nobody in it.`);
  context.note(
    actsNext === null || dueOn === null
      ? `Next: who acts on it, and by when: mentor decision update ${id} --acts NAME --due DATE`
      : `Next: what came of it: mentor decision close ${id} --effect "…"`,
  );
}

function dayDecided({ on, due }: AddDecisionOptions, today: IsoDate): IsoDate {
  const day = on ?? today;
  if (day > today) throw new UsageError(`${day} is after today (${today}).`, 'Record it when it is decided.');
  if (due !== undefined && due < day)
    throw new UsageError(`${due} is before it was decided (${day}).`, 'Give a later day with --due.');
  return day;
}

async function wordsOf({ prompt }: Context, typed: string | undefined): Promise<string> {
  const asked = textOrNull(typed) ?? textOrNull(await prompt?.input({ message: 'What was decided?' }));
  if (asked === null)
    throw new UsageError('What was decided?', 'Say it in words: mentor decision add "…" --finding "…"');
  return asked.replace(/\.+$/u, '');
}
