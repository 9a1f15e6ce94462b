/** What `printable` may leave in place. */
export interface PrintableOptions {
  /** Keep line breaks, as `\n`; otherwise each becomes a space. */
  readonly keepLineBreaks?: boolean;
}

/*
 * ECMA-48 control sequences, seven-bit (ESC first) and eight-bit (C1). A control string ends before the next ESC or C1, so
 * that many openings without an end are still read once only; one that never ends loses its opening and shows the rest.
 */
const CONTROL_STRING =
  '(?:\\u001b[PX\\]^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u0080-\\u009f]*(?:\\u0007|\\u009c|\\u001b\\\\)';
const CONTROL_SEQUENCE = '(?:\\u001b\\[|\\u009b)[\\u0030-\\u003f]*[\\u0020-\\u002f]*[\\u0040-\\u007e]';
const ESCAPE_SEQUENCE = '\\u001b[\\u0020-\\u002f]*[\\u0030-\\u007e]';
const SEQUENCES = new RegExp(`${CONTROL_STRING}|${CONTROL_SEQUENCE}|${ESCAPE_SEQUENCE}`, 'g');

const LINE_BREAKS = /\r\n|[\n\v\f\u0085\u2028\u2029]/g;

/*
 * What no reader can see and some readers obey. U+200C and U+200D (ZWNJ, ZWJ) are not among them: names in Persian and
 * Indic scripts, and emoji, need them.
 */
const INVISIBLE = new RegExp(
  [
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]', // C0 but for the line break, DEL, C1
    '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f]', // marks, embeddings, overrides and isolates of direction
    '[\\u180e\\u200b\\u2060-\\u2065\\ufeff]', // spaces of no width, byte order mark
    '[\\ufff9-\\ufffb]', // interlinear annotation
    '[\\u{e0000}-\\u{e007f}]', // tags, which can carry a hidden text
  ].join('|'),
  'gu',
);

const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Text from outside, made fit for a terminal or a page: control sequences are taken out whole, then every control
 * character, direction override and invisible character; a line break or tab becomes a space; half a surrogate pair becomes
 * U+FFFD. What is left shows as it is written and does nothing. Applying it twice changes nothing more.
 *
 * Sequences after ECMA-48 (5th ed., 5.3, 5.4, 5.6); direction characters after Unicode TR36 and "Trojan Source" (Boucher
 * and Anderson 2021).
 */
export function printable(text: string, { keepLineBreaks = false }: PrintableOptions = {}): string {
  return text
    .replace(SEQUENCES, '')
    .replace(LINE_BREAKS, keepLineBreaks ? '\n' : ' ')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '\ufffd');
}

/** Controls other than tab and line breaks, and whatever turns the direction of writing: one class, for large texts. */
const STEERING = new RegExp(
  ['[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f', '\\u202a-\\u202e\\u2066-\\u2069]'].join(
    '',
  ),
);

/** Whether a text holds characters that steer a terminal or the direction of writing: no name or answer needs them. */
export function holdsSteering(text: string): boolean {
  return STEERING.test(text);
}
