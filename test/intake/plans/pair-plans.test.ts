import { describe, expect, it } from 'vitest';
import { planFeedback } from '../../../src/intake/plans/feedback-plan.js';
import { planCheckIns } from '../../../src/intake/plans/meetings/check-ins-plan.js';
import { isOfCircle } from '../../../src/intake/plans/meetings/meeting-facts.js';
import { planPairings } from '../../../src/intake/plans/pairings-plan.js';
import { complaintsOf, fileOf, PAIRINGS, PEOPLE, pairing, reasonsIn } from './plan-inputs.js';

const known = { people: PEOPLE, pairings: PAIRINGS };

describe('planCheckIns', () => {
  const plan = (text: string, checkIns: Parameters<typeof planCheckIns>[0]['checkIns'] = []) =>
    planCheckIns({ ...fileOf('check-ins', text), ...known, checkIns });
  const HEADER = 'pairing,mentee,mentor,held_on,minutes,mode,kind,topics,note\n';

  it('finds the pairing by number, or by its people as others write them', () => {
    const rows = [
      '11,,,2026-10-01,45,Teams,,"goals, rota","Two\nlines"',
      ',ben@EXAMPLE.org,Ada Okafor,2026-10-02,1 h,,review,,',
      ',Nguyen,0000,2026-10-02,,,,,',
      ',0009,dee,2026-05-01,,,,,',
    ];
    const { creates, rejects } = plan(HEADER + rows.join('\n'));
    expect(creates.map(({ facts }) => facts)).toEqual([
      {
        pairingId: 11,
        heldOn: '2026-10-01',
        minutes: 45,
        mode: 'video',
        kind: 'informal',
        topics: ['goals', 'rota'],
        note: 'Two\nlines',
      },
      {
        pairingId: 11,
        heldOn: '2026-10-02',
        minutes: 60,
        mode: null,
        kind: 'formal',
        topics: [],
        note: null,
      },
      {
        pairingId: 12,
        heldOn: '2026-05-01',
        minutes: null,
        mode: null,
        kind: 'informal',
        topics: [],
        note: null,
      },
    ]);
    expect(reasonsIn(rejects)).toEqual(['5 (mentor): Nobody on record is "0000".']);
  });

  describe('beside a column that says whether the meeting was held', () => {
    const told = (heading: string, cells: readonly string[]) => {
      const rows = cells.map((cell, index) => `11,2026-10-0${index + 1},${cell}`);
      const { creates, rejects, notes } = plan(`pairing,held_on,${heading}\n${rows.join('\n')}`);
      return { days: creates.map(({ facts }) => facts.heldOn), rejects: reasonsIn(rejects), notes };
    };

    it('takes no meeting that was called off for one held, and tells of it', () => {
      for (const heading of ['Did the meeting take place?', 'Attended', 'Status'])
        expect(told(heading, ['Yes', 'No - cancelled', 'DNA']), heading).toEqual({
          days: ['2026-10-01'],
          rejects: [],
          notes: [
            `Not held, as ${heading} says, so no check-ins: 2 rows (line 3: "No - cancelled"; line 4: "DNA").`,
          ],
        });
    });

    it('reads a yes as its opposite where the heading asks for meetings called off', () => {
      expect(told('Cancelled?', ['Yes', 'No', '']).days).toEqual(['2026-10-02']);
      expect(told('DNA', ['x', '', '']).days).toEqual(['2026-10-02', '2026-10-03']);
    });

    it('refuses a blank where others are marked as held, and none where only the others are', () => {
      expect(told('Attended', ['Yes', '']).rejects).toEqual([
        '3 (Attended): It is not said whether the meeting was held, and of others it is.',
      ]);
      expect(told('Status', ['', 'Cancelled', '']).days).toEqual(['2026-10-01', '2026-10-03']);
    });

    it('takes words in the place of the day for a meeting that was not held', () => {
      const cells = [
        '2026-10-01',
        'did not meet',
        'Cancelled',
        'postponed by the mentor',
        'cancelled; met 5 May',
        'soon',
      ];
      const { creates, rejects, notes } = plan(
        `pairing,Date met\n${cells.map((cell) => `11,${cell}`).join('\n')}`,
      );
      expect(creates.map(({ facts }) => facts.heldOn)).toEqual(['2026-10-01']);
      expect(notes).toEqual([
        'Not held, as Date met says, so no check-ins: 3 rows (line 3: "did not meet"; line 4: "Cancelled"; line 5: "postponed by the mentor").',
      ]);
      expect(rejects.map(({ line }) => line)).toEqual([6, 7]);
    });

    it('takes words in the place of the length, of the way to meet or of a note for one, too', () => {
      const { creates, rejects, notes } = plan(
        [
          'pairing,held_on,minutes,mode,note',
          '11,2026-10-01,60,,',
          '11,2026-10-02,DNA,,',
          '11,2026-10-03,,cancelled - sick,',
          '11,2026-10-04,,,Cancelled by mentee (leave)',
          '11,2026-10-05,30-45 mins,,went well',
        ].join('\n'),
      );
      expect(rejects).toEqual([]);
      expect(creates.map(({ facts }) => [facts.heldOn, facts.minutes])).toEqual([
        ['2026-10-01', 60],
        ['2026-10-05', 38],
      ]);
      expect(notes).toEqual([
        'Lengths in minutes that nobody timed were read in minutes, a range as its middle: "30-45 mins" as 38.',
        'Not held, as minutes says, so no check-ins: 1 row (line 3: "DNA").',
        'Not held, as mode says, so no check-ins: 1 row (line 4: "cancelled - sick").',
        'Not held, as note says, so no check-ins: 1 row (line 5: "Cancelled by mentee (leave)").',
      ]);
    });

    it('counts no meeting where a column that nothing reads may say that it was not held', () => {
      const text = [
        'pairing,held_on,minutes,Mentor present,Mentee present,Booked by',
        '11,2026-10-01,60,Y,Y,app',
        '11,2026-10-02,15,Y,N,app',
        '11,2026-10-03,,,,DNA',
      ].join('\n');
      const { creates, rejects } = plan(text);
      expect(creates.map(({ facts }) => facts.heldOn)).toEqual(['2026-10-01']);
      expect(reasonsIn(rejects)).toEqual([
        '3 (Mentee present): "N" may say that the meeting was not held.',
        '4 (Booked by): "DNA" may say that the meeting was not held.',
      ]);
    });

    it('counts none whose cancellation has a reason, or a name, in a column that nothing reads', () => {
      const { creates, rejects } = plan(
        [
          'pairing,held_on,minutes,met?,Cancelled by,Reason if not,Where held',
          '11,2026-10-01,60,Y,,,Room 2',
          '11,2026-10-02,20,Partly,,,',
          '11,2026-10-03,,,Mentee,,',
          '11,2026-10-04,,,n/a,sick,',
        ].join('\n'),
      );
      expect(creates.map(({ facts }) => facts.heldOn)).toEqual(['2026-10-01']);
      expect(reasonsIn(rejects)).toEqual([
        '3 (met?): "Partly" leaves open whether the meeting was held.',
        '4 (met?): It is not said whether the meeting was held, and of others it is.',
        '4 (Cancelled by): "Mentee" may say that the meeting was not held.',
        '5 (met?): It is not said whether the meeting was held, and of others it is.',
        '5 (Reason if not): "sick" may say that the meeting was not held.',
      ]);
    });

    it('counts none either that has a length and a note against it', () => {
      const { creates, rejects } = plan('pairing,held_on,minutes,note\n11,2026-10-01,60,DNA\n');
      expect(creates).toEqual([]);
      expect(reasonsIn(rejects)).toEqual(['2 (note): "DNA" may say that the meeting was not held.']);
    });

    it('tells of meetings on record as held that a later list says were not', () => {
      const record = plan(`${HEADER}11,,,2026-10-01,45,,,,\n11,,,2026-10-02,45,,,,\n`).creates.flatMap(
        ({ facts }, id) => (isOfCircle(facts) ? [] : [{ ...facts, id }]),
      );
      const { creates, rejects, notes } = plan(
        'pairing,held_on,minutes\n11,2026-10-01,DNA\n11,2026-10-03,DNA\n',
        record,
      );
      expect([creates, rejects]).toEqual([[], []]);
      expect(notes).toContain(
        'Not held by this file, yet on record as held, and they stay so: line 2: pairing 11 on 2026-10-01. Where the file is right, mentor undo takes back the import or the entry that says otherwise.',
      );
    });

    it('takes a status that may be that of a form for none of the meeting', () => {
      expect(told('Status', ['Submitted', 'Complete', 'Reviewed']).days).toHaveLength(3);
    });
  });

  describe('with a column of counts', () => {
    const read = (text: string, checkIns: Parameters<typeof plan>[1] = []) => {
      const { creates, rejects, unchanged, notes } = plan(text, checkIns);
      const counts = creates.map(({ facts }) =>
        isOfCircle(facts)
          ? []
          : [facts.heldOn, facts.byCount?.meetings, facts.byCount?.since, facts.reportedBy],
      );
      return { counts, rejects: reasonsIn(rejects), unchanged: unchanged.length, notes };
    };
    const LAST = 'pairing,date,meetings since last time,reported by\n';

    it('takes them since the last meeting on record or in the file, in whatever order, else since the beginning', () => {
      const rows = ['11,2026-11-01,2,mentee', '11,2026-10-10,3,Dee Roe', '11,2026-10-20,,'];
      expect(read(LAST + rows.join('\n'))).toEqual({
        counts: [
          ['2026-11-01', 2, '2026-10-21', 'mentee'],
          ['2026-10-10', 3, '2026-09-01', 'Dee Roe'],
          ['2026-10-20', undefined, undefined, undefined],
        ],
        rejects: [],
        unchanged: 0,
        notes: [],
      });
    });

    it('knows the same rows again, though meetings were recorded since', () => {
      const { creates } = plan(`${LAST}11,2026-11-01,2,`);
      const recorded = creates.flatMap(({ facts }, at) =>
        isOfCircle(facts) ? [] : [{ ...facts, id: at + 1 }],
      );
      const [first] = recorded;
      if (first === undefined) throw new Error('nothing was read');
      const { byCount: _, ...dated } = { ...first, id: 9, heldOn: '2026-10-15' };
      expect(read(`${LAST}11,2026-11-01,2,`, [...recorded, dated])).toMatchObject({
        unchanged: 1,
        counts: [],
      });
      expect(read(`${LAST}11,2026-11-01,4,`, recorded).rejects).toEqual([
        '2: This meeting is on record, saying something else (2 meetings; here: 4 meetings).',
      ]);
    });

    it('sets rows with a count of none aside, and tells of them', () => {
      expect(read(`${LAST}11,2026-11-01,0,\n11,2026-10-01,1,`)).toMatchObject({
        counts: [['2026-10-01', 1, '2026-09-01', undefined]],
        notes: ['No meeting, as meetings since last time says, so no check-ins: 1 row (line 2).'],
      });
    });

    it('asks since when, where the heading does not say it and a meeting stands before', () => {
      const rows = '11,2026-10-10,3\n11,2026-11-01,5';
      expect(read(`pairing,date,number of meetings\n${rows}`)).toMatchObject({
        counts: [['2026-10-10', 3, '2026-09-01', undefined]],
        rejects: [
          '3 (number of meetings): It is not said since when: the last meeting before (so from 2026-10-11), or the beginning (2026-09-01).',
        ],
      });
      expect(read(`pairing,date,meetings so far\n11,2026-10-10,3`).counts).toEqual([
        ['2026-10-10', 3, '2026-09-01', undefined],
      ]);
      expect(read(`pairing,date,meetings so far\n${rows}`).rejects).toEqual([
        '3 (meetings so far): Meetings of these days are counted already: 3 meetings from 2026-09-01 to 2026-10-10.',
      ]);
      expect(read(`pairing,since,date,count\n11,2026-10-11,2026-11-01,5`).counts).toEqual([
        ['2026-11-01', 5, '2026-10-11', undefined],
      ]);
    });

    it('refuses what is said of one meeting beside a count, and days that cannot be', () => {
      const rows = [
        '11,2026-10-10,,3,45,',
        '11,2026-10-12,,3,,formal',
        '11,2026-10-14,2026-10-15,3,,',
        '11,2026-10-16,2026-08-01,3,,',
        '11,2026-10-18,2026-10-01,,,',
        '11,2026-10-20,,some,,',
      ];
      expect(read(`pairing,date,since,count,minutes,kind\n${rows.join('\n')}`).rejects).toEqual([
        '2 (minutes): It is the length of one meeting, and the row tells of 3.',
        '3 (kind): A formal review has a day of its own.',
        '4 (since): 2026-10-15 is after 2026-10-14, by which they met.',
        '5 (since): 2026-08-01 is before the pairing began (2026-09-01).',
        '6 (since): It says since when, and not how many meetings.',
        '7 (count): "some" is not a whole number.',
      ]);
    });

    it('takes no number of a meeting for a count, nor one that was only planned', () => {
      for (const heading of ['Meeting number', 'Meetings planned', 'Number of meetings agreed'])
        expect(read(`pairing,date,${heading}\n11,2026-10-10,3`).counts, heading).toEqual([
          ['2026-10-10', undefined, undefined, undefined],
        ]);
      const asked = 'How many times have you two met since we last asked?';
      expect(read(`pairing,date,${asked}\n11,2026-10-10,3`).counts).toEqual([
        ['2026-10-10', 3, '2026-09-01', undefined],
      ]);
      expect(read('pairing,date,How often would you like to have met?\n11,2026-10-10,3').counts).toEqual([
        ['2026-10-10', undefined, undefined, undefined],
      ]);
    });
  });

  it('refuses what cannot have been, every reason at once', () => {
    const rows = [
      ',0008,0007,2026-11-22,,,,,',
      ',0008,0007,2026-08-31,,,,,',
      ',0008,0007,,0,carrier pigeon,odd,,',
      ',Santos,0007,2026-10-01,,,,,',
      ',0007,0008,2026-10-01,,,,,',
      '99,,,2026-10-01,,,,,',
      '11,0009,,2026-10-01,,,,,',
      ',,,2026-10-01,,,,,',
    ];
    expect(reasonsIn(plan(HEADER + rows.join('\n')).rejects)).toEqual([
      '2 (held_on): 2026-11-22 is in the future (today is 2026-11-21).',
      '3 (held_on): 2026-08-31 is before the pairing began (2026-09-01).',
      '4 (held_on): This cell must be filled.',
      '4 (minutes): "0" is not between 1 and 1440.',
      '4 (mode): "carrier pigeon" is not a way to meet.',
      '4 (kind): "odd" is not a kind of check-in.',
      '5 (mentee): "Santos" may be 2 people: Ben Santos (0008), Dee Santos (dee@example.org).',
      '6: Ada Okafor (0007) and Ben Santos (0008) are not a pairing.',
      '7 (pairing): There is no pairing 99.',
      '8 (mentee): Pairing 11 is with Ben Santos (0008), not Cas Nguyễn (0009).',
      '9: The row names no pairing.',
    ]);
  });

  it('knows a meeting again, and refuses it told otherwise', () => {
    const text = `${HEADER}11,,,2026-10-01,45,video,informal,goals,\n11,,,2026-10-01,45,video,informal,goals,\n11,,,2026-10-01,60,video,informal,goals,\n11,,,2026-10-01,60,video,formal,,\n`;
    const first = plan(text);
    expect(first.creates.map(({ line }) => line)).toEqual([2, 5]);
    expect(first.unchanged).toEqual([{ line: 3, sameAs: 2 }]);
    expect(reasonsIn(first.rejects)).toEqual([
      '4: This meeting is on line 2, saying something else (45 min, video, goals; here: 60 min, video, goals).',
    ]);
    const again = plan(
      text,
      first.creates.flatMap(({ facts }, id) => (isOfCircle(facts) ? [] : [{ ...facts, id }])),
    );
    expect(again.creates).toEqual([]);
    expect(again.unchanged.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('tells whom initials and beginnings of names were taken for', () => {
    const { creates, notes } = plan(
      `${HEADER},B Santos,A. Okafor,2026-10-01,,,,,\n,0008,Okafor,2026-10-02,,,,,\n`,
    );
    expect(creates.map(({ line }) => line)).toEqual([2, 3]);
    expect(notes).toEqual([
      'Short names, taken for the only ones on record who may be called so: "B Santos" for Ben Santos (0008); "A. Okafor" for Ada Okafor (0007).',
    ]);
  });

  describe('of meetings on record', () => {
    const onRecord = {
      id: 5,
      pairingId: 11,
      heldOn: '2026-10-01',
      minutes: 30,
      mode: 'video',
      kind: 'informal',
      topics: ['goals'],
      note: 'Went well',
    } as const;
    const corrected = (rows: string, checkIns: Parameters<typeof planCheckIns>[0]['checkIns'] = [onRecord]) =>
      planCheckIns({ ...fileOf('check-ins', rows), ...known, checkIns, corrects: true });

    it('knows those of which the file says less, cell by cell or without the column', () => {
      expect(plan('pairing,held_on\n11,2026-10-01\n', [onRecord])).toMatchObject({
        creates: [],
        unchanged: [{ line: 2 }],
        rejects: [],
      });
      expect(plan(`${HEADER}11,,,2026-10-01,30,,,,\n`, [onRecord]).unchanged).toEqual([{ line: 2 }]);
    });

    it('refuses what the file says otherwise, and says how it is to count', () => {
      const [reject] = plan('pairing,held_on,minutes\n11,2026-10-01,45\n', [onRecord]).rejects;
      expect(reject?.reasons).toEqual([
        {
          message:
            'This meeting is on record, saying something else (30 min, video, goals, Went well; here: 45 min, video, goals, Went well).',
          remedy:
            'Where the file is right, import it with --correction: what it says then counts. Else remove the row, or correct its date.',
        },
      ]);
    });

    it('corrects what the file says otherwise, and that alone', () => {
      const { creates, updates, rejects, notes } = corrected(
        'pairing,held_on,minutes\n11,2026-10-01,45\n11,2026-10-02,20\n',
      );
      expect(rejects).toEqual([]);
      expect(creates.map(({ line }) => line)).toEqual([3]);
      const { id: _, ...facts } = onRecord;
      expect(updates).toEqual([{ line: 2, facts: { ...facts, minutes: 45 }, was: onRecord }]);
      expect(notes.slice(-2)).toEqual([
        'On record otherwise, and from now on as in this file:',
        '  line 2, pairing 11 on 2026-10-01: 30 min, video, goals, Went well → 45 min, video, goals, Went well',
      ]);
    });

    it('refuses two rows about one, and a row that may be about either of two', () => {
      const twice = 'pairing,held_on,minutes\n11,2026-10-01,45\n11,2026-10-01,50\n';
      expect(reasonsIn(corrected(twice).rejects)).toEqual([
        '3: This meeting is on line 2, saying something else (45 min; here: 50 min).',
      ]);
      const two = [onRecord, { ...onRecord, id: 6, minutes: 50 }];
      expect(corrected(twice, two).unchanged).toEqual([{ line: 3 }]);
      expect(reasonsIn(corrected(twice, two).rejects)).toEqual([
        '2: This meeting is on record 2 times, saying something else.',
      ]);
    });
  });

  it('takes the pairing that went on that day, of two between the same people', () => {
    const earlier = pairing(10, { menteeId: 2, mentorId: 1, startedOn: '2025-01-01', endedOn: '2025-12-31' });
    const file = fileOf('check-ins', `${HEADER},0008,0007,2025-06-01,,,,,\n,0008,0007,2026-10-01,,,,,\n`);
    const { creates } = planCheckIns({
      ...file,
      people: PEOPLE,
      pairings: [...PAIRINGS, earlier],
      checkIns: [],
    });
    expect(creates).toMatchObject([{ facts: { pairingId: 10 } }, { facts: { pairingId: 11 } }]);
  });
});

describe('planFeedback', () => {
  const plan = (text: string, feedback: Parameters<typeof planFeedback>[0]['feedback'] = []) =>
    planFeedback({ ...fileOf('feedback', text), ...known, feedback });

  it('reads a table, and knows it again', () => {
    const text =
      'pairing,mentee,mentor,given_by,given_on,rating,helpful,to_improve,wants_change\n11,0008,0007,mentee,2026-10-01,4,Regular meetings,,no\n,0008,0007,Mentor,2026-10-01,,,More time,\n';
    const first = plan(text);
    expect(first.creates.map(({ facts }) => facts)).toEqual([
      {
        pairingId: 11,
        givenBy: 'mentee',
        givenOn: '2026-10-01',
        rating: 4,
        helpful: 'Regular meetings',
        toImprove: null,
        wantsChange: false,
      },
      {
        pairingId: 11,
        givenBy: 'mentor',
        givenOn: '2026-10-01',
        rating: null,
        helpful: null,
        toImprove: 'More time',
        wantsChange: null,
      },
    ]);
    expect(
      plan(
        text,
        first.creates.map(({ facts }, id) => ({ ...facts, id })),
      ).unchanged,
    ).toEqual([{ line: 2 }, { line: 3 }]);
  });

  it('reads a Microsoft Forms export: who answered says which side, and which pairing', () => {
    const header =
      'ID;Start time;Completion time;Email;Name;How would you rate your mentoring relationship so far? (1-5);What has been most helpful?;What could be improved?;Would you like to change your partner?\r\n';
    const rows = [
      '1;07.09.2026 12:37:29;07.09.2026 12:41:17;ben@example.org;Ben Santos;5;Advice;;No',
      '2;07.09.2026 12:37:29;13.09.2026 12:41:17;Ada@example.org;Ada Okafor;4;Honest feedback;Regular meetings;;Yes, please',
      '3;07.09.2026 12:37:29;07.09.2026 12:41:17;anonymous;;5;;;No',
      '4;07.09.2026 12:37:29;07.09.2026 12:41:17;who@example.org;;5;;;No',
    ];
    const { creates, rejects } = plan(
      header +
        rows
          .map((row) =>
            row.replace('Honest feedback;Regular meetings', '"Honest feedback;Regular meetings;"'),
          )
          .join('\r\n'),
    );
    expect(creates.map(({ facts }) => facts)).toEqual([
      {
        pairingId: 11,
        givenBy: 'mentee',
        givenOn: '2026-09-07',
        rating: 5,
        helpful: 'Advice',
        toImprove: null,
        wantsChange: false,
      },
      {
        pairingId: 11,
        givenBy: 'mentor',
        givenOn: '2026-09-13',
        rating: 4,
        helpful: 'Honest feedback; Regular meetings',
        toImprove: null,
        wantsChange: true,
      },
    ]);
    expect(reasonsIn(rejects)).toEqual([
      '4: The row names no pairing.',
      '5 (Email): Nobody on record is "who@example.org".',
    ]);
  });

  it.each([
    ['11,,,mentee,2026-10-01,6,,,', '2 (rating): "6" is not between 1 and 5.'],
    ['11,,,mentee,2026-10-01,0,,,', '2 (rating): "0" is not between 1 and 5.'],
    ['11,,,mentee,2026-10-01,4.5,,,', '2 (rating): "4.5" is not a whole number.'],
    ['11,,,both,2026-10-01,4,,,', '2 (given_by): "both" is neither mentee nor mentor.'],
    ['11,,,,2026-10-01,4,,,', '2 (given_by): Nothing says which of the two gave this feedback.'],
    ['11,,,mentee,2026-12-01,4,,,', '2 (given_on): 2026-12-01 is in the future (today is 2026-11-21).'],
    ['11,,,mentee,2026-08-01,4,,,', '2 (given_on): 2026-08-01 is before the pairing began (2026-09-01).'],
    ['11,,,mentee,2026-10-01,,,,', '2: No question was answered.'],
    ['11,,,mentee,2026-10-01,4,,,perhaps', '2 (wants_change): "perhaps" is neither yes nor no.'],
    [',0009,0007,mentee,2026-10-01,4,,,', '2: Cas Nguyễn (0009) and Ada Okafor (0007) are not a pairing.'],
  ])('refuses %j', (row, reason) => {
    const text = `pairing,mentee,mentor,given_by,given_on,rating,helpful,to_improve,wants_change\n${row}\n`;
    expect(reasonsIn(plan(text).rejects)).toEqual([reason]);
  });

  it.each([
    ['4', 4],
    ['4 - Good', 4],
    ['Very good (5)', 5],
    ['★★★☆☆', 3],
  ])('reads the rating %s', (rating, value) => {
    const text = `pairing,given_by,given_on,rating\n11,mentee,2026-10-01,${rating}\n`;
    expect(plan(text).creates[0]?.facts.rating).toBe(value);
  });

  it('finds the pairing of whoever gives a staff number, which an e-mail is not to contradict', () => {
    const header =
      'What is your employee ID number?,Email,Are you the mentor or the mentee?,given_on,rating\n';
    const rows = [
      '0008,,Mentee,2026-10-01,4',
      '0008,ben@example.org,,2026-10-02,5',
      '0008,dee@example.org,,2026-10-03,1',
      '0008,,Mentor,2026-10-04,2',
    ];
    const { creates, rejects } = plan(header + rows.join('\n'));
    expect(creates.map(({ facts }) => [facts.pairingId, facts.givenBy, facts.rating])).toEqual([
      [11, 'mentee', 4],
      [11, 'mentee', 5],
    ]);
    expect(reasonsIn(rejects)).toEqual([
      '4 (What is your employee ID number?): The staff number is that of Ben Santos (0008), the e-mail that of Dee Santos (dee@example.org).',
      '5 (Are you the mentor or the mentee?): It says mentor, but the staff number is that of the mentee.',
    ]);
  });

  it('refuses an answer that contradicts who gave it', () => {
    const header = 'Email,mentee,mentor,given_by,given_on,rating\n';
    const rows = [
      'ben@example.org,0008,0007,mentor,2026-10-01,4',
      'dee@example.org,0008,0007,,2026-10-01,4',
      'dee@example.org,,,,2026-10-01,4',
    ];
    const { creates, rejects } = plan(header + rows.join('\n'));
    expect(reasonsIn(rejects)).toEqual([
      '2 (given_by): It says mentor, but the e-mail is that of the mentee.',
      '3 (Email): Dee Santos (dee@example.org) is not in this pairing.',
    ]);
    expect(creates.map(({ facts }) => [facts.pairingId, facts.givenBy])).toEqual([[12, 'mentor']]);
  });
});

describe('planPairings', () => {
  const plan = (text: string, pairings = PAIRINGS) =>
    planPairings({ ...fileOf('pairings', text), people: PEOPLE, pairings });
  const HEADER = 'mentee,mentor,started_on,status,ended_on,end_reason\n';

  it('creates pairings and knows them again', () => {
    const text = `${HEADER}0007,0009,2026-10-01,,,\n0008,0007,2026-09-01,active,,\n0009,0008,2025-01-01,Completed,2025-12-01,all goals met\n`;
    const { creates, unchanged, rejects } = plan(text);
    expect(creates.map(({ facts }) => facts)).toEqual([
      {
        menteeId: 1,
        mentorId: 3,
        startedOn: '2026-10-01',
        status: 'active',
        endedOn: null,
        endReason: null,
        endedBy: null,
      },
      {
        menteeId: 3,
        mentorId: 2,
        startedOn: '2025-01-01',
        status: 'completed',
        endedOn: '2025-12-01',
        endReason: 'all goals met',
        endedBy: null,
      },
    ]);
    expect([unchanged, rejects]).toEqual([[{ line: 3 }], []]);
  });

  it('tells who ended them, in the words of lists', () => {
    const header = 'mentee,mentor,started_on,status,ended_on,Ended by\n';
    const words = [
      'Mentee',
      'by mutual agreement',
      'Programme',
      '',
      'both',
      'nobody knows',
      'not the mentor',
    ];
    const rows = words.map((word, at) => `0007,0009,2025-0${at + 1}-01,ended,2025-12-01,${word}\n`);
    const { creates, rejects } = plan(header + rows.join(''));
    expect(creates.map(({ facts }) => facts.endedBy)).toEqual(['mentee', 'both', 'programme', null, 'both']);
    expect(reasonsIn(rejects)).toEqual([
      '7 (Ended by): "nobody knows" is not who ended it.',
      '8 (Ended by): "not the mentor" is not who ended it.',
    ]);
    // Who completes a pairing is no question; and a list that does not say takes back nothing.
    const [completed] = plan(`${header}0007,0009,2025-01-01,completed,2025-12-01,mentee\n`).creates;
    expect(completed?.facts.endedBy).toBeNull();
  });

  it.each([
    ['0007,0007,2026-10-01,,,', '2 (mentor): Ada Okafor (0007) cannot be their own mentor.'],
    ['0007,,2026-10-01,,,', '2 (mentor): This cell must be filled.'],
    ['0007,0009,,,,', '2 (started_on): This cell must be filled.'],
    [
      '0007,0009,2027-12-24,,,',
      '2 (started_on): 2027-12-24 is more than a year ahead (today is 2026-11-21).',
    ],
    [
      '0007,0009,2026-12-24,paused,,',
      '2 (status): The pairing begins on 2026-12-24, so it cannot be paused yet.',
    ],
    ['0007,0009,2026-12-24,,2026-12-30,', '2 (ended_on): 2026-12-30 is in the future (today is 2026-11-21).'],
    ['0007,0009,2026-10-01,ended,,', '2 (ended_on): This cell must be filled.'],
    [
      '0007,0009,2026-10-01,active,2026-10-05,',
      '2 (ended_on): The pairing is active, yet has an end (2026-10-05).',
    ],
    [
      '0007,0009,2026-10-01,ended,2026-09-05,',
      '2 (ended_on): It ended on 2026-09-05, before it began (2026-10-01).',
    ],
    ['0007,0009,2026-10-01,engaged,,', '2 (status): "engaged" is not a status of a pairing.'],
    ['0008,0007,2026-09-01,paused,,', '2: This pairing is on record, saying something else.'],
    ['0008,0007,2026-09-15,,,', '2: The two are a pairing already, since 2026-09-01.'],
  ])('refuses %j', (row, reason) => {
    expect(reasonsIn(plan(`${HEADER}${row}\n`).rejects)).toEqual([reason]);
  });

  it('takes in pairings that begin later as planned, and says so', () => {
    const { creates, notes, rejects } = plan(
      `${HEADER}0007,0009,2026-12-24,,,\n0009,0008,2027-01-10,planned,,\n`,
    );
    expect(rejects).toEqual([]);
    expect(creates.map(({ facts }) => [facts.startedOn, facts.status])).toEqual([
      ['2026-12-24', 'active'],
      ['2027-01-10', 'active'],
    ]);
    expect(notes).toEqual(['2 pairings are planned: the first begins on 2026-12-24.']);
  });

  it('refuses a file that lacks a column, and says which it has', () => {
    expect(complaintsOf(() => plan('mentee,Guide\n0007,0009\n'))).toEqual([
      'pairings.csv (mentor): No column holds the mentor. Name one with --map "COLUMN=mentor". The columns are mentee, Guide.',
      'pairings.csv (started_on): No column holds the day the pairing began. Name one with --map "COLUMN=started_on". The columns are mentee, Guide. If the file lists meetings, add --as check-ins.',
    ]);
  });

  it('refuses a file whose dates cannot be told', () => {
    expect(complaintsOf(() => plan('mentee,mentor,started_on\n0007,0009,03/04/2026\n'))[0]).toMatch(
      /^pairings.csv \(started_on\): 03\/04\/2026 may be day first or month first/,
    );
  });
});
