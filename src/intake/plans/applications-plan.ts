import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import type { Applicant, ApplicationFacts } from '../../domain/recruiting/application.js';
import { type Contradiction, newOfApplication } from '../../domain/recruiting/application-told.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import type { RowValues } from '../columns/row-values.js';
import type { Reject } from '../table/rejects.js';
import { parseEligible } from '../values/application-words.js';
import { applicationOfRow } from './application-of-row.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { refuseFile } from './rows/refuse-file.js';
import type { KnownRow } from './rows/sort-rows.js';

/** What a row adds to the record. */
export interface ApplicationToRecord {
  readonly line: number;
  readonly facts: readonly ApplicationFacts[];
}

/** What importing applications will do. */
export interface ApplicationsPlan
  extends Omit<PlanOfRows<'applications', readonly ApplicationFacts[]>, 'updates'> {
  /** What was said or decided of applications that are on record. */
  readonly updates: readonly ApplicationToRecord[];
}

/** What applications are compared with. */
export interface KnownOfApplications {
  /** Everything that happened, in order. */
  readonly applications: readonly ApplicationFacts[];
  /** What somebody lacks of what mentor.yaml asks, in words. */
  readonly lackingOf: (person: Person, applicant: Applicant, day: IsoDate) => readonly string[];
  /** Whether those are accepted who lack something. */
  readonly anyway: boolean;
}

/** At most so many rows are named in a note. */
const NAMED = 5;

/**
 * Compares a list of those who applied, or were nominated, to be mentors with what is on record of the round. What the list tells beyond that is
 * added; what it tells otherwise is refused, row by row.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planApplications(input: PairFileInput, known: KnownOfApplications): ApplicationsPlan {
  const rows = new PairRows(input, []);
  refuseWithoutDay(input);
  const comparing = new Comparing(known, input);
  for (const values of rows.rows) comparing.take(values, rows);
  return {
    kind: 'applications',
    ...comparing.sorted,
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...comparing.notes()],
  };
}

function refuseWithoutDay({ table: { source }, mapping: { fields } }: PairFileInput): void {
  if (fields.has('applied_on') || fields.has('nominated_on')) return;
  const message = 'No column holds the day on which somebody applied or was nominated.';
  refuseFile(source, [
    { source, field: 'applied_on', message, remedy: 'Name one with --map "COLUMN=applied_on".' },
  ]);
}

/** Takes the rows one after another, each upon what the rows before it told of the same person. */
class Comparing {
  readonly sorted: {
    readonly creates: ApplicationToRecord[];
    readonly updates: ApplicationToRecord[];
    readonly unchanged: KnownRow[];
    readonly rejects: Reject[];
  } = { creates: [], updates: [], unchanged: [], rejects: [] };
  readonly #known: KnownOfApplications;
  readonly #today: IsoDate;
  readonly #events = new Map<number, readonly ApplicationFacts[]>();
  /** The line of the file that told of somebody last. */
  readonly #lines = new Map<number, number>();
  readonly #undated: number[] = [];
  readonly #judgedOtherwise: string[] = [];

  constructor(known: KnownOfApplications, { today }: PairFileInput) {
    this.#known = known;
    this.#today = today;
    for (const facts of known.applications) this.#add(facts);
  }

  #add(facts: ApplicationFacts): void {
    this.#events.set(facts.personId, [...(this.#events.get(facts.personId) ?? []), facts]);
  }

  take(values: RowValues, rows: PairRows): void {
    const { creates, updates, unchanged, rejects } = this.sorted;
    const isSaidEligible = values.read('eligible', parseEligible);
    const read = applicationOfRow(values, rows);
    const fresh = read === null ? undefined : this.#newOf(values, read);
    if (read === null || fresh === undefined || values.reasons.length > 0) {
      rejects.push(values.asReject());
      return;
    }
    const { line } = values;
    this.#judge(line, { ...read, after: fresh.after, isSaidEligible });
    const before = this.#lines.get(read.person.id);
    if (fresh.events.length === 0) {
      unchanged.push(before === undefined ? { line } : { line, sameAs: before });
      return;
    }
    (fresh.isNew ? creates : updates).push({ line, facts: fresh.events });
    for (const facts of fresh.events) this.#add(facts);
    this.#lines.set(read.person.id, line);
    const isUndated = read.told.decisions.some(({ on }) => on === null);
    if (isUndated && fresh.events.some(({ event }) => isDecision(event))) this.#undated.push(line);
  }

  /** What is new of a row; undefined after a complaint. */
  #newOf(values: RowValues, { person, told }: NonNullable<ReturnType<typeof applicationOfRow>>) {
    const found = newOfApplication(told, this.#events.get(person.id) ?? [], this.#today);
    if ('why' in found) {
      values.complain(null, contradictionInWords(found), remedyOf(found));
      return undefined;
    }
    const first = found.isNew ? found.events[0] : undefined;
    if (first !== undefined && presenceOn(person, first.on) === 'left')
      values.complain(
        'applied_on',
        `They were not in post on ${first.on}.`,
        'Correct the day, or when they left: mentor people edit',
      );
    const accepted = found.events.find(({ event }) => event === 'accepted');
    const lacking =
      accepted === undefined || found.after === undefined || this.#known.anyway
        ? []
        : this.#known.lackingOf(person, found.after, accepted.on);
    if (lacking.length > 0)
      values.complain(
        'standing',
        `Not everything that mentor.yaml asks of mentors is there: ${lacking.join('; ')}.`,
        'Record what is missing first; or import with --anyway.',
      );
    return found;
  }

  #judge(
    line: number,
    {
      person,
      after,
      isSaidEligible,
    }: {
      readonly person: Person;
      readonly after: Applicant | undefined;
      readonly isSaidEligible: boolean | undefined;
    },
  ): void {
    if (isSaidEligible === undefined || after === undefined) return;
    const lacking = this.#known.lackingOf(person, after, this.#today);
    if (isSaidEligible === (lacking.length === 0)) return;
    const found = lacking.length === 0 ? 'nothing is lacking' : lacking.join('; ');
    this.#judgedOtherwise.push(`line ${line} (${isSaidEligible ? 'yes' : 'no'}; on record ${found})`);
  }

  notes(): string[] {
    const undated = this.#undated.map((line) => `line ${line}`);
    const judged = this.#judgedOtherwise;
    return [
      ...(undated.length === 0
        ? []
        : [
            `No column says when it was decided, so recorded of ${this.#today}: ${counted(undated.length, 'row', 'rows')} (${firstFew(undated, NAMED)}).`,
          ]),
      ...(judged.length === 0
        ? []
        : [
            `Who is eligible goes by what mentor.yaml asks and the records say, and not by the list, which says otherwise: ${firstFew(judged, NAMED)}.`,
          ]),
    ];
  }
}

function isDecision(event: ApplicationFacts['event']): boolean {
  return event === 'accepted' || event === 'declined' || event === 'withdrawn';
}

const IN_WORDS: Readonly<Record<ApplicationFacts['event'], string>> = {
  applied: 'applied',
  nominated: 'were nominated',
  supported: 'had their line manager’s support',
  not_supported: 'did not have their line manager’s support',
  accepted: 'were accepted',
  declined: 'were not accepted',
  withdrawn: 'withdrew',
};

function contradictionInWords({ event, on, why, standing, other }: Contradiction): string {
  const told = `The row says that they ${IN_WORDS[event]} on ${on}`;
  const since = other === null ? '' : ` on ${other}`;
  if (why === 'otherwise') return `${told}; this application is on record${since}, saying something else.`;
  if (why === 'earlier') return `${told}, which is before what is last on record of them (${other ?? ''}).`;
  if (standing === 'none') return `${told}, and they have not applied.`;
  return `${told}, and their application ${standing === 'open' ? 'is open' : `was ${standing}${since}`}.`;
}

function remedyOf({ why }: Contradiction): string {
  return why === 'earlier'
    ? 'What happened later has to be imported later: correct the day, or take back what is on record with mentor undo.'
    : 'Remove the row, or correct it. mentor application list shows how each stands.';
}
