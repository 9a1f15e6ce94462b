import type { ImportOptions } from './import-options.js';

/** A word as a shell takes it: in quotation marks where it holds more than plain letters. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word;
  // Within double quotes these alone are special, in shells of Unix; PowerShell and cmd know the plain ones too.
  return `"${word.replace(/["\\$`]/gu, String.raw`\$&`)}"`;
}

const VALUED: readonly (readonly [keyof ImportOptions, string])[] = [
  ['as', '--as'],
  ['role', '--role'],
  ['wave', '--wave'],
  ['encoding', '--encoding'],
  ['delimiter', '--delimiter'],
  ['headerRows', '--header-rows'],
  ['source', '--source'],
  ['dateOrder', '--date-order'],
  ['decimalMark', '--decimal-mark'],
  ['key', '--key'],
  ['rejects', '--rejects'],
  ['saveAs', '--save-as'],
];

const SWITCHES: readonly (readonly [keyof ImportOptions, string])[] = [
  ['complete', '--complete'],
  ['anyway', '--anyway'],
  ['keepPartial', '--keep-partial'],
  ['keepTests', '--keep-tests'],
];

/** The call as it was made, for these files and with these further words: a line to paste. */
export function callAgain(
  options: ImportOptions,
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
