"""Several mentors for a mentee, all at once, by SciPy's milp (HiGHS).

Reads a JSON list of problems {places, fits, wanted} from stdin; writes for each [counts, total, seconds]: how many mentees
have one mentor, two, three ..., and the largest total with as many. fits has a row for each mentee, -1 where the pair is not possible.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, hstack, vstack


def solve(problem):
    start = time.perf_counter()
    fits = np.array(problem["fits"]).reshape(len(problem["fits"]), len(problem["places"]))
    wanted = problem["wanted"]
    mentee, mentor = np.nonzero(fits >= 0)
    count = len(mentee)
    steps = [(i, t) for i, most in enumerate(wanted) for t in range(most)]
    ones = np.ones(count)
    of_mentee = csr_matrix((ones, (mentee, np.arange(count))), (fits.shape[0], count))
    of_mentor = csr_matrix((ones, (mentor, np.arange(count))), (fits.shape[1], count))
    met = csr_matrix((-np.ones(len(steps)), ([i for i, _ in steps], np.arange(len(steps)))), (fits.shape[0], len(steps)))
    none = csr_matrix((fits.shape[1], len(steps)))
    conditions = [
        LinearConstraint(hstack([of_mentee, met]).tocsr(), 0, 0),
        LinearConstraint(hstack([of_mentor, none]).tocsr(), -np.inf, problem["places"]),
    ]
    counts = []
    for level in range(max(wanted, default=0)):
        row = np.concatenate([np.zeros(count), [1.0 if t == level else 0.0 for _, t in steps]])
        chosen = best(row, conditions)
        counts.append(int(round(row @ chosen)))
        conditions.append(LinearConstraint(row.reshape(1, -1), counts[-1], np.inf))
    weight = np.concatenate([fits[mentee, mentor].astype(float), np.zeros(len(steps))])
    return [counts, int(round(weight @ best(weight, conditions))), time.perf_counter() - start]


def best(gain, conditions):
    answer = milp(-gain, constraints=conditions, integrality=np.ones(len(gain)), bounds=Bounds(0, 1), options={"mip_rel_gap": 0})
    return np.round(answer.x)


print(json.dumps([solve(problem) for problem in json.load(sys.stdin)]))
