import { execFileSync } from 'node:child_process';

/** A person counts more than all fits together; a mentor with three places is three columns. */
const PROGRAM = `
import json, sys
import numpy as np
from scipy.optimize import linear_sum_assignment
PERSON = 10**10
answers = []
for grid in json.load(sys.stdin):
    columns = [j for j, places in enumerate(grid["places"]) for _ in range(places)]
    fits = np.array(grid["fits"], dtype=float).reshape(len(grid["fits"]), -1)
    values = np.where(fits >= 0, fits + PERSON, 0)[:, columns]
    rows, chosen = linear_sum_assignment(values, maximize=True)
    total = int(sum(values[i][j] for i, j in zip(rows, chosen)))
    answers.append([total // PERSON, total % PERSON])
print(json.dumps(answers))
`;

/**
 * What SciPy finds for each grid { places, fits: one row a mentee, −1 where the pair is not possible }: how many mentees can be
 * matched, and the largest total with as many, [matched, total].
 */
export function scipyTotals(python, grids) {
  const input = JSON.stringify(grids);
  return JSON.parse(execFileSync(python, ['-c', PROGRAM], { input, maxBuffer: 1 << 28 }).toString());
}
