import type { Context } from '../../context.js';
import { inOrderOfTelling, kindOfData } from '../../domain/privacy/kinds-of-data.js';
import { markdownAsHtml } from '../../rendering/letters/markdown-as-html.js';
import { privacyNotice } from '../../rendering/privacy/privacy-notice.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { heldOfPeople } from '../../store/privacy/held-of-people.js';
import { deliver } from '../output/deliver.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

/** Writes a text for participants: what this programme in fact stores of people, and why. */
export async function writeNotice(context: Context, options: OutputOptions): Promise<void> {
  refuseUnwritable(context, options);
  const format = formatFor(context, options, { terminal: 'md', pipe: 'md' });
  const { programmeName: programme, retention, sensitive } = await loadSettings(context);
  const held = { programme, retention, sensitive, ...(await reading(context, heldOfPeople)) };
  const text = privacyNotice(held);
  if (format === 'json') deliver(context, asJson(held, text), options);
  else
    deliver(
      context,
      format === 'html' ? markdownAsHtml(`How ${programme} uses your data`, text) : text,
      options,
    );
  context.note('mentor cannot know what stands in square brackets: fill it in before you hand it out.');
}

function asJson(
  { programme, tables, attributes }: Parameters<typeof privacyNotice>[0],
  text: string,
): string {
  return jsonDocument({
    schema: 'mentor/privacy-notice',
    generated_for: programme,
    kept: inOrderOfTelling(tables).map((table) => ({ table, ...kindOfData(table) })),
    attributes,
    text,
  });
}
