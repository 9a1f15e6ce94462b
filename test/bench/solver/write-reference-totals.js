/** Solves the small problems with SciPy and writes what it finds into the tests: run again only when the problems change. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findScipy } from './compare.js';
import { SMALL_INSTANCES, smallInstance } from './instances.js';

/** A person counts more than all fits together; a mentor with three places is three columns. */
const PROGRAM = `
import json, sys
import numpy as np
from scipy.optimize import linear_sum_assignment
PERSON = 10**9
answers = []
for grid in json.load(sys.stdin):
    columns = [j for j, places in enumerate(grid["places"]) for _ in range(places)]
    values = np.array([[PERSON + row[j] if row[j] >= 0 else 0 for j in columns] for row in grid["fits"]], dtype=float)
    rows, chosen = linear_sum_assignment(values.reshape(len(grid["fits"]), len(columns)), maximize=True)
    total = int(sum(values[i][j] for i, j in zip(rows, chosen)))
    answers.append([total // PERSON, total % PERSON])
print(json.dumps(answers))
`;

const python = findScipy();
if (python === undefined) throw new Error('SciPy is not installed here.');
const grids = Array.from({ length: SMALL_INSTANCES }, (_, seed) => smallInstance(seed));
const answers = JSON.parse(
  execFileSync(python, ['-c', PROGRAM], { input: JSON.stringify(grids), maxBuffer: 1 << 26 }).toString(),
);
const file = fileURLToPath(new URL('../../matching/assignment/reference-totals.json', import.meta.url));
writeFileSync(
  file,
  `[\n${answers.map((answer) => `  ${JSON.stringify(answer).replace(',', ', ')}`).join(',\n')}\n]\n`,
);
