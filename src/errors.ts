/** One thing wrong with an input: where it is, what is wrong, what to do. */
export interface Complaint {
  /** File name as the person gave it, or `-` for standard input. */
  readonly source: string;
  /** Line in the file, counted from 1, as an editor shows it. */
  readonly line?: number;
  /** Column of text within the line, counted from 1 (settings files). */
  readonly at?: number;
  /** The table column, key or field concerned, as it is written in the source. */
  readonly field?: string;
  /** What is wrong, naming the value. */
  readonly message: string;
  /** What the person can do about it. */
  readonly remedy?: string;
  /** The offending text, or the line that holds it. */
  readonly excerpt?: string;
}

/** Why a call ends before its time, and no bug: it knows its exit code, and what to do next. */
export abstract class EarlyEnd extends Error {
  abstract readonly exitCode: 1 | 2 | 3 | 4 | 130;
  /** Stable word for scripts, printed by `--json`. */
  abstract readonly code: string;
  /** What to do next, in one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = new.target.name;
    this.hint = hint;
  }
}

/** A failure that is the outside world's, not ours. */
export abstract class Failure extends EarlyEnd {}

/** The words of the call are off. Exit code 2. */
export class UsageError extends Failure {
  readonly exitCode = 2;
  readonly code = 'usage';
}

/** The content of an input is off. Carries every complaint, not the first. Exit code 3. */
export class InputError extends Failure {
  readonly exitCode = 3;
  readonly code = 'input';
  readonly complaints: readonly Complaint[];

  constructor(message: string, complaints: readonly Complaint[], hint?: string) {
    super(message, hint);
    this.complaints = complaints;
  }
}

/** The request makes no sense as things stand. Exit code 4. */
export class StateError extends Failure {
  readonly exitCode = 4;
  readonly code = 'state';
}

/** A file is damaged, or no programme at all: no later try can read it. A newer file, or one in use, is not that. Exit code 4. */
export class DamageError extends StateError {}

/** The machine would not let us: disk full, no permission, a folder that went away. Exit code 1. */
export class SystemError extends Failure {
  readonly exitCode = 1;
  readonly code = 'system';
}

/**
 * Ctrl-C, end of input, or a prompt declined. Exit code 130. No failure: whoever can do without something that fails is not to go on when
 * they are told to stop.
 */
export class Cancelled extends EarlyEnd {
  readonly exitCode = 130;
  readonly code = 'cancelled';

  constructor(message = 'Cancelled.') {
    super(message);
  }
}

/** `complaintAsText` gives `roster.csv:14 (email): message. Remedy.` in one line, without the excerpt. */
export function complaintAsText(complaint: Complaint): string {
  const { source, line, at, field, message, remedy } = complaint;
  const place = `${source}${line === undefined ? '' : `:${line}`}${at === undefined ? '' : `:${at}`}`;
  const subject = field === undefined ? '' : ` (${field})`;
  return `${place}${subject}: ${message}${remedy === undefined ? '' : ` ${remedy}`}`;
}

/**
 * A failure in a line or two for standard error: for when what shows it properly cannot be loaded. Nothing of an error that is not ours: it
 * may hold personal data.
 */
export function failureInPlainWords(failure: unknown, { asJson }: { readonly asJson: boolean }): string {
  const { code, message, hint } =
    failure instanceof EarlyEnd
      ? failure
      : {
          code: 'system',
          message: 'mentor could not go on: parts of the program itself cannot be read.',
          hint: 'Check that its folder is there, and that not too many files are open; then try again.',
        };
  if (asJson) return `${JSON.stringify({ error: { code, message, hint: hint ?? null } })}\n`;
  const said = failure instanceof Cancelled ? message : `Error: ${message}`;
  return `${[said, ...(hint === undefined ? [] : [hint])].join('\n').replace(CONTROL, ' ')}\n`;
}

/** Characters that steer a terminal, but for the end of a line. */
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}]/gu;
