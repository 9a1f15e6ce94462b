import type { Feedback } from '../../../domain/pairings/pair-feedback.js';
import type { DataTable } from '../data-table.js';
import { NAMES_OF_TWO, namesOfTwo, type PairingsAndPeopleById } from '../pairings/check-ins-table.js';

/** One row a piece of feedback. */
export function feedbackTable(feedback: readonly Feedback[], known: PairingsAndPeopleById): DataTable {
  return {
    columns: [
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...NAMES_OF_TWO,
      { name: 'given_by', title: 'Given by', kind: 'text' },
      { name: 'given_on', title: 'Given', kind: 'date' },
      { name: 'rating', title: 'Rating (1-5)', kind: 'number' },
      { name: 'helpful', title: 'Helpful', kind: 'text' },
      { name: 'to_improve', title: 'To improve', kind: 'text' },
      { name: 'wants_change', title: 'Wants a change', kind: 'boolean' },
    ],
    rows: feedback.map((item) => [
      item.pairingId,
      ...namesOfTwo(item.pairingId, known),
      item.givenBy,
      item.givenOn,
      item.rating,
      item.helpful,
      item.toImprove,
      item.wantsChange,
    ]),
  };
}
