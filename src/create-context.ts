import path from 'node:path';
import type { CommonOptions, Context, Host } from './context.js';
import { DATABASE_FILE, LEASE_FILE } from './context.js';
import { type IsoDate, instantAsText, localDate } from './domain/dates/iso-date.js';
import { type Lease, leaseIn, warningOfLease } from './domain/handover/lease.js';
import { printable } from './domain/text/printable.js';
import { Failure } from './errors.js';
import { type Files, localFiles } from './local-files.js';
import type { Connection } from './store/database/connection.js';

/** What one call adds to the machine it runs on. */
interface Call {
  readonly common: CommonOptions;
  readonly command: string;
  readonly mentor: Context['mentor'];
}

/** Joins the machine and the call. Heavy layers are loaded when a command first needs them. */
export async function createContext(host: Host, { common, command, mentor }: Call): Promise<Context> {
  const { environment, workingFolder, err, input } = host;
  const now = host.now();
  const folder = path.resolve(workingFolder, common.programme ?? environment.MENTOR_PROGRAMME ?? '.');
  const canAsk = input.isTerminal && err.isTerminal && common.input !== false;
  // Scripts that ask for JSON read standard error as JSON too.
  const isQuiet = common.quiet === true || common.json === true;
  const wrap = err.isTerminal ? await wrapperFor(err.columns) : (line: string) => [line];
  const note = (text: string) => {
    const lines = printable(text, { keepLineBreaks: true }).split('\n');
    if (!isQuiet) err.write(`${lines.flatMap(wrap).join('\n')}\n`);
  };
  const files = localFiles(workingFolder);
  return {
    host,
    out: host.out,
    err,
    command,
    folder,
    round: common.round,
    recordedAt: instantAsText(now),
    countsAt: common.asOf === undefined ? instantAsText(now) : instantAsText(noonOf(common.asOf)),
    today: common.asOf ?? localDate(now),
    calendarDay: localDate(now),
    wantsJson: common.json === true,
    isQuiet,
    wantsColour: common.color !== false,
    isDryRun: common.dryRun === true,
    saysYes: common.yes === true,
    files,
    note,
    prompt: canAsk ? await host.createPrompter({ withColour: common.color !== false }) : undefined,
    atOneGo: (work, said) => atOneGo(host, work, said?.ifStopped),
    // Nothing is watched for: between pieces of work Ctrl-C ends the program.
    goOn: async () => undefined,
    openStore: warned(storeOpener(path.join(folder, DATABASE_FILE), common.dryRun === true), () => {
      if (common.dryRun === true) return;
      const lease = leaseAt(path.join(folder, LEASE_FILE), files);
      const me = { who: host.actor, machine: host.machine };
      const warning = lease === undefined ? undefined : warningOfLease(lease, me, localDate(now));
      if (warning !== undefined) note(warning);
    }),
    mentor,
  };
}

/** Says once, when the programme is first opened to write, what is to be said to whoever changes it. */
function warned(open: Context['openStore'], warn: () => void): Context['openStore'] {
  let isWarned = false;
  return async (mode, ifMissing) => {
    if (mode === 'write' && !isWarned) warn();
    isWarned ||= mode === 'write';
    return open(mode, ifMissing);
  };
}

/** Who the folder says has the programme in hand. What cannot be read keeps nobody from their work: a warning is all that is lost. */
function leaseAt(file: string, files: Files): Lease | undefined {
  try {
    return files.exists(file) ? leaseIn(Buffer.from(files.read(file)).toString('utf8')) : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function atOneGo<T>(host: Host, work: () => T, ifStopped = 'Cancelled.'): T {
  const interruption = host.watchForInterruption();
  try {
    return interruption.during(work, ifStopped);
  } finally {
    interruption.stop();
  }
}

/** In a dry run whatever is opened once something was written is that one copy, so that each step finds what those before it did. */
function storeOpener(file: string, isDryRun: boolean): Context['openStore'] {
  let rehearsal: Connection | undefined;
  return async (mode, ifMissing) => {
    const { openStore } = await import('./store/database/open-store.js');
    if (!isDryRun || (mode === 'read' && rehearsal === undefined))
      return openStore({ path: file, mode, ifMissing });
    rehearsal ??= openStore({ path: file, mode: 'rehearse', ifMissing });
    return rehearsal.shared();
  };
}

/** Midday where the clock stands, so that the instant lies on that day here and, nearly everywhere, in UTC too. */
function noonOf(date: IsoDate): Date {
  return new Date(`${date}T12:00:00`);
}

/** Breaks a line between words where it is wider than the terminal. */
async function wrapperFor(columns: number): Promise<(line: string) => string[]> {
  const { wrapLine } = await import('./terminal/display-width.js');
  return (line) => wrapLine(line, columns);
}
