import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { decodeText } from '../../../src/intake/bytes/decode.js';

const NAMES = 'name,note\nZoë Müller,d’accord – très bien\nJosé Peña,“naïve” café\n';

function bytes(text: string, encoding: string, addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
}

function complaintAbout(content: Uint8Array) {
  try {
    decodeText(content, 'staff.csv');
  } catch (failure) {
    if (failure instanceof InputError) return failure.complaints[0];
  }
  return undefined;
}

describe('decodeText', () => {
  it.each([
    ['utf-8', bytes(NAMES, 'utf-8')],
    ['utf-8-bom', bytes(NAMES, 'utf-8', true)],
    ['utf-16le', bytes(NAMES, 'utf-16le', true)],
    ['utf-16be', bytes(NAMES, 'utf-16be', true)],
    ['utf-16le', bytes(NAMES, 'utf-16le')],
    ['utf-16be', bytes(NAMES, 'utf-16be')],
    ['windows-1252', bytes(NAMES, 'windows-1252')],
    ['macintosh', bytes(NAMES, 'macintosh')],
  ])('reads the same names from %s', (encoding, content) => {
    expect(decodeText(content, 'staff.csv')).toMatchObject({ text: NAMES, encoding });
  });

  it('says which encoding it used, with words to judge it by', () => {
    const { samples, notes } = decodeText(bytes(NAMES, 'windows-1252'), 'staff.csv');
    expect(samples).toEqual(['Zoë', 'Müller', 'très']);
    expect(notes).toEqual(['Encoding: Windows-1252 (Western European), reads "Zoë", "Müller", "très".']);
  });

  it('looks at the whole file: the only letter beyond ASCII may be the last', () => {
    const padding = 'a,b\n'.repeat(600_000);
    expect(decodeText(bytes(`${padding}é`, 'windows-1252'), 'x').encoding).toBe('windows-1252');
    expect(decodeText(bytes(`${padding}é`, 'utf-8'), 'x').encoding).toBe('utf-8');
  });

  it('reads the curly quotation marks that Node 20 garbles', () => {
    expect(decodeText(Uint8Array.of(0x4f, 0x92, 0x42, 0x72, 0x69, 0x65, 0x6e), 'x').text).toBe('O’Brien');
  });

  it.each(['Gómez', 'Françoise', 'Jürgen', 'Noël', 'Søren', 'Peña', 'Straße', 'Ångström', 'don’t'])(
    'knows %s in both code pages',
    (word) => {
      expect(decodeText(bytes(`name\n${word}\n`, 'windows-1252'), 'x').text).toBe(`name\n${word}\n`);
      expect(decodeText(bytes(`name\n${word}\n`, 'macintosh'), 'x').text).toBe(`name\n${word}\n`);
    },
  );

  it('takes the encoding it is given, and refuses one it does not know', () => {
    expect(decodeText(Uint8Array.of(0x8e), 'x', 'MacRoman')).toMatchObject({
      text: 'é',
      encoding: 'macintosh',
    });
    expect(() => decodeText(Uint8Array.of(0x8e), 'x', 'klingon')).toThrow(InputError);
  });

  it.each([
    ['a workbook', bytes('PK\x03\x04xl/workbook.xml', 'latin1'), /workbook/, /CSV UTF-8/],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /\.xls/, /CSV UTF-8/],
    ['a PDF', bytes('%PDF-1.7', 'latin1'), /PDF/, /CSV file/],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8), /gzip/, /Unpack/],
    ['a web page', bytes('\n<html><table><tr><td>a</td></tr></table></html>', 'utf-8'), /HTML/, /CSV UTF-8/],
    ['nothing', new Uint8Array(), /empty/, /Export/],
    ['blank space', bytes(' \r\n\r\n', 'utf-8'), /blank/, /Export/],
  ])('refuses %s with a remedy', (_, content, message, remedy) => {
    expect(complaintAbout(content)?.message).toMatch(message);
    expect(complaintAbout(content)?.remedy).toMatch(remedy);
  });

  it('warns of letters that were garbled before, or of two encodings in one file', () => {
    const mixed = new Uint8Array([...bytes('Zoë Müller\n', 'utf-8'), ...bytes('José\n', 'windows-1252')]);
    for (const content of [bytes('ZoÃ« MÃ¼ller\n', 'utf-8'), mixed]) {
      expect(decodeText(content, 'x').notes.at(-1)).toContain('garbled');
    }
  });

  it('replaces zero characters and half surrogate pairs', () => {
    expect(decodeText(bytes('a\0b,c\n', 'utf-8'), 'x').text).toBe('a\uFFFDb,c\n');
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00), 'x').text).toBe('\uFFFDa');
  });

  it.each([
    ['UTF-16', bytes(NAMES, 'utf-16le', true).subarray(0, -3)],
    ['UTF-16 without a mark', bytes(NAMES, 'utf-16be').subarray(0, -1)],
    ['UTF-8', bytes('name\nZoë Müller\nRenée', 'utf-8').subarray(0, -2)],
    ['UTF-8 with a mark', bytes('name\nRené', 'utf-8', true).subarray(0, -1)],
  ])('refuses %s that ends in the middle of a letter', (_, content) => {
    expect(complaintAbout(content)?.message).toBe(
      'The file ends in the middle of a letter: it was cut off on its way, and rows may be missing.',
    );
  });

  it('takes a last letter of a code page for what it is', () => {
    expect(decodeText(bytes('name\nRené', 'windows-1252'), 'x').text).toBe('name\nRené');
  });

  it('gives text or an InputError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        try {
          const { text } = decodeText(content, 'x');
          expect(/\p{Surrogate}|\0/u.test(text)).toBe(false);
        } catch (failure) {
          expect(failure).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
