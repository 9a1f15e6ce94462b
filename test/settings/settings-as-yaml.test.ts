import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { readSettings } from '../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../src/settings/settings-as-yaml.js';
import { SETTINGS_PRESETS } from '../../src/settings/settings-presets.js';

describe('settingsAsYaml', () => {
  it.each(SETTINGS_PRESETS)('writes the preset $name so that it reads back the same', ({ settings }) => {
    expect(readSettings(settingsAsYaml(settings), 'mentor.yaml')).toEqual(settings);
  });

  it('tells what else may be stated, with what it is for', () => {
    const text = settingsAsYaml(DEFAULT_SETTINGS);
    const rest = text.slice(text.indexOf('# What else may be stated'));
    for (const key of ['milestones', 'guides', 'outcomes', 'costs', 'plan', 'sensitive', 'instruments'])
      expect(rest).toMatch(new RegExp(`^# ${key}: \\S`, 'mu'));
    expect(rest).not.toMatch(/^# (?:matching|report):/mu);
    expect(
      rest
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('# ')),
    ).toBe(true);
  });

  it('writes names and terms of any kind so that they read back the same', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      programmeName: '# No: "1"\n',
      matching: {
        ...DEFAULT_SETTINGS.matching,
        synonyms: new Map([
          ['ITU: adult', "critical 'care'"],
          ['0123', 'yes'],
          ['__proto__', '- x'],
        ]),
      },
      intake: {
        dateOrder: 'day-first' as const,
        decimalMark: 'comma' as const,
        columns: new Map([
          ['What unit?\nNow', 'unit'],
          ['', 'ignore'],
        ]),
        values: new Map([['Status: now', new Map([['99', '']])]]),
        scales: new Map([
          [
            'how often',
            new Map([
              ['Rarely or never', 1],
              ['2: weekly', 2.5],
            ]),
          ],
        ]),
        fileShape: { encoding: 'windows-1252', delimiter: ';', headerRows: 2, source: 'plain' as const },
        profiles: new Map([
          [
            '__proto__',
            {
              kind: 'roster' as const,
              headers: ['Ward: now', '', '0123'],
              columns: new Map([['Ward: now', 'unit']]),
            },
          ],
        ]),
      },
    };
    expect(readSettings(settingsAsYaml(settings), 'mentor.yaml')).toEqual(settings);
  });

  it('explains every key on the lines above it', () => {
    const lines = settingsAsYaml(DEFAULT_SETTINGS).split('\n');
    const isKey = (line: string) => /^ {0,4}[a-z_]+:/.test(line) && !line.includes('{ kind');
    const unexplained = lines.filter((line, index) => isKey(line) && !/^ *# /.test(lines[index - 1] ?? ''));
    expect(unexplained).toEqual([]);
    expect(lines).toContain('  # Never two from the same unit.'.padStart(35));
  });
});

describe('SETTINGS_PRESETS', () => {
  it('has the presets of `mentor init`, each with a line of its own', () => {
    expect(SETTINGS_PRESETS.map(({ name }) => name)).toEqual([
      'general',
      'nhs-preceptorship',
      'nurse-residency',
      'small-clinic',
    ]);
    for (const { summary } of SETTINGS_PRESETS) expect(summary).toMatch(/^[A-Z][^\n]{20,110}\.$/);
  });

  it('follows the preceptorship core standard', () => {
    const preceptorship = SETTINGS_PRESETS.find(({ name }) => name === 'nhs-preceptorship')?.settings;
    expect(preceptorship?.matching.rules.minimumMonthsInPost).toBe(12);
    expect(preceptorship?.cadence.firstMeetingWithinDays).toBe(14);
    expect(preceptorship?.report.yearStartsInMonth).toBe(4);
  });
});
