import type { Conversation } from '../../conversations/conversation.js';
import { isOpen, type Pairing } from '../../pairings/pairing.js';
import type { NamedRule } from '../../rounds/named-rule.js';
import type { SkillTransfer } from '../../skills/skill-transfer.js';
import { fullName, nameWithKey, type Person, type PersonFacts, personKey } from '../person.js';
import { areDistinct, type DistinctPair } from './known-distinct.js';

/** Two records of one person: the one that stays, and the one that is merged into it. */
export interface TwoRecords {
  readonly keep: Person;
  readonly other: Person;
}

/** What speaks against merging two people, and what to do about it. */
export interface MergeObjection {
  readonly message: string;
  readonly hint: string;
}

/** The facts of the kept record once the other is merged into it: its own, and where it has none, the other's. */
export function factsAfterMerge({ keep, other }: TwoRecords): PersonFacts {
  const { staffNumber, email, givenName, familyName, profession, band } = keep;
  return {
    staffNumber: staffNumber ?? other.staffNumber,
    email: email ?? other.email,
    givenName: givenName === '' ? other.givenName : givenName,
    familyName: familyName === '' ? other.familyName : familyName,
    profession: profession ?? other.profession,
    band: band ?? other.band,
    unit: keep.unit ?? other.unit,
    site: keep.site ?? other.site,
    manager: keep.manager ?? other.manager,
    hiredOn: keep.hiredOn ?? other.hiredOn,
    leftOn: keep.leftOn,
    leaveFrom: keep.leaveFrom ?? other.leaveFrom ?? null,
    leaveUntil: keep.leaveUntil ?? other.leaveUntil ?? null,
    status: keep.status,
  };
}

/** What is compared before two records become one. */
export interface MergeKnown {
  readonly people: readonly Person[];
  /** Of every round. */
  readonly pairings: readonly Pairing[];
  /** The rules that hold. */
  readonly namedRules: readonly NamedRule[];
  readonly distinct: readonly DistinctPair[];
  /** Who taught whom a skill. */
  readonly transfers: readonly Pick<SkillTransfer, 'id' | 'learnerId' | 'teacherId'>[];
  readonly conversations: readonly Pick<Conversation, 'id' | 'personId' | 'otherId'>[];
}

/** What shows that two records are two people, or would leave something impossible behind; undefined: nothing. */
export function objectionToMerge(two: TwoRecords, known: MergeKnown): MergeObjection | undefined {
  const { keep, other } = two;
  if (keep.id === other.id)
    return { message: 'Both names mean the same person already.', hint: 'Name two people by staff number.' };
  if (areDistinct(known.distinct, keep.id, other.id)) {
    return {
      message: `${nameWithKey(keep)} and ${nameWithKey(other)} were said to be two people.`,
      hint: `If they are one all the same: mentor people distinct ${personKey(keep)} ${personKey(other)} --undo`,
    };
  }
  return (
    objectionOfPairings(two, known) ??
    objectionOfLessons(two, known) ??
    objectionOfConversations(two, known) ??
    objectionOfRules(two, known) ??
    objectionOfManagers(two)
  );
}

function isBetween({ keep, other }: TwoRecords, pair: Pick<Pairing, 'menteeId' | 'mentorId'>): boolean {
  const ids = [keep.id, other.id];
  return ids.includes(pair.menteeId) && ids.includes(pair.mentorId);
}

function objectionOfPairings(two: TwoRecords, { pairings, people }: MergeKnown): MergeObjection | undefined {
  const together = pairings.find((pairing) => isBetween(two, pairing));
  if (together !== undefined) {
    return {
      message: `${fullName(two.keep)} and ${fullName(two.other)} were paired with each other (pairing ${together.id}): they are two people.`,
      hint: `mentor pairs show ${together.id} tells its story.`,
    };
  }
  const open = pairings.filter(({ status }) => isOpen(status));
  const partnerOf = ({ menteeId, mentorId }: Pairing, { id }: Person) =>
    menteeId === id ? `mentor ${mentorId}` : mentorId === id ? `mentee ${menteeId}` : undefined;
  const ofKept = new Map(open.map((pairing) => [partnerOf(pairing, two.keep), pairing]));
  for (const pairing of open) {
    const partner = partnerOf(pairing, two.other);
    const twin = partner === undefined ? undefined : ofKept.get(partner);
    if (twin === undefined) continue;
    const id = [pairing.menteeId, pairing.mentorId].find((one) => one !== two.other.id);
    const person = people.find((one) => one.id === id);
    return {
      message: `Both have an open pairing with ${person === undefined ? id : fullName(person)} (${twin.id} and ${pairing.id}); one person cannot have two.`,
      hint: `End one of the two first: mentor pairs end ${pairing.id} --reason "entered twice"`,
    };
  }
  return undefined;
}

function objectionOfLessons(two: TwoRecords, { transfers }: MergeKnown): MergeObjection | undefined {
  const lesson = transfers.find(({ learnerId, teacherId }) =>
    isBetween(two, { menteeId: learnerId, mentorId: teacherId }),
  );
  return lesson === undefined
    ? undefined
    : {
        message: `One of ${fullName(two.keep)} and ${fullName(two.other)} taught the other a skill (skill-transfer pairing ${lesson.id}): they are two people.`,
        hint: 'mentor skills pairings --all lists it.',
      };
}

function objectionOfConversations(
  two: TwoRecords,
  { conversations }: MergeKnown,
): MergeObjection | undefined {
  const found = conversations.find(({ personId, otherId }) =>
    isBetween(two, { menteeId: personId, mentorId: otherId }),
  );
  return found === undefined
    ? undefined
    : {
        message: `${fullName(two.keep)} and ${fullName(two.other)} were to talk with each other (conversation ${found.id}): they are two people.`,
        hint: 'mentor conversation list --all lists it.',
      };
}

function objectionOfRules(two: TwoRecords, { namedRules }: MergeKnown): MergeObjection | undefined {
  const rule = namedRules.find((one) => isBetween(two, one));
  return rule === undefined
    ? undefined
    : {
        message: `Rule ${rule.id} is about these two: ${rule.kind} a pair, because ${rule.because}.`,
        hint: `If they are one person all the same, drop it first: mentor rule drop ${rule.id}`,
      };
}

function objectionOfManagers({ keep, other }: TwoRecords): MergeObjection | undefined {
  const [person, manager] =
    keep.managerId === other.id ? [keep, other] : other.managerId === keep.id ? [other, keep] : [];
  return person === undefined || manager === undefined
    ? undefined
    : {
        message: `${nameWithKey(manager)} is the manager of ${nameWithKey(person)}.`,
        hint: 'If they are one person all the same, correct the manager in the roster and import it first.',
      };
}
