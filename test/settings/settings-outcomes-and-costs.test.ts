import { describe, expect, it } from 'vitest';
import { assumptionOn } from '../../src/domain/settings/cost-settings.js';
import { measureSettings } from '../../src/domain/settings/outcome-settings.js';
import { InputError } from '../../src/errors.js';
import { readSettings } from '../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../src/settings/settings-as-yaml.js';

const YAML = `
outcomes:
  Falls: { better: lower, kind: incidents, per: 1000 }
  Hand hygiene: { better: higher }
costs:
  currency: £
  mentor_hour:
    - { amount: 28, as_of: 2025-04-01, source: "2025/26" }
    - { amount: 30, as_of: 2026-04-01, source: "2026/27" }
`;

function complaintsOf(yaml: string): string[] {
  try {
    readSettings(yaml, 'mentor.yaml');
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.complaints.map(({ message }) => message);
    throw error;
  }
}

describe('what mentor.yaml says of outcomes and costs', () => {
  const settings = readSettings(YAML, 'mentor.yaml');

  it('is known by the name of the measure, whatever its capitals', () => {
    expect(measureSettings(settings.outcomes, 'FALLS')).toMatchObject({ better: 'lower', per: 1000 });
    expect(measureSettings(settings.outcomes, 'Sick days')).toMatchObject({
      better: null,
      kind: null,
      per: 100,
    });
  });

  it('holds from its day on', () => {
    const on = (day: string) => assumptionOn(settings.costs, 'mentor_hour', day)?.amount;
    expect(['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([undefined, 28, 28, 30]);
    expect(assumptionOn(settings.costs, 'leaver', '2026-04-01')).toBeUndefined();
  });

  it('is written as it was read', () => {
    const written = readSettings(settingsAsYaml(settings), 'mentor.yaml');
    expect([written.outcomes, written.costs]).toEqual([settings.outcomes, settings.costs]);
  });

  it.each([
    ['outcomes: { Falls: { better: down } }', '"down" will not do here.'],
    ['outcomes: { Falls: { better: lower }, falls: { per: 10 } }', '"falls" and "Falls" are one measure.'],
    ['costs: { leaver: [{ amount: -1, as_of: 2026-01-01, source: x }] }', '"-1" will not do here.'],
    ['costs: { leaver: [{ amount: 1, as_of: next year, source: x }] }', '"next year" is not a day.'],
    ['costs: { leaver: [{ amount: 1, as_of: 2026-01-01 }] }', 'source'],
    [
      'costs: { leaver: [{ amount: 1, as_of: 2026-01-01, source: x }, { amount: 2, as_of: 2026-01-01, source: y }] }',
      'Two amounts hold from 2026-01-01.',
    ],
  ])('%s is refused', (yaml, message) => {
    expect(complaintsOf(yaml).join(' ')).toContain(message);
  });
});
