/** Solves the small problems with SciPy and writes what it finds into the tests: run again only when the problems change. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findScipy } from './compare.js';
import { SMALL_INSTANCES, smallInstance } from './instances.js';
import { scipyTotals } from './scipy-totals.js';

const python = findScipy();
if (python === undefined) throw new Error('SciPy is not installed here.');
const grids = Array.from({ length: SMALL_INSTANCES }, (_, seed) => smallInstance(seed));
const answers = scipyTotals(python, grids);
const file = fileURLToPath(new URL('../../matching/assignment/reference-totals.json', import.meta.url));
writeFileSync(
  file,
  `[\n${answers.map((answer) => `  ${JSON.stringify(answer).replace(',', ', ')}`).join(',\n')}\n]\n`,
);
