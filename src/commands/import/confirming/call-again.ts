import { shellWord } from '../../../domain/text/shell-word.js';
import type { ImportOptions } from '../import-options.js';

/** What was said of a call, the round of the whole call included. */
export type CallMade = ImportOptions & { readonly round?: string | undefined };

const VALUED: readonly (readonly [keyof CallMade, string])[] = [
  ['round', '--round'],
  ['as', '--as'],
  ['role', '--role'],
  ['wave', '--wave'],
  ['encoding', '--encoding'],
  ['delimiter', '--delimiter'],
  ['headerRows', '--header-rows'],
  ['sheet', '--sheet'],
  ['source', '--source'],
  ['dateOrder', '--date-order'],
  ['decimalMark', '--decimal-mark'],
  ['effective', '--effective'],
  ['key', '--key'],
  ['rejects', '--rejects'],
  ['saveAs', '--save-as'],
];

const SWITCHES: readonly (readonly [keyof ImportOptions, string])[] = [
  ['complete', '--complete'],
  ['correction', '--correction'],
  ['anyway', '--anyway'],
  ['keepPartial', '--keep-partial'],
  ['keepTests', '--keep-tests'],
];

/** The call as it was made, for these files and with these further words: a line to paste. */
export function callAgain(
  options: CallMade,
  { files = options.files, also }: { files?: readonly string[]; also: readonly string[] },
): string {
  const words = [
    'mentor',
    'import',
    ...files,
    ...VALUED.flatMap(([key, flag]) => (options[key] === undefined ? [] : [flag, String(options[key])])),
    ...options.map.flatMap((text) => ['--map', text]),
    ...(options.fillDown ?? []).flatMap((name) => ['--fill-down', name]),
    ...SWITCHES.flatMap(([key, flag]) => (options[key] === true ? [flag] : [])),
    ...also,
  ];
  return words.map(shellWord).join(' ');
}
