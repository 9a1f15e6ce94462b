import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, type Named, type Person } from '../../../../src/domain/people/person.js';
import { nameSharing } from '../../../../src/domain/people/shared-names.js';
import { managersOfMany } from '../../../../src/intake/plans/roster/managers-after.js';
import { PeopleAfter } from '../../../../src/intake/plans/roster/people-after.js';
import { missingPerson } from '../../../../src/intake/plans/roster/roster-effects.js';
import { planRosterImport } from '../../../../src/intake/plans/roster/roster-import.js';
import { overlookRoster, RosterParts } from '../../../../src/intake/plans/roster/roster-parts.js';
import {
  openRoster,
  planRosterRows,
  type RosterPlan,
} from '../../../../src/intake/plans/roster/roster-plan.js';
import { RosterTally } from '../../../../src/intake/plans/roster/roster-tally.js';
import { EMPTY, fileOf, PAIRINGS, PEOPLE, TODAY } from '../plan-inputs.js';

const HEADER =
  'staff_number,email,given_name,family_name,status,left_on,hired_on,manager,role,prefers,skills\n';

/** A roster taken in a few rows at a time, each time with those on record whose keys the rows state. */
function inParts(text: string, people: readonly Person[], rowsAtOnce: number) {
  const file = fileOf('roster', text);
  const { rows } = file.table;
  const steps = [...[overlookRoster(rows, file.mapping)].map((one) => one.next())];
  const [looked] = steps;
  if (looked?.done !== true) throw new Error('So few rows are looked through at once.');
  const overview = looked.value;
  const roster = openRoster(file, overview.columns);
  const parts = new RosterParts(file.mapping, overview, rowsAtOnce);
  const newestPerson = Math.max(0, ...people.map(({ id }) => id));
  const tally = new RosterTally(file.table.source, {
    pairings: PAIRINGS,
    newestPerson,
    today: TODAY,
    day: TODAY,
  });
  const after = new PeopleAfter(newestPerson);
  const plans: RosterPlan[] = [];
  const about = (keys: readonly string[]) => ({
    ...EMPTY,
    people: people.filter(({ staffNumber, email, formerKeys = [] }) =>
      [staffNumber, email, ...formerKeys].some(
        (key) =>
          key !== null && keys.some((one) => one.replace(/^0+/, '') === key.toLowerCase().replace(/^0+/, '')),
      ),
    ),
  });
  const take = (plan: RosterPlan) => {
    tally.add(plan);
    after.add(plan);
    plans.push(plan);
  };
  const sizes: number[] = [];
  for (const part of parts.alone(rows)) {
    const known = about(part.keys);
    sizes.push(part.rows.length);
    take(planRosterRows(parts.unlinked(part, known.people), roster, known));
  }
  const rest = parts.together();
  take(planRosterRows(rest.rows, roster, about(rest.keys)));
  return { overview, sizes, rest, tally, after, plans, everyone: () => after.everyone(people) };
}

/** What is told of everything, in the same form for both ways. */
function told(text: string, people: readonly Person[], rowsAtOnce: number) {
  const { tally, everyone } = inParts(text, people, rowsAtOnce);
  const left = tally.missing(people);
  const shares = nameSharing([...left, ...tally.named], everyone);
  const nameOf = (person: Named) => fullName({ ...person, sharesName: shares(person) });
  const missing = left.map((person) => missingPerson({ ...person, sharesName: shares(person) }));
  const effects = tally.effects(
    { missing, ofPartners: [], pairings: [], managers: managersOfMany(everyone) },
    nameOf,
  );
  return {
    counts: tally.counts,
    rejects: tally.rejects,
    notes: tally.notes,
    rolesSet: tally.rolesSet,
    wishes: tally.wishes.wishes.map(({ text: wish }) => wish),
    effects,
  };
}

function toldWhole(text: string, people: readonly Person[]) {
  const { rows, effects } = planRosterImport({
    ...fileOf('roster', text),
    ...EMPTY,
    people,
    pairings: PAIRINGS,
    isComplete: false,
    holdsFrom: TODAY,
  });
  return { rows, effects };
}

const row = fc
  .record({
    staffNumber: fc.constantFrom('0007', '7', '0008', '8', '55', '56', '57', '0055', ''),
    email: fc.constantFrom('', 'ada@example.org', 'BEN@example.org', 'new@example.org', 'not one'),
    given: fc.constantFrom('Ada', 'Ben', 'New', ''),
    family: fc.constantFrom('Okafor', 'Santos', 'Person'),
    status: fc.constantFrom('', 'active', 'left', 'gone fishing'),
    leftOn: fc.constantFrom('', '2026-11-01', '2027-01-31'),
    manager: fc.constantFrom('', '0007', '55', 'Zed Quux'),
    role: fc.constantFrom('', 'mentor', 'mentee'),
    prefers: fc.constantFrom('', 'Zed Quux', 'Ada Okafor'),
  })
  .map((one) =>
    [
      one.staffNumber,
      one.email,
      one.given,
      one.family,
      one.status,
      one.leftOn,
      '',
      one.manager,
      one.role,
      one.prefers,
      '',
    ].join(','),
  );

describe('a roster taken in a few rows at a time', () => {
  it('comes to the same as one that is held whole', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, atOnce) => {
          const text = `${HEADER}${rows.join('\n')}\n`;
          const parts = told(text, PEOPLE, atOnce);
          const { rows: plan, effects } = toldWhole(text, PEOPLE);
          const { creates, updates, unchanged, rejects } = plan;
          expect(parts.counts).toEqual({
            created: creates.length,
            updated: updates.length,
            unchanged: unchanged.length,
            rejected: rejects.length,
          });
          expect(parts.rejects).toEqual(rejects);
          expect(parts.effects.changed.map(({ name: _, ...one }) => one)).toEqual(
            effects.changed.map(({ name: _, ...one }) => one).toSorted((a, b) => a.line - b.line),
          );
          expect([...parts.effects.newNames].sort()).toEqual([...effects.newNames].sort());
          for (const figure of ['leaving', 'renamed', 'missing', 'unplaced'] as const)
            expect(parts.effects[figure]).toEqual(effects[figure]);
          expect(parts.effects.managers.problemCount).toBe(effects.managers.problemCount);
          for (const note of parts.notes)
            expect(plan.notes.map((one) => one.slice(0, 20))).toContain(note.slice(0, 20));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is compared in parts of so many rows, without those whose keys another row states', () => {
    const line = (key: string) => `${key},,New,Person,,,,,,,`;
    const keys = ['1', '2', '3', '4', '5', '5', '6'];
    const { sizes, rest, overview } = inParts(`${HEADER}${keys.map(line).join('\n')}\n,,,,,,,,,,\n`, [], 2);
    expect(sizes).toEqual([2, 2, 0, 1]);
    expect([rest.rows.map(({ cells }) => cells[0]), rest.keys]).toEqual([
      ['5', '5'],
      ['5', '5'],
    ]);
    expect([overview.rows, overview.blankRows]).toEqual([7, 0]);
  });

  it('keeps together rows that one person on record links: one by the number, the other by the e-mail', () => {
    const text = `${HEADER}0007,new@example.org,Ada,Okafor,,,,,,,\n55,,New,Person,,,,,,,\n,ada@example.org,Ada,Okafor,,,,,,,\n`;
    const { rest, plans } = inParts(text, PEOPLE, 10);
    expect(rest.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(
      plans.map(({ creates, updates, rejects }) => [creates.length, updates.length, rejects.length]),
    ).toEqual([[1, 0, 0], expect.any(Array)]);
  });

  it('has numbers alike but for zeros in front looked at together, and no number that a spreadsheet destroyed', () => {
    const line = (key: string) => `${key},,New,Person,,,,,,,`;
    const keysOf = (...keys: readonly string[]) =>
      inParts(`${HEADER}${keys.map(line).join('\n')}\n`, [], 10).rest.keys;
    expect(keysOf('0055', '55')).toEqual(['0055', '55']);
    expect(keysOf('1.2E+07', '1.2E+07')).toEqual([]);
    expect(keysOf(' 5  6', '5 6')).toEqual(['5 6', '5 6']);
  });

  it('numbers new people on from those on record, and knows who is missing among them', () => {
    const text = `${HEADER}0007,,Ada,Okafor,,,,,,,\n55,,New,Person,,,,,,,\n56,,Newer,Person,,,,,,,\n`;
    const { everyone, tally } = inParts(text, PEOPLE, 1);
    expect([...everyone()].map(({ id, givenName }) => [id, givenName])).toEqual([
      [1, 'Ada'],
      [2, 'Ben'],
      [3, 'Cas'],
      [4, 'Dee'],
      [5, 'New'],
      [6, 'Newer'],
    ]);
    expect(tally.missing(PEOPLE).map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(tally.rows).toBe(3);
    expect(tally.paired).toEqual(new Set([1, 2, 3, 4]));
  });

  it('keeps what it says of people in a pairing, and of nobody else', () => {
    const text = `${HEADER}0007,,Ada,Okafor,left,2026-11-01,,,,,\n`;
    expect(inParts(text, PEOPLE, 1).tally.updated.get(1)).toMatchObject({
      status: 'left',
      leftOn: '2026-11-01',
    });
    const others = [...PEOPLE, { ...(PEOPLE[0] as Person), id: 9, staffNumber: '0099', email: null }];
    const { tally } = inParts(`${HEADER}0099,,Ada,Okafor,left,2026-11-01,,,,,\n`, others, 1);
    expect([tally.counts.updated, tally.updated.size]).toEqual([1, 0]);
  });

  it('tells of wishes, contradictions and people without a name in the order of the file', () => {
    const text = `${HEADER}57,,New,Person,active,2026-06-30,,,mentee,Zed Quux,\n56,,,,,,,,,,\n0007,,Ada,Okafor,,,,,mentee,Quux Zed,\n`;
    const { tally } = inParts(text, PEOPLE, 10);
    expect(tally.wishes.wishes.map(({ personId, text: wish }) => [personId, wish])).toEqual([
      [expect.any(Number), 'Zed Quux'],
      [1, 'Quux Zed'],
    ]);
    expect(tally.wishes.wishing.map(({ id }) => id).toSorted()).toEqual([
      1,
      tally.wishes.wishes[0]?.personId,
    ]);
    expect(tally.rolesSet).toBe(2);
    expect(tally.notes.some((note) => note.includes('the last day in post was 2026-06-30'))).toBe(true);
    expect(tally.notes.some((note) => /without a name|no name|name/.test(note))).toBe(true);
  });

  it('settles dates and lists by all rows, as one that is held whole', () => {
    const line = (key: string, hired: string, skills: string) =>
      `${key},,New,Person,,,${hired},,,,"${skills}"`;
    const text = `${HEADER}${[line('1', '05/02/2020', 'a, b'), line('2', '31/01/2020', 'a; b'), line('3', '05/02/2020', '')].join('\n')}\n`;
    const hired = (plans: readonly RosterPlan[]) =>
      plans.flatMap(({ creates }) =>
        creates.map(({ facts, attributes }) => [facts.hiredOn, attributes.get('skills')]),
      );
    const whole = hired([toldWhole(text, []).rows]);
    expect(hired(inParts(text, [], 1).plans)).toEqual(whole);
    expect(whole[0]?.[0]).toBe('2020-02-05');
  });
});
