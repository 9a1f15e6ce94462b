import { describe, expect, it } from 'vitest';
import { headerKey, headersOf, plainHeader } from '../../../src/intake/table/header.js';

describe('plainHeader', () => {
  it.each([
    ['<p>What is your <b>unit</b>?</p>', 'What is your unit ?'],
    ['Tom &amp; Jerry&#39;s &#x201C;ward&#x201D;', "Tom & Jerry's “ward”"],
    ['\uFEFFStaff\u00A0number\n(8 digits)\t', 'Staff number (8 digits)'],
    ['Age < 18 and > 5', 'Age < 18 and > 5'],
    ['&#0; &#xD800; &unknown; &constructor;', '&#0; &#xD800; &unknown; &constructor;'],
  ])('reads %j as %j', (text, plain) => expect(plainHeader(text)).toBe(plain));
});

describe('headerKey', () => {
  it('is the same for what reads the same', () => {
    expect(headerKey('Ｓｔａｆｆ  Ｎｕｍｂｅｒ')).toBe('staff number');
    expect(headerKey('E\u0301quipe')).toBe(headerKey('Équipe'));
  });
});

describe('headersOf', () => {
  it('names ten thousand equal headers apart in no time', () => {
    const headers = headersOf(Array.from({ length: 10_000 }, () => ({ text: 'x' })));
    expect(headers.at(-1)).toMatchObject({ position: 9999, name: 'x (10000)' });
  });
});
