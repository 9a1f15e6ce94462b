import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Context, DATABASE_FILE } from '../../context.js';
import type { Period } from '../../domain/dates/quarter.js';
import type { Settings } from '../../domain/settings/settings.js';
import { StateError, UsageError } from '../../errors.js';
import {
  programmesTogether,
  type ReportedProgramme,
} from '../../evaluation/programmes/programmes-together.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { Connection, ReadHandle } from '../../store/database/connection.js';
import { openStore } from '../../store/database/open-store.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { makeReport } from './make-report.js';

/** A programme that is read for a report: this one, or another that was named. */
interface Source {
  readonly folder: string;
  readonly settings: Settings;
  readonly open: () => Promise<Connection> | Connection;
}

/** A programme's report, and the state of its data. */
interface Made extends ReportedProgramme {
  readonly dataState: string;
}

/**
 * The report of this programme and others side by side, on the same days. The others are opened to read, each with the mentor.yaml in its folder, and
 * nothing of one comes into another. @throws UsageError for this programme itself, or one named twice; StateError where there is none.
 */
export async function reportWithOthers(
  context: Context,
  {
    named,
    settings,
    period,
  }: { readonly named: readonly string[]; readonly settings: Settings; readonly period: Period },
): Promise<DatedReport> {
  const own: Source = { folder: context.folder, settings, open: () => context.openStore('read', 'refuse') };
  const others = await Promise.all(named.map((each) => otherProgramme(context, each)));
  refuseTwice(context, [own, ...others]);
  // The most careful of them decides for all: what one keeps hidden, another must not show beside it.
  const smallestGroup = Math.max(...[own, ...others].map((one) => one.settings.report.smallestGroup));
  const made: Made[] = [];
  for (const source of [own, ...others])
    made.push(await reported(context, { source, period, smallestGroup }));
  const [first, ...rest] = withNamesOfTheirOwn(made);
  if (first === undefined)
    throw new StateError('There is no programme to report on.', 'Name one with --with.');
  const states = createHash('sha256');
  for (const { dataState } of made) states.update(dataState);
  const { calendarDay, today } = context;
  return {
    ...programmesTogether([first, ...rest]),
    occasion: {
      producedOn: calendarDay,
      asOf: today,
      knownOn: null,
      dataState: states.digest('hex'),
      issuedAs: null,
    },
  };
}

async function otherProgramme(context: Context, named: string): Promise<Source> {
  const full = path.resolve(context.host.workingFolder, named);
  const isFile = path.basename(full).toLowerCase().endsWith('.db');
  const file = isFile ? full : path.join(full, DATABASE_FILE);
  const folder = path.dirname(file);
  if (!context.files.exists(file))
    throw new StateError(
      `There is no programme at ${named}.`,
      'Name the folder of another programme, or its mentor.db, after --with.',
    );
  return {
    folder,
    settings: await loadSettings({ ...context, folder }),
    open: () => openStore({ path: file, mode: 'read', ifMissing: 'refuse' }),
  };
}

function refuseTwice({ files }: Context, sources: readonly Source[]): void {
  const places = sources.map(({ folder }) => files.placeOf(folder).path);
  const twice = places.findIndex((place, at) => places.indexOf(place) < at);
  if (twice < 0) return;
  const which = places.indexOf(places[twice] ?? '') === 0 ? 'this programme itself' : 'named twice';
  throw new UsageError(`${places[twice]} is ${which}, and would count twice.`, 'Leave it out of --with.');
}

async function reported(
  context: Context,
  { source, period, smallestGroup }: { source: Source; period: Period; smallestGroup: number },
): Promise<Made> {
  const { settings } = source;
  const careful = { ...settings, report: { ...settings.report, smallestGroup } };
  const request = { settings: careful, period, previous: null, knownOn: undefined, round: undefined };
  const store = await source.open();
  try {
    await context.goOn();
    const { report } = store.snapshot((db: ReadHandle) =>
      context.atOneGo(() => makeReport(db, context, request)),
    );
    return { name: settings.programmeName, report, settings: careful, dataState: report.occasion.dataState };
  } finally {
    store.close();
  }
}

/** Of programmes that are called alike the later have their number behind the name. */
function withNamesOfTheirOwn(made: readonly Made[]): Made[] {
  return made.map((one, at) => {
    const isTaken = made.findIndex(({ name }) => name === one.name) < at;
    return isTaken ? { ...one, name: `${one.name} (${at + 1})` } : one;
  });
}
