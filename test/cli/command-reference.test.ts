import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { everyCommand } from '../support/command-tree.js';

const FILE = fileURLToPath(new URL('../../src/cli/COMMANDS.md', import.meta.url));

const HEAD = `<!-- Made from the help by test/cli/command-reference.test.ts; UPDATE_COMMANDS=1 npm test writes it anew. -->

# The commands of mentor

Options that every command takes (\`--programme\`, \`--round\`, \`--json\`, \`--as-of\` …) stand in \`mentor --help\`.
`;

/** Every command's help on one page. */
function commandReference(): string {
  const parts = everyCommand()
    .filter(({ path: words }) => words !== '')
    .map(({ path: words, command, help }) => {
      const heading = `${words.includes(' ') ? '###' : '##'} mentor ${words}`;
      const own = help.replace(/\nGlobal Options:\n[\s\S]*?(?=\n\n|$)/, '').trim();
      return command.commands.length > 0 && command.options.length === 0
        ? `${heading}\n\n${command.description()}.`
        : `${heading}\n\n\`\`\`text\n${own}\n\`\`\``;
    });
  return `${HEAD}\n${parts.join('\n\n')}\n`;
}

it('is the help of every command, as it stands', () => {
  if (process.env.UPDATE_COMMANDS === '1') writeFileSync(FILE, commandReference());
  expect(readFileSync(FILE, 'utf8')).toBe(commandReference());
});
