import { agreementOn } from '../../domain/pairings/agreement.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import { lastMet, meetingsHeld } from '../../domain/pairings/meetings-by-count.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { plannedEndOn } from '../../domain/pairings/planned-end.js';
import { bareName, type Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { LETTER_TEMPLATES, type LetterKind } from '../../domain/settings/letter-templates.js';
import { composeLetter, type Letter, type LetterWords } from '../../rendering/letters/letter.js';
import { type Programme, peopleById } from '../session/loading/load-programme.js';
import { lettersOfPairings } from '../session/standing/letters-of-pairings.js';

/** Letters, and whom no letter is written to because they are not there. */
export interface LettersToWrite {
  readonly letters: readonly Letter[];
  readonly away: readonly Person[];
}

/** The letters of a kind to both people of each pairing; not to whoever has left, nor, but for thanks and certificates, to who is on leave. */
export function lettersToWrite(
  programme: Programme,
  { kind, pairings }: { readonly kind: LetterKind; readonly pairings: readonly Pairing[] },
): LettersToWrite {
  const people = peopleById(programme.people);
  const checkIns = byPairing(programme.checkIns);
  const reasonsFor = lettersOfPairings(programme);
  const away = new Set<Person>();
  const template = programme.settings.letters.templates[kind] ?? LETTER_TEMPLATES[kind];
  const letters = pairings.flatMap((pairing) => {
    const reasons = reasonsFor(pairing);
    const met = (checkIns.get(pairing.id) ?? []).filter(({ heldOn }) => heldOn <= programme.today);
    return SIDES.flatMap((to): Letter[] => {
      const [person, other] = twoFrom(to, pairing, people);
      if (person === undefined || other === undefined) return [];
      if (isAway(person, kind, programme.today)) {
        away.add(person);
        return [];
      }
      const told = to === 'mentee' ? reasons?.toMentee : reasons?.toMentor;
      const words = wordsOf(programme, { pairing, to, person, other, met, reasons: told ?? '' });
      return [composeLetter(template, { kind, pairing, to, person, words, draftedOn: programme.today })];
    });
  });
  return { letters, away: [...away] };
}

function twoFrom(
  to: Side,
  { menteeId, mentorId }: Pairing,
  people: ReadonlyMap<number, Person>,
): readonly [Person | undefined, Person | undefined] {
  const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)];
  return to === 'mentee' ? [mentee, mentor] : [mentor, mentee];
}

function isAway(person: Person, kind: LetterKind, today: string): boolean {
  const presence = presenceOn(person, today);
  if (presence === 'left') return true;
  return presence === 'on_leave' && kind !== 'thanks' && kind !== 'certificate';
}

interface AboutLetter {
  readonly pairing: Pairing;
  readonly to: Side;
  readonly person: Person;
  readonly other: Person;
  readonly met: readonly CheckIn[];
  readonly reasons: string;
}

function wordsOf(
  programme: Programme,
  { pairing, to, person, other, met, reasons }: AboutLetter,
): LetterWords {
  const { settings, today } = programme;
  const terms = agreementOn(pairing.agreements ?? [], today)?.terms;
  const mayShare = (column: 'unit' | 'site') =>
    settings.letters.mayShare.includes(column) ? (other[column] ?? null) : null;
  return {
    programme: settings.programmeName,
    name: calledIn(person),
    full_name: bareName(person),
    role: to,
    other: calledIn(other),
    other_full_name: bareName(other),
    other_email: other.email,
    other_role: to === 'mentee' ? 'mentor' : 'mentee',
    other_unit: mayShare('unit'),
    other_site: mayShare('site'),
    starts: pairing.startedOn,
    ends: pairing.endedOn ?? plannedEndOn(pairing, today),
    reasons,
    meetings: String(meetingsHeld(met)),
    last_met: lastMet(met),
    review: terms?.reviewsOn.findLast((day) => day <= today) ?? terms?.reviewsOn[0] ?? null,
    date: today,
  };
}

/** What people are called in a letter. */
function calledIn(person: Person): string {
  const given = person.givenName.trim();
  return given === '' ? bareName(person) : given;
}
