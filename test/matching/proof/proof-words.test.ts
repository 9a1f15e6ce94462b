import { describe, expect, it } from 'vitest';
import { OBJECTIVES } from '../../../src/domain/settings/matching-settings.js';
import { proofWords } from '../../../src/matching/proof/proof-words.js';

describe('proofWords', () => {
  it('says something else of every objective', () => {
    const certificate = { proven: true, gap: 0, reasons: [] };
    const said = OBJECTIVES.map((objective) => proofWords({ objective, certificate }));
    expect(new Set(said).size).toBe(OBJECTIVES.length);
    expect(said.every((words) => words.startsWith('Proven'))).toBe(true);
  });

  it('tells what counts where pairings may change', () => {
    const rematching = { mayChange: 'one' as const, switchingCost: 0.1, pairingIds: [], goOn: 0, gain: null };
    const certificate = { proven: true, gap: 0, reasons: [] };
    expect(proofWords({ objective: 'coverage', certificate, rematching })).toMatch(
      /Each change of a single pairing was tried, counted with its switching cost;/,
    );
  });

  it('gives the reasons where nothing is proven', () => {
    const certificate = { proven: false, gap: 12, reasons: ['one', 'two'] };
    expect(proofWords({ objective: 'coverage', certificate })).toBe('Not proven to be the best: one; two.');
  });
});
