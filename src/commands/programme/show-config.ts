import path from 'node:path';
import { type Context, SETTINGS_FILE } from '../../context.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { settingsInForce } from '../../settings/settings-in-force.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';

export interface ShowConfigOptions extends OutputOptions {
  /** Where each value comes from. */
  readonly origin?: boolean;
}

interface Shown {
  readonly key: string;
  readonly value: string;
  readonly origin: string;
}

/** Shows every setting with the value that is in force, and where it comes from. @throws InputError for a mentor.yaml that cannot be used. */
export async function showConfig(context: Context, options: ShowConfigOptions): Promise<void> {
  const settings = await loadSettings(context);
  const file = path.join(context.folder, SETTINGS_FILE);
  const text = context.files.exists(file)
    ? Buffer.from(context.files.read(file)).toString('utf8')
    : undefined;
  const inForce = settingsInForce(settings, text).map(({ key, value, line }): Shown => {
    return { key, value, origin: line === null ? 'built in' : `${SETTINGS_FILE}, line ${line}` };
  });
  const shown = [...ofSurroundings(context), ...inForce];
  showTable(context, tableOf(shown, options.origin === true), {
    schema: 'mentor/config',
    title: 'Settings in force',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['key', 'value', 'origin'],
    whenEmpty: '',
    options,
  });
  const own = inForce.filter(({ origin }) => origin !== 'built in').length;
  context.note(
    text === undefined
      ? `There is no ${SETTINGS_FILE}: every setting is built in. mentor init writes one.`
      : `${own} of ${inForce.length} settings are in ${SETTINGS_FILE}, the others are built in.`,
  );
}

/** What is no key of the file: where the programme lies, and what the environment asks for. */
function ofSurroundings({ folder, host }: Context): Shown[] {
  const { environment, workingFolder } = host;
  const { MENTOR_PROGRAMME: named, MENTOR_ENGINE: engine, MENTOR_DEBUG: debug } = environment;
  const isFrom = (place: string | undefined) =>
    place !== undefined && path.resolve(workingFolder, place) === folder;
  const origin = isFrom(named) ? 'MENTOR_PROGRAMME' : isFrom('.') ? 'the current folder' : '--programme';
  return [
    { key: '(programme folder)', value: folder, origin },
    {
      key: '(database engine)',
      value: engine || 'the first that works',
      origin: engine ? 'MENTOR_ENGINE' : 'built in',
    },
    { key: '(details of errors)', value: debug || 'no', origin: debug ? 'MENTOR_DEBUG' : 'built in' },
  ];
}

function tableOf(shown: readonly Shown[], withOrigin: boolean): DataTable {
  return {
    columns: [
      { name: 'key', title: 'Setting', kind: 'text' },
      { name: 'value', title: 'Value', kind: 'text' },
      ...(withOrigin ? [{ name: 'origin', title: 'Comes from', kind: 'text' as const }] : []),
    ],
    rows: shown.map(({ key, value, origin }) => [key, value, ...(withOrigin ? [origin] : [])]),
  };
}
