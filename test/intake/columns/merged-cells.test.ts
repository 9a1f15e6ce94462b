import { expect, it } from 'vitest';
import { mergedCellsEvidence } from '../../../src/intake/columns/merged-cells.js';

it.each([
  [['W7', '', '', 'W9', ''], 3],
  [['W7', '', 'W9', 'W1', ''], 2],
  [['W7', '', 'W9', 'W7', ''], undefined],
  [['W7', 'W9', '', 'W1', ''], undefined],
  [['W7', '', 'W9', 'W1', 'W2', 'W3', ''], undefined],
  [['W7', '', 'W9'], undefined],
])('%j is blank as merged cells are in %j rows', (cells, blank) => {
  expect(mergedCellsEvidence(cells).blankAsMerged).toBe(blank);
});
