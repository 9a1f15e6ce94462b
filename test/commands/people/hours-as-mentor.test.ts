import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv':
    'Staff number,Name,Role,Profession\n01,Ann Able,mentor,nurse\n02,Bo Bell,mentee,nurse\n03,Cy Cole,mentee,nurse\n',
  'pairings.csv': 'Mentee,Mentor,Started on\n02,01,2026-01-01\n03,01,2026-01-01\n',
  'mentor.yaml': 'programme: { protected_hours_a_year: 10 }\n',
};
/** The 73rd day of the pairings, a fifth of a year. */
const NOW = { now: '2026-03-14T09:00:00Z' };

async function programme(settings = FILES['mentor.yaml']): Promise<string> {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries({ ...FILES, 'mentor.yaml': settings }))
    writeFileSync(path.join(folder, name), content);
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--yes'], NOW);
  await mentorIn(folder, ['checkin', 'add', '1', '--on', '2026-02-01', '--minutes', '45'], NOW);
  await mentorIn(folder, ['checkin', 'add', '2', '--on', '2026-03-01', '--minutes', '60'], NOW);
  return folder;
}

async function shown(folder: string, person: string) {
  const { out } = await mentorIn(folder, ['people', 'show', person], NOW);
  const json = JSON.parse((await mentorIn(folder, ['people', 'show', person, '--json'], NOW)).out);
  return { out, json };
}

describe('the hours of one mentor', () => {
  it('stand with their protected time, of all mentees together and pro rata', async () => {
    const { out, json } = await shown(await programme(), '01');
    expect(out).toContain('1.8 in the last 365 days, of 2 protected for the days with a pairing');
    expect(json).toMatchObject({ hours_as_mentor: 1.8, protected_hours: 2 });
  });

  it('are not known where a length was not noted', async () => {
    const folder = await programme();
    await mentorIn(folder, ['checkin', 'add', '1', '--on', '2026-03-10'], NOW);
    const { out, json } = await shown(folder, '01');
    expect(out).toContain('not known, as the length of a meeting was not noted');
    expect(json).toMatchObject({ hours_as_mentor: null, protected_hours: null });
  });

  it('stand neither with a mentee nor where no protected time is set', async () => {
    expect((await shown(await programme(), '02')).out).not.toContain('Hours as a mentor');
    expect((await shown(await programme('programme: { name: Wards }\n'), '01')).out).not.toContain('Hours');
  });
});
