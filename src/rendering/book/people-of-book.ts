import type { IsoDate } from '../../domain/dates/iso-date.js';
import { standingOn } from '../../domain/pairings/pairing.js';
import { bareName, personKey } from '../../domain/people/person.js';
import { compareText } from '../../domain/text/compare-text.js';
import { counted } from '../../domain/text/counted.js';
import { htmlText } from '../html-text.js';
import type { BookLinks } from './book-links.js';
import type { BookMember, ProgrammeBook } from './programme-book.js';

/** Told in confidence, and read by matching alone: a page that may lie about is no place for it. */
const IN_CONFIDENCE = new Set(['avoids']);

/** Everybody of the programme by family name, each with how to reach them, what they said and their pairings. */
export function peopleOfBook(
  { members, others, today }: Pick<ProgrammeBook, 'members' | 'others' | 'today'>,
  links: BookLinks,
): string {
  const rest = others === 0 ? '' : ` ${others} more on record take no part.`;
  return [
    `<p>${counted(members.length, 'person', 'people')}, by family name.${rest}</p>`,
    ...members.toSorted(byFamilyName).map((member) => entryOf(member, { links, today })),
  ].join('\n');
}

function byFamilyName({ person: a }: BookMember, { person: b }: BookMember): number {
  const nameOf = ({ familyName, givenName }: BookMember['person']) =>
    `${familyName} ${givenName}`.toLowerCase();
  return compareText(nameOf(a), nameOf(b)) || a.id - b.id;
}

function entryOf(
  { person, presence, parts }: BookMember,
  { links, today }: { readonly links: BookLinks; readonly today: IsoDate },
): string {
  const post = [person.profession, person.band, person.unit, person.site].filter((each) => each !== null);
  const facts = [
    post.join(', '),
    person.email ?? 'no e-mail',
    ...(presence === 'active' ? [] : [presence.replaceAll('_', ' ')]),
    ...parts.map(partInWords),
  ].filter((fact) => fact !== '');
  const pairings = links
    .pairingsOf(person.id)
    .map(
      (pairing) =>
        `<li>${links.pairing(pairing.id)}: ${pairing.menteeId === person.id ? 'mentee of' : 'mentor of'} ${links.person(pairing.menteeId === person.id ? pairing.mentorId : pairing.menteeId)}, ${standingOn(pairing, today)}</li>`,
    );
  return [
    `<section class="entry" id="person-${person.id}">`,
    `<h3>${htmlText(bareName(person))} <span class="quiet">${htmlText(personKey(person))}</span></h3>`,
    `<p>${facts.map(htmlText).join('<br>')}</p>`,
    pairings.length === 0 ? '' : `<ul>\n${pairings.join('\n')}\n</ul>`,
    saidBy(person),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function partInWords({ round, role, capacity, joinedOn, withdrawnOn }: BookMember['parts'][number]): string {
  const places = capacity === null || role === 'mentee' ? '' : `, ${counted(capacity, 'place', 'places')}`;
  const from = joinedOn === undefined ? '' : `, from ${joinedOn}`;
  const until = withdrawnOn === undefined ? '' : `, withdrew on ${withdrawnOn}`;
  return `${round}: ${role === 'both' ? 'mentor and mentee' : role}${places}${from}${until}`;
}

function saidBy({ attributes }: BookMember['person']): string {
  const items = [...attributes]
    .filter(([name, values]) => !IN_CONFIDENCE.has(name) && values.length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, values]) => `<li>${htmlText(`${name.replaceAll('_', ' ')}: ${values.join('; ')}`)}</li>`);
  if (items.length === 0) return '';
  return `<details><summary>Answers and attributes</summary>\n<ul>\n${items.join('\n')}\n</ul>\n</details>`;
}
