import { isDoubtfulBand } from '../../domain/people/band.js';
import { counted } from '../../domain/text/counted.js';
import { attributeWords, holdsBands, valuesOf } from '../criteria/person-values.js';
import { attributesOnRecord } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { listed, type Unmet } from '../round/unmet-cells.js';

/** Bands that leave open whether they are somebody's own (`Band 7 (acting)`, `5/6`): not known to any criterion, rule or group. */
export function doubtfulBands(input: MatchingInput): readonly Notice[] {
  const people = input.participants.map(({ person }) => person);
  return [...attributesOnRecord({ people })].filter(holdsBands).flatMap((name): Notice[] => {
    const unmet = people.flatMap((person): Unmet[] =>
      valuesOf(person, name)
        .filter(isDoubtfulBand)
        .map((text) => ({ person, text })),
    );
    if (unmet.length === 0) return [];
    const what = attributeWords(name);
    return [
      {
        words: `The ${what} of ${counted(unmet.length, 'person', 'people')} leaves open which they have, and counts as not known: ${listed(unmet)}.`,
        remedy: 'Write the one they are to be matched by, such as Band 7, and import again.',
        kind: 'fault',
      },
    ];
  });
}
