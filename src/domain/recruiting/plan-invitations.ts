import type { IsoDate } from '../dates/iso-date.js';
import type { Participation } from '../people/participant.js';
import type { Person } from '../people/person.js';
import { presenceOn } from '../people/presence.js';
import { isHiredWithin, meetsCondition, type RosterCondition } from '../people/roster-condition.js';
import { isErased } from '../privacy/erased-person.js';
import type { InvitedPerson } from './invitation.js';

/** Whom a rule over the roster asks to take part: whoever meets all of it. */
export interface InvitationRule {
  readonly conditions: readonly RosterCondition[];
  readonly hiredFrom: IsoDate | undefined;
  readonly hiredUntil: IsoDate | undefined;
  /** Only these people, by id; absent: anybody. */
  readonly among?: ReadonlySet<number>;
}

export const REASONS_NOT_TO_INVITE = [
  'takes_part',
  'withdrew',
  'declined',
  'invited_before',
  'on_leave',
  'not_in_post',
] as const;
/** Why somebody who meets a rule is not invited by it. */
export type ReasonNotToInvite = (typeof REASONS_NOT_TO_INVITE)[number];

/** What inviting by a rule comes to; nothing is done. */
export interface InvitationPlan {
  readonly invites: readonly Person[];
  readonly leftOut: readonly { readonly person: Person; readonly why: ReasonNotToInvite }[];
  /** Those in post of whom the roster does not say what the rule asks. */
  readonly notKnown: readonly Person[];
}

/** What is known of people when they are invited. */
export interface KnownToInvite {
  readonly people: readonly Person[];
  /** With those who have withdrawn. */
  readonly participations: ReadonlyMap<number, Participation>;
  readonly invited: readonly InvitedPerson[];
  readonly day: IsoDate;
}

/** Sorts the people of the roster by a rule: whom it invites, whom it meets and does not invite, and whom nobody can judge. */
export function planInvitations(rule: InvitationRule, known: KnownToInvite): InvitationPlan {
  const invites: Person[] = [];
  const leftOut: { person: Person; why: ReasonNotToInvite }[] = [];
  const notKnown: Person[] = [];
  const invited = new Map(known.invited.map((each) => [each.personId, each]));
  for (const person of known.people) {
    const meets = isErased(person) ? false : meetsRule(person, rule);
    if (meets === false) continue;
    const why = whyNot(person, { ...known, invited: invited.get(person.id) });
    if (meets === null) {
      if (why === undefined) notKnown.push(person);
    } else if (why === undefined) invites.push(person);
    else leftOut.push({ person, why });
  }
  return { invites, leftOut, notKnown };
}

/** What does not hold settles it; what is not known does only where everything else holds. */
function meetsRule(
  person: Person,
  { conditions, hiredFrom, hiredUntil, among }: InvitationRule,
): boolean | null {
  if (among?.has(person.id) === false) return false;
  const answers = conditions.map((condition) => meetsCondition(person, condition));
  if (hiredFrom !== undefined || hiredUntil !== undefined)
    answers.push(isHiredWithin(person, { from: hiredFrom, until: hiredUntil }));
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** Why somebody is not to be invited on a day; undefined where nothing is in the way. */
export function whyNot(
  person: Person,
  {
    participations,
    invited,
    day,
  }: Pick<KnownToInvite, 'participations' | 'day'> & { readonly invited: InvitedPerson | undefined },
): ReasonNotToInvite | undefined {
  const part = participations.get(person.id);
  if (part !== undefined) return part.withdrawnOn === undefined ? 'takes_part' : 'withdrew';
  if (invited !== undefined) return invited.declinedOn === null ? 'invited_before' : 'declined';
  const presence = presenceOn(person, day);
  if (presence === 'on_leave') return 'on_leave';
  return presence === 'active' ? undefined : 'not_in_post';
}
