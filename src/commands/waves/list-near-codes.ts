import type { Context } from '../../context.js';
import { nearCodes } from '../../domain/surveys/near-codes.js';
import { codeAsText } from '../../domain/surveys/survey-code.js';
import { nearCodesTable } from '../../rendering/tables/surveys/near-codes-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { answersOfRound } from '../session/standing/answers-of-round.js';

/** Lists the codes of different waves that may be one person's, those with no other candidate first. Nothing is linked. */
export async function listNearCodes(context: Context, options: OutputOptions): Promise<void> {
  const { responses, links } = await reading(context, (db) => answersOfRound(db, context));
  const near = nearCodes(responses, links);
  const settings = await loadSettings(context);
  showTable(context, nearCodesTable(near), {
    schema: 'mentor/near-codes',
    title: 'Codes that nearly agree',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['code', 'other_code', 'differs_in', 'rivals', 'waves', 'other_waves'],
    whenEmpty: 'No two codes of different waves nearly agree.',
    options,
  });
  const [first] = near;
  if (first === undefined) return;
  context.note(
    `If two are one person's: mentor waves link ${codeAsText(first.code)} ${codeAsText(first.otherCode)}`,
  );
}
