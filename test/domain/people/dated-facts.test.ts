import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import { type FactChange, valueOn } from '../../../src/domain/people/dated-facts.js';

const KNOWN_FROM = '2026-01-10';

function change(value: string, holdsFrom: string | null, recordedOn: string): FactChange {
  return { before: 'North', value, holdsFrom, recordedOn };
}

describe('the value on a day', () => {
  it('is the current one where nothing has changed', () => {
    const history = { now: 'North', knownFrom: KNOWN_FROM, changes: [] };
    expect(valueOn(history, { on: '2020-01-01' })).toBe('North');
  });

  it('changes on the day from which the new one holds, and goes back before that', () => {
    const changes = [change('South', '2026-04-01', '2026-05-03')];
    const history = { now: 'South', knownFrom: KNOWN_FROM, changes };
    expect(valueOn(history, { on: '2026-03-31' })).toBe('North');
    expect(valueOn(history, { on: '2026-04-01' })).toBe('South');
    expect(valueOn(history, { on: '2026-04-01', knownOn: '2026-05-02' })).toBe('North');
  });

  it('is what a correction says, on every day, once that is known', () => {
    const changes = [change('South', '2026-04-01', '2026-04-01'), change('East', null, '2026-06-01')];
    const history = { now: 'East', knownFrom: KNOWN_FROM, changes };
    expect(valueOn(history, { on: '2026-02-01' })).toBe('East');
    expect(valueOn(history, { on: '2026-02-01', knownOn: '2026-05-31' })).toBe('North');
  });

  it('keeps a later day’s value when an earlier day’s is recorded after it', () => {
    const changes = [change('South', '2026-04-01', '2026-04-01'), change('West', '2026-02-01', '2026-06-01')];
    const history = { now: 'South', knownFrom: KNOWN_FROM, changes };
    expect(valueOn(history, { on: '2026-03-01' })).toBe('West');
    expect(valueOn(history, { on: '2026-04-01' })).toBe('South');
  });

  it('is what was recorded first on days before anything was said of, whatever is said later', () => {
    const changes = [change('West', '2025-10-01', '2026-06-01')];
    const history = { now: 'North', knownFrom: KNOWN_FROM, changes };
    expect(valueOn(history, { on: '2025-09-30' })).toBe('North');
    expect(valueOn(history, { on: '2025-10-01' })).toBe('West');
    expect(valueOn(history, { on: '2026-01-09' })).toBe('West');
    expect(valueOn(history, { on: KNOWN_FROM })).toBe('North');
  });

  it.each([
    { when: 'on the first day, what was said last', recordedOn: KNOWN_FROM, before: 'West' },
    { when: 'on a later day, what was said first', recordedOn: addDays(KNOWN_FROM, 1), before: 'North' },
  ])('is, where it was said of the first day again $when', ({ recordedOn, before }) => {
    const changes = [
      change('East', '2025-12-01', KNOWN_FROM),
      change('West', KNOWN_FROM, recordedOn),
      change('South', addDays(KNOWN_FROM, 1), recordedOn),
    ];
    const history = { now: 'South', knownFrom: KNOWN_FROM, changes };
    expect(valueOn(history, { on: '2025-11-30' })).toBe(before);
    expect(valueOn(history, { on: KNOWN_FROM })).toBe('West');
  });

  it('of a day changes by nothing that is said later of later days', () => {
    const day = fc.integer({ min: 0, max: 29 }).map((at) => addDays('2026-01-01', at));
    const stated = fc.record({ value: fc.constantFrom('a', 'b', 'c'), holdsFrom: day, after: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(stated, { maxLength: 6 }), day, fc.nat(5), (statements, knownFrom, heard) => {
        let recordedOn = knownFrom;
        const changes = statements.map(({ value, holdsFrom, after }) => {
          recordedOn = addDays(recordedOn, after + 1);
          return { before: 'first', value, holdsFrom, recordedOn };
        });
        const history = { now: 'unused', knownFrom, changes: changes.slice(0, heard) };
        const later = changes.slice(heard).map((one) => ({ ...one, holdsFrom: '2026-02-01' }));
        const on = '2026-01-20';
        if (history.changes.length > 0)
          expect(valueOn({ ...history, changes: [...history.changes, ...later] }, { on })).toBe(
            valueOn(history, { on }),
          );
      }),
    );
  });

  it('agrees with a calendar that is filled in statement by statement', () => {
    const days = Array.from({ length: 30 }, (_, at) => addDays('2026-01-01', at));
    const day = fc.integer({ min: 0, max: 29 }).map((at) => days[at] ?? '');
    const stated = fc.record({ value: fc.constantFrom('a', 'b', 'c'), holdsFrom: fc.option(day) });
    fc.assert(
      fc.property(fc.array(stated, { maxLength: 6 }), day, (statements, knownFrom) => {
        const changes = statements.map((one, at) => ({
          ...one,
          before: 'first',
          recordedOn: days[at] ?? '',
        }));
        for (let known = 0; known <= changes.length; known++) {
          const asKnown = changes.slice(0, known);
          const knownOn = known === 0 ? '2025-12-31' : (days[known - 1] ?? '');
          const calendar = calendarOf(days, { value: 'first', knownFrom }, asKnown);
          const history = { now: 'unused', knownFrom, changes };
          if (changes.length > 0)
            expect(days.map((on) => valueOn(history, { on, knownOn }))).toEqual(calendar);
        }
      }),
    );
  });
});

/** Of each day what the latest day's statement not after it says, found by writing every statement into the calendar. */
function calendarOf(
  days: readonly string[],
  first: { readonly value: string; readonly knownFrom: string },
  changes: readonly FactChange[],
): (string | null)[] {
  let known: { value: string | null; from: string }[] = [{ value: first.value, from: first.knownFrom }];
  let baseline: string | null = first.value;
  for (const { value, holdsFrom, recordedOn } of changes) {
    const isOfFirstDay = holdsFrom === first.knownFrom && recordedOn === holdsFrom;
    if (holdsFrom === null || isOfFirstDay) baseline = value;
    if (holdsFrom === null) known = [{ value, from: '0000-01-01' }];
    else known = [...known.filter(({ from }) => from !== holdsFrom), { value, from: holdsFrom }];
  }
  const inOrder = known.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return days.map((day) => inOrder.findLast(({ from }) => from <= day)?.value ?? baseline);
}
