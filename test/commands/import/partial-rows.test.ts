import { cpSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Rows of forms that say most of what is asked, and leave a part of it open. */
const FILES = {
  'roster.csv':
    'staff_number,given_name,family_name,email\nm1,Ann,Ash,ann@example.org\nm2,Bo,Birch,bo@example.org\nx1,Cy,Cole,cy@example.org\nx2,Di,Dale,di@example.org\n',
  'pairs.csv': 'mentee,mentor,started_on\nm1,x1,2026-01-05\nm2,x2,2026-01-05\n',
};
let first: string;
let folder: string;

beforeAll(async () => {
  first = emptyFolder();
  const words = ['import', ...Object.keys(FILES), '--as-of', '2026-01-10'];
  expect((await mentorIn(first, words, { files: FILES })).exitCode).toBe(0);
});

beforeEach(() => {
  folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
});

describe('a cell that leaves open how many mentees', () => {
  const SURVEY = [
    'Timestamp,Email Address,I would like to join as,How many mentees could you take on?,What can you help others with?',
    '2026-06-13 09:00:00,cy@example.org,Mentor,depends on workload,Triage',
    '2026-06-13 09:10:00,di@example.org,Mentor,2,Research',
    '',
  ].join('\n');

  it('takes none of the other answers with it, and is told', async () => {
    const { err, exitCode } = await mentorIn(folder, ['import', 's.csv', '--yes'], {
      files: { 's.csv': SURVEY },
    });
    expect(exitCode).toBe(0);
    expect(err).toContain('2 created, 0 updated, 0 unchanged, 0 rejected');
    expect(err).toContain('does not say how many mentees in "depends on workload" (line 2)');
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    const people = JSON.parse(out).rows as Record<string, unknown>[];
    expect(people.slice(2).map(({ role, capacity, strengths }) => [role, capacity, strengths])).toEqual([
      ['mentor', null, 'Triage'],
      ['mentor', 2, 'Research'],
    ]);
  });

  it('is put right for the whole file in the way that is told', async () => {
    const mapped = 'How many mentees could you take on?=capacity; depends on workload as 1';
    await mentorIn(folder, ['import', 's.csv', '--yes', '--map', mapped], { files: { 's.csv': SURVEY } });
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    const people = JSON.parse(out).rows as Record<string, unknown>[];
    expect(people.slice(2).map(({ capacity }) => capacity)).toEqual([1, 2]);
  });
});

describe('feedback that names only the other of the two', () => {
  const HEADER = 'Submitted,Your name,Your role,Mentee name,Mentor name,Rating\n';
  const given = async () => {
    const { out } = await mentorIn(folder, ['feedback', 'list', '--json']);
    return (JSON.parse(out).rows as Record<string, unknown>[]).map(({ pairing, given_by: by, rating }) => [
      pairing,
      by,
      rating,
    ]);
  };

  it('is of the pairing of both', async () => {
    const text = `${HEADER}2026-06-01,"Ash, Ann",Mentee,,"Cole, Cy",4\n2026-06-02,"Cole, Cy",Mentor,"Ash, Ann",,5\n`;
    await mentorIn(folder, ['import', 'f.csv', '--yes'], { files: { 'f.csv': text } });
    expect(await given()).toEqual([
      [1, 'mentee', 4],
      [1, 'mentor', 5],
    ]);
  });

  it('is refused where the two are no pairing', async () => {
    const text = `${HEADER}2026-06-01,"Ash, Ann",Mentee,,"Dale, Di",4\n`;
    const { err } = await mentorIn(folder, ['import', 'f.csv', '--yes'], { files: { 'f.csv': text } });
    expect(err).toContain('are not a pairing');
    expect(await given()).toEqual([]);
  });
});

it('a form that asks how useful meetings were, and whether a pairing should go on, is feedback', async () => {
  const text =
    'Timestamp,Email Address,How useful have your meetings been?,Should the pairing continue?\n2026-06-01 09:00:00,ann@example.org,4,Yes\n';
  const { err } = await mentorIn(folder, ['import', 'f.csv', '--yes'], { files: { 'f.csv': text } });
  expect(err).toContain('f.csv (feedback): 1 created');
});
