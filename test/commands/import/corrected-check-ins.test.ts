import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadHandle } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { listCheckIns } from '../../../src/store/pairings/check-ins.js';
import { listCircles } from '../../../src/store/pairings/circles.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': 'Staff number,Name,Role\nm1,Ann Ash,mentee\nx1,Cy Cole,mentor\n',
  'pairings.csv': 'mentee,mentor,started_on\nm1,x1,2026-06-01\n',
  'meetings.csv': 'Pairing,Held on,Minutes,Topics\n1,2026-07-01,30,rota\n1,2026-07-08,20,\n',
};
const CORRECTED = 'Pairing,Held on,Minutes\n1,2026-07-01,45\n1,2026-07-08,20\n1,2026-07-15,60\n';

let first: string;
let folder: string;

beforeAll(async () => {
  first = emptyFolder();
  await mentorIn(first, ['import', ...Object.keys(FILES), '--as-of', '2026-08-01'], { files: FILES });
});

beforeEach(() => {
  folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
});

async function call(words: readonly string[], machine: Machine = {}) {
  const outcome = await mentorIn(folder, words, { now: '2026-09-01T09:00:00Z', ...machine });
  return { ...outcome, err: outcome.err.replace(/\s+/gu, ' ') };
}

const correct = (...words: readonly string[]) =>
  call(['import', 'again.csv', ...words], { files: { 'again.csv': CORRECTED } });

function reading<Read>(read: (store: ReadHandle) => Read): Read {
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'read', ifMissing: 'refuse' });
  try {
    return read(store);
  } finally {
    store.close();
  }
}

const onRecord = (knownOn?: string) =>
  reading((store) => listCheckIns(store, knownOn)).map(({ id, heldOn, minutes, topics }) =>
    [id, heldOn, minutes, ...topics].join(' '),
  );

const meetingsOfCircles = () =>
  reading(listCircles).flatMap(({ meetings }) =>
    meetings.map(({ heldOn, minutes, present }) => [heldOn, minutes, present].join(' ')),
  );

const BEFORE = ['1 2026-07-01 30 rota', '2 2026-07-08 20'];
const AFTER = ['1 2026-07-01 45 rota', '2 2026-07-08 20', '3 2026-07-15 60'];

describe('a list of check-ins imported again with another length', () => {
  it('leaves what is on record as it is, and says both and the way', async () => {
    const { exitCode, err } = await correct();
    expect(exitCode).toBe(3);
    expect(err).toContain('1 created, 0 updated, 1 unchanged, 1 rejected');
    expect(err).toContain('(30 min, rota; here: 45 min, rota)');
    expect(err).toContain('import it with --correction');
    expect(onRecord()).toEqual([...BEFORE, '3 2026-07-15 60']);
    const again = await call(['import', 'again.rejects.csv', '--correction']);
    expect(again).toMatchObject({ exitCode: 0 });
    expect(onRecord()).toEqual(AFTER);
  });

  it('counts with --correction from the day of the import on', async () => {
    const dry = await correct('--correction', '--dry-run');
    expect(dry.err).toContain('would be 1 created, 1 updated, 1 unchanged, 0 rejected');
    expect(onRecord()).toEqual(BEFORE);
    const { exitCode, err } = await correct('--correction');
    expect(exitCode).toBe(0);
    expect(err).toContain('line 2, pairing 1 on 2026-07-01: 30 min, rota → 45 min, rota');
    expect(err).toContain('1 created, 1 updated, 1 unchanged, 0 rejected');
    expect(onRecord().map((one) => one.slice(2))).toEqual(AFTER.map((one) => one.slice(2)));
    expect(onRecord('2026-08-31')).toEqual(BEFORE);
    expect((await correct('--correction')).err).toContain('0 created, 0 updated, 3 unchanged');
  });

  it('is taken back by undo, and may be corrected again', async () => {
    await correct('--correction');
    const other = { 'again.csv': 'Pairing,Held on,Minutes\n1,2026-07-01,50\n' };
    await call(['import', 'again.csv', '--correction'], { files: other });
    expect(onRecord()[0]).toBe('1 2026-07-01 50 rota');
    expect((await call(['undo', '--yes'])).exitCode).toBe(0);
    expect(onRecord()[0]).toBe('1 2026-07-01 45 rota');
    expect((await call(['undo', '--yes'])).exitCode).toBe(0);
    expect(onRecord()).toEqual(BEFORE);
  });

  it('keeps what was reflected on the meeting, and the import that it corrects', async () => {
    const noted = [
      'reflection',
      'add',
      '1',
      'I dared to ask.',
      '--by',
      'mentee',
      '--about-meeting',
      '2026-07-01',
    ];
    expect((await call(noted)).exitCode).toBe(0);
    await call(['reflection', 'share', '1']);
    const list = async () => JSON.parse((await call(['reflection', 'list', '--json'])).out).rows;
    const before = await list();
    expect(before).toHaveLength(1);
    await correct('--correction');
    expect(await list()).toEqual(before);
    const { exitCode, err } = await call(['undo', '3', '--yes']);
    expect(exitCode).toBe(4);
    expect(err).toContain('later changes depend on it');
  });

  it('is told by a report of the same days as a correction', async () => {
    const report = ['report', '--from', '2026-07-01', '--to', '2026-07-31'];
    await call([...report, '--issue']);
    await correct('--correction');
    const { out, err } = await call([...report, '--issue'], { now: '2026-09-02T09:00:00Z' });
    expect(out + err).toContain('Corrected since: 1 check-in');
  });
});

describe('a list of meetings of circles', () => {
  const MEETINGS = 'Circle,Date,Minutes,Present\n1,2026-07-10,60,5\n';
  const formed = ['circle', 'form', '--size', '6..6', '--role', 'mentee', '--yes', '--as-of', '2026-06-01'];

  beforeEach(async () => {
    const rows = Array.from({ length: 6 }, (_, at) => `c${at},Kim ${'ABCDEF'[at]}xley,mentee`).join('\n');
    const files = { 'more.csv': `Staff number,Name,Role\n${rows}\n`, 'circles.csv': MEETINGS };
    await call(['import', 'more.csv', '--as-of', '2026-06-01'], { files });
    await call(formed);
    await call(['import', 'circles.csv']);
  });

  it('is corrected alike, and taken back', async () => {
    const files = { 'circles.csv': MEETINGS.replace('60,5', '90,') };
    expect((await call(['import', 'circles.csv'], { files })).err).toContain(
      '(60 min, 5 present; here: 90 min, 5 present)',
    );
    const { err } = await call(['import', 'circles.csv', '--correction']);
    expect(err).toContain('line 2, circle 1 on 2026-07-10: 60 min, 5 present → 90 min, 5 present');
    expect(meetingsOfCircles()).toEqual(['2026-07-10 90 5']);
    await call(['undo', '--yes']);
    expect(meetingsOfCircles()).toEqual(['2026-07-10 60 5']);
  });
});

it('corrects the kind of a check-in, and says so', async () => {
  const files = { 'again.csv': 'Pairing,Held on,Kind\n1,2026-07-01,formal review\n' };
  const { err } = await call(['import', 'again.csv', '--correction'], { files });
  expect(err).toContain('formal');
  const kinds = reading((store) => listCheckIns(store)).map(({ heldOn, kind }) => [heldOn, kind]);
  expect(kinds).toEqual([
    ['2026-07-01', 'formal'],
    ['2026-07-08', 'informal'],
  ]);
  const shorter = { 'again.csv': 'Pairing,Held on,Minutes,Kind\n1,2026-07-01,25,\n' };
  await call(['import', 'again.csv', '--correction'], { files: shorter });
  expect(reading((store) => listCheckIns(store)).map(({ kind, minutes }) => [kind, minutes])).toEqual([
    ['formal', 25],
    ['informal', 20],
  ]);
  await call(['undo', '--yes']);
  await call(['undo', '--yes']);
  expect(reading((store) => listCheckIns(store)).map(({ kind }) => kind)).toEqual(['informal', 'informal']);
});

it('is another meeting where the file does not correct', async () => {
  const files = { 'again.csv': 'Pairing,Held on,Kind\n1,2026-07-01,formal\n' };
  await call(['import', 'again.csv'], { files });
  expect(onRecord()).toHaveLength(3);
});
