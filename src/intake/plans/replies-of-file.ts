import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Participation, Role } from '../../domain/people/participant.js';
import type { InvitationFacts } from '../../domain/recruiting/invitation.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import type { RowValues } from '../columns/row-values.js';
import { type InvitationReply, parseInvitationReply } from '../values/invitation-reply.js';
import type { PairRows } from './rows/pair-rows.js';

/** What invitations are compared with. */
export interface KnownOfInvitations {
  /** Of the round, with the noes to them. */
  readonly invitations: readonly InvitationFacts[];
  /** How people take part in the round, those who have withdrawn among them. */
  readonly participations: ReadonlyMap<number, Participation>;
}

/** Somebody who said yes, and as what they take part from that day. */
export interface Joining {
  readonly personId: number;
  readonly role: Role;
  readonly on: IsoDate;
}

/** What a row tells of an answer. */
export interface ReplyOfRow {
  readonly said: InvitationReply;
  /** As it was written. */
  readonly text: string;
  readonly on: IsoDate | undefined;
  readonly reason: string | null;
}

/** At most so many people or words are named in a note. */
const NAMED = 10;
/** More words than a bare yes or no has are a reason. */
const BARE_WORDS = 2;

/** Reads what was answered to an invitation, in the columns of a file that tell of it; undefined where nobody has answered. */
export function replyOfRow(
  values: RowValues,
  { rows, invitedOn }: { readonly rows: PairRows; readonly invitedOn: IsoDate | undefined },
): ReplyOfRow | undefined {
  // `Declined` says nothing to a question, and everything here.
  const text = values.text('reply');
  const said = text === undefined ? undefined : parseInvitationReply(text);
  const [repliedOn, declinedOn] = [rows.pastDay(values, 'replied_on'), rows.pastDay(values, 'declined_on')];
  const on = declinedOn ?? repliedOn;
  if (declinedOn !== undefined && said === 'yes')
    values.complain(
      'reply',
      `It says yes, and that they declined on ${declinedOn}.`,
      'Correct one of the two.',
    );
  if (on !== undefined && invitedOn !== undefined && on < invitedOn)
    values.complain(null, `${on} is before the invitation (${invitedOn}).`, 'Correct one of the two days.');
  const meant = said ?? (declinedOn === undefined ? undefined : 'no');
  if (meant === undefined) return undefined;
  const words = text ?? '';
  const inReply = words.split(/\s+/u).length > BARE_WORDS ? words : null;
  const reason = values.said('reason') === undefined ? inReply : (rows.prose(values, 'reason') ?? null);
  return { said: meant, text: words, on, reason: meant === 'no' ? reason : null };
}

/** What the answers of a file add to the record, taken row by row, and what is to be told of them. */
export class RepliesOfFile {
  readonly #known: KnownOfInvitations;
  readonly #today: IsoDate;
  readonly #nameOf: (personId: number) => string;
  readonly #declined: InvitationFacts[];
  readonly #joined = new Map<number, Role>();
  readonly #undated: string[] = [];
  readonly #declining: string[] = [];
  readonly #unknownSide: string[] = [];
  readonly #stillIn: string[] = [];
  readonly #gone: string[] = [];
  readonly #open = new Map<string, number>();

  constructor({
    known,
    today,
    nameOf,
  }: {
    readonly known: KnownOfInvitations;
    readonly today: IsoDate;
    readonly nameOf: (personId: number) => string;
  }) {
    this.#known = known;
    this.#today = today;
    this.#nameOf = nameOf;
    this.#declined = known.invitations.filter(({ event }) => event === 'declined');
  }

  /** What an answer to an invitation adds. */
  take(
    invitation: InvitationFacts,
    reply: ReplyOfRow,
  ): { readonly facts: readonly InvitationFacts[]; readonly joins?: Joining } {
    if (reply.said === 'no') return { facts: this.#no(invitation, reply) };
    if (reply.said === 'yes') return { facts: [], ...this.#yes(invitation, reply) };
    this.#open.set(reply.text, (this.#open.get(reply.text) ?? 0) + 1);
    return { facts: [] };
  }

  #no({ personId, on: invitedOn }: InvitationFacts, { on, reason }: ReplyOfRow): InvitationFacts[] {
    const part = this.#known.participations.get(personId);
    if (part !== undefined && part.withdrawnOn === undefined) {
      this.#stillIn.push(this.#nameOf(personId));
      return [];
    }
    const isKnown = this.#declined.some((one) => one.personId === personId && one.on >= invitedOn);
    if (isKnown) return [];
    const facts = { personId, event: 'declined', on: on ?? this.#today, invitedAs: null, reason } as const;
    this.#declined.push(facts);
    (on === undefined ? this.#undated : this.#declining).push(this.#nameOf(personId));
    return [facts];
  }

  #yes({ personId, invitedAs }: InvitationFacts, { on }: ReplyOfRow): { joins?: Joining } {
    const part = this.#known.participations.get(personId);
    if (part?.withdrawnOn !== undefined) this.#gone.push(this.#nameOf(personId));
    if (part !== undefined || this.#joined.has(personId)) return {};
    const role =
      invitedAs ??
      this.#known.invitations.findLast((one) => one.personId === personId && one.invitedAs !== null)
        ?.invitedAs;
    if (role === undefined || role === null) {
      this.#unknownSide.push(this.#nameOf(personId));
      return {};
    }
    this.#joined.set(personId, role);
    return { joins: { personId, role, on: on ?? this.#today } };
  }

  notes(): string[] {
    const joined = [...this.#joined.values()];
    const asRole = (['mentor', 'mentee', 'both'] as const).flatMap((role) => {
      const count = joined.filter((one) => one === role).length;
      return count === 0 ? [] : [role === 'both' ? `${count} as both` : counted(count, role, `${role}s`)];
    });
    const named = (names: readonly string[]) => firstFew(names, NAMED);
    return [
      ...told(this.#declining, (names) => `Said no: ${named(names)}.`),
      ...told(
        this.#undated,
        (names) => `Said no, on no day that the file tells, so recorded of ${this.#today}: ${named(names)}.`,
      ),
      ...told(asRole, (each) => `Said yes, and take part from then on: ${each.join(', ')}.`),
      ...told(
        this.#unknownSide,
        (names) =>
          `Said yes, and as what nothing tells: ${named(names)}. Import their survey, or say it: mentor people edit PERSON --role mentee`,
      ),
      ...told(
        this.#gone,
        (names) =>
          `Said yes, and have withdrawn: ${named(names)}. If they join again: mentor people edit PERSON --role mentee`,
      ),
      ...told(
        this.#stillIn,
        (names) =>
          `Said no, and take part: ${named(names)}. They stay; if they stop: mentor people edit PERSON --role none`,
      ),
      ...told(
        [...this.#open].map(([text, count]) => `"${text}" (${counted(count, 'row', 'rows')})`),
        (each) => `Neither yes nor no, so counted as no answer yet: ${named(each)}.`,
      ),
    ];
  }
}

/** A line about some, where there are any. */
function told(some: readonly string[], inWords: (some: readonly string[]) => string): string[] {
  return some.length === 0 ? [] : [inWords(some)];
}
