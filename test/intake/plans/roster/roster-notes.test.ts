import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../../src/domain/people/person.js';
import { contradictingStatuses } from '../../../../src/intake/plans/roster/contradicting-statuses.js';
import { isNameless, namelessInWords, namesInWords } from '../../../../src/intake/plans/roster/name-notes.js';
import {
  valuesThatStay,
  valuesThatStayInWords,
} from '../../../../src/intake/plans/roster/values-that-stay.js';
import { ANY_DAY } from '../../../../src/intake/values/days/days-in-text.js';
import { fileOf, PEOPLE, planOf, reasonsIn } from '../plan-inputs.js';

const DAY = '2026-07-01';
const facts = (staffNumber: string, change: Partial<PersonFacts>): PersonFacts => ({
  ...(PEOPLE[0] as PersonFacts),
  staffNumber,
  ...change,
});

describe('a status that says something else than the days beside it', () => {
  const left = (staffNumber: string) => facts(staffNumber, { leftOn: '2026-06-30' });

  it('is told of with the person; where they agree nothing is', () => {
    expect(contradictingStatuses([left('1')], DAY)).toEqual([
      'Days count over the word of a status: 1 Ada Okafor: the last day in post was 2026-06-30, and the status is active.',
    ]);
    expect(
      contradictingStatuses([facts('1', {}), facts('2', { status: 'left', leftOn: '2026-06-30' })], DAY),
    ).toEqual([]);
  });

  it('is told of five people, and the others counted', () => {
    const words = (count: number) =>
      contradictingStatuses(
        Array.from({ length: count }, (_, at) => left(String(at))),
        DAY,
      )[0] ?? '';
    expect(words(5)).not.toContain('more');
    expect(words(6)).toMatch(/; and 1 more\.$/);
    expect(words(6).split('the last day').length - 1).toBe(5);
  });
});

describe('whole names in one column', () => {
  const words = (...names: string[]) => {
    const { mapping, table } = fileOf(
      'roster',
      `staff_number,name\n${names.map((name, at) => `${at},${name}`).join('\n')}\n`,
    );
    return namesInWords(mapping, table.rows, ANY_DAY);
  };

  it('are shown as they are divided, the doubtful ones first, three at most and each once', () => {
    expect(words('Ada Okafor', 'Ada Okafor', 'Ana Maria Silva')).toEqual([
      'Names in name are divided into given and family name: "Ana Maria Silva" → Ana Maria | Silva; "Ada Okafor" → Ada | Okafor.',
    ]);
    const many = words('"Byron, Ada"', 'Ben Santos', 'Cas Lee', 'Dee Poe', 'Ana Maria Silva');
    expect(many[0]).toMatch(/: "Ana Maria Silva" .*; "Ben Santos" .*; "Cas Lee" → Cas \| Lee\.$/);
  });

  it('are not spoken of where there are none, or given and family names have columns', () => {
    expect(words('', '')).toEqual([]);
    const both = fileOf('roster', 'staff_number,name,given_name,family_name\n1,Ada Okafor,Ada,Okafor\n');
    expect(namesInWords(both.mapping, both.table.rows, ANY_DAY)).toEqual([]);
    const none = fileOf('roster', 'staff_number,unit\n1,ICU\n');
    expect(namesInWords(none.mapping, none.table.rows, ANY_DAY)).toEqual([]);
  });
});

describe('people without a name', () => {
  it('are those of whom neither name is known', () => {
    const names = [
      ['', ''],
      ['Ada', ''],
      ['', 'Okafor'],
    ] as const;
    expect(names.map(([givenName, familyName]) => isNameless({ givenName, familyName }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are told of by line, five at most, in the order of the file', () => {
    expect(namelessInWords([])).toEqual([]);
    expect(namelessInWords([7])).toEqual([
      'Without a name: 1 new person (line 7). They are shown by number or e-mail.',
    ]);
    expect(namelessInWords([12, 7, 2, 3, 4])[0]).toContain('5 new people (line 2, 3, 4, 7, 12).');
    expect(namelessInWords([12, 7, 2, 3, 4, 5])[0]).toContain(
      '6 new people (line 2, 3, 4, 5, 7 and 1 more).',
    );
  });
});

describe('values of columns that a roster does not have', () => {
  const known = {
    protecting: ['manager', 'avoids', 'left_on', 'manager', 'leave_from'],
    onRecord: new Map([
      ['manager', 20],
      ['avoids', 1],
      ['left_on', 2],
      ['leave_from', 0],
    ]),
    statements: new Map([['manager', { file: 'march.csv', asOf: '2026-03-01' }]]),
  };

  it('stay, each told of once, with the file that said so last', () => {
    expect(valuesThatStay((column) => column === 'left_on', known)).toEqual([
      { column: 'manager', people: 20, file: 'march.csv', asOf: '2026-03-01' },
      { column: 'avoids', people: 1, file: null, asOf: null },
    ]);
  });

  it('are told of in a line for each file, and what is not known of new people', () => {
    const staying = valuesThatStay(() => false, known);
    expect(valuesThatStayInWords(staying, 0)).toEqual([
      'Not in this file, and kept as of 2026-03-01, from march.csv: line manager (of 20 people).',
      'Not in this file, and kept as they are on record: avoids (of 1 person), last day in post (of 2 people).',
    ]);
    expect(valuesThatStayInWords(staying.slice(0, 1), 1)[0]).toMatch(
      / For the 1 person who is new it is not known\.$/,
    );
    expect(valuesThatStayInWords(staying.slice(0, 1), 2)[0]).toMatch(
      / For the 2 people who are new it is not known\.$/,
    );
    expect(valuesThatStayInWords([], 2)).toEqual([]);
  });
});

describe('a staff number that lost its zeros', () => {
  const HEADER = 'staff_number,given_name,family_name\n';
  const onRecord = {
    people: PEOPLE,
    participations: new Map(),
    rosterAttributes: new Map(),
    counting: new Map(),
  };

  it('is refused where one on record is the same but for zeros in front, and names who that is', () => {
    const { creates, rejects } = planOf(`${HEADER}7,Ada,Okafor\n70,Eve,Lee\n`, onRecord);
    expect(creates.map(({ facts: { staffNumber } }) => staffNumber)).toEqual(['70']);
    expect(reasonsIn(rejects)).toEqual([
      '2: The staff number "7" is 0007 but for zeros in front, and that is Ada Okafor (0007).',
    ]);
  });

  it('is refused where another row of the file has more of them: the longest stays', () => {
    const { creates, rejects } = planOf(`${HEADER}12,Eve,Lee\n0012,Eve,Lee\n012,Eve,Lee\n`);
    expect(creates.map(({ facts: { staffNumber } }) => staffNumber)).toEqual(['0012']);
    expect(reasonsIn(rejects)).toEqual([
      '2: The staff number "12" is 0012 but for zeros in front.',
      '4: The staff number "012" is 0012 but for zeros in front.',
    ]);
  });

  it.each(['0007.0', '#0007', "'0007", '0007\u00A0', '0007\u200B'])(
    'is the number itself without what was put around it, and that is told: %j',
    (written) => {
      const { creates, rejects, unchanged, notes } = planOf(`${HEADER}"${written}",Ada,Okafor\n`, onRecord);
      expect([creates, rejects, unchanged.length]).toEqual([[], [], 1]);
      const isTold = notes.some((note) => note.startsWith('Numbers in staff_number are read without'));
      expect(isTold).toBe(written.trim() !== '0007');
    },
  );

  it('is nobody new however else it is written, but is asked about', () => {
    for (const written of ['7.0', 'Emp 7', '00 07', 'ESR: 0007'])
      expect(reasonsIn(planOf(`${HEADER}"${written}",Ada,Okafor\n`, onRecord).rejects)).toEqual([
        expect.stringMatching(
          /is (?:most likely )?0007(?: but for zeros in front|, written otherwise), and that is Ada/,
        ),
      ]);
    const letters = planOf(`${HEADER}P-017,Eve,Lee\np017,Eve,Lee\nQ17,Flo,Ray\n`);
    expect(letters.creates.map(({ facts: { staffNumber } }) => staffNumber)).toEqual(['P-017', 'Q17']);
    expect(reasonsIn(letters.rejects)).toEqual([
      '3: The staff number "p017" is most likely P-017, written otherwise.',
    ]);
  });

  it('is the number itself where the person is on record with it', () => {
    expect(planOf(`${HEADER}0007,Ada,Okafor\n`, onRecord).rejects).toEqual([]);
  });
});
