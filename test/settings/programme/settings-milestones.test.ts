import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';

const read = (text: string) => readSettings(text, 'mentor.yaml');

const WHOLE = `milestones:
  orientation: 1 week
  Time to  independence: 26 Weeks after hire
  closure: 6 months after start
celebrate_if: may_celebrate
`;

describe('milestones in mentor.yaml', () => {
  it('are none without a word', () => {
    expect(read('').milestones).toEqual({ ofProgramme: [], celebrateIf: null });
  });

  it('say when each is due', () => {
    expect(read(WHOLE).milestones).toEqual({
      ofProgramme: [
        { name: 'orientation', amount: 1, unit: 'week', after: 'start' },
        { name: 'Time to independence', amount: 26, unit: 'week', after: 'hire' },
        { name: 'closure', amount: 6, unit: 'month', after: 'start' },
      ],
      celebrateIf: 'may_celebrate',
    });
  });

  it('are written as they are read', () => {
    const settings = read(WHOLE);
    expect(read(settingsAsYaml(settings)).milestones).toEqual(settings.milestones);
  });

  it.each([
    ['midpoint: 13', '"13" does not say when "midpoint" is due.'],
    ['midpoint: half way', '"half way" does not say when'],
    ['midpoint: -2 weeks', '"-2 weeks" does not say when'],
    ['midpoint: 2 weeks before hire', '"2 weeks before hire" does not say when'],
    ['midpoint: 9999 months', '"9999 months" does not say when'],
    ['{midpoint: 2 weeks, Midpoint: 3 weeks}', '"Midpoint" and "midpoint" are one milestone.'],
    ['{" ": 2 weeks}', 'A milestone has no name.'],
  ])('are refused as %s', (text, message) => {
    const file = text.startsWith('{') ? `milestones: ${text}` : `milestones:\n  ${text}`;
    expect(() => read(file)).toThrow(InputError);
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        complaints: [expect.objectContaining({ message: expect.stringContaining(message) })],
      }),
    );
  });
});
