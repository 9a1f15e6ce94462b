"""Matches small programmes by SciPy's milp (HiGHS), from their rosters and settings alone.

Reads a JSON list of {people, settings, scores, pairs} from stdin: the programme, what `--scores` wrote of every pair, and the pairs
proposed. Writes for each a list of differences: pairs forbidden or not, fits, people matched, totals. Nothing here was
translated from the program: criteria, means, rules and objectives are written down once more from their description.
"""

import copy
import itertools
import json
import math
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

MILLION = 1_000_000


def jaccard(a, b):
    return len(a & b) / len(a | b)


def wish(names, other):
    return 1 / (names.index(other) + 1) if other in names else 0.0


def asked_for(criterion, asker, other):
    """Whether each kind that somebody asks for is met, as far as that can be told."""
    told = []
    for name in asker["asks_for"]:
        kind = criterion["kinds"][name]
        own, theirs = asker[kind["attribute"]], other[kind["attribute"]]
        if theirs is None or (kind["kind"] != "is" and own is None):
            continue
        told.append(theirs in kind["values"] if kind["kind"] == "is" else (own == theirs) == (kind["kind"] == "same"))
    return told


def asks_nothing(criterion, mentee):
    """Whether what is not known of a pair is so because its mentee asks for nothing."""
    return criterion["kind"] == "preference" or (criterion["kind"] == "asked" and not mentee["asks_for"])


def score(criterion, mentee, mentor):
    """0-1; None where it is not known, or nobody asked."""
    kind = criterion["kind"]
    if kind == "coverage":
        need, offer = mentee[criterion["mentee_attribute"]], mentor[criterion["mentor_attribute"]]
        return len(set(need) & set(offer)) / len(need) if need and offer else None
    if kind == "preference":
        own, theirs = mentee["prefers"], mentor["prefers"]
        a, b = wish(own, mentor["staff_number"]), wish(theirs, mentee["staff_number"])
        if own and theirs:
            return 1 - (1 - a) * (1 - b) if a and b else (a + b) / 2
        return a if own else b if theirs else None
    if kind == "asked":
        told = asked_for(criterion, mentee, mentor) + asked_for(criterion, mentor, mentee)
        return sum(told) / len(told) if told else None
    one, other = mentee[criterion["attribute"]], mentor[criterion["attribute"]]
    if one in (None, []) or other in (None, []):
        return None
    if kind == "similarity":
        return jaccard(set(one), set(other))
    if kind == "overlap":
        return min(1, len(set(one) & set(other)) / criterion["enough"])
    if kind == "same":
        return float(one == other)
    gap = round(other - one, 9)
    outside = max(0, criterion["ideal_from"] - gap, gap - criterion["ideal_to"])
    return max(0.0, 1 - outside / criterion["softness"])


class Means:
    """Of what could be judged: over all pairs, each mentee's and each mentor's, and of pairs of which one side is known."""

    def __init__(self, scores, mentees, mentors):
        def mean(values):
            return math.floor(sum(math.floor(v * MILLION + 0.5) for v in values) / len(values)) / MILLION

        known = {pair: value for pair, value in scores.items() if value is not None}
        self.of_all = mean(known.values()) if known else None
        self.of_mentee, self.of_mentor = ({}, {})
        for i in range(len(mentees)):
            own = [v for (a, _), v in known.items() if a == i]
            if own:
                self.of_mentee[i] = mean(own)
        for j in range(len(mentors)):
            own = [v for (_, b), v in known.items() if b == j]
            if own:
                self.of_mentor[j] = mean(own)
        if known:
            halves = [[min(self.of_all, m) for m in side.values()] for side in (self.of_mentee, self.of_mentor)]
            self.of_half = min(math.floor(round(sum(half) * MILLION) / len(half)) / MILLION for half in halves)

    def taken(self, i, j):
        if i not in self.of_mentee and j not in self.of_mentor:
            return self.of_half
        return min(self.of_all, self.of_mentee.get(i, 1), self.of_mentor.get(j, 1))


class Programme:
    def __init__(self, given):
        self.matching = given["settings"]["matching"]
        self.people = given["people"]
        self.by_key = {p["staff_number"]: p for p in self.people}
        self.mentees = [p for p in self.people if p["role"] in ("mentee", "both")]
        self.mentors = [p for p in self.people if p["role"] in ("mentor", "both")]
        default = self.matching["default_capacity"]
        most = self.matching.get("caps", {}).get("mentees_of_one_mentor", math.inf)
        self.places = [min(most, default if p["capacity"] is None else p["capacity"]) for p in self.mentors]
        self.criteria = {n: c for n, c in self.matching["criteria"].items() if c["weight"] > 0}
        self.unknown = {n: c.get("unknown", self.matching["unknown"]) for n, c in self.criteria.items()}
        self.pairs = [
            (i, j) for i, a in enumerate(self.mentees) for j, b in enumerate(self.mentors) if a is not b
        ]
        self.scores = {
            n: {(i, j): score(c, self.mentees[i], self.mentors[j]) for i, j in self.pairs}
            for n, c in self.criteria.items()
        }
        self.means = {n: Means(self.scores[n], self.mentees, self.mentors) for n in self.criteria}
        self.fits = {pair: self.fit(pair) for pair in self.pairs}
        self.open = [pair for pair in self.pairs if not self.forbidden(pair)]
        self.is_in_stages = self.matching.get("several_mentors") != "joint" and "mentors_per_mentee" in self.matching

    def weight(self, name, mentee):
        """What a criterion weighs for a mentee, who may have called some most important, in their order."""
        weight, important = self.criteria[name]["weight"], self.matching.get("most_important")
        if important is None or name not in mentee[important["attribute"]]:
            return weight
        choice = mentee[important["attribute"]].index(name) + 1
        return weight * (1 + (important["factor"] - 1) / choice)

    def fit(self, pair):
        scored = weight = taken = 0
        own_weights = {name: self.weight(name, self.mentees[pair[0]]) for name in self.criteria}
        for name, criterion in self.criteria.items():
            if criterion["kind"] in ("preference", "asked"):
                continue
            value, counts = self.scores[name][pair], self.unknown[name]
            if value is None and counts == "zero":
                value = 0
            elif value is None and counts in ("mean", "forbid") and self.means[name].of_all is not None:
                value = self.means[name].taken(*pair)
                own = self.means[name].of_mentee.get(pair[0], 1)
                taken += min(self.means[name].of_all, own) > 0
            if value is not None:
                scored += own_weights[name] * value
                weight += own_weights[name]
        fit = scored / weight if weight else 0.0
        for name, criterion in self.criteria.items():
            value = self.scores[name][pair]
            if criterion["kind"] not in ("preference", "asked"):
                continue
            pull = own_weights[name] / (weight + own_weights[name])
            if value is None and not asks_nothing(criterion, self.mentees[pair[0]]):
                instead = self.instead(name, pair)
                if instead is not None:
                    fit = fit * (1 - pull) + pull * instead
                    taken += self.is_mean(name, pair)
            elif value is not None:
                fit = fit + pull * (1 - fit) * value if value > 0 else fit * (1 - pull)
        return max(0, math.floor(fit * MILLION + 0.5) - taken)

    def instead(self, name, pair):
        """What counts where it is not known; None where nothing does."""
        counts, means = self.unknown[name], self.means[name]
        if counts == "zero":
            return 0
        return None if counts == "share" or means.of_all is None else means.taken(*pair)

    def is_mean(self, name, pair):
        means = self.means[name]
        return self.unknown[name] != "zero" and min(means.of_all, means.of_mentee.get(pair[0], 1)) > 0

    def worth(self, name, pair):
        """By one criterion of the order, in millionths."""
        value, criterion = self.scores[name][pair], self.criteria[name]
        if value is not None:
            return math.floor(value * MILLION + 0.5)
        instead = None if asks_nothing(criterion, self.mentees[pair[0]]) else self.instead(name, pair)
        return 0 if instead is None else max(0, math.floor(instead * MILLION + 0.5) - 1)

    def above(self, person):
        seen = []
        key = person["manager"]
        while key is not None and key not in seen:
            seen.append(key)
            key = self.by_key[key]["manager"]
        return seen

    def forbidden(self, pair):
        i, j = pair
        a, b = self.mentees[i], self.mentors[j]
        rules, shared = self.matching["rules"], set(a["availability"]) & set(b["availability"])
        sites = (a["site"], b["site"])
        required = self.matching.get("require", {})
        # Two units of one name at two known sites are two units.
        apart = None not in sites and sites[0] != sites[1]
        return (
            self.places[j] == 0
            or b["staff_number"] in self.above(a)
            or a["staff_number"] in self.above(b)
            or b["staff_number"] == a["appraiser"]
            or a["staff_number"] == b["appraiser"]
            or not set(rules.get("required_training", [])) <= set(b["training"])
            or b["staff_number"] in a["avoids"]
            or a["staff_number"] in b["avoids"]
            or (rules["same_unit"] and a["unit"] is not None and a["unit"] == b["unit"] and not apart)
            or (rules["shared_language"] and a["languages"] and b["languages"] and not set(a["languages"]) & set(b["languages"]))
            or (rules["minimum_shared_slots"] and a["availability"] and b["availability"] and not shared)
            or any(self.breaks(name, condition, a, b) for name, condition in required.items())
            or any(
                self.unknown[n] == "forbid" and not asks_nothing(c, a) and self.scores[n][pair] is None
                for n, c in self.criteria.items()
            )
            or self.fits[pair] < round(rules["minimum_fit"] * MILLION)
        )

    def breaks(self, name, condition, a, b):
        asked = [True, True]
        if "where_asked" in condition:
            by = {"mentee": [True, False], "mentor": [False, True], "either": [True, True]}[condition.get("asked_by", "either")]
            asked = [counts and self.asks_for(person, name) for counts, person in zip(by, (a, b))]
        if not any(asked):
            return False
        # What somebody asks for, they ask of the other.
        looked = {"mentee": [a], "mentor": [b], "both": [a, b]}.get(condition.get("of"), asked[1] * [a] + asked[0] * [b])
        met = {
            "another site": lambda: None if None in (a["site"], b["site"]) else a["site"] != b["site"],
            "same site": lambda: None if None in (a["site"], b["site"]) else a["site"] == b["site"],
            "senior": lambda: None
            if None in (a["years_experience"], b["years_experience"])
            else b["years_experience"] - a["years_experience"] >= condition["from"],
            "half of the needs": lambda: None
            if not a["needs"] or not b["strengths"]
            else len(set(a["needs"]) & set(b["strengths"])) >= len(a["needs"]) / 2,
            "a woman": lambda: all_of(looked, "gender", lambda gender: gender == "Woman"),
            "experienced": lambda: all_of(
                looked,
                "years_experience",
                lambda years: condition.get("from", 0) <= years <= condition.get("to", math.inf),
            ),
            "higher band": lambda: None
            if None in (LEVELS[a["band"]], LEVELS[b["band"]])
            else LEVELS[b["band"]] - LEVELS[a["band"]] >= condition["from"],
        }[name]()
        return condition["unknown"] == "forbid" if met is None else not met

    def asks_for(self, person, name):
        """What is neither asked for by a requirement nor the name of a kind of person cannot be read, and counts as a yes."""
        read = {n for n, condition in self.matching["require"].items() if "where_asked" in condition}
        kinds = self.matching["criteria"].get("kind of person", {}).get("kinds", {})
        return any(text == name or text not in read | set(kinds) for text in person["asks_for"])

    def suit(self, a, b):
        """Whether two may be mentees of one mentor."""
        condition = self.matching.get("mentees_together", {}).get("one site")
        if condition is None:
            return True
        return condition["unknown"] == "pass" if None in (a["site"], b["site"]) else a["site"] == b["site"]

    def may_be_second(self, pair, first):
        """Whether a pair may be beside the first ones: another mentor, not one's own mentee, and differing where that is asked."""
        i, j = pair
        others = [self.mentors[l] for k, l in first if k == i]
        own = any(self.mentees[k] is self.mentors[j] and self.mentors[l] is self.mentees[i] for k, l in first)
        columns = self.matching.get("mentors_differ_in", [])
        alike = any(None in (b[c], self.mentors[j][c]) or b[c] == self.mentors[j][c] for b in others for c in columns)
        return not own and self.mentors[j] not in others and not alike

    def classes(self):
        if "who_comes_first" not in self.matching:
            return []

        def key(person):
            values = []
            for first in self.matching["who_comes_first"]:
                value = person[first["attribute"]]
                if first["by"] == "class":
                    value = first["order"].index(value) if value in first["order"] else None
                values.append((value is None, 0 if value is None else value))
            return values

        keys = [key(p) for p in self.mentees]
        return [[i for i, own in enumerate(keys) if own == each] for each in sorted(map(list, {tuple(k) for k in keys}))]


# The levels of the bands and grades of these programmes: up to one step apart they say what the ladders say.
LEVELS = {None: None, "5": 5, "Band 6": 6, "AfC 7": 7, "8a": 8, "FY2": 6, "ST3": 8}


def all_of(people, attribute, meets):
    """None where it is not known of somebody and nobody is known not to meet it."""
    values = [person[attribute] for person in people]
    if any(value is not None and not meets(value) for value in values):
        return False
    return None if None in values else True


def solve(programme):
    """People matched, by class where some come first, and the best total; for the objective fairest the fits in ascending order."""
    p, matching = programme, programme.matching
    count = len(p.open)
    order = matching.get("order", [])
    if count == 0:
        return 0, 0, [], [0] * len(order), [0] * len(p.classes())
    several = 1 if p.is_in_stages else matching.get("mentors_per_mentee", 1)
    mentees, mentors = len(p.mentees), len(p.mentors)
    least = matching.get("mentees_for_every_mentor", 0)
    # Pairs; steps "mentee i has a mentor", "has two"; and "mentor j has somebody".
    size = count + mentees * several + mentors
    conditions = []

    def row(entries):
        values = np.zeros(size)
        for at, value in entries:
            values[at] += value
        return values

    def add(entries, low, high):
        conditions.append(LinearConstraint(row(entries).reshape(1, -1), low, high))

    def step(i, t):
        return count + i * several + t

    for i in range(mentees):
        own = [(at, 1) for at, pair in enumerate(p.open) if pair[0] == i]
        add(own + [(step(i, t), -1) for t in range(several)], 0, 0)
    for j in range(mentors):
        own = [(at, 1) for at, pair in enumerate(p.open) if pair[1] == j]
        add(own, 0, p.places[j])
        add(own + [(size - mentors + j, -1)], 0, np.inf)
    for at, (i, j) in enumerate(p.open):
        for other, (k, l) in enumerate(p.open):
            if at < other and p.mentees[i] is p.mentors[l] and p.mentees[k] is p.mentors[j]:
                add([(at, 1), (other, 1)], 0, 1)
            if at < other and j == l and i != k and not p.suit(p.mentees[i], p.mentees[k]):
                add([(at, 1), (other, 1)], 0, 1)
    for cap in matching.get("caps", {}).get("pairs", []):
        side, people = (1, p.mentors) if cap["of"] == "mentors" else (0, p.mentees)
        values = [person[cap["attribute"]] for person in people]
        for value in {v for v in values if v is not None and cap.get("value", v) == v}:
            add([(at, 1) for at, pair in enumerate(p.open) if values[pair[side]] == value], 0, cap["most"])

    def most(entries):
        gain = row(entries)
        answer = milp(-gain, constraints=conditions, integrality=np.ones(size), bounds=Bounds(0, 1), options={"mip_rel_gap": 0})
        value = int(round(gain @ np.round(answer.x)))
        conditions.append(LinearConstraint(gain.reshape(1, -1), value, np.inf))
        return value

    pairs, by_class = 0, []
    if matching["objective"] != "fit":
        for t in range(several):
            pairs += most([(step(i, t), 1) for i in range(mentees)])
            # Whoever comes first does so for a second mentor as for the first.
            in_classes = [most([(step(i, t), 1) for i in own]) for own in p.classes()]
            by_class = by_class or in_classes
    if least:
        most([(size - mentors + j, 1) for j in range(mentors) if p.places[j] > 0])
    in_order = [most([(at, p.worth(name, pair)) for at, pair in enumerate(p.open)]) for name in order]
    price = round(matching.get("price_of_leaving_out", 0) * MILLION) if matching["objective"] == "fit" else 0
    fits = [p.fits[pair] + price for pair in p.open]
    if matching["objective"] != "fairest":
        return pairs, most(list(enumerate(fits))), [], in_order, by_class
    ascending = []
    for worst in sorted(set(fits)):
        few = -most([(at, -1) for at, fit in enumerate(fits) if fit <= worst])
        ascending += [worst] * (few - len(ascending))
    return pairs, sum(ascending), ascending, in_order, by_class


def stage_differs(p, made):
    """Whether pairs of one stage, one for each mentee at most, are not the best there are."""
    matched, total, _, _, by_class = solve(p)
    paired = {i for i, _ in made}
    own = [len(paired & set(each)) for each in p.classes()]
    return (len(made), sum(p.fits[pair] for pair in made), own) != (matched, total, by_class)


def stages_found(p, made):
    """Second mentors come after first ones: one way to tell which pairs are the first must make both stages the best there are."""
    both = sorted({i for i, _ in made if sum(i == k for k, _ in made) == 2})
    first_of = {i: [pair for pair in made if pair[0] == i] for i, _ in made}
    for choice in itertools.product((0, 1), repeat=len(both)):
        at = dict(zip(both, choice))
        first = [own[at.get(i, 0)] for i, own in first_of.items()]
        second = [pair for pair in made if pair not in first]
        later = copy.copy(p)
        later.places = [places - sum(j == own for _, own in first) for j, places in enumerate(p.places)]
        later.open = [pair for pair in p.open if p.may_be_second(pair, first)]
        if not set(second) <= set(later.open):
            continue
        if not stage_differs(p, first) and not stage_differs(later, second):
            return []
    return [f"{made} are not the best in any order of stages"]


def blocking(p, made):
    """Two who would both rather have each other: whoever is wished for before everybody else, in that order; then by fit."""

    def liking(own, other, pair):
        names = own["prefers"]
        return (len(names) - names.index(other), 0) if other in names else (0, p.fits[pair])

    def of_mentee(pair):
        return liking(p.mentees[pair[0]], p.mentors[pair[1]]["staff_number"], pair)

    def of_mentor(pair):
        return liking(p.mentors[pair[1]], p.mentees[pair[0]]["staff_number"], pair)

    for pair in set(p.open) - set(made):
        own = [of_mentee(other) for other in made if other[0] == pair[0]]
        theirs = [of_mentor(other) for other in made if other[1] == pair[1]]
        if all(of_mentee(pair) > each for each in own) and (
            len(theirs) < p.places[pair[1]] or of_mentor(pair) > min(theirs)
        ):
            yield f"{pair} would rather have each other"


def differences(given):
    programme = Programme(given)
    found = []
    shown = {(s["mentee"], s["mentor"]): s for s in given["scores"]}
    is_open = set(programme.open)
    for pair in programme.pairs:
        key = (programme.mentees[pair[0]]["staff_number"], programme.mentors[pair[1]]["staff_number"])
        theirs = shown.pop(key, None)
        if theirs is None:
            found.append(f"{key} is missing")
            continue
        if (theirs["forbidden_by"] == "") != (pair in is_open):
            found.append(f"{key} is forbidden by {theirs['forbidden_by']!r}, here {pair not in is_open}")
        fit = round(float(theirs["fit"] or 0) * MILLION)
        if abs(fit - programme.fits[pair]) > 1:
            found.append(f"{key} fits {fit}, here {programme.fits[pair]}")
        # Rounding of a half may differ in the last place: optima are compared by one measure.
        programme.fits[pair] = fit
    found += [f"{key} is too many" for key in shown]
    if found:
        return found
    at = {p["staff_number"]: n for n, p in enumerate(programme.mentees)}
    to = {p["staff_number"]: n for n, p in enumerate(programme.mentors)}
    made = [(at[a], to[b]) for a, b in given["pairs"]]
    if programme.is_in_stages:
        return stages_found(programme, made)
    if programme.matching["objective"] == "stable":
        return list(blocking(programme, made))
    matched, total, ascending, in_order, by_class = solve(programme)
    own = [programme.fits[pair] for pair in made]
    if programme.matching["objective"] != "fit" and len(own) != matched:
        found.append(f"{len(own)} pairs, here {matched}")
    paired = {i for i, _ in made}
    if by_class and [len(paired & set(each)) for each in programme.classes()] != by_class:
        found.append(f"not as many as can be of those who come first: {by_class}")
    for name, best in zip(programme.matching.get("order", []), in_order):
        worth = sum(programme.worth(name, pair) for pair in made)
        if worth != best:
            found.append(f"{name} {worth}, here {best}")
    price = programme.matching.get("price_of_leaving_out", 0) if programme.matching["objective"] == "fit" else 0
    if sum(own) + round(price * MILLION) * len(own) != total:
        found.append(f"total {sum(own)}, here {total}")
    if programme.matching["objective"] == "fairest" and sorted(own) != ascending:
        found.append(f"fits {sorted(own)}, here {ascending}")
    return found


print(json.dumps([differences(given) for given in json.load(sys.stdin)]))
