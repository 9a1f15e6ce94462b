import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_BLANKS,
  AGREEMENT_TEMPLATE,
  blanksIn,
  isAgreementBlank,
} from '../../../src/domain/settings/agreement-template.js';
import {
  type ComingFirst,
  comingFirst,
  comingFirstInWords,
  comingFirstUnder,
} from '../../../src/domain/settings/coming-first.js';

const LEFT_OVER: ComingFirst = { by: 'left over' };
const WAITING: ComingFirst = { by: 'waiting', attribute: 'waiting_since' };
const CLASS: ComingFirst = { by: 'class', attribute: 'profession', order: ['nurse', 'doctor'] };

describe('who comes first', () => {
  it('is told in words, the weightiest first', () => {
    expect(comingFirstInWords([])).toBe('');
    expect(comingFirstInWords([LEFT_OVER, CLASS, WAITING])).toBe(
      'left over before, then profession (nurse, doctor), then waiting since (the earlier first)',
    );
  });

  it('is what the settings list, and then the waiting list of its own setting', () => {
    expect(comingFirst({})).toEqual([]);
    expect(comingFirst({ whoComesFirst: [CLASS] })).toEqual([CLASS]);
    expect(comingFirst({ whoComesFirst: [CLASS], priorityAttribute: 'waiting_since' })).toEqual([
      CLASS,
      WAITING,
    ]);
  });

  it('is asked under coverage and fairest alone', () => {
    const under = (objective: string) => comingFirstUnder({ objective, whoComesFirst: [LEFT_OVER] }).length;
    expect(['coverage', 'fairest', 'fit', 'stable'].map(under)).toEqual([1, 1, 0, 0]);
  });
});

describe('the template of an agreement', () => {
  it('has blanks in braces, each named once', () => {
    expect(blanksIn('{mentee} and {mentor}: {mentee}, {arranged_by}; {Not}, { no }, {x1}')).toEqual([
      'mentee',
      'mentor',
      'arranged_by',
    ]);
    expect(blanksIn('none')).toEqual([]);
  });

  it('of ours has no blank that is not known', () => {
    const blanks = blanksIn(AGREEMENT_TEMPLATE);
    expect(blanks.filter((blank) => !isAgreementBlank(blank))).toEqual([]);
    expect(blanks.length).toBeGreaterThan(Object.keys(AGREEMENT_BLANKS).length / 2);
    expect(isAgreementBlank('toString')).toBe(false);
  });
});
