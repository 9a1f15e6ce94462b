import { describe, expect, it } from 'vitest';
import { planCheckIns } from '../../../../src/intake/plans/meetings/check-ins-plan.js';
import {
  noRolesInWords,
  unreadPresenceInWords,
} from '../../../../src/intake/plans/roster/columns-left-unread.js';
import { mergedRowsInWords } from '../../../../src/intake/plans/roster/former-keys.js';
import { rowsOfNoPersonInWords } from '../../../../src/intake/plans/roster/rows-of-no-person.js';
import { numbersOfNobodyInWords, sharedNumbers } from '../../../../src/intake/plans/roster/shared-numbers.js';
import { staffNumberReader } from '../../../../src/intake/plans/roster/staff-numbers.js';
import { supervisingColumnsInWords } from '../../../../src/intake/plans/roster/supervising-columns.js';
import { refuseHiddenIdentity } from '../../../../src/intake/plans/survey/anonymous-survey.js';
import {
  rolesSetByRoster,
  rolesSetBySurvey,
  rolesSetInWords,
} from '../../../../src/intake/plans/survey/roles-set.js';
import { respondentsOf } from '../../../../src/intake/responses/respondents.js';
import { complaintsOf, EMPTY, fileOf, PAIRINGS, PEOPLE, planOf, reasonsIn } from '../plan-inputs.js';

const HEADER = 'staff_number,given_name,family_name,email';
const rosterOf = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');
const numbered = <T>(count: number, each: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => each(at + 1));

describe('notes name the first few lines', () => {
  it('five of merged records, and how many more', () => {
    const note = (count: number) =>
      mergedRowsInWords(numbered(count, (line) => ({ line, sameAs: line + 100, isMerged: true }))).join();
    expect(note(0)).toBe('');
    expect(note(5)).toContain('5 (as 105).');
    expect(note(7)).toContain('5 (as 105) and 2 more.');
  });

  it('eight of rows about nobody, the first of the file first', () => {
    const note = (count: number) =>
      rowsOfNoPersonInWords(numbered(count, (at) => ({ line: count + 1 - at, written: 'Vacant' }))).join();
    expect(note(0)).toBe('');
    expect(note(8)).toContain('Rows about nobody: 8, left out (line 1: "Vacant"; line 2:');
    expect(note(8)).toContain('line 8: "Vacant").');
    expect(note(10)).toContain('line 8: "Vacant"; and 2 more).');
  });

  it('six texts that are no staff numbers, each with five of its lines', () => {
    const note = (...numbers: readonly string[]) => {
      const { table, mapping } = fileOf(
        'roster',
        rosterOf(...numbers.map((number, at) => `${number},A,B,p${at}@example.org`)),
      );
      return numbersOfNobodyInWords(mapping, table.rows).join();
    };
    const texts = ['N/A', 'tbc', 'none', 'pending', 'unknown', 'TBA'];
    expect(note('001')).toBe('');
    expect(note(...texts)).not.toContain('more');
    expect(note(...texts, 'not known', 'nil')).toContain(' and 2 more.');
    expect(note(...numbered(5, () => 'N/A'))).toContain('(line 2, 3, 4, 5, 6).');
    expect(note(...numbered(7, () => 'N/A'))).toContain('(line 2, 3, 4, 5, 6 and 2 more).');
  });

  it('four cells that may say that somebody is away, of 2,000 rows', () => {
    const note = (...cells: readonly string[]) => {
      const { table, mapping } = fileOf(
        'roster',
        `staff_number,Remarks\n${cells.map((cell, at) => `${at},${cell}`).join('\n')}\n`,
      );
      return unreadPresenceInWords(mapping, table).join();
    };
    const away = (count: number) => numbered(count, () => 'on leave');
    expect(note('likes tea')).toBe('');
    expect(note(...away(4))).toContain('(line 5). If it does');
    expect(note(...away(6))).toContain('(line 5) and 2 more. If it does');
    const before = numbered(1999, () => 'tea');
    expect(note(...before, 'on leave')).toContain('line 2001');
    expect(note(...before, 'tea', 'on leave')).toBe('');
  });
});

describe('a roster without roles', () => {
  const note = (text: string) => {
    const { table, mapping } = fileOf('roster', text);
    return noRolesInWords(mapping, table).join();
  };
  it('offers the column whose cells or whose heading speak of them, else any', () => {
    expect(note('staff_number,Role\n1,mentor\n')).toBe('');
    expect(note('staff_number,Kind of post,Extra\n1,x,mentee\n2,x,blue\n3,x,red\n')).toContain(
      '"Extra=role"',
    );
    expect(note('staff_number,Extra,In the scheme\n1,x,y\n')).toContain('"In the scheme=role"');
    expect(note('staff_number,Extra\n1,x\n')).toContain('"COLUMN=role"');
    expect(note('staff_number,email\n1,a@example.org\n')).not.toContain('If a column does');
  });
});

describe('staff numbers', () => {
  const shared = (...rows: readonly string[]) => {
    const { table, mapping } = fileOf('roster', rosterOf(...rows));
    return [...sharedNumbers(table.rows, mapping)];
  };

  it('that three people of other names and e-mails have are nobody’s', () => {
    const row = (at: number, name = at, mail = at) => `48213,A,F${name},p${mail}@example.org`;
    expect(shared(row(1), row(2))).toEqual([]);
    expect(shared(row(1), row(2), row(3))).toEqual(['48213']);
    expect(shared(row(1), row(2), row(3, 2))).toEqual([]);
    expect(shared(row(1), row(2), row(3, 3, 2))).toEqual([]);
    expect(shared(row(1), row(2), '48213,A,F3,')).toEqual([]);
    expect(shared('99999,A,F1,p1@example.org', '99999,A,F2,p2@example.org')).toEqual(['99999']);
  });

  it('have an assignment behind them where the number itself is in the file or on record', () => {
    const reader = (heading: string, ...numbers: readonly string[]) => {
      const { table, mapping } = fileOf(
        'roster',
        `${heading},email\n${numbers.map((one) => `${one},`).join('\n')}\n`,
      );
      return staffNumberReader(table.rows, mapping, PEOPLE);
    };
    const split = { number: '0042', assignment: 2 };
    const whole = { number: '0042-2', assignment: 1 };
    expect(reader('staff_number', '0042')('0042-2')).toEqual(split);
    expect(reader('staff_number', '0043')('0042-2')).toEqual(whole);
    expect(reader('staff_number', '1')('0007-2')).toEqual({ number: '0007', assignment: 2 });
    expect(reader('Assignment Number', '1')('0042-2')).toEqual(split);
    expect(reader('Assignment Number', '1')('0042-200')).toEqual({ number: '0042-200', assignment: 1 });
  });

  it('on record for nobody but a label are no people; a label that is somebody’s number is', () => {
    const plan = planOf(rosterOf('Total,,,', '0007,,,'), { ...EMPTY, people: PEOPLE });
    expect(reasonsIn(plan.rejects)).toEqual([
      '2: "Total" is where a staff number should be, and there is neither a name nor an e-mail.',
    ]);
    const called = PEOPLE.map((person) => (person.id === 1 ? { ...person, staffNumber: 'Total' } : person));
    expect(planOf(rosterOf('Total,,,'), { ...EMPTY, people: called }).rejects).toEqual([]);
  });

  it('are told of where a zero is lost, the longer of two, whichever comes first', () => {
    for (const rows of [
      ['0123,A,B,a@example.org', '123,C,D,c@example.org'],
      ['123,C,D,c@example.org', '0123,A,B,a@example.org'],
    ]) {
      const { rejects, creates } = planOf(rosterOf(...rows));
      expect(reasonsIn(rejects).join()).toContain('The staff number "123"');
      expect(creates.map(({ facts }) => facts.staffNumber)).toEqual(['0123']);
    }
  });
});

describe('rows about one person', () => {
  const known = { ...EMPTY, people: PEOPLE };

  it('are one where one has the number and the other the e-mail alone', () => {
    const rows = ['0007,Ada,Okafor,ada@example.org', ',Ada,Okafor,ada@example.org'];
    for (const each of [rows, rows.toReversed()]) {
      const plan = planOf(rosterOf(...each), known);
      expect([...plan.creates, ...plan.updates]).toEqual([]);
      const [kept, other] = each === rows ? [2, 3] : [3, 2];
      expect(plan.unchanged.map(({ line }) => line)).toEqual([kept]);
      expect(reasonsIn(plan.rejects)).toEqual([
        `${other}: This is the same person as line ${kept}, which was taken.`,
      ]);
    }
  });

  it('give changes in the order of people, and rejected and unchanged rows in that of the file', () => {
    const plan = planOf(
      rosterOf(
        '0008,Ben,Other,ben@example.org',
        ',X,Y,nobody',
        '0009,Cas,Nguyễn,',
        '0007,Ada,Other,ada@example.org',
        ',X,Z,nothing',
      ),
      known,
    );
    expect(plan.updates.map(({ personId }) => personId)).toEqual([1, 2]);
    expect(plan.rejects.map(({ line }) => line)).toEqual([3, 6]);
    expect(plan.unchanged.map(({ line }) => line)).toEqual([4]);
  });
});

describe('roles that a file sets', () => {
  const role = (before: string, after: string) => ({ changes: [{ field: 'role' as const, before, after }] });
  const part = (given: 'mentor' | null) => ({ role: given, capacity: null });

  it('are those of new people, and those changed to one', () => {
    const creates = [part('mentor'), part(null), null].map((participation) => ({ participation }));
    const updates = [
      role('', 'mentor'),
      role('mentor', ''),
      { changes: [{ field: 'unit' as const, before: '', after: 'A' }] },
    ];
    expect(rolesSetByRoster({ creates, updates })).toBe(2);
    expect([rolesSetInWords(0), rolesSetInWords(2)]).toEqual([[], ['Roles set: 2.']]);
  });

  it('are by their own word those that somebody had not stated before', () => {
    const changed = new Map([
      [1, part('mentor')],
      [2, part('mentor')],
      [3, part(null)],
    ]);
    expect(
      rolesSetBySurvey(
        changed,
        new Map([
          [2, part('mentor')],
          [3, part('mentor')],
        ]),
      ),
    ).toBe(1);
  });
});

it('columns that name somebody above are told of beside the line manager’s', () => {
  const note = (header: string) =>
    supervisingColumnsInWords(fileOf('roster', `${header}\n1,,,\n`).mapping).join();
  expect(note('staff_number,Hobby,Extra,Other')).toBe('');
  expect(note('staff_number,Educational supervisor,Extra,Other')).toContain(
    'named under "Educational supervisor".',
  );
  expect(note('staff_number,Educational supervisor,Clinical supervisor,manager')).toContain(
    'named under "Educational supervisor" or "Clinical supervisor", like the line manager under "manager".',
  );
});

describe('meetings in the place of whose day words stand', () => {
  const plan = (...days: readonly string[]) =>
    planCheckIns({
      ...fileOf('check-ins', `pairing,held_on\n${days.map((day) => `11,${day}`).join('\n')}\n`),
      people: PEOPLE,
      pairings: PAIRINGS,
      checkIns: [],
    });
  it('are none, and five of them are named', () => {
    expect(plan('2026-10-01').notes.join()).not.toContain('Not held');
    const off = (count: number) => plan('2026-10-01', ...numbered(count, () => 'cancelled'));
    expect(off(5).notes.join()).toContain('5 rows (line 3: "cancelled";');
    expect(off(5).notes.join()).toContain('line 7: "cancelled").');
    expect(off(7).notes.join()).toContain('line 7: "cancelled"; and 2 more).');
    expect(off(7).creates).toHaveLength(1);
  });
});

describe('a survey that asks nobody who they are', () => {
  const survey = (text: string) => {
    const { table, mapping } = fileOf('survey', text);
    return {
      table,
      mapping,
      people: PEOPLE,
      respondents: { ...respondentsOf(table), respondents: [] },
    };
  };
  it('is refused where most filled cells of a column are e-mails or staff numbers on record', () => {
    const refused = (...cells: readonly string[]) =>
      complaintsOf(() =>
        refuseHiddenIdentity(survey(`Remark,Score\n${cells.map((cell) => `${cell},4`).join('\n')}\n`)),
      );
    expect(refused('ada@example.org', ' ', 'ben@example.org', 'fine').join()).toContain('e-mail addresses');
    expect(refused('ada@example.org', 'fine')).toEqual([]);
    expect(refused(' 0007', '0008 ', 'fine').join()).toContain('staff numbers on record');
    expect(refused('7', '8', '9')).toEqual([]);
  });
});
