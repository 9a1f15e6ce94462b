import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { allDefinitions } from '../../src/evaluation/definitions/all-definitions.js';
import { markdownTable, markdownText } from '../../src/rendering/markdown-text.js';
import { REPORT_COLUMNS } from '../../src/rendering/report/report-as-table.js';

const FILE = fileURLToPath(new URL('../../src/rendering/COLUMNS.md', import.meta.url));

const HEAD = `<!-- Made from the columns and definitions by test/rendering/columns-reference.test.ts; UPDATE_COLUMNS=1 npm test writes it anew. -->

# The columns of the report as CSV

One row a number (\`mentor report --format csv\`); the JSON has the same keys. How each is worked out says \`mentor report --definitions\`, with the limits
of your own settings.`;

/** The columns, and every number that can stand in them. */
function columnsReference(): string {
  const columns = REPORT_COLUMNS.map(({ name, kind, meaning }) => [`\`${name}\``, kind, meaning]);
  const numbers = allDefinitions(DEFAULT_SETTINGS).map(
    ({ name, sections, unit, title, numerator, denominator }) => [
      `\`${name}\``,
      sections.join(', '),
      unit,
      ...[title, numerator, denominator].map(markdownText),
    ],
  );
  const left = () => false;
  return [
    HEAD,
    markdownTable(['Column', 'Kind', 'What stands in it'], columns, left),
    '## Every number',
    markdownTable(['Metric', 'Section', 'Unit', 'What', 'Counted', 'Out of'], numbers, left),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

it('is every column and every number of the report, as they stand', () => {
  if (process.env.UPDATE_COLUMNS === '1') writeFileSync(FILE, columnsReference());
  expect(readFileSync(FILE, 'utf8')).toBe(columnsReference());
});
