import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/domain/text/printable.js';

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;

/** What a hostile cell holds, and what may be shown of it. */
const PAYLOADS: readonly (readonly [string, string])[] = [
  // Control sequences
  [`${ESC}[31mred${ESC}[0m`, 'red'],
  [`${ESC}[1;4;5;38;2;255;0;0mloud`, 'loud'],
  [`${ESC}[2Jcleared`, 'cleared'],
  [`${ESC}[3Jscrollback`, 'scrollback'],
  [`${ESC}[H${ESC}[Jhome`, 'home'],
  [`${ESC}[1A${ESC}[2Kline above`, 'line above'],
  [`${ESC}[999Dleft`, 'left'],
  [`${ESC}[6n`, ''],
  [`${ESC}[c`, ''],
  [`${ESC}[>0c`, ''],
  [`${ESC}[?25lhidden cursor`, 'hidden cursor'],
  [`${ESC}[?1049halternate screen`, 'alternate screen'],
  [`${ESC}[?2004lpaste`, 'paste'],
  [`${ESC}[!psoft reset`, 'soft reset'],
  [`${ESC}[20 qcursor style`, 'cursor style'],
  [`${ESC}[8mconcealed${ESC}[28m`, 'concealed'],
  [`${ESC}[4:3mcurly underline`, 'curly underline'],
  [`${ESC}[200~pasted${ESC}[201~`, 'pasted'],
  [`${ESC}[0;59;"rm -rf"p`, 'm -rf"p'],
  [`${ESC}[`, ''],
  [`${ESC}[12;`, '12;'],
  ['\u009b31mred', 'red'],
  ['\u009b2J', ''],
  ['\u009b', ''],
  // Operating system commands
  [`${ESC}]0;title${BEL}after`, 'after'],
  [`${ESC}]0;title${ST}after`, 'after'],
  [`${ESC}]2;title\u009cafter`, 'after'],
  [`${ESC}]8;;https://example.org${ST}link${ESC}]8;;${ST}`, 'link'],
  [`${ESC}]8;id=1;file:///etc/passwd${BEL}link${ESC}]8;;${BEL}`, 'link'],
  [`${ESC}]52;c;cm0gLXJm${BEL}clipboard`, 'clipboard'],
  [`${ESC}]52;c;?${BEL}`, ''],
  [`${ESC}]4;1;?${BEL}`, ''],
  [`${ESC}]10;?${BEL}`, ''],
  [`${ESC}]9;notify${BEL}`, ''],
  [`${ESC}]777;notify;a;b${BEL}`, ''],
  [`${ESC}]1337;File=name=eA==:AAAA${BEL}picture`, 'picture'],
  [`${ESC}]50;SetProfile=x${BEL}`, ''],
  [`${ESC}]0;never closed`, '0;never closed'],
  [`${ESC}]0;one${ESC}]0;two${BEL}three`, '0;onethree'],
  ['\u009d0;title\u009cafter', 'after'],
  [`\u009d52;c;cm0=${BEL}after`, 'after'],
  // Device control, application, privacy and start-of-string
  [`${ESC}P$q"p${ST}after`, 'after'],
  [`${ESC}P1000p${ST}tmux`, 'tmux'],
  [`${ESC}Pq#0;2;0;0;0${ST}sixel`, 'sixel'],
  [`${ESC}P+q544e${ST}termcap`, 'termcap'],
  ['\u0090$q"p\u009cafter', 'after'],
  [`${ESC}_Gf=24;AAAA${ST}kitty`, 'kitty'],
  ['\u009fGf=24\u009cafter', 'after'],
  [`${ESC}^private${ST}after`, 'after'],
  ['\u009eprivate\u009cafter', 'after'],
  [`${ESC}Xstring${ST}after`, 'after'],
  ['\u0098string\u009cafter', 'after'],
  // Other escapes
  [`${ESC}creset`, 'reset'],
  [`${ESC}7saved${ESC}8`, 'saved'],
  [`${ESC}(0lqk`, 'lqk'],
  [`${ESC}#8aligned`, 'aligned'],
  [`${ESC}%Gutf-8`, 'utf-8'],
  [`${ESC}=keypad`, 'keypad'],
  [`${ESC}Mreverse`, 'reverse'],
  [`${ESC}${ESC}[31m[31mnested`, '[31mnested'],
  [ESC, ''],
  // Single characters that move, ring or hide
  ['safe\rFAKE', 'safeFAKE'],
  ['admin\b\b\b\b\bguest', 'adminguest'],
  ['bell\u0007', 'bell'],
  ['nul\u0000byte', 'nulbyte'],
  ['del\u007f', 'del'],
  ['shift\u000eout\u000f', 'shiftout'],
  ['xon\u0011xoff\u0013', 'xonxoff'],
  ['a\tb', 'a b'],
  ['a\nb', 'a b'],
  ['a\r\nb', 'a b'],
  ['a\u000bb\u000cc', 'a b c'],
  ['a\u0085b', 'a b'],
  ['a\u2028b\u2029c', 'a b c'],
  ['index\u0084', 'index'],
  // Direction and invisibility
  ['user\u202etxt.exe', 'usertxt.exe'],
  ['\u202dleft\u202c', 'left'],
  ['\u202aembedded\u202bembedded\u202c', 'embeddedembedded'],
  ['\u2066isolated\u2067isolated\u2068isolated\u2069', 'isolatedisolatedisolated'],
  ['\u200emark\u200f\u061c', 'mark'],
  ['zero\u200bwidth\u2060\ufeff', 'zerowidth'],
  ['\ufff9a\ufffab\ufffb', 'ab'],
  ['plain\u{e0041}\u{e007f}', 'plain'],
  ['half\ud83d', 'half\ufffd'],
  ['\ude00half', '\ufffdhalf'],
];

const FORBIDDEN = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('printable', () => {
  it.each(PAYLOADS)('%j is shown as %j', (payload, shown) => {
    expect(printable(payload)).toBe(shown);
  });

  it('leaves names as they are, in any script', () => {
    for (const name of [
      'Zoë Ní Bhraonáin',
      "O'Neill-Østergård",
      '陳大文',
      'نرگس علی\u200cپور',
      'क\u094d\u200dष',
      '👩🏽\u200d⚕️',
      'a\u0301',
    ]) {
      expect(printable(name)).toBe(name);
    }
  });

  it('keeps line breaks when asked to, as \\n', () => {
    expect(printable('one\r\ntwo\nthree\rfour\tfive', { keepLineBreaks: true })).toBe(
      'one\ntwo\nthreefour five',
    );
  });

  it('leaves no control character whatever it is given, and has nothing to do the second time', () => {
    const pieces = fc.constantFrom(
      ...PAYLOADS.map(([payload]) => payload),
      'a',
      ';',
      'm',
      '\\',
      ' ',
      '\u009c',
    );
    const text = fc.oneof(
      fc.array(pieces).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        const shown = printable(hostile);
        expect(shown).not.toMatch(FORBIDDEN);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });

  it('takes time in proportion to the text, however many sequences are opened and never closed', () => {
    expect(printable(`${ESC}]`.repeat(200_000))).toBe('');
    expect(printable(`${ESC}[`.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
    expect(printable(`\u009d${'a'.repeat(10)}`.repeat(50_000))).toBe('a'.repeat(500_000));
  });
});
