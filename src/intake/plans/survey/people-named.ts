import { OWN_MANAGER } from '../../../domain/files/file-fields.js';
import {
  type MeaningForSpeaker,
  meaningForSpeakers,
  wholeName,
} from '../../../domain/people/described/meant-or-described.js';
import { divideWishes } from '../../../domain/people/naming/divided-wishes.js';
import { fullName, nameWithKey, type Person } from '../../../domain/people/person.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { firstLines } from '../../../domain/text/first-few.js';
import { WISHES } from './wishes-for-nobody.js';

/** The attribute in which people say whom they would rather not be paired with. */
const AVOIDS = 'avoids';

/** What somebody says of others under one attribute. */
export interface SaidOfOthers {
  readonly personId: number;
  readonly attribute: string;
  readonly values: readonly string[];
}

/** How much is told of one by one, and how many of those whom one text may mean. */
const MOST_TOLD = 20;
const MOST_WISHES = 10;
const MOST_MEANT = 5;

/** What people said of others among their answers. */
export function saidOfOthers(responses: readonly SurveyResponse[]): SaidOfOthers[] {
  return responses.flatMap(({ personId, answers }) =>
    personId === null
      ? []
      : answers.flatMap(({ attribute, values }) =>
          attribute === AVOIDS || attribute === WISHES || attribute === OWN_MANAGER
            ? [{ personId, attribute, values }]
            : [],
        ),
  );
}

interface Told {
  readonly who: string;
  readonly text: string;
  readonly meant: ReturnType<MeaningForSpeaker>;
}

function readAs({ meant: { people, isOpen } }: Told, joined: string): string {
  const named = people.slice(0, MOST_MEANT).map(nameWithKey).join(joined);
  const more = people.length > MOST_MEANT ? ` and ${people.length - MOST_MEANT} more` : '';
  if (people.length === 0) return isOpen ? 'somebody the record does not name' : 'nobody on record';
  return `${named}${more}${isOpen ? ', and somebody the record does not name' : ''}`;
}

/** A heading and what was said, a line each. */
function listed(heading: string, told: readonly Told[], { most, joined }: { most: number; joined: string }) {
  if (told.length === 0) return [];
  return [heading, ...firstLines(told, most, (one) => `"${one.text}" (${one.who}) → ${readAs(one, joined)}`)];
}

/**
 * Whom answers about others were read as meaning, a line each: whom people would rather not be paired with, and who may be meant of whom
 * all are kept apart; whom they name as their manager; and the wishes that name somebody for certain. Of other wishes
 * `wishesForNobodyInWords` tells.
 */
export function peopleNamedInWords(said: readonly SaidOfOthers[], people: readonly Person[]): string[] {
  if (said.length === 0) return [];
  const byId = new Map(people.map((person) => [person.id, person]));
  const meaningFor = meaningForSpeakers({ people });
  const read = (
    attribute: string,
    textsOf: (values: readonly string[], speaker: Person) => readonly string[],
  ) =>
    said.flatMap((one): Told[] => {
      const speaker = byId.get(one.personId);
      if (one.attribute !== attribute || speaker === undefined) return [];
      return textsOf(one.values, speaker)
        .map((text) => ({ text, who: fullName(speaker), meant: meaningFor(text, speaker) }))
        .filter(({ meant }) => !meant.isNone);
    });
  const avoided = read(AVOIDS, (values, speaker) =>
    wholeName(values, (text) => meaningFor(text, speaker).isCertain),
  );
  const against = read(WISHES, (values) => divideWishes(values).against.map(({ named }) => named));
  const managers = read(OWN_MANAGER, (values) => values);
  const wishes = read(WISHES, (values) => divideWishes(values).wishes).filter(({ meant }) => meant.isCertain);
  return [
    ...listed('Not to be paired with, as it is read:', [...avoided, ...against], {
      most: MOST_TOLD,
      joined: ', ',
    }),
    ...listed('Named as their manager, as it is read:', managers, { most: MOST_TOLD, joined: ', ' }),
    ...listed('Would like to be paired with, as it is read:', wishes, { most: MOST_WISHES, joined: ' or ' }),
  ];
}
