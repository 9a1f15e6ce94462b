import { groupedBy } from '../grouped-by.js';
import { counted } from '../text/counted.js';
import { foldedName, type NamedPerson, peopleFinder } from './people-finder.js';
import { nameWithKey, type PersonFacts, personKey } from './person.js';

/** What is needed of people to find out who manages whom. */
export type ManagedPerson = NamedPerson & Pick<PersonFacts, 'manager'> & { readonly id: number };

/** A manager named in the roster who could not be told. */
export interface ManagerProblem {
  readonly personId: number;
  /** The manager as the roster names them. */
  readonly manager: string;
  readonly cause: 'unknown' | 'ambiguous' | 'oneself';
  /** Whose manager it is. */
  readonly who: string;
  /** What is wrong, naming both, and what to do. */
  readonly message: string;
  readonly remedy: string;
}

/** Who manages whom, by id, and the managers who could not be told. */
export interface ManagementLines {
  readonly managerOf: ReadonlyMap<number, number>;
  readonly problems: readonly ManagerProblem[];
}

function problemWith(person: ManagedPerson, found: readonly ManagedPerson[]): ManagerProblem {
  const manager = person.manager ?? '';
  const who = nameWithKey(person);
  const base = { personId: person.id, manager, who };
  if (found.length === 0) {
    const remedy = 'Add the manager to the roster, or correct the cell.';
    return {
      ...base,
      cause: 'unknown',
      message: `"${manager}", the manager of ${who}, is nobody's staff number, e-mail or whole name.`,
      remedy,
    };
  }
  if (found.length === 1) {
    const remedy = 'Correct the cell; NO_MANAGER says that there is none.';
    return {
      ...base,
      cause: 'oneself',
      message: `${who} is given in the roster as their own manager.`,
      remedy,
    };
  }
  const candidates = found.slice(0, 5).map(personKey).join(', ');
  const message = `"${manager}", the manager of ${who}, may be ${found.length} people: ${candidates}.`;
  return { ...base, cause: 'ambiguous', message, remedy: 'Name the manager by staff number or e-mail.' };
}

/** Managers who could not be told, in words: each once, however many people it is the manager of. */
export function managerProblemsInWords(problems: readonly ManagerProblem[]): string[] {
  const alike = groupedBy(problems, ({ cause, manager, personId }) =>
    JSON.stringify([cause, cause === 'oneself' ? personId : manager.trim().toLowerCase()]),
  );
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { message, remedy, who } = first;
    const all = others.length === 0 ? who : `${who} and ${counted(others.length, 'other', 'others')}`;
    return [`${message.replace(`the manager of ${who},`, () => `the manager of ${all},`)} ${remedy}`];
  });
}

/**
 * Finds every person's manager among the people, by staff number, e-mail or whole words of the name that only one has. A single word that
 * is no staff number is not taken for a name, nor the beginning of one: who is only likely is `doubtfulManagers`' to tell.
 */
export function resolveManagers(people: readonly ManagedPerson[]): ManagementLines {
  return managersAmong(people, people);
}

/** The same for people who come one after the other, their managers sought among `candidates` alone. */
export function managersAmong(
  people: Iterable<ManagedPerson>,
  candidates: readonly ManagedPerson[],
): ManagementLines {
  const find = peopleFinder(candidates);
  const keys = new Set(candidates.flatMap(keysOf));
  const managerOf = new Map<number, number>();
  const problems: ManagerProblem[] = [];
  for (const person of people) {
    if (person.manager === null) continue;
    const text = person.manager.trim();
    const isKey = keys.has(text.toLowerCase());
    const named = isKey || NAME.test(text) ? find(text) : [];
    const found = isKey ? named : named.filter((one) => hasEveryWord(one, text));
    const [manager] = found;
    if (manager !== undefined && found.length === 1 && manager.id !== person.id)
      managerOf.set(person.id, manager.id);
    else problems.push(problemWith(person, found));
  }
  return { managerOf, problems };
}

/** More than one word. */
const NAME = /[\s,]/;

/** `Ada Byron` of Ada Mary Byron; not `Jim Kay` of Jimena Kaye. */
function hasEveryWord({ givenName, familyName }: NamedPerson, text: string): boolean {
  const own = new Set(foldedName(`${givenName} ${familyName}`).split(' '));
  return foldedName(text)
    .split(' ')
    .every((word) => own.has(word));
}

function keysOf({ staffNumber, email, formerKeys = [] }: ManagedPerson): string[] {
  return [staffNumber, email, ...formerKeys].flatMap((key) => key?.toLowerCase() ?? []);
}

/** Everyone above a person in the line of managers, nearest first. A circle ends the line before anyone comes twice. */
export function managementChain(personId: number, managerOf: ReadonlyMap<number, number>): number[] {
  const chain: number[] = [];
  const seen = new Set([personId]);
  for (let at = managerOf.get(personId); at !== undefined && !seen.has(at); at = managerOf.get(at)) {
    seen.add(at);
    chain.push(at);
  }
  return chain;
}

/** Circles in the line of managers, each as its members in line from the smallest id, ordered by that. */
export function managementCycles(managerOf: ReadonlyMap<number, number>): number[][] {
  const settled = new Set<number>();
  const cycles: number[][] = [];
  for (const start of managerOf.keys()) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = managerOf.get(at);
    }
    if (at !== undefined && onPath.has(at)) cycles.push(fromSmallest(path.slice(path.indexOf(at))));
    for (const id of path) settled.add(id);
  }
  return cycles.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function fromSmallest(cycle: readonly number[]): number[] {
  const start = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
