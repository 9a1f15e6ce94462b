import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationFacts } from '../../../src/domain/recruiting/application.js';
import { type ApplicationTold, newOfApplication } from '../../../src/domain/recruiting/application-told.js';

const TODAY = '2026-07-01';

function told(fields: Partial<ApplicationTold> = {}): ApplicationTold {
  return {
    personId: 1,
    asked: [{ event: 'applied', on: '2026-06-01', nominatedBy: null }],
    managerSupports: null,
    supportedOn: null,
    decisions: [],
    reason: null,
    ...fields,
  };
}

/** `06-01 applied`, one after another, on record. */
function record(...lines: readonly string[]): ApplicationFacts[] {
  return lines.map((line) => {
    const [day = '', event = '', ...by] = line.split(' ');
    const nominatedBy = by.length === 0 ? null : by.join(' ');
    const facts = { personId: 1, on: `2026-${day}`, nominatedBy, reason: null };
    return { ...facts, event: event as ApplicationFacts['event'] };
  });
}

function fresh(row: ApplicationTold, known: readonly ApplicationFacts[] = []) {
  const found = newOfApplication(row, known, TODAY);
  return 'why' in found ? found : found.events.map(({ on, event }) => `${on.slice(5)} ${event}`);
}

describe('what of an application is new', () => {
  it('is all of it where nothing is on record, in the order of its days', () => {
    const decisions = [{ standing: 'accepted', on: '2026-06-10' }] as const;
    expect(fresh(told({ managerSupports: true, supportedOn: '2026-06-05', decisions }))).toEqual([
      '06-01 applied',
      '06-05 supported',
      '06-10 accepted',
    ]);
  });

  it('has the day of the application for what the manager said, and today for a decision, where no day is told', () => {
    const decisions = [{ standing: 'declined', on: null }] as const;
    expect(fresh(told({ managerSupports: false, decisions }))).toEqual([
      '06-01 applied',
      '06-01 not_supported',
      '07-01 declined',
    ]);
  });

  it('is what was said and decided since', () => {
    const decisions = [{ standing: 'accepted', on: '2026-06-10' }] as const;
    expect(fresh(told({ managerSupports: true, decisions }), record('06-01 applied'))).toEqual([
      '06-10 supported',
      '06-10 accepted',
    ]);
  });

  it('is nothing of an application that is over and has been followed by another', () => {
    const known = record('06-01 applied', '06-03 declined', '06-20 applied');
    const decisions = [{ standing: 'declined', on: '2026-06-03' }] as const;
    expect(fresh(told({ decisions }), known)).toEqual([]);
    expect(fresh(told({ decisions, managerSupports: true }), known)).toMatchObject({ why: 'otherwise' });
  });

  it('is nothing where a list sums up an application and a nomination that followed', () => {
    const asked = [{ event: 'nominated', on: '2026-06-01', nominatedBy: 'the  Matron' }] as const;
    expect(fresh(told({ asked }), record('06-01 applied', '06-05 nominated The matron'))).toEqual([]);
  });

  it('is who nominated them, where that was not known', () => {
    const asked = [{ event: 'nominated', on: '2026-06-01', nominatedBy: 'The matron' }] as const;
    const once = record('06-01 nominated');
    expect(fresh(told({ asked }), once)).toEqual(['06-01 nominated']);
    expect(fresh(told({ asked }), [...once, ...record('06-01 nominated The matron')])).toEqual([]);
    expect(fresh(told({ asked }), record('06-01 nominated Sister Elm'))).toMatchObject({ why: 'otherwise' });
  });

  it('cannot be another day of the same application, a day before the last, or what cannot follow', () => {
    expect(fresh(told(), record('06-02 applied'))).toMatchObject({ why: 'otherwise', other: '2026-06-02' });
    const decisions = [{ standing: 'accepted', on: '2026-06-10' }] as const;
    expect(fresh(told({ decisions }), record('06-01 applied', '06-15 supported'))).toMatchObject({
      why: 'earlier',
      other: '2026-06-15',
    });
    expect(fresh(told({ decisions }), record('06-01 applied', '06-05 withdrawn'))).toMatchObject({
      why: 'impossible',
      standing: 'withdrawn',
    });
  });

  it('is nothing when it is told again', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-06-${String(of).padStart(2, '0')}`);
    const asked = fc.record({
      event: fc.constantFrom('applied' as const, 'nominated' as const),
      on: day,
      nominatedBy: fc.constant(null),
    });
    const decision = fc.record({
      standing: fc.constantFrom('accepted' as const, 'declined' as const, 'withdrawn' as const),
      on: fc.option(day),
    });
    const row = fc.record({
      personId: fc.constant(1),
      asked: fc.uniqueArray(asked, { minLength: 1, maxLength: 2, selector: ({ event }) => event }),
      managerSupports: fc.option(fc.boolean()),
      supportedOn: fc.option(day),
      decisions: fc.array(decision, { maxLength: 2 }),
      reason: fc.constant(null),
    });
    fc.assert(
      fc.property(row, row, (first, second) => {
        const known: ApplicationFacts[] = [];
        for (const each of [first, second]) {
          const found = newOfApplication(each, known, TODAY);
          if ('why' in found) continue;
          known.push(...found.events);
          expect(newOfApplication(each, known, TODAY)).toMatchObject({ events: [] });
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
