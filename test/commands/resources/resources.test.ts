import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'Staff number,Name,Role\nm1,Ann Able,mentee\nm2,Bo Baker,mentor\n';
const PAIRINGS = 'mentee,mentor,started_on\nm1,m2,2026-06-01\n';

let first: string;

/** A pairing with a goal, a meeting, three things that help, and a course with one. */
beforeAll(async () => {
  first = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
  await mentorIn(first, ['goal', 'add', '1', 'Lead a handover alone']);
  await mentorIn(first, ['checkin', 'add', '1', '--on', '2026-06-10']);
  await mentorIn(first, ['training', 'add', 'Mentor training']);
  const add = (...words: readonly string[]) => mentorIn(first, ['resource', 'add', ...words]);
  await add(
    'Handover checklist',
    '--pairing',
    '1',
    '--address',
    'https://example.org/h',
    '--about-goal',
    '1',
  );
  await add('the matron of Elm', '--pairing', '1', '--kind', 'introduction', '--about-meeting', '2026-06-10');
  await add('Grand round', '--pairing', '1', '--kind', 'event', '--on', '2026-07-20');
  await add('Slides', '--course', 'mentor training');
});

function programme(): string {
  const copy = emptyFolder();
  cpSync(first, copy, { recursive: true });
  return copy;
}

describe('what helps a pairing', () => {
  it('is listed with what it is about; what goes with a course beside it', async () => {
    const { out } = await mentorIn(programme(), ['resource', '--json']);
    const none = { pairing: null, address: null };
    expect(JSON.parse(out).rows).toMatchObject([
      {
        kind: 'link',
        title: 'Handover checklist',
        address: 'https://example.org/h',
        about: 'on the goal "Lead a handover alone"',
        pairing: 1,
      },
      { kind: 'introduction', title: 'the matron of Elm', about: 'on the meeting of 2026-06-10' },
      { kind: 'reading', title: 'Slides', course: 'Mentor training', ...none },
      { kind: 'event', title: 'Grand round', given_on: '2026-07-20', about: '' },
    ]);
  });

  it('is listed by kind and by pairing', async () => {
    const titles = async (...words: readonly string[]) => {
      const { out } = await mentorIn(programme(), ['resource', 'list', '--json', ...words]);
      return JSON.parse(out).rows.map(({ title }: { title: string }) => title);
    };
    expect(await titles('--kind', 'introduction')).toEqual(['the matron of Elm']);
    expect(await titles('--pairing', '1')).toEqual([
      'Handover checklist',
      'the matron of Elm',
      'Grand round',
    ]);
  });

  it('is part of the story, what is still to come as planned', async () => {
    const { out } = await mentorIn(programme(), ['pairs', 'show', '1', '--json']);
    expect(JSON.parse(out).timeline).toEqual(
      expect.arrayContaining([
        {
          on: '2026-07-01',
          what: 'introduced to the matron of Elm, on the meeting of 2026-06-10',
          is_planned: false,
        },
        { on: '2026-07-20', what: 'event: Grand round', is_planned: true },
      ]),
    );
  });

  it('is in the guide for the next meeting', async () => {
    const { out } = await mentorIn(programme(), ['guide', '1', '--for', 'next']);
    expect(out).toContain('- **Handover checklist** (link, https:\\//example.org/h)');
    expect(out).toContain('- **the matron of Elm** (introduced on 2026-07-01)');
    expect(out).toContain('- **Grand round** (event on 2026-07-20)');
    expect(out).not.toContain('Slides');
  });

  it.each([
    [['x', '--pairing', '1', '--about-goal', '9'], 4, 'Pairing 1 has no goal 9.'],
    [['x', '--pairing', '1', '--on', '2026-07-20'], 4, '2026-07-20 is after today'],
    [['x', '--pairing', '1', '--kind', 'event', '--on', '2026-05-01'], 4, 'is before pairing 1 begins'],
    [['x', '--course', 'Suturing'], 4, 'There is no course "Suturing".'],
    [['x', '--course', '1', '--about-goal', '1'], 2, 'Which pairing does the goal or the meeting belong to?'],
    [[' ', '--pairing', '1'], 2, 'What is it?'],
    [['MRN 1234567', '--pairing', '1'], 4, 'about a patient'],
  ] as const)('is refused for %j', async (words, code, said) => {
    const { exitCode, err } = await mentorIn(programme(), ['resource', 'add', ...words]);
    expect(exitCode).toBe(code);
    expect(err).toContain(said);
  });

  it('is asked for its pairing in a terminal, and taken back by undo', async () => {
    const folder = programme();
    const machine = { isTerminal: true, answers: ['Ann Able'] };
    const { err } = await mentorIn(folder, ['resource', 'add', 'A podcast'], machine);
    expect(err).toContain('Ann Able with Bo Baker (pairing 1): reading: A podcast.');
    await mentorIn(folder, ['undo', '--yes']);
    expect((await mentorIn(folder, ['resource', '--json'])).out).not.toContain('A podcast');
  });
});
