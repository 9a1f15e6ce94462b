"""Every figure of a report, recomputed from what a coordinator has: the files that were imported, the calls that were made, and the
words of `mentor report --definitions`. It shares nothing with the program. What is counted is looked up by the words of the definition
(PHRASES), so that a definition that changes its words has to be read again here.

Usage: report_figures.py FOLDER QUARTER; writes CSV. Standard library only.
"""
import csv
import json
import math
import os
import re
import sys
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from inspect import isgenerator

import after_ends
import costs
import follow_ups
import outcomes
import scales

FOLDER, QUARTER = sys.argv[1], sys.argv[2]
# Hours a year that the mentors of this programme are given.
PROTECTED_HOURS = 8
FIRST_MEETING, CADENCE, AMBER, RED, SILENT, LOW = 14, 30, 1.5, 2, 90, 2
DEFAULT_CAPACITY = 1
SCALES = [scale for instrument in scales.instruments(FOLDER) for scale in instrument.scales]


def day(text):
    return date.fromisoformat(text) if text else None


def rows_of(name):
    with open(os.path.join(FOLDER, name), newline='', encoding='utf-8') as file:
        return list(csv.DictReader(file))


with open(os.path.join(FOLDER, 'plan.json'), encoding='utf-8') as planned:
    PLAN = json.load(planned)


def terms(cell):
    return [term.strip() for term in (cell or '').split(';') if term.strip()]


# --- what was said and done, in order -------------------------------------------------------------------------------------

class Person:
    # The day as of which everybody is seen: the last of the period.
    as_of = date.max

    def __init__(self, key, since):
        self.key, self.since, self.said, self.employed = key, since, {}, []

    def state(self, name, holds_from, value):
        if not self.said.get(name) or self.on(name, holds_from) != value:
            self.said.setdefault(name, []).append((holds_from, value))

    def on(self, name, when):
        """The statement that holds from the latest day not after it; before all of them, the one recorded first."""
        stated = self.said.get(name) or [(when, None)]
        holding = [entry for entry in stated if entry[0] <= when]
        return (max(holding, key=lambda entry: entry[0]) if holding else stated[0])[1]

    def always(self, name):
        """Days of leave hold whenever they were stated."""
        return self.said[name][-1][1] if name in self.said else None

    def spells(self):
        """First and last days of every employment that had begun by the day; of two within 90 days of each other it is one."""
        found, stated = [], None
        for hired, left in self.employed:
            is_again = bool(found and found[-1][1] and hired and hired > found[-1][1])
            if (is_again or (len(found) > 1 and hired == stated)) and hired > Person.as_of:
                continue
            if is_again and (hired - found[-1][1]).days > 90:
                found.append([hired, left])
            elif is_again or (found and hired == stated):
                found[-1][1] = left
            else:
                found[-1:] = [[hired, left]]
            stated = hired
        return found

    def spell_of(self, when):
        """The employment that a day lies in, or the next."""
        return next((one for one in self.spells()[:-1] if when <= one[1]), self.spells()[-1])

    def hired(self):
        return self.spells()[-1][0]

    def left(self):
        """The last day in post, where that is not before the day of hiring."""
        hired, left = self.spells()[-1]
        return None if left and hired and left < hired else left

    def last_days(self):
        return [left for hired, left in self.spells() if left and not (hired and left < hired)]

    def in_post(self, when):
        hired, left = self.spell_of(when)
        return not (hired and when < hired) and not (left and when > left and not (hired and left < hired))

    def at_work(self, when):
        start, end = day(self.always('leave_from')), day(self.always('leave_until'))
        away = (start or end) and (not start or start <= when) and (not end or when <= end)
        return self.in_post(when) and not away

    def on_staff(self, when):
        return self.in_post(when) and (self.spell_of(when)[0] is not None or self.since <= when)


class Part:
    """How somebody takes part in a round, as was said of one day after another."""

    def __init__(self):
        self.said = []

    def by_now(self):
        return [entry for entry in self.said if entry[0] <= Person.as_of] or self.said[:1]

    @property
    def joined(self):
        """The first of the days on which they take part without having withdrawn in between."""
        said = self.by_now()
        while not said[-1][1]:
            said = said[:-1]
        gone = [at for at, (_, role, _) in enumerate(said) if not role]
        return said[gone[-1] + 1 if gone else 0][0]

    @property
    def withdrawn(self):
        when, role, _ = self.by_now()[-1]
        return None if role else when

    @property
    def withdrew(self):
        """Every day on which they withdrew."""
        return [when for when, role, _ in self.by_now() if not role]

    @property
    def role(self):
        return [role for _, role, _ in self.by_now() if role][-1]

    @property
    def capacity(self):
        return [capacity for _, role, capacity in self.by_now() if role][-1]


class Pairing:
    def __init__(self, mentee, mentor, start, at, fit=None):
        self.mentee, self.mentor, self.start, self.round, self.fit = mentee, mentor, start, at['round'], fit
        self.recorded, self.changes, self.ended_by = at['day'], [(start, 'active', None)], None
        self.met, self.said = [], []
        self.drafts, self.signed, self.done = [], [], []
        self.renewed = []

    @property
    def match(self):
        """The first day, or that of its recording where it was planned then."""
        return min(self.start, self.recorded)

    def matched(self, when):
        """Whether its mentee has a mentor then, or is promised one."""
        return self.match <= when and self.status(when) in (None, 'active', 'paused')

    def status(self, when):
        found = None
        for since, status, _ in self.changes:
            if since <= when:
                found = status
        return found

    def ended(self, when):
        """The day it was completed or ended, if that has come."""
        return next((since for since, status, _ in self.changes if status in ('completed', 'ended') and since <= when), None)

    def reason(self, when):
        return next((reason for since, status, reason in self.changes if status in ('completed', 'ended') and since <= when), None)

    def active_on(self, when):
        """The day on which one ends is its last; paused is not active."""
        if self.status(when) == 'active':
            return True
        for at, (since, status, _) in enumerate(self.changes):
            if since == when and status in ('completed', 'ended') and self.changes[at - 1][1] == 'active':
                return True
        return False

    def active_during(self, start, end):
        return any(self.active_on(start + timedelta(n)) for n in range((end - start).days + 1))

    def days_lived(self, start, end):
        """Days from one to another on which it was neither paused nor over."""
        return sum(1 for n in range((end - start).days) if self.status(start + timedelta(n)) == 'active')


PEOPLE, ROUNDS, PARTS, PAIRINGS, CHECK_INS, SURVEYS, RULES, GOALS = {}, {}, {}, [], [], [], [], []


def pairing_of(mentee, mentor, when):
    own = [one for one in PAIRINGS if one.mentee == mentee and one.mentor == mentor]
    return max((one for one in own if one.start <= when), key=lambda one: one.start, default=own[0])


def current_round():
    return [name for name, (_, closed) in ROUNDS.items() if closed is None][-1]


def take_roster(deed):
    holds_from = day(deed.get('effective') or deed['day'])
    for row in rows_of(deed['file']):
        key = row['staff_number']
        person = PEOPLE.setdefault(key, Person(key, holds_from))
        for name in ('site', 'unit', 'profession', 'band', 'leave_from', 'leave_until', 'needs', 'strengths', 'prefers'):
            if name in row:
                person.state(name, holds_from, row[name])
        person.employed.append((day(row['hired_on']), day(row['left_on'])))
        parts, role = PARTS.setdefault(current_round(), {}), row['role']
        if role in ('mentor', 'mentee', 'both'):
            parts.setdefault(key, Part()).said.append((holds_from, role, int(row['capacity']) if row['capacity'] else None))
        elif role == 'none' and key in parts:
            parts[key].said.append((holds_from, None, None))


RUN_PAIRS = []
# As first proposed, with what was decided on it; and as proposed when the rest had been solved again.
FIRST_ROWS, RUN_ROWS = [rows_of(name) if os.path.exists(os.path.join(FOLDER, name)) else [] for name in ('decided.csv', 'run.csv')]


def take_run(deed):
    return [(row['mentee'], row['mentor'], float(row['fit']) if row['fit'] else None) for row in RUN_ROWS if row['mentor']]


def take(deed):
    when, what = day(deed['day']), deed['do']
    if not ROUNDS:
        ROUNDS['Round 1'] = (when, None)
    at = {'day': when, 'round': current_round() if any(closed is None for _, closed in ROUNDS.values()) else None}
    if FOLLOW_UPS.take(deed, when):
        return
    if what == 'roster':
        take_roster(deed)
    elif what == 'open round':
        ROUNDS[deed['name']] = (when, None)
    elif what == 'close round':
        ROUNDS[deed['name']] = (ROUNDS[deed['name']][0], when)
    elif what == 'pairings':
        for row in rows_of(deed['file']):
            PAIRINGS.append(Pairing(row['mentee'], row['mentor'], day(row['started_on']), at))
    elif what == 'accept':
        for mentee, mentor, fit in take_run(deed):
            PAIRINGS.append(Pairing(mentee, mentor, when, at, fit))
            RUN_PAIRS.append(PAIRINGS[-1])
    elif what in ('pause', 'resume', 'end', 'complete'):
        on = day(deed['on'])
        status = {'pause': 'paused', 'resume': 'active', 'end': 'ended', 'complete': 'completed'}[what]
        one = pairing_of(deed['mentee'], deed['mentor'], on)
        one.changes.append((on, status, deed.get('reason')))
        one.ended_by = deed.get('by')
    elif what == 'check-ins':
        for row in rows_of(deed['file']):
            row['pairing'] = pairing_of(row['mentee'], row['mentor'], day(row['held_on']))
            row['on'] = day(row['held_on'])
            CHECK_INS.append(row)
            row['pairing'].met.append(row['on'])
    elif what == 'feedback':
        for row in rows_of(deed['file']):
            row['on'] = day(row['given_on'])
            pairing_of(row['mentee'], row['mentor'], row['on']).said.append(row)
    elif what == 'survey':
        for row in rows_of(deed['file']):
            SURVEYS.append({'round': at['round'], 'wave': deed['wave'], 'on': day(row['submitted_on']), 'row': row})
    elif what == 'draft':
        pairing_of(deed['mentee'], deed['mentor'], when).drafts.append((int(deed['every']), day(deed['review'])))
    elif what == 'sign':
        pairing = pairing_of(deed['mentee'], deed['mentor'], when)
        pairing.signed.append((day(deed['on']), *pairing.drafts[-1]))
    elif what == 'renew':
        pairing_of(deed['mentee'], deed['mentor'], when).renewed.append((day(deed['on']), day(deed['until'])))
    elif what == 'goal':
        GOALS.append({'of': pairing_of(deed['mentee'], deed['mentor'], when), 'set': day(deed['on']), 'due': day(deed.get('due')), 'closed': []})
    elif what == 'close goal':
        GOALS[int(deed['goal']) - 1]['closed'].append((day(deed['on']), deed['outcome']))
    elif what == 'done':
        pairing_of(deed['mentee'], deed['mentor'], when).done.append(day(deed['on']))
    elif what == 'decide':
        # A veto is a rule that keeps the two apart from then on.
        RULES.extend((when, 'never') for row in FIRST_ROWS if row['decision'] == 'veto')
    elif what == 'rule':
        RULES.append((when, deed['name']))


# --- statistics -----------------------------------------------------------------------------------------------------------

def wilson(part, whole):
    z = 1.959963984540054
    p = part / whole
    centre = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return max(0.0, centre - half), min(1.0, centre + half)


def quantile(values, p):
    ordered = sorted(values)
    at = (len(ordered) - 1) * p
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def t_cdf(t, freedom):
    """By Simpson's rule over the density: slow, and independent of any series."""
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    steps = 4000
    width = t / steps
    total = 0.0
    for n in range(steps + 1):
        weight = 1 if n in (0, steps) else 4 if n % 2 else 2
        total += weight * (1 + (n * width) ** 2 / freedom) ** (-(freedom + 1) / 2)
    return 0.5 + scale * total * width / 3


@cache
def t_quantile(freedom):
    """By Newton's method from below, where the distribution bends so that no step goes too far."""
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    t, step = 1.95, 1.0
    while step > 1e-10:
        step = (0.975 - t_cdf(t, freedom)) / (scale * (1 + t * t / freedom) ** (-(freedom + 1) / 2))
        t += step
    return t


def mean_and_interval(values):
    mean = math.fsum(values) / len(values)
    if len(set(values)) == 1:
        return float(values[0]), None, None
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
    half = t_quantile(len(values) - 1) * deviation / math.sqrt(len(values))
    return mean, mean - half, mean + half


# --- a period -------------------------------------------------------------------------------------------------------------

STEPS = ('joined', 'matched', 'met their mentor', 'completed a pairing')


def first_roster():
    return min(one.since for one in PEOPLE.values())


def in_order_of_entry():
    """Everybody's key, those of one roster in the order of their staff numbers."""
    return sorted(PEOPLE, key=lambda key: (PEOPLE[key].since, key))


class Period:
    def __init__(self, name):
        year, number = int(name[:4]), int(name[-1])
        self.name = name
        self.start = date(year, 3 * number - 2, 1)
        after = date(year + (number == 4), (3 * number) % 12 + 1, 1)
        self.end = after - timedelta(1)

    def previous(self):
        year, number = int(self.name[:4]), int(self.name[-1])
        return Period(f'{year}-Q{number - 1}' if number > 1 else f'{year - 1}-Q4')

    def holds(self, when):
        return when is not None and self.start <= when <= self.end

    def days_taking_part(self, name, key):
        """First and last day on which somebody takes part in a round; None where there is none."""
        closed = ROUNDS[name][1]
        part, person = PARTS[name][key], PEOPLE[key]
        start = max(day for day in (part.joined, person.hired()) if day)
        ends = [closed - timedelta(1)] if closed else []
        ends += [part.withdrawn - timedelta(1)] if part.withdrawn else []
        ends += [person.left()] if person.left() else []
        end = min(ends, default=date.max)
        return (start, end) if start <= end else None

    def in_rounds(self, roles, start, end):
        for name, parts in PARTS.items():
            for key, part in parts.items():
                days = self.days_taking_part(name, key) if part.joined <= self.end else None
                if part.role in roles and days and days[0] <= end and days[1] >= start:
                    yield name, key, part

    def taking_part(self, roles, side):
        found = {key for _, key, _ in self.in_rounds(roles, self.start, self.end)}
        return found | {getattr(one, side) for one in self.active_during()}

    def mentees(self):
        return self.taking_part(('mentee', 'both'), 'mentee')

    def at_step(self, step):
        """Who has come to a step of the way through the programme by the last day, and to all before it."""
        begun = [one for one in PAIRINGS if one.start <= self.end]
        joined = {key for _, key, _ in self.in_rounds(('mentee', 'both'), date.min, self.end)} | {one.mentee for one in begun}
        met = {one.mentee for one in begun if self.met(one)}
        done = {one.mentee for one in begun if one.status(self.end) == 'completed'}
        sets = (joined, {one.mentee for one in begun}, met, done)
        return list(set.intersection(*sets[:STEPS.index(step) + 1]))

    def mentors(self):
        return self.taking_part(('mentor', 'both'), 'mentor')

    def matched(self):
        return {one.mentee for one in self.active_during()}

    def staff(self):
        return {key for key, person in PEOPLE.items() if person.on_staff(self.end)}

    def staff_taking_part(self):
        return self.staff() & (self.mentees() | self.mentors())

    @cache
    def active_during(self):
        return [one for one in PAIRINGS if one.start <= self.end and one.active_during(self.start, self.end)]

    def active_at(self):
        return [one for one in PAIRINGS if one.status(self.end) == 'active']

    def open_at(self):
        return [one for one in PAIRINGS if one.status(self.end) in ('active', 'paused')]

    def begun(self):
        return [one for one in PAIRINGS if self.holds(one.start)]

    def closed(self, *statuses):
        found = [(one, change) for one in PAIRINGS for change in one.changes if change[1] in statuses and self.holds(change[0])]
        return found

    @cache
    def waiting(self):
        """Mentees who wait, and since when."""
        taken = {one.mentee for one in PAIRINGS if one.matched(self.end)}
        since = {}
        for _, key, part in self.in_rounds(('mentee', 'both'), self.end, self.end):
            if key in taken or not PEOPLE[key].at_work(self.end):
                continue
            start = max(day for day in (part.joined, PEOPLE[key].hired()) if day)
            since[key] = min(since.get(key, start), start)
        for key in since:
            ends = [one.ended(self.end) for one in PAIRINGS if one.mentee == key and one.ended(self.end)]
            since[key] = max([since[key], *ends])
        return since

    def on_day_before(self):
        before = Period(self.name)
        before.end = self.start - timedelta(1)
        return before

    def first_match(self, key):
        return min((one.match for one in PAIRINGS if one.mentee == key and self.holds(one.match)), default=None)

    def matched_at_once(self):
        """On neither list, matched in the period with no pairing open or planned on the day before that; and days waited until then."""
        listed, found = set(self.on_day_before().waiting()) | set(self.waiting()), {}
        for one in sorted((one for one in PAIRINGS if self.holds(one.match)), key=lambda one: one.match):
            day_before = one.match - timedelta(1)
            if one.mentee in listed or one.mentee in found or one.match != self.first_match(one.mentee):
                continue
            if any(other is not one and other.mentee == one.mentee and other.matched(day_before) for other in PAIRINGS):
                continue
            since = min((max(day for day in (part.joined, PEOPLE[key].hired()) if day) for name, key, part in self.in_rounds(('mentee', 'both'), date.min, one.match) if key == one.mentee), default=one.match)
            ends = [other.ended(one.match) for other in PAIRINGS if other.mentee == one.mentee and other.ended(one.match)]
            found[one.mentee] = (one.match - max([since, *ends])).days
        return found

    def last_day_waiting(self, key):
        last = self.start - timedelta(1)
        while last < self.end:
            when = last + timedelta(1)
            if not PEOPLE[key].at_work(when) or not any(who == key for _, who, _ in self.in_rounds(('mentee', 'both'), when, when)):
                break
            last = when
        return last

    def waits(self):
        return [(entry, until, event) for _, entry, until, event in self.waits_of() if entry == 0 or entry < until]

    def waits_of(self):
        """Who waited, from, until and whether matched, in days since the wait began."""
        return [wait[:4] for wait in self.waits_since()]

    @cache
    def waits_since(self):
        """The same with the day on which the wait began."""
        first, second, found = self.on_day_before().waiting(), self.waiting(), []
        for key, since in first.items():
            entry = (self.start - timedelta(1) - since).days
            if key in second:
                found.append((key, entry, (self.end - since).days, False, since))
            elif self.first_match(key):
                found.append((key, entry, (self.first_match(key) - since).days, True, since))
            else:
                found.append((key, entry, (self.last_day_waiting(key) - since).days, False, since))
        found += [(key, 0, (self.end - since).days, False, since) for key, since in second.items() if key not in first]
        found += [(key, 0, days, True, self.first_match(key) - timedelta(days)) for key, days in self.matched_at_once().items()]
        return found

    def leavers(self):
        return [one for one in PEOPLE.values() if any(self.holds(last + timedelta(1)) for last in one.last_days())]

    def heads(self):
        """Staff in post on the first and on the last day; None where that is before the first roster."""
        if first_roster() > self.start:
            return None
        return [sum(1 for one in PEOPLE.values() if one.on_staff(when)) for when in (self.start, self.end)]

    def of_12_months(self):
        year = Period(self.name)
        year.start = months_on(self.end, -12) + timedelta(1)
        return year

    def in_post_a_year_ago(self):
        """None where that is before the first roster."""
        then = months_on(self.end, -12)
        return None if first_roster() > then else [one for one in PEOPLE.values() if one.on_staff(then)]

    def first_years(self):
        found = []
        for one in PEOPLE.values():
            for hired, _ in one.spells():
                if hired and hired >= first_roster() and self.holds(months_on(hired, 12)):
                    found.append(one.in_post(months_on(hired, 12)))
        return found

    def followed(self, key, on, until):
        person = PEOPLE[key]
        hired, left = person.spell_of(on)
        gone = left and left < until and not (hired and left < hired)
        entry = max(0, (person.since - on).days)
        return entry, ((left + timedelta(1) if gone else until) - on).days, bool(gone)

    @cache
    def first_days(self, side):
        first = {}
        for one in PAIRINGS:
            if one.start <= self.end:
                key = getattr(one, side)
                first[key] = min(first.get(key, one.start), one.start)
        return first

    @cache
    def beginners(self, side):
        entered = in_order_of_entry()
        first = self.first_days(side)
        found = [(on, key) for key, on in first.items() if PEOPLE[key].in_post(on)]
        return sorted(found, key=lambda one: (one[0], entered.index(one[1])))

    @cache
    def like_colleagues(self):
        kind = {key: [one.on(field, self.end) for field in ('profession', 'band', 'site')] for key, one in PEOPLE.items()}
        entered, first, taken, found = in_order_of_entry(), self.first_days('mentee'), set(), []
        for on, key in self.beginners('mentee'):
            hired = PEOPLE[key].hired()
            near = [(abs((PEOPLE[other].hired() - hired).days), entered.index(other), other) for other in PEOPLE
                    if other != key and other not in taken and hired and PEOPLE[other].hired() and kind[other] == kind[key]
                    and abs((PEOPLE[other].hired() - hired).days) <= 91 and PEOPLE[other].in_post(on) and PEOPLE[other].since <= on
                    and first.get(other, date.max) > on]
            if near:
                taken.add(min(near)[2])
                found.append((on, key, min(near)[2]))
        return found

    def staff_followed(self, group):
        first = self.first_days('mentee')
        if group == 'mentored':
            found = [self.followed(key, on, self.end) for on, key in self.beginners('mentee')]
        elif group == 'mentors':
            found = [self.followed(key, on, self.end) for on, key in self.beginners('mentor')]
        elif group == 'like colleagues':
            found = [self.followed(other, on, min(self.end, first.get(other, self.end))) for on, _, other in self.like_colleagues()]
        else:
            found = [self.followed(key, on, self.end) for on, key, _ in self.like_colleagues()]
        return [(entry, until, event) for entry, until, event in found if entry == 0 or entry < until]

    @cache
    def a_year_on(self, side):
        """Of those whose 12 months have run out by the last day: who, the first day, the day 12 months after, and what became of the band."""
        found = []
        for on, key in self.beginners(side):
            person, day_after = PEOPLE[key], months_on(on, 12)
            if day_after <= self.end:
                then, now = (place_on_ladder(person.on('profession', when), person.on('band', when)) for when in (on, day_after))
                if then is None or person.since > on:
                    what = 'not compared'
                elif not person.in_post(day_after):
                    what = 'left'
                else:
                    what = 'not compared' if now is None else 'higher' if now > then else 'not higher'
                found.append((key, on, day_after, what))
        return found

    def bands_in(self, group, *classes):
        side = {'mentored': 'mentee', 'mentors': 'mentor'}[group]
        return [key for key, _, day_after, what in self.a_year_on(side) if self.holds(day_after) and (not classes or what in classes)]

    def planned_to_end(self):
        return [one for one in PAIRINGS if self.holds(self.last_term(one) or six_months_on(one.start))]

    def last_term(self, pairing):
        """The day to which it was renewed by the end of the period, if it was."""
        return next((until for on, until in reversed(pairing.renewed) if on <= self.end), None)

    def renewed(self):
        return [one for one in PAIRINGS if any(self.holds(on) for on, _ in one.renewed)]

    def early_days_over(self):
        return [one for one in PAIRINGS if self.holds(one.start + timedelta(30))]

    def lasted(self):
        found = []
        for one in PAIRINGS:
            end = one.ended(self.end)
            if one.start <= self.end and not (end and end < self.start):
                found.append((max(0, (self.start - timedelta(1) - one.start).days), ((end or self.end) - one.start).days, bool(end)))
        return [(entry, until, event) for entry, until, event in found if entry == 0 or entry < until]

    def places(self):
        offered, opened = {}, {}
        for name, key, part in self.in_rounds(('mentor', 'both'), self.end, self.end):
            if PEOPLE[key].at_work(self.end) and ROUNDS[name][0] >= opened.get(key, date.min):
                opened[key] = ROUNDS[name][0]
                offered[key] = DEFAULT_CAPACITY if part.capacity is None else part.capacity
        return {key: count for key, count in offered.items() if count > 0}

    def free(self):
        held = [one.mentor for one in PAIRINGS if one.matched(self.end)]
        return {key: max(0, count - held.count(key)) for key, count in self.places().items()}

    def free_places_for(self, need):
        return [count for key, count in self.free().items() if need in terms(PEOPLE[key].on('strengths', self.end))]

    def met(self, pairing):
        return sorted(when for when in pairing.met if when <= self.end)

    def check_ins(self):
        return [one for one in CHECK_INS if self.holds(one['on'])]

    def due_first_meeting(self):
        due = []
        for one in PAIRINGS:
            limit = one.start + timedelta(FIRST_MEETING)
            first = next(iter(self.met(one)), None)
            stopped = any(status != 'active' and since <= limit and (first is None or since < first) for since, status, _ in one.changes)
            if self.holds(limit) and not stopped:
                due.append(one)
        return due

    def met_in_time(self):
        return [one for one in self.due_first_meeting() if self.met(one) and (self.met(one)[0] - one.start).days <= FIRST_MEETING]

    def judged_for_cadence(self):
        return [one for one in self.active_at() if one.days_lived(one.start, self.end) > AMBER * CADENCE]

    def past_first_meeting(self):
        return [one for one in self.active_at() if one.days_lived(one.start, self.end) > FIRST_MEETING]

    def on_cadence(self):
        return [one for one in self.judged_for_cadence() if self.met(one) and one.days_lived(self.met(one)[-1], self.end) <= AMBER * CADENCE]

    def old_enough(self):
        return [one for one in self.active_during() if one.days_lived(one.start, self.end) >= 3 * CADENCE]

    def latest_ratings(self, side):
        found = []
        for one in self.active_during():
            own = [said for said in one.said if said['given_by'] == side and said['rating'] and self.holds(said['on'])]
            if own:
                found.append(sorted(own, key=lambda said: said['on'])[-1])
        return found

    def told_of_change(self, side):
        found = {}
        for one in self.active_during():
            own = [said for said in one.said if said['given_by'] == side and said['wants_change'] and said['on'] <= self.end]
            if own:
                found[id(one)] = sorted(own, key=lambda said: said['on'])[-1]['wants_change'] == 'yes'
        return found

    def rating_of(self, one, side):
        own = [said for said in one.said if said['given_by'] == side and said['rating'] and self.holds(said['on'])]
        return int(sorted(own, key=lambda said: said['on'])[-1]['rating']) if own else None

    def gaps_of_sides(self):
        both = [(self.rating_of(one, 'mentee'), self.rating_of(one, 'mentor')) for one in self.active_during()]
        return [mentee - mentor for mentee, mentor in both if mentee is not None and mentor is not None]

    def differ(self, one, field):
        values = [PEOPLE[key].on(field, self.end) for key in (one.mentee, one.mentor)]
        return values[0] != values[1] if all(values) else None

    def joined(self):
        found = set()
        for name, key, part in self.in_rounds(('mentee', 'both'), date.min, date.max):
            if self.holds(self.days_taking_part(name, key)[0]):
                found.add(key)
        return found

    def withdrew(self):
        return {key for parts in PARTS.values() for key, part in parts.items() if part.role in ('mentee', 'both') and any(self.holds(when) for when in part.withdrew)}

    def mentor_hours(self):
        """Hours, and days of the period on which a pairing of theirs was active, of each mentor whose hours are known."""
        if not any(one['minutes'] for one in self.check_ins()):
            return []
        found = []
        for mentor in {one.mentor for one in self.active_during()}:
            own = [one for one in self.active_during() if one.mentor == mentor]
            held = [one for one in self.check_ins() if one['pairing'] in own]
            days = sum(1 for n in range((self.end - self.start).days + 1) if any(one.active_on(self.start + timedelta(n)) for one in own))
            if all(one['minutes'] for one in held):
                found.append((sum(int(one['minutes']) for one in held) / 60, days))
        return found

    def due_for_gold(self):
        return [one for one in PAIRINGS if self.holds(months_on(one.start, 12)) and not (one.ended(self.end) and one.ended(self.end) < months_on(one.start, 12))]

    def meets_gold(self, one):
        held = self.met(one)
        ends = [months_on(one.start, month) for month in range(0, 13, 2)]
        stretches = all(any((low < when or low == when == one.start) and when <= high for when in held) for low, high in zip(ends, ends[1:]))
        return bool(held) and (held[0] - one.start).days <= 7 and stretches

    def graduates(self):
        first = {}
        for one in PAIRINGS:
            for since, status, _ in one.changes:
                if status == 'completed' and since <= self.end:
                    first[one.mentee] = min(first.get(one.mentee, since), since)
        return [(key, on) for key, on in first.items() if self.holds(months_on(on, 12))]

    def was_mentor(self, key, on):
        start, end = on + timedelta(1), months_on(on, 12)
        in_round = any(who == key for _, who, _ in self.in_rounds(('mentor', 'both'), start, end))
        return in_round or any(one.mentor == key and one.start <= end and not (one.ended(self.end) and one.ended(self.end) < start) for one in PAIRINGS)

    def agreed(self, one, when):
        return [entry for entry in one.signed if entry[0] <= when]

    def cadence(self, one, when):
        held = self.agreed(one, when)
        return held[-1][1] if held else CADENCE

    def doses(self):
        return [(held, expected) for _, held, expected in self.doses_of()]

    def doses_of(self):
        """Held and expected of every pairing active during the period of which at least one check-in was expected."""
        found = []
        for one in self.active_during():
            days = one.days_lived(max(one.start, self.start), self.end + timedelta(1))
            expected = days // self.cadence(one, self.end)
            if expected:
                found.append((one, len([when for when in one.met if self.holds(when)]), expected))
        return found

    def gaps(self):
        found = []
        for one in PAIRINGS:
            held = self.met(one)
            found += [(later - earlier).days for earlier, later in zip(held, held[1:]) if self.holds(later)]
        return found

    def reviews(self):
        found = []
        for one in PAIRINGS:
            for _, _, review in self.agreed(one, self.end)[-1:]:
                last = review + timedelta(14)
                if self.holds(last) and not (one.ended(self.end) and one.ended(self.end) < last):
                    found.append(any(held['pairing'] is one and held['kind'] == 'formal' and abs((held['on'] - review).days) <= 14 and held['on'] <= self.end for held in CHECK_INS))
        return found

    def goals_due(self):
        return [how for _, how in self.goals_of()]

    def goals_of(self):
        found = []
        for goal in GOALS:
            closed = [entry for entry in goal['closed'] if entry[0] <= self.end]
            belongs = goal['due'] or (closed[-1][0] if closed else None)
            if goal['set'] <= self.end and self.holds(belongs):
                found.append((goal['of'], closed[-1][1] if closed else 'open'))
        return found

    def old_for_goals(self):
        return [one for one in self.active_during() if (self.end - one.start).days >= 60]

    def old_for_agreement(self):
        return [one for one in self.open_at() if (self.end - one.start).days >= 30]

    def due_to_sign(self):
        return [one for one in PAIRINGS if self.holds(one.start + timedelta(30)) and not (one.ended(self.end) and one.ended(self.end) <= one.start + timedelta(30))]

    def due_for_core(self):
        return [one for one in PAIRINGS if self.holds(six_months_on(one.start)) and not (one.ended(self.end) and one.ended(self.end) < six_months_on(one.start))]

    def meets_core(self, one):
        held = [when for when in self.met(one) if when <= six_months_on(one.start)]
        return len(held) >= 3 and (held[0] - one.start).days <= 14

    def flagged(self):
        then = Period(self.name)
        then.end = self.end - timedelta(14)
        return [one for one in then.open_at() if then.health(one) == 'needs_attention']

    def before_with(self, health):
        before = self.previous()
        return [one for one in before.open_at() if before.health(one) == health]

    def ended_28_days_ago(self):
        return [(one, change[0]) for one in PAIRINGS for change in one.changes if change[1] == 'ended' and self.holds(change[0] + timedelta(28))]

    def left_without(self):
        """Of mentees whose only pairing ended early, whether another began in 28 days, and whether they could have had one."""
        for one, end in self.ended_28_days_ago():
            others = [other for other in PAIRINGS if other is not one and other.mentee == one.mentee]
            if any(other.start < end and other.status(end) in ('active', 'paused') for other in others):
                continue
            then = end + timedelta(28)
            takes_part = any(key == one.mentee for _, key, _ in self.in_rounds(('mentee', 'both'), then, then))
            yield any(end <= other.start <= then for other in others), takes_part and PEOPLE[one.mentee].at_work(then)

    def causes(self, one):
        """Why an open pairing needs attention; none for one that is paused."""
        return [cause for cause, _ in self.causes_since(one)]

    def since(self, one):
        return [since for _, since in self.causes_since(one)]

    def causes_since(self, one):
        """The same, each with the first day on which it was so."""
        if one.status(self.end) == 'paused':
            return []
        said = sorted((said for said in one.said if said['on'] <= self.end), key=lambda said: said['on'])
        found, latest = [], {}
        for side in ('mentee', 'mentor'):
            own = [entry for entry in said if entry['given_by'] == side]
            asked = [entry for entry in own if entry['wants_change']]
            rated = [entry for entry in own if entry['rating']]
            ratings = [int(entry['rating']) for entry in rated]
            if asked and asked[-1]['wants_change'] == 'yes':
                found.append(('change_requested', asked[-1]['on']))
            if ratings:
                latest[side] = (ratings[-1], rated[-1]['on'])
                if ratings[-1] <= LOW:
                    found.append(('low_rating', rated[-1]['on']))
                if len(ratings) > 1 and ratings[-2] - ratings[-1] >= 2:
                    found.append(('rating_fell', rated[-1]['on']))
        if len(latest) == 2 and abs(latest['mentee'][0] - latest['mentor'][0]) >= 2:
            found.append(('sides_disagree', max(latest['mentee'][1], latest['mentor'][1])))
        met = self.met(one)
        start = met[-1] if met else one.start
        passed = lambda most: next((start + timedelta(n) for n in range((self.end - start).days + 1) if one.days_lived(start, start + timedelta(n)) > most), None)
        limits = [('first_meeting_late' if said else 'nothing_recorded', FIRST_MEETING)] if not met else [('silent', SILENT), ('check_in_very_late', RED * self.cadence(one, self.end)), ('check_in_late', AMBER * self.cadence(one, self.end))]
        found += [(cause, passed(most)) for cause, most in limits if passed(most)][:1]
        return found

    def health(self, one):
        if one.status(self.end) == 'paused':
            return 'paused'
        if self.causes(one):
            return 'needs_attention'
        return 'on_track' if self.met(one) else 'too_early'

    def waves(self):
        """Round, question, and in the order of their days the waves with the points by person, where the latest was answered in the period."""
        for name in ROUNDS:
            answers = [one for one in SURVEYS if one['round'] == name and one['on'] <= self.end]
            for question in ('I feel valued here (1-5)', 'I feel confident (1-5)'):
                by_wave = {}
                for one in answers:
                    if one['row'][question]:
                        by_wave.setdefault(one['wave'], {})[one['row']['staff_number']] = int(one['row'][question])
                first = {wave: min(one['on'] for one in answers if one['wave'] == wave) for wave in by_wave}
                order = sorted(by_wave, key=lambda wave: first[wave])
                if len(order) > 1 and any(one['wave'] == order[-1] and self.holds(one['on']) for one in answers):
                    yield name, question, [(wave, by_wave[wave]) for wave in order]


def seen_from_its_end(method):
    """People as they are known to be on the last day of the period that asks."""
    def asked(self, *args):
        before, Person.as_of = Person.as_of, self.end
        try:
            found = method(self, *args)
            return list(found) if isgenerator(found) else found
        finally:
            Person.as_of = before
    return asked


for method in [name for name, found in vars(Period).items() if callable(found) and not name.startswith('__')]:
    setattr(Period, method, seen_from_its_end(getattr(Period, method)))


def answered_all(waves):
    """Points in the second of three waves of those who have some in each."""
    first, between, last = waves
    return [points for key, points in between.items() if key in first and key in last]


AGENDA_FOR_CHANGE = ['Band 1', 'Band 2', 'Band 3', 'Band 4', 'Band 5', 'Band 6', 'Band 7', 'Band 8a', 'Band 8b', 'Band 8c', 'Band 8d', 'Band 9']


def place_on_ladder(profession, band):
    """Doctors have grades, so that no band of Agenda for Change is theirs."""
    return AGENDA_FOR_CHANGE.index(band) if profession in ('nurse', 'midwife') and band in AGENDA_FOR_CHANGE else None


def months_on(start, months):
    month = start.month + months
    year, month = start.year + (month - 1) // 12, (month - 1) % 12 + 1
    after = date(year + (month == 12), month % 12 + 1, 1)
    return date(year, month, min(start.day, (after - timedelta(1)).day))


def six_months_on(start):
    return months_on(start, 6)


def months_between(start, end):
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if end.day < start.day and (end + timedelta(1)).month == end.month else months


def is_rematch(one):
    return any(other is not one and other.mentee == one.mentee and other.start <= one.start and other.ended(one.start) for other in PAIRINGS if PAIRINGS.index(other) < PAIRINGS.index(one) or other.start < one.start)


def wishes(one, period):
    return terms(PEOPLE[one.mentee].on('prefers', period.end))


# --- the words of the definitions, and what they count --------------------------------------------------------------------
# Each takes the period and what the group asks for (None: everything), and gives a list.

def of_group(keys, group, period):
    return [key for key in keys if group is None or group(key, period)]


def at_risk(follow_ups, days):
    return [one for one in follow_ups if (one[0] == 0 or one[0] < days) and one[1] >= days]


def over_before(follow_ups, days, event):
    return [one for one in follow_ups if one[1] < days and one[2] == event]


def planned_days(milestone, period):
    """The days up to the last of everything that counts towards something planned, in their order."""
    begun = [one for one in PAIRINGS if one.start <= period.end]
    first = {}
    for one in begun:
        first[one.mentee] = min(one.start, first.get(one.mentee, one.start))
    count = milestone.get('count')
    if count is None:
        days = [day(milestone['done_on'])] if milestone.get('done_on') else []
    elif count == 'rounds_opened':
        days = [opened for opened, *_ in ROUNDS.values()]
    elif count == 'mentees_joined':
        # Each counts on the first day on which they had.
        days, when = [], min(opened for opened, _ in ROUNDS.values())
        seen = set()
        while when <= period.end:
            here = {key for _, key, _ in period.in_rounds(('mentee', 'both'), when, when)} | {key for key, start in first.items() if start == when}
            days += [when] * len(here - seen)
            seen |= here
            when += timedelta(days=1)
    elif count == 'mentees_matched':
        days = list(first.values())
    elif count == 'pairings_begun':
        days = [one.start for one in begun]
    elif count == 'pairings_met':
        days = [period.met(one)[0] for one in begun if period.met(one)]
    elif count == 'check_ins_held':
        days = [one['on'] for one in CHECK_INS]
    else:
        days = [since for one in begun for since, status, _ in one.changes if status == 'completed']
    return sorted(when for when in days if when <= period.end)


def days_late(milestone, period):
    days, wanted = planned_days(milestone, period), milestone.get('at_least', 1)
    until = days[wanted - 1] if len(days) >= wanted else period.end
    return max(0, (until - day(milestone['by'])).days)


PHRASES = {
    'As many as are planned.': lambda p, g: [1] * g.get('at_least', 1),
    'Those counted by the last day.': lambda p, g: planned_days(g, p),
    'Days from the planned day to the first day on which as many were counted as planned; while there are fewer, to the last day.': lambda p, g: [1] * days_late(g, p),
    'People in post.': lambda p, g: of_group(p.staff(), g, p),
    'Staff in post on the last day.': lambda p, g: of_group(p.staff(), g, p),
    'Staff in post on the last day who took part in the period: in a round, on a day on which they had joined it, had not withdrawn and were in post, and it was not closed; or in a pairing active on a day of the period.': lambda p, g: of_group(p.staff_taking_part(), g, p),
    'Mentees who took part, each once, in however many rounds.': lambda p, g: of_group(p.mentees(), g, p),
    'Mentees of the step before who have reached the step by the last day.': lambda p, g: p.at_step(g),
    'Mentees who have reached the step before.': lambda p, g: p.at_step(STEPS[STEPS.index(g) - 1]),
    'Mentees who took part.': lambda p, g: of_group(p.mentees(), g, p),
    'Mentors who took part, each once.': lambda p, g: of_group(p.mentors(), g, p),
    'Mentees with a pairing active on a day of the period.': lambda p, g: of_group(p.matched(), g, p),
    'Mentees who took part and had a pairing active on a day of the period.': lambda p, g: of_group(p.mentees() & p.matched(), g, p),
    'Mentees waiting, each once.': lambda p, g: list(p.waiting()),
    'Mentees waiting.': lambda p, g: list(p.waiting()),
    'Median of the days of those who wait.': lambda p, g: [(p.end - since).days for since in p.waiting().values()],
    'Largest of the days of those who wait.': lambda p, g: [(p.end - since).days for since in p.waiting().values()],
    'Mentees on the first list.': lambda p, g: list(p.on_day_before().waiting()),
    'Mentees only on the second list, and those who joined and were matched in between.': lambda p, g: [*(set(p.waiting()) - set(p.on_day_before().waiting())), *p.matched_at_once()],
    'Mentees only on the first list who were matched in the period, and those who joined and were matched in between.': lambda p, g: [*(key for key in set(p.on_day_before().waiting()) - set(p.waiting()) if p.first_match(key)), *p.matched_at_once()],
    'Mentees only on the first list who were not matched in the period.': lambda p, g: [key for key in set(p.on_day_before().waiting()) - set(p.waiting()) if not p.first_match(key)],
    'First day by which half are matched.': lambda p, g: p.waits(),
    'First day by which nine in ten are matched.': lambda p, g: p.waits(),
    'People who waited.': lambda p, g: p.waits(),
    **{f'Estimated share not matched by day {days}.': lambda p, g: p.waits() for days in (28, 90, 182)},
    **{f'People followed up to day {days}, not matched before.': lambda p, g, days=days: at_risk(p.waits(), days) for days in (28, 90, 182)},
    **{f'People matched before day {days}.': lambda p, g, days=days: over_before(p.waits(), days, True) for days in (28, 90, 182)},
    **{f'People followed to a day before day {days}, unmatched.': lambda p, g, days=days: over_before(p.waits(), days, False) for days in (28, 90, 182)},
    'Staff gone for the first time.': lambda p, g: p.leavers(),
    'People followed.': lambda p, g: p.staff_followed(g),
    'First day by which half had left.': lambda p, g: p.staff_followed(g),
    'Area below the curve up to day 730.': lambda p, g: p.staff_followed(g),
    **{f'Estimated share in post on day {days}.': lambda p, g: p.staff_followed(g) for days in (90, 181, 365, 730)},
    **{f'People followed up to day {days}, not gone before.': lambda p, g, days=days: at_risk(p.staff_followed(g), days) for days in (90, 181, 365, 730)},
    **{f'People gone before day {days}.': lambda p, g, days=days: over_before(p.staff_followed(g), days, True) for days in (90, 181, 365, 730)},
    **{f'People followed to a day before day {days}, in post on it.': lambda p, g, days=days: over_before(p.staff_followed(g), days, False) for days in (90, 181, 365, 730)},
    'Sum of the places.': lambda p, g: list(p.places().values()),
    'Places mentors offer.': lambda p, g: list(p.places().values()),
    'Sum of the free places.': lambda p, g: list(p.free().values()),
    'Those of them with a pairing active or paused on the last day.': lambda p, g: [key for key in p.places() if any(one.mentor == key for one in p.open_at())],
    'Mentors who offer at least one place.': lambda p, g: list(p.places()),
    'Mentees waiting who name the need.': lambda p, g: [key for key in p.waiting() if g in terms(PEOPLE[key].on('needs', p.end))],
    'Sum of the free places of those who offer it.': lambda p, g: p.free_places_for(g),
    'Mentees waiting who name the need, less the free places of those who offer it.': lambda p, g: [key for key in p.waiting() if g in terms(PEOPLE[key].on('needs', p.end))][sum(p.free_places_for(g)) :],
    'Mentors with at least one free place who offer it.': lambda p, g: [key for key, count in p.free().items() if count > 0 and g in terms(PEOPLE[key].on('strengths', p.end))],
    'Pairings begun.': lambda p, g: p.begun(),
    'Pairings begun in the period.': lambda p, g: p.begun(),
    'Pairings planned.': lambda p, g: [one for one in PAIRINGS if one.start > p.end and one.recorded <= p.end],
    'Median of the days.': lambda p, g: [(one.start - ROUNDS[one.round][0]).days for one in p.begun() if one.start >= ROUNDS[one.round][0]],
    'Median of the fits.': lambda p, g: [one.fit for one in p.begun() if one.fit is not None],
    'Pairings of that fit.': lambda p, g: [one for one in p.begun() if one.fit is not None and g(one.fit)],
    'Pairings begun that have a fit.': lambda p, g: [one for one in p.begun() if one.fit is not None],
    'Those whose mentor is among the named.': lambda p, g: [one for one in p.begun() if one.mentor in wishes(one, p)],
    'Pairings begun whose mentee named wishes.': lambda p, g: [one for one in p.begun() if wishes(one, p)],
    'Rules in force.': lambda p, g: [rule for rule in RULES if rule[0] <= p.end and rule[1] == g],
    'Those of a mentee with an earlier pairing that was over.': lambda p, g: [one for one in p.begun() if is_rematch(one)],
    'Pairings active.': lambda p, g: p.active_at() if g == 'last' else p.active_during(),
    'Those with a check-in by then.': lambda p, g: p.met_in_time(),
    'Pairings whose 14 days ran out on a day of the period, less those left out.': lambda p, g: p.due_first_meeting(),
    'Mentees of active pairings.': lambda p, g: {one.mentee for one in p.active_at()},
    'Mentors of active pairings.': lambda p, g: {one.mentor for one in p.active_at()},
    'Those without a check-in by the last day.': lambda p, g: [one for one in p.past_first_meeting() if not p.met(one)],
    'Pairings active on the last day and more than 14 days old.': lambda p, g: p.past_first_meeting(),
    'Those a run had proposed.': lambda p, g: [one for one in p.begun() if one in RUN_PAIRS],
    'Those who have waited more than 28 days.': lambda p, g: [key for key, since in p.waiting().items() if (p.end - since).days > 28],
    'Those who have waited more than 90 days.': lambda p, g: [key for key, since in p.waiting().items() if (p.end - since).days > 90],
    'Check-ins.': lambda p, g: p.check_ins(),
    'Check-ins held.': lambda p, g: p.check_ins(),
    'Formal reviews.': lambda p, g: [one for one in p.check_ins() if one['kind'] == 'formal'],
    'Sum of the minutes noted, divided by 60.': lambda p, g: [int(one['minutes']) / 60 for one in p.check_ins() if one['minutes']],
    'Median of their numbers of check-ins.': lambda p, g: [len([when for when in one.met if p.holds(when)]) for one in p.active_during()],
    'Pairings active during the period.': lambda p, g: p.active_during(),
    'Those with a check-in held in the period.': lambda p, g: [one for one in p.active_during() if any(p.holds(when) for when in one.met)],
    'Those whose last check-in is at most 45 days old.': lambda p, g: p.on_cadence(),
    'Pairings active on the last day and more than 45 days old.': lambda p, g: p.judged_for_cadence(),
    'Those with three check-ins or more by the last day.': lambda p, g: [one for one in p.old_enough() if len(p.met(one)) >= 3],
    'Pairings active during the period that have lived 90 days or more.': lambda p, g: p.old_enough(),
    'Check-ins of the mode.': lambda p, g: [one for one in p.check_ins() if one['mode'] == g],
    'Check-ins held whose mode was noted.': lambda p, g: [one for one in p.check_ins() if one['mode']],
    'Pairings with a check-in held in the period that names the topic.': lambda p, g: [one for one in p.active_during() if any(held['pairing'] is one and g in [term.lower() for term in terms(held['topics'])] for held in p.check_ins())],
    'Pairings open.': lambda p, g: [one for one in p.open_at() if g is None or g(one.mentee, p)],
    'Pairings active or paused on the last day.': lambda p, g: [one for one in p.open_at() if not callable(g) or g(one.mentee, p)],
    'Those that are so.': lambda p, g: [one for one in p.open_at() if p.health(one) == g],
    'Pairings that need attention.': lambda p, g: [one for one in p.open_at() if g(one.mentee, p) and p.health(one) == 'needs_attention'],
    'Pairings with the cause.': lambda p, g: [one for one in p.open_at() if g in p.causes(one)],
    'Pairings on which that side gave a rating in the period.': lambda p, g: p.latest_ratings(g),
    'Mean of the ratings.': lambda p, g: [int(said['rating']) for said in p.latest_ratings(g)],
    'Median of the ratings.': lambda p, g: [int(said['rating']) for said in p.latest_ratings(g)],
    'Ratings of 4 or 5.': lambda p, g: [said for said in p.latest_ratings(g) if int(said['rating']) >= 4],
    'Ratings.': lambda p, g: p.latest_ratings(g[0] if isinstance(g, tuple) else g),
    'Ratings of that value.': lambda p, g: [said for said in p.latest_ratings(g[0]) if said['rating'] == g[1]],
    'Pairings where that side last said it asks for a change.': lambda p, g: [asks for asks in p.told_of_change(g).values() if asks],
    'Pairings active during the period where that side has said whether it does.': lambda p, g: list(p.told_of_change(g).values()),
    'Answers that name the theme.': lambda p, g: [said for said in p.latest_ratings(g[0]) if g[1] in [term.lower() for term in terms(said['helpful'])]],
    'Answers with a rating.': lambda p, g: p.latest_ratings(g[0]),
    'Answers with points in the first wave.': lambda p, g: list(g[0]),
    'Answers before.': lambda p, g: list(g[0]),
    'Answers with points in the latest wave.': lambda p, g: list(g[1]),
    'People with points in both.': lambda p, g: [key for key in g[0] if key in g[1]],
    'Mean of their points before.': lambda p, g: [g[0][key] for key in g[0] if key in g[1]],
    'People with points in all three.': lambda p, g: answered_all(g),
    'Mean of their points in the wave between.': lambda p, g: answered_all(g),
    'Answers with points in the wave between.': lambda p, g: list(g[1]),
    'Mean of their points after.': lambda p, g: [g[1][key] for key in g[0] if key in g[1]],
    'Mean of the differences.': lambda p, g: [g[1][key] - g[0][key] for key in g[0] if key in g[1]],
    'Those with more points after.': lambda p, g: [key for key in g[0] if key in g[1] and g[1][key] > g[0][key]],
    'Median of check-ins held divided by those expected.': lambda p, g: [held / expected for held, expected in p.doses()],
    'Those that held as many as expected, or more.': lambda p, g: [held for held, expected in p.doses() if held >= expected],
    'Pairings active during the period from which at least one check-in was expected.': lambda p, g: p.doses(),
    'Median of the days between check-ins.': lambda p, g: p.gaps(),
    'Those with a formal review within that time.': lambda p, g: [held for held in p.reviews() if held],
    'Reviews agreed for which 14 days later was a day of the period, in pairings not over by then.': lambda p, g: p.reviews(),
    'Those of which something was noted as done.': lambda p, g: [one for one in p.flagged() if any(p.end - timedelta(28) < on <= p.end for on in one.done)],
    'Pairings that needed attention 14 days before the last day.': lambda p, g: p.flagged(),
    'Those that need none on the last day, those paused or over included.': lambda p, g: [one for one in p.flagged() if one not in p.open_at() or p.health(one) != 'needs_attention'],
    'Pairings on track when the period before ended.': lambda p, g: p.before_with('on_track'),
    'Those that need attention on the last day.': lambda p, g: [one for one in p.before_with('on_track') if one in p.open_at() and p.health(one) == 'needs_attention'],
    'Pairings that needed attention when the period before ended.': lambda p, g: p.before_with('needs_attention'),
    'Those that are on track on the last day.': lambda p, g: [one for one in p.before_with('needs_attention') if one in p.open_at() and p.health(one) == 'on_track'],
    'Pairings active or paused when the period before ended.': lambda p, g: p.previous().open_at(),
    'Those that were completed or ended by the last day.': lambda p, g: [one for one in p.previous().open_at() if one.ended(p.end)],
    'Those heard from in that time.': lambda p, g: [one for one, end in p.ended_28_days_ago() if any(end <= said['on'] <= end + timedelta(28) for said in one.said) or any(end <= on <= end + timedelta(28) for on in one.done)],
    'Pairings that ended before they were completed, where 28 days later was a day of the period.': lambda p, g: p.ended_28_days_ago(),
    'Those whose mentee had a new pairing that began on the day of the end or in the 28 days after it.': lambda p, g: [so for so, _ in p.left_without() if so],
    'Pairings that left a mentee without a mentor, less those left out.': lambda p, g: [so for so, waits in p.left_without() if so or waits],
    'Those with a goal set by the last day.': lambda p, g: [one for one in p.old_for_goals() if any(goal['of'] is one and goal['set'] <= p.end for goal in GOALS)],
    'Pairings active during the period that began 60 days or more before the last day.': lambda p, g: p.old_for_goals(),
    'Goals due.': lambda p, g: p.goals_due(),
    'Those closed as met.': lambda p, g: [how for how in p.goals_due() if how == 'met'],
    'Those closed as partly met.': lambda p, g: [how for how in p.goals_due() if how == 'partly'],
    'Those closed as not met.': lambda p, g: [how for how in p.goals_due() if how == 'not_met'],
    'Those closed as dropped, which is no failure.': lambda p, g: [how for how in p.goals_due() if how == 'dropped'],
    'Those not closed by the last day.': lambda p, g: [how for how in p.goals_due() if how == 'open'],
    'Those both sides had signed by the last day.': lambda p, g: [one for one in p.old_for_agreement() if p.agreed(one, p.end)],
    'Pairings active or paused on the last day that began 30 days or more before it.': lambda p, g: p.old_for_agreement(),
    'Those both sides had signed by then.': lambda p, g: [one for one in p.due_to_sign() if p.agreed(one, one.start + timedelta(30))],
    'Pairings whose 30 days ran out on a day of the period, and that were not over by then.': lambda p, g: p.due_to_sign(),
    'Those that did.': lambda p, g: [one for one in p.due_for_core() if p.meets_core(one)],
    'Pairings whose first 6 months ran out on a day of the period, and that were not over before.': lambda p, g: p.due_for_core(),
    'Pairings renewed, each once.': lambda p, g: p.renewed(),
    'Those recorded as completed by the last day.': lambda p, g: [one for one in p.planned_to_end() if one.status(p.end) == 'completed'],
    'Pairings whose planned end is a day of the period.': lambda p, g: p.planned_to_end(),
    'Those that had ended by then.': lambda p, g: [one for one in p.early_days_over() if one.status(p.end) == 'ended' and (one.ended(p.end) - one.start).days <= 30],
    'Pairings whose day 30 days after their first was a day of the period.': lambda p, g: p.early_days_over(),
    'Those of two different professions.': lambda p, g: [one for one in p.begun() if p.differ(one, 'profession')],
    'Those of two different sites.': lambda p, g: [one for one in p.begun() if p.differ(one, 'site')],
    'Pairings begun where the profession of both is on record.': lambda p, g: [one for one in p.begun() if p.differ(one, 'profession') is not None],
    'Pairings begun where the site of both is on record.': lambda p, g: [one for one in p.begun() if p.differ(one, 'site') is not None],
    'Mentees who took part and had a pairing active on a day of the period with a check-in by its last day.': lambda p, g: p.mentees() & {one.mentee for one in p.active_during() if p.met(one)},
    'Mentees whose first day in a round is a day of the period, each once.': lambda p, g: p.joined(),
    'Mentees who withdrew on a day of the period, each once.': lambda p, g: p.withdrew(),
    'Mentors with that many mentees.': lambda p, g: [key for key in p.places() if min(3, sum(1 for one in p.open_at() if one.mentor == key)) == g],
    'Median of their hours.': lambda p, g: [hours for hours, _ in p.mentor_hours()],
    'Mentors of pairings active during the period.': lambda p, g: {one.mentor for one in p.active_during()},
    'Mentors whose hours are known.': lambda p, g: p.mentor_hours(),
    'Median of their hours divided by their protected hours.': lambda p, g: [hours / (PROTECTED_HOURS * days / 365) for hours, days in p.mentor_hours()],
    'Those whose hours are more than their protected hours.': lambda p, g: [hours for hours, days in p.mentor_hours() if hours * 365 > PROTECTED_HOURS * days],
    **{f'Those whose hours are as many as {rate} a year, or more.': lambda p, g, rate=rate: [hours for hours, days in p.mentor_hours() if hours * 365 >= rate * days] for rate in (8, 12)},
    'Those whose ratings are that close.': lambda p, g: [gap for gap in p.gaps_of_sides() if abs(gap) < 2],
    'Pairings with a rating of both sides.': lambda p, g: p.gaps_of_sides(),
    'Mean of the differences between the two ratings.': lambda p, g: p.gaps_of_sides(),
    'People with points in the first wave and none in the latest.': lambda p, g: [key for key in g[0] if key not in g[1]],
    'Mean of their points before, who did not answer again.': lambda p, g: [g[0][key] for key in g[0] if key not in g[1]],
    'Those that met that often.': lambda p, g: [one for one in p.due_for_gold() if p.meets_gold(one)],
    'Pairings whose first 12 months ran out on a day of the period, and that were not over before.': lambda p, g: p.due_for_gold(),
    'Those who were mentors by then.': lambda p, g: [key for key in p.graduates() if p.was_mentor(*key)],
    'Mentees whose 12 months ran out on a day of the period.': lambda p, g: p.graduates(),
    'Those matched at most 28 days after the wait began.': lambda p, g: [key for key, so in EQUITY['matched_in_28'](p) if so],
    'Mentees matched, or who waited more than 28 days.': lambda p, g: EQUITY['matched_in_28'](p),
    'Mentees’ ratings of 4 or 5.': lambda p, g: [key for key, so in EQUITY['mentees_gave_top'](p) if so],
    'Mentees’ ratings.': lambda p, g: EQUITY['mentees_gave_top'](p),
    'Those of them that did not end in the period.': lambda p, g: [key for key, so in EQUITY['pairings_went_on'](p) if so],
    **{f'People whose 12 months ran out on a day of the period{words}': lambda p, g, classes=classes: p.bands_in(g, *classes) for words, classes in (
        ('.', ()),
        (', in post, with a higher band.', ('higher',)),
        (', in post, with the same band or a lower one.', ('not higher',)),
        (', with a band on a ladder on the first, not in post.', ('left',)),
        (', whose bands cannot be compared.', ('not compared',)),
        (', less those whose bands cannot be compared.', ('higher', 'not higher', 'left')),
    )},
    'Those whose band 12 months after that day was higher.': lambda p, g: [key for key, so in EQUITY['band_higher_12m'](p) if so],
    'Mentored staff whose 12 months have run out by the last day, less those whose bands cannot be compared.': lambda p, g: EQUITY['band_higher_12m'](p),
    'Those in post 12 months after that day.': lambda p, g: [key for key, so in EQUITY['stayed_12m'](p) if so],
    'Mentored staff whose 12 months have run out by the last day.': lambda p, g: EQUITY['stayed_12m'](p),
    'Mentors who took part with a pairing active on a day of the period.': lambda p, g: of_group(p.mentors() & {one.mentor for one in p.active_during()}, g, p),
    'Mentors who took part.': lambda p, g: of_group(p.mentors(), g, p),
    'First day by which half are over.': lambda p, g: p.lasted(),
    'Pairings completed.': lambda p, g: p.closed('completed'),
    'Pairings ended.': lambda p, g: p.closed('ended'),
    'Those of them that ended in the period.': lambda p, g: [one for one, _ in p.closed('ended') if one in p.active_during()],
    'Median of the months.': lambda p, g: [months_between(one.start, change[0]) for one, change in p.closed('completed', 'ended')],
    'Pairings completed or ended in the period.': lambda p, g: p.closed('completed', 'ended'),
    'Pairings ended for it.': lambda p, g: [one for one, change in p.closed('ended') if (change[2] or '').lower() == g],
    'Pairings ended before.': lambda p, g: p.closed('ended'),
    **{phrase: lambda p, g, things=things: things(g) for phrase, things in scales.PHRASES.items()},
}

# Of each measure of equity, after the words of its definition, whose each case is and whether it is so.
EQUITY = {
    'matched_in_28': lambda p: [(key, event and until <= 28) for key, _, until, event in p.waits_of() if event or until > 28],
    'first_meeting_in_time': lambda p: [(one.mentee, one in p.met_in_time()) for one in p.due_first_meeting()],
    'full_dose': lambda p: [(one.mentee, held >= expected) for one, held, expected in p.doses_of()],
    'mentees_gave_top': lambda p: [(one.mentee, p.rating_of(one, 'mentee') >= 4) for one in p.active_during() if p.rating_of(one, 'mentee')],
    'goals_met': lambda p: [(goal.mentee, how == 'met') for goal, how in p.goals_of()],
    'pairings_went_on': lambda p: [(one.mentee, not any(one is other for other, _ in p.closed('ended'))) for one in p.active_during()],
    'stayed_12m': lambda p: [(key, PEOPLE[key].in_post(months_on(on, 12))) for on, key in p.beginners('mentee') if PEOPLE[key].since <= on and months_on(on, 12) <= p.end],
    'band_higher_12m': lambda p: [(key, what == 'higher') for key, _, _, what in p.a_year_on('mentee') if what != 'not compared'],
}

SUMS = ('Sum of the places.', 'Sum of the free places.', 'Sum of the free places of those who offer it.', 'Places mentors offer.', 'Sum of the minutes noted, divided by 60.')


def size(phrase, things):
    return sum(things) if phrase in SUMS else len(things)


def survival(follow_ups):
    """By Kaplan and Meier: time, share without the event after it, and Greenwood's sum."""
    steps, share, greenwood = [], Fraction(1), Fraction(0)
    for time in sorted({until for _, until, _ in follow_ups}):
        at_risk = sum(1 for entry, until, _ in follow_ups if (entry == 0 or entry < time) and until >= time)
        events = sum(1 for _, until, event in follow_ups if event and until == time)
        share *= Fraction(at_risk - events, at_risk)
        if events and at_risk > events:
            greenwood += Fraction(events, at_risk * (at_risk - events))
        steps.append((time, share, greenwood))
    return steps


def estimated(counted, follow_ups):
    n = len(follow_ups)
    if not n:
        return (None,) * 5
    steps = survival(follow_ups)
    if counted.startswith('First day'):
        target = Fraction(1, 2) if 'half' in counted else Fraction(1, 10)
        time = next((time for time, share, _ in steps if share <= target), None)
        return (None,) * 5 if time is None else (time, n, None, None, None)
    limit = int(counted.rstrip('.').split()[-1])
    if not any((entry == 0 or entry < limit) and until >= limit for entry, until, _ in follow_ups):
        return (None,) * 5
    _, share, greenwood = next((step for step in reversed(steps) if step[0] <= limit), (0, Fraction(1), Fraction(0)))
    if share in (0, 1):
        return float(share), n, None, None, None
    spread = math.exp(1.959963984540054 * math.sqrt(greenwood) / math.log(share))
    return float(share), n, None, float(share) ** (1 / spread), float(share) ** spread


def share_of(part, whole):
    return (len(part) / len(whole), len(part), len(whole), *wilson(len(part), len(whole))) if whole else (None,) * 5


def difference(mentored, colleagues):
    """Of the two shares in post on day 365, with Greenwood's variances joined."""
    if not (at_risk(mentored, 365) and at_risk(colleagues, 365)):
        return (None,) * 5
    found = []
    for people in (mentored, colleagues):
        _, share, greenwood = next((step for step in reversed(survival(people)) if step[0] <= 365), (0, Fraction(1), Fraction(0)))
        found.append((share, share * share * greenwood))
    value = float(found[0][0] - found[1][0])
    half = 1.959963984540054 * math.sqrt(found[0][1] + found[1][1])
    return value, len(mentored), None, value - half, value + half


def area_below(follow_ups, limit):
    if not at_risk(follow_ups, limit):
        return (None,) * 5
    area, share, last = Fraction(0), Fraction(1), 0
    for time, after, _ in survival(follow_ups):
        area += share * (min(time, limit) - last)
        last, share = min(time, limit), after
    return float(area + share * (limit - last)), len(follow_ups), None, None, None


def followed_so_long(counted, period, group):
    """Those followed up to the day that the words name: where there is nobody, nothing is said of it."""
    days = int(re.search(r'day (\d+)', counted).group(1))
    return at_risk(period.waits() if days in (28, 182) or 'matched' in counted else period.staff_followed(group), days)


def represented(period, group):
    """Newcombe's interval of the two shares' difference, times the share of staff who take no part."""
    staff, taking = period.staff(), period.staff_taking_part()
    rest = staff - taking
    own = [len(of_group(keys, group, period)) for keys in (staff, taking, rest)]
    if not taking:
        return (None,) * 5
    value = own[1] / len(taking) - own[0] / len(staff)
    if not rest:
        return value, own[1], len(taking), None, None
    (a, b), (p, q) = ((wilson(own[1], len(taking))), (wilson(own[2], len(rest)))), (own[1] / len(taking), own[2] / len(rest))
    factor = len(rest) / len(staff)
    low = p - q - math.hypot(p - a[0], b[1] - q)
    high = p - q + math.hypot(a[1] - p, q - b[0])
    return value, own[1], len(taking), factor * low, factor * high


def figure(definition, period, group):
    """Value, n, denominator, low and high of a number, after the words of its definition."""
    counted, whole = definition['numerator'], definition['denominator']
    if counted in ('Those of which something was noted as done.', 'First day by which something was done about half.') and not any(on <= period.end for one in PAIRINGS for on in one.done):
        return None, None, None, None, None
    if counted == 'Staff gone for the first time, divided by the mean headcount of the period.':
        heads = period.heads()
        if heads is None:
            return None, None, None, None, None
        return len(period.leavers()) / (sum(heads) / 2), len(period.leavers()), sum(heads) / 2, None, None
    if counted == 'Staff gone for the first time, divided by the mean headcount of the 12 months.':
        heads = period.of_12_months().heads()
        if heads is None:
            return None, None, None, None, None
        gone = len(period.of_12_months().leavers())
        return gone / (sum(heads) / 2), gone, sum(heads) / 2, None, None
    if definition['metric'] == 'stability_12m':
        stayed = period.in_post_a_year_ago()
        if not stayed:
            return None, None, None, None, None
        return share_of([one for one in stayed if one.on_staff(period.end)], stayed)
    if definition['metric'] == 'retention_12m':
        years = period.first_years()
        return share_of([so for so in years if so], years)
    if definition['metric'] == 'in_post_difference_12m':
        return difference(*(period.staff_followed(group) for group in ('mentored with a like colleague', 'like colleagues')))
    if counted == "The group's share of staff taking part, less its share of the staff.":
        return represented(period, group)
    if counted in scales.FORMULAE:
        return scales.FORMULAE[counted](group)
    if counted in FORMULAE:
        return FORMULAE[counted](period, group)
    things = PHRASES[counted](period, group)
    if things is None:
        return None, None, None, None, None
    if re.search(r'People .* day \d+', counted) and not followed_so_long(counted, period, group):
        return None, None, None, None, None
    if counted.startswith(('First day', 'Estimated share')):
        return estimated(counted, things)
    if counted.startswith('Area below the curve'):
        return area_below(things, int(re.search(r'day (\d+)', counted).group(1)))
    out_of = size(whole, PHRASES[whole](period, group)) if whole else None
    if definition['unit'] == 'share':
        if not out_of:
            return None, None, None, None, None
        return (len(things) / out_of, len(things), out_of, *wilson(len(things), out_of))
    if counted.startswith(('Median', 'Mean', 'Largest')):
        if not things:
            return None, None, None, None, None
        if counted.startswith('Largest'):
            return max(things), len(things), None, None, None
        if counted.startswith('Median'):
            return quantile(things, 0.5), len(things), out_of, quantile(things, 0.25), quantile(things, 0.75)
        mean, low, high = mean_and_interval(things)
        return mean, len(things), out_of, low, high
    total = size(counted, things)
    if counted == 'Sum of the minutes noted, divided by 60.':
        return (total, len(things), out_of, None, None) if things else (None,) * 5
    return total, total, out_of, None, None


def group_by(field, name):
    def is_in(key, period):
        return (PEOPLE[key].on(field, period.end) or 'not stated') == name
    return is_in


def groups_of(field, keys, period):
    found = sorted({PEOPLE[key].on(field, period.end) or 'not stated' for key in keys})
    return found if len(found) > 1 else []


def group_in_measure(measure, field, key, period):
    """As of the last day; bands that may have risen since as of the first."""
    first = {who: on for who, on, _, _ in period.a_year_on('mentee')}
    when = first[key] if (measure, field) == ('band_higher_12m', 'band') else period.end
    return PEOPLE[key].on(field, when) or 'not stated'


def groups_in_measure(measure, field, period):
    found = sorted({group_in_measure(measure, field, key, period) for key, _ in EQUITY[measure](period)})
    return found if len(found) > 1 else []


def fit_band(low, high):
    return lambda fit: low <= fit < high


def has_goals(period):
    return any(goal['set'] <= period.end for goal in GOALS)


def figures(period):
    """Section, metric, the words of the group, and what the group asks for, of every number there is to print."""
    sides = ('mentee', 'mentor')
    for metric in ('match_rate', 'pairings_active_during', 'first_meeting_in_time', 'check_ins_held'):
        yield 'headlines', metric, '', None
    yield 'headlines', 'pairings_active_at', '', 'last'
    yield 'headlines', 'mentees_active_at', '', None
    yield 'headlines', 'mentors_active_at', '', None
    yield 'headlines', 'health_needs_attention', '', 'needs_attention'
    for side in sides:
        yield 'headlines', 'mean_rating', f'side: {side}', side
        yield 'headlines', 'response_rate', f'side: {side}', side
    if period.name == QUARTER:
        for milestone in PLAN:
            for metric in ('plan_target', 'plan_actual', 'plan_days_late'):
                yield 'headlines', metric, f"plan: {milestone['what']}", milestone
    for metric in ('staff', 'staff_taking_part', 'mentees', 'mentors', 'match_rate', 'mentees_met', 'mentees_joined', 'mentees_withdrawn'):
        yield 'reach', metric, '', None
    if period.at_step('joined'):
        for step in STEPS[1:]:
            for metric in ('step_before', 'step_reached', 'step_share'):
                yield 'reach', metric, f'step: {step}', step
    measures = [metric for metric, cases in EQUITY.items() if cases(period)] if any(groups_of(field, period.mentees() | period.matched(), period) for field in ('site', 'profession', 'band')) else []
    for metric in measures:
        yield 'equity', metric, '', None
    if any(groups_of(field, period.mentors(), period) for field in ('site', 'profession', 'band')):
        yield 'equity', 'mentors_paired_share', '', None
    for field in ('site', 'profession', 'band'):
        for metric in measures:
            for name in groups_in_measure(metric, field, period):
                for end in ('_cases', '_count', ''):
                    yield 'equity', metric + end, f'{field}: {name}', (metric, field, name)
        for name in groups_of(field, period.mentors(), period):
            for metric in ('mentors', 'mentors_paired', 'mentors_paired_share'):
                yield 'equity', metric, f'{field}: {name}', group_by(field, name)
        for name in groups_of(field, period.staff() | period.staff_taking_part(), period):
            for metric in ('staff', 'taking_part', 'staff_taking_part', 'representation'):
                yield 'reach', metric, f'{field}: {name}', group_by(field, name)
        for name in groups_of(field, period.mentees() | period.matched(), period):
            for metric in ('mentees', 'matched', 'match_rate'):
                yield 'equity', metric, f'{field}: {name}', group_by(field, name)
    waited = [f'{kind}_{days}' for days in (28, 90, 182) for kind in ('unmatched_after', 'waiting_after', 'matched_before', 'not_waiting_after')] if period.waits() else []
    for metric in ('waiting_before', 'waiting_joined', 'waiting_matched', 'waiting_gone', 'wait_to_match', 'wait_to_match_90', *(['waits_followed', *waited] if waited else [])):
        yield 'supply_and_demand', metric, '', None
    for metric in ('mentees_waiting', 'days_waiting', 'longest_wait', 'waited_over_28', 'waited_over_90', 'places_offered', 'places_free', 'mentors_in_use'):
        yield 'supply_and_demand', metric, '', None
    for words, holds in (('0', 0), ('1', 1), ('2', 2), ('3 or more', 3)) if period.places() else ():
        for metric in ('load_mentors', 'load_share'):
            yield 'supply_and_demand', metric, f'mentees: {words}', holds
    for need in sorted({need for key in period.waiting() for need in terms(PEOPLE[key].on('needs', period.end))}):
        for metric in ('need_waiting', 'need_mentors_free', 'need_places_free', 'need_short'):
            yield 'supply_and_demand', metric, f'need: {need}', need
    for metric in ('match_rate', 'pairings_begun', 'pairings_planned', 'begun_by_run', 'days_to_match', 'fit', 'wishes_met', 'cross_profession', 'cross_site', 'pairs_vetoed', 'pairs_locked', 'rematches', 'rematched_in_28'):
        yield 'matching', metric, '', None
    for kind in ('must', 'never'):
        yield 'matching', f'rules_{kind}', '', kind
    if any(one.fit is not None for one in period.begun()):
        for words, low, high in (('below 40 %', 0, 0.4), ('40 % to below 60 %', 0.4, 0.6), ('60 % to below 80 %', 0.6, 0.8), ('80 % and above', 0.8, 9)):
            for metric in ('fit_band_pairings', 'fit_band_share'):
                yield 'matching', metric, f'fit: {words}', fit_band(low, high)
    for metric in ('first_meeting_in_time', 'never_met', 'check_ins_held', 'formal_reviews', 'hours_met', 'hours_per_mentor', 'mentors_at_8h', 'mentors_at_12h', 'check_ins_per_pairing', 'pairings_with_check_in', 'on_cadence', 'three_check_ins', 'dose', 'full_dose', 'days_between_check_ins', 'reviews_on_time'):
        yield 'activity', metric, '', None
    if any(one['mode'] for one in period.check_ins()):
        for mode, words in (('in_person', 'in person'), ('video', 'video'), ('phone', 'phone'), ('message', 'message')):
            for metric in ('mode_check_ins', 'mode_share'):
                yield 'activity', metric, f'mode: {words}', mode
    for topic in sorted({term.lower() for one in period.check_ins() if one['pairing'] in period.active_during() for term in terms(one['topics'])}):
        yield 'activity', 'topic_pairings', f'topic: {topic}', topic
    yield 'health', 'pairings_open', '', None
    for name in ('on_track', 'needs_attention', 'too_early', 'paused'):
        yield 'health', f'health_{name}', '', name
    for metric in ('health_fell', 'health_recovered', 'health_over', 'acted_on', 'resolved'):
        yield 'health', metric, '', None
    for cause in sorted({cause for one in period.open_at() for cause in period.causes(one)}):
        yield 'health', 'attention_pairings', f'cause: {cause}', cause
    for name in groups_of('site', {one.mentee for one in period.open_at()}, period):
        for metric in ('pairings_open', 'health_needs_attention_pairings', 'health_needs_attention'):
            yield 'health', metric, f'site: {name}', group_by('site', name)
    anybody = any(period.latest_ratings(side) for side in sides)
    for side in sides:
        for metric in ('response_rate', 'mean_rating', 'median_rating', 'top_box', 'wants_change'):
            yield 'experience', metric, f'side: {side}', side
        for rating in '12345' if anybody else '':
            yield 'experience', 'rating_answers', f'side: {side}, rating: {rating}', (side, rating)
        for theme in sorted({term.lower() for said in period.latest_ratings(side) for term in terms(said['helpful'])}):
            yield 'experience', 'helped', f'side: {side}, theme: {theme}', (side, theme)
    for metric in ('sides_agree', 'sides_gap'):
        yield 'experience', metric, '', None
    if has_goals(Period(QUARTER)):
        yield 'headlines', 'goals_met', '', None
    if has_goals(period):
        for metric in ('goals_set', 'goals_due', 'goals_met', 'goals_partly', 'goals_not_met', 'goals_dropped', 'goals_open', 'actions_on_time'):
            yield 'learning', metric, '', None
    for metric in ('leavers', 'leaver_rate', 'leaver_rate_12m', 'stability_12m', 'retention_12m', 'in_post_difference_12m'):
        yield 'results', metric, '', None
    curves = ('mentored', 'mentored with a like colleague', 'like colleagues', 'mentors')
    stays = any(at_risk(people, 730) or (survival(people) and survival(people)[-1][1] <= Fraction(1, 2)) for people in (period.staff_followed(group) for group in curves))
    for group in curves:
        for metric in ('staff_followed', *(('days_until_half_left', 'mean_days_in_post_24m') if stays else ()), *(f'{kind}_{months}m' for months in (3, 6, 12, 24) for kind in ('in_post', 'at_risk', 'left', 'no_longer_followed'))):
            yield 'results', metric, f'staff: {group}', group
    if any(period.bands_in(group) for group in ('mentored', 'mentors')):
        for group in ('mentored', 'mentors'):
            for metric in ('people_12m_on', 'band_higher', 'band_not_higher', 'left_before_12m', 'band_not_compared', 'progression_12m'):
                yield 'results', metric, f'staff: {group}', group
    for metric in ('agreements_signed', 'agreements_in_time', 'preceptorship_core', 'preceptorship_gold', 'trained_mentors', 'training_expiring', 'protected_hours_used', 'mentors_over_protected'):
        yield 'compliance', metric, '', None
    for name, question, ((first, before), *inside, (last, after)) in period.waves():
        for metric in ('answers_before', 'answers_after', 'answers_matched', 'mean_before', 'mean_after', 'mean_change', 'rose', 'answered_once', 'mean_before_once'):
            yield 'learning', metric, f'round: {name}, waves: {first} to {last}, question: {question}', (before, after)
        for wave, points in inside:
            for metric in ('answered_all_three', 'mean_between'):
                yield 'learning', metric, f'round: {name}, waves: {first} to {last}, between: {wave}, question: {question}', (before, points, after)
    answers = {name: [one for one in SURVEYS if one['round'] == name and one['on'] <= period.end] for name in ROUNDS}
    yield from scales.figures(period, answers, SCALES)
    yield from outcomes.figures(period, OUTCOMES)
    yield from follow_ups.figures(period, FOLLOW_UPS)
    yield from costs.figures(period, COSTS)
    yield from after_ends.figures(AFTER_ENDS, period)
    for metric in ('pairings_completed', 'pairings_ended', 'pairings_renewed', 'ended_early', 'months_lasted', 'completion_rate', 'ended_within_30', 'debriefed', 'days_lasted', 'mentee_to_mentor'):
        yield 'endings', metric, '', None
    for reason in sorted({(change[2] or '').lower() for _, change in period.closed('ended')} - {''}):
        yield 'endings', 'end_reason_pairings', f'reason: {reason}', reason


def fares(metric, period, words):
    """Of one group how many cases of a measure it has, of how many it is so, and the share."""
    measure, field, name = words
    own = [so for key, so in EQUITY[measure](period) if group_in_measure(measure, field, key, period) == name]
    if metric != measure:
        count = len(own) if metric.endswith('_cases') else sum(own)
        return count, count, None, None, None
    return sum(own) / len(own), sum(own), len(own), *wilson(sum(own), len(own))


def health_of_site(period, group):
    """The share of one site needs both words of the definition at once."""
    own = [one for one in period.open_at() if group(one.mentee, period)]
    part = len([one for one in own if period.health(one) == 'needs_attention'])
    return part / len(own), part, len(own), *wilson(part, len(own))


DEFINITIONS = {row['metric']: row for row in rows_of('definitions.csv')}
OUTCOMES = outcomes.Outcomes(FOLDER, sys.modules[__name__])
PHRASES.update(outcomes.phrases(OUTCOMES))
FOLLOW_UPS = follow_ups.FollowUps(sys.modules[__name__])
PHRASES.update(follow_ups.phrases(FOLLOW_UPS))
AFTER_ENDS = after_ends.AfterEnds(sys.modules[__name__])
PHRASES.update(after_ends.phrases(AFTER_ENDS))
COSTS = costs.Costs(FOLDER, lambda metric, period: figure(DEFINITIONS[metric], period, None), FOLLOW_UPS)
FORMULAE = {**after_ends.formulae(AFTER_ENDS), **outcomes.formulae(OUTCOMES), **costs.formulae(COSTS)}


def main():
    for deed in json.load(open(os.path.join(FOLDER, 'deeds.json'), encoding='utf-8')):
        take(deed)
    period = Period(QUARTER)
    out = csv.writer(sys.stdout)
    out.writerow(['section', 'metric', 'group', 'period', 'value', 'n', 'denominator', 'low', 'high'])
    for of in (period, period.previous()):
        Person.as_of = of.end
        for section, metric, words, group in figures(of):
            if of is not period and section != 'headlines':
                continue
            is_of_site = metric == 'health_needs_attention' and words != ''
            is_of_group = isinstance(group, tuple) and str(group[0]) in EQUITY
            numbers = health_of_site(of, group) if is_of_site else fares(metric, of, group) if is_of_group else figure(DEFINITIONS[metric], of, group)
            out.writerow([section, metric, words, of.name, *('' if number is None else number for number in numbers)])


main()
