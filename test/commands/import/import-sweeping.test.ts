import { describe, expect, it } from 'vitest';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const PEOPLE = ['Ada Bell', 'Ben Cole', 'Cas Dunn', 'Dee Eames', 'Eve Frost', 'Flo Green'];

function roster(row: (name: string, index: number) => string): string {
  return `staff_number,given_name,family_name,status\n${PEOPLE.map((name, index) => `P${index},${row(name, index)}\n`).join('')}`;
}

async function programme() {
  const folder = emptyFolder();
  const take = (text: string, words: readonly string[] = [], machine: Machine = {}) =>
    mentorIn(folder, ['import', 'r.csv', ...words], { files: { 'r.csv': text }, ...machine });
  await take(roster((name) => `${name.replace(' ', ',')},active`));
  const statuses = async () => {
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    return JSON.parse(out).rows.map(({ status }: { status: string }) => status);
  };
  return { take, statuses };
}

const leaving = (count: number) =>
  roster((name, index) => `${name.replace(' ', ',')},${index < count ? 'left' : 'active'}`);

describe('a roster that would mark many as left', () => {
  it('asks nothing about a few', async () => {
    const { take, statuses } = await programme();
    expect((await take(leaving(3))).exitCode).toBe(0);
    expect((await statuses()).filter((status: string) => status === 'left')).toHaveLength(3);
  });

  it('takes nothing in where nobody can agree, in a dry run too, and with --yes all of it', async () => {
    const { take, statuses } = await programme();
    const { exitCode, err } = await take(leaving(4));
    expect(exitCode).toBe(3);
    expect(err).toContain(
      '4 people would be marked as left by what the file says of them, and nobody is here',
    );
    expect(err).toContain('Ada Bell, Ben Cole, Cas Dunn, Dee Eames.');
    expect(await statuses()).not.toContain('left');
    expect((await take(leaving(4), ['--dry-run'])).exitCode).toBe(3);
    expect((await take(leaving(4), ['--yes'])).exitCode).toBe(0);
    expect(await statuses()).toContain('left');
  });

  it('asks in a terminal', async () => {
    const { take, statuses } = await programme();
    expect((await take(leaving(5), [], { isTerminal: true, answers: [false] })).exitCode).toBe(130);
    expect(await statuses()).not.toContain('left');
    expect((await take(leaving(5), [], { isTerminal: true, answers: [true] })).exitCode).toBe(0);
    expect(await statuses()).toContain('left');
  });
});

describe('a roster that would rename many', () => {
  it('asks', async () => {
    const { take } = await programme();
    const turned = roster((name) => `${name.split(' ').toReversed().join(',')},active`);
    const { exitCode, err } = await take(turned);
    expect(exitCode).toBe(3);
    expect(err).toContain('6 people would be renamed');
    expect((await take(turned, ['--yes'])).exitCode).toBe(0);
  });

  it('asks nothing about new people, nor about a few who changed their names', async () => {
    const { take } = await programme();
    const married = roster((name, index) => `${name.replace(' ', ',')}${index < 3 ? '-Hill' : ''},active`);
    expect((await take(married)).exitCode).toBe(0);
  });
});
