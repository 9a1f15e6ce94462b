import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const START = {
  'r.csv':
    'Staff number,Name,E-mail,Role\n1,Ann Able,ann@example.org,mentee\n2,Di Dunn,di@example.org,mentee\n3,Bo Baker,bo@example.org,mentor\n',
  'p.csv': 'mentee,mentor,started_on\n1,3,2026-09-01\n2,3,2026-09-01\n',
};

describe('lists of what is so of pairings', () => {
  let folder: string;
  const call = (words: readonly string[], files: Readonly<Record<string, string>> = {}) =>
    mentorIn(folder, [...words, '--as-of', '2026-10-05'], { files });
  const importing = async (rows: string, ...words: string[]) => {
    const { err, exitCode } = await call(['import', 'l.csv', '--yes', ...words], { 'l.csv': rows });
    return { exitCode, err: err.replace(/\s+/gu, ' ') };
  };
  const rowsOf = async (...words: string[]) => JSON.parse((await call([...words, '--json'])).out).rows;

  beforeEach(async () => {
    folder = emptyFolder();
    expect((await call(['import', 'r.csv', 'p.csv', '--yes'], START)).exitCode).toBe(0);
  });

  it('take in what each side says of the fit, also that it is none, once', async () => {
    const rows =
      'Mentee,Mentor,Said by,Date,Good fit?,Notes\nAnn Able,Bo Baker,Mentee,2026-09-20,No,different shifts\nDi Dunn,Bo Baker,Mentor,2026-09-21,unsure,\n';
    const { err } = await importing(rows);
    expect(err).toContain('(fit-checks): 2 created, 0 updated, 0 unchanged, 0 rejected.');
    expect((await rowsOf('today', '--task', 'not_a_fit'))[0].why).toContain(
      'the mentee says it is not a good fit',
    );
    expect((await importing(rows)).err).toContain('0 created, 0 updated, 2 unchanged, 0 rejected.');
  });

  it.each([
    ['1,Mentee,2026-08-31,good', '2026-08-31 is before the pairing began (2026-09-01).'],
    ['1,Mentee,2026-10-06,good', '2026-10-06 is in the future'],
    [
      '1,Mentee,2026-10-05,lovely',
      '"lovely" is no answer about the fit. Write one of: good, deciding, not a fit.',
    ],
    ['1,,2026-10-05,good', 'This cell must be filled. Write mentee or mentor.'],
  ])('refuse a fit check that cannot be: %s', async (row, says) => {
    const { err, exitCode } = await importing(`Pairing,Given by,Given on,Fit\n${row}\n`);
    expect([exitCode, err.includes(says) ? says : err]).toEqual([3, says]);
  });

  it('take in who signed the latest version, and the other side later', async () => {
    await call(['agreement', 'draft', '1']);
    const first = await importing(
      'Mentee,Mentor,Mentee signed on,Mentor signed on\nAnn Able,Bo Baker,2026-10-05,\n',
    );
    expect(first.err).toContain('(signatures): 0 created, 1 updated, 0 unchanged, 0 rejected.');
    await importing('Pairing,Mentee signed on,Mentor signed on\n1,,2026-10-05\n');
    expect(await rowsOf('agreement', 'list')).toMatchObject([{ holds_from: '2026-10-05' }, {}]);
    await call(['agreement', 'list', '--out', 'list.csv']);
    expect((await call(['import', 'list.csv', '--yes'])).err.replace(/\s+/gu, ' ')).toContain(
      '0 created, 0 updated, 2 unchanged',
    );
  });

  it.each([
    ['2,2026-10-05,', 'The pairing has no agreement to sign. Draft it first: mentor agreement draft 2'],
    ['1,2026-10-04,', '2026-10-04 is before version 1 was drafted (2026-10-05).'],
  ])('refuse a signature that cannot be: %s', async (row, says) => {
    await call(['agreement', 'draft', '1']);
    const { err, exitCode } = await importing(`Pairing,Mentee signed on,Mentor signed on\n${row}\n`);
    expect([exitCode, err.includes(says) ? says : err]).toEqual([3, says]);
  });

  it('take in goals, known again by their words, and how they ended', async () => {
    const { err } = await importing(
      'Mentee,Mentor,Goal,Purpose,Measure,Set on,Due on\nAnn Able,Bo Baker,Lead a handover,clinical skill,twice,2026-09-10,2026-12-01\n',
    );
    expect(err).toContain('(goals): 1 created');
    const closed = await importing(
      'Pairing,Goal,Outcome,Closed on,Notes\n1,lead a handover,achieved,2026-10-01,well\n',
    );
    expect(closed.err).toContain('0 created, 1 updated');
    expect(await rowsOf('goal', 'list')).toMatchObject([
      {
        text: 'Lead a handover',
        purpose: 'clinical_skill',
        status: 'met',
        closed_on: '2026-10-01',
        note: 'well',
      },
    ]);
    await call(['goal', 'list', '--out', 'list.csv']);
    expect((await call(['import', 'list.csv', '--yes'])).err.replace(/\s+/gu, ' ')).toContain(
      '0 created, 0 updated, 1 unchanged',
    );
    const other = await importing('Pairing,Goal,Measure\n1,Lead a handover,once\n');
    expect(other.err).toContain('Goal 1 has twice on record; the row says once.');
  });

  it('take in concerns, and that they are settled; their words are shown nowhere unasked', async () => {
    const { err } = await importing(
      'Pairing,Concern,Topic,Severity,Raised by,Raised on,Who acts,Due on\n2,They keep missing each other,time,high,mentee,2026-09-20,Sister Ward,2026-10-10\n',
    );
    expect(err).toContain('(concerns): 1 created');
    expect(err).not.toContain('missing each other');
    expect(await rowsOf('concern', 'list')).toMatchObject([
      {
        severity: 'high',
        topic: 'time',
        acts_next: 'Sister Ward',
        raised_by: 'mentee',
        due_on: '2026-10-10',
      },
    ]);
    await importing(
      'Pairing,Concern,Topic,Closed on,Notes\n2,They keep missing each other,time,2026-10-05,Thursdays\n',
    );
    expect(await rowsOf('concern', 'list', '--open')).toEqual([]);
    await call(['concern', 'list', '--with-text', '--out', 'list.csv']);
    expect((await call(['import', 'list.csv', '--yes'])).err.replace(/\s+/gu, ' ')).toContain(
      '0 created, 0 updated, 1 unchanged',
    );
  });

  it('refuse words about a patient, and take all of it back by undo', async () => {
    const row = 'Pairing,Concern,Topic\n2,MRN 12345678 was upset,wellbeing\n';
    expect((await importing(row)).err).toContain('seems to be about a patient');
    expect((await importing(row, '--anyway')).exitCode).toBe(0);
    await call(['undo', '--yes']);
    expect(await rowsOf('concern', 'list')).toEqual([]);
  });
});
