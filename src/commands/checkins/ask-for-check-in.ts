import { type IsoDate, isIsoDate } from '../../domain/dates/iso-date.js';
import type { MeetingMode } from '../../domain/pairings/check-in.js';
import type { Prompter } from '../../terminal/prompts.js';
import type { CheckInSaid } from './check-in-said.js';

/** A number of meetings where a day was asked for. */
const COUNT = /^[1-9]\d{0,2}$/u;

/** Asks for the day or the count, the length of one meeting, the mode and the topics. */
export async function askForCheckIn(prompt: Prompter, today: IsoDate): Promise<CheckInSaid> {
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
  };
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
