import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Role } from '../../domain/people/participant.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import { graduatesOn } from '../../domain/recruiting/graduates.js';
import {
  type InvitationPlan,
  type InvitationRule,
  type KnownToInvite,
  planInvitations,
  REASONS_NOT_TO_INVITE,
  type ReasonNotToInvite,
  whyNot,
} from '../../domain/recruiting/plan-invitations.js';
import type { Round } from '../../domain/rounds/round.js';
import type { SensitiveSettings } from '../../domain/settings/sensitive-settings.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { StateError, UsageError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listInvitations, recordInvitation } from '../../store/people/invitations.js';
import { participationsAsOf } from '../../store/people/participations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { invitedInRound } from '../session/standing/invited-in-round.js';
import { type RuleOptions, ruleTyped } from './rule-typed.js';

export interface InviteOptions extends RuleOptions {
  /** As they were named; none where a rule says whom. */
  readonly people: readonly string[];
  /** As what; absent: theirs to say. */
  readonly role?: Role;
  readonly on?: IsoDate;
  /** Those who have completed a pairing as mentees: a rule of its own. */
  readonly graduates?: boolean;
}

/** How many people a message names. */
const NAMED = 10;

const REASONS: Readonly<Record<ReasonNotToInvite, string>> = {
  takes_part: 'already taking part',
  withdrew: 'took part and withdrew',
  declined: 'said no',
  invited_before: 'invited before',
  on_leave: 'on leave',
  not_in_post: 'not in post',
};

/**
 * Records that people were invited to the round: those who are named, or whoever meets a rule over the roster and neither takes part nor
 * was asked before. Whom a rule would invite is shown, and asked about. Nothing is sent.
 * @throws UsageError where nobody is meant, StateError for somebody who cannot be invited.
 */
export async function invitePeople(context: Context, options: InviteOptions): Promise<void> {
  const { today } = context;
  const on = options.on ?? today;
  if (on > today)
    throw new UsageError(`${on} is after today (${today}).`, 'Record it when they are invited.');
  const { sensitive } = await loadSettings(context);
  const asked = { ...options, on, sensitive };
  const { round, plan, isRule, saidNo } = await reading(context, (db) => planned(db, context, asked));
  if (isRule) {
    sayPlan(context, plan);
    if (plan.invites.length === 0) return;
    const people = counted(plan.invites.length, 'person', 'people');
    await askToGoOn(context, {
      message: `Record that ${people} ${plan.invites.length === 1 ? 'was' : 'were'} invited?`,
      what: `This records an invitation of ${people}`,
    });
  }
  const invited = await changingAndTelling(context, (db, note) => {
    // Worked out anew: somebody else may have invited them while the question stood.
    const { plan: now } = planned(db, context, asked);
    const ids = now.invites.map(({ id: personId }) =>
      recordInvitation(
        db,
        {
          roundId: round.id,
          personId,
          event: 'invited',
          on,
          invitedAs: options.role ?? null,
          reason: null,
        },
        context,
      ),
    );
    note({ what: 'invitation', action: 'created', ids });
    return now.invites;
  });
  const who = invited.length === 1 ? invited.map(nameWithKey).join() : `${invited.length} people`;
  context.note(`${who} invited to round "${round.name}" on ${on}. Nothing is sent.`);
  for (const { person, day } of saidNo)
    context.note(`${fullName(person)} said no on ${day}, and counts as asked again.`);
  context.note(
    'Next: mentor invite list; what they answer comes in with mentor import, or mentor invite declined',
  );
}

interface Planned {
  readonly round: Round;
  readonly plan: InvitationPlan;
  readonly isRule: boolean;
  /** Those named who said no to the last invitation, and the day. */
  readonly saidNo: readonly { readonly person: Person; readonly day: IsoDate }[];
}

function planned(
  db: ReadHandle,
  context: Context,
  options: InviteOptions & { readonly on: IsoDate; readonly sensitive: SensitiveSettings },
): Planned {
  const round = findRound(db, context.round);
  if (round.closedOn !== null)
    throw new StateError(
      `Round "${round.name}" was closed on ${round.closedOn}.`,
      'Name another with --round, or open one: mentor round open "Spring 2027"',
    );
  const people = peopleAsOf(db, { on: context.today });
  const rule =
    options.graduates === true
      ? graduatesOf(db, context.today)
      : ruleTyped(options, { people, sensitive: options.sensitive });
  if ((rule === undefined) === (options.people.length === 0))
    throw new UsageError(
      rule === undefined ? 'Whom do you invite?' : 'Both people and a rule are given.',
      'Name people, or give a rule: mentor invite --where "profession=Nursing" --role mentee',
    );
  const invitations = listInvitations(db, round.id);
  const known: KnownByName = {
    daysInvited: new Set(
      invitations.filter(({ event }) => event === 'invited').map(({ personId, on }) => `${personId} ${on}`),
    ),
    people,
    participations: participationsAsOf(db, round.id, { on: context.today }),
    invited: invitedInRound(db, round.id, context.today),
    day: context.today,
  };
  const plan =
    rule === undefined
      ? { invites: peopleNamed(options, known), leftOut: [], notKnown: [] }
      : planInvitations(rule, known);
  const saidNo = plan.invites.flatMap((person) => {
    const last = invitations.findLast(({ personId, on }) => personId === person.id && on <= options.on);
    return last?.event === 'declined' ? [{ person, day: last.on }] : [];
  });
  return { round, plan, isRule: rule !== undefined, saidNo };
}

interface KnownByName extends KnownToInvite {
  /** Person and day of each invitation: `12 2026-09-28`. */
  readonly daysInvited: ReadonlySet<string>;
}

function graduatesOf(db: ReadHandle, today: IsoDate): InvitationRule {
  return {
    conditions: [],
    hiredFrom: undefined,
    hiredUntil: undefined,
    among: graduatesOn(listPairings(db), today),
  };
}

/**
 * Whoever is named is invited again, also after a no; but nobody twice on a day, nobody who takes part on that day, and nobody who is not
 * there. An invitation of a day before they joined may be recorded later.
 * @throws StateError for the first of whom that is not so.
 */
function peopleNamed(
  { people: named, on }: Pick<InviteOptions, 'people'> & { readonly on: IsoDate },
  known: KnownByName,
): Person[] {
  const people = named.map((text) => personToChange(text, known.people));
  for (const person of people) {
    const why = whyNot(person, { ...known, invited: undefined });
    const joinedOn = known.participations.get(person.id)?.joinedOn ?? on;
    if (why === 'takes_part' && joinedOn <= on)
      throw new StateError(`${fullName(person)} already takes part.`, 'mentor people list shows who does.');
    if (why === 'not_in_post')
      throw new StateError(
        `${fullName(person)} is not in post.`,
        'If that is wrong: mentor people show, then mentor people edit.',
      );
    if (known.daysInvited.has(`${person.id} ${on}`))
      throw new StateError(
        `${fullName(person)} was already invited on ${on}.`,
        'Give another day with --on.',
      );
  }
  return [...new Set(people)];
}

function sayPlan(context: Context, { invites, leftOut, notKnown }: InvitationPlan): void {
  const people = counted(invites.length, 'person', 'people');
  context.note(`${people} to invite${invites.length === 0 ? '.' : `: ${namesOf(invites)}.`}`);
  for (const why of REASONS_NOT_TO_INVITE) {
    const those = leftOut.filter((each) => each.why === why).map(({ person }) => person);
    if (those.length > 0)
      context.note(
        `  Left out, ${REASONS[why]}: ${counted(those.length, 'person', 'people')} (${namesOf(those)})`,
      );
  }
  if (notKnown.length > 0)
    context.note(
      `  Left out, the roster does not say: ${counted(notKnown.length, 'person', 'people')} (${namesOf(notKnown)})`,
    );
}

function namesOf(people: readonly Person[]): string {
  return firstFew(people, NAMED, fullName);
}
