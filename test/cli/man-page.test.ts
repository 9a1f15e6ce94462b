import { describe, expect, it } from 'vitest';
import { manPage } from '../../src/cli/man-page.js';
import { everyCommand, examplesIn } from '../support/command-tree.js';

const commands = everyCommand();
const program = commands[0]?.command;
const page = program === undefined ? '' : manPage(program);
/** As a reader sees it. */
const read = page.replaceAll('\\-', '-').replaceAll('\\e', '\\');

describe('the manual page', () => {
  it('names every command with its options and examples', () => {
    for (const { path: words, command, help } of commands) {
      expect(read).toContain(words === '' ? '.B mentor' : `.SS mentor ${words}`);
      for (const { flags, hidden } of command.options) if (!hidden) expect(read).toContain(`.B ${flags}`);
      if (words !== '') for (const example of examplesIn(help)) expect(read).toContain(`  $ ${example}`);
    }
  });

  it('has the sections that man looks for, and says how calls end', () => {
    expect(page).toMatch(/^\.TH MENTOR 1 "" "mentor \d+\.\d+\.\d+" "User Commands"\n\.SH NAME\nmentor \\- /);
    for (const title of ['SYNOPSIS', 'DESCRIPTION', 'EXIT STATUS', 'ENVIRONMENT', 'FILES'])
      expect(page).toContain(`\n.SH ${title}\n`);
    expect(read).toContain('.B 130\n');
  });

  it('has no request but ours: no line of a help begins with a dot or an apostrophe', () => {
    const requests = page.split('\n').filter((line) => /^[.']/u.test(line));
    expect(requests.filter((line) => !/^\.(?:TH|SH|SS|B|TP|PP|nf|fi)(?: |$)/u.test(line))).toEqual([]);
  });
});
