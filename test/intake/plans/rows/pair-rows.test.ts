import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/dates/iso-date.js';
import { PairRows } from '../../../../src/intake/plans/rows/pair-rows.js';
import { complaintsOf, fileOf, PAIRINGS, PEOPLE, pairing, reasonsIn, TODAY } from '../plan-inputs.js';

function rowsOf(text: string, change: { people?: typeof PEOPLE; pairings?: typeof PAIRINGS } = {}) {
  const { people = PEOPLE, pairings = PAIRINGS } = change;
  const input = { ...fileOf('check-ins', `pairing,mentee,mentor,held_on\n${text}\n`), people, pairings };
  const rows = new PairRows(input, ['held_on']);
  const [values] = rows.rows;
  if (values === undefined) throw new Error('a row is missing');
  const reasons = () =>
    reasonsIn([{ line: 2, cells: [], reasons: values.reasons }]).map((one) => one.slice(2).trim());
  return { rows, values, reasons };
}

describe('a day in a row', () => {
  it('that must be past may be today', () => {
    const past = (day: string) => {
      const { rows, values, reasons } = rowsOf(`11,,,${day}`);
      return [rows.pastDay(values, 'held_on'), reasons().length];
    };
    expect([past(TODAY), past(addDays(TODAY, 1)), past('')]).toEqual([
      [TODAY, 0],
      [undefined, 1],
      [undefined, 0],
    ]);
  });

  it('that may lie ahead does so by 366 days at most', () => {
    const ahead = (days: number) => {
      const { rows, values } = rowsOf(`11,,,${addDays(TODAY, days)}`);
      return rows.dayAhead(values, 'held_on');
    };
    expect([ahead(366), ahead(367)]).toEqual([addDays(TODAY, 366), undefined]);
    const { rows, values, reasons } = rowsOf('11,,,2027-11-23');
    expect([rows.dayAhead(values, 'held_on'), reasons()]).toEqual([
      undefined,
      ['(held_on): 2027-11-23 is more than a year ahead (today is 2026-11-21).'],
    ]);
  });
});

describe('a person in a row', () => {
  it('who may be many is told of with five of them', () => {
    const twins = Array.from({ length: 6 }, (_, at) => ({
      ...PEOPLE[0],
      id: at,
      staffNumber: `9${at}`,
      email: null,
      givenName: 'Ida',
      familyName: 'Twin',
    }));
    const people = twins.map((one) => ({ ...(PEOPLE[1] as (typeof PEOPLE)[number]), ...one }));
    const { rows, values, reasons } = rowsOf(',Ida Twin,,2026-10-01', { people });
    expect([rows.person(values, 'mentee'), rows.person(values, 'mentor'), reasons()]).toEqual([
      undefined,
      undefined,
      [
        '(mentee): "Ida Twin" may be 6 people: Ida Twin (90), Ida Twin (91), Ida Twin (92), Ida Twin (93), Ida Twin (94).',
      ],
    ]);
  });

  it('is called by number where nobody on record has it', () => {
    const { rows } = rowsOf('11,,,2026-10-01');
    expect([rows.nameOf(1), rows.nameOf(77)]).toEqual(['Ada Okafor (0007)', '#77']);
  });
});

describe('the pairing of a row', () => {
  it('may be named with the sign for a number, and must agree with the people beside it', () => {
    const named = (text: string) => {
      const { rows, values, reasons } = rowsOf(text);
      return [rows.pairing(values, undefined)?.id, reasons()];
    };
    expect(named('#11,,,')).toEqual([11, []]);
    expect(named('11,0008,0007,')).toEqual([11, []]);
    expect(named('11,,dee@example.org,')).toEqual([
      11,
      ['(mentor): Pairing 11 is with Ada Okafor (0007), not Dee Santos (dee@example.org).'],
    ]);
    expect(named('1,,,')[0]).toBeUndefined();
  });

  it('is no pairing of two who are not one, and says so where they are the other way round', () => {
    const remedies = (text: string) => {
      const { rows, values } = rowsOf(text);
      rows.pairing(values, undefined);
      return values.reasons.map(({ remedy }) => remedy);
    };
    expect(remedies(',0007,0008,')).toEqual(['Mentee and mentor are the other way round.']);
    expect(remedies(',0007,0009,')).toEqual(['Import or accept the pairing first.']);
    expect(remedies(',0007,,')).toEqual(['Fill mentee and mentor, or the number of the pairing.']);
    expect(remedies(',nobody at all,,')).toHaveLength(1);
    expect(remedies(',0008,0009,')).toEqual([
      'Ben Santos is mentored by Ada Okafor (0007) (pairing 11): correct the row, or import or accept the pairing first.',
    ]);
    expect(remedies(',0008,Ada Okafr,')).toEqual(['Did you mean Ada Okafor (0007)?']);
    expect(remedies(',0008,zzzz,')).toEqual(['Import the roster first, or correct the cell.']);
  });

  it('is of several between the same two the one that went on that day, else the latest', () => {
    const two = { menteeId: 2, mentorId: 1 };
    const pairings = [
      pairing(22, { ...two, startedOn: '2026-03-01', endedOn: null }),
      pairing(20, { ...two, startedOn: '2024-01-01', endedOn: '2024-06-30' }),
      pairing(21, { ...two, startedOn: '2024-06-30', endedOn: '2024-12-31' }),
    ];
    const on = (day: string | undefined) => {
      const { rows, values } = rowsOf(',0008,0007,', { pairings });
      return rows.pairing(values, day)?.id;
    };
    expect([on('2024-01-01'), on('2024-06-29'), on('2024-06-30'), on('2024-12-31')]).toEqual([
      20, 20, 21, 21,
    ]);
    expect([on('2025-06-01'), on('2026-03-01'), on(undefined)]).toEqual([22, 22, 22]);
  });
});

describe('the pairing of whoever filled in a form', () => {
  const of = (personId: number, pairings: typeof PAIRINGS) => {
    const { rows, values, reasons } = rowsOf('11,,,2026-10-01', { pairings });
    const person = PEOPLE.find(({ id }) => id === personId);
    if (person === undefined) throw new Error('nobody');
    return [rows.pairingOfRespondent(values, person)?.id, ...reasons()];
  };

  it('is the one they are in, on whichever side, and open before over', () => {
    expect([of(1, PAIRINGS), of(2, PAIRINGS), of(3, PAIRINGS)]).toEqual([[11], [11], [12]]);
    const both = [
      ...PAIRINGS,
      pairing(13, { menteeId: 2, mentorId: 4, startedOn: '2025-01-01', endedOn: '2025-06-30' }),
    ];
    expect(of(2, both)).toEqual([11]);
  });

  it('cannot be told of none, or of two that go on, or of two that are over', () => {
    expect(of(4, PAIRINGS.slice(0, 1))).toEqual([
      undefined,
      '(email): Dee Santos (dee@example.org) is in no pairing.',
    ]);
    const open = [
      ...PAIRINGS,
      pairing(13, { menteeId: 3, mentorId: 1, startedOn: '2026-09-01', endedOn: null }),
    ];
    expect(of(1, open)).toEqual([undefined, '(email): Ada Okafor (0007) is in 2 pairings.']);
    const over = [
      pairing(12, { menteeId: 3, mentorId: 4, startedOn: '2026-03-01', endedOn: '2026-06-30' }),
      pairing(14, { menteeId: 2, mentorId: 4, startedOn: '2025-03-01', endedOn: '2025-06-30' }),
    ];
    expect(of(4, over)).toEqual([undefined, '(email): Dee Santos (dee@example.org) is in 2 pairings.']);
  });
});

describe('a sheet with a row for each pair and a column for each meeting', () => {
  it('is refused with how a list of check-ins looks', () => {
    const input = fileOf('check-ins', 'mentor,mentee,Meeting 1,2nd meeting\nAda,Ben,12/01/2026,\n');
    expect(
      complaintsOf(() => new PairRows({ ...input, people: PEOPLE, pairings: PAIRINGS }, ['held_on'])),
    ).toEqual([
      expect.stringContaining(
        'Its meetings stand side by side (Meeting 1, 2nd meeting), and a list of check-ins has a row for each',
      ),
    ]);
  });
});
