"""Costs, recomputed from the settings and from the other figures of the report, as their definitions say."""
import json
import os


class Costs:
    def __init__(self, folder, figure_of, follow_ups):
        with open(os.path.join(folder, 'costs.json'), encoding='utf-8') as file:
            self.settings = json.load(file)
        self.figure_of, self.of_training = figure_of, follow_ups.cost

    def amount(self, what, period):
        """Of several the latest that holds by the last day of the period."""
        stated = [one for one in self.settings[what] if one['as_of'] <= period.end.isoformat()]
        return max(stated, key=lambda one: one['as_of'])['amount'] if stated else None

    def of(self, metric, period):
        """The value of another figure, and nothing where there is none."""
        return self.figure_of(metric, period)[0] or 0

    def of_time(self, period):
        hours = [amount for what in ('mentor_hour', 'mentee_hour') if (amount := self.amount(what, period))]
        return self.of('hours_met', period) * sum(hours) if hours else None

    def of_programme(self, period):
        year = self.amount('programme_year', period)
        return year and year * ((period.end - period.start).days + 1) / 365

    def total(self, period):
        known = [cost for cost in (self.of_time(period), self.of_training(period), self.of_programme(period)) if cost is not None]
        return sum(known) if known else None

    def scenario(self, period, each):
        value, people, _, low, high = self.figure_of('in_post_difference_12m', period)
        return (None,) * 5 if value is None else (value * people * each, None, None, low * people * each, high * people * each)

    def total_by(self, count, period):
        total = self.total(period)
        return total / count if total is not None and count else None


def formulae(costs):
    def told(value):
        return value, None, None, None, None

    return {
        'The amount stated.': lambda p, g: told(costs.amount(g, p)),
        'Hours met, times the cost of an hour of a mentor and of one of a mentee together.': lambda p, g: told(costs.of_time(p)),
        'The costs of all of them together.': lambda p, g: told(costs.of_training(p)),
        'The cost of a year, times the days of the period divided by 365.': lambda p, g: told(costs.of_programme(p)),
        'The sum of those of the three that are known.': lambda p, g: told(costs.total(p)),
        'Their sum, divided by pairings active in the period.': lambda p, g: told(costs.total_by(costs.of('pairings_active_during', p), p)),
        'Their sum, divided by hours met, of check-ins whose length was noted.': lambda p, g: told(costs.total_by(costs.of('hours_met', p), p)),
        'Their sum, divided by pairings completed in the period.': lambda p, g: told(costs.total_by(costs.of('pairings_completed', p), p)),
        'All costs of the period, divided by what it costs to replace one leaver.': lambda p, g: told(costs.total_by(costs.amount('leaver', p), p)),
        'That difference, and the ends of its interval, times the mentored people who have a like colleague.': lambda p, g: costs.scenario(p, 1),
        'The leavers of the scenario, times what it costs to replace one.': lambda p, g: costs.scenario(p, costs.amount('leaver', p)),
    }


def figures(period, costs):
    """Section, metric, the words of the group and what the group asks for, of every number on costs."""
    scenario = ('scenario_leavers_fewer', 'scenario_value') if costs.amount('leaver', period) else ()
    for metric in ('cost_of_time', 'cost_of_training', 'cost_of_programme', 'cost_total', 'cost_per_pairing', 'cost_per_hour', 'cost_per_completed', 'break_even_leavers', *scenario):
        yield 'costs', metric, '', None
    for what in ('mentor_hour', 'mentee_hour', 'programme_year', 'leaver'):
        if costs.amount(what, period):
            yield 'costs', 'cost_assumption', f'assumption: {what}', what
