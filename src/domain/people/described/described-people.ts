import { OWN_MANAGER } from '../../files/file-fields.js';
import { onceFor } from '../../once-for.js';
import type { Pairing } from '../../pairings/pairing.js';
import { bandNumber } from '../band.js';
import { managementChain } from '../management.js';
import type { MeaningOf } from '../meant-people.js';
import { foldedName } from '../people-finder.js';
import { attributeValues, type Person } from '../person.js';
import { holdsSomebodyAbove } from '../supervising-attributes.js';
import { peopleOfJob } from './job-words.js';
import { describesPeople, meansOthers, type Relation, relationsIn } from './relation-words.js';
import { WorkplaceIndex, workplacesOf } from './workplaces.js';

/** Whom a text describes instead of naming them. */
export interface Described {
  /** Everyone whom it may mean, the speaker not among them. */
  readonly people: readonly Person[];
  /** Whether there is no doubt who that is: `my manager`, of whom the record has one. */
  readonly isCertain: boolean;
  /** Whether it describes somebody of whom the record does not tell who that is: `people I live with`. */
  readonly isOpen: boolean;
  /** Whether it describes by place, job or band alone: `the sister on ICU`. */
  readonly isPost: boolean;
  /** The workplaces it names, which are nobody's name: `Ward 5`. */
  readonly places: readonly string[];
}

/** What descriptions are looked up in. */
export interface OnRecord {
  readonly people: readonly Person[];
  readonly pairings: readonly Pick<Pairing, 'menteeId' | 'mentorId'>[];
  readonly meaningOf: MeaningOf<Person>;
}

const NOBODY: Described = { people: [], isCertain: false, isOpen: false, isPost: false, places: [] };

/** Reads what people say of others without their names, as somebody on record says it. Nothing is made ready before it is needed. */
export class DescriptionReader {
  readonly #record: OnRecord;
  readonly #managerOf: ReadonlyMap<number, number>;
  readonly #byId: ReadonlyMap<number, Person>;
  readonly #above = onceFor((person: Person) => this.#namedAbove(person));
  #workplaces: WorkplaceIndex | undefined;

  constructor(record: OnRecord) {
    this.#record = record;
    this.#byId = new Map(record.people.map((person) => [person.id, person]));
    this.#managerOf = new Map(
      record.people.flatMap(({ id, managerId }) => (managerId === null ? [] : [[id, managerId] as const])),
    );
  }

  /**
   * Everyone whom somebody's description may mean: whoever stands to them as it says (`my manager`, `people I work with`), works where
   * it says, in the job or band it says (`the sister on ICU`). Where it may mean those elsewhere (`anyone outside my ward`), nobody: that
   * would be nearly everyone, and is left open.
   */
  read(text: string, speaker: Person): Described {
    const folded = foldedName(text);
    const { relations, isPast } = relationsIn(folded);
    const places = this.#placesIn(text);
    const related = [...relations].map((relation) => this.#related(relation, speaker));
    const posts = this.#inPosts(folded, { places: places.people, isRelated: relations.size > 0 || isPast });
    const found = [...related.flat(), ...(posts ?? [])].filter(({ id }) => id !== speaker.id);
    const isDescription = relations.size > 0 || isPast || posts !== undefined;
    if (!isDescription) return describesPeople(folded) ? { ...NOBODY, isOpen: true } : NOBODY;
    if (meansOthers(folded)) return { ...NOBODY, isOpen: true, places: places.words };
    const people = [...new Set(found)];
    return {
      people,
      isCertain: people.length === 1 && people[0]?.id === speaker.managerId && posts === undefined,
      isPost: relations.size === 0 && !isPast,
      isOpen: isPast || people.length === 0 || related.some((some) => some.length === 0),
      places: places.words,
    };
  }

  #placesIn(text: string): {
    readonly words: readonly string[];
    readonly people: readonly Person[] | undefined;
  } {
    this.#workplaces ??= new WorkplaceIndex(this.#record.people);
    const found = this.#workplaces.in(text);
    if (found.length === 0) return { words: [], people: undefined };
    return { words: found.map(({ words }) => words), people: found.flatMap(({ people }) => people) };
  }

  /** Those of the places, jobs and bands that a text names; undefined where it names none. A job that nobody there has narrows nothing. */
  #inPosts(
    folded: string,
    { places, isRelated }: { readonly places: readonly Person[] | undefined; readonly isRelated: boolean },
  ): readonly Person[] | undefined {
    const { people } = this.#record;
    const among = places ?? people;
    // `My manager` is the manager; only where a place is named, `the manager on ICU`, it is a job.
    const isJob = places !== undefined || !isRelated;
    const narrowed = [isJob ? peopleOfJob(folded, among) : undefined, ofBand(folded, among)].filter(
      (some) => some !== undefined,
    );
    if (places === undefined && narrowed.length === 0) return undefined;
    const meeting = among.filter((person) => narrowed.every((some) => some.includes(person)));
    return meeting.length === 0 && places !== undefined ? places : meeting;
  }

  #related(relation: Relation, speaker: Person): readonly Person[] {
    const { people, pairings } = this.#record;
    switch (relation) {
      case 'above':
        return this.#above(speaker);
      case 'line':
        return [...this.#above(speaker), ...this.#byIds(managementChain(speaker.id, this.#managerOf))];
      case 'below':
        return people.filter((other) => this.#above(other).some(({ id }) => id === speaker.id));
      case 'unit':
        return people.filter((other) => workTogether(speaker, other));
      case 'site':
        return people.filter(({ site }) => isSame(site, speaker.site));
      case 'paired':
        return this.#byIds(
          pairings.flatMap(({ menteeId, mentorId }) => {
            if (menteeId === speaker.id) return [mentorId];
            return mentorId === speaker.id ? [menteeId] : [];
          }),
        );
    }
  }

  /** The manager on record, and everyone who is named under a heading of somebody above; of doubtful names all who may be meant. */
  #namedAbove(person: Person): readonly Person[] {
    const { meaningOf } = this.#record;
    const known = person.managerId === null ? [] : this.#byIds([person.managerId]);
    const named = person.managerId === null && person.manager !== null ? [person.manager] : [];
    const further = [...person.attributes.keys()]
      .filter((name) => name === OWN_MANAGER || holdsSomebodyAbove(name))
      .flatMap((name) => attributeValues(person, name));
    return [...known, ...[...named, ...further].flatMap((text) => meaningOf(text).people)];
  }

  #byIds(ids: readonly number[]): readonly Person[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldedName(one) !== '' && foldedName(one) === foldedName(other);
}

/** Whether two share a unit, a ward, a team; units of one name at two sites are two. */
function workTogether(one: Person, other: Person): boolean {
  if (one.site !== null && other.site !== null && !isSame(one.site, other.site)) return false;
  const places = unitsOf(one);
  return [...unitsOf(other)].some((place) => places.has(place));
}

/** Everybody who writes `my ward` is held against everybody: each name is folded once. */
const unitsOf = onceFor(
  (person: Person): ReadonlySet<string> => new Set(workplacesOf({ ...person, site: null }).map(foldedName)),
);

const BAND =
  /\bbands? ?(\d)([a-d]?)(?:s|es)?\b( and above| or above| and over| or over| plus| upwards| and below| or below| and under)?/u;

/** Those of the band that a text names; undefined where it names none. */
function ofBand(folded: string, people: readonly Person[]): readonly Person[] | undefined {
  const [, number, letter, further = ''] = BAND.exec(folded) ?? [];
  const named = number === undefined ? undefined : bandNumber(`${number}${letter}`);
  if (named === undefined) return undefined;
  const whole = letter === '' ? 1 : 0.25;
  return people.filter((person) => {
    const own = bandNumber(person.band ?? attributeValues(person, 'band')[0] ?? '');
    if (own === undefined) return false;
    if (/above|over|plus|upwards/u.test(further)) return own >= named;
    if (/below|under/u.test(further)) return own < named + whole;
    return own >= named && own < named + whole;
  });
}
