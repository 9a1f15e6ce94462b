import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weighWords } from '../../../support/weigh-words.js';
import { ENGLISH } from './wordings.js';

const FILE = new URL('../../../../src/intake/columns/wordings/words-weighed.ts', import.meta.url);
const TRAITS_A_LINE = 24;
const FINGERPRINT = createHash('sha256').update(JSON.stringify(ENGLISH)).digest('hex').slice(0, 16);

/** The file of weights, with what it was made of in its first line. */
function written(): string {
  const entries = weighWords(ENGLISH).split('\t');
  const lines = Array.from({ length: Math.ceil(entries.length / TRAITS_A_LINE) }, (_, at) =>
    entries.slice(at * TRAITS_A_LINE, (at + 1) * TRAITS_A_LINE).join('\t'),
  );
  return [
    `// Generated from the wordings of test/intake/columns/wordings (${FINGERPRINT}); UPDATE_WEIGHTS=1 writes it anew.`,
    '/** What each trait of a question says for and against each subject: letters of `letterOf` in the order of `SUBJECTS`, and the trait. */',
    `export const WORDS_WEIGHED = \`${lines.join('\n')}\`;\n`,
  ].join('\n');
}

describe('the words weighed', () => {
  it('are those of the wordings that are known', () => {
    if (process.env.UPDATE_WEIGHTS === '1') writeFileSync(FILE, written());
    expect(readFileSync(FILE, 'utf8').split('\n')[0]).toContain(FINGERPRINT);
  });
});
