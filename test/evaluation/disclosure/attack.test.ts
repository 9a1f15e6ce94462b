import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../src/domain/reports/issued-report.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { programmesTogether } from '../../../src/evaluation/programmes/programmes-together.js';
import { reportAs } from '../../../src/rendering/report/report-as.js';
import { attackOne, changesSince } from './attacker/attack.js';
import { attackProgrammes } from './attacker/attack-programmes.js';
import { quartersOf } from './attacker/made-up-programmes.js';
import { publishedTable } from './attacker/published-tables.js';
import { givenAwayTogether, unreadRows } from './attacker/read-report.js';

const OCCASION = {
  producedOn: '2026-12-31',
  asOf: '2026-12-31',
  knownOn: null,
  dataState: 'made up',
  issuedAs: null,
};

const RULES = { smallestGroup: 10, bound: 5 };

function reportOf(rows: readonly (readonly [whole: string, part: string])[], part: number, whole: number) {
  const printed = rows.map(([ofWhole, ofPart], at) => ({
    group: `G${at}`,
    whole: ofWhole,
    part: ofPart,
    share: '',
  }));
  return {
    figures: [],
    tables: [publishedTable('equity by site', { rows: printed, unlisted: 0, total: { part, whole } })],
  };
}

describe('the attacker', () => {
  it('finds a hidden count that a total gives away', () => {
    const { findings } = attackOne(
      reportOf(
        [
          ['12', 'hidden'],
          ['12', '12'],
        ],
        13,
        24,
      ),
      RULES,
    );
    expect(findings).toContainEqual({
      table: 'equity by site',
      group: 'G0',
      count: 'part',
      kind: 'narrow',
      interval: { low: 1, high: 1 },
    });
  });

  it('finds a rest of a few that nobody printed', () => {
    const { findings } = attackOne(
      reportOf(
        [
          ['40', '37'],
          ['40', '20'],
        ],
        57,
        80,
      ),
      RULES,
    );
    expect(findings).toMatchObject([
      { group: 'G0', count: 'rest', kind: 'small', interval: { low: 3, high: 3 } },
    ]);
  });

  it('finds a hidden count that sums bring to a few numbers', () => {
    const { findings } = attackOne(
      reportOf(
        [
          ['hidden', 'hidden'],
          ['hidden', 'hidden'],
          ['40', '20'],
        ],
        22,
        43,
      ),
      RULES,
    );
    expect(findings.map(({ count, kind, interval }) => [count, kind, interval.high])).toContainEqual([
      'whole',
      'narrow',
      2,
    ]);
  });

  it('finds a change of a few between two reports', () => {
    const earlier = reportOf(
      [
        ['40', '20'],
        ['50', '25'],
      ],
      45,
      90,
    );
    const later = reportOf(
      [
        ['41', '20'],
        ['60', '30'],
      ],
      50,
      101,
    );
    expect(
      changesSince([{ report: earlier, isSameQuarter: true, isSameScope: true }], later, RULES),
    ).toMatchObject([
      { group: 'G0', count: 'whole', kind: 'changed', interval: { low: 1, high: 1 } },
      { group: 'G0', count: 'rest', kind: 'changed', interval: { low: 1, high: 1 } },
      { group: 'G1', count: 'part', kind: 'changed', interval: { low: 5, high: 5 } },
      { group: 'G1', count: 'rest', kind: 'changed', interval: { low: 5, high: 5 } },
    ]);
  });
});

describe('reports of made-up programmes', () => {
  it('give nothing away in any format, alone and in a row', () => {
    const attacks = attackProgrammes({ from: 1, to: 16, formats: REPORT_FORMATS, rules: RULES });
    expect([...attacks.keys()]).toEqual([...REPORT_FORMATS]);
    for (const { findings, cells, hidden, figures } of attacks.values()) {
      expect(findings).toEqual([]);
      expect(figures.findings).toEqual([]);
      expect(cells).toBeGreaterThan(1000);
      expect(figures.figures).toBeGreaterThan(1000);
      // Safety is not bought by hiding all.
      expect(hidden / cells).toBeLessThan(0.8);
      expect(figures.hidden / figures.figures).toBeLessThan(0.7);
    }
  }, 120_000);

  it('give nothing away where five are a group', () => {
    const rules = { smallestGroup: 5, bound: 3 };
    for (const { findings, figures } of attackProgrammes({
      from: 21,
      to: 44,
      formats: ['csv'],
      rules,
    }).values())
      expect([...findings, ...figures.findings]).toEqual([]);
  }, 120_000);

  it('give nothing away where counts are rounded', () => {
    const rules = { ...RULES, bound: 4 };
    const attacks = attackProgrammes({ from: 1, to: 12, formats: ['md'], rules, rounding: 5 });
    for (const { findings, figures } of attacks.values())
      expect([...findings, ...figures.findings]).toEqual([]);
  }, 120_000);

  it('hold no table by group of people that the attacker does not read', () => {
    for (const report of [1, 2, 3].map((seed) => evaluateQuarter(quartersOf(seed).completed)))
      expect(unreadRows(reportAs('csv', { ...report, occasion: OCCASION }))).toEqual([]);
  });

  it('give nothing away of one programme where several stand together', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const [north, south] = [seed, seed + 100].map((own, at) => {
        const { later } = quartersOf(own);
        return {
          name: at === 0 ? 'North' : 'South',
          report: evaluateQuarter(later),
          settings: later.settings,
        };
      });
      if (north === undefined || south === undefined) continue;
      const together = reportAs('csv', { ...programmesTogether([north, south]), occasion: OCCASION });
      expect([seed, givenAwayTogether(together)]).toEqual([seed, []]);
      expect(together).toContain('hidden in one of them');
    }
  });
});
