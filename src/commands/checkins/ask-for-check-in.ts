import { type IsoDate, isIsoDate } from '../../domain/dates/iso-date.js';
import type { CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import type { Goal } from '../../domain/pairings/goal.js';
import type { ReviewSaid } from '../../domain/pairings/review-changes-said.js';
import type { Prompter } from '../../terminal/prompts.js';
import type { CheckInSaid } from './check-in-said.js';

/** What a formal review of the pairing could change. */
export interface Reviewable {
  readonly goals: readonly Pick<Goal, 'id' | 'text'>[];
  /** Whether a version of the agreement is on record that may have come of it. */
  readonly canAmend: boolean;
}

/** A number of meetings where a day was asked for. */
const COUNT = /^[1-9]\d{0,2}$/u;

/** Asks for the day or the count, the length of one meeting, the mode and the topics; whether it was a review, and what that changed. */
export async function askForCheckIn(
  prompt: Prompter,
  { today, review }: { readonly today: IsoDate; readonly review: Reviewable },
): Promise<CheckInSaid & ReviewSaid> {
  const when = await askWhen(prompt, today);
  const minutes = when.count === undefined ? await askForMinutes(prompt) : 0;
  const mode = await prompt.select<MeetingMode | undefined>({
    message: 'How did they meet?',
    choices: [
      { name: 'in person', value: 'in_person' },
      { name: 'by video', value: 'video' },
      { name: 'by phone', value: 'phone' },
      { name: 'by message', value: 'message' },
      { name: 'not noted', value: undefined },
    ],
  });
  const topics = await prompt.input({ message: 'What was it about? (topics, separated by ;)' });
  return {
    ...when,
    ...(minutes > 0 ? { minutes } : {}),
    ...(mode === undefined ? {} : { mode }),
    topic: topics.split(';'),
    ...(when.count === undefined ? await askForReview(prompt, review) : {}),
  };
}

async function askForReview(
  prompt: Prompter,
  review: Reviewable,
): Promise<Pick<CheckInSaid, 'kind'> & ReviewSaid> {
  const kind = await prompt.select<CheckInKind>({
    message: 'Was it a formal review?',
    choices: [
      { name: 'no, informal', value: 'informal' },
      { name: 'yes, a formal review', value: 'formal' },
    ],
  });
  if (kind === 'informal') return { kind };
  const goalRevised = review.goals.length === 0 ? [] : await askForGoals(prompt, review.goals);
  const recalibrated = await prompt.input({
    message: 'What do they expect otherwise from now on? (empty if nothing)',
  });
  const agreementAmended =
    review.canAmend &&
    (await prompt.confirm({ message: 'Did the latest version of their agreement come of it?' }));
  return {
    kind,
    ...(goalRevised.length === 0 ? {} : { goalRevised }),
    ...(recalibrated.trim() === '' ? {} : { recalibrated: [recalibrated] }),
    ...(agreementAmended ? { agreementAmended } : {}),
  };
}

async function askForGoals(prompt: Prompter, goals: Reviewable['goals']): Promise<number[]> {
  const named = goals.map(({ id, text }) => `${id} ${text}`).join('; ');
  const numbersIn = (text: string) => text.match(/\d+/gu)?.map(Number) ?? [];
  const said = await prompt.input({
    message: `Which goals were revised? (numbers, empty if none: ${named})`,
    complaintAbout: (text) =>
      /^[\d\s,;]*$/u.test(text) && numbersIn(text).every((number) => goals.some(({ id }) => id === number))
        ? undefined
        : `Write numbers of these goals: ${named}`,
  });
  return numbersIn(said);
}

async function askWhen(prompt: Prompter, today: IsoDate): Promise<CheckInSaid> {
  const said = await prompt.input({
    message: 'On which day? (or how many since the last on record, such as 3)',
    initially: today,
    complaintAbout: (text) =>
      isIsoDate(text) || COUNT.test(text)
        ? undefined
        : 'Write the day as year-month-day, for example 2026-04-03, or a number of meetings.',
  });
  return COUNT.test(said) ? { count: Number(said) } : { on: said };
}

async function askForMinutes(prompt: Prompter): Promise<number> {
  return Number(
    await prompt.input({
      message: 'How many minutes? (empty if not noted)',
      complaintAbout: (text) =>
        /^(|[1-9]\d{0,3})$/.test(text) ? undefined : 'Write a whole number, or nothing.',
    }),
  );
}
