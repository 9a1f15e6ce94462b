import type { Context } from '../../context.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { counted } from '../../domain/text/counted.js';
import { type CalendarEntry, calendarEntries } from '../../followup/calendar-entries.js';
import type { CalendarHeading } from '../../rendering/calendar/calendar-heading.js';
import { calendarTable } from '../../rendering/tables/pairings/calendar-table.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listResources } from '../../store/pairings/resources.js';
import { answersToWaves } from '../../store/surveys/answers-to-waves.js';
import { trailBegunAt } from '../../store/trail/audit-trail.js';
import { refuseFileForFolder } from '../output/refuse-file-for-folder.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { isAskedFor, type OutputOptions, showTable } from '../output/show-table.js';
import { type NamedFile, writeIntoFolder } from '../output/write-into-folder.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { pairingNamed } from '../session/naming/pairing-named.js';

export interface WriteCalendarOptions extends OutputOptions {
  /** As they were named; with none, all of the round. */
  readonly pairings: readonly string[];
  /** The folder the calendar files go to; absent: the entries are only listed. */
  readonly to?: string;
}

/**
 * What is due and when: listed, or as calendar files in a folder, one for the coordinator and one for the two of each pairing.
 * @throws StateError for a pairing there is not, or a file that is there already and may not be replaced.
 */
export async function writeCalendar(context: Context, options: WriteCalendarOptions): Promise<void> {
  refuseFileForFolder(options.out, { ending: 'ics', what: 'Calendar files', command: 'mentor calendar' });
  refuseUnwritable(context, options);
  const settings = await loadSettings(context);
  const { entries, heading } = await reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    const people = peopleById(programme.people);
    const { today, checkIns, feedback } = programme;
    const pairings = pairingsMeant(programme, options.pairings);
    const known = {
      today,
      checkIns,
      feedback,
      answers: answersToWaves(db, today),
      people,
      pairings,
      cadence: settings.cadence,
      milestones: settings.milestones.ofProgramme,
      goals: listGoals(db),
      resources: listResources(db),
      // Of somebody's own entries, those of courses are no part.
      ...(options.pairings.length > 0 ? {} : { courses: programme.training.courses }),
    };
    const begunAt = trailBegunAt(db) ?? '';
    const name = settings.programmeName;
    return { entries: calendarEntries(known), heading: { name, writtenOn: today, begunAt, people } };
  });
  const { to } = options;
  const files =
    to === undefined ? undefined : await writeFiles(context, entries, { ...options, to, heading });
  if (to === undefined || isAskedFor(context, options)) {
    showTable(context, calendarTable(entries, heading), {
      schema: 'mentor/calendar',
      title: 'Calendar',
      generatedFor: settings.programmeName,
      byteOrderMark: settings.exports.byteOrderMark,
      important: ['day', 'what', 'status', 'pairing'],
      whenEmpty: 'Nothing is due.',
      ...(files === undefined ? {} : { more: { folder: to, files } }),
      options,
    });
  }
  if (to === undefined && entries.length > 0)
    context.note('As files for a calendar program: mentor calendar --to FOLDER');
}

function pairingsMeant(programme: Programme, named: readonly string[]): readonly Pairing[] {
  const { pairings, round, isRoundNamed } = programme;
  if (named.length === 0) return pairings.filter(({ roundId }) => !isRoundNamed || roundId === round.id);
  return [...new Set(named.map((text) => pairingNamed(text, programme)))];
}

/** Gives the names of the files. */
async function writeFiles(
  context: Context,
  entries: readonly CalendarEntry[],
  {
    to,
    force,
    heading,
  }: { readonly to: string; readonly force?: boolean; readonly heading: CalendarHeading },
): Promise<readonly string[]> {
  if (entries.length === 0) {
    context.note('Nothing is due: no file was written.');
    return [];
  }
  const files = await filesOfCalendar(entries, heading);
  writeIntoFolder(context, files, { folder: to, replace: force === true });
  context.note(
    `${counted(entries.length, 'entry', 'entries')} in ${to}: calendar.ics with all of them for your own calendar, and ${counted(files.length - 1, 'file', 'files')} pairing-N.ics to pass on to the two.`,
  );
  context.note(
    'Open a file to add its entries to your calendar. Opening a later one moves the entries that have changed and takes out those called off.',
  );
  return files.map(({ name }) => name);
}

async function filesOfCalendar(
  entries: readonly CalendarEntry[],
  heading: CalendarHeading,
): Promise<readonly NamedFile[]> {
  // Loaded when files are written, not when entries are listed.
  const { calendarAsIcs } = await import('../../rendering/calendar/calendar-as-ics.js');
  const ofPairing = byPairing(
    entries.flatMap((entry) => (entry.pairing === undefined ? [] : [{ entry, pairingId: entry.pairing.id }])),
  );
  return [
    { name: 'calendar.ics', content: calendarAsIcs(entries, heading) },
    ...[...ofPairing]
      .toSorted(([a], [b]) => a - b)
      .map(([id, own]) => {
        return {
          name: `pairing-${id}.ics`,
          content: calendarAsIcs(
            own.map(({ entry }) => entry),
            heading,
          ),
        };
      }),
  ];
}
