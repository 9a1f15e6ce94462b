import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/rendering/html-text.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];

describe('book', () => {
  it('writes what today, pairs show and match show tell, as a file that only its owner can read', async () => {
    const folder = await exampleProgramme('followed');
    const { exitCode, out, err } = await mentorIn(folder, ['book', '--out', 'programme.html', ...DAY]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(err).toBe(
      'Wrote programme.html.\nIt names people: keep it where only you can open it, and delete it when it is old.\n',
    );
    const file = path.join(folder, 'programme.html');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const html = readFileSync(file, 'utf8');
    const call = async (...words: string[]) =>
      JSON.parse((await mentorIn(folder, [...words, '--json', ...DAY])).out);
    const { rows } = await call('today');
    for (const { why } of rows) expect(html).toContain(why);
    const { timeline } = await call('pairs', 'show', '21');
    const story = html.slice(html.indexOf('id="pairing-21"'), html.indexOf('id="pairing-22"'));
    for (const { on, what } of timeline) expect(story).toContain(`<span class="day">${on}</span>${what}`);
    // Margaret O'Neill is a mentor of the round who takes nobody.
    expect(html).toContain('7 mentors have nobody from this matching');
    const run = await call('match', 'show', '1');
    for (const { mentee_name, reasons } of run.rows) {
      expect(html).toContain(htmlText(mentee_name));
      expect(html).toContain(htmlText(reasons));
    }
  });

  it('is of one round where one is named, and counts who takes no part', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, ['round', 'open', 'Autumn', ...DAY]);
    const { out } = await mentorIn(folder, ['book', '--round', 'Autumn', ...DAY]);
    expect(out).toContain('book of Autumn');
    expect(out).toContain('There is no pairing yet.');
    expect(out).not.toContain('Obinna');
  });

  it('asks where it is to go, rather than fill a terminal', async () => {
    const folder = await exampleProgramme('paired');
    for (const machine of [{ isTerminal: true }, {}]) {
      const words = machine.isTerminal === true ? ['book'] : ['book', '--json'];
      const { exitCode, out, err } = await mentorIn(folder, words, machine);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toContain('mentor book --out programme.html');
    }
  });

  it('holds nothing that mentor.yaml calls sensitive', async () => {
    const folder = emptyFolder();
    const settings = 'sensitive:\n  ethnicity: { purpose: see that nobody is left behind }\n';
    writeFileSync(path.join(folder, 'mentor.yaml'), settings);
    const roster = 'staff_number,name,role,ethnicity,needs\n1,Ann Lee,mentee,Martian,audit\n';
    await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files: { 'roster.csv': roster } });
    const { out } = await mentorIn(folder, ['book']);
    expect(out).toContain('audit');
    expect(out).not.toContain('Martian');
  });
});

describe('view', () => {
  it('writes the page beside the programme, shows it, and replaces it the next time', async () => {
    const folder = await exampleProgramme('followed');
    const shown: string[] = [];
    const browser = (file: string) => shown.push(file);
    const file = path.join(folder, 'mentor.view.html');
    for (const day of ['2026-10-05', '2026-10-06']) {
      const { exitCode, err } = await mentorIn(folder, ['view', '--as-of', day], { browser });
      expect({ exitCode, err }).toEqual({
        exitCode: 0,
        err: expect.stringContaining('Your browser shows it.'),
      });
      expect(readFileSync(file, 'utf8')).toContain(`To do on ${day}`);
    }
    expect(shown).toEqual([file, file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says where the page is on a machine without a browser', async () => {
    const folder = await exampleProgramme('paired');
    const { exitCode, err } = await mentorIn(folder, ['view'], { isTerminal: true, columns: 400 });
    expect(exitCode).toBe(0);
    expect(err).toContain(
      `There is no browser to show it here. Open ${path.join(folder, 'mentor.view.html')}`,
    );
  });

  it('replaces no file that was named, and an erasure deletes its own', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, ['view']);
    const { exitCode, err } = await mentorIn(folder, ['view', '--out', 'roster.csv']);
    expect([exitCode, err]).toEqual([4, expect.stringContaining('roster.csv is there already')]);
    await mentorIn(folder, ['privacy', 'erase', '001204', '--confirm', '001204']);
    expect(existsSync(path.join(folder, 'mentor.view.html'))).toBe(false);
  });
});
