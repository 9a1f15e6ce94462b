import { type ApprovedQuote, type Quote, quoteName } from '../../../domain/pairings/quote.js';
import type { DataTable } from '../data-table.js';

/** One row a text that could be quoted, with the day on which that was approved. */
export function quotesTable(quotes: readonly Quote[], approved: readonly ApprovedQuote[]): DataTable {
  const approvedOn = new Map(approved.map((quote) => [quoteName(quote), quote.approvedOn]));
  return {
    columns: [
      { name: 'quote', title: 'Quote', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      { name: 'given_by', title: 'Given by', kind: 'text' },
      { name: 'given_on', title: 'Given', kind: 'date' },
      { name: 'text', title: 'Text', kind: 'text' },
      { name: 'approved_on', title: 'Approved', kind: 'date' },
    ],
    rows: quotes.map((quote) => [
      quoteName(quote),
      quote.pairingId,
      quote.givenBy,
      quote.givenOn,
      quote.text,
      approvedOn.get(quoteName(quote)) ?? null,
    ]),
  };
}
