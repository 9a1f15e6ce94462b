import { printable } from '../domain/text/printable.js';
import { cutToWidth } from './display-width.js';
import type { Environment, TextStream } from './text-stream.js';

/** A piece of work. */
export interface Work {
  /** What is being done: `Reading roster.csv`. */
  readonly label: string;
  /** Steps there are: rows, mentees, bytes; null when nobody knows. */
  readonly total: number | null;
}

export interface ProgressAudience {
  readonly err: TextStream;
  readonly environment: Environment;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** To be told, at least every 50 ms, how far the work is. */
export interface Progress {
  /** @param done steps done so far, of the total. */
  advance(done: number): void;
  /** Goes on to the next piece of work, of which nothing is done yet. */
  turnTo(next: Work): void;
  /** Takes the redrawn line away; to be called however the work ends. */
  finish(): void;
}

/** Work that looks shorter than this is not worth a sign. */
const WORTH_SHOWING_MS = 1000;
/** Before this a guess at the whole duration is worth nothing. */
const FIRST_SIGN_MS = 40;
const REDRAW_MS = 100;
const PERCENT_PER_LINE = 10;
const NARROWEST = 10;

const TO_LINE_START = '\r';
const ERASE_REST = '\u001b[K';

function percentOf(done: number, total: number): number {
  return total <= 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
}

function workInWords({ label, total }: Work, done: number): string {
  if (total === null) return `${printable(label)} …`;
  const count = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  return `${printable(label)}: ${percentOf(done, total)} % (${count})`;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

/** Tells what is being done, of a work that cannot tell how far it is. */
export function showWork(label: string, err: TextStream, environment: Environment): void {
  const words = workInWords({ label, total: null }, 0);
  err.write(canRedraw(err, environment) ? redrawn(words, err) : `${words}\n`);
}

/** Takes away what `showWork` has written, where a line can be. */
export function takeWorkAway(err: TextStream, environment: Environment): void {
  if (canRedraw(err, environment)) err.write(`${TO_LINE_START}${ERASE_REST}`);
}

function canRedraw({ isTerminal }: TextStream, environment: Environment): boolean {
  return isTerminal && !isSet(environment.CI) && environment.TERM !== 'dumb';
}

function redrawn(words: string, { columns }: TextStream): string {
  return `${TO_LINE_START}${cutToWidth(words, Math.max(NARROWEST, columns - 1))}${ERASE_REST}`;
}

/**
 * Shows how far a long work is, on standard error: in a terminal one line that is redrawn ten times a
 * second, elsewhere (a file, a build server) a line for every ten per cent. Nothing is shown while the work
 * looks shorter than a second.
 */
export function startProgress(first: Work, { err, environment, now }: ProgressAudience): Progress {
  let work = first;
  const redraws = canRedraw(err, environment);
  const startedAt = now();
  let turnedAt = startedAt;
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownPercent = 0;
  const isWorthShowing = (done: number, at: number) => {
    // A line that is redrawn bothers nobody: of several pieces of work it shows the short ones too.
    if (at - (redraws ? startedAt : turnedAt) >= WORTH_SHOWING_MS) return true;
    const elapsed = at - turnedAt;
    return elapsed >= FIRST_SIGN_MS && done * WORTH_SHOWING_MS < (work.total ?? 0) * elapsed;
  };
  const redraw = (done: number, at: number) => {
    if (at - shownAt < REDRAW_MS) return;
    shownAt = at;
    err.write(redrawn(workInWords(work, done), err));
  };
  const report = (done: number) => {
    const percent = work.total === null ? 0 : percentOf(done, work.total);
    if (percent - shownPercent < PERCENT_PER_LINE) return;
    shownPercent = percent - (percent % PERCENT_PER_LINE);
    err.write(`${workInWords(work, done)}\n`);
  };
  const advance = (done: number) => {
    const at = now();
    if (shownAt === Number.NEGATIVE_INFINITY && shownPercent === 0 && !isWorthShowing(done, at)) return;
    if (redraws) redraw(done, at);
    else report(done);
  };
  return {
    advance,
    turnTo(next) {
      work = next;
      turnedAt = now();
      shownPercent = 0;
      if (shownAt !== Number.NEGATIVE_INFINITY) shownAt = 0;
      advance(0);
    },
    finish() {
      if (redraws && shownAt !== Number.NEGATIVE_INFINITY) err.write(`${TO_LINE_START}${ERASE_REST}`);
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}
