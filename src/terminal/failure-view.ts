import { printable } from '../domain/text/printable.js';
import { Cancelled, type Complaint, complaintAsText, EarlyEnd, Failure, InputError } from '../errors.js';
import { type Colour, createColour } from './colour.js';
import { alsoInLines, complaintsAlike } from './complaints-alike.js';
import { cutToWidth, wrapLine } from './display-width.js';
import type { Environment, TextStream } from './text-stream.js';

export interface FailureTextOptions {
  readonly colour: Colour;
  /** Complaints shown; the others are only counted. */
  readonly limit?: number;
  /** Columns beyond which lines go on in the next one, between words; nothing where nobody looks at a terminal. */
  readonly width?: number | undefined;
  /**
   * Whether an unexpected error shows its own words and stack (MENTOR_DEBUG). They may hold personal data.
   */
  readonly withStack?: boolean;
}

const SHOWN_COMPLAINTS = 20;
const EXCERPT_WIDTH = 100;
const NARROWEST_EXCERPT = 10;
const EXCERPT_INDENT = '    ';
const SIGN = 'Error:';

const APOLOGY = 'Something went wrong inside mentor. This is a mistake in the program, not in what you did.';
const WHERE_TO_REPORT =
  'Make the same call again with MENTOR_DEBUG=1 set in front, and report what it then prints as README.md says. Read it first: it may hold names from your files.';

function complaintsOf(failure: unknown): readonly Complaint[] {
  return failure instanceof InputError ? failure.complaints : [];
}

/** Complaints of one file stand together, files in the order in which each is first complained of. */
function byFile(complaints: readonly Complaint[]): Complaint[] {
  const sources = [...new Set(complaints.map(({ source }) => source))];
  return sources.flatMap((source) => complaints.filter((complaint) => complaint.source === source));
}

function complaintLines(
  complaint: Complaint,
  { colour, width = EXCERPT_INDENT.length + EXCERPT_WIDTH }: FailureTextOptions,
): string[] {
  const line = printable(complaintAsText(complaint));
  if (complaint.excerpt === undefined) return [line];
  const most = Math.max(NARROWEST_EXCERPT, Math.min(EXCERPT_WIDTH, width - EXCERPT_INDENT.length));
  return [line, colour.dim(`${EXCERPT_INDENT}${cutToWidth(printable(complaint.excerpt), most)}`)];
}

/**
 * `57 things to put right in 2 files; the first 20 are shown.` Nothing where a single complaint speaks for
 * itself.
 */
function totalLine(complaints: readonly Complaint[], shown: number): string[] {
  if (complaints.length < 2) return [];
  const files = new Set(complaints.map(({ source }) => source)).size;
  const where = files === 1 ? '' : ` in ${files} files`;
  const cut = complaints.length > shown ? `; the first ${shown} are shown` : '';
  return [`${complaints.length} things to put right${where}${cut}.`];
}

function bugLines(error: unknown, withStack: boolean): string[] {
  const own = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [APOLOGY, ...(withStack ? [printable(own, { keepLineBreaks: true })] : [WHERE_TO_REPORT])];
}

/**
 * A failure in words for standard error: what happened, every complaint with its place up to the limit,
 * their number, and what to do next. An error that is nobody's fault but ours is an apology without
 * anything of what was being worked on. Ends in a line break.
 */
export function failureAsText(failure: unknown, options: FailureTextOptions): string {
  const { colour, limit = SHOWN_COMPLAINTS, withStack = false, width } = options;
  const wrap = (text: string) =>
    text.split('\n').flatMap((line) => (width === undefined ? [line] : wrapLine(line, width)));
  if (failure instanceof Cancelled) return `${wrap(printable(failure.message)).join('\n')}\n`;
  const said = failure instanceof Failure ? printable(failure.message, { keepLineBreaks: true }) : undefined;
  const [first = '', ...rest] = wrap(`${SIGN} ${said ?? bugLines(failure, withStack).join('\n')}`);
  const lines = [first.replace(SIGN, () => colour.red.bold(SIGN)), ...rest];
  if (!(failure instanceof Failure)) return `${lines.join('\n')}\n`;
  const complaints = byFile(complaintsOf(failure));
  const shown = complaintsAlike(complaints).slice(0, limit);
  for (const { first, others } of shown) {
    const [place = '', ...excerpt] = complaintLines(first, options);
    lines.push(...wrap(place), ...excerpt, ...alsoInLines(others).flatMap(wrap));
  }
  const told = shown.reduce((sum, { others }) => sum + 1 + others.length, 0);
  lines.push(...totalLine(complaints, told).flatMap(wrap));
  if (failure.hint !== undefined) lines.push(...wrap(printable(failure.hint, { keepLineBreaks: true })));
  return `${lines.join('\n')}\n`;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * JSON that a terminal can be shown: control and invisible characters beyond what JSON escapes anyway as
 * \\uXXXX, nothing lost.
 */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, (character) =>
    Array.from(
      { length: character.length },
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/**
 * The same for scripts, in one line of JSON: {"error": {code, message, hint, complaints}}. `code` is usage,
 * input, state, system, cancelled or bug; `hint` is null where there is none; `complaints` holds all of
 * them and is there for input alone.
 */
export function failureAsJson(failure: unknown, { withStack = false }: { withStack?: boolean } = {}): string {
  const error =
    failure instanceof EarlyEnd
      ? { code: failure.code, message: failure.message, hint: failure.hint ?? null }
      : {
          code: 'bug',
          message: bugLines(failure, withStack)
            .slice(0, withStack ? 2 : 1)
            .join('\n'),
          hint: WHERE_TO_REPORT,
        };
  const complaints = failure instanceof InputError ? { complaints: failure.complaints } : {};
  return `${safeJson({ error: { ...error, ...complaints } })}\n`;
}

/** Where and how a failure is shown. */
export interface FailureAudience {
  readonly err: TextStream;
  readonly environment: Environment;
  readonly asJson: boolean;
  /** false after `--no-color`. */
  readonly withColour: boolean;
}

/** Shows a failure on standard error, once. */
export function showFailure(
  failure: unknown,
  { err, environment, asJson, withColour }: FailureAudience,
): void {
  const debug = environment.MENTOR_DEBUG;
  const withStack = debug !== undefined && debug !== '' && debug !== '0';
  const colour = createColour({ isTerminal: err.isTerminal, environment, wantsColour: withColour });
  const width = err.isTerminal ? err.columns : undefined;
  err.write(
    asJson ? failureAsJson(failure, { withStack }) : failureAsText(failure, { colour, withStack, width }),
  );
}
