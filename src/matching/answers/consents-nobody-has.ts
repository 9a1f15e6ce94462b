import type { Person } from '../../domain/people/person.js';
import type { Settings } from '../../domain/settings/settings.js';
import { nearest } from '../../domain/text/nearest.js';
import { attributesOnRecord } from '../round/attributes-on-record.js';
import type { Notice } from '../round/notice.js';

/** The settings that name a column in which people agree to something, as mentor.yaml calls them. */
function consentColumns({ directory, letters, milestones }: ConsentSettings) {
  return [
    ['agreed_in of the directory', directory?.agreedIn ?? null],
    ['agreed_in of letters', letters?.agreedIn ?? null],
    ['celebrate_if', milestones?.celebrateIf ?? null],
  ] as const;
}

/** Those of the settings that are to be looked at. */
type ConsentSettings = Partial<Pick<Settings, 'directory' | 'letters' | 'milestones'>>;

/**
 * Columns in which people are to agree and of which nobody has anything: without these words, a column that is called otherwise would look as
 * if everybody had said no. Before the survey it may be just so; near to a column on record it is a slip.
 */
export function consentsNobodyHas(settings: ConsentSettings, people: readonly Person[]): readonly Notice[] {
  const known = attributesOnRecord({ people });
  return consentColumns(settings).flatMap(([by, column]): Notice[] => {
    if (column === null || known.has(column)) return [];
    const guess = nearest(column, known);
    return [
      {
        words: `Nobody on record has "${column}", which ${by} names, so nobody has agreed.`,
        remedy:
          guess === undefined
            ? `It comes with the survey that asks it: mentor import SURVEY --map "QUESTION=${column}"; one imported earlier may be imported again.`
            : `Did you mean "${guess}"?`,
        kind: guess === undefined ? 'remark' : 'fault',
      },
    ];
  });
}
