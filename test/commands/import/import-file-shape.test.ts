import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** `‘` in Windows-1252 is `ë` in Mac Roman. */
const ROSTER = new Uint8Array(iconv.encode('staff_number,given_name,family_name\n1,Zoë,Li\n', 'macintosh'));
const SETTINGS = {
  'mentor.yaml': 'intake:\n  encoding: windows-1252\n  delimiter: comma\n  source: plain\n',
};
const FORM = 'Zeitpunkt,E-Mail\n31/3/2025 9:15,a@example.org\n';

const notesOf = async (words: readonly string[], input: string | Uint8Array, files = {}) =>
  (await mentorIn(emptyFolder(), ['import', '-', '--inspect', ...words], { input, files })).err.split('\n');

describe('what is found out of a file', () => {
  it('is stated by mentor.yaml where it says so, and by a flag over that', async () => {
    expect(await notesOf([], ROSTER)).toContain('  Encoding: Mac Roman, reads "Zoë".');
    expect((await notesOf([], ROSTER, SETTINGS))[1]).toContain('Windows-1252');
    const flagged = await notesOf(['--encoding', 'macintosh'], ROSTER, SETTINGS);
    expect(flagged).toContain('  Encoding, as you asked: Mac Roman, reads "Zoë".');
  });

  it('is the tool too: a form in a language that is not known', async () => {
    expect(await notesOf([], FORM)).toContain('  Source: a plain table.');
    expect(await notesOf(['--source', 'google-forms'], FORM)).toContain('  Source: Google Forms.');
    const settings = { 'mentor.yaml': 'intake:\n  source: google-forms\n' };
    expect(await notesOf([], FORM, settings)).toContain('  Source: Google Forms.');
    expect(await notesOf(['--source', 'plain'], FORM, settings)).toContain('  Source: a plain table.');
  });

  it('is a complaint in mentor.yaml where it cannot be', async () => {
    const files = { 'mentor.yaml': 'intake:\n  header_rows: 4\n  source: googel-forms\n' };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', '-'], { input: FORM, files });
    expect(exitCode).toBe(3);
    expect(err).toContain('mentor.yaml:2:16 (intake.header_rows)');
    expect(err).toContain('google-forms');
  });
});
