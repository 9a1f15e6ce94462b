import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

describe('the notice for participants', () => {
  it('tells of what is in fact stored, and of nothing else', async () => {
    const people = await exampleProgramme('people');
    const before = await mentorIn(people, ['privacy', 'notice']);
    expect({ exitCode: before.exitCode, err: before.err }).toMatchObject({ exitCode: 0 });
    expect(before.out).toContain('# How Riverside Hospitals mentoring programme uses your data');
    expect(before.out).toContain('- **Your answers**: to match you');
    expect(before.out).toMatch(/this is kept: .*needs/);
    expect(before.out).not.toContain('**Meetings**');
    expect(before.out).toContain('- What was written as feedback: until 12 months after the pairing ended.');
    expect(before.err).toContain('square brackets');
    const followed = await exampleProgramme('followed');
    expect((await mentorIn(followed, ['privacy', 'notice'])).out).toContain('**Meetings**: to see that');
  });

  it('is a page and a document too, in a terminal as in a pipe', async () => {
    const folder = await exampleProgramme('people');
    const shown = await mentorIn(folder, ['privacy', 'notice'], { isTerminal: true });
    expect(shown.out).toBe((await mentorIn(folder, ['privacy', 'notice'])).out);
    await mentorIn(folder, ['privacy', 'notice', '--out', 'notice.html']);
    expect(readFileSync(path.join(folder, 'notice.html'), 'utf8')).toContain('<strong>Your answers</strong>');
    const document = JSON.parse((await mentorIn(folder, ['privacy', 'notice', '--json'])).out);
    expect(document.schema).toBe('mentor/privacy-notice');
    expect(document.kept).toContainEqual({
      table: 'people',
      title: 'Who you are',
      purpose: expect.stringContaining('who takes part'),
    });
  });
});
