import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': 'Staff number,Name,Role\nm1,Ann Able,mentee\nm2,Bo Baker,mentor\n',
  'pairings.csv': 'mentee,mentor,started_on\nm1,m2,2026-06-01\n',
};
let folder: string;

beforeAll(async () => {
  folder = emptyFolder();
  const call = (...words: readonly string[]) => mentorIn(folder, [...words, '--as-of', '2026-06-01']);
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files: FILES });
  await call('training', 'add', 'Mentor training');
  const event = ['--kind', 'event', '--on'];
  await call(
    'resource',
    'add',
    'Grand round',
    '--pairing',
    '1',
    ...event,
    '2026-07-20',
    '--address',
    'Room 2',
  );
  await call('resource', 'add', 'Open day', '--course', 'mentor training', ...event, '2026-07-21');
  await call('resource', 'add', 'Handover checklist', '--pairing', '1');
});

async function rowsOf(words: readonly string[], day: string) {
  const { out } = await mentorIn(folder, [...words, '--json', '--as-of', day]);
  return JSON.parse(out).rows;
}

describe('events', () => {
  it('are told by today from as many days before as it looks ahead, up to their day', async () => {
    const told = async (day: string) =>
      (await rowsOf(['today', '--task', 'event_ahead'], day)).map(({ why }: { why: string }) => why);
    expect(await told('2026-07-05')).toEqual([]);
    expect(await told('2026-07-06')).toEqual(['event on 2026-07-20: Grand round']);
    expect(await told('2026-07-20')).toEqual([
      'event on 2026-07-20: Grand round',
      'event on 2026-07-21: Open day',
    ]);
    expect(await told('2026-07-21')).toEqual(['event on 2026-07-21: Open day']);
  });

  it('of a pairing say where they are listed, those of a course without one', async () => {
    const rows = await rowsOf(['today', '--task', 'event_ahead'], '2026-07-15');
    expect(rows).toMatchObject([
      { pairing: 1, what_to_do: 'Remind those who go. mentor resource list --kind event --pairing 1' },
      { pairing: null, what_to_do: 'Remind those who go. mentor resource list --kind event' },
    ]);
  });

  it('stand in the calendar of their pairing, as the same entry every time', async () => {
    const [event] = (await rowsOf(['calendar'], '2026-07-01')).filter(
      ({ kind }: { kind: string }) => kind === 'event',
    );
    expect(event).toMatchObject({
      day: '2026-07-20',
      details: 'Grand round (Room 2)',
      status: 'due',
      sequence: 0,
    });
    await mentorIn(folder, ['calendar', '--to', 'ics', '--as-of', '2026-07-02']);
    const calendar = new ICAL.Component(
      ICAL.parse(readFileSync(path.join(folder, 'ics', 'calendar.ics'), 'utf8')),
    );
    const read = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(read.filter(({ uid }) => uid === event.uid)).toMatchObject([
      { summary: 'Event: Ann Able and Bo Baker', description: 'Grand round (Room 2)' },
    ]);
  });

  it('that go with a course stand in the calendar of the coordinator, and in none of a pairing', async () => {
    const ofCourse = { pairing: null, mentee: null, day: '2026-07-21', details: 'Open day', status: 'due' };
    const events = async (...named: readonly string[]) =>
      (await rowsOf(['calendar', ...named], '2026-07-01')).filter(
        ({ kind }: { kind: string }) => kind === 'event',
      );
    expect(await events()).toMatchObject([
      { pairing: 1 },
      { ...ofCourse, what: 'Event of the course Mentor training: Open day' },
    ]);
    expect(await events('1')).toMatchObject([{ pairing: 1 }]);
    await mentorIn(folder, ['calendar', '--to', 'of-course', '--as-of', '2026-07-01']);
    const text = (name: string) => readFileSync(path.join(folder, 'of-course', name), 'utf8');
    const read = new ICAL.Component(ICAL.parse(text('calendar.ics'))).getAllSubcomponents('vevent');
    expect(read.map((each) => new ICAL.Event(each).summary)).toContain(
      'Event of the course Mentor training: Open day',
    );
    expect(text('pairing-1.ics')).not.toContain('Open day');
    expect(
      (await rowsOf(['calendar'], '2026-07-22')).map(({ details }: { details: string }) => details),
    ).not.toContain('Open day');
  });

  it('leave the calendar with their day, and are taken out of it where the pairing ends before', async () => {
    const kinds = async (day: string) =>
      (await rowsOf(['calendar'], day)).filter(({ kind }: { kind: string }) => kind === 'event');
    expect(await kinds('2026-07-21')).toMatchObject([{ pairing: null }]);
    await mentorIn(folder, [
      'pairs',
      'end',
      '1',
      '--reason',
      'moved',
      '--on',
      '2026-07-10',
      '--as-of',
      '2026-07-10',
    ]);
    expect(await kinds('2026-07-11')).toMatchObject([
      { status: 'withdrawn', sequence: 1 },
      { pairing: null, status: 'due' },
    ]);
    expect(await rowsOf(['today', '--task', 'event_ahead'], '2026-07-20')).toMatchObject([{ pairing: null }]);
  });
});
