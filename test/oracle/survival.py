"""
Survival statistics worked out another way: from their definitions in exact fractions, person by person, and with SciPy where it has them.
Reads a list of cases as JSON from standard input and writes what each comes to; `python3 survival.py golden` writes the golden file.
"""
import json
import math
import sys
from fractions import Fraction as F

from scipy import stats


def at_risk(people, time):
    return [p for p in people if (p["entry"] <= 0 or p["entry"] < time) and p["time"] >= time]


def observed(people):
    return [p for p in people if p["entry"] <= 0 or p["entry"] < p["time"]]


def log_log(share, variance):
    """The interval of a share on the log(-log) scale, from the variance of the share."""
    if share in (0, 1):
        return None
    z = stats.norm.ppf(0.975)
    share = float(share)
    theta = math.log(-math.log(share))
    half = z * math.sqrt(max(0.0, float(variance))) / abs(share * math.log(share))
    ends = [math.exp(-math.exp(theta + half)), math.exp(-math.exp(theta - half))]
    return sorted(ends)


def kaplan_meier(people):
    people = observed(people)
    survival, greenwood, steps = F(1), F(0), []
    for time in sorted({p["time"] for p in people}):
        n = len(at_risk(people, time))
        d = sum(1 for p in people if p["time"] == time and p["event"] is not None)
        survival *= 1 - F(d, n)
        greenwood += F(d, n * (n - d)) if n > d else 0
        steps.append({"time": time, "at_risk": n, "events": d, "survival": float(survival),
                      "interval": log_log(survival, survival**2 * greenwood)})
    return steps


def incidence(people, kind):
    """Cumulative incidence, its variance summed afresh at each time from all times before."""
    people = observed(people)
    survival, share, past, steps = F(1), F(0), [], []
    for time in sorted({p["time"] for p in people}):
        n = len(at_risk(people, time))
        d = sum(1 for p in people if p["time"] == time and p["event"] is not None)
        e = sum(1 for p in people if p["time"] == time and p["event"] == kind)
        share += survival * F(e, n)
        past.append((n, d, e, survival, share))
        survival *= 1 - F(d, n)
        variance = F(0)
        for nj, dj, ej, sj, fj in past:
            if nj > dj:
                variance += (share - fj) ** 2 * F(dj, nj * (nj - dj))
            variance += sj**2 * F(ej * (nj - ej), nj**3) - 2 * (share - fj) * sj * F(ej, nj**2)
        steps.append({"time": time, "incidence": float(share), "interval": log_log(share, variance)})
    return steps


def log_rank(first, second):
    """Observed less expected, over the hypergeometric variance, in exact fractions; p from SciPy."""
    first, second = observed(first), observed(second)
    gap, variance = F(0), F(0)
    for time in sorted({p["time"] for p in first + second if p["event"] is not None}):
        n1, n = len(at_risk(first, time)), len(at_risk(first + second, time))
        d1 = sum(1 for p in first if p["time"] == time and p["event"] is not None)
        d = d1 + sum(1 for p in second if p["time"] == time and p["event"] is not None)
        gap += d1 - F(d * n1, n)
        if n > 1:
            variance += F(d * n1 * (n - n1) * (n - d), n * n * (n - 1))
    if variance == 0:
        return {"statistic": 0.0, "p": 1.0}
    statistic = float(gap**2 / variance)
    return {"statistic": statistic, "p": float(stats.chi2.sf(statistic, 1))}


def censored(people):
    events = [p["time"] for p in people if p["event"] is not None]
    return stats.CensoredData(uncensored=events, right=[p["time"] for p in people if p["event"] is None])


def scipy_curve(people):
    """The curve of SciPy, which knows no delayed entry."""
    curve = stats.ecdf(censored(people)).sf
    return {"times": curve.quantiles.tolist(), "survival": curve.probabilities.tolist()}


def worked_out(case):
    first, second = case["first"], case["second"]
    result = {"kaplan_meier": kaplan_meier(first), "incidence": incidence(first, "a"), "log_rank": log_rank(first, second)}
    if all(p["entry"] <= 0 for p in first + second):
        result["scipy_curve"] = scipy_curve(first)
        if any(p["event"] for p in first + second):
            test = stats.logrank(censored(first), censored(second))
            result["scipy_log_rank"] = {"statistic": float(test.statistic) ** 2, "p": float(test.pvalue)}
    return result


def golden():
    """Trials whose survival is in every textbook: Freireich 1963 (6-MP and placebo); and tails that lose their digits easily."""
    mp6 = [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []
    as_people = lambda trial: [{"time": t, "event": "a", "entry": 0} for t in trial[0]] + [
        {"time": t, "event": None, "entry": 0} for t in trial[1]
    ]
    case = {"first": as_people(mp6), "second": as_people(placebo)}
    late = [dict(p, entry=[0, 3, 5][at % 3]) for at, p in enumerate(case["first"])]
    kinds = [dict(p, event=p["event"] and "ab"[at % 2]) for at, p in enumerate(case["first"])]
    return {
        "leukaemia": {"case": case, "expected": worked_out(case)},
        "delayed": {"case": {**case, "first": late}, "expected": worked_out({**case, "first": late})},
        "competing": {"case": {**case, "first": kinds}, "expected": worked_out({**case, "first": kinds})},
        "normal_tail": [[z, float(stats.norm.sf(z))] for z in (0, 0.1, 0.5, 1, 1.96, 2.5, 2.999, 3, 3.001, 4, 6, 8, 12, 20, 37)],
        "mcnemar": [
            [b, c, float(stats.binomtest(min(b, c), b + c).pvalue)]
            for b, c in ((1, 0), (8, 2), (499, 501), (500, 501), (400, 601), (1000, 1100), (0, 1100), (5000, 5200), (50000, 50600), (30000, 30000))
        ],
        "t_975": [[df, float(stats.t.ppf(0.975, df))] for df in (1, 2, 3, 7, 29, 500, 1000, 9999, 100000)],
        "wilson": [
            [x, n, *stats.binomtest(x, n).proportion_ci(method="wilson")]
            for x, n in ((0, 1), (1, 1), (1, 2), (0, 1000000), (1, 1000000), (999999, 1000000), (1000000, 1000000), (7, 13))
        ],
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["golden"]:
        print(json.dumps(golden(), indent=1))
    else:
        print(json.dumps([worked_out(case) for case in json.load(sys.stdin)]))
