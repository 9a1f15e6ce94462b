import type { Command } from 'commander';
import type { Destination } from '../../commands/output/deliver.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples } from '../options.js';

const PAGE = ['html'];

/** The coordinator's own page on the whole programme, and a look at it. */
export function declareBook(program: Command, act: Act): void {
  addOutputOptions(
    program.command('book').description('your whole programme on one private page, to read and print'),
    PAGE,
  )
    .addHelpText(
      'after',
      `
Today's list, who was matched with whom and who is left over, every pairing with
its timeline, and everybody in it; what refers to something else leads there.
No script, nothing fetched. It names people, and only you can read the file.
What mentor.yaml says is sensitive, who somebody would rather avoid, and what
was written in feedback and concerns is not in it.
${examples('mentor book --out programme.html', 'mentor book --round "Round 1" --out round-1.html')}`,
    )
    .action(
      act<Destination>(async (context, { options }) => {
        const { writeBook } = await import('../../commands/book/write-book.js');
        await writeBook(context, options);
      }),
    );
  addOutputOptions(program.command('view').description('the same page in your browser, as of now'), PAGE)
    .addHelpText(
      'after',
      `
The page lies beside the programme as mentor.view.html, which only you can read;
the next mentor view replaces it, and an erasure deletes it. Where there is no
browser, it says where the page is.
${examples('mentor view', 'mentor view --as-of 2026-10-05')}`,
    )
    .action(
      act<Destination>(async (context, { options }) => {
        const { viewBook } = await import('../../commands/book/view-book.js');
        await viewBook(context, options);
      }),
    );
}
