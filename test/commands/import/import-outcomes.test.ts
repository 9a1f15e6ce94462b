import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { listOutcomes } from '../../../src/store/surveys/outcomes.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const outcome = await mentorIn(folder, words, { now: '2026-10-05T09:00:00Z', ...machine });
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

function onRecord(knownOn?: string) {
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'read', ifMissing: 'refuse' });
  try {
    return listOutcomes(store, knownOn).map(({ personId, unit, measure, heldOn, value, denominator }) =>
      [unit ?? (personId === null ? '' : 'somebody'), measure, heldOn, value, denominator].join(' '),
    );
  } finally {
    store.close();
  }
}

const FILE = [
  'Person or unit,Measure,Date,Value,Denominator',
  'Ward 7,Falls,2026-07,6,812',
  'Ward 7,Falls,2026-08,3,795',
  '003342,Review,2026-08-31,4,',
].join('\n');

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('mentor import outcomes.csv', () => {
  it('takes in values once, says what it did not know, and is taken back', async () => {
    const first = await call(['import', 'outcomes.csv'], { files: { 'outcomes.csv': `${FILE}\n` } });
    expect(first).toMatchObject({ exitCode: 0, out: '' });
    expect(first.err).toContain('outcomes.csv (outcomes): 3 created, 0 updated, 0 unchanged, 0 rejected.');
    expect(first.err).toContain('It is not said whether more or less is better for Falls, Review');
    const all = [
      'Ward 7 Falls 2026-07-31 6 812',
      'Ward 7 Falls 2026-08-31 3 795',
      'somebody Review 2026-08-31 4 ',
    ];
    expect(onRecord()).toEqual(all);
    expect((await call(['import', 'outcomes.csv'])).err).toContain(
      '0 created, 0 updated, 3 unchanged, 0 rejected.',
    );
    expect(onRecord()).toEqual(all);
    expect((await call(['undo', '--yes'])).exitCode).toBe(0);
    expect((await call(['undo', '--yes'])).exitCode).toBe(0);
    expect(onRecord()).toEqual([]);
  });

  it('puts a value right from the day of the import on', async () => {
    await call(['import', 'outcomes.csv'], { files: { 'outcomes.csv': `${FILE}\n` } });
    const corrected = { files: { 'outcomes.csv': `${FILE.replace('7,6,812', '7,5,812')}\n` } };
    const { err } = await call(['import', 'outcomes.csv'], { ...corrected, now: '2026-10-20T09:00:00Z' });
    expect(err).toContain('0 created, 1 updated, 2 unchanged, 0 rejected.');
    expect(err).toContain('line 2, Falls on 2026-07-31: 6 of 812 → 5 of 812');
    expect(onRecord()).toContain('Ward 7 Falls 2026-07-31 5 812');
    expect(onRecord('2026-10-19')).toContain('Ward 7 Falls 2026-07-31 6 812');
    expect(onRecord('2026-10-04')).toEqual([]);
  });

  it('asks about headings that mean a value in some files alone, and writes rejected rows beside it', async () => {
    const file =
      'Ward,Audit topic,Month,Compliance rate\nWard 7,Hand hygiene,2026-08,92 %\nWard 7,Hand hygiene,May,80 %\n';
    const asked = await call(['import', 'audit.csv', '--as', 'outcomes'], { files: { 'audit.csv': file } });
    expect(asked.exitCode).toBe(3);
    expect(asked.err).toContain('Compliance rate');
    expect(onRecord()).toEqual([]);
    const { exitCode, err } = await call(['import', 'audit.csv', '--as', 'outcomes', '--yes']);
    expect([exitCode, onRecord()]).toEqual([3, ['Ward 7 Hand hygiene 2026-08-31 92 100']]);
    expect(err).toContain('audit.rejects.csv');
  });
});
