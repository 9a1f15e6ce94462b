"""Solves one benchmark problem with SciPy and prints {"ms": [...], "total": ..., "megabytes": ...}.

Usage: scipy-reference.py FOLDER REPEATS. FOLDER holds problem.json and the arrays as raw int32 files.
"""
import json
import resource
import sys
import time

import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

folder, repeats = sys.argv[1], int(sys.argv[2])
with open(f"{folder}/problem.json") as file:
    problem = json.load(file)


def array(name):
    return np.fromfile(f"{folder}/{name}.i32", dtype=np.int32)


shape = (problem["mentees"], problem["mentors"])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if problem["kind"] == "dense":
    matrix = array("matrix").reshape(shape)

    def solve():
        rows, columns = linear_sum_assignment(matrix, maximize=True)
        return int(matrix[rows, columns].sum(dtype=np.int64)), len(rows)
else:
    # SciPy drops zeros: one is added to every weight, and taken off the total again.
    weight = array("weight").astype(np.float64) + 1
    graph = csr_array((weight, array("mentor"), array("rowStart")), shape=shape)

    def solve():
        rows, columns = min_weight_full_bipartite_matching(graph, maximize=True)
        return int(graph[rows, columns].sum()) - len(rows), len(rows)


times = []
for _ in range(repeats):
    start = time.perf_counter()
    total, matched = solve()
    times.append((time.perf_counter() - start) * 1000)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"ms": times, "total": total, "matched": matched, "megabytes": peak / 1024, "version": scipy.__version__}))
