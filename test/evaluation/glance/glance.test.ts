import { describe, expect, it } from 'vitest';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { allDefinitions } from '../../../src/evaluation/definitions/all-definitions.js';
import { againstOthers } from '../../../src/evaluation/glance/against-others.js';
import { findingsOf } from '../../../src/evaluation/glance/findings-of.js';
import { promptsOf } from '../../../src/evaluation/glance/prompts-of.js';
import {
  againstTarget,
  comparedWith,
  countOf,
  type Metric,
  shareOf,
  suppressed,
} from '../../../src/evaluation/metric.js';
import type { ReportTable, Section } from '../../../src/evaluation/report-value.js';

function share(name: string, part: number, whole: number, group = ''): Metric {
  return shareOf({ name, label: name, group }, { part, whole });
}

function section(name: string, metrics: readonly Metric[], tables: readonly ReportTable[] = []): Section {
  return { number: 1, name, title: name, frameworks: [], intro: [], metrics, tables, quotes: [], notes: [] };
}

function bySite(cells: readonly Metric[]): ReportTable {
  const rows = cells.map((cell) => ({ group: cell.group, cells: [cell] }));
  return { name: 'by_site', title: 'By site', groupTitle: 'Site', columns: ['Share'], rows, note: '' };
}

describe('groups against all others', () => {
  const whole = section('reach', [share('matched', 60, 100)]);

  it('are set against the whole less the group, and stand apart only where the interval leaves out 0', () => {
    const table = bySite([
      share('matched', 10, 40, 'A'),
      share('matched', 24, 30, 'B'),
      share('matched', 18, 30, 'C'),
    ]);
    const compared = againstOthers(table, { sections: [whole] });
    expect(compared.map(({ group, others, stands }) => [group, others, stands])).toEqual([
      ['A', { part: 50, whole: 60 }, 'less'],
      ['B', { part: 36, whole: 70 }, 'more'],
      ['C', { part: 42, whole: 70 }, 'alike'],
    ]);
  });

  it('are left out where a number is hidden, the whole is not there, or rounded counts do not add up', () => {
    const hidden = suppressed(share('matched', 1, 12, 'A'), 10);
    expect(againstOthers(bySite([hidden]), { sections: [whole] })).toEqual([]);
    const table = bySite([share('matched', 10, 40, 'A')]);
    expect(againstOthers(table, { sections: [] })).toEqual([]);
    const tooSmall = section('reach', [share('matched', 5, 100)]);
    expect(againstOthers(table, { sections: [tooSmall] })).toEqual([]);
    const nobodyElse = section('reach', [share('matched', 10, 40)]);
    expect(againstOthers(table, { sections: [nobodyElse] })).toEqual([]);
  });
});

const period = quarterNamed('2026-Q3', 1, '2026-10-01');

describe('what a report finds', () => {
  const missedSurely = againstTarget(share('missed surely', 10, 100), 0.7);
  const missed = againstTarget(share('missed', 6, 10), 0.7);
  const reached = againstTarget(share('reached', 8, 10), 0.7);
  const reachedSurely = againstTarget(share('reached surely', 95, 100), 0.7);
  const risen = comparedWith(share('risen', 60, 100), share('risen', 20, 100));
  const plain = share('plain', 5, 10);
  const names = (metrics: readonly Metric[]) =>
    findingsOf({ period, sections: [section('headlines', metrics)] }).map(({ metric }) => metric.name);

  it('is no change while the period still runs', () => {
    const running = quarterNamed('2026-Q3', 1, '2026-08-01');
    const of = (one: typeof period) =>
      findingsOf({ period: one, sections: [section('headlines', [risen])] }).map(({ kind }) => kind);
    expect([of(period), of(running)]).toEqual([['change'], ['number']]);
  });

  it('is three things, the most telling first', () => {
    expect(names([plain, reached, missed, reachedSurely, risen, missedSurely])).toEqual([
      'missed surely',
      'risen',
      'reached surely',
    ]);
    expect(names([plain, reached, missed])).toEqual(['missed', 'reached', 'plain']);
  });

  it('puts the largest first whatever it is, by how large it is at least', () => {
    const barelyMissed = againstTarget(share('barely missed', 600, 1000), 0.7);
    expect(names([barelyMissed, risen, reachedSurely])).toEqual(['risen', 'reached surely', 'barely missed']);
    // 20 points among ten are less sure than ten points among hundreds.
    const ofFew = againstTarget(share('of few', 1, 10), 0.7);
    const ofMany = againstTarget(share('of many', 200, 1000), 0.7);
    expect(names([ofFew, ofMany])).toEqual(['of many', 'of few']);
  });

  it('holds a rating against the span of ratings', () => {
    const rating = {
      ...share('rating', 1, 1),
      statistic: 'mean' as const,
      unit: 'rating' as const,
      value: 3,
      interval: { low: 2.8, high: 3.2 },
    };
    const target = { target: 4, verdict: 'missed' as const, isSure: true };
    expect(names([{ ...rating, n: 40, target }, reachedSurely])).toEqual(['rating', 'reached surely']);
    const nearer = { ...rating, interval: { low: 2.8, high: 3.4 } };
    expect(names([{ ...nearer, n: 40, target }, reachedSurely])).toEqual(['reached surely', 'rating']);
  });

  it('names a group once, by what it is furthest behind in', () => {
    const groups = (name: string, a: number) => ({
      ...bySite([share(name, a, 40, 'site: A'), share(name, 30, 60, 'site: B')]),
      name,
    });
    const sections = [
      section('headlines', []),
      section(
        'equity',
        [share('met', 34, 100), share('dose', 32, 100)],
        [groups('met', 4), groups('dose', 2)],
      ),
    ];
    expect(findingsOf({ period, sections }).map(({ metric }) => [metric.name, metric.group])).toEqual([
      ['dose', 'site: A'],
    ]);
  });

  it('says how many pairings need attention before a target that chance alone may have reached', () => {
    const attention = share('health_needs_attention', 15, 42);
    expect(names([reached, plain, attention])).toEqual(['health_needs_attention', 'reached', 'plain']);
    expect(names([reached, attention, missed])).toEqual(['missed', 'health_needs_attention', 'reached']);
    expect(names([reached, share('health_needs_attention', 0, 42)])[0]).toBe('reached');
  });

  it('is no change since a period without a pairing', () => {
    const during = countOf({ name: 'pairings_active_during', label: '', unit: 'pairings' }, 25);
    const kinds = (before: number) =>
      findingsOf({
        period,
        sections: [
          section('headlines', [comparedWith(during, { ...during, value: before, n: before }), risen]),
        ],
      }).map(({ kind }) => kind);
    expect([kinds(0), kinds(1)]).toEqual([['number'], ['change']]);
  });

  it('says each number once, and nothing of what is hidden or a mere count', () => {
    const both = comparedWith(missedSurely, share('missed surely', 80, 100));
    expect(names([both])).toEqual(['missed surely']);
    const count = countOf({ name: 'count', label: '', unit: 'people' }, 5);
    expect(names([suppressed(plain, 10), count])).toEqual([]);
    expect(findingsOf({ period, sections: [] })).toEqual([]);
  });

  it('concludes nothing from fewer than five', () => {
    const few = againstTarget(share('few', 0, 4), 0.7);
    const enough = againstTarget(share('enough', 0, 5), 0.7);
    expect(names([few, enough])).toEqual(['enough']);
    const prompts = promptsOf({ sections: [section('headlines', [few, enough])] });
    expect(prompts).toEqual([{ kind: 'target', metric: enough }]);
  });

  it('ask for one decision once where both sides of pairings ask for it, by the side that asks more for it', () => {
    const ofSide = (part: number, whole: number, side: string) =>
      againstTarget(share('mean_rating', part, whole, `side: ${side}`), 0.8);
    const [mentee, mentor] = [ofSide(15, 20, 'mentee'), ofSide(13, 20, 'mentor')];
    const sure = ofSide(2, 20, 'mentee');
    const asked = (...headlines: Metric[]) => promptsOf({ sections: [section('headlines', headlines)] });
    expect(asked(mentee, mentor)).toEqual([{ kind: 'target', metric: mentor }]);
    expect(asked(mentor, mentee)).toEqual([{ kind: 'target', metric: mentor }]);
    expect(asked(sure, mentor)).toEqual([{ kind: 'target', metric: sure }]);
    const other = againstTarget(share('match_rate', 15, 20), 0.8);
    expect(asked(mentee, other, mentor)).toHaveLength(2);
  });

  it('holds a group that stands surely behind, the furthest first', () => {
    const table = bySite([share('matched', 16, 40, 'A'), share('matched', 2, 30, 'B')]);
    const sections = [section('headlines', [plain]), section('equity', [share('matched', 60, 100)], [table])];
    expect(findingsOf({ period, sections }).map(({ kind, metric }) => [kind, metric.group])).toEqual([
      ['group', 'B'],
      ['group', 'A'],
      ['number', ''],
    ]);
  });
});

describe('what a report asks to be decided', () => {
  const kinds = (metrics: readonly Metric[], headlines: readonly Metric[] = []) =>
    promptsOf({ sections: [section('headlines', headlines), section('rest', metrics)] }).map(
      ({ kind }) => kind,
    );
  const count = (name: string, value: number) => countOf({ name, label: name, unit: 'people' }, value);

  it('is nothing where the numbers ask for nothing', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([count('mentees_waiting', 0), count('places_free', 4), share('never_met', 0, 20)])).toEqual(
      [],
    );
    expect(kinds([share('response_rate', 10, 20), share('health_needs_attention', 0, 20)])).toEqual([]);
  });

  it('is what is surely missed, who needs attention, what was not done, who waits, in this order and no more than three', () => {
    const surely = againstTarget(share('match_rate', 10, 100), 0.7);
    const missed = againstTarget(share('match_rate', 6, 10), 0.7);
    const all = [
      share('response_rate', 9, 20),
      share('never_met', 1, 20),
      share('health_needs_attention', 3, 20),
      count('decisions_overdue', 1),
      count('mentees_waiting', 3),
      count('places_free', 1),
    ];
    expect(kinds(all, [surely])).toEqual(['target', 'attention', 'decisions_overdue']);
    expect(kinds(all, [missed])).toEqual(['attention', 'decisions_overdue', 'target']);
    expect(kinds(all)).toEqual(['attention', 'decisions_overdue', 'waiting']);
    expect(kinds(all.slice(0, 2))).toEqual(['never_met', 'few_answers']);
  });

  it('is looked for under names that figures of a report have', () => {
    const names = new Set(allDefinitions(DEFAULT_SETTINGS).map(({ name }) => name));
    for (const name of LOOKED_FOR) expect(names).toContain(name);
  });
});

/** What the first page looks for by name, where other tests plant numbers of that name. */
const LOOKED_FOR = [
  'health_needs_attention',
  'decisions_overdue',
  'mentees_waiting',
  'places_free',
  'never_met',
  'response_rate',
  'pairings_active_during',
];
