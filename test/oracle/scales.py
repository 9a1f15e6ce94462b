"""Scales of instruments, recomputed from the answers in the files and from what a report says of each instrument (its section 14). Points are
fractions, so that a score on a limit is on it.
"""
import csv
import math
import os
import re
from fractions import Fraction
from functools import cache

AGREEMENT = ('Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree')
OFTEN = ('Never', 'Seldom', 'Sometimes', 'Often', 'Always')
WORDS = {word: at for words in (AGREEMENT, OFTEN) for at, word in enumerate(words, 1)}
# Numbers that stand for no answer, beside a scale that does not reach to them.
NO_ANSWER = ('77',)

# The headings of the items of instruments that may be worded; those of others are NAME, item N.
WORDINGS = {
    'Belonging': ('I feel that I belong in my team.', 'My team would miss me if I were not there.', 'I can be myself at work.', 'I often feel like an outsider at work.'),
    'Compassion fatigue': ('The suffering I see at work wears me down.', 'I find it hard to feel for the people I care for.', 'What my patients go through stays on my mind when I am off duty.', 'Caring for others gives me strength.'),
    'Handover talk': ('Handovers in my unit are calm.', 'Handovers in my unit wear me out.', 'Handovers in my unit begin on time.', 'I am satisfied with how long they take.', 'I am satisfied with what they tell me.', 'It matters to me how long they take.', 'It matters to me what they tell me.'),
    'Would recommend the programme': ('How likely are you to recommend this mentoring programme to a colleague?',),
}


class Instrument:
    """As the report describes it: items, reversed ones, between what they are answered."""

    def __init__(self, name, text):
        count, lowest, highest, turned = re.match(r'(\d+) items?, answered from (\d+) to (\d+)(?:; reversed: ([\d, ]+))?\. ', text).groups()
        self.name, self.count, self.lowest, self.highest = name, int(count), int(lowest), int(highest)
        self.reversed = {int(number) for number in (turned or '').split(', ') if number}
        self.headings = WORDINGS.get(name) or tuple(f'{name}, item {number}' for number in range(1, self.count + 1))
        self.scales, at = [], 0
        for words in text.split('. ')[1:]:
            scale = re.match(r'(?P<name>.+?)(?:, (?P<count>\d+) items of which (?P<needed>\d+) must be answered)?(?:, a sum|, each weighted by the answer to items (?P<weights>[\d, ]+) in turn)?(?:, the mean of (?P<parts>.+), where each has a score)?: (?P<low>[\d.]+) to (?P<high>[\d.]+), (?P<better>\w+) is better(?:; .+?: (?P<side>at most|at least) (?P<limit>[\d.]+))?(?:; a change of (?P<change>[\d.]+) is one that people notice)?\.?$', words)
            if scale:
                of = 0 if scale['parts'] else int(scale['count'] or 1)
                self.scales.append(Scale(self, scale, range(at + 1, at + of + 1)))
                at += of


class Scale:
    def __init__(self, instrument, said, items):
        name, needed, parts, low, high, better, side, limit, change, weights = said.group('name', 'needed', 'parts', 'low', 'high', 'better', 'side', 'limit', 'change', 'weights')
        self.of, self.name, self.items, self.needed = instrument, name, items, int(needed or 1)
        self.low, self.high, self.better = Fraction(low), Fraction(high), better
        self.side, self.limit, self.change = side, Fraction(limit or 0), change and Fraction(change)
        self.parts = [scale for scale in instrument.scales if parts and scale.name in re.split(r', | and ', parts)]
        self.weights = [int(number) for number in (weights or '').split(', ') if number]
        self.items = [item for part in self.parts for item in part.items] or list(items)

    def words(self):
        return f'{self.name if self.name == self.of.name else f"{self.of.name}: {self.name}"} (mentees)'

    def said(self, row):
        """What somebody said to an item of it, whether or not there are points for it."""
        return [row[self.of.headings[item - 1]] for item in self.items if row[self.of.headings[item - 1]]]

    def point(self, row, item):
        said = row[self.of.headings[item - 1]]
        points = WORDS.get(said) or (int(said) if said and said not in NO_ANSWER else None)
        return points if points is not None and self.of.lowest <= points <= self.of.highest else None

    def weighted(self, row):
        """Points of the items answered, reversed ones turned round, each with what it counts; an item whose weight was not answered is not."""
        found = []
        for at, item in enumerate(self.items):
            points, weight = self.point(row, item), self.point(row, self.weights[at]) if self.weights else 1
            if points is not None and weight is not None:
                found.append((self.of.lowest + self.of.highest - points if item in self.of.reversed else points, weight))
        return found

    def points(self, row):
        return [points for points, _ in self.weighted(row)]

    def outside(self, row):
        return [said for said in self.said(row) if said not in WORDS and said not in NO_ANSWER and not self.of.lowest <= int(said) <= self.of.highest]

    def score(self, row):
        if self.parts:
            parts = [part.score(row) for part in self.parts]
            return None if None in parts else sum(parts) / len(parts)
        points = self.weighted(row)
        if len(points) < self.needed:
            return None
        share = (Fraction(sum(own * weight for own, weight in points), sum(weight for _, weight in points)) - self.of.lowest) / (self.of.highest - self.of.lowest)
        return self.low + share * (self.high - self.low)

    def is_beyond(self, score):
        return score <= self.limit if self.side == 'at most' else score >= self.limit


def variance(values):
    mean = Fraction(sum(values)) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


class Wave:
    """The answers of a wave to a scale."""

    def __init__(self, scale, rows):
        self.scale, self.rows = scale, [row for row in rows if scale.said(row)]
        self.scores = [score for row in self.rows if (score := scale.score(row)) is not None]

    def complete(self):
        return [points for row in self.rows if len(points := self.scale.points(row)) == len(self.scale.items)]

    @cache
    def alpha(self):
        rows, count = self.complete(), len(self.scale.items)
        if self.scale.weights or count < 2 or len(rows) < 2 or not variance([sum(row) for row in rows]):
            return None
        within = sum(variance([row[item] for row in rows]) for item in range(count))
        return Fraction(count, count - 1) * (1 - within / variance([sum(row) for row in rows]))

    def in_part(self):
        return [row for row in self.rows if self.scale.score(row) is not None and len(self.scale.points(row)) < len(self.scale.items)]


class Change(dict):
    """Scores of one wave by person, and the wave they are of."""

    def __init__(self, wave):
        super().__init__({row['staff_number']: score for row in wave.rows if (score := wave.scale.score(row)) is not None})
        self.wave = wave


def moved(group):
    """By how much each who has both moved to the better side."""
    before, after = group
    turn = -1 if before.wave.scale.better == 'lower' else 1
    return [turn * (after[key] - before[key]) for key in before if key in after]


def reliable(group):
    before, after = group
    alpha, scores = before.wave.alpha(), [before[key] for key in before if key in after]
    if alpha is None or alpha <= 0 or len(scores) < 2 or not variance(scores):
        return None
    least = 1.96 * math.sqrt(variance(scores)) * math.sqrt(2 * (1 - alpha))
    return [change for change in moved(group) if change > least]


def relevant(group):
    least = group[0].wave.scale.change
    return None if least is None else [change for change in moved(group) if change >= least]


PHRASES = {
    'Mean of the scores of the wave.': lambda g: g.scores,
    'People with a score in the wave.': lambda g: g.scores,
    'People who answered an item of the scale in the wave.': lambda g: g.rows,
    'People who answered it in the wave.': lambda g: g.rows,
    'People whose score is there.': lambda g: [score for score in g.scores if g.scale.is_beyond(score)],
    'People who did.': lambda g: g.rows,
    'People scored so.': lambda g: g.in_part(),
    'People without one.': lambda g: [row for row in g.rows if g.scale.score(row) is None],
    'Answers, several of one person included.': lambda g: [said for row in g.rows for said in g.scale.outside(row)],
    'Those whose score moved to the better side.': lambda g: [change for change in moved(g) if change > 0],
    'Those whose score moved to the other side.': lambda g: [change for change in moved(g) if change < 0],
    'People with a score in both.': moved,
    'Those whose score moved to the better side by the change that the instrument publishes, or more.': relevant,
    "Those whose score moved to the better side by more than 1.96 times their standard deviation before times the root of 2 (1 − alpha), with Cronbach's alpha of all who answered the first wave. No data where alpha is 0 or less, or all scores before are alike.": reliable,
}


def alpha(wave):
    return (None,) * 5 if wave.alpha() is None else (float(wave.alpha()), len(wave.complete()), len(wave.rows), None, None)


def recommend(wave):
    """Points of +100, 0 and −100, their mean, and 1.96 of its standard errors, no further than ±100."""
    points = [100 if score >= 9 else -100 if score <= 6 else 0 for score in wave.scores]
    if not points:
        return (None,) * 5
    mean = sum(points) / len(points)
    half = 1.959963984540054 * math.sqrt(sum((point - mean) ** 2 for point in points)) / len(points)
    ends = (max(-100, mean - half), min(100, mean + half)) if half else (None, None)
    return mean, len(points), len(wave.rows), *ends


# Figures that are no count, share, mean or median of things.
FORMULAE = {
    'Of those who answered every item.': alpha,
    'The one share less the other.': recommend,
}


def instruments(folder):
    with open(os.path.join(folder, 'terms.csv'), newline='', encoding='utf-8') as file:
        return [Instrument(row['term'].rsplit(', version', 1)[0], row['text']) for row in csv.DictReader(file)]


def waves_of(scale, answers):
    """Of a scale its waves in the order of their days, of the answers of one round: name, and the answers."""
    said = [one for one in answers if scale.said(one['row'])]
    first = {}
    for one in said:
        first[one['wave']] = min(first.get(one['wave'], one['on']), one['on'])
    return [(wave, Wave(scale, [one['row'] for one in said if one['wave'] == wave])) for wave in sorted(first, key=first.get)]


def figures(period, answers_of, scales):
    """Section, metric, the words of the group and what the group asks for, of every number on scales."""
    for name, answers in answers_of.items():
        now = {one['wave'] for one in answers if period.holds(one['on'])}
        for scale in scales if now else []:
            waves = waves_of(scale, answers)
            for wave, group in waves:
                words = f'round: {name}, wave: {wave}, question: {scale.words()}'
                recommends = ['recommend_score'] if scale.name.startswith('Would recommend') else []
                for metric in ('scale_scored', 'scale_mean', *(['scale_beyond'] if scale.side else []), *recommends):
                    yield 'experience', metric, words, group
                if wave in now:
                    for metric in ('scale_answered', 'scale_in_part', 'scale_too_little', 'scale_outside', 'scale_alpha'):
                        yield 'experience', metric, words, group
            if len(waves) > 1 and waves[-1][0] in now:
                (first, before), (last, after) = waves[0], waves[-1]
                words, group = f'round: {name}, waves: {first} to {last}, question: {scale.words()}', (Change(before), Change(after))
                for metric in ('answers_before', 'answers_after', 'answers_matched', 'mean_before', 'mean_after', 'mean_change', 'rose', 'answered_once', 'mean_before_once', 'scale_better', 'scale_worse', 'scale_better_relevant', 'scale_better_reliable'):
                    yield 'learning', metric, words, group
                for wave, between in waves[1:-1] if not scale.parts else ():
                    for metric in ('answered_all_three', 'mean_between'):
                        yield 'learning', metric, f'round: {name}, waves: {first} to {last}, between: {wave}, question: {scale.words()}', (Change(before), Change(between), Change(after))
