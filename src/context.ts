import type { IsoDate, IsoInstant } from './domain/dates/iso-date.js';
import type { Files } from './local-files.js';
import type { Connection } from './store/database/connection.js';
import type { Prompter } from './terminal/prompts.js';

/** A stream of text the program writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in display columns; meaningful for a terminal. */
  readonly columns: number;
}

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything up to its end. @throws Cancelled when Ctrl-C comes first. */
  read(): Promise<Uint8Array>;
}

/** Ctrl-C, noticed rather than obeyed at once. */
export interface Interruption {
  /** Lets what waits happen; tells whether Ctrl-C has been pressed. */
  hasCome(): Promise<boolean>;
  /**
   * Does work at one go, which Ctrl-C ends wherever it is: nothing of it runs any more, no `finally` either. So what it opened or began
   * is put right by its caller.
   * @param ifStopped what is then said. @throws Cancelled, also where Ctrl-C came before.
   */
  during<T>(work: () => T, ifStopped: string): T;
  /** From now on Ctrl-C ends the program again. */
  stop(): void;
}

/** The machine as the program sees it: real in main.ts, made up in tests. */
export interface Host {
  readonly out: Output;
  readonly err: Output;
  readonly input: Input;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder the call was made in. */
  readonly workingFolder: string;
  /** The account that runs the program, for the audit trail. */
  readonly actor: string;
  /** What the machine is called. */
  readonly machine: string;
  readonly nodeVersion: string;
  /** How much work it takes to try a passphrase; absent: a sound amount. Tests take less. */
  readonly sealingWorkFactor?: number;
  now(): Date;
  /** Notices Ctrl-C from now on, for work that must not be ended just anywhere. */
  watchForInterruption(): Interruption;
  /** Prompts for the person at the terminal; called only where there is one. */
  createPrompter(how: { withColour: boolean }): Promise<Prompter>;
  /** Shows a page in the browser of whoever sits at the machine. @returns whether there was one to show it. */
  openInBrowser(file: string): Promise<boolean>;
}

/** What every command understands, wherever it stands in the call. */
export interface CommonOptions {
  readonly programme?: string;
  readonly round?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** false after `--no-input`. */
  readonly input?: boolean;
  /** false after `--no-color`. */
  readonly color?: boolean;
  readonly asOf?: IsoDate;
  /** Of commands that change something. */
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** What is said of a long piece of work. */
export interface SaidOfWork {
  /** What it does, in a command that has been at work for a while: `Comparing roster.csv with the programme`. */
  readonly doing?: string;
  readonly ifStopped?: string;
}

/** Everything a command may touch. */
export interface Context {
  readonly host: Host;
  /** Data. */
  readonly out: Output;
  /** Talk: notes, progress, prompts, complaints. */
  readonly err: Output;
  /** The command's words, `checkin add`, for the audit trail. */
  readonly command: string;
  /** The folder of the programme. */
  readonly folder: string;
  /** The round named with --round. */
  readonly round: string | undefined;
  /** The moment the call was made: for the audit trail. */
  readonly recordedAt: IsoInstant;
  /** The moment the call counts as: on the day of --as-of, else when it was made. */
  readonly countsAt: IsoInstant;
  /** The day the call counts as today: --as-of, else the machine's. */
  readonly today: IsoDate;
  /** The machine's day, whatever --as-of says: when something was really made. */
  readonly calendarDay: IsoDate;
  readonly wantsJson: boolean;
  readonly isQuiet: boolean;
  readonly wantsColour: boolean;
  /** --dry-run: what the call would write goes into a copy of the programme in memory, which is then dropped. */
  readonly isDryRun: boolean;
  /** --yes: what would be asked is answered with yes. */
  readonly saysYes: boolean;
  readonly files: Files;
  /**
   * Does long work at one go that Ctrl-C may end wherever it is (see Interruption).
   * @throws Cancelled, saying what is said if it is stopped.
   */
  atOneGo<T>(work: () => T, said?: SaidOfWork): T;
  /**
   * To be awaited before work at one go, and before it is kept: a Ctrl-C is noticed that came since the last piece of work, and would else be
   * lost. @throws Cancelled
   */
  goOn(): Promise<void>;
  /** Says something on stderr, unless --quiet: a line, or several. Text from outside is made printable. */
  note(text: string): void;
  /** Asks the person; undefined where there is nobody to ask (no terminal, or --no-input). */
  readonly prompt: Prompter | undefined;
  /**
   * Opens the programme's file, or with `empty` and no file, an empty programme in memory. In a dry run, what is opened to
   * write is a copy in memory.
   */
  openStore(mode: 'read' | 'write', ifMissing: 'refuse' | 'create' | 'empty'): Promise<Connection>;
  /** Makes another call of mentor, as if typed in a folder; gives its exit code. */
  mentor(words: readonly string[], folder: string): Promise<number>;
}

/** The programme's database, in its folder. */
export const DATABASE_FILE = 'mentor.db';

/** The programme's settings, in its folder; may be missing. */
export const SETTINGS_FILE = 'mentor.yaml';

/** Which backups were made and where they lie, in its folder; may be missing. */
export const BACKUPS_FILE = 'mentor.backups.json';

/** The page that `mentor view` shows, in its folder; may be missing. */
export const VIEW_FILE = 'mentor.view.html';

/** Who has the programme in hand, in its folder; may be missing. */
export const LEASE_FILE = 'mentor.lease.json';

/** The key that pseudonyms are made with, in its folder unless another file is named; may be missing. */
export const PSEUDONYMS_FILE = 'mentor.pseudonyms.key';
