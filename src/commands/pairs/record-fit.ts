import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { FIT_ANSWERS, type FitAnswer, type FitCheckFacts } from '../../domain/pairings/fit-check.js';
import { objectionToFitCheck } from '../../domain/pairings/objections.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { UsageError } from '../../errors.js';
import { recordFitCheck } from '../../store/pairings/fit-checks.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { refuseOrOverrule } from '../session/asking/refuse-or-overrule.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface RecordFitOptions {
  readonly pairing: string | undefined;
  readonly answer: FitAnswer | undefined;
  readonly by?: Side | 'both';
  readonly on?: IsoDate;
  readonly note?: string;
  readonly anyway?: boolean;
}

const ANSWER_IN_WORDS: Readonly<Record<FitAnswer, string>> = {
  good: 'a good fit',
  deciding: 'still deciding',
  not_a_fit: 'not a good fit',
};

/**
 * Records what one side, or both, said after the first meeting; in a terminal asks for what the call leaves open.
 * @throws UsageError where nobody says who, or what; StateError for a day outside the pairing's life, or an answer recorded already.
 */
export async function recordFit(context: Context, options: RecordFitOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const answer = await answerMeant(context, pairing, options);
  const sides = await sidesMeant(context, pairing, options);
  const on = options.on ?? context.today;
  const facts = sides.map(
    (givenBy): FitCheckFacts => ({
      pairingId: pairing.id,
      givenBy,
      givenOn: on,
      answer,
      note: textOrNull(options.note),
    }),
  );
  await changingAndTelling(context, (db, noted) => {
    // As it stands now: it may have been ended while the questions were asked.
    const current = listPairings(db).find((one) => one.id === pairing.id) ?? pairing;
    const known = { pairing: current, recorded: current.fitChecks ?? [], today: context.today };
    for (const one of facts) refuseOrOverrule(objectionToFitCheck(one, known), options.anyway);
    const ids = facts.map((one) => recordFitCheck(db, one, context));
    noted({ what: 'fit check', action: 'created', ids });
  });
  const words = pairingInWords(pairing, programme.people);
  context.note(`${words}: ${ANSWER_IN_WORDS[answer]}, says the ${sides.join(' and the ')}.`);
  if (!programme.checkIns.some(({ pairingId }) => pairingId === pairing.id))
    context.note(`No meeting of theirs is on record. If they have met: mentor checkin add ${pairing.id}`);
  context.note(nextStep(answer, pairing.id, programme.settings.cadence.lookAgainAfterDays));
}

async function answerMeant(context: Context, { id }: Pairing, options: RecordFitOptions): Promise<FitAnswer> {
  if (options.answer !== undefined) return options.answer;
  if (context.prompt === undefined)
    throw new UsageError(
      'What was said?',
      `Say good, deciding or not-a-fit: mentor pairs fit ${id} good --by mentee`,
    );
  return context.prompt.select({
    message: 'What was said?',
    choices: FIT_ANSWERS.map((answer) => ({ name: ANSWER_IN_WORDS[answer], value: answer })),
  });
}

async function sidesMeant(
  context: Context,
  { id }: Pairing,
  { by }: RecordFitOptions,
): Promise<readonly Side[]> {
  if (by === 'both') return SIDES;
  if (by !== undefined) return [by];
  if (context.prompt === undefined)
    throw new UsageError(
      'Who said it?',
      `Say --by mentee, mentor or both: mentor pairs fit ${id} good --by mentee`,
    );
  return context.prompt.select<readonly Side[]>({
    message: 'Who said it?',
    choices: [
      { name: 'the mentee', value: ['mentee'] },
      { name: 'the mentor', value: ['mentor'] },
      { name: 'both', value: SIDES },
    ],
  });
}

function nextStep(answer: FitAnswer, id: number, again: number): string {
  switch (answer) {
    case 'good':
      return `Next: what the two agree, mentor agreement draft ${id}`;
    case 'deciding':
      return `In ${again} days mentor today asks again.`;
    case 'not_a_fit':
      return `Nobody is at fault. Next: mentor rematch ${id} --reason "not a good fit" --dry-run`;
  }
}
