import { describe, expect, it } from 'vitest';
import { type Linkable, linkResponses } from '../../../src/domain/surveys/link-responses.js';

const person = (wave: string, personId: number, token?: string): Linkable => ({
  wave,
  personId,
  ...(token === undefined ? {} : { token }),
});
const token = (wave: string, text: string): Linkable => ({ wave, personId: null, token: text });
const code = (wave: string, ...elements: string[]): Linkable => ({ wave, personId: null, code: elements });
const whose = (responses: readonly Linkable[], links: Parameters<typeof linkResponses>[1] = []) =>
  linkResponses(responses, links).linked.map(({ respondent }) => respondent);

describe('linkResponses', () => {
  it('finds the person of a token that answered by name in another wave, whichever came first', () => {
    expect(whose([token('baseline', 'x1'), person('end', 7, 'x1'), token('end', 'x2')])).toEqual([
      'person 7',
      'person 7',
      'token x2',
    ]);
  });

  it('does not link by a token that several people answered by, and tells of it', () => {
    const responses = [person('baseline', 7, 'x1'), person('end', 8, 'x1'), token('midpoint', 'x1')];
    expect(whose(responses)).toEqual(['person 7', 'person 8', null]);
    expect(linkResponses(responses, []).shared).toEqual([
      { wave: 'midpoint', knownBy: 'token', key: 'x1', responses: 1 },
    ]);
  });

  it('does not link a code that two of one wave have, and tells of it', () => {
    const responses = [
      code('baseline', 'M', '14', 'BER'),
      code('end', 'M', '14', 'BER'),
      code('end', 'M', '14', 'BER'),
    ];
    expect(whose(responses)).toEqual(['code M-14-BER', null, null]);
    expect(linkResponses(responses, []).shared).toEqual([
      { wave: 'end', knownBy: 'code', key: 'M-14-BER', responses: 2 },
    ]);
  });

  it('takes linked codes for one, over several links too', () => {
    const codes = ['1', '2', '3'].map((day) => ['M', day, 'BER']);
    const links = [
      { code: codes[0] ?? [], otherCode: codes[1] ?? [] },
      { code: codes[2] ?? [], otherCode: codes[1] ?? [] },
    ];
    const found = whose(
      codes.map((elements, wave) => code(String(wave), ...elements)),
      links,
    );
    expect(new Set(found).size).toBe(1);
    expect(found).not.toContain(null);
  });

  it('takes a token that one person answered by twice for theirs', () => {
    const responses = [person('baseline', 7, 'x1'), person('midpoint', 7, 'x1'), token('end', 'x1')];
    expect(whose(responses)).toEqual(['person 7', 'person 7', 'person 7']);
  });

  it('takes a link that is given twice, or turned round, for one', () => {
    const [one, other] = [
      ['M', '14', 'BER'],
      ['M', '15', 'BER'],
    ];
    const link = { code: one, otherCode: other };
    const found = whose(
      [code('baseline', ...one), code('end', ...other)],
      [link, link, { code: other, otherCode: one }],
    );
    expect(new Set(found).size).toBe(1);
  });

  it('tells of shared codes in the order of the waves, then of the codes', () => {
    const twice = (wave: string, last: string) => [code(wave, 'M', '1', last), code(wave, 'M', '1', last)];
    const responses = [
      ...twice('end', 'B'),
      ...twice('baseline', 'C'),
      ...twice('end', 'A'),
      ...twice('midpoint', 'A'),
    ];
    for (const given of [responses, responses.toReversed()])
      expect(linkResponses(given, []).shared).toEqual([
        { wave: 'baseline', knownBy: 'code', key: 'M-1-C', responses: 2 },
        { wave: 'end', knownBy: 'code', key: 'M-1-A', responses: 2 },
        { wave: 'end', knownBy: 'code', key: 'M-1-B', responses: 2 },
        { wave: 'midpoint', knownBy: 'code', key: 'M-1-A', responses: 2 },
      ]);
  });

  it('never joins a code to a name, and links nothing by a code that is mostly blank', () => {
    const responses = [person('baseline', 7), code('end', 'M', '', ''), code('baseline', 'M', '', '')];
    expect(linkResponses(responses, [])).toMatchObject({
      linked: [{ respondent: 'person 7' }, { respondent: null }, { respondent: null }],
      shared: [],
    });
  });
});
