import { describe, expect, it } from 'vitest';
import { areWaves, mayBeWaves, waveNames } from '../../../../src/intake/values/days/waves-in-column.js';

describe('areWaves', () => {
  it.each([
    ['Time', ['Pre', 'Post', 'Pre']],
    ['Survey', ['Baseline', '6 months', '12 month follow-up']],
    ['Phase', ['T0', 'T1', '']],
    ['Which questionnaire is this?', ['Pre-programme', 'Post programme']],
    ['Time point', ['Month 3', 'Month 6']],
  ])('%s over %j', (heading, cells) => expect(areWaves(heading, cells)).toBe(true));

  it.each([
    ['Time', ['Morning', 'Pre']],
    ['Time', ['Pre', 'Pre']],
    ['Shift time', ['Early', 'Late']],
    ['Ward', ['T1', 'T2']],
    ['Experience', ['6 months', '2 years']],
    ['When can you meet?', ['Mon am', 'Tue pm']],
    ['Times we met', ['3', '4']],
  ])('not %s over %j', (heading, cells) => expect(areWaves(heading, cells)).toBe(false));
});

describe('mayBeWaves', () => {
  it('takes few short names, and no days', () => {
    expect(mayBeWaves(['1', '2', 'spring', ''])).toBe(true);
    expect(mayBeWaves(['2026-03-01', '2026-09-01'])).toBe(false);
    expect(mayBeWaves(Array.from({ length: 13 }, (_, at) => `wave ${at}`))).toBe(false);
  });
});

describe('waveNames', () => {
  it('calls a wave as it was called before', () => {
    const nameOf = waveNames(['baseline']);
    expect(['Baseline', ' 6  Months', '6 months'].map(nameOf)).toEqual(['baseline', '6 Months', '6 Months']);
  });
});
