import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { objectionToFeedback } from '../../domain/pairings/objections.js';
import { asksForChange, type FeedbackFacts, type Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { UsageError } from '../../errors.js';
import { listFeedback, recordFeedback } from '../../store/pairings/feedback-rows.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { refuseOrOverrule } from '../session/asking/refuse-or-overrule.js';
import { loadProgramme, type Programme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface AddFeedbackOptions {
  readonly pairing: string | undefined;
  readonly by?: Side;
  readonly on?: IsoDate;
  readonly rating?: number;
  readonly helpful?: string;
  readonly toImprove?: string;
  readonly wantsChange?: boolean;
  readonly anyway?: boolean;
}

const WORST = 1;
const BEST = 5;

/**
 * Records what one side said about a pairing; in a terminal asks for what the call leaves open.
 * @throws UsageError for a rating off the scale, or nothing said; StateError for an impossible day or one recorded already.
 */
export async function addFeedback(context: Context, options: AddFeedbackOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const asked = await askForFacts(context, options);
  const facts = factsOf(pairing, asked, context.today);
  const { id, stood } = await changingAndTelling(context, (db, note) => {
    // As it stands now: it may have been ended while the questions were asked.
    const current = listPairings(db).find((one) => one.id === pairing.id) ?? pairing;
    refuseOrOverrule(
      objectionToFeedback(facts, { pairing: current, recorded: listFeedback(db), today: context.today }),
      options.anyway,
    );
    const stood = asksForChange(listFeedback(db), facts);
    const recorded = recordFeedback(db, facts, context);
    note({ what: 'feedback', action: 'created', ids: [recorded] });
    return { id: recorded, stood };
  });
  context.note(
    `Feedback ${id} recorded: the ${facts.givenBy} on ${pairingInWords(pairing, programme.people)}.`,
  );
  sayWhetherToAct(context, programme, facts);
  if (facts.wantsChange === false && stood) context.note('Their request for a change no longer stands.');
}

function factsOf(pairing: Pairing, options: AddFeedbackOptions, today: IsoDate): FeedbackFacts {
  if (options.by === undefined)
    throw new UsageError('Whose feedback is it?', 'Say --by mentee or --by mentor.');
  const { rating } = options;
  if (rating !== undefined && (rating < WORST || rating > BEST)) {
    throw new UsageError(
      `A rating of ${rating} is off the scale.`,
      `Ratings go from ${WORST} (poor) to ${BEST} (excellent).`,
    );
  }
  const facts = {
    pairingId: pairing.id,
    givenBy: options.by,
    givenOn: options.on ?? today,
    rating: rating ?? null,
    helpful: textOf(options.helpful),
    toImprove: textOf(options.toImprove),
    wantsChange: options.wantsChange ?? null,
  };
  const isEmpty = [facts.rating, facts.helpful, facts.toImprove, facts.wantsChange].every(
    (said) => said === null,
  );
  if (isEmpty) {
    throw new UsageError(
      'Nothing was said.',
      'Pass --rating, --helpful, --to-improve, --wants-change or --no-wants-change.',
    );
  }
  return facts;
}

/** What was said; null for nothing but spaces. */
function textOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

/** Asks only where somebody is there and nothing but the pairing was given. */
async function askForFacts(context: Context, options: AddFeedbackOptions): Promise<AddFeedbackOptions> {
  const { prompt } = context;
  if (prompt === undefined || context.saysYes || options.by !== undefined) return options;
  const by = await prompt.select<Side>({
    message: 'Whose feedback is it?',
    choices: [
      { name: "the mentee's", value: 'mentee' },
      { name: "the mentor's", value: 'mentor' },
    ],
  });
  const rating =
    options.rating ??
    (await prompt.select<number | undefined>({
      message: 'How do they rate the pairing?',
      choices: [
        ...[5, 4, 3, 2, 1].map((value) => ({
          name: `${value}${value === BEST ? ' (excellent)' : value === WORST ? ' (poor)' : ''}`,
          value,
        })),
        { name: 'no answer', value: undefined },
      ],
    }));
  const helpful = options.helpful ?? (await prompt.input({ message: 'What helps?' }));
  const toImprove = options.toImprove ?? (await prompt.input({ message: 'What could be better?' }));
  const wantsChange =
    options.wantsChange ?? (await prompt.confirm({ message: 'Do they ask for another partner?' }));
  return {
    ...options,
    by,
    ...(rating === undefined ? {} : { rating }),
    ...(helpful === '' ? {} : { helpful }),
    ...(toImprove === '' ? {} : { toImprove }),
    wantsChange,
  };
}

function sayWhetherToAct(
  context: Context,
  { settings }: Programme,
  { rating, wantsChange, pairingId }: FeedbackFacts,
): void {
  if (wantsChange === true) {
    context.note(
      `They ask for a change. Next: speak with both, then mentor rematch ${pairingId} --reason "…"`,
    );
  } else if (rating !== null && rating <= settings.cadence.lowRating) {
    context.note(`A rating of ${rating} asks for a call. Next: mentor pairs show ${pairingId}`);
  }
}
