import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { checkIn, feedback, pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, sectionOf } from '../figures-of-section.js';

const health = (facts: Parameters<typeof sectionOf>[1]) => sectionOf('health', facts);

// Of three mentees at Northfield one met lately, one never did and one asked for a change; at Eastgate one began last week.
const PROGRAMME = {
  people: [
    person(1, { site: 'Northfield' }),
    person(2, { site: 'Northfield' }),
    person(3, { site: 'Northfield' }),
    person(4),
    person(5, { site: null }),
  ],
  pairings: [
    pairing(1, '2026-05-01'),
    pairing(2, '2026-05-01'),
    pairing(3, '2026-05-01'),
    pairing(4, '2026-09-25'),
    pairing(5, '2026-05-01', {
      status: 'paused',
      changes: [
        { status: 'active', since: '2026-05-01', reason: null },
        { status: 'paused', since: '2026-09-01', reason: null },
      ],
    }),
    pairing(6, '2026-05-01', { status: 'ended', endedOn: '2026-09-30' }),
  ],
  checkIns: [checkIn(1, 1, '2026-09-20'), checkIn(2, 3, '2026-09-20')],
  feedback: [
    feedback(1, 3, '2026-09-21', { givenBy: 'mentor', rating: 4 }),
    feedback(2, 3, '2026-09-22', { givenBy: 'mentee', rating: 4, wantsChange: true }),
  ],
};

describe('the health of pairings, counted by hand', () => {
  const section = health(PROGRAMME);

  it('is that of the open ones on the last day, each with one', () => {
    expect(figuresOf(section)).toMatchObject({
      pairings_open: 5,
      health_on_track: '1 of 5',
      health_needs_attention: '2 of 5',
      health_too_early: '1 of 5',
      health_paused: '1 of 5',
    });
    expect(section.intro).toEqual(['As things stood on 2026-09-30.']);
  });

  it('tells what has become of those open when the period before ended', () => {
    // On 30 June 1 to 3 and 5 had met a day before, so that they were on track, and 6 had not: now 1 still is, 2 needs attention.
    const met = [1, 2, 3, 5].map((id) => checkIn(100 + id, id, '2026-06-29'));
    const told = figuresOf(health({ ...PROGRAMME, checkIns: [...PROGRAMME.checkIns, ...met] }));
    expect(told).toMatchObject({
      health_fell: '2 of 4',
      health_recovered: '0 of 1',
      health_over: '1 of 5',
    });
    const recovered = health({ ...PROGRAMME, checkIns: [...PROGRAMME.checkIns, ...met] }).metrics.find(
      ({ name }) => name === 'health_recovered',
    );
    // Two fell and none recovered: as likely as two heads in a row, either way.
    expect(recovered?.note).toBe('against those that fell: McNemar p 0.500');
    expect(figuresOf(health({ ...PROGRAMME, previous: null }))).toMatchObject({ health_fell: null });
  });

  it('names the causes of attention, in their order', () => {
    const [causes] = section.tables;
    expect(
      causes?.rows.map(({ cells }) => [cells[0]?.group, cells[0]?.value, cells[0]?.denominator]),
    ).toEqual([
      ['cause: change_requested', 1, 5],
      ['cause: nothing_recorded', 1, 5],
    ]);
  });

  it('has no tables where nothing is open, none by site where there is one, and no causes where all goes well', () => {
    const none = health({ people: PROGRAMME.people });
    expect([none.tables, none.intro]).toEqual([[], ['No pairing was open on 2026-09-30.']]);
    const well = health({ ...PROGRAMME, pairings: PROGRAMME.pairings.slice(0, 1) });
    expect(well.tables).toEqual([]);
  });
});

describe('the health of a few', () => {
  const of = (count: number) =>
    health({
      settings: DEFAULT_SETTINGS,
      people: Array.from({ length: 30 }, (_, at) => person(at + 1, { site: at < 15 ? 'A' : 'B' })),
      pairings: Array.from({ length: 30 }, (_, at) => pairing(at + 1, '2026-05-01')),
      checkIns: Array.from({ length: 30 - count }, (_, at) => checkIn(at, 30 - at, '2026-09-20')),
    }).tables;

  it('has causes of attention named from ten pairings on', () => {
    const causes = (count: number) => of(count).filter(({ name }) => name === 'attention_causes').length;
    expect([causes(9), causes(10)]).toEqual([0, 1]);
  });
});

describe("pairings that need attention, by the mentee's site", () => {
  /** Of 20 open pairings at each of two sites, and 20 of mentees without one, the first so many never met. */
  const cellsOf = (atA: number, atB: number) => {
    const sites = ['B', 'A', null];
    const pairings = Array.from({ length: 60 }, (_, at) => pairing(at + 1, '2026-05-01'));
    const late = [atB, atA, 20 - 10];
    const met = pairings.filter((_, at) => at % 20 >= (late[Math.floor(at / 20)] ?? 0));
    const section = health({
      settings: DEFAULT_SETTINGS,
      people: pairings.map(({ id }) => person(id, { site: sites[Math.floor((id - 1) / 20)] ?? null })),
      pairings,
      checkIns: met.map(({ id }) => checkIn(id, id, '2026-09-20')),
    });
    return section.tables
      .filter(({ name }) => name === 'health_by_site')
      .flatMap(({ rows }) => rows.map(({ group, cells }) => [group, ...cells.map(({ value }) => value)]));
  };

  it('are counted of the open ones, those without a site last', () => {
    expect(cellsOf(10, 10)).toEqual([
      ['A', 20, 10, 0.5],
      ['B', 20, 10, 0.5],
      ['not stated', 20, 10, 0.5],
    ]);
  });

  it('are not counted where they are one to nine, or all but one to nine', () => {
    expect(cellsOf(9, 10)[0]?.slice(2)).toEqual([null, null]);
    expect(cellsOf(11, 10)[0]?.slice(2)).toEqual([null, null]);
  });
});
