import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';
import { whetherHeldUnder } from './whether-held.js';

/** Words of learning systems for a course that somebody has not done, or not yet. */
const NOT_DONE =
  /\b(?:fail(?:ed|s|ure)?|in progress|started|enrol+(?:ed|ment)?|registered|signed up|wait ?list(?:ed)?|waiting(?: list)?|invited|due|overdue|required|outstanding|incomplete|withdrawn|withdrew|dropped out|left|unsuccessful|not)\b/u;
const DONE = /\b(?:pass(?:ed)?|achieved|successful|certified|compliant)\b/u;
/** What says that it was done, and leaves open whether it counts: `Partially attended`, `Expired`. */
const DOUBTFUL = /\b(?:part(?:ly|ial|ially)?|half|expired|lapsed|exempt(?:ed|ion)?|waived|some|late)\b/u;

/**
 * Whether somebody has done a course, as a column beside its day says: yes or no, or words (`Completed`, `Did not attend`, `In progress`). What is
 * not certain is a problem: a course that was not done must not count.
 */
export function courseAttendedUnder(heading: string): (text: string) => Reading<boolean> {
  const asOfMeeting = whetherHeldUnder(heading);
  return (text) => {
    if (text.trim() === '') return { value: undefined };
    const phrase = headerPhrase(text);
    const doubt: Reading<boolean> = {
      problem: `${quoted(text.trim())} leaves open whether the course was done.`,
      remedy: `Write attended or not attended; or leave the column out (--map "${heading}=ignore").`,
    };
    if (DOUBTFUL.test(phrase)) return doubt;
    const said = asOfMeeting(text);
    const isDone = said.value ?? (DONE.test(phrase) ? true : undefined);
    const isNotDone = NOT_DONE.test(phrase);
    if (isNotDone) return isDone === true ? doubt : { value: false };
    return isDone === undefined ? doubt : { value: isDone };
  };
}
