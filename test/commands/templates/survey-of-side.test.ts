import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const WAVES = ['baseline', 'midpoint', 'end'] as const;
const SIDES = ['mentee', 'mentor'] as const;
const EACH = SIDES.flatMap((side) => WAVES.map((wave) => ({ side, wave })));

interface Read {
  readonly column: string;
  readonly field: string | null;
  readonly degree: string;
}

describe('mentor template survey of one side', () => {
  it('is imported with every heading certain, whatever the side and the wave', async () => {
    const folder = await exampleProgramme('paired');
    for (const { side, wave } of EACH) {
      const name = `survey-${side}-${wave}.csv`;
      const written = await mentorIn(folder, ['template', 'survey', side, '--wave', wave]);
      expect(written).toMatchObject({ exitCode: 0, out: '' });
      expect(written.err).toContain(`Next: fill it in, then mentor import ${name} --wave ${wave} --dry-run`);
      const explained = readFileSync(path.join(folder, `survey-${side}-${wave}-explained.csv`), 'utf8');
      const count = explained.trim().split('\n').length - 1;
      const file = path.join(folder, name);
      const cells = ['003415', '', ...Array.from({ length: count - 2 }, () => '4')];
      writeFileSync(file, `${readFileSync(file, 'utf8')}${cells.join(',')}\n`);
      const words = ['import', name, '--wave', wave, '--json', '--as-of', '2026-10-05', '--dry-run'];
      const imported = await mentorIn(folder, words);
      expect(imported).toMatchObject({ exitCode: 0 });
      const [read] = JSON.parse(imported.out).files;
      expect(read).toMatchObject({ kind: 'survey', rejected: 0 });
      const columns: readonly Read[] = read.columns;
      expect(columns).toHaveLength(count);
      const named = columns.filter(
        ({ field }) => field !== null && /^(?:\w+\.\d+|staff_number|email)$/u.test(field),
      );
      expect(named.map(({ degree }) => degree)).toEqual(columns.map(() => 'certain'));
    }
  });

  it('adds the questions that mentor.yaml writes down', async () => {
    const folder = emptyFolder();
    const files = {
      'mentor.yaml': 'instruments: { rota: { asked_of: mentor, waves: end, items: [The rota is fair.] } }\n',
    };
    const { out } = await mentorIn(folder, ['template', 'survey', 'mentor', '--wave', 'end', '-o', '-'], {
      files,
    });
    expect(out).toContain('The rota is fair.');
    const before = await mentorIn(folder, ['template', 'survey', 'mentor', '-o', '-']);
    expect(before.out).not.toContain('The rota is fair.');
  });

  it('refuses a side or a wave of anything else', async () => {
    const folder = emptyFolder();
    const roster = await mentorIn(folder, ['template', 'roster', 'mentee']);
    expect(roster).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('There is no roster template of mentees.'),
    });
    const wave = await mentorIn(folder, ['template', 'survey', '--wave', 'end']);
    expect(wave).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('mentor template survey mentee --wave end'),
    });
  });
});
