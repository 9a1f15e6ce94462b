import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
let folder: string;

async function mentor(...words: string[]) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day]);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, ['calendar', ...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

const file = (...names: string[]) => readFileSync(path.join(folder, ...names), 'utf8');

interface Row {
  readonly kind: string;
  readonly day: string;
  readonly status: string;
  readonly sequence: number;
  readonly uid: string;
  readonly what: string;
  readonly details: string;
}

async function entriesOf(...words: string[]): Promise<readonly Row[]> {
  return JSON.parse((await call([...words, '--json'])).out).rows;
}

/** The one entry of a kind of a pairing, as a call on a day lists it. */
async function entry(kind: string, pairing: string, day = DAY): Promise<Row | undefined> {
  const rows = await entriesOf(pairing, '--as-of', day);
  return rows.find((row) => row.kind === kind);
}

/** A calendar file as a reader that we did not write reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
  return { calendar, events };
}

describe('calendar', () => {
  beforeEach(async () => {
    folder = await exampleProgramme('followed');
  });

  it('lists what is due by day, in a terminal and in a pipe', async () => {
    const { out, err } = await call([], { isTerminal: true, columns: 120 });
    expect(out).toContain('Meeting due: ');
    expect(err).toContain('As files for a calendar program: mentor calendar --to FOLDER');
    const csv = await call([]);
    expect(csv.out).toMatch(/^day,kind,what,details,status,pairing,mentee,/);
    const days = (await entriesOf()).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual(days.toSorted());
  });

  it('writes one file for the coordinator and one for the two of each pairing, as published days', async () => {
    const { err, exitCode } = await call(['19', '20', '--to', 'calendars']);
    expect([exitCode, readdirSync(path.join(folder, 'calendars')).toSorted()]).toEqual([
      0,
      ['calendar.ics', 'pairing-19.ics', 'pairing-20.ics'],
    ]);
    expect(err).toContain('4 entries in calendars: calendar.ics with all of them');
    const text = file('calendars', 'calendar.ics');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(
      true,
    );
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Riverside Hospitals mentoring programme');
    const listed = await entriesOf('19', '20');
    expect(events).toMatchObject(
      listed.map(({ uid, day, what, sequence }) => {
        return { uid, day, summary: what, sequence, isDate: true, status: 'CONFIRMED' };
      }),
    );
    expect(events[0]?.names).toEqual(expect.arrayContaining(['uid', 'dtstamp', 'dtstart', 'sequence']));
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|@example\.org/);
    expect(read(file('calendars', 'pairing-19.ics')).events).toHaveLength(2);
  });

  it('is the same bytes for the same day, and replaces nothing unasked', async () => {
    await call(['--to', 'one']);
    await call(['--to', 'two']);
    const names = readdirSync(path.join(folder, 'one'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(file('two', name)).toBe(file('one', name));
    const again = await call(['--to', 'one']);
    expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('calendar.ics')]);
    expect((await call(['--to', 'one', '--force'])).exitCode).toBe(0);
  });

  it('tells as a document what it wrote', async () => {
    const { out } = await call(['19', '--to', 'calendars', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/calendar',
      folder: 'calendars',
      files: ['calendar.ics', 'pairing-19.ics'],
      rows: [
        { kind: 'meeting', pairing: 19 },
        { kind: 'survey', pairing: 19 },
      ],
    });
  });

  it('moves the next meeting along as the two meet and as they agree anew', async () => {
    const before = await entry('meeting', '19');
    await mentor('checkin', 'add', '19', '--on', DAY, '--minutes', '30');
    const met = await entry('meeting', '19');
    expect([met?.uid, met?.day]).toEqual([before?.uid, '2026-11-04']);
    expect(met?.sequence).toBe((before?.sequence ?? 0) + 1);
    await mentor('agreement', 'draft', '19', '--every', '14');
    await mentor('agreement', 'sign', '19', '--by', 'both');
    const agreed = await entry('meeting', '19');
    expect([agreed?.day, agreed?.sequence]).toEqual(['2026-10-19', (met?.sequence ?? 0) + 1]);
  });

  it('asks nobody to meet during a pause, and counts its days out', async () => {
    await mentor('checkin', 'add', '19', '--on', DAY, '--minutes', '30');
    await mentor('pairs', 'pause', '19', '--as-of', '2026-10-10');
    expect(await entry('meeting', '19', '2026-10-12')).toMatchObject({ status: 'withdrawn' });
    await mentor('pairs', 'resume', '19', '--as-of', '2026-10-20');
    expect(await entry('meeting', '19', '2026-10-21')).toMatchObject({ status: 'due', day: '2026-11-14' });
  });

  it('has reviews and end as agreed last; what was dropped is cancelled', async () => {
    const dates = ['--review', '2026-12-01', '--review', '2027-03-01', '--until', '2027-06-30'];
    await mentor('agreement', 'draft', '19', ...dates);
    expect(await entry('review', '19')).toBeUndefined();
    await mentor('agreement', 'sign', '19', '--by', 'both');
    const first = await entriesOf('19');
    expect(first.map(({ kind, day, sequence }) => [kind, day, sequence]).slice(1)).toEqual([
      ['survey', '2026-07-31', 0],
      ['review', '2026-12-01', 0],
      ['review', '2027-03-01', 0],
      ['end', '2027-06-30', 0],
    ]);
    await mentor('agreement', 'draft', '19', '--review', '2026-12-15', '--until', '2027-06-30');
    await mentor('agreement', 'sign', '19', '--by', 'both');
    await call(['19', '--to', 'amended']);
    const { events } = read(file('amended', 'pairing-19.ics'));
    const uids = first.map(({ uid }) => uid);
    expect(events.slice(2).map(({ uid, day, sequence, status }) => [uid, day, sequence, status])).toEqual([
      [uids[2], '2026-12-15', 1, 'CONFIRMED'],
      [uids[3], '2027-03-01', 1, 'CANCELLED'],
      [uids[4], '2027-06-30', 0, 'CONFIRMED'],
    ]);
  });

  it('has goals and steps until they are settled, and nothing of a pairing that has ended but what is withdrawn', async () => {
    await mentor('goal', 'add', '19', 'Lead a ward round; alone, twice', '--due', '2026-12-01');
    await mentor('goal', 'action', '1', 'Watch one', '--due', '2026-11-01');
    const due = (await entriesOf('19')).filter(({ kind }) => kind !== 'meeting' && kind !== 'survey');
    expect(due.map(({ kind, day, sequence }) => [kind, day, sequence])).toEqual([
      ['step', '2026-11-01', 0],
      ['goal', '2026-12-01', 0],
    ]);
    await mentor('goal', 'close', '1', '--outcome', 'met');
    const closed = (await entriesOf('19')).filter(({ kind }) => kind !== 'meeting' && kind !== 'survey');
    expect(closed.map(({ status, sequence }) => [status, sequence])).toEqual([
      ['withdrawn', 1],
      ['withdrawn', 1],
    ]);
    await mentor('pairs', 'end', '19', '--reason', 'moved');
    const statuses = (await entriesOf('19')).map(({ status }) => status);
    expect([...new Set(statuses)]).toEqual(['withdrawn']);
    expect(await entriesOf('19', '--as-of', '2027-06-01')).toEqual([]);
  });

  it('has the milestones of the programme and of the pairing until they are reached, not while it rests', async () => {
    const yaml = file('mentor.yaml');
    const named = (midpoint: string) =>
      writeFileSync(
        path.join(folder, 'mentor.yaml'),
        `${yaml}\nmilestones:\n  ${midpoint}\n  Independent: 60 months after hire\n`,
      );
    named('Midpoint: 12 months');
    await mentor('milestone', 'add', 'Leads a handover', '19', '--due', '2026-12-01');
    const milestones = async (day = DAY) =>
      (await entriesOf('19', '--as-of', day)).filter(({ kind }) => kind === 'milestone');
    const [own, midpoint, independent] = await milestones();
    expect([own, midpoint, independent].map((each) => [each?.details, each?.status])).toEqual([
      ['Milestone of this pairing: Leads a handover', 'due'],
      ['Milestone of the programme: Midpoint', 'due'],
      ['Milestone of the programme: Independent', 'due'],
    ]);
    expect(new Set([own?.uid, midpoint?.uid, independent?.uid]).size).toBe(3);
    expect(own?.uid).not.toMatch(/handover/iu);

    // Another day, and another spelling in mentor.yaml: the same entry.
    await mentor('milestone', 'add', 'Midpoint', '19', '--due', '2027-01-15');
    named('" MIDPOINT": 12 months');
    expect((await milestones()).find(({ uid }) => uid === midpoint?.uid)).toMatchObject({
      day: '2027-01-15',
      sequence: 1,
      status: 'due',
    });

    await mentor('pairs', 'pause', '19', '--as-of', '2026-10-10');
    expect((await milestones('2026-10-12')).map(({ status }) => status)).toEqual(
      expect.not.arrayContaining(['due']),
    );
    await mentor('pairs', 'resume', '19', '--as-of', '2026-10-20');
    const resumed = (await milestones('2026-10-20')).find(({ uid }) => uid === own?.uid);
    expect(resumed).toMatchObject({ day: '2026-12-01', sequence: 2, status: 'due' });

    const reach = ['milestone', 'reached', 'leads a handover', '19', '--as-of', '2026-11-02'];
    await mentor(...reach, '--confirmed-by', 'Sister Ward');
    await call(['19', '--to', 'reached', '--as-of', '2026-11-02']);
    const { events } = read(file('reached', 'pairing-19.ics'));
    const event = events.find(({ uid }) => uid === own?.uid);
    expect(event).toMatchObject({ day: '2026-12-01', sequence: 3, status: 'CANCELLED' });
    expect(event?.description).toBe('Milestone of this pairing: Leads a handover');
    // As it was known before, and once the day has passed.
    expect((await milestones('2026-10-30')).find(({ uid }) => uid === own?.uid)?.status).toBe('due');
    expect((await milestones('2026-12-02')).map(({ uid }) => uid)).not.toContain(own?.uid);
  });

  it('is refused for a pairing there is not', async () => {
    expect((await call(['99'])).exitCode).toBe(4);
  });
});

describe('a calendar with hostile names', () => {
  const NAMES = [
    'Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    'Ann\\n;X-EVIL=1:mailto:a@b',
    'Semi;colon, comma: "quoted"',
    '\u202egnp.exe',
    '李 小龙',
    '👩‍⚕️'.repeat(40),
    'A'.repeat(300),
  ];

  it('holds no line, property or direction of theirs, and says the name', async () => {
    folder = emptyFolder();
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const people = NAMES.map((name, at) => `${100 + at},${quoted(name)},Roe,mentee`);
    const roster = ['staff_number,given_name,family_name,role', ...people, '011,Max,Eliot,mentor'];
    const pairs = NAMES.map((_, at) => `${100 + at},011,2026-06-01`);
    const own = 'programme:\n  name: "Care; a\\\\b, c:\\nBEGIN:VEVENT"\n';
    writeFileSync(path.join(folder, 'mentor.yaml'), own);
    const files = {
      'roster.csv': roster.join('\n'),
      'pairings.csv': ['mentee,mentor,started_on', ...pairs].join('\n'),
    };
    const imported = ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01', '--yes'];
    await mentorIn(folder, imported, { files });
    for (const [at] of NAMES.entries())
      await mentor(
        'goal',
        'add',
        String(at + 1),
        `${NAMES[at]} learns`,
        '--due',
        '2026-12-01',
        '--as-of',
        '2026-06-02',
      );
    const day = ['--as-of', '2026-06-02'];
    // Those that would break out of a line; each kind of entry says one.
    const breaking = NAMES.slice(0, 3);
    for (const [at, name] of breaking.entries()) {
      const one = String(at + 1);
      await mentor('goal', 'action', one, `${name} reads`, '--due', '2026-11-01', ...day);
      await mentor('milestone', 'add', `${name} leads`, one, '--due', '2026-10-01', ...day);
      const event = ['--kind', 'event', '--on', '2026-09-01', '--address', `${name} room`];
      await mentor('resource', 'add', `${name} speaks`, '--pairing', one, ...event, ...day);
      await mentor('training', 'add', `Course of ${name}`, ...day);
      await mentor('resource', 'add', `${name} opens`, '--course', one, ...event, ...day);
      const terms = ['--purpose', name, '--place', name, '--review', '2026-08-01', '--until', '2027-05-01'];
      await mentor('agreement', 'draft', one, ...terms, ...day);
      await mentor('agreement', 'sign', one, '--by', 'both', ...day);
    }
    const listed = await entriesOf(...day);
    const kinds = [
      ...NAMES.flatMap(() => ['meeting', 'survey', 'goal']),
      ...breaking.flatMap(() => ['review', 'end', 'milestone', 'step', 'event', 'event']),
    ];
    expect(listed.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
    await call(['--to', 'calendars', ...day]);
    const text = file('calendars', 'calendar.ics');
    const { calendar, events } = read(text);
    expect(events.map(({ summary }) => summary)).toHaveLength(kinds.length);
    for (const { names } of events) {
      expect(names.toSorted()).toEqual([
        'description',
        'dtstamp',
        'dtstart',
        'sequence',
        'status',
        'summary',
        'transp',
        'uid',
        'x-microsoft-cdo-alldayevent',
        'x-microsoft-cdo-busystatus',
        'x-microsoft-msncalendar-alldayevent',
      ]);
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.map(({ uid }) => uid)).toEqual(listed.map(({ uid }) => uid));
    const said = events.map(({ summary, description }) => `${summary}\n${description}`).join('\n');
    expect(said).toContain('Ann\\n;X-EVIL=1:mailto:a@b');
    expect(said).toContain('Semi;colon, comma: "quoted"');
    expect(said).toContain('李 小龙');
    expect(said).toContain('👩‍⚕️'.repeat(40));
    expect(text).not.toContain('\u202e');
    // The reader gives properties that it does not know as they are written.
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Care\\; a\\\\b\\, c: BEGIN:VEVENT');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('the days of courses', () => {
  it("stand in the calendar of the coordinator from today on, one entry a day, and in nobody else's", async () => {
    const days = ['2026-09-30', DAY, '2026-11-09'];
    await mentor('training', 'add', 'Supervision', '--provider', 'Open College', '--date', ...days);
    const courses = (await entriesOf()).filter(({ kind }) => kind === 'course');
    expect(courses.map(({ day, what }) => [day, what])).toEqual([
      [DAY, 'Course: Supervision (Open College)'],
      ['2026-11-09', 'Course: Supervision (Open College)'],
    ]);
    expect(new Set(courses.map(({ uid }) => uid)).size).toBe(2);
    expect((await entriesOf('1')).filter(({ kind }) => kind === 'course')).toEqual([]);
  });

  it('refuses one file for the several, and says how they are written', async () => {
    const { exitCode, err } = await call(['--out', 'mine.ics']);
    expect(exitCode).toBe(2);
    expect(err).toContain('mentor calendar --to FOLDER writes them.');
  });
});
