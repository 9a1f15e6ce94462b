"""The best assignment in which no two people are each other's mentor, by SciPy's milp (HiGHS).

Reads a JSON list of problems {places, fits, menteeOf, seconds?} from stdin; writes for each [matched, total, seconds, proven].
fits has a row for each mentee, -1 where the pair is not possible; menteeOf the mentee who is each mentor, -1 for nobody.
People come first: first the most of them, then the largest total with as many.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, vstack


def conditions(problem):
    fits = np.array(problem["fits"]).reshape(len(problem["fits"]), len(problem["places"]))
    mentee, mentor = np.nonzero(fits >= 0)
    count = len(mentee)
    at = {(i, j): e for e, (i, j) in enumerate(zip(mentee, mentor))}
    people = {}
    for (i, j), e in at.items():
        other = problem["menteeOf"][j]
        if other >= 0 and other != i:
            people.setdefault((min(i, other), max(i, other)), []).append(e)
    shared = [own for own in people.values() if len(own) > 1]
    rows = [r for r, own in enumerate(shared) for _ in own]
    ones = np.ones(count)
    matrix = vstack(
        [
            csr_matrix((ones, (mentee, np.arange(count))), (fits.shape[0], count)),
            csr_matrix((ones, (mentor, np.arange(count))), (fits.shape[1], count)),
            csr_matrix((np.ones(len(rows)), (rows, [e for own in shared for e in own])), (len(shared), count)),
        ]
    ).tocsr()
    bound = np.concatenate([np.ones(fits.shape[0]), problem["places"], np.ones(len(shared))])
    return fits[mentee, mentor].astype(float), LinearConstraint(matrix, -np.inf, bound)


def best(gain, constraints, seconds):
    options = {"mip_rel_gap": 0, "time_limit": seconds}
    answer = milp(-gain, constraints=constraints, integrality=np.ones(len(gain)), bounds=Bounds(0, 1), options=options)
    return None if answer.x is None else np.round(answer.x), answer.status == 0


def solve(problem):
    weight, conditions_of = conditions(problem)
    if len(weight) == 0:
        return [0, 0, 0.0, True]
    seconds = problem.get("seconds", 600)
    start = time.perf_counter()
    chosen, most = best(np.ones(len(weight)), [conditions_of], seconds)
    people = LinearConstraint(np.ones((1, len(weight))), chosen.sum(), np.inf)
    chosen, proven = best(weight, [conditions_of, people], seconds)
    taken = time.perf_counter() - start
    if chosen is None:
        return [None, None, taken, False]
    return [int(chosen.sum()), int(chosen @ weight), taken, bool(most and proven)]


print(json.dumps([solve(problem) for problem in json.load(sys.stdin)]))
