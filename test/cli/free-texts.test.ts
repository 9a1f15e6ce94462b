import { describe, expect, it } from 'vitest';
import type { Prompter } from '../../src/terminal/prompts.js';
import { everyCommand } from '../support/command-tree.js';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const ROSTER = 'Staff number,Name,Role\nm1,Ann Able,mentee\nm2,Bo Baker,mentor\n';
const PAIRINGS = 'mentee,mentor,started_on\nm1,m2,2026-06-01\n';
const SAID = 'we spoke of 943 476 5919';

async function pairing(): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
  return folder;
}

describe('a text that seems to tell of a patient', () => {
  it('is refused wherever somebody’s own words are taken, and nothing is stored', async () => {
    const folder = await pairing();
    for (const words of [
      ['checkin', 'add', '1', '--note', SAID],
      ['checkin', 'add', '1', '--topic', 'triage', SAID],
      ['goal', 'add', '1', SAID],
      ['concern', 'add', '1', SAID, '--about', 'time'],
      ['feedback', 'add', '1', '--by', 'mentee', '--helpful', SAID],
      ['pairs', 'end', '1', '--reason', SAID],
      ['done', '1', '--note', SAID],
    ] as const) {
      const { exitCode, err } = await mentorIn(folder, [...words]);
      expect(exitCode).toBe(4);
      expect(err).toContain('Error: "943 476 5919" in ');
      expect(err).toContain('seems to be about a patient. Nothing was stored.');
      expect(err).toContain('add --anyway');
    }
    expect((await mentorIn(folder, ['log', '--json'])).out).not.toContain('checkin add');
  });

  it('is kept with --anyway', async () => {
    const folder = await pairing();
    expect((await mentorIn(folder, ['goal', 'add', '1', SAID, '--anyway'])).exitCode).toBe(0);
    expect((await mentorIn(folder, ['goal', '--json'])).out).toContain(SAID);
  });

  it('is asked for anew at a prompt', async () => {
    const folder = await pairing();
    const complaints: unknown[] = [];
    const typed = [SAID, 'we spoke of a patient'];
    const prompter: Prompter = {
      confirm: async () => true,
      select: async ({ choices: [first] }) => first?.value ?? expect.unreachable(),
      checkbox: async () => [],
      password: async () => '',
      // As a terminal does: what is complained of is typed anew.
      input: async ({ complaintAbout }) => {
        const fitting = typed.find((text) => {
          const complaint = complaintAbout?.(text);
          if (complaint !== undefined) complaints.push(complaint);
          return complaint === undefined;
        });
        return fitting ?? '';
      },
    };
    const { exitCode } = await mentorIn(folder, ['concern', 'add', '1'], { isTerminal: true, prompter });
    expect(exitCode).toBe(0);
    expect(complaints).toEqual(['"943 476 5919" looks like a patient\'s. Leave it out.']);
    const { out } = await mentorIn(folder, ['concern', 'list', '--with-text', '--json']);
    expect(out).toContain('we spoke of a patient');
  });

  it('in a file refuses its row alone, unless --anyway is given', async () => {
    const folder = await pairing();
    const files = {
      'meetings.csv': `pairing,held_on,note\n1,2026-06-10,"${SAID}"\n1,2026-06-11,went well\n`,
    };
    const first = await mentorIn(folder, ['import', 'meetings.csv'], { files });
    expect(first.exitCode).toBe(3);
    expect(first.err).toContain('meetings.csv:2 (note): "943 476 5919" seems to be about a patient.');
    expect(first.err).toContain('1 created, 0 updated, 0 unchanged, 1 rejected');
    const anyway = await mentorIn(folder, ['import', 'meetings.csv', '--anyway'], { files });
    expect(anyway.err).toContain('1 created, 0 updated, 1 unchanged, 0 rejected');
  });
});

describe('every command that takes a text and changes something', () => {
  it('can be told --anyway, unless the text is a name', () => {
    const without = everyCommand().flatMap(({ path, command }) => {
      const texts = command.options.filter(({ flags, hidden }) => flags.includes('<text') && !hidden);
      const takes = command.registeredArguments.some((each) => each.name() === 'text') || texts.length > 0;
      const changes = command.options.some(({ long }) => long === '--dry-run');
      const canOverrule = command.options.some(({ long }) => long === '--anyway');
      return takes && changes && !canOverrule ? [`${path}: ${texts.map(({ long }) => long).join(' ')}`] : [];
    });
    expect(without).toMatchInlineSnapshot(`
      [
        "init: --name",
        "people add: --given-name --family-name --profession --band --unit",
        "people edit: --given-name --family-name --profession --band --unit",
        "application add: --nominated-by",
        "match: --what-if",
        "training add: --provider",
        "training edit: --provider --name",
        "skills pair: --unit",
      ]
    `);
  });
});
