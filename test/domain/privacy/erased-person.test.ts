import { describe, expect, it } from 'vitest';
import { formsOfKey, keysMeantBy } from '../../../src/domain/privacy/erased-person.js';

describe('whoever was erased is known again', () => {
  const remembered = new Set(['1204', 'P-017', 'Ann.One@example.org'].flatMap(formsOfKey));

  it.each([
    ...[
      '1204',
      ' 01204',
      '#1204',
      "'1204",
      '1204.0',
      'Emp 1204',
      'ESR no. 001204',
      '1,204',
      '１２０４',
      '1204\u200B',
    ],
    ...['1204-2', '01204-1', 'p017', 'P 017', 'p_017', 'P-017-2'],
    ...['ann.one@example.org', 'Ann One <ann.one@example.org>', 'mailto:ANN.ONE@example.org;'],
  ])('by %j', (cell) => {
    expect(keysMeantBy(cell).some((key) => remembered.has(key))).toBe(true);
  });

  it.each(['12040', '204', 'E1204', '1204-377', 'P-0171', 'ann.two@example.org', 'Ann One', '-2', ''])(
    'and not by %j',
    (cell) => {
      expect(keysMeantBy(cell).some((key) => remembered.has(key))).toBe(false);
    },
  );
});
