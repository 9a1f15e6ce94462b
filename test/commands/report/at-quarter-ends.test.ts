import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

type Call = readonly [day: string, ...words: readonly string[]];
type Files = Readonly<Record<string, string>>;
type Figures = Readonly<Record<string, string>>;

const HEAD = 'staff_number,given_name,family_name,site,hired_on,left_on,leave_from,leave_until,role,capacity';

/** A roster of people of whom only what matters is said: `E1 mentee left_on=2026-09-30`. */
function roster(...people: readonly string[]): string {
  const rows = people.map((text) => {
    const [key = '', role = '', ...said] = text.split(' ');
    const facts = Object.fromEntries(said.map((one) => one.split('=')));
    const { site = 'North', hired_on = '2020-01-01', capacity = role === 'mentor' ? '3' : '' } = facts;
    const { left_on = '', leave_from = '', leave_until = '' } = facts;
    return [key, 'Ann', key, site, hired_on, left_on, leave_from, leave_until, role, capacity].join(',');
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/** What a programme that lived so says of a quarter: of each figure its value, of a share `part of whole`. */
async function lived(files: Files, calls: readonly Call[]): Promise<(quarter: string) => Promise<Figures>> {
  const folder = emptyFolder();
  const settings = 'programme: { name: Made up }\nreport: { smallest_group: 1 }\n';
  for (const [name, text] of Object.entries({ ...files, 'mentor.yaml': settings }))
    writeFileSync(path.join(folder, name), text);
  for (const [day, ...words] of calls) {
    const { exitCode, err, out } = await mentorIn(folder, [...words, '--as-of', day, '--no-input']);
    if (exitCode !== 0) throw new Error(`${words.join(' ')}: ${err}${out}`);
  }
  return async (quarter) => {
    const words = ['report', '--quarter', quarter, '--format', 'csv', '--as-of', '2027-01-05'];
    const { out, err } = await mentorIn(folder, words);
    const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
    if (rows.length === 0) throw new Error(err);
    return Object.fromEntries(
      rows
        .filter(({ period }) => period === quarter)
        .toReversed()
        .map(({ metric, group, unit, value, n, denominator }) => [
          group === '' ? metric : `${metric}, ${group}`,
          unit === 'share' && value !== '' ? `${n} of ${denominator}` : value,
        ]),
    );
  };
}

/** Of these figures what a quarter says. */
function of(figures: Figures, ...names: readonly string[]): Figures {
  return Object.fromEntries(names.map((name) => [name, figures[name] ?? 'none']));
}

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
    // E3, E6 and E8 wait since an end; E12 and E13 until their pairings begin.
    expect(
      of(q3, 'mentees_waiting', 'longest_wait', 'matched_before_28', 'places_offered', 'places_free'),
    ).toEqual({
      mentees_waiting: '5',
      longest_wait: '152',
      matched_before_28: '0',
      places_offered: '18',
      places_free: '9',
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
  });
});

describe('rounds, at the ends of a quarter', () => {
  const files = {
    'one.csv': roster('R1 mentor', 'E1 mentee', 'E2 mentee', 'E3 mentee', 'E4 mentee'),
    'two.csv': 'staff_number,role,capacity\nE3,mentee,\nE4,both,2\nR1,mentor,1\n',
    'pairs.csv': 'mentee,mentor,started_on\nE1,R1,2026-06-15\nE2,R1,2026-07-01\n',
    'later.csv': 'mentee,mentor,started_on\nE3,E4,2026-09-30\n',
  };
  const calls: readonly Call[] = [
    ['2026-05-01', 'import', 'one.csv', '--as', 'roster'],
    ['2026-07-01', 'import', 'pairs.csv', '--as', 'pairings', '--yes', '--anyway'],
    [
      '2026-07-01',
      'goal',
      'add',
      '1',
      'Due on the last day',
      '--on',
      '2026-07-01',
      '--due',
      '2026-09-30',
      '--yes',
    ],
    [
      '2026-07-01',
      'goal',
      'add',
      '1',
      'Due on the day after',
      '--on',
      '2026-07-01',
      '--due',
      '2026-10-01',
      '--yes',
    ],
    ['2026-09-30', 'goal', 'close', '2', '--outcome', 'met', '--on', '2026-09-30', '--yes'],
    // The first round ends with the quarter; the second has been open for a month then.
    ['2026-09-01', 'round', 'open', 'Two'],
    ['2026-09-01', 'import', 'two.csv', '--as', 'roster', '--round', 'Two', '--yes'],
    ['2026-09-30', 'import', 'later.csv', '--as', 'pairings', '--round', 'Two', '--yes', '--anyway'],
    ['2026-09-30', 'round', 'close', 'Round 1', '--yes'],
  ];

  it('count who took part while they were open, each person once', async () => {
    const report = await lived(files, calls);
    const q3 = await report('2026-Q3');
    // Two rounds, four mentees: E3 and E4 are in both. E1 and E2 were matched, and E3 on the last day.
    expect(of(q3, 'mentees', 'match_rate', 'mentors', 'mentees_joined', 'pairings_begun')).toEqual({
      mentees: '4',
      match_rate: '3 of 4',
      mentors: '2',
      mentees_joined: '2',
      pairings_begun: '2',
    });
    // The first round takes nobody any more on its last day, so that E4 waits in the second alone, and R1 offers one place in it.
    expect(of(q3, 'mentees_waiting', 'days_waiting', 'places_offered', 'places_free')).toEqual({
      mentees_waiting: '1',
      days_waiting: '29',
      places_offered: '3',
      places_free: '1',
    });
    // The second goal was closed before it was due: it is of the quarter in which it is due.
    expect(of(q3, 'goals_due', 'goals_met', 'goals_open')).toEqual({
      goals_due: '1',
      goals_met: '0 of 1',
      goals_open: '1 of 1',
    });
    const q4 = await report('2026-Q4');
    // Who is in no open round takes part with a pairing that goes on.
    expect(
      of(q4, 'mentees', 'match_rate', 'goals_due', 'goals_met', 'waiting_before', 'waiting_joined'),
    ).toEqual({
      mentees: '4',
      match_rate: '3 of 4',
      goals_due: '1',
      goals_met: '1 of 1',
      waiting_before: '1',
      waiting_joined: '0',
    });
  });
});
