"""Courses, steps of goals, milestones, decisions and applications, recomputed from the calls that were made, as the definitions say."""
import json
import os
import re
from datetime import timedelta

APPLICATIONS = ('nominated', 'accepted', 'matched', 'not accepted', 'withdrawn', 'no decision yet')


class FollowUps:
    def __init__(self, main):
        self.main = main
        with open(os.path.join(main.FOLDER, 'milestones.json'), encoding='utf-8') as file:
            self.of_programme = json.load(file)
        self.courses, self.trained, self.steps, self.decisions, self.applied = [], [], [], [], {}
        self.own_days, self.reached = {}, {}

    def take(self, deed, when):
        """Whether the deed is one of those that are kept here."""
        main, what = self.main, deed['do']
        day, on = main.day, main.day(deed.get('on'))
        if what == 'course':
            self.courses.append({'name': deed['name'], 'for': deed['for'], 'months': int(deed['months'] or 0), 'cost': float(deed['cost'] or 0)})
        elif what == 'training':
            course_named = {course['name']: course for course in self.courses}
            self.trained = [(course_named[row['Course']], row['Staff number'], day(row['Attended on'])) for row in main.rows_of(deed['file'])]
        elif what == 'step':
            self.steps.append({'due': day(deed['due']), 'done': None})
        elif what == 'step done':
            self.steps[int(deed['step']) - 1]['done'] = on
        elif what == 'milestones':
            for row in main.rows_of(deed['file']):
                place = main.PAIRINGS.index(main.pairing_of(row['Mentee'], row['Mentor'], when)), row['Milestone']
                if row['Due on']:
                    self.own_days[place] = day(row['Due on']), day(row['Reached on']) or when
                if row['Reached on']:
                    self.reached[place] = day(row['Reached on'])
        elif what == 'decision':
            self.decisions.append({'on': when, 'due': day(deed['due']), 'closed': None})
        elif what == 'close decision':
            self.decisions[int(deed['decision']) - 1]['closed'] = on
        elif what == 'apply':
            self.applied[deed['who']] = [(when, 'nominated' if deed['by'] else 'applied')]
        elif what.startswith('application '):
            standing = {'accept': 'accepted', 'decline': 'not accepted', 'withdraw': 'withdrawn'}[what.split()[1]]
            self.applied[deed['who']].append((when, standing))
            if standing == 'accepted':
                parts = main.PARTS.setdefault(main.current_round(), {})
                parts.setdefault(deed['who'], main.Part()).said.append((when, 'mentor', None))
        else:
            return False
        return True

    # --- courses ----------------------------------------------------------------------------------------------------------

    def last_day(self, course, done):
        return self.main.months_on(done, course['months']) - timedelta(1) if course['months'] else self.main.date.max

    def counts_until(self, key, course, when):
        """The last day on which the course counts for somebody, of what they had done by a day."""
        return max((self.last_day(course, done) for which, who, done in self.trained if which is course and who == key and done <= when), default=None)

    def required(self):
        return [course for course in self.courses if course['for'] in ('mentor', 'both')]

    def asked_for_training(self, period):
        return list({one.mentor for one in period.open_at()}) if self.required() else []

    def trained_mentors(self, period):
        def counts(key, course):
            until = self.counts_until(key, course, period.end)
            return until is not None and until >= period.end
        return [key for key in self.asked_for_training(period) if all(counts(key, course) for course in self.required())]

    def expiring(self, period):
        soon = period.end + timedelta(90)
        return [key for key in self.trained_mentors(period) if any(self.counts_until(key, course, period.end) < soon for course in self.required())]

    def cost(self, period):
        costs = [course['cost'] for course, _, done in self.trained if period.holds(done) and course['cost']]
        return sum(costs) if costs else None

    # --- steps and milestones ---------------------------------------------------------------------------------------------

    def steps_due(self, period):
        return [one for one in self.steps if one['due'] and period.holds(one['due'])]

    def steps_in_time(self, period):
        return [one for one in self.steps_due(period) if one['done'] and one['done'] <= one['due']]

    def due_on(self, at, name):
        """The day by which a pairing is to reach a milestone; None where there is none, or nobody asks it of the pairing."""
        main = self.main
        due, since = self.own_days.get((at, name), (None, main.date.max))
        if since <= main.Person.as_of:
            return due
        if name not in self.of_programme:
            return None
        pairing, person = main.PAIRINGS[at], main.PEOPLE[main.PAIRINGS[at].mentee]
        count, unit, after_hire = re.fullmatch(r'(\d+) (days|weeks|months)( after hire)?', self.of_programme[name]).groups()
        start = person.hired() if after_hire else pairing.start
        if start is None:
            return None
        due = main.months_on(start, int(count)) if unit == 'months' else start + timedelta(int(count) * (7 if unit == 'weeks' else 1))
        return None if after_hire and due < pairing.start else due

    def milestones_due(self, period):
        found = []
        for at, pairing in enumerate(self.main.PAIRINGS):
            names = [*self.of_programme, *(name for which, name in self.own_days if which == at and name not in self.of_programme)]
            for name in names if pairing.start <= period.end else ():
                due, reached = self.due_on(at, name), self.reached.get((at, name))
                was_reached = reached is not None and reached <= period.end
                over = pairing.ended(period.end)
                if due and period.holds(due) and (was_reached or not over or due <= over):
                    found.append(was_reached and reached <= due)
        return found

    # --- decisions and applications ---------------------------------------------------------------------------------------

    def decisions_open(self, period):
        return [one for one in self.decisions if one['on'] <= period.end and not (one['closed'] and one['closed'] <= period.end)]

    def applicants(self, step, period):
        """Those who are counted, and of them those for whom it is so."""
        said = {who: [entry for entry in entries if entry[0] <= period.end] for who, entries in self.applied.items()}
        said = {who: entries for who, entries in said.items() if entries}
        if step == 'matched':
            since = {who: entries[-1][0] for who, entries in said.items() if entries[-1][1] == 'accepted'}
            return list(since), [who for who, on in since.items() if any(one.mentor == who and on <= one.start <= period.end for one in self.main.PAIRINGS)]
        is_so = {
            'nominated': lambda entries: entries[0][1] == 'nominated',
            'no decision yet': lambda entries: len(entries) == 1,
        }.get(step, lambda entries: entries[-1][1] == step)
        return list(said), [who for who, entries in said.items() if is_so(entries)]


def phrases(own):
    return {
        'Those for whom each course required of mentors counts on the last day.': lambda p, g: own.trained_mentors(p),
        'Mentors with an open pairing who have a course required of them.': lambda p, g: own.asked_for_training(p),
        'Those for whom one runs out that soon.': lambda p, g: own.expiring(p),
        'Mentors with every training required of them.': lambda p, g: own.trained_mentors(p),
        'Those done by their day.': lambda p, g: own.steps_in_time(p),
        'Steps due on a day of the period.': lambda p, g: own.steps_due(p),
        'Milestones due.': lambda p, g: own.milestones_due(p),
        'Those reached by their day.': lambda p, g: [so for so in own.milestones_due(p) if so],
        'Decisions that were neither done nor dropped.': lambda p, g: own.decisions_open(p),
        'Decisions still to be carried out that are overdue.': lambda p, g: [one for one in own.decisions_open(p) if one['due'] and one['due'] < p.end],
        'Decisions that were done or dropped, and stood so on the last day.': lambda p, g: [one for one in own.decisions if one['closed'] and p.holds(one['closed'])],
        'Those for whom it is so.': lambda p, g: own.applicants(g, p)[1],
        'Matched: people whose application stood accepted on the last day. Every other: people who had applied or been nominated to be mentors by the last day.': lambda p, g: own.applicants(g, p)[0],
    }


def figures(period, own):
    """Section, metric, the words of the group and what the group asks for, of every number on them."""
    if own.applicants('accepted', period)[0]:
        for step in APPLICATIONS:
            for metric in ('applicants_before', 'applicants_reached', 'applicants_share'):
                yield 'reach', metric, f'application: {step}', step
    if own.of_programme or own.own_days:
        for metric in ('milestones_due', 'milestones_on_time'):
            yield 'learning', metric, '', None
    if any(one['on'] <= period.end for one in own.decisions):
        for metric in ('decisions_open', 'decisions_overdue', 'decisions_closed'):
            yield 'decisions', metric, '', None
