import { expect, it } from 'vitest';
import {
  codeAsText,
  codeElement,
  codeFromText,
  isUsableCode,
} from '../../../src/domain/surveys/survey-code.js';

it.each([
  ['05', '5'],
  [' 5. ', '5'],
  ['0', '0'],
  ['Édith', 'EDITH'],
  ['édith', 'EDITH'],
  ['St. Mary', 'STMARY'],
  ['Straße', 'STRASSE'],
  ['Ｍ', 'M'],
  ['—', ''],
])('%j is compared as %j', (written, element) => {
  expect(codeElement(written)).toBe(element);
});

it('reads back what it writes, however it is typed', () => {
  const code = ['M', '14', '', 'BER'];
  expect(codeAsText(code)).toBe('M-14-_-BER');
  expect(codeFromText(codeAsText(code))).toEqual(code);
  expect(codeFromText('m-014-_-ber')).toEqual(code);
});

it('is of use with one part left out of three or more, and with none of fewer', () => {
  expect(isUsableCode(['M', '14', 'BER'])).toBe(true);
  expect(isUsableCode(['M', '', 'BER'])).toBe(true);
  expect(isUsableCode(['M', '', ''])).toBe(false);
  expect(isUsableCode(['M14', ''])).toBe(false);
  expect(isUsableCode([''])).toBe(false);
  expect(isUsableCode([])).toBe(false);
});
