"""How pairings came to be, what followed their early ends, and how they end: recomputed from the words of the definitions."""
import math
import re
from datetime import date, timedelta
from fractions import Fraction

MONTHS = (1, 3, 6, 12)
SIDES = ('mentee', 'mentor', 'both', 'programme', 'not_recorded')
KINDS = ('no_place', 'cap', 'rules', 'on_leave', 'no_mentor')


def kind_of(reason):
    """As the words of the definition tell the kinds apart, by the reason of the proposal."""
    if 'On leave, so' in reason:
        return 'on_leave'
    if 'No mentor takes part' in reason:
        return 'no_mentor'
    if re.search(r'considered: \d+ full', reason):
        return 'no_place'
    return 'cap' if 'a cap is reached' in reason else 'rules'


def days_of(months):
    return (date(2001 + months // 12, months % 12 + 1, 1) - date(2001, 1, 1)).days


class AfterEnds:
    def __init__(self, oracle):
        self.oracle = oracle

    def ended_on(self, mentee, when, period):
        own = [one for one in self.oracle.PAIRINGS if one.mentee == mentee]
        return next((one for one in own if one.status(period.end) == 'ended' and one.ended(period.end) == when), None)

    def to_rematch(self, period):
        """Entry, days until, whether rematched, and the pairing whose early end began the wait."""
        for key, entry, until, event, since in period.waits_since():
            after = self.ended_on(key, since, period)
            if after:
                yield entry, until, event, after
        for one in period.begun():
            after = self.ended_on(one.mentee, one.start, period)
            others = [other for other in self.oracle.PAIRINGS if other.mentee == one.mentee and other is not after and other.start < one.start]
            if after and after is not one and not any(other.status(one.start) in ('active', 'paused') for other in others):
                yield 0, 0, True, after

    def rematch_waits(self, period):
        return [(entry, until, event) for entry, until, event, _ in self.to_rematch(period) if entry == 0 or entry < until]

    def rematched(self, period):
        return [after for _, _, event, after in self.to_rematch(period) if event]

    def first_for(self, one):
        """The row of the first proposal for the mentee of a pairing that a run had proposed."""
        if one not in self.oracle.RUN_PAIRS:
            return None
        return next(row for row in [*self.oracle.FIRST_ROWS, *self.oracle.RUN_ROWS] if row['mentee'] == one.mentee and row['mentor'])

    def origin(self, one):
        first = self.first_for(one)
        return 'by_hand' if first is None else 'proposed' if first['mentor'] == one.mentor else 'changed'

    def given_up(self, period):
        changed = [one for one in period.begun() if self.origin(one) == 'changed' and one.fit is not None]
        return [float(self.first_for(one)['fit']) - one.fit for one in changed if self.first_for(one)['fit']]

    def proposed(self, period):
        """Pairs that the runs behind the pairings begun proposed, each once, with whether it was vetoed."""
        if not any(one in self.oracle.RUN_PAIRS for one in period.begun()):
            return {}
        pairs = {}
        for row in [*self.oracle.FIRST_ROWS, *self.oracle.RUN_ROWS]:
            if row['mentor']:
                key = (row['mentee'], row['mentor'])
                pairs[key] = pairs.get(key, False) or row.get('decision') == 'veto'
        return pairs

    def left_over(self, period):
        return [kind_of(row['reasons']) for row in self.oracle.RUN_ROWS if not row['mentor']] if self.proposed(period) else []

    def contacts(self, period):
        """Of those flagged 14 days before the last day, from what first asked for attention to the first thing done."""
        then = type(period)(period.name)
        then.end = period.end - timedelta(14)
        for one in period.flagged():
            since = min(then.since(one))
            done = min((on for on in one.done if since <= on <= period.end), default=None)
            yield 0, ((done or period.end) - since).days, done is not None

    def lives(self, period):
        """Entry, days, and how it ended if it did, of every pairing open on a day of the period."""
        before = period.start - timedelta(1)
        for one in self.oracle.PAIRINGS:
            end = one.ended(period.end)
            if one.start > period.end or (end and end < period.start):
                continue
            life = (max(0, (before - one.start).days), ((end or period.end) - one.start).days, one.status(period.end) if end else None)
            if life[0] == 0 or life[0] < life[1]:
                yield life

    def by_month(self, period, months, kind):
        lives, limit = list(self.lives(period)), days_of(months)
        at_risk = lambda time: sum(1 for entry, until, _ in lives if (entry == 0 or entry < time) and until >= time)
        if not lives or not at_risk(limit):
            return (None,) * 5
        survival, share, past = Fraction(1), Fraction(0), []
        for time in sorted({until for _, until, _ in lives if until <= limit}):
            n = at_risk(time)
            ends = [event for _, until, event in lives if until == time and event]
            own = ends.count(kind)
            share += survival * Fraction(own, n)
            past.append((n, len(ends), own, survival, share))
            survival *= 1 - Fraction(len(ends), n)
        if share in (0, 1):
            return float(share), len(lives), None, None, None
        variance = Fraction(0)
        for n, d, e, s, f in past:
            variance += ((share - f) ** 2 * Fraction(d, n * (n - d)) if n > d else 0) + s**2 * Fraction(e * (n - e), n**3) - 2 * (share - f) * s * Fraction(e, n**2)
        spread = math.exp(1.959963984540054 * math.sqrt(variance) / (float(share) * math.log(float(share))))
        return float(share), len(lives), None, float(share) ** (1 / spread), float(share) ** spread


def phrases(after):
    return {
        'First day by which half of those are rematched.': lambda p, g: after.rematch_waits(p),
        'Pairings that had ended for that reason.': lambda p, g: [one for one in after.rematched(p) if (one.reason(p.end) or '').lower() == g],
        'Pairings that had ended early, of mentees rematched in the period.': lambda p, g: after.rematched(p),
        'Those with another mentor than was first proposed.': lambda p, g: [one for one in p.begun() if after.origin(one) == 'changed'],
        'Pairings begun in the period that a run had proposed.': lambda p, g: [one for one in p.begun() if after.origin(one) != 'by_hand'],
        'Median of the fits first proposed less those of the pairings.': lambda p, g: after.given_up(p),
        'Pairings begun that came about in that way.': lambda p, g: [one for one in p.begun() if after.origin(one) == g],
        'Pairs vetoed.': lambda p, g: [pair for pair, vetoed in after.proposed(p).items() if vetoed],
        'Pairs locked.': lambda p, g: [],
        'Pairs those runs proposed, each once.': lambda p, g: list(after.proposed(p)),
        'Mentees left over for that kind of reason.': lambda p, g: [kind for kind in after.left_over(p) if kind == g],
        'Mentees left over by those runs.': lambda p, g: after.left_over(p),
        'First day by which something was done about half.': lambda p, g: list(after.contacts(p)),
        'Those that were recorded as ended by them.': lambda p, g: [one for one, _ in p.closed('ended') if (one.ended_by or 'not_recorded') == g],
    }


def formulae(after):
    return {
        'Estimated share ended before they were completed by that day of their life.': lambda p, g: after.by_month(p, g, 'ended'),
        'Estimated share completed by that day of their life.': lambda p, g: after.by_month(p, g, 'completed'),
    }


def figures(after, period):
    for metric in ('override_rate', 'fit_given_up', 'rematch_days'):
        yield 'matching', metric, '', None
    if after.proposed(period):
        for origin in ('proposed', 'changed', 'by_hand'):
            for metric in ('origin_pairings', 'origin_share'):
                yield 'matching', metric, f'origin: {origin}', origin
    for kind in KINDS:
        if kind in after.left_over(period):
            yield 'matching', 'left_over_mentees', f'reason: {kind}', kind
    for reason in sorted({(one.reason(period.end) or '').lower() for one in after.rematched(period)} - {''}):
        yield 'matching', 'rematch_reason_pairings', f'reason: {reason}', reason
    yield 'health', 'days_to_contact', '', None
    ended = [one for one, _ in period.closed('ended')]
    for side in SIDES:
        if any((one.ended_by or 'not_recorded') == side for one in ended):
            yield 'endings', 'ended_early_side', f'side: {side}', side
    if any(event for _, _, event in after.lives(period)):
        for months in MONTHS:
            for metric in ('ended_early_by_month', 'completed_by_month'):
                yield 'endings', metric, f'month: {months}', months
