import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { withProfile } from '../../../src/settings/reading/with-profile.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';
import { SETTINGS_PRESETS } from '../../../src/settings/settings-presets.js';

const PROFILE = {
  kind: 'roster' as const,
  headers: ['Ward: now', '', '0123', 'Ünit'],
  columns: new Map([
    ['Ward: now', 'unit'],
    ['0123', 'ignore'],
  ]),
};

describe('withProfile', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['comments alone', '# one\n# two\n'],
    ['a section without a value', 'intake:\nreport:\n  smallest_group: 7\n'],
    ['profiles without a value', 'intake:\n  profiles:\n'],
    ['flow style', 'intake: { date_order: day-first }\n'],
    ['Windows line ends', '# one\r\nreport:\r\n  smallest_group: 7\r\n'],
    ...SETTINGS_PRESETS.map(({ name, settings }): [string, string] => [name, settingsAsYaml(settings)]),
  ])('adds to %s what is read back, and changes nothing else', (_, text) => {
    const after = withProfile(text, '__proto__', PROFILE);
    const settings = readSettings(after, 'mentor.yaml');
    expect([...settings.intake.profiles]).toEqual([['__proto__', PROFILE]]);
    const before = readSettings(text, 'mentor.yaml');
    expect({ ...settings, intake: { ...settings.intake, profiles: new Map() } }).toEqual(before);
    const comments = (yaml: string) => yaml.match(/#.*/g) ?? [];
    expect(comments(after).map((line) => line.trim())).toEqual(comments(text).map((line) => line.trim()));
  });

  it('replaces a profile of the same name and keeps the others', () => {
    const two = withProfile(withProfile('', 'one', PROFILE), 'two', PROFILE);
    const after = readSettings(withProfile(two, 'one', { ...PROFILE, kind: 'survey' }), 'mentor.yaml');
    expect([...after.intake.profiles].map(([name, { kind }]) => [name, kind])).toEqual([
      ['one', 'survey'],
      ['two', 'roster'],
    ]);
  });
});
