import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const OTHER = `programme: { name: Northfield }
cadence: { check_in_every_days: 21 }
agreement: { template: "Hello {mentee}" }
guides: { first: "Meet {mentor}" }
applications: { required: true, training: [Mentor training] }
sensitive: { ethnicity: { purpose: to see who is reached } }
`;
let other: string;
let folder: string;
const own = () => readFileSync(path.join(folder, 'mentor.yaml'), 'utf8');

beforeEach(() => {
  [other, folder] = [emptyFolder(), emptyFolder()];
  writeFileSync(path.join(other, 'mentor.yaml'), OTHER);
});

describe('mentor init --like', () => {
  it('starts from the settings and templates of another programme, under its own name', async () => {
    const { err, exitCode } = await mentorIn(folder, ['init', '--like', other, '--name', 'Southfield']);
    expect(exitCode).toBe(0);
    expect(err).toContain('kept for the same purposes here: ethnicity.');
    const there = readSettings(OTHER, 'mentor.yaml');
    expect(readSettings(own(), 'mentor.yaml')).toEqual({ ...there, programmeName: 'Southfield' });
  });

  it('takes the file itself, and says where the name is the same', async () => {
    const { err } = await mentorIn(folder, ['init', '--like', path.join(other, 'mentor.yaml')]);
    expect(err).toContain('It is called "Northfield", as the other is.');
  });

  it('writes nothing where there are no settings, they cannot be used, or a preset is asked for too', async () => {
    expect((await mentorIn(folder, ['init', '--like', emptyFolder()])).exitCode).toBe(4);
    expect((await mentorIn(folder, ['init', '--like', other, '--preset', 'general'])).exitCode).toBe(2);
    writeFileSync(path.join(other, 'mentor.yaml'), 'cadense: {}\n');
    const { exitCode, err } = await mentorIn(folder, ['init', '--like', other]);
    expect([exitCode, err]).toEqual([3, expect.stringContaining('cadense')]);
    expect(existsSync(path.join(folder, 'mentor.yaml'))).toBe(false);
  });
});
