import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role
1,Ada,Okafor,ada@example.org,mentee
2,Bo,Lind,bo@example.org,mentee
3,Di,Park,di@example.org,mentor
4,Ed,Yeo,ed@example.org,mentor
`;
const PAIRS = 'mentee,mentor,started_on\n1,3,2026-04-01\n2,4,2026-04-01\n';

/** In each `Bo Lint` is nobody, until he is put right as Bo Lind. What the other rows say of days, scales and words settles how his is read. */
const FILES = {
  'check-ins': `Mentee,Mentor,When did you meet,How long,How,Outcome
Ada Okafor,Di Park,14/06/2026,1h30,face to face,Attended
Ada Okafor,Di Park,15/06/2026,,,Mentee DNA
Bo Lint,Ed Yeo,03/06/2026,30-45 mins,Teams,Went ahead
`,
  feedback: `Mentee,Mentor,By,Date,Rating (1 = best; 5 = worst),Anything to improve
Ada Okafor,Di Park,mentee,13/06/2026,2,more
Bo Lint,Ed Yeo,mentee,03/06/2026,1,time
`,
  rules: `Mentee,Mentor,Rule,Reason
Ada Okafor,Ed Yeo,Do not match,kin
Bo Lint,Di Park,Do not match,friends
`,
} as const;

async function programme(text: string): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairs.csv': PAIRS, 'f.csv': text };
  await mentorIn(folder, ['import', 'roster.csv', 'pairs.csv', '--as-of', '2026-04-01'], { files });
  return folder;
}

/** What is on record, without when it was recorded; in the order of the rows. */
async function onRecord(folder: string): Promise<string[]> {
  const tables = ['check-ins', 'feedback', 'rules'];
  const shown = await Promise.all(tables.map((table) => mentorIn(folder, ['export', table])));
  return shown.flatMap(({ out }) => out.replace(/\d{4}-\d\d-\d\dT[^,\n]*/gu, '').split('\n')).sort();
}

describe('of files about pairs', () => {
  it.each(Object.entries(FILES))(
    '%s: corrected rejects give what the whole file would have',
    async (_, text) => {
      const right = await programme(text.replaceAll('Lint', 'Lind'));
      const whole = await mentorIn(right, ['import', 'f.csv', '--yes']);
      expect(whole.exitCode, whole.err).toBe(0);
      const folder = await programme(text);
      expect((await mentorIn(folder, ['import', 'f.csv', '--yes'])).err).toContain('1 rejected');
      const rejects = readFileSync(path.join(folder, 'f.rejects.csv'), 'utf8');
      writeFileSync(path.join(folder, 'mended.csv'), rejects.replaceAll('Lint', 'Lind'));
      const mended = await mentorIn(folder, ['import', 'mended.csv']);
      expect(mended.exitCode, mended.err).toBe(0);
      const record = await onRecord(right);
      expect(await onRecord(folder)).toEqual(record);
      // Once more changes nothing, with the rejected rows first either.
      await mentorIn(right, ['import', 'f.csv', '--yes']);
      const other = await programme(text.replaceAll('Lint', 'Lind'));
      for (const [name, file] of [
        ['first.csv', rejects.replaceAll('Lint', 'Lind')],
        ['f.csv', text],
      ] as const) {
        writeFileSync(path.join(other, name), file);
        await mentorIn(other, ['import', name, '--yes']);
      }
      const withoutNumbers = (lines: readonly string[]) =>
        lines.map((line) => line.replace(/^\d+,/u, '')).sort();
      expect(withoutNumbers(await onRecord(other))).toEqual(withoutNumbers(record));
      expect(await onRecord(right)).toEqual(record);
    },
  );
});
