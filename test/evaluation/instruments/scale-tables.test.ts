import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/dates/quarter.js';
import type { IssuedReport } from '../../../src/domain/reports/issued-report.js';
import type { SurveyResponse } from '../../../src/domain/surveys/survey-response.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../src/evaluation/issued/figures-of.js';
import type { Metric } from '../../../src/evaluation/metric.js';
import type { Report } from '../../../src/evaluation/report-value.js';
import { emptyInput, pairing, person } from '../facts/reported-programme.js';
import { answered, answersTo } from './answered-instruments.js';

/** People 1–40 are mentees, each with a mentor of their own, 101–140. */
function input(responses: readonly SurveyResponse[], facts: Partial<ReportInput> = {}): ReportInput {
  const people = [1, 101].flatMap((first) => Array.from({ length: 40 }, (_, at) => person(first + at)));
  const round = { id: 1, name: 'Round 1', openedOn: '2026-03-20', closedOn: null };
  const participants = people.map((one) => ({
    person: one,
    role: one.id < 100 ? ('mentee' as const) : ('mentor' as const),
    capacity: null,
  }));
  return emptyInput({
    people,
    rounds: [{ round, participants }],
    pairings: people.filter(({ id }) => id < 100).map(({ id }) => pairing(id, '2026-04-10')),
    surveys: [{ round: 'Round 1', responses, links: [] }],
    ...facts,
  });
}

function figures(report: Report, section: string): Metric[] {
  const found = report.sections.find(({ name }) => name === section);
  return found === undefined
    ? []
    : [...found.metrics, ...found.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))];
}

function figure(report: Report, name: string, ...parts: readonly string[]): Metric {
  const found = [...figures(report, 'experience'), ...figures(report, 'learning')].filter(
    (metric) => metric.name === name && parts.every((part) => metric.group.includes(part)),
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} of ${name} ${parts.join()}`);
  return found[0];
}

/** A report as it stands on record once it was handed out. */
function issuedOf(report: Report, { name, from, to, until }: Period): IssuedReport {
  return {
    ...{
      id: 1,
      periodName: name,
      from,
      to,
      until,
      round: null,
      title: report.title,
      figures: figuresOf(report),
    },
    ...{ issuedOn: '2026-07-05', producedOn: '2026-07-05', asOf: '2026-07-05', knownOn: null },
    ...{ producedAt: '2026-07-05T09:00:00Z', dataState: '', factsThen: {}, settings: '{}' },
  };
}

const ids = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
/** Everybody answers all items of belonging so; the last one is reversed. */
const belonging = (points: number) => answersTo('belonging', [points, points, points, 6 - points]);

describe('scales in the report', () => {
  const responses = [
    // Scores 2, 3, 4 in turn, four each: mean 3.
    ...ids(1, 12).map((id) => answered(id, 'baseline', belonging(2 + (id % 3)))),
    ...ids(1, 12).map((id) => answered(id, 'midpoint', belonging(3 + (id % 2)))),
    // All of them one point more than at the start.
    ...ids(1, 12).map((id) => answered(id, 'end', belonging(3 + (id % 3)))),
  ];
  const report = evaluateQuarter(input(responses));

  it('stand by wave with n and interval, all three waves', () => {
    const means = ['baseline', 'midpoint', 'end'].map((wave) => {
      const { value, n, denominator, interval } = figure(report, 'scale_mean', `wave: ${wave}`);
      return [wave, value, n, denominator, interval !== null];
    });
    expect(means).toEqual([
      ['baseline', 3, 12, 12, true],
      ['midpoint', 3.5, 12, 12, true],
      ['end', 4, 12, 12, true],
    ]);
    // t with 11 degrees of freedom 2.201; standard deviation 0.8528; over the root of 12.
    expect(figure(report, 'scale_mean', 'wave: baseline').interval?.low).toBeCloseTo(3 - 0.5419, 3);
  });

  it('change between the first wave and the latest, for those who answered both', () => {
    expect(figure(report, 'mean_change', 'Belonging (mentees)')).toMatchObject({
      group: 'round: Round 1, waves: baseline to end, question: Belonging (mentees)',
      value: 1,
      n: 12,
      note: expect.stringContaining("Hedges' g_av"),
    });
  });

  it('are not compared item by item', () => {
    const groups = figures(report, 'learning').map(({ group }) => group);
    expect(groups.filter((group) => group.includes('I feel that I belong'))).toEqual([]);
  });

  it('say what they are, with the version, among the definitions', () => {
    expect(report.definitions.at(-1)).toEqual({
      term: 'Belonging, version 1',
      text: '4 items, answered from 1 to 5; reversed: 4. Belonging, 4 items of which 2 must be answered: 1 to 5, higher is better. Written for this program; free to use and change.',
    });
  });

  it('do not depend on the order of the answers', () => {
    expect(evaluateQuarter(input(responses.toReversed()))).toEqual(report);
  });

  it('are left out where nothing of them was answered in the period', () => {
    const before = evaluateQuarter(input(responses.filter(({ wave }) => wave === 'baseline')));
    expect(figures(before, 'experience').filter(({ name }) => name.startsWith('scale'))).toEqual([]);
  });
});

describe('who got better', () => {
  const wellBeing = (points: number) => answersTo('who5', Array(5).fill(points));
  const before = ids(1, 12).map((id) => answered(id, 'baseline', wellBeing(1 + (id % 3))));

  it('is told with the change that the instrument publishes, and by the side that is better', () => {
    // Twelve people: six up by one point of each item (20 of 100), three as they were, three down.
    const after = ids(1, 12).map((id) => {
      const moved = id <= 6 ? 1 : id <= 9 ? 0 : -1;
      return answered(id, 'end', wellBeing(1 + (id % 3) + moved));
    });
    const report = evaluateQuarter(input([...before, ...after]));
    const of = (name: string) => figure(report, name, 'WHO-5').n;
    expect([of('scale_better'), of('scale_worse'), of('scale_better_relevant')]).toEqual([6, 3, 6]);
  });

  it('counts no change below the published amount', () => {
    // 10 of 100 is half a point on each of five items: two or three items up by one are 8 and 12.
    const up = (id: number, items: number) => {
      const points = 1 + (id % 3);
      return answersTo(
        'who5',
        Array.from({ length: 5 }, (_, at) => (at < items ? points + 1 : points)),
      );
    };
    const after = ids(1, 12).map((id) => answered(id, 'end', up(id, id <= 5 ? 2 : 3)));
    expect(figure(evaluateQuarter(input([...before, ...after])), 'scale_better_relevant', 'WHO-5').n).toBe(7);
  });

  it('counts a change of exactly that amount', () => {
    // Half of the items answered, one of two up by one: 0.5 of 5, which is 10 of 100, in binary fractions too.
    const four = ids(1, 12).map((id) => answered(id, 'baseline', answersTo('who5', [1 + (id % 3), 2, 2, 2])));
    const more = ids(1, 12).map((id) => answered(id, 'end', answersTo('who5', [2 + (id % 3), 3, 2, 2])));
    expect(figure(evaluateQuarter(input([...four, ...more])), 'scale_better_relevant', 'WHO-5').value).toBe(
      1,
    );
  });

  it('is whose score fell, where less is better; nobody where neither way is', () => {
    const asked = (burnout: number, expected: number) => [
      answersTo('burnout_single', [burnout]),
      answersTo('expectations', Array(7).fill(expected)),
    ];
    const responses = ids(1, 12).flatMap((id) => [
      answered(id, 'baseline', ...asked(3 + (id % 2), 3 + (id % 2))),
      answered(id, 'end', ...asked(2 + (id % 2), 2 + (id % 3))),
    ]);
    const report = evaluateQuarter(input(responses));
    expect(figure(report, 'scale_better').value).toBe(1);
    expect(figure(report, 'scale_better').group).toContain('burnout');
    expect(figure(report, 'scale_better_relevant').state).toBe('no_data');
  });
});

describe('how answers became scores', () => {
  it('is counted: in part, too little, outside the scale', () => {
    const whole = ids(1, 9).map((id) => answered(id, 'end', belonging(3 + (id % 3))));
    const half = answered(10, 'end', answersTo('belonging', [4, 4, null, null]));
    const little = answered(11, 'end', answersTo('belonging', [4, null, null, null]));
    const odd = answered(12, 'end', answersTo('belonging', [4, 4, 'outside', 'outside']));
    const report = evaluateQuarter(input([...whole, half, little, odd]));
    const counts = ['scale_answered', 'scale_in_part', 'scale_too_little', 'scale_outside'].map(
      (name) => figure(report, name).value,
    );
    expect(counts).toEqual([12, 2, 1, 2]);
    expect(figure(report, 'scale_mean')).toMatchObject({ n: 11, denominator: 12 });
  });

  it('has alpha of those who answered everything', () => {
    // Items that always agree: alpha is 1.
    const report = evaluateQuarter(
      input(ids(1, 9).map((id) => answered(id, 'end', belonging(1 + (id % 5))))),
    );
    expect(figure(report, 'scale_alpha')).toMatchObject({ value: 1, n: 9, denominator: 9 });
  });

  it('reads by its own words what was answered before the question was known to be an item', () => {
    const five = { scale: 'agreement, 5 points', points: 1 };
    const said = ['Strongly agree', 'agree', 'Neither agree nor disagree', 'Strongly disagree'];
    const early = ids(1, 9).map((id) => {
      const items = answersTo('belonging', [5, 4, 3, 1]);
      return answered(
        id,
        'end',
        items.map((one, at) => ({ ...one, values: [said[at] ?? ''], score: five })),
      );
    });
    const report = evaluateQuarter(input(early));
    expect([figure(report, 'scale_answered').value, figure(report, 'scale_outside').value]).toEqual([9, 0]);
  });

  it('takes points on another scale for none', () => {
    const seven = { scale: 'agreement, 7 points', points: 4 };
    const other = ids(1, 9).map((id) =>
      answered(
        id,
        'end',
        answersTo('belonging', [4, 4, 4, 2]).map((one) => ({ ...one, score: seven })),
      ),
    );
    const report = evaluateQuarter(input(other));
    expect(figure(report, 'scale_outside').value).toBe(36);
    expect(figure(report, 'scale_mean').state).toBe('no_data');
  });
});

describe('both sides', () => {
  it('stand apart in the same items, by who took part as what', () => {
    const expectations = (points: number) => answersTo('expectations', Array(7).fill(points));
    const responses = [
      ...ids(1, 10).map((id) => answered(id, 'start', expectations(4 + (id % 2)))),
      ...ids(101, 110).map((id) => answered(id, 'start', expectations(2 + (id % 2)))),
    ];
    const report = evaluateQuarter(input(responses));
    expect(figure(report, 'scale_mean', 'Expectations: Confidential (mentees)').value).toBe(4.5);
    expect(figure(report, 'scale_mean', 'Expectations: Confidential (mentors)').value).toBe(2.5);
  });
});

describe('small numbers', () => {
  it('hides means of fewer than eight, and of eight about one mentor', () => {
    const respect = (points: number) => answersTo('respect', [points, points, points]);
    const few = ids(1, 7).map((id) => answered(id, 'end', respect(3 + (id % 3))));
    expect(figure(evaluateQuarter(input(few)), 'scale_mean').state).toBe('suppressed');
    const enough = ids(1, 8).map((id) => answered(id, 'end', respect(3 + (id % 3))));
    expect(figure(evaluateQuarter(input(enough)), 'scale_mean').state).toBe('shown');
    const oneMentor = enough.map(({ personId }) => pairing(personId ?? 0, '2026-04-10', { mentorId: 101 }));
    expect(figure(evaluateQuarter(input(enough, { pairings: oneMentor })), 'scale_mean').state).toBe(
      'suppressed',
    );
  });

  it('tells how many are low from k on, or that nobody is', () => {
    const lowOf = (count: number) => {
      const given = ids(1, 25).map((id) =>
        answered(id, 'end', answersTo('respect', id <= count ? [1, 2, 2] : [4, 4, 5])),
      );
      return figure(evaluateQuarter(input(given)), 'scale_beyond');
    };
    expect(lowOf(0)).toMatchObject({ state: 'shown', value: 0 });
    expect([1, 9, 16].map((count) => lowOf(count).state)).toEqual(['suppressed', 'suppressed', 'suppressed']);
    expect(lowOf(10)).toMatchObject({ state: 'shown', value: 0.4, n: 10, denominator: 25 });
  });

  it('does not tell of the few who did not answer again', () => {
    const responses = (again: number) => [
      ...ids(1, 20).map((id) => answered(id, 'baseline', belonging(2 + (id % 3)))),
      ...ids(1, again).map((id) => answered(id, 'end', belonging(3 + (id % 3)))),
    ];
    const told = (again: number) => {
      const report = evaluateQuarter(input(responses(again)));
      return [
        figure(report, 'scale_mean', 'wave: baseline').state,
        figure(report, 'mean_before', 'Belonging').state,
        figure(report, 'mean_before_once', 'Belonging').state,
      ];
    };
    // The mean of all 20 less that of 17 would be that of three.
    expect(told(17)).toEqual(['suppressed', 'shown', 'suppressed']);
    expect(told(12)).toEqual(['shown', 'shown', 'shown']);
    // The mean of all 20 less that of the 15 who did not answer again would be that of five.
    expect(told(5)).toEqual(['suppressed', 'suppressed', 'shown']);
  });

  it('does not tell of the few who answered a wave in between and not both others', () => {
    const told = (...midpoint: readonly number[]) => {
      const both = ['baseline', 'end'].flatMap((wave) =>
        ids(1, 20).map((id) => answered(id, wave, belonging(2 + (id % 3)))),
      );
      const inside = midpoint.map((id) => answered(id, 'midpoint', belonging(2 + (id % 3))));
      const report = evaluateQuarter(input([...both, ...inside]));
      return [
        figure(report, 'scale_mean', 'wave: midpoint').state,
        figure(report, 'mean_between', 'Belonging').state,
      ];
    };
    expect(told(...ids(1, 20))).toEqual(['shown', 'shown']);
    // The mean of all 23 less that of 20 would be that of three.
    expect(told(...ids(1, 23))).toEqual(['suppressed', 'shown']);
    expect(told(...ids(1, 28))).toEqual(['shown', 'shown']);
    // Seven are too few to be told, and leave the mean of all as it was.
    expect(told(...ids(14, 30))).toEqual(['shown', 'suppressed']);
  });

  it('tells of the scales in between, and not of the whole that is their mean', () => {
    const given = ['baseline', 'midpoint', 'end'].flatMap((wave) =>
      ids(1, 12).map((id) => answered(id, wave, answersTo('nhs_engagement', Array(9).fill(2 + (id % 3))))),
    );
    const report = evaluateQuarter(input(given));
    const means = figures(report, 'learning').filter(({ name }) => name === 'mean_between');
    const changes = figures(report, 'learning').filter(({ name }) => name === 'mean_change');
    expect(changes.length - means.length).toBe(1);
  });

  it('holds back a change of those who answered twice beside an issued mean of a few more', () => {
    const baseline = ids(1, 20).map((id) => answered(id, 'baseline', belonging(2 + (id % 3))));
    const end = ids(1, 17).map((id) => answered(id, 'end', belonging(3 + (id % 3))));
    const first = emptyInput().previous;
    if (first === null) throw new Error('no period before');
    const earlier = evaluateQuarter({ ...input(baseline), period: first, previous: null });
    expect(figure(earlier, 'scale_mean').state).toBe('shown');
    const later = evaluateQuarter(input([...baseline, ...end], { issuedBefore: [issuedOf(earlier, first)] }));
    expect(figure(later, 'mean_before', 'Belonging').state).toBe('suppressed');
    expect(figure(later, 'mean_change', 'Belonging').state).toBe('suppressed');
  });

  it('holds back a mean in between beside an issued mean of a few more after', () => {
    const wave = (name: string, last: number) =>
      ids(1, last).map((id) => answered(id, name, belonging(2 + (id % 3))));
    const first = emptyInput().previous;
    if (first === null) throw new Error('no period before');
    const early = [...wave('baseline', 30), ...wave('midpoint', 30)];
    const earlier = evaluateQuarter({ ...input(early), period: first, previous: null });
    expect(figure(earlier, 'mean_after', 'Belonging').state).toBe('shown');
    const between = (last: number) => {
      const all = input([...early, ...wave('end', last)], { issuedBefore: [issuedOf(earlier, first)] });
      return figure(evaluateQuarter(all), 'mean_between', 'Belonging').state;
    };
    expect([30, 27, 20].map(between)).toEqual(['shown', 'suppressed', 'shown']);
  });
});

describe('instruments of other kinds', () => {
  it('give the recommend score with its interval', () => {
    const points = [10, 9, 9, 8, 7, 6, 0, 10];
    const report = evaluateQuarter(
      input(points.map((given, at) => answered(at + 1, 'end', answersTo('recommend', [given])))),
    );
    // Four of eight promote, two detract.
    expect(figure(report, 'recommend_score')).toMatchObject({ value: 25, n: 8, denominator: 8 });
  });

  it('do not tell one answer by a whole and its parts', () => {
    const full = ids(1, 12).map((id) =>
      answered(
        id,
        'end',
        answersTo(
          'nhs_engagement',
          Array.from({ length: 9 }, (_, at) => 1 + ((id + at) % 5)),
        ),
      ),
    );
    // Whoever lacks one part is in the two others, and not in the whole.
    const partly = answered(13, 'end', answersTo('nhs_engagement', [5, 4, 4, 3, 3, 2]));
    const whole = 'Engagement (mentees)';
    const report = evaluateQuarter(input(full));
    expect(figure(report, 'scale_mean', `: ${whole}`).state).toBe('shown');
    expect(report.definitions.at(-1)?.text).toContain(
      'Advocacy, 3 items of which 2 must be answered: 0 to 10, higher is better. Engagement, the mean of Motivation, Involvement and Advocacy, where each has a score: 0 to 10',
    );
    expect(figure(evaluateQuarter(input([...full, partly])), 'scale_mean', `: ${whole}`).state).toBe(
      'suppressed',
    );
  });

  it('do not tell in a change of the few who lack one of its parts', () => {
    const given = (id: number, parts: number) =>
      answersTo(
        'nhs_engagement',
        Array.from({ length: 3 * parts }, (_, at) => 1 + ((id + at) % 5)),
      );
    const told = (lacking: number) => {
      const responses = ids(1, 30).flatMap((id) => [
        answered(id, 'baseline', given(id, 3)),
        answered(id, 'end', given(id + 1, id <= lacking ? 2 : 3)),
      ]);
      const report = evaluateQuarter(input(responses));
      const states = (of: string) =>
        ['mean_before', 'mean_change', 'scale_better'].map((name) => figure(report, name, of).state);
      expect(states('Motivation')).toEqual(Array(3).fill('shown'));
      return states(': Engagement (mentees)');
    };
    expect(told(0)).toEqual(Array(3).fill('shown'));
    expect(told(7)).toEqual(Array(3).fill('suppressed'));
    expect(told(8)).toEqual(Array(3).fill('shown'));
  });
});
