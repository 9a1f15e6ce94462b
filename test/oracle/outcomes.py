"""Measures of people and of units, recomputed from outcomes.csv and the words of their definitions. What is known of people and pairings is asked
of `known`, the module that tells it.
"""
import json
import os
import re
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

ELSEWHERE = 'elsewhere, or not stated'


class Value:
    """One line of the file; a month stands for its last day."""

    def __init__(self, row):
        year, month, *of_month = [int(part) for part in row['date'].split('-')]
        after = date(year + (month == 12), month % 12 + 1, 1)
        self.on = date(year, month, of_month[0]) if of_month else after - timedelta(1)
        self.about, self.measure = row['person_or_unit'], row['measure']
        self.value, self.of = Fraction(row['value']), row['denominator'] and Fraction(row['denominator'])


class Outcomes:
    def __init__(self, folder, known):
        has_some = os.path.exists(os.path.join(folder, 'outcomes.csv'))
        self.values = [Value(row) for row in known.rows_of('outcomes.csv')] if has_some else []
        with open(os.path.join(folder, 'outcomes.json'), encoding='utf-8') as file:
            self.settings = json.load(file)
        self.known = known

    def together(self, values):
        """None where there are none, or where some have a denominator and others do not."""
        rates = [one for one in values if one.of]
        if not values or 0 < len(rates) < len(values):
            return None
        if not rates:
            return sum(one.value for one in values) / len(values)
        return sum(one.value for one in rates) / sum(one.of for one in rates) * self.settings.get(rates[0].measure, {}).get('per', 100)

    def of(self, measure, about, until):
        return [one for one in self.values if one.measure == measure and one.about in about and one.on <= until]

    def measures(self, about, until):
        return sorted({one.measure for one in self.values if one.about in about and one.on <= until})

    def change(self, measure, key, on, until):
        """Before and after a day, up to another; None unless there are both."""
        values = self.of(measure, {key}, until)
        before = self.together([one for one in values if self.known.months_on(on, -12) <= one.on < on])
        after = self.together([one for one in values if on <= one.on < self.known.months_on(on, 12)])
        return None if before is None or after is None else (before, after)

    @cache
    def changes(self, measure, period):
        found = [(on, key, self.change(measure, key, on, period.end)) for on, key in period.beginners('mentee')]
        return [one for one in found if one[2]]

    @cache
    def pairs(self, measure, period):
        """Each with the nearest like colleague by hiring, in the order of the first day with a mentor and of entry."""
        people, entered, first = self.known.PEOPLE, self.known.in_order_of_entry(), period.first_days('mentee')
        kind = {key: [one.on(field, period.end) for field in ('profession', 'band', 'site')] for key, one in people.items()}
        taken, found = set(), []
        for on, key, change in self.changes(measure, period):
            near = []
            for other, colleague in people.items():
                if other == key or other in taken or kind[other] != kind[key] or not colleague.hired() or not people[key].hired():
                    continue
                apart = abs((colleague.hired() - people[key].hired()).days)
                own = self.change(measure, other, on, min(period.end, first.get(other, date.max) - timedelta(1)))
                if apart <= 91 and colleague.in_post(on) and colleague.since <= on and first.get(other, date.max) > on and own:
                    near.append((apart, entered.index(other), other, own))
            if near:
                taken.add(min(near)[2])
                found.append((change[1] - change[0], min(near)[3][1] - min(near)[3][0]))
        return found

    @cache
    def units(self, until):
        """Units of which a measure is on record."""
        people = self.known.PEOPLE
        return {one.about for one in self.values if one.about not in people and one.on <= until}

    @cache
    def staff_of(self, period, unit):
        units, people = self.units(period.end), self.known.PEOPLE
        where = {key: people[key].on('unit', period.end) for key in period.staff()}
        return [key for key, own in where.items() if unit is None or (own if own in units else ELSEWHERE) == unit]

    @cache
    def mentored_of(self, period, unit):
        return [key for key in self.staff_of(period, unit) if key in period.first_days('mentee')]

    @cache
    def pool(self, period, kind):
        return {unit for unit in self.units(period.end) if bool(self.mentored_of(period, unit)) == (kind == 'mentored')}

    def of_pool(self, period, group, start, end):
        measure, kind = group
        return [one for one in self.of(measure, self.pool(period, kind), end) if one.on >= start]

    @cache
    def month(self, period, group):
        *pool, start = group
        values = self.of_pool(period, pool, start, self.known.months_on(start, 1) - timedelta(1))
        return self.together(values), len({one.about for one in values})

    @cache
    def months(self, period, measure):
        """The first days of 24 months or fewer, from the first that has a value."""
        last = period.end.replace(day=1)
        first = min(one.on for one in self.of(measure, self.units(period.end), period.end)).replace(day=1)
        months = [self.known.months_on(last, -back) for back in range(23, -1, -1)]
        return [month for month in months if month >= first]

    @cache
    def run(self, period, group):
        """The values of the months that have one."""
        found = [self.month(period, (*group, month))[0] for month in self.months(period, group[0])]
        return [value for value in found if value is not None]


def longest_shift(values, median):
    longest, run, side = 0, 0, None
    for value in values:
        if value == median:
            continue
        run = run + 1 if (value > median) == side else 1
        side, longest = value > median, max(longest, run)
    return longest


def longest_trend(values):
    longest, run, way = 0, 1, None
    for before, value in zip(values, values[1:]):
        if value == before:
            continue
        run = run + 1 if (value > before) == way else 2
        way, longest = value > before, max(longest, run)
    return longest


def median(values):
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def phrases(outcomes):
    """What the words of the definitions count, in a period, of a group."""
    def better(p, g):
        way = outcomes.settings.get(g, {}).get('better')
        moved = [after - before for _, _, (before, after) in outcomes.changes(g, p)]
        return None if way is None else [one for one in moved if (one < 0 if way == 'lower' else one > 0)]

    return {
        'Those with both.': lambda p, g: outcomes.changes(g, p),
        'Mentored people with any value of the measure.': lambda p, g: [key for _, key in p.beginners('mentee') if outcomes.of(g, {key}, p.end)],
        'Mean of the values before.': lambda p, g: [before for _, _, (before, _) in outcomes.changes(g, p)],
        'Mean of the values after.': lambda p, g: [after for _, _, (_, after) in outcomes.changes(g, p)],
        'Mean of each one’s value after less that before.': lambda p, g: [after - before for _, _, (before, after) in outcomes.changes(g, p)],
        'Those whose value moved to the better side.': better,
        'People with a value before and one after.': lambda p, g: outcomes.changes(g, p),
        'Pairs of the two.': lambda p, g: outcomes.pairs(g, p),
        'Mean change of those mentored.': lambda p, g: [own for own, _ in outcomes.pairs(g, p)],
        'Mean change of the colleagues.': lambda p, g: [own for _, own in outcomes.pairs(g, p)],
        'Mean of each one’s change less that of their colleague, with the t interval of the pairs.': lambda p, g: [own - other for own, other in outcomes.pairs(g, p)],
        'Staff in post.': lambda p, g: outcomes.staff_of(p, g),
        'Those of them.': lambda p, g: outcomes.mentored_of(p, g),
        'Those with a value in the period.': lambda p, g: {one.about for one in outcomes.of_pool(p, g, p.start, p.end)},
    }


def formulae(outcomes):
    """Figures that are no count, share, mean or median of things."""
    def told(value, n):
        return (None,) * 5 if value is None else (float(value), n, None, None, None)

    def pooled(p, g):
        values = outcomes.of_pool(p, g, p.start, p.end)
        return told(outcomes.together(values), len({one.about for one in values}))

    def of_run(p, g, longest):
        values = outcomes.run(p, g)
        found = longest(values) if len(values) >= 10 else None
        return told(found, found)

    return {
        'The values of all these units.': pooled,
        'The values of all these units in the month.': lambda p, g: told(*outcomes.month(p, g)),
        'Median of the values of the months that have one.': lambda p, g: told(median(run) if (run := outcomes.run(p, g)) else None, len(run)),
        'Months in a row on one side of the median; one on the median neither counts nor breaks the run. 6 or more are a shift.': lambda p, g: of_run(p, g, lambda values: longest_shift(values, median(values))),
        'Months in a row each higher, or each lower, than the one before, the first of them included; one equal to that before does not count. 5 or more are a trend.': lambda p, g: of_run(p, g, longest_trend),
    }


def figures(period, outcomes):
    """Section, metric, the words of the group and what the group asks for, of every number on measures."""
    people = outcomes.known.PEOPLE
    for measure in outcomes.measures(set(people), period.end):
        for end in ('people', 'before', 'after', 'change', 'better'):
            yield 'results', f'outcome_{end}', f'measure: {measure}', measure
        for end in ('pairs', 'change_mentored', 'change_colleagues', 'difference') if outcomes.pairs(measure, period) else ():
            yield 'results', f'outcome_{end}', f'measure: {measure}, beside: like colleagues', measure
    if outcomes.units(period.end):
        yield 'results', 'unit_mentored_share', '', None
    for unit in [*outcomes.units(period.end), ELSEWHERE] if outcomes.units(period.end) else ():
        for metric in ('unit_staff', 'unit_mentored', 'unit_mentored_share'):
            yield 'results', metric, f'unit: {unit}', unit
    for measure in outcomes.measures(outcomes.units(period.end), period.end):
        for kind in ('mentored', 'other'):
            for end in ('_units', '', '_median', '_shift', '_trend'):
                yield 'results', f'unit_outcome{end}', f'measure: {measure}, units: {kind}', (measure, kind)
            for month in outcomes.months(period, measure):
                yield 'results', 'unit_outcome_month', f'measure: {measure}, units: {kind}, month: {month.isoformat()[:7]}', (measure, kind, month)
