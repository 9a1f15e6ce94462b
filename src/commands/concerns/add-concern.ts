import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  CONCERN_SEVERITIES,
  CONCERN_TOPICS,
  type ConcernSeverity,
  type ConcernTopic,
  openConcernsOn,
  type RaisedBy,
} from '../../domain/pairings/concern.js';
import { UsageError } from '../../errors.js';
import { listConcerns, recordConcern, recordConcernChange } from '../../store/pairings/concerns.js';
import { refuseSaidTwice } from '../session/asking/refuse-said-twice.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface AddConcernOptions {
  readonly pairing: string | undefined;
  readonly text: string | undefined;
  /** Its topic. */
  readonly about?: ConcernTopic;
  readonly severity?: ConcernSeverity;
  readonly raisedBy?: RaisedBy;
  /** Who acts. */
  readonly acts?: string;
  readonly due?: IsoDate;
  readonly on?: IsoDate;
  /** Whether to record one that is on record already. */
  readonly anyway?: boolean;
}

/**
 * Records a concern about a pairing, one that is over too; in a terminal asks for its topic, severity and words where they are missing.
 * @throws UsageError where nothing is said, or a day makes no sense.
 */
export async function addConcern(context: Context, options: AddConcernOptions): Promise<void> {
  const { recordedAt, today } = context;
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const on = dayRaised(options, pairing.startedOn, today);
  const { topic, severity, text } = await askForFacts(context, pairing.id, options);
  const state = {
    status: 'open',
    severity,
    actsNext: textOrNull(options.acts),
    dueOn: options.due ?? null,
  } as const;
  const id = await changingAndTelling(context, (db, note) => {
    const known = openConcernsOn(listConcerns(db), today).map(({ concern }) => concern);
    refuseSaidTwice(text, {
      known: known.filter(({ pairingId }) => pairingId === pairing.id),
      inWords: ({ id: other, raisedOn }) => `concern ${other} of ${raisedOn}`,
      anyway: options.anyway,
    });
    const raisedBy = options.raisedBy ?? 'coordinator';
    const recorded = recordConcern(
      db,
      { pairingId: pairing.id, raisedOn: on, raisedBy, topic, text },
      context,
    );
    recordConcernChange(db, recorded, { ...state, on, note: null, recordedAt, today });
    note({ what: 'concern', action: 'created', ids: [recorded] });
    return recorded;
  });
  context.note(
    `Concern ${id} about ${pairingInWords(pairing, programme.people)}: ${topic}, ${severity}. Its words are in no list unless you ask for them.`,
  );
  if (state.actsNext === null || state.dueOn === null)
    context.note(`Next: who acts, and by when: mentor concern update ${id} --acts NAME --due DATE`);
  else context.note(`Next: when it is settled, mentor concern close ${id}`);
}

function dayRaised({ on, due }: AddConcernOptions, startedOn: IsoDate, today: IsoDate): IsoDate {
  const day = on ?? today;
  if (day > today) throw new UsageError(`${day} is after today (${today}).`, 'Record it when it is raised.');
  if (on !== undefined && day < startedOn && startedOn <= today)
    throw new UsageError(`${day} is before the pairing began (${startedOn}).`);
  if (due !== undefined && due < day)
    throw new UsageError(`${due} is before it was raised (${day}).`, 'Give a later day with --due.');
  return day;
}

interface AskedFacts {
  readonly topic: ConcernTopic;
  readonly severity: ConcernSeverity;
  readonly text: string;
}

async function askForFacts(
  { prompt }: Context,
  number: number,
  options: AddConcernOptions,
): Promise<AskedFacts> {
  const typed = textOrNull(options.text);
  if (prompt === undefined) {
    if (typed === null)
      throw new UsageError(
        'What is the concern?',
        `Say it in words: mentor concern add ${number} "…" --about communication`,
      );
    if (options.about === undefined)
      throw new UsageError('What is it about?', `Say --about with one of: ${CONCERN_TOPICS.join(', ')}.`);
    return { topic: options.about, severity: options.severity ?? 'medium', text: typed };
  }
  const topic =
    options.about ??
    (await prompt.select({ message: 'What is it about?', choices: choicesOf(CONCERN_TOPICS) }));
  const severity =
    options.severity ??
    (await prompt.select({ message: 'How serious is it?', choices: choicesOf(CONCERN_SEVERITIES) }));
  const text = typed ?? textOrNull(await prompt.input({ message: 'What is the concern? (private)' }));
  if (text === null) throw new UsageError('What is the concern?', 'Say it in words.');
  return { topic, severity, text };
}

function choicesOf<Word extends string>(words: readonly Word[]): { name: string; value: Word }[] {
  return words.map((word) => ({ name: word, value: word }));
}
