import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings/reading/read-settings.js';

const page = readFileSync(new URL('../../src/settings/SETTINGS.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gmsu)].map(([, text = '']) => text);

describe('the settings by example', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each(examples)('are settings as they stand: %s', (text) => {
    expect(readSettings(text, 'mentor.yaml').matching.criteria.length).toBeGreaterThan(0);
  });
});
