import { describe, expect, it } from 'vitest';
import { type Call, lived, of, roster } from './lived-by-calls.js';

describe('people, at the ends of a quarter', () => {
  const people = roster(
    'R1 mentor',
    // In post on the last day of the quarter, and gone on the next; and the same a quarter earlier.
    'E1 mentee left_on=2026-09-30',
    'E2 mentee left_on=2026-06-30',
    'E3 mentee leave_from=2026-09-30',
    'E4 mentee leave_from=2026-07-01 leave_until=2026-09-29',
    'E5 mentee hired_on=2026-09-30',
    'E6 mentee hired_on=2026-10-01',
    'E7 mentee',
    'E8 mentee',
  );
  const calls: readonly Call[] = [
    ['2026-06-01', 'import', 'roster.csv', '--as', 'roster'],
    // One moves and one withdraws on the last day of the quarter, and each of the others on the next.
    ['2026-09-30', 'import', 'last.csv', '--as', 'roster'],
    ['2026-10-01', 'import', 'next.csv', '--as', 'roster'],
  ];
  const files = {
    'roster.csv': people,
    'last.csv': 'staff_number,site,role\nE7,South,none\nR1,South,mentor\n',
    'next.csv': 'staff_number,site,role\nE8,South,none\nR1,East,mentor\n',
  };

  it('are counted on the days on which it was so', async () => {
    const report = await lived(files, calls);
    const names = ['staff', 'leavers', 'mentees', 'mentees_joined', 'mentees_withdrawn', 'mentees_waiting'];
    // Q2: all but those hired later are in post on 30 June, E2 for the last time; nobody has gone yet.
    expect(of(await report('2026-Q2'), ...names)).toEqual({
      staff: '7',
      leavers: '0',
      mentees: '6',
      mentees_joined: '6',
      mentees_withdrawn: '0',
      mentees_waiting: '6',
    });
    // Q3: E2 has gone; E5 came on its last day. On 30 September E3 is on leave and E7 withdrawn; E1, E4, E5 and E8 wait.
    const q3 = await report('2026-Q3');
    expect(of(q3, ...names)).toEqual({
      staff: '7',
      leavers: '1',
      mentees: '6',
      mentees_joined: '1',
      mentees_withdrawn: '1',
      mentees_waiting: '4',
    });
    expect(of(q3, 'staff, site: South', 'staff, site: North', 'staff, site: East')).toEqual({
      'staff, site: South': '2',
      'staff, site: North': '5',
      'staff, site: East': 'none',
    });
    // 6 waited on 30 June, E2 among them; E5 joined; E2, E3 and E7 stopped. E4 was away in between, and on both lists.
    expect(of(q3, 'waiting_before', 'waiting_joined', 'waiting_matched', 'waiting_gone')).toEqual({
      waiting_before: '6',
      waiting_joined: '1',
      waiting_matched: '0',
      waiting_gone: '3',
    });
    // Q4: E1 has gone; E6 came; E8 withdrew on its first day, so that it took no part in it.
    expect(
      of(await report('2026-Q4'), 'staff', 'leavers', 'mentees', 'mentees_joined', 'mentees_withdrawn'),
    ).toEqual({
      staff: '7',
      leavers: '1',
      mentees: '4',
      mentees_joined: '1',
      mentees_withdrawn: '1',
    });
  });
});

describe('people who withdraw and join again', () => {
  it('count as both, in the quarter of each', async () => {
    const part = (role: string, ...people: string[]) =>
      `staff_number,role\n${people.map((id) => `${id},${role}\n`).join('')}`;
    const files = {
      'roster.csv': roster('E1 mentee', 'E2 mentee', 'E3 mentee', 'E4 mentee'),
      'july.csv': part('none', 'E1', 'E2', 'E4'),
      'august.csv': part('mentee', 'E1'),
      'october.csv': part('mentee', 'E2'),
    };
    const report = await lived(files, [
      ['2026-06-01', 'import', 'roster.csv', '--as', 'roster'],
      ['2026-07-10', 'import', 'july.csv', '--as', 'roster'],
      ['2026-08-10', 'import', 'august.csv', '--as', 'roster'],
      ['2026-10-01', 'import', 'october.csv', '--as', 'roster'],
      // That E4 withdrew was a mistake.
      ['2026-10-02', 'people', 'edit', 'E4', '--role', 'mentee', '--correction'],
    ]);
    const names = ['mentees_joined', 'mentees_withdrawn', 'mentees_waiting'];
    expect(of(await report('2026-Q3'), ...names)).toEqual({
      mentees_joined: '1',
      mentees_withdrawn: '2',
      mentees_waiting: '3',
    });
    expect(of(await report('2026-Q4'), ...names)).toEqual({
      mentees_joined: '1',
      mentees_withdrawn: '0',
      mentees_waiting: '4',
    });
  });
});

describe('courses', () => {
  it('are asked for in a quarter as they were in it, whatever becomes of them later', async () => {
    const files = {
      'roster.csv': roster('R1 mentor', 'R2 mentor', 'E1 mentee', 'E2 mentee'),
      'pairs.csv': 'mentee,mentor,started_on\nE1,R1,2026-05-01\nE2,R2,2026-05-01\n',
    };
    const report = await lived(files, [
      ['2026-05-01', 'import', 'roster.csv', '--as', 'roster'],
      ['2026-05-01', 'import', 'pairs.csv', '--as', 'pairings'],
      ['2026-08-01', 'training', 'add', 'Induction', '--required-for', 'mentor', '--valid-months', '12'],
      ['2026-08-10', 'training', 'done', '1', 'R1', '--on', '2026-08-10'],
      ['2026-10-01', 'training', 'add', 'Supervision', '--required-for', 'mentor'],
      ['2026-10-02', 'training', 'edit', '1', '--valid-months', '1'],
      ['2027-01-01', 'training', 'edit', '2', '--required-for', 'none'],
    ]);
    const trained = async (quarter: string) => of(await report(quarter), 'trained_mentors').trained_mentors;
    expect(await trained('2026-Q2')).toBe('');
    expect(await trained('2026-Q3')).toBe('1 of 2');
    expect(await trained('2026-Q4')).toBe('0 of 2');
  });
});

describe('pairings, at the ends of a quarter', () => {
  const mentees = Array.from({ length: 13 }, (_, at) => `E${at + 1} mentee`);
  const pairs = [
    // On the last day, on the day after, and on the first day something becomes of pairings of May.
    ...[1, 2, 3, 4, 5, 6, 7].map((id) => `E${id},R1,2026-05-10`),
    'E8,R2,2026-08-10',
    'E9,R2,2026-09-16',
    'E10,R2,2026-09-17',
    'E11,R2,2026-06-30',
    'E1,R2,2026-05-10',
  ];
  const checkIns = [
    '1,2026-09-30',
    '2,2026-10-01',
    '9,2026-09-30',
    '10,2026-09-30',
    '11,2026-07-01',
    '3,2026-06-30',
  ];
  const files = {
    'roster.csv': roster('R1 mentor capacity=9', 'R2 mentor capacity=9', ...mentees),
    'pairs.csv': `mentee,mentor,started_on\n${pairs.join('\n')}\n`,
    'planned.csv': 'mentee,mentor,started_on\nE12,R1,2026-10-05\nE13,R1,2026-10-06\n',
    'met.csv': `pairing,held_on\n${checkIns.join('\n')}\n`,
    'said.csv':
      'pairing,given_by,given_on,rating\n1,mentee,2026-09-29,2\n1,mentee,2026-09-30,4\n2,mentee,2026-10-01,5\n',
    'capacity.csv': 'staff_number,role,capacity\nR1,mentor,4\n',
  };
  const calls: readonly Call[] = [
    ['2026-05-01', 'import', 'roster.csv', '--as', 'roster'],
    ['2026-09-20', 'import', 'pairs.csv', '--as', 'pairings', '--yes', '--anyway'],
    ['2026-09-20', 'pairs', 'end', '3', '--on', '2026-07-01', '--reason', 'moved'],
    ['2026-09-20', 'pairs', 'pause', '4', '--on', '2026-07-01'],
    ['2026-09-20', 'pairs', 'pause', '5', '--on', '2026-06-15'],
    ['2026-09-20', 'pairs', 'resume', '5', '--on', '2026-07-01'],
    ['2026-09-20', 'pairs', 'end', '8', '--on', '2026-08-10', '--reason', 'moved'],
    ['2026-09-28', 'import', 'planned.csv', '--as', 'pairings', '--yes', '--anyway'],
    ['2026-09-30', 'pairs', 'complete', '6', '--on', '2026-09-30'],
    ['2026-09-30', 'pairs', 'pause', '7', '--on', '2026-09-30'],
    ['2026-10-01', 'pairs', 'complete', '2', '--on', '2026-10-01'],
    ['2026-10-01', 'import', 'capacity.csv', '--as', 'roster'],
    ['2026-10-02', 'pairs', 'cancel', '14', '--on', '2026-10-02', '--reason', 'changed her mind'],
    ['2026-10-03', 'import', 'met.csv', '--as', 'check-ins', '--yes'],
    ['2026-10-03', 'import', 'said.csv', '--as', 'feedback', '--yes'],
  ];

  it('are counted on the days on which it was so', async () => {
    const report = await lived(files, calls);
    const q3 = await report('2026-Q3');
    // Of 12 begun by then all were active on a day of the quarter but 4, paused from its first day on. On the last day 1, 2, 5, 9, 10, 11
    // and 12 were, of six mentees; 4 and 7 were paused.
    expect(
      of(
        q3,
        'pairings_begun',
        'pairings_planned',
        'pairings_active_during',
        'pairings_active_at',
        'mentees_active_at',
        'pairings_open',
      ),
    ).toEqual({
      pairings_begun: '3',
      pairings_planned: '2',
      pairings_active_during: '11',
      pairings_active_at: '7',
      mentees_active_at: '6',
      pairings_open: '9',
    });
    expect(of(q3, 'pairings_completed', 'pairings_ended', 'ended_early', 'health_paused')).toEqual({
      pairings_completed: '1',
      pairings_ended: '2',
      ended_early: '2 of 11',
      health_paused: '2 of 9',
    });
    // E3, E6 and E8 wait since an end; E12 and E13 no longer: their pairings are on record to begin later, and two of R1's places are promised.
    expect(
      of(q3, 'mentees_waiting', 'longest_wait', 'matched_before_28', 'places_offered', 'places_free'),
    ).toEqual({
      mentees_waiting: '3',
      longest_wait: '91',
      matched_before_28: '0',
      places_offered: '18',
      places_free: '7',
    });
    // 9 met on its 14th day. The time of 10 ran out on 1 October, that of 11 on 14 July, that of those of May in the quarter before.
    expect(
      of(
        q3,
        'first_meeting_in_time',
        'check_ins_held',
        'mean_rating, side: mentee',
        'response_rate, side: mentee',
      ),
    ).toEqual({
      first_meeting_in_time: '2 of 2',
      check_ins_held: '4',
      'mean_rating, side: mentee': '4',
      'response_rate, side: mentee': '1 of 11',
    });
    const q4 = await report('2026-Q4');
    // Only E12's pairing began; E13's was called off, and counts nowhere.
    expect(
      of(q4, 'pairings_begun', 'pairings_planned', 'pairings_completed', 'pairings_ended', 'check_ins_held'),
    ).toEqual({
      pairings_begun: '1',
      pairings_planned: '0',
      pairings_completed: '1',
      pairings_ended: '0',
      check_ins_held: '1',
    });
    expect(
      of(q4, 'places_offered', 'places_free', 'mean_rating, side: mentee', 'first_meeting_in_time'),
    ).toEqual({
      places_offered: '13',
      places_free: '5',
      'mean_rating, side: mentee': '5',
      first_meeting_in_time: '1 of 2',
    });
    // E13 was promised a mentor on 30 September, and waits again; E2 waits since its pairing was completed.
    expect(of(q4, 'waiting_before', 'waiting_joined', 'waiting_matched', 'waiting_gone')).toEqual({
      waiting_before: '3',
      waiting_joined: '2',
      waiting_matched: '0',
      waiting_gone: '0',
    });
    expect(of(q4, 'mentees_waiting')).toEqual({ mentees_waiting: '5' });
  });
});
