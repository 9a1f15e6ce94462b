import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];
let folder: string;

async function mentor(...words: string[]) {
  return mentorIn(folder, [...words, ...DAY]);
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('mentor guide', () => {
  it('writes the guide for the meeting that comes next, and says why it is that one', async () => {
    const { out, err, exitCode } = await mentor('guide', '1');
    expect(exitCode).toBe(0);
    expect(out).toContain('# Setting goals');
    expect(err).toContain('a meeting about goals of');
    expect(err).toContain('no goal is set, or every goal is closed; --for takes another');
    await mentor('goal', 'add', '1', 'Lead a handover', '--due', '2026-12-01');
    expect((await mentor('guide', '1')).out).toContain('- **Lead a handover** (by 2026-12-01)');
  });

  it('writes a page to print, and a document', async () => {
    await mentor('guide', '1', '--for', 'first', '--out', 'guide.html');
    const page = readFileSync(path.join(folder, 'guide.html'), 'utf8');
    expect(page).toContain('<h1>Our first meeting</h1>');
    expect(page).toContain('<title>the first meeting: ');
    const document = JSON.parse((await mentor('guide', '1', '--for', 'ending', '--json')).out);
    expect(document).toMatchObject({ schema: 'mentor/guide', pairing: 1, for: 'ending' });
  });

  it('tells neither what one side said alone: feedback, fit, concerns, notes, answers', async () => {
    const secrets = ['too pushy', 'never listens', 'private note', 'about the goal'];
    await mentor('feedback', 'add', '1', '--by', 'mentee', '--rating', '1', '--to-improve', 'too pushy');
    await mentor('concern', 'add', '1', 'never listens');
    await mentor('checkin', 'add', '1', '--note', 'private note');
    await mentor('goal', 'add', '1', 'Lead a handover');
    await mentor('goal', 'update', '1', '--progress', '10', '--note', 'about the goal');
    for (const kind of ['first', 'goals', 'next', 'midpoint', 'difficult', 'ending']) {
      const { out, err, exitCode } = await mentor('guide', '1', '--for', kind);
      expect(exitCode).toBe(0);
      for (const secret of secrets) expect(out + err).not.toContain(secret);
    }
  });

  it("uses the programme's own words, and names a word in braces that nothing is known by", async () => {
    const settings = path.join(folder, 'mentor.yaml');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${before}\nguides:\n  first: "Hello {mentee}, meet {mentor}"\n`);
    expect((await mentor('guide', '1', '--for', 'first')).out).toMatch(/^Hello \S.*, meet \S/);
    writeFileSync(settings, `${before}\nguides:\n  first: "Hello {mente}"\n`);
    const { err, exitCode } = await mentor('guide', '1', '--for', 'first');
    expect(exitCode).toBe(3);
    expect(err).toContain('Nothing is known by the name of {mente}.');
    expect(err).toContain('Did you mean {mentee}?');
  });

  it('has for a pairing that is over only the guide for looking back', async () => {
    await mentor('pairs', 'complete', '1');
    expect((await mentor('guide', '1')).out).toContain('# Our last meeting');
    const { exitCode, err } = await mentor('guide', '1', '--for', 'goals');
    expect(exitCode).toBe(4);
    expect(err).toContain('has been over since 2026-10-05');
  });
});
