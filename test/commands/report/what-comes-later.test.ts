import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { issueReport } from '../../../src/commands/report/issue-report.js';
import { makeReport } from '../../../src/commands/report/make-report.js';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import { REPORT_FORMATS } from '../../../src/domain/reports/issued-report.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import type { Metric } from '../../../src/evaluation/metric.js';
import { reportAs } from '../../../src/rendering/report/report-as.js';
import type { Connection, ReadHandle, WriteHandle } from '../../../src/store/database/connection.js';
import { markAsLeft, updatePerson } from '../../../src/store/people/people-changes.js';
import { textOfIssuedReport } from '../../../src/store/rounds/issued-reports.js';
import { withRecords } from './later-records.js';
import { type Step, step } from './later-steps.js';
import { datedOn, factsOf, LAST_DAY, MENTEES, MENTORS, meet, programme, rate } from './quarter-programme.js';

const TODAY = { calendarDay: '2026-12-20', today: '2026-12-20', recordedAt: '2026-12-20T09:00:00Z' };
const REQUEST = {
  settings: { ...DEFAULT_SETTINGS, report: { ...DEFAULT_SETTINGS.report, smallestGroup: 2 } },
  period: quarterNamed('2026-Q3', 1, TODAY.today),
  previous: quarterNamed('2026-Q2', 1, TODAY.today),
  knownOn: undefined,
  round: undefined,
};

const person = fc.integer({ min: 1, max: MENTEES + MENTORS });
const pairing = fc.integer({ min: 1, max: 9 });

/** The same about days of the quarter: facts entered late, and corrections. */
const belated: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ pairingId: pairing, day: fc.constantFrom('2026-07-10', LAST_DAY) }).map(
    ({ pairingId, day }): Step =>
      (db) =>
        meet(db, pairingId, day, '2026-11-15'),
  ),
  fc.record({ pairingId: pairing }).map(
    ({ pairingId }): Step =>
      (db) =>
        rate(db, pairingId, { givenOn: '2026-09-29', today: '2026-11-15', rating: 1 }),
  ),
  person.map(
    (id): Step =>
      (db) =>
        updatePerson(db, { id, facts: factsOf(id, { site: 'West' }) }, datedOn('2026-11-15', null)),
  ),
  person.map(
    (id): Step =>
      (db) =>
        updatePerson(db, { id, facts: factsOf(id, { band: '9' }) }, datedOn('2026-11-15', '2026-08-01')),
  ),
  person.map(
    (id): Step =>
      (db) =>
        markAsLeft(db, id, datedOn('2026-11-15', '2026-09-12')),
  ),
);

class Undo extends Error {}

/** Does something to the programme, and takes it back. */
function inPassing(store: Connection, work: (db: WriteHandle) => void): void {
  try {
    store.transaction((db) => {
      work(db);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
}

describe('what is recorded after a quarter', () => {
  const store = programme();
  store.transaction(withRecords);
  afterAll(() => store.close());

  it('changes no byte of a fresh report where it is about later days', () => {
    const textsOf = (db: ReadHandle) => {
      const { report } = makeReport(db, TODAY, REQUEST);
      return REPORT_FORMATS.map((format) => reportAs(format, report));
    };
    const before = textsOf(store);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        inPassing(store, (db) => {
          for (const apply of steps) apply(db);
          expect(textsOf(db)).toEqual(before);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('changes no byte either where people were entered after it', () => {
    const enteredLate = programme('2026-11-30');
    enteredLate.transaction(withRecords);
    const textOf = (db: ReadHandle) => reportAs('csv', makeReport(db, TODAY, REQUEST).report);
    const before = textOf(enteredLate);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        inPassing(enteredLate, (db) => {
          for (const apply of steps) apply(db);
          expect(textOf(db)).toEqual(before);
        });
      }),
      { numRuns: 20 },
    );
    enteredLate.close();
  });

  it('changes a fresh report only with late entries and corrections to explain it, and an issued one never', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(step, belated), { minLength: 1, maxLength: 6 }), (steps) => {
        inPassing(store, (db) => {
          const { texts } = issueReport({ db, note: () => undefined }, TODAY, makeReport(db, TODAY, REQUEST));
          for (const apply of steps) apply(db);
          for (const format of REPORT_FORMATS) expect(textOfIssuedReport(db, 1, format)).toBe(texts[format]);
          const { revision } = makeReport(db, TODAY, REQUEST).report;
          if (revision === null) throw new Error('no report was issued');
          const reasons = revision.reasons.join(' ');
          if (revision.changed.length > 0) expect(reasons).toMatch(/^(Entered|Corrected) since/);
          changed += Math.min(1, revision.changed.length);
          const known = makeReport(db, TODAY, { ...REQUEST, knownOn: LAST_DAY }).report;
          expect(known.revision?.changed).toEqual([]);
        });
      }),
      { numRuns: 15 },
    );
    expect(changed).toBeGreaterThan(10);
  });

  it('finds the quarter before as that was reported, and those who wait in it accounted for', () => {
    const settings = { ...REQUEST.settings, report: { ...REQUEST.settings.report, smallestGroup: 1 } };
    const then = { ...REQUEST, settings };
    const now = { ...then, period: quarterNamed('2026-Q4', 1, TODAY.today), previous: then.period };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        inPassing(store, (db) => {
          for (const apply of steps) apply(db);
          const [before, after] = [then, now].map((request) => {
            const [{ metrics = [] } = {}, ...others] = makeReport(db, TODAY, request).report.sections;
            const numberOf = (name: string) =>
              others.flatMap((section) => section.metrics).find((metric) => metric.name === name)?.value ?? 0;
            return { headlines: metrics, numberOf };
          });
          const told = ({ name, value, n, denominator }: Metric) => [name, value, n, denominator];
          expect(after?.headlines.flatMap(({ previous }) => (previous ? [told(previous)] : []))).toEqual(
            before?.headlines.map(told),
          );
          const waiting = (name: string) => after?.numberOf(name) ?? 0;
          expect(waiting('waiting_before')).toBe(before?.numberOf('mentees_waiting'));
          expect(
            waiting('waiting_before') +
              waiting('waiting_joined') -
              waiting('waiting_matched') -
              waiting('waiting_gone'),
          ).toBe(waiting('mentees_waiting'));
        });
      }),
      { numRuns: 15 },
    );
  });
});
