import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,name,email,job,unit,manager,role
A1,Ines Moreau,ines@example.org,Staff nurse,ICU,B1,mentee
A2,Owen Hale,owen@example.org,Staff nurse,Ward 5,B1,mentee
B1,Rhea Stone,rhea@example.org,Ward manager,ICU,,mentor
B2,Jan Voss,jan@example.org,Consultant,Theatre B,,mentor
B3,Jan Adler,adler@example.org,Physio,Theatre B,,mentor
`;
const SURVEY = `Email,Is there anyone you would rather not be paired with?,Who would you like as a mentor?
ines@example.org,my manager,Jan Voss
owen@example.org,anyone in Theatre B,Jan
rhea@example.org,people I live with,
jan@example.org,none,Ines Moreau
`;
const AS_READ = [
  '  Not to be paired with, as it is read:',
  '    "my manager" (Ines Moreau) → Rhea Stone (B1)',
  '    "anyone in Theatre B" (Owen Hale) → Jan Voss (B2), Jan Adler (B3)',
  '    "people I live with" (Rhea Stone) → somebody the record does not name',
  '  Would like to be paired with, as it is read:',
  '    "Jan Voss" (Ines Moreau) → Jan Voss (B2)',
  '    "Ines Moreau" (Jan Voss) → Ines Moreau (A1)',
].join('\n');
const FILES = { 'roster.csv': ROSTER, 's.csv': SURVEY };

describe('whom the answers of a survey name', () => {
  it('is told for each by the dry run, also with the roster in one call, and by the import', async () => {
    const folder = emptyFolder();
    const rehearsed = await mentorIn(folder, ['import', 'roster.csv', 's.csv', '--dry-run', '--yes'], {
      files: FILES,
    });
    expect(rehearsed.err).toContain(AS_READ);
    expect(rehearsed.err).toContain('did they mean Jan Voss (B2) or Jan Adler (B3)?');
    const { err } = await mentorIn(folder, ['import', 'roster.csv', 's.csv', '--yes'], { files: FILES });
    expect(err).toContain(AS_READ);
  });

  it('is told by --inspect of those on record, and nothing where nobody is', async () => {
    const folder = emptyFolder();
    const before = await mentorIn(folder, ['import', 's.csv', '--inspect'], { files: FILES });
    expect(before.exitCode).toBe(0);
    expect(before.err).not.toContain('as it is read');
    await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files: FILES });
    expect((await mentorIn(folder, ['import', 's.csv', '--inspect'])).err).toContain(AS_READ);
  });
});
