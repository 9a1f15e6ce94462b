import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import {
  type BreakdownRequest,
  breakdownOf,
  type Dimension,
  dimensionsOf,
  groupsOf,
  SITE,
} from '../../../src/evaluation/disclosure/breakdown.js';
import { emptyInput, person } from '../facts/reported-programme.js';

/** The one that is told apart by a column. */
function dimensionNamed(column: string): Dimension {
  const report = { ...DEFAULT_SETTINGS.report, groups: [column] };
  return dimensionsOf({ report })[0] ?? SITE;
}

function peopleAt(sizes: Readonly<Record<string, number>>) {
  return Object.entries(sizes).flatMap(([name, size], at) =>
    Array.from({ length: size }, (_, i) => person(at * 1000 + i, { site: name === '' ? null : name })),
  );
}

function bySite(whole: Readonly<Record<string, number>>, part: Readonly<Record<string, number>>) {
  return breakdownOf(request(peopleAt(whole), peopleAt(part)));
}

function request(whole: readonly Person[], part: readonly Person[]): BreakdownRequest {
  return {
    name: 'by_site',
    title: 'By site',
    dimension: SITE,
    whole: { name: 'whole', label: 'Whole', people: whole },
    part: { name: 'part', label: 'Part', people: part },
    share: { name: 'share', label: 'Share' },
    smallestGroup: 10,
    rounding: null,
    section: 'reach',
    input: emptyInput(),
  };
}

describe('a breakdown', () => {
  it('shows whole, part and share of every group, those not stated last', () => {
    const table = bySite({ '': 24, North: 20, East: 40 }, { '': 12, North: 10, East: 30 });
    expect(table?.rows.map(({ group, cells }) => [group, ...cells.map(({ value }) => value)])).toEqual([
      ['East', 40, 30, 0.75],
      ['North', 20, 10, 0.5],
      ['not stated', 24, 12, 0.5],
    ]);
  });

  it('is none where there is one group only, which is the whole programme', () => {
    expect(bySite({ East: 40 }, { East: 30 })).toBeNull();
    expect(bySite({}, {})).toBeNull();
  });

  it('says of a small part that it is small, hides its share, and another part with it', () => {
    const table = bySite({ A: 40, B: 41, C: 42 }, { A: 3, B: 20, C: 30 });
    expect(table?.rows.map(({ cells }) => cells.map(({ value, instead }) => value ?? instead))).toEqual([
      [40, 'fewer than 10 of 40', null],
      [41, null, null],
      [42, 30, 30 / 42],
    ]);
    expect(table?.rows[0]?.cells[1]?.note).toBe('suppressed: fewer than 10 of 40');
  });

  it('says of a part that all but a few belong to that they do', () => {
    const table = bySite({ A: 40, B: 41, C: 42 }, { A: 37, B: 20, C: 30 });
    expect(table?.rows[0]?.cells[1]).toMatchObject({ value: null, instead: 'more than 30 of 40' });
  });

  it('tells of the worst-served group though another group is served wholly', () => {
    const table = bySite({ North: 12, South: 12 }, { North: 12, South: 1 });
    expect(table?.rows.map(({ cells }) => cells.map(({ value, instead }) => value ?? instead))).toEqual([
      [12, null, null],
      [12, 'fewer than 10 of 12', null],
    ]);
  });

  it('counts bands under one name, and those that leave it open as not stated', () => {
    const BAND = dimensionNamed('band');
    const bands = ['5', 'Band 5', 'Band 7 (acting)', null, '6', '5', 'Band 7 (acting)', 'afc 6'];
    const people = bands.map((band, at) => person(at, { band }));
    const table = breakdownOf({ ...request(people, people), dimension: BAND, smallestGroup: 1 });
    expect(table?.rows.map(({ group, cells: [whole] }) => [group, whole?.value])).toEqual([
      ['Band 5', 3],
      ['Band 6', 2],
      ['not stated', 3],
    ]);
  });

  it('tells groups apart by a column of their own: of several values by just these', () => {
    const values = [['yes'], ['no'], ['no', 'once'], ['once', 'no'], undefined];
    const people = values.map((value, at) =>
      person(at, { attributes: new Map(value === undefined ? [] : [['trained_abroad', value]]) }),
    );
    const dimension = dimensionNamed('trained_abroad');
    expect(dimension.title).toBe('Trained abroad');
    const table = breakdownOf({ ...request(people, people), dimension, smallestGroup: 1 });
    expect(table?.rows.map(({ group, cells: [whole] }) => [group, whole?.value, whole?.group])).toEqual([
      ['no', 1, 'trained_abroad: no'],
      ['no, once', 2, 'trained_abroad: no, once'],
      ['yes', 1, 'trained_abroad: yes'],
      ['not stated', 1, 'trained_abroad: not stated'],
    ]);
  });

  it('orders groups by code point, those not stated last', () => {
    expect(groupsOf(['b', null, 'a', 'B', 'a', 'not stated'])).toEqual(['B', 'a', 'b', 'not stated']);
  });
});
