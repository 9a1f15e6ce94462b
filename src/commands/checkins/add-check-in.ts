import type { Context } from '../../context.js';
import { type IsoDate, isIsoDate } from '../../domain/dates/iso-date.js';
import type { CheckInFacts, CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import { objectionToCheckIn } from '../../domain/pairings/objections.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { listCheckIns, recordCheckIn } from '../../store/pairings/check-ins.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { askForPairing } from '../session/ask-for-pairing.js';
import { loadProgramme } from '../session/load-programme.js';
import { pairingInWords } from '../session/pairing-named.js';
import { changingAndTelling } from '../session/reading-and-changing.js';
import { refuseOrOverrule } from '../session/refuse-or-overrule.js';

export interface AddCheckInOptions {
  readonly pairing: string | undefined;
  readonly on?: IsoDate;
  readonly minutes?: number;
  readonly mode?: MeetingMode;
  readonly kind?: CheckInKind;
  readonly topic?: readonly string[];
  readonly note?: string;
  readonly anyway?: boolean;
}

/**
 * Records a meeting of a pairing; asks for what the call leaves open when nothing but the command was typed in a terminal.
 * @throws StateError for a day in the future or before the pairing began, and for a check-in that is there already.
 */
export async function addCheckIn(context: Context, options: AddCheckInOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const asked = saysNothing(options) && !context.saysYes ? await askForFacts(context, options) : options;
  const facts = factsOf(pairing, asked, context.today);
  const id = await changingAndTelling(context, (db, note) => {
    // As it stands now: it may have been ended while the questions were asked.
    const current = listPairings(db).find((one) => one.id === pairing.id) ?? pairing;
    refuseOrOverrule(
      objectionToCheckIn(facts, { pairing: current, recorded: listCheckIns(db), today: context.today }),
      options.anyway,
    );
    const recorded = recordCheckIn(db, facts, context);
    note({ what: 'check-in', action: 'created', ids: [recorded] });
    return recorded;
  });
  const count = programme.checkIns.filter(({ pairingId }) => pairingId === pairing.id).length + 1;
  context.note(`Check-in ${id} recorded: ${pairingInWords(pairing, programme.people)}, ${facts.heldOn}.`);
  context.note(`It is their check-in ${count}. Next: mentor pairs show ${pairing.id}`);
}

/** Whether the call names a pairing at most: then a person at a terminal is asked for the rest. */
function saysNothing({ on, minutes, mode, kind, topic, note, anyway }: AddCheckInOptions): boolean {
  return [on, minutes, mode, kind, topic, note, anyway].every((each) => each === undefined);
}

function factsOf(pairing: Pairing, options: AddCheckInOptions, today: IsoDate): CheckInFacts {
  return {
    pairingId: pairing.id,
    heldOn: options.on ?? today,
    minutes: options.minutes ?? null,
    mode: options.mode ?? null,
    kind: options.kind ?? 'informal',
    topics: (options.topic ?? []).map((topic) => topic.trim()).filter((topic) => topic !== ''),
    note: options.note === undefined || options.note.trim() === '' ? null : options.note.trim(),
  };
}

/** Asks for the day, the length, the mode and the topics, each unless its option was given. */
async function askForFacts(context: Context, options: AddCheckInOptions): Promise<AddCheckInOptions> {
  const { prompt } = context;
  if (prompt === undefined) return options;
  const on =
    options.on ??
    (await prompt.input({
      message: 'On which day?',
      initially: context.today,
      complaintAbout: (text) =>
        isIsoDate(text) ? undefined : 'Write the day as year-month-day, for example 2026-04-03.',
    }));
  const minutes =
    options.minutes ??
    Number(
      await prompt.input({
        message: 'How many minutes? (empty if not noted)',
        complaintAbout: (text) =>
          /^(|[1-9]\d{0,3})$/.test(text) ? undefined : 'Write a whole number, or nothing.',
      }),
    );
  const mode =
    options.mode ??
    (await prompt.select<MeetingMode | undefined>({
      message: 'How did they meet?',
      choices: [
        { name: 'in person', value: 'in_person' },
        { name: 'by video', value: 'video' },
        { name: 'by phone', value: 'phone' },
        { name: 'by message', value: 'message' },
        { name: 'not noted', value: undefined },
      ],
    }));
  const topics =
    options.topic ??
    (await prompt.input({ message: 'What was it about? (topics, separated by ;)' })).split(';');
  return {
    ...options,
    on,
    ...(minutes > 0 ? { minutes } : {}),
    ...(mode === undefined ? {} : { mode }),
    topic: topics.map((topic) => topic.trim()).filter((topic) => topic !== ''),
  };
}
