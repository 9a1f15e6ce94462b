import type { Context } from '../../context.js';
import { type ApprovedQuote, type Quote, quoteName, quotesIn } from '../../domain/pairings/quote.js';
import { StateError } from '../../errors.js';
import { quotesTable } from '../../rendering/tables/surveys/quotes-table.js';
import { listFeedback } from '../../store/pairings/feedback-rows.js';
import { listApprovedQuotes, recordQuoteDecision } from '../../store/surveys/quote-decisions.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';

export interface ApproveQuotesOptions extends OutputOptions {
  /** `12.helpful`, or the number of the feedback for all that was written in it; none: list them. */
  readonly quotes: readonly string[];
  /** Takes an approval back. */
  readonly withdraw?: boolean;
}

/**
 * Lists what people wrote and what of it reports may quote; or approves texts, shown word for word first, or withdraws that.
 * @throws StateError for a text that nobody wrote.
 */
export async function approveQuotes(context: Context, options: ApproveQuotesOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { written, approved } = await reading(context, (db) => ({
    written: quotesIn(listFeedback(db)),
    approved: listApprovedQuotes(db),
  }));
  if (options.quotes.length === 0) {
    showTable(context, quotesTable(written, approved), {
      schema: 'mentor/quotes',
      title: 'What was written',
      generatedFor: settings.programmeName,
      byteOrderMark: settings.exports.byteOrderMark,
      important: ['quote', 'given_by', 'given_on', 'text', 'approved_on'],
      whenEmpty: 'Nobody has written anything yet.',
      options,
    });
    if (written.length > 0) context.note('Reports quote what is approved: mentor feedback approve QUOTE …');
    return;
  }
  const named = options.quotes.flatMap((name) => quotesNamed(name, written));
  await decide(context, { named, approved, isApproved: options.withdraw !== true });
}

function quotesNamed(name: string, written: readonly Quote[]): Quote[] {
  const found = written.filter((quote) => quoteName(quote) === name || String(quote.feedbackId) === name);
  if (found.length > 0) return found;
  throw new StateError(
    `Nobody wrote a text called "${name}".`,
    'mentor feedback approve lists the texts and what they are called: 12.helpful, or 12 for all of feedback 12.',
  );
}

async function decide(
  context: Context,
  decision: {
    readonly named: readonly Quote[];
    readonly approved: readonly ApprovedQuote[];
    readonly isApproved: boolean;
  },
): Promise<void> {
  const { named, approved, isApproved } = decision;
  const names = new Set(approved.map(quoteName));
  const changed = [...new Set(named)].filter((quote) => names.has(quoteName(quote)) !== isApproved);
  if (changed.length === 0) {
    context.note(isApproved ? 'That is approved already.' : 'That has not been approved.');
    return;
  }
  for (const quote of changed) context.note(`${quoteName(quote)}, by the ${quote.givenBy}: “${quote.text}”`);
  const texts = changed.length === 1 ? 'text' : 'texts';
  await askToGoOn(
    context,
    isApproved
      ? {
          message: `May reports quote ${changed.length === 1 ? 'this text' : `these ${changed.length} texts`} word for word?`,
          what: `This lets reports quote ${changed.length} ${texts} word for word`,
        }
      : {
          message: 'Stop reports from quoting this?',
          what: `This withdraws permission to quote ${changed.length} ${texts}`,
        },
  );
  await changingAndTelling(context, (db, note) => {
    for (const quote of changed) recordQuoteDecision(db, { ...quote, isApproved }, context);
    const ids = [...new Set(changed.map(({ feedbackId }) => feedbackId))];
    note({ what: 'feedback', action: isApproved ? 'approved to be quoted' : 'no longer quoted', ids });
  });
  context.note(
    isApproved
      ? `${changed.length} ${texts} approved. A report quotes them where enough people wrote.`
      : `${changed.length} ${texts} no longer quoted. Reports that were issued stay as they are.`,
  );
}
