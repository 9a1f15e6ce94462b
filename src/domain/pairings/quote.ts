import type { IsoDate } from '../dates/iso-date.js';
import type { Feedback, Side } from './pair-feedback.js';

const QUOTE_FIELDS = ['helpful', 'to_improve'] as const;
/** Which question a text answers. */
export type QuoteField = (typeof QUOTE_FIELDS)[number];

/** One text somebody wrote. */
export interface QuoteKey {
  readonly feedbackId: number;
  readonly field: QuoteField;
}

/** A text that may be quoted, and the day the coordinator said so. */
export interface ApprovedQuote extends QuoteKey {
  readonly approvedOn: IsoDate;
}

/** A text that somebody wrote about a pairing, as the coordinator looks at it before a report may quote it. */
export interface Quote extends QuoteKey {
  readonly pairingId: number;
  readonly givenBy: Side;
  readonly givenOn: IsoDate;
  readonly text: string;
}

/** What a text is called on the command line: `12.helpful`. */
export function quoteName({ feedbackId, field }: QuoteKey): string {
  return `${feedbackId}.${field}`;
}

/** Every text in the feedback, in its order; blank ones are none. */
export function quotesIn(feedback: readonly Feedback[]): Quote[] {
  return feedback.flatMap(({ id, pairingId, givenBy, givenOn, helpful, toImprove }) =>
    QUOTE_FIELDS.flatMap((field) => {
      const text = ((field === 'helpful' ? helpful : toImprove) ?? '').trim();
      return text === '' ? [] : [{ feedbackId: id, field, pairingId, givenBy, givenOn, text }];
    }),
  );
}
